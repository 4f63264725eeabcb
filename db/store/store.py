"""The open book: read through ``read``, changed through ``write``, and nothing else.

One connection serves everybody under one lock (a second one would make a lost write possible), so
a reading must be short: lists take their lines in slices. The journal and the ORM are imported at
the first write, not before the first list is on the screen.
"""

import sqlite3
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from db import clock
from db.errors import Refusal
from db.store.cautions import Caution, cautions
from db.store.commands import command_for, perform
from db.store.one import One
from db.store.reading import Reader
from db.store.register import Finding, Register
from db.store.work import Changes, Done, Work, Writer
from db.words import say

ROLES = ("reader", "secretary", "admin")
Seen = Mapping[str, Mapping[str, int]]
NOTHING_SEEN: Seen = {}
_DERIVED_ON = "SELECT val FROM own WHERE key = 'derived_on'"


class _Dropped(Exception):
    """What was worked out for a reading is not kept."""


@dataclass(frozen=True, slots=True)
class Holder:
    """Whose book this is on this laptop: the person, the laptop's fingerprint, the role."""

    person: str
    fpr: str
    role: str = "admin"


class Store:
    """An open book; ``db.book`` opens and closes it."""

    def __init__(
        self, connection: sqlite3.Connection, path: Path, holder: Holder, register: Register
    ) -> None:
        self._one = One(connection)
        self._committed: Callable[[int, bytes], None] = lambda _n, _hash: None
        self.path = path
        self.holder = holder
        self.register = register

    @contextmanager
    def read(self) -> Generator[Reader]:
        """Give a reading; inside a write of the same thread it sees what was written so far."""
        with self._one.held() as connection:
            yield Reader(connection)

    @contextmanager
    def write(
        self,
        intent: str,
        *,
        seen: Seen = NOTHING_SEEN,
        undoable: bool = True,
        barrier: bool = True,
        role: str = "secretary",
    ) -> Generator[Work]:
        """Give one write, kept whole or not at all, and journalled as one commit.

        ``seen`` holds the versions that were on the screen: record id to field name to op. When
        the block ends without an error the changes are committed; with any error nothing is.
        What cannot be undone is a ``barrier``: nothing before it can be undone either.

        Raises:
            Refusal: ``role.reader`` or ``role.admin``, or whatever the block refuses.
            Trouble: the disk or the file fails; nothing was written.

        """
        self._check_role(role)
        self.prepare()
        with self._one.held() as connection:
            with_what = self.register.version(), self.register.printed
            writer = Writer(self.holder.person, self.holder.fpr, *with_what)
            work = Work(connection, self._one.session, writer, clock.now())
            try:
                with self._one.transaction():
                    yield work
                    self._end(work, intent, seen, undoable=undoable, barrier=barrier)
            finally:
                work.close()
            self._tell_head(connection)

    def do(self, *inputs: Any, seen: Seen = NOTHING_SEEN, intent: str = "") -> Done:
        """Run one or more commands as one write; see :meth:`write` for what it raises."""
        commands = [command_for(each) for each in inputs]
        role = "admin" if any(each.role == "admin" for each in commands) else "secretary"
        undoable = all(each.undoable for each in commands)
        words = intent or commands[0].intent
        refs, minded = [], list[Caution]()
        with self.write(words, seen=seen, undoable=undoable, role=role) as work:
            for each in inputs:
                minded += [new for new in cautions(work, each, work.today) if new not in minded]
                refs.append(perform(work, each))
        return Done(tuple(refs), work.changes, tuple(minded))

    def last_undoable(self) -> tuple[int, str] | None:
        """Return number and intent of this laptop's last change that may be undone, if any."""
        from db.journal.undo import last_undoable

        with self._one.held() as connection:
            return last_undoable(connection)

    def undo(self) -> Changes:
        """Take back this laptop's last command that may be undone.

        Raises:
            Refusal: ``undo.nothing`` or ``undo.changed_since``.

        """
        from db.journal.undo import last_undoable, take_back
        from db.record import fields

        with self._one.held() as connection:
            last = last_undoable(connection)
            if last is None:
                raise Refusal("undo.nothing")
            n, intent = last
            words = say("undo.intent", intent=intent)
            with self.write(words, undoable=False, barrier=False) as work:
                dix = self._author(connection).dix
                if not take_back(connection, fields(), dix, n, say("undo.reason")):
                    raise Refusal("undo.changed_since", intent=intent)
                work.run("DELETE FROM undoable WHERE n = :n", n=n)
                work.run(
                    "INSERT INTO undoable SELECT n + 1, '', :n FROM device WHERE dix = :d",
                    n=n,
                    d=dix,
                )
        return work.changes

    def forget_undo(self) -> None:
        """Begin a new sitting: what earlier sittings did is no longer undone."""
        with self.local() as book:
            book.run("DELETE FROM undoable")

    @contextmanager
    def local(self) -> Generator[Reader]:
        """Give a write to local tables (drafts, search): kept whole, never journalled."""
        with self._one.transaction() as connection:
            yield Reader(connection)

    @contextmanager
    def merging(self, today: date) -> Generator[sqlite3.Connection]:
        """Give the connection for bringing in other laptops' commits, as one transaction.

        Record tables may be written directly: nothing is staged as our own change. The block
        fills ``touched(kind, id)``, and derived columns follow from it. A laptop that may only
        read takes in what colleagues have changed all the same.
        """
        self.prepare()
        with self._one.transaction() as connection:
            connection.execute("UPDATE staging SET wanted = 0")
            yield connection
            connection.execute("UPDATE staging SET wanted = 1")
            self._derive(connection, today)

    def refresh(self, today: date) -> None:
        """Set anew, once a day, the derived columns that follow from the date."""
        with self.read() as book:
            fresh = book.value(_DERIVED_ON) == today.isoformat()
        if not fresh:
            self.prepare()
            with self._one.transaction() as connection:
                self._derive(connection, today)

    def rederive(self, today: date) -> None:
        """Set every derived column anew."""
        self.prepare()
        with self._one.transaction() as connection:
            self._touch_all(connection)
            self._derive(connection, today)

    @contextmanager
    def as_of(self, today: date) -> Generator[None]:
        """Let readings in the block see what follows from this date; nothing is kept of it."""
        self.prepare()
        with suppress(_Dropped), self._one.transaction() as connection:
            self._derive(connection, today)
            yield
            raise _Dropped

    def findings(self, today: date) -> list[Finding]:
        """Return what every area's checks find."""
        checks = [area.findings for area in self.register.areas() if area.findings]
        with self.read() as book:
            return [each for check in checks for each in check(book, today)]

    def prepare(self) -> None:
        """Import the records and make ready to write; the desk does so after its first paint."""
        from db.journal import stage
        from db.record import fields

        with self._one.held() as connection:
            if not stage.is_ready(connection):
                self.register.records()
                stage.prepare(connection, fields())
                self._one.warm()

    def on_commit(self, listener: Callable[[int, bytes], None]) -> None:
        """Tell ``listener`` the number and hash of this laptop's last commit after each write."""
        self._committed = listener

    @contextmanager
    def connection(self) -> Generator[sqlite3.Connection]:
        """Hold the one connection: for backup, proof, the audit trail and the exchange only."""
        with self._one.held() as connection:
            yield connection

    def _check_role(self, least: str) -> None:
        if ROLES.index(self.holder.role) < ROLES.index(least):
            raise Refusal("role.reader" if self.holder.role == "reader" else "role.admin")

    def _end(self, work: Work, intent: str, seen: Seen, *, undoable: bool, barrier: bool) -> None:
        from db.journal.seal import seal
        from db.record import fields

        work.flush()
        with self._one.held() as connection:
            connection.execute("INSERT OR IGNORE INTO touched SELECT tbl, row FROM stage")
            self._derive(connection, work.today)
            author = self._author(connection)
            sealed = seal(connection, fields(), author, intent, work.at, seen)
            work.changes = Changes(intent, sealed.changes if sealed else {})
            if sealed and undoable:
                connection.execute("INSERT INTO undoable VALUES (?, ?, NULL)", (sealed.n, intent))
            elif sealed and barrier:
                connection.execute("DELETE FROM undoable")

    def _touch_all(self, connection: sqlite3.Connection) -> None:
        from db.record import fields

        for table in fields().by_table:
            connection.execute(
                f"INSERT OR IGNORE INTO touched SELECT '{table}', id FROM \"{table}\""
            )

    def _touch_ageing(self, connection: sqlite3.Connection) -> None:
        for area in self.register.areas():
            if area.ages:
                connection.execute(f"INSERT OR IGNORE INTO touched {area.ages}")

    def _derive(self, connection: sqlite3.Connection, today: date) -> None:
        """Set the derived columns of touched rows, and of all that a later day alone moves."""
        from db.journal.seal import own, set_own

        last = str(own(connection, "derived_on") or "")
        if last != today.isoformat():
            if "" < last < today.isoformat():
                self._touch_ageing(connection)
            else:
                self._touch_all(connection)
            set_own(connection, "derived_on", today.isoformat())
        if connection.execute("SELECT 1 FROM touched LIMIT 1").fetchone():
            book = Reader(connection)
            for area in self.register.areas():
                if area.derive:
                    area.derive(book, today)
            connection.execute("DELETE FROM touched")

    def _author(self, connection: sqlite3.Connection) -> Any:
        from db import migrations
        from db.journal.seal import Author, own

        return Author(
            dix=int(own(connection, "dix") or 0),
            fpr=self.holder.fpr,
            person=self.holder.person,
            app=self.register.version(),
            schema=migrations.FORMAT,
        )

    def _tell_head(self, connection: sqlite3.Connection) -> None:
        sql = "SELECT n, hash FROM device WHERE fpr = ?"
        found = connection.execute(sql, (self.holder.fpr,)).fetchone()
        if found:
            self._committed(*found)
