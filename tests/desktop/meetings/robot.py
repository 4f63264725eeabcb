"""Drives the Meetings page, and the meeting in session, as a secretary would: by keyboard."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from typing_extensions import override

from desktop.kit.detail import CommandForm
from desktop.meetings.live.view import LiveView
from desktop.meetings.page import MeetingsPage
from desktop.window import Window
from tests.desktop.working import Secretary

PAGE = 4
Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier


class MeetingsRobot(Secretary):
    """The list, the meeting beside it, and the one in session."""

    page: MeetingsPage

    def __init__(self, window: Window, bot: QtBot) -> None:
        super().__init__(window, bot, PAGE)
        assert isinstance(self.page, MeetingsPage)

    @property
    def live(self) -> LiveView:
        """The meeting in session."""
        assert self.page.live is not None
        return self.page.live

    @property
    @override
    def form(self) -> CommandForm:
        form = self.page.pane.form
        if self.page.live is not None and self.page.live.isVisible():
            form = self.page.live.people.form
        assert form is not None, "no form is open"
        return form

    @override
    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        """Press a key; without a window manager a window must be asked to be the active one."""
        popup = QApplication.activePopupWidget()
        if popup is None and not self.window.isActiveWindow():
            self.window.activateWindow()
            self.until(self.window.isActiveWindow)
        super().key(key, modifier)

    def listed(self) -> list[str]:
        """Return the meetings as a screen reader says them."""
        table = self.page.list.table
        return [
            ", ".join(table.index(row, at).data() for at in range(table.columnCount()))
            for row in range(table.rowCount())
        ]

    def take(self, words: str) -> None:
        """Go down the list to the meeting that says these words."""
        self.tab_to("Meetings")
        self.key(Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
        for at in range(len(self.listed())):
            if words in self.listed()[self.page.list.currentIndex().row()]:
                return
            assert at >= 0
            self.key(Key.Key_Down)
        raise AssertionError(words)

    def agenda(self) -> list[str]:
        """Return the agenda: number, title and start of each item."""
        table = self.page.pane.agenda.list.table
        return [
            " ".join(table.index(row, at).data() for at in (0, 1))
            for row in range(table.rowCount())
        ]

    def starts(self) -> list[str]:
        """Return when each item starts and how long it is."""
        table = self.page.pane.agenda.list.table
        return [table.index(row, 4).data() for row in range(table.rowCount())]

    def pill(self) -> str:
        """Return the state beside the meeting's name."""
        return self.page.pane._pill.words

    def open_meeting(self) -> None:
        """Open the chosen meeting at the time it is now."""
        self.press("Open meeting")
        self.send()

    def mark(self, name: str, what: str = "") -> None:
        """Press F9 and mark a person; without a word, as is usual."""
        self.key(Key.Key_F9)
        self.write("Who", name)
        if what:
            self.choose("What", what)
        self.send()

    def type(self, words: str) -> None:
        """Type into the words; a line end is Enter."""
        assert self.focus is self.live.pad.words
        self._bot.keyClicks(self.focus, words)

    def captured(self) -> list[str]:
        """Return what was captured in the item shown."""
        rows = self.live.pad.captured.rows
        return [rows.index(row).data() for row in range(rows.rowCount())]

    def minute(self) -> str:
        """Return the minute of the item shown, as the record has it."""
        found = self.value("SELECT text FROM minute_live WHERE item = :i", i=self.live.shown)
        return str(found or "")

    def draft(self) -> str:
        """Return the draft of the item shown, as this laptop has it."""
        field = f"minute:{self.live.shown}"
        return str(self.value("SELECT words FROM draft WHERE field = :f", f=field) or "")

    def state(self) -> str:
        """Return the state of the meeting in the record."""
        return str(self.value("SELECT state FROM meeting WHERE ref = 'MG/2026-12-03'"))
