"""The memorandum two parties stand by, and the single lead an organisation is engaged through."""

from dataclasses import dataclass
from datetime import date

from db.agreements.queries import agreements, signatories
from db.agreements.rules.agreements import AgreementKind, AgreementState
from db.bodies.queries.people import standings
from db.bodies.queries.plain import chosen, day
from db.bodies.rules.kinds import OrgKind
from db.bodies.rules.periods import holds_on
from db.bodies.rules.successors import successor_on
from db.calendar.rules.calling import Parties, two_parties
from db.store import Reading


@dataclass(frozen=True, slots=True)
class Memorandum:
    """A memorandum of the region and the board, with the parties as they stand on a day (T14)."""

    id: str
    title: str
    effective_on: date | None
    parties: Parties


def memoranda(book: Reading, on: date) -> list[Memorandum]:
    """Return the memoranda of a region and a board that are in force on a day."""
    known = standings(book)
    kinds = dict(book.rows("SELECT id, kind FROM organisation_live"))
    found = []
    for line in agreements(book, on):
        if line.kind is AgreementKind.MEMORANDUM and line.state is AgreementState.IN_FORCE:
            signed = [each.organisation_id for each in signatories(book, line.id)]
            there = sorted(filter(None, (successor_on(known, each, on) for each in signed)))
            both = two_parties({each: chosen(OrgKind, kinds[each]) for each in there})
            if both is not None:
                found.append(Memorandum(line.id, line.title, line.effective_on, both))
    return found


def organisation_names(book: Reading) -> dict[str, str]:
    """Return what each organisation is called, by id."""
    return dict(book.rows("SELECT id, name FROM organisation"))


@dataclass(frozen=True, slots=True)
class LeadLine:
    """Who leads on engaging an organisation, from when to when (R39)."""

    n: int
    id: str
    organisation: str
    name: str
    person: str
    lead: str
    post: str
    from_on: date | None
    to_on: date | None


def identified_leads(book: Reading, organisation: str = "") -> list[LeadLine]:
    """Return the leads of every organisation, or of one, the latest of each first."""
    sql = """
        SELECT l.n, l.id, l.organisation, o.name, l.person, p.name,
          coalesce(nullif(p.post, ''), po.name, ''), l.from_on, l.to_on
        FROM identifiedlead_live l JOIN organisation o ON o.id = l.organisation
          JOIN person p ON p.id = l.person LEFT JOIN organisation po ON po.id = p.organisation
        WHERE :organisation = '' OR l.organisation = :organisation
        ORDER BY o.name COLLATE NOCASE, l.organisation, l.from_on DESC, l.id DESC"""
    return [
        LeadLine(*(*row[:7], day(row[7]), day(row[8])))
        for row in book.rows(sql, organisation=organisation)
    ]


def lead_on(book: Reading, organisation: str, on: date) -> LeadLine | None:
    """Return who leads on an organisation on a day; the one named last where there are two."""
    for line in identified_leads(book, organisation):
        if holds_on(line.from_on, line.to_on, on):
            return line
    return None
