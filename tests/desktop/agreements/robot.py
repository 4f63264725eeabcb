"""Drives the Agreements page as a secretary would, in her words."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.agreements.page import AgreementsPage
from desktop.window import Window
from tests.desktop.working import Secretary


class AgreementsRobot(Secretary):
    """The agreements, seen from the chair."""

    page: AgreementsPage

    def __init__(self, window: Window, bot: QtBot) -> None:
        super().__init__(window, bot, 1)
        page = window.show_page("agreements")
        assert isinstance(page, AgreementsPage)
        self.page = page

    def pick(self, field: str, letters: str) -> None:
        """Pick what a few letters find."""
        self.write(field, letters)
        self.key(Qt.Key.Key_Down)
        self.key(Qt.Key.Key_Return)

    def rows(self) -> list[list[str]]:
        """Return the list in view as a screen reader says it."""
        table = self.page.views[self.page.listing].table
        return [
            [str(table.index(row, at).data()) for at in range(table.columnCount())]
            for row in range(table.rowCount())
        ]

    def told(self) -> list[str]:
        """Return everything the pane says of the line."""
        parts: list[QLabel] = self.page.pane.findChildren(QLabel)
        return [each.text() for each in parts if each.isVisible() and each.text()]
