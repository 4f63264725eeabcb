"""How a change is noticed: temporary triggers made from the records' registry at the first write.

They note (row, field, before, after) for whatever writes the table, the ORM or SQL. Columns that
are not in the registry (derived ones) are not noticed, and never travel.
"""

import sqlite3

from db.record import FieldOf, Fields

_TABLES = (
    "CREATE TEMP TABLE stage (k INTEGER PRIMARY KEY, tbl TEXT, row TEXT, col INT, was, val)",
    "CREATE TEMP TABLE staging (wanted INT)",
    "CREATE TEMP TABLE touched (kind TEXT, id TEXT, PRIMARY KEY (kind, id)) WITHOUT ROWID",
    "INSERT INTO staging VALUES (1)",
)


def is_ready(connection: sqlite3.Connection) -> bool:
    """Return whether this connection has its triggers."""
    sql = "SELECT 1 FROM sqlite_temp_master WHERE name = 'stage'"
    return connection.execute(sql).fetchone() is not None


def prepare(connection: sqlite3.Connection, fields: Fields) -> None:
    """Make the temporary tables and triggers."""
    for statement in _TABLES:
        connection.execute(statement)
    for table, columns in fields.by_table.items():
        connection.execute(_trigger(table, columns, "INSERT"))
        connection.execute(_trigger(table, columns, "UPDATE"))


def _trigger(table: str, columns: tuple[FieldOf, ...], event: str) -> str:
    noted = "\n".join(_note(each, event) for each in columns)
    return (
        f'CREATE TEMP TRIGGER "stage_{table}_{event}" AFTER {event} ON main."{table}" '
        f"WHEN (SELECT wanted FROM staging) BEGIN\n{noted}\nEND"
    )


def _note(field: FieldOf, event: str) -> str:
    before = f'OLD."{field.column}"' if event == "UPDATE" else _literal(field.default)
    after = f'NEW."{field.column}"'
    return (
        f"INSERT INTO stage (tbl, row, col, was, val) SELECT '{field.table}', NEW.id, "
        f"{field.number}, {before}, {after} WHERE {after} IS NOT {before};"
    )


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
