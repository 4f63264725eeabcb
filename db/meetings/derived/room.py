"""What checks find of who was in the room: no chair, quoracy changed, times after the close."""

import json
from datetime import date, time
from typing import Any

from db.meetings.rules.account import sitting_of
from db.meetings.rules.content import minutes_content
from db.meetings.rules.presiding import Presides, unchaired
from db.meetings.rules.sentences import listed
from db.meetings.rules.versions import parts_changed
from db.store import Finding, Reading, Severity
from db.words import say

CHAIR_GONE = """
SELECT m.id, b.name, m.on_date FROM meeting_live m JOIN body b ON b.id = m.body
LEFT JOIN minutes_live t ON t.meeting = m.id
WHERE m.state IN ('in session', 'adjourned', 'held') AND coalesce(t.state, '') <> 'confirmed'
  AND EXISTS (SELECT 1 FROM presiding_live d WHERE d.meeting = m.id AND (
    NOT EXISTS (SELECT 1 FROM presence_live r JOIN attendance_live a ON a.id = r.attendance
      WHERE a.meeting = m.id AND a.person = d.person AND r.left_time IS NULL)
    OR EXISTS (SELECT 1 FROM declaration_live c JOIN agendaitem_live i ON i.id = c.item
      WHERE i.meeting = m.id AND c.person = d.person AND c.withdrawn)))
ORDER BY m.on_date, m.id
"""
CIRCULATED = """
SELECT t.id, t.meeting, b.name, m.on_date, t.circulated_on, s.text FROM minutes_live t
JOIN meeting_live m ON m.id = t.meeting JOIN body b ON b.id = m.body
JOIN snapshot_live s ON s.n = (SELECT max(k.n) FROM snapshot_live k
  WHERE k.thing = t.id AND k.why = 'minutes circulated')
WHERE t.state = 'unconfirmed' AND t.circulated_on IS NOT NULL ORDER BY m.on_date, t.id
"""
AFTER_CLOSE = """
SELECT DISTINCT a.id, b.name, m.on_date, p.name, max(r.arrived_time, coalesce(r.left_time, '')),
  t.closed_time, r.arrived_time > t.closed_time AND r.left_time IS NULL
FROM presence_live r JOIN attendance_live a ON a.id = r.attendance
JOIN minutes_live t ON t.meeting = a.meeting AND t.state <> 'confirmed'
JOIN meeting_live m ON m.id = a.meeting JOIN body b ON b.id = m.body
JOIN person p ON p.id = a.person
WHERE t.closed_time IS NOT NULL AND max(r.arrived_time, coalesce(r.left_time, '')) > t.closed_time
ORDER BY m.on_date, p.name
"""
PRESIDING = """
SELECT d.person, p.name, d.from_time FROM presiding_live d JOIN person p ON p.id = d.person
WHERE d.meeting = :meeting AND d.from_time IS NOT NULL ORDER BY d.from_time, d.id
"""


def room_findings(book: Reading) -> list[Finding]:
    """Return what is amiss with who was in the room, and with what was printed of it."""
    return [*_without_chair(book), *_quoracy_changed(book), *_after_close(book)]


def _without_chair(book: Reading) -> list[Finding]:
    """Return meetings at which whoever presided was gone and nobody is said to have followed."""
    found = []
    for meeting, body, on in book.rows(CHAIR_GONE):
        rows = book.rows(PRESIDING, meeting=meeting)
        entries = [Presides(person, time.fromisoformat(since)) for person, _name, since in rows]
        gone = unchaired(sitting_of(book.rows, meeting), entries)
        if gone is not None:
            name = next(name for person, name, _since in rows if person == gone.person)
            values = {"body": body, "on": date.fromisoformat(on), "name": name, "at": gone.at}
            code = "meetings.finding.no_chair"
            found.append(Finding(code, Severity.WARN, "meeting", meeting, values))
    return found


def _quoracy_changed(book: Reading) -> list[Finding]:
    """Return circulated minutes whose quoracy now reads otherwise: attendance was set right."""
    found = []
    for minutes, meeting, body, on, sent, text in book.rows(CIRCULATED):
        now = json.loads(json.dumps(minutes_content(book.rows, meeting, say)))
        numbers = _otherwise(json.loads(text), now)
        if numbers:
            days = {"on": date.fromisoformat(on), "sent": date.fromisoformat(sent)}
            values = {"body": body, "numbers": listed(numbers, say)} | days
            code = "meetings.finding.quoracy_changed"
            found.append(Finding(code, Severity.WARN, "minutes", minutes, values))
    return found


def _otherwise(was: dict[str, Any], now: dict[str, Any]) -> list[str]:
    """Return the numbers of the items whose quoracy differs.

    A sentence that only another version of this program words otherwise is no difference.
    """
    noted = bool({"attendance", "declarations"} & set(parts_changed(was["record"], now["record"])))
    before = {item["item"]: item for item in was["shown"]["items"]}
    found = []
    for item in now["shown"]["items"]:
        old = before.get(item["item"], item)
        said = noted and old["quorum"] != item["quorum"]
        if said or old["quorum_state"] != item["quorum_state"]:
            found.append(item["number"])
    return found


def _after_close(book: Reading) -> list[Finding]:
    found = []
    for row, *values, came in book.rows(AFTER_CLOSE):
        named = dict(zip(("body", "on", "name", "at", "closed"), values, strict=True))
        named |= {each: time.fromisoformat(named[each]) for each in ("at", "closed")}
        named["on"] = date.fromisoformat(named["on"])
        code = "came_after_close" if came else "after_close"
        code = f"meetings.finding.{code}"
        found.append(Finding(code, Severity.WARN, "attendance", row, named))
    return found
