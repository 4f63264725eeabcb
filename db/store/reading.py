"""What a query is given: SQL text in, plain rows out."""

import sqlite3
from typing import Any, Protocol


class Reading(Protocol):
    """A book that can be read: an open reading or an open write."""

    def rows(self, sql: str, /, **values: Any) -> list[tuple[Any, ...]]:
        """Return every row."""
        ...

    def row(self, sql: str, /, **values: Any) -> tuple[Any, ...] | None:
        """Return the first row, or None."""
        ...

    def value(self, sql: str, /, **values: Any) -> Any:
        """Return the first column of the first row, or None."""
        ...

    def seen(self, row_id: str) -> dict[str, int]:
        """Return the version shown of each field of a record: field name to op (0 for none)."""
        ...


class Deriving(Reading, Protocol):
    """A book whose derived columns can be set; ``touched(kind, id)`` names the rows to look at."""

    def run(self, sql: str, /, **values: Any) -> None:
        """Run one statement that sets local columns or fills ``touched``."""
        ...


class Reader:
    """Reads the book through its one connection; also sets derived columns inside a write."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def rows(self, sql: str, /, **values: Any) -> list[tuple[Any, ...]]:
        """Return every row."""
        return self._connection.execute(sql, values).fetchall()

    def row(self, sql: str, /, **values: Any) -> tuple[Any, ...] | None:
        """Return the first row, or None."""
        found: tuple[Any, ...] | None = self._connection.execute(sql, values).fetchone()
        return found

    def value(self, sql: str, /, **values: Any) -> Any:
        """Return the first column of the first row, or None."""
        found = self.row(sql, **values)
        return found[0] if found else None

    def run(self, sql: str, /, **values: Any) -> None:
        """Run one statement."""
        self._connection.execute(sql, values)

    def seen(self, row_id: str) -> dict[str, int]:
        """Return the version shown of each field of a record: field name to op (0 for none)."""
        from db.journal.history import seen  # the registry needs the ORM: only when asked
        from db.record import fields

        return seen(self._connection, fields(), row_id)
