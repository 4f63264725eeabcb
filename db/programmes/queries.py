"""The workstreams."""

from dataclasses import dataclass
from datetime import date

from db.bodies.queries.plain import day
from db.store import Reading


@dataclass(frozen=True, slots=True)
class WorkstreamLine:
    """A workstream as listed."""

    n: int
    id: str
    name: str
    short: str
    number: int | None
    purpose: str
    source: str
    as_at: date | None


def workstreams(book: Reading) -> list[WorkstreamLine]:
    """Return the workstreams in the order of their numbers, then by name."""
    sql = """
        SELECT n, id, name, short, number, purpose, source, as_at FROM workstream_live
        ORDER BY number IS NULL, number, name COLLATE NOCASE, id"""
    return [
        WorkstreamLine(n, id_, name, short, number, purpose, source, day(as_at))
        for n, id_, name, short, number, purpose, source, as_at in book.rows(sql)
    ]
