"""The Share page: both authors' words side by side, update files in and out."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from db.bodies.commands.bodies import ChangeBody
from db.book import Book, close, join
from db.exchange.identity import Home, write_request
from db.exchange.joining import enrol
from db.exchange.send import send
from desktop.window import Window
from tests.conftest import Kept
from tests.desktop.exchange.robot import ShareRobot


@pytest.fixture
def hers(tmp_path: Path) -> Path:
    return tmp_path / "hers"


@pytest.fixture
def colleague(window: Window, nenc: Kept, hers: Path, tmp_path: Path) -> Iterator[Book]:
    """A colleague's own minute book, joined to the one open in the window."""
    book = nenc.copied(tmp_path / "office")
    home = Home(hers)
    write_request(tmp_path / "a.mbrequest", "Bee Farrow", home)
    enrol(book.store, tmp_path / "a.mbrequest")
    assert book.identity is not None
    whole = send(book.store, book.identity, tmp_path / "whole.mbundle").path
    close(book)
    joined, _report = join(tmp_path / "b.minutebook", whole, home)
    window.shelf.home = book.home
    window.shelf.open(book.path)
    yield joined
    close(joined)


@pytest.fixture
def robot(window: Window, colleague: Book, qtbot: QtBot) -> ShareRobot:
    assert window.desk is not None
    assert window.desk.book.group == colleague.group
    with qtbot.waitSignal(window.shelf.ready, timeout=10_000):
        window.shelf.after_first_paint()
    return ShareRobot(window, qtbot)


def rename(book: Book, name: str) -> None:
    with book.store.read() as reading:
        row = reading.value("SELECT id FROM body_live WHERE short = 'MG'")
    book.store.do(ChangeBody(row, name=name))


def name(book: Book) -> str:
    with book.store.read() as reading:
        return str(reading.value("SELECT name FROM body_live WHERE short = 'MG'"))


def from_her(colleague: Book, tmp_path: Path) -> Path:
    assert colleague.identity is not None
    return send(colleague.store, colleague.identity, tmp_path / "from her.mbundle").path


def test_a_file_is_shown_before_it_is_taken_in_and_both_versions_are_kept(
    robot: ShareRobot, window: Window, colleague: Book, tmp_path: Path
) -> None:
    assert window.desk is not None
    rename(colleague, "Hers")
    rename(window.desk.book, "Ours")
    robot.preview(from_her(colleague, tmp_path))
    assert any("change" in line for line in robot.offered)
    assert name(window.desk.book) == "Ours"
    robot.take()
    assert sorted(robot.versions()[0]) == ["Hers", "Ours"]
    assert "One place with two versions to settle" in robot.standing
    robot.keep("Hers")
    assert robot.versions() == []
    assert name(window.desk.book) == "Hers"
    assert "Nothing to settle" in robot.standing


def test_neither_version_need_win(
    robot: ShareRobot, window: Window, colleague: Book, tmp_path: Path
) -> None:
    assert window.desk is not None
    rename(colleague, "Hers")
    rename(window.desk.book, "Ours")
    robot.preview(from_her(colleague, tmp_path))
    robot.take()
    robot.write("Both of ours")
    assert name(window.desk.book) == "Both of ours"


def test_a_file_that_was_altered_is_told_in_words_and_cannot_be_taken_in(
    robot: ShareRobot, window: Window, colleague: Book, tmp_path: Path
) -> None:
    assert window.desk is not None
    rename(colleague, "Hers")
    path = from_her(colleague, tmp_path)
    content = bytearray(path.read_bytes())
    content[-20] ^= 1
    path.write_bytes(content)
    robot.preview(path)
    assert any("altered" in line for line in robot.offered)
    assert name(window.desk.book) == "Management Group"


def test_an_update_file_is_written_for_the_colleague(
    robot: ShareRobot, window: Window, tmp_path: Path
) -> None:
    assert window.desk is not None
    rename(window.desk.book, "Ours")
    robot.send(tmp_path / "for her.mbundle")
    assert (tmp_path / "for her.mbundle").stat().st_size > 0
    assert any("Written" in line for line in robot.offered)
