"""The one form of a document refuses what no reader could follow."""

import pytest

from db.papers.paper import (
    Band,
    Column,
    Figure,
    Heading,
    HeatCell,
    HeatMap,
    Run,
    Section,
    Table,
    plain,
    runs,
)
from tests.papers import samples


@pytest.mark.parametrize("levels", [(2,), (2, 3, 4, 2), (2, 2, 3, 3)])
def test_headings_that_go_down_step_by_step_are_taken(levels: tuple[int, ...]) -> None:
    samples.paper(*(Heading("x", level) for level in levels))


@pytest.mark.parametrize("levels", [(3,), (2, 4), (1,), (2, 3, 5)])
def test_a_heading_may_not_skip_a_level(levels: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="heading of level"):
        samples.paper(*(Heading("x", level) for level in levels))


def test_a_heading_in_a_section_counts_as_any_other() -> None:
    with pytest.raises(ValueError, match="level 3 under one of level 1"):
        samples.paper(Section("x", (Heading("x", 3),)))


@pytest.mark.parametrize("title", ["", " "])
def test_a_paper_has_a_title(title: str) -> None:
    with pytest.raises(ValueError, match="title"):
        samples.paper(title=title)


def test_a_picture_has_words_that_stand_for_it() -> None:
    with pytest.raises(ValueError, match="stand for it"):
        Figure(b"", " ")


def test_a_row_has_a_cell_for_each_column() -> None:
    with pytest.raises(ValueError, match="one cell for each column"):
        Table((Column("A"), Column("B")), (("1",),))


def test_a_row_of_a_heat_map_has_a_place_for_each_column() -> None:
    with pytest.raises(ValueError, match="one place for each column"):
        HeatMap("Risks", "", ("1", "2"), (("5", (HeatCell(5, Band.LOW),)),))


def test_words_are_runs_whatever_they_were_given_as() -> None:
    assert runs("a") == (Run("a"),)
    assert runs(Run("a", bold=True)) == (Run("a", bold=True),)
    assert plain((Run("a"), Run("b", link="https://example.org"))) == "ab"
