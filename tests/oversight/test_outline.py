"""A framework's themes and segments as plain lines: typed, read, written again the same."""

import pytest

from db.bodies.rules.purposes import Aim
from db.errors import Refusal
from db.founding import founding_inputs
from db.oversight.commands.frameworks import AdoptFramework, Criterion, SegmentOf, Theme
from db.oversight.commands.outline import (
    read_segments,
    read_themes,
    write_segments,
    write_themes,
)
from db.oversight.queries.frameworks import frameworks, segments, themes
from db.store import Store

FOUR = tuple(Aim)
THEMES = """
Quality
- Care
2. People

7) Local priorities
- Hospices
"""
SEGMENTS = """Segment 1; quarterly, by the region
- Performs well
• Capability is developed
4. Segment 4
"""


def test_t1_themes_are_numbered_or_counted_and_parts_stand_beneath() -> None:
    assert read_themes(THEMES) == (
        Theme("Quality", 1),
        Theme("Care", None, 1),
        Theme("People", 2),
        Theme("Local priorities", 7),
        Theme("Hospices", None, 7),
    )
    assert read_themes(" \n") == ()


def test_r28_segments_have_their_criteria_and_rhythm_and_keep_the_aims_of_the_same_words() -> None:
    criteria = (Criterion("Performs well"), Criterion("Capability is developed", FOUR))
    found = read_segments(SEGMENTS, [("Capability is developed", FOUR), ("Another", FOUR)])
    assert found == (
        SegmentOf(1, "Segment 1", criteria, "quarterly, by the region"),
        SegmentOf(4, "Segment 4"),
    )


def test_what_stands_beneath_nothing_is_refused_at_its_field() -> None:
    with pytest.raises(Refusal) as refusal:
        read_themes("- Care\nQuality")
    assert (refusal.value.code, refusal.value.field) == ("oversight.bare_part", "themes")
    with pytest.raises(Refusal) as refusal:
        read_segments("- Performs well\nSegment 1")
    assert (refusal.value.code, refusal.value.field) == ("oversight.bare_criterion", "segments")


@pytest.mark.parametrize("founding", ["lsc"])
def test_t1_t8_a_founded_framework_is_written_as_lines_and_read_the_same(
    store: Store, founding: str
) -> None:
    given = [each for each in founding_inputs(founding) if isinstance(each, AdoptFramework)]
    assert len(given) == 2
    for each in given:
        store.do(each)
        with store.read() as book:
            (row,) = [line.id for line in frameworks(book) if line.version == each.version]
            lines, placed = themes(book, row), segments(book, row)
        aims = [(one.words, one.aims) for line in placed for one in line.criteria]
        assert sorted(read_themes(write_themes(lines)), key=str) == sorted(each.themes, key=str)
        assert read_segments(write_segments(placed), aims) == each.segments


def test_r59_the_criteria_of_the_memorandum_rest_on_the_four_purposes() -> None:
    """R59: segments 1 and 3 speak of the four fundamental purposes of an ICS."""
    adopted = [each for each in founding_inputs("lsc") if isinstance(each, AdoptFramework)]
    resting = [
        (segment.number, criterion.aims)
        for framework in adopted
        for segment in framework.segments
        for criterion in segment.criteria
        if criterion.aims
    ]
    assert resting == [(1, FOUR), (3, FOUR)]
