"""Adding workstreams and changing them (R9)."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from db.bodies.commands.changing import apply, kept, remove
from db.bodies.rules.names import check_named
from db.errors import Refusal
from db.programmes.records import Workstream
from db.record import same_id
from db.store import KEEP, Keep, Ref, Work, command, kept_or, ref


@dataclass(frozen=True, slots=True)
class AddWorkstream:
    """Add a workstream; ``number`` is its place in the list it comes from."""

    name: str
    short: str = ""
    number: int | None = None
    purpose: str = ""
    source: str = ""
    as_at: date | None = None


@command("Add workstream")
def add_workstream(work: Work, it: AddWorkstream) -> Ref:
    """Keep a new workstream."""
    check_named(it.name)
    _check_name(work, it.name, "")
    _check_number(work, it.number, "")
    record = kept(work, Workstream, same_id("workstream", it.name))
    apply(record, it)
    return Ref("workstream", record.id)


@dataclass(frozen=True, slots=True)
class ChangeWorkstream:
    """Change what is kept of a workstream."""

    workstream: Annotated[str, ref("workstream")]
    name: str | Keep = KEEP
    short: str | Keep = KEEP
    number: int | Keep | None = KEEP
    purpose: str | Keep = KEEP
    source: str | Keep = KEEP
    as_at: date | Keep | None = KEEP


@command("Change workstream")
def change_workstream(work: Work, it: ChangeWorkstream) -> Ref:
    """Change the fields that were touched."""
    record = work.get(Workstream, it.workstream)
    name = kept_or(it.name, record.name)
    check_named(name)
    _check_name(work, name, record.id)
    if not isinstance(it.number, Keep):
        _check_number(work, it.number, record.id)
    apply(record, it, "workstream")
    return Ref("workstream", record.id)


def _check_number(work: Work, number: int | None, own: str) -> None:
    """Refuse the place of another workstream in the list they come from."""
    sql = "SELECT name FROM workstream_live WHERE number = :number AND id <> :own"
    taken = work.value(sql, number=number, own=own) if number is not None else None
    if taken is not None:
        raise Refusal("programmes.number_used", "number", number=number, name=taken)


@dataclass(frozen=True, slots=True)
class RemoveWorkstream:
    """Remove a workstream that was entered by mistake."""

    workstream: Annotated[str, ref("workstream")]
    reason: str


@command("Remove workstream")
def remove_workstream(work: Work, it: RemoveWorkstream) -> Ref:
    """Remove it unless something names it."""
    return remove(work, Workstream, it.workstream, it.reason)


def _check_name(work: Work, name: str, own: str) -> None:
    sql = "SELECT 1 FROM workstream_live WHERE name = :name COLLATE NOCASE AND id <> :own"
    if work.value(sql, name=name, own=own):
        raise Refusal("programmes.name_taken", "name", name=name)
