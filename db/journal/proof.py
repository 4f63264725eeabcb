"""How the journal is checked: each chain against its hashes, the record against the journal."""

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from db.journal import form
from db.journal.form import Change, Header, Place
from db.journal.seal import places
from db.record import Fields


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that does not hold: ``code`` names its sentence in ``db.words``."""

    code: str
    kind: str
    id: str
    values: dict[str, str | int]


def faults(connection: sqlite3.Connection, fields: Fields) -> Iterator[Fault]:
    """Yield everything that is wrong with the journal and with the record it should give."""
    yield from chain_faults(connection)
    yield from head_faults(connection, fields)
    yield from record_faults(connection, fields)


def chain_faults(connection: sqlite3.Connection) -> Iterator[Fault]:
    """Yield the first broken link of each laptop's chain."""
    names = places(connection)
    for dix, seq, n, head in connection.execute("SELECT dix, seq, n, hash FROM device").fetchall():
        fault = _chain_fault(connection, names, dix)
        if fault is None and n:
            last = connection.execute(
                "SELECT n, last, hash, person FROM commits WHERE dix = ? ORDER BY n DESC LIMIT 1",
                (dix,),
            ).fetchone()
            if last is None or last[:3] != (n, seq, head):
                person = last[3] if last else names[dix]
                fault = Fault("check.chain_gap", "", "", {"person": person, "n": n})
        if fault:
            yield fault


def _chain_fault(connection: sqlite3.Connection, names: dict[int, str], dix: int) -> Fault | None:
    before, last, count = form.GENESIS, 0, 0
    sql = (
        "SELECT n, hlc, wall, person, app, schema, intent, last, deps, seed, hash FROM commits "
        "WHERE dix = ? ORDER BY n"
    )
    for row in connection.execute(sql, (dix,)).fetchall():
        n, hlc, wall, person, app, schema, intent, until, deps, seed, expected = row
        if n != count + 1:
            return Fault("check.chain_gap", "", "", {"person": person, "n": count})
        header = Header(n, hlc, wall, person, app, schema, intent, json.loads(deps or "{}"))
        changes = list(changes_of(connection, names, dix, last, until, seed))
        if len(changes) != until - last or form.commit_hash(before, header, changes) != expected:
            return Fault("check.chain", "", "", {"person": person, "n": n})
        before, last, count = expected, until, n
    return None


def changes_of(
    connection: sqlite3.Connection,
    names: dict[int, str],
    dix: int,
    after: int,
    until: int,
    seed: bytes | None,
) -> Iterator[Change]:
    """Yield a commit's changes (sequences after+1 to until) as the hash sees them."""
    span = (form.op_of(dix, after + 1), form.op_of(dix, until))
    others: dict[int, list[Place]] = {}
    sql = "SELECT op, par FROM supersedes WHERE op BETWEEN ? AND ?"
    for op, parent in connection.execute(sql, span):
        others.setdefault(op, []).append(_place(names, parent))
    kept = {
        op: (salt, leaf)
        for op, salt, leaf in connection.execute(
            "SELECT op, salt, leaf FROM leaf WHERE op BETWEEN ? AND ?", span
        )
    }
    sql = "SELECT op, row, col, val, par FROM chg WHERE op BETWEEN ? AND ? ORDER BY op"
    for index, (op, row, col, value, parent) in enumerate(connection.execute(sql, span)):
        salt, leaf = kept.get(op, (None, None))
        if leaf is None:
            salt = form.salt(seed, index) if seed is not None else salt
            leaf = form.leaf(salt or b"", value)
        above = _place(names, parent) if parent is not None else None
        yield Change(row, col, leaf, above, tuple(sorted(others.get(op, ()))))


def _place(names: dict[int, str], op: int) -> Place:
    dix, sequence = form.split_op(op)
    return names[dix], sequence


_HEADS = """
WITH head AS (
  SELECT g.op, g.row, g.col, g.hlc, d.fpr FROM chg g JOIN device d ON d.dix = g.op >> 40
  WHERE NOT EXISTS (SELECT 1 FROM dead WHERE dead.op = g.op)),
ranked AS (
  SELECT *, row_number() OVER (PARTITION BY row, col ORDER BY hlc DESC, fpr DESC, op DESC) AS place
  FROM head)
"""


def head_faults(connection: sqlite3.Connection, fields: Fields) -> Iterator[Fault]:
    """Yield fields whose shown version or versions to settle do not follow from the journal."""
    connection.execute("CREATE TEMP TABLE IF NOT EXISTS dead (op INTEGER PRIMARY KEY)")
    connection.execute("DELETE FROM dead")
    connection.execute(
        "INSERT OR IGNORE INTO dead SELECT par FROM chg WHERE par IS NOT NULL "
        "UNION SELECT par FROM supersedes"
    )
    wrong = connection.execute(
        _HEADS + "SELECT row, col, op FROM ranked WHERE place = 1 "
        "EXCEPT SELECT row, col, op FROM cell"
    ).fetchall()
    wrong += connection.execute(
        _HEADS + "SELECT row, col, op FROM ranked WHERE place > 1 "
        "EXCEPT SELECT row, col, op FROM sib"
    ).fetchall()
    wrong += connection.execute(
        _HEADS + "SELECT row, col, op FROM sib EXCEPT "
        "SELECT row, col, op FROM ranked WHERE place > 1"
    ).fetchall()
    wrong += connection.execute(
        _HEADS + "SELECT row, col, op FROM cell EXCEPT "
        "SELECT row, col, op FROM ranked WHERE place = 1"
    ).fetchall()
    connection.execute("DELETE FROM dead")
    for row, col, _op in wrong:
        yield Fault("check.heads", *_named(fields, row, col))


def record_faults(connection: sqlite3.Connection, fields: Fields) -> Iterator[Fault]:
    """Yield fields of records that do not show the version their journal says is shown."""
    for table, columns in fields.by_table.items():
        for each in columns:
            sql = (
                f'SELECT t.id FROM "{table}" t '
                "LEFT JOIN cell c ON c.row = t.id AND c.col = ? LEFT JOIN chg g ON g.op = c.op "
                f'WHERE t."{each.column}" IS NOT coalesce(g.val, ?)'
            )
            for (row,) in connection.execute(sql, (each.number, each.default)):
                yield Fault("check.record", *_named(fields, row, each.number))


def _named(fields: Fields, row: str, col: int) -> tuple[str, str, dict[str, str | int]]:
    known = fields.by_number.get(col)
    kind, field = (known.table, known.column) if known else ("", str(col))
    return kind, row, {"kind": kind, "field": field}
