"""Passages the public copy of the minutes leaves out."""

from dataclasses import dataclass
from datetime import date

from db.bodies.queries.plain import day
from db.meetings.rules.leaving_out import Passage
from db.store import Reading

LEFT_OUT = """
SELECT l.n, l.id, l.item, i.number, i.title, l.passage, l.reason, l.exemption, l."by", l.on_date
FROM leftout_live l JOIN agendaitem_live i ON i.id = l.item
WHERE i.meeting = :meeting ORDER BY i.place, l.id
"""


@dataclass(frozen=True, slots=True)
class LeftOutLine:
    """A passage left out of the public copy: where, what, why, by whom and when."""

    n: int
    id: str
    item: str
    number: str
    title: str
    passage: str
    reason: str
    exemption: str
    by: str
    on_date: date | None


def left_out(book: Reading, meeting: str) -> list[LeftOutLine]:
    """Return what the public copy of a meeting's minutes leaves out, in agenda order."""
    rows = book.rows(LEFT_OUT, meeting=meeting)
    return [LeftOutLine(*values) for values in ([*row[:-1], day(row[-1])] for row in rows)]


def passages(book: Reading, meeting: str) -> list[Passage]:
    """Return the same as plain values."""
    return [
        Passage(each.item, each.passage, each.reason, each.exemption)
        for each in left_out(book, meeting)
    ]
