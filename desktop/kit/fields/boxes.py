"""A box to tick and a box to choose from, drawn in the look's own colours."""

import math

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
)
from typing_extensions import override

from desktop.kit import icons
from desktop.kit.ink import Pen
from desktop.kit.theme import Look

SIDE = 18
LEAST = 136
"""Width in pixels at 100 % that a box of choices asks for, however long its choices are."""


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
        pen.put(words, self.text(), ink="text" if self.isEnabled() else "off")
        painter.end()


class ChoiceBox(QComboBox):
    """A box of choices with an arrow; the wheel does not change it by accident.

    It is no wider than its place: a longer choice is cut with dots and told in full in its tip,
    and the open list is as wide as its choices. A space typed among letters belongs to what is
    searched for; it opens the list only when nothing was typed just before.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self._typed = QElapsedTimer()

    @property
    def shown(self) -> str:
        """The choice as it is drawn, with dots where the box is too narrow for it."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        return self._fitted(option)

    def _fitted(self, option: QStyleOptionComboBox) -> str:
        part = QStyle.SubControl.SC_ComboBoxEditField
        box = QStyle.ComplexControl.CC_ComboBox
        room = self.style().subControlRect(box, option, part, self).width() - 2
        words, cut = self.currentText(), Qt.TextElideMode.ElideRight
        return self.fontMetrics().elidedText(words, cut, room)

    @override
    def minimumSizeHint(self) -> QSize:
        asked = super().minimumSizeHint()
        return QSize(min(asked.width(), self.look.scaled(LEAST)), asked.height())

    @override
    def showPopup(self) -> None:
        """Open the list as wide as its choices, on the screen to its end."""
        view, screen = self.view(), self.screen().availableGeometry()
        view.installEventFilter(self)
        wide = view.sizeHintForColumn(0) + view.verticalScrollBar().sizeHint().width() + 8
        view.setMinimumWidth(min(wide, screen.width() - 8))
        super().showPopup()
        opened = view.window()
        over = opened.geometry().right() - screen.right()
        if over > 0:
            opened.move(max(screen.left(), opened.x() - over), opened.y())

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            whole = self.currentText()
            self.setToolTip(whole if self.shown != whole else "")
        return super().event(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = event.type() == QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and self._goes_on(event):
            self.view().keyboardSearch(event.text())
            return True
        return super().eventFilter(watched, event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._goes_on(event):  # told as no key in particular, it is searched for
            event = QKeyEvent(event.type(), 0, event.modifiers(), event.text())
        super().keyPressEvent(event)

    def _goes_on(self, event: QKeyEvent) -> bool:
        """Return whether this is a space within words that are being typed."""
        words, space = event.text(), event.key() == Qt.Key.Key_Space
        pause = self._typed.elapsed() if self._typed.isValid() else math.inf
        now = pause < QApplication.keyboardInputInterval()
        if words and words.isprintable() and (now or not space):
            self._typed.start()
        return space and now

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = self._fitted(option)
        painter, side = QStylePainter(self), self.look.scaled(16)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        place = QRectF(self.width() - side - 8, (self.height() - side) / 2, side, side)
        icons.draw(painter, "down", place, self.look.hex("text2" if self.isEnabled() else "off"))
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
