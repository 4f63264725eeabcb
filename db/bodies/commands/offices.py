"""Offices of places and organisations, and who is away while somebody else acts."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated

from db.bodies.commands.changing import apply, linked, remove
from db.bodies.commands.standing import absences_of
from db.bodies.records import Absence, Body, OfficeHolder, Organisation, Person, Place
from db.bodies.rules.absence import Away, check_absence
from db.bodies.rules.names import check_named
from db.bodies.rules.periods import check_period, overlap
from db.errors import Refusal
from db.store import KEEP, Keep, Ref, Work, command, kept_or, ref


@dataclass(frozen=True, slots=True)
class NameOfficeHolder:
    """Record who holds an office of a place or an organisation, such as its ICP Lead (R8)."""

    title: str
    person: Annotated[str, ref("person")]
    place: Annotated[str | None, ref("place")] = None
    organisation: Annotated[str | None, ref("organisation")] = None
    from_on: date | None = None
    to_on: date | None = None
    source: str = ""
    as_at: date | None = None


@command("Name office holder")
def name_office_holder(work: Work, it: NameOfficeHolder) -> Ref:
    """Keep the holder; the one before ends the day before this one starts."""
    check_named(it.title, "title")
    check_period(it.from_on, it.to_on)
    linked(work, Place, it.place)
    linked(work, Organisation, it.organisation)
    person = work.get(Person, it.person)
    if person.left_on is not None and person.left_on < (it.from_on or work.today):
        raise Refusal("bodies.person_left", "person", on=person.left_on)
    if not it.place and not it.organisation:
        raise Refusal("bodies.office_of_what", "place")
    _end_before(work, it)
    record = OfficeHolder()
    apply(record, it)
    return Ref("officeholder", work.add(record))


@dataclass(frozen=True, slots=True)
class EndOffice:
    """End an office on a day, which is the last it is held."""

    officeholder: Annotated[str, ref("officeholder")]
    to_on: date


@command("End office")
def end_office(work: Work, it: EndOffice) -> Ref:
    """Set the last day; from the next on nobody holds it until somebody is named."""
    record = work.get(OfficeHolder, it.officeholder)
    check_period(record.from_on, it.to_on)
    record.to_on = it.to_on
    return Ref("officeholder", record.id)


@dataclass(frozen=True, slots=True)
class RemoveOfficeHolder:
    """Remove the holder of an office who was entered by mistake; one who ends is ended."""

    officeholder: Annotated[str, ref("officeholder")]
    reason: str


@command("Remove office holder")
def remove_office_holder(work: Work, it: RemoveOfficeHolder) -> Ref:
    """Remove it with the reason."""
    return remove(work, OfficeHolder, it.officeholder, it.reason)


@dataclass(frozen=True, slots=True)
class NoteAbsence:
    """Note that a person is away from a day to a day, and who acts meanwhile.

    With a committee it is only there that somebody acts; else in everything.
    """

    person: Annotated[str, ref("person")]
    from_on: date
    to_on: date | None = None
    acting: Annotated[str | None, ref("person")] = None
    body: Annotated[str | None, ref("body")] = None
    why: str = ""


@command("Note absence")
def note_absence(work: Work, it: NoteAbsence) -> Ref:
    """Keep the absence; what the person owns stays theirs (P14)."""
    work.get(Person, it.person)
    linked(work, Body, it.body)
    check_period(it.from_on, it.to_on)
    _check_acting(work, it.acting, it.from_on)
    new = Away(it.person, it.acting or "", it.body or "", it.from_on, it.to_on)
    check_absence(absences_of(work), new)
    record = Absence()
    apply(record, it)
    return Ref("absence", work.add(record))


@dataclass(frozen=True, slots=True)
class ChangeAbsence:
    """Change the days of an absence, or who acts meanwhile; an early return is its last day."""

    absence: Annotated[str, ref("absence")]
    from_on: date | Keep = KEEP
    to_on: date | Keep | None = KEEP
    acting: Annotated[str | Keep | None, ref("person")] = KEEP
    why: str | Keep = KEEP


@command("Change absence")
def change_absence(work: Work, it: ChangeAbsence) -> Ref:
    """Change the fields that were touched."""
    record = work.get(Absence, it.absence)
    from_on, to_on = kept_or(it.from_on, record.from_on), kept_or(it.to_on, record.to_on)
    acting = kept_or(it.acting, record.acting) or ""
    check_period(from_on, to_on)
    _check_acting(work, acting, from_on)
    new = Away(record.person, acting, record.body or "", from_on, to_on)
    check_absence(absences_of(work, besides=record.id), new)
    apply(record, it, "absence")
    return Ref("absence", record.id)


@dataclass(frozen=True, slots=True)
class RemoveAbsence:
    """Remove an absence that did not come to be."""

    absence: Annotated[str, ref("absence")]
    reason: str


@command("Remove absence")
def remove_absence(work: Work, it: RemoveAbsence) -> Ref:
    """Remove it with the reason."""
    return remove(work, Absence, it.absence, it.reason)


def _check_acting(work: Work, acting: str | None, from_on: date | None) -> None:
    if acting:
        left_on = work.get(Person, acting).left_on
        if left_on is not None and left_on < (from_on or work.today):
            raise Refusal("bodies.person_left", "acting", on=left_on)


_SAME_OFFICE = """
SELECT id FROM officeholder_live WHERE title = :title COLLATE NOCASE
  AND coalesce(place, '') = :place AND coalesce(organisation, '') = :organisation
"""


def _end_before(work: Work, it: NameOfficeHolder) -> None:
    """End whoever holds the office with a successor named; refuse two holders at a time."""
    known = {"place": it.place or "", "organisation": it.organisation or ""}
    for (row_id,) in work.rows(_SAME_OFFICE, title=it.title.strip(), **known):
        held = work.get(OfficeHolder, row_id)
        if not overlap((held.from_on, held.to_on), (it.from_on, it.to_on)):
            continue
        earlier = held.from_on is None or (it.from_on is not None and held.from_on < it.from_on)
        if it.from_on is None or not earlier:
            name = work.get(Person, held.person).name
            raise Refusal("bodies.office_held", "from_on", name=name)
        held.to_on = it.from_on - timedelta(days=1)
