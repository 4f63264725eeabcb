"""What planning a committee's year would give, shown inside the form before it is done."""

from dataclasses import dataclass, replace
from datetime import date

from typing_extensions import override

from db.calendar.queries import meeting_ids, meeting_lines, year_preview
from db.calendar.rules.workdays import Proposed
from db.errors import Refusal
from db.store import Reading
from db.words import day_short, explain, say
from desktop.kit.cells import Cell, Marked
from desktop.kit.desk import Desk
from desktop.kit.fields import Field
from desktop.kit.rows import RowList


@dataclass(frozen=True, slots=True)
class Planned:
    """A date the terms of reference give.

    ``kept`` when it was planned from them before; ``second`` when another meeting is held that day;
    ``stays`` when it is to be held on its bank holiday.
    """

    proposed: Proposed
    kept: bool
    second: bool
    stays: bool = False


class PreviewField(Field):
    """Shows the dates under the fields that ask for them; it holds no value of its own."""

    def __init__(self, desk: Desk, name: str) -> None:
        self._desk = desk
        self.rows: RowList[Planned] = RowList(desk.look, planned_cell, say("diary.preview"))
        super().__init__(desk.look, name, say("diary.preview"), self.rows)
        self.note(say("diary.preview_choose"))

    @property
    @override
    def value(self) -> object:
        """Nothing: the form's other fields say what is asked for."""
        return None

    @property
    @override
    def touched(self) -> bool:
        """Never: nothing is typed here."""
        return False

    @property
    def words(self) -> str:
        """What stands under the dates."""
        return self._note.text()

    def show_plan(self, body: str, first: date | None, last: date | None, *, stays: bool) -> None:
        """Show what would be planned."""
        if not body or first is None or last is None:
            self.rows.show_things([])
            self.note(say("diary.preview_choose"))
            return
        try:
            found = self._desk.read(planned, body, first, last)
        except Refusal as refusal:
            self.rows.show_things([])
            self.refuse(explain(refusal))
            return
        self.clear()
        self.rows.show_things(
            [replace(each, stays=stays and bool(each.proposed.holiday)) for each in found]
        )
        self.note(summary(found))


def planned(book: Reading, body: str, first: date, last: date) -> list[Planned]:
    """Return the dates planning would give, with those in the calendar already.

    Raises:
        Refusal: the terms of reference name no day, or cannot be read.

    """
    lines = meeting_lines(book, meeting_ids(book, body=body))
    kept = {line.nominal_on for line in lines}
    held = {line.on_date for line in lines}
    return [
        Planned(each, each.on in kept, each.on in held)
        for each in year_preview(book, body, first, last)
    ]


def summary(found: list[Planned]) -> str:
    """Return how many meetings are new and how many are planned already."""
    kept = sum(each.kept for each in found)
    new = len(found) - kept
    if not found:
        return say("diary.preview_no_dates")
    if not new:
        return say("diary.preview_none")
    if kept:
        return say("diary.preview_one" if new == 1 else "diary.preview_count", count=new, kept=kept)
    return say("diary.preview_new_one" if new == 1 else "diary.preview_new", count=new)


def planned_cell(line: Planned) -> Cell:
    """Return a date, and what becomes of one on a bank holiday."""
    proposed = line.proposed
    if line.kept:
        words = f"{day_short(proposed.on)}, {say('diary.preview_kept')}"
        return Marked("tick", "text2", words)
    if line.second:
        words = f"{day_short(proposed.on)}, {say('diary.preview_second')}"
        return Marked("diamond", "amber", words, word_ink="text")
    if not proposed.holiday:
        return Marked("disc", "accent", day_short(proposed.on), word_ink="text")
    if line.stays:
        said = say("diary.preview_stays", holiday=proposed.holiday)
        return Marked("diamond", "amber", f"{day_short(proposed.on)}, {said}", word_ink="text")
    said = say("diary.preview_moved", holiday=proposed.holiday, day=day_short(proposed.on))
    words = f"{day_short(proposed.proposed_on)}, {said}"
    return Marked("diamond", "amber", words, word_ink="text")
