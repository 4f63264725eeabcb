"""The lists of the Oversight page: what each is called, and what can be done with its lines."""

from typing import Any

from db.oversight.rules.support import ImprovementState, IssueState
from desktop.kit.lists import Shape
from desktop.oversight import apart, columns, standing

SEGMENTS, READINGS, SUPPORT = "segments", "readings", "support"
UNDERTAKINGS, ISSUES, REVIEWS, WELL = "undertakings", "issues", "reviews", "well"
TRACKS, PROPOSALS, AGENDAS = "tracks", "proposals", "agendas"
FRAMEWORKS, AUTHORITIES = "frameworks", "authorities"


def _shape(listing: str, kind: str, new: str, **more: Any) -> Shape:
    chip, empty = f"watch.chip_{listing}", f"watch.none_{listing}"
    return Shape(kind=kind, chip=chip, empty=empty, new=(f"watch.{new}", new), **more)


def _words(line: Any) -> str:
    return str(line.words)


SHAPES: dict[str, Shape] = {
    SEGMENTS: _shape(
        SEGMENTS,
        "segmentdecision",
        "placing",
        columns=columns.segment_columns,
        title=lambda line: line.name,
        facts=columns.segment_facts,
        story=columns.segment_story,
        picture=columns.segment_picture,
    ),
    READINGS: _shape(
        READINGS,
        "indicatorreading",
        "reading",
        columns=columns.reading_columns,
        title=lambda line: line.title,
        facts=columns.reading_facts,
        story=columns.reading_story,
        picture=columns.reading_picture,
    ),
    SUPPORT: _shape(
        SUPPORT,
        "mandatedsupport",
        "mandating",
        columns=columns.support_columns,
        title=_words,
        facts=columns.support_facts,
        story=columns.support_story,
        able=columns.support_able,
        verbs=(("watch.meet", "meeting_exit"), ("watch.end", "ending")),
    ),
    UNDERTAKINGS: _shape(
        UNDERTAKINGS,
        "undertaking",
        "undertaking_given",
        columns=columns.undertaking_columns,
        title=_words,
        facts=columns.undertaking_facts,
        verbs=(("watch.settle", "settling"),),
    ),
    ISSUES: _shape(
        ISSUES,
        "performanceissue",
        "raising",
        columns=columns.issue_columns,
        title=lambda line: line.title,
        facts=columns.issue_facts,
        able=lambda line, _form: line.state != IssueState.RESOLVED,
        verbs=(("watch.resolve", "resolving"),),
    ),
    REVIEWS: _shape(
        REVIEWS,
        "oversightreview",
        "holding",
        columns=columns.review_columns,
        title=_words,
        facts=columns.review_facts,
    ),
    TRACKS: _shape(
        TRACKS,
        "oversighttrack",
        "tracking",
        columns=apart.track_columns,
        title=lambda line: line.title,
        facts=apart.track_facts,
        able=apart.track_able,
        verbs=(("watch.extend", "extending"), ("watch.end_track", "ending_track")),
    ),
    PROPOSALS: _shape(
        PROPOSALS,
        "improvementproposal",
        "proposing",
        columns=apart.proposal_columns,
        title=_words,
        facts=apart.proposal_facts,
        able=lambda line, _form: line.state != ImprovementState.ACCEPTED,
        verbs=(("watch.answering", "answering"),),
    ),
    AGENDAS: _shape(
        AGENDAS,
        "meeting",
        "theming",
        columns=apart.agenda_columns,
        title=lambda line: f"{line.body}, {line.ref}",
        facts=apart.agenda_facts,
        verbs=(("watch.theming", "theming"),),
    ),
    WELL: _shape(
        WELL,
        "achievement",
        "praising",
        columns=columns.well_columns,
        title=_words,
        facts=columns.well_facts,
    ),
    FRAMEWORKS: _shape(
        FRAMEWORKS,
        "oversightframework",
        "adopting",
        columns=standing.framework_columns,
        title=lambda line: f"{line.title} {line.version}",
        facts=standing.framework_facts,
        story=standing.framework_story,
        verbs=(("watch.updating", "updating"), ("watch.criterion_aims", "criterion_aims")),
    ),
    AUTHORITIES: _shape(
        AUTHORITIES,
        "assuranceauthority",
        "naming_authority",
        columns=standing.authority_columns,
        title=lambda line: line.organisation,
        facts=standing.authority_facts,
        verbs=(("watch.removing_authority", "removing_authority"),),
    ),
}
