"""One line of the sheet a new year is approved on, with what may be changed of it."""

from dataclasses import replace
from datetime import date, time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from db.words import say
from desktop.calendar.drafts import Draft
from desktop.kit.desk import Desk
from desktop.kit.detail import clear_scroll
from desktop.kit.fields import DateField, FlagField, Looks, TimeField
from desktop.kit.parts import column, label, rule

LEAST = 200
"""Least height of the pane below the list, in pixels; the rest scrolls."""


class DraftPane(QFrame):
    """One line of the sheet: whether it is entered, on which day and at what time."""

    changed = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setAccessibleName(say("diary.pane"))
        look = desk.look
        self._draft: Draft | None = None
        self._name, self._what = label("", "section", wrap=True), label("", "quiet", wrap=True)
        self.taken = FlagField(look, "taken", say("diary.take"))
        self.on_date = DateField(look, "on_date", say("diary.date"), self._near)
        self.on_date.looking(Looks.EITHER)
        self.start = TimeField(look, "start_time", say("diary.start"))
        self.end = TimeField(look, "end_time", say("diary.end"))
        self._minds = label("", "", wrap=True)
        self.taken.edited.connect(self._send)
        for each in (self.on_date, self.start, self.end):
            each.entered.connect(self._send)
            each.entry.editingFinished.connect(self._send)  # type: ignore[attr-defined]
        head = column(self._name, self._what, gap=2, margins=(16, 12, 16, 12))
        fields = (self.taken, self.on_date, self.start, self.end)
        inside = QWidget()
        inside.setLayout(column(*fields, self._minds, None, gap=12, margins=(16, 12, 16, 12)))
        whole = column(head, rule(), gap=0, margins=(1, 1, 1, 1))
        whole.addWidget(clear_scroll(inside), 1)
        self.setLayout(whole)
        self.setMinimumHeight(LEAST)

    def show_draft(self, draft: Draft | None) -> None:
        """Show a line of the sheet, or nothing."""
        self._draft = draft
        shown = draft is not None and draft.open
        timed = shown and draft is not None and draft.line is not None
        for each, visible in (
            (self.taken, shown),
            (self.on_date, shown and draft is not None and draft.cycle is None),
            (self.start, timed),
            (self.end, timed),
        ):
            each.setVisible(visible)
        self._name.setText(draft.name if draft else say("diary.sheet_none"))
        self._what.setText(draft.what if draft else "")
        self._minds.setText("\n".join(draft.more) if draft else "")
        if draft is None:
            return
        self.taken.set_value(draft.taken)
        self.on_date.set_value(draft.on_date)
        self.start.set_value(f"{draft.start_time:%H:%M}" if draft.start_time else "")
        self.end.set_value(f"{draft.end_time:%H:%M}" if draft.end_time else "")

    def _near(self) -> date:
        return self._draft.on_date if self._draft else date.min

    def _send(self) -> None:
        draft = self._draft
        if draft is None or not draft.open:
            return
        wrong = [each for each in (self.on_date, self.start, self.end) if each.problem()]
        for each in wrong:
            each.refuse(each.problem())
        on = self.on_date.value
        if wrong or on is None:
            return
        times = (_wall(self.start.value), _wall(self.end.value))
        fresh = replace(
            draft, taken=self.taken.value, on_date=on, start_time=times[0], end_time=times[1]
        )
        if fresh != draft:
            self.changed.emit(fresh)


def _wall(typed: str) -> time | None:
    return time.fromisoformat(typed) if typed else None
