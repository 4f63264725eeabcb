"""Drives the Decisions page as a secretary would, in her words."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.decisions.page import DecisionsPage
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

    def column(self, at: int) -> list[str]:
        """Return one column of the log as a screen reader says it."""
        table = self.page.log.table
        return [table.index(row, at).data() for row in range(table.rowCount())]

    def take(self, words: str) -> str:
        """Go down the log to the decision with these words; return its id."""
        self.tab_to("Decision log")
        self.key(Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
        for _ in range(self.page.log.table.rowCount()):
            if self.here(WORDS) == words:
                return self.chosen()
            self.key(Qt.Key.Key_Down)
        raise AssertionError(f"no decision says {words}")

    def here(self, column: int) -> str:
        """Return a cell of the chosen decision."""
        log = self.page.log
        return str(log.table.index(log.currentIndex().row(), column).data())

    def chosen(self) -> str:
        """Return the id of the chosen decision."""
        n = self.page.log.current_id()
        return str(self.value("SELECT id FROM decision WHERE n = :n", n=n))

    def told(self) -> list[str]:
        """Return everything the pane says of the decision."""
        parts: list[QLabel] = self.page.pane.findChildren(QLabel)
        return [each.text() for each in parts if each.isVisible() and each.text()]
