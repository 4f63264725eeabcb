"""The attendance list of minutes: who was there, for how much of it, and who was not."""

import json
from typing import Any

from db.meetings.rules.account import Row, Rows, stays_of
from db.meetings.rules.attendance import (
    AttendanceStatus,
    Share,
    Stay,
    away,
    item_runs,
    overlaps,
    share,
)
from db.meetings.rules.sentences import Say, listed
from db.meetings.rules.sitting import ItemSpan, Sitting
from db.meetings.rules.standing_for import StandingFor, standing_for

PEOPLE = """
SELECT a.person, p.name, p.initials, p.post, p.organisation, coalesce(s.title, ''),
  a.status, a.capacity, a.mode, a.representing, coalesce(q.name, ''), a.id, a.note,
  coalesce(s.pos, '~'), a.seat
FROM attendance_live a JOIN person p ON p.id = a.person
LEFT JOIN seat s ON s.id = a.seat
LEFT JOIN person q ON q.id = a.representing
WHERE a.meeting = :meeting ORDER BY coalesce(s.pos, '~'), p.name, p.id
"""
SILENT = """
SELECT p.id, p.name, p.initials, p.post, p.organisation FROM person p
WHERE p.id IN (SELECT value FROM json_each(:people))
"""


def people_shown(rows: Rows, meeting: str, sitting: Sitting, say: Say) -> list[dict[str, Any]]:
    """Return the attendance list: each person with group, seat and the words after the name.

    Once an item has been taken, members of whom nothing was said are listed as absent.
    """
    stays, stands = stays_of(rows, meeting), standing_for(rows, meeting)
    noted = [
        {
            "person": row[0],
            "name": row[1],
            "initials": row[2],
            "post": row[3],
            "organisation": stands.organisation(row[4]),
            "seat": stands.seat(row[14], row[5], say),
            "group": _group(row[6], row[7]),
            "remote": row[8] == "remote",
            "words": _qualifiers(row, stays.get(row[11], ()), sitting.items, say),
        }
        for row in rows(PEOPLE, meeting=meeting)
        if row[6] != AttendanceStatus.EXPECTED  # who was to stand in and never came
    ]
    return noted + _no_word(rows, sitting, stands, say)


def _no_word(rows: Rows, sitting: Sitting, stands: StandingFor, say: Say) -> list[dict[str, Any]]:
    seats = {holder: seat for seat in reversed(sitting.seats) for holder in seat.holders}
    silent = {
        who.person: stands.seat(seats[who.person].id, seats[who.person].title, say)
        if who.person in seats
        else ""
        for who in sitting.attendees
        if who.status is None and who.member
    }
    if not any(item.started for item in sitting.items):
        return []
    keys = ("person", "name", "initials", "post", "organisation")
    found = {row[0]: row for row in rows(SILENT, people=json.dumps(list(silent)))}
    return [
        dict(zip(keys, found[person], strict=True))
        | {"organisation": stands.organisation(found[person][4])}
        | {"seat": seat, "group": "absent", "remote": False, "words": ""}
        for person, seat in silent.items()
    ]


def _group(status: str, capacity: str) -> str:
    if status != "present":
        return status
    return "present" if capacity == "member" else capacity


def _qualifiers(row: Row, stays: tuple[Stay, ...], items: tuple[ItemSpan, ...], say: Say) -> str:
    words = []
    if row[10]:
        words.append(say("attendance.representing", name=row[10]))
    if row[6] == "present":
        part = part_words(stays, items, say, member=row[7] == "member")
        words += [part] if part else []
    if row[12]:
        words.append(f"({row[12]})")
    return " ".join(words)


def part_words(
    stays: tuple[Stay, ...], items: tuple[ItemSpan, ...], say: Say, *, member: bool
) -> str:
    """Return "(part meeting, from 10:19)" for a member, "(items 1 to 4)" for anybody else.

    A member who was away in between is told so: "(part meeting: away from 10:15 to 10:40)".
    """
    taken = [item for item in items if item.started is not None]
    if not taken:
        return ""
    ends = [item.ended for item in taken]
    last = None if None in ends else max(end for end in ends if end is not None)
    first = min(item.started for item in taken if item.started is not None)
    kind, came, went = share(stays, first, last)
    between = away(stays, first, last)
    if kind is Share.WHOLE and not between:
        return ""
    if member:
        spans = [say("quorum.span", begun=left, over=back) for left, back in between]
        gone = f"_away_{kind}" if between else f"_{kind}"
        return say(f"attendance.part{gone}", came=came, went=went, spans=listed(spans, say))
    return items_words(stays, taken, say)


def items_words(stays: tuple[Stay, ...], taken: list[ItemSpan], say: Say) -> str:
    """Return which items a person was there for: (items 1 to 4 and 7), (item 7 only)."""
    there = [
        item.number
        for item in taken
        if item.started is not None and overlaps(stays, item.started, item.ended)
    ]
    runs = item_runs([item.number for item in taken], there)
    if not runs:
        return ""
    if len(there) == 1:
        return say("attendance.item_only", number=there[0])
    told = [a if a == b else say("attendance.run", first=a, last=b) for a, b in runs]
    before = ", ".join(told[:-1])
    listed = say("list.and", before=before, last=told[-1]) if before else told[-1]
    return say("attendance.items", items=listed)
