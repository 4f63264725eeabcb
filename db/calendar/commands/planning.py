"""Planning meetings from the terms of reference or one by one, and moving them."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Annotated

from db.bodies.commands.changing import apply, check_reason, fresh, linked
from db.bodies.queries.terms import TermsLine, terms_on, terms_versions
from db.bodies.records import Body, Organisation, Person
from db.bodies.rules.years import year_last
from db.calendar.commands.calling import check_grounds
from db.calendar.commands.deadlines import set_deadlines
from db.calendar.commands.rooms import unconfirm_room
from db.calendar.queries.planning import year_plan
from db.calendar.records import Meeting
from db.calendar.rules.calling import Ground
from db.calendar.rules.periods import Span
from db.calendar.rules.plan import check_span
from db.calendar.rules.states import (
    MeetingKind,
    MeetingState,
    check_movable,
    check_stands,
    check_times,
)
from db.calendar.rules.workdays import Proposed
from db.errors import Refusal
from db.record import same_id
from db.store import KEEP, Keep, Ref, Work, command, kept_or, ref
from db.words import say


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
    on another laptop, makes none twice (D7); so is one entered by hand for one of the dates.
    """
    body = work.get(Body, it.body)
    last = it.last or year_last(it.first, body.year_start)
    check_span(Span(it.first, last))
    if not any(each.cadence for each in terms_versions(work, body.id)):
        raise Refusal("calendar.no_cadence", "body", body=body.name)
    for each in year_plan(work, body.id, it.first, last):
        if each.new:
            stays = it.keep_bank_holidays
            plan_date(work, body.id, each.terms, unmoved(each.proposed) if stays else each.proposed)
    return Ref("body", body.id)


def unmoved(proposed: Proposed) -> Proposed:
    """Return the date itself, bank holiday or not."""
    return Proposed(proposed.on, proposed.on)


def plan_date(work: Work, body: str, terms: TermsLine | None, proposed: Proposed) -> Meeting | None:
    """Keep the meeting of a date with its deadlines; None where one was planned for it before."""
    row_id = same_id("meeting", body, proposed.on.isoformat(), MeetingKind.ORDINARY)
    meeting, new = fresh(work, Meeting, row_id)
    if not new:
        return None
    meeting.body, meeting.nominal_on, meeting.on_date = body, proposed.on, proposed.proposed_on
    _fit(meeting, terms)
    if proposed.holiday:
        meeting.moved_why = say(
            "calendar.moved_off_holiday", on=proposed.on, holiday=proposed.holiday
        )
    set_deadlines(work, meeting)
    return meeting


def _fit(meeting: Meeting, terms: TermsLine | None) -> None:
    """Give a meeting the time, length and place its terms name, where it has none itself."""
    if terms is None:
        return
    meeting.venue = meeting.venue or terms.venue
    meeting.start_time = meeting.start_time or terms.start_time
    meeting.end_time = meeting.end_time or end_of(meeting.start_time, terms)


def end_of(start: time | None, terms: TermsLine | None) -> time | None:
    """Return when a meeting ends by its terms; None where they do not say, or past midnight."""
    if start is None or terms is None or not terms.minutes_long:
        return None
    base = datetime.combine(date.min, start)
    ends = base + timedelta(minutes=terms.minutes_long)
    return ends.time() if ends.date() == base.date() else None


@dataclass(frozen=True, slots=True)
class PlanMeeting:
    """Plan one meeting on a day of its own; an extraordinary meeting says why it is called.

    One of the two parties also says on what ground, about which organisation and for which party.
    """

    body: Annotated[str, ref("body")]
    on_date: date
    start_time: time | None = None
    end_time: time | None = None
    kind: MeetingKind = MeetingKind.ORDINARY
    venue: str = ""
    online: str = ""
    why: str = ""
    ground: Ground = Ground.NOT_SAID
    about: Annotated[str, ref("organisation")] = ""
    called_for: Annotated[str, ref("organisation")] = ""
    called_by: Annotated[str, ref("person")] = ""
    called_with: int = 0
    asked_on: date | None = None


@command("Plan meeting")
def plan_meeting(work: Work, it: PlanMeeting) -> Ref:
    """Keep a meeting with the deadlines its terms set; one on a bank holiday is warned of."""
    body = work.get(Body, it.body)
    check_body_stands(body, it.on_date)
    check_times(it.start_time, it.end_time)
    if it.kind is MeetingKind.EXTRAORDINARY:
        check_reason(it.why, "why")
    for kind, named in (
        (Organisation, it.about),
        (Organisation, it.called_for),
        (Person, it.called_by),
    ):
        linked(work, kind, named)
    meeting = Meeting()
    apply(meeting, it)
    check_grounds(work, meeting)
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
        check_body_stands(work.get(Body, meeting.body), it.on_date)
    before = _invited_to(meeting)
    apply(meeting, it, "meeting", "why")
    if meeting.state is MeetingState.POSTPONED:
        meeting.state = MeetingState.PLANNED
    if _invited_to(meeting) != before:
        meeting.sequence += 1
        meeting.moved_why = it.why or meeting.moved_why
        unconfirm_room(work, meeting)
        set_deadlines(work, meeting)
    return Ref("meeting", meeting.id)


def _invited_to(meeting: Meeting) -> tuple[object, ...]:
    when = (meeting.on_date, meeting.start_time, meeting.end_time)
    return (*when, meeting.venue, meeting.online)


def check_body_stands(body: Body, on: date) -> None:
    """Refuse a meeting after the body has closed."""
    check_stands(body.name, body.closed_on, on, "on_date")
