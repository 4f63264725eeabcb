"""The one connection, its lock, and the ORM on top of it.

Nothing else may begin, commit or roll back; a failure of the file becomes a Trouble in words.
"""

import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from threading import RLock
from typing import Any

from db.errors import Trouble

_TROUBLES = {
    "SQLITE_FULL": "store.full",
    "SQLITE_BUSY": "store.busy",
    "SQLITE_LOCKED": "store.busy",
    "SQLITE_READONLY": "store.unwritable",
    "SQLITE_CORRUPT": "store.damaged",
    "SQLITE_NOTADB": "store.damaged",
}


class One:
    """The book's one connection, used by one thread at a time."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection
        self._lock = RLock()
        self._writing = False
        self._engine: Any = None

    @contextmanager
    def held(self) -> Generator[sqlite3.Connection]:
        """Hold the connection for this thread; the file's failures come out as Trouble."""
        with self._lock:
            try:
                yield self.connection
            except Exception as error:
                cause = getattr(error, "orig", error)  # the ORM wraps what the file says
                known = trouble(cause) if isinstance(cause, sqlite3.DatabaseError) else None
                if known is None:
                    raise
                raise known from error

    @contextmanager
    def transaction(self) -> Generator[sqlite3.Connection]:
        """Hold the connection and one transaction: kept whole at the end, or not at all."""
        with self.held() as connection:
            if self._writing:
                raise RuntimeError("a write inside a write")
            connection.execute("BEGIN IMMEDIATE")
            self._writing = True
            try:
                connection.execute("PRAGMA defer_foreign_keys = ON")
                yield connection
                _commit(connection)
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise
            finally:
                self._writing = False

    def warm(self) -> None:
        """Make the ORM ready, outside any transaction: it rolls back when it first connects."""
        if self._engine is None:
            from sqlalchemy import create_engine
            from sqlalchemy.pool import StaticPool

            self._engine = create_engine(
                "sqlite://",
                creator=lambda: self.connection,
                poolclass=StaticPool,
                pool_reset_on_return=None,
                hide_parameters=True,
            )
            with self._engine.connect():
                pass

    def session(self) -> Any:
        """Return a new ORM session on this connection, inside the open transaction."""
        from sqlalchemy.orm import Session

        return Session(self._engine, expire_on_commit=False)


def _commit(connection: sqlite3.Connection) -> None:
    if not connection.in_transaction:
        raise RuntimeError("the write was ended from elsewhere")
    connection.execute("COMMIT")


def trouble(error: sqlite3.DatabaseError) -> Trouble | None:
    """Return the Trouble a failure of the file is, or None when it is our defect."""
    name = getattr(error, "sqlite_errorname", "") or ""
    for prefix, code in _TROUBLES.items():
        if name.startswith(prefix):
            return Trouble(code)
    if str(error).startswith("Could not decode to UTF-8"):  # only a damaged page holds such words
        return Trouble("store.damaged")
    if name.startswith(("SQLITE_IOERR", "SQLITE_CANTOPEN")):
        return Trouble("store.failed", name=name)
    return None
