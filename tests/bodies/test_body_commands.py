from datetime import date

from db.bodies.commands.agenda import RemoveHeading, SetHeading
from db.bodies.commands.bodies import (
    AddBody,
    ChangeBody,
    CloseBody,
    EstablishBody,
    NoteUnknown,
    RemoveBody,
    SettleUnknown,
)
from db.bodies.commands.founding import FoundBody, FoundBook, FoundOrganisation, FoundSeat
from db.bodies.commands.seats import AddSeat, RemoveSeat
from db.bodies.queries.bodies import body, body_ids, body_lines, unknowns
from db.bodies.rules.kinds import Authority, BodyStatus, Office
from db.store import Store
from db.words import say
from tests.bodies.steps import made, page, refused


def test_a_new_body_is_listed_with_where_its_name_is_from(store: Store, group: str) -> None:
    with store.read() as book:
        [line] = body_lines(book, body_ids(book, words="mg"))
    assert (line.id, line.short, line.source) == (group, "MG", "memorandum, ¶20")
    assert line.custodian == store.holder.fpr


def test_what_the_terms_leave_open_is_told(store: Store, group: str) -> None:
    assert page(store, group).empty == (
        *("bodies.no_quorum", "bodies.no_deadlines", "bodies.no_cadence"),
        *("bodies.no_minute_style", "bodies.no_review", "bodies.no_chair"),
    )
    assert say("bodies.no_quorum") == "No quorum set: taken from your terms of reference."


def test_two_bodies_do_not_share_a_short_name(store: Store, group: str) -> None:
    other = made(store, AddBody("Finance Group", "FG"))
    with refused("bodies.short_taken"):
        store.do(AddBody("Another", "mg"))
    with refused("bodies.short_taken"):
        store.do(ChangeBody(other, short="MG"))
    store.do(ChangeBody(group, short="MG"))


def test_a_change_leaves_what_was_not_touched(store: Store, group: str) -> None:
    store.do(ChangeBody(group, name="ICS Management Group"))
    line = page(store, group).body
    assert (line.name, line.short, line.source) == ("ICS Management Group", "MG", "memorandum, ¶20")


def test_a_collaborative_body_is_not_made_to_authorise_by_way_of_a_change(
    store: Store, group: str
) -> None:
    with refused("bodies.cannot_authorise"):
        store.do(ChangeBody(group, may_authorise=True))
    store.do(ChangeBody(group, authority=Authority.DELEGATED, may_authorise=True))
    with refused("bodies.cannot_authorise"):
        store.do(ChangeBody(group, authority=Authority.COLLABORATIVE))


def test_a_body_reports_upwards_only(store: Store, group: str) -> None:
    board = made(store, AddBody("Board", "B"))
    store.do(ChangeBody(group, parent=board))
    with refused("bodies.reports_to_itself"):
        store.do(ChangeBody(board, parent=group))
    store.do(ChangeBody(group, parent=""))
    store.do(ChangeBody(board, parent=group))


def test_a_proposed_body_is_established_and_one_that_ends_is_closed(store: Store) -> None:
    assembly = made(store, AddBody("Partnership Assembly", "PA", status=BodyStatus.PROPOSED))
    store.do(EstablishBody(assembly, date(2026, 9, 1)))
    with refused("bodies.active_already"):
        store.do(EstablishBody(assembly, date(2026, 9, 1)))
    with refused("bodies.end_before_start"):
        store.do(CloseBody(assembly, date(2026, 8, 31)))
    store.do(CloseBody(assembly, date(2026, 9, 1)))
    with store.read() as book:
        assert body_ids(book) == []
        assert len(body_ids(book, with_closed=True)) == 1
    with refused("bodies.closed"):
        store.do(CloseBody(assembly, date(2026, 9, 2)))


def test_a_link_to_nothing_is_refused_and_nothing_is_written(store: Store) -> None:
    with refused("ref.unknown"):
        store.do(AddBody("Board", "B", organisation="no-such-id"))
    with store.read() as book:
        assert body_ids(book) == []


def test_a_mistake_is_removed_with_its_reason_and_what_is_named_is_not(
    store: Store, group: str
) -> None:
    seat = made(store, AddSeat(group, "Chair"))
    with refused("bodies.in_use"):
        store.do(RemoveBody(group, "entered twice"))
    with refused("bodies.reason_missing"):
        store.do(RemoveSeat(seat, " "))
    store.do(RemoveSeat(seat, "entered twice"))
    store.do(RemoveBody(group, "entered twice"))
    with store.read() as book:
        assert body(book, group) is None
        assert book.value("SELECT deleted FROM body WHERE id = :id", id=group) == "entered twice"


def test_what_is_not_known_is_listed_until_it_is_settled(store: Store, group: str) -> None:
    unknown = made(store, NoteUnknown("Who chairs it is not given.", body=group))
    assert [each.id for each in page(store, group).unknowns] == [unknown]
    store.do(SettleUnknown(unknown, "The Executive Lead"))
    with store.read() as book:
        assert unknowns(book) == []
        assert [each.answer for each in unknowns(book, with_settled=True)] == ["The Executive Lead"]


def test_a_book_is_founded_once_and_its_keys_must_lead_somewhere(store: Store) -> None:
    rows = FoundBook(
        "north",
        organisations=(FoundOrganisation("icb", "NHS Board"),),
        bodies=(FoundBody("mg", "Management Group", "MG", organisation="icb"),),
        seats=(FoundSeat("mg", "Chair", office=Office.CHAIR), FoundSeat("mg", "Chair")),
    )
    astray = FoundBook("north", seats=(FoundSeat("nobody", "Chair"),))
    with refused("bodies.key_unknown"):
        store.do(astray)
    with refused("bodies.key_twice"):
        store.do(FoundBook("north", bodies=rows.bodies * 2))
    group = made(store, rows)
    assert [each.office for each in page(store, group).seats] == [Office.CHAIR, Office.MEMBER]
    assert page(store, group).body.organisation == "NHS Board"
    with refused("bodies.founded_already"):
        store.do(rows)


def test_r4_standing_headings_are_set_in_their_order(store: Store, group: str) -> None:
    store.do(SetHeading(group, 2, "Finance"), SetHeading(group, 1, "Leadership"))
    second = made(store, SetHeading(group, 2, "Closing the gap"))
    assert [each.words for each in page(store, group).headings] == ["Leadership", "Closing the gap"]
    store.do(RemoveHeading(second, "new terms"))
    assert [each.number for each in page(store, group).headings] == [1]
    assert made(store, SetHeading(group, 2, "Finance")) == second
    with refused("bodies.below_one"):
        store.do(SetHeading(group, 0, "Welcome"))
