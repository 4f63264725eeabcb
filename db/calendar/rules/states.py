"""The states of a meeting, and how one may follow another (practice P8, P9)."""

from datetime import date, time
from enum import StrEnum

from db.errors import Refusal


class MeetingKind(StrEnum):
    """Ordinary by the cadence, extraordinary by a trigger (R31), or a formal review (R13)."""

    ORDINARY = "ordinary"
    EXTRAORDINARY = "extraordinary"
    REVIEW = "review"


class MeetingState(StrEnum):
    """Where a meeting stands."""

    PLANNED = "planned"
    CONVENED = "convened"
    IN_SESSION = "in session"
    HELD = "held"
    STOOD_DOWN = "stood down"
    POSTPONED = "postponed"
    ADJOURNED = "adjourned"
    NOT_QUORATE = "not quorate"


STANDING = frozenset({MeetingState.PLANNED, MeetingState.CONVENED})
MET = frozenset({MeetingState.IN_SESSION, MeetingState.HELD, MeetingState.ADJOURNED})
COUNTED = STANDING | MET
NEXT: dict[MeetingState, frozenset[MeetingState]] = {
    MeetingState.PLANNED: frozenset(
        {MeetingState.CONVENED, MeetingState.STOOD_DOWN, MeetingState.POSTPONED}
    ),
    MeetingState.CONVENED: frozenset(
        {MeetingState.IN_SESSION, MeetingState.STOOD_DOWN, MeetingState.POSTPONED}
        | {MeetingState.NOT_QUORATE}
    ),
    MeetingState.IN_SESSION: frozenset(
        {MeetingState.HELD, MeetingState.ADJOURNED, MeetingState.NOT_QUORATE}
    ),
    MeetingState.ADJOURNED: frozenset(
        {MeetingState.IN_SESSION, MeetingState.HELD, MeetingState.NOT_QUORATE}
    ),
    MeetingState.POSTPONED: frozenset({MeetingState.PLANNED, MeetingState.STOOD_DOWN}),
    MeetingState.STOOD_DOWN: frozenset({MeetingState.PLANNED}),
    MeetingState.HELD: frozenset(),
    MeetingState.NOT_QUORATE: frozenset(),
}


def may_become(now: MeetingState, after: MeetingState) -> bool:
    """Return whether a meeting in one state may pass to another."""
    return after in NEXT[now]


def check_state(now: MeetingState, after: MeetingState) -> None:
    """Refuse a step that does not follow from where the meeting stands."""
    skipped = now is MeetingState.PLANNED and may_become(MeetingState.CONVENED, after)
    if skipped and not may_become(now, after):
        raise Refusal("calendar.convene_first")
    if now is after:
        raise Refusal("calendar.state_already", now=now.value)
    if not may_become(now, after):
        raise Refusal("calendar.state_refused", now=now.value, after=after.value)


def check_movable(now: MeetingState) -> None:
    """Refuse to move a meeting that has begun or will not take place."""
    if now not in STANDING and now is not MeetingState.POSTPONED:
        raise Refusal("calendar.not_movable", now=now.value)


def check_convened(convened_on: date, on: date | None) -> None:
    """Refuse to convene a meeting later than the day it is on."""
    if on is not None and convened_on > on:
        raise Refusal("calendar.convened_after", "on", on=on)


def check_stands(name: str, closed_on: date | None, on: date | None, field: str) -> None:
    """Refuse a meeting of a committee after its last day."""
    if closed_on is not None and on is not None and on > closed_on:
        raise Refusal("calendar.body_closed", field, body=name, on=closed_on)


def check_happened(on: date | None, today: date, field: str) -> None:
    """Refuse a day still to come for what is said to have happened."""
    if on is not None and on > today:
        raise Refusal("calendar.not_yet", field, on=today)


def check_resumption(now: MeetingState, on: date | None, resumes_on: date) -> None:
    """Refuse a day of resumption for a meeting that is not adjourned, or one before it began."""
    if now is not MeetingState.ADJOURNED:
        raise Refusal("calendar.not_adjourned")
    if on is not None and resumes_on < on:
        raise Refusal("calendar.resumes_before", "resumes_on", on=on)


def check_times(start: time | None, end: time | None, field: str = "end_time") -> None:
    """Refuse a meeting that ends before or as it starts, or that ends without having a start."""
    if end is not None and (start is None or end <= start):
        raise Refusal("calendar.end_before_start", field)
