"""P8: the notice of a meeting called off, and the file that takes it out of calendars."""

from datetime import date, time
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

import pytest

from db.bodies.commands.bodies import AddBody
from db.bodies.commands.people import AddPerson
from db.bodies.commands.seats import AddSeat, AppointMember
from db.calendar.commands.planning import MoveMeeting, PlanMeeting
from db.calendar.commands.states import ConveneMeeting, PostponeMeeting, StandDownMeeting
from db.errors import Refusal
from db.meetings.commands.agenda import AddItem
from db.meetings.commands.fates import ItemFate, SettleItems
from db.meetings.rules.plan import Fate
from db.store import Store
from db.transfer import calendar
from db.transfer.mail import NoticeMail, eml, notice_mail

ON = date(2099, 12, 3)


def made(store: Store, it: object) -> str:
    return store.do(it).refs[0].id


@pytest.fixture
def meeting(store: Store) -> str:
    body = made(store, AddBody("Management Group", "MG"))
    people = (
        AddPerson(
            "Nettie Quillfeather", email="nettie@example.org", assistant_email="pa@example.org"
        ),
        AddPerson("Barnaby Thistlewood"),
    )
    for person in people:
        seat = made(store, AddSeat(body, f"Place of {person.name}"))
        store.do(AppointMember(seat, made(store, person)))
    planned = made(store, PlanMeeting(body, ON, time(10), time(12)))
    store.do(ConveneMeeting(planned))
    return planned


def notice(store: Store, meeting: str) -> NoticeMail:
    with store.read() as book:
        return notice_mail(book, meeting)


def sequence(content: bytes) -> int:
    line = next(each for each in content.decode().splitlines() if each.startswith("SEQUENCE:"))
    return int(line.removeprefix("SEQUENCE:"))


def test_p8_a_meeting_that_stands_has_no_notice(store: Store, meeting: str) -> None:
    with pytest.raises(Refusal, match=r"^notice\.stands$"):
        notice(store, meeting)
    with store.read() as book, pytest.raises(Refusal, match=r"^calendar\.none_to_export$"):
        calendar.cancellation(book, meeting)


def test_p8_members_are_told_why_with_a_file_that_cancels_the_meeting(
    store: Store, meeting: str
) -> None:
    with store.read() as book:
        invited = calendar.export(book)
    item = made(store, AddItem(meeting, "Mutual aid"))
    store.do(StandDownMeeting(meeting, "Winter pressures."))
    assert any("settle them first" in each for each in notice(store, meeting).doubts)
    store.do(SettleItems(meeting, (ItemFate(item, Fate.CIRCULATED),)))
    found = notice(store, meeting)
    assert found.draft.subject == "Stood down: Management Group, 3 December 2099"
    assert "has been stood down: Winter pressures." in found.draft.before
    assert found.draft.to == (("Nettie Quillfeather", "nettie@example.org"),)
    assert found.draft.copy == (("", "pa@example.org"),)
    assert found.doubts == (
        "No e-mail address for: Barnaby Thistlewood.",
        "Outside the organisations’ own addresses: nettie@example.org, pa@example.org.",
    )
    assert found.draft.sheet.rows == (("1", "Mutual aid", "Circulated by e-mail"),)
    message = message_from_bytes(eml(found.draft), policy=default)
    assert isinstance(message, EmailMessage)
    (enclosed,) = message.iter_attachments()
    assert enclosed.get_content_type() == "text/calendar"
    assert enclosed.get_filename() == "cancellation.ics"
    (file,) = found.draft.files
    text = file.content.decode()
    assert "METHOD:CANCEL" in text
    assert "STATUS:CANCELLED" in text
    assert sequence(file.content) == sequence(invited) + 1
    assert f"UID:{meeting}@" in text
    assert f"UID:{meeting}@" in invited.decode()


def test_p8_a_postponed_meeting_is_cancelled_and_its_new_day_comes_later_in_the_sequence(
    store: Store, meeting: str
) -> None:
    store.do(PostponeMeeting(meeting, "The chair is ill"))
    found = notice(store, meeting)
    assert found.draft.subject.startswith("Postponed: ")
    assert "A new date follows." in found.draft.before
    cancelled = sequence(found.draft.files[0].content)
    store.do(MoveMeeting(meeting, on_date=date(2099, 12, 10)))
    with store.read() as book:
        assert sequence(calendar.export(book)) > cancelled
