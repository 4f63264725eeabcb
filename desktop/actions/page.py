"""The action log: filters narrow it, the pane tells one action's story and changes it."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLayout, QStackedWidget, QWidget
from typing_extensions import override

from db.actions.queries import (
    ActionLine,
    Counts,
    LogSort,
    Shown,
    log_counts,
    log_ids,
    owner_groups,
)
from db.words import say
from desktop.actions.filters import BY_DATE, BY_OWNER, Filters
from desktop.actions.grouped import FIRST, GroupedLines, GroupLine, Line, grouped_columns
from desktop.actions.pane import ActionPane
from desktop.kit.desk import Desk
from desktop.kit.dropping import Dropping
from desktop.kit.family import ACTIONS
from desktop.kit.notices import Empty
from desktop.kit.page import Page, Split, framed
from desktop.kit.parts import column
from desktop.kit.table import LineTable, Sorting
from desktop.kit.views import LineView

FORM = "desktop.actions.form"


class ActionsPage(Page):
    """Every committee's actions in one list."""

    kinds = (
        *("action", "actionupdate", "duechange", "chase", "actionfile", "person", "meeting"),
        *("body", "actionconvention", "absence"),
    )
    code = "actions"
    family = ACTIONS

    def __init__(self, desk: Desk, title: str) -> None:
        self.pane = ActionPane(desk, FORM)
        self._lines = GroupedLines(desk)
        super().__init__(desk, title)

    @override
    def build(self) -> QLayout:
        self.new_verb("log.print", self._print)
        self.new_verb("burn.verb", self.begin_months)
        self.new_verb("log.import", self.begin_import)
        self.new_verb("log.chase", self.begin_chase)
        self.new_verb("log.new", self.begin_new, kind="primary", key="desk.new")
        self.filters = Filters(self.desk)
        self.filters.changed.connect(self.refresh)
        self.chips, self.words = self.filters.chips, self.filters.words
        table: LineTable[Line] = LineTable(grouped_columns(), self._lines)
        table.sorting = Sorting(LogSort.DUE)
        table.sorted_by.connect(lambda _sorting: self._sorted())
        self.log = LineView(self.look, table, say("log.name"))
        self.log.chosen.connect(self._choose)
        self.log.opened.connect(self._opened)
        self.empty = Empty("")
        self.empty.pressed.connect(self._empty_pressed)
        onto_action = Dropping(self.log.viewport(), self._action_at)
        onto_action.dropped.connect(self.pane.take_files)
        self.pane.left.connect(self.log.setFocus)
        self.pane.added.connect(self._show_action)
        self.pane.chase.connect(self.begin_chase)
        split = Split(self.desk, framed(self.log, empty=self.empty), self.pane)
        log = QWidget()
        inside = column(self.filters, gap=12)
        inside.addWidget(split, 1)
        log.setLayout(inside)
        self._views = QStackedWidget()
        self._views.addWidget(log)
        whole = column(gap=0)
        whole.addWidget(self._views, 1)
        return whole

    @override
    def refresh(self) -> None:
        today = self.desk.today()
        counts = self.desk.read(log_counts, self.filters.given(chip=False), today)
        self.filters.show_counts(counts)
        given, sorting = self.filters.given(), self.log.table.sorting
        if self.filters.by_owner:
            groups = self.desk.read(owner_groups, given, today)
            ids = self._lines.show_groups(groups)
        else:
            ids = self.desk.read(
                log_ids, given, today, sort=LogSort(sorting.key), down=sorting.down
            )
        self.log.show_ids(ids)
        self._show_empty(empty=not ids, narrowed=bool(counts.current or self.filters.narrowed))
        self.set_subtitle(_summary(counts))

    @override
    def first(self) -> QWidget:
        here = self._views.widget(1)
        return self.log if here is None else here

    @override
    def show_record(self, kind: str, row_id: str) -> None:
        self.show_log()
        if kind == "new":
            self.begin_new()
        elif kind == "owner":
            self.filters.choose_owner(row_id)
        elif kind == "chase":
            self.begin_chase()
        else:
            self._show_action(row_id)

    def begin_new(self) -> None:
        """Open the form of a new action in the pane."""
        self.show_log()
        self.pane.begin_new()

    def _print(self) -> None:
        """Show the log of the committee in view, or of the chosen action's."""
        with self.desk.store.read() as book:
            n = self.log.current_id()
            chosen = book.value("SELECT body FROM action_live WHERE n = :n", n=n)
        self.desk.show_document("action-log", self.filters.given().body or chosen or "")

    def begin_chase(self, person: str = "") -> None:
        """Draft one e-mail for each owner of the committee shown; begin with a person's."""
        made = self.desk.later.module("desktop.actions.chase").ChaseView(self.desk)
        made.left.connect(self.show_log)
        self._show_view(made)
        made.begin(body=self.filters.given().body, person=person)

    def begin_months(self) -> None:
        """Show the log of the committee in view, or of all, month by month."""
        made = self.desk.later.module("desktop.actions.months").make(self.desk)
        made.left.connect(self.show_log)
        self._show_view(made)
        made.begin(self.filters.given().body)

    def begin_import(self) -> None:
        """Ask for a tracker, and show what would be taken of it."""
        made = self.desk.later.module("desktop.actions.intake").IntakeView(self.desk)
        made.left.connect(self.show_log)
        self._show_view(made)
        made.begin(self.filters.given().body)

    def show_log(self) -> None:
        """Show the log again, in place of what was shown instead."""
        old = self._views.widget(1)
        if old is not None:
            self._views.removeWidget(old)
            old.deleteLater()
            self.log.setFocus()

    def _show_view(self, made: QWidget) -> None:
        self.show_log()
        self._views.addWidget(made)
        self._views.setCurrentWidget(made)

    def _sorted(self) -> None:
        if self.filters.by_owner:
            self.filters.order.choose(BY_DATE)
        else:
            self.refresh()

    def _show_action(self, row_id: str) -> None:
        with self.desk.store.read() as book:
            n = book.value("SELECT n FROM action_live WHERE id = :id", id=row_id)
        if n is not None and not self.log.choose(n):
            self.clear_filters()
            if not self.log.choose(n):
                self.filters.chips.choose(Shown.CLOSED)
                self.log.choose(n)

    def clear_filters(self) -> None:
        """Show the whole current log again."""
        self.filters.clear()

    def show_by_owner(self, person: str = "") -> None:
        """Show the log by owner, and a person's row."""
        self.filters.order.choose(BY_OWNER)
        self.log.choose(self._lines.row_of(person))

    def _opened(self, n: int) -> None:
        group = self._lines.group(n)
        if group is not None and group.name:
            self.begin_chase(group.person)
        elif group is None:
            self.pane.begin()

    def _choose(self, n: int) -> None:
        row_number = self.log.table.row_of(n) if n >= 0 or n <= FIRST else -1
        line = self.log.table.line(row_number) if row_number >= 0 else None
        if isinstance(line, GroupLine):
            self.pane.show_owner(line.group)
        else:
            self.pane.show_action(line.id if line else "")

    def _action_at(self, at: QPoint) -> str:
        """Return the action under the pointer, and choose it so that one sees where it goes."""
        index = self.log.indexAt(at)
        if index.isValid():
            self.log.setCurrentIndex(index)
        line = self.log.table.line(index.row()) if index.isValid() else None
        return line.id if isinstance(line, ActionLine) else ""

    def _show_empty(self, *, empty: bool, narrowed: bool) -> None:
        self.log.setVisible(not empty)
        self.empty.setVisible(empty)
        if narrowed:
            self.empty.show_words(say("log.none_match"), say("log.clear"))
        else:
            self.empty.show_words(say("log.none"), say("log.new"))

    def _empty_pressed(self) -> None:
        if self.filters.narrowed:
            self.clear_filters()
        else:
            self.begin_new()


def _summary(counts: Counts) -> str:
    told = [
        say("log.summary", open=counts.open, overdue=counts.overdue)
        if counts.open
        else say("log.all_done")
    ]
    if counts.just_closed:
        one = counts.just_closed == 1
        told.append(
            say("log.summary_closed_one" if one else "log.summary_closed",
                closed=counts.just_closed)
        )  # fmt: skip
    return " ".join(told)


def make(desk: Desk) -> ActionsPage:
    """Make the page."""
    return ActionsPage(desk, say("page.actions"))
