"""The risk register: chips, words and the heat map narrow it; the pane tells one risk's story."""

from PySide6.QtWidgets import QLayout, QStackedWidget, QWidget
from typing_extensions import override

from db.risks.queries import (
    RegisterCounts,
    RegisterSort,
    RiskLine,
    RiskShown,
    due_for_review,
    heat_map,
    register_counts,
    register_ids,
    register_lines,
)
from db.store import Done
from db.words import say
from desktop.kit.cells import Place
from desktop.kit.desk import Desk
from desktop.kit.notices import Empty, announce
from desktop.kit.page import Page, Split, framed
from desktop.kit.parts import column
from desktop.kit.table import LineTable, Sorting
from desktop.kit.views import LineView
from desktop.risks.columns import register_columns
from desktop.risks.filters import Filters
from desktop.risks.map import MapCard
from desktop.risks.pane import RiskPane

FORM = "desktop.risks.form"


class RisksPage(Page):
    """Every committee's risks in one register."""

    kinds = (
        *("risk", "score", "control", "assurance", "acceptance", "riskaction", "action"),
        *("assurancemove", "assuranceproposal", "person", "riskscale", "riskappetite"),
        *("reviewrule", "meeting", "body", "riskescalation", "strategicrisk", "bafconclusion"),
        *("risklink", "mandatedsupport", "exitcriterion"),
    )

    def __init__(self, desk: Desk, title: str) -> None:
        self.pane = RiskPane(desk, FORM)
        self._passed: list[str] = []
        super().__init__(desk, title)

    @override
    def build(self) -> QLayout:
        self.several = self.new_verb("risks.several", self.change_several)
        self.several.setEnabled(False)
        self.new_verb("risks.returns", lambda: self.begin_view("desktop.risks.returns"))
        self.new_verb("risks.print", self._print)
        self.next_due = self.new_verb("risks.next_due", self.review_next)
        self.new_verb("risks.new", self.begin_new, kind="primary", key="desk.new")
        self.filters = Filters(self.desk)
        self.filters.changed.connect(self.refresh)
        self.chips, self.words = self.filters.chips, self.filters.words
        table: LineTable[RiskLine] = LineTable(register_columns(), self.desk.lines(register_lines))
        table.sorting = Sorting(RegisterSort.SCORE, down=True)
        table.sorted_by.connect(lambda _sorting: self.refresh())
        self.register = LineView(self.look, table, say("risks.name"))
        self.register.opened.connect(self._open)
        self.register.chosen.connect(self._follow)
        self.register.selectionModel().selectionChanged.connect(
            lambda _on, _off: self.several.setEnabled(len(self.register.chosen_ids()) > 1)
        )
        self.empty = Empty("")
        self.empty.pressed.connect(self._empty_pressed)
        self.map = MapCard(self.desk)
        self.map.picked.connect(self._pick)
        self.map.measures.connect(lambda: self.begin_view("desktop.risks.measures"))
        self.map.report.connect(lambda: self.begin_view("desktop.risks.movement"))
        self.pane.left.connect(self.register.setFocus)
        self.pane.closed.connect(self.show_map)
        self.pane.added.connect(lambda row_id: self.show_record("risk", row_id))
        return self._lay_out()

    def _lay_out(self) -> QLayout:
        self.side = QStackedWidget()
        self.side.addWidget(self.map)
        self.side.addWidget(self.pane)
        register = QWidget()
        inside = column(self.filters, gap=12)
        framed_list = framed(self.register, empty=self.empty)
        inside.addWidget(Split(self.desk, framed_list, self.side), 1)
        register.setLayout(inside)
        self._views = QStackedWidget()
        self._views.addWidget(register)
        whole = column(gap=0)
        whole.addWidget(self._views, 1)
        return whole

    @override
    def refresh(self) -> None:
        counts = self.desk.read(register_counts, self.filters.given(chip=False))
        self.filters.show_counts(counts)
        chosen, sorting = self.filters.given(), self.register.table.sorting
        ids = self.desk.read(
            register_ids, chosen, sort=RegisterSort(sorting.key), down=sorting.down
        )
        self.register.show_ids(ids)
        today = self.desk.today()
        self.map.show_map(self.desk.read(heat_map, chosen, today), self.filters.place)
        due = self.desk.read(due_for_review, self.filters.body, today)
        self.next_due.setEnabled(bool(due))
        self._show_empty(empty=not ids, narrowed=counts.open > 0 or self.filters.narrowed)
        self.set_subtitle(_summary(counts, len(due)))

    @override
    def first(self) -> QWidget:
        here = self._views.widget(1)
        return self.register if here is None else here

    @override
    def show_record(self, kind: str, row_id: str) -> None:
        self.show_register()
        if kind == "new":
            self.begin_new()
            return
        with self.desk.store.read() as book:
            n = book.value("SELECT n FROM risk_live WHERE id = :id", id=row_id)
        if n is not None:
            if not self.register.choose(n):
                self.filters.clear()
                if not self.register.choose(n):
                    self.filters.chips.choose(RiskShown.CLOSED)
                    self.register.choose(n)
            self._open(n)

    def begin_new(self) -> None:
        """Open the form of a new risk: one line is enough, to be completed later."""
        self.show_register()
        self.side.setCurrentWidget(self.pane)
        self.pane.begin_new(self.filters.body)

    def _print(self) -> None:
        """Show the register of the committee in view, or of the chosen risk's."""
        with self.desk.store.read() as book:
            n = self.register.current_id()
            chosen = book.value("SELECT body FROM risk_live WHERE n = :n", n=n)
        self.desk.show_document("risk-register", self.filters.body or chosen or "")

    def change_several(self) -> None:
        """Open the form that changes every chosen row as one change."""
        lines = self.desk.read(register_lines, self.register.chosen_ids())
        if lines:
            self.side.setCurrentWidget(self.pane)
            module = self.desk.later.module("desktop.risks.reviewing")
            self.pane.open_form(module.several(self.desk, [line.id for line in lines]))

    def review_next(self) -> None:
        """Open the review of the risk longest due; those passed over in this round come last."""
        due = self.desk.read(due_for_review, self.filters.body, self.desk.today())
        waiting = [line for line in due if line.id not in self._passed]
        if not waiting:
            self._passed.clear()
            announce(self, say("risks.all_reviewed"))
            self.show_map()
            return
        line = waiting[0]
        self._passed.append(line.id)
        self.show_record("risk", line.id)
        form = self.pane.begin_review(len(waiting))
        if form is not None:
            form.finished.connect(self._reviewed)

    def _reviewed(self, _done: Done) -> None:
        self._passed.pop()
        self.review_next()

    def begin_view(self, module: str) -> None:
        """Show something else in place of the register until it is left."""
        made = self.desk.later.module(module).make(self.desk)
        self.show_register()
        made.left.connect(self.show_register)
        self._views.addWidget(made)
        self._views.setCurrentWidget(made)
        made.begin(self.filters.body)

    def show_register(self) -> None:
        """Show the register again, in place of what was shown instead."""
        old = self._views.widget(1)
        if old is not None:
            self._views.removeWidget(old)
            old.deleteLater()
            self.register.setFocus()

    def show_map(self) -> None:
        """Show the heat map again in place of the risk."""
        self.side.setCurrentWidget(self.map)
        self.register.setFocus()

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
        self.filters.place = place
        self.refresh()

    def _show_empty(self, *, empty: bool, narrowed: bool) -> None:
        self.register.setVisible(not empty)
        self.empty.setVisible(empty)
        if narrowed:
            self.empty.show_words(say("risks.none_match"), say("log.clear"))
        else:
            self.empty.show_words(say("risks.none"), say("risks.new"))

    def _empty_pressed(self) -> None:
        if self.filters.narrowed:
            self.filters.clear()
        else:
            self.begin_new()


def _summary(counts: RegisterCounts, due: int) -> str:
    awaiting = {0: "risks.none_await", 1: "risks.one_awaits"}.get(counts.awaiting, "risks.await")
    told = [say("risks.summary", open=counts.on_register), say(awaiting, n=counts.awaiting)]
    if noted := counts.open - counts.on_register:
        told.insert(1, say("risks.only_noted", n=noted))
    if due:
        told.append(say("risks.due_now", n=due))
    return " ".join(told)


def make(desk: Desk) -> RisksPage:
    """Make the page."""
    return RisksPage(desk, say("page.risks"))
