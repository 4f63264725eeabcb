"""One meeting as the book holds it, brought into the plain values quoracy is computed from.

The one place among the rules that reads: commands, queries and derived columns must all see the
same people in the same places. ``rows`` runs SQL text and returns every row.
"""

from collections.abc import Iterable
from datetime import time
from typing import Any, Protocol

from db.bodies.rules.kinds import Capacity
from db.bodies.rules.labels import several
from db.meetings.rules.attendance import AttendanceStatus, Mode, Stay
from db.meetings.rules.positions import numbers
from db.meetings.rules.sitting import (
    Attendee,
    ItemSpan,
    QuorumNeed,
    QuorumRule,
    QuorumSeat,
    Sitting,
)

Row = tuple[Any, ...]


class Rows(Protocol):
    """Runs SQL text with its values."""

    def __call__(self, sql: str, /, **values: Any) -> list[Row]:
        """Return every row."""
        ...


TERMS = """
SELECT t.id, t.quorum_number, t.deputies_count, t.remote_counts
FROM meeting m JOIN terms_live t ON t.body = m.body
WHERE m.id = :meeting
  AND coalesce(t.from_on, '') <= m.on_date AND coalesce(t.to_on, '9999') >= m.on_date
ORDER BY t.from_on DESC, t.id DESC LIMIT 1
"""
NEEDS = "SELECT constituency, at_least FROM quorumneed_live WHERE terms = :terms ORDER BY id"
SEATS = """
SELECT s.id, s.title, s.constituency, s.capacity, s.voting,
  coalesce(w.name, ''), coalesce(w.level, ''), h.person, p.name
FROM meeting m JOIN seat_live s ON s.body = m.body
LEFT JOIN place_live w ON w.id = s.place
LEFT JOIN membership_live h ON h.seat = s.id
  AND coalesce(h.from_on, '') <= m.on_date AND coalesce(h.to_on, '9999') >= m.on_date
  AND NOT EXISTS (SELECT 1 FROM organisation_live o
    WHERE o.id = s.organisation AND o.closed_on < m.on_date AND o.successor IS NULL)
LEFT JOIN person p ON p.id = h.person
WHERE m.id = :meeting
ORDER BY s.pos, s.id, h.from_on, h.person
"""
ATTENDANCE = """
SELECT a.id, a.person, p.name, a.status, a.mode, a.capacity,
  coalesce(a.seat, ''), coalesce(a.representing, ''),
  EXISTS (SELECT 1 FROM deputy_live d WHERE d.seat = a.seat AND d.person = a.person
    AND coalesce(d.from_on, '') <= m.on_date AND coalesce(d.to_on, '9999') >= m.on_date)
FROM meeting m JOIN attendance_live a ON a.meeting = m.id JOIN person p ON p.id = a.person
WHERE m.id = :meeting
ORDER BY p.name, p.id
"""
OWN_WORD = """
SELECT coalesce(nullif(short, ''), words) FROM label_live
WHERE subject = 'PlaceLevel.' || :scale AND words <> ''
"""
STAYS = """
SELECT r.attendance, r.arrived_time, r.left_time,
  coalesce(r.arrived_item, ''), coalesce(r.left_item, '')
FROM attendance_live a JOIN presence_live r ON r.attendance = a.id
WHERE a.meeting = :meeting AND r.arrived_time IS NOT NULL
ORDER BY r.arrived_time, r.id
"""
ITEMS = """
SELECT id, coalesce(parent, ''), pos, started_time, ended_time
FROM agendaitem_live WHERE meeting = :meeting
"""
WITHDRAWN = """
SELECT d.item, d.person FROM declaration_live d JOIN agendaitem_live i ON i.id = d.item
WHERE i.meeting = :meeting AND d.withdrawn
"""

DECIDED = """
SELECT d.item, d.decided_time FROM decision_live d JOIN agendaitem_live i ON i.id = d.item
WHERE i.meeting = :meeting AND d.decided_time IS NOT NULL AND d.quorate = 'quorate'
  AND d.state <> 'withdrawn'
"""


def wall(text: str | None) -> time | None:
    """Return a wall time from the text it is kept as."""
    return None if text is None else time.fromisoformat(text)


def stays_of(rows: Rows, meeting: str) -> dict[str, tuple[Stay, ...]]:
    """Return the times in the room of each attendance of a meeting."""
    found: dict[str, list[Stay]] = {}
    for attendance, arrived, left, arrived_item, left_item in rows(STAYS, meeting=meeting):
        stay = Stay(time.fromisoformat(arrived), wall(left), arrived_item, left_item)
        found.setdefault(attendance, []).append(stay)
    return {attendance: tuple(stays) for attendance, stays in found.items()}


def items_of(rows: Rows, meeting: str) -> tuple[ItemSpan, ...]:
    """Return the items of a meeting in the order of its agenda, with who withdrew for each."""
    withdrawn: dict[str, set[str]] = {}
    for item, person in rows(WITHDRAWN, meeting=meeting):
        withdrawn.setdefault(item, set()).add(person)
    kept = {row[0]: row for row in rows(ITEMS, meeting=meeting)}
    return tuple(
        ItemSpan(
            item,
            number,
            wall(kept[item][3]),
            wall(kept[item][4]),
            frozenset(withdrawn.get(item, ())),
        )
        for item, number in numbers(row[:3] for row in kept.values()).items()
    )


def sitting_of(rows: Rows, meeting: str) -> Sitting:
    """Return everything quoracy of a meeting is computed from."""
    seated = rows(SEATS, meeting=meeting)
    levels = {row[6] for row in seated if row[6]}
    scale = levels.pop() if len(levels) == 1 else ""
    return Sitting(
        rule=_rule(rows, meeting),
        seats=_seats(seated),
        attendees=_attendees(rows, meeting, seated),
        items=items_of(rows, meeting),
        scale=scale,
        called=_called(rows, scale),
        decided=frozenset(
            (item, time.fromisoformat(at)) for item, at in rows(DECIDED, meeting=meeting)
        ),
    )


def _called(rows: Rows, scale: str) -> str:
    for (word,) in rows(OWN_WORD, scale=scale):
        return several(word)
    return ""


def _rule(rows: Rows, meeting: str) -> QuorumRule:
    for terms, number, deputies, remote in rows(TERMS, meeting=meeting):
        needs = tuple(QuorumNeed(*row) for row in rows(NEEDS, terms=terms))
        return QuorumRule(number, needs, deputies_count=bool(deputies), remote_counts=bool(remote))
    return QuorumRule()


def _seats(seated: Iterable[Row]) -> tuple[QuorumSeat, ...]:
    holders: dict[str, list[str]] = {}
    first: dict[str, Row] = {}
    for row in seated:
        first.setdefault(row[0], row)
        holders.setdefault(row[0], []).extend([row[7]] if row[7] else [])
    return tuple(
        QuorumSeat(
            id=seat,
            title=row[1],
            constituency=row[2],
            place=row[5],
            counts=row[3] == Capacity.MEMBER and bool(row[4]),
            holders=tuple(holders[seat]),
        )
        for seat, row in first.items()
    )


def _attendees(rows: Rows, meeting: str, seated: Iterable[Row]) -> tuple[Attendee, ...]:
    """Return those who hold places, in the order of these, and then whoever else is there."""
    found: dict[str, Attendee] = {}
    for row in seated:
        if row[7]:
            member = row[3] == Capacity.MEMBER
            before = found.get(row[7])
            found[row[7]] = Attendee(
                row[7], row[8], member=member or bool(before and before.member)
            )
    stays = stays_of(rows, meeting)
    for row in rows(ATTENDANCE, meeting=meeting):
        found[row[1]] = _attendee(row, stays.get(row[0], ()))
    return tuple(found.values())


def _attendee(row: Row, stays: tuple[Stay, ...]) -> Attendee:
    _, person, name, status, mode, capacity, seat, representing, nominated = row
    known = {each.value: each for each in AttendanceStatus}
    return Attendee(
        person=person,
        name=name,
        status=known.get(status),
        stays=stays,
        remote=mode == Mode.REMOTE,
        member=capacity == Capacity.MEMBER,
        seat=seat if representing else "",
        representing=representing,
        nominated=bool(nominated),
    )
