"""What is being typed: kept on this laptop only, never journalled, sent or searched (D16).

The live page saves a draft 800 ms after the last key, through ``store.local()``; saving the record
lets it go. These are no commands of the record: they leave no commit and cannot be undone.
"""

from datetime import datetime

from db.store import Deriving


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
