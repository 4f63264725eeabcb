"""What the minutes of a meeting say: the words that are frozen when a later meeting confirms them.

Two parts, both plain JSON. ``record`` is what was written down, by id: a difference in it after
confirmation is one that arrived late. ``shown`` is how it was put on paper that day, names and
sentences included: papers of confirmed minutes are drawn from it (D14), however people are called
or sentences are worded later. Decisions and actions of the items belong to the minutes, so their
words are read here although their areas stand above this one.
"""

from collections.abc import Iterable
from typing import Any

from db.bodies.rules.kinds import MinuteStyle
from db.errors import Refusal
from db.meetings.rules.account import Row, Rows, sitting_of, stays_of
from db.meetings.rules.attendance import Stay
from db.meetings.rules.course import every_item
from db.meetings.rules.positions import numbers
from db.meetings.rules.sentences import Say, quorum_heading, quorum_minute
from db.meetings.rules.shown import PEOPLE, people_shown
from db.meetings.rules.sitting import Sitting

FORM = 1
MEETING = """
SELECT m.id, b.id, b.name, b.short, b.authority, m.kind, m.on_date, m.start_time, m.end_time,
  m.venue, m.online, t.opened_time, t.closed_time
FROM meeting m JOIN body b ON b.id = m.body LEFT JOIN minutes_live t ON t.meeting = m.id
WHERE m.id = :meeting
"""
PRESIDING = """
SELECT d.person, p.name, d.from_time FROM presiding_live d JOIN person p ON p.id = d.person
WHERE d.meeting = :meeting ORDER BY d.from_time, d.id
"""
ITEMS = """
SELECT i.id, coalesce(i.parent, ''), i.pos, i.title, i.section, i.purpose, i.part, i.state, i.why,
  coalesce(p.name, ''), i.started_time, i.ended_time, coalesce(t.text, ''),
  coalesce((SELECT a.label FROM allotment_live a WHERE a.thing = t.id), ''),
  CASE WHEN s.state IN ('unconfirmed', 'confirmed') AND t.id IS NOT NULL
    THEN 'new-' || upper(substr(t.id, -3)) ELSE '' END,
  i.fate, coalesce((SELECT l.on_date FROM meeting l WHERE l.id = i.deferred_to), '')
FROM agendaitem_live i LEFT JOIN person p ON p.id = i.lead LEFT JOIN minute_live t ON t.item = i.id
LEFT JOIN minutes_live s ON s.meeting = i.meeting
WHERE i.meeting = :meeting
"""
STYLE = """
SELECT t.minute_style FROM meeting m JOIN terms_live t ON t.body = m.body
WHERE m.id = :meeting
  AND coalesce(t.from_on, '') <= m.on_date AND coalesce(t.to_on, '9999') >= m.on_date
ORDER BY t.from_on DESC, t.id DESC LIMIT 1
"""
DECLARATIONS = """
SELECT d.item, d.person, p.name, coalesce(nullif(d.nature, ''), r.nature, ''), d.management,
  d.withdrawn, coalesce(r.kind, ''), d.id,
  EXISTS (SELECT 1 FROM attendance_live a WHERE a.meeting = i.meeting AND a.status = 'present')
    AND NOT EXISTS (
      SELECT 1 FROM attendance_live a
      WHERE a.meeting = i.meeting AND a.person = d.person AND a.status = 'present')
FROM declaration_live d JOIN agendaitem_live i ON i.id = d.item JOIN person p ON p.id = d.person
LEFT JOIN interest r ON r.id = d.interest
WHERE i.meeting = :meeting ORDER BY p.name, d.id
"""
DECISIONS = """
SELECT d.item, d.id, d.words, d.kind, d.shown_kind, d.ref, d.votes_for, d.votes_against,
  d.abstained, d.dissent, d.quorate, d.decided_time
FROM decision_live d JOIN agendaitem_live i ON i.id = d.item
WHERE i.meeting = :meeting AND d.state <> 'withdrawn' ORDER BY d.ref, d.id
"""
ACTIONS = """
SELECT a.item, a.ref, a.words, coalesce(p.name, a.owner_text), coalesce(p.initials, ''), a.due_on
FROM action_live a JOIN agendaitem_live i ON i.id = a.item LEFT JOIN person p ON p.id = a.owner
WHERE i.meeting = :meeting ORDER BY a.ref, a.id
"""


def minutes_content(rows: Rows, meeting: str, say: Say) -> dict[str, Any]:
    """Return the minutes of a meeting as they would be frozen now."""
    return {
        "form": FORM,
        "record": minutes_record(rows, meeting),
        "shown": minutes_shown(rows, meeting, say),
    }


def minutes_record(rows: Rows, meeting: str) -> dict[str, Any]:
    """Return what was written down, each part by id: what is compared after confirmation."""
    stays = stays_of(rows, meeting)
    return {
        "meeting": meeting,
        "presiding": {row[2]: row[0] for row in rows(PRESIDING, meeting=meeting)},
        "attendance": {
            row[0]: [row[6], row[7], row[8], row[9], row[14], _written(stays.get(row[11], ()))]
            for row in rows(PEOPLE, meeting=meeting)
        },
        "items": {
            row[0]: [number, row[3], row[6], row[7], row[12]]
            for row, number in _items(rows, meeting)
        },
        "declarations": {
            row[7]: [row[0], row[1], row[3], row[4], row[5]]
            for row in rows(DECLARATIONS, meeting=meeting)
        },
        "decisions": {
            row[1]: [row[0], row[2], row[3], row[6], row[7], row[8], row[9]]
            for row in rows(DECISIONS, meeting=meeting)
        },
    }


def _written(stays: Iterable[Stay]) -> list[list[str | None]]:
    return [
        [f"{stay.arrived:%H:%M}", None if stay.left is None else f"{stay.left:%H:%M}"]
        for stay in stays
    ]


def _items(rows: Rows, meeting: str) -> list[tuple[Row, str]]:
    """Return item rows with their numbers, in agenda order."""
    kept = {row[0]: row for row in rows(ITEMS, meeting=meeting)}
    ordered = numbers((row[0], row[1], row[2]) for row in kept.values())
    return [(kept[item], number) for item, number in ordered.items()]


def minutes_shown(rows: Rows, meeting: str, say: Say) -> dict[str, Any]:
    """Return the minutes as they read on paper."""
    header = header_of(rows, meeting)
    sitting = sitting_of(rows, meeting)
    return {
        "body": header[2],
        "short": header[3],
        "kind": header[5],
        "on_date": header[6],
        "start_time": header[7],
        "end_time": header[8],
        "venue": header[9],
        "online": header[10],
        "opened_time": header[11],
        "closed_time": header[12],
        "style": style_of(rows, meeting),
        "presiding": [
            {"name": name, "from_time": at} for _, name, at in rows(PRESIDING, meeting=meeting)
        ],
        "people": people_shown(rows, meeting, sitting, say),
        "items": _items_shown(rows, meeting, sitting, say),
    }


def style_of(rows: Rows, meeting: str) -> str:
    """Return how full the terms of reference of the day want the minutes; empty where unsaid."""
    found = rows(STYLE, meeting=meeting)
    return found[0][0] if found and found[0][0] != MinuteStyle.NOT_SET else ""


def header_of(rows: Rows, meeting: str) -> Row:
    """Return the meeting's own row of :data:`MEETING`, or refuse an id that is none."""
    found = rows(MEETING, meeting=meeting)
    if not found:
        raise Refusal("ref.unknown", "meeting", given=meeting)
    return found[0]


def _items_shown(rows: Rows, meeting: str, sitting: Sitting, say: Say) -> list[dict[str, Any]]:
    header = header_of(rows, meeting)
    quorum = {check.item: check for check in every_item(sitting)}
    by_item = {
        "declarations": _by_item(rows(DECLARATIONS, meeting=meeting), _declaration),
        "decisions": _by_item(rows(DECISIONS, meeting=meeting), _decision),
        "actions": _by_item(rows(ACTIONS, meeting=meeting), _action),
    }
    found = []
    for row, number in _items(rows, meeting):
        check = quorum.get(row[0])
        shown = {
            "item": row[0],
            "number": number,
            "ref": f"{header[3]}/{header[6]}/{number}",
            "title": row[3],
            "section": row[4],
            "purpose": row[5],
            "part": row[6],
            "state": row[7],
            "why": row[8],
            "lead": row[9],
            "started_time": row[10],
            "ended_time": row[11],
            "text": row[12],
            "minute_number": row[13] or row[14],
            "fate": row[15],
            "deferred_to": row[16],
            "quorum_state": check.state if check else "",
            "quorum_heading": quorum_heading(check, say) if check else "",
            "quorum": quorum_minute(check, say) if check else "",
        }
        found.append(shown | {kind: each.get(row[0], []) for kind, each in by_item.items()})
    return found


def _by_item(lines: Iterable[Row], shape: Any) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = {}
    for row in lines:
        found.setdefault(row[0], []).append(shape(row))
    return found


def _declaration(row: Row) -> dict[str, Any]:
    """Return a declaration; ``not_there`` is said of whoever declared it and never came."""
    keys = ("name", "nature", "management", "withdrawn", "kind")
    return dict(zip(keys, row[2:7], strict=True)) | ({"not_there": True} if row[8] else {})


def _decision(row: Row) -> dict[str, Any]:
    keys = ("words", "kind", "shown_kind", "ref", "votes_for", "votes_against", "abstained")
    return dict(zip((*keys, "dissent", "quorate", "decided_time"), row[2:], strict=True))


def _action(row: Row) -> dict[str, Any]:
    return dict(zip(("ref", "words", "owner", "initials", "due_on"), row[1:], strict=True))
