"""What a merge leaves worth a look, found from the journal alone: every book finds the same."""

import json
import sqlite3
from collections.abc import Iterable
from datetime import datetime

from db.exchange.merge.chain import Link
from db.exchange.naming import field_of, registry
from db.exchange.queries import recognised
from db.exchange.report import Notice, kind_word
from db.journal.form import split_op
from db.store.reading import Reader

HOURS_ODD = 1  # a laptop's clock further off than this is worth a word
_DELETED = """
SELECT d.row, d.op, e.op, d.col
FROM (SELECT DISTINCT row FROM temp.shown) t
CROSS JOIN cell c ON c.row = t.row AND c.col IN ({numbers})
CROSS JOIN chg d ON d.op = c.op AND d.val IS NOT NULL
CROSS JOIN chg e ON e.row = d.row AND e.col <> d.col AND e.op >> 40 <> d.op >> 40
ORDER BY d.row, e.op DESC
"""


def edited_while_deleted(connection: sqlite3.Connection, kinds: Iterable[str]) -> list[Notice]:
    """Return records removed by one laptop and changed by another that did not know of it.

    Of the records in temp ``shown``, which are of these kinds.
    """
    found: dict[str, Notice] = {}
    tables = {
        each.number: table
        for table in kinds
        for each in registry().by_table[table]
        if each.column == "deleted"
    }
    sql = _DELETED.format(numbers=", ".join(map(str, tables)))
    for row, removal, change, number in connection.execute(sql).fetchall():
        if row not in found and concurrent(connection, removal, change):
            found[row] = _about(connection, "exchange.edited_deleted", tables[number], row)
    return list(found.values())


def both_changed(connection: sqlite3.Connection) -> list[Notice]:
    """Return records of which two laptops changed different fields at the same time."""
    sql = (
        "SELECT DISTINCT a.row, min(a.op), c.op, a.col FROM temp.arrived a "
        "JOIN cell c ON c.row = a.row AND c.col <> a.col AND c.op >> 40 <> a.op >> 40 "
        "WHERE c.op NOT IN (SELECT op FROM temp.arrived) GROUP BY a.row, c.op ORDER BY a.row"
    )
    found: dict[str, Notice] = {}
    for row, change, other, col in connection.execute(sql).fetchall():
        field = field_of(col)
        if field and row not in found and concurrent(connection, change, other):
            found[row] = _about(connection, "exchange.both_changed", field.table, row)
    return list(found.values())


def concurrent(connection: sqlite3.Connection, one: int, other: int) -> bool:
    """Return whether neither change was made knowing of the other."""
    return not _knew(connection, one, other) and not _knew(connection, other, one)


def _knew(connection: sqlite3.Connection, later: int, earlier: int) -> bool:
    dix, sequence = split_op(later)
    about, reached = split_op(earlier)
    if dix == about:
        return reached <= sequence
    fpr = connection.execute("SELECT fpr FROM device WHERE dix = ?", (about,)).fetchone()[0]
    sql = (
        "SELECT deps FROM commits WHERE dix = ? AND deps IS NOT NULL AND n <= (SELECT min(n) FROM "
        "commits WHERE dix = ? AND last >= ?) ORDER BY n DESC"
    )
    for (deps,) in connection.execute(sql, (dix, dix, sequence)):
        known = json.loads(deps).get(fpr)
        if known is not None:
            return bool(known >= reached)
    return False


def clocks(taken: list[Link], at: datetime) -> list[Notice]:
    """Return whose laptop's clock was ahead of ours."""
    found: dict[str, float] = {}
    for link in taken:
        try:
            ahead = (datetime.fromisoformat(link.commit.wall) - at).total_seconds() / 3600
        except (ValueError, TypeError):
            continue
        if ahead >= HOURS_ODD:
            found[link.commit.person] = max(ahead, found.get(link.commit.person, 0))
    return [
        Notice("exchange.clock_ahead", {"name": name, "hours": round(hours)})
        for name, hours in sorted(found.items())
    ]


def needs_newer(connection: sqlite3.Connection) -> list[Notice]:
    """Return how many arrived changes are of fields this version does not know."""
    rows = connection.execute("SELECT col, count(*) FROM temp.arrived GROUP BY col").fetchall()
    count = sum(number for col, number in rows if field_of(col) is None)
    return [Notice("exchange.needs_newer", {"count": count})] if count else []


def _about(connection: sqlite3.Connection, code: str, kind: str, row: str) -> Notice:
    ref, title = recognised(Reader(connection), kind, row)
    values = {"kind": kind_word(kind), "title": ref or title or row, "record": kind, "id": row}
    return Notice(code, values)
