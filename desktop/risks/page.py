"""The risk register: chips, words and the heat map narrow it; the pane tells one risk's story."""

from PySide6.QtWidgets import QLayout, QStackedWidget, QWidget
from typing_extensions import override

from db.risks.queries import (
    RegisterCounts,
    RegisterFilter,
    RegisterSort,
    RiskLine,
    RiskShown,
    heat_map,
    register_counts,
    register_ids,
    register_lines,
)
from db.words import say
from desktop.kit.cells import Place
from desktop.kit.chips import Chips, Choice, filter_field
from desktop.kit.desk import Desk
from desktop.kit.notices import Empty
from desktop.kit.page import Page, Split, framed
from desktop.kit.parts import column, row
from desktop.kit.table import LineTable, Sorting
from desktop.kit.views import LineView
from desktop.risks.columns import register_columns
from desktop.risks.map import MapCard
from desktop.risks.pane import RiskPane

FORM = "desktop.risks.form"
CHIPS = (
    (RiskShown.OPEN, "risks.chip_open", "open"),
    (RiskShown.AWAITING, "risks.chip_awaiting", "awaiting"),
    (RiskShown.RAISED, "risks.chip_raised", "raised"),
    (RiskShown.MOVED, "risks.chip_moved", "moved"),
    (RiskShown.TO_COMPLETE, "risks.chip_complete", "to_complete"),
)


class RisksPage(Page):
    """Every committee's risks in one register."""

    kinds = (
        *("risk", "score", "control", "assurance", "acceptance", "riskaction"),
        *("assurancemove", "assuranceproposal", "person"),
    )

    def __init__(self, desk: Desk, title: str) -> None:
        self._place: Place | None = None
        self.pane = RiskPane(desk, FORM)
        super().__init__(desk, title)

    @override
    def build(self) -> QLayout:
        self.new_verb("risks.print", lambda: self.desk.go("papers", "document", "risk-register"))
        self.new_verb("risks.new", self.begin_new, kind="primary", key="desk.new")
        self.chips = Chips(self.look, say("risks.chips"))
        self.chips.chosen.connect(lambda _key: self.refresh())
        self.words = filter_field(self.look, say("log.filter"))
        self.words.textChanged.connect(lambda _text: self.refresh())
        table: LineTable[RiskLine] = LineTable(register_columns(), self.desk.lines(register_lines))
        table.sorting = Sorting(RegisterSort.SCORE, down=True)
        table.sorted_by.connect(lambda _sorting: self.refresh())
        self.register = LineView(self.look, table, say("risks.name"))
        self.register.opened.connect(self._open)
        self.register.chosen.connect(self._follow)
        self.empty = Empty("")
        self.empty.pressed.connect(self._empty_pressed)
        self.map = MapCard(self.desk)
        self.map.picked.connect(self._pick)
        self.pane.left.connect(self.register.setFocus)
        self.pane.closed.connect(self.show_map)
        self.pane.added.connect(lambda row_id: self.show_record("risk", row_id))
        self.side = QStackedWidget()
        self.side.addWidget(self.map)
        self.side.addWidget(self.pane)
        filters = row(gap=8)
        filters.addWidget(self.chips, 1)
        filters.addWidget(self.words)
        whole = column(filters, gap=12)
        framed_list = framed(self.register, empty=self.empty)
        whole.addWidget(Split(self.desk, framed_list, self.side), 1)
        return whole

    @override
    def refresh(self) -> None:
        narrowed = RegisterFilter(words=self.words.text().strip())
        counts = self.desk.read(register_counts, narrowed)
        self.chips.show_choices(
            [Choice(shown, say(code), getattr(counts, name)) for shown, code, name in CHIPS]
        )
        likelihood, impact = self._place or (0, 0)
        chosen = RegisterFilter(
            shown=RiskShown(self.chips.current),
            words=narrowed.words,
            likelihood=likelihood,
            impact=impact,
        )
        sorting = self.register.table.sorting
        ids = self.desk.read(
            register_ids, chosen, sort=RegisterSort(sorting.key), down=sorting.down
        )
        self.register.show_ids(ids)
        self.map.show_map(self.desk.read(heat_map, chosen, self.desk.today()), self._place)
        self._show_empty(empty=not ids, narrowed=counts.open > 0 or bool(narrowed.words))
        self.set_subtitle(_summary(counts))

    @override
    def first(self) -> QWidget:
        return self.register

    @override
    def show_record(self, kind: str, row_id: str) -> None:
        if kind == "new":
            self.begin_new()
            return
        with self.desk.store.read() as book:
            n = book.value("SELECT n FROM risk_live WHERE id = :id", id=row_id)
        if n is not None:
            if not self.register.choose(n):
                self.clear_filters()
                self.register.choose(n)
            self._open(n)

    def begin_new(self) -> None:
        """Open the form of a new risk: one line is enough, to be completed later."""
        self.side.setCurrentWidget(self.pane)
        self.pane.begin_new()

    def show_map(self) -> None:
        """Show the heat map again in place of the risk."""
        self.side.setCurrentWidget(self.map)
        self.register.setFocus()

    def clear_filters(self) -> None:
        """Show every open risk again."""
        self._place = None
        self.words.clear()
        self.chips.choose(RiskShown.OPEN)

    def _open(self, n: int) -> None:
        self.side.setCurrentWidget(self.pane)
        self._follow(n)

    def _follow(self, n: int) -> None:
        """Let the pane, while it is there, tell of the risk that is chosen."""
        row_number = self.register.table.row_of(n) if n >= 0 else -1
        line = self.register.table.line(row_number) if row_number >= 0 else None
        if line is not None and self.side.currentWidget() is self.pane:
            self.pane.show_risk(line.id)

    def _pick(self, place: Place | None) -> None:
        self._place = place
        self.refresh()

    def _show_empty(self, *, empty: bool, narrowed: bool) -> None:
        self.register.setVisible(not empty)
        self.empty.setVisible(empty)
        if narrowed:
            self.empty.show_words(say("risks.none_match"), say("log.clear"))
        else:
            self.empty.show_words(say("risks.none"), say("risks.new"))

    def _empty_pressed(self) -> None:
        if self._place or self.words.text() or self.chips.current != RiskShown.OPEN:
            self.clear_filters()
        else:
            self.begin_new()


def _summary(counts: RegisterCounts) -> str:
    awaiting = {0: "risks.none_await", 1: "risks.one_awaits"}.get(counts.awaiting, "risks.await")
    return say("risks.summary", open=counts.open, awaiting=say(awaiting, n=counts.awaiting))


def make(desk: Desk) -> RisksPage:
    """Make the page."""
    return RisksPage(desk, say("page.risks"))
