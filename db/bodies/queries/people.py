"""Organisations, places, people and who looks after what."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from db.bodies.queries.plain import chosen, day, like, lines, numbers
from db.bodies.rules.kinds import OrgKind, PlaceLevel
from db.bodies.rules.successors import Standing, successor_on
from db.store import Reading


@dataclass(frozen=True, slots=True)
class OrganisationLine:
    """An organisation as listed; ``successor`` is the name of the one that took up its work."""

    n: int
    id: str
    code: str
    name: str
    short: str
    kind: OrgKind
    opened_on: date | None
    closed_on: date | None
    successor: str
    source: str
    as_at: date | None


@dataclass(frozen=True, slots=True)
class PersonLine:
    """A person as listed."""

    n: int
    id: str
    name: str
    initials: str
    post: str
    organisation: str
    email: str
    assistant_email: str
    demonstration: bool
    left_on: date | None


@dataclass(frozen=True, slots=True)
class PlaceLine:
    """A place as listed; ``parent`` is the name of the larger one, population in people."""

    n: int
    id: str
    name: str
    level: PlaceLevel
    parent: str
    population: int | None
    source: str
    as_at: date | None


@dataclass(frozen=True, slots=True)
class PortfolioLine:
    """A function and the office that looks after it."""

    n: int
    id: str
    title: str
    function: str
    joint_assumed: bool
    person: str
    source: str


def organisation_ids(book: Reading, *, words: str = "", on: date | None = None) -> list[int]:
    """Return the organisations, by name; only those that stand on a day where one is given."""
    sql = """
        SELECT n FROM organisation_live
        WHERE (name LIKE :words ESCAPE '!' OR code LIKE :words ESCAPE '!'
            OR short LIKE :words ESCAPE '!')
          AND (:on IS NULL OR ((opened_on IS NULL OR opened_on <= :on)
            AND (closed_on IS NULL OR :on <= closed_on)))
        ORDER BY name COLLATE NOCASE, id"""
    return numbers(book, sql, words=like(words), on=on.isoformat() if on else None)


def organisation_lines(book: Reading, ns: Sequence[int]) -> list[OrganisationLine]:
    """Return the lines of these organisations."""
    sql = """
        SELECT o.n, o.id, o.code, o.name, o.short, o.kind, o.opened_on, o.closed_on,
          coalesce(s.name, ''), o.source, o.as_at
        FROM organisation_live o LEFT JOIN organisation_live s ON s.id = o.successor
        WHERE o.n IN (SELECT value FROM json_each(:ns))"""

    return lines(book, sql, _organisation, ns)


def _organisation(*row: Any) -> OrganisationLine:
    n, id_, code, name, short, kind, opened, closed, successor, source, as_at = row
    return OrganisationLine(
        *(n, id_, code, name, short, chosen(OrgKind, kind), day(opened), day(closed)),
        *(successor, source, day(as_at)),
    )


def standings(book: Reading) -> dict[str, Standing]:
    """Return the days every organisation stands, by id."""
    rows = book.rows("SELECT id, opened_on, closed_on, successor FROM organisation_live")
    return {row[0]: Standing(day(row[1]), day(row[2]), row[3]) for row in rows}


def standing_on(book: Reading, organisation: str, on: date) -> str | None:
    """Return the id of an organisation or of its successor on a day, None where none stands."""
    return successor_on(standings(book), organisation, on)


def person_ids(book: Reading, *, words: str = "", organisation: str = "") -> list[int]:
    """Return the people, by surname."""
    sql = """
        SELECT n FROM person_live
        WHERE (name LIKE :words ESCAPE '!' OR initials LIKE :words ESCAPE '!'
            OR post LIKE :words ESCAPE '!')
          AND (:organisation = '' OR organisation = :organisation)
        ORDER BY left_on IS NOT NULL, lower(replace(name, rtrim(name, replace(name, ' ', '')), '')),
          name COLLATE NOCASE, id"""
    return numbers(book, sql, words=like(words), organisation=organisation)


def person_lines(book: Reading, ns: Sequence[int]) -> list[PersonLine]:
    """Return the lines of these people."""
    sql = """
        SELECT p.n, p.id, p.name, p.initials, p.post, coalesce(o.name, ''), p.email,
          p.assistant_email, p.demonstration, p.left_on
        FROM person_live p LEFT JOIN organisation_live o ON o.id = p.organisation
        WHERE p.n IN (SELECT value FROM json_each(:ns))"""
    return lines(book, sql, _person, ns)


def _person(*row: Any) -> PersonLine:
    n, id_, name, initials, post, organisation, email, assistant, invented, left = row
    return PersonLine(
        *(n, id_, name, initials, post, organisation, email, assistant),
        *(bool(invented), day(left)),
    )


def places(book: Reading) -> list[PlaceLine]:
    """Return the places, the largest first."""
    sql = """
        SELECT p.n, p.id, p.name, p.level, coalesce(q.name, ''), p.population, p.source, p.as_at
        FROM place_live p LEFT JOIN place_live q ON q.id = p.parent"""
    found = [
        PlaceLine(n, id_, name, chosen(PlaceLevel, level), parent, population, source, day(as_at))
        for n, id_, name, level, parent, population, source, as_at in book.rows(sql)
    ]
    scales = [str(each) for each in reversed(PlaceLevel)]
    return sorted(found, key=lambda each: (_scale(scales, each.level), each.parent, each.name))


def _scale(scales: list[str], level: str) -> int:
    return scales.index(level) if level in scales else len(scales)


def portfolios(book: Reading, person: str = "") -> list[PortfolioLine]:
    """Return every function with its office, or those one person looks after."""
    sql = """
        SELECT f.n, f.id, f.title, f.function, f.joint_assumed, coalesce(p.name, ''), f.source
        FROM portfolio_live f LEFT JOIN person_live p ON p.id = f.person
        WHERE :person = '' OR f.person = :person
        ORDER BY f.title COLLATE NOCASE, f.function COLLATE NOCASE, f.id"""
    return [
        PortfolioLine(n, id_, title, function, bool(joint), owner, source)
        for n, id_, title, function, joint, owner, source in book.rows(sql, person=person)
    ]
