"""Every document the book could print now, by committee: what the Documents page lists."""

from dataclasses import dataclass
from datetime import date

from db.store import Reading


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """A document: its name in the catalogue, the record it is of, and how it is recognised.

    ``thing`` is empty for one of the whole minute book; ``on`` is the day of its meeting.
    """

    name: str
    thing: str
    ref: str
    body: str
    short: str
    on: date | None = None


_OF_MEETINGS = """
SELECT m.id, m.ref, b.name, b.short, m.on_date,
       EXISTS (SELECT 1 FROM agendaitem_live i WHERE i.meeting = m.id),
       EXISTS (SELECT 1 FROM minute_live n JOIN agendaitem_live i ON i.id = n.item
               WHERE i.meeting = m.id),
       m.state = 'held'
FROM meeting_live m JOIN body_live b ON b.id = m.body
ORDER BY b.name, m.on_date DESC
"""
_OF_BODIES = """
SELECT b.id, b.name, b.short,
       EXISTS (SELECT 1 FROM action_live a WHERE a.body = b.id),
       EXISTS (SELECT 1 FROM decision_live d WHERE d.body = b.id),
       EXISTS (SELECT 1 FROM risk_live r WHERE r.body = b.id),
       EXISTS (SELECT 1 FROM seat_live s JOIN membership_live m ON m.seat = s.id
               JOIN interest_live i ON i.person = m.person WHERE s.body = b.id),
       EXISTS (SELECT 1 FROM meeting_live m WHERE m.body = b.id)
FROM body_live b ORDER BY b.name
"""
_NAMES = ("action-log", "decision-log", "risk-register", "interests", "calendar")


def _given(agenda: int, held: int, minutes: int) -> tuple[tuple[str, int], ...]:
    """Return the documents of a meeting, and whether there is anything to print in each."""
    return (
        ("agenda", agenda),
        ("chairs-agenda", agenda),
        ("action-note", held),
        ("minutes", minutes),
    )


def documents(book: Reading) -> list[DocumentLine]:
    """Return every document there is something to print in, by committee, latest first."""
    found = [DocumentLine("calendar", "", "", "", "")]
    meetings: dict[str, list[DocumentLine]] = {}
    for row, ref, body, short, on, agenda, minutes, held in book.rows(_OF_MEETINGS):
        for name, there in _given(agenda, held, minutes):
            if there:
                line = DocumentLine(name, row, ref, body, short, date.fromisoformat(on))
                meetings.setdefault(body, []).append(line)
    for row, body, short, *there in book.rows(_OF_BODIES):
        found += [
            DocumentLine(name, row, short, body, short)
            for name, here in zip(_NAMES, there, strict=True)
            if here
        ]
        found += meetings.get(body, [])
    return found
