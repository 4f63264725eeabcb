"""The heat map: likelihood up, impact to the right, a count in each place, bands by lightness."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from db.words import say
from desktop.kit.cells import Place
from desktop.kit.ink import MIDDLE, Pen
from desktop.kit.notices import announce
from desktop.kit.theme import Look

FAINT = 0.45
"""How much of its band an empty place keeps."""
LEFT, FOOT = 44, 44
"""Room for the figures and names of the axes, in pixels at 100 %."""


class HeatMap(QWidget):
    """Five by five or another size; arrow keys move, Enter or a click chooses one to filter by."""

    picked = Signal(object)
    """A place (likelihood, impact), or None when it was chosen again and so let go."""

    def __init__(self, look: Look, band: Callable[[int, int], int]) -> None:
        """``band`` gives 1 (low) to 4 (extreme) for a likelihood and an impact."""
        super().__init__()
        self.look, self._band = look, band
        self._counts: Mapping[Place, int] = {}
        self._chosen: Place | None = None
        self._size = 5
        self._here: Place = (5, 5)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.bound(self, minimumHeight=200)
        look.changed.connect(self.update)
        self._speak()

    def show_counts(
        self, counts: Mapping[Place, int], chosen: Place | None = None, size: int = 5
    ) -> None:
        """Show how many risks stand at each place of a matrix of this many steps."""
        self._counts, self._chosen = counts, chosen
        if size != self._size:
            self._size, self._here = size, (size, size)
        self._speak()
        self.update()

    @property
    def chosen(self) -> Place | None:
        """The place chosen to filter by."""
        return self._chosen

    @override
    def sizeHint(self) -> QSize:
        return QSize(280, self.look.scaled(264))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        moves = {
            Qt.Key.Key_Up: (1, 0),
            Qt.Key.Key_Down: (-1, 0),
            Qt.Key.Key_Right: (0, 1),
            Qt.Key.Key_Left: (0, -1),
        }
        step = moves.get(Qt.Key(event.key()))
        if step is not None:
            up, right = (
                min(self._size, max(1, at + by)) for at, by in zip(self._here, step, strict=True)
            )
            self._here = (up, right)
            self._speak()
            announce(self, self.accessibleDescription())
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose(self._here)
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        for place in self._places():
            if self._box(place).contains(event.position()):
                self._here = place
                self._choose(place)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().event(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = Pen(painter, self.look)
        for place in self._places():
            self._paint_place(pen, place)
        self._paint_axes(pen)
        painter.end()

    def _box(self, place: Place) -> QRectF:
        start, foot = self.look.scaled(LEFT), self.look.scaled(FOOT)
        wide = (self.width() - start - 16) / self._size
        tall = (self.height() - 4 - foot) / self._size
        left, top = start + (place[1] - 1) * wide, 4 + (self._size - place[0]) * tall
        return QRectF(left, top, wide - 4, tall - 4)

    def _paint_place(self, pen: Pen, place: Place) -> None:
        box, count, look = self._box(place), self._counts.get(place, 0), self.look
        band = self._band(*place)
        whole = bool(count) or band == 1 or look.contrast
        pen.painter.setOpacity(1 if whole else FAINT)
        pen.rounded(box, f"h{band}", "edge" if look.contrast else "")
        pen.painter.setOpacity(1)
        if count:
            pen.put(box, str(count), "item", f"on_h{band}", bold=True, align=MIDDLE)
        if place == self._chosen or (place == self._here and self.hasFocus()):
            ink = "text" if place == self._chosen else "focus"
            pen.painter.setBrush(Qt.BrushStyle.NoBrush)
            pen.painter.setPen(QPen(look.colour(ink), 2))
            pen.painter.drawRoundedRect(box.adjusted(-2.5, -2.5, 2.5, 2.5), 6, 6)

    def _paint_axes(self, pen: Pen) -> None:
        line, start = self.look.scaled(18), self.look.scaled(LEFT)
        for at in range(1, self._size + 1):
            row, foot = self._box((at, 1)), self._box((1, at))
            up = QRectF(row.left() - line - 6, row.top(), line, row.height())
            right = QRectF(foot.left(), self.height() - 2 * line - 4, foot.width(), line)
            pen.put(up, str(at), "caption", "text2", align=MIDDLE)
            pen.put(right, str(at), "caption", "text2", align=MIDDLE)
        wide = QRectF(start, self.height() - line - 2, self.width() - start - 16, line)
        pen.put(wide, say("heat.impact"), "caption", "text2", bold=True, align=MIDDLE)
        pen.painter.save()
        pen.painter.translate(line / 2, (self.height() - self.look.scaled(FOOT)) / 2)
        pen.painter.rotate(-90)
        tall = QRectF(-100, -line / 2, 200, line)
        pen.put(tall, say("heat.likelihood"), "caption", "text2", bold=True, align=MIDDLE)
        pen.painter.restore()

    def _choose(self, place: Place) -> None:
        self._chosen = None if place == self._chosen else place
        self._speak()
        self.update()
        self.picked.emit(self._chosen)

    def _speak(self) -> None:
        likelihood, impact = self._here
        count = self._counts.get(self._here, 0)
        self.setAccessibleName(say("heat.name", count=sum(self._counts.values())))
        self.setAccessibleDescription(
            say("heat.place", likelihood=likelihood, impact=impact, count=count)
        )

    def _places(self) -> list[Place]:
        steps = range(1, self._size + 1)
        return [(up, right) for up in reversed(steps) for right in steps]
