"""Proposals of the partnerships, and what they need of each other, managed together (R9; A¶13)."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from db.bodies.commands.changing import apply, kept, linked, remove
from db.bodies.records import Place
from db.programmes.records import Dependency, Reconfiguration, Workstream
from db.programmes.rules.priorities import check_said
from db.programmes.rules.proposals import ReconfigurationState, check_needs
from db.record import same_id
from db.store import KEEP, Keep, Ref, Work, command, ref


@dataclass(frozen=True, slots=True)
class AddReconfiguration:
    """Add what a partnership proposes to change of its services; ``place`` is the partnership's."""

    title: str
    place: Annotated[str, ref("place")]
    workstream: Annotated[str | None, ref("workstream")] = None
    state: ReconfigurationState = ReconfigurationState.NONE
    due_on: date | None = None
    note: str = ""
    source: str = ""


@command("Add service proposal")
def add_reconfiguration(work: Work, it: AddReconfiguration) -> Ref:
    """Keep a proposal."""
    check_said(it.title, "title")
    work.get(Place, it.place)
    linked(work, Workstream, it.workstream)
    record = Reconfiguration(place=it.place)
    apply(record, it)
    return Ref("reconfiguration", work.add(record))


@dataclass(frozen=True, slots=True)
class ChangeReconfiguration:
    """Change what is kept of a proposal, or how it stands."""

    reconfiguration: Annotated[str, ref("reconfiguration")]
    title: str | Keep = KEEP
    place: Annotated[str | Keep, ref("place")] = KEEP
    workstream: Annotated[str | Keep | None, ref("workstream")] = KEEP
    state: ReconfigurationState | Keep = KEEP
    due_on: date | Keep | None = KEEP
    note: str | Keep = KEEP
    source: str | Keep = KEEP


@command("Change service proposal")
def change_reconfiguration(work: Work, it: ChangeReconfiguration) -> Ref:
    """Change the fields that were touched."""
    record = work.get(Reconfiguration, it.reconfiguration)
    linked(work, Workstream, it.workstream)
    apply(record, it, "reconfiguration")
    check_said(record.title, "title")
    work.get(Place, record.place)
    return Ref("reconfiguration", record.id)


@dataclass(frozen=True, slots=True)
class RemoveReconfiguration:
    """Remove a proposal that was entered by mistake; one given up is withdrawn."""

    reconfiguration: Annotated[str, ref("reconfiguration")]
    reason: str


@command("Remove service proposal")
def remove_reconfiguration(work: Work, it: RemoveReconfiguration) -> Ref:
    """Remove it unless another depends on it, or it on another."""
    return remove(work, Reconfiguration, it.reconfiguration, it.reason)


@dataclass(frozen=True, slots=True)
class SetDependency:
    """Set what a proposal needs of another, and how that is managed; sent again it is set anew."""

    proposal: Annotated[str, ref("reconfiguration")]
    needs: Annotated[str, ref("reconfiguration")]
    words: str
    managed: str = ""


@command("Set dependency of service proposal")
def set_dependency(work: Work, it: SetDependency) -> Ref:
    """Keep that one depends on the other; two may need each other, none itself."""
    work.get(Reconfiguration, it.proposal)
    work.get(Reconfiguration, it.needs)
    check_needs(it.proposal, it.needs)
    check_said(it.words, what="need")
    record = kept(work, Dependency, same_id("dependency", it.proposal, it.needs))
    apply(record, it)
    return Ref("dependency", record.id)


@dataclass(frozen=True, slots=True)
class EndDependency:
    """End a dependency: it is met, or was entered by mistake."""

    dependency: Annotated[str, ref("dependency")]
    reason: str


@command("End dependency of service proposal")
def end_dependency(work: Work, it: EndDependency) -> Ref:
    """Take it off with the reason; its history stays."""
    return remove(work, Dependency, it.dependency, it.reason)
