"""R58: appetite and tolerance per category with their source, and reviews by level."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.errors import Refusal
from db.risks.commands import (
    AcceptRisk,
    NoteRisk,
    ReviewRisk,
    ReviewScored,
    ScoreRisk,
    SetAppetite,
    SetReviewRule,
    SetScale,
)
from db.risks.derived import findings
from db.risks.queries import RegisterFilter, RiskShown, appetites, heat_map, register_ids
from db.risks.rules.appetite import (
    Over,
    ReviewOf,
    check_appetite,
    check_months,
    months_after,
    next_review,
    stands,
)
from db.risks.rules.risk import RiskCategory
from db.risks.rules.scores import SUGGESTED, Band, parse_scale
from tests.risks.conftest import System

TODAY = date(2026, 11, 30)
QUALITY = RiskCategory.QUALITY
POINTS = st.integers(1, 25)


@pytest.mark.parametrize(
    ("points", "over"),
    [
        (6, Over.WITHIN),
        (7, Over.APPETITE),
        (12, Over.APPETITE),
        (13, Over.TOLERANCE),
        (None, Over.UNKNOWN),
    ],
)
def test_r58_a_score_stands_within_over_appetite_or_over_tolerance(
    points: int | None, over: Over
) -> None:
    assert stands(points, 5, 6, 12, 5) is over


@given(POINTS, POINTS, POINTS)
def test_a_higher_score_never_stands_better(one: int, other: int, appetite: int) -> None:
    order = [Over.WITHIN, Over.APPETITE, Over.TOLERANCE]
    low, high = sorted((one, other))
    tolerance = appetite + 3
    assert order.index(stands(low, 5, appetite, tolerance, 5)) <= order.index(
        stands(high, 5, appetite, tolerance, 5)
    )


@pytest.mark.parametrize(("appetite", "tolerance"), [(None, 12), (6, None), (None, None)])
def test_a_score_is_held_to_no_half_of_an_appetite(
    appetite: int | None, tolerance: int | None
) -> None:
    assert stands(9, 5, appetite, tolerance, 5) is Over.UNKNOWN


def test_what_was_set_on_another_matrix_is_not_compared() -> None:
    assert stands(9, 4, 6, 12, 5) is Over.OTHER_MATRIX


def test_r58_over_appetite_is_marked_beside_the_score_and_listed(system: System) -> None:
    risk = system.quality(4, 4)
    assert system.page(risk).line.over is Over.UNKNOWN
    system.do(SetAppetite(QUALITY, 6, 15, "Board, 1 May 2026", "Averse to harm"))
    line = system.page(risk).line
    assert (line.appetite, line.tolerance, line.over) == (6, 15, Over.TOLERANCE)
    with system.store.read() as book:
        assert register_ids(book, RegisterFilter(RiskShown.OVER)) == [line.n]
        assert "risk.find_over" in {each.code for each in findings(book, TODAY)}
        [kept] = appetites(book, system.committee, TODAY)
    assert (kept.words, kept.source) == ("Averse to harm", "Board, 1 May 2026")
    system.do(ScoreRisk(risk, 2, 3))
    assert system.page(risk).line.over is Over.WITHIN


def test_a_committees_own_appetite_goes_before_the_whole_books(system: System) -> None:
    risk = system.quality(4, 4)
    system.do(SetAppetite(QUALITY, 6, 8, "Board"))
    system.do(SetAppetite(QUALITY, 16, 20, "Committee", body=system.committee))
    assert system.page(risk).line.over is Over.WITHIN


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"category": RiskCategory.NOT_SET}, "category"),
        ({"appetite": 0}, "appetite"),
        ({"tolerance": 26}, "tolerance"),
        ({"tolerance": 5}, "tolerance"),
        ({"source": " "}, "source"),
    ],
)
def test_an_appetite_off_the_matrix_or_from_nowhere_is_refused(
    system: System, given: dict[str, Any], field: str
) -> None:
    usual: dict[str, Any] = {"category": QUALITY, "appetite": 6, "tolerance": 12, "source": "Board"}
    with pytest.raises(Refusal) as refused:
        system.do(SetAppetite(**(usual | given)))
    assert refused.value.field == field
    system.do(SetAppetite(QUALITY, 25, 25, "Board"))


def test_an_appetite_may_be_the_lowest_and_the_highest_point_of_the_matrix() -> None:
    scale, source = parse_scale(SUGGESTED), "Board, 1 May 2026"
    check_appetite(QUALITY, 1, 25, scale, source)
    check_appetite(QUALITY, 6, 6, scale, source)
    for appetite, tolerance, field in ((-1, 25, "appetite"), (6, 26, "tolerance")):
        with pytest.raises(Refusal, match="appetite_off") as refused:
            check_appetite(QUALITY, appetite, tolerance, scale, source)
        assert refused.value.field == field
    for appetite, tolerance, field in ((0, 25, "appetite"), (6, 0, "tolerance")):
        with pytest.raises(Refusal, match=f"no_{field}"):
            check_appetite(QUALITY, appetite, tolerance, scale, source)
    with pytest.raises(Refusal, match="no_source"):
        check_appetite(QUALITY, 6, 6, scale, " ")


def test_the_months_between_reviews_come_from_somewhere() -> None:
    for months in (1, 24):
        check_months(months, "Policy")
    with pytest.raises(Refusal, match="no_months"):
        check_months(0, "Policy")
    for months in (-1, 25):
        with pytest.raises(Refusal, match="review_months"):
            check_months(months, "Policy")
    with pytest.raises(Refusal, match="no_source"):
        check_months(3, " ")


@pytest.mark.parametrize(
    ("on", "months", "then"),
    [
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2026, 12, 31), 1, date(2027, 1, 31)),
        (date(2027, 11, 30), 3, date(2028, 2, 29)),
    ],
)
def test_months_end_with_the_month(on: date, months: int, then: date) -> None:
    assert months_after(on, months) == then


def test_the_soonest_level_sets_the_next_review(system: System) -> None:
    rules = {"extreme": 2, "enhanced": 1}
    assert next_review(TODAY, Band.EXTREME, "enhanced", rules) == date(2026, 12, 30)
    assert next_review(TODAY, Band.LOW, None, rules) is None
    risk = system.quality(5, 4)
    system.do(SetReviewRule(ReviewOf.EXTREME, 1, "Policy"), ReviewRisk(risk))
    assert system.page(risk).line.review_on == date(2026, 12, 30)
    system.do(ReviewRisk(risk, date(2027, 1, 15)))
    assert system.page(risk).line.review_on == date(2027, 1, 15)


def test_a_risk_nobody_has_a_rule_for_has_no_next_review() -> None:
    assert next_review(TODAY, None, "routine", {"enhanced": 1}) is None
    assert next_review(TODAY, None, None, {"None": 1}) is None
    assert next_review(TODAY, Band.HIGH, "routine", {"high": 3}) == date(2027, 2, 28)
    soonest = {"high": 3, "enhanced": 1}
    assert next_review(TODAY, Band.HIGH, "enhanced", soonest) == date(2026, 12, 30)


@pytest.mark.parametrize("months", [-1, 25])
def test_months_between_reviews_have_bounds(system: System, months: int) -> None:
    with pytest.raises(Refusal, match="review_months"):
        system.do(SetReviewRule(ReviewOf.HIGH, months, "Policy"))
    system.do(SetReviewRule(ReviewOf.HIGH, 24, "Policy"))


def test_a_review_in_one_step_scores_only_what_changed(system: System) -> None:
    risk = system.quality(4, 4)
    system.do(ReviewScored(risk, 4, 4, next_on=date(2026, 12, 31)))
    assert len(system.page(risk).scores) == 1
    system.do(ReviewScored(risk, 3, 4, "Rota filled", date(2027, 1, 31)))
    page = system.page(risk)
    assert (page.line.points, page.reviewed_on) == (12, TODAY)
    assert page.scores[0].reason == "Rota filled"
    with pytest.raises(Refusal, match="off_matrix"):
        system.do(ReviewScored(risk, 6, 4))
    assert system.page(risk).line.points == 12


def test_a_review_on_a_new_matrix_scores_the_same_numbers_anew(system: System) -> None:
    risk = system.quality(2, 5)
    system.do(SetScale("5x5; low 1-3; high 4-9; extreme 10-25", system.committee, source="P3"))
    assert system.page(risk).line.old_scale
    system.do(ReviewScored(risk, 2, 5))
    page = system.page(risk)
    assert (len(page.scores), page.line.old_scale, page.line.band) == (2, False, Band.EXTREME)
    system.do(ReviewScored(risk, 2, 5))
    assert len(system.page(risk).scores) == 2


def test_a_review_without_a_score_leaves_the_earlier_matrix_to_be_scored(system: System) -> None:
    risk = system.quality(2, 5)
    system.do(SetScale("4x4; low 1-4; high 6-9; extreme 12-16", system.committee, source="P3"))
    system.do(ReviewScored(risk))
    assert (len(system.page(risk).scores), system.page(risk).line.old_scale) == (1, True)
    for likelihood, impact in ((2, 5), (None, None)):
        with pytest.raises(Refusal, match="off_matrix"):
            system.do(ReviewScored(risk, likelihood, impact, "No change"))
    with pytest.raises(Refusal, match="off_matrix"):
        system.do(ReviewScored(risk, 2, 5))
    assert len(system.page(risk).scores) == 1


def test_the_reason_of_a_review_is_kept_though_the_score_is_the_same(system: System) -> None:
    risk = system.quality(4, 4)
    system.do(ReviewScored(risk, 4, 4, "Looked at again"))
    system.do(ReviewScored(risk, reason="And again"))
    told = [(each.likelihood, each.impact, each.reason) for each in system.page(risk).scores]
    assert told == [(4, 4, "And again"), (4, 4, "Looked at again"), (4, 4, "")]
    bare = system.noted()
    with pytest.raises(Refusal, match="no_likelihood"):
        system.do(ReviewScored(bare, reason="Looked at"))
    system.do(ReviewScored(bare))
    assert system.page(bare).scores == ()


def test_another_matrix_rescales_nothing_and_old_scores_are_named(system: System) -> None:
    risk, fresh = system.quality(4, 5), system.quality(2, 2)
    system.do(
        SetScale("4x4; low 1-4; high 6-9; extreme 12-16", system.committee, source="Policy 3")
    )
    system.do(ScoreRisk(fresh, 4, 4))
    line = system.page(risk).line
    assert (line.points, line.band, line.old_scale) == (20, Band.EXTREME, True)
    assert not system.page(fresh).line.old_scale
    with system.store.read() as book:
        shown = heat_map(book, RegisterFilter(body=system.committee), TODAY)
        named = {each.id for each in findings(book, TODAY) if each.code == "risk.find_old_scale"}
    assert (shown.cells, shown.elsewhere, shown.total) == ({(4, 4): 1}, 1, 2)
    assert named == {risk}


def test_an_acceptance_needs_its_end_and_can_be_renewed(system: System) -> None:
    risk = system.do(NoteRisk(system.committee, "Boiler"))
    with pytest.raises(Refusal, match="expires_before"):
        system.do(AcceptRisk(risk, "A Chair", "Cost", date(2026, 11, 29)))
    system.do(AcceptRisk(risk, "A Chair", "Cost", TODAY))
    system.do(AcceptRisk(risk, "A Chair", "Cost still", date(2027, 11, 30)))
    page = system.page(risk)
    assert page.line.accepted_to == date(2027, 11, 30)
    assert len(page.acceptances) == 2
