"""Whose authority a change of status needs, as the book's organisations stood that day."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from db.bodies.commands.changing import remove
from db.bodies.records import Body
from db.record import same_id
from db.risks.records import AssuranceAuthority
from db.risks.rules.assurance import AssuranceLevel
from db.risks.rules.offices import check_level_named
from db.store import Ref, Work, command, ref
from db.words import say


def committee(work: Work, body: Body) -> tuple[str | None, str]:
    """Return the committee a group recommends to: one that may authorise, its own if it has one.

    Where none may, there is only the name the guidance gives it.
    """
    found = work.row(
        "SELECT id, name FROM body_live WHERE may_authorise AND id <> :id"
        " ORDER BY kind <> 'committee', id IS NOT :parent, n LIMIT 1",
        id=body.id,
        parent=body.parent,
    )
    return (found[0], found[1]) if found else (None, say("assurance.quality_committee"))


@dataclass(frozen=True, slots=True)
class NameAuthority:
    """Say whose authority a level usually needs, and where that is written."""

    level: AssuranceLevel
    organisation: Annotated[str, ref("organisation")]
    source: str = ""
    as_at: date | None = None


@command("Name usual authority")
def name_authority(work: Work, it: NameAuthority) -> Ref:
    """Keep a usual authority; several may be named for one level."""
    check_level_named(it.level)
    kept = same_id("assuranceauthority", str(it.level), it.organisation)
    named = work.find(AssuranceAuthority, kept)
    if named is None:
        named = AssuranceAuthority(id=kept, level=it.level, organisation=it.organisation)
        work.add(named)
    named.deleted = None
    named.source, named.as_at = it.source.strip(), it.as_at
    return Ref("assuranceauthority", kept)


@dataclass(frozen=True, slots=True)
class RemoveAuthority:
    """Take off a usual authority that no longer is one; what it authorised stands."""

    assuranceauthority: Annotated[str, ref("assuranceauthority")]
    reason: str


@command("Remove usual authority")
def remove_authority(work: Work, it: RemoveAuthority) -> Ref:
    """Keep it with the reason; where none is named any more, the memorandum's holds."""
    return remove(work, AssuranceAuthority, it.assuranceauthority, it.reason)
