"""Meetings that ask the same people to be in two places at once, and for how long."""

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from datetime import date, datetime, time
from itertools import combinations, groupby


@dataclass(frozen=True, slots=True)
class Slot:
    """A meeting's place in the calendar; a time that is not known yet is None."""

    meeting: str
    body: str
    on: date
    start: time | None = None
    end: time | None = None


@dataclass(frozen=True, slots=True)
class Clash:
    """Two meetings at one time, the members asked to both, and for how many minutes.

    ``minutes`` is None where a time is not known, so that the two only may clash.
    """

    one: str
    other: str
    people: frozenset[str]
    minutes: int | None = None


def at_once(one: Slot, other: Slot) -> bool:
    """Return whether two meetings run into each other; unknown times on one day may."""
    if one.on != other.on:
        return False
    return not (_before(one, other) or _before(other, one))


def _before(one: Slot, other: Slot) -> bool:
    ends = one.end or one.start
    if ends is None or other.start is None:
        return False
    return ends <= other.start if one.end is not None else ends < other.start and other.end is None


def minutes_shared(one: Slot, other: Slot) -> int | None:
    """Return how many minutes two meetings share; None where a time is not known."""
    if one.start is None or one.end is None or other.start is None or other.end is None:
        return None
    if one.on != other.on:
        return 0
    begins, ends = max(one.start, other.start), min(one.end, other.end)
    both = datetime.combine(one.on, ends) - datetime.combine(one.on, begins)
    return max(0, int(both.total_seconds() // 60))


def clashes(slots: Iterable[Slot], members: Mapping[str, Set[str]]) -> list[Clash]:
    """Return the clashes between bodies that share members, in order of date.

    ``members`` gives the people of each body; a body that is not in it has none.
    """
    ordered = sorted(slots, key=lambda slot: (slot.on, slot.start or time.min, slot.meeting))
    found = []
    for _on, day in groupby(ordered, key=lambda slot: slot.on):
        for one, other in combinations(day, 2):
            shared = frozenset(members.get(one.body, ())) & frozenset(members.get(other.body, ()))
            if shared and at_once(one, other):
                found.append(Clash(one.meeting, other.meeting, shared, minutes_shared(one, other)))
    return found
