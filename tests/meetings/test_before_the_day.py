"""What is known days before a meeting: who stands in, and who declares what at which item (R17)."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from db.book import Book, close, open_book
from db.cli import main
from db.errors import Refusal
from db.exchange.identity import Home
from db.interests.commands import RegisterInterest
from db.interests.rules import InterestKind
from db.meetings.commands.course import StartItem
from db.meetings.commands.people import MarkArrived, RecordApologies
from db.meetings.commands.room import DeclareInterest, OpenMeeting
from db.meetings.queries import declarations, live_meeting
from db.meetings.rules.content import minutes_shown
from db.meetings.rules.declarations import Management
from db.meetings.rules.quorum import Standing
from db.papers.minutes.people import declarations as declaration_blocks
from db.papers.paper import Table
from db.words import say
from tests.meetings.group import COMMISSIONERS, DAY, EVERYBODY, Group, clock
from tests.meetings.test_numbered_files import book

__all__ = ["book"]

MEMBER, DEPUTY = "Nell Quaife", "Rosalind Mope"
THERE = (*EVERYBODY[:7], EVERYBODY[8])


def standing(group: Group, at: str = "10:05") -> dict[str, tuple[Standing, str]]:
    with group.store.read() as book:
        live = live_meeting(book, group.meeting, clock(at))
    return {
        each.name: (each.standing, each.representing) for each in (*live.counted, *live.not_counted)
    }


def stand_in(group: Group, **more: object) -> None:
    group.run(
        "mark_represented",
        meeting=group.meeting,
        member=group.person(MEMBER),
        deputy=group.person(DEPUTY),
        **more,
    )


def test_a_deputy_named_before_the_day_is_expected_and_not_yet_here(group: Group) -> None:
    """P10: the deputy is known, nobody has come, and the member sends apologies with a note."""
    group.plan(DAY, "One")
    stand_in(group, note="on leave")
    assert standing(group)[DEPUTY] == (Standing.EXPECTED, MEMBER)
    assert standing(group)[MEMBER] == (Standing.APOLOGIES, "")
    with group.store.read() as book:
        assert book.value("SELECT count(*) FROM presence_live") == 0
        assert book.value("SELECT note FROM attendance_live WHERE status = 'apologies'") == (
            "on leave"
        )


def test_the_expected_deputy_counts_for_the_member_on_arriving(group: Group) -> None:
    group.plan(DAY, "One")
    stand_in(group)
    group.opened(*THERE)
    group.do(StartItem(group.items[0], clock("10:01")))
    assert standing(group)[DEPUTY][0] is Standing.EXPECTED
    group.do(MarkArrived(group.meeting, group.person(DEPUTY), clock("10:04")))
    assert standing(group)[DEPUTY] == (Standing.COUNTED, MEMBER)
    assert standing(group)[MEMBER][0] is Standing.REPRESENTED


def test_a_deputy_with_a_time_or_once_the_meeting_is_open_is_here(group: Group) -> None:
    """The boundary: before it is opened only a time makes an arrival."""
    group.plan(DAY, "One")
    stand_in(group, at=clock("10:00"))
    assert standing(group)[DEPUTY] == (Standing.COUNTED, MEMBER)
    group.plan(DAY, "One")
    group.opened(*THERE)
    stand_in(group)
    with group.store.read() as book:
        sql = "SELECT status FROM attendance_live WHERE meeting = :m AND person = :p"
        assert book.value(sql, m=group.meeting, p=group.person(DEPUTY)) == "present"


def test_a_deputy_who_never_came_is_not_in_the_minutes_nor_counted(group: Group) -> None:
    group.plan(DAY, "One")
    stand_in(group)
    group.opened(*THERE)
    group.do(StartItem(group.items[0], clock("10:01")))
    with group.store.read() as book:
        shown = minutes_shown(book.rows, group.meeting, say)
    groups = {each["name"]: each["group"] for each in shown["people"]}
    assert DEPUTY not in groups
    assert groups[MEMBER] == "apologies"
    assert "eight of twelve" in group.quorum("10:05").lower()


def test_what_is_declared_before_the_day_goes_into_the_meeting_and_its_minutes(
    group: Group,
) -> None:
    """R17: noted before it is opened; the withdrawn are not counted at the item, the rest are."""
    group.plan(DAY, "One", "Two")
    who = group.person(COMMISSIONERS[0])
    nature = "Her husband is a director of the bidder"
    group.do(RecordApologies(group.meeting, group.person(EVERYBODY[11])))
    group.do(DeclareInterest(group.items[1], who, nature, management=Management.WITHDRAWS))
    with group.store.read() as book:
        (line,) = declarations(book, group.meeting)
    assert (line.number, line.withdrawn) == ("2", True)
    group.arrive(*THERE, at="10:00")
    group.do(OpenMeeting(group.meeting, clock("10:00")))
    assert standing(group)[COMMISSIONERS[0]][0] is Standing.COUNTED
    group.do(StartItem(group.items[1], clock("10:10")))
    assert standing(group, "10:12")[COMMISSIONERS[0]][0] is Standing.WITHDRAWN
    assert "has withdrawn for item 2" in group.quorum("10:12")
    with group.store.read() as book:
        shown = minutes_shown(book.rows, group.meeting, say)
    assert [each["nature"] for each in shown["items"][1]["declarations"]] == [nature]


def test_who_declared_before_the_day_and_never_came_is_told_so(group: Group) -> None:
    """R17: minutes do not let somebody declare, or withdraw, who was not there."""
    group.plan(DAY, "One")
    for name in (COMMISSIONERS[0], EVERYBODY[11]):
        it = DeclareInterest(group.items[0], group.person(name), "A director", None)
        group.do(replace(it, management=Management.WITHDRAWS))
    with group.store.read() as book:
        before = minutes_shown(book.rows, group.meeting, say)["items"]
    assert not any("not_there" in each for each in before[0]["declarations"])
    group.opened(*THERE)
    group.do(StartItem(group.items[0], clock("10:01")))
    with group.store.read() as book:
        items = minutes_shown(book.rows, group.meeting, say)["items"]
    told = {each["name"]: each.get("not_there", False) for each in items[0]["declarations"]}
    assert told == {COMMISSIONERS[0]: False, EVERYBODY[11]: True}
    (table,) = (each for each in declaration_blocks(items) if isinstance(each, Table))
    managed = {str(row[1]): str(row[3]) for row in table.rows if isinstance(row, tuple)}
    assert managed[EVERYBODY[11]] == "Declared before the meeting, and was not there"
    assert managed[COMMISSIONERS[0]] != managed[EVERYBODY[11]]


def test_a_deputy_who_sends_apologies_stands_in_for_nobody(group: Group) -> None:
    group.plan(DAY, "One")
    stand_in(group)
    group.do(RecordApologies(group.meeting, group.person(DEPUTY)))
    assert standing(group)[DEPUTY] == (Standing.NOT_MEMBER, "")
    with group.store.read() as book:
        shown = minutes_shown(book.rows, group.meeting, say)
    told = {each["name"]: (each["group"], each["seat"], each["words"]) for each in shown["people"]}
    assert told[DEPUTY] == ("apologies", "", "")


def test_the_command_line_notes_both_before_the_day_and_says_nothing_more(
    book: Book,
    founded: tuple[Path, Group],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    made = founded[1]
    group = Group(book.store, made.body, people=dict(made.people), seats=dict(made.seats))
    group.plan(DAY, "One")
    person = group.person
    stands = {"meeting": group.meeting, "member": person(MEMBER), "deputy": person(DEPUTY)}
    declares = {
        "item": group.items[0],
        "person": person(COMMISSIONERS[0]),
        "nature": "Her husband",
        "management": "withdraws",
    }
    path, home, given_ = book.store.path, book.home.folder, tmp_path / "it.json"
    close(book)
    for name, values in (("mark_represented", stands), ("declare_interest", declares)):
        given_.write_text(json.dumps(values), "utf-8")
        code = main(["--home", str(home), "do", str(path), name, "--json", str(given_)])
        told = capsys.readouterr()
        assert (code, told.err) == (0, "")
        assert not json.loads(told.out).get("warnings")
    opened = open_book(path, Home(home))
    with opened.store.read() as reading:
        (line,) = declarations(reading, group.meeting)
        status = reading.value("SELECT status FROM attendance_live WHERE representing <> ''")
    close(opened)
    assert (line.withdrawn, status) == (True, "expected")


def test_r17_nobody_declares_what_somebody_else_has_in_the_register(group: Group) -> None:
    group.plan(DAY, "Finance")
    larch, nell = group.person("Larch"), group.person("Nell")
    interest = group.do(RegisterInterest(larch, InterestKind.FINANCIAL, "Shares"))
    with pytest.raises(Refusal, match=r"^declaration\.not_theirs$") as refused:
        group.do(DeclareInterest(group.items[0], nell, interest=interest))
    assert refused.value.field == "interest"
    group.do(DeclareInterest(group.items[0], larch, interest=interest))
