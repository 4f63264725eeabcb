"""Agenda items: what each is for, how far it has come, and the clock it should keep."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import time
from enum import StrEnum

from db.errors import Refusal

DAY = 24 * 60


class Purpose(StrEnum):
    """What the committee is asked to do with an item."""

    NONE = ""
    DECISION = "decision"
    DISCUSSION = "discussion"
    ASSURANCE = "assurance"
    INFORMATION = "information"


class Part(StrEnum):
    """Which part of the meeting an item belongs to; Part 2 is kept from the public volume."""

    ONE = "1"
    TWO = "2"


class ItemState(StrEnum):
    """How far an item has come."""

    TO_COME = "to come"
    UNDER_WAY = "under way"
    TAKEN = "taken"
    DEFERRED = "deferred"
    WITHDRAWN = "withdrawn"


class Origin(StrEnum):
    """Where an item came from."""

    ADDED = ""
    STANDING = "standing item"
    FORWARD_PLAN = "forward plan"
    MATTERS_ARISING = "matters arising"
    ACTION = "action"
    RECOMMENDATION = "recommendation"
    RISK = "risk"
    ESCALATION = "escalation"
    CARRIED = "carried over"


NEXT_STATES = {
    ItemState.TO_COME: {ItemState.UNDER_WAY, ItemState.DEFERRED, ItemState.WITHDRAWN},
    ItemState.UNDER_WAY: {ItemState.TAKEN, ItemState.DEFERRED, ItemState.WITHDRAWN},
    ItemState.TAKEN: {ItemState.UNDER_WAY},  # the chair comes back to it
    ItemState.DEFERRED: {ItemState.TO_COME, ItemState.UNDER_WAY},
    ItemState.WITHDRAWN: {ItemState.TO_COME},
}


def check_move(state: ItemState, to: ItemState) -> None:
    """Refuse a state an item cannot come to from where it is."""
    if to not in NEXT_STATES.get(state, set()):
        raise Refusal("item.state_refused", "item", state=state, to=to)


def check_title(title: str) -> None:
    """Refuse an item that nobody could read out."""
    if not title.strip():
        raise Refusal("item.no_title", "title")


def check_minutes_long(minutes: int | None) -> None:
    """Refuse a time that no meeting could give; None is an item with no time of its own."""
    if minutes is not None and not 0 <= minutes < DAY:
        raise Refusal("item.minutes_long", "minutes_long", given=minutes)


def check_span(started: time | None, ended: time | None, field: str = "ended_time") -> None:
    """Refuse an end before its start."""
    if started is not None and ended is not None and ended < started:
        raise Refusal("item.end_before_start", field, started=started, ended=ended)


@dataclass(frozen=True, slots=True)
class Timing:
    """When each item of an agenda should begin, and when the last one should be over."""

    starts: tuple[time, ...]
    end: time
    minutes: int
    over: int  # minutes beyond the end that was planned; 0 when it fits or no end is planned


def minute_of_day(at: time) -> int:
    """Return a wall time in minutes after midnight."""
    return at.hour * 60 + at.minute


def time_at(minute: int) -> time:
    """Return the wall time that many minutes after midnight; a late meeting runs past it."""
    return time(minute % DAY // 60, minute % 60)


def timing(start: time, minutes: Iterable[int | None], planned_end: time | None = None) -> Timing:
    """Return the running clock of items in agenda order from the minutes each is allotted.

    An item without minutes takes none of its own; the next begins when the one before it ends.
    """
    clock = minute_of_day(start)
    starts: list[time] = []
    for each in minutes:
        starts.append(time_at(clock))
        clock += each or 0
    over = 0 if planned_end is None else max(0, clock - minute_of_day(planned_end))
    return Timing(tuple(starts), time_at(clock), clock - minute_of_day(start), over)


def behind(plan: time, actual: time) -> int:
    """Return by how many minutes an item began after its plan; below nought when it was early."""
    return minute_of_day(actual) - minute_of_day(plan)
