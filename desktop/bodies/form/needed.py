"""Fields that cannot be left out, and what they offer."""

from datetime import date, timedelta

from typing_extensions import override

from db.bodies.queries.labels import Labels
from db.bodies.queries.seats import SeatLine, seats_on
from db.bodies.rules.kinds import PlaceLevel
from db.store import Reading
from db.words import say
from desktop.kit.desk import Desk
from desktop.kit.fields import NumberField, Option, PickField
from desktop.kit.offers import bodies, still

__all__ = ["bodies"]


class NeededNumber(NumberField):
    """A number that cannot be left out."""

    @override
    def problem(self) -> str:
        missing = "" if self._line.text().strip() else say("committee.number_needed")
        return missing or super().problem()


def person(desk: Desk) -> PickField:
    """Return a field for a person who cannot be left out."""
    title, hint = say("committee.field_person"), say("committee.field_person_hint")
    return PickField(desk.look, "person", title, desk.read(people), hint=hint).needed()


def organisations(book: Reading) -> list[Option]:
    """Return the organisations that stand."""
    sql = """
        SELECT id, name, code FROM organisation_live
        WHERE coalesce(closed_on, :today) >= :today ORDER BY name, id"""
    return still(book, sql)


def places(book: Reading) -> list[Option]:
    """Return the places, each with its scale as this minute book calls it, and the larger one."""
    called = Labels(book)
    sql = """
        SELECT p.id, p.name, p.level, coalesce(q.name, '') FROM place_live p
        LEFT JOIN place_live q ON q.id = p.parent ORDER BY p.name, p.id"""
    return [
        Option(row_id, name, ", ".join(filter(None, (_scale(called, level), parent))))
        for row_id, name, level, parent in book.rows(sql)
    ]


def _scale(called: Labels, level: str) -> str:
    return called.word(PlaceLevel(level)) if level in set(PlaceLevel) else level


def people(book: Reading, besides: str = "") -> list[Option]:
    """Return the people who have not left yet, but for one."""
    sql = """
        SELECT p.id, p.name, coalesce(o.name, p.post), p.initials FROM person_live p
        LEFT JOIN organisation_live o ON o.id = p.organisation
        WHERE coalesce(p.left_on, :today) >= :today AND p.id <> :besides
        ORDER BY p.name, p.id"""
    return still(book, sql, besides=besides)


_OPEN = """
SELECT id, name FROM body_live
WHERE status <> 'closed' OR closed_on >= :today ORDER BY name"""


def membership_places(book: Reading, today: date) -> list[tuple[Option, date | None]]:
    """Return the membership places with their committees, those nobody holds on a day first.

    One that is held says by whom; the day is the first it is free again, where that is known.
    """
    seats = [
        (name, each)
        for body, name in book.rows(_OPEN, today=today.isoformat())
        for each in seats_on(book, body, today)
    ]
    return [
        (
            Option(each.id, say("people.place_of", place=each.title, body=name), _held(each)),
            each.free_on,
        )
        for name, each in sorted(seats, key=lambda one: not one[1].vacant)
    ]


def _held(seat: SeatLine) -> str:
    if seat.vacant:
        return ""
    if seat.free_on is None:
        return say("people.place_held", name=seat.held_by)
    last = seat.free_on - timedelta(days=1)
    return say("people.place_held_until", name=seat.held_by, on=last)
