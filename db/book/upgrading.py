"""How a minute book of an older form is brought up to today's."""

import sqlite3
from contextlib import suppress
from pathlib import Path

from db import migrations
from db.book.header import Header
from db.errors import Trouble
from db.files import PART, SIDECARS

ENDING = ".before-form-{form}.backup"
"""What the copy made before the step to a form is called, after the minute book's own name."""


def run_script(connection: sqlite3.Connection, script: str) -> None:
    """Run statements one by one inside the open transaction, which ``executescript`` would end."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            connection.execute(statement)
            statement = ""


def bring_up(connection: sqlite3.Connection, path: Path, header: Header) -> None:
    """Take a book through every form since its own: all of them or, after a failure, none.

    A copy of the book as it was stays beside it.

    Raises:
        Trouble: ``book.not_brought_up``; the book is as it was.

    """
    if header.form == migrations.FORMAT:
        return
    try:
        _keep_copy(connection, path)
        connection.execute("BEGIN IMMEDIATE")
        try:
            for step in migrations.STEPS[header.form :]:
                run_script(connection, step.schema())
            connection.execute(f"PRAGMA user_version = {migrations.version_number()}")
            connection.execute("COMMIT")
        except BaseException:
            connection.execute("ROLLBACK")
            raise
    except (OSError, sqlite3.DatabaseError) as error:
        raise Trouble("book.not_brought_up", path=path) from error


def _keep_copy(connection: sqlite3.Connection, path: Path) -> None:
    target = path.with_name(path.name + ENDING.format(form=migrations.FORMAT))
    part = target.with_name(f".{target.name}{PART}")
    for ending in ("", *SIDECARS):
        part.with_name(part.name + ending).unlink(missing_ok=True)
    try:
        _copy_whole(connection, part)
    except BaseException:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise
    part.replace(target)


def _copy_whole(connection: sqlite3.Connection, part: Path) -> None:
    copy = sqlite3.connect(part, isolation_level=None)
    try:
        connection.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")
        if copy.execute("PRAGMA quick_check").fetchone() != ("ok",):
            raise sqlite3.DatabaseError("the copy is not whole")
    finally:
        copy.close()
