"""Search across the minute book: a local index, kept in step with every write and rebuilt at will.

What people look for are things with a page of their own; what belongs to one (a minute to its item,
an update to its action) is found under it. What a person typed is never read as a search language.
"""

import unicodedata
from dataclasses import dataclass
from datetime import date

from db.search.things import FOUND, NOT_FOUND, THINGS, Thing
from db.store import Deriving, Reading, Store

__all__ = ["FOUND", "NOT_FOUND", "Hit", "derive", "rebuild", "search"]

MOST_RANKED = 5000  # above this many, the newest come first: ranking takes a microsecond for each
LONGEST, MOST_WORDS = 400, 16  # of what was typed, characters and words that are looked at
_ABOUT = 12  # words of a snippet


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found: ``kind`` and ``id`` of the record, and the words around what was found."""

    kind: str
    id: str
    ref: str
    title: str
    snippet: str


_PLACE = "(:code << 40 | x.n)"


def _text(kind: str, thing: Thing) -> str:
    """Return the SQL of what one kind's touched rows say otherwise than the index."""
    own = [f"x.{column}" for column in thing.words]
    for part in thing.parts:
        joined = " || ' ' || ".join(f"p.{column}" for column in part.words)
        own.append(
            f"coalesce((SELECT group_concat({joined}, ' ') FROM {part.table}_live p"
            f" WHERE p.{part.of} = x.id), '')"
        )
    words = " || ' ' || ".join(own) or "''"
    return (
        "WITH now (place, id, ref, title, words) AS MATERIALIZED ("
        f"SELECT {_PLACE}, x.id, {thing.ref}, {thing.title}, trim({words}) FROM {kind}_live x"
        f" JOIN touched t ON t.kind = '{kind}' AND t.id = x.id)"
        " SELECT now.* FROM now LEFT JOIN found f ON f.rowid = now.place"
        " WHERE (f.ref, f.title, f.words) IS NOT (now.ref, now.title, now.words)"
    )


def derive(book: Deriving, today: date) -> None:  # noqa: ARG001 - every area is asked alike
    """Bring the index in step with the touched rows; what did not change is left as it is."""
    touched = {kind for (kind,) in book.rows("SELECT DISTINCT kind FROM touched")}
    if "body" in touched:  # a meeting is called by its committee's name
        book.run(
            "INSERT OR IGNORE INTO touched SELECT 'meeting', m.id FROM meeting m"
            " JOIN touched t ON t.kind = 'body' AND t.id = m.body"
        )
    for kind, thing in THINGS.items():
        parts = [part for part in thing.parts if part.table in touched]
        for part in parts:
            book.run(
                f"INSERT OR IGNORE INTO touched SELECT '{kind}', p.{part.of} FROM {part.table} p"
                f" JOIN touched t ON t.kind = '{part.table}' AND t.id = p.id"
                f" WHERE p.{part.of} IS NOT NULL"
            )
        if parts or kind in touched or kind == "meeting":
            _index(book, kind, thing)


def _index(book: Deriving, kind: str, thing: Thing) -> None:
    book.run(
        f"DELETE FROM found WHERE rowid IN (SELECT {_PLACE} FROM {kind} x"
        f" JOIN touched t ON t.kind = '{kind}' AND t.id = x.id WHERE x.deleted IS NOT NULL)",
        code=thing.code,
    )
    for place, row, ref, title, words in book.rows(_text(kind, thing), code=thing.code):
        book.run(
            "INSERT OR REPLACE INTO found (rowid, kind, id, ref, title, words)"
            " VALUES (:place, :kind, :id, :ref, :title, :words)",
            place=place,
            kind=kind,
            id=row,
            ref=ref,
            title=title,
            words=words,
        )


def rebuild(store: Store) -> None:
    """Make the index anew from the record, should it ever be out of step."""
    store.prepare()
    with store.local() as book:
        book.run("DELETE FROM found")
        for kind in THINGS:
            book.run(f"INSERT OR IGNORE INTO touched SELECT '{kind}', id FROM {kind}_live")
        derive(book, date.min)
        book.run("DELETE FROM touched")


def _asked(words: str) -> str:
    """Return the question in the index's own language: every word typed, or its beginning.

    Each word stands in quotes, so nothing a person types is an operator; a reference is a phrase.
    Empty when nothing that can be looked for was typed.
    """
    plain = "".join(each if unicodedata.category(each) not in _UNFIT else " " for each in words)
    asked = []
    for word in plain[:LONGEST].replace('"', " ").split()[:MOST_WORDS]:
        letters = sum(each.isalnum() for each in word)
        if letters:
            asked.append(f'"{word}"' + ("*" if letters > 1 else ""))
    return " ".join(asked)


_UNFIT = frozenset({"Cc", "Cs"})
_COUNT = "SELECT count(*) FROM (SELECT 1 FROM found WHERE found MATCH :asked LIMIT :most)"
_COLUMNS = f"kind, id, ref, title, snippet(found, -1, '', '', '…', {_ABOUT})"
_RANKED = f"""
SELECT {_COLUMNS} FROM found WHERE found MATCH :asked AND rank MATCH 'bm25(0, 0, 10, 5, 1)'
ORDER BY rank LIMIT :limit
"""
_NEWEST = f"SELECT {_COLUMNS} FROM found WHERE found MATCH :asked ORDER BY rowid DESC LIMIT :limit"


def search(book: Reading, words: str, limit: int = 50) -> list[Hit]:
    """Return what holds every word typed, best first; a reference typed in full leads.

    Accents and capitals do not matter, and the beginning of a word is enough. Where more than
    ``MOST_RANKED`` things hold the words, the newest of each kind come first instead.
    """
    asked = _asked(words)
    if not asked or limit < 1:
        return []
    count = book.value(_COUNT, asked=asked, most=MOST_RANKED + 1)
    sql = _RANKED if count <= MOST_RANKED else _NEWEST
    hits = [Hit(*row) for row in book.rows(sql, asked=asked, limit=limit)]
    typed = words.strip().casefold()
    return sorted(hits, key=lambda hit: hit.ref.casefold() != typed)
