"""Search, or go to: one field for pages, references and words, with what was found under it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QSizePolicy
from typing_extensions import override

from db.words import say
from desktop.kit.cells import Cell, Heading, Words
from desktop.kit.parts import Picture, column, frame, label, row
from desktop.kit.rows import RowList
from desktop.kit.theme import Look
from desktop.kit.verbs import KEYS

WAIT = 120
"""Milliseconds after the last key before the minute book is searched."""
MOST = 10


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found: what it is called, where it belongs, and where it is shown."""

    first: str
    second: str
    page: str
    kind: str = ""
    id: str = ""


class Search(QFrame):
    """The field in the top bar. Down goes into the list, Enter opens, Escape leaves."""

    chosen = Signal(object)
    """A :class:`Hit`."""

    def __init__(self, look: Look, find: Callable[[str], Sequence[Hit | Heading]]) -> None:
        super().__init__()
        self.setObjectName("search")
        self.look, self._find = look, find
        self.line = QLineEdit()
        self.line.setPlaceholderText(say("desk.search_hint"))
        self.line.setAccessibleName(say("desk.search_name"))
        key = label(KEYS["desk.search"], "key")
        self.setLayout(row(Picture(look, "search"), self.line, key, margins=(8, 0, 6, 0)))
        self.setMinimumWidth(180)
        look.bound(self, maximumWidth=440)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._offers: RowList[Hit] | None = None
        self._list = frame("card")
        self._list.hide()
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(WAIT)
        self._wait.timeout.connect(self._look_up)
        self.line.textEdited.connect(lambda _words: self._wait.start())
        self.line.installEventFilter(self)

    @property
    def _results(self) -> RowList[Hit]:
        """The list of what was found; made when somebody first searches."""
        if self._offers is None:
            self._offers = RowList(
                self.look, _cell, say("desk.search_results"), height="two", one_click=True
            )
            self._offers.opened.connect(self._choose)
            self._offers.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._list.setLayout(column(self._offers, gap=0, margins=(1, 4, 1, 4)))
        return self._offers

    def begin(self) -> None:
        """Put the focus here, with what was typed before ready to be typed over."""
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    def leave(self) -> None:
        """Forget what was typed and found."""
        self._wait.stop()
        self._list.hide()
        self.line.clear()
        if self._offers is not None:
            self._offers.rows.show_things([])

    def found(self) -> list[str]:
        """Return what is offered, as a screen reader says it."""
        if not self._list.isVisible():
            return []
        rows = range(self._results.rows.rowCount())
        return (
            [self._results.rows.index(at).data() for at in rows] if self._list.isVisible() else []
        )

    def look_up_now(self) -> None:
        """Search without waiting for another key."""
        self._wait.stop()
        self._look_up()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.look.scaled(420), self.look.scaled(34))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.setProperty("focused", "true" if event.type() == QEvent.Type.FocusIn else "false")
            self.style().unpolish(self)
            self.style().polish(self)
            if event.type() == QEvent.Type.FocusOut:
                self._list.hide()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        key = Qt.Key(event.key())
        if key in steps and self._list.isVisible():
            self._step(steps[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._wait.isActive():
                self.look_up_now()
            hit = self._results.current()
            if hit is not None and self._list.isVisible():
                self._choose(hit)
        elif key == Qt.Key.Key_Escape:
            self.leave()
        else:
            return False
        return True

    def _step(self, by: int) -> None:
        rows, at = self._results.rows, self._results.currentIndex().row() + by
        while 0 <= at < rows.rowCount() and isinstance(rows.thing(at), Heading):
            at += by
        if 0 <= at < rows.rowCount():
            self._results.setCurrentIndex(rows.index(at))

    def _look_up(self) -> None:
        words = self.line.text().strip()
        found = list(self._find(words)) if words else []
        if words and not found:
            found = [Heading(say("desk.search_nothing", words=words))]
        self._results.rows.show_things([])
        self._results.show_things(found[: 2 * MOST])
        self._place(shown=bool(words))

    def _place(self, *, shown: bool) -> None:
        window = self.window()
        if self._list.parentWidget() is not window:
            self._list.setParent(window)
        self._list.setVisible(shown)
        if shown:
            corner = self.mapTo(window, QPoint(0, self.height() + 4))
            width = max(self.width(), self.look.scaled(420))
            left = min(corner.x(), window.width() - width - 8)
            self._list.setGeometry(left, corner.y(), width, self._results.height() + 10)
            self._list.raise_()

    def _choose(self, hit: Hit) -> None:
        self.leave()
        self.chosen.emit(hit)


def _cell(hit: Hit) -> Cell:
    return Words(hit.first, hit.second)
