"""The open minute books behind one button beside the name: turned to, opened beside, closed."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFileDialog, QMenu, QPushButton, QWidget
from typing_extensions import override

from db.words import say
from desktop.frame.chooser import ENDING
from desktop.frame.shelf import Shelf
from desktop.kit import icons
from desktop.kit.parts import Fixed
from desktop.kit.theme import Look
from desktop.kit.verbs import KEYS, entry, verb


class BooksButton(QPushButton):
    """Opens a menu that is filled when it opens: nothing of the others is in view before."""

    def __init__(self, look: Look, shelf: Shelf) -> None:
        super().__init__()
        self.look, self._shelf = look, shelf
        self.setAccessibleName(say("beside.menu"))
        self.setToolTip(say("beside.menu"))
        self.setProperty("kind", "link")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(Fixed, Fixed)
        self.books = QMenu(self)
        self.books.aboutToShow.connect(self.fill)
        self.clicked.connect(self._show)
        look.changed.connect(self.updateGeometry)

    def make_verbs(self, window: QWidget) -> None:
        """Give the window the keys of the menu."""
        verb(window, "desk.open_beside", self.ask_to_open)
        verb(window, "desk.next_book", self._shelf.turn)

    def fill(self) -> None:
        """Fill the menu; while a meeting is in session it names no other minute book."""
        self.books.clear()
        here = self._shelf.desk
        if here is None:
            return
        if here.held or here.beside.is_silent:
            why = "desk.busy_now" if here.held else "beside.in_session"
            entry(self.books, say(why), self.books.close).setEnabled(False)
            return
        for desk in self._shelf.desks:
            line = entry(self.books, _plain(desk.book.name), partial(self._shelf.turn_to, desk))
            line.setCheckable(True)
            line.setChecked(desk is here)
            line.setEnabled(desk is not here)
        self.books.addSeparator()
        opens = _keyed("desk.open_beside")
        entry(self.books, opens, self.ask_to_open)
        for desk in self._shelf.desks:
            if desk is not here:
                words = _plain(say("beside.close", name=desk.book.name))
                entry(self.books, words, partial(self._shelf.close_beside, desk))

    def ask_to_open(self) -> None:
        """Ask the system for a minute book to be opened beside this one."""
        desk = self._shelf.desk
        if desk is None:
            return
        kinds = f"{say('chooser.kind')} (*{ENDING})"
        folder = str(desk.book.path.parent)
        chosen, _ = QFileDialog.getOpenFileName(self, say("chooser.open_title"), folder, kinds)
        if chosen:
            self._shelf.open_beside(Path(chosen))

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.look.scaled(28), self.look.height("control") - 4)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter, side = QPainter(self), self.look.scaled(16)
        box = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        icons.draw(painter, "down", box, self.look.hex("text2"))
        painter.end()

    def _show(self) -> None:
        self.books.popup(self.mapToGlobal(self.rect().bottomLeft()))


def _plain(words: str) -> str:
    """Return words as a menu shows them whole: a lone & would underline the next letter."""
    return words.replace("&", "&&")


def _keyed(code: str) -> str:
    """Return words with their key at the right of the menu; the window itself takes the key."""
    return f"{say(code)}\t{KEYS[code]}"
