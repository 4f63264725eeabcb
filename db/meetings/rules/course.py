"""Quoracy through the course of a meeting: item by item, and since when it has been lost.

An item as a whole stands as it did at its end; where quoracy came or went while it was under way,
``held`` of the check tells from when to when the meeting was quorate. A spell of less than a minute
(somebody came, and somebody went, in that minute) is told where a decision was taken in it, and
only there: otherwise nobody could say in which order they passed each other.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import time
from itertools import pairwise
from typing import TypeAlias

from db.meetings.rules.quorum import QuorumCheck, QuorumState, Standing, check_moment
from db.meetings.rules.sitting import NO_ITEM, ItemSpan, Sitting, before_coming, before_leaving

Span: TypeAlias = tuple[time, time]


def item_at(items: Sequence[ItemSpan], at: time) -> ItemSpan:
    """Return the item under way at a wall time, or one without a name between items."""
    for item in reversed(items):
        begun = item.started is not None and item.started <= at
        if begun and (item.ended is None or at < item.ended):
            return replace(item, ended=None)
    return NO_ITEM


def _moments(sitting: Sitting) -> list[time]:
    """Return every wall time at which quoracy may have changed, in order."""
    found = {stay.arrived for who in sitting.attendees for stay in who.stays}
    found |= {stay.left for who in sitting.attendees for stay in who.stays if stay.left}
    found |= {item.started for item in sitting.items if item.started}
    found |= {item.ended for item in sitting.items if item.ended}
    return sorted(found)


def latest(sitting: Sitting) -> time | None:
    """Return the last wall time noted of a meeting; None while nothing is."""
    moments = _moments(sitting)
    return moments[-1] if moments else None


def _decided_in(sitting: Sitting, moment: time, item: str = "") -> bool:
    """Return whether a meeting took a decision in a minute, quorate until somebody left in it.

    ``item`` asks of the decisions at that item alone.
    """
    spans = [
        replace(span, ended=None)
        for span in sitting.items
        if (span.id, moment) in sitting.decided and item in ("", span.id)
    ]
    if not spans:
        return False
    room = before_leaving(sitting, moment)
    return any(check_moment(room, each, moment).state is QuorumState.QUORATE for each in spans)


def lost_since(sitting: Sitting, item: ItemSpan, at: time) -> time | None:
    """Return since when a meeting that is not quorate for an item at ``at`` has been so.

    None when it never was quorate before, or when the item began without quorum. A withdrawal
    counts from the beginning of its item.
    """
    since: time | None = None
    held = False
    for moment in _moments(sitting):
        if moment > at:
            break
        if moment == at and item.ended is not None:
            since = at if _decided_in(sitting, moment, item.id) else since
            break
        state = check_moment(sitting, item_at(sitting.items, moment), moment).state
        if state is QuorumState.QUORATE:
            held, since = True, None
        elif _decided_in(sitting, moment):
            held, since = True, moment
        elif held and since is None:
            since = moment
    if since is None and held:
        since = at
    earlier = since is not None and item.started is not None and since < item.started
    return None if earlier else since


def held_for(sitting: Sitting, item: ItemSpan, until: time) -> tuple[Span, ...]:
    """Return from when to when a meeting was quorate for an item, where it was so for part of it.

    Nothing where it was quorate all the while, or never.
    """
    if item.started is None or until < item.started:
        return ()
    going = replace(item, ended=None)
    inside = [each for each in _moments(sitting) if item.started < each < until]
    edges = [item.started, *inside, until]
    found: list[Span] = []
    for begun, over in pairwise(edges):
        if check_moment(sitting, going, begun).state is not QuorumState.QUORATE:
            continue
        if found and found[-1][1] == begun:
            begun = found.pop()[0]  # noqa: PLW2901 - one span that goes on
        found.append((begun, over))
    at_end = _at_end(sitting, item, until).state is QuorumState.QUORATE
    if found == [(item.started, until)] and at_end:
        return ()
    brief = {
        (each, each)
        for each in edges
        if _decided_in(sitting, each, item.id)
        and not any(begun <= each <= over for begun, over in found)
        and not (each == until and at_end)
    }
    return tuple(sorted([*found, *brief]))


def _at_end(sitting: Sitting, item: ItemSpan, at: time) -> QuorumCheck:
    """Return quoracy for an item; who came as it closed does not make the whole of it quorate."""
    check = check_moment(sitting, item, at)
    begun, over = item.started, item.ended
    closes = begun is not None and over is not None and begun < over
    if check.state is QuorumState.QUORATE and closes and (item.id, over) not in sitting.decided:
        before = check_moment(before_coming(sitting, check.at), item, at)
        return before if before.state is QuorumState.NOT_QUORATE else check
    return check


def check_item(sitting: Sitting, item: ItemSpan, at: time) -> QuorumCheck:
    """Return quoracy for an item with, where it is lost, since when and who left at that moment."""
    check = _at_end(sitting, item, at)
    if item.id and item.started is None:
        return check
    check = replace(check, held=held_for(sitting, item, check.at))
    if check.state is not QuorumState.NOT_QUORATE:
        return check
    since = lost_since(sitting, item, check.at)
    if since is None:
        return check
    gone = {who.person for who in sitting.attendees for stay in who.stays if stay.left == since}
    left = tuple(
        who.name for who in check.people if who.standing is Standing.LEFT and who.person in gone
    )
    return replace(check, since=since, left_then=left)


def check_now(sitting: Sitting, at: time) -> QuorumCheck:
    """Return quoracy at a wall time, for the item under way then."""
    return check_item(sitting, item_at(sitting.items, at), at)


def every_item(sitting: Sitting, now: time | None = None) -> tuple[QuorumCheck, ...]:
    """Return quoracy for each item that was taken, in agenda order; the one under way as of now."""
    return tuple(
        check_item(sitting, item, at)
        for item in sitting.items
        if item.started is not None and (at := item.ended or now) is not None
    )
