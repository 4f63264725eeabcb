"""Taking in update files: whole commits, everything or nothing of each file, in one transaction."""

import json
import sqlite3
from dataclasses import dataclass, field
from pathlib import Path

from db import clock
from db.errors import Refusal
from db.exchange import tables
from db.exchange.identity import Home
from db.exchange.queries import Difference, conflicts_in
from db.exchange.renewal import is_outrun, own_fingerprint, renew
from db.exchange.report import Fate, Notice, Outcome, Report
from db.exchange.source import files_in, open_source, read_file
from db.exchange.taking import Taken, Terms, take, was_received
from db.journal.seal import own
from db.store import Store
from db.store.reading import Reader


class _Undone(Exception):
    """The transaction is taken back: a preview, or nothing to keep."""


@dataclass(slots=True)
class _Sum:
    """What has been gathered so far, over all files of one receiving."""

    outcomes: list[Outcome] = field(default_factory=list)
    changes: int = 0
    by_name: dict[str, int] = field(default_factory=dict)
    kinds: dict[str, frozenset[str]] = field(default_factory=dict)
    notices: dict[str, Notice] = field(default_factory=dict)
    cells: dict[tuple[str, int], None] = field(default_factory=dict)
    differences: list[Difference] = field(default_factory=list)
    kept: bool = False

    def add(self, taken: Taken) -> None:
        """Add what one file brought."""
        self.outcomes.append(taken.outcome)
        self.kept = True
        self.cells.update(dict.fromkeys(taken.cells))
        for name, count in taken.by_name.items():
            self.changes += count
            self.by_name[name] = self.by_name.get(name, 0) + count
        for kind, rows in taken.kinds.items():
            self.kinds[kind] = self.kinds.get(kind, frozenset()) | rows
        for each in taken.notices:
            self.notices[json.dumps([each.code, each.values], default=str)] = each


def receive(
    store: Store,
    home: Home,
    paths: list[Path],
    *,
    preview: bool = False,
    confirmed: bool = False,
) -> Report:
    """Take in update files and return what they brought; a folder gives all those in it.

    A file that is not accepted changes nothing and is kept with its reason in the laptop's own
    folder. One that builds on changes not yet held waits in the book. ``confirmed`` agrees to
    removals that are asked about first (``exchange.hides_many``). With ``preview`` nothing is kept.

    Raises:
        Trouble: the disk or a file fails; nothing was taken in.

    """
    store.prepare()
    terms = Terms(home, clock.now(), confirmed=confirmed, keeps=not preview)
    total = _Sum()
    try:
        with store.merging(clock.today()) as connection:
            tables.prepare(connection)
            for path in files_in(paths):
                _take_file(connection, terms, path, total)
            total.differences = conflicts_in(Reader(connection), total.cells)
            _check_kept(total, preview=preview)
            _renew(connection, home, total)
    except _Undone:
        pass
    return Report(
        outcomes=tuple(total.outcomes),
        changes=total.changes,
        by_name=total.by_name,
        kinds=total.kinds,
        differences=tuple(total.differences),
        notices=tuple(total.notices.values()),
        preview=preview,
    )


def _check_kept(total: _Sum, *, preview: bool) -> None:
    if preview or not total.kept:
        raise _Undone


def _renew(connection: sqlite3.Connection, home: Home, total: _Sum) -> None:
    if renew(connection, home):
        total.notices["renewed"] = Notice("exchange.renewed")
    elif is_outrun(connection, home):
        home.forsake(str(own(connection, "group")), own_fingerprint(connection))
        total.notices["outrun"] = Notice("exchange.outrun")


def _take_file(connection: sqlite3.Connection, terms: Terms, path: Path, total: _Sum) -> None:
    raw = b""
    connection.execute("SAVEPOINT one_file")
    try:
        raw = read_file(path)
        if was_received(connection, raw):
            total.add(Taken(Outcome(path.name, Fate.NOTHING_NEW)))
        else:
            total.add(take(connection, terms, open_source(connection, raw, path.name)))
    except Refusal as refusal:
        connection.execute("ROLLBACK TO one_file")
        why = Notice(refusal.code, refusal.values)
        total.outcomes.append(Outcome(path.name, Fate.NOT_ACCEPTED, why))
        if raw and terms.keeps and refusal.code != "exchange.hides_many":
            reason = {"code": refusal.code, "words": why.words()}
            terms.home.set_aside(raw, path.name, reason)
    connection.execute("RELEASE one_file")
