"""Two entries of one person or organisation become one, with every link (P14)."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.across.commands.merging import FinishMerge, MergeOrganisations, MergePeople
from db.across.links import LinkColumn, links_to, names_of, open_merges
from db.actions.commands import ChangeAction, RaiseAction
from db.bodies.commands.offices import NoteAbsence
from db.bodies.commands.people import (
    AddOrganisation,
    AddPerson,
    ChangeOrganisation,
    ChangePerson,
    CloseOrganisation,
)
from db.bodies.commands.seats import AppointMember, NominateDeputy
from db.bodies.queries.people import person_ids, person_lines
from db.bodies.queries.seats import seats_on
from db.bodies.rules.merging import key_forms, survivor
from db.exchange.digest import digest
from db.exchange.queries import conflicts
from db.interests.commands import RegisterInterest
from db.interests.rules import InterestKind
from db.meetings.commands.people import MarkArrived, MarkLeft, RecordApologies
from db.record import fields, same_id
from db.store import Store
from tests.across.people.conftest import Two
from tests.bodies.steps import made, refused
from tests.meetings.group import DAY, DEPUTY, EVERYBODY, Group, clock

WHY = "two spellings"


def test_every_link_of_the_records_is_found_in_the_book_itself(store: Store) -> None:
    store.prepare()
    with store.read() as book:
        for kind in ("person", "organisation", "body", "attendance"):
            declared = [
                LinkColumn(each.table, each.column)
                for each in fields().by_number.values()
                if each.link == kind and each.column != "merged_into"
            ]
            assert links_to(book, kind) == sorted(declared, key=lambda at: (at.table, at.column))


def test_p14_merged_people_become_one_with_all_that_names_them(group: Group) -> None:
    group.plan(DAY, "First", "Second")
    group.opened(*EVERYBODY[:8])
    barnaby = group.person("Barnaby")
    twice = group.do(AddPerson("Barney Thistlewood", "Chief Executive", email="b@example.org"))
    action = group.do(RaiseAction(group.body, "Write it up", owner=twice))
    interest = group.do(RegisterInterest(twice, InterestKind.FINANCIAL, "Director"))
    group.do(MarkArrived(group.meeting, twice, time(10, 30)))
    group.do(MarkLeft(group.meeting, twice, time(11, 0)))
    group.do(MergePeople(twice, barnaby, WHY))
    with group.store.read() as book:
        assert names_of(book, "person", twice) == {}
        assert book.value("SELECT owner FROM action WHERE id = :id", id=action) == barnaby
        assert book.value("SELECT person FROM interest WHERE id = :id", id=interest) == barnaby
        sql = "SELECT count(*) FROM attendance_live WHERE person = :id"
        assert book.value(sql, id=barnaby) == 1
        stays = """
            SELECT p.arrived_time FROM presence_live p JOIN attendance_live a
            ON a.id = p.attendance WHERE a.person = :id ORDER BY 1"""
        assert book.rows(stays, id=barnaby) == [("10:00",), ("10:30",)]
        [line] = person_lines(book, person_ids(book, words="Thistlewood"))
        gone = book.row("SELECT deleted, merged_into FROM person WHERE id = :id", id=twice)
        assert open_merges(book) == []
    assert line.email == "b@example.org"
    assert gone == (f"Entered twice: now Barnaby Thistlewood. {WHY}", barnaby)


def test_p14_a_merge_is_taken_back_whole(group: Group) -> None:
    group.plan(DAY, "First")
    group.do(RecordApologies(group.meeting, group.person("Marigold")))
    twice = group.do(AddPerson("Mari Penhaligon"))
    group.do(RaiseAction(group.body, "Write it up", owner=twice))
    group.do(RecordApologies(group.meeting, twice))
    with group.store.read() as book:
        before = _live(book)
    group.do(MergePeople(twice, group.person("Marigold"), WHY))
    group.store.undo()
    with group.store.read() as book:
        assert _live(book) == before


def _live(book: object) -> dict[str, list[tuple[object, ...]]]:
    tables = ("person", "attendance", "action", "membership")
    return {
        each: book.rows(f"SELECT * FROM {each}_live ORDER BY id")  # type: ignore[attr-defined]
        for each in tables
    }


def test_p14_later_notes_of_the_one_who_stays_find_what_was_moved(group: Group) -> None:
    """The attendance of the entry that went is found again, so that nobody is counted twice."""
    twice = group.do(AddPerson("Marigold Penhaligon-Smith"))
    group.plan(DAY, "First")
    group.do(RecordApologies(group.meeting, twice))
    guest = group.person("Perpetua")
    group.do(MergePeople(twice, guest, WHY))
    group.do(MarkArrived(group.meeting, guest, time(10, 0)))
    with group.store.read() as book:
        sql = "SELECT status FROM attendance_live WHERE person = :id"
        assert book.rows(sql, id=guest) == [("present",)]


def test_p14_one_person_is_not_twice_in_a_place_nor_deputy_of_themselves(group: Group) -> None:
    holder, seat = group.person("Barnaby"), group.seats["Barnaby Thistlewood"]
    twice = group.do(AddPerson("Barney Thistlewood"))
    group.do(AppointMember(seat, twice, date(2026, 1, 1)))
    group.do(NoteAbsence(holder, DAY, acting=twice))
    third = group.do(AddPerson("B Thistlewood"))
    group.do(NominateDeputy(seat, third))
    group.do(MergePeople(twice, holder, WHY), MergePeople(third, holder, WHY))
    with group.store.read() as book:
        found = next(each for each in seats_on(book, group.body, DAY) if each.id == seat)
        assert book.value("SELECT acting FROM absence_live") is None
    assert [each.person for each in found.holders] == [holder]
    assert found.deputies == ()


def test_a_merge_of_two_who_are_not_one_is_refused(group: Group) -> None:
    group.plan(DAY, "First")
    nell, deputy = group.person("Nell"), group.person(DEPUTY)
    with refused("bodies.merge_same"):
        group.do(MergePeople(nell, nell, WHY))
    with refused("bodies.reason_missing"):
        group.do(MergePeople(nell, deputy, " "))
    group.run("mark_represented", meeting=group.meeting, member=nell, deputy=deputy)
    for one, other in ((nell, deputy), (deputy, nell)):
        with refused("bodies.merge_stood_in"):
            group.do(MergePeople(one, other, WHY))


def test_t7_organisations_are_merged_unless_codes_or_successors_tell_them_apart(
    store: Store,
) -> None:
    old = made(store, AddOrganisation("Newcastle Gateshead CCG", code="13T"))
    board = made(store, AddOrganisation("NENC ICB", code="QHM"))
    twice = made(store, AddOrganisation("N & NC Integrated Care Board", short="NENC"))
    ada = made(store, AddPerson("Ada Moss", organisation=twice))
    store.do(CloseOrganisation(old, date(2022, 6, 30), twice))
    with refused("bodies.merge_successor"):
        store.do(MergeOrganisations(old, twice, WHY))
    with refused("bodies.merge_codes"):
        store.do(MergeOrganisations(old, board, WHY))
    with refused("bodies.merge_same"):
        store.do(MergeOrganisations(board, board, WHY))
    store.do(MergeOrganisations(twice, board, WHY))
    with store.read() as book:
        assert book.row("SELECT short, code FROM organisation WHERE id = :id", id=board) == (
            "NENC",
            "QHM",
        )
        assert book.value("SELECT successor FROM organisation WHERE id = :id", id=old) == board
        assert book.value("SELECT organisation FROM person WHERE id = :id", id=ada) == board
    store.do(ChangeOrganisation(board, name="NHS North East and North Cumbria ICB"))


def test_p14_what_a_colleague_enters_for_the_one_merged_is_told_and_finished(two: Two) -> None:
    ours, hers, exchange = two
    ours.plan(DAY, "First")
    twice = ours.do(AddPerson("Barney Thistlewood"))
    ours.do(RecordApologies(ours.meeting, twice))
    exchange()
    barnaby = ours.person("Barnaby")
    ours.do(MergePeople(twice, barnaby, WHY))
    action = hers.do(RaiseAction(hers.body, "Written meanwhile", owner=twice))
    hers.do(MarkArrived(ours.meeting, twice, clock("10:05")))
    hers.do(ChangePerson(twice, email="b@example.org"))
    exchange()
    for each in (ours, hers):
        with each.store.read() as book:
            [left] = open_merges(book)
            assert (left.id, left.into) == (twice, "Barnaby Thistlewood")
    codes = {each.code for each in ours.store.findings(DAY)}
    assert "bodies.finding.merge_open" in codes
    ours.do(FinishMerge(twice))
    exchange()
    for each in (ours, hers):
        with each.store.read() as book:
            assert open_merges(book) == []
            assert book.value("SELECT owner FROM action WHERE id = :id", id=action) == barnaby
            stays = """
                SELECT p.arrived_time FROM presence_live p JOIN attendance_live a
                ON a.id = p.attendance WHERE a.person = :id"""
            assert book.rows(stays, id=barnaby) == [("10:05",)]
            assert conflicts(book) == []
    assert digest(ours.store) == digest(hers.store)
    with refused("bodies.not_merged"):
        ours.do(FinishMerge(barnaby))


def test_p14_two_merged_into_each_other_apart_leave_one(two: Two) -> None:
    ours, hers, exchange = two
    one, other = ours.do(AddPerson("Bo Quill")), ours.do(AddPerson("Beau Quill"))
    action = ours.do(RaiseAction(ours.body, "Ours", owner=one))
    theirs = ours.do(RaiseAction(ours.body, "Theirs", owner=other))
    exchange()
    ours.do(MergePeople(one, other, WHY))
    hers.do(MergePeople(other, one, WHY))
    exchange()
    with ours.store.read() as book:
        assert {each.id for each in open_merges(book)} == {one, other}
    ours.do(FinishMerge(one))
    hers.do(FinishMerge(other))
    exchange()
    stays = min(one, other)
    for each in (ours, hers):
        with each.store.read() as book:
            assert open_merges(book) == []
            live = book.rows("SELECT id FROM person_live WHERE name LIKE '%Quill'")
            assert live == [(stays,)]
            owners = "SELECT owner FROM action WHERE id IN (:one, :two)"
            assert book.rows(owners, one=action, two=theirs) == [(stays,), (stays,)]
            assert conflicts(book) == []
    assert digest(ours.store) == digest(hers.store)


def test_p14_a_change_of_owner_meanwhile_is_two_versions_to_settle(two: Two) -> None:
    ours, hers, exchange = two
    twice = ours.do(AddPerson("Barney Thistlewood"))
    action = ours.do(RaiseAction(ours.body, "Ours", owner=twice))
    exchange()
    ours.do(MergePeople(twice, ours.person("Barnaby"), WHY))
    hers.do(ChangeAction(action, owner=hers.person("Nell")))
    exchange()
    for each in (ours, hers):
        with each.store.read() as book:
            assert [each.id for each in conflicts(book)] == [action]


@given(st.dictionaries(st.sampled_from("abcde"), st.sampled_from("abcde"), max_size=5))
def test_whatever_was_merged_into_what_all_of_one_chain_agree_who_stays(
    merged: dict[str, str],
) -> None:
    for entry, into in merged.items():
        stays = survivor(merged, entry)
        assert survivor(merged, into) == stays
        assert survivor(merged, stays) == stays


@pytest.mark.parametrize(
    ("merged", "stays"),
    [({}, "b"), ({"b": "a"}, "a"), ({"b": "c", "c": "d"}, "d"), ({"b": "a", "a": "b"}, "a")],
)
def test_the_one_who_stays_is_the_end_of_the_chain_or_the_first_of_a_circle(
    merged: dict[str, str], stays: str
) -> None:
    assert survivor(merged, "b") == stays


VALUES = st.dictionaries(st.sampled_from("abcde"), st.text(min_size=1, max_size=4), min_size=3)


@given(VALUES, st.data())
def test_whatever_columns_an_id_follows_from_they_are_found(
    columns: dict[str, str], data: st.DataObject
) -> None:
    moved, *others = data.draw(st.permutations(sorted(columns)))
    taken = data.draw(st.permutations([moved, *others[: data.draw(st.integers(0, 2))]]))
    row = same_id("thing", *(columns[each] for each in taken))
    found = [
        key
        for key in key_forms(columns, moved)
        if row == same_id("thing", *(_part(columns[name], low=low) for name, low in key))
    ]
    assert found
    assert all((moved, False) in key for key in found)


def _part(value: str, *, low: bool) -> str:
    return value.casefold() if low else value


def test_p14_declarations_at_one_item_pass_to_the_one_who_stays_and_become_one(
    group: Group,
) -> None:
    """A declaration's id follows from item, person and what was declared, in lower case."""
    group.plan(DAY, "First")
    barnaby = group.person("Barnaby")
    twice = group.do(AddPerson("Barney Thistlewood"))
    for person, nature in ((barnaby, "A Firm"), (twice, "a firm"), (twice, "A Farm")):
        group.run("declare_interest", item=group.items[0], person=person, nature=nature)
    group.do(MergePeople(twice, barnaby, WHY))
    with group.store.read() as book:
        rows = book.rows("SELECT person, lower(nature), id FROM declaration_live ORDER BY 2")
    assert [row[:2] for row in rows] == [(barnaby, "a farm"), (barnaby, "a firm")]
    assert rows[0][2] == same_id("declaration", group.items[0], barnaby, "a farm")
