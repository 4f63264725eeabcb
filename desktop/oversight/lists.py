"""The lists of the Oversight page: what each is called, and what can be done with its lines."""

from typing import Any

from desktop.kit.lists import Shape
from desktop.oversight import columns

SEGMENTS, READINGS, SUPPORT = "segments", "readings", "support"
UNDERTAKINGS, ISSUES, REVIEWS, WELL = "undertakings", "issues", "reviews", "well"


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
    WELL: _shape(
        WELL,
        "achievement",
        "praising",
        columns=columns.well_columns,
        title=_words,
        facts=columns.well_facts,
    ),
}
