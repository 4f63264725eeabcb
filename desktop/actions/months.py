"""The log month by month: open actions as columns, and the same figures as a table."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from db.actions.queries import MonthLine, burn_down
from db.actions.queries.months import month_name, month_told, told_now
from db.words import MONTHS, say
from desktop.actions.filters import box, committees, offer
from desktop.kit.cells import Words
from desktop.kit.desk import Desk
from desktop.kit.ink import LEFT, MIDDLE, Pen
from desktop.kit.notices import Empty
from desktop.kit.page import framed
from desktop.kit.parts import UNBOUND, button, column, frame, label, row
from desktop.kit.table import Column, LineTable
from desktop.kit.theme import Look
from desktop.kit.views import ONE_LINE, LineView

LEAST, HEAD, FOOT, SIGN = 140, 24, 24, 12
"""Least height of the picture, the room over its columns and under them, and the size of a sign of
the key, in pixels at 100 %."""
TABLE = 408
"""Width of the table beside the picture, in pixels at 100 %."""
PART = 0.6
"""How much of its place a column takes."""


class Columns(QWidget):
    """A column for each month, as tall as what was open; its dark foot was overdue."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self._lines: Sequence[MonthLine] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(say("burn.title"))
        look.changed.connect(self.updateGeometry)

    def show_lines(self, lines: Sequence[MonthLine]) -> None:
        """Show these months, the earliest at the left."""
        self._lines = lines
        self.setAccessibleDescription("; ".join(month_told(each) for each in lines))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(480, self.look.scaled(2 * LEAST))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(1, self.look.scaled(LEAST))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        pen, scaled = Pen(painter, self.look), self.look.scaled
        self._key(pen)
        base = self.height() - scaled(FOOT)
        painter.setPen(QPen(self.look.colour("edge"), 1))
        painter.drawLine(0, base, self.width(), base)
        step = self.width() / max(1, len(self._lines))
        for at, line in enumerate(self._lines):
            self._column(pen, line, QRectF(at * step, 0, step, base))
        painter.end()

    def _key(self, pen: Pen) -> None:
        tall, sign = self.look.scaled(HEAD), self.look.scaled(SIGN)
        left = 0.0
        for ground, code in (("h1", "burn.in_time"), ("h4", "burn.overdue")):
            box = QRectF(left, (tall - sign) / 2, sign, sign)
            pen.rounded(box, ground, "edge", 2)
            words = QRectF(left + sign + 6, 0, self.width(), tall)
            left = words.left() + pen.put(words, say(code), "caption", "text2", align=LEFT) + 20

    def _column(self, pen: Pen, line: MonthLine, place: QRectF) -> None:
        scaled = self.look.scaled
        most = max([1, *(each.open for each in self._lines)])
        room = place.height() - 2 * scaled(HEAD)
        tall, foot = room * line.open / most, room * line.overdue / most
        wide = place.width() * PART
        left = place.left() + (place.width() - wide) / 2
        if line.open:
            pen.rounded(QRectF(left, place.bottom() - tall, wide, tall), "h1", "edge", 0)
        late = QRectF(left, place.bottom() - foot, wide, foot)
        if line.overdue:
            pen.rounded(late, "h4", "edge", 0)
        if foot >= scaled(16):
            pen.put(late, str(line.overdue), "caption", "on_h4", bold=True, align=MIDDLE)
        over = QRectF(place.left(), place.bottom() - tall - scaled(HEAD), place.width(), scaled(24))
        pen.put(over, str(line.open), "body", "text", bold=True, align=MIDDLE)
        name = QRectF(place.left(), place.bottom(), place.width(), scaled(FOOT))
        month = MONTHS[line.until.month - 1][:3]
        pen.put(name, month, "caption", "text2", align=MIDDLE)


class MonthsView(QWidget):
    """The picture with its table beside it, of one committee or of all."""

    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._found: Sequence[MonthLine] = ()
        self.committee = box(desk, "log.committee")
        self.committee.activated.connect(lambda _at: self._read())
        self.summary = label("", "quiet", wrap=True)
        self.picture = Columns(desk.look)
        table: LineTable[MonthLine] = LineTable(_columns(), self._lines)
        self.rows = LineView(desk.look, table, say("burn.title"), height=ONE_LINE)
        self.empty = Empty(say("burn.none"))
        self._table = framed(self.rows)
        self._both = QWidget()
        self._way = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._both)
        self._lay_out()
        self._place()
        desk.look.changed.connect(self._place)

    def _lay_out(self) -> None:
        back, printed = button(say("burn.back")), button(say("burn.print"))
        back.clicked.connect(self.left)
        printed.clicked.connect(self._print)
        counted = label(say("burn.counted"), "caption", wrap=True)
        drawn = column(self.picture, counted, gap=8, margins=(16, 12, 16, 12))
        drawn.setStretch(0, 1)
        self._way.setContentsMargins(0, 0, 0, 0)
        self._way.setSpacing(16)
        self._way.addWidget(frame("card", drawn), 1)
        self._way.addWidget(self._table)
        head = row(gap=16)
        head.addLayout(column(label(say("burn.title"), "section"), self.summary, gap=2), 1)
        head.addWidget(self.committee)
        whole = column(head, gap=12)
        whole.addWidget(self._both, 1)
        whole.addWidget(self.empty, 1)
        whole.addLayout(row(back, None, printed))
        self.setLayout(whole)

    def begin(self, body: str) -> None:
        """Begin with the committee the log is narrowed to."""
        offer(self.committee, say("log.all_committees"), self._desk.read(committees))
        self.committee.setCurrentIndex(max(0, self.committee.findData(body)))
        self._read()
        self.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        """Stand the table beside the picture, or under it where there is no width for both."""
        table = self._desk.look.scaled(TABLE)
        beside = self.width() >= 2 * table
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if way != self._way.direction():
            self._way.setDirection(way)
        self._table.setMinimumWidth(table if beside else 1)
        self._table.setMaximumWidth(table if beside else UNBOUND)
        self._table.setMinimumHeight(1 if beside else self._desk.look.scaled(LEAST))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _read(self) -> None:
        body = self.committee.currentData() or ""
        self._found = self._desk.read(burn_down, body, self._desk.today())
        self.summary.setText(told_now(self._found) if self._found else "")
        self.picture.show_lines(self._found)
        self.rows.show_ids([line.n for line in self._found])
        self._both.setVisible(bool(self._found))
        self.empty.setVisible(not self._found)

    def _lines(self, ns: Sequence[int]) -> list[MonthLine]:
        return [line for line in self._found if line.n in set(ns)]

    def _print(self) -> None:
        body = self.committee.currentData()
        self._desk.go("papers", *(("action-log", body) if body else ("document", "action-months")))


def _columns() -> list[Column[MonthLine]]:
    return [
        Column(say("burn.month"), 0, lambda line: Words(month_name(line.until))),
        Column(say("burn.opened"), 56, lambda line: Words(str(line.opened)), right=True),
        Column(say("burn.closed"), 52, lambda line: Words(str(line.closed)), right=True),
        Column(say("burn.open"), 44, lambda line: Words(str(line.open), bold=True), right=True),
        Column(say("burn.overdue"), 60, lambda line: Words(str(line.overdue)), right=True),
    ]


def make(desk: Desk) -> MonthsView:
    """Make the view."""
    return MonthsView(desk)
