"""An update file as it comes in: verified and read, before the book is touched."""

import hashlib
import sqlite3
from dataclasses import dataclass
from pathlib import Path

from db.errors import Refusal
from db.exchange.bundle.envelope import FILE_MOST, Envelope, Header, open_envelope
from db.exchange.bundle.payload import Segment, inflate
from db.exchange.bundle.reader import read_payload
from db.exchange.identity import Home
from db.exchange.merge.chain import Link, check_signature, links
from db.exchange.naming import FPR, colleague_id, kinds
from db.files import read_whole
from db.journal.seal import own

ENDING = ".mbundle"


@dataclass(slots=True)
class Source:
    """One update file: its bytes, what its outside says, and its authors' signed commits."""

    name: str
    raw: bytes
    sha256: str
    header: Header
    segments: list[Segment]
    fresh: bool = True  # not one that has been waiting in the book


def files_in(paths: list[Path]) -> list[Path]:
    """Return the update files among these paths; a folder gives those directly in it, by name."""
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            inside = sorted(path.iterdir(), key=lambda each: each.name)
            found += [each for each in inside if each.suffix == ENDING and each.is_file()]
        else:
            found.append(path)
    return found


def read_file(path: Path) -> bytes:
    """Return the bytes of an outside file; raises Refusal when it is none or is too large."""
    return read_whole(path, FILE_MOST)


def open_source(connection: sqlite3.Connection, raw: bytes, name: str) -> Source:
    """Return a verified update file of a colleague of this minute book.

    Raises:
        Refusal: the reason why it is not accepted; the book was only read.

    """
    envelope = open_envelope(raw)
    if envelope.header.group != own(connection, "group"):
        raise Refusal("exchange.other_group")
    if connection.execute("SELECT 1 FROM commits LIMIT 1").fetchone() is None:
        source = unpacked(envelope, raw, name)  # joining: the file itself must add its sender
        if not _adds(source, colleague_id(envelope.header.sender)):
            raise Refusal("exchange.stranger", fpr=envelope.header.sender)
        return source
    check_sender(connection, envelope.header)
    return unpacked(envelope, raw, name)


def _adds(source: Source, row: str) -> bool:
    return any(
        each == row and segment.fields[at] == FPR
        for segment in source.segments
        for at, each in enumerate(segment.rows)
    )


def unpacked(envelope: Envelope, raw: bytes, name: str) -> Source:
    """Return what is inside a verified envelope, itself verified."""
    header = envelope.header
    segments = read_payload(inflate(envelope.payload, header.raw_len), kinds())
    changes = sum(each.to - each.after for each in segments)
    if changes != header.n_ops:
        raise Refusal("exchange.damaged", what="number of changes")
    for each in segments:
        if header.to.get(each.author) != each.to:
            raise Refusal("exchange.damaged", what="versions")
        check_signature(header.group, each)
    return Source(name, raw, hashlib.sha256(raw).hexdigest(), header, segments)


def check_sender(connection: sqlite3.Connection, header: Header) -> None:
    """Refuse a file of a laptop that is no colleague's."""
    found = connection.execute(
        "SELECT ed25519, name, revoked_at FROM colleague_live WHERE fpr = ?", (header.sender,)
    ).fetchone()
    if found is None:
        raise Refusal("exchange.stranger", fpr=header.sender)
    if found[2] is not None:
        raise Refusal("exchange.revoked", name=found[1])


def new_links(connection: sqlite3.Connection, home: Home, source: Source) -> list[Link]:
    """Return the commits of a file that the book does not hold.

    Raises:
        Refusal: ``exchange.fork``, ``exchange.fork_own`` or ``exchange.chain``.

    """
    found: list[Link] = []
    for segment in source.segments:
        held = connection.execute(
            "SELECT dix, seq, n, hash FROM device WHERE fpr = ?", (segment.author,)
        ).fetchone()
        dix, seq, n, head = held or (0, 0, 0, bytes(32))
        if segment.to <= seq:
            _check_overlap(connection, dix, segment)
        else:
            fresh = _beyond(connection, dix, (seq, n, head), segment)
            _check_own(connection, home, source.header.group, dix, fresh)
            found += fresh
    return found


def _check_overlap(connection: sqlite3.Connection, dix: int, segment: Segment) -> None:
    last = segment.commits[-1]
    sql = "SELECT last, hash FROM commits WHERE dix = ? AND n = ?"
    if connection.execute(sql, (dix, last.n)).fetchone() != (last.last, segment.head):
        links(segment)  # a file that was altered is not its author's fault
        raise _fork(connection, dix, last.person)


def _beyond(
    connection: sqlite3.Connection, dix: int, held: tuple[int, int, bytes], segment: Segment
) -> list[Link]:
    seq, n, head = held
    proved = links(segment)
    if segment.after == seq:
        if (segment.before, segment.commits[0].n) != (head, n + 1):
            raise _fork(connection, dix, segment.commits[0].person)
        return proved
    if segment.after > seq:
        return proved
    same = [each for each in proved if each.commit.last == seq]
    if not same or (same[0].commit.n, same[0].hash) != (n, head):
        raise _fork(connection, dix, segment.commits[0].person)
    return [each for each in proved if each.commit.last > seq]


def _fork(connection: sqlite3.Connection, dix: int, name: str) -> Refusal:
    mine = own(connection, "dix") == dix
    return Refusal("exchange.fork_own") if mine else Refusal("exchange.fork", name=name)


def _check_own(
    connection: sqlite3.Connection, home: Home, group: str, dix: int, fresh: list[Link]
) -> None:
    """Take back this laptop's own later commits only as far as it is known to have made them."""
    if not dix or own(connection, "dix") != dix:
        return
    mark = home.mark(group, fresh[0].author)
    for link in fresh:
        if mark is None or link.commit.n > mark.n:
            raise Refusal("exchange.fork_own")
        if link.commit.n == mark.n and link.hash.hex() != mark.hash:
            raise Refusal("exchange.fork_own")
