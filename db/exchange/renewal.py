"""A laptop whose copy of the book was outrun, or that never wrote in it, takes up a new key."""

import sqlite3

from db.exchange.identity import Home, Identity
from db.journal.seal import own, set_own


def own_fingerprint(connection: sqlite3.Connection) -> str:
    """Return the fingerprint this book is written with here."""
    sql = "SELECT fpr FROM device WHERE dix = ?"
    found: str = connection.execute(sql, (own(connection, "dix"),)).fetchone()[0]
    return found


def is_outrun(connection: sqlite3.Connection, home: Home) -> bool:
    """Return whether this laptop has written further than this copy of the book goes."""
    sql = "SELECT fpr, n, hash FROM device WHERE dix = ?"
    fpr, n, head = connection.execute(sql, (own(connection, "dix"),)).fetchone()
    mark = home.mark(str(own(connection, "group")), fpr)
    return bool(mark and (mark.n > n or (mark.n == n and mark.hash != head.hex())))


def renew(connection: sqlite3.Connection, home: Home) -> Identity | None:
    """Write on with this laptop's newest key once a colleague has added it, in the transaction.

    Only a key that has never written in this minute book is taken up, and only where the one in
    use is not this laptop's or has been outrun. Returns the new key, or None when nothing changed.
    """
    keys = home.identities()
    fpr = own_fingerprint(connection)
    if not keys or keys[-1].fpr == fpr:
        return None
    if fpr in {each.fpr for each in keys} and not is_outrun(connection, home):
        return None
    newest = keys[-1]
    added = "SELECT 1 FROM colleague_live WHERE fpr = ? AND revoked_at IS NULL"
    wrote = "SELECT 1 FROM device WHERE fpr = ? AND n > 0"
    if not connection.execute(added, (newest.fpr,)).fetchone():
        return None
    if connection.execute(wrote, (newest.fpr,)).fetchone():
        return None
    connection.execute(
        "INSERT INTO device (fpr) VALUES (?) ON CONFLICT (fpr) DO NOTHING", (newest.fpr,)
    )
    sql = "SELECT dix FROM device WHERE fpr = ?"
    set_own(connection, "dix", connection.execute(sql, (newest.fpr,)).fetchone()[0])
    set_own(connection, "known", "{}")
    return newest
