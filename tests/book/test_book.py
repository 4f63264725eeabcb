"""The book as a file: what is opened, what is refused, and that a refusal changes no byte."""

import os
import sqlite3
import struct
import subprocess
import sys
from pathlib import Path

import pytest

from db import migrations
from db.book import Book, back_up, check, close, found, open_book, restore
from db.book.places import check_place
from db.clock import today
from db.errors import Refusal, Trouble
from db.exchange.identity import Home
from db.exchange.records import Colleague
from db.files import write_whole

ROOT = Path(__file__).parents[2]


def code_of(path: Path, home: Home) -> str:
    with pytest.raises((Refusal, Trouble)) as failed:
        open_book(path, home)
    assert isinstance(failed.value, Refusal | Trouble)
    return failed.value.code


def with_version(path: Path, number: int) -> None:
    content = bytearray(path.read_bytes())
    content[60:64] = struct.pack(">I", number)
    path.write_bytes(content)


def test_a_new_book_carries_its_mark_and_its_form(book: Book) -> None:
    with book.store.connection() as connection:
        assert connection.execute("PRAGMA application_id").fetchone()[0] == 0x4D4E5442
        version = connection.execute("PRAGMA user_version").fetchone()[0]
    assert migrations.split_version(version) == (migrations.FORMAT, migrations.OLDEST_READER)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "book.empty"),
        (b"SQLite format 3\x00", "book.not_a_book"),
        (b"PK\x03\x04" + bytes(200), "book.not_a_book"),
        (b"<html>" + bytes(200), "book.not_a_book"),
    ],
)
def test_a_file_that_is_no_book_is_refused_in_words_and_unchanged(
    tmp_path: Path, home: Home, content: bytes, code: str
) -> None:
    path = tmp_path / "other.minutebook"
    path.write_bytes(content)
    assert code_of(path, home) == code
    assert path.read_bytes() == content
    assert [each.name for each in tmp_path.iterdir() if "other" in each.name] == [path.name]


def test_another_programs_database_is_refused(tmp_path: Path, home: Home) -> None:
    path = tmp_path / "other.minutebook"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE mine (a)")
    connection.close()
    before = path.read_bytes()
    assert code_of(path, home) == "book.not_a_book"
    assert path.read_bytes() == before


@pytest.mark.parametrize(("form", "oldest"), [(migrations.FORMAT + 1, 1), (9, 9)])
def test_a_newer_book_is_refused_with_its_bytes_unchanged(
    book: Book, form: int, oldest: int
) -> None:
    close(book)
    with_version(book.path, form << 16 | oldest)
    before = book.path.read_bytes()
    assert code_of(book.path, book.home) == "book.too_new"
    assert book.path.read_bytes() == before


def test_the_open_book_is_not_opened_again_by_any_name(book: Book, tmp_path: Path) -> None:
    other = tmp_path / "link.minutebook"
    other.symlink_to(book.path)
    hard = tmp_path / "hard.minutebook"
    os.link(book.path, hard)
    for path in (book.path, other, hard):
        assert code_of(path, book.home) == "book.open_here"


def test_a_place_below_a_file_is_told_as_trouble_and_the_file_stays(tmp_path: Path) -> None:
    (tmp_path / "minutes").write_bytes(b"kept")
    with pytest.raises(Trouble) as told:
        write_whole(tmp_path / "minutes" / "July.pdf", b"x")
    assert told.value.code == "file.unwritable"
    assert (tmp_path / "minutes").read_bytes() == b"kept"


@pytest.mark.parametrize("ending", ["", "-wal", ".files/ab/abc"])
def test_nothing_is_written_over_the_open_book_or_what_belongs_to_it(
    book: Book, ending: str
) -> None:
    path = Path(f"{book.path}{ending}")
    with pytest.raises(Refusal) as refused:
        write_whole(path, b"x")
    assert refused.value.code == "file.is_open_book"


def test_another_process_is_told_who_has_the_book_and_since_when(book: Book) -> None:
    run = subprocess.run(
        [sys.executable, "-m", "db", "--home", str(book.home.folder), "check", str(book.path)],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    assert run.returncode == 3
    assert "is open in Minutebook since" in run.stderr
    assert len(run.stderr.splitlines()) == 1


def test_a_closed_book_opens_again_with_all_it_held(book: Book) -> None:
    with book.store.write("Rename") as work:
        work.get(Colleague, work.value("SELECT id FROM colleague_live")).name = "Grace"
    close(book)
    again = open_book(book.path, book.home)
    try:
        with again.store.read() as reading:
            assert reading.value("SELECT name FROM colleague_live") == "Grace"
        assert again.standing == ""
        assert check(again.store, today()) == []
    finally:
        close(again)


def test_a_backup_is_sealed_whole_and_comes_back_under_a_new_name(
    book: Book, tmp_path: Path
) -> None:
    copy = back_up(book.store, tmp_path / "a.backup")
    assert not (tmp_path / "a.backup-wal").exists()
    target = restore(copy, tmp_path / "back.minutebook")
    again = open_book(target, book.home)
    try:
        assert check(again.store, today()) == []
    finally:
        close(again)


def test_a_backup_must_not_pass_for_a_live_book(book: Book, tmp_path: Path) -> None:
    with pytest.raises(Refusal) as refused:
        back_up(book.store, tmp_path / "copy.minutebook")
    assert refused.value.code == "backup.ending"


def test_a_backup_over_the_open_book_is_refused(book: Book) -> None:
    with pytest.raises(Refusal) as refused:
        back_up(book.store, book.path.with_name(book.path.name + "-wal"))
    assert refused.value.code == "file.is_open_book"


def test_a_failed_backup_leaves_the_earlier_one(book: Book, tmp_path: Path) -> None:
    folder = tmp_path / "a.backup"
    folder.mkdir()
    (folder / "kept").write_text("here")
    with pytest.raises(Trouble) as trouble:
        back_up(book.store, folder)
    assert trouble.value.code == "backup.failed"
    assert (folder / "kept").read_text() == "here"
    assert not list(tmp_path.glob(".a.backup*"))


def test_a_damaged_backup_is_not_restored_and_leaves_nothing(book: Book, tmp_path: Path) -> None:
    copy = back_up(book.store, tmp_path / "a.backup")
    content = bytearray(copy.read_bytes())
    content[4096:12288] = bytes(8192)
    copy.write_bytes(content)
    with pytest.raises(Trouble) as trouble:
        restore(copy, tmp_path / "back.minutebook")
    assert trouble.value.code == "backup.damaged"
    assert not (tmp_path / "back.minutebook").exists()


def test_restoring_over_a_file_is_refused(book: Book, tmp_path: Path) -> None:
    copy = back_up(book.store, tmp_path / "a.backup")
    with pytest.raises(Refusal) as refused:
        restore(copy, book.path)
    assert refused.value.code == "book.exists"


def test_an_older_copy_of_a_book_written_further_here_can_only_be_read(
    book: Book, tmp_path: Path
) -> None:
    copy = back_up(book.store, tmp_path / "a.backup")
    with book.store.write("Rename") as work:
        work.get(Colleague, work.value("SELECT id FROM colleague_live")).name = "Grace"
    old = open_book(restore(copy, tmp_path / "old.minutebook"), book.home)
    try:
        assert old.standing == "book.copied"
        with pytest.raises(Refusal), old.store.write("Write"):
            pass
    finally:
        close(old)


def test_a_book_brought_to_a_strange_laptop_can_only_be_read(book: Book, tmp_path: Path) -> None:
    close(book)
    strange = open_book(book.path, Home(tmp_path / "strange"))
    try:
        assert strange.standing == "book.stranger"
        assert strange.store.holder.role == "reader"
    finally:
        close(strange)


def test_a_book_is_not_founded_where_a_file_stands_or_without_a_name(
    tmp_path: Path, home: Home
) -> None:
    path = tmp_path / "there.minutebook"
    path.write_text("mine")
    for person, code in (("Ada", "book.exists"), (" ", "book.no_name")):
        with pytest.raises(Refusal) as refused:
            found(path, person, home)
        assert refused.value.code == code
    assert path.read_text() == "mine"


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("/data/OneDrive - NHS/book.minutebook", "place.cloud"),
        ("/data/Dropbox/book.minutebook", "place.cloud"),
        ("/media/stick/book.minutebook", "place.removable"),
    ],
)
def test_a_live_book_is_refused_in_a_place_that_would_damage_it(path: str, code: str) -> None:
    with pytest.raises(Refusal) as refused:
        check_place(Path(path))
    assert refused.value.code == code


def test_a_folder_whose_name_only_begins_like_a_cloud_is_free() -> None:
    check_place(Path("/data/Dropboxes/book.minutebook"))
    check_place(Path("/data/onedrives/book.minutebook"))
