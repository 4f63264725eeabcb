"""The lists of the Programmes page: columns, what the pane tells, what can be done."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from db.programmes.queries import (
    ArrangementLine,
    DevelopmentLine,
    FunctionLine,
    GuidanceLine,
    MilestoneLine,
    MoveLine,
    PriorityLine,
    WorkstreamLine,
    called,
    evidence,
    milestone_moves,
)
from db.programmes.rules.milestones import MilestoneStatus
from db.programmes.rules.priorities import Measure
from db.store import Reading
from db.words import choice, day, say
from desktop.kit.cells import Cell, Marked, Words
from desktop.kit.lists import Shape, Told
from desktop.kit.table import Column
from desktop.programmes.proposals import SHAPES as PROPOSED

MILESTONES, PRIORITIES, PEOPLE = "milestones", "priorities", "people"
WORKSTREAMS = "workstreams"
PLACES, GUIDANCE, DEVELOPMENT = "places", "guidance", "development"


def _day(on: date | None) -> str:
    return day(on) if on else ""


def _status(line: MilestoneLine) -> Cell:
    if line.late:
        return Marked("triangle", "red", choice(line.status), say("works.late"))
    marks = {
        MilestoneStatus.COMPLETE: ("square", "green"),
        MilestoneStatus.IN_PROGRESS: ("disc", "green"),
        MilestoneStatus.ONGOING: ("disc", "text2"),
    }
    mark, ink = marks.get(line.status, ("bar", "text2"))
    return Marked(mark, ink, choice(line.status))


def _milestone_title(line: MilestoneLine) -> str:
    return f"{line.mark}. {line.title}" if line.mark else line.title


def _milestone_columns() -> Sequence[Column[Any]]:
    return [
        Column(say("works.milestone"), 0, lambda line: Words(_milestone_title(line), line.note)),
        Column(
            say("works.theme"), 240, lambda line: Words(line.theme or line.workstream), spare=True
        ),
        Column(say("works.due"), 112, lambda line: Words(_day(line.due_on))),
        Column(say("works.status"), 144, _status),
    ]


def _milestone_facts(line: MilestoneLine) -> Told:
    return [
        (say("works.plan"), line.plan),
        (say("works.theme"), line.theme),
        (say("works.workstream"), line.workstream),
        (say("works.says"), line.words),
        (say("works.status"), choice(line.status)),
        (say("works.note"), line.note),
        (say("works.lead"), line.lead),
        (say("works.starts"), _day(line.starts_on)),
        (say("works.due"), _day(line.due_on)),
        (say("works.source"), line.source),
    ]


def _milestone_story(book: Reading, line: MilestoneLine) -> Told:
    return [(_day(each.on), _moved(each)) for each in milestone_moves(book, line.id)]


def _moved(move: MoveLine) -> str:
    return say("works.moved", became=choice(move.became), words=move.words).strip()


def _workstream_columns() -> Sequence[Column[Any]]:
    return [
        Column(say("works.number"), 88, lambda line: Words(str(line.number or ""))),
        Column(say("works.workstream"), 0, lambda line: Words(line.name, line.purpose)),
        Column(say("works.source"), 240, lambda line: Words(line.source), spare=True),
    ]


def _workstream_facts(line: WorkstreamLine) -> Told:
    return [
        (say("works.workstream_short"), line.short),
        (say("works.number"), str(line.number or "")),
        (say("works.purpose"), line.purpose),
        (say("works.source"), line.source),
    ]


def _measure(line: PriorityLine) -> Cell:
    if line.measure is Measure.NOT_SAID:
        return Marked("diamond", "amber", choice(line.measure))
    return Words(line.metric or choice(line.measure))


def _where(line: PriorityLine) -> Cell:
    return Words(line.where, line.workstream) if line.where else Words(line.workstream)


def _priority_columns() -> Sequence[Column[Any]]:
    return [
        Column(say("works.priority"), 0, lambda line: Words(line.title, line.told)),
        Column(say("works.where"), 168, _where),
        Column(say("works.followed"), 176, _measure),
        Column(say("works.told_on"), 112, lambda line: Words(_day(line.told_on))),
    ]


def _priority_facts(line: PriorityLine) -> Told:
    return [
        (say("works.workstream"), line.workstream),
        (say("works.where"), line.where),
        (say("works.followed"), line.metric or choice(line.measure)),
        (say("works.lead"), line.lead),
        (say("works.at_scale"), choice(line.at_scale) if line.at_scale else ""),
        (say("works.national"), say("works.yes") if line.national else ""),
        (say("works.source"), line.source),
    ]


def _priority_story(book: Reading, line: PriorityLine) -> Told:
    return [
        (_day(on), say("works.told", words=words, source=source))
        for on, words, source in evidence(book, line.id)
    ]


def _people_columns() -> Sequence[Column[Any]]:
    return [
        Column(say("works.number"), 72, lambda line: Words(str(line.number or ""), bold=True)),
        Column(say("works.function"), 0, lambda line: Words(line.words, line.progress)),
        Column(say("works.whose"), 232, lambda line: Words(choice(line.side))),
        Column(say("works.told_on"), 112, lambda line: Words(_day(line.progress_on))),
    ]


def _people_facts(line: FunctionLine) -> Told:
    return [
        (say("works.whose"), choice(line.side)),
        (say("works.lead"), line.lead),
        (say("works.progress"), line.progress),
        (say("works.told_on"), _day(line.progress_on)),
        (say("works.source"), line.source),
    ]


def _place_columns() -> Sequence[Column[Any]]:
    return [
        Column(say("works.place"), 200, lambda line: Words(line.place, bold=True)),
        Column(say("works.leadership"), 0, lambda line: Words(line.leadership, line.functions)),
        Column(say("works.state"), 136, lambda line: Words(choice(line.state))),
        Column(say("works.review"), 112, lambda line: Words(_day(line.review_on))),
    ]


def _place_facts(line: ArrangementLine) -> Told:
    return [
        (say("works.footprint"), line.footprint),
        (say("works.leadership"), line.leadership),
        (say("works.functions"), line.functions),
        (say("works.state"), choice(line.state)),
        (say("works.review"), _day(line.review_on)),
        (say("works.source"), line.source),
    ]


def _guidance_columns() -> Sequence[Column[Any]]:
    return [
        Column(say("works.guidance"), 0, lambda line: Words(called(line), line.issuer)),
        Column(say("works.version"), 120, lambda line: Words(line.version)),
        Column(say("works.published"), 120, lambda line: Words(_day(line.published_on))),
        Column(say("works.superseded"), 216, lambda line: Words(line.superseded_by)),
    ]


def _guidance_facts(line: GuidanceLine) -> Told:
    return [
        (say("works.issuer"), line.issuer),
        (say("works.version"), line.version),
        (say("works.published"), _day(line.published_on)),
        (say("works.superseded"), line.superseded_by),
        (say("works.source"), line.source),
    ]


def _development_columns() -> Sequence[Column[Any]]:
    return [
        Column(say("works.on"), 120, lambda line: Words(_day(line.on))),
        Column(say("works.about"), 0, lambda line: Words(line.words, line.follows)),
        Column(say("works.with"), 232, lambda line: Words(line.with_whom, line.body)),
    ]


def _development_facts(line: DevelopmentLine) -> Told:
    return [
        (say("works.on"), _day(line.on)),
        (say("works.with"), line.with_whom),
        (say("works.body"), line.body),
        (say("works.follows"), line.follows),
    ]


SHAPES: dict[str, Shape] = {
    MILESTONES: Shape(
        kind="milestone",
        chip="works.chip_milestones",
        empty="works.none_milestones",
        columns=_milestone_columns,
        title=_milestone_title,
        facts=_milestone_facts,
        story=_milestone_story,
        new=("works.new_milestone", "new_milestone"),
        verbs=(
            ("works.move", "moving"),
            ("works.change", "changing_milestone"),
            ("mistaken.open", "mistaken_milestone"),
        ),
    ),
    PRIORITIES: Shape(
        kind="priority",
        chip="works.chip_priorities",
        empty="works.none_priorities",
        columns=_priority_columns,
        title=lambda line: line.title,
        facts=_priority_facts,
        story=_priority_story,
        new=("works.new_priority", "new_priority"),
        verbs=(
            ("works.tell", "telling"),
            ("works.change", "changing_priority"),
            ("mistaken.open", "mistaken_priority"),
        ),
    ),
    WORKSTREAMS: Shape(
        kind="workstream",
        chip="works.chip_workstreams",
        empty="works.none_workstreams",
        columns=_workstream_columns,
        title=lambda line: line.name,
        facts=_workstream_facts,
        new=("works.new_workstream", "new_workstream"),
        verbs=(("works.change", "changing_workstream"), ("mistaken.open", "mistaken_workstream")),
    ),
    **PROPOSED,
    PEOPLE: Shape(
        kind="peoplefunction",
        chip="works.chip_people",
        empty="works.none_people",
        columns=_people_columns,
        title=lambda line: line.words,
        facts=_people_facts,
        new=("works.new_function", "new_function"),
        verbs=(("works.report", "reporting"), ("works.change", "changing_function")),
    ),
    PLACES: Shape(
        kind="placearrangement",
        chip="works.chip_places",
        empty="works.none_places",
        columns=_place_columns,
        title=lambda line: line.place,
        facts=_place_facts,
        new=("works.new_arrangement", "new_arrangement"),
        verbs=(("works.change", "changing_arrangement"),),
    ),
    GUIDANCE: Shape(
        kind="guidance",
        chip="works.chip_guidance",
        empty="works.none_guidance",
        columns=_guidance_columns,
        title=called,
        facts=_guidance_facts,
        new=("works.new_guidance", "new_guidance"),
        verbs=(("works.supersede", "superseding"),),
    ),
    DEVELOPMENT: Shape(
        kind="developmententry",
        chip="works.chip_development",
        empty="works.none_development",
        columns=_development_columns,
        title=lambda line: line.words,
        facts=_development_facts,
        new=("works.new_conversation", "new_conversation"),
    ),
}
