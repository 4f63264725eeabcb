"""The Oversight page: where each organisation stands, and what is watched."""

from collections.abc import Mapping, Sequence
from typing import Any

from typing_extensions import override

from db.oversight.queries.agendas import agenda_themes
from db.oversight.queries.frameworks import frameworks, standings
from db.oversight.queries.readings import achievements, latest_readings
from db.oversight.queries.support import (
    improvement_proposals,
    mandated_support,
    oversight_reviews,
    oversight_tracks,
    performance_issues,
    undertakings,
)
from db.oversight.rules.support import IssueState
from db.risks.queries.authorities import named_authorities
from db.words import say
from desktop.kit.desk import Desk
from desktop.kit.family import OVERSIGHT
from desktop.kit.lists import ListsPage
from desktop.oversight.lists import (
    AGENDAS,
    AUTHORITIES,
    FRAMEWORKS,
    ISSUES,
    PROPOSALS,
    READINGS,
    REVIEWS,
    SEGMENTS,
    SHAPES,
    SUPPORT,
    TRACKS,
    UNDERTAKINGS,
    WELL,
)


class OversightPage(ListsPage):
    """Segments and readings, support and undertakings, issues, reviews, what went well."""

    kinds = (
        *(shape.kind for shape in SHAPES.values()),
        *(
            "oversighttheme",
            "segment",
            "segmentcriterion",
            "indicator",
            "exitcriterion",
            "escalationtrigger",
            "agendaitem",
            "themeofitem",
        ),
    )
    code = "oversight"
    family = OVERSIGHT
    forms = "desktop.oversight.form"
    shapes = SHAPES

    @override
    def add_verbs(self) -> None:
        self.add_print()
        self.new_verb("watch.trigger_new", lambda: self.pane.begin_new("triggering"))
        self.new_verb("watch.indicator_new", lambda: self.pane.begin_new("adding_indicator"))

    @override
    def begin_new(self) -> None:
        line = self.pane.line
        super().begin_new()
        if (form := self.pane.form) is not None:
            self.desk.later.module("desktop.oversight.known").offer(self.desk, form, line)

    @override
    def document(self) -> tuple[str, str]:
        if self.listing == SEGMENTS and self.pane.line is not None:
            return "segment-timeline", self.pane.line.organisation
        if self.listing == REVIEWS and (line := self.pane.line) is not None:
            of_place = ("place-review-pack", line.place)
            return of_place if line.place else ("review-pack", line.organisation)
        return "review-pack", ""

    @override
    def read_lines(self) -> Mapping[str, Sequence[Any]]:
        read = self.desk.read
        return {
            SEGMENTS: read(standings),
            READINGS: read(latest_readings),
            SUPPORT: read(mandated_support),
            UNDERTAKINGS: read(undertakings),
            ISSUES: read(performance_issues),
            REVIEWS: read(oversight_reviews),
            TRACKS: read(oversight_tracks),
            PROPOSALS: read(improvement_proposals),
            AGENDAS: read(agenda_themes, "", self.desk.today()),
            WELL: read(achievements),
            FRAMEWORKS: read(frameworks),
            AUTHORITIES: read(named_authorities, self.desk.today()),
        }

    @override
    def show_record(self, kind: str, row_id: str) -> None:
        held = SHAPES[REVIEWS].kind  # what set off an escalation stands among the reviews
        super().show_record(held if kind == "escalationtrigger" else kind, row_id)

    @override
    def standing(self) -> str:
        support = sum(line.ended_on is None for line in self.lines[SUPPORT].values())
        issues = sum(line.state is IssueState.OPEN for line in self.lines[ISSUES].values())
        today = self.desk.today()
        placed = sum(line.holds_on(today) for line in self.lines[SEGMENTS].values())
        return say("watch.summary", placed=placed, support=support, issues=issues)


def make(desk: Desk) -> OversightPage:
    """Make the page."""
    return OversightPage(desk, say("page.oversight"))
