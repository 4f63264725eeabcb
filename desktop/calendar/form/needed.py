"""What the forms of the Calendar page share: needed fields, options, and a form about a meeting."""

from collections.abc import Callable, Iterable
from datetime import time
from typing import Any

from db.bodies.queries.people import organisation_ids, organisation_lines, person_ids, person_lines
from db.calendar.queries import MeetingLine
from db.store import Reading
from db.words import say
from desktop.kit import offers
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.kit.fields import Field, Option, PickField


def committee(desk: Desk) -> PickField:
    """Return a field for a committee or group that cannot be left out."""
    return PickField(desk.look, "body", say("diary.body"), desk.read(offers.bodies)).needed()


def about(
    desk: Desk,
    line: MeetingLine,
    title: str,
    fields: Iterable[Field],
    sends: tuple[str, Callable[[CommandForm], Any]],
) -> CommandForm:
    """Return a form about a meeting; ``sends`` is the words of its button and its command."""
    primary, make = sends
    return CommandForm(desk, say(title, ref=line.ref), fields, primary, make, about=line.id)


def wall(typed: str) -> time | None:
    """Return a time as it was typed, None for none."""
    return time.fromisoformat(typed) if typed else None


def people(book: Reading) -> list[Option]:
    """Return every person, with post and organisation."""
    lines = person_lines(book, person_ids(book))
    return [
        Option(
            *(each.id, each.name, ", ".join(filter(None, (each.post, each.organisation)))),
            each.initials,
        )
        for each in lines
    ]


def organisations(book: Reading) -> list[Option]:
    """Return every organisation."""
    lines = organisation_lines(book, organisation_ids(book))
    return [Option(each.id, each.name, each.short) for each in lines]
