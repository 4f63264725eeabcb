"""Entering proved commits into the journal and finding each field's heads, in the open transaction.

A field's heads are the changes nobody has superseded. The one with the greatest stamp (then
fingerprint) is shown, the others stay beside it; both follow from the set of changes alone, so
every book that holds the same changes shows the same.
"""

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from db.errors import Refusal
from db.exchange.merge.chain import Link
from db.journal.form import SEQUENCE_BITS, Place, op_of
from db.journal.seal import own, set_own

_TEMPORARY = (
    (
        "CREATE TEMP TABLE IF NOT EXISTS arrived (op INTEGER PRIMARY KEY, hlc INT, row TEXT, "
        "col INT, par INT)"
    ),
    "CREATE TEMP TABLE IF NOT EXISTS dead (op INTEGER PRIMARY KEY)",
    (
        "CREATE TEMP TABLE IF NOT EXISTS head (row TEXT, col INT, op INT, hlc INT, fpr TEXT, "
        "PRIMARY KEY (row, col, op)) WITHOUT ROWID"
    ),
    (
        "CREATE TEMP TABLE IF NOT EXISTS shown (row TEXT, col INT, op INT, "
        "PRIMARY KEY (col, row)) WITHOUT ROWID"
    ),
    "DELETE FROM arrived",
    "DELETE FROM dead",
    "DELETE FROM head",
    "DELETE FROM shown",
)
_NEWLY_DEAD = (
    "INSERT OR IGNORE INTO dead SELECT par FROM arrived WHERE par IS NOT NULL",
    "INSERT OR IGNORE INTO dead SELECT s.par FROM arrived a JOIN supersedes s ON s.op = a.op",
)
# A parent is an earlier change of the same field of the same record.
_ASTRAY = (
    (
        "SELECT 1 FROM arrived a LEFT JOIN chg p ON p.op = a.par WHERE a.par IS NOT NULL AND "
        "(p.op IS NULL OR p.row <> a.row OR p.col <> a.col OR p.hlc >= a.hlc) LIMIT 1"
    ),
    (
        "SELECT 1 FROM arrived a JOIN supersedes s ON s.op = a.op LEFT JOIN chg p ON p.op = s.par "
        "WHERE p.op IS NULL OR p.row <> a.row OR p.col <> a.col OR p.hlc >= a.hlc LIMIT 1"
    ),
)
_HEADS = (
    (
        "INSERT INTO head SELECT a.row, a.col, a.op, a.hlc, d.fpr FROM arrived a "
        f"JOIN device d ON d.dix = a.op >> {SEQUENCE_BITS} "
        "WHERE a.op NOT IN (SELECT op FROM dead) ORDER BY a.row, a.col, a.op"
    ),
    (
        "INSERT OR IGNORE INTO head SELECT c.row, c.col, c.op, c.hlc, d.fpr "
        "FROM (SELECT DISTINCT row, col FROM head) t CROSS JOIN {table} c "
        "ON c.row = t.row AND c.col = t.col "
        f"JOIN device d ON d.dix = c.op >> {SEQUENCE_BITS} WHERE c.op NOT IN (SELECT op FROM dead)"
    ),
)
_SHOW = (
    (
        "INSERT INTO shown SELECT h.row, h.col, h.op FROM head h WHERE NOT EXISTS "
        "(SELECT 1 FROM head o WHERE o.row = h.row AND o.col = h.col "
        "AND (o.hlc, o.fpr, o.op) > (h.hlc, h.fpr, h.op)) ORDER BY h.col, h.row"
    ),
    "DELETE FROM sib WHERE (row, col) IN (SELECT row, col FROM shown)",
    (
        "INSERT INTO cell SELECT w.row, w.col, w.op, c.hlc FROM shown w JOIN chg c ON c.op = w.op "
        "WHERE true ON CONFLICT (row, col) DO UPDATE SET op = excluded.op, hlc = excluded.hlc"
    ),
    (
        "INSERT INTO sib SELECT h.row, h.col, h.op, h.hlc FROM head h JOIN shown w "
        "ON w.row = h.row AND w.col = h.col WHERE w.op <> h.op"
    ),
)


@dataclass(frozen=True, slots=True)
class Entered:
    """How many changes were entered, by their authors' names."""

    count: int
    by_name: dict[str, int]


def enter(connection: sqlite3.Connection, taken: list[Link]) -> Entered:
    """Enter commits and set ``cell`` and ``sib``; leaves the fields touched in temp ``shown``.

    Raises:
        Refusal: ``exchange.broken_reference`` when a change claims to follow one that is not an
            earlier change of the same field.

    """
    for statement in _TEMPORARY:
        connection.execute(statement)
    local = _local_numbers(connection, taken)
    by_name: dict[str, int] = {}
    for link in taken:
        _enter(connection, local, link)
        by_name[link.commit.person] = by_name.get(link.commit.person, 0) + link.size
    for statement in _ASTRAY:
        if connection.execute(statement).fetchone():
            raise Refusal("exchange.broken_reference")
    for statement in _NEWLY_DEAD:
        connection.execute(statement)
    _find_heads(connection)
    latest = max(link.commit.hlc for link in taken)
    if latest > int(own(connection, "hlc") or 0):
        set_own(connection, "hlc", latest)
    return Entered(sum(by_name.values()), by_name)


def _local_numbers(connection: sqlite3.Connection, taken: list[Link]) -> dict[str, int]:
    names = {link.author for link in taken}
    connection.executemany(
        "INSERT INTO device (fpr) VALUES (?) ON CONFLICT (fpr) DO NOTHING",
        [(name,) for name in sorted(names)],
    )
    return {fpr: dix for dix, fpr in connection.execute("SELECT dix, fpr FROM device")}


def _enter(connection: sqlite3.Connection, local: dict[str, int], link: Link) -> None:
    def op(place: Place) -> int:
        if place[0] not in local:  # a needed laptop that is not held cannot have been taken
            raise Refusal("exchange.broken_reference")
        return op_of(local[place[0]], place[1])

    it, commit, dix = link.segment, link.commit, local[link.author]
    first = op_of(dix, link.after + 1)
    span = range(link.start, link.start + link.size)
    parents = [op(place) if (place := it.parents[at]) else None for at in span]
    ops = range(first, first + link.size)
    rows = list(zip(ops, [commit.hlc] * link.size, *_columns(link), parents, strict=True))
    connection.executemany(
        "INSERT INTO chg (op, hlc, row, col, val, par) VALUES (?, ?, ?, ?, ?, ?)", rows
    )
    connection.executemany(
        "INSERT INTO arrived VALUES (?, ?, ?, ?, ?)",
        [(at, hlc, row, col, par) for at, hlc, row, col, _, par in rows],
    )
    connection.executemany("INSERT INTO supersedes VALUES (?, ?)", _closed(link, first, op))
    connection.executemany("INSERT INTO leaf VALUES (?, ?, ?)", _leaves(link, first))
    connection.execute(
        "INSERT INTO commits VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            *(dix, commit.n, commit.hlc, commit.wall, commit.person, commit.app, commit.schema),
            *(commit.intent, commit.last),
            json.dumps(commit.deps, sort_keys=True) if commit.deps else None,
            *(commit.seed, link.hash),
        ),
    )
    connection.execute(
        "UPDATE device SET seq = ?, n = ?, hash = ? WHERE dix = ?",
        (commit.last, commit.n, link.hash, dix),
    )


def _columns(link: Link) -> tuple[list[Any], list[Any], list[Any]]:
    it, span = link.segment, slice(link.start, link.start + link.size)
    return it.rows[span], it.fields[span], it.values[span]


def _closed(link: Link, first: int, op: Any) -> Iterator[tuple[int, int]]:
    if link.segment.others:
        for index in range(link.size):
            for place in link.segment.others.get(link.after + 1 + index, ()):
                yield first + index, op(place)


def _leaves(link: Link, first: int) -> Iterator[tuple[int, bytes | None, bytes | None]]:
    if link.commit.seed is None:
        for index in range(link.size):
            kept = link.segment.leaves[link.after + 1 + index]
            yield first + index, kept.salt, kept.leaf


def _find_heads(connection: sqlite3.Connection) -> None:
    connection.execute(_HEADS[0])
    connection.execute(_HEADS[1].format(table="cell"))
    connection.execute(_HEADS[1].format(table="sib"))
    for statement in _SHOW:
        connection.execute(statement)
