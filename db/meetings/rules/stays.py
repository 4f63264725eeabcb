"""Times in the room put together: what a report of a call brings for one person."""

from collections.abc import Iterable
from datetime import time

from db.errors import Refusal
from db.meetings.rules.attendance import Stay
from db.meetings.rules.items import minute_of_day

EARLY = 30
"""Minutes before the opening; somebody noted as there still earlier is asked about."""
DROPPED_LINE = 2
"""Minutes away after which somebody was gone; less is a line that dropped."""


def check_stays(stays: Iterable[Stay]) -> None:
    """Refuse nothing at all, and a leaving before the arrival."""
    found = list(stays)
    if not found:
        raise Refusal("attendance.no_times", "rows")
    for stay in found:
        if stay.left is not None and stay.left < stay.arrived:
            raise Refusal("attendance.left_before_arrived", "rows", arrived=stay.arrived)


def joined(stays: Iterable[Stay]) -> tuple[Stay, ...]:
    """Return stays in their order, those that meet, overlap or nearly meet put together.

    Two devices of one person overlap; a line that drops is back within two minutes.
    """
    found: list[Stay] = []
    for stay in sorted(stays, key=lambda each: each.arrived):
        if found and _meets(found[-1], stay):
            found[-1] = Stay(found[-1].arrived, _later(found[-1].left, stay.left))
        else:
            found.append(Stay(stay.arrived, stay.left))
    return tuple(found)


def until_the_end(stays: Iterable[Stay], closed: time | None) -> tuple[Stay, ...]:
    """Return stays of which none ends at or after the meeting did: who stayed did not leave.

    What began after the meeting was over is left out.
    """
    if closed is None:
        return tuple(stays)
    return tuple(
        Stay(stay.arrived, None if stay.left is None or stay.left >= closed else stay.left)
        for stay in stays
        if stay.arrived < closed
    )


def check_before_close(stays: Iterable[Stay], closed: time | None, field: str) -> None:
    """Refuse a time after the meeting closed: whoever stayed to the end has no leaving.

    Raises:
        Refusal: ``attendance.came_after_close`` or ``attendance.left_after_close``.

    """
    for stay in stays:
        if closed is not None and stay.arrived > closed:
            raise Refusal("attendance.came_after_close", field, closed=closed)
        if closed is not None and stay.left is not None and stay.left > closed:
            raise Refusal("attendance.left_after_close", field, closed=closed)


def after(stays: Iterable[Stay], closed: time | None) -> time | None:
    """Return the latest time told after a meeting was over; None where nothing is."""
    told = (at for stay in stays for at in (stay.arrived, stay.left) if at is not None)
    return max((at for at in told if closed is not None and at > closed), default=None)


def long_before(at: time, opened: time | None) -> bool:
    """Return whether a time in the room is too early to be believed unasked."""
    return opened is not None and minute_of_day(opened) - minute_of_day(at) > EARLY


def _meets(before: Stay, after: Stay) -> bool:
    if before.left is None:
        return True
    return minute_of_day(after.arrived) - minute_of_day(before.left) <= DROPPED_LINE


def _later(one: time | None, other: time | None) -> time | None:
    return None if one is None or other is None else max(one, other)
