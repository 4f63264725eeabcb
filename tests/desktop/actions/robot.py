"""Drives the Actions page as a secretary would, in her words."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.actions.page import ActionsPage
from desktop.window import Window
from tests.desktop.working import Secretary

PAGE = 5
REF, WORDS, OWNER, DUE, RAG, STATUS = range(6)


class ActionsRobot(Secretary):
    """The action log, seen from the chair."""

    page: ActionsPage

    def __init__(self, window: Window, bot: QtBot) -> None:
        super().__init__(window, bot, PAGE)
        assert isinstance(self.page, ActionsPage)

    def column(self, at: int) -> list[str]:
        """Return one column of the log as a screen reader says it."""
        table = self.page.log.table
        return [table.index(row, at).data() for row in range(table.rowCount())]

    def take(self, words: str) -> str:
        """Go down the log to the action that begins with these words; return its id."""
        self.tab_to("Action log")
        self.key(Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
        for _ in range(self.page.log.table.rowCount()):
            if self.here().startswith(words):
                return self.chosen()
            self.key(Qt.Key.Key_Down)
        raise AssertionError(f"no action says {words}")

    def here(self) -> str:
        """Return the words of the chosen action."""
        log = self.page.log
        return str(log.table.index(log.currentIndex().row(), WORDS).data())

    def chosen(self) -> str:
        """Return the id of the chosen action."""
        n = self.page.log.current_id()
        return str(self.value("SELECT id FROM action WHERE n = :n", n=n))

    def sort(self, column: int) -> None:
        """Press a heading."""
        self.page.log.horizontalHeader().sectionClicked.emit(column)

    def told(self) -> list[str]:
        """Return the history beside the log."""
        story = self.page.pane.card.story.rows
        return [story.index(row).data() for row in range(story.rowCount())]
