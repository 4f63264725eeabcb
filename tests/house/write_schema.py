"""Write the newest migration: what today's records have that the forms before it had not.

Only until that form is frozen; afterwards a change of the records is a migration of its own.
"""

import sqlite3
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from db import migrations  # noqa: E402 - the path comes first
from db.book.register import whole_register  # noqa: E402
from db.book.schema import whole_schema  # noqa: E402
from db.book.upgrading import run_script  # noqa: E402

Named = dict[tuple[str, str], str]


def made_by(*scripts: str) -> sqlite3.Connection:
    """Return an empty book in memory, made by these scripts."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    for script in scripts:
        run_script(connection, script)
    return connection


def objects(connection: sqlite3.Connection) -> Named:
    """Return the statement of each table, index, view and trigger, by its type and name."""
    sql = (
        "SELECT type, name, sql FROM sqlite_schema "
        "WHERE sql IS NOT NULL AND name NOT LIKE 'found_%'"
    )
    return {(kind, name): text for kind, name, text in connection.execute(sql)}


def columns(connection: sqlite3.Connection, table: str) -> dict[str, str]:
    """Return the columns of a table, each as its name, type and default."""
    return {
        name: f"{name} {kind}"
        + (f" DEFAULT {default}" if default is not None else "")
        + (" NOT NULL" if needed else "")
        for _at, name, kind, needed, default, _key in connection.execute(
            f"PRAGMA table_info({table})"
        )
    }


def references(connection: sqlite3.Connection, table: str) -> dict[str, str]:
    """Return which table each linking column points to."""
    rows = connection.execute(f"PRAGMA foreign_key_list({table})")
    return {row[3]: row[2] for row in rows}


def difference(before: sqlite3.Connection, after: sqlite3.Connection) -> str:
    """Return the statements that lead from one empty book to the other.

    Raises:
        ValueError: a table, view or trigger went or changed, which a form never does.

    """
    old, new = objects(before), objects(after)
    lines: list[str] = []
    for kind, name in old.keys() - new.keys():
        raise ValueError(f"{kind} {name} is gone")
    for (kind, name), text in new.items():
        if (kind, name) not in old:
            lines.append(f"{text};")
        elif kind == "table":
            lines.extend(_added(before, after, name))
        elif old[kind, name] != text:
            raise ValueError(f"{kind} {name} changed")
    return "\n".join(sorted(lines, key=_rank)) + "\n"


def _added(before: sqlite3.Connection, after: sqlite3.Connection, table: str) -> list[str]:
    had, has = columns(before, table), columns(after, table)
    if any(has.get(name) != text for name, text in had.items()):
        raise ValueError(f"a column of {table} went or changed")
    links = references(after, table)
    return [
        f'ALTER TABLE "{table}" ADD COLUMN {text}'
        + (f" REFERENCES {links[name]} (id)" if name in links else "")
        + ";"
        for name, text in has.items()
        if name not in had
    ]


def _rank(statement: str) -> int:
    order = ("CREATE TABLE", "ALTER", "CREATE INDEX", "CREATE VIEW", "CREATE TRIGGER")
    return next((at for at, start in enumerate(order) if statement.startswith(start)), len(order))


def newest() -> str:
    """Return the newest migration as the records of today ask for it."""
    earlier = [step.schema() for step in migrations.STEPS[:-1]]
    return difference(made_by(*earlier), made_by(whole_schema()))


if __name__ == "__main__":
    whole_register().records()
    (place,) = (ROOT / "db" / "migrations").glob(f"m{migrations.FORMAT:04d}_*.sql")
    place.write_text(newest(), "utf-8")
