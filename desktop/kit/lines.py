"""Small pictures of what went before: a series as a line, or where somebody stood as bands.

The same numbers stand as a table beside the picture, and are told to who cannot see it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from db.words import day, say
from desktop.kit.ink import LEFT, MIDDLE, RIGHT, Pen
from desktop.kit.theme import Look

SERIES, BANDS, FOOT = 72, 32, 20
"""Heights of a line, of bands and of the days under them, in pixels at 100 %."""
GRAVEST = 4


@dataclass(frozen=True, slots=True)
class Point:
    """A day, what was read then, and the words for it."""

    on: date
    value: float
    words: str


@dataclass(frozen=True, slots=True)
class Drawn:
    """What a picture shows: points in the order of their days.

    With ``until`` each point holds until the next and the last until that day, and its value is a
    step from 1, the best; without, the points are joined by a line.
    """

    name: str
    points: tuple[Point, ...]
    until: date | None = None


class Lines(QWidget):
    """A line or bands with the first and last day beneath."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self._drawn: Drawn | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)
        self.hide()

    def show_drawn(self, drawn: Drawn | None) -> None:
        """Show these points; nothing where there are none."""
        self._drawn = drawn if drawn and drawn.points else None
        self.setVisible(self._drawn is not None)
        if self._drawn is not None:
            told = (say("lists.point", words=each.words, on=each.on) for each in self._drawn.points)
            self.setAccessibleName(self._drawn.name)
            self.setAccessibleDescription("; ".join(told))
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        bands = self._drawn is not None and self._drawn.until is not None
        return QSize(200, self.look.scaled((BANDS if bands else SERIES) + FOOT))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(1, self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._drawn is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen, points = Pen(painter, self.look), self._drawn.points
        first, last = points[0].on, self._drawn.until or points[-1].on
        if self._drawn.until is not None:
            self._paint_bands(pen, points, self._drawn.until)
        else:
            self._paint_series(pen, points)
        foot = QRectF(0, self.height() - self._foot, self.width(), self._foot)
        pen.put(foot, day(first), "caption", "text2", align=LEFT)
        if last != first:
            pen.put(foot, day(last), "caption", "text2", align=RIGHT)
        painter.end()

    @property
    def _foot(self) -> int:
        return self.look.scaled(FOOT)

    def _across(self, first: date, last: date, on: date, room: float) -> float:
        return room * (on - first).days / max(1, (last - first).days)

    def _paint_bands(self, pen: Pen, points: Sequence[Point], until: date) -> None:
        first, tall = points[0].on, self.height() - self._foot - 4
        ends = [*(each.on for each in points[1:]), until]
        for point, end in zip(points, ends, strict=True):
            left = self._across(first, until, point.on, self.width())
            right = max(self._across(first, until, end, self.width()), left + 3)
            box = QRectF(left, 2, right - left - 1, tall)
            step = min(max(int(point.value), 1), GRAVEST)
            pen.rounded(box, f"h{step}", "edge" if step == 1 or self.look.contrast else "")
            fits = self.look.metrics("caption", bold=True).horizontalAdvance(point.words)
            words = point.words if fits < box.width() - 6 else f"{point.value:g}"
            pen.put(box, words, "caption", f"on_h{step}", bold=True, align=MIDDLE)

    def _paint_series(self, pen: Pen, points: Sequence[Point]) -> None:
        look, edge = self.look, self.look.scaled(8)
        word = look.scaled(18)
        least, most = min(each.value for each in points), max(each.value for each in points)
        room, tall = self.width() - 2 * edge, self.height() - self._foot - word - 2 * edge
        first, last = points[0].on, points[-1].on
        places = []
        for each in points:
            up = (each.value - least) / (most - least) if most > least else 0.5
            across = self._across(first, last, each.on, room) if last > first else room / 2
            places.append(QPointF(edge + across, word + edge + tall * (1 - up)))
        painter = pen.painter
        painter.setPen(QPen(look.colour("line"), 1))
        base = self.height() - self._foot
        painter.drawLine(QPointF(0, base), QPointF(self.width(), base))
        painter.setPen(QPen(look.colour("accent"), 2))
        painter.drawPolyline(QPolygonF(places))
        painter.setBrush(look.colour("accent"))
        for place in places:
            painter.drawEllipse(place, 3, 3)
        for at in {0, len(points) - 1}:
            box = QRectF(0, places[at].y() - word - 5, self.width(), word)
            side = RIGHT if at else LEFT
            pen.put(box, points[at].words, "caption", "text", bold=True, align=side)
