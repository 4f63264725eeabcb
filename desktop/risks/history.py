"""The scores of a risk over time as a line; the list beneath holds the same numbers."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import TypeAlias

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from db.risks.queries import ScoreLine
from db.risks.rules.baf import MonthScore
from db.risks.rules.scores import ScoreKind, same_matrix
from db.words import MONTHS, day, say
from desktop.kit.ink import RIGHT, Pen
from desktop.kit.theme import Look

Given: TypeAlias = Sequence[tuple[date, int, str]]
"""Days, points and the matrix they were given on."""
TALL, LEFT, FOOT, TOP, SIDE = 116, 30, 22, 10, 8
"""Height of the drawing and its margins, in pixels at 100 %."""


def months_told(year: Sequence[MonthScore]) -> str:
    """Return the score at the end of each month that had one, and where the matrix changed."""
    told = [each for each in year if each.points is not None]
    return _told([(MONTHS[e.on.month - 1][:3], e.points or 0, e.scale) for e in told])


def _told(given: Sequence[tuple[str, int, str]]) -> str:
    words = ""
    for at, (when, points, scale) in enumerate(given):
        figure = f"{when} {points}"
        if not at:
            words = figure
        elif same_matrix(scale, given[at - 1][2]):
            words = f"{words}, {figure}"
        else:
            words = f"{words}; {say('risks.new_matrix', score=figure)}"
    return words


class ScoreHistory(QWidget):
    """A step line of the current score, with the target dashed; nothing before two scores.

    Scores of two matrices are not comparable: the line is broken where the matrix changes.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self._given: Given = ()
        self._target: int | None = None
        self._most = 25
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)
        self.hide()

    def show_scores(self, scores: Sequence[ScoreLine], most: int) -> None:
        """Show the scores of a risk, the latest first, on a matrix whose highest is ``most``."""
        current = [each for each in scores if each.kind is ScoreKind.CURRENT and each.on]
        given = [(each.on, each.points, each.scale) for each in reversed(current) if each.on]
        target = next((each.points for each in scores if each.kind is ScoreKind.TARGET), None)
        told = _told([(day(on), points, scale) for on, points, scale in given])
        self._show("risks.history_told", told, given, target, most)

    def show_year(self, year: Sequence[MonthScore], target: int | None, most: int) -> None:
        """Show the score at the end of each month of a year, as a page of the framework has it."""
        given = [(each.on, each.points, each.scale) for each in year if each.points is not None]
        self._show("risks.year_told", months_told(year), given, target, most)

    def _show(self, code: str, told: str, given: Given, target: int | None, most: int) -> None:
        self._given, self._target = given, target
        self._most = max([most, *(points for _on, points, _scale in given)])
        self.setVisible(len(given) > 1)
        aimed = say("risks.history_target", points=target) if target else ""
        self.setAccessibleName(say(code, scores=told, target=aimed).strip())
        self.setToolTip(self.accessibleName())
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(240, self.look.scaled(TALL))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(1, self.look.scaled(TALL))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen, scaled = Pen(painter, self.look), self.look.scaled
        box = QRectF(self.rect()).adjusted(
            scaled(LEFT), scaled(TOP), -scaled(SIDE) - scaled(20), -scaled(FOOT)
        )
        for points in (0, self._most):
            y = self._at(box, points)
            painter.setPen(QPen(self.look.colour("line"), 1))
            painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
            words = QRectF(0, y - scaled(8), scaled(LEFT) - 6, scaled(16))
            pen.put(words, str(points), "caption", "text2", align=RIGHT)
        if self._target:
            dashed = QPen(self.look.colour("text2"), 1.5, Qt.PenStyle.DashLine)
            y = self._at(box, self._target)
            painter.setPen(dashed)
            painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
        self._line(pen, box)
        foot = QRectF(box.left(), self.height() - scaled(FOOT), box.width(), scaled(FOOT))
        if self._given:
            pen.put(foot, day(self._given[0][0]), "caption", "text2")
            pen.put(foot, day(self._given[-1][0]), "caption", "text2", align=RIGHT)
        painter.end()

    def _line(self, pen: Pen, box: QRectF) -> None:
        first, last = self._given[0][0], self._given[-1][0]
        days = max(1, (last - first).days)
        places = [
            QPointF(box.left() + (on - first).days / days * box.width(), self._at(box, points))
            for on, points, _scale in self._given
        ]
        pen.painter.setPen(QPen(self.look.colour("accent"), 2))
        for at, (before, here) in enumerate(pairwise(places)):
            if not same_matrix(self._given[at][2], self._given[at + 1][2]):
                continue  # points of two matrices are not joined
            corner = QPointF(here.x(), before.y())
            pen.painter.drawLine(before, corner)
            pen.painter.drawLine(corner, here)
        pen.painter.setBrush(self.look.colour("accent"))
        for place in places:
            pen.painter.drawEllipse(place, 3, 3)
        end = QRectF(places[-1].x() + 7, places[-1].y() - 9, self.look.scaled(28), 18)
        pen.put(end, str(self._given[-1][1]), "body", "text", bold=True)

    def _at(self, box: QRectF, points: int) -> float:
        return box.bottom() - points / self._most * box.height()
