"""What the command line lists of an agenda: what is proposed for it, and what became of items."""

from datetime import date

from db.across.suggested import Suggestion
from db.across.suggestions import suggestions
from db.meetings.queries.plan import (
    FateLine,
    OfferedLine,
    items_between_meetings,
    items_to_settle,
)
from db.meetings.rules.plan import Fate
from db.store import Reading
from db.words import choice


def proposed_listed(book: Reading, meeting: str, as_at: date) -> list[Suggestion]:
    """Return what could go on the agenda of a meeting and was not answered yet (P3)."""
    del as_at  # what is proposed follows from the meeting's own day
    return suggestions(book, meeting)


def proposed_row(line: Suggestion) -> tuple[str, ...]:
    """Return kind and id as the commands take them, the title, and where it comes from."""
    return str(line.kind), line.thing, line.title, line.detail


def fates_listed(book: Reading, meeting: str, as_at: date) -> list[FateLine]:
    """Return the items a meeting did not take, and what becomes of each (P8)."""
    del as_at
    return items_to_settle(book, meeting)


def fate_row(line: FateLine) -> tuple[str, ...]:
    """Return number, title, what becomes of it and why."""
    return line.number, line.title, choice(line.fate), line.why


def between_listed(book: Reading, body: str, as_at: date) -> list[OfferedLine]:
    """Return the items a committee is to deal with before it meets again (P1, P8)."""
    del as_at
    fates = (Fate.CIRCULATED, Fate.CHAIRS_ACTION)
    return [line for fate in fates for line in items_between_meetings(book, body, fate)]


def between_row(line: OfferedLine) -> tuple[str, ...]:
    """Return reference, title, how it is to be dealt with and why."""
    return line.ref, line.title, choice(line.fate), line.why
