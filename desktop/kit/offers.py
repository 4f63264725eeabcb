"""Fields that offer what the minute book holds, and forms whose fields are one command's input."""

from collections.abc import Callable, Sequence
from datetime import date
from inspect import signature
from typing import Any

from db import clock
from db.bodies.rules.kinds import BodyKind
from db.store import KEEP, Reading
from db.words import day, say
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.kit.fields import DateField, Field, LongField, Option, PickField, TextField


def still(book: Reading, sql: str, /, **values: str) -> list[Option]:
    """Return what a query offers: it is given ``today``, for what ends on a day to come is here."""
    return [Option(*each) for each in book.rows(sql, today=clock.today().isoformat(), **values)]


def bodies(book: Reading) -> list[Option]:
    """Return the committees and groups that are not closed yet."""
    return still(book, BODIES)


def organisations(book: Reading) -> list[Option]:
    """Return the organisations that have not ended yet."""
    return still(book, ORGANISATIONS)


def people(book: Reading) -> list[Option]:
    """Return the people who have not left yet, each with organisation or post."""
    return still(book, PEOPLE)


def places(book: Reading) -> list[Option]:
    """Return the places."""
    return [Option(*each) for each in book.rows(PLACES)]


def meetings(book: Reading) -> list[Option]:
    """Return the meetings that have been held or begun, the latest first."""
    return _met(book, MEETINGS)


def meetings_about(book: Reading) -> list[Option]:
    """Return the meetings of the last three months and those to come, the next first."""
    return _met(book, MEETINGS_ABOUT)


def review_meetings(book: Reading) -> list[Option]:
    """Return the meetings of the two parties, held or to come, the latest first."""
    return _met(book, REVIEW_MEETINGS, kind=BodyKind.REVIEW_MEETING.value)


def _met(book: Reading, sql: str, /, **values: str) -> list[Option]:
    return [
        Option(id_, f"{name}, {day(date.fromisoformat(on))}", ref)
        for id_, name, on, ref in book.rows(sql, today=clock.today().isoformat(), **values)
    ]


def decisions(book: Reading) -> list[Option]:
    """Return the decisions that have their number, the latest first."""
    return [Option(*each) for each in book.rows(DECISIONS)]


BODIES = """
SELECT id, name, short FROM body_live
WHERE status <> 'closed' OR closed_on >= :today ORDER BY name, id"""
ORGANISATIONS = """
SELECT id, name, short FROM organisation_live
WHERE coalesce(closed_on, :today) >= :today ORDER BY name, id"""
PEOPLE = """
SELECT p.id, p.name, coalesce(o.name, p.post), p.initials FROM person_live p
LEFT JOIN organisation o ON o.id = p.organisation
WHERE coalesce(p.left_on, :today) >= :today ORDER BY p.name, p.id"""
MEETINGS = """
SELECT m.id, b.name, m.on_date, m.ref FROM meeting_live m JOIN body b ON b.id = m.body
WHERE m.on_date <= :today ORDER BY m.on_date DESC, m.id LIMIT 200"""
MEETINGS_ABOUT = """
SELECT m.id, b.name, m.on_date, m.ref FROM meeting_live m JOIN body b ON b.id = m.body
WHERE m.on_date >= date(:today, '-3 months')
ORDER BY m.on_date < :today, abs(julianday(m.on_date) - julianday(:today)), m.id"""
REVIEW_MEETINGS = """
SELECT m.id, b.name, m.on_date, m.ref FROM meeting_live m JOIN body_live b ON b.id = m.body
WHERE b.kind = :kind AND m.on_date IS NOT NULL AND :today <> '' ORDER BY m.on_date DESC, m.id"""
PLACES = "SELECT id, name FROM place_live ORDER BY name, id"
DECISIONS = """
SELECT id, ref, words FROM decision_live WHERE ref <> '' ORDER BY id DESC LIMIT 200"""


def pick(
    desk: Desk, name: str, code: str, options: Callable[[Reading], Sequence[Option]]
) -> PickField:
    """Return a field that picks one of what a query offers; ``code`` names its words."""
    return PickField(desk.look, name, say(code), desk.read(options))


def words(desk: Desk, name: str, code: str, hint: str = "") -> TextField:
    """Return a field of words on one line; ``hint`` is a code of words, or nothing."""
    return TextField(desk.look, name, say(code), hint=say(hint) if hint else "")


def prose(desk: Desk, name: str, code: str) -> LongField:
    """Return a field of words on several lines."""
    return LongField(desk.look, name, say(code))


def on_day(desk: Desk, name: str, code: str) -> DateField:
    """Return a field of a date."""
    return DateField(desk.look, name, say(code), desk.today)


def plain_form(
    desk: Desk, title: str, fields: Sequence[Field], made: Callable[..., Any], **about: str
) -> CommandForm:
    """Return a form whose fields are the input of one command, by name.

    ``title`` is a code of words. ``about`` gives the command the id of what it is about, under the
    field's own name. What the command cannot do without may not be left empty.
    """
    for each in fields:
        if each.name in compulsory(made):
            each.needed()

    def make(form: CommandForm) -> Any:
        return made(**about, **{name: form.value(name) for name in form.fields})

    row = next(iter(about.values()), "")
    return CommandForm(desk, say(title), fields, "log.save", make, about=row)


def compulsory(made: Callable[..., Any]) -> frozenset[str]:
    """Return the fields of a command's input that have no value of their own."""
    known = signature(made).parameters.values()
    return frozenset(each.name for each in known if each.default is each.empty)


def change_form(
    desk: Desk, title: str, fields: Sequence[Field], made: Callable[..., Any], **about: str
) -> CommandForm:
    """Return a form that gives a ``change_…`` command only what was touched."""

    def make(form: CommandForm) -> Any:
        given = form.touched()
        return made(**about, **{name: given.get(name, KEEP) for name in form.fields})

    row = next(iter(about.values()), "")
    return CommandForm(desk, say(title), fields, "log.save", make, about=row)
