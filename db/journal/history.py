"""How the journal is read: the audit trail of one record."""

import sqlite3
from dataclasses import dataclass

from db.journal import form
from db.record import Fields


@dataclass(frozen=True, slots=True)
class Entry:
    """One change of one field, in words a page can print.

    ``op`` is the change's local number, ``state`` is "shown", "to settle" or "superseded".
    """

    op: int
    wall: str
    person: str
    intent: str
    kind: str
    field: str
    before: form.Value
    after: form.Value
    state: str


_SQL = """
SELECT g.op, k.wall, k.person, k.intent, g.col, was.val, g.val,
  CASE WHEN c.op = g.op THEN 'shown' WHEN s.op IS NOT NULL THEN 'to settle' ELSE 'superseded' END
FROM chg g
JOIN commits k ON k.dix = g.op >> 40 AND k.n = (
  SELECT min(n) FROM commits WHERE dix = g.op >> 40 AND last >= g.op & ((1 << 40) - 1))
LEFT JOIN chg was ON was.op = g.par
LEFT JOIN cell c ON c.row = g.row AND c.col = g.col
LEFT JOIN sib s ON s.row = g.row AND s.col = g.col AND s.op = g.op
WHERE g.row = ? ORDER BY g.hlc, g.op
"""


def history(connection: sqlite3.Connection, fields: Fields, row: str) -> list[Entry]:
    """Return every change of a record, oldest first."""
    entries = []
    for op, wall, person, intent, number, before, after, state in connection.execute(_SQL, (row,)):
        known = fields.by_number.get(number)
        kind, column = (known.table, known.column) if known else ("", str(number))
        entries.append(Entry(op, wall, person, intent, kind, column, before, after, state))
    return entries


def seen(connection: sqlite3.Connection, fields: Fields, row: str) -> dict[str, int]:
    """Return the version of each field that is shown now: name to op, 0 for one never written."""
    shown = dict(connection.execute("SELECT col, op FROM cell WHERE row = ?", (row,)).fetchall())
    table = next((fields.table_of(number) for number in shown if number in fields.by_number), None)
    if table is None:
        return {}
    return {each.column: shown.get(each.number, 0) for each in fields.by_table[table]}
