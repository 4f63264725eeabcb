"""The decision log: chips and words narrow it; the pane tells one decision in full."""

from dataclasses import dataclass

from PySide6.QtWidgets import QLayout, QWidget
from typing_extensions import override

from db.decisions.queries import DecisionFilter, DecisionLine, log_ids, log_lines
from db.decisions.rules import DecisionState
from db.words import say
from desktop.decisions.columns import log_columns
from desktop.decisions.pane import DecisionPane
from desktop.kit.chips import Chips, Choice, filter_field
from desktop.kit.desk import Desk
from desktop.kit.notices import Empty
from desktop.kit.page import Page, Split, framed
from desktop.kit.parts import column, row
from desktop.kit.table import LineTable
from desktop.kit.views import LineView

FORM = "desktop.decisions.form"


@dataclass(frozen=True, slots=True)
class _Chip:
    key: str
    code: str
    state: DecisionState | None


CHIPS = (
    _Chip("all", "decided.chip_all", None),
    _Chip("taken", "decided.chip_taken", DecisionState.TAKEN),
    _Chip("waiting", "decided.chip_waiting", DecisionState.FOR_RATIFICATION),
    _Chip("withdrawn", "decided.chip_withdrawn", DecisionState.WITHDRAWN),
)


class DecisionsPage(Page):
    """Every committee's decisions, the latest first."""

    kinds = ("decision", "recommendation", "referral", "agendaitem", "meeting")

    def __init__(self, desk: Desk, title: str) -> None:
        self.pane = DecisionPane(desk, FORM)
        super().__init__(desk, title)

    @override
    def build(self) -> QLayout:
        self.new_verb("decided.print", lambda: self.desk.go("papers", "document", "decision-log"))
        self.chips = Chips(self.look, say("decided.chips"))
        self.chips.chosen.connect(lambda _key: self.refresh())
        self.words = filter_field(self.look, say("log.filter"))
        self.words.textChanged.connect(lambda _text: self.refresh())
        table: LineTable[DecisionLine] = LineTable(log_columns(), self.desk.lines(log_lines))
        self.log = LineView(self.look, table, say("decided.name"))
        self.log.chosen.connect(self._choose)
        self.log.opened.connect(lambda _n: self.pane.begin())
        self.empty = Empty("")
        self.empty.pressed.connect(self.clear_filters)
        self.pane.left.connect(self.log.setFocus)
        filters = row(gap=8)
        filters.addWidget(self.chips, 1)
        filters.addWidget(self.words)
        whole = column(filters, gap=12)
        whole.addWidget(Split(self.desk, framed(self.log, empty=self.empty), self.pane), 1)
        return whole

    @override
    def refresh(self) -> None:
        words = self.words.text().strip()
        found = {
            each.key: self.desk.read(log_ids, DecisionFilter(state=each.state, words=words))
            for each in CHIPS
        }
        self.chips.show_choices(
            [Choice(each.key, say(each.code), len(found[each.key])) for each in CHIPS]
        )
        ids = found[self.chips.current]
        self.log.show_ids(ids)
        self.log.setVisible(bool(ids))
        self.empty.setVisible(not ids)
        narrowed = bool(words) or self.chips.current != CHIPS[0].key
        clear = say("log.clear") if narrowed else ""
        self.empty.show_words(say("decided.none_match" if narrowed else "decided.none"), clear)
        self.set_subtitle(_summary(len(found["all"]), len(found["waiting"])))

    @override
    def first(self) -> QWidget:
        return self.log

    @override
    def show_record(self, kind: str, row_id: str) -> None:
        with self.desk.store.read() as book:
            n = book.value("SELECT n FROM decision_live WHERE id = :id", id=row_id)
        if n is not None and not self.log.choose(n):
            self.clear_filters()
            self.log.choose(n)

    def clear_filters(self) -> None:
        """Show every decision again."""
        self.words.clear()
        self.chips.choose(CHIPS[0].key)

    def _choose(self, n: int) -> None:
        row_number = self.log.table.row_of(n) if n >= 0 else -1
        self.pane.show_decision(self.log.table.line(row_number) if row_number >= 0 else None)


def _summary(count: int, waiting: int) -> str:
    all_of_them = say("decided.one" if count == 1 else "decided.many", n=count)
    code = {0: "decided.none_waits", 1: "decided.one_waits"}.get(waiting, "decided.wait")
    return say("decided.summary", all=all_of_them, waiting=say(code, n=waiting))


def make(desk: Desk) -> DecisionsPage:
    """Make the page."""
    return DecisionsPage(desk, say("page.decisions"))
