"""Clinical networks under their workstreams (R9; A¶13)."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from db.bodies.commands.changing import apply, kept, remove
from db.bodies.rules.names import check_named
from db.errors import Refusal
from db.programmes.records import Network, Workstream
from db.record import same_id
from db.store import KEEP, Keep, Ref, Work, command, kept_or, ref


@dataclass(frozen=True, slots=True)
class AddNetwork:
    """Add a clinical network to the workstream that coordinates it."""

    workstream: Annotated[str, ref("workstream")]
    name: str
    source: str = ""
    as_at: date | None = None


@command("Add network")
def add_network(work: Work, it: AddNetwork) -> Ref:
    """Keep a clinical network."""
    check_named(it.name)
    work.get(Workstream, it.workstream)
    _check_name(work, it.name, "")
    record = kept(work, Network, same_id("network", it.name))
    apply(record, it)
    return Ref("network", record.id)


@dataclass(frozen=True, slots=True)
class ChangeNetwork:
    """Change what is kept of a clinical network."""

    network: Annotated[str, ref("network")]
    workstream: Annotated[str | Keep, ref("workstream")] = KEEP
    name: str | Keep = KEEP
    source: str | Keep = KEEP
    as_at: date | Keep | None = KEEP


@command("Change network")
def change_network(work: Work, it: ChangeNetwork) -> Ref:
    """Change the fields that were touched."""
    record = work.get(Network, it.network)
    name = kept_or(it.name, record.name)
    check_named(name)
    _check_name(work, name, record.id)
    work.get(Workstream, kept_or(it.workstream, record.workstream))
    apply(record, it, "network")
    return Ref("network", record.id)


@dataclass(frozen=True, slots=True)
class RemoveNetwork:
    """Remove a clinical network that was entered by mistake."""

    network: Annotated[str, ref("network")]
    reason: str


@command("Remove network")
def remove_network(work: Work, it: RemoveNetwork) -> Ref:
    """Remove it with the reason."""
    return remove(work, Network, it.network, it.reason)


def _check_name(work: Work, name: str, own: str) -> None:
    sql = "SELECT 1 FROM network_live WHERE name = :name COLLATE NOCASE AND id <> :own"
    if work.value(sql, name=name, own=own):
        raise Refusal("programmes.network_taken", "name", name=name)
