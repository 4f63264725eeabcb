"""A field that picks several: by keyboard, one line more once the last is used, each once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop.kit.fields import ManyField, Option
from desktop.kit.theme import Look

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
OPTIONS = (Option("a", "Aldham"), Option("b", "Bexford"), Option("c", "Corby"))


@pytest.fixture
def field(look: Look, qtbot: QtBot) -> ManyField:
    made = ManyField(look, "organisations", "Shared by", OPTIONS)
    qtbot.addWidget(made)
    made.show()
    return made


def lines(field: ManyField) -> list[QLineEdit]:
    return field.findChildren(QLineEdit)


def typed(field: ManyField, at: int, words: str, qtbot: QtBot) -> None:
    qtbot.keyClicks(lines(field)[at], words)
    qtbot.keyClick(lines(field)[at], Qt.Key.Key_Tab)


def test_one_line_more_shows_until_all_are_picked(field: ManyField, qtbot: QtBot) -> None:
    for at, (words, many) in enumerate((("Aldham", 2), ("Corby", 3), ("Bexford", 3))):
        typed(field, at, words, qtbot)
        assert len(lines(field)) == many
    assert field.value == ("a", "c", "b")
    names = [each.accessibleName() for each in lines(field)]
    assert names == ["Shared by", "Shared by (2)", "Shared by (3)"]
    assert field.touched


def test_one_picked_twice_counts_once_and_nonsense_is_said(field: ManyField, qtbot: QtBot) -> None:
    typed(field, 0, "Aldham", qtbot)
    typed(field, 1, "Aldham", qtbot)
    assert field.value == ("a",)
    typed(field, 2, "Nowhere", qtbot)
    assert "Nowhere" in field.problem()


def test_what_the_record_holds_is_shown_and_counts_as_untouched(field: ManyField) -> None:
    field.set_value(("b", "c"))
    assert field.value == ("b", "c")
    assert not field.touched
    assert [each.text() for each in lines(field)] == ["Bexford", "Corby", ""]
    field.set_value(())
    assert field.value == ()
