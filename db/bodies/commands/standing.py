"""What commands must know of a body as it stands: its terms in force, who holds which seat."""

from datetime import date
from typing import Any

from db.bodies.records import Body, Terms
from db.bodies.rules.absence import Away
from db.bodies.rules.kinds import Office
from db.bodies.rules.seats import Holding
from db.record import same_id
from db.store import Work

_IN_FORCE = """
SELECT id FROM terms_live WHERE body = :body
ORDER BY (from_on IS NULL OR from_on <= :on) AND (to_on IS NULL OR :on <= to_on) DESC,
  coalesce(from_on, '') DESC, version DESC, id
"""


def latest_terms(work: Work, body: str, on: date = date.max) -> Terms | None:
    """Return the terms in force on a day, or the latest there are; None where none are kept."""
    return work.find(Terms, work.value(_IN_FORCE, body=body, on=on.isoformat()))


def terms_to_change(work: Work, body_id: str, source: str) -> Terms:
    """Return the terms in force today; a first version where none are kept yet."""
    body = work.get(Body, body_id)
    terms = latest_terms(work, body.id, work.today)
    if terms is None:
        terms = Terms(id=same_id("terms", body.id, "1"), body=body.id, version="1", source=source)
        work.add(terms)
    return terms


def memberships_of(work: Work, body: str, besides: str = "") -> list[Holding]:
    """Return every membership of a body, past and future, but for one."""
    sql = (
        "SELECT m.person, m.from_on, m.to_on, m.office, m.seat FROM membership_live m"
        " JOIN seat_live s ON s.id = m.seat WHERE s.body = :body AND m.id <> :besides"
    )
    return [_holding(row) for row in work.rows(sql, body=body, besides=besides)]


def deputies_of(work: Work, seat: str) -> list[Holding]:
    """Return every nomination for a seat."""
    sql = "SELECT person, from_on, to_on, 'member', seat FROM deputy_live WHERE seat = :seat"
    return [_holding(row) for row in work.rows(sql, seat=seat)]


def absences_of(work: Work, besides: str = "") -> list[Away]:
    """Return every absence, past and future, but for one."""
    sql = (
        "SELECT person, coalesce(acting, ''), coalesce(body, ''), from_on, to_on"
        " FROM absence_live WHERE id <> :besides"
    )
    return [
        Away(person, acting, body, _day(from_on), _day(to_on))
        for person, acting, body, from_on, to_on in work.rows(sql, besides=besides)
    ]


def _holding(row: tuple[Any, ...]) -> Holding:
    person, from_on, to_on, office, seat = row
    held = Office(office) if office in set(Office) else Office.MEMBER
    return Holding(person, _day(from_on), _day(to_on), held, seat)


def _day(kept: str | None) -> date | None:
    return None if kept is None else date.fromisoformat(kept)
