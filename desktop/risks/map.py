"""The heat map beside the register, its bands as a list, and the same as a table."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from db.risks.queries import HeatMap as Counted
from db.risks.rules.scores import Band, Movement, Scale
from db.words import choice, say
from desktop.kit.cells import Cell, Place, Words
from desktop.kit.desk import Desk
from desktop.kit.detail import clear_scroll
from desktop.kit.heat import HeatMap
from desktop.kit.parts import button, column, label, row, rule
from desktop.kit.rows import RowList
from desktop.risks.legend import Legend, ranges

BANDS = (Band.LOW, Band.MODERATE, Band.HIGH, Band.EXTREME)


class MapCard(QFrame):
    """Likelihood up, impact to the right; a place chosen narrows the register to it."""

    picked = Signal(object)
    measures = Signal()
    """The matrix and the appetite are asked for."""
    report = Signal()
    """The report of what moved is asked for."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("card")
        self.look = desk.look
        self._scale: Scale | None = None
        self._counted: Counted | None = None
        self._count = label("", "count")
        self._swap = button(say("risks.as_table"), "link")
        self._swap.clicked.connect(self._toggle)
        self.map = HeatMap(desk.look, self._band)
        self.map.picked.connect(self.picked)
        self._table: RowList[tuple[str, str]] = RowList(
            desk.look, _table_cell, say("risks.table_name"), height="one"
        )
        self._table.hide()
        self._bands, self._moves = Legend(desk), Legend(desk)
        self._elsewhere = label("", "caption", wrap=True)
        head = row(
            label(say("risks.map"), "section"),
            self._count,
            None,
            self._swap,
            margins=(16, 8, 12, 8),
        )
        inside = column(self.map, self._table, margins=(12, 8, 12, 8))
        bands = column(self._bands, self._elsewhere, gap=4, margins=(16, 4, 12, 4))
        report = button(say("risks.report"), "link")
        report.clicked.connect(self.report)
        measures = button(say("risks.measures"), "link")
        measures.clicked.connect(self.measures)
        since = row(gap=8)
        since.addWidget(label(say("risks.since"), "strong", wrap=True), 1)
        since.addWidget(report)
        moves = column(since, self._moves, gap=0, margins=(16, 4, 12, 4))
        foot = row(measures, None, margins=(12, 4, 12, 8))
        whole = column(
            *(head, rule(), inside, rule(), bands, rule(), moves, rule(), foot, None), gap=0
        )
        card = QWidget()
        card.setLayout(whole)
        self.setLayout(column(clear_scroll(card), margins=(1, 1, 1, 1)))

    def show_map(self, counted: Counted, chosen: Place | None) -> None:
        """Show how many risks stand where."""
        self._counted, self._scale = counted, counted.scale
        self._count.setText(str(counted.total))
        self.map.show_counts(counted.cells, chosen, counted.scale.size)
        self._bands.show_lines(
            [
                (f"h{BANDS.index(each) + 1}", choice(each), ranges(counted.scale, each), count)
                for each in reversed(BANDS)
                for count in [counted.bands.get(each, 0)]
            ]
        )
        aside = (
            ("risks.unscored", counted.unscored),
            ("risks.elsewhere", counted.elsewhere),
        )
        self._elsewhere.setText(" ".join(say(code, n=n) for code, n in aside if n))
        self._elsewhere.setVisible(any(n for _code, n in aside))
        self._moves.show_lines(
            [
                ("", choice(each).capitalize(), "", counted.movements.get(each, 0))
                for each in (Movement.UP, Movement.DOWN, Movement.NEW, Movement.OTHER)
                if each is not Movement.OTHER or counted.movements.get(each)
            ]
        )
        self._table.show_things(_as_table(counted))

    def _band(self, likelihood: int, impact: int) -> int:
        if self._scale is None:
            return 1
        return BANDS.index(self._scale.band(likelihood, impact)) + 1

    def _toggle(self) -> None:
        shown = self.map.isVisibleTo(self)
        self.map.setVisible(not shown)
        self._table.setVisible(shown)
        words = say("risks.as_map") if shown else say("risks.as_table")
        self._swap.setText(words)
        self._swap.setAccessibleName(words)


def _as_table(counted: Counted) -> list[tuple[str, str]]:
    found = sorted(counted.cells.items(), key=lambda each: (-each[0][0] * each[0][1], each[0]))
    return [
        (say("risks.place", likelihood=place[0], impact=place[1]), say("risks.count", n=count))
        for place, count in found
        if count
    ]


def _table_cell(line: tuple[str, str]) -> Cell:
    return Words(": ".join(line))
