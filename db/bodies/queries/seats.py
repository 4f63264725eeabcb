"""The membership places of a body as they stand on a day."""

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any

from db.bodies.queries.absences import absences
from db.bodies.queries.people import standings
from db.bodies.queries.plain import chosen, day
from db.bodies.rules.absence import acts_for, away_on
from db.bodies.rules.kinds import Capacity, Office
from db.bodies.rules.periods import holds_on
from db.bodies.rules.seats import Gap, Holding, SeatOn, composition_gaps, presides
from db.bodies.rules.successors import Standing, successor_on
from db.store import Reading
from db.words import say


@dataclass(frozen=True, slots=True)
class Holder:
    """A person in a seat or nominated to stand in; ``record`` is the membership's or deputy's id.

    ``organisation`` is the person's own, or its successor on the day; empty where none stands.
    """

    record: str
    person: str
    name: str
    initials: str
    post: str
    organisation: str
    office: Office
    from_on: date | None
    to_on: date | None
    demonstration: bool
    away: bool = False
    away_until: date | None = None
    acting: str = ""


@dataclass(frozen=True, slots=True)
class SeatLine:
    """A seat on one day; no holders means it is vacant.

    ``organisation`` is the name of the one it is held for, or of its successor on that day (T14).
    """

    n: int
    id: str
    body: str
    title: str
    constituency: str
    capacity: Capacity
    voting: bool
    office: Office
    place: str
    organisation: str
    provisional: bool
    independent: bool
    source: str
    as_at: date | None
    holders: tuple[Holder, ...] = field(default=())
    deputies: tuple[Holder, ...] = field(default=())

    @property
    def vacant(self) -> bool:
        """Whether nobody holds it."""
        return not self.holders

    @property
    def free_on(self) -> date | None:
        """The day after all who hold it have ended; None where nobody does, or one has no end."""
        lasts = [each.to_on for each in self.holders]
        known = [each for each in lasts if each is not None]
        return max(known) + timedelta(days=1) if known and len(known) == len(lasts) else None

    @property
    def held_by(self) -> str:
        """The names of those who hold it, or the word for nobody."""
        return ", ".join(each.name for each in self.holders) or say("bodies.vacant")


@dataclass(frozen=True, slots=True)
class _Organisations:
    """Every organisation's days and name, to tell who stands for which on a day."""

    standings: dict[str, Standing]
    names: dict[str, str]

    def name_on(self, organisation: str | None, on: date) -> str:
        """Return the name of an organisation or its successor on a day, empty where none stands."""
        found = successor_on(self.standings, organisation, on) if organisation else None
        return self.names.get(found or "", "")


def seats_on(book: Reading, body: str, on: date) -> list[SeatLine]:
    """Return every seat of a body with those who hold it and may stand in on a day."""
    names = dict(book.rows("SELECT id, name FROM organisation_live"))
    organisations = _Organisations(standings(book), names)
    holders = _held(book, _MEMBERSHIPS, body, on, organisations)
    deputies = _held(book, _DEPUTIES, body, on, organisations)
    _mark_away(book, body, on, holders)
    sql = """
        SELECT s.n, s.id, s.body, s.title, s.constituency, s.capacity, s.voting, s.office,
          coalesce(p.name, ''), s.organisation, s.provisional, s.independent, s.source, s.as_at
        FROM seat_live s LEFT JOIN place_live p ON p.id = s.place
        WHERE s.body = :body ORDER BY s.pos, s.title, s.id"""
    found = []
    for row in book.rows(sql, body=body):
        seat = row[1]
        gone = row[9] is not None and not organisations.name_on(row[9], on)
        held = () if gone else tuple(holders.get(seat, ()))
        name = organisations.name_on(row[9], on)
        found.append(_line(row, name, held, tuple(deputies.get(seat, ()))))
    return found


def members_on(book: Reading, body: str, on: date) -> list[tuple[SeatLine, Holder]]:
    """Return each person in a seat of a body on a day, whatever the capacity."""
    return [(seat, holder) for seat in seats_on(book, body, on) for holder in seat.holders]


def chair_on(book: Reading, body: str, on: date, present: list[str] | None = None) -> str:
    """Return the person who presides by default on a day, of those present; empty for nobody.

    While the chair is away, whoever acts for the chair in this body comes before the vice-chair.
    """
    held = [
        Holding(holder.person, holder.from_on, holder.to_on, holder.office, seat.id)
        for seat, holder in members_on(book, body, on)
    ]
    if present is not None and presides(held, on, present) == presides(held, on):
        return presides(held, on)
    away, chair = absences(book), presides(held, on)
    acting = acts_for(away, chair, on, body) if chair else ""
    if acting not in ("", chair) and (present is None or acting in present):
        return acting
    here = [each.person for each in held if away_on(away, each.person, on, body) is None]
    return presides(held, on, here if present is None else present)


def gaps_on(seats: list[SeatLine]) -> list[Gap]:
    """Return the places a body's membership lacks, of the seats as they stand on a day."""
    standing = [
        SeatOn(
            *(each.id, each.title, each.place, each.capacity, each.provisional),
            holder="" if each.vacant else each.holders[0].person,
        )
        for each in seats
    ]
    return composition_gaps(standing)


def gap_words(gap: Gap) -> str:
    """Return the sentence of a gap: South ICP has no provider chief executive in its seat."""
    code = "bodies.gap" if gap.where else "bodies.gap_nowhere"
    return say(code, where=gap.where, title=gap.title)


def members_of_bodies(book: Reading, on: date) -> dict[str, set[str]]:
    """Return the people in the seats of every body on a day, by body."""
    sql = """
        SELECT s.body, m.person FROM membership_live m JOIN seat_live s ON s.id = m.seat
        WHERE (m.from_on IS NULL OR m.from_on <= :on) AND (m.to_on IS NULL OR :on <= m.to_on)"""
    found: dict[str, set[str]] = {}
    for body, person in book.rows(sql, on=on.isoformat()):
        found.setdefault(body, set()).add(person)
    return found


_PERSON = "p.id, p.name, p.initials, p.post, p.organisation, p.demonstration"
_MEMBERSHIPS = f"""
    SELECT m.seat, m.id, m.office, m.from_on, m.to_on, {_PERSON}
    FROM membership_live m JOIN seat_live s ON s.id = m.seat JOIN person_live p ON p.id = m.person
    WHERE s.body = :body ORDER BY coalesce(m.from_on, ''), p.name, m.id"""
_DEPUTIES = f"""
    SELECT d.seat, d.id, 'member', d.from_on, d.to_on, {_PERSON}
    FROM deputy_live d JOIN seat_live s ON s.id = d.seat JOIN person_live p ON p.id = d.person
    WHERE s.body = :body ORDER BY coalesce(d.from_on, ''), p.name, d.id"""


def _held(
    book: Reading, sql: str, body: str, on: date, organisations: _Organisations
) -> dict[str, list[Holder]]:
    found: dict[str, list[Holder]] = {}
    for row in book.rows(sql, body=body):
        seat, record, office, from_on, to_on, person, name, initials, post, own, invented = row
        if holds_on(day(from_on), day(to_on), on):
            holder = Holder(
                *(record, person, name, initials, post, organisations.name_on(own, on)),
                *(chosen(Office, office), day(from_on), day(to_on), bool(invented)),
            )
            found.setdefault(seat, []).append(holder)
    return found


def _mark_away(book: Reading, body: str, on: date, held: dict[str, list[Holder]]) -> None:
    """Say of each holder who is away until when, and who acts meanwhile."""
    away = absences(book)
    names = dict(book.rows("SELECT id, name FROM person_live")) if away else {}
    for seat, holders in held.items() if away else ():
        for at, each in enumerate(holders):
            gone = away_on(away, each.person, on, body)
            if gone is not None:
                acting = names.get(acts_for(away, each.person, on, body), "")
                held[seat][at] = replace(each, away=True, away_until=gone.to_on, acting=acting)


def _line(
    row: tuple[Any, ...],
    organisation: str,
    holders: tuple[Holder, ...],
    deputies: tuple[Holder, ...],
) -> SeatLine:
    n, id_, body, title, constituency, capacity, voting, office, place, *rest = row
    _, provisional, independent, source, as_at = rest
    return SeatLine(
        *(n, id_, body, title, constituency, chosen(Capacity, capacity), bool(voting)),
        *(chosen(Office, office), place, organisation, bool(provisional), bool(independent)),
        *(source, day(as_at), holders, deputies),
    )
