"""The numbers issued, and the frozen texts."""

import json
from dataclasses import dataclass
from datetime import date
from typing import Any

from db.bodies.queries.plain import chosen, day
from db.custody.rules import Series
from db.store import Reading


@dataclass(frozen=True, slots=True)
class NumberLine:
    """A number as issued; ``kind`` and ``thing`` are the record that has it."""

    n: int
    id: str
    label: str
    series: Series
    year: str
    number: int
    kind: str
    thing: str
    issued_on: date | None
    device: str


@dataclass(frozen=True, slots=True)
class SnapshotLine:
    """A frozen text; ``taken_at`` is a UTC moment in ISO form."""

    n: int
    id: str
    kind: str
    thing: str
    why: str
    sha256: str
    taken_at: str
    taken_by: str


@dataclass(frozen=True, slots=True)
class TakeOverLine:
    """Who took over issuing numbers, when and why; devices by fingerprint."""

    id: str
    on_date: date | None
    from_device: str
    to_device: str
    reason: str
    by: str


def ref_sql(kind: str) -> str:
    """Return the SQL of a record's printed number, or of what stands where it is to follow."""
    return (
        f"coalesce((SELECT a.label FROM allotment_live a WHERE a.thing = {kind}.id LIMIT 1),"
        f" 'new-' || upper(substr({kind}.id, -3)))"
    )


def number_of(book: Reading, thing: str) -> str:
    """Return the printed number of a thing, empty while it is to follow."""
    found = book.value("SELECT label FROM allotment_live WHERE thing = :thing", thing=thing)
    return str(found or "")


def numbers_issued(book: Reading, body: str) -> list[NumberLine]:
    """Return every number of a body, by series, year and number."""
    sql = """
        SELECT n, id, label, series, year, number, thing_kind, thing, issued_on, device
        FROM allotment_live WHERE body = :body ORDER BY series, year, number, id"""
    return [
        NumberLine(
            n, id_, label, chosen(Series, series), year, number, kind, thing, day(on), device
        )
        for n, id_, label, series, year, number, kind, thing, on, device in book.rows(
            sql, body=body
        )
    ]


def take_overs(book: Reading, body: str) -> list[TakeOverLine]:
    """Return who took over the numbering of a body, the latest first."""
    sql = """
        SELECT id, on_date, from_device, to_device, reason, "by" FROM takeover_live
        WHERE body = :body ORDER BY on_date DESC, id DESC"""
    return [TakeOverLine(row[0], day(row[1]), *row[2:]) for row in book.rows(sql, body=body)]


def snapshots_of(book: Reading, thing: str) -> list[SnapshotLine]:
    """Return the frozen texts of a thing, the latest first."""
    sql = """
        SELECT n, id, thing_kind, thing, why, sha256, taken_at, taken_by FROM snapshot_live
        WHERE thing = :thing ORDER BY taken_at DESC, n DESC"""
    return [SnapshotLine(*row) for row in book.rows(sql, thing=thing)]


def snapshot_content(book: Reading, snapshot: str) -> dict[str, Any] | None:
    """Return what was frozen, None where there is no such snapshot."""
    text = book.value("SELECT text FROM snapshot_live WHERE id = :id", id=snapshot)
    return None if text is None else json.loads(text)
