"""Every key of the desk in one list, and the only place that makes a ``QAction``.

What Qt calls an action is a verb here: an action is a line of the action log.
"""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QMenu,
    QPushButton,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)
from typing_extensions import override

from db.words import say
from desktop.kit.ink import Pen
from desktop.kit.parts import Fixed, inner_ring
from desktop.kit.theme import Look

KEYS = {
    "desk.search": "Ctrl+K",
    "desk.help": "F1",
    "desk.undo": "Ctrl+Z",
    "desk.save": "Ctrl+S",
    "desk.new": "Ctrl+N",
    "desk.print": "Ctrl+P",
    "desk.filter": "Ctrl+F",
    "meetings.step_note": "Ctrl+Shift+N",
    "desk.refresh": "F5",
    "desk.larger": "Ctrl+=",
    "desk.smaller": "Ctrl+-",
    "desk.usual": "Ctrl+0",
    "desk.back": "Alt+Left",
    "desk.open_book": "Ctrl+O",
    "desk.open_beside": "Ctrl+Shift+O",
    "desk.next_book": "Ctrl+Tab",
    "desk.quit": "Ctrl+Q",
    "desk.do": "Ctrl+Return",
    "go.today": "Ctrl+1",
    "go.calendar": "Ctrl+2",
    "go.bodies": "Ctrl+3",
    "go.meetings": "Ctrl+4",
    "go.actions": "Ctrl+5",
    "go.decisions": "Ctrl+6",
    "go.risks": "Ctrl+7",
    "go.papers": "Ctrl+8",
    "go.exchange": "Ctrl+9",
    "live.action": "F2",
    "live.decision": "F3",
    "live.risk": "F4",
    "live.projector": "F6",
    "live.previous": "F7",
    "live.next": "F8",
    "live.mark": "F9",
    "live.presiding": "F11",
    "live.correct": "F12",
    "live.recording": "Ctrl+R",
    "live.attendance": "Ctrl+E",
    "live.declared": "Ctrl+I",
    "live.not_taken": "Ctrl+D",
    "live.times": "Ctrl+T",
    "risks.next_due": "F8",
}
"""Function keys in the meeting, because letters belong to the minutes; F10 is the system's menu."""


def verb(owner: QWidget, code: str, run: Callable[[], object], *, key: str = "") -> QAction:
    """Make what a button, a menu or a key does on a page.

    ``code`` names its words in ``db.words``; ``key`` names its place in :data:`KEYS` when that is
    not the code. The key works while ``owner`` or a part of it holds the focus.
    """
    made = QAction(say(code), owner)
    made.setObjectName(code)
    if keys := KEYS.get(key or code, ""):
        made.setShortcut(QKeySequence(keys))
    made.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    made.triggered.connect(lambda _checked=False: run())
    owner.addAction(made)
    return made


def entry(menu: QMenu, words: str, run: Callable[[], object]) -> QAction:
    """Add a line to a menu of what can be done with the rows of a list."""
    made = QAction(words, menu)
    made.triggered.connect(lambda _checked=False: run())
    menu.addAction(made)
    return made


def key_of(made: QAction) -> str:
    """Return a verb's key as it is written on a keycap."""
    return keycap(made.shortcut().toString(QKeySequence.SequenceFormat.PortableText))


def keycap(key: str) -> str:
    """Return a key as keyboards write it: Enter, not Return."""
    return key.replace("Return", "Enter")


class VerbButton(QPushButton):
    """A button for a verb: its word, its mark, and its key shown as a keycap."""

    def __init__(
        self,
        look: Look,
        made: QAction,
        kind: str = "",
        *,
        mark: str = "",
        ink: str = "text",
        keyed: bool = True,
    ) -> None:
        """``kind`` is plain, primary or capture; ``mark`` and ``ink`` as in ``ink.Pen.shape``.

        One that is not ``keyed`` tells its key only when asked.
        """
        super().__init__()
        self._keyed = keyed
        self.look, self.verb, self._mark, self._ink = look, made, mark, ink
        self.setProperty("kind", kind)
        self.setSizePolicy(Fixed, Fixed)
        self.setAutoDefault(False)
        self.clicked.connect(made.trigger)
        made.changed.connect(self._show)
        look.changed.connect(self.updateGeometry)
        self._show()

    @property
    def _key(self) -> str:
        return key_of(self.verb) if self._keyed else ""

    @property
    def _bold(self) -> bool:
        return self.property("kind") in ("primary", "capture")

    @override
    def sizeHint(self) -> QSize:
        look, kind = self.look, self.property("kind")
        width = look.metrics("body", bold=self._bold).horizontalAdvance(self.text()) + 26
        if key := self._key:
            width += look.metrics("caption").horizontalAdvance(key) + 24
        if self._mark:
            width += look.scaled(22)
        return QSize(width, look.height("large" if kind == "capture" else "control"))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        self._paint_words(painter)
        painter.end()
        inner_ring(self)

    def _paint_words(self, painter: QPainter) -> None:
        pen, box, left = Pen(painter, self.look), QRectF(self.rect()), 13
        primary = self.property("kind") == "primary"
        ink = "on_accent" if primary else "text"
        quiet = "on_accent" if primary else "text2"
        if not self.isEnabled():
            ink = quiet = "off"
        if self._mark:
            pen.shape(
                self._mark,
                QPointF(left + self.look.scaled(6), box.center().y()),
                11,
                self._ink if self.isEnabled() else "off",
            )
            left += self.look.scaled(22)
        pen.put(box.adjusted(left, 0, -8, 0), self.text(), "body", ink, bold=self._bold)
        if (key := self._key) and self.width() >= self.sizeHint().width():
            pen.keycap(
                box.right() - 12, box.center().y(), key, quiet, "on_accent" if primary else "edge"
            )

    def _show(self) -> None:
        self.setText(self.verb.text())
        self.setEnabled(self.verb.isEnabled())
        key = key_of(self.verb)
        self.setAccessibleName(self.verb.text())
        self.setToolTip(f"{self.verb.text()} ({key})" if key else self.verb.text())
        self.updateGeometry()
        self.update()
