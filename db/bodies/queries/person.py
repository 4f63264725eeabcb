"""Everything one page tells of a person or an organisation."""

from dataclasses import dataclass
from datetime import date

from db.bodies.queries.absences import AbsenceLine, absence_lines
from db.bodies.queries.offices import OfficeLine, StepLine, induction_steps, office_holders
from db.bodies.queries.people import PersonLine, PortfolioLine, person_lines, portfolios
from db.bodies.queries.plain import chosen, day
from db.bodies.rules.kinds import Office
from db.store import Reading


@dataclass(frozen=True, slots=True)
class SeatHeld:
    """A membership place a person holds, held, or is nominated to stand in for."""

    body: str
    short: str
    title: str
    office: Office
    deputy: bool
    from_on: date | None
    to_on: date | None


@dataclass(frozen=True, slots=True)
class PersonPage:
    """A person with all that is kept about them."""

    person: PersonLine
    organisation: str
    seats: tuple[SeatHeld, ...]
    offices: tuple[OfficeLine, ...]
    functions: tuple[PortfolioLine, ...]
    absences: tuple[AbsenceLine, ...]
    steps: tuple[StepLine, ...]


_SEATS = """
    SELECT body, short, title, office, deputy, from_on, to_on FROM (
      SELECT b.name AS body, b.short, s.title, m.office, 0 AS deputy, m.from_on, m.to_on
      FROM membership_live m JOIN seat_live s ON s.id = m.seat JOIN body_live b ON b.id = s.body
      WHERE m.person = :person
      UNION ALL
      SELECT b.name, b.short, s.title, 'member', 1, d.from_on, d.to_on
      FROM deputy_live d JOIN seat_live s ON s.id = d.seat JOIN body_live b ON b.id = s.body
      WHERE d.person = :person)
    ORDER BY to_on IS NOT NULL, to_on DESC, deputy, body, title"""


def person_page(book: Reading, person: str) -> PersonPage | None:
    """Return all that is kept of a person, None where there is none."""
    sql = "SELECT n, coalesce(organisation, '') FROM person_live WHERE id = :id"
    row = book.row(sql, id=person)
    if row is None:
        return None
    [line] = person_lines(book, [row[0]])
    return PersonPage(
        person=line,
        organisation=row[1],
        seats=tuple(
            SeatHeld(body, short, title, chosen(Office, office), bool(deputy), day(start), day(end))
            for body, short, title, office, deputy, start, end in book.rows(_SEATS, person=person)
        ),
        offices=tuple(office_holders(book, person=person)),
        functions=tuple(portfolios(book, person)),
        absences=tuple(absence_lines(book, person=person)),
        steps=tuple(induction_steps(book, person=person, with_done=True)),
    )


@dataclass(frozen=True, slots=True)
class OrganisationPage:
    """What names an organisation: its people, places at tables, and those whose work it took up."""

    people: tuple[str, ...]
    seats: tuple[str, ...]
    bodies: tuple[str, ...]
    before: tuple[str, ...]


def organisation_page(book: Reading, organisation: str, on: date) -> OrganisationPage:
    """Return what names an organisation; who has left by a day is no longer of it."""

    def names(sql: str, **values: str) -> tuple[str, ...]:
        return tuple(row[0] for row in book.rows(sql, id=organisation, **values))

    return OrganisationPage(
        people=names(
            "SELECT name FROM person_live WHERE organisation = :id"
            " AND coalesce(left_on, :on) >= :on ORDER BY name COLLATE NOCASE, id",
            on=on.isoformat(),
        ),
        seats=names(
            "SELECT b.short || ': ' || s.title FROM seat_live s JOIN body_live b ON b.id = s.body"
            " WHERE s.organisation = :id ORDER BY b.short, s.pos, s.id"
        ),
        bodies=names("SELECT name FROM body_live WHERE organisation = :id ORDER BY name, id"),
        before=names("SELECT name FROM organisation_live WHERE successor = :id ORDER BY name, id"),
    )
