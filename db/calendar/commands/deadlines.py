"""What falls due around a meeting: by the terms of reference, or set by hand."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated

from db.bodies.commands.changing import fresh, remove
from db.bodies.queries.terms import deadline_rules, terms_on
from db.bodies.rules.kinds import DeadlineKind
from db.calendar.bank_holidays import bank_holidays
from db.calendar.records import Deadline, Meeting
from db.calendar.rules.states import check_happened
from db.calendar.rules.workdays import DaysAway, check_deadline, due_on
from db.errors import Refusal
from db.record import same_id
from db.store import Ref, Work, command, ref

_REACH = timedelta(days=366)  # bank holidays are counted this far from a meeting


@dataclass(frozen=True, slots=True)
class SetDeadline:
    """Set one deadline of a meeting by hand, whatever the terms of reference say."""

    meeting: Annotated[str, ref("meeting")]
    kind: DeadlineKind
    due_on: date


@command("Set deadline of meeting")
def set_deadline(work: Work, it: SetDeadline) -> Ref:
    """Keep the day; it stays when the meeting moves."""
    meeting = work.get(Meeting, it.meeting)
    if meeting.on_date is not None:
        check_deadline(it.kind, meeting.on_date, it.due_on)
    deadline = _deadline(work, meeting.id, it.kind)
    deadline.deleted, deadline.due_on, deadline.by_hand = None, it.due_on, True
    return Ref("deadline", deadline.id)


@dataclass(frozen=True, slots=True)
class MeetDeadline:
    """Tick off a deadline, today unless another day is given."""

    deadline: Annotated[str, ref("deadline")]
    met_on: date | None = None


@command("Meet deadline")
def meet_deadline(work: Work, it: MeetDeadline) -> Ref:
    """Keep the day it was met."""
    deadline = work.get(Deadline, it.deadline)
    if deadline.met_on is not None:
        raise Refusal("calendar.met_already", "deadline", on=deadline.met_on)
    check_happened(it.met_on, work.today, "met_on")
    deadline.met_on = it.met_on or work.today
    return Ref("deadline", deadline.id)


@dataclass(frozen=True, slots=True)
class RemoveDeadline:
    """Drop a deadline of one meeting, with the reason."""

    deadline: Annotated[str, ref("deadline")]
    reason: str


@command("Remove deadline of meeting")
def remove_deadline(work: Work, it: RemoveDeadline) -> Ref:
    """Remove it; it does not come back when the meeting moves."""
    return remove(work, Deadline, it.deadline, it.reason)


def set_deadlines(work: Work, meeting: Meeting) -> None:
    """Set the deadlines the terms ask for, but those set by hand, met or removed."""
    if meeting.on_date is None:
        return
    terms = terms_on(work, meeting.body, meeting.on_date)
    holidays = bank_holidays(meeting.on_date - _REACH, meeting.on_date + _REACH)
    for rule in deadline_rules(work, terms.id) if terms else ():
        deadline = _deadline(work, meeting.id, rule.kind)
        if deadline.deleted is None and deadline.met_on is None and not deadline.by_hand:
            away = DaysAway(rule.kind, rule.days, rule.unit)
            deadline.due_on = due_on(meeting.on_date, away, holidays)


def _deadline(work: Work, meeting: str, kind: DeadlineKind) -> Deadline:
    row_id = same_id("deadline", meeting, kind)
    found, new = fresh(work, Deadline, row_id)
    if new:
        found.meeting, found.kind = meeting, kind
    return found


def deadlines_of(work: Work, meeting: str) -> list[Deadline]:
    """Return the live deadlines of a meeting."""
    rows = work.rows("SELECT id FROM deadline_live WHERE meeting = :meeting", meeting=meeting)
    return [work.get(Deadline, row[0]) for row in rows]
