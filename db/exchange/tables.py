"""Local tables of sharing: never journalled, sent or hashed.

``waiting`` holds whole update files that came before what they build on, ``signed_head`` each
author's newest signature as it can be passed on, ``heard`` how far each colleague is known to be.
"""

import sqlite3

LOCAL = (
    """CREATE TABLE IF NOT EXISTS waiting (
  sha256 TEXT PRIMARY KEY, name TEXT NOT NULL, content BLOB NOT NULL, at TEXT NOT NULL
) STRICT""",
    """CREATE TABLE IF NOT EXISTS signed_head (
  fpr TEXT PRIMARY KEY, key TEXT NOT NULL, n INTEGER NOT NULL, seq INTEGER NOT NULL,
  hash BLOB NOT NULL, sig BLOB NOT NULL
) STRICT""",
    """CREATE TABLE IF NOT EXISTS heard (
  fpr TEXT PRIMARY KEY, at TEXT NOT NULL, vector TEXT NOT NULL
) STRICT""",
    """CREATE TABLE IF NOT EXISTS received (
  bundle TEXT PRIMARY KEY, sender TEXT NOT NULL, at TEXT NOT NULL, changes INTEGER NOT NULL
) STRICT""",
)


def prepare(connection: sqlite3.Connection) -> None:
    """Make the local tables inside the open transaction where they are not there yet."""
    for statement in LOCAL:
        connection.execute(statement)


def has(connection: sqlite3.Connection, table: str) -> bool:
    """Return whether a local table has been made."""
    sql = "SELECT 1 FROM sqlite_master WHERE name = ?"
    return connection.execute(sql, (table,)).fetchone() is not None
