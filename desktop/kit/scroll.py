"""The one ground on which what is taller than its place scrolls."""

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget
from typing_extensions import override

ABOVE = 8
"""Pixels kept free above and below a part that is scrolled to."""


class Scroll(QScrollArea):
    """Holds one part as wide as itself, which scrolls up and down, never sideways."""

    def __init__(self, inside: QWidget, *, clear: bool = False) -> None:
        """``clear`` lets the ground of the card beneath show through."""
        super().__init__()
        self._inside, self._grown = inside, False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(inside)
        if clear:
            self.setObjectName("clear")
            self.viewport().setAutoFillBackground(False)
            inside.setAutoFillBackground(False)

    def bring_up(self, part: QWidget) -> None:
        """Scroll down until a part is seen to its end, or begins at the top."""
        top = part.mapTo(self.viewport(), QPoint(0, 0)).y()
        below = top + part.height() - self.viewport().height()
        if below > 0:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + min(below, top))

    def show_part(self, part: QWidget) -> None:
        """Scroll just so far that a part is seen whole, with what it has only now begun to say."""
        for _again in range(2):  # a part that grew lets what holds it grow
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        self.ensureWidgetVisible(part, 0, ABOVE)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._grown = True

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._grown:
            self._grown = False
            self._lay_again()

    def _lay_again(self) -> None:
        """Tell every part its size once more: the size of type changed while it was away.

        Qt loses the resize it makes while it shows a part that is to be resized
        (QWidgetPrivate::sendPendingMoveAndResizeEvents), and the part would keep its old layout.
        """
        for part in (self._inside, *self._inside.findChildren(QWidget)):
            QCoreApplication.sendEvent(part, QResizeEvent(part.size(), part.size()))
