"""A secretary at the desk: the office's minute book open in the window, and her keys."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TypeAlias

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from db.book import close
from db.clock import SET_BY
from db.exchange.identity import Home
from db.words import say
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm, DetailPane
from desktop.kit.fold import MoreButton, Verbs
from desktop.kit.lists import ListsPage
from desktop.kit.notices import Empty
from desktop.kit.page import Page
from desktop.kit.parts import Sentence
from desktop.kit.settings import Keeper
from desktop.kit.theme import Look
from desktop.papers.page import PapersPage
from desktop.window import Window
from tests.desktop.office import FILE, TODAY, Secretariat
from tests.desktop.picturing import size

FURTHEST = 90
"""Tabs after which a part counts as out of the keyboard's reach."""
Key: TypeAlias = Qt.Key
Modifier: TypeAlias = Qt.KeyboardModifier


@contextmanager
def standing_on(on: date) -> Iterator[None]:
    """Let the clock stand at twelve minutes past nine of a day."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(SET_BY, f"{on.isoformat()}T09:12:00+00:00")
        yield


@contextmanager
def at_work(
    office: Secretariat,
    look: Look,
    folder: Path,
    shown: Callable[[QWidget], QWidget],
    qtbot: QtBot,
) -> Iterator[Window]:
    """Copy the office into a folder and open it in the window, ready to write."""
    close(office.copied(folder))
    window = Window(look, Keeper(folder / "laptop"), Home(folder / "laptop"))
    window.begin(folder / FILE)
    with qtbot.waitSignal(window.shelf.ready, timeout=30_000):
        shown(window)
    window.resize(size())
    yield window
    window.close()


@pytest.fixture
def opened(
    office: Secretariat,
    look: Look,
    tmp_path: Path,
    shown: Callable[[QWidget], QWidget],
    qtbot: QtBot,
) -> Iterator[Window]:
    """The window with the office's minute book open and ready to write."""
    with standing_on(TODAY), at_work(office, look, tmp_path / "copy", shown, qtbot) as window:
        yield window


class Secretary:
    """Sits at one page of the window and has a keyboard only."""

    page: Page

    def __init__(self, window: Window, bot: QtBot, number: int) -> None:
        """``number`` is the digit that, with Control, goes to the page."""
        self.window, self._bot = window, bot
        bot.keyClick(window, Key(Key.Key_0 + number), Modifier.ControlModifier)
        page = window.stack.page
        assert page is not None
        self.page = page

    @property
    def desk(self) -> Desk:
        """The desk the page stands on."""
        return self.page.desk

    @property
    def focus(self) -> QWidget:
        """The part that has the focus."""
        part = self.window.focusWidget()
        assert part is not None
        return part

    @property
    def standing(self) -> str:
        """What the page says under its title."""
        return self.page.findChildren(Sentence)[0].words

    @property
    def trouble(self) -> str:
        """What the notice strip says."""
        return self.page.notices.words

    @property
    def pane(self) -> DetailPane:
        """The pane beside the list."""
        found = self.page.findChild(DetailPane)
        assert found is not None
        return found

    @property
    def form(self) -> CommandForm:
        """The form that is open in the pane."""
        assert self.pane.form is not None, "no form is open"
        return self.pane.form

    @property
    def document(self) -> tuple[str, str]:
        """The document chosen on the page of documents now, and whose it is."""
        page = self.window.stack.page
        assert isinstance(page, PapersPage)
        line = page.list.current()
        assert line is not None
        return line.name, line.body

    @property
    def empty(self) -> str:
        """What the page says in place of an empty list."""
        shown = self.page.findChild(Empty)
        return shown._words.text() if shown is not None and shown.isVisible() else ""

    def wrong(self, field: str) -> str:
        """Return what is said beside a field."""
        return self.form.fields[field].wrong

    def key(self, key: Key, modifier: Modifier = Modifier.NoModifier) -> None:
        """Press a key where the focus is; the candidates offered under a field come before it."""
        offered = QApplication.activePopupWidget()
        self._bot.keyClick(offered or self.focus, key, modifier)

    def control(self, key: Key) -> None:
        """Press a key with Control."""
        self.key(key, Modifier.ControlModifier)

    def tab_to(self, name: str) -> QWidget:
        """Press Tab until the part of this name has the focus."""
        for _ in range(FURTHEST):
            if said_name(self.focus) == name:
                return self.focus
            self.key(Key.Key_Tab)
        raise AssertionError(f"{name} is out of the keyboard's reach")

    def press(self, name: str) -> None:
        """Go to a button by Tab and press it; one without room is chosen from behind More."""
        parts = self.page.findChildren(QWidget)
        told = [each for each in parts if each.isVisible() and said_name(each) == name]
        shown = any(each.focusPolicy() & Qt.FocusPolicy.TabFocus for each in told)
        seen = [each for each in parts if each.isVisible()]
        rows = [made for each in seen if isinstance(each, Verbs) for made in each.folded]
        rest = [
            one for each in seen if isinstance(each, MoreButton) for one in each.behind.actions()
        ]
        behind = [made for made in (*rows, *rest) if made.text() == name]
        if behind and not shown:
            self.tab_to(say("desk.more"))
            behind[0].trigger()
        else:
            self.tab_to(name)
            self.key(Key.Key_Space)

    def write(self, name: str, words: str) -> None:
        """Go to a field by Tab and write in it, instead of what was there."""
        self.tab_to(name)
        self.control(Key.Key_A)
        self.key(Key.Key_Backspace)
        self._bot.keyClicks(self.focus, words)

    def filter(self, words: str) -> None:
        """Write in the field that narrows the list."""
        self.write("Filter these rows", words)

    def choose(self, name: str, words: str) -> None:
        """Go to a box of choices by Tab, and choose by its first letters."""
        self.tab_to(name)
        self._bot.keyClicks(self.focus, words)

    def send(self) -> None:
        """Send the form by its key."""
        self.control(Key.Key_Return)

    def until(self, so: Callable[[], bool | None]) -> None:
        """Wait until something is so, or until what it asserts holds."""
        self._bot.waitUntil(so, timeout=20_000)

    def value(self, sql: str, /, **values: object) -> object:
        """Ask the record."""
        with self.desk.store.read() as book:
            return book.value(sql, **values)

    def nameless(self) -> list[str]:
        """Return the parts in view that take the focus and have no name."""
        return [
            f"{type(part).__name__} {part.objectName()}"
            for part in self.page.findChildren(QWidget)
            if part.isVisible()
            and part.focusPolicy() != Qt.FocusPolicy.NoFocus
            and not said_name(part)
        ]


def said_name(part: QWidget) -> str:
    """Return what a screen reader calls a part."""
    if part.accessibleName():
        return part.accessibleName()
    interface: QAccessibleInterface | None = QAccessible.queryAccessibleInterface(part)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""


class ListsSecretary(Secretary):
    """Sits at a page of several lists, one of them in view; sub-classes give its ``code``."""

    code = ""
    page: ListsPage

    def __init__(self, window: Window, bot: QtBot) -> None:
        super().__init__(window, bot, 1)
        page = window.show_page(self.code)
        assert isinstance(page, ListsPage)
        self.page = page

    def pick(self, field: str, letters: str) -> None:
        """Pick what a few letters find."""
        self.write(field, letters)
        self.key(Key.Key_Down)
        self.key(Key.Key_Return)

    def rows(self) -> list[list[str]]:
        """Return the list in view as a screen reader says it."""
        table = self.page.views[self.page.listing].table
        return [
            [str(table.index(row, at).data()) for at in range(table.columnCount())]
            for row in range(table.rowCount())
        ]

    def verbs(self) -> list[str]:
        """Return what the pane offers to do with the line."""
        return self.page.pane.offered

    def told(self) -> list[str]:
        """Return everything the pane says of the line."""
        parts: list[QLabel] = self.page.pane.findChildren(QLabel)
        return [each.text() for each in parts if each.isVisible() and each.text()]
