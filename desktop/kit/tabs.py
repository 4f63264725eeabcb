"""The pages of one family, side by side under the heading: at one, the others stay in view."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget
from typing_extensions import override

from db.words import say
from desktop.kit.flow import Flow
from desktop.kit.ink import MIDDLE, Pen
from desktop.kit.parts import Fixed
from desktop.kit.theme import Look

UNDERLINE = 3
"""Thickness of the line under the page in view, in pixels."""


class Tab(QAbstractButton):
    """One page of the family; as wide when it is in view as when it is not."""

    def __init__(self, look: Look, words: str) -> None:
        super().__init__()
        self.look = look
        self.setText(words)
        self.setAccessibleName(words)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(Fixed, Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        look.changed.connect(self.updateGeometry)

    @override
    def sizeHint(self) -> QSize:
        width = self.look.metrics("body", bold=True).horizontalAdvance(self.text())
        return QSize(width + 24, self.look.scaled(32))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, on, box = QPainter(self), self.isChecked(), QRectF(self.rect())
        pen = Pen(painter, self.look)
        if self.underMouse() and not on:
            pen.rounded(box.adjusted(0, 0, 0, -UNDERLINE), "hover")
        ink = "accent" if on else "text"
        pen.put(box.adjusted(0, 0, 0, -2), self.text(), "body", ink, bold=on, align=MIDDLE)
        if on:
            painter.fillRect(
                QRectF(0, box.height() - UNDERLINE, box.width(), UNDERLINE),
                self.look.colour("accent"),
            )
        if self.hasFocus():
            pen.rounded(box.adjusted(1, 1, -1, -1), "", "focus", 4)
        painter.end()


class Tabs(QWidget):
    """A row of pages of which one is in view; arrow keys move between them, Space goes there."""

    went = Signal(str)
    """The code of the page to go to."""

    def __init__(self, look: Look, codes: Sequence[str], here: str) -> None:
        super().__init__()
        self.setAccessibleName(say("desk.family"))
        box = Flow()
        self.setLayout(box)
        self._here = here
        self._tabs: dict[str, Tab] = {}
        for code in codes:
            made = self._tabs[code] = Tab(look, say(f"page.{code}"))
            made.setChecked(code == here)
            made.clicked.connect(partial(self._clicked, code))
            box.addWidget(made)

    def tab(self, code: str) -> Tab:
        """Return the tab of a page."""
        return self._tabs[code]

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        tabs = list(self._tabs.values())
        at = next((at for at, each in enumerate(tabs) if each.hasFocus()), None)
        if step is None or at is None:
            super().keyPressEvent(event)
        else:
            tabs[(at + step) % len(tabs)].setFocus(Qt.FocusReason.TabFocusReason)

    def _clicked(self, code: str) -> None:
        self._tabs[code].setChecked(code == self._here)  # each page keeps its own row of tabs
        if code != self._here:
            self.went.emit(code)
