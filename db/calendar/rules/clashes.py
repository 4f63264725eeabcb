"""Meetings that ask the same people to be in two places at once."""

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from datetime import date, time
from itertools import combinations


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
    """Two meetings at one time, and the members who are asked to both."""

    one: str
    other: str
    people: frozenset[str]


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


def clashes(slots: Iterable[Slot], members: Mapping[str, Set[str]]) -> list[Clash]:
    """Return the clashes between bodies that share members, in order of date.

    ``members`` gives the people of each body; a body that is not in it has none.
    """
    ordered = sorted(slots, key=lambda slot: (slot.on, slot.start or time.min, slot.meeting))
    found = []
    for one, other in combinations(ordered, 2):
        shared = frozenset(members.get(one.body, ())) & frozenset(members.get(other.body, ()))
        if shared and at_once(one, other):
            found.append(Clash(one.meeting, other.meeting, shared))
    return found
