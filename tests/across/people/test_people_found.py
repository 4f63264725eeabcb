"""Attendance below the terms, and who is to be invited or not any more, are found (P14, P15)."""

from datetime import date, timedelta

import pytest

from db.across.consistency_people import SINCE, SOON, findings
from db.bodies.commands.induction import StartInduction, TickInduction
from db.bodies.commands.seats import AddSeat, AppointMember, EndMembership
from db.calendar.commands.states import StandDownMeeting
from db.store import Finding
from db.words import say
from tests.across.people.test_attendance_record import _terms, four
from tests.meetings.group import DAY, Group, clock

__all__ = ["four"]
ONE = timedelta(days=1)


def found(group: Group, on: date, of: str = "attendance") -> list[Finding]:
    with group.store.read() as book:
        return [each for each in findings(book, on) if of in each.code]


def told(group: Group, on: date, of: str) -> list[str]:
    return [say(each.code, **each.values) for each in found(group, on, of)]


def test_p15_a_member_below_what_the_terms_ask_for_is_found_and_one_at_it_is_not(
    four: Group,
) -> None:
    assert found(four, DAY) == []  # the terms ask for nothing
    _terms(four, attendance_percent=75)
    assert found(four, DAY) == []
    _terms(four, attendance_percent=76)
    (one,) = found(four, DAY)
    assert (one.code, one.kind) == ("consistency.find_attendance_member", "seat")
    assert told(four, DAY, "attendance") == [
        (
            "Nell Quaife attended 75% of Management Group this year; the terms of reference ask "
            "for 76%."
        )
    ]


def test_p15_a_place_few_filled_is_found_once_its_member_is_gone(
    four: Group, monkeypatch: pytest.MonkeyPatch
) -> None:
    _terms(four, attendance_percent=76)
    with four.store.read() as book:
        sql = "SELECT id FROM membership WHERE person = :person"
        place = book.value(sql, person=four.person("Nell"))
    four.do(EndMembership(place, DAY))
    after = DAY + ONE
    monkeypatch.setenv("MINUTEBOOK_NOW", f"{after.isoformat()}T09:00:00+00:00")
    assert [each.code for each in found(four, DAY)] == ["consistency.find_attendance_member"]
    assert [each.code for each in found(four, after)] == ["consistency.find_attendance_place"]


@pytest.fixture
def year(group: Group) -> Group:
    """Two meetings to come: a week and five weeks after the third of December."""
    for on in (DAY + 7 * ONE, DAY + 35 * ONE):
        group.run("plan_meeting", body=group.body, on_date=on, start_time=clock("10:00"))
    return group


def test_p14_a_joiner_is_to_be_invited_until_the_dates_were_sent(year: Group) -> None:
    person = year.run("add_person", name="Cat Reed")
    seat = year.do(AddSeat(year.body, "Observer"))
    year.do(AppointMember(seat, person, DAY))
    assert told(year, DAY, "joiner") == [
        (
            "Cat Reed joins Management Group on 3 December 2026. Send the invitations; meetings to "
            "come: 2."
        )
    ]
    assert found(year, DAY - SOON, "joiner_invited")
    assert not found(year, DAY - SOON - ONE, "joiner_invited")
    assert found(year, DAY + SINCE, "joiner_invited")
    assert not found(year, DAY + SINCE + ONE, "joiner_invited")
    year.do(StartInduction(person, year.body))
    with year.store.read() as book:
        sql = "SELECT id FROM inductionstep WHERE person = :p AND step = 'dates of the year'"
        step = book.value(sql, p=person)
    assert found(year, DAY, "joiner_invited")
    year.do(TickInduction(step))
    assert not found(year, DAY, "joiner_invited")


def test_p14_a_leavers_invitations_are_to_be_cancelled_while_meetings_follow(year: Group) -> None:
    with year.store.read() as book:
        sql = "SELECT id FROM membership WHERE person = :person"
        place = book.value(sql, person=year.person("Nell"))
    last = DAY + 7 * ONE
    year.do(EndMembership(place, last))
    assert told(year, last - SOON, "leaver_invited") == [
        (
            "Nell Quaife leaves Management Group on 10 December 2026. Cancel the invitations; "
            "meetings after it: 1."
        )
    ]
    assert not found(year, last - SOON - ONE, "leaver_invited")
    assert found(year, last + SINCE, "leaver_invited")
    assert not found(year, last + SINCE + ONE, "leaver_invited")
    with year.store.read() as book:
        later = book.value("SELECT id FROM meeting_live WHERE on_date > :on", on=last.isoformat())
    year.do(StandDownMeeting(later, "No business"))
    assert not found(year, last, "leaver_invited")


def test_p14_who_only_changes_places_is_neither_joiner_nor_leaver(year: Group) -> None:
    with year.store.read() as book:
        sql = "SELECT id FROM membership WHERE person = :person"
        place = book.value(sql, person=year.person("Nell"))
    year.do(EndMembership(place, DAY))
    seat = year.do(AddSeat(year.body, "Another place"))
    year.do(AppointMember(seat, year.person("Nell"), DAY + ONE))
    assert found(year, DAY, "_invited") == []
