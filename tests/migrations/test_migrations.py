"""Every form the book has had opens in this Minutebook, and holds what it held."""

import sqlite3
from pathlib import Path

import pytest

from db import migrations
from db.book import check, close, open_book
from db.book.opening import run_script
from db.book.schema import LOCAL
from db.clock import today
from db.exchange.identity import Home

HERE = Path(__file__).parent


def old_book(number: int, folder: Path) -> Path:
    """Make the book that was kept when a form was frozen."""
    path = folder / "old.minutebook"
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("BEGIN")
    text = next(HERE.glob(f"m{number:04d}_*.sql")).read_text("utf-8")
    run_script(connection, text)
    if number == migrations.FORMAT:
        run_script(connection, LOCAL[LOCAL.index("CREATE VIRTUAL TABLE found") :])
    connection.execute("COMMIT")
    connection.close()
    return path


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
