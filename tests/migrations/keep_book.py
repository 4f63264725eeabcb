"""Keep a book of today's form as SQL text, to be opened by every later Minutebook.

Run once when a form is frozen: ``python tests/migrations/keep_book.py``. What is kept is never
written again; the next form keeps its own.
"""

import sqlite3
import sys
import tempfile
from datetime import date, time
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from db import clock, migrations  # noqa: E402 - the path comes first
from db.bodies.commands.bodies import AddBody  # noqa: E402
from db.bodies.commands.people import AddPerson  # noqa: E402
from db.book import close, found  # noqa: E402
from db.exchange.identity import Home  # noqa: E402

SHADOWS = ("found", "sqlite_")


def kept(path: Path) -> str:
    """Return a closed book as SQL text, without what can be made again."""
    connection = sqlite3.connect(path)
    lines = [f"PRAGMA application_id = {migrations.APPLICATION_ID};"]
    lines.append(f"PRAGMA user_version = {migrations.version_number()};")
    sql = (
        "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'found%' "
        "AND name NOT LIKE 'sqlite_%' ORDER BY type = 'table' DESC, type = 'index' DESC, rowid"
    )
    schema = connection.execute(sql).fetchall()
    for name, statement in schema:
        lines.append(f"{statement};")
        if statement.startswith("CREATE TABLE"):
            lines.extend(_rows(connection, name))
    connection.close()
    return "\n".join(lines) + "\n"


def _rows(connection: sqlite3.Connection, table: str) -> list[str]:
    columns = [row[1] for row in connection.execute(f'PRAGMA table_info("{table}")')]
    quoted = " || ', ' || ".join(f'quote("{each}")' for each in columns)
    return [
        f'INSERT INTO "{table}" VALUES ({values});'
        for (values,) in connection.execute(f'SELECT {quoted} FROM "{table}"')
    ]


def main() -> None:
    """Make a small book and keep it."""
    with (
        tempfile.TemporaryDirectory() as folder,
        clock.standing_at(clock.london(date(2026, 11, 21), time(9))),
    ):
        home = Home(Path(folder) / "laptop")
        book = found(Path(folder) / "a.minutebook", "Ada Thwaite", home, name="Kept for ever")
        book.store.do(AddBody(name="Management Group", short="MG"))
        book.store.do(AddPerson(name="Siân Ó Néill", post="Chair"))
        close(book)
        text = kept(Path(folder) / "a.minutebook")
    (form,) = (ROOT / "db" / "migrations").glob(f"m{migrations.FORMAT:04d}_*.sql")
    Path(__file__).with_name(form.name).write_text(text, "utf-8")


if __name__ == "__main__":
    main()
