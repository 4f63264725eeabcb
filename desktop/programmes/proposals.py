"""The lists of clinical networks and of service proposals, with what these depend on (R9)."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from db import clock
from db.programmes.queries import (
    DependencyLine,
    NetworkLine,
    ReconfigurationLine,
    depending_on,
    needed_by,
)
from db.programmes.rules.proposals import ReconfigurationState, is_behind
from db.store import Reading
from db.words import choice, day, say
from desktop.kit.cells import Cell, Marked, Words
from desktop.kit.lists import Shape, Told
from desktop.kit.table import Column

NETWORKS, PROPOSALS = "networks", "proposals"
_MARKS = {
    ReconfigurationState.COMPLETE: ("square", "green"),
    ReconfigurationState.IN_PROGRESS: ("disc", "green"),
    ReconfigurationState.ONGOING: ("disc", "text2"),
}


def _network_columns() -> Sequence[Column[Any]]:
    return [
        Column(say("works.network"), 0, lambda line: Words(line.name)),
        Column(say("works.workstream"), 280, lambda line: Words(line.workstream)),
        Column(say("works.source"), 240, lambda line: Words(line.source), spare=True),
    ]


def _network_facts(line: NetworkLine) -> Told:
    return [
        (say("works.workstream"), line.workstream),
        (say("works.source"), line.source),
        (say("works.as_at"), day(line.as_at) if line.as_at else ""),
    ]


def _late(state: ReconfigurationState, due_on: date | None) -> bool:
    return is_behind(state, due_on, clock.today())


def _state(line: ReconfigurationLine) -> Cell:
    if _late(line.state, line.due_on):
        return Marked("triangle", "red", choice(line.state), say("works.late"))
    mark, ink = _MARKS.get(line.state, ("bar", "text2"))
    return Marked(mark, ink, choice(line.state))


def _proposal_columns() -> Sequence[Column[Any]]:
    return [
        Column(say("works.proposal"), 0, lambda line: Words(line.title, line.note)),
        Column(say("works.where"), 168, lambda line: Words(line.place, line.workstream)),
        Column(say("works.due"), 112, lambda line: Words(day(line.due_on) if line.due_on else "")),
        Column(say("works.status"), 144, _state),
    ]


def _proposal_facts(line: ReconfigurationLine) -> Told:
    return [
        (say("works.where"), line.place),
        (say("works.workstream"), line.workstream),
        (say("works.status"), choice(line.state)),
        (say("works.due"), day(line.due_on) if line.due_on else ""),
        (say("works.note"), line.note),
        (say("works.source"), line.source),
    ]


def _proposal_story(book: Reading, line: ReconfigurationLine) -> Told:
    needs = [(say("works.depends_on"), _told(each)) for each in needed_by(book, line.id)]
    asked = [(say("works.needed_by"), _told(each)) for each in depending_on(book, line.id)]
    return needs + asked


def _told(line: DependencyLine) -> str:
    late = _late(line.other_state, line.other_due_on)
    stands = say("works.late") if late else choice(line.other_state).lower()
    other = say("works.other", title=line.other, place=line.other_place, stands=stands)
    managed = say("works.managed_told", words=line.managed) if line.managed else ""
    return "\n".join(filter(None, (other, line.words, managed or say("works.unmanaged"))))


SHAPES = {
    NETWORKS: Shape(
        kind="network",
        chip="works.chip_networks",
        empty="works.none_networks",
        columns=_network_columns,
        title=lambda line: line.name,
        facts=_network_facts,
        new=("works.new_network", "new_network"),
        verbs=(("works.change", "changing_network"), ("mistaken.open", "mistaken_network")),
    ),
    PROPOSALS: Shape(
        kind="reconfiguration",
        chip="works.chip_proposals",
        empty="works.none_proposals",
        columns=_proposal_columns,
        title=lambda line: line.title,
        facts=_proposal_facts,
        story=_proposal_story,
        new=("works.new_proposal", "new_proposal"),
        verbs=(
            ("works.change", "changing_proposal"),
            ("works.depend", "depending"),
            ("works.end_depend", "ending_dependency"),
            ("mistaken.open", "mistaken_proposal"),
        ),
    ),
}
