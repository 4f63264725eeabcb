"""The notice of a recording, and every word the spelling check knows from the book itself."""

from dataclasses import dataclass
from datetime import date, time

from db.bodies.queries.plain import day, wall
from db.store import Reading

KNOWN = """
SELECT word FROM bookword_live UNION SELECT name FROM person_live
UNION SELECT name FROM organisation_live UNION SELECT short FROM organisation_live
UNION SELECT name FROM place_live UNION SELECT name FROM body_live
UNION SELECT short FROM body_live UNION SELECT venue FROM meeting_live
UNION SELECT title FROM seat_live UNION SELECT name FROM workstream_live
UNION SELECT words FROM label_live UNION SELECT short FROM label_live
"""
GLOSSARY = (
    *("workstream", "workstreams", "quoracy", "recusal", "delegable", "de-escalate"),
    *("de-escalation", "underspend", "underspends", "clawback", "reprofiled", "reprofiling"),
    *("breakeven", "actioned", "telehealth", "wellbeing", "thrombectomy", "whistleblowing"),
)
"""Words of committees and of the health service that a general dictionary lacks."""
RECORDING = """
SELECT r.id, p.name, r.announced_by, r.announced_time, r.purpose, r.objections, r.delete_on,
  r.deleted_on
FROM recording_live r JOIN person p ON p.id = r.announced_by WHERE r.meeting = :meeting
"""


@dataclass(frozen=True, slots=True)
class RecordingLine:
    """The notice of a recording, and until when it is kept."""

    id: str
    announced_by: str
    announced_by_id: str
    announced_time: time | None
    purpose: str
    objections: str
    delete_on: date | None
    deleted_on: date | None


def known_words(book: Reading) -> list[str]:
    """Return the names of people, organisations, places and committees, and the words learnt.

    The words of the field are known from the beginning.
    """
    return [*GLOSSARY, *(str(row[0]) for row in book.rows(KNOWN) if row[0])]


def recording_of(book: Reading, meeting: str) -> RecordingLine | None:
    """Return the notice of a meeting's recording, if any was given."""
    row = book.row(RECORDING, meeting=meeting)
    if row is None:
        return None
    id_, by, by_id, at, purpose, objections, until, gone = row
    return RecordingLine(id_, by, by_id, wall(at), purpose, objections, day(until), day(gone))
