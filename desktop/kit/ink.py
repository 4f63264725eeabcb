"""Words and marks drawn by hand: every status has its own outline, so that colour may be lost."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF, QTextLayout, QTextOption

from desktop.kit.theme import Look

LEFT = Qt.AlignmentFlag.AlignLeft
RIGHT = Qt.AlignmentFlag.AlignRight
MIDDLE = Qt.AlignmentFlag.AlignHCenter
LEADING = 1.18
"""Distance of two lines of words as a part of the height of the face."""

_TICK = ((-0.45, 0.05), (-0.1, 0.4), (0.5, -0.35))


class Pen:
    """A painter that knows the look: words are put, marks are drawn, all by named ink and size."""

    def __init__(self, painter: QPainter, look: Look) -> None:
        self.painter, self.look = painter, look
        self.zoom = look.zoom / 100

    def put(
        self,
        box: QRectF,
        words: str,
        size: str = "body",
        ink: str = "text",
        *,
        bold: bool = False,
        align: Qt.AlignmentFlag = LEFT,
    ) -> int:
        """Put one line of words, elided at the right, centred in height; return the width used."""
        measures = self.look.metrics(size, bold=bold)
        shown = measures.elidedText(words, Qt.TextElideMode.ElideRight, int(box.width()) + 1)
        self.painter.setFont(self.look.font(size, bold=bold))
        self.painter.setPen(self.look.colour(ink))
        self.painter.drawText(box, int(align | Qt.AlignmentFlag.AlignVCenter), shown)
        return measures.horizontalAdvance(shown)

    def put_lines(
        self,
        box: QRectF,
        words: str,
        lines: int = 2,
        size: str = "body",
        ink: str = "text",
        *,
        bold: bool = False,
    ) -> None:
        """Put words on at most so many lines, the last one elided, the block centred in height.

        The lines close up where the box is too low for their usual distance.
        """
        measures = self.look.metrics(size, bold=bold)
        starts = self.breaks(words, box.width(), size, bold=bold)
        room = max(measures.height(), int(box.height() / min(lines, len(starts))))
        step = min(round(measures.height() * LEADING), room)
        top = box.center().y() - step * min(lines, len(starts)) / 2 + 0.5
        self.painter.setFont(self.look.font(size, bold=bold))
        self.painter.setPen(self.look.colour(ink))
        for at, start in enumerate(starts[:lines]):
            end = starts[at + 1] if at + 1 < len(starts) else len(words)
            piece = words[start : end if at + 1 < lines else len(words)].strip()
            piece = measures.elidedText(piece, Qt.TextElideMode.ElideRight, int(box.width()) + 1)
            line = QRectF(box.left(), top + at * step, box.width() + 2, step)
            self.painter.drawText(line, int(LEFT | Qt.AlignmentFlag.AlignVCenter), piece)

    def breaks(self, words: str, width: float, size: str, *, bold: bool = False) -> list[int]:
        """Return where each line of words starts when they are wrapped to a width in pixels."""
        layout = QTextLayout(words.replace("\n", "\u2028"), self.look.font(size, bold=bold))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        starts: list[int] = []
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 1))
            starts.append(line.textStart())
        layout.endLayout()
        return starts

    def shape(
        self, kind: str, centre: QPointF, size: float, ink: str, *, hollow: bool = False
    ) -> None:
        """Draw a mark: triangle, diamond, square, disc, half, bar, tick, up or down."""
        painter = self.painter
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(centre)
        size *= self.zoom
        painter.setPen(QPen(self.look.colour(ink), 1.6))
        painter.setBrush(Qt.BrushStyle.NoBrush if hollow else self.look.colour(ink))
        _SHAPES.get(kind, _disc)(self, size / 2, ink)
        painter.restore()

    def rounded(self, box: QRectF, ground: str, edge: str = "", radius: float = 4) -> None:
        """Draw a ground with round corners and, when named, a border of one pixel."""
        painter = self.painter
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.look.colour(edge), 1) if edge else Qt.PenStyle.NoPen)
        painter.setBrush(self.look.colour(ground) if ground else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, radius, radius)
        painter.restore()

    def pill(self, left: float, middle: float, words: str, ink: str, mark: str = "") -> float:
        """Draw a status: soft ground, mark, word; return its right edge."""
        half = self.look.scaled(12)
        width = self.look.metrics("caption", bold=True).horizontalAdvance(words)
        aside = 16 * self.zoom if mark else 0
        box = QRectF(left, middle - half, width + 16 + aside, 2 * half)
        ground = "soft" if ink == "accent" else f"{ink}_soft" if ink in _SOFT else "sunken"
        self.rounded(box, ground, ink if self.look.contrast or ink not in _SOFT else "")
        if mark:
            self.shape(mark, QPointF(left + 5 + aside / 2, middle), 9, ink)
        inside = box.adjusted(8 + aside, 0, 0, 0)
        self.put(inside, words, "caption", ink, bold=True)
        return box.right()

    def steps(self, left: float, middle: float, reached: int, asked: int, ink: str) -> float:
        """Draw three rising steps, those ``reached`` filled and the one ``asked`` for outlined.

        Both count from 1; 0 is none. Returns the right edge.
        """
        self.painter.save()
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for step in (1, 2, 3):
            tall = (1 + 5 * step) * self.zoom
            at = left + (step - 1) * 9 * self.zoom + 0.5
            box = QRectF(at, middle + 8.5 * self.zoom - tall, 6 * self.zoom, tall)
            filled = step <= reached
            outline = ink if filled else "text" if step == asked else "edge"
            width = 1.6 if step == asked and not filled else 1.0
            self.painter.setPen(QPen(self.look.colour(outline), width))
            self.painter.setBrush(self.look.colour(ink) if filled else Qt.BrushStyle.NoBrush)
            self.painter.drawRect(box)
        self.painter.restore()
        return left + 27 * self.zoom

    def score_map(
        self,
        left: float,
        middle: float,
        now: tuple[int, int] | None,
        target: tuple[int, int] | None = None,
        size: int = 5,
    ) -> float:
        """Draw a matrix of ``size`` steps with the place now filled and the target hollow.

        Places are (likelihood up, impact to the right). Returns the right edge.
        """
        cell = 35 / size * self.zoom
        top = middle - cell * size / 2
        self.painter.save()
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(self.look.colour("cell"))
        for row in range(size):
            for column in range(size):
                place = QRectF(
                    left + column * cell + 1, top + row * cell + 1, cell - 1.5, cell - 1.5
                )
                self.painter.drawRect(place)
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place_at, hollow in ((target, True), (now, False)):
            if place_at is not None:
                x, y = left + (place_at[1] - 1) * cell, top + (size - place_at[0]) * cell
                self._place(QRectF(x, y, cell, cell), hollow=hollow)
        self.painter.restore()
        return left + size * cell

    def keycap(self, right: float, middle: float, key: str, ink: str, edge: str) -> float:
        """Draw a key as an outlined cap; return its left edge."""
        half = self.look.scaled(10)
        width = self.look.metrics("caption").horizontalAdvance(key) + 12
        box = QRectF(right - width - 0.5, middle - half + 0.5, width, 2 * half - 1)
        self.rounded(box, "", edge)
        self.put(box, key, "caption", ink, align=MIDDLE)
        return box.left()

    def _place(self, box: QRectF, *, hollow: bool) -> None:
        look = self.look
        if hollow:
            self.painter.setPen(QPen(look.colour("text"), 1.4))
            self.painter.setBrush(look.colour("surface"))
            self.painter.drawRect(box.adjusted(0.5, 0.5, 0, 0))
        else:
            self.painter.setPen(Qt.PenStyle.NoPen)
            self.painter.setBrush(look.colour("text"))
            self.painter.drawRect(box.adjusted(-0.5, -0.5, 1, 1))


_SOFT = ("red", "amber", "green", "accent")


def _polygon(*places: tuple[float, float]) -> Callable[[Pen, float, str], None]:
    def drawn(pen: Pen, r: float, _ink: str) -> None:
        pen.painter.drawPolygon(QPolygonF([QPointF(x * r, y * r) for x, y in places]))

    return drawn


def _disc(pen: Pen, r: float, _ink: str) -> None:
    pen.painter.drawEllipse(QPointF(0, 0), r, r)


def _half(pen: Pen, r: float, ink: str) -> None:
    pen.painter.setBrush(Qt.BrushStyle.NoBrush)
    _disc(pen, r, ink)
    pen.painter.setBrush(pen.look.colour(ink))
    pen.painter.drawPie(QRectF(-r, -r, 2 * r, 2 * r), 90 * 16, -180 * 16)


def _bar(pen: Pen, r: float, _ink: str) -> None:
    pen.painter.drawRect(QRectF(-r, -1, 2 * r, 2))


def _tick(pen: Pen, r: float, ink: str) -> None:
    _disc(pen, r, ink)
    pen.painter.setPen(QPen(pen.look.colour("surface"), 1.6))
    pen.painter.drawPolyline([QPointF(x * r, y * r) for x, y in _TICK])


def _arrow(way: int) -> Callable[[Pen, float, str], None]:
    def drawn(pen: Pen, r: float, ink: str) -> None:
        round_ends = (Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        pen.painter.setPen(QPen(pen.look.colour(ink), 1.8, Qt.PenStyle.SolidLine, *round_ends))
        pen.painter.setBrush(Qt.BrushStyle.NoBrush)
        tip, barb = -r * way, (-r + 5) * way
        pen.painter.drawLine(QPointF(0, r * way), QPointF(0, tip))
        pen.painter.drawPolyline([QPointF(-5, barb), QPointF(0, tip), QPointF(5, barb)])

    return drawn


_SHAPES = {
    "triangle": _polygon((0, -1), (1, 0.8), (-1, 0.8)),
    "diamond": _polygon((0, -1), (1, 0), (0, 1), (-1, 0)),
    "square": _polygon((-0.85, -0.85), (0.85, -0.85), (0.85, 0.85), (-0.85, 0.85)),
    "disc": _disc,
    "half": _half,
    "bar": _bar,
    "tick": _tick,
    "up": _arrow(1),
    "down": _arrow(-1),
}
