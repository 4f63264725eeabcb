"""A box of choices: no wider than its place, searched by what is typed, told in full."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.kit.fields import ChoiceField, TextField
from desktop.kit.fields.boxes import LEAST, ChoiceBox
from desktop.kit.forms import Form
from desktop.kit.theme import Look

LONG = "Managed at the scale of the whole system because no place could do it alone, nor two"
CHOICES = ["Taken", "To agree", "Toast", "Then agreed", LONG]
pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
Key = Qt.Key
Show = Callable[[QWidget], QWidget]


@pytest.fixture
def form(look: Look, shown: Show) -> Form:
    choices = ChoiceField(look, "why", "Why", [(each, each) for each in CHOICES])
    made = Form(look, "Decision", [TextField(look, "words", "Words"), choices], "desk.save")
    made.resize(360, 500)
    shown(made)
    return made


@pytest.fixture
def box(form: Form) -> ChoiceBox:
    made = form.fields["why"].entry
    assert isinstance(made, ChoiceBox)
    made.setFocus()
    return made


def asked(box: ChoiceBox) -> str:
    """Ask a box for its tip."""
    at = QPoint(4, 4)
    QApplication.sendEvent(box, QHelpEvent(QEvent.Type.ToolTip, at, box.mapToGlobal(at)))
    return box.toolTip()


@pytest.mark.parametrize("zoom", [100, 200])
def test_a_long_choice_cuts_no_field_of_its_form(form: Form, look: Look, zoom: int) -> None:
    look.choose("light", zoom, "normal")
    box = form.fields["why"].entry
    assert box.sizeHint().width() > form.width() > look.scaled(LEAST)
    assert box.minimumSizeHint().width() <= look.scaled(LEAST)
    for field in form.fields.values():
        right = field.entry.mapTo(form, field.entry.rect().topRight()).x()
        assert right < form.width()
    assert box.width() == form.fields["words"].entry.width()


def test_a_choice_without_room_ends_in_dots_and_its_tip_tells_it_whole(box: ChoiceBox) -> None:
    assert (box.shown, asked(box)) == ("Taken", "")
    box.setCurrentText(LONG)
    assert box.shown.endswith("…")
    assert LONG.startswith(box.shown[:-1])
    assert asked(box) == LONG
    box.setCurrentText("Taken")
    assert asked(box) == ""


def test_the_open_list_is_as_wide_as_its_choices_and_within_the_screen(box: ChoiceBox) -> None:
    box.showPopup()
    view, opened = box.view(), box.view().window().geometry()
    needed = box.fontMetrics().horizontalAdvance(LONG)
    assert box.width() < needed < view.viewport().width()
    assert box.screen().availableGeometry().contains(opened)
    box.hidePopup()


def test_a_space_among_letters_is_searched_for(box: ChoiceBox, qtbot: QtBot) -> None:
    qtbot.keyClicks(box, "To a")
    assert (box.currentText(), box.view().isVisible()) == ("To agree", False)


def test_a_space_among_letters_is_searched_for_in_the_open_list(
    box: ChoiceBox, qtbot: QtBot
) -> None:
    qtbot.keyClick(box, Key.Key_Space)
    qtbot.waitUntil(box.view().isVisible)
    qtbot.keyClicks(box.view(), "To a")
    assert box.view().currentIndex().data() == "To agree"
    qtbot.keyClick(box.view(), Key.Key_Return)
    assert box.currentText() == "To agree"


def test_a_space_before_any_letter_opens_the_list(box: ChoiceBox, qtbot: QtBot) -> None:
    qtbot.keyClick(box, Key.Key_Space)
    assert box.view().isVisible()
    box.hidePopup()


def test_a_space_long_after_the_last_letter_opens_the_list(
    box: ChoiceBox, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    qtbot.keyClicks(box, "To")
    monkeypatch.setattr(QApplication, "keyboardInputInterval", lambda: 0)
    qtbot.keyClick(box, Key.Key_Space)
    assert box.view().isVisible()
    box.hidePopup()
