"""What was typed and not yet saved: local to this laptop, never journalled, sent or searched (D16).

The live page saves a draft 800 ms after the last key, through ``store.local()``; saving the record
lets it go. A draft found at the start is offered back.
"""

from dataclasses import dataclass
from datetime import datetime

from db.store import Deriving, Reading


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft: of which field, its words, and when it was last saved (UTC)."""

    field: str
    words: str
    saved_at: datetime


def minute_draft(item: str) -> str:
    """Return the name of the draft of an item's minute."""
    return f"minute:{item}"


def save_draft(book: Deriving, field: str, words: str, at: datetime) -> None:
    """Keep what was typed into a field so far."""
    book.run(
        "INSERT INTO draft VALUES (:field, :words, :at)"
        " ON CONFLICT (field) DO UPDATE SET words = excluded.words, saved_at = excluded.saved_at",
        field=field,
        words=words,
        at=at.isoformat(),
    )


def clear_draft(book: Deriving, field: str) -> None:
    """Let a draft go."""
    book.run("DELETE FROM draft WHERE field = :field", field=field)


def drafts(book: Reading) -> list[Draft]:
    """Return every draft on this laptop, by field."""
    rows = book.rows("SELECT field, words, saved_at FROM draft ORDER BY field")
    return [Draft(field, words, datetime.fromisoformat(at)) for field, words, at in rows]
