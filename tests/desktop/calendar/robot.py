"""Drives the Calendar page as a secretary would, in her words."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.calendar.form.preview import PreviewField
from desktop.calendar.page import CalendarPage
from desktop.kit.detail import CommandForm
from desktop.kit.parts import Facts


class CalendarRobot:
    """The page, seen from the chair."""

    def __init__(self, page: CalendarPage, bot: QtBot) -> None:
        self.page, self._bot = page, bot

    def rows(self) -> list[str]:
        """Return every row of the list, its cells side by side."""
        table = self.page.list.year_table
        found = []
        for at in range(table.rowCount()):
            cells = [
                table.cell(table.index(at, column)).says for column in range(table.columnCount())
            ]
            found.append(" | ".join(filter(None, cells)))
        return found

    def chips(self) -> list[str]:
        """Return what the chips say."""
        return [each.text() for each in self.page.chips._chips.values()]

    def chosen(self) -> str:
        """Return the reference of the meeting in the pane."""
        line = self.page.pane.line
        return line.ref if line else ""

    def facts(self) -> list[str]:
        """Return what the pane knows of the meeting."""
        found = self.page.pane.findChild(Facts)
        assert found is not None
        return [words for each in found.findChildren(QWidget) if (words := each.accessibleName())]

    def deadlines(self) -> list[str]:
        """Return the deadlines in the pane, as a screen reader says them."""
        shown = self.page.pane._due
        return [shown.rows.index(row).data() for row in range(shown.rows.rowCount())]

    def choose(self, words: str) -> None:
        """Go down with the arrow keys until a row says these words."""
        at = next(at for at, row in enumerate(self.rows()) if words in row)
        self.key(Qt.Key.Key_Home, self.page.list)
        for _ in range(len(self.rows())):
            if self.page.list.currentIndex().row() == at:
                return
            key = Qt.Key.Key_Down if self.page.list.currentIndex().row() < at else Qt.Key.Key_Up
            self.key(key, self.page.list)
        raise AssertionError(words)

    def press(self, words: str) -> None:
        """Press the button with these words, on the page or in the pane."""
        found: list[QPushButton] = self.page.findChildren(QPushButton)
        mine = next(
            each
            for each in found
            if each.text() == words and each.isVisibleTo(self.page) and each.isEnabled()
        )
        self._bot.mouseClick(mine, Qt.MouseButton.LeftButton)

    def offered(self) -> list[str]:
        """Return the verbs the pane offers."""
        found: list[QPushButton] = self.page.pane.findChildren(QPushButton)
        return [each.text() for each in found if each.isVisibleTo(self.page.pane)]

    @property
    def form(self) -> CommandForm:
        """The form that is open."""
        form = self.page.pane.form
        assert form is not None
        return form

    def fill(self, **typed: str) -> None:
        """Type into the fields of the form."""
        for name, words in typed.items():
            entry = self.form.fields[name].entry
            entry.setFocus()
            self.retype(entry, words)
            self._bot.keyClick(entry, Qt.Key.Key_Tab)

    def retype(self, entry: QWidget, words: str) -> None:
        """Put other words into an entry."""
        self._bot.keyClick(entry, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        self._bot.keyClick(entry, Qt.Key.Key_Delete)
        self._bot.keyClicks(entry, words)

    def pick(self, **chosen: object) -> None:
        """Choose from the boxes of the form."""
        for name, value in chosen.items():
            field = self.form.fields[name]
            field._put(value)
            field.edited.emit()

    def send(self) -> None:
        """Send the form by its key."""
        self.key(Qt.Key.Key_Return, self.form, Qt.KeyboardModifier.ControlModifier)

    def preview(self) -> PreviewField:
        """Return the dates a plan would give."""
        shown = self.form.fields["preview"]
        assert isinstance(shown, PreviewField)
        return shown

    def dates(self) -> list[str]:
        """Return the dates a plan would give, as a screen reader says them."""
        shown = self.preview().rows.rows
        return [shown.index(row).data() for row in range(shown.rowCount())]

    def key(
        self,
        key: Qt.Key,
        part: QWidget,
        held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        """Press a key."""
        self._bot.keyClick(part, key, held)
