"""Who was in the room, for how long, and in whose place."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import time
from enum import StrEnum

from db.errors import Refusal


class AttendanceStatus(StrEnum):
    """Whether a person came; apologies are notified, an absence is not.

    A deputy who was named before the meeting is expected until somebody marks the arrival.
    """

    PRESENT = "present"
    EXPECTED = "expected"
    APOLOGIES = "apologies"
    ABSENT = "absent"


class Mode(StrEnum):
    """How a person took part."""

    ROOM = "room"
    REMOTE = "remote"


@dataclass(frozen=True, slots=True)
class Stay:
    """One time in the room, as long as ``left`` is None still going on.

    ``arrived_item`` and ``left_item`` name the item under way when it was marked (empty between
    items, or when written down afterwards): wall times go by the minute, and they settle whether
    someone who left in the minute an item ended was still there for it.
    """

    arrived: time
    left: time | None = None
    arrived_item: str = ""
    left_item: str = ""


def is_there(stays: Iterable[Stay], at: time) -> bool:
    """Return whether a person was in the room at a wall time: from arriving until leaving."""
    return any(stay.arrived <= at and (stay.left is None or at < stay.left) for stay in stays)


def latest(stays: Sequence[Stay], at: time) -> Stay | None:
    """Return the last stay begun by a wall time; the first of those to come where none was."""
    begun = [stay for stay in stays if stay.arrived <= at]
    return begun[-1] if begun else next(iter(stays), None)


def was_there_at_end(stays: Iterable[Stay], item: str, started: time, ended: time) -> bool:
    """Return whether a person was still in the room when an item ended.

    Someone who left in the very minute of the end was there, unless marked as leaving while the
    item was under way; someone who came in that minute was not, unless marked as coming in then,
    or the item began in that minute too.
    """
    return any(
        (stay.arrived < ended or started == ended == stay.arrived or stay.arrived_item == item)
        and stay.arrived <= ended
        and (stay.left is None or stay.left > ended or _left_after(stay, item, ended))
        for stay in stays
    )


def _left_after(stay: Stay, item: str, ended: time) -> bool:
    return stay.left == ended and stay.left_item != item


def overlaps(stays: Iterable[Stay], started: time, ended: time | None) -> bool:
    """Return whether a person was in the room for any of the time between two wall times."""
    return any(
        (ended is None or stay.arrived < ended or stay.arrived == started == ended)
        and (stay.left is None or stay.left > started)
        for stay in stays
    )


def check_arrival(stays: Iterable[Stay], at: time) -> None:
    """Refuse an arrival of someone who is in the room already, or before a time already noted."""
    for stay in stays:
        if stay.left is None:
            raise Refusal("attendance.here_already", "at", arrived=stay.arrived)
        if at < stay.left:
            raise Refusal("attendance.arrived_before_left", "at", left=stay.left)


def check_departure(stays: Sequence[Stay], at: time, field: str = "at") -> Stay:
    """Return the stay that ends; refuse it for someone not here, or before the arrival.

    ``field`` names the input that holds the time.
    """
    for stay in stays:
        if stay.left is None:
            if at < stay.arrived:
                raise Refusal("attendance.left_before_arrived", field, arrived=stay.arrived)
            return stay
    raise Refusal("attendance.not_here", "person")


class Share(StrEnum):
    """How much of a meeting a person attended, for the words after the name."""

    WHOLE = "whole"
    FROM = "from"
    UNTIL = "until"
    BETWEEN = "between"


def share(stays: Sequence[Stay], started: time, ended: time | None) -> tuple[Share, time, time]:
    """Return how much of the meeting the stays cover, with the first arrival and the last leaving.

    Both ends are told here, and coming and going in between by :func:`away`. Who came back only as
    it ended had left for good. With no stay noted the whole meeting is meant: minutes list such a
    person without a qualifier.
    """
    if not stays:
        return Share.WHOLE, started, ended or started
    told = [stay for stay in stays if ended is None or stay.arrived < ended] or stays
    first = min(stay.arrived for stay in told)
    lefts = [stay.left for stay in told if stay.left is not None]
    last = max(lefts) if len(lefts) == len(told) else ended or max([first, *lefts])
    late = first > started
    early = len(lefts) == len(told) and (ended is None or last < ended)
    if late and early:
        return Share.BETWEEN, first, last
    if late:
        return Share.FROM, first, last
    return (Share.UNTIL if early else Share.WHOLE), first, last


def away(stays: Iterable[Stay], started: time, ended: time | None) -> tuple[tuple[time, time], ...]:
    """Return from when to when a person was away in the middle of a meeting, in order.

    Who came back only as it ended, or was away for less than a minute, was not.
    """
    found: list[tuple[time, time]] = []
    reached: time | None = None
    for stay in sorted(stays, key=lambda each: each.arrived):
        before_end = ended is None or stay.arrived < ended
        if reached is not None and started <= reached < stay.arrived and before_end:
            found.append((reached, stay.arrived))
        if stay.left is None:
            break
        reached = stay.left if reached is None else max(reached, stay.left)
    return tuple(found)


def item_runs(numbers: Sequence[str], attended: Iterable[str]) -> list[tuple[str, str]]:
    """Return runs of attended items as first and last number, in agenda order: items 1 to 4, 7."""
    there = set(attended)
    runs: list[tuple[str, str]] = []
    open_run = False
    for number in numbers:
        if number in there:
            runs[-1:] = [(runs[-1][0], number)] if open_run else [*runs[-1:], (number, number)]
        open_run = number in there
    return runs
