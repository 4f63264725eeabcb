"""Planning meetings from the terms of reference or one by one, and moving them."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Annotated

from db.bodies.commands.changing import apply, check_reason
from db.bodies.queries.terms import TermsLine, terms_on, terms_versions
from db.bodies.records import Body
from db.bodies.rules.periods import holds_on
from db.bodies.rules.years import year_last
from db.calendar.bank_holidays import bank_holidays
from db.calendar.commands.deadlines import set_deadlines
from db.calendar.records import Meeting
from db.calendar.rules.periods import Span
from db.calendar.rules.plan import Version, check_span, planned_dates
from db.calendar.rules.states import MeetingKind, MeetingState, check_movable, check_times
from db.calendar.rules.workdays import Proposed, propose
from db.errors import Refusal
from db.record import same_id
from db.store import KEEP, Keep, Ref, Work, command, kept_or, ref
from db.words import say

_A_YEAR = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class PlanYear:
    """Plan the meetings the terms of reference ask for, from a day to the end of its year.

    A date on a bank holiday is planned on the next working day and says so, unless it is to stay.
    """

    body: Annotated[str, ref("body")]
    first: date
    last: date | None = None
    keep_bank_holidays: bool = False


@command("Plan the year")
def plan_year(work: Work, it: PlanYear) -> Ref:
    """Keep a meeting for each date not planned before, with its deadlines.

    A meeting already planned, moved or removed since is left as it is, so that planning again, or
    on another laptop, makes none twice (D7).
    """
    body = work.get(Body, it.body)
    span = Span(it.first, it.last or year_last(it.first, body.year_start))
    check_span(span)
    versions = terms_versions(work, body.id)
    if not any(each.cadence for each in versions):
        raise Refusal("calendar.no_cadence", "body", body=body.name)
    asked = [Version(each.id, each.cadence, each.from_on, each.to_on) for each in versions]
    dated = planned_dates(asked, span, body.year_start)
    terms = {each.id: each for each in versions}
    holidays = {} if it.keep_bank_holidays else bank_holidays(span.first, span.last + _A_YEAR)
    for each, proposed in zip(dated, propose([each.on for each in dated], holidays), strict=True):
        if holds_on(body.opened_on, body.closed_on, proposed.proposed_on):
            _plan(work, body.id, terms[each.terms], proposed)
    return Ref("body", body.id)


def _plan(work: Work, body: str, terms: TermsLine, proposed: Proposed) -> None:
    row_id = same_id("meeting", body, proposed.on.isoformat(), MeetingKind.ORDINARY)
    if work.find(Meeting, row_id) is not None:
        return
    meeting = Meeting(id=row_id, body=body, nominal_on=proposed.on, on_date=proposed.proposed_on)
    _fit(meeting, terms)
    if proposed.holiday:
        why = say("calendar.moved_off_holiday", on=proposed.on, holiday=proposed.holiday)
        meeting.moved_why = why
    work.add(meeting)
    set_deadlines(work, meeting)


def _fit(meeting: Meeting, terms: TermsLine | None) -> None:
    """Give a meeting the time, length and place its terms name, where it has none itself."""
    if terms is None:
        return
    meeting.venue = meeting.venue or terms.venue
    meeting.start_time = meeting.start_time or terms.start_time
    if meeting.end_time is None and meeting.start_time and terms.minutes_long:
        meeting.end_time = _later(meeting.start_time, terms.minutes_long)


def _later(start: time, minutes: int) -> time | None:
    """Return the time some minutes later; None where that is past midnight."""
    base = datetime.combine(date.min, start)
    ends = base + timedelta(minutes=minutes)
    return ends.time() if ends.date() == base.date() else None


@dataclass(frozen=True, slots=True)
class PlanMeeting:
    """Plan one meeting on a day of its own; an extraordinary or review meeting says why."""

    body: Annotated[str, ref("body")]
    on_date: date
    start_time: time | None = None
    end_time: time | None = None
    kind: MeetingKind = MeetingKind.ORDINARY
    venue: str = ""
    online: str = ""
    why: str = ""


@command("Plan meeting")
def plan_meeting(work: Work, it: PlanMeeting) -> Ref:
    """Keep a meeting with the deadlines its terms set; one on a bank holiday is warned of."""
    body = work.get(Body, it.body)
    _check_body_stands(body, it.on_date)
    check_times(it.start_time, it.end_time)
    if it.kind is MeetingKind.EXTRAORDINARY:
        check_reason(it.why, "why")
    meeting = Meeting()
    apply(meeting, it)
    _fit(meeting, terms_on(work, body.id, it.on_date))
    work.add(meeting)
    set_deadlines(work, meeting)
    return Ref("meeting", meeting.id)


@dataclass(frozen=True, slots=True)
class MoveMeeting:
    """Move a meeting to another day, time or place; a postponed one is planned again."""

    meeting: Annotated[str, ref("meeting")]
    on_date: date | Keep = KEEP
    start_time: time | Keep | None = KEEP
    end_time: time | Keep | None = KEEP
    venue: str | Keep = KEEP
    online: str | Keep = KEEP
    why: str = ""


@command("Move meeting")
def move_meeting(work: Work, it: MoveMeeting) -> Ref:
    """Change when and where; invitations follow the sequence, deadlines not set by hand the day."""
    meeting = work.get(Meeting, it.meeting)
    check_movable(meeting.state)
    check_times(kept_or(it.start_time, meeting.start_time), kept_or(it.end_time, meeting.end_time))
    if not isinstance(it.on_date, Keep):
        _check_body_stands(work.get(Body, meeting.body), it.on_date)
    before = _invited_to(meeting)
    apply(meeting, it, "meeting", "why")
    if meeting.state is MeetingState.POSTPONED:
        meeting.state = MeetingState.PLANNED
    if _invited_to(meeting) != before:
        meeting.sequence += 1
        meeting.moved_why = it.why or meeting.moved_why
        set_deadlines(work, meeting)
    return Ref("meeting", meeting.id)


def _invited_to(meeting: Meeting) -> tuple[object, ...]:
    when = (meeting.on_date, meeting.start_time, meeting.end_time)
    return (*when, meeting.venue, meeting.online)


def _check_body_stands(body: Body, on: date) -> None:
    if body.closed_on is not None and on > body.closed_on:
        raise Refusal("calendar.body_closed", "on_date", body=body.name, on=body.closed_on)
