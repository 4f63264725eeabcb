"""The numbers members hold of an agenda that was issued, and which are others now."""

from dataclasses import dataclass
from datetime import date

from db.custody.queries import snapshot_content
from db.meetings.queries.agenda import issues
from db.meetings.rules.positions import numbers
from db.meetings.rules.renumbered import Row, moved
from db.store import Reading

ROWS = "SELECT id, coalesce(parent, ''), pos FROM agendaitem_live WHERE meeting = :meeting"


@dataclass(frozen=True, slots=True)
class Issued:
    """An agenda as it went out: the day, and the number of each item by its id."""

    on: date
    numbers: dict[str, str]


def agenda_rows(book: Reading, meeting: str) -> list[Row]:
    """Return the items of an agenda as their numbers are told from."""
    return [(item, parent, pos) for item, parent, pos in book.rows(ROWS, meeting=meeting)]


def issued(book: Reading, meeting: str) -> list[Issued]:
    """Return the agendas that were issued of a meeting, the latest first."""
    found = []
    for each in issues(book, meeting):
        content = snapshot_content(book, each.id)
        if content is not None:
            shown = {item["item"]: item["number"] for item in content["shown"]["items"]}
            found.append(Issued(date.fromisoformat(each.taken_at[:10]), shown))
    return found


def renumbered(book: Reading, meeting: str) -> tuple[date, list[tuple[str, str]]] | None:
    """Return which numbers are others than in the last agenda issued that had others."""
    now = numbers(agenda_rows(book, meeting))
    for each in issued(book, meeting):
        pairs = moved(each.numbers, now)
        if pairs:
            return each.on, pairs
    return None
