"""What the bands of the heat map are: a swatch, the word, the scores it covers and how many."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from db.risks.rules.scores import Band, Scale
from db.words import say
from desktop.kit.desk import Desk
from desktop.kit.ink import RIGHT, Pen

LINE, SWATCH, WORD, RANGE = 24, 15, 24, 110
"""Height of a line, side of a swatch, and where the word and the range begin, at 100 %."""


class Legend(QWidget):
    """Lines of a colour (a token, or none), a word, a range and a count at the right."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.look = desk.look
        self._lines: Sequence[tuple[str, str, str, int]] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.look.changed.connect(self.updateGeometry)

    def show_lines(self, lines: Sequence[tuple[str, str, str, int]]) -> None:
        """Show these lines; a screen reader has them as one sentence each."""
        self._lines = tuple(lines)
        said = "; ".join(
            ", ".join(filter(None, (word, span, str(count)))) for _ink, word, span, count in lines
        )
        self.setAccessibleName(said)
        self.setToolTip(said)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, len(self._lines) * self.look.scaled(LINE))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(1, self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen, scaled = Pen(painter, self.look), self.look.scaled
        for at, (ink, word, span, count) in enumerate(self._lines):
            box = QRectF(0, at * scaled(LINE), self.width(), scaled(LINE))
            side = scaled(SWATCH)
            if ink:
                top = box.center().y() - side / 2
                pen.rounded(QRectF(0.5, top, side, side), ink, "edge", 4)
            left = scaled(WORD) if ink else 0
            pen.put(box.adjusted(left, 0, 0, 0), word)
            pen.put(box.adjusted(scaled(RANGE), 0, 0, 0), span, "caption", "text2")
            pen.put(box, str(count), "body", "text", bold=True, align=RIGHT)
        painter.end()


def ranges(scale: Scale, band: Band) -> str:
    """Return the scores of a matrix that a band covers, in words; empty where it covers none."""
    span = next((each for each in scale.spans if each.band == band), None)
    if span is None:
        return ""
    if span.low == span.high:
        return str(span.low)
    return say("risks.range", low=span.low, high=span.high)
