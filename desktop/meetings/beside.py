"""The list of meetings and the pane: side by side, or one above the other."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget
from typing_extensions import override

from desktop.kit.desk import Desk
from desktop.kit.parts import UNBOUND

LIST, LIST_WIDE, WIDE, NARROW = 400, 480, 1300, 860
"""Width of the list, in a wide page, and the widths of the page from which that is so."""
ABOVE = 108
"""Least height of a list that stands above its pane: its head and one row."""


class Beside(QWidget):
    """A narrow list with a wide pane beside it, or under it where there is no width."""

    def __init__(self, desk: Desk, main: QWidget, pane: QWidget) -> None:
        super().__init__()
        self._look, self._main = desk.look, main
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(16)
        self._box.addWidget(main)
        self._box.addWidget(pane, 1)
        pane.setMinimumWidth(1)
        main.setMinimumWidth(1)
        self._look.changed.connect(self._again)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place(event.size().width())

    def _again(self) -> None:
        self._place(self.width())

    def _place(self, width: int) -> None:
        beside = width >= self._look.scaled(NARROW)
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if way != self._box.direction():
            self._box.setDirection(way)
        if beside:
            wide = width >= self._look.scaled(WIDE)
            self._main.setFixedWidth(self._look.scaled(LIST_WIDE if wide else LIST))
            self._main.setMinimumHeight(1)
            self._main.setMaximumHeight(UNBOUND)
        else:
            self._main.setMinimumWidth(1)
            self._main.setMaximumWidth(UNBOUND)
            self._main.setFixedHeight(max(self._look.scaled(ABOVE), self.window().height() // 4))
