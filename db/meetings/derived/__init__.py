"""What follows from the order of an agenda and from confirmed minutes; what checks find."""

import json
from datetime import date
from typing import Any

from db.meetings.derived.room import room_findings
from db.meetings.rules.account import Rows
from db.meetings.rules.content import minutes_record
from db.meetings.rules.papers import Delivery, lacks_agreement
from db.meetings.rules.positions import numbers
from db.store import Deriving, Finding, Reading, Severity

__all__ = ["derive", "differs", "findings"]

CONFIRMED = "minutes confirmed"
TOUCHED = """
SELECT i.meeting FROM touched t JOIN agendaitem i ON i.id = t.id WHERE t.kind = 'agendaitem'
UNION SELECT id FROM touched WHERE kind = 'meeting'
UNION SELECT m.id FROM touched t JOIN meeting m ON m.body = t.id WHERE t.kind = 'body'
"""
MINUTES = """
SELECT id FROM touched WHERE kind = 'minutes'
UNION SELECT m.id FROM minutes m JOIN agendaitem i ON i.meeting = m.meeting
  JOIN touched t ON t.id = i.id AND t.kind = 'agendaitem'
UNION SELECT m.id FROM minutes m JOIN agendaitem i ON i.meeting = m.meeting
  JOIN minute r ON r.item = i.id JOIN touched t ON t.id = r.id AND t.kind = 'minute'
UNION SELECT m.id FROM minutes m JOIN agendaitem i ON i.meeting = m.meeting
  JOIN declaration r ON r.item = i.id JOIN touched t ON t.id = r.id AND t.kind = 'declaration'
UNION SELECT m.id FROM minutes m JOIN decision r ON r.meeting = m.meeting
  JOIN touched t ON t.id = r.id AND t.kind = 'decision'
UNION SELECT m.id FROM minutes m JOIN presiding r ON r.meeting = m.meeting
  JOIN touched t ON t.id = r.id AND t.kind = 'presiding'
UNION SELECT m.id FROM minutes m JOIN attendance a ON a.meeting = m.meeting
  JOIN touched t ON t.id = a.id AND t.kind = 'attendance'
UNION SELECT m.id FROM minutes m JOIN attendance a ON a.meeting = m.meeting
  JOIN presence r ON r.attendance = a.id JOIN touched t ON t.id = r.id AND t.kind = 'presence'
UNION SELECT s.thing FROM snapshot s JOIN touched t ON t.id = s.id AND t.kind = 'snapshot'
  WHERE s.thing_kind = 'minutes'
"""
FROZEN = """
SELECT m.id, m.meeting, s.text FROM minutes_live m JOIN snapshot s ON s.id = m.snapshot
WHERE m.state = 'confirmed' AND m.id IN (SELECT value FROM json_each(:ids))
"""

RECORDED = """
SELECT r.id, b.name, m.on_date, r.delete_on FROM recording_live r
JOIN meeting_live m ON m.id = r.meeting JOIN body b ON b.id = m.body
WHERE r.deleted_on IS NULL AND r.delete_on < :today ORDER BY r.delete_on, r.id
"""


def derive(book: Deriving, today: date) -> None:  # noqa: ARG001 - every area is asked alike
    """Give the items of touched agendas their numbers; look again at touched minutes."""
    for (meeting,) in book.rows(TOUCHED):
        _number(book, meeting)
    minutes = [row for (row,) in book.rows(MINUTES)]
    if minutes:
        _look_again(book, json.dumps(minutes))


def _number(book: Deriving, meeting: str) -> None:
    held = book.rows(
        "SELECT id, coalesce(parent, ''), pos, number, ref, place FROM agendaitem_live"
        " WHERE meeting = :meeting",
        meeting=meeting,
    )
    heading = book.value(
        "SELECT b.short || '/' || m.on_date FROM meeting m JOIN body b ON b.id = m.body"
        " WHERE m.id = :meeting",
        meeting=meeting,
    )
    kept = {row[0]: row[3:] for row in held}
    ordered = numbers(row[:3] for row in held)
    for place, (item, number) in enumerate(ordered.items(), start=1):
        found = (number, f"{heading}/{number}" if heading else "", place)
        if kept[item] != found:
            book.run(
                "UPDATE agendaitem SET number = :number, ref = :ref, place = :place WHERE id = :id",
                **dict(zip(("number", "ref", "place"), found, strict=True)),
                id=item,
            )
            book.run("INSERT OR IGNORE INTO touched VALUES ('agendaitem', :id)", id=item)


def _look_again(book: Deriving, ids: str) -> None:
    book.run(
        "UPDATE minutes SET changed_since = 0,"
        " disputed = (SELECT count(DISTINCT s.sha256) > 1 FROM snapshot_live s"
        " WHERE s.thing = minutes.id AND s.why = :why)"
        " WHERE id IN (SELECT value FROM json_each(:ids))",
        ids=ids,
        why=CONFIRMED,
    )
    for minutes, meeting, text in book.rows(FROZEN, ids=ids):
        if differs(book.rows, meeting, text):
            book.run("UPDATE minutes SET changed_since = 1 WHERE id = :id", id=minutes)


def differs(rows: Rows, meeting: str, text: str) -> bool:
    """Return whether what is written down now is not what was confirmed."""
    confirmed = json.loads(text).get("record")
    return bool(confirmed != json.loads(json.dumps(minutes_record(rows, meeting))))


TO_COME = "m.state IN ('planned', 'convened') AND m.on_date >= :today"
NO_PURPOSE = f"""
SELECT i.id, i.ref, i.title FROM agendaitem_live i JOIN meeting_live m ON m.id = i.meeting
WHERE i.purpose = '' AND i.state = 'to come' AND {TO_COME} ORDER BY m.on_date, i.place
"""
MISSING = f"""
SELECT p.id, i.ref, p.title, d.due_on FROM paper_live p JOIN agendaitem_live i ON i.id = p.item
JOIN meeting_live m ON m.id = i.meeting
JOIN deadline_live d ON d.meeting = m.id AND d.kind = 'papers due' AND d.due_on < :today
WHERE p.road NOT IN ('received', 'withdrawn', 'deferred') AND p.delivery <> 'verbal'
  AND i.state = 'to come' AND {TO_COME} ORDER BY m.on_date, i.place, p.pos
"""
LATE = """
SELECT p.id, i.ref, p.title, p.delivery, p.late_agreed_by, p.late_reason
FROM paper_live p JOIN agendaitem_live i ON i.id = p.item
WHERE p.delivery IN ('late', 'tabled') ORDER BY i.ref, p.pos
"""
UNMANAGED = """
SELECT d.id, i.ref, p.name FROM declaration_live d JOIN agendaitem_live i ON i.id = d.item
JOIN person p ON p.id = d.person WHERE d.management = '' ORDER BY i.ref, p.name
"""
NOT_NOMINATED = """
SELECT a.id, p.name, q.name, m.on_date FROM attendance_live a JOIN person p ON p.id = a.person
JOIN person q ON q.id = a.representing JOIN meeting_live m ON m.id = a.meeting
WHERE NOT EXISTS (SELECT 1 FROM deputy_live d WHERE d.seat = a.seat AND d.person = a.person
  AND coalesce(d.from_on, '') <= m.on_date AND coalesce(d.to_on, '9999') >= m.on_date)
ORDER BY m.on_date, p.name
"""
OVERRUN = f"""
SELECT m.id, b.name, m.on_date, sum(coalesce(i.minutes_long, 0)) AS planned,
  (substr(m.end_time, 1, 2) - substr(m.start_time, 1, 2)) * 60
  + substr(m.end_time, 4) - substr(m.start_time, 4) AS available
FROM meeting_live m JOIN body b ON b.id = m.body JOIN agendaitem_live i ON i.meeting = m.id
WHERE m.end_time IS NOT NULL AND m.start_time IS NOT NULL
  AND i.state NOT IN ('deferred', 'withdrawn') AND {TO_COME}
GROUP BY m.id HAVING planned > available ORDER BY m.on_date
"""
MINUTES_FOUND = """
SELECT m.id, b.name, e.on_date, m.changed_since, m.disputed
FROM minutes_live m JOIN meeting e ON e.id = m.meeting JOIN body b ON b.id = e.body
WHERE m.changed_since OR m.disputed ORDER BY e.on_date
"""
OPEN_COMMENTS = """
SELECT t.id, b.name, m.on_date, count(*) FROM minutecomment_live c
JOIN agendaitem_live i ON i.id = c.item JOIN meeting m ON m.id = i.meeting
JOIN body b ON b.id = m.body JOIN minutes_live t ON t.meeting = m.id
WHERE c.state = 'open' AND t.state <> 'draft' GROUP BY t.id ORDER BY m.on_date
"""


def findings(book: Reading, today: date) -> list[Finding]:
    """Return what is amiss with agendas, papers, declarations and confirmed minutes."""
    on = today.isoformat()
    found = [
        *_named(book.rows(NO_PURPOSE, today=on), "agendaitem", "no_purpose", "ref", "title"),
        *_named(book.rows(MISSING, today=on), "paper", "missing_paper", "ref", "title", "due_on"),
        *_named(book.rows(UNMANAGED), "declaration", "unmanaged", "ref", "name"),
        *_named(book.rows(OPEN_COMMENTS), "minutes", "open_comments", "body", "on", "n"),
        *_named(book.rows(NOT_NOMINATED), "attendance", "not_nominated", "deputy", "member", "on"),
        *_named(book.rows(RECORDED, today=on), "recording", "recording", "body", "on", "due_on"),
        *_named(
            book.rows(OVERRUN, today=on), "meeting", "overrun", "body", "on", "planned", "available"
        ),
    ]
    found += room_findings(book)
    for row in book.rows(LATE):
        if lacks_agreement(Delivery(row[3]), row[4], row[5]):
            found += _named([row[:3]], "paper", "late_paper", "ref", "title")
    for row, body, held, changed, disputed in book.rows(MINUTES_FOUND):
        values = {"body": body, "on": date.fromisoformat(held)}
        if changed:
            code = "meetings.finding.changed_since"
            found.append(Finding(code, Severity.WARN, "minutes", row, values))
        if disputed:
            code = "meetings.finding.disputed"
            found.append(Finding(code, Severity.STOP, "minutes", row, values))
    return found


def _named(rows: list[tuple[Any, ...]], kind: str, code: str, *names: str) -> list[Finding]:
    return [
        Finding(
            f"meetings.finding.{code}",
            Severity.WARN,
            kind,
            row,
            {name: _shown(name, value) for name, value in zip(names, values, strict=True)},
        )
        for row, *values in rows
    ]


def _shown(name: str, value: Any) -> Any:
    return date.fromisoformat(value) if name in {"on", "due_on"} and value else value
