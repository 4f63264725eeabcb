"""Two entries that are one person or one organisation become one, and every link with them.

The links are found in the book's own tables. A record whose id follows from what it names (the
attendance of a person at a meeting) passes to the id it would have had; where that is there
already, the two become one. Everything stays in the history, and Undo takes a merge back.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from db.across.commands.repointing import repoint
from db.bodies.commands.changing import check_reason
from db.bodies.queries.plain import day
from db.bodies.records import Organisation, Person
from db.bodies.rules.merging import Entry, check_organisations, check_two, survivor
from db.bodies.rules.periods import overlap
from db.errors import Refusal
from db.record import fields
from db.store import Ref, Work, command, ref
from db.words import say


@dataclass(frozen=True, slots=True)
class MergePeople:
    """Make two entries of one person into one: everything of ``person`` passes to ``into``."""

    person: Annotated[str, ref("person")]
    into: Annotated[str, ref("person")]
    reason: str = ""


@command("Make two entries of a person one")
def merge_people(work: Work, it: MergePeople) -> Ref:
    """Move every link, fill what ``into`` leaves blank, and remove the other with the reason."""
    check_two(it.person, it.into)
    gone, into = work.get(Person, it.person), work.get(Person, it.into)
    check_reason(it.reason)
    _check_not_together(work, gone, into)
    _merge(work, "person", gone, into, it.reason)
    _tidy_person(work, into.id, it.reason)
    return Ref("person", into.id)


@dataclass(frozen=True, slots=True)
class MergeOrganisations:
    """Make two entries of one organisation into one."""

    organisation: Annotated[str, ref("organisation")]
    into: Annotated[str, ref("organisation")]
    reason: str = ""


@command("Make two entries of an organisation one")
def merge_organisations(work: Work, it: MergeOrganisations) -> Ref:
    """Move every link, fill what ``into`` leaves blank, and remove the other with the reason."""
    gone, into = work.get(Organisation, it.organisation), work.get(Organisation, it.into)
    check_organisations(_entry(gone), _entry(into))
    check_reason(it.reason)
    _merge(work, "organisation", gone, into, it.reason)
    return Ref("organisation", into.id)


@dataclass(frozen=True, slots=True)
class FinishMerge:
    """Move what colleagues entered meanwhile for an entry that had been merged already.

    ``merged`` is the id of the entry that went.
    """

    merged: str


@command("Finish making two entries one")
def finish_merge(work: Work, it: FinishMerge) -> Ref:
    """Bring every link to the entry that stays; of two merged into each other, one comes back."""
    kind = next((each for each in _KINDS if it.merged in _merged(work, each)), "")
    if not kind:
        raise Refusal("bodies.not_merged", "merged")
    merged = _merged(work, kind)
    stays = survivor(merged, it.merged)
    record: Any = work.find(_KINDS[kind], stays)
    record.deleted, record.merged_into = None, None
    why = say("bodies.merged", name=record.name)
    for gone in sorted(each for each in merged if each != stays):
        if survivor(merged, gone) == stays:
            repoint(work, kind, gone, stays, why)
    if kind == "person":
        _tidy_person(work, stays, why)
    return Ref(kind, stays)


def _merged(work: Work, kind: str) -> dict[str, str]:
    sql = f"SELECT id, merged_into FROM {kind} WHERE merged_into IS NOT NULL"
    return dict(work.rows(sql))


_KINDS: dict[str, type[Person | Organisation]] = {"person": Person, "organisation": Organisation}
_OWN = ("deleted", "merged_into", "name", "initials", "left_on", "closed_on", "successor")
"""What is never taken over from the entry that goes: it tells the two apart, or ends them."""


def _merge(work: Work, kind: str, gone: Any, into: Any, reason: str) -> None:
    why = say("bodies.merged_why", name=into.name, reason=reason.strip())
    for each in fields().by_table[kind]:
        if each.column not in _OWN and not getattr(into, each.column):
            setattr(into, each.column, getattr(gone, each.column))
    gone.deleted, gone.merged_into = why, into.id
    repoint(work, kind, gone.id, into.id, why)


def _entry(record: Organisation) -> Entry:
    return Entry(record.id, record.name, record.code, record.successor or "")


_STOOD_IN = """
SELECT m.on_date FROM attendance_live a JOIN meeting_live m ON m.id = a.meeting
WHERE (a.person = :one AND a.representing = :other)
   OR (a.person = :other AND a.representing = :one) ORDER BY m.on_date
"""


def _check_not_together(work: Work, gone: Person, into: Person) -> None:
    """Refuse two people of whom one stood in for the other: they were both there."""
    on = day(work.value(_STOOD_IN, one=gone.id, other=into.id))
    if on is not None:
        raise Refusal("bodies.merge_stood_in", "into", name=gone.name, other=into.name, on=on)


_HOLDS = "SELECT id, seat, from_on, to_on FROM {table}_live WHERE person = :person ORDER BY id"


def _tidy_person(work: Work, person: str, why: str) -> None:
    """Take out what one person cannot be twice: in one place, deputy to themselves, acting too."""
    seats = list(_spans(work, "membership", person))
    kept: list[tuple[str, tuple[date | None, date | None]]] = []
    for row_id, seat, span in seats:
        twice = next((at for at, each in enumerate(kept) if _meets(each, seat, span)), None)
        if twice is None:
            kept.append((seat, span))
        else:
            _remove(work, "membership", row_id, why)
    for row_id, seat, span in _spans(work, "deputy", person):
        if any(_meets(each, seat, span) for each in kept):
            _remove(work, "deputy", row_id, why)
    work.run("UPDATE absence SET acting = NULL WHERE acting = person AND person = :p", p=person)
    work.session.expire_all()


def _meets(
    held: tuple[str, tuple[date | None, date | None]], seat: str, span: tuple[Any, Any]
) -> bool:
    return held[0] == seat and overlap(held[1], span)


def _spans(
    work: Work, table: str, person: str
) -> Iterator[tuple[str, str, tuple[date | None, date | None]]]:
    for row_id, seat, from_on, to_on in work.rows(_HOLDS.format(table=table), person=person):
        yield row_id, seat, (day(from_on), day(to_on))


def _remove(work: Work, table: str, row_id: str, why: str) -> None:
    work.run(f'UPDATE "{table}" SET deleted = :why WHERE id = :id', why=why, id=row_id)
