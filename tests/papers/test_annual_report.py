"""The annual report of a committee (P15), drawn from what the record holds of its year."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from db.across.annual import year_of
from db.across.commands.year import OpenYear
from db.bodies.commands.bodies import ChangeBody
from db.book import close
from db.calendar.commands.planning import PlanMeeting
from db.calendar.commands.states import StandDownMeeting
from db.calendar.commands.year import CompleteReminder
from db.calendar.queries.year import reminders_in
from db.calendar.rules.year import ReminderKind
from db.decisions.commands.chair import RecordChairsAction
from db.errors import Refusal
from db.papers.catalogue import paper
from db.papers.paper import Facts, Paper
from db.store import Store
from db.store.refs import resolve
from tests.conftest import Kept
from tests.papers.test_content import of_kind, rows, texts
from tests.papers.year import told_book

FIRST = date(2026, 4, 1)
AFTER = date(2026, 5, 25)


@pytest.fixture
def own(nenc: Kept, tmp_path: Path) -> Iterator[Store]:
    """The founded book after the spring, to be written in."""
    book = told_book(nenc, tmp_path)
    yield book.store
    close(book)


def group(store: Store) -> str:
    with store.read() as book:
        return resolve(book, "body", "MG")


def made(store: Store, as_at: date = AFTER) -> Paper:
    with store.read() as book:
        return paper(book, "annual-report", resolve(book, "body", "MG"), as_at)


def facts(found: Paper) -> dict[str, str]:
    (one,) = of_kind(found, Facts)
    return {name: str(words) for name, words in one.pairs}


def year(store: Store, as_at: date) -> tuple[date, date]:
    with store.read() as book:
        return year_of(book, resolve(book, "body", "MG"), as_at)


def test_p15_the_report_tells_the_meetings_who_came_and_what_was_decided(told: Store) -> None:
    found, there = made(told), rows(made(told))
    assert (found.title, found.subtitle) == (
        "Annual report 2026-27",
        "Management Group, 1 April 2026 to 25 May 2026",
    )
    assert facts(found)["Meetings"] == "2 held"
    assert facts(found)["Chair"] == "Siân Llŵyd-Jones"
    items = "For decision 1, for discussion 1, for information 2"
    assert there[0] == ["2 April 2026", "Ordinary", "Held", "4", items]
    assert ["Una Pettigrew\nRepresentative of the tertiary acute providers", "2", "",
            "1", "", "1", "50%"] in there  # fmt: skip
    assert ["ICS Executive Lead\nExecutive Lead", "2", "1", "", "", "1", "", "50%"] in there
    [decided] = [each for each in there if each[0] == "MG/D/26-27/001"]
    assert decided[2].startswith("AGREED TO RECOMMEND that four trusts share")
    assert any(each.startswith("Raised: 1. Closed: 0. Open on 25 May") for each in texts(found))


def test_p15_a_meeting_stood_down_is_told_with_its_reason_and_not_as_held(own: Store) -> None:
    plan = PlanMeeting(group(own), date(2026, 5, 20))
    meeting = own.do(plan).refs[0].id
    assert facts(made(own))["Meetings"] == "2 held"
    own.do(StandDownMeeting(meeting, "Winter pressures"))
    found = made(own)
    assert facts(found)["Meetings"] == "2 held, 1 stood down or postponed"
    [row] = [each for each in rows(found) if each[0] == "20 May 2026"]
    assert row[1:4] == ["Ordinary", "Stood down\nWinter pressures", ""]


def test_p15_what_was_decided_in_part_2_is_counted_and_not_told(own: Store) -> None:
    why = ("It was due before the meeting", "The Director of Finance")
    on = date(2026, 5, 11)
    own.do(RecordChairsAction(group(own), "the settlement", *why, private=True, decided_on=on))
    own.do(RecordChairsAction(group(own), "the letter of thanks", *why, decided_on=on))
    found = made(own)
    assert "1 decision of Part 2 is not printed here." in texts(found)
    assert not any("settlement" in cell for row in rows(found) for cell in row)
    [thanked] = [each for each in rows(found) if "letter of thanks" in each[2]]
    assert thanked[3] == "Taken\nChair’s action"


def test_p15_the_reviews_of_the_year_stand_in_it_done_or_not(own: Store) -> None:
    own.do(OpenYear(FIRST))
    with own.read() as book:
        asked = reminders_in(book, FIRST, date(2027, 3, 31), group(own))
    (declared,) = (each for each in asked if each.kind is ReminderKind.DECLARATIONS)
    own.do(CompleteReminder(declared.id, date(2026, 4, 20)))
    there = rows(made(own, date(2027, 3, 31)))
    assert ["Annual declarations of interest", "1 April 2026", "Done on 20 April 2026"] in there
    assert ["Review of effectiveness", "1 January 2027", "Not noted as done"] in there


def test_p15_for_six_months_the_report_is_of_the_year_that_ended_if_it_met(own: Store) -> None:
    whole = (FIRST, date(2027, 3, 31))
    assert year(own, AFTER) == (FIRST, AFTER)
    assert year(own, date(2027, 3, 31)) == whole
    assert year(own, date(2027, 4, 1)) == whole
    assert year(own, date(2027, 9, 30)) == whole
    assert year(own, date(2027, 10, 1)) == (date(2027, 4, 1), date(2027, 10, 1))
    assert year(own, date(2028, 4, 1)) == (date(2028, 4, 1), date(2028, 4, 1))
    own.do(ChangeBody(group(own), year_start=1))
    assert year(own, date(2027, 2, 1)) == (date(2026, 1, 1), date(2026, 12, 31))
    assert made(own, date(2027, 2, 1)).title == "Annual report 2026"


def test_p15_a_report_of_no_committee_is_refused(told: Store) -> None:
    with told.read() as book, pytest.raises(Refusal):
        paper(book, "annual-report", "", AFTER)
    with told.read() as book, pytest.raises(Refusal):
        paper(book, "annual-report", "none-such", AFTER)
