"""Places, one within the other."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from db.bodies.commands.changing import apply, linked, remove
from db.bodies.records import Place
from db.bodies.rules.authority import check_within
from db.bodies.rules.kinds import PlaceLevel
from db.bodies.rules.names import check_named, check_not_negative
from db.store import KEEP, Keep, Ref, Work, command, kept_or, ref


@dataclass(frozen=True, slots=True)
class AddPlace:
    """Add a place within a larger one; population in people."""

    name: str
    level: PlaceLevel = PlaceLevel.PLACE
    parent: Annotated[str | None, ref("place")] = None
    population: int | None = None
    source: str = ""
    as_at: date | None = None


@command("Add place")
def add_place(work: Work, it: AddPlace) -> Ref:
    """Keep a new place."""
    check_named(it.name)
    check_not_negative(it.population or 0, "population")
    linked(work, Place, it.parent)
    record = Place()
    apply(record, it)
    return Ref("place", work.add(record))


@dataclass(frozen=True, slots=True)
class ChangePlace:
    """Change what is kept of a place."""

    place: Annotated[str, ref("place")]
    name: str | Keep = KEEP
    level: PlaceLevel | Keep = KEEP
    parent: Annotated[str | Keep | None, ref("place")] = KEEP
    population: int | Keep | None = KEEP
    source: str | Keep = KEEP
    as_at: date | Keep | None = KEEP


@command("Change place")
def change_place(work: Work, it: ChangePlace) -> Ref:
    """Change the fields that were touched; a place never lies within itself."""
    record = work.get(Place, it.place)
    check_named(kept_or(it.name, record.name))
    check_not_negative(kept_or(it.population, record.population) or 0, "population")
    linked(work, Place, it.parent)
    parents = dict(work.rows("SELECT id, parent FROM place_live"))
    check_within(parents, record.id, kept_or(it.parent, record.parent))
    apply(record, it, "place")
    return Ref("place", record.id)


@dataclass(frozen=True, slots=True)
class RemovePlace:
    """Remove a place that was entered by mistake."""

    place: Annotated[str, ref("place")]
    reason: str


@command("Remove place")
def remove_place(work: Work, it: RemovePlace) -> Ref:
    """Remove it unless something names it."""
    return remove(work, Place, it.place, it.reason)
