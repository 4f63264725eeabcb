"""What moved since the committee's last meeting: the report that goes before it (P18)."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from db.risks.queries import Moved, MovedLine, MovementReport, movement_report
from db.risks.rules.scores import Band
from db.words import choice, day, say
from desktop.kit.cells import Cell, Link, Marked, Words
from desktop.kit.desk import Desk
from desktop.kit.notices import Empty
from desktop.kit.offers import bodies, pick
from desktop.kit.page import framed
from desktop.kit.parts import button, column, label, row
from desktop.kit.table import Column, LineTable
from desktop.kit.views import LineView

MARKS = {
    Moved.NEW: ("diamond", "amber"),
    Moved.UP: ("up", "red"),
    Moved.DOWN: ("down", "green"),
    Moved.CLOSED: ("square", "text2"),
}


class MovementView(QWidget):
    """New, up, down and closed risks of one committee; Enter opens a risk."""

    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._report = MovementReport(None, (), 0)
        self.body = pick(desk, "body", "log.body", bodies).needed()
        desk.look.bound(self.body, minimumWidth=320, maximumWidth=320)
        self.body.edited.connect(self._read)
        self.summary = label("", "section", wrap=True)
        table: LineTable[MovedLine] = LineTable(_columns(), self._lines)
        self.rows = LineView(desk.look, table, say("risks.report"))
        self.rows.opened.connect(self._open)
        self.empty = Empty(say("risks.none_moved"), "")
        back, printed = button(say("risks.to_register")), button(say("risks.print_report"))
        back.clicked.connect(self.left)
        printed.clicked.connect(self.print_report)
        head = row(gap=16)
        head.addWidget(self.summary, 1)
        head.addWidget(self.body)
        whole = column(head, gap=12)
        whole.addWidget(framed(self.rows, empty=self.empty), 1)
        whole.addLayout(row(back, None, printed))
        self.setLayout(whole)

    def begin(self, body: str) -> None:
        """Begin with the committee in view, or the first that has risks."""
        sql = "SELECT body FROM risk_live GROUP BY body ORDER BY count(*) DESC, body LIMIT 1"
        with self._desk.store.read() as book:
            first = body or book.value(sql) or ""
        if first:
            self.body.set_value(first)
        self._read()
        self.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def print_report(self) -> None:
        """Show the report of the committee in view among the documents."""
        if self.body.value:
            self._desk.go("papers", "risk-movement", self.body.value)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _read(self) -> None:
        if self.body.value:
            self._report = self._desk.read(
                movement_report, self.body.value, self._desk.today(), part=2
            )
        report = self._report
        counts = ", ".join(f"{choice(each)} {report.count(each)}" for each in report.ways)
        since = say("risks.moved_since", on=day(report.since)) if report.since else ""
        self.summary.setText(f"{since} {say('risks.moved_told', counts=counts, n=report.same)}")
        self.rows.show_ids([line.n for line in report.lines])
        self.rows.setVisible(bool(report.lines))
        self.empty.setVisible(not report.lines)

    def _lines(self, ns: Sequence[int]) -> list[MovedLine]:
        return [line for line in self._report.lines if line.n in set(ns)]

    def _open(self, n: int) -> None:
        line = next((each for each in self._report.lines if each.n == n), None)
        if line is not None:
            self._desk.show("risk", line.id)


def _columns() -> list[Column[MovedLine]]:
    return [
        Column(say("risks.movement"), 124, _moved),
        Column(say("risks.ref"), 134, lambda each: Link(each.ref)),
        Column(say("risks.words"), 0, lambda each: Words(each.title, each.why)),
        Column(say("risks.was"), 70, lambda each: Words(_points(each.was))),
        Column(say("risks.is_now"), 110, _now),
        Column(say("log.owner"), 160, lambda each: Words(each.owner), spare=True),
    ]


def _moved(line: MovedLine) -> Cell:
    if line.moved is Moved.OTHER:  # neither up nor down: words alone
        return Words(choice(line.moved), ink="text2")
    mark, ink = MARKS[line.moved]
    return Marked(mark, ink, choice(line.moved))


def _now(line: MovedLine) -> Cell:
    band = choice(Band(line.band)) if line.band in set(Band) else ""
    return Words(_points(line.now), band)


def _points(points: int | None) -> str:
    return "–" if points is None else str(points)


def make(desk: Desk) -> MovementView:
    """Make the view."""
    return MovementView(desk)
