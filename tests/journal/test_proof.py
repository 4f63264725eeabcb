"""The proof of the journal: whatever is altered by hand is found and named."""

import sqlite3
from collections.abc import Callable

import pytest

from db.book import Book, check
from db.clock import today
from db.exchange.records import Colleague


def codes(book: Book) -> list[str]:
    return sorted({each.code for each in check(book.store, today())})


def renamed(book: Book) -> None:
    with book.store.write("Rename") as work:
        work.get(Colleague, work.value("SELECT id FROM colleague_live")).name = "Grace"


def tamper(book: Book, sql: str) -> None:
    with book.store.connection() as connection:
        for trigger in connection.execute(
            "SELECT name FROM sqlite_temp_schema WHERE type = 'trigger'"
        ).fetchall():
            connection.execute(f'DROP TRIGGER temp."{trigger[0]}"')
        connection.execute(sql)


def test_an_honest_book_proves_whole(book: Book) -> None:
    renamed(book)
    assert codes(book) == []


@pytest.mark.parametrize(
    ("sql", "code"),
    [
        ("UPDATE chg SET val = 'Gracf' WHERE val = 'Grace'", "check.chain"),
        ("UPDATE commits SET intent = 'Something else' WHERE n = 2", "check.chain"),
        ("UPDATE commits SET wall = '1999-01-01T00:00:00.000Z' WHERE n = 1", "check.chain"),
        ("UPDATE chg SET par = NULL WHERE par IS NOT NULL", "check.chain"),
        ("UPDATE commits SET seed = zeroblob(32) WHERE n = 1", "check.chain"),
        ("DELETE FROM commits WHERE n = 2", "check.chain_gap"),
        ("DELETE FROM commits WHERE n = 1", "check.chain_gap"),
        ("UPDATE device SET hash = zeroblob(32)", "check.chain_gap"),
        ("UPDATE colleague SET name = 'Mallory'", "check.record"),
        ("UPDATE colleague SET deleted = 'gone'", "check.record"),
        ("UPDATE cell SET op = (SELECT min(op) FROM chg) WHERE col = 9004", "check.heads"),
        ("DELETE FROM cell WHERE col = 9004", "check.heads"),
        ("INSERT INTO sib SELECT row, col, op, hlc FROM cell WHERE col = 9001", "check.heads"),
    ],
)
def test_an_alteration_by_hand_is_found(book: Book, sql: str, code: str) -> None:
    renamed(book)
    tamper(book, sql)
    assert code in codes(book)


def test_a_blanked_value_leaves_every_later_hash_standing(
    book: Book, blank: Callable[[sqlite3.Connection, int], None]
) -> None:
    renamed(book)
    with book.store.connection() as connection:
        (op,) = connection.execute("SELECT op FROM chg WHERE val = 'Ada Thwaite'").fetchone()
        blank(connection, op)
    assert codes(book) == []


@pytest.fixture
def blank() -> Callable[[sqlite3.Connection, int], None]:
    """Blank one value as a lawful redaction will: its leaf stays, the seed gives way to salts."""
    from db.journal import form

    def do(connection: sqlite3.Connection, op: int) -> None:
        dix, sequence = form.split_op(op)
        n, seed, last = connection.execute(
            "SELECT n, seed, last FROM commits WHERE dix = ? AND last >= ? ORDER BY n",
            (dix, sequence),
        ).fetchone()
        first = connection.execute(
            "SELECT coalesce(max(last), 0) + 1 FROM commits WHERE dix = ? AND n < ?", (dix, n)
        ).fetchone()[0]
        for each in range(first, last + 1):
            place = form.op_of(dix, each)
            (value,) = connection.execute("SELECT val FROM chg WHERE op = ?", (place,)).fetchone()
            salt = form.salt(seed, each - first)
            row = (place, None, form.leaf(salt, value)) if place == op else (place, salt, None)
            connection.execute("INSERT INTO leaf VALUES (?, ?, ?)", row)
        connection.execute("UPDATE chg SET val = NULL WHERE op = ?", (op,))
        connection.execute("UPDATE commits SET seed = NULL WHERE dix = ? AND n = ?", (dix, n))

    return do
