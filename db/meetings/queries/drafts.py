"""What was typed and not yet saved, offered back after a fall (D16)."""

import json
from dataclasses import dataclass
from datetime import datetime

from db.meetings.rules.account import items_of
from db.meetings.rules.minutes import capture_draft
from db.meetings.rules.sentences import capital, listed, spelt
from db.store import Reading
from db.words import say

KINDS = ("action", "decision", "risk")


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


@dataclass(frozen=True, slots=True)
class HalfMade:
    """A form begun at an item and not finished; ``draft`` is its name among the drafts."""

    draft: str
    kind: str
    item: str
    number: str


def half_made(book: Reading, meeting: str) -> list[HalfMade]:
    """Return the forms not finished on this laptop at the items of a meeting, in their order."""
    kept = drafts(book)
    return [
        HalfMade(each.field, json.loads(each.words)["kind"], span.id, span.number)
        for span in (items_of(book.rows, meeting) if kept else ())
        for each in kept
        if each.field.startswith(capture_draft(span.id, ""))
    ]


def half_made_words(found: list[HalfMade]) -> str:
    """Return how many are not finished of which kind and at which items; nothing where none is."""
    if not found:
        return ""
    counts = {kind: sum(each.kind == kind for each in found) for kind in KINDS}
    told = [
        say(f"half.{kind}" if n == 1 else f"half.{kind}s", n=spelt(n, say))
        for kind, n in counts.items()
        if n
    ]
    numbers = list(dict.fromkeys(each.number for each in found))
    at = say("half.item" if len(numbers) == 1 else "half.items", numbers=listed(numbers, say))
    code = "half.one" if len(found) == 1 else "half.several"
    return say(code, told=capital(listed(told, say)), at=at)
