from datetime import date, time
from typing import Any

import pytest

from db.bodies.commands.bodies import AddBody, CloseBody, EstablishBody
from db.bodies.commands.people import AddPerson
from db.bodies.commands.seats import AddSeat, AppointMember
from db.bodies.commands.terms import AdoptTerms, SetDeadlineRule
from db.bodies.rules.kinds import BodyStatus, DayUnit, DeadlineKind
from db.calendar.commands.deadlines import MeetDeadline, RemoveDeadline, SetDeadline
from db.calendar.commands.planning import MoveMeeting, PlanMeeting, PlanYear
from db.calendar.commands.states import (
    ConveneMeeting,
    PostponeMeeting,
    ReinstateMeeting,
    RemoveMeeting,
    StandDownMeeting,
)
from db.calendar.queries import (
    DeadlineLine,
    MeetingLine,
    clashes_in,
    deadlines_in,
    deadlines_of,
    meeting,
    meeting_before,
    meeting_ids,
    meeting_lines,
    next_meetings,
    year_calendar,
    year_preview,
)
from db.calendar.rules.states import MeetingKind, MeetingState
from db.clock import SET_BY
from db.errors import Refusal
from db.store import Store
from db.words import say

FIRST, LAST = date(2026, 4, 1), date(2027, 3, 31)
ON = date(2026, 12, 3)


def refused(code: str) -> pytest.RaisesExc[Refusal]:
    return pytest.raises(Refusal, match=f"^{code}$")


def made(store: Store, it: object) -> str:
    return store.do(it).refs[0].id


def body_with(store: Store, cadence: str, short: str = "MG", **terms: Any) -> str:
    body = made(store, AddBody(f"{short} in full", short))
    store.do(AdoptTerms(body, "1", cadence=cadence, **terms))
    return body


def meetings(store: Store, body: str = "") -> list[MeetingLine]:
    with store.read() as book:
        return meeting_lines(book, meeting_ids(book, body=body))


def one(store: Store, meeting_id: str) -> MeetingLine:
    with store.read() as book:
        found = meeting(book, meeting_id)
    assert found is not None
    return found


def due(store: Store, meeting_id: str) -> list[DeadlineLine]:
    with store.read() as book:
        return deadlines_of(book, meeting_id)


def codes(store: Store, today: date) -> list[str]:
    found = store.findings(today)
    assert all("{" not in say(each.code, **each.values) for each in found)
    return sorted({each.code for each in found if each.code.startswith("calendar.")})


def test_a_year_is_planned_as_the_terms_of_reference_say(store: Store) -> None:
    body = body_with(
        store, "first Thursday monthly", start_time=time(9, 30), minutes_long=150, venue="Durham"
    )
    store.do(PlanYear(body, FIRST))
    found = meetings(store)
    assert len(found) == 12
    assert found[8].ref == "MG/2026-12-03"
    assert (found[8].start_time, found[8].end_time) == (time(9, 30), time(12))
    assert {(each.venue, each.state, each.sequence) for each in found} == {
        ("Durham", MeetingState.PLANNED, 0)
    }
    assert codes(store, ON) == []


def test_a_date_on_a_bank_holiday_is_moved_and_says_so(store: Store) -> None:
    body = body_with(store, "first Friday monthly")
    with store.read() as book:
        preview = year_preview(book, body, FIRST, LAST)
    assert [each.holiday for each in preview if each.holiday] == ["Good Friday", "New Year's Day"]
    store.do(PlanYear(body, FIRST))
    moved = [each for each in meetings(store) if each.moved_why]
    assert [(each.nominal_on, each.on_date) for each in moved] == [
        (date(2026, 4, 3), date(2026, 4, 7)),
        (date(2027, 1, 1), date(2027, 1, 4)),
    ]
    assert moved[1].moved_why == "1 January 2027 is a bank holiday (New Year's Day)."
    assert [each.on_date for each in meetings(store)] == [each.proposed_on for each in preview]
    assert codes(store, FIRST) == []


def test_a_bank_holiday_may_be_kept_and_is_then_warned_of(store: Store) -> None:
    body = body_with(store, "first Friday quarterly from April")
    store.do(PlanYear(body, FIRST, keep_bank_holidays=True))
    assert [each.holiday for each in meetings(store)] == ["Good Friday", "", "", "New Year's Day"]
    assert codes(store, date(2026, 4, 3)) == ["calendar.finding.holiday"]


def test_planning_again_makes_no_meeting_twice_and_leaves_changed_ones(store: Store) -> None:
    body = body_with(store, "first Thursday monthly")
    store.do(PlanYear(body, FIRST))
    first, second, third, *_ = meetings(store)
    store.do(MoveMeeting(first.id, on_date=date(2026, 4, 9)))
    store.do(StandDownMeeting(second.id, "election"))
    store.do(RemoveMeeting(third.id, "entered twice"))
    again = store.do(PlanYear(body, FIRST))
    assert again.changes.kinds == {}
    assert len(meetings(store)) == 11
    assert one(store, first.id).on_date == date(2026, 4, 9)


def test_only_the_days_the_body_stands_are_planned(store: Store) -> None:
    body = body_with(store, "first Thursday monthly")
    store.do(CloseBody(body, date(2026, 9, 3)))
    store.do(PlanYear(body, FIRST))
    assert [each.on_date for each in meetings(store)][-1] == date(2026, 9, 3)
    with refused("calendar.body_closed"):
        store.do(PlanMeeting(body, date(2026, 9, 4)))
    store.do(PlanMeeting(body, date(2026, 9, 3)))


def test_new_terms_change_the_dates_from_their_day_on(store: Store) -> None:
    body = body_with(store, "first Thursday monthly")
    store.do(AdoptTerms(body, "2", date(2026, 10, 1), cadence="last Tuesday quarterly"))
    store.do(PlanYear(body, FIRST))
    assert [f"{each.on_date:%m-%d}" for each in meetings(store)] == [
        *("04-02", "05-07", "06-04", "07-02", "08-06", "09-03", "10-27", "01-26")
    ]


def test_what_cannot_be_planned_is_refused(store: Store) -> None:
    silent = made(store, AddBody("Silent", "S"))
    with refused("calendar.no_cadence"):
        store.do(PlanYear(silent, FIRST))
    with refused("calendar.cadence_without_day"):
        store.do(PlanYear(body_with(store, "quarterly", "HSG"), FIRST))
    with refused("calendar.cadence_unread"):
        store.do(PlanYear(body_with(store, "as and when", "FG"), FIRST))
    body = body_with(store, "first Thursday monthly")
    with refused("bodies.end_before_start"):
        store.do(PlanYear(body, FIRST, date(2026, 3, 31)))
    with refused("calendar.years_at_once"):
        store.do(PlanYear(body, FIRST, date(2028, 4, 3)))
    assert meetings(store) == []
    store.do(PlanYear(body, FIRST, date(2028, 4, 2)))


def test_deadlines_are_set_from_the_terms_and_move_with_the_meeting(store: Store) -> None:
    body = body_with(store, "first Thursday monthly")
    store.do(SetDeadlineRule(body, DeadlineKind.PACK_OUT, 5))
    store.do(SetDeadlineRule(body, DeadlineKind.MINUTES_OUT, 10, DayUnit.CALENDAR))
    held = made(store, PlanMeeting(body, ON))
    pack, minutes = due(store, held)
    assert (pack.due_on, minutes.due_on) == (date(2026, 11, 26), date(2026, 12, 13))
    store.do(SetDeadline(held, DeadlineKind.PACK_OUT, date(2026, 11, 20)))
    store.do(MoveMeeting(held, on_date=date(2026, 12, 10), why="clash with the board"))
    pack, minutes = due(store, held)
    assert (pack.due_on, pack.by_hand) == (date(2026, 11, 20), True)
    assert minutes.due_on == date(2026, 12, 20)
    store.do(RemoveDeadline(minutes.id, "no minutes of a seminar"))
    store.do(MoveMeeting(held, on_date=ON))
    assert [each.kind for each in due(store, held)] == [DeadlineKind.PACK_OUT]


def test_a_deadline_met_stays_where_it_was_and_is_met_once(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(SET_BY, "2026-11-25T09:00:00+00:00")
    body = body_with(store, "first Thursday monthly")
    store.do(SetDeadlineRule(body, DeadlineKind.PACK_OUT, 5))
    held = made(store, PlanMeeting(body, ON))
    [pack] = due(store, held)
    store.do(MeetDeadline(pack.id, date(2026, 11, 25)))
    with refused("calendar.met_already"):
        store.do(MeetDeadline(pack.id))
    store.do(MoveMeeting(held, on_date=date(2026, 12, 10)))
    assert due(store, held)[0].due_on == date(2026, 11, 26)


def test_a_deadline_is_overdue_the_day_after_unless_the_meeting_is_off(store: Store) -> None:
    body = body_with(store, "")
    held = made(store, PlanMeeting(body, ON))
    store.do(SetDeadline(held, DeadlineKind.PACK_OUT, date(2026, 11, 26)))
    store.refresh(date(2026, 11, 26))
    assert not due(store, held)[0].overdue
    store.refresh(date(2026, 11, 27))
    assert due(store, held)[0].overdue
    assert codes(store, date(2026, 11, 27)) == ["calendar.finding.deadline"]
    with store.read() as book:
        ends = (date(2026, 11, 26), date(2026, 11, 26))
        assert len(deadlines_in(book, *ends, open_only=True)) == 1
        assert deadlines_in(book, date(2026, 11, 27), date(2026, 11, 27)) == []
    store.do(StandDownMeeting(held, "no business"))
    assert not due(store, held)[0].overdue
    with store.read() as book:
        assert deadlines_in(book, *ends) == []


def test_a_deadline_on_the_wrong_side_is_refused(store: Store) -> None:
    held = made(store, PlanMeeting(body_with(store, "monthly"), ON))
    with refused("calendar.deadline_after"):
        store.do(SetDeadline(held, DeadlineKind.PAPERS_DUE, date(2026, 12, 4)))
    store.do(SetDeadline(held, DeadlineKind.PAPERS_DUE, ON))


def test_only_a_change_of_day_time_or_place_calls_for_new_invitations(store: Store) -> None:
    held = made(store, PlanMeeting(body_with(store, "monthly"), ON, time(9, 30), time(11)))
    store.do(MoveMeeting(held, venue=""))
    assert one(store, held).sequence == 0
    store.do(MoveMeeting(held, venue="Hexham"))
    store.do(MoveMeeting(held, start_time=time(10)))
    assert one(store, held).sequence == 2
    with refused("calendar.end_before_start"):
        store.do(MoveMeeting(held, start_time=time(11)))
    with refused("calendar.end_before_start"):
        store.do(PlanMeeting(one(store, held).body, ON, time(11), time(11)))


def test_a_meeting_is_convened_postponed_planned_anew_or_stood_down(store: Store) -> None:
    held = made(store, PlanMeeting(body_with(store, "monthly"), ON))
    store.do(ConveneMeeting(held, date(2026, 11, 20)))
    assert one(store, held).convened_on == date(2026, 11, 20)
    with refused("calendar.state_already"):
        store.do(ConveneMeeting(held))
    with refused("bodies.reason_missing"):
        store.do(PostponeMeeting(held, ""))
    store.do(PostponeMeeting(held, "snow"))
    assert (one(store, held).state, one(store, held).why) == (MeetingState.POSTPONED, "snow")
    store.do(MoveMeeting(held, on_date=date(2026, 12, 10)))
    assert one(store, held).state is MeetingState.PLANNED
    store.do(StandDownMeeting(held, "no business"))
    with refused("calendar.not_movable"):
        store.do(MoveMeeting(held, on_date=ON))
    store.do(ReinstateMeeting(held))
    assert one(store, held).state is MeetingState.PLANNED


def test_r5_a_proposed_body_convenes_nobody(store: Store) -> None:
    body = made(store, AddBody("Partnership Assembly", "PA", status=BodyStatus.PROPOSED))
    held = made(store, PlanMeeting(body, ON))
    with refused("calendar.body_proposed"):
        store.do(ConveneMeeting(held))
    store.do(EstablishBody(body, ON), ConveneMeeting(held))


def test_an_extraordinary_meeting_says_why(store: Store) -> None:
    body = body_with(store, "monthly")
    with refused("bodies.reason_missing"):
        store.do(PlanMeeting(body, ON, kind=MeetingKind.EXTRAORDINARY))
    store.do(PlanMeeting(body, ON, kind=MeetingKind.EXTRAORDINARY, why="inspection report"))


def test_two_meetings_of_a_day_are_told_apart(store: Store) -> None:
    body = body_with(store, "monthly")
    late = made(store, PlanMeeting(body, ON, time(14)))
    early = made(store, PlanMeeting(body, ON, time(9)))
    assert one(store, early).ref == "MG/2026-12-03"
    assert one(store, late).ref == "MG/2026-12-03-2"
    store.do(RemoveMeeting(early, "entered twice"))
    assert one(store, late).ref == "MG/2026-12-03"


def test_next_and_last_meetings_are_those_of_the_body(store: Store) -> None:
    body = body_with(store, "first Thursday monthly")
    store.do(PlanYear(body, FIRST))
    with store.read() as book:
        assert [each.on_date for each in next_meetings(book, ON, most=2)] == [
            ON,
            date(2027, 1, 7),
        ]
        november = meeting_ids(book, date(2026, 11, 1), date(2026, 11, 30))
        [before] = meeting_lines(book, november)
        assert meeting_before(book, next_meetings(book, ON)[0].id) is None
    with store.write("Held") as work:
        work.run("UPDATE meeting SET state = 'held' WHERE id = :id", id=before.id)
    with store.read() as book:
        found = meeting_before(book, next_meetings(book, ON)[0].id)
    assert found is not None
    assert found.id == before.id


def test_the_year_shows_meetings_deadlines_and_bank_holidays_apart(store: Store) -> None:
    body = body_with(store, "first Thursday monthly")
    store.do(SetDeadlineRule(body, DeadlineKind.PACK_OUT, 5))
    store.do(PlanYear(body, FIRST))
    with store.read() as book:
        december = year_calendar(book, date(2026, 12, 1), date(2026, 12, 31))
    assert [each.ref for each in december.meetings] == ["MG/2026-12-03"]
    assert [each.due_on for each in december.deadlines] == [date(2026, 12, 30)]
    assert [each.on.day for each in december.holidays] == [25, 26, 28]


def test_r3_a_month_without_a_meeting_is_found_with_why_where_it_is_known(store: Store) -> None:
    body = body_with(store, "first Thursday monthly")
    assert codes(store, ON) == []
    store.do(PlanYear(body, FIRST))
    august = meetings(store)[4].id
    store.do(StandDownMeeting(august, "holidays"))
    [finding] = store.findings(ON)
    assert say(finding.code, **finding.values) == (
        "MG in full has no meeting from 1 August 2026 to 31 August 2026: holidays"
    )
    store.do(RemoveMeeting(august, "never meant to be"))
    assert codes(store, ON) == ["calendar.finding.missing"]


def test_a_cadence_that_cannot_be_read_is_told_instead_of_checked(store: Store) -> None:
    body = body_with(store, "as and when")
    store.do(PlanMeeting(body, ON))
    assert codes(store, ON) == ["calendar.finding.unread"]


def test_r13_four_review_meetings_are_asked_for_in_the_first_year_only(store: Store) -> None:
    body = body_with(
        store,
        "four times a year",
        "FRM",
        from_on=date(2022, 7, 1),
        to_on=date(2023, 6, 30),
    )
    for on in (date(2022, 9, 1), date(2022, 12, 1), date(2023, 3, 1)):
        store.do(PlanMeeting(body, on, kind=MeetingKind.REVIEW))
    assert codes(store, date(2023, 1, 1)) == ["calendar.finding.too_few"]
    assert codes(store, date(2023, 7, 1)) == []
    store.do(PlanMeeting(body, date(2023, 6, 30), kind=MeetingKind.REVIEW))
    assert codes(store, date(2023, 1, 1)) == []


def test_bodies_that_share_a_member_clash(store: Store) -> None:
    ann = made(store, AddPerson("Ann Lee"))
    for short in ("MG", "HSG"):
        body = body_with(store, "", short)
        store.do(AppointMember(made(store, AddSeat(body, "Member")), ann))
        store.do(PlanMeeting(body, ON, time(9, 30), time(11)))
    with store.read() as book:
        [clash] = clashes_in(book, ON, ON)
    assert clash.people == ("Ann Lee",)
    assert codes(store, ON) == ["calendar.finding.clash_for"]
    assert codes(store, date(2026, 12, 4)) == []
    store.do(MoveMeeting(clash.other.id, start_time=time(11), end_time=time(12)))
    assert codes(store, ON) == []
