"""Drives the Programmes page as a secretary would, in her words."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.programmes.page import ProgrammesPage
from desktop.window import Window
from tests.desktop.working import Secretary


class ProgrammesRobot(Secretary):
    """The programmes, seen from the chair."""

    page: ProgrammesPage

    def __init__(self, window: Window, bot: QtBot) -> None:
        super().__init__(window, bot, 1)
        page = window.show_page("programmes")
        assert isinstance(page, ProgrammesPage)
        self.page = page

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
