"""Requests for information: chips and words narrow the list, the pane shows one with its clock."""

from PySide6.QtWidgets import QLayout, QStackedWidget, QWidget
from typing_extensions import override

from db.custody.queries import (
    FoiLine,
    FoiShown,
    FoiSort,
    foi_counts,
    foi_ids,
    foi_lines,
)
from db.words import say
from desktop.foi.columns import foi_columns
from desktop.foi.pane import FoiPane
from desktop.kit.chips import Chips, Choice, FilterField
from desktop.kit.desk import Desk
from desktop.kit.family import ACTIONS
from desktop.kit.notices import Empty
from desktop.kit.page import Page, Split, framed
from desktop.kit.parts import column, row
from desktop.kit.table import LineTable, Sorting
from desktop.kit.views import LineView


class FoiPage(Page):
    """Every request for information, those that run out first."""

    kinds = ("foirequest", "foiheld", "foipassage", "person")
    code = "foi"
    family = ACTIONS

    def __init__(self, desk: Desk, title: str) -> None:
        self.pane = FoiPane(desk)
        super().__init__(desk, title)

    @override
    def build(self) -> QLayout:
        self.new_verb("foi.new", self.begin_new, kind="primary", key="desk.new")
        self.chips = Chips(self.look, say("foi.chips"))
        self.chips.chosen.connect(lambda _key: self.refresh())
        self.words = FilterField(self.look, say("log.filter"))
        self.words.textChanged.connect(lambda _text: self.refresh())
        table: LineTable[FoiLine] = LineTable(foi_columns(), self.desk.lines(foi_lines))
        table.sorting = Sorting(FoiSort.DUE)
        table.sorted_by.connect(lambda _sorting: self.refresh())
        self.list = LineView(self.look, table, say("page.foi"))
        self.list.chosen.connect(self._choose)
        self.list.opened.connect(lambda _n: self._open())
        self.empty = Empty("")
        self.empty.pressed.connect(self._empty_pressed)
        self.pane.left.connect(self.list.setFocus)
        self.pane.added.connect(lambda row_id: self.show_record("foirequest", row_id))
        self.pane.worked_on.connect(self.work_on)
        filters = row(gap=8)
        filters.addWidget(self.chips, 1)
        filters.addWidget(self.words)
        split = Split(self.desk, framed(self.list, empty=self.empty), self.pane)
        listed = QWidget()
        inside = column(filters, gap=12)
        inside.addWidget(split, 1)
        listed.setLayout(inside)
        self._views = QStackedWidget()
        self._views.addWidget(listed)
        whole = column(gap=0)
        whole.addWidget(self._views, 1)
        return whole

    @override
    def refresh(self) -> None:
        words = self.words.text().strip()
        counts = self.desk.read(foi_counts, words)
        self.chips.show_choices(
            [
                Choice(FoiShown.OPEN, say("foi.chip_open"), counts.open),
                Choice(FoiShown.LATE, say("foi.chip_late"), counts.late),
                Choice(FoiShown.ANSWERED, say("foi.chip_answered"), counts.answered),
                Choice(FoiShown.ALL, say("foi.chip_all"), counts.all),
            ]
        )
        sorting = self.list.table.sorting
        shown = FoiShown(self.chips.current)
        ids = self.desk.read(foi_ids, shown, words, sort=FoiSort(sorting.key), down=sorting.down)
        self.list.show_ids(ids)
        self.list.setVisible(bool(ids))
        self.empty.setVisible(not ids)
        if counts.all or words:
            self.empty.show_words(say("foi.none_match"), say("log.clear"))
        else:
            self.empty.show_words(say("foi.none"), say("foi.new"))
        self.set_subtitle(say("foi.summary", open=counts.open, late=counts.late))

    @override
    def first(self) -> QWidget:
        here = self._views.widget(1)
        return self.list if here is None else here

    @override
    def show_record(self, kind: str, row_id: str) -> None:
        self.show_list()
        if kind == "new":
            self.begin_new()
            return
        with self.desk.store.read() as book:
            n = book.value("SELECT n FROM foirequest_live WHERE id = :id", id=row_id)
        if n is not None and not self.list.choose(n):
            self._show_all()
            self.list.choose(n)

    def begin_new(self) -> None:
        """Open the form of a new request in the pane."""
        self.show_list()
        self.pane.begin_new()

    def work_on(self, request: str) -> None:
        """Show what is held for a request: looked for, read, and decided on."""
        self.show_list()
        made = self.desk.later.module("desktop.foi.work").WorkView(self.desk, request)
        made.left.connect(self.show_list)
        self._views.addWidget(made)
        self._views.setCurrentWidget(made)
        made.begin()

    def show_list(self) -> None:
        """Show the list again, in place of one request's work."""
        old = self._views.widget(1)
        if old is not None:
            self._views.removeWidget(old)
            old.deleteLater()
            self.refresh()
            self.list.setFocus()

    def _open(self) -> None:
        line = self.list.table.line(self.list.currentIndex().row())
        if line is not None:
            self.work_on(line.id)

    def _show_all(self) -> None:
        self.words.clear()
        self.chips.choose(FoiShown.ALL)

    def _choose(self, n: int) -> None:
        row_number = self.list.table.row_of(n) if n >= 0 else -1
        line = self.list.table.line(row_number) if row_number >= 0 else None
        self.pane.show_request(line.id if line else "")

    def _empty_pressed(self) -> None:
        if self.desk.read(foi_counts).all:
            self._show_all()
        else:
            self.begin_new()


def make(desk: Desk) -> FoiPage:
    """Make the page."""
    return FoiPage(desk, say("page.foi"))
