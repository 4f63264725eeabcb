"""Making an update file: every author's changes that the receiver is not known to hold."""

import json
import sqlite3
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from db import clock
from db.errors import Refusal
from db.exchange import tables
from db.exchange.bundle.envelope import Header, NeededFile, seal
from db.exchange.bundle.payload import (
    Commit,
    Leaf,
    Segment,
    deflate,
    head_statement,
    write_payload,
)
from db.exchange.identity import Identity
from db.exchange.naming import registry
from db.files import write_whole
from db.journal.form import GENESIS, SEQUENCE_MASK, Place, op_of, split_op
from db.journal.seal import own
from db.record import moment_text, new_id
from db.store import Store


@dataclass(frozen=True, slots=True)
class Sent:
    """An update file as written: where, how many changes, and whether it is the whole history."""

    path: Path
    changes: int
    whole: bool


def send(store: Store, identity: Identity, to: Path, *, peer: str | None = None) -> Sent:
    """Write an update file and return where it lies; the book is only read.

    ``peer`` is a colleague by name or fingerprint: the file then holds what they are not known to
    have. Without it, or before they were first heard, it holds the whole history. A folder gets a
    file named after the minute book and the moment.

    Raises:
        Refusal: ``exchange.nobody_called``.
        Trouble: the file cannot be written; what stood there before is untouched.

    """
    store.prepare()
    with store.connection() as connection:
        since = _since(connection, peer) if peer else {}
        segments = _segments(connection, identity, since)
        header, payload = _bundle(connection, identity, segments, since, store.register.version())
    if to.is_dir():
        stamp = clock.now().strftime("%Y-%m-%d-%H%M%S")
        to /= f"{store.path.stem}-{identity.fpr[:8]}-{stamp}.mbundle"
    place = write_whole(to, seal(header, payload, identity.sign))
    return Sent(place, header.n_ops, not since)


def _since(connection: sqlite3.Connection, peer: str) -> dict[str, int]:
    rows = connection.execute(
        "SELECT fpr FROM colleague_live WHERE name = :peer OR fpr LIKE :peer || '%' OR id = :peer",
        {"peer": peer},
    ).fetchall()
    if len(rows) != 1:
        raise Refusal("exchange.nobody_called", "for", given=peer)
    if not tables.has(connection, "heard"):
        return {}
    found = connection.execute("SELECT vector FROM heard WHERE fpr = ?", rows[0]).fetchone()
    known: dict[str, int] = json.loads(found[0]) if found else {}
    return known


def _bundle(
    connection: sqlite3.Connection,
    identity: Identity,
    segments: list[Segment],
    since: dict[str, int],
    app: str,
) -> tuple[Header, bytes]:
    import hashlib

    raw = write_payload(segments)
    payload = deflate(raw)
    to = dict(since)
    to.update({each.author: each.to for each in segments})
    header = Header(
        group=str(own(connection, "group")),
        sender=identity.fpr,
        key=identity.ed25519,
        bundle_id=new_id(),
        since={each.author: each.after for each in segments},
        to=to,
        n_ops=sum(each.to - each.after for each in segments),
        raw_len=len(raw),
        size=len(payload),
        sha256=hashlib.sha256(payload).hexdigest(),
        app=app,
        made_at=moment_text(clock.now()),
        files=tuple(_files(connection, segments)),
    )
    return header, payload


def _segments(
    connection: sqlite3.Connection, identity: Identity, since: dict[str, int]
) -> list[Segment]:
    group = str(own(connection, "group"))
    names = dict(connection.execute("SELECT dix, fpr FROM device"))
    found = []
    for dix, fpr in sorted(names.items(), key=lambda each: each[1]):
        segment = Segment(fpr, identity.ed25519, 0)
        if fpr == identity.fpr:
            sql = "SELECT n, seq, hash FROM device WHERE dix = ?"
            last = connection.execute(sql, (dix,)).fetchone()
            segment.head = last[2]
            segment.signature = identity.sign(head_statement(group, fpr, *last))
        else:
            last = _signed(connection, fpr, segment)
        if last and last[1] > since.get(fpr, 0):
            _fill(connection, names, dix, (since.get(fpr, 0), last[1]), segment)
            found.append(segment)
    return found


def _signed(
    connection: sqlite3.Connection, fpr: str, segment: Segment
) -> tuple[int, int, bytes] | None:
    """Pass on another author's changes as far as their own signature goes."""
    if not tables.has(connection, "signed_head"):
        return None
    sql = "SELECT key, n, seq, hash, sig FROM signed_head WHERE fpr = ?"
    found = connection.execute(sql, (fpr,)).fetchone()
    if found is None:
        return None
    segment.key, n, sequence, segment.head, segment.signature = found
    return n, sequence, segment.head


def _fill(
    connection: sqlite3.Connection,
    names: dict[int, str],
    dix: int,
    reach: tuple[int, int],
    segment: Segment,
) -> None:
    # What they hold may end inside a commit only by mistake: begin at the commit's own start.
    sql = "SELECT last, hash FROM commits WHERE dix = ? AND last <= ? ORDER BY n DESC LIMIT 1"
    start = connection.execute(sql, (dix, reach[0])).fetchone()
    segment.after, segment.before = start or (0, GENESIS)
    rows = connection.execute(
        "SELECT n, hlc, wall, person, app, schema, intent, last, deps, seed FROM commits "
        "WHERE dix = ? AND last > ? AND last <= ? ORDER BY n",
        (dix, segment.after, reach[1]),
    )
    for row in rows:
        said: list[Any] = [*row[:8], json.loads(row[8] or "{}"), row[9]]
        segment.commits.append(Commit(*said))
    span = (op_of(dix, segment.after + 1), op_of(dix, reach[1]))
    sql = "SELECT row, col, val, par FROM chg WHERE op BETWEEN ? AND ? ORDER BY op"
    for row, col, value, parent in connection.execute(sql, span):
        segment.rows.append(row)
        segment.fields.append(col)
        segment.values.append(value)
        segment.parents.append(None if parent is None else _place(names, parent))
    sql = "SELECT op, par FROM supersedes WHERE op BETWEEN ? AND ? ORDER BY op"
    for op, parent in connection.execute(sql, span):
        segment.others.setdefault(op & SEQUENCE_MASK, []).append(_place(names, parent))
    sql = "SELECT op, salt, leaf FROM leaf WHERE op BETWEEN ? AND ?"
    for op, salt, leaf in connection.execute(sql, span):
        segment.leaves[op & SEQUENCE_MASK] = Leaf(salt, leaf)


def _place(names: dict[int, str], op: int) -> Place:
    dix, sequence = split_op(op)
    return names[dix], sequence


def _files(connection: sqlite3.Connection, segments: list[Segment]) -> list[NeededFile]:
    """Return the files of papers that the changes speak of."""
    found: dict[str, NeededFile] = {}
    for table, fields in registry().by_table.items():
        number = {each.column: each.number for each in fields}
        if not {"sha256", "size", "filename"} <= set(number):
            continue
        hashes = _values(segments, number["sha256"])
        for sha256, size, name in connection.execute(
            f"SELECT sha256, size, filename FROM \"{table}_live\" WHERE sha256 <> ''"
        ):
            if sha256 in hashes:
                found[sha256] = NeededFile(sha256, size, str(name)[:255])
    return sorted(found.values(), key=lambda each: each.sha256)


def _values(segments: list[Segment], number: int) -> set[Any]:
    return {
        value
        for each in segments
        for field, value in zip(each.fields, each.values, strict=True)
        if field == number
    }
