"""Drives the Decisions page as a secretary would, in her words."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot
from typing_extensions import override

from desktop.decisions.page import DecisionsPage
from desktop.kit.detail import DetailPane
from desktop.window import Window
from tests.desktop.working import Secretary

PAGE = 6
REF, WORDS, KIND, ON, STANDING = range(5)


class DecisionsRobot(Secretary):
    """The decision log, seen from the chair."""

    page: DecisionsPage

    def __init__(self, window: Window, bot: QtBot) -> None:
        super().__init__(window, bot, PAGE)
        assert isinstance(self.page, DecisionsPage)

    @property
    @override
    def pane(self) -> DetailPane:
        return self.page.part.pane

    @property
    @override
    def empty(self) -> str:
        shown = self.page.part.empty
        return shown._words.text() if shown.isVisible() else ""

    def view(self, name: str) -> None:
        """Go to another of the page's lists by its tab."""
        self.press(name)

    def column(self, at: int) -> list[str]:
        """Return one column of the log as a screen reader says it."""
        table = self.page.part.log.table
        return [table.index(row, at).data() for row in range(table.rowCount())]

    def take(self, words: str) -> str:
        """Go down the log to the decision with these words; return its id."""
        self.tab_to("Decision log")
        self.key(Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
        for _ in range(self.page.part.log.table.rowCount()):
            if self.here(WORDS) == words:
                return self.chosen()
            self.key(Qt.Key.Key_Down)
        raise AssertionError(f"no decision says {words}")

    def here(self, column: int) -> str:
        """Return a cell of the chosen decision."""
        log = self.page.part.log
        return str(log.table.index(log.currentIndex().row(), column).data())

    def chosen(self) -> str:
        """Return the id of the chosen decision."""
        n = self.page.part.log.current_id()
        return str(self.value("SELECT id FROM decision WHERE n = :n", n=n))

    def rows(self) -> list[str]:
        """Return the rows beneath the facts, as a screen reader says them."""
        shown = self.page.part.pane._rows.rows
        return [shown.index(row).data() for row in range(shown.rowCount())]

    def verbs(self) -> list[str]:
        """Return what the pane offers to do."""
        parts: list[QPushButton] = self.pane.findChildren(QPushButton)
        return [each.text() for each in parts if each.isVisible()]

    def told(self) -> list[str]:
        """Return everything the pane says of the decision."""
        parts: list[QLabel] = self.page.part.pane.findChildren(QLabel)
        return [each.text() for each in parts if each.isVisible() and each.text()]
