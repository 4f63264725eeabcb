"""A meeting as quoracy sees it: the rule, the membership places, the people and the items."""

from dataclasses import dataclass, replace
from datetime import time

from db.meetings.rules.attendance import AttendanceStatus, Stay


@dataclass(frozen=True, slots=True)
class QuorumNeed:
    """At least so many who represent a constituency."""

    constituency: str
    at_least: int


@dataclass(frozen=True, slots=True)
class QuorumRule:
    """What the terms of reference in force say; a number of None is not set."""

    number: int | None = None
    needs: tuple[QuorumNeed, ...] = ()
    deputies_count: bool = False
    remote_counts: bool = False


@dataclass(frozen=True, slots=True)
class QuorumSeat:
    """A membership place: whom it represents, whether it counts, and who holds it that day."""

    id: str
    constituency: str = ""
    place: str = ""
    counts: bool = True
    holders: tuple[str, ...] = ()
    title: str = ""


@dataclass(frozen=True, slots=True)
class Attendee:
    """A person who holds a place or is in the room; ``status`` None is no word from them yet.

    ``seat`` and ``representing`` are filled for a deputy: the place, and the member it belongs to.
    """

    person: str
    name: str
    status: AttendanceStatus | None = None
    stays: tuple[Stay, ...] = ()
    remote: bool = False
    member: bool = True
    seat: str = ""
    representing: str = ""
    nominated: bool = False


@dataclass(frozen=True, slots=True)
class ItemSpan:
    """An agenda item as quoracy sees it: its times, and who has withdrawn for it."""

    id: str
    number: str = ""
    started: time | None = None
    ended: time | None = None
    withdrawn: frozenset[str] = frozenset()


NO_ITEM = ItemSpan("")


@dataclass(frozen=True, slots=True)
class Sitting:
    """Everything quoracy is computed from.

    ``scale`` is the level the places of its seats share (partnership, place), for the sentence, and
    ``called`` this minute book's own word for several of them, if it has one.
    ``decided`` are the items and minutes at which a decision was taken by a quorate meeting.
    """

    rule: QuorumRule
    seats: tuple[QuorumSeat, ...]
    attendees: tuple[Attendee, ...]
    items: tuple[ItemSpan, ...] = ()
    scale: str = ""
    called: str = ""
    decided: frozenset[tuple[str, time]] = frozenset()


def before_leaving(sitting: Sitting, minute: time) -> Sitting:
    """Return a sitting as it was in a minute before anybody left in it."""

    def longer(stay: Stay) -> Stay:
        return replace(stay, left=None) if stay.left == minute else stay

    people = (replace(who, stays=tuple(map(longer, who.stays))) for who in sitting.attendees)
    return replace(sitting, attendees=tuple(people))


def before_coming(sitting: Sitting, minute: time) -> Sitting:
    """Return a sitting as it was in a minute before anybody came in it."""
    people = (
        replace(who, stays=tuple(stay for stay in who.stays if stay.arrived != minute))
        for who in sitting.attendees
    )
    return replace(sitting, attendees=tuple(people))


def with_times(
    sitting: Sitting,
    person: str,
    was: tuple[time | None, time | None],
    now: tuple[time | None, time | None],
) -> Sitting:
    """Return a sitting as it would be with one time in the room set right."""

    def right(stay: Stay) -> Stay:
        arrived, left = now
        return Stay(arrived or stay.arrived, left) if (stay.arrived, stay.left) == was else stay

    people = (
        replace(who, stays=tuple(map(right, who.stays))) if who.person == person else who
        for who in sitting.attendees
    )
    return replace(sitting, attendees=tuple(people))
