"""Reads the first page as a secretary would, in her words."""

from typing import Any

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.kit.rows import RowList
from desktop.today.page import TodayPage


class TodayRobot:
    """The page, seen from the chair."""

    def __init__(self, page: TodayPage, bot: QtBot) -> None:
        self.page, self._bot = page, bot

    def due(self) -> list[str]:
        """Return what is due, headings and all."""
        return said(self.page.due)

    def meetings(self) -> list[str]:
        """Return the next meetings."""
        return said(self.page.meetings)

    def late(self) -> list[str]:
        """Return who has overdue actions."""
        return said(self.page.late)

    def reminders(self) -> list[str]:
        """Return what the checks find, headings and all."""
        return said(self.page.reminders)

    def moves(self) -> list[str]:
        """Return the changes of status that wait."""
        return said(self.page.moves)

    def arrivals(self) -> list[str]:
        """Return what came from colleagues."""
        return said(self.page.arrivals)

    def open(self, shown: RowList[Any], words: str) -> None:
        """Open the first line that says these words."""
        row = next(at for at, line in enumerate(said(shown)) if words in line)
        shown.setCurrentIndex(shown.rows.index(row))
        self._bot.keyClick(shown, Qt.Key.Key_Return)


def said(shown: RowList[Any]) -> list[str]:
    """Return every row as a screen reader says it."""
    return [shown.rows.index(row).data() for row in range(shown.rows.rowCount())]
