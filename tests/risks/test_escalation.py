"""R20: a risk goes up the ladder when mitigation failed, a rung at a time, and comes back."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.bodies.rules.kinds import PlaceLevel
from db.errors import Refusal
from db.record import Unknown
from db.risks.commands import (
    AnswerEscalation,
    ChangeRisk,
    CloseRisk,
    EscalateRisk,
    HandBackRisk,
    RegisterRisk,
)
from db.risks.queries import (
    EscalationLine,
    RegisterFilter,
    RiskShown,
    escalations_of,
    register_ids,
)
from db.risks.rules.escalation import (
    ANSWERS,
    LADDER,
    EscalationState,
    Passing,
    Way,
    check_answer,
    check_answered_on,
    check_escalate,
    check_hand_back,
    check_placed,
    passed_over,
    rung,
    unanswered,
    way,
)
from db.words import explain, say
from tests.risks.conftest import System

NEAR, PLACE, ICP, SYSTEM, REGION = PlaceLevel
TODAY = date(2026, 11, 30)
DAY = timedelta(days=1)
UP = Passing(PLACE, ICP, "Rota did not hold", "ICP", "Ann", TODAY)
DOWN = replace(UP, was=ICP, became=PLACE, failed="Rota holds again")


def code_of(check: Any, *given_: Any, **named: Any) -> tuple[str, str]:
    with pytest.raises(Refusal) as found:
        check(*given_, **named)
    assert explain(found.value)
    return found.value.code, found.value.field


def test_the_ladder_runs_from_the_place_over_icp_and_ics_to_the_region() -> None:
    assert [rung(each) for each in (PLACE, ICP, SYSTEM, REGION)] == [1, 2, 3, 4]
    assert way(PLACE, ICP) is Way.UP
    assert way(ICP, PLACE) is Way.DOWN
    assert passed_over(PLACE, ICP) == ()
    assert passed_over(PLACE, SYSTEM) == (ICP,)
    assert passed_over(REGION, PLACE) == (ICP, SYSTEM)
    assert passed_over(NEAR, ICP) == ()
    assert passed_over(NEAR, SYSTEM) == (ICP,)


def test_a_scale_of_a_newer_version_stands_where_the_system_does() -> None:
    nation: Any = Unknown("nation")
    assert rung(nation) == rung(SYSTEM)
    assert way(PLACE, nation) is Way.UP


@given(st.sampled_from(LADDER), st.sampled_from(LADDER))
def test_one_rung_passes_over_nothing_and_both_ways_pass_over_the_same(
    one: PlaceLevel, other: PlaceLevel
) -> None:
    assert passed_over(one, other) == passed_over(other, one)
    if abs(rung(one) - rung(other)) <= 1:
        assert passed_over(one, other) == ()


def test_r20_an_escalation_needs_the_failed_mitigation_a_receiver_and_a_person() -> None:
    check_escalate(UP, TODAY)
    for changed, code, field in (
        ({"failed": " "}, "escalation.no_failed", "failed"),
        ({"to": ""}, "escalation.nobody", "to_text"),
        ({"person": " "}, "escalation.no_person", "person"),
        ({"waiting": True}, "escalation.waiting", "became"),
        ({"became": PLACE}, "escalation.not_up", "became"),
        ({"became": NEAR}, "escalation.not_up", "became"),
        ({"became": SYSTEM, "departure_reason": " "}, "escalation.rung", "departure_reason"),
    ):
        assert code_of(check_escalate, replace(UP, **changed), TODAY) == (code, field)
    check_escalate(replace(UP, became=SYSTEM, departure_reason="Same night"), TODAY)


def test_a_risk_is_handed_back_closer_with_a_reason_to_somebody() -> None:
    check_hand_back(DOWN, TODAY)
    for changed, code in (
        ({"failed": " "}, "escalation.no_reason"),
        ({"to": " "}, "escalation.nobody"),
        ({"became": ICP}, "escalation.not_down"),
        ({"became": SYSTEM}, "escalation.not_down"),
        ({"waiting": True}, "escalation.waiting"),
        ({"was": REGION}, "escalation.rung"),
    ):
        assert code_of(check_hand_back, replace(DOWN, **changed), TODAY)[0] == code


def test_days_on_the_ladder_run_forward_to_today() -> None:
    check_escalate(replace(UP, answer_by=TODAY, last=TODAY), TODAY)
    for changed, code in (
        (replace(UP, on=TODAY + DAY), "escalation.later"),
        (replace(UP, last=TODAY + DAY), "escalation.before_last"),
        (replace(UP, answer_by=TODAY - DAY), "escalation.answer_before"),
    ):
        assert code_of(check_escalate, changed, TODAY)[0] == code
    check_answered_on(TODAY, TODAY, TODAY)
    assert code_of(check_answered_on, TODAY - DAY, TODAY, TODAY)[0] == "escalation.answered_before"
    assert code_of(check_answered_on, TODAY + DAY, TODAY, TODAY)[0] == "escalation.later"


def test_an_answer_is_late_the_day_after_it_was_due() -> None:
    assert not unanswered(EscalationState.WAITING, TODAY, TODAY)
    assert unanswered(EscalationState.WAITING, TODAY, TODAY + DAY)
    assert not unanswered(EscalationState.WAITING, None, TODAY)
    assert not unanswered(EscalationState.TAKEN, TODAY, TODAY + DAY)


def test_an_escalation_is_answered_once_with_words_by_somebody() -> None:
    for state in ANSWERS:
        check_answer(EscalationState.WAITING, state, "We take it", "Wilf")
        refused = code_of(check_answer, state, EscalationState.TAKEN, "x", "y")
        assert refused[0] == "escalation.answered"
    for given_, words, who, code in (
        (EscalationState.WAITING, "x", "y", "escalation.not_an_answer"),
        (EscalationState.HANDED_BACK, "x", "y", "escalation.not_an_answer"),
        (EscalationState.TAKEN, " ", "y", "escalation.no_answer"),
        (EscalationState.TAKEN, "x", " ", "escalation.no_answerer"),
    ):
        assert code_of(check_answer, EscalationState.WAITING, given_, words, who)[0] == code


def test_the_scale_of_a_risk_on_the_register_changes_by_the_ladder_only() -> None:
    check_placed(PLACE, REGION, noted=True)
    check_placed(PLACE, PLACE, noted=False)
    assert code_of(check_placed, PLACE, ICP, noted=False)[0] == "escalation.by_record"
    assert code_of(check_placed, ICP, PLACE, noted=False)[0] == "escalation.back_by_record"


def placed(system: System) -> str:
    risk = system.quality()
    system.do(ChangeRisk(risk, managed_at=PLACE), RegisterRisk(risk))
    return risk


def escalate(risk: str, **given_: Any) -> EscalateRisk:
    plain = {
        "became": ICP,
        "failed": "The shared rota did not hold at week-ends",
        "person": "Ann Other",
        "to_text": "Northmoor ICP board",
        "answer_by": TODAY + 7 * DAY,
    }
    return EscalateRisk(risk, **(plain | given_))  # type: ignore[arg-type]


def told(system: System, risk: str) -> list[EscalationLine]:
    with system.store.read() as book:
        return escalations_of(book, risk)


def refused(system: System, it: object) -> str:
    with pytest.raises(Refusal) as found:
        system.store.do(it)
    assert explain(found.value)
    return found.value.code


def test_r20_a_risk_is_managed_closer_until_it_is_taken_on_above(system: System) -> None:
    risk = placed(system)
    made = system.do(escalate(risk, decision_ref="PB/26-27/004"))
    line = system.page(risk).line
    assert (line.managed_at, line.escalated_to) == (PLACE, ICP)
    with system.store.read() as book:
        assert len(register_ids(book, RegisterFilter(RiskShown.ESCALATED))) == 1
        assert len(register_ids(book, RegisterFilter(managed_at=PLACE))) == 1
    assert refused(system, escalate(risk, became=SYSTEM)) == "escalation.waiting"
    taken = AnswerEscalation(made, EscalationState.TAKEN, "We fund two posts", "Wilf Larkspur")
    system.do(taken)
    line = system.page(risk).line
    assert (line.managed_at, line.escalated_to) == (ICP, None)
    assert refused(system, taken) == "escalation.answered"
    found = told(system, risk)[0]
    assert (found.was, found.became, found.way, found.to, found.ref, found.answer) == (
        *(PLACE, ICP, Way.UP, "Northmoor ICP board", "PB/26-27/004", "We fund two posts"),
    )


def test_advice_or_a_return_leaves_the_risk_where_it_is(system: System) -> None:
    risk = placed(system)
    for state in (EscalationState.ADVISED, EscalationState.RETURNED, EscalationState.WITHDRAWN):
        system.do(AnswerEscalation(system.do(escalate(risk)), state, "Try the rota of X", "Wilf"))
        assert system.page(risk).line.managed_at is PLACE
    assert len(told(system, risk)) == 3


def test_r20_without_the_failed_mitigation_nothing_is_written(system: System) -> None:
    risk = placed(system)
    assert refused(system, escalate(risk, failed="")) == "escalation.no_failed"
    assert refused(system, escalate(risk, became=REGION)) == "escalation.rung"
    assert told(system, risk) == []


def test_a_risk_taken_on_is_handed_back_with_the_reason_and_who_takes_it(system: System) -> None:
    risk = placed(system)
    made = system.do(escalate(risk, to_body=system.group, to_text=""))
    system.do(AnswerEscalation(made, EscalationState.TAKEN, "Yes", "Wilf"))
    assert refused(system, HandBackRisk(risk, PLACE, "", "Ann", to_text="x")) == (
        "escalation.no_reason"
    )
    system.do(HandBackRisk(risk, PLACE, "The rota holds", "Wilf", to_body=system.committee))
    assert system.page(risk).line.managed_at is PLACE
    back = told(system, risk)[0]
    assert (back.way, back.state, back.to) == (
        *(Way.DOWN, EscalationState.HANDED_BACK, "Quality Committee"),
    )


def test_the_scale_is_not_changed_past_the_ladder_nor_on_a_closed_risk(system: System) -> None:
    risk = placed(system)
    assert refused(system, ChangeRisk(risk, managed_at=ICP)) == "escalation.by_record"
    assert refused(system, ChangeRisk(risk, managed_at=NEAR)) == "escalation.back_by_record"
    made = system.do(escalate(risk))
    system.do(CloseRisk(risk, "Merged"))
    assert refused(system, escalate(risk)) == "risk.closed_already"
    answer = AnswerEscalation(made, EscalationState.TAKEN, "Yes", "Wilf")
    assert refused(system, answer) == "risk.closed_already"


def test_a_check_names_what_waits_what_is_late_and_what_was_passed_up_twice(
    system: System,
) -> None:
    risk = placed(system)
    system.do(escalate(risk, answer_by=TODAY))

    def codes(on: date) -> dict[str, str]:
        found = system.store.findings(on)
        return {each.code: say(each.code, **each.values) for each in found}

    assert "integrated care partnership" in codes(TODAY)["escalation.find_waiting"]
    late = codes(TODAY + DAY)
    assert "30 November 2026" in late["escalation.find_unanswered"]
    assert "escalation.find_waiting" not in late
    with system.store.write("As if from elsewhere") as work:
        work.run(
            "INSERT INTO riskescalation (id, risk, state, became, way, was)"
            " VALUES ('twice', :risk, 'waiting', 'system', 'up', 'place')",
            risk=risk,
        )
    assert "escalation.find_two" in codes(TODAY)
