"""The cycle of business: what comes up in which months, and how it feeds the forward plan (P15)."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from db.bodies.commands.changing import apply, check_reason, fresh, linked
from db.bodies.records import Body, Person
from db.errors import Refusal
from db.meetings.queries.cycle import cycle, not_held
from db.meetings.records import CycleItem, PlanItem
from db.meetings.rules.items import Part, Purpose, check_minutes_long
from db.meetings.rules.plan import (
    check_year,
    kept_months,
    key_of,
    occurrences,
    read_months,
)
from db.meetings.rules.planned import WAITING
from db.record import same_id
from db.store import KEEP, Keep, Ref, Work, command, kept_or, ref
from db.words import say

SAME = ("title", "purpose", "lead", "minutes_long", "part", "section")
UNTOUCHED = f"SELECT p.id FROM planitem_live p WHERE p.cycle = :cycle AND {WAITING}"


@dataclass(frozen=True, slots=True)
class AddCycleItem:
    """Put business into a committee's cycle: in which months of a year it comes up.

    ``year`` is the calendar year the committee's year starts in; ``months`` are numbers or names.
    """

    body: Annotated[str, ref("body")]
    year: int
    title: str
    months: str
    purpose: Purpose = Purpose.NONE
    lead: Annotated[str | None, ref("person")] = None
    minutes_long: int | None = None
    part: Part = Part.ONE
    section: str = ""
    source: str = ""
    as_at: date | None = None


@command("Add to cycle of business")
def add_cycle_item(work: Work, it: AddCycleItem) -> Ref:
    """Keep it, and bring it into the forward plan from this month on."""
    work.get(Body, it.body)
    check_year(it.year)
    item = CycleItem()
    apply(item, it)
    item.months = _checked(work, it.title, it.months, it.minutes_long, it.lead)
    row = work.add(item)
    _feed(work, item)
    return Ref("cycleitem", row)


@dataclass(frozen=True, slots=True)
class ChangeCycleItem:
    """Change business of the cycle; what waits in the forward plan follows."""

    item: Annotated[str, ref("cycleitem")]
    title: str | Keep = KEEP
    months: str | Keep = KEEP
    purpose: Purpose | Keep = KEEP
    lead: Annotated[str | Keep | None, ref("person")] = KEEP
    minutes_long: int | Keep | None = KEEP
    part: Part | Keep = KEEP
    section: str | Keep = KEEP
    source: str | Keep = KEEP
    as_at: date | Keep | None = KEEP


@command("Change cycle of business")
def change_cycle_item(work: Work, it: ChangeCycleItem) -> Ref:
    """Change the fields that were touched, and what still waits for an agenda."""
    item = work.get(CycleItem, it.item)
    minutes_long = kept_or(it.minutes_long, item.minutes_long)
    months = kept_or(it.months, item.months)
    kept = _checked(work, kept_or(it.title, item.title), months, minutes_long, it.lead)
    apply(item, it, "item")
    item.months = kept
    _feed(work, item)
    return Ref("cycleitem", item.id)


@dataclass(frozen=True, slots=True)
class RemoveCycleItem:
    """Take business out of the cycle, and what of it still waits out of the forward plan."""

    item: Annotated[str, ref("cycleitem")]
    reason: str


@command("Remove from cycle of business")
def remove_cycle_item(work: Work, it: RemoveCycleItem) -> Ref:
    """Remove it with the reason; what was taken stays as it was."""
    item = work.get(CycleItem, it.item)
    check_reason(it.reason)
    for (row,) in work.rows(UNTOUCHED, cycle=item.id):
        work.get(PlanItem, row).deleted = it.reason.strip()
    item.deleted = it.reason.strip()
    return Ref("cycleitem", item.id)


@dataclass(frozen=True, slots=True)
class RollCycle:
    """Copy a committee's cycle of business to its next year, with its forward plan."""

    body: Annotated[str, ref("body")]
    from_year: int
    to_year: int


@command("Roll cycle of business")
def roll_cycle(work: Work, it: RollCycle) -> Ref:
    """Copy what the new year does not hold yet; the copies may then be changed on their own."""
    work.get(Body, it.body)
    check_year(it.to_year, "to_year")
    if not cycle(work, it.body, it.from_year):
        raise Refusal("plan.nothing_to_roll", "from_year")
    if not roll(work, it.body, it.from_year, it.to_year):
        raise Refusal("plan.rolled_already", "to_year")
    return Ref("body", it.body)


def roll(work: Work, body: str, from_year: int, to_year: int) -> int:
    """Copy what another year does not hold of a cycle yet; return how much that was.

    What was copied before stays as it is, also where it was taken out of the new year since.
    """
    copied = 0
    for line in not_held(work, body, from_year, to_year):
        copy, new = fresh(work, CycleItem, same_id("cycleitem", line.id, str(to_year)))
        if not new:
            continue
        old = work.get(CycleItem, line.id)
        copy.body, copy.year, copy.months = old.body, to_year, old.months
        for name in (*SAME, "source", "as_at"):
            setattr(copy, name, getattr(old, name))
        _feed(work, copy)
        copied += 1
    return copied


def _checked(
    work: Work, title: str, months: str, minutes_long: int | None, lead: str | Keep | None
) -> str:
    """Check what every item of a cycle needs and return its months as they are kept."""
    if not title.strip():
        raise Refusal("plan.no_title", "title")
    check_minutes_long(minutes_long)
    linked(work, Person, lead)
    return kept_months(read_months(months))


def _feed(work: Work, item: CycleItem) -> None:
    """Bring the forward plan in line: an item for each month to come, none for a month dropped."""
    starts = work.get(Body, item.body).year_start
    months, dropped = read_months(item.months), say("plan.month_dropped")
    wanted = set(occurrences(months, item.year, starts, since=key_of(work.today)))
    every = set(occurrences(months, item.year, starts))
    for (row,) in work.rows(UNTOUCHED, cycle=item.id):
        waits = work.get(PlanItem, row)
        if waits.month not in every and not waits.meeting:
            waits.deleted = dropped
    for month in sorted(wanted):
        row = same_id("planitem", item.id, month)
        found, new = fresh(work, PlanItem, row)
        if new:
            found.body, found.cycle, found.month = item.body, item.id, month
        elif found.deleted == dropped:
            found.deleted = None
    work.flush()
    for (row,) in work.rows(UNTOUCHED, cycle=item.id):
        waits = work.get(PlanItem, row)
        for name in SAME:
            setattr(waits, name, getattr(item, name))
