"""The action log: chips and words narrow it, the pane tells one action's story and changes it."""

from PySide6.QtWidgets import QLayout, QWidget
from typing_extensions import override

from db.actions.queries import (
    ActionLine,
    Counts,
    LogFilter,
    LogSort,
    Shown,
    log_counts,
    log_ids,
    log_lines,
)
from db.store import Reading
from db.words import say
from desktop.actions.columns import log_columns
from desktop.actions.pane import ActionPane
from desktop.kit.chips import Chips, Choice, filter_field
from desktop.kit.desk import Desk
from desktop.kit.notices import Empty
from desktop.kit.page import Page, Split, framed
from desktop.kit.parts import button, column, row
from desktop.kit.table import LineTable, Sorting
from desktop.kit.views import LineView

FORM = "desktop.actions.form"
CHIPS = (
    (Shown.CURRENT, "log.chip_current"),
    (Shown.OVERDUE, "log.chip_overdue"),
    (Shown.WEEK, "log.chip_week"),
    (Shown.SLIPPED, "log.chip_slipped"),
    (Shown.PROPOSED, "log.chip_proposed"),
)


class ActionsPage(Page):
    """Every committee's actions in one list."""

    kinds = ("action", "actionupdate", "duechange", "chase", "person", "meeting")

    def __init__(self, desk: Desk, title: str) -> None:
        self._owner = ""
        self.pane = ActionPane(desk, FORM)
        super().__init__(desk, title)

    @override
    def build(self) -> QLayout:
        self.new_verb("log.print", lambda: self.desk.go("papers", "document", "action-log"))
        self.new_verb("log.new", self.begin_new, kind="primary", key="desk.new")
        self.chips = Chips(self.look, say("log.chips"))
        self.chips.chosen.connect(lambda _key: self.refresh())
        self.words = filter_field(self.look, say("log.filter"))
        self.words.textChanged.connect(lambda _text: self.refresh())
        table: LineTable[ActionLine] = LineTable(log_columns(), self.desk.lines(log_lines))
        table.sorting = Sorting(LogSort.DUE)
        table.sorted_by.connect(lambda _sorting: self.refresh())
        self.log = LineView(self.look, table, say("log.name"))
        self.log.chosen.connect(self._choose)
        self.log.opened.connect(lambda _n: self.pane.begin())
        self.empty = Empty("")
        self.empty.pressed.connect(self._empty_pressed)
        self.pane.left.connect(self.log.setFocus)
        self.pane.added.connect(self._show_action)
        self.only = button("", "link")
        self.only.clicked.connect(self._show_everybody)
        filters = row(gap=8)
        filters.addWidget(self.chips, 1)
        filters.addWidget(self.only)
        filters.addWidget(self.words)
        split = Split(self.desk, framed(self.log, empty=self.empty), self.pane)
        whole = column(filters, gap=12)
        whole.addWidget(split, 1)
        return whole

    @override
    def refresh(self) -> None:
        today = self.desk.today()
        narrowed = LogFilter(owner=self._owner, words=self.words.text().strip())
        counts = self.desk.read(log_counts, narrowed, today)
        self.chips.show_choices(
            [Choice(shown, say(code), getattr(counts, _COUNT[shown])) for shown, code in CHIPS]
        )
        shown = Shown(self.chips.current)
        sorting = self.log.table.sorting
        chosen = LogFilter(shown=shown, owner=narrowed.owner, words=narrowed.words)
        ids = self.desk.read(log_ids, chosen, today, sort=LogSort(sorting.key), down=sorting.down)
        self.log.show_ids(ids)
        self._show_empty(empty=not ids, narrowed=bool(counts.current or self._narrowed()))
        self._show_only()
        self.set_subtitle(_summary(counts))

    @override
    def first(self) -> QWidget:
        return self.log

    @override
    def show_record(self, kind: str, row_id: str) -> None:
        if kind == "new":
            self.begin_new()
        elif kind == "owner":
            self._owner = row_id
            self.chips.choose(Shown.OVERDUE)
        else:
            self._show_action(row_id)

    def begin_new(self) -> None:
        """Open the form of a new action in the pane."""
        self.pane.begin_new()

    def _show_action(self, row_id: str) -> None:
        with self.desk.store.read() as book:
            n = book.value("SELECT n FROM action_live WHERE id = :id", id=row_id)
        if n is not None and not self.log.choose(n):
            self.clear_filters()
            self.log.choose(n)

    def clear_filters(self) -> None:
        """Show the whole current log again."""
        self._owner = ""
        self.words.clear()
        self.chips.choose(Shown.CURRENT)

    def _show_everybody(self) -> None:
        self._owner = ""
        self.refresh()
        self.log.setFocus()

    def _show_only(self) -> None:
        self.only.setVisible(bool(self._owner))
        if self._owner:
            words = say("log.only", name=self.desk.read(_name_of, self._owner))
            self.only.setText(words)
            self.only.setAccessibleName(words)

    def _narrowed(self) -> bool:
        chip = self.chips.current != Shown.CURRENT
        return chip or bool(self.words.text().strip() or self._owner)

    def _choose(self, n: int) -> None:
        row_number = self.log.table.row_of(n) if n >= 0 else -1
        line = self.log.table.line(row_number) if row_number >= 0 else None
        self.pane.show_action(line.id if line else "")

    def _show_empty(self, *, empty: bool, narrowed: bool) -> None:
        self.log.setVisible(not empty)
        self.empty.setVisible(empty)
        if narrowed:
            self.empty.show_words(say("log.none_match"), say("log.clear"))
        else:
            self.empty.show_words(say("log.none"), say("log.new"))

    def _empty_pressed(self) -> None:
        if self._narrowed():
            self.clear_filters()
        else:
            self.begin_new()


_COUNT = {
    Shown.CURRENT: "current",
    Shown.OVERDUE: "overdue",
    Shown.WEEK: "week",
    Shown.SLIPPED: "slipped",
    Shown.PROPOSED: "proposed",
}


def _name_of(book: Reading, person: str) -> str:
    return str(book.value("SELECT name FROM person WHERE id = :id", id=person) or "")


def _summary(counts: Counts) -> str:
    if not counts.open:
        return say("log.all_done")
    return say("log.summary", open=counts.open, overdue=counts.overdue, closed=counts.just_closed)


def make(desk: Desk) -> ActionsPage:
    """Make the page."""
    return ActionsPage(desk, say("page.actions"))
