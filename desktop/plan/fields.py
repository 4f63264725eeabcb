"""What the forms of the page are made of: the fields several of them share."""

from datetime import date
from typing import Any, Protocol

from db.bodies.rules.years import month_on
from db.meetings.queries.plan_words import month_words
from db.meetings.rules.items import Part, Purpose
from db.meetings.rules.plan import key_of
from db.meetings.rules.planned import TO_COME
from db.store import Reading
from db.words import day, say
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.kit.fields import (
    ChoiceField,
    DateField,
    Field,
    LongField,
    NumberField,
    Option,
    PickField,
    TextField,
)
from desktop.kit.offers import still
from desktop.kit.proposing import OwnerField
from desktop.plan.listings import Listing

AHEAD = 14
"""Months a request can be put off to by name."""
PEOPLE = """
SELECT p.id, p.name, coalesce(o.name, p.post), p.initials FROM person_live p
LEFT JOIN organisation o ON o.id = p.organisation WHERE coalesce(p.left_on, :today) >= :today
ORDER BY NOT EXISTS (SELECT 1 FROM membership_live h JOIN seat s ON s.id = h.seat
  WHERE h.person = p.id AND s.body = :body), p.name
"""
MEETINGS = f"""
SELECT id, on_date FROM meeting_live
WHERE body = :body AND state IN {TO_COME} AND on_date >= :today ORDER BY on_date, id
"""


class Here(Protocol):
    """What a form must know of the page."""

    desk: Desk
    pane: Any
    lines: dict[Listing, dict[int, Any]]

    @property
    def body(self) -> str:
        """The committee in view."""
        ...

    @property
    def begins(self) -> int:
        """The calendar year in which the year in view begins."""
        ...


def people(book: Reading, body: str) -> list[Option]:
    """Return everybody, the members of a committee first."""
    return still(book, PEOPLE, body=body)


def meant(here: Here, kept: tuple[str, str]) -> list[tuple[tuple[str, str], str]]:
    """Return what a request can be meant for: the next meeting, one by day, or a month."""
    today = here.desk.today()

    def found(book: Reading) -> list[tuple[Any, ...]]:
        return book.rows(MEETINGS, body=here.body, today=today.isoformat())

    choices = [(("", ""), say("planning.next"))]
    meetings = here.desk.read(found)
    choices += [((row, ""), day(date.fromisoformat(on))) for row, on in meetings]
    months = [key_of(month_on(today.replace(day=1), ahead)) for ahead in range(AHEAD)]
    if kept[1] and kept[1] not in months:
        months.insert(0, kept[1])
    choices += [(("", month), month_words(month)) for month in months]
    return choices


def business(here: Here, title: Field) -> list[Field]:
    """Return what any business is asked: purpose, lead and minutes; its title proposes a lead."""
    look = here.desk.look
    lead = OwnerField(here.desk, "lead", say("planning.lead"), here.desk.read(people, here.body))
    lead.about(title)
    return [
        ChoiceField(look, "purpose", say("planning.purpose"), list(Purpose)),
        lead,
        NumberField(look, "minutes_long", say("planning.minutes_long")),
    ]


def placed(here: Here) -> list[Field]:
    """Return where business stands: its part and its heading."""
    look = here.desk.look
    hint = say("planning.section_hint")
    return [
        ChoiceField(look, "part", say("planning.part"), list(Part)),
        TextField(look, "section", say("planning.section"), hint=hint),
    ]


def sourced(here: Here) -> list[Field]:
    """Return where a setting is laid down, and as at what day."""
    look = here.desk.look
    hint = say("planning.source_hint")
    return [
        TextField(look, "source", say("planning.source"), hint=hint),
        DateField(look, "as_at", say("planning.as_at"), here.desk.today),
    ]


def plan_fields(here: Here, kept: tuple[str, str] = ("", "")) -> list[Field]:
    """Return the fields of a request."""
    look = here.desk.look
    title = TextField(look, "title", say("planning.title"))
    return [
        title,
        ChoiceField(look, "meant", say("planning.meant"), meant(here, kept)),
        *business(here, title),
        PickField(look, "asked_by", say("planning.asked_by"), here.desk.read(people, here.body)),
        TextField(look, "asked_text", say("planning.asked_text")),
        *placed(here),
        LongField(look, "why", say("planning.why"), lines=2),
    ]


def cycle_fields(here: Here) -> list[Field]:
    """Return the fields of standing business."""
    look, hint = here.desk.look, say("planning.months_hint")
    title = TextField(look, "title", say("planning.title"))
    return [
        title,
        TextField(look, "months", say("planning.months"), hint=hint),
        *business(here, title),
        *placed(here),
        *sourced(here),
    ]


def line_fields(here: Here) -> list[Field]:
    """Return the fields of a line of the template."""
    look, hint = here.desk.look, say("planning.title_hint")
    title = TextField(look, "title", say("planning.title"), hint=hint)
    return [
        title,
        *business(here, title),
        TextField(look, "section", say("planning.section"), hint=say("planning.printed_above")),
        *sourced(here),
    ]


def values(form: CommandForm, *names: str) -> dict[str, Any]:
    """Return what these fields hold, nobody for an empty pick."""
    found = {name: form.value(name) for name in names}
    return {name: value or None if name in LINKS else value for name, value in found.items()}


LINKS = frozenset({"lead", "asked_by"})
PLANNED = ("title", "purpose", "lead", "minutes_long", "part", "section")


def touched(form: CommandForm, *leave: str) -> dict[str, Any]:
    """Return what was changed, nobody for an emptied pick."""
    found = {name: value for name, value in form.touched().items() if name not in leave}
    return {name: value or None if name in LINKS else value for name, value in found.items()}
