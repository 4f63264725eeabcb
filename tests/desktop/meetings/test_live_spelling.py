"""Spelling as one types in the room: British, offline, with the book's own names and words."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from db.clock import SET_BY
from desktop.meetings.live.spelling import WORD, Speller
from desktop.window import Window
from tests.desktop.meetings.robot import MeetingsRobot

Key = Qt.Key
pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)


@pytest.fixture
def robot(opened: Window, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> MeetingsRobot:
    """The Management Group of 3 December in session."""
    monkeypatch.setenv(SET_BY, "2026-12-03T10:00:00+00:00")
    made = MeetingsRobot(opened, qtbot)
    made.take("Management Group")
    made.open_meeting()
    made.key(Key.Key_F8)
    speller = made.live.spelling.speller
    made.until(lambda: not speller.right("recieve"))
    return made


def underlined_are(robot: MeetingsRobot, *words: str) -> None:
    """Wait until just these words are underlined."""
    QApplication.processEvents()
    assert underlined(robot) == list(words)


def underlined(robot: MeetingsRobot) -> list[str]:
    """Return the words that are underlined."""
    found, block = [], robot.live.pad.words.document().firstBlock()
    while block.isValid():
        text = block.text()
        found += [text[f.start : f.start + f.length] for f in block.layout().formats()]
        block = block.next()
    return found


def test_what_is_wrong_is_underlined_once_it_is_left_and_names_are_right(
    robot: MeetingsRobot,
) -> None:
    robot.key(Key.Key_End)  # the window is the active one
    robot.type("Dorothea Plumstone's colour was recieve")
    underlined_are(robot)
    robot.type(" and the NHS's organization of Wexholme. ")
    underlined_are(robot, "recieve", "organization")
    robot.type("\r/action teh thing")
    underlined_are(robot, "recieve", "organization")


def test_the_menu_offers_what_was_meant_and_learns_a_word_for_the_whole_book(
    robot: MeetingsRobot,
) -> None:
    robot.type("We recieve teleclinic now. ")
    underlined_are(robot, "recieve", "teleclinic")
    _choose(robot, "recieve", "receive")
    assert robot.live.pad.words.text.startswith("We receive teleclinic")
    _choose(robot, "teleclinic", "Add “teleclinic”")
    underlined_are(robot)
    assert robot.value("SELECT word FROM bookword_live") == "teleclinic"


def _choose(robot: MeetingsRobot, word: str, words: str) -> None:
    area = robot.live.pad.words
    cursor = QTextCursor(area.document())
    cursor.setPosition(area.text.index(word) + 2)
    menu = QMenu()
    menu.addAction("last")
    area.asked.emit(menu, cursor)
    next(each for each in menu.actions() if each.text().startswith(words)).trigger()


@pytest.mark.parametrize("word", ["ICB", "organisation", "don’t", "A", "x" * 200])
def test_what_is_right_or_is_no_word_is_left_alone(
    word: str, qapp: object, until: Callable[[Callable[[], bool]], None]
) -> None:
    speller = Speller()
    until(lambda: not speller.right("recieve"))
    assert speller.right(word)
    assert qapp is not None


def test_words_are_found_with_their_apostrophes() -> None:
    said = "It’s the ICBs' 2nd re-run"
    assert WORD.findall(said) == ["It’s", "the", "ICBs", "nd", "re", "run"]


@pytest.fixture
def until(qtbot: QtBot) -> Callable[[Callable[[], bool]], None]:
    """Wait until something is so."""

    def wait(so: Callable[[], bool]) -> None:
        qtbot.waitUntil(so, timeout=20_000)

    return wait
