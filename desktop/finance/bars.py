"""The picture of the year's outlook by partnership: bars from nought, against less, beyond more."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from db.finance.rules.money import in_millions
from db.words import say
from desktop.kit.ink import RIGHT, Pen
from desktop.kit.theme import Look

ROW, FIGURE = 22, 72
"""Height of a bar's row and width of its figure, in pixels at 100 %."""
NAMES = 0.45
"""How much of the width the names may take."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: whose, how many pence, and whether it is against the system."""

    name: str
    amount: int
    adverse: bool


class Bars(QWidget):
    """Bars to both sides of nought; the list beside it holds the same figures as a table."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self._bars: Sequence[Bar] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Show these, one under another."""
        self._bars = tuple(bars)
        told = "; ".join(f"{each.name}: {in_millions(each.amount)}" for each in self._bars)
        self.setAccessibleName(say("money.bars"))
        self.setAccessibleDescription(told)
        self.setVisible(bool(self._bars))
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(260, self.look.scaled(ROW) * len(self._bars))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(1, self.sizeHint().height())

    def _names(self) -> int:
        measures = self.look.metrics("caption")
        return 16 + max((measures.horizontalAdvance(each.name) for each in self._bars), default=0)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen, scaled = Pen(painter, self.look), self.look.scaled
        most = max((abs(each.amount) for each in self._bars), default=0) or 1
        figure, tall = scaled(FIGURE), scaled(ROW)
        name = min(self._names(), round(self.width() * NAMES))
        room = max(1, self.width() - name - figure)
        below = min((each.amount for each in self._bars), default=0) < 0
        above = max((each.amount for each in self._bars), default=0) > 0
        nought = name + (room / 2 if below and above else room if below else 0)
        reach = (room / 2 if below and above else room) - 4
        for at, bar in enumerate(self._bars):
            top = at * tall
            pen.put(QRectF(0, top, name - 8, tall), bar.name, "caption", "text")
            wide = reach * abs(bar.amount) / most
            left = nought - wide if bar.amount < 0 else nought
            box = QRectF(left, top + tall * 0.25, wide, tall * 0.5)
            ink = "amber" if bar.adverse else "green"
            painter.fillRect(box, self.look.colour(ink))
            words = QRectF(self.width() - figure, top, figure, tall)
            pen.put(words, in_millions(bar.amount), "caption", "text", bold=True, align=RIGHT)
        painter.setPen(QPen(self.look.colour("edge"), 1))
        painter.drawLine(int(nought), 0, int(nought), tall * len(self._bars))
        painter.end()
