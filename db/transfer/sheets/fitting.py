"""Fitting the cells of one row into the fields of a record, with every doubt said."""

import math
from collections.abc import Mapping
from datetime import date
from typing import Any

from db import words
from db.transfer.sheets import dates, scores, states
from db.transfer.sheets.grid import Cell
from db.transfer.sheets.proposal import Column, Doubt, Kind, Outcome

DATES = {
    "raised_on",
    "due_on",
    "first_due_on",
    "revised_on",
    "closed_on",
    "review_on",
    "reviewed_on",
    "decided_on",
}
PARTS = {f"{stage}{part}" for stage in ("", "initial_", "target_") for part in
    ("likelihood", "impact")}  # fmt: skip
TOTALS = {"score", "initial_score", "target_score"}
TEXT = {"words", "title", "cause", "event", "effect", "owner", "manager", "update", "controls",
    "gaps", "assurances", "plan", "evidence", "decision", "detail", "rationale",
    "part"}  # fmt: skip
_TOP = 5  # of a likelihood or an impact
_TICKS = {"x", "✓", "✔", "√", "y", "yes", "1", "\u2022", "tick"}
_ERRORS = ("#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!")


class Sorts:
    """One row being sorted into fields."""

    def __init__(self, kind: Kind) -> None:
        self.kind = kind
        self.fields: dict[str, Any] = {}
        self.given: dict[str, str] = {}
        self.kept: dict[str, str] = {}
        self.doubts: list[Doubt] = []
        self._totals: dict[str, tuple[str, Cell]] = {}
        self._answered = ""  # the state a yes or a no says in the column of the closing date

    def take(self, column: Column, cell: Cell, scales: Mapping[str, Mapping[str, int]]) -> None:
        """Take one cell into the field of its column, or keep it by its heading."""
        if cell.note:
            self.kept[words.say("sheet.comment_on", heading=column.heading)] = cell.note
        if cell.blank:
            return
        if cell.text.startswith(_ERRORS):
            self._doubt("sheet.cell_error", column.field, Outcome.LOOK, given=cell.text)
        elif not column.field:
            self._keep(column.heading, cell.text)
        elif column.mark:
            self._mark(column, cell)
        else:
            self.given[column.field] = cell.text
            self._fit(column, cell, scales)

    def _fit(self, column: Column, cell: Cell, scales: Mapping[str, Mapping[str, int]]) -> None:
        if column.field in DATES:
            self._date(column, cell)
        elif column.field in PARTS:
            self._read(column, scores.part(cell, column.field, scales.get(column.field, {})))
        elif column.field in TOTALS:
            self._totals[column.field] = (column.heading, cell)
        elif column.field in {"status", "rag"}:
            self._state(column, cell)
        else:
            self._text(column, cell)

    def _doubt(self, code: str, field: str, outcome: Outcome, **values: Any) -> None:
        self.doubts.append(Doubt(code, field, outcome, values))

    def _keep(self, heading: str, text: str) -> None:
        before = self.kept.get(heading)
        self.kept[heading] = f"{before}\n{text}" if before and text not in before else text

    def _mark(self, column: Column, cell: Cell) -> None:
        if cell.text.casefold() not in _TICKS and cell.text != column.mark:
            self._keep(column.heading, cell.text)
        elif column.field in self.fields:
            self._doubt("sheet.marked_twice", column.field, Outcome.LOOK)
        else:
            self.fields[column.field] = int(column.mark)
            self.given[column.field] = column.heading

    def _read(self, column: Column, read: dates.Read) -> None:
        if read.value is not None:
            self.fields[column.field] = read.value
        if read.left:
            self._keep(column.heading, read.left)
        self.doubts.extend(read.doubts)

    def _date(self, column: Column, cell: Cell) -> None:
        if column.field == "closed_on" and states.answered(column.heading, cell):
            self._answered = states.answered(column.heading, cell)
            return
        read = dates.read(cell, column.field)
        self._read(column, read)
        if read.was and column.field in {"due_on", "revised_on"}:
            self.fields["first_due_on"] = read.was

    def _state(self, column: Column, cell: Cell) -> None:
        colour = states.colour(cell)
        if colour:
            self.fields["rag"] = colour
            if not cell.text:
                self._doubt("sheet.rag_from_fill", "rag", Outcome.TAKE, colour=colour)
        if column.field == "status":
            answered = states.answered(column.heading, cell)
            self._read(column, dates.Read(answered) if answered else states.read(cell, "status"))

    def _text(self, column: Column, cell: Cell) -> None:
        before = self.fields.get(column.field)
        self.fields[column.field] = f"{before}\n{cell.text}" if before else cell.text
        if cell.was:
            self._keep(words.say("sheet.struck_in", heading=column.heading), cell.was)

    def settle(self, group: str, marks: list[str], fill: str) -> None:
        """Draw what only the whole row says: state, scores, what is missing, what disagrees."""
        if fill and "rag" not in self.fields:
            self.fields["rag"] = fill
            self._doubt("sheet.rag_from_fill", "rag", Outcome.TAKE, colour=fill)
        self._settle_state(group, marks)
        self._settle_due()
        for field in sorted(self._totals):
            self._settle_total(field)
        self._settle_missing()

    def _settle_state(self, group: str, marks: list[str]) -> None:
        said = self.fields.get("status") or self._answered
        state = said or states.of_group(group)
        if not said and state:
            self._doubt("sheet.status_from_group", "status", Outcome.TAKE, group=group)
        if not state and self.fields.get("closed_on"):
            state = "closed"
            self._doubt("sheet.closed_by_date", "status", Outcome.TAKE)
        state = state or "open"
        self.fields["status"] = state
        if state == "open":
            for mark in marks:
                self._doubt(f"sheet.{mark}_open", "", Outcome.LOOK)
            if not said and self.fields.get("rag") == "blue":
                self._doubt("sheet.blue_open", "status", Outcome.LOOK)
            if self.fields.get("closed_on") or self._answered == "closed":
                self._doubt("sheet.open_with_closing", "closed_on", Outcome.LOOK)
        else:
            for mark in marks:
                self._doubt(f"sheet.{mark}_row", "", Outcome.TAKE)
            self._calm_due()

    def _calm_due(self) -> None:
        """Keep a closed action's due date in words without asking: it does no harm there."""
        calm = {"sheet.date_words", "sheet.date_no_year"}
        self.doubts = [
            Doubt(each.code, each.field, Outcome.TAKE, each.values)
            if each.code in calm and each.field in {"due_on", "revised_on"}
            else each
            for each in self.doubts
        ]

    def _settle_due(self) -> None:
        revised = self.fields.pop("revised_on", None)
        first = self.fields.get("first_due_on")
        if first and not revised:
            self.fields.setdefault("due_on", first)
        if revised:
            if self.fields.get("due_on"):
                self.fields.setdefault("first_due_on", self.fields["due_on"])
            self.fields["due_on"] = revised
        due, raised = self.fields.get("due_on"), self.fields.get("raised_on")
        first = self.fields.get("first_due_on", due)
        if isinstance(first, date) and isinstance(raised, date) and first < raised:
            self._doubt("sheet.due_before_raised", "due_on", Outcome.LOOK, due=first, raised=raised)

    def _settle_total(self, field: str) -> None:
        heading, cell = self._totals[field]
        stage = field.removesuffix("score")
        names = (f"{stage}likelihood", f"{stage}impact")
        given: list[int | None] = [self.fields.get(name) for name in names]
        total = scores.total(cell)
        if all(given):
            product = math.prod(value or 0 for value in given)
            if total and total != product and total > _TOP:
                values = {"given": cell.text, "product": product}
                self.doubts.append(Doubt("sheet.score_differs", field, Outcome.LOOK, values))
            return
        pair = scores.product(cell)
        if pair is None or any(given):
            self._keep(heading, cell.text)
            return
        first = scores.impact_first(heading)
        if first is None and pair[0] != pair[1]:
            self._keep(heading, cell.text)
            self._doubt("sheet.score_order", field, Outcome.LOOK, given=cell.text)
            return
        likelihood, impact = reversed(pair) if first else pair
        self.fields[names[0]], self.fields[names[1]] = likelihood, impact

    def _settle_missing(self) -> None:
        held = {"words", "event", "title", "cause"} if self.kind is Kind.RISK else {"words"}
        if not held & self.fields.keys():
            self._doubt("sheet.no_words", "words", Outcome.REFUSE)
        open_action = self.kind is Kind.ACTION and self.fields["status"] == "open"
        if open_action and not self.fields.get("owner"):
            self._doubt("sheet.no_owner", "owner", Outcome.LOOK)
        for stage in ("", "initial_", "target_"):
            pair = {f"{stage}likelihood", f"{stage}impact"}
            if len(pair & self.fields.keys()) == 1 and not pair <= self.given.keys():
                self._doubt("sheet.score_half", f"{stage}likelihood", Outcome.LOOK)
