"""What a command is given: one write, kept whole or not at all.

The ORM's session is made when first asked for, so that importing the store does not import the ORM.
"""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, NamedTuple, TypeVar

from typing_extensions import override

from db.clock import LONDON
from db.errors import Refusal
from db.store.cautions import Caution
from db.store.reading import Reader
from db.store.register import Printed, no_print

R = TypeVar("R")


class Ref(NamedTuple):
    """A record by kind and id."""

    kind: str
    id: str


@dataclass(frozen=True, slots=True)
class Writer:
    """Who writes and with what: the person, the laptop's fingerprint, the program's version."""

    person: str
    fpr: str
    version: str = ""
    printed: Printed = no_print


@dataclass(frozen=True, slots=True)
class Changes:
    """What a write touched: kinds of record and their ids; pages decide whether to read again."""

    intent: str
    kinds: dict[str, frozenset[str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Done:
    """What became of one or more commands: what each made or changed, and all that was touched.

    ``cautions`` are what there was to mind about them when they were done.
    """

    refs: tuple[Ref, ...]
    changes: Changes
    cautions: tuple[Caution, ...] = ()


class Work(Reader):
    """One write in progress.

    ``by`` is the person, ``device`` the laptop's fingerprint, ``at`` the moment (UTC) and ``today``
    the date in London that every rule in this write goes by. ``changes`` is known at its end.
    """

    def __init__(
        self,
        connection: sqlite3.Connection,
        session: Callable[[], Any],
        who: Writer,
        at: datetime,
    ) -> None:
        super().__init__(connection)
        self._make_session = session
        self._session: Any = None
        self.by = who.person
        self.device = who.fpr
        self.version = who.version
        self._printed = who.printed
        self.at = at
        self.changes = Changes("")

    @property
    def today(self) -> date:
        """Return the date in London."""
        return self.at.astimezone(LONDON).date()

    def printed(self, name: str, thing: str, as_at: date) -> bytes:
        """Return a document as PDF, as what this write has done so far would have it."""
        self.flush()
        return self._printed(self, name, thing, as_at)

    @property
    def session(self) -> Any:
        """Return the ORM session of this write."""
        if self._session is None:
            self._session = self._make_session()
        return self._session

    def add(self, record: Any) -> str:
        """Keep a new record and return its id."""
        self.session.add(record)
        added: str = record.id
        return added

    def find(self, kind: type[R], row_id: str | None) -> R | None:
        """Return a record by id, removed or not, or None."""
        from sqlalchemy import select

        found: R | None = self.session.execute(
            select(kind).where(kind.id == row_id)  # type: ignore[attr-defined] # a Record
        ).scalar_one_or_none()
        return found

    def get(self, kind: type[R], row_id: str | None) -> R:
        """Return a live record by id.

        Raises:
            Refusal: ``ref.unknown``.

        """
        found = self.find(kind, row_id)
        if found is None or found.deleted is not None:  # type: ignore[attr-defined] # a Record
            raise Refusal("ref.unknown", given=row_id or "")
        return found

    def flush(self) -> None:
        """Bring what the session holds into the book's tables, inside the write."""
        if self._session is not None:
            self._session.flush()

    def close(self) -> None:
        """Let the session go, after the write has ended one way or the other."""
        if self._session is not None:
            self._session.close()

    @override
    def rows(self, sql: str, /, **values: Any) -> list[tuple[Any, ...]]:
        self.flush()
        return super().rows(sql, **values)

    @override
    def row(self, sql: str, /, **values: Any) -> tuple[Any, ...] | None:
        self.flush()
        return super().row(sql, **values)

    @override
    def run(self, sql: str, /, **values: Any) -> None:
        self.flush()
        super().run(sql, **values)
