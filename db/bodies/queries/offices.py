"""Who holds the offices of places and organisations, who may chair, and who is being settled in."""

from dataclasses import dataclass
from datetime import date

from db.bodies.queries.plain import chosen, day
from db.bodies.queries.seats import members_on
from db.bodies.queries.terms import terms_on
from db.bodies.rules.chairing import chair_offices, is_chair_eligible
from db.bodies.rules.induction import LEAVING, Step
from db.bodies.rules.kinds import PlaceLevel
from db.store import Reading

ICP_LEAD = "ICP Lead"
"""The office of R8, as the memorandum names it."""


@dataclass(frozen=True, slots=True)
class OfficeLine:
    """An office and who holds it on a day; the person is empty where nobody does."""

    id: str
    title: str
    place: str
    place_id: str
    organisation: str
    person: str
    person_id: str
    from_on: date | None
    to_on: date | None
    source: str


@dataclass(frozen=True, slots=True)
class ChairEligibility:
    """Who may take the chair of a body on a day; no ``offices`` means that anybody may (R13).

    ``people`` are ids and names of those in its membership places who may.
    """

    offices: tuple[str, ...]
    people: tuple[tuple[str, str], ...]
    source: str

    def allows(self, person: str) -> bool:
        """Return whether a person, by id, may take the chair."""
        return not self.offices or any(person == each for each, _name in self.people)


@dataclass(frozen=True, slots=True)
class StepLine:
    """A step of an induction, or of what is done for somebody who leaves."""

    id: str
    person_id: str
    person: str
    body_id: str
    body: str
    step: Step
    words: str
    due_on: date | None
    done_on: date | None

    @property
    def leaving(self) -> bool:
        """Whether it is done for somebody who leaves."""
        return self.step in LEAVING


_OFFICES = """
    SELECT h.id, h.title, coalesce(q.name, ''), coalesce(h.place, ''), coalesce(o.name, ''),
      p.name, h.person, h.from_on, h.to_on, h.source
    FROM officeholder_live h JOIN person_live p ON p.id = h.person
      LEFT JOIN place_live q ON q.id = h.place
      LEFT JOIN organisation_live o ON o.id = h.organisation
    WHERE (:on IS NULL OR ((h.from_on IS NULL OR h.from_on <= :on)
      AND (h.to_on IS NULL OR :on <= h.to_on))) AND (:person = '' OR h.person = :person)
    ORDER BY h.title COLLATE NOCASE, q.name, o.name, h.from_on, h.id"""


def office_holders(book: Reading, on: date | None = None, *, person: str = "") -> list[OfficeLine]:
    """Return the offices held: on a day where one is given, else ever."""
    rows = book.rows(_OFFICES, on=on.isoformat() if on else None, person=person)
    return [OfficeLine(*[*row[:7], day(row[7]), day(row[8]), row[9]]) for row in rows]


def icp_leads(book: Reading, on: date) -> list[OfficeLine]:
    """Return the ICP Lead of each partnership on a day; those without one have nobody (R8).

    Where nobody is named to the office, whoever sits as ICP Lead in the partnership's own body.
    """
    named = {
        each.place_id: each
        for each in office_holders(book, on)
        if each.place_id and each.title.casefold() == ICP_LEAD.casefold()
    }
    sql = "SELECT id, name FROM place_live WHERE level = :level ORDER BY name COLLATE NOCASE, id"
    return [
        named.get(place) or _seated_lead(book, place, name, on)
        for place, name in book.rows(sql, level=str(PlaceLevel.PARTNERSHIP))
    ]


def _seated_lead(book: Reading, place: str, name: str, on: date) -> OfficeLine:
    sql = """
        SELECT m.id, p.name, p.id, m.from_on, m.to_on, m.source
        FROM seat_live s JOIN body_live b ON b.id = s.body JOIN membership_live m ON m.seat = s.id
          JOIN person_live p ON p.id = m.person
        WHERE s.title = :title COLLATE NOCASE AND coalesce(s.place, b.place) = :place
          AND (m.from_on IS NULL OR m.from_on <= :on) AND (m.to_on IS NULL OR :on <= m.to_on)
        ORDER BY coalesce(m.from_on, ''), m.id"""
    row = book.row(sql, title=ICP_LEAD, place=place, on=on.isoformat())
    id_, person, person_id, from_on, to_on, source = row or ("", "", "", None, None, "")
    return OfficeLine(
        *(id_, ICP_LEAD, name, place, "", person, person_id, day(from_on), day(to_on), source)
    )


def chair_eligibility(book: Reading, body: str, on: date) -> ChairEligibility:
    """Return who may take the chair of a body on a day, as its terms of reference say (R13)."""
    terms = terms_on(book, body, on)
    offices = chair_offices(terms.chair_offices) if terms else []
    held: dict[str, list[str]] = {}
    names: dict[str, str] = {}
    for seat, holder in members_on(book, body, on):
        held.setdefault(holder.person, [holder.post]).append(seat.title)
        names[holder.person] = holder.name
    for each in office_holders(book, on):
        if each.person_id in held:
            held[each.person_id].append(each.title)
    people = [
        (person, names[person])
        for person, posts in held.items()
        if is_chair_eligible(offices, posts)
    ]
    return ChairEligibility(tuple(offices), tuple(people), terms.source if terms else "")


def induction_steps(
    book: Reading, *, person: str = "", body: str = "", with_done: bool = False
) -> list[StepLine]:
    """Return the steps of inductions in the order they are done, those still to do first."""
    sql = """
        SELECT s.id, s.person, p.name, coalesce(s.body, ''), coalesce(b.name, ''), s.step, s.words,
          s.due_on, s.done_on
        FROM inductionstep_live s JOIN person_live p ON p.id = s.person
          LEFT JOIN body_live b ON b.id = s.body
        WHERE (:person = '' OR s.person = :person) AND (:body = '' OR s.body = :body)
          AND (:with_done OR s.done_on IS NULL)
        ORDER BY s.done_on IS NOT NULL, p.name, b.name, s.due_on IS NULL, s.due_on, s.id"""
    rank = {str(each): at for at, each in enumerate(Step)}
    found = [
        StepLine(*[*row[:5], chosen(Step, row[5]), row[6], day(row[7]), day(row[8])])
        for row in book.rows(sql, person=person, body=body, with_done=with_done)
    ]
    return sorted(
        found,
        key=lambda each: (
            each.done_on is not None,
            *(each.person, each.body, rank.get(each.step, len(rank))),
        ),
    )
