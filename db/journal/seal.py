"""How a write becomes a commit: the staged changes collapsed to one a field, hashed and chained."""

import json
import secrets
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from db.errors import Refusal
from db.journal import form, stage
from db.journal.form import Change, Header, Place
from db.journal.stage import Staged
from db.record import Fields, moment_text

Seen = Mapping[str, Mapping[str, int]]  # record id -> field name -> op that was on the screen
Heads = dict[tuple[str, int], tuple[int | None, int]]  # record and field -> op shown, its stamp
_NO_HEAD = (None, 0)


@dataclass(frozen=True, slots=True)
class Author:
    """Who writes: the laptop's local number and fingerprint, its person, the program's version."""

    dix: int
    fpr: str
    person: str
    app: str
    schema: int


@dataclass(frozen=True, slots=True)
class Sealed:
    """A commit as made: its number on this laptop, its hash, and what it touched."""

    n: int
    hash: bytes
    changes: dict[str, frozenset[str]]


def own(connection: sqlite3.Connection, key: str) -> str | int | None:
    """Return a fact this laptop keeps about its own book."""
    found = connection.execute("SELECT val FROM own WHERE key = ?", (key,)).fetchone()
    return found[0] if found else None


def set_own(connection: sqlite3.Connection, key: str, value: str | int) -> None:
    """Keep a fact about this laptop's own book."""
    connection.execute(
        "INSERT INTO own VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET val = excluded.val",
        (key, value),
    )


def places(connection: sqlite3.Connection) -> dict[int, str]:
    """Return the fingerprint of every laptop by its local number."""
    return dict(connection.execute("SELECT dix, fpr FROM device"))


def vector(connection: sqlite3.Connection) -> dict[str, int]:
    """Return how far this book holds each laptop's changes: fingerprint to sequence."""
    return dict(connection.execute("SELECT fpr, seq FROM device WHERE seq > 0"))


def next_stamp(connection: sqlite3.Connection, at: datetime) -> int:
    """Return a stamp later than any this book has seen; it chooses what is shown, nothing more."""
    last = own(connection, "hlc") or 0
    return max(int(last) + 1, int(at.timestamp() * 1000) << 16)


def seal(
    connection: sqlite3.Connection,
    fields: Fields,
    author: Author,
    intent: str,
    at: datetime,
    seen: Seen,
) -> Sealed | None:
    """Turn what is staged into one commit inside the open transaction; None if nothing changed.

    Raises:
        Refusal: ``write.seen_elsewhere`` when a version said to have been on the screen is none of
            that field's.

    """
    heads = _heads(connection)
    staged = stage.changed(connection, fields)
    stage.clear(connection)
    if not staged:
        return None
    first, n, before = connection.execute(
        "SELECT seq + 1, n + 1, hash FROM device WHERE dix = ?", (author.dix,)
    ).fetchone()
    stamp = next_stamp(connection, at)
    seed = secrets.token_bytes(form.SEED_BYTES)
    names = places(connection)
    parents = [
        _looked_at(connection, fields, each, heads, seen)
        if each.row in seen
        else heads.get((each.row, each.field), _NO_HEAD)[0]
        for each in staged
    ]
    _record(connection, staged, parents, form.op_of(author.dix, first), stamp)
    leaves = form.leaves(seed, [each.value for each in staged])
    changes = [
        Change(each.row, each.field, leaf, _place(names, parent))
        for each, leaf, parent in zip(staged, leaves, parents, strict=True)
    ]
    header = Header(
        n=n,
        hlc=stamp,
        wall=moment_text(at),
        person=author.person,
        app=author.app,
        schema=author.schema,
        intent=intent,
        deps=_new_dependencies(connection, author.fpr),
    )
    sealed = form.commit_hash(before, header, changes)
    _enter(connection, author.dix, header, first + len(staged) - 1, seed, sealed)
    touched: dict[str, set[str]] = {}
    for each in staged:
        touched.setdefault(each.table, set()).add(each.row)
    return Sealed(n, sealed, {table: frozenset(rows) for table, rows in touched.items()})


def _heads(connection: sqlite3.Connection) -> Heads:
    rows = connection.execute(
        "SELECT c.row, c.col, c.op, c.hlc FROM stage s JOIN cell c ON c.row = s.row"
    )
    return {(row, col): (op, stamp) for row, col, op, stamp in rows}


def _looked_at(
    connection: sqlite3.Connection, fields: Fields, it: Staged, heads: Heads, seen: Seen
) -> int | None:
    """Return the version the author was looking at; a head that moved on since stays open."""
    head = heads.get((it.row, it.field))
    shown = seen[it.row]
    column = fields.by_number[it.field].column
    if column not in shown or shown[column] == (head[0] if head else None):
        return head[0] if head else None
    op = shown[column] or None
    sql = "SELECT 1 FROM chg WHERE op = ? AND row = ? AND col = ?"
    if op and connection.execute(sql, (op, it.row, it.field)).fetchone() is None:
        raise Refusal("write.seen_elsewhere", column, field=column)
    if head:
        connection.execute("INSERT INTO sib VALUES (?, ?, ?, ?)", (it.row, it.field, *head))
        connection.execute(
            "DELETE FROM sib WHERE row = ? AND col = ? AND op = ?", (it.row, it.field, op)
        )
    return op


def _record(
    connection: sqlite3.Connection,
    staged: list[Staged],
    parents: list[int | None],
    first: int,
    stamp: int,
) -> None:
    connection.executemany(
        "INSERT INTO chg (op, hlc, row, col, val, par) VALUES (?, ?, ?, ?, ?, ?)",
        [
            (first + index, stamp, each.row, each.field, each.value, parent)
            for index, (each, parent) in enumerate(zip(staged, parents, strict=True))
        ],
    )
    connection.executemany(
        "INSERT INTO cell VALUES (?, ?, ?, ?) "
        "ON CONFLICT (row, col) DO UPDATE SET op = excluded.op, hlc = excluded.hlc",
        [(each.row, each.field, first + index, stamp) for index, each in enumerate(staged)],
    )


def _place(names: dict[int, str], op: int | None) -> Place | None:
    if op is None:
        return None
    dix, sequence = form.split_op(op)
    return names[dix], sequence


def _new_dependencies(connection: sqlite3.Connection, fpr: str) -> dict[str, int]:
    now = {name: seq for name, seq in vector(connection).items() if name != fpr}
    before = json.loads(str(own(connection, "known") or "{}"))
    set_own(connection, "known", json.dumps(now, sort_keys=True))
    return {name: seq for name, seq in now.items() if before.get(name) != seq}


def _enter(
    connection: sqlite3.Connection, dix: int, it: Header, last: int, seed: bytes, sealed: bytes
) -> None:
    deps = json.dumps(it.deps, sort_keys=True) if it.deps else None
    connection.execute(
        "INSERT INTO commits VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            *(dix, it.n, it.hlc, it.wall, it.person, it.app, it.schema, it.intent),
            *(last, deps, seed, sealed),
        ),
    )
    connection.execute(
        "UPDATE device SET seq = ?, n = ?, hash = ? WHERE dix = ?", (last, it.n, sealed, dix)
    )
    set_own(connection, "hlc", it.hlc)
