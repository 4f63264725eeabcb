"""The store: one write is kept whole or not at all, and every change is journalled."""

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy.exc import SQLAlchemyError

from db.book import Book
from db.errors import Refusal, Trouble
from db.exchange.records import Colleague
from db.record import same_id
from db.store import Work


def founder(work: Work) -> Colleague:
    return work.get(Colleague, work.value("SELECT id FROM colleague_live"))


def name(book: Book) -> str:
    with book.store.read() as reading:
        return str(reading.value("SELECT name FROM colleague_live"))


def founder_id(book: Book) -> str:
    with book.store.read() as reading:
        return str(reading.value("SELECT id FROM colleague_live"))


def seen(book: Book) -> dict[str, dict[str, int]]:
    with book.store.read() as reading:
        row = reading.value("SELECT id FROM colleague_live")
        return {row: reading.seen(row)}


def rename(book: Book, to: str, looked_at: dict[str, dict[str, int]] | None = None) -> None:
    with book.store.write("Rename", seen=looked_at or {}) as work:
        founder(work).name = to


def open_versions(book: Book) -> list[str]:
    with book.store.read() as reading:
        sql = (
            "SELECT g.val FROM conflict k JOIN sib s ON s.row = k.row AND s.col = k.col "
            "JOIN chg g ON g.op = s.op"
        )
        return [value for (value,) in reading.rows(sql)]


class Stop(Exception):
    """Something went wrong in a command."""


def test_a_write_that_fails_leaves_nothing_not_even_a_table(book: Book) -> None:
    before = name(book)

    def fails() -> None:
        with book.store.write("Fails") as work:
            founder(work).name = "Lost"
            work.run("CREATE TABLE half_made (a)")
            raise Stop

    with pytest.raises(Stop):
        fails()
    with book.store.read() as reading:
        assert reading.value("SELECT 1 FROM sqlite_schema WHERE name = 'half_made'") is None
        assert reading.value("SELECT count(*) FROM stage") == 0
    assert name(book) == before


def test_the_first_write_after_opening_is_not_rolled_back_by_the_orm_waking_up(book: Book) -> None:
    with book.store.write("First") as work:
        work.run("CREATE TABLE early (a)")
        founder(work).name = "Kept"
    with book.store.read() as reading:
        assert reading.value("SELECT 1 FROM sqlite_schema WHERE name = 'early'") == 1
    assert name(book) == "Kept"


def test_a_reading_inside_a_write_sees_it_and_leaves_it_standing(book: Book) -> None:
    with book.store.write("Rename") as work:
        founder(work).name = "Halfway"
        work.flush()
        assert name(book) == "Halfway"
    assert name(book) == "Halfway"


def test_a_write_inside_a_write_is_our_defect(book: Book) -> None:
    with (
        pytest.raises(RuntimeError, match="inside a write"),
        book.store.write("Outer"),
        book.store.write("Inner"),
    ):
        pass


def test_several_changes_of_a_field_in_one_write_are_one_change(book: Book) -> None:
    with book.store.write("Rename twice") as work:
        person = founder(work)
        person.name = "Once"
        work.flush()
        person.name = "Twice"
    with book.store.read() as reading:
        sql = "SELECT val FROM chg WHERE col = 9004 ORDER BY op"
        assert [value for (value,) in reading.rows(sql)] == ["Ada Thwaite", "Twice"]


def test_a_change_back_within_one_write_is_no_change_and_no_commit(book: Book) -> None:
    with book.store.write("There and back") as work:
        person = founder(work)
        person.name = "There"
        work.flush()
        person.name = "Ada Thwaite"
    assert work.changes.kinds == {}
    with book.store.read() as reading:
        assert reading.value("SELECT count(*) FROM commits") == 1


def test_a_change_made_by_sql_is_journalled_as_one_made_by_the_orm_is(book: Book) -> None:
    with book.store.write("By SQL") as work:
        work.run("UPDATE colleague SET name = 'By SQL'")
    assert set(work.changes.kinds) == {"colleague"}
    with book.store.read() as reading:
        assert reading.value("SELECT val FROM chg ORDER BY op DESC") == "By SQL"


def test_a_record_is_never_deleted_not_even_by_sql(book: Book) -> None:
    with pytest.raises(sqlite3.IntegrityError), book.store.write("Delete") as work:
        work.run("DELETE FROM colleague")


def test_saving_what_was_loaded_before_another_change_keeps_both_versions(book: Book) -> None:
    loaded = seen(book)
    rename(book, "Hers", loaded)
    rename(book, "His", loaded)
    assert name(book) == "His"
    assert open_versions(book) == ["Hers"]


def test_saving_what_is_shown_now_leaves_nothing_to_settle(book: Book) -> None:
    rename(book, "Hers", seen(book))
    rename(book, "His", seen(book))
    assert open_versions(book) == []


def test_the_same_words_twice_are_nothing_to_settle(book: Book) -> None:
    loaded = seen(book)
    rename(book, "Same", loaded)
    rename(book, "Other", loaded)
    rename(book, "Same")
    assert open_versions(book) == []


def test_a_version_of_another_field_was_never_on_the_screen(book: Book) -> None:
    row, ops = next(iter(seen(book).items()))
    with pytest.raises(Refusal) as refused:
        rename(book, "Wrong", {row: {"name": ops["fpr"]}})
    assert refused.value.code == "write.seen_elsewhere"
    assert name(book) == "Ada Thwaite"


def test_undo_sets_a_field_back_as_a_new_commit(book: Book) -> None:
    rename(book, "Grace")
    assert book.store.undo().intent == "Undo: Rename"
    assert name(book) == "Ada Thwaite"
    with book.store.read() as reading:
        assert reading.value("SELECT count(*) FROM commits") == 3


def test_undo_takes_the_commands_back_one_by_one_until_none_is_left(book: Book) -> None:
    rename(book, "One")
    rename(book, "Two")
    book.store.undo()
    assert name(book) == "One"
    book.store.undo()
    assert name(book) == "Ada Thwaite"
    with pytest.raises(Refusal) as refused:
        book.store.undo()
    assert refused.value.code == "undo.nothing"


def test_undo_removes_a_record_its_command_brought_into_being(book: Book) -> None:
    with book.store.write("Add") as work:
        work.add(Colleague(id=same_id("colleague", "x"), fpr="x", name="New"))
    book.store.undo()
    with book.store.read() as reading:
        assert reading.value("SELECT deleted FROM colleague WHERE fpr = 'x'") == "Undone"
        assert reading.value("SELECT count(*) FROM colleague_live") == 1


def test_what_must_not_be_undone_is_not(book: Book) -> None:
    with book.store.write("Confirm", undoable=False) as work:
        founder(work).name = "Confirmed"
    with pytest.raises(Refusal) as refused:
        book.store.undo()
    assert refused.value.code == "undo.nothing"
    assert name(book) == "Confirmed"


def test_nothing_before_what_cannot_be_undone_is_undone(book: Book) -> None:
    rename(book, "Before")
    with book.store.write("Confirm", undoable=False) as work:
        founder(work).person = "somebody"
    with pytest.raises(Refusal) as refused:
        book.store.undo()
    assert refused.value.code == "undo.nothing"
    assert name(book) == "Before"


def test_undo_leaves_alone_what_was_changed_again_since(book: Book) -> None:
    rename(book, "Mine")
    with book.store.write("Rename from elsewhere", undoable=False, barrier=False) as work:
        founder(work).name = "Later"
    with pytest.raises(Refusal) as refused:
        book.store.undo()
    assert refused.value.code == "undo.changed_since"
    assert name(book) == "Later"


def test_a_full_disk_is_trouble_in_words_and_changes_nothing(book: Book) -> None:
    with book.store.connection() as connection:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(Trouble) as trouble, book.store.write("Too much") as work:
        founder(work).name = "x" * 2_000_000
    assert trouble.value.code == "store.full"
    with book.store.connection() as connection:
        connection.execute("PRAGMA max_page_count = 1000000")
    assert name(book) == "Ada Thwaite"
    rename(book, "Room again")
    assert name(book) == "Room again"


def test_a_reader_may_not_write(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(book.store, "holder", type(book.store.holder)("Ada Thwaite", "f", "reader"))
    with pytest.raises(Refusal) as refused:
        rename(book, "No")
    assert refused.value.code == "role.reader"


def test_an_error_of_the_database_does_not_repeat_the_words_it_was_given(book: Book) -> None:

    def twice() -> None:
        with book.store.write("Twice") as work:
            for _ in range(2):
                work.session.add(Colleague(id="same", name="a patient's name"))

    with pytest.raises(SQLAlchemyError) as failed:
        twice()
    assert "a patient's name" not in str(failed.value)


def test_nothing_is_written_through_a_local_write_into_the_journal(book: Book) -> None:
    with book.store.local() as local:
        local.run("INSERT INTO draft VALUES ('minute:1', 'half a sentence', '2026-12-03')")
    with book.store.read() as reading:
        assert reading.value("SELECT count(*) FROM commits") == 1
        assert reading.value("SELECT words FROM draft") == "half a sentence"


def test_the_files_own_lock_and_log_are_as_endurance_asks(book: Book, tmp_path: Path) -> None:
    with book.store.connection() as connection:
        asked = ("locking_mode", "journal_mode", "synchronous", "foreign_keys", "trusted_schema")
        found = [connection.execute(f"PRAGMA {each}").fetchone()[0] for each in asked]
    assert found == ["exclusive", "wal", 2, 1, 0]
    assert not list(tmp_path.rglob("*-shm"))
