"""How a command is taken back: a new commit that restores what nobody has changed since."""

import sqlite3

from db.journal.form import op_of
from db.record import Fields


def last_undoable(connection: sqlite3.Connection) -> tuple[int, str] | None:
    """Return number and intent of this laptop's last commit that may be undone, if any."""
    found: tuple[int, str] | None = connection.execute(
        "SELECT n, intent FROM undoable ORDER BY n DESC LIMIT 1"
    ).fetchone()
    return found


def take_back(connection: sqlite3.Connection, fields: Fields, dix: int, n: int, why: str) -> int:
    """Set back, in the open write, each field whose only version is still that commit's.

    A record the commit brought into being is removed with ``why`` as the reason. Returns how many
    fields and records were set back.
    """
    last = connection.execute(
        "SELECT last FROM commits WHERE dix = ? AND n = ?", (dix, n)
    ).fetchone()[0]
    before = connection.execute(
        "SELECT coalesce(max(last), 0) FROM commits WHERE dix = ? AND n < ?", (dix, n)
    ).fetchone()[0]
    span = (op_of(dix, before + 1), op_of(dix, last))
    changes = connection.execute(
        "SELECT g.row, g.col, was.val, was.op FROM chg g JOIN cell c ON c.op = g.op "
        "LEFT JOIN chg was ON was.op = g.par WHERE g.op BETWEEN ? AND ? AND NOT EXISTS "
        "(SELECT 1 FROM sib s WHERE s.row = g.row AND s.col = g.col)",
        span,
    ).fetchall()
    born = {row for (row,) in connection.execute(_BORN, (*span, span[0]))}
    count = 0
    for row, number, value, parent in changes:
        field = fields.by_number[number]
        if row not in born:
            back = value if parent is not None else field.default
            _set(connection, field.table, field.column, row, back)
            count += 1
    for row in sorted(born):
        _set(connection, _table(connection, fields, row), "deleted", row, why)
        count += 1
    return count


_BORN = """
SELECT DISTINCT row FROM chg g WHERE op BETWEEN ? AND ?
AND NOT EXISTS (SELECT 1 FROM chg o WHERE o.row = g.row AND o.op < ? )
AND NOT EXISTS (SELECT 1 FROM chg o WHERE o.row = g.row AND o.op >> 40 <> g.op >> 40)
"""


def _table(connection: sqlite3.Connection, fields: Fields, row: str) -> str:
    number = connection.execute("SELECT col FROM cell WHERE row = ? LIMIT 1", (row,)).fetchone()[0]
    return fields.by_number[number].table


def _set(
    connection: sqlite3.Connection, table: str, column: str, row: str, value: str | int | None
) -> None:
    connection.execute(f'UPDATE "{table}" SET "{column}" = ? WHERE id = ?', (value, row))
