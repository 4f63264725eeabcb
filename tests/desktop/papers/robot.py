"""Drives the Documents page as a secretary would, in her words."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from desktop.papers.page import PapersPage
from desktop.window import Window
from tests.desktop.working import Secretary

PAGE = 8


class PapersRobot(Secretary):
    """The list of documents and the pages of one, seen from the chair."""

    page: PapersPage

    def __init__(self, window: Window, bot: QtBot) -> None:
        super().__init__(window, bot, PAGE)
        assert isinstance(self.page, PapersPage)

    def listed(self) -> list[str]:
        """Return what is listed, headings and all."""
        rows = self.page.list.rows
        return [rows.index(row).data() for row in range(rows.rowCount())]

    @property
    def keeping(self) -> list[QAction]:
        """What saves or prints the document shown."""
        codes = {"papers.save_word", "papers.print", "papers.save_pdf"}
        found = [each for each in self.page.actions() if each.objectName() in codes]
        assert len(found) == len(codes)
        return found

    def take(self, words: str, under: str) -> None:
        """Go down the list to a document under a committee's name, and wait for its pages."""
        self.tab_to("Documents")
        wanted = self.listed().index(words, self.listed().index(under))
        self.key(Qt.Key.Key_Home)
        while self.page.list.currentIndex().row() < wanted:
            self.key(Qt.Key.Key_Down)
        self.until(lambda: self.page.heading == words and self.page.preview.pages > 0)

    def saved(self, key: str, path: Path, patch: pytest.MonkeyPatch) -> bytes:
        """Save what is shown by key or button where the system asks, and wait for the file."""
        patch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(path), ""))
        if key:
            self.control(Qt.Key[f"Key_{key}"])
        else:
            self.press("Save as Word…")
        self.until(lambda: str(path) in self.standing)
        return path.read_bytes()
