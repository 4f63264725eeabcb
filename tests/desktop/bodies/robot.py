"""Drives the Committees page as a secretary would, in her words."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.bodies.page import BodiesPage
from desktop.kit.detail import CommandForm
from desktop.kit.parts import Facts


class CommitteesRobot:
    """The page, seen from the chair."""

    def __init__(self, page: BodiesPage, bot: QtBot) -> None:
        self.page, self._bot = page, bot

    def rows(self) -> list[str]:
        """Return every row of the list, its cells side by side."""
        table = self.page.list.table
        found = []
        for at in range(table.rowCount()):
            cells = [
                table.cell(table.index(at, column)).says for column in range(table.columnCount())
            ]
            found.append(" | ".join(filter(None, cells)))
        return found

    def chips(self) -> list[str]:
        """Return what the chips of the page say."""
        return [each.text() for each in self.page.chips._chips.values()]

    def sections(self) -> list[str]:
        """Return what the chips of the pane say."""
        return [each.text() for each in self.page.pane.chips._chips.values()]

    def seats(self) -> list[str]:
        """Return the membership places, headings and all."""
        shown = self.page.pane.members.list.rows
        return [shown.index(row).data() for row in range(shown.rowCount())]

    def unknown(self) -> list[str]:
        """Return what is not known, headings and all."""
        shown = self.page.pane.unknown.list.rows
        return [shown.index(row).data() for row in range(shown.rowCount())]

    def facts(self) -> list[str]:
        """Return the facts of the section in view."""
        return [
            words
            for shown in self.page.pane.findChildren(Facts)
            if shown.isVisibleTo(self.page)
            for each in shown.findChildren(QWidget)
            if (words := each.accessibleName())
        ]

    def choose(self, short: str) -> None:
        """Go down with the arrow keys to a committee."""
        at = next(at for at, row in enumerate(self.rows()) if row.startswith(f"{short} |"))
        view = self.page.list
        while view.currentIndex().row() != at:
            down = view.currentIndex().row() < at
            self.key(Qt.Key.Key_Down if down else Qt.Key.Key_Up, view)

    def choose_place(self, words: str) -> None:
        """Choose the first place that says these words."""
        shown = self.page.pane.members.list
        row = next(at for at, line in enumerate(self.seats()) if words in line)
        shown.setCurrentIndex(shown.rows.index(row))

    def press(self, words: str) -> None:
        """Press the button with these words, on the page or in the pane."""
        found: list[QPushButton] = self.page.findChildren(QPushButton)
        mine = next(each for each in found if each.text() == words and each.isVisibleTo(self.page))
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
            self._bot.keyClick(entry, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
            self._bot.keyClick(entry, Qt.Key.Key_Delete)
            self._bot.keyClicks(entry, words)
            self._bot.keyClick(entry, Qt.Key.Key_Tab)

    def pick(self, **chosen: object) -> None:
        """Choose from the boxes of the form."""
        for name, value in chosen.items():
            field = self.form.fields[name]
            field._put(value)
            field.edited.emit()

    def send(self) -> None:
        """Send the form by its key."""
        self.key(Qt.Key.Key_Return, self.form, Qt.KeyboardModifier.ControlModifier)

    def key(
        self,
        key: Qt.Key,
        part: QWidget,
        held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        """Press a key."""
        self._bot.keyClick(part, key, held)
