"""Declaring interests, changing and ending them (R17)."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from db.bodies.commands.changing import apply, linked, remove
from db.bodies.commands.induction import tick_declaration
from db.bodies.records import Organisation, Person
from db.bodies.rules.periods import check_period
from db.interests.records import Interest
from db.interests.rules import (
    InterestKind,
    check_confirmed,
    check_declared,
    check_direct,
    check_interest,
)
from db.store import KEEP, Caution, Keep, Reading, Ref, Work, command, ref, warns


@dataclass(frozen=True, slots=True)
class RegisterInterest:
    """Enter an interest a person declared; an indirect one is that of somebody close."""

    person: Annotated[str, ref("person")]
    kind: InterestKind
    nature: str
    extent: str = ""
    direct: bool = True
    organisation: Annotated[str | None, ref("organisation")] = None
    from_on: date | None = None
    to_on: date | None = None
    mitigation: str = ""
    declared_on: date | None = None
    source: str = ""


@command("Register interest")
def register_interest(work: Work, it: RegisterInterest) -> Ref:
    """Keep an interest, declared and confirmed today unless another day is given.

    With it a newcomer's declaration is made: the step of the induction is ticked (P14).
    """
    work.get(Person, it.person)
    linked(work, Organisation, it.organisation)
    check_interest(it.nature, it.from_on, it.to_on)
    check_declared(it.declared_on, work.today)
    direct = it.direct and it.kind is not InterestKind.INDIRECT
    record = Interest()
    apply(record, it, "direct")
    record.direct = direct
    record.declared_on = it.declared_on or work.today
    record.confirmed_on = record.declared_on
    tick_declaration(work, it.person, record.declared_on)
    return Ref("interest", work.add(record))


_ALIKE = """
SELECT p.name, i.nature FROM interest_live i JOIN person_live p ON p.id = i.person
WHERE i.person = :person AND coalesce(i.to_on, :today) >= :today
  AND (trim(i.nature) = :nature COLLATE NOCASE
    OR i.kind = :kind AND i.organisation = :organisation)
ORDER BY i.id LIMIT 1"""


@warns
def mind_twice(book: Reading, it: RegisterInterest, today: date) -> list[Caution]:
    """Say that a person has such an interest in the register already."""
    values = {"nature": it.nature.strip(), "kind": str(it.kind)}
    values |= {"person": it.person, "organisation": it.organisation or ""}
    row = book.row(_ALIKE, today=today.isoformat(), **values)
    if row is None:
        return []
    return [Caution("interests.mind.twice", "nature", {"name": row[0], "nature": row[1]})]


@dataclass(frozen=True, slots=True)
class ChangeInterest:
    """Change what is kept of an interest."""

    interest: Annotated[str, ref("interest")]
    kind: InterestKind | Keep = KEEP
    nature: str | Keep = KEEP
    extent: str | Keep = KEEP
    direct: bool | Keep = KEEP
    organisation: Annotated[str | Keep | None, ref("organisation")] = KEEP
    from_on: date | Keep | None = KEEP
    to_on: date | Keep | None = KEEP
    mitigation: str | Keep = KEEP
    declared_on: date | Keep | None = KEEP
    source: str | Keep = KEEP


@command("Change interest")
def change_interest(work: Work, it: ChangeInterest) -> Ref:
    """Change the fields that were touched."""
    record = work.get(Interest, it.interest)
    linked(work, Organisation, it.organisation)
    if not isinstance(it.declared_on, Keep):
        check_declared(it.declared_on, work.today)
    apply(record, it, "interest")
    check_interest(record.nature, record.from_on, record.to_on)
    check_direct(record.kind, direct=record.direct)
    return Ref("interest", record.id)


@dataclass(frozen=True, slots=True)
class ConfirmInterest:
    """Record that a person says an interest still stands, as in the yearly declaration."""

    interest: Annotated[str, ref("interest")]
    on: date | None = None


@command("Confirm interest")
def confirm_interest(work: Work, it: ConfirmInterest) -> Ref:
    """Set the day it was last confirmed."""
    record = work.get(Interest, it.interest)
    on = it.on or work.today
    check_confirmed(on, record.to_on, work.today)
    record.confirmed_on = on
    tick_declaration(work, record.person, record.confirmed_on)
    return Ref("interest", record.id)


@dataclass(frozen=True, slots=True)
class EndInterest:
    """End an interest on a day; it stays in the published register for six months more."""

    interest: Annotated[str, ref("interest")]
    to_on: date


@command("End interest")
def end_interest(work: Work, it: EndInterest) -> Ref:
    """Set the last day of an interest."""
    record = work.get(Interest, it.interest)
    check_period(record.from_on, it.to_on)
    record.to_on = it.to_on
    return Ref("interest", record.id)


@dataclass(frozen=True, slots=True)
class RemoveInterest:
    """Remove an interest that was entered by mistake."""

    interest: Annotated[str, ref("interest")]
    reason: str


@command("Remove interest")
def remove_interest(work: Work, it: RemoveInterest) -> Ref:
    """Remove it unless something names it."""
    return remove(work, Interest, it.interest, it.reason)
