"""Organisations and people."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from db.bodies.commands.changing import apply, linked, remove
from db.bodies.records import Deputy, Membership, OfficeHolder, Organisation, Person
from db.bodies.rules.initials import unique_initials
from db.bodies.rules.kinds import OrgKind
from db.bodies.rules.names import check_named
from db.bodies.rules.periods import check_period, holds_on
from db.bodies.rules.successors import Standing, check_successor
from db.errors import Refusal
from db.store import KEEP, Keep, Ref, Work, command, kept_or, ref
from db.words import say


@dataclass(frozen=True, slots=True)
class AddOrganisation:
    """Add an organisation, with the days it stands and its successor where it has ended."""

    name: str
    code: str = ""
    short: str = ""
    kind: OrgKind = OrgKind.OTHER
    opened_on: date | None = None
    closed_on: date | None = None
    successor: Annotated[str | None, ref("organisation")] = None
    source: str = ""
    as_at: date | None = None


@command("Add organisation")
def add_organisation(work: Work, it: AddOrganisation) -> Ref:
    """Keep a new organisation."""
    check_named(it.name)
    check_period(it.opened_on, it.closed_on, "closed_on")
    _check_code(work, it.code, "")
    linked(work, Organisation, it.successor)
    record = Organisation()
    apply(record, it)
    return Ref("organisation", work.add(record))


@dataclass(frozen=True, slots=True)
class ChangeOrganisation:
    """Change what is kept of an organisation."""

    organisation: Annotated[str, ref("organisation")]
    name: str | Keep = KEEP
    code: str | Keep = KEEP
    short: str | Keep = KEEP
    kind: OrgKind | Keep = KEEP
    opened_on: date | Keep | None = KEEP
    closed_on: date | Keep | None = KEEP
    successor: Annotated[str | Keep | None, ref("organisation")] = KEEP
    source: str | Keep = KEEP
    as_at: date | Keep | None = KEEP


@command("Change organisation")
def change_organisation(work: Work, it: ChangeOrganisation) -> Ref:
    """Change the fields that were touched."""
    record = work.get(Organisation, it.organisation)
    check_named(kept_or(it.name, record.name))
    opened, closed = (
        kept_or(it.opened_on, record.opened_on),
        kept_or(it.closed_on, record.closed_on),
    )
    check_period(opened, closed, "closed_on")
    _check_code(work, kept_or(it.code, record.code), record.id)
    linked(work, Organisation, it.successor)
    check_successor(_standings(work), record.id, kept_or(it.successor, record.successor))
    apply(record, it, "organisation")
    return Ref("organisation", record.id)


@dataclass(frozen=True, slots=True)
class CloseOrganisation:
    """Record that an organisation ended on a day, and which took up its work."""

    organisation: Annotated[str, ref("organisation")]
    closed_on: date
    successor: Annotated[str | None, ref("organisation")] = None


@command("Close organisation")
def close_organisation(work: Work, it: CloseOrganisation) -> Ref:
    """Set the last day and the successor; seats held for it pass to the successor (T14)."""
    change = ChangeOrganisation(it.organisation, closed_on=it.closed_on, successor=it.successor)
    return change_organisation(work, change)


@dataclass(frozen=True, slots=True)
class RemoveOrganisation:
    """Remove an organisation that was entered by mistake."""

    organisation: Annotated[str, ref("organisation")]
    reason: str


@command("Remove organisation")
def remove_organisation(work: Work, it: RemoveOrganisation) -> Ref:
    """Remove it unless something names it."""
    return remove(work, Organisation, it.organisation, it.reason)


@dataclass(frozen=True, slots=True)
class AddPerson:
    """Add a person; initials left empty are made so that nobody else has them."""

    name: str
    post: str = ""
    organisation: Annotated[str | None, ref("organisation")] = None
    email: str = ""
    assistant_email: str = ""
    initials: str = ""
    demonstration: bool = False
    source: str = ""
    as_at: date | None = None


@command("Add person")
def add_person(work: Work, it: AddPerson) -> Ref:
    """Keep a new person."""
    check_named(it.name)
    linked(work, Organisation, it.organisation)
    taken = _initials(work, "")
    record = Person()
    apply(record, it)
    record.initials = it.initials.strip() or unique_initials(it.name, taken)
    _check_initials(record.initials, taken)
    return Ref("person", work.add(record))


@dataclass(frozen=True, slots=True)
class ChangePerson:
    """Change what is kept of a person."""

    person: Annotated[str, ref("person")]
    name: str | Keep = KEEP
    post: str | Keep = KEEP
    organisation: Annotated[str | Keep | None, ref("organisation")] = KEEP
    email: str | Keep = KEEP
    assistant_email: str | Keep = KEEP
    initials: str | Keep = KEEP
    left_on: date | Keep | None = KEEP
    source: str | Keep = KEEP
    as_at: date | Keep | None = KEEP


@command("Change person")
def change_person(work: Work, it: ChangePerson) -> Ref:
    """Change the fields that were touched; initials stay unless they are changed themselves."""
    record = work.get(Person, it.person)
    check_named(kept_or(it.name, record.name))
    linked(work, Organisation, it.organisation)
    if not isinstance(it.initials, Keep):
        check_named(it.initials, "initials")
        _check_initials(it.initials, _initials(work, record.id))
    apply(record, it, "person")
    return Ref("person", record.id)


@dataclass(frozen=True, slots=True)
class PersonLeaves:
    """Record that a person leaves on a day: every place held or deputised for ends with it."""

    person: Annotated[str, ref("person")]
    left_on: date
    reason: str = ""


@command("Record that somebody leaves")
def person_leaves(work: Work, it: PersonLeaves) -> Ref:
    """End memberships, nominations and offices on the last day; drop those to come (P14).

    Where the last day is put off, what ended with the former one ends with the new one, but for a
    place somebody else has been given.
    """
    person = work.get(Person, it.person)
    _check_began(work, it)
    was, person.left_on = person.left_on, it.left_on
    for kind in _HELD:
        sql = f"SELECT id FROM {kind.__name__.lower()}_live WHERE person = :person"
        for (row_id,) in work.rows(sql, person=person.id):
            held = work.get(kind, row_id)
            if was is not None and held.to_on == was < it.left_on and not _given_on(work, held):
                held.to_on = it.left_on
            else:
                _end(held, it)
    return Ref("person", person.id)


@dataclass(frozen=True, slots=True)
class RemovePerson:
    """Remove a person who was entered by mistake; somebody who leaves is not removed."""

    person: Annotated[str, ref("person")]
    reason: str


@command("Remove person")
def remove_person(work: Work, it: RemovePerson) -> Ref:
    """Remove the person unless something names them."""
    return remove(work, Person, it.person, it.reason)


_HELD: tuple[type[Membership | Deputy | OfficeHolder], ...] = (Membership, Deputy, OfficeHolder)


def _given_on(work: Work, held: Membership | Deputy | OfficeHolder) -> bool:
    """Return whether somebody holds a place after the one who held it."""
    sql = """
        SELECT 1 FROM membership_live WHERE seat = :seat AND id <> :own
          AND coalesce(to_on, '9999') > :was"""
    if not isinstance(held, Membership):
        return False
    return bool(work.value(sql, seat=held.seat, own=held.id, was=str(held.to_on)))


def _check_began(work: Work, it: PersonLeaves) -> None:
    """Refuse a last day before a membership that has begun: its meetings would lose the member."""
    sql = """
        SELECT s.title, m.from_on FROM membership_live m JOIN seat_live s ON s.id = m.seat
        WHERE m.person = :person AND m.from_on > :last AND m.from_on <= :today
        ORDER BY m.from_on DESC"""
    last, today = it.left_on.isoformat(), work.today.isoformat()
    began = work.row(sql, person=it.person, last=last, today=today)
    if began is not None:
        raise Refusal("bodies.leaves_before_joining", "left_on", seat=began[0], on=_day(began[1]))


def _end(held: Membership | Deputy | OfficeHolder, it: PersonLeaves) -> None:
    if held.from_on is not None and held.from_on > it.left_on:
        held.deleted = say("bodies.person_left", on=it.left_on)  # it never came to be
    elif holds_on(held.from_on, held.to_on, it.left_on):
        held.to_on = it.left_on
        if isinstance(held, Membership):
            held.ended_why = it.reason


def _standings(work: Work) -> dict[str, Standing]:
    rows = work.rows("SELECT id, opened_on, closed_on, successor FROM organisation_live")
    return {row[0]: Standing(_day(row[1]), _day(row[2]), row[3]) for row in rows}


def _day(kept: str | None) -> date | None:
    return None if kept is None else date.fromisoformat(kept)


def _check_code(work: Work, code: str, own: str) -> None:
    sql = "SELECT name FROM organisation_live WHERE code = :code AND id <> :own"
    other = work.value(sql, code=code, own=own) if code else None
    if other is not None:
        raise Refusal("bodies.code_taken", "code", given=code, name=other)


def _initials(work: Work, own: str) -> list[str]:
    return [
        row[0] for row in work.rows("SELECT initials FROM person_live WHERE id <> :own", own=own)
    ]


def _check_initials(given: str, taken: list[str]) -> None:
    if given.casefold() in {each.casefold() for each in taken}:
        raise Refusal("bodies.initials_taken", "initials", given=given)
