"""How a command is taken back: a new commit that restores what nobody has changed since."""

import sqlite3

from db.journal.form import op_of
from db.record import Fields


def last_undoable(connection: sqlite3.Connection) -> tuple[int, str] | None:
    """Return number and intent of this laptop's last commit that may be undone, if any."""
    found: tuple[int, str] | None = connection.execute(
        "SELECT n, intent FROM undoable WHERE undoes IS NULL ORDER BY n DESC LIMIT 1"
    ).fetchone()
    return found


def take_back(connection: sqlite3.Connection, fields: Fields, dix: int, n: int, why: str) -> int:
    """Set back, in the open write, each field whose only version is still that commit's.

    A record the commit brought into being is removed with ``why`` as the reason. Returns how many
    fields and records were set back.
    """
    span = _span(connection, dix, n)
    undoing = [
        _span(connection, dix, each)
        for (each,) in connection.execute("SELECT n FROM undoable WHERE undoes IS NOT NULL")
    ]
    born = {row for (row,) in connection.execute(_BORN, (*span, span[0], span[1]))}
    for row in sorted(born):
        _set(connection, _table(connection, fields, row), "deleted", row, why)
    count = len(born)
    for op, row, number, value, parent in connection.execute(_CHANGES, span).fetchall():
        if row not in born and _stands(connection, row, number, undoing) == op:
            field = fields.by_number[number]
            back = value if parent is not None else field.default
            _set(connection, field.table, field.column, row, back)
            count += 1
    return count


_CHANGES = """
SELECT g.op, g.row, g.col, was.val, was.op FROM chg g LEFT JOIN chg was ON was.op = g.par
WHERE g.op BETWEEN ? AND ?
AND NOT EXISTS (SELECT 1 FROM sib s WHERE s.row = g.row AND s.col = g.col)
"""
_BORN = """
SELECT DISTINCT row FROM chg g WHERE op BETWEEN ? AND ?
AND NOT EXISTS (SELECT 1 FROM chg o WHERE o.row = g.row AND (o.op < ? OR o.op > ?))
"""


def _span(connection: sqlite3.Connection, dix: int, n: int) -> tuple[int, int]:
    sql = "SELECT coalesce(max(last), 0) FROM commits WHERE dix = ? AND n < ?"
    before = connection.execute(sql, (dix, n)).fetchone()[0]
    last = connection.execute(sql, (dix, n + 1)).fetchone()[0]
    return op_of(dix, before + 1), op_of(dix, last)


def _stands(
    connection: sqlite3.Connection, row: str, number: int, undoing: list[tuple[int, int]]
) -> int | None:
    """Return the change whose words are shown, looking through what an undo only brought back."""
    op: int | None = connection.execute(
        "SELECT op FROM cell WHERE row = ? AND col = ?", (row, number)
    ).fetchone()[0]
    while op is not None and any(low <= op <= high for low, high in undoing):
        (undone,) = connection.execute("SELECT par FROM chg WHERE op = ?", (op,)).fetchone()
        (op,) = connection.execute("SELECT par FROM chg WHERE op = ?", (undone,)).fetchone()
    return op


def _table(connection: sqlite3.Connection, fields: Fields, row: str) -> str:
    number = connection.execute("SELECT col FROM cell WHERE row = ? LIMIT 1", (row,)).fetchone()[0]
    return fields.by_number[number].table


def _set(
    connection: sqlite3.Connection, table: str, column: str, row: str, value: str | int | None
) -> None:
    connection.execute(f'UPDATE "{table}" SET "{column}" = ? WHERE id = ?', (value, row))
