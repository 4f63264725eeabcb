"""One hash of the shared record: equal on two books that have exchanged everything."""

import hashlib
import sqlite3

from db import migrations
from db.exchange.naming import registry
from db.journal.form import canonical
from db.store import Store


def digest(store: Store) -> str:
    """Return the SHA-256 (hexadecimal) of the shared record.

    It covers the format, each laptop's chain, each record table by name, id and field number, and
    each open version; no local table, column or number.
    """
    store.prepare()
    with store.connection() as connection:
        return _digest(connection)


def _digest(connection: sqlite3.Connection) -> str:
    whole = hashlib.sha256()

    def take(*part: object) -> None:
        whole.update(canonical(part) + b"\n")

    take("format", migrations.FORMAT)
    chains = "SELECT fpr, seq, n, lower(hex(hash)) FROM device WHERE n > 0 ORDER BY fpr"
    for row in connection.execute(chains):
        take("chain", *row)
    for table, fields in sorted(registry().by_table.items()):
        listed = sorted(fields, key=lambda each: each.number)
        columns = ", ".join(f'"{each.column}"' for each in listed)
        take("table", table, [each.number for each in listed])
        for row in connection.execute(f'SELECT id, {columns} FROM "{table}" ORDER BY id'):
            take(*row)
    versions = (
        "SELECT o.row, o.col, d.fpr, o.op & ((1 << 40) - 1) FROM "
        "(SELECT row, col, op FROM cell UNION ALL SELECT row, col, op FROM sib) o "
        "JOIN device d ON d.dix = o.op >> 40 ORDER BY 1, 2, 3, 4"
    )
    for row in connection.execute(versions):
        take("version", *row)
    return whole.hexdigest()
