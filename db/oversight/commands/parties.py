"""What the steps before an intervention share: the memorandum, whose party one is, the lead."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated

from db.bodies.queries.people import standing_on
from db.bodies.records import Organisation, Person
from db.bodies.rules.periods import check_period
from db.calendar.rules.calling import Parties
from db.errors import Refusal
from db.oversight.queries.parties import Memorandum, memoranda
from db.oversight.records import IdentifiedLead
from db.oversight.rules.concerns import check_party
from db.oversight.rules.support import check_past
from db.store import Ref, Work, command, ref


def memorandum_for(work: Work, party: str, agreement: str, field: str) -> tuple[Memorandum, str]:
    """Return the memorandum in force a party stands by, and the party as it stands today.

    Raises:
        Refusal: ``concerns.no_memorandum``, or ``concerns.not_a_party`` of any.

    """
    own = standing(work, party, field)
    found = [each for each in memoranda(work, work.today) if agreement in {"", each.id}]
    if not found:
        raise Refusal("concerns.no_memorandum", "agreement")
    named = next((each for each in found if own in each.parties), found[0])
    check_party(own, named.parties, field)
    return named, own


def parties_by(work: Work, agreement: str) -> Parties:
    """Return the two parties of a memorandum as they stand today.

    Raises:
        Refusal: ``concerns.no_memorandum``.

    """
    return _first(each.parties for each in memoranda(work, work.today) if each.id == agreement)


def _first(found: Iterable[Parties]) -> Parties:
    for parties in found:
        return parties
    raise Refusal("concerns.no_memorandum", "")


def standing(work: Work, organisation: str, field: str) -> str:
    """Return an organisation, or its successor today; refuse one that nobody took over (T14)."""
    named = work.get(Organisation, organisation)
    stands = standing_on(work, named.id, work.today)
    if stands is None:
        raise Refusal("concerns.party_ended", field, name=named.name)
    return stands


def speaks_for(work: Work, person_id: str, party: str, on: date) -> Person:
    """Return a person who speaks for a party; refuse one of another organisation.

    Raises:
        Refusal: ``concerns.person_of_other``.

    """
    person = work.get(Person, person_id)
    own = standing_on(work, person.organisation, on) if person.organisation else None
    if own is None or own != standing_on(work, party, on):
        name = work.value("SELECT name FROM organisation WHERE id = :id", id=party)
        raise Refusal("concerns.person_of_other", "person", name=person.name, party=name)
    return person


def name_of(work: Work, organisation: str) -> str:
    """Return what an organisation is called."""
    return str(work.value("SELECT name FROM organisation WHERE id = :id", id=organisation))


@dataclass(frozen=True, slots=True)
class NameLead:
    """Name the single lead through whom an organisation is engaged; who led before has ended."""

    organisation: Annotated[str, ref("organisation")]
    person: Annotated[str, ref("person")]
    from_on: date | None = None


@command("Name single lead")
def name_lead(work: Work, it: NameLead) -> Ref:
    """Keep who leads from a day on; the one before ends the day before (R39).

    Who was named for that same day never led: the name is put right.
    """
    work.get(Organisation, it.organisation)
    work.get(Person, it.person)
    from_on = it.from_on or work.today
    check_past(from_on, work.today, field="from_on")
    sql = """
        SELECT id, from_on FROM identifiedlead_live
        WHERE organisation = :organisation AND (to_on IS NULL OR to_on >= :on)"""
    on = from_on.isoformat()
    for row_id, began in work.rows(sql, organisation=it.organisation, on=on):
        if began > on:
            raise Refusal("concerns.lead_later", "from_on", on=date.fromisoformat(began))
        before = work.get(IdentifiedLead, row_id)
        if began == on:
            before.person, before.to_on = it.person, None
            return Ref("identifiedlead", before.id)
        before.to_on = from_on - timedelta(days=1)
    record = IdentifiedLead(organisation=it.organisation, person=it.person, from_on=from_on)
    return Ref("identifiedlead", work.add(record))


@dataclass(frozen=True, slots=True)
class EndLead:
    """Record the last day of a lead."""

    identifiedlead: Annotated[str, ref("identifiedlead")]
    to_on: date | None = None


@command("End single lead")
def end_lead(work: Work, it: EndLead) -> Ref:
    """Keep the last day."""
    record = work.get(IdentifiedLead, it.identifiedlead)
    to_on = it.to_on or work.today
    check_period(record.from_on, to_on, "to_on")
    record.to_on = to_on
    return Ref("identifiedlead", record.id)
