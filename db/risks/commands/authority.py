"""Whose authority a change of status needs, as the book's organisations stood that day."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated

from db.bodies.commands.changing import remove
from db.bodies.queries.plain import day
from db.bodies.queries.sitting import sitting_of
from db.bodies.records import Body
from db.bodies.rules.kinds import OrgKind
from db.bodies.rules.successors import Standing as Office
from db.record import same_id
from db.risks.records import AssuranceAuthority
from db.risks.rules.assurance import AssuranceLevel
from db.risks.rules.offices import NATIONAL, check_level_named, usual_offices
from db.store import Ref, Work, command, ref
from db.words import say


def committee(work: Work, body: Body) -> str:
    """Return the committee a group recommends to: one that may authorise, its own if it has one."""
    found = work.value(
        "SELECT name FROM body_live WHERE may_authorise AND id <> :id"
        " ORDER BY kind <> 'committee', id IS NOT :parent, n LIMIT 1",
        id=body.id,
        parent=body.parent,
    )
    return found or say("assurance.quality_committee")


def offices(work: Work) -> tuple[dict[str, Office], dict[str, str]]:
    """Return every organisation's days and successor, and every organisation's name, by id."""
    rows = work.rows("SELECT id, name, opened_on, closed_on, successor FROM organisation_live")
    found = {row[0]: Office(day(row[2]), day(row[3]), row[4]) for row in rows}
    return found, {row[0]: row[1] for row in rows}


def named(work: Work, level: AssuranceLevel, on: date, standing: Mapping[str, Office]) -> list[str]:
    """Return whose authority a level usually needs: as set, or as the memorandum says."""
    kept = work.rows(
        "SELECT organisation FROM assuranceauthority_live WHERE level = :level", level=str(level)
    )
    if kept:
        return [each for (each,) in kept]
    if level == AssuranceLevel.ENHANCED:
        return sitting_of(work, OrgKind.ICB)
    national = [
        each
        for (each,) in work.rows("SELECT id FROM organisation_live WHERE name = :n", n=NATIONAL)
    ]
    if not any(each in usual_offices(standing, [each], on) for each in national):
        return national  # it has ended: only its successor, not its regions
    return [*national, *sitting_of(work, OrgKind.REGION)]


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
