"""The columns of the list of requests, and how their clock is told."""

from datetime import date

from db.custody.queries import FoiLine, FoiSort
from db.custody.rules import FoiState
from db.words import choice, day_short, say
from desktop.kit.cells import Cell, Link, Status, Words
from desktop.kit.table import Column

INKS = {
    FoiState.OPEN: ("accent", "disc"),
    FoiState.CLARIFICATION: ("amber", "diamond"),
    FoiState.ANSWERED: ("green", "square"),
    FoiState.WITHDRAWN: ("text2", "bar"),
}


def foi_columns() -> list[Column[FoiLine]]:
    """Return the columns, what is asked stretching."""
    return [
        Column(say("foi.number"), 124, _ref, sort=FoiSort.REF),
        Column(say("foi.asked"), 0, _asked),
        Column(say("foi.received"), 104, _received, sort=FoiSort.RECEIVED, spare=True),
        Column(say("foi.answer_by"), 128, _due, sort=FoiSort.DUE),
        Column(say("foi.state"), 192, _state, sort=FoiSort.STATE),
    ]


def called(line: FoiLine) -> str:
    """Return a request's number, or what stands for one that is to follow."""
    return line.ref or say("foi.unnumbered")


def _ref(line: FoiLine) -> Cell:
    return Link(called(line))


def _asked(line: FoiLine) -> Cell:
    held = say("foi.held_count", held=line.held, undecided=line.undecided) if line.held else ""
    return Words(" ".join(line.asked.split()), held or line.requester)


def _received(line: FoiLine) -> Cell:
    return Words(_day(line.received_on), ink="text2")


def _due(line: FoiLine) -> Cell:
    if line.due_on is None:
        return Words(say("foi.clock_stands"), ink="text2")
    late = say("foi.late_one" if line.late == 1 else "foi.late", days=line.late)
    finished = line.state in (FoiState.ANSWERED, FoiState.WITHDRAWN)
    if line.late:
        return Words(_day(line.due_on), late, bold=not finished, second_ink="red")
    return Words(_day(line.due_on))


def _state(line: FoiLine) -> Cell:
    if line.late and line.state is FoiState.OPEN:
        return Status(say("foi.is_late"), "red", "triangle")
    ink, mark = INKS.get(line.state, ("text2", "bar"))
    return Status(choice(line.state), ink, mark)


def _day(on: date | None) -> str:
    return day_short(on) if on else ""
