"""How a change is noticed: temporary triggers made from the records' registry at the first write.

The first time a write touches a record, by the ORM or by SQL, they note how it was; what changed is
what differs when the write ends. Columns that are not in the registry (derived ones) are not
noticed, and never travel.
"""

import sqlite3
from collections.abc import Iterator
from typing import NamedTuple

from db.record import SAME_ID, FieldOf, Fields

_TABLES = (
    "CREATE TEMP TABLE stage (k INTEGER PRIMARY KEY, tbl TEXT, row TEXT UNIQUE, {was})",
    "CREATE TEMP TABLE staging (wanted INT)",
    "CREATE TEMP TABLE touched (kind TEXT, id TEXT, PRIMARY KEY (kind, id)) WITHOUT ROWID",
    "INSERT INTO staging VALUES (1)",
)


class Staged(NamedTuple):
    """A field that a write changed, and its value now."""

    table: str
    row: str
    field: int
    value: str | int | None


def is_ready(connection: sqlite3.Connection) -> bool:
    """Return whether this connection has its triggers."""
    sql = "SELECT 1 FROM sqlite_temp_master WHERE name = 'stage'"
    return connection.execute(sql).fetchone() is not None


def prepare(connection: sqlite3.Connection, fields: Fields) -> None:
    """Make the temporary tables and triggers."""
    widest = max(map(len, fields.by_table.values()), default=1)
    for statement in _TABLES:
        connection.execute(statement.format(was=_was(widest)))
    for table, columns in fields.by_table.items():
        new = [_as_new(each) for each in columns]
        connection.execute(_trigger(table, "INSERT", new))
        listed = ", ".join(f'"{each.column}"' for each in columns)
        old = [f'OLD."{each.column}"' for each in columns]
        connection.execute(_trigger(table, f"UPDATE OF {listed}", old))


def _was(count: int, of: str = "") -> str:
    return ", ".join(f"{of}was{at}" for at in range(count))


def _trigger(table: str, event: str, was: list[str]) -> str:
    # Not INSERT OR IGNORE: within a trigger the outer statement's way with conflicts goes first.
    return (
        f'CREATE TEMP TRIGGER "stage_{table}_{event[:6]}" AFTER {event} ON main."{table}" '
        "WHEN (SELECT wanted FROM staging) "
        "AND NOT EXISTS (SELECT 1 FROM stage WHERE row = NEW.id) "
        f"BEGIN INSERT INTO stage (tbl, row, {_was(len(was))}) "
        f"VALUES ('{table}', NEW.id, {', '.join(was)}); END"
    )


def changed(connection: sqlite3.Connection, fields: Fields) -> list[Staged]:
    """Return every field that differs from how it was, in the order the records were touched."""
    tables = connection.execute("SELECT tbl FROM stage GROUP BY tbl ORDER BY min(k)").fetchall()
    found: list[Staged] = []
    for (table,) in tables:
        found += _differing(connection, table, fields.by_table[table])
    return found


def _differing(
    connection: sqlite3.Connection, table: str, columns: tuple[FieldOf, ...]
) -> Iterator[Staged]:
    numbers, width = [each.number for each in columns], len(columns)
    now = ", ".join(f't."{each.column}"' for each in columns)
    sql = (
        f'SELECT s.row, {_was(width, "s.")}, {now} FROM stage s JOIN "{table}" t ON t.id = s.row '
        "WHERE s.tbl = ? ORDER BY s.k"
    )
    for row, *values in connection.execute(sql, (table,)):
        for number, before, after in zip(numbers, values[:width], values[width:], strict=True):
            if before != after:
                yield Staged(table, row, number, after)


def clear(connection: sqlite3.Connection) -> None:
    """Take everything off the stage."""
    connection.execute("DELETE FROM stage")


def _as_new(column: FieldOf) -> str:
    default = _literal(column.default)
    if column.choice is None or column.default is None:
        return default
    return f"iif(NEW.id GLOB '{SAME_ID}*', NULL, {default})"


def _literal(value: str | int | None) -> str:
    if value is None:
        return "NULL"
    return str(value) if isinstance(value, int) else "'" + value.replace("'", "''") + "'"


def guards(fields: Fields) -> str:
    """Return the stored triggers that refuse to delete a record (removal is a field)."""
    return "".join(
        f'CREATE TRIGGER "{table}_stays" BEFORE DELETE ON "{table}" '
        f"BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;\n"
        for table in fields.by_table
    )


def live_views(fields: Fields) -> str:
    """Return the views through which queries read: the records that are not removed."""
    return "".join(
        f'CREATE VIEW "{table}_live" AS SELECT * FROM "{table}" WHERE deleted IS NULL;\n'
        for table in fields.by_table
    )
