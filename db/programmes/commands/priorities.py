"""Priorities with or without a metric, and what tells how they go (R44, R63)."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from db.bodies.commands.changing import apply, linked, remove
from db.bodies.queries.scale import scales_of
from db.bodies.records import Body, Person, Place
from db.bodies.rules.purposes import AtScale, check_at_scale
from db.programmes.records import Priority, PriorityEvidence, Workstream
from db.programmes.rules.priorities import Measure, check_measure, check_past, check_said
from db.store import KEEP, Keep, Ref, Work, command, ref


@dataclass(frozen=True, slots=True)
class AddPriority:
    """Add a priority of the system or of a place; one without a metric says so."""

    title: str
    measure: Measure = Measure.NOT_SAID
    metric: str = ""
    workstream: Annotated[str | None, ref("workstream")] = None
    place: Annotated[str | None, ref("place")] = None
    body: Annotated[str | None, ref("body")] = None
    lead: Annotated[str | None, ref("person")] = None
    national: bool = False
    source: str = ""
    as_at: date | None = None
    at_scale: AtScale = AtScale.NOT_SAID


@command("Add priority")
def add_priority(work: Work, it: AddPriority) -> Ref:
    """Keep a priority."""
    check_said(it.title, "title")
    check_measure(it.measure, it.metric)
    _check_links(work, it)
    check_at_scale(it.at_scale, scales_of(work, it.body, it.place))
    record = Priority()
    apply(record, it)
    return Ref("priority", work.add(record))


@dataclass(frozen=True, slots=True)
class ChangePriority:
    """Change what is kept of a priority."""

    priority: Annotated[str, ref("priority")]
    title: str | Keep = KEEP
    measure: Measure | Keep = KEEP
    metric: str | Keep = KEEP
    workstream: Annotated[str | Keep | None, ref("workstream")] = KEEP
    place: Annotated[str | Keep | None, ref("place")] = KEEP
    body: Annotated[str | Keep | None, ref("body")] = KEEP
    lead: Annotated[str | Keep | None, ref("person")] = KEEP
    national: bool | Keep = KEEP
    source: str | Keep = KEEP
    at_scale: AtScale | Keep = KEEP


@command("Change priority")
def change_priority(work: Work, it: ChangePriority) -> Ref:
    """Change the fields that were touched."""
    record = work.get(Priority, it.priority)
    _check_links(work, it)
    apply(record, it, "priority")
    check_said(record.title, "title")
    check_measure(record.measure, record.metric)
    check_at_scale(record.at_scale, scales_of(work, record.body, record.place))
    return Ref("priority", record.id)


def _check_links(work: Work, it: AddPriority | ChangePriority) -> None:
    linked(work, Workstream, it.workstream)
    linked(work, Place, it.place)
    linked(work, Body, it.body)
    linked(work, Person, it.lead)


@dataclass(frozen=True, slots=True)
class RecordEvidence:
    """Record how a priority goes, in a figure or in words, and where it comes from."""

    priority: Annotated[str, ref("priority")]
    words: str
    source: str
    on: date | None = None


@command("Record evidence of priority")
def record_evidence(work: Work, it: RecordEvidence) -> Ref:
    """Keep the evidence; words count where there is no metric (R63)."""
    work.get(Priority, it.priority)
    check_said(it.words, what="evidence")
    check_said(it.source, "source")
    on = it.on or work.today
    check_past(on, work.today)
    work.add(
        PriorityEvidence(
            priority=it.priority, on_date=on, words=it.words.strip(), source=it.source.strip()
        )
    )
    return Ref("priority", it.priority)


@dataclass(frozen=True, slots=True)
class RemovePriority:
    """Remove a priority that was entered by mistake."""

    priority: Annotated[str, ref("priority")]
    reason: str


@command("Remove priority")
def remove_priority(work: Work, it: RemovePriority) -> Ref:
    """Remove it unless something names it."""
    return remove(work, Priority, it.priority, it.reason)
