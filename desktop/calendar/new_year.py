"""The sheet a new year is approved on: every date proposed, seen and changed before it is kept."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout
from typing_extensions import override

from db.bodies.rules.years import MONTHS_A_YEAR, month_on
from db.errors import Refusal
from db.words import day_plain, explain, say
from desktop.calendar.draft_pane import DraftPane
from desktop.calendar.drafts import Draft, Sheet, read_sheet
from desktop.kit.cells import Cell, Marked, Words
from desktop.kit.desk import Desk
from desktop.kit.flow import Flow, KeptWhole
from desktop.kit.minding import Minding
from desktop.kit.notices import announce
from desktop.kit.page import Split, framed
from desktop.kit.parts import button, column, label, row
from desktop.kit.table import Column, LineTable
from desktop.kit.theme import Look
from desktop.kit.verbs import VerbButton, verb
from desktop.kit.views import LineView

LEAST_LIST = 120
"""Least height of the list, in pixels; the rest scrolls."""


class NewYearSheet(QFrame):
    """Takes the place of the year until it is approved or left; nothing is written before."""

    left = Signal()
    opened = Signal(date)
    """The year that starts on this day was opened."""

    def __init__(self, desk: Desk, form: str) -> None:
        super().__init__()
        self.setObjectName("page")
        self.desk, self.look, self._form = desk, desk.look, form
        self.sheet: Sheet | None = None
        self._title = label("", "section")
        self._summary = label("", "quiet", wrap=True)
        self._refused = label("", "error", wrap=True)
        self._refused.hide()
        self.minding = Minding(desk)
        self._undated = label("", "caption", wrap=True)
        self.list = DraftList(self.look, LineTable(_columns(), self._lines))
        self.look.bound(self.list, minimumHeight=LEAST_LIST)
        self.list.toggled.connect(self.toggle)
        self.list.chosen.connect(lambda _n: self._show_one())
        self.list.opened.connect(lambda _n: self.toggle())
        self.pane = DraftPane(desk)
        self.pane.changed.connect(self._change)
        self.approve = verb(self, "diary.approve", self.open_year, key="desk.do")
        told = (self._summary, self._refused, self.minding)
        whole = column(KeptWhole(column(self._head(), *told, gap=8)), gap=8)
        whole.addWidget(Split(desk, framed(self.list), self.pane), 1)
        whole.addWidget(KeptWhole(column(self._undated)))
        self.setLayout(whole)

    def _head(self) -> QHBoxLayout:
        earlier, later = button(say("diary.before"), "link"), button(say("diary.after"), "link")
        earlier.clicked.connect(lambda: self.turn(-1))
        later.clicked.connect(lambda: self.turn(1))
        leave = button(say("desk.cancel"))
        leave.clicked.connect(self.left)
        verbs = Flow(gap=12, right=True)
        for each in (leave, VerbButton(self.look, self.approve, "primary")):
            verbs.addWidget(each)
        head = row(self._title, earlier, later, gap=12)
        head.addLayout(verbs, 1)
        return head

    def show_year(self, first: date) -> None:
        """Propose a year anew."""
        self.sheet = self.desk.read(read_sheet, first)
        self._refused.hide()
        self.minding.tell([])
        self._show()
        self.list.setFocus()

    def turn(self, by: int) -> None:
        """Propose the year before or after."""
        if self.sheet is not None:
            self.show_year(month_on(self.sheet.year.first, by * MONTHS_A_YEAR))

    def toggle(self) -> None:
        """Take the chosen line off the sheet, or put it back."""
        draft = self.current()
        if draft is not None and draft.open:
            self._change(replace(draft, taken=not draft.taken))

    def current(self) -> Draft | None:
        """Return the chosen line."""
        here = self.list.current_id()
        drafts = self.sheet.drafts if self.sheet else ()
        return next((each for each in drafts if each.n == here), None)

    def open_year(self) -> None:
        """Enter what is on the sheet, in one step."""
        if self.sheet is None:
            return
        approved = self.desk.later.module(self._form).approved
        first = self.sheet.year.first
        it = approved(first, self.sheet.drafts)
        if self.minding.may(it) and self.desk.do(it, form=self) is not None:
            self.opened.emit(first)

    def refuse(self, refusal: Refusal) -> None:
        """Show what a rule said of the whole sheet."""
        words = explain(refusal)
        self._refused.setText(f"▲ {words}")
        self._refused.show()
        announce(self, words)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _change(self, draft: Draft) -> None:
        if self.sheet is not None:
            self.sheet = self.desk.read(self.sheet.changed, draft)
            self._show()

    def _show(self) -> None:
        sheet = self.sheet
        if sheet is None:
            return
        year = sheet.year
        self._title.setText(say("diary.open_title", label=f"20{year.label}"))
        self._summary.setText(sheet.told)
        undated = ", ".join(each.name for each in year.undated)
        unnumbered = ", ".join(sheet.found.unnumbered)
        said = [say("diary.undated", named=undated)] if undated else []
        said += [say("diary.unnumbered", named=unnumbered)] if unnumbered else []
        self._undated.setText(" ".join(said))
        self._undated.setVisible(bool(said))
        self.approve.setEnabled(bool(sheet.meetings or sheet.reminders or sheet.cycles))
        self.list.show_ids([each.n for each in sheet.drafts])
        self._show_one()

    def _show_one(self) -> None:
        self.pane.show_draft(self.current())

    def _lines(self, ns: Sequence[int]) -> list[Draft]:
        wanted = set(ns)
        return [each for each in (self.sheet.drafts if self.sheet else ()) if each.n in wanted]


class DraftList(LineView[Draft]):
    """The dates of the sheet; Space takes one off it, or puts it back."""

    toggled = Signal()

    def __init__(self, look: Look, table: LineTable[Draft]) -> None:
        super().__init__(look, table, say("diary.sheet"))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self.toggled.emit()
        else:
            super().keyPressEvent(event)


def _date(draft: Draft) -> Cell:
    on = day_plain(draft.on_date)
    if not draft.open:
        return Marked("tick", "text2", on)
    if not draft.taken:
        return Marked("disc", "edge", on, hollow=True, word_ink="text2")
    return Marked("disc", "accent", on, word_ink="text", bold=draft.line is not None)


def _body(draft: Draft) -> Cell:
    return Words(draft.name, ink="text" if draft.taken else "text2")


def _time(draft: Draft) -> Cell:
    if draft.start_time is None:
        return Words("" if draft.line is None else say("diary.no_time"), ink="text2")
    if draft.end_time is None:
        return Words(f"{draft.start_time:%H:%M}", ink="text2")
    return Words(say("diary.from_to", start=draft.start_time, end=draft.end_time), ink="text2")


def _mind(draft: Draft) -> Cell:
    said = draft.minds
    if not draft.taken:
        return Words(say("diary.not_taken") if draft.open else said[0] if said else "", ink="text2")
    if draft.told:
        return Words(draft.told)
    if not said:
        return Words("")
    return Marked("diamond", "amber", "; ".join(said), word_ink="text")


def _columns() -> list[Column[Draft]]:
    return [
        Column(say("diary.date"), 116, _date),
        Column(say("diary.body"), 0, _body),
        Column(say("diary.time"), 112, _time, spare=True),
        Column(say("diary.note"), 330, _mind),
    ]
