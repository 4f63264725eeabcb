"""Who owes what by when: the chase list of papers, actions, deadlines and reminders (P2, P4)."""

from datetime import date

import pytest

from db.across.chase import Owed, chase_list, owed_listed, owed_told
from db.actions.commands.log import RaiseAction
from db.bodies.commands.bodies import AddBody
from db.bodies.commands.people import AddPerson
from db.bodies.rules.kinds import DeadlineKind
from db.calendar.commands.deadlines import SetDeadline
from db.calendar.commands.planning import PlanMeeting
from db.calendar.commands.states import StandDownMeeting
from db.calendar.commands.year import AddReminder
from db.clock import SET_BY
from db.meetings.commands.agenda import AddItem
from db.meetings.commands.papers import AddPaper, RecordPaperReceived
from db.store import Store
from tests.calendar.test_calendar_commands import made

TODAY, ON = date(2026, 11, 23), date(2026, 12, 3)
DUE = date(2026, 11, 20)


@pytest.fixture
def meeting(store: Store, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv(SET_BY, f"{TODAY.isoformat()}T09:00:00+00:00")
    body = made(store, AddBody("Quality Committee", "QC"))
    meeting = made(store, PlanMeeting(body, ON))
    store.do(SetDeadline(meeting, DeadlineKind.PAPERS_DUE, DUE))
    store.do(SetDeadline(meeting, DeadlineKind.PACK_OUT, date(2026, 11, 26)))
    return meeting


def test_p2_a_paper_is_owed_by_its_author_else_its_lead_else_the_items(
    store: Store, meeting: str
) -> None:
    people = {each: made(store, AddPerson(each)) for each in ("Author", "Lead", "Item Lead")}
    item = made(store, AddItem(meeting, "Maternity", lead=people["Item Lead"]))
    author, lead = people["Author"], people["Lead"]
    store.do(AddPaper(item, "By its author", author=author, lead=lead))
    store.do(AddPaper(item, "By its lead", lead=lead))
    store.do(AddPaper(item, "By the item's lead"))
    received = made(store, AddPaper(item, "In already"))
    store.do(RecordPaperReceived(received, received_on=TODAY))
    with store.read() as book:
        found = [each for each in chase_list(book, TODAY) if each.owed is Owed.PAPER]
    assert {each.what: each.who for each in found} == {
        "By its author": "Author",
        "By its lead": "Lead",
        "By the item's lead": "Item Lead",
    }
    assert {(each.due_on, each.days_late, each.meeting_on) for each in found} == {(DUE, 3, ON)}


def test_p4_actions_deadlines_and_reminders_stand_with_them_in_order_of_date(
    store: Store, meeting: str
) -> None:
    with store.read() as book:
        body = book.value("SELECT body FROM meeting_live")
    owner = made(store, AddPerson("Wilf Larkspur"))
    store.do(RaiseAction(body, "Write to the units", owner=owner, due_on=date(2026, 11, 24)))
    far = date(2026, 12, 22)
    store.do(RaiseAction(body, "Far off", owner=owner, due_on=far))
    store.do(AddReminder("Book rooms", date(2026, 12, 21)))
    with store.read() as book:
        found = chase_list(book, TODAY)
        assert chase_list(book, TODAY, "Another committee") == []
    assert [(each.owed, each.who) for each in found] == [
        (Owed.ACTION, "Wilf Larkspur"),
        (Owed.DEADLINE, ""),
        (Owed.REMINDER, ""),
    ]
    assert [each.n for each in found] == [1, 2, 3]
    assert found[1].deadline is DeadlineKind.PACK_OUT
    store.do(StandDownMeeting(meeting, "election"))
    with store.read() as book:
        assert [each.owed for each in chase_list(book, TODAY)] == [Owed.ACTION, Owed.REMINDER]


def test_p4_the_list_is_read_on_the_command_line_in_words(store: Store, meeting: str) -> None:
    item = made(store, AddItem(meeting, "Maternity", lead=made(store, AddPerson("Item Lead"))))
    store.do(AddPaper(item, "Triage times"))
    store.do(AddReminder("Book rooms", date(2026, 12, 1)))
    body = store_body(store)
    with store.read() as book:
        told = [owed_told(each) for each in owed_listed(book, "", TODAY)]
        alone = [owed_told(each) for each in owed_listed(book, body, TODAY)]
    late = ("20 November 2026", "late by 3 days", "Item Lead", "Triage times")
    assert told == [
        (*late, "Quality Committee, 3 December 2026"),
        ("26 November 2026", "", "Secretary", "Pack out", "Quality Committee, 3 December 2026"),
        ("1 December 2026", "", "Secretary", "Book rooms", ""),
    ]
    assert alone == told[:2]


def store_body(store: Store) -> str:
    with store.read() as book:
        return str(book.value("SELECT id FROM body_live"))
