"""Taking in one verified file, inside the open transaction, with whatever has been waiting."""

import hashlib
import json
import sqlite3
from dataclasses import dataclass, field
from datetime import datetime

from db.errors import Refusal
from db.exchange import notices
from db.exchange.identity import Home
from db.exchange.merge.apply import enter
from db.exchange.merge.chain import Link
from db.exchange.merge.pool import Choice, Held, Roles, choose
from db.exchange.merge.project import broken_link, project, removed
from db.exchange.naming import FPR, ROLE
from db.exchange.report import Fate, Notice, Outcome, kind_word
from db.exchange.rules import asks_first
from db.exchange.source import Source, new_links, open_source
from db.journal.seal import vector
from db.record import moment_text


@dataclass(frozen=True, slots=True)
class Terms:
    """How files are taken in: on which laptop, when, with what consent."""

    home: Home
    at: datetime
    confirmed: bool = False
    keeps: bool = True


@dataclass(slots=True)
class Taken:
    """What became of one file and what it brought."""

    outcome: Outcome
    by_name: dict[str, int] = field(default_factory=dict)
    kinds: dict[str, frozenset[str]] = field(default_factory=dict)
    notices: list[Notice] = field(default_factory=list)
    cells: list[tuple[str, int]] = field(default_factory=list)  # with more than one open version


class Pool:
    """The commits of several files that the book does not hold yet."""

    def __init__(self) -> None:
        self.links: dict[str, dict[int, Link]] = {}
        self.sources: list[Source] = []

    def add(self, source: Source, found: list[Link]) -> None:
        """Add a file's commits; raises Refusal when they contradict those of another file."""
        for link in found:
            held = self.links.get(link.author, {}).get(link.after)
            if held is not None and held.hash != link.hash:
                raise Refusal("exchange.fork", name=link.commit.person)
        for link in found:
            self.links.setdefault(link.author, {}).setdefault(link.after, link)
        self.sources.append(source)


def was_received(connection: sqlite3.Connection, raw: bytes) -> bool:
    """Return whether these very octets were taken in whole before."""
    sql = (
        "SELECT 1 FROM received WHERE bundle = :name "
        "AND NOT EXISTS (SELECT 1 FROM waiting WHERE sha256 = :name)"
    )
    name = hashlib.sha256(raw).hexdigest()
    return connection.execute(sql, {"name": name}).fetchone() is not None


def take(connection: sqlite3.Connection, terms: Terms, source: Source) -> Taken:
    """Take in what can be taken of a file and of those waiting.

    Raises:
        Refusal: the file is not accepted; the caller takes back what was written.

    """
    found = new_links(connection, terms.home, source)
    _note_heard(connection, terms, source)
    if not found:
        return Taken(Outcome(source.name, Fate.NOTHING_NEW))
    pool = Pool()
    pool.add(source, found)
    _add_waiting(connection, terms, pool)
    choice = choose(_held(connection), pool.links)
    taken = Taken(Outcome(source.name, Fate.TAKEN))
    if choice.taken:
        _merge(connection, terms, choice, taken)
    _keep_waiting(connection, terms, pool)
    _note_signatures(connection, pool)
    held = vector(connection)
    if any(each.to > held.get(each.author, 0) for each in source.segments):
        why = Notice("exchange.waiting", {"names": _missing(connection, choice)})
        taken.outcome = Outcome(source.name, Fate.WAITING, why)
    return taken


def _add_waiting(connection: sqlite3.Connection, terms: Terms, pool: Pool) -> None:
    rows = connection.execute("SELECT sha256, name, content FROM waiting ORDER BY at, sha256")
    for sha256, name, content in rows.fetchall():
        if sha256 == pool.sources[0].sha256:
            continue
        try:
            source = open_source(connection, content, name)
            source.fresh = False
            pool.add(source, new_links(connection, terms.home, source))
        except Refusal as refusal:  # it contradicts what has come since, or its sender is gone
            connection.execute("DELETE FROM waiting WHERE sha256 = ?", (sha256,))
            if terms.keeps:
                terms.home.set_aside(content, name, {"code": refusal.code})


def _merge(connection: sqlite3.Connection, terms: Terms, choice: Choice, taken: Taken) -> None:
    taken.by_name = enter(connection, choice.taken).by_name
    for kind, (hidden, live) in removed(connection).items():
        if asks_first(hidden, live) and not terms.confirmed:
            raise Refusal("exchange.hides_many", count=hidden, kind=kind_word(kind))
    taken.kinds = project(connection)
    sql = "SELECT DISTINCT w.row, w.col FROM shown w JOIN sib s ON s.row = w.row AND s.col = w.col"
    taken.cells = connection.execute(sql).fetchall()
    if broken_link(connection, list(taken.kinds)):
        raise Refusal("exchange.broken_link")
    taken.notices = [
        *notices.edited_while_deleted(connection, taken.kinds),
        *notices.both_changed(connection),
        *notices.clocks(choice.taken, terms.at),
        *notices.needs_newer(connection),
    ]


def _held(connection: sqlite3.Connection) -> Held:
    roles: Roles = {}
    sql = "SELECT DISTINCT row, col, val FROM chg WHERE col IN (?, ?)"
    for row, col, value in connection.execute(sql, (FPR, ROLE)):
        roles[row] = roles.get(row, frozenset()) | ({value} if col == ROLE else set())
    return Held(vector(connection), roles)


def _keep_waiting(connection: sqlite3.Connection, terms: Terms, pool: Pool) -> None:
    held = vector(connection)
    for source in pool.sources:
        if all(each.to <= held.get(each.author, 0) for each in source.segments):
            connection.execute("DELETE FROM waiting WHERE sha256 = ?", (source.sha256,))
        elif source.fresh:
            connection.execute(
                "INSERT INTO waiting VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                (source.sha256, source.name, source.raw, moment_text(terms.at)),
            )


def _note_heard(connection: sqlite3.Connection, terms: Terms, source: Source) -> None:
    header = source.header
    found = connection.execute(
        "SELECT vector FROM heard WHERE fpr = ?", (header.sender,)
    ).fetchone()
    known = json.loads(found[0]) if found else {}
    for name, sequence in header.to.items():
        known[name] = max(sequence, known.get(name, 0))
    connection.execute(
        "INSERT INTO heard VALUES (?, ?, ?) ON CONFLICT (fpr) DO UPDATE SET at = excluded.at, "
        "vector = excluded.vector",
        (header.sender, moment_text(terms.at), json.dumps(known, sort_keys=True)),
    )
    connection.execute(
        "INSERT INTO received VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
        (source.sha256, header.sender, moment_text(terms.at), header.n_ops),
    )


def _note_signatures(connection: sqlite3.Connection, pool: Pool) -> None:
    """Keep each author's newest signature of what the book now holds, to pass it on."""
    held = vector(connection)
    for segment in [each for source in pool.sources for each in source.segments]:
        if segment.to <= held.get(segment.author, 0):
            connection.execute(
                "INSERT INTO signed_head VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (fpr) DO UPDATE SET "
                "n = excluded.n, seq = excluded.seq, hash = excluded.hash, sig = excluded.sig "
                "WHERE excluded.n > signed_head.n",
                (
                    *(segment.author, segment.key, segment.commits[-1].n, segment.to),
                    *(segment.head, segment.signature),
                ),
            )


def _missing(connection: sqlite3.Connection, choice: Choice) -> str:
    held = vector(connection)
    names = {
        name
        for link in choice.waiting
        for name, sequence in {**link.needs, link.author: link.after}.items()
        if held.get(name, 0) < sequence
    }
    known = dict(connection.execute("SELECT fpr, name FROM colleague"))
    return ", ".join(sorted(known.get(each, each[:8]) for each in names))
