"""Every form the book has had opens in this Minutebook, and holds what it held."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from db import migrations
from db.book import check, close, open_book
from db.book.header import read_header
from db.book.schema import LOCAL, whole_schema
from db.book.upgrading import run_script
from db.clock import today
from db.errors import Trouble
from db.exchange.identity import Home
from db.migrations.m0004_scale import entry
from tests.house.write_schema import made_by, objects

HERE = Path(__file__).parent


def old_book(number: int, folder: Path) -> Path:
    """Make the book that was kept when a form was frozen."""
    path = folder / "old.minutebook"
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("BEGIN")
    text = next(HERE.glob(f"m{number:04d}_*.sql")).read_text("utf-8")
    run_script(connection, text)
    run_script(connection, LOCAL[LOCAL.index("CREATE VIRTUAL TABLE found") :])
    connection.execute("COMMIT")
    connection.close()
    return path


def close_sealed(path: Path) -> None:
    """Fold the log of a book made by :func:`old_book` into its file."""
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()


def test_m0001_founding_opens_proves_whole_and_holds_what_it_held(tmp_path: Path) -> None:
    book = open_book(old_book(1, tmp_path), Home(tmp_path / "laptop"))
    try:
        assert book.name == "Kept for ever"
        with book.store.read() as reading:
            assert reading.value("SELECT name FROM body_live") == "Management Group"
            assert reading.value("SELECT initials FROM person_live") == "SN"
        stops = [each for each in check(book.store, today()) if each.severity == "stop"]
        assert stops == []
    finally:
        close(book)


def test_m0001_founding_takes_entries_as_they_are() -> None:
    assert migrations.STEPS[0].entry(1201, "Café") == (1201, "Café")


def test_m0002_meeting_room_brings_a_book_up_once_and_keeps_a_copy_of_it(tmp_path: Path) -> None:
    path = old_book(1, tmp_path)
    copy = path.with_name("old.minutebook.before-form-4.backup")
    assert read_header(path).form == 1
    close(open_book(path, Home(tmp_path / "laptop")))
    assert read_header(path).form == migrations.FORMAT
    kept = sqlite3.connect(copy)
    assert kept.execute("SELECT name FROM body_live").fetchall() == [("Management Group",)]
    kept.close()
    assert read_header(copy).form == 1
    copy.unlink()
    close(open_book(path, Home(tmp_path / "laptop")))
    assert not copy.exists()


def test_a_step_that_fails_leaves_the_older_book_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = old_book(1, tmp_path)
    close_sealed(path)
    before = path.read_bytes()
    broken = migrations.Migration(
        4, lambda: "CREATE TABLE half (a);\nCREATE TABLE half (a);", entry
    )
    with monkeypatch.context() as patch:
        patch.setattr(migrations, "STEPS", (*migrations.STEPS[:3], broken))
        with pytest.raises(Trouble) as refused:
            open_book(path, Home(tmp_path / "laptop"))
    assert refused.value.code == "book.not_brought_up"
    assert path.read_bytes() == before
    close(open_book(path, Home(tmp_path / "laptop")))


def test_m0002_meeting_room_takes_entries_as_they_are() -> None:
    assert migrations.STEPS[1].entry(1201, "Café") == (1201, "Café")


@pytest.mark.parametrize("form", range(1, migrations.FORMAT + 1))
def test_m0004_scale_and_every_form_before_it_come_to_one_and_the_same(
    form: int, tmp_path: Path
) -> None:
    path = old_book(form, tmp_path)
    book = open_book(path, Home(tmp_path / "laptop"))
    try:
        assert book.name == "Kept for ever"
        stops = [each for each in check(book.store, today()) if each.severity == "stop"]
        assert stops == []
    finally:
        close(book)
    with closing(sqlite3.connect(path)) as raw:
        assert objects(raw).keys() == objects(made_by(whole_schema())).keys()


def test_m0003_evidence_takes_entries_as_they_are() -> None:
    assert migrations.STEPS[2].entry(1201, "Café") == (1201, "Café")


def test_m0004_scale_takes_entries_as_they_are() -> None:
    assert migrations.STEPS[3].entry(1201, "Café") == (1201, "Café")


@pytest.mark.parametrize("step", migrations.STEPS, ids=lambda step: f"m{step.number:04d}")
def test_every_migration_has_its_four_parts(step: migrations.Migration) -> None:
    assert step.schema().strip()
    assert callable(step.entry)
    assert len(list(HERE.glob(f"m{step.number:04d}_*.sql"))) == 1
    own = Path(__file__).read_text("utf-8")
    assert f"def test_m{step.number:04d}_" in own


def test_the_last_migration_is_the_form_of_today() -> None:
    numbers = [each.number for each in migrations.STEPS]
    assert numbers == list(range(1, migrations.FORMAT + 1))


def test_a_form_and_its_oldest_reader_come_apart_as_they_were_put_together() -> None:
    assert migrations.split_version(migrations.version_number()) == (
        migrations.FORMAT,
        migrations.OLDEST_READER,
    )
