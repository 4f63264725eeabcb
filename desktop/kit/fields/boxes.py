"""A box to tick and a box to choose from, drawn in the look's own colours."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QSizePolicy
from typing_extensions import override

from desktop.kit import icons
from desktop.kit.ink import Pen
from desktop.kit.theme import Look

SIDE = 18


class TickBox(QCheckBox):
    """A box with its words beside it; the ring of focus goes round the box."""

    def __init__(self, look: Look, words: str) -> None:
        super().__init__(words)
        self.look = look
        look.changed.connect(self.updateGeometry)

    @override
    def sizeHint(self) -> QSize:
        words = self.look.metrics().horizontalAdvance(self.text())
        return QSize(self.look.scaled(SIDE) + 12 + words, self.look.scaled(24))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.scaled(SIDE) + 40, self.look.scaled(24))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, look, on = QPainter(self), self.look, self.isChecked()
        pen, side = Pen(painter, look), look.scaled(SIDE)
        box = QRectF(0.5, (self.height() - side) / 2 + 0.5, side - 1, side - 1)
        edge = "focus" if self.hasFocus() else "edge"
        pen.rounded(box, "accent_fill" if on else "surface", edge)
        if self.hasFocus():
            pen.rounded(box.adjusted(1, 1, -1, -1), "", "on_accent" if on else "focus", 3)
        if on:
            icons.draw(painter, "check", box.adjusted(2, 2, -2, -2), look.hex("on_accent"))
        words = QRectF(self.rect()).adjusted(side + 8, 0, 0, 0)
        pen.put(words, self.text(), ink="text" if self.isEnabled() else "edge")
        painter.end()


class ChoiceBox(QComboBox):
    """A box of choices with an arrow; the wheel does not change it by accident."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter, side = QPainter(self), self.look.scaled(16)
        place = QRectF(self.width() - side - 8, (self.height() - side) / 2, side, side)
        icons.draw(painter, "down", place, self.look.hex("text2"))
        painter.end()


class FilterBox(ChoiceBox):
    """A box that narrows a list: no wider and no narrower for what it happens to offer."""

    def __init__(self, look: Look, name: str, least: int = 136, most: int = 208) -> None:
        """``least`` and ``most`` are widths in pixels at 100 %."""
        super().__init__(look)
        self._least, self._most = least, most
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.look.scaled(self._most), super().sizeHint().height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.scaled(self._least), super().minimumSizeHint().height())
