"""The sheet of a new year (P15), who owes what (P4) and the notice of a meeting (P8), as papers."""

from datetime import date, time
from typing import Any

import pytest

from db.across.commands.year import OpenYear
from db.bodies.commands.bodies import AddBody
from db.calendar.commands.planning import PlanMeeting
from db.calendar.commands.states import ConveneMeeting, StandDownMeeting
from db.calendar.commands.year import AddPeriod, AddReminder
from db.calendar.rules.states import MeetingKind
from db.calendar.rules.year import PeriodKind
from db.errors import Refusal
from db.meetings.commands.cycle import AddCycleItem
from db.papers.catalogue import paper, printed
from db.papers.paper import Cell, Facts, Group, Paper, Paragraph, Table
from db.store import Store
from tests.calendar.test_calendar_commands import body_with, made
from tests.calendar.test_rooms_and_year import bodies

TODAY = date(2026, 6, 8)


def printed_paper(store: Store, name: str, thing: str = "") -> Paper:
    with store.read() as book:
        return paper(book, name, thing, TODAY)


def words(row: Any) -> str:
    if isinstance(row, Group):
        return row.words
    cells = [each.words if isinstance(each, Cell) else each for each in row]
    return " | ".join(str(each) for each in cells)


def rows(made_paper: Paper) -> list[str]:
    tables = [each for each in made_paper.blocks if isinstance(each, Table)]
    return [words(row) for table in tables for row in table.rows]


def test_p15_the_sheet_marks_what_there_is_to_mind_and_names_who_has_no_dates(
    store: Store,
) -> None:
    group, _ = bodies(store)
    july = date(2027, 7, 2)
    store.do(AddPeriod(PeriodKind.SCHOOL_HOLIDAY, "Summer", july, july, "County council"))
    found = printed_paper(store, "year-plan")
    assert found.title == "Dates proposed for 2027-28"
    there = rows(found)
    assert there[0] == "April 2027"
    summer = there[there.index("July 2027") :]
    marked = next(row for row in summer if row.startswith("Fri 2 | MG in full"))
    assert "School holiday: Summer" in marked
    assert "90 minutes at the same time as QC in full: Nettie Quillfeather" in marked
    assert sum("Annual report of the committee" in row for row in there) == 3
    told = [str(each.words) for each in found.blocks if isinstance(each, Paragraph)][-1]
    assert told == "Their terms of reference give no dates: Partnership Assembly."
    alone = rows(printed_paper(store, "year-plan", group))
    assert not any("QC in full |" in row for row in alone)


def test_p15_the_sheet_names_the_business_that_is_taken_over(store: Store) -> None:
    group, _ = bodies(store)
    store.do(AddCycleItem(group, 2026, "Finance report", "4 7"))
    store.do(AddCycleItem(group, 2026, "Annual report", "6"))
    found = printed_paper(store, "year-plan")
    assert "MG in full | Annual report\nFinance report" in rows(found)
    store.do(OpenYear(date(2027, 4, 1)))
    assert not any("Finance report" in row for row in rows(printed_paper(store, "year-plan")))


def test_p4_the_chase_list_is_printed_with_how_late_each_is(store: Store) -> None:
    body_with(store, "first Thursday monthly")
    assert rows(printed_paper(store, "owed")) == []
    store.do(AddReminder("Book rooms", date(2026, 6, 5)))
    [row] = rows(printed_paper(store, "owed"))
    assert row == "Friday 5 June 2026 | Secretary | Book rooms | "
    with store.read() as book:
        assert printed(book, "owed", "", TODAY, ".pdf").startswith(b"%PDF")


def test_p8_the_notice_says_that_a_meeting_is_called_or_why_it_is_off(store: Store) -> None:
    body = made(store, AddBody("Quality Committee", "QC"))
    on = date(2026, 6, 18)
    special = PlanMeeting(body, on, time(10), time(11), MeetingKind.EXTRAORDINARY, why="Inspection")
    meeting = made(store, special)
    store.do(ConveneMeeting(meeting))
    called = printed_paper(store, "notice", meeting)
    assert called.title == "Notice of meeting"
    assert isinstance(called.blocks[0], Paragraph)
    assert called.blocks[0].words == (
        "Notice is given of the extraordinary meeting of the Quality Committee on Thursday 18 June"
        " 2026."
    )
    assert isinstance(called.blocks[1], Facts)
    assert ("Business", "Inspection") in called.blocks[1].pairs
    store.do(StandDownMeeting(meeting, "The inspector is ill"))
    off = printed_paper(store, "notice", meeting)
    assert off.title == "Meeting stood down"
    assert isinstance(off.blocks[1], Facts)
    assert ("Reason", "The inspector is ill") in off.blocks[1].pairs
    with pytest.raises(Refusal):
        printed_paper(store, "notice", "zz")
