"""What an empty book is made of, as the records say it: the first migration is this, frozen."""

from db.exchange import tables as sharing
from db.journal.stage import guards, live_views
from db.journal.tables import SCHEMA
from db.record import fields

# Local tables: never journalled, sent or hashed; each may be made again or lost without harm.
LOCAL = """
CREATE TABLE draft (
  field TEXT PRIMARY KEY, words TEXT NOT NULL, saved_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE VIRTUAL TABLE found USING fts5 (
  kind UNINDEXED, id UNINDEXED, ref, title, words,
  tokenize = 'unicode61 remove_diacritics 2'
);
"""


def whole_schema() -> str:
    """Return the statements that make an empty book, from the records as they are now."""
    from sqlalchemy.dialects import sqlite
    from sqlalchemy.schema import CreateIndex, CreateTable
    from sqlmodel import SQLModel

    dialect = sqlite.dialect()
    registry = fields()
    made = []
    for name in sorted(registry.by_table):
        table = SQLModel.metadata.tables[name]
        made.append(str(CreateTable(table).compile(dialect=dialect)).strip() + ";")
        made.extend(
            str(CreateIndex(index).compile(dialect=dialect)).strip() + ";"
            for index in sorted(table.indexes, key=lambda each: str(each.name))
        )
    shared = [each.replace("IF NOT EXISTS ", "") + ";" for each in sharing.LOCAL]
    parts = [SCHEMA.strip(), LOCAL.strip(), *shared, *made, live_views(registry), guards(registry)]
    return "\n".join(line.rstrip() for line in "\n".join(parts).splitlines()) + "\n"
