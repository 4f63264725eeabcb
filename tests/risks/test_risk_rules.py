from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.bodies.rules.purposes import Aim, read_choices, write_choices
from db.errors import Refusal
from db.risks.rules import assurance, proposals, risk, scores
from db.risks.rules.risk import (
    Dimension,
    Regime,
    RiskCategory,
    RiskState,
    Sector,
    Told,
    Wanted,
    acceptance_ended,
    check_acceptance,
    check_assurance,
    check_before_committee,
    check_close,
    check_complete,
    check_control,
    check_line,
    check_noted,
    check_owner,
    check_register,
    check_reopen,
    check_review,
    check_treats,
    lacking,
    review_overdue,
    target_above,
)
from db.words import explain, known

TODAY = date(2026, 11, 30)
DAY = timedelta(days=1)
FINANCE = Told("cause", "event", "effect", "owner", RiskCategory.FINANCE, scored=True)
QUALITY = Told(
    "cause",
    "event",
    "effect",
    "owner",
    RiskCategory.QUALITY,
    frozenset({Dimension.SAFE}),
    Sector.NHS,
    Regime.NHS,
    scored=True,
)


def refusal(code: str, check: object, *given: object) -> Refusal:
    with pytest.raises(Refusal) as refused:
        check(*given)  # type: ignore[operator]
    assert refused.value.code == code
    assert known(code)
    return refused.value


def test_a_risk_may_be_noted_in_one_line_and_says_what_is_still_to_be_completed() -> None:
    assert lacking(Told()) == ("cause", "event", "effect", "owner", "category", "score")
    assert lacking(FINANCE) == ()
    assert lacking(QUALITY) == ()


def test_a_quality_risk_must_also_say_its_dimensions_sector_and_regime() -> None:
    bare = Told("c", "e", "f", "o", RiskCategory.QUALITY, scored=True)
    assert lacking(bare) == ("dimensions", "sector", "regime")
    assert lacking(replace(QUALITY, owner=" ", scored=False)) == ("owner", "score")


def test_blanks_complete_nothing() -> None:
    assert lacking(Told(" ", "\n", "\t", " ", RiskCategory.FINANCE, scored=True)) == (
        "cause",
        "event",
        "effect",
        "owner",
    )


def test_an_incomplete_risk_does_not_go_to_a_committee() -> None:
    check_complete(FINANCE)
    refused = refusal("risk.to_complete", check_complete, Told(cause="x", event="y"))
    assert refused.field == "effect"
    assert explain(refused).endswith("committee: effect, owner, category, current score.")
    check_register(RiskState.NOTED, QUALITY)
    refusal("risk.open_already", check_register, RiskState.OPEN, QUALITY)
    refusal("risk.closed_already", check_register, RiskState.CLOSED, QUALITY)
    refusal("risk.to_complete", check_register, RiskState.NOTED, Told())


def test_noting_needs_a_line_and_a_day_that_has_come() -> None:
    check_noted("Triage waits", TODAY, TODAY)
    refusal("risk.no_title", check_noted, " ", TODAY, TODAY)
    refusal("risk.raised_later", check_noted, "Triage waits", TODAY + DAY, TODAY)


def test_a_risk_is_closed_with_a_reason_between_its_raising_and_today() -> None:
    opened = RiskState.OPEN
    check_close(opened, "Met", TODAY, TODAY, TODAY)
    refusal("risk.close_reason", check_close, opened, " ", TODAY, TODAY, TODAY)
    refusal("risk.closed_before_raised", check_close, opened, "Met", TODAY, TODAY - DAY, TODAY)
    refusal("risk.closed_later", check_close, opened, "Met", TODAY, TODAY + DAY, TODAY)
    refusal("risk.closed_already", check_close, RiskState.CLOSED, "Met", TODAY, TODAY, TODAY)


def test_only_a_closed_risk_is_reopened_and_with_a_reason() -> None:
    check_reopen(RiskState.CLOSED, "It came back")
    refusal("risk.open_already", check_reopen, RiskState.OPEN, "x")
    refusal("risk.reopen_reason", check_reopen, RiskState.CLOSED, " ")


def test_an_acceptance_has_an_approver_a_reason_and_an_end() -> None:
    check_acceptance("Ann", "Within appetite", TODAY, TODAY, TODAY)
    refusal("risk.no_approver", check_acceptance, " ", "x", TODAY, TODAY, TODAY)
    refusal("risk.accept_reason", check_acceptance, "Ann", " ", TODAY, TODAY, TODAY)
    refusal("risk.no_expiry", check_acceptance, "Ann", "Within appetite", TODAY, None, TODAY)
    refusal("risk.expires_before", check_acceptance, "Ann", "x", TODAY, TODAY - DAY, TODAY)
    refusal("risk.accepted_later", check_acceptance, "A", "x", TODAY + DAY, TODAY + DAY, TODAY)


def test_an_acceptance_still_counts_on_its_last_day() -> None:
    assert not acceptance_ended(TODAY, TODAY)
    assert acceptance_ended(TODAY - DAY, TODAY)


def test_a_review_due_today_is_not_overdue() -> None:
    assert not review_overdue(RiskState.OPEN, TODAY, TODAY)
    assert review_overdue(RiskState.NOTED, TODAY - DAY, TODAY)
    assert not review_overdue(RiskState.CLOSED, TODAY - DAY, TODAY)
    assert not review_overdue(RiskState.OPEN, None, TODAY)


def test_a_target_equal_to_the_current_score_is_not_above_it() -> None:
    assert not target_above(9, 9)
    assert target_above(9, 10)
    assert not target_above(None, 10)
    assert not target_above(9, None)


@given(st.frozensets(st.sampled_from(Dimension)))
def test_several_choices_read_back_as_written(chosen: frozenset[Dimension]) -> None:
    assert frozenset(read_choices(Dimension, write_choices(Dimension, chosen))) == chosen


def test_a_choice_of_a_newer_version_is_passed_over() -> None:
    assert read_choices(Dimension, "safe, timely,equitable") == (
        Dimension.SAFE,
        Dimension.EQUITABLE,
    )


def test_the_quality_dimensions_are_those_of_the_national_quality_board_r18() -> None:
    assert len(Dimension) == 6
    assert Dimension.EQUITABLE in Dimension


def test_every_choice_has_its_word() -> None:
    kinds = (
        *(RiskState, RiskCategory, Dimension, Sector, Regime, Aim, risk.Response),
        *(scores.ScoreKind, scores.Band, scores.Movement),
        *(assurance.AssuranceLevel, assurance.Criterion, assurance.ApprovedPart),
        *(proposals.ProposalKind, proposals.ProposalState),
    )
    for kind in kinds:
        assert all(known(f"{kind.__name__}.{value}") for value in kind)


def test_one_owner_at_most() -> None:
    check_owner("ann", " ")
    check_owner("", "The director")
    refusal("risk.two_owners", check_owner, "ann", "The director")


def test_a_control_or_an_assurance_says_what_there_is_or_what_is_missing() -> None:
    for check, code in ((check_control, "no_control"), (check_assurance, "no_assurance")):
        check("Rota", "")
        check(" ", "No cover at night")
        refusal(f"risk.{code}", check, " ", " ")


def test_before_a_committee_a_risk_is_complete() -> None:
    check_before_committee(FINANCE, "MG/R/1")
    with pytest.raises(Refusal) as refused:
        check_before_committee(replace(FINANCE, cause=" ", owner=""), "MG/R/1", "thing")
    assert (refused.value.code, refused.value.field) == ("risk.complete_first", "thing")
    with pytest.raises(Refusal) as beside:
        check_before_committee(Told(), "MG/R/1")
    assert beside.value.field == "from_thing"
    fields = (Wanted("cause"), Wanted("owner"))
    assert refused.value.values == {"ref": "MG/R/1", "fields": fields}


def test_only_an_action_that_treats_a_risk_is_unlinked() -> None:
    check_treats(treats=True)
    with pytest.raises(Refusal, match="not_treated"):
        check_treats(treats=False)


def test_assurance_has_three_lines() -> None:
    for line in (1, 2, 3):
        check_line(line)
    for line in (0, 4):
        refusal("risk.no_such_line", check_line, line)


def test_the_next_review_comes_after_this_one() -> None:
    check_review(TODAY, None, TODAY)
    check_review(TODAY, TODAY + DAY, TODAY)
    refusal("risk.next_review", check_review, TODAY, TODAY, TODAY)
    refusal("risk.reviewed_later", check_review, TODAY + DAY, None, TODAY)
