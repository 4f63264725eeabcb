"""A row of a tracker as it is shown before it is taken in: its cells, and what became of it."""

from dataclasses import dataclass
from datetime import date

from db.transfer.sheets import Outcome, Proposal, Row
from db.words import choice, day, day_short, say
from desktop.kit.cells import Cell, Status, Words
from desktop.kit.table import Column

INKS = {
    Outcome.TAKE: ("green", "disc"),
    Outcome.LOOK: ("amber", "diamond"),
    Outcome.REFUSE: ("red", "triangle"),
}
ISO_LONG = 10
"""Characters of a date as a sheet's cell holds one: 2026-05-12."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A row of the sheet as it is shown; ``n`` is its number there, ``row`` None for no record."""

    n: int
    row: Row | None
    words: str
    reason: str
    taken: bool = False
    done: bool = False


def kept_beside(known: Proposal | None, each: Row) -> dict[str, str]:
    """Return what is kept of a row by its heading and does not stand under a field already."""
    fields = {" ".join(one.heading.split()): one.field for one in (known.columns if known else ())}
    return {
        heading: text
        for heading, text in each.kept.items()
        if text not in each.given.get(fields.get(" ".join(heading.split()), ""), "")
    }


def is_taken(each: Row, also: set[int]) -> bool:
    """Return whether a row is to be taken, or is taken all the same."""
    return each.outcome is Outcome.TAKE or (each.outcome is Outcome.LOOK and each.number in also)


def dated(value: str) -> str:
    """Return a cell's text; one that holds a date and nothing else, as the house writes dates."""
    try:
        return day(date.fromisoformat(value)) if len(value) == ISO_LONG else value
    except ValueError:
        return value


def field(name: str) -> str:
    """Return the name of a field as it is shown."""
    return say(f"sheet.field.{name}")


def columns() -> list[Column[Seen]]:
    """Return the columns of the list of rows."""
    return [
        Column(say("intake.number"), 64, lambda each: Words(str(each.n), ink="text2")),
        Column(say("log.words"), 0, lambda each: Words(each.words, each.reason)),
        Column(say("log.owner"), 150, lambda each: Words(_of(each, "owner"))),
        Column(say("log.due"), 96, lambda each: Words(_of(each, "due_on"))),
        Column(say("intake.outcome"), 132, _outcome),
    ]


def _of(seen: Seen, name: str) -> str:
    value = seen.row.fields.get(name) if seen.row else None
    return day_short(value) if isinstance(value, date) else str(value or "")


def _outcome(seen: Seen) -> Cell:
    if seen.row is None:
        return Words(say("intake.no_record"), ink="text2")
    if seen.done:
        return Status(say("intake.done"), *INKS[Outcome.TAKE])
    if seen.taken and seen.row.outcome is Outcome.LOOK:
        return Status(say("intake.taken_too"), *INKS[Outcome.TAKE])
    ink, mark = INKS[seen.row.outcome]
    return Status(choice(seen.row.outcome), ink, mark)
