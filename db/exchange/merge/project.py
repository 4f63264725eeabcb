"""Making the record from the journal: each field shows the value of its displayed head."""

import sqlite3

from db.exchange.naming import registry
from db.record import FieldOf


def removed(connection: sqlite3.Connection) -> dict[str, tuple[int, int]]:
    """Return per kind how many live records temp ``shown`` would remove, and how many are live."""
    found: dict[str, tuple[int, int]] = {}
    for table, fields in registry().by_table.items():
        number = next((each.number for each in fields if each.column == "deleted"), None)
        hidden = connection.execute(
            f'SELECT count(*) FROM shown w JOIN chg g ON g.op = w.op JOIN "{table}" t '
            "ON t.id = w.row WHERE w.col = ? AND g.val IS NOT NULL AND t.deleted IS NULL",
            (number,),
        ).fetchone()[0]
        if hidden:
            live = connection.execute(f'SELECT count(*) FROM "{table}_live"').fetchone()[0]
            found[table] = (hidden, live)
    return found


def project(connection: sqlite3.Connection) -> dict[str, frozenset[str]]:
    """Bring the fields in temp ``shown`` into the record tables; return what was touched by kind.

    Fields of a newer version are left in the journal. Temp ``touched`` names the records for what
    follows from them.
    """
    numbers = {number for (number,) in connection.execute("SELECT DISTINCT col FROM shown")}
    touched: dict[str, frozenset[str]] = {}
    for table, fields in registry().by_table.items():
        arrived = [each for each in fields if each.number in numbers]
        if arrived:
            touched[table] = _project_table(connection, table, arrived)
    return touched


def _project_table(
    connection: sqlite3.Connection, table: str, fields: list[FieldOf]
) -> frozenset[str]:
    listed = ", ".join(str(each.number) for each in fields)
    rows = f"SELECT DISTINCT row FROM shown WHERE col IN ({listed})"
    connection.execute(f"INSERT OR IGNORE INTO touched SELECT '{table}', row FROM ({rows})")
    columns = ", ".join(f'"{each.column}"' for each in fields)
    values = ", ".join(
        f"coalesce(max(g.val) FILTER (WHERE w.col = {each.number}), {_literal(each.default)})"
        for each in fields
    )
    # A new record comes with all its fields in one step.
    connection.execute(
        f'INSERT INTO "{table}" (id, {columns}) SELECT w.row, {values} FROM shown w '
        f"JOIN chg g ON g.op = w.op WHERE w.col IN ({listed}) AND w.row NOT IN "
        f'(SELECT id FROM "{table}") GROUP BY w.row'
    )
    for each in fields:
        connection.execute(
            f'UPDATE "{table}" AS t SET "{each.column}" = v.val FROM (SELECT w.row, '
            f"coalesce(g.val, {_literal(each.default)}) AS val FROM shown w "
            "JOIN chg g ON g.op = w.op WHERE w.col = ?) v "
            f'WHERE t.id = v.row AND t."{each.column}" IS NOT v.val',
            (each.number,),
        )
    return frozenset(row for (row,) in connection.execute(rows))


def _literal(value: str | int | None) -> str:
    if value is None:
        return "NULL"
    return str(value) if isinstance(value, int) else "'" + value.replace("'", "''") + "'"


def broken_link(connection: sqlite3.Connection, tables: list[str]) -> str | None:
    """Return a kind whose records speak of one that is nowhere, or None."""
    for table in tables:
        if connection.execute(f'PRAGMA foreign_key_check("{table}")').fetchone():
            return table
    return None


def show_all(connection: sqlite3.Connection) -> None:
    """Fill temp ``shown`` with every field, to make the whole record anew from the journal."""
    connection.execute(
        "CREATE TEMP TABLE IF NOT EXISTS shown (row TEXT, col INT, op INT, "
        "PRIMARY KEY (col, row)) WITHOUT ROWID"
    )
    connection.execute("DELETE FROM shown")
    connection.execute("INSERT INTO shown SELECT row, col, op FROM cell")
