"""Scores of an earlier matrix: never placed on another, never compared, named wherever shown."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.calendar.records import Meeting
from db.calendar.rules.states import MeetingState
from db.papers.catalogue import paper, written
from db.papers.paper import HeatMap, Paper, Paragraph, Table
from db.risks.commands import RegisterRisk, ScoreRisk, SetScale
from db.risks.derived import findings
from db.risks.queries import (
    Moved,
    RegisterFilter,
    RiskShown,
    heat_map,
    movement_report,
    register_ids,
)
from db.risks.queries.movement import movement_lines, movement_told
from db.risks.rules.scores import (
    SUGGESTED,
    Movement,
    Scored,
    ScoreKind,
    moved,
    parse_scale,
    same_matrix,
    write_scale,
)
from tests.risks.conftest import System

TODAY, DAY = date(2026, 11, 30), timedelta(days=1)
BEFORE = date(2026, 11, 2)
FOUR = "4x4; low 1-3; moderate 4-6; high 8-9; extreme 10-16"
STRICT = "5x5; low 1-3; moderate 4-6; high 8-9; extreme 10-25"
NEWER = "5x5; low 1-3; grave 4-25"
WRITTEN = st.sampled_from(["", SUGGESTED, SUGGESTED.replace(";", " ; "), FOUR, STRICT, NEWER])


def scored(system: System, likelihood: int, impact: int) -> str:
    """Register a risk scored before the last meeting, on the suggested matrix."""
    risk = system.quality(likelihood, impact)
    system.do(RegisterRisk(risk))
    with system.store.write("Before the last meeting") as work:
        work.run("UPDATE score SET on_date = :on WHERE risk = :id", on=BEFORE.isoformat(), id=risk)
        work.run("UPDATE risk SET raised_on = :on WHERE id = :id", on=BEFORE.isoformat(), id=risk)
    return risk


def printed(system: System, name: str = "risk-register", on: date = TODAY) -> Paper:
    with system.store.read() as book:
        return paper(book, name, system.committee, on)


def on_map(found: Paper) -> dict[tuple[int, int], tuple[str, ...]]:
    """Return what the heat map of a register names, by likelihood and impact."""
    grid = next(each for each in found.blocks if isinstance(each, HeatMap))
    size = len(grid.rows)
    return {
        (size - down, across): cell.refs
        for down, (_head, cells) in enumerate(grid.rows)
        for across, cell in enumerate(cells, start=1)
        if cell.refs
    }


def notes(found: Paper) -> str:
    return "\n".join(str(each.words) for each in found.blocks if isinstance(each, Paragraph))


def row_of(found: Paper, ref: str) -> str:
    table = next(each for each in found.blocks if isinstance(each, Table))
    return next(str(row) for row in table.rows if ref in str(row))


@given(WRITTEN, WRITTEN)
def test_one_matrix_is_one_however_it_is_spaced_and_says_so_both_ways(one: str, other: str) -> None:
    assert same_matrix(one, one)
    assert same_matrix(one, other) == same_matrix(other, one)
    if NEWER not in {one, other}:
        read = [write_scale(parse_scale(each or SUGGESTED)) for each in (one, other)]
        assert same_matrix(one, other) == (read[0] == read[1])


@given(WRITTEN, WRITTEN, st.integers(1, 25), st.integers(1, 25))
def test_points_of_two_matrices_are_never_compared(
    one: str, other: str, was: int, points: int
) -> None:
    given_ = [Scored(BEFORE, 0, "a", was, one), Scored(TODAY, 1, "b", points, other)]
    if same_matrix(one, other):
        assert moved(given_, TODAY)[1] == points - was
    else:
        assert moved(given_, TODAY) == moved(given_, None) == (Movement.OTHER, 0)
    assert moved(given_[:1], TODAY) == (Movement.SAME, 0)
    assert moved([replace(given_[0], on=TODAY), given_[1]], TODAY) == (Movement.NEW, 0)


@pytest.mark.parametrize("scale", [FOUR, STRICT])
def test_p18_a_risk_scored_on_another_matrix_is_neither_up_nor_down(
    system: System, scale: str
) -> None:
    risk, plain = scored(system, 4, 4), scored(system, 2, 2)
    system.do(SetScale(scale, system.committee, source="Policy 3"))
    system.do(ScoreRisk(risk, 3, 4, reason="The new matrix"))
    line = system.page(risk).line
    assert (line.movement, line.moved_by, line.points) == (Movement.OTHER, 0, 12)
    assert system.page(plain).line.movement is Movement.SAME
    with system.store.read() as book:
        shown = RegisterFilter(RiskShown.MOVED, system.committee)
        assert register_ids(book, shown) == []
        report = movement_report(book, system.committee, TODAY)
        told = [movement_told(each) for each in movement_lines(book, system.committee, TODAY)]
        found = {each.code for each in findings(book, TODAY) if each.id == risk}
    assert [(each.moved, each.was, each.now) for each in report.lines] == [(Moved.OTHER, None, 12)]
    assert report.same == 1
    assert told[0][:4] == ("Scored on another matrix", line.ref, "–", "12")
    assert "risk.find_lowered" not in found
    text = row_of(printed(system), line.ref)
    assert "scored on another matrix" in text
    assert "▼" not in text
    counts = next(
        each for each in printed(system, "risk-movement").blocks if isinstance(each, Table)
    )
    assert [column.head for column in counts.columns][3] == "Scored on another matrix"
    assert counts.rows == (("0", "0", "0", "1", "0", "1"),)


def test_p18_with_one_matrix_the_report_has_no_column_for_another(system: System) -> None:
    risk = scored(system, 4, 4)
    system.do(ScoreRisk(risk, 3, 4))
    counts = next(
        each for each in printed(system, "risk-movement").blocks if isinstance(each, Table)
    )
    assert counts.rows == (("0", "0", "1", "0", "0"),)
    with system.store.read() as book:
        assert "risk.find_lowered" in {each.code for each in findings(book, TODAY)}


def test_the_printed_map_has_only_scores_of_the_matrix_in_force_and_names_the_others(
    system: System,
) -> None:
    large, small, fresh = (scored(system, *each) for each in ((4, 5), (2, 4), (3, 3)))
    assert set(on_map(printed(system))) == {(4, 5), (2, 4), (3, 3)}
    assert "not on the map" not in notes(printed(system))
    system.do(SetScale(FOUR, system.committee, source="Policy 3"))
    system.do(ScoreRisk(fresh, 2, 4))
    lines = [system.page(each).line for each in (large, small, fresh)]
    found = printed(system)
    assert on_map(found) == {(2, 4): (lines[2].ref,)}
    refs = f"{lines[0].ref}, {lines[1].ref}"
    assert f"2 risks were scored on an earlier matrix and are not on the map: {refs}." in notes(
        found
    )
    marked = ["on an earlier matrix" in row_of(found, each.ref) for each in lines]
    assert marked == [True, True, False]
    assert written(found, ".pdf").startswith(b"%PDF")
    system.do(ScoreRisk(small, 2, 4))
    assert (
        f"1 risk was scored on an earlier matrix and is not on the map: {lines[0].ref}."
        in notes(printed(system))
    )
    before = printed(system, on=TODAY - DAY)  # the matrix of that day was the suggested one
    assert set(on_map(before)) == {(4, 5), (2, 4), (3, 3)}


def test_a_matrix_of_the_same_size_with_other_bands_is_another_matrix(system: System) -> None:
    risk, fresh = scored(system, 4, 3), scored(system, 5, 5)
    system.do(SetScale(STRICT, system.committee, source="Policy 3"), ScoreRisk(fresh, 4, 3))
    with system.store.read() as book:
        shown = heat_map(book, RegisterFilter(body=system.committee), TODAY)
        cell = RegisterFilter(body=system.committee, likelihood=4, impact=3)
        ids = register_ids(book, cell)
    assert (shown.cells, shown.elsewhere, sum(shown.bands.values())) == ({(4, 3): 1}, 1, 1)
    assert ids == [system.page(fresh).line.n]
    assert on_map(printed(system)) == {(4, 3): (system.page(fresh).line.ref,)}
    assert "on an earlier matrix" in row_of(printed(system), system.page(risk).line.ref)


def test_a_target_of_an_earlier_matrix_is_not_held_against_todays_score(system: System) -> None:
    risk = scored(system, 4, 4)
    system.do(ScoreRisk(risk, 3, 4, ScoreKind.TARGET))
    system.do(SetScale(FOUR, system.committee, source="Policy 3"), ScoreRisk(risk, 2, 4))
    codes = ("risk.find_target_above", "risk.find_past_target")

    def named() -> set[str]:
        with system.store.read() as book:
            return {each.code for each in findings(book, TODAY) if each.code in codes}

    assert named() == set()
    system.do(ScoreRisk(risk, 3, 4, ScoreKind.TARGET))
    assert named() == {"risk.find_target_above"}


def test_after_the_next_meeting_the_new_matrix_is_compared_with_itself(system: System) -> None:
    risk = scored(system, 4, 4)
    with system.store.write("The meeting after") as work:
        work.run("UPDATE score SET on_date = '2026-10-01' WHERE risk = :id", id=risk)
    system.do(SetScale(FOUR, system.committee, from_on=date(2026, 11, 1), source="Policy 3"))
    system.do(ScoreRisk(risk, 3, 4, on_date=date(2026, 11, 10)))
    assert system.page(risk).line.movement is Movement.OTHER
    with system.store.write("Held since") as work:
        work.add(
            Meeting(body=system.committee, on_date=date(2026, 11, 20), state=MeetingState.HELD)
        )
    assert system.page(risk).line.movement is Movement.SAME
    system.do(ScoreRisk(risk, 4, 4))
    assert (system.page(risk).line.movement, system.page(risk).line.moved_by) == (Movement.UP, 4)
