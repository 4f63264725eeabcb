"""Who is away, and who acts meanwhile (P14)."""

from dataclasses import dataclass
from datetime import date

from db.bodies.queries.plain import day
from db.bodies.rules.absence import Away, acts_for, away_on
from db.store import Reading
from db.words import say


@dataclass(frozen=True, slots=True)
class AbsenceLine:
    """An absence as listed; person, acting and body are names."""

    id: str
    person_id: str
    person: str
    acting: str
    body: str
    from_on: date | None
    to_on: date | None
    why: str


def absences(book: Reading) -> list[Away]:
    """Return every absence."""
    sql = """
        SELECT person, coalesce(acting, ''), coalesce(body, ''), from_on, to_on FROM absence_live
        ORDER BY from_on, id"""
    return [
        Away(person, acting, body, day(from_on), day(to_on))
        for person, acting, body, from_on, to_on in book.rows(sql)
    ]


def acting_for(book: Reading, person: str, on: date, body: str = "") -> str:
    """Return who acts for a person on a day: the id of the person, or of whoever stands in.

    Empty where the person is away and nobody acts.
    """
    return acts_for(absences(book), person, on, body)


@dataclass(frozen=True, slots=True)
class StandIn:
    """Who does the work of somebody away, or nobody; ``until`` is the last day away, if known."""

    person: str
    name: str
    until: date | None

    @property
    def short(self) -> str:
        """Return beside a name that its owner is away, and who acts meanwhile."""
        code = "bodies.acts_short" if self.person else "bodies.away_short"
        return say(code, acting=self.name)

    def words(self, owner: str) -> str:
        """Return in a sentence who is away until when, and who acts meanwhile."""
        if self.until is None:
            code = "bodies.acts" if self.person else "bodies.nobody_acts"
            return say(code, name=owner, acting=self.name)
        code = "bodies.acts_until" if self.person else "bodies.nobody_acts_until"
        return say(code, name=owner, acting=self.name, until=self.until)


def stand_ins(book: Reading, on: date, body: str = "") -> dict[str, StandIn]:
    """Return who acts for each person away on a day, from everything or from one committee."""
    away = absences(book)
    names = dict(book.rows("SELECT id, name FROM person_live")) if away else {}
    found = {}
    for person in dict.fromkeys(each.person for each in away):
        gone = away_on(away, person, on, body)
        if gone is not None:
            acting = acts_for(away, person, on, body)
            found[person] = StandIn(acting, names.get(acting, ""), gone.to_on)
    return found


def absence_lines(book: Reading, *, person: str = "", on: date | None = None) -> list[AbsenceLine]:
    """Return the absences, of one person or on one day where given, the latest first."""
    sql = """
        SELECT a.id, a.person, p.name, coalesce(q.name, ''), coalesce(b.name, ''), a.from_on,
          a.to_on, a.why
        FROM absence_live a JOIN person_live p ON p.id = a.person
          LEFT JOIN person_live q ON q.id = a.acting LEFT JOIN body_live b ON b.id = a.body
        WHERE (:person = '' OR a.person = :person) AND (:on IS NULL
          OR (a.from_on <= :on AND (a.to_on IS NULL OR :on <= a.to_on)))
        ORDER BY a.from_on DESC, p.name, a.id"""
    return [
        AbsenceLine(id_, who, name, acting, body, day(from_on), day(to_on), why)
        for id_, who, name, acting, body, from_on, to_on, why in book.rows(
            sql, person=person, on=on.isoformat() if on else None
        )
    ]
