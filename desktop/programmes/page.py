"""The Programmes page: what the system works on together, and how it goes."""

from collections.abc import Mapping, Sequence
from typing import Any

from typing_extensions import override

from db.programmes.queries import (
    development_log,
    guidance,
    milestones,
    networks,
    people_functions,
    place_arrangements,
    priorities,
    reconfigurations,
    workstreams,
)
from db.programmes.rules.milestones import MilestoneStatus
from db.words import say
from desktop.kit.desk import Desk
from desktop.kit.family import OVERSIGHT
from desktop.kit.lists import ListsPage
from desktop.programmes.lists import (
    DEVELOPMENT,
    GUIDANCE,
    MILESTONES,
    PEOPLE,
    PLACES,
    PRIORITIES,
    SHAPES,
    WORKSTREAMS,
)
from desktop.programmes.proposals import NETWORKS, PROPOSALS


class ProgrammesPage(ListsPage):
    """Milestones and priorities, people functions, places, guidance, the development log."""

    kinds = (
        *(shape.kind for shape in SHAPES.values()),
        *("milestonemove", "priorityevidence", "place", "dependency"),
    )
    code = "programmes"
    family = OVERSIGHT
    forms = "desktop.programmes.form"
    shapes = SHAPES

    @override
    def add_verbs(self) -> None:
        self.add_print()
        self.new_verb("works.take_in", lambda: self.pane.begin_new("taking_in"))

    @override
    def document(self) -> tuple[str, str]:
        return "guidance" if self.listing == GUIDANCE else "programme-report", ""

    @override
    def read_lines(self) -> Mapping[str, Sequence[Any]]:
        read = self.desk.read
        return {
            MILESTONES: read(milestones),
            PRIORITIES: read(priorities),
            WORKSTREAMS: read(workstreams),
            NETWORKS: read(networks),
            PROPOSALS: read(reconfigurations),
            PEOPLE: read(people_functions),
            PLACES: read(place_arrangements),
            GUIDANCE: read(guidance),
            DEVELOPMENT: read(development_log),
        }

    @override
    def standing(self) -> str:
        lines = self.lines[MILESTONES].values()
        late = sum(line.late for line in lines)
        complete = sum(line.status is MilestoneStatus.COMPLETE for line in lines)
        return say("works.summary", complete=complete, all=len(lines), late=late)


def make(desk: Desk) -> ProgrammesPage:
    """Make the page."""
    return ProgrammesPage(desk, say("page.programmes"))
