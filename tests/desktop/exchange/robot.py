"""Drives the Share page as a secretary would, in her words."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from db.words import say
from desktop.exchange.page import ExchangePage
from desktop.kit.compare import Compare
from desktop.kit.parts import Sentence
from desktop.window import Window


class ShareRobot:
    """The page, seen from the chair."""

    def __init__(self, window: Window, bot: QtBot) -> None:
        page = window.show_page("exchange")
        assert isinstance(page, ExchangePage)
        self.page, self._window, self._bot = page, window, bot

    @property
    def standing(self) -> str:
        """What the page says under its title."""
        return self.page.findChildren(Sentence)[0].words

    @property
    def trouble(self) -> str:
        """What the notice strip says."""
        return self.page.notices.words

    @property
    def offered(self) -> list[str]:
        """What the offer of a file says, line by line."""
        return [each.text() for each in self.page._offer.findChildren(type(self.page._title))]

    def versions(self) -> list[list[str]]:
        """Both authors' words of each place to settle."""
        return [[each.words for each in card.versions] for card in self._cards()]

    def keep(self, words: str) -> None:
        """Press Keep this under these words."""
        card, at = next(
            (card, at)
            for card in self._cards()
            for at, each in enumerate(card.versions)
            if each.words == words
        )
        keeps = [each for each in card.findChildren(QPushButton) if "Keep this" in each.text()]
        self._press(keeps[at])

    def write(self, words: str) -> None:
        """Write it another way."""
        card = self._cards()[0]
        self._press(self._button(card, "Write it another way"))
        own = card.findChild(QPlainTextEdit)
        assert own is not None
        own.selectAll()
        self._bot.keyClicks(own, words)
        self._press(self._button(card, say("compare.keep_own")))

    def preview(self, path: Path) -> None:
        """Choose an update file and wait for what it would bring."""
        self.page.preview(path)
        self._until(lambda: bool(self.offered) or bool(self.trouble))

    def take(self) -> None:
        """Press Take in and wait until it is done."""
        before = self.offered
        self._press(self._button(self.page._offer, "Take in"))
        self._until(lambda: self.offered != before and not self.page.desk.held)

    def send(self, path: Path) -> None:
        """Write an update file and wait for it."""
        self.page.write(path)
        self._until(path.exists)
        self._until(lambda: bool(self.offered))

    def _cards(self) -> list[Compare]:
        return [each for each in self.page.findChildren(Compare) if each.parent() is not None]

    def _button(self, part: QWidget, words: str) -> QPushButton:
        found: list[QPushButton] = part.findChildren(QPushButton)
        return next(each for each in found if each.text().startswith(words) and not each.isHidden())

    def _press(self, button: QPushButton) -> None:
        self._bot.mouseClick(button, Qt.MouseButton.LeftButton)

    def _until(self, so: Callable[[], bool]) -> None:
        self._bot.waitUntil(so, timeout=10_000)
