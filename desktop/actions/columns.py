"""The columns of the action log: how a line fills them."""

from datetime import date

from db.actions.queries import ActionLine, LogSort
from db.actions.rules import Rag
from db.words import choice, day_brief, say
from desktop.kit.cells import Cell, Link, Status, Words
from desktop.kit.table import Column

INKS = {
    Rag.RED: ("red", "triangle"),
    Rag.AMBER: ("amber", "diamond"),
    Rag.GREEN: ("green", "disc"),
    Rag.BLUE: ("accent", "square"),
    Rag.GREY: ("text2", "bar"),
}
SLIPPED_OFTEN = 2


def log_columns() -> list[Column[ActionLine]]:
    """Return the columns, the words stretching."""
    return [
        Column(say("log.ref"), 134, _ref, sort=LogSort.REF),
        Column(say("log.words"), 0, _words, sort=LogSort.WORDS),
        Column(say("log.owner"), 152, _owner, sort=LogSort.OWNER),
        Column(say("log.due"), 84, _due, sort=LogSort.DUE),
        Column(say("log.rag"), 90, colour, sort=LogSort.RAG, spare=True),
        Column(say("log.status"), 96, status, sort=LogSort.STATE),
    ]


def _ref(line: ActionLine) -> Cell:
    return Link(line.ref, line.former_ref)


def _words(line: ActionLine) -> Cell:
    return Words(line.words)


def _owner(line: ActionLine) -> Cell:
    if not line.owner:
        return Words(say("log.nobody"), ink="amber")
    return Words(line.owner, line.owner_organisation)


def _due(line: ActionLine) -> Cell:
    slipped = say("log.slipped", n=line.slips) if line.slips else ""
    if line.due_on is None:
        return Words(say("log.no_date"), slipped, ink="text2")
    ink = "amber" if line.slips >= SLIPPED_OFTEN else "text2"
    return Words(dated(line.due_on), slipped, bold=line.overdue, second_ink=ink)


def colour(line: ActionLine) -> Cell:
    """Return the committee's own colour for an action, with its word and mark."""
    if line.rag is None:
        return Words("")
    ink, mark = INKS[line.rag]
    return Status(choice(line.rag), ink, mark)


def status(line: ActionLine) -> Cell:
    """Return where an action stands: overdue by how much, or its state."""
    if line.overdue:
        return Words(say("log.overdue"), late(line), ink="red", bold=True)
    return Words(choice(line.state))


def late(line: ActionLine) -> str:
    """Return by how many days an action is late."""
    return say("log.days_late", n=line.late) if line.late > 1 else say("log.day_late")


def status_words(line: ActionLine) -> str:
    """Return the status in one line."""
    if line.overdue:
        return f"{say('log.overdue')}, {late(line)}"
    return choice(line.state)


def dated(on: date | None) -> str:
    """Return a date for the pane, or a word for none."""
    return day_brief(on) if on else say("log.no_date")
