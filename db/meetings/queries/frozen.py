"""What proves confirmed minutes: the meeting, the day, who presided, and the check codes."""

from dataclasses import dataclass
from datetime import date

from db.bodies.queries.plain import day
from db.meetings.rules.minutes import MinutesState
from db.store import Reading
from db.words import say

FROZEN = """
SELECT coalesce(m.ref, ''), t.confirmed_on, coalesce(p.name, ''), b.adopted_word,
  coalesce(s.sha256, ''), t.pdf_sha256, t.part2_pdf_sha256
FROM minutes_live t JOIN meeting h ON h.id = t.meeting JOIN body b ON b.id = h.body
LEFT JOIN snapshot s ON s.id = t.snapshot LEFT JOIN meeting m ON m.id = t.confirmed_meeting
LEFT JOIN person p ON p.id = t.confirmed_by
WHERE t.meeting = :meeting AND t.state = :confirmed
"""


@dataclass(frozen=True, slots=True)
class FrozenMinutes:
    """Minutes that stay as they are: ``text``, ``pdf`` and ``part2_pdf`` are check codes."""

    at_meeting: str
    on: date | None
    by: str
    word: str
    text: str
    pdf: str
    part2_pdf: str


def frozen_minutes(book: Reading, meeting: str) -> FrozenMinutes | None:
    """Return what proves the minutes of a meeting; None while they are not confirmed."""
    row = book.row(FROZEN, meeting=meeting, confirmed=str(MinutesState.CONFIRMED))
    if row is None:
        return None
    at_meeting, on, by, word, *codes = row
    return FrozenMinutes(at_meeting, day(on), by, word or say("minutes.adopted_word"), *codes)
