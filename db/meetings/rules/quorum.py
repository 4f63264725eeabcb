"""Quoracy, computed afresh for every item, by number and by whom the members represent.

The rule, exactly:

* An item stands as a whole as it did at its end; while it is under way, as it does now. A decision
  stands as the meeting did at the moment it was taken. A person counts for an item when in the
  room at that moment (:func:`db.meetings.rules.attendance.was_there_at_end` settles a tie within
  the minute), not withdrawn for the item, and there for a member's place that votes.
* Times are kept by the minute. Within one, people come at its beginning and go at its end: a
  decision given a time is judged so. What the strip shows, and what is decided without a time while
  the item is under way, is as everything noted so far has it. A spell of less than a minute counts
  if a decision was taken in it (:mod:`db.meetings.rules.course`).
* A holder counts for each place held. A deputy counts for the place of the member represented, if
  the terms of reference let deputies count and the deputy is nominated for that place.
* Someone taking part remotely counts only if the terms of reference say so.
* Everyone is counted once and every place is counted once: a person with two places is one, two
  who share a place are one, a member and the deputy both in the room are one.
* People in attendance and observers never count. Places nobody holds are not among the members.
* Where the terms of reference set neither a number nor whom it needs, quoracy is "not set": no
  figure is assumed.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import time
from enum import StrEnum

from db.meetings.rules.attendance import AttendanceStatus, is_there, was_there_at_end
from db.meetings.rules.sitting import (
    Attendee,
    ItemSpan,
    QuorumNeed,
    QuorumRule,
    QuorumSeat,
    Sitting,
)


class QuorumState(StrEnum):
    """Whether a meeting may decide."""

    NOT_SET = "not set"
    QUORATE = "quorate"
    NOT_QUORATE = "not quorate"


class Standing(StrEnum):
    """How one person stands to the count at one moment."""

    COUNTED = "counted"
    REPRESENTED = "represented"
    WITHDRAWN = "withdrawn"
    LEFT = "left"
    EXPECTED = "expected"
    APOLOGIES = "apologies"
    ABSENT = "absent"
    REMOTE = "remote, not counted"
    DEPUTY = "deputy, not counted"
    SHARED = "place already counted"
    NOT_MEMBER = "in attendance"


@dataclass(frozen=True, slots=True)
class NeedCheck:
    """A need, how many there are towards it, and the titles of its places not counted."""

    need: QuorumNeed
    counted: int
    seats: int = 0
    missing: tuple[str, ...] = ()

    @property
    def met(self) -> bool:
        """Whether there are enough."""
        return self.counted >= self.need.at_least


@dataclass(frozen=True, slots=True)
class PersonCheck:
    """How one person stands to the count."""

    person: str
    name: str
    standing: Standing


@dataclass(frozen=True, slots=True)
class QuorumCheck:
    """Quoracy at one moment. ``since`` is when it was lost, None if it never held before.

    ``held`` tells from when to when the meeting was quorate, where it was so for part of the item.
    """

    state: QuorumState
    item: str
    number: str
    at: time
    counted: int
    members: int
    needed: int | None
    needs: tuple[NeedCheck, ...]
    places: tuple[str, ...]
    all_places: tuple[str, ...]
    people: tuple[PersonCheck, ...]
    scale: str = ""
    called: str = ""
    since: time | None = None
    left_then: tuple[str, ...] = ()
    held: tuple[tuple[time, time], ...] = ()

    def names(self, standing: Standing) -> tuple[str, ...]:
        """Return the names of all who stand so, in the order of the attendance list."""
        return tuple(each.name for each in self.people if each.standing is standing)

    @property
    def absent(self) -> tuple[str, ...]:
        """The names of members who are away: left, apologies, absent or no word."""
        away = {Standing.LEFT, Standing.APOLOGIES, Standing.ABSENT, Standing.EXPECTED}
        return tuple(each.name for each in self.people if each.standing in away)


def pair(claims: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """Return as many seats with their people as can be had, everyone and every seat once.

    ``claims`` gives each person's seats; the answer is person to seat. People earlier in order keep
    a place they have once got.
    """
    taken: dict[str, str] = {}
    wanted = {person: tuple(seats) for person, seats in claims.items()}
    for person in wanted:
        _seat(person, wanted, taken, set())
    return {person: seat for seat, person in taken.items()}


def _seat(
    person: str, wanted: Mapping[str, tuple[str, ...]], taken: dict[str, str], tried: set[str]
) -> bool:
    for seat in wanted[person]:
        if seat in tried:
            continue
        tried.add(seat)
        if seat not in taken or _seat(taken[seat], wanted, taken, tried):
            taken[seat] = person
            return True
    return False


def in_room(attendee: Attendee, item: ItemSpan, at: time) -> bool:
    """Return whether a person is there at the moment that counts for an item."""
    if attendee.status is not AttendanceStatus.PRESENT:
        return False
    if item.ended is not None:
        begun = item.started or item.ended
        return was_there_at_end(attendee.stays, item.id, begun, item.ended)
    return is_there(attendee.stays, at)


def _away(attendee: Attendee, at: time) -> Standing:
    match attendee.status:
        case AttendanceStatus.APOLOGIES:
            return Standing.APOLOGIES
        case AttendanceStatus.ABSENT:
            return Standing.ABSENT
    gone = any(stay.left is not None and stay.left <= at for stay in attendee.stays)
    return Standing.LEFT if gone else Standing.EXPECTED


def _deputy_counts(attendee: Attendee, rule: QuorumRule) -> bool:
    return rule.deputies_count and attendee.nominated


def _standing(attendee: Attendee, item: ItemSpan, at: time, rule: QuorumRule) -> Standing:
    there = in_room(attendee, item, at)
    if not attendee.member:
        return Standing.NOT_MEMBER
    if attendee.person in item.withdrawn and attendee.stays:
        return Standing.WITHDRAWN
    if not there:
        return _away(attendee, item.ended or at)
    if attendee.remote and not rule.remote_counts:
        return Standing.REMOTE
    if attendee.representing and not _deputy_counts(attendee, rule):
        return Standing.DEPUTY
    return Standing.COUNTED


def _claims(sitting: Sitting, standings: Mapping[str, Standing]) -> dict[str, tuple[str, ...]]:
    """Return the places each person may be counted for."""
    found: dict[str, tuple[str, ...]] = {}
    for attendee in sitting.attendees:
        if standings[attendee.person] in {Standing.COUNTED, Standing.DEPUTY}:
            deputy = _deputy_counts(attendee, sitting.rule)
            found[attendee.person] = tuple(
                seat.id
                for seat in sitting.seats
                if seat.counts
                and (attendee.person in seat.holders or (deputy and seat.id == attendee.seat))
            )
    return found


def _settled(
    sitting: Sitting, standings: dict[str, Standing], counted: Mapping[str, str]
) -> dict[str, Standing]:
    """Return the standings once it is known who is counted for which place."""
    claims = _claims(sitting, standings)
    found = dict(standings)
    for person, seats in claims.items():
        if person in counted:
            found[person] = Standing.COUNTED
        elif standings[person] is Standing.COUNTED:
            found[person] = Standing.SHARED if seats else Standing.NOT_MEMBER
    for attendee in sitting.attendees:
        stood_in = counted.get(attendee.person) == attendee.seat and attendee.representing in found
        if stood_in and found[attendee.representing] is not Standing.COUNTED:
            found[attendee.representing] = Standing.REPRESENTED
    return found


def _members(seats: Iterable[QuorumSeat]) -> int:
    held: dict[str, list[str]] = {}
    for seat in seats:
        for holder in seat.holders:
            held.setdefault(holder, []).append(seat.id)
    return len(pair(held))


def _needs(sitting: Sitting, claims: Mapping[str, tuple[str, ...]]) -> tuple[NeedCheck, ...]:
    """Return each need with the count towards it; a person counts towards every place claimed."""
    found = []
    for need in sitting.rule.needs:
        fit = {seat.id for seat in sitting.seats if seat.constituency == need.constituency}
        towards = {who: [seat for seat in seats if seat in fit] for who, seats in claims.items()}
        there = pair(towards)
        missing = (
            seat.title
            for seat in sitting.seats
            if seat.id in fit and seat.counts and seat.id not in there.values()
        )
        found.append(NeedCheck(need, len(there), len(fit), tuple(missing)))
    return tuple(found)


def _state(rule: QuorumRule, counted: int, needs: Iterable[NeedCheck]) -> QuorumState:
    if rule.number is None and not rule.needs:
        return QuorumState.NOT_SET
    enough = rule.number is None or counted >= rule.number
    if enough and all(each.met for each in needs):
        return QuorumState.QUORATE
    return QuorumState.NOT_QUORATE


def _in_order(places: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({place for place in places if place}))


def check_moment(sitting: Sitting, item: ItemSpan, at: time) -> QuorumCheck:
    """Return quoracy for an item at its end, or at a wall time while it is not ended."""
    rule = sitting.rule
    standings = {who.person: _standing(who, item, at, rule) for who in sitting.attendees}
    claims = _claims(sitting, standings)
    counted = pair(claims)
    standings = _settled(sitting, standings, counted)
    claimed = {seat for person in counted for seat in claims[person]}
    needs = _needs(sitting, claims)
    counting = [seat for seat in sitting.seats if seat.counts]
    return QuorumCheck(
        state=_state(rule, len(counted), needs),
        item=item.id,
        number=item.number,
        at=item.ended or at,
        counted=len(counted),
        members=_members(counting),
        needed=rule.number,
        needs=needs,
        places=_in_order(seat.place for seat in counting if seat.id in claimed),
        all_places=_in_order(seat.place for seat in counting),
        people=tuple(
            PersonCheck(who.person, who.name, standings[who.person]) for who in sitting.attendees
        ),
        scale=sitting.scale,
        called=sitting.called,
    )
