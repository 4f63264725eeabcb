"""What planning a committee's year would give, shown inside the form before it is done."""

from dataclasses import dataclass
from datetime import date

from typing_extensions import override

from db.calendar.queries.planning import Planned, PlannedDate, year_plan
from db.errors import Refusal
from db.words import day_plain, explain, say
from desktop.kit.cells import Cell, Marked
from desktop.kit.desk import Desk
from desktop.kit.fields import Field
from desktop.kit.rows import RowList


@dataclass(frozen=True, slots=True)
class Previewed:
    """A date the terms of reference give; ``stays`` when it is held on its bank holiday."""

    date: PlannedDate
    stays: bool = False


class PreviewField(Field):
    """Shows the dates under the fields that ask for them; it holds no value of its own."""

    def __init__(self, desk: Desk, name: str) -> None:
        self._desk = desk
        self.rows: RowList[Previewed] = RowList(desk.look, planned_cell, say("diary.preview"))
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
            found = self._desk.read(year_plan, body, first, last)
        except Refusal as refusal:
            self.rows.show_things([])
            self.refuse(explain(refusal))
            return
        self.clear()
        self.rows.show_things(
            [Previewed(each, stays and bool(each.proposed.holiday)) for each in found]
        )
        self.note(summary(found))


def summary(found: list[PlannedDate]) -> str:
    """Return how many meetings are new and how many dates have theirs already."""
    new = sum(each.new for each in found)
    kept = len(found) - new
    if not found:
        return say("diary.preview_no_dates")
    if not new:
        return say("diary.preview_none")
    if kept:
        return say("diary.preview_one" if new == 1 else "diary.preview_count", count=new, kept=kept)
    return say("diary.preview_new_one" if new == 1 else "diary.preview_new", count=new)


KEPT = {
    Planned.KEPT: "diary.preview_kept",
    Planned.REMOVED: "diary.preview_removed",
}


def planned_cell(line: Previewed) -> Cell:
    """Return a date, and what becomes of one on a bank holiday or with a meeting already."""
    proposed, state = line.date.proposed, line.date.state
    on = day_plain(proposed.on)
    if state is Planned.BY_HAND or (state is Planned.KEPT and line.date.held_on != proposed.on):
        held = day_plain(line.date.held_on or proposed.on)
        code = "diary.preview_by_hand" if state is Planned.BY_HAND else "diary.preview_moved_to"
        return Marked("tick", "text2", f"{on}, {say(code, day=held)}")
    if state in KEPT:
        return Marked("tick", "text2", f"{on}, {say(KEPT[state])}")
    if not proposed.holiday:
        return Marked("disc", "accent", on, word_ink="text")
    if line.stays:
        said = say("diary.preview_stays", holiday=proposed.holiday)
        return Marked("diamond", "amber", f"{on}, {said}", word_ink="text")
    said = say("diary.preview_moved", holiday=proposed.holiday, day=on)
    words = f"{day_plain(proposed.proposed_on)}, {said}"
    return Marked("diamond", "amber", words, word_ink="text")
