"""What was typed and not yet saved, offered back after a fall (D16)."""

from dataclasses import dataclass
from datetime import datetime

from db.store import Reading


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft: of which field, its words, and when it was last saved (UTC)."""

    field: str
    words: str
    saved_at: datetime


def drafts(book: Reading) -> list[Draft]:
    """Return every draft on this laptop, by field."""
    rows = book.rows("SELECT field, words, saved_at FROM draft ORDER BY field")
    return [Draft(field, words, datetime.fromisoformat(at)) for field, words, at in rows]
