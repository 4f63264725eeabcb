"""Milestones: kept one by one or taken in from a plan, moved from status to status (R54)."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from db.bodies.commands.changing import apply, kept, linked, remove
from db.bodies.queries.plain import day
from db.bodies.records import Person
from db.errors import Refusal
from db.programmes.records import Milestone, MilestoneMove, Priority, Workstream
from db.programmes.rules.milestones import (
    MilestoneStatus,
    check_milestone,
    check_order,
    check_status,
    plan_items,
)
from db.programmes.rules.priorities import check_past, check_said
from db.record import same_id
from db.store import KEEP, Keep, Ref, Work, command, ref


@dataclass(frozen=True, slots=True)
class AddMilestone:
    """Add a milestone of a workstream, a priority or a plan."""

    title: str
    words: str = ""
    plan: str = ""
    theme: str = ""
    workstream: Annotated[str | None, ref("workstream")] = None
    priority: Annotated[str | None, ref("priority")] = None
    lead: Annotated[str | None, ref("person")] = None
    status: MilestoneStatus = MilestoneStatus.NONE
    starts_on: date | None = None
    due_on: date | None = None
    note: str = ""
    source: str = ""


@command("Add milestone")
def add_milestone(work: Work, it: AddMilestone) -> Ref:
    """Keep a milestone."""
    _check_links(work, it)
    check_milestone(it.title, it.due_on, it.starts_on)
    record = Milestone()
    apply(record, it)
    return Ref("milestone", work.add(record))


@dataclass(frozen=True, slots=True)
class ChangeMilestone:
    """Change what is kept of a milestone; its status has a command of its own."""

    milestone: Annotated[str, ref("milestone")]
    title: str | Keep = KEEP
    words: str | Keep = KEEP
    theme: str | Keep = KEEP
    workstream: Annotated[str | Keep | None, ref("workstream")] = KEEP
    priority: Annotated[str | Keep | None, ref("priority")] = KEEP
    lead: Annotated[str | Keep | None, ref("person")] = KEEP
    starts_on: date | Keep | None = KEEP
    due_on: date | Keep | None = KEEP
    note: str | Keep = KEEP
    source: str | Keep = KEEP


@command("Change milestone")
def change_milestone(work: Work, it: ChangeMilestone) -> Ref:
    """Change the fields that were touched."""
    record = work.get(Milestone, it.milestone)
    _check_links(work, it)
    apply(record, it, "milestone")
    check_milestone(record.title, record.due_on, record.starts_on)
    return Ref("milestone", record.id)


def _check_links(work: Work, it: AddMilestone | ChangeMilestone) -> None:
    linked(work, Workstream, it.workstream)
    linked(work, Priority, it.priority)
    linked(work, Person, it.lead)


@dataclass(frozen=True, slots=True)
class MoveMilestone:
    """Give a milestone another status, with a word on it."""

    milestone: Annotated[str, ref("milestone")]
    status: MilestoneStatus
    words: str = ""
    on: date | None = None


@command("Move milestone")
def move_milestone(work: Work, it: MoveMilestone) -> Ref:
    """Set the status; the one before stays in its history."""
    record = work.get(Milestone, it.milestone)
    check_status(record.status, it.status, it.words)
    on = it.on or work.today
    check_past(on, work.today)
    sql = "SELECT max(on_date) FROM milestonemove_live WHERE milestone = :id"
    check_order(day(work.value(sql, id=record.id)), on)
    work.add(
        MilestoneMove(
            milestone=record.id,
            was=record.status,
            became=it.status,
            on_date=on,
            words=it.words.strip(),
            turn=work.value(
                "SELECT count(*) FROM milestonemove WHERE milestone = :id", id=record.id
            ),
        )
    )
    record.status = it.status
    return Ref("milestone", record.id)


@dataclass(frozen=True, slots=True)
class TakeInPlan:
    """Take in the items of a development plan as printed: ``a. Narrative (COMPLETE) b. …``.

    Taken in again, an item of the same plan, theme and mark is brought up to date.
    """

    plan: str
    theme: str
    text: str
    crosscutting: bool = False
    workstream: Annotated[str | None, ref("workstream")] = None
    source: str = ""


@command("Take in plan")
def take_in_plan(work: Work, it: TakeInPlan) -> Ref:
    """Keep every item with its status, or none, and its note; the first is returned."""
    check_said(it.plan, "plan")
    check_said(it.theme, "theme")
    linked(work, Workstream, it.workstream)
    first = ""
    for item in plan_items(it.text):
        if not item.title:
            raise Refusal("programmes.no_title", "text")
        row = same_id("milestone", it.plan.strip(), it.theme.strip(), item.mark)
        record = kept(work, Milestone, row)
        record.plan, record.theme, record.mark = it.plan.strip(), it.theme.strip(), item.mark
        record.title, record.words = item.title, item.words
        record.status, record.note = item.status, item.note
        record.crosscutting = it.crosscutting
        record.workstream = it.workstream or record.workstream
        record.source = it.source.strip() or record.source
        first = first or record.id
    return Ref("milestone", first)


@dataclass(frozen=True, slots=True)
class RemoveMilestone:
    """Remove a milestone that was entered by mistake."""

    milestone: Annotated[str, ref("milestone")]
    reason: str


@command("Remove milestone")
def remove_milestone(work: Work, it: RemoveMilestone) -> Ref:
    """Remove it, keeping the reason."""
    return remove(work, Milestone, it.milestone, it.reason)
