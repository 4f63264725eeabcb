"""How a book is founded, opened and closed."""

import json
import os
import secrets
import socket
import sqlite3
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from db import clock, migrations
from db.book.header import read_header
from db.book.places import check_place
from db.book.register import whole_register
from db.book.upgrading import bring_up, run_script
from db.clock import LONDON
from db.errors import Refusal, Trouble
from db.exchange.identity import Home, Identity, Mark
from db.files import hold, is_open, let_go
from db.store import Holder, Store

_PRAGMAS = (
    "PRAGMA locking_mode = EXCLUSIVE",
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA mmap_size = 0",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA cache_size = -8000",
    "PRAGMA journal_size_limit = 4000000",
)
_BUSY_MS = 500
ENDING = ".minutebook"


@dataclass(frozen=True, slots=True)
class Book:
    """An open book: its store, the laptop it is open on, and whether it may be written.

    ``standing`` is "" or why this laptop may only read: ``book.copied`` (an older copy of a book
    this laptop has written further) or ``book.stranger`` (this laptop was never added).
    ``stands_at`` is the moment a demonstration keeps, None for the machine's own time.
    """

    store: Store
    home: Home
    identity: Identity | None
    group: str
    name: str
    standing: str = ""
    stands_at: datetime | None = None

    @property
    def path(self) -> Path:
        """Return where the book lies."""
        return self.store.path


def found(path: Path, person: str, home: Home, *, name: str = "", group: str = "") -> Book:
    """Make an empty minute book with this person as its first administrator, and open it.

    ``group`` is given only when joining colleagues: it is theirs, and nobody is entered.

    Raises:
        Refusal: ``book.exists``, ``book.no_name`` or a place of :func:`check_place`.
        Trouble: the file cannot be made; nothing is left behind.

    """
    if not person.strip():
        raise Refusal("book.no_name", "name")
    check_place(path)
    if path.exists():
        raise Refusal("book.exists", "path", path=path)
    identity = home.identity()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _make(path, group or secrets.token_hex(16), identity, name or path.stem, person)
    except (OSError, sqlite3.DatabaseError) as error:
        remove(path)
        raise Trouble("file.unwritable", path=path) from error
    book = open_book(path, home)
    if not group:
        _enter_founder(book, person, identity)
    return book if group else reopened(book)


def open_book(path: Path, home: Home) -> Book:
    """Open a minute book.

    Raises:
        Refusal: it is no minute book, or one of a newer Minutebook; its bytes are unchanged.
        Trouble: ``book.locked`` (by whom and since when), ``book.open_here``,
            ``book.not_brought_up`` from an older form, or the file fails.

    """
    if is_open(path):
        raise Trouble("book.open_here", path=path)
    header = read_header(path)
    check_place(path)
    path = path.resolve() if path.is_symlink() else path  # its papers lie beside the file itself
    connection = _connect(path)
    try:
        _take_lock(connection, path)
        bring_up(connection, path, header)
        facts = dict(connection.execute("SELECT key, val FROM own"))
        holder, identity, standing = _holder(connection, facts, home)
    except BaseException:
        connection.close()
        raise
    hold(path)
    stands_at = facts.get("stands_at")
    stood = datetime.fromisoformat(str(stands_at)) if stands_at else None
    if stood is not None:
        clock.run_from(stood)
    _note_lock(path, holder.person)
    store = Store(connection, path, holder, whole_register())
    group = str(facts.get("group", ""))
    if identity and not standing:
        store.on_commit(lambda n, digest: home.keep_mark(group, Mark(holder.fpr, n, digest.hex())))
    name = str(facts.get("name", path.stem))
    return Book(store, home, identity, group, name, standing, stood)


def close(book: Book) -> None:
    """Close a book: its log is folded in and its lock is let go."""
    path = book.path
    with suppress(sqlite3.ProgrammingError), book.store.connection() as connection:
        with suppress(sqlite3.OperationalError):
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.close()
    let_go(path)
    clock.run_from(None)
    _lock_note(path).unlink(missing_ok=True)


def reopened(book: Book) -> Book:
    """Close and open a book again, so that what was entered about this laptop holds."""
    close(book)
    return open_book(book.path, book.home)


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(
        path,
        timeout=_BUSY_MS / 1000,
        isolation_level=None,
        check_same_thread=False,
        cached_statements=512,
    )
    try:
        for pragma in _PRAGMAS:
            connection.execute(pragma)
    except sqlite3.DatabaseError as error:
        connection.close()
        raise _opening_trouble(error, path) from error
    return connection


def _take_lock(connection: sqlite3.Connection, path: Path) -> None:
    try:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("COMMIT")
    except sqlite3.DatabaseError as error:
        raise _opening_trouble(error, path) from error


def _opening_trouble(error: sqlite3.DatabaseError, path: Path) -> Exception:
    name = getattr(error, "sqlite_errorname", "") or ""
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        since = _since(path)
        return Trouble("book.locked", name=path.name, since=since)
    if name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")):
        return Trouble("book.damaged", path=path)
    if not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        return Trouble("book.protected", path=path)
    return Trouble("book.unopenable", path=path, name=name or "unknown")


def check_not_in_use(path: Path) -> None:
    """Refuse a file that some program has open as a minute book: it is not whole without its log.

    Raises:
        Trouble: ``book.locked``.

    """
    log = path.with_name(path.name + "-wal")
    if _lock_note(path).exists() or (log.exists() and log.stat().st_size):
        raise Trouble("book.locked", name=path.name, since=_since(path))


def _lock_note(path: Path) -> Path:
    return path.with_name(path.name + ".open")


def _note_lock(path: Path, person: str) -> None:
    """Leave beside the book who has it open; SQLite's own lock is the guard, this only tells."""
    note = {
        "since": clock.now().astimezone(LONDON).strftime("%H:%M"),
        "person": person,
        "host": socket.gethostname(),
        "pid": os.getpid(),
    }
    with suppress(OSError):
        _lock_note(path).write_text(json.dumps(note), "utf-8")


def _since(path: Path) -> str:
    try:
        return str(json.loads(_lock_note(path).read_text("utf-8"))["since"])
    except (OSError, ValueError, KeyError, TypeError):
        return "?"


def _make(path: Path, group: str, identity: Identity, name: str, person: str) -> None:
    connection = _connect(path)
    try:
        connection.execute("BEGIN IMMEDIATE")
        for step in migrations.STEPS:
            run_script(connection, step.schema())
        connection.execute(f"PRAGMA application_id = {migrations.APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {migrations.version_number()}")
        facts = {"group": group, "dix": 1, "name": name, "person": person, "hlc": 0}
        connection.executemany("INSERT INTO own VALUES (?, ?)", facts.items())
        connection.execute("INSERT INTO device (dix, fpr) VALUES (1, ?)", (identity.fpr,))
        connection.execute("COMMIT")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        connection.close()


def remove(path: Path) -> None:
    """Take away a book that never came to be."""
    for ending in ("", "-wal", "-shm", "-journal"):
        with suppress(OSError):
            path.with_name(path.name + ending).unlink(missing_ok=True)


def _holder(
    connection: sqlite3.Connection, facts: dict[str, str | int], home: Home
) -> tuple[Holder, Identity | None, str]:
    """Return whose book this is here, and why it may only be read if that is so."""
    group = str(facts.get("group", ""))
    person = str(facts.get("person", ""))
    mine = connection.execute("SELECT fpr, n, hash FROM device WHERE dix = ?", (facts["dix"],))
    fpr, n, head = mine.fetchone()
    identity = next((each for each in home.identities() if each.fpr == fpr), None)
    if identity is None:
        return Holder(person, fpr, "reader"), None, "book.stranger"
    mark = home.mark(group, fpr)
    if mark and (mark.n > n or (mark.n == n and mark.hash != head.hex())):
        home.forsake(group, fpr)  # a request from this laptop now carries a fresh key
        return Holder(person, fpr, "reader"), identity, "book.copied"
    sql = "SELECT role, name FROM colleague_live WHERE fpr = ? AND revoked_at IS NULL"
    known = connection.execute(sql, (fpr,)).fetchone()
    if known is None:
        return Holder(person, fpr, "admin" if n == 0 else "reader"), identity, ""
    return Holder(known[1] or person, fpr, known[0]), identity, ""


def _enter_founder(book: Book, person: str, identity: Identity) -> None:
    book.store.prepare()
    from db.exchange.records import Colleague
    from db.exchange.rules import Role
    from db.record import same_id

    with book.store.write("Set up the minute book", undoable=False) as work:
        work.add(
            Colleague(
                id=same_id("colleague", identity.fpr),
                fpr=identity.fpr,
                ed25519=identity.ed25519,
                x25519=identity.x25519,
                name=person,
                role=Role.ADMIN,
                enrolled_by=identity.fpr,
                enrolled_at=work.at,
            )
        )
