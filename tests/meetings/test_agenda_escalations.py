"""What was escalated to a committee stands on its agenda, and is answered there (R20, R35)."""

from datetime import date, timedelta

import pytest

from db.bodies.rules.kinds import PlaceLevel
from db.decisions.rules.taking import DecisionKind
from db.errors import Refusal
from db.meetings.commands.course import DeferItem, EndItem, StartItem
from db.meetings.commands.room import CloseMeeting
from db.meetings.commands.setting import TakeProposal
from db.meetings.queries import agenda
from db.meetings.rules.items import Origin, Purpose
from db.risks.commands import (
    AnswerEscalation,
    ChangeRisk,
    EscalateRisk,
    ProposeAssurance,
    RegisterRisk,
    ScoreRisk,
)
from db.risks.queries import escalations_of
from db.risks.rules.assurance import AssuranceLevel
from db.risks.rules.escalation import EscalationState
from db.risks.rules.risk import Dimension, Regime, RiskCategory, Sector
from db.words import explain
from tests.meetings.group import DAY, JANUARY, Group, clock
from tests.meetings.test_agenda_setting import offered, titles

OTHERS = ("Barnaby", "Marigold", "Clementine", "Ptolemy", "Hattie", "Ambrose", "Dorothea", "Una")
TITLE = "Triage waits at night"


def noted(group: Group, body: str) -> str:
    """A risk of a committee, complete but for its score."""
    risk = group.run("note_risk", body=body, title=TITLE, owner=group.person("Mope"),
                     category=RiskCategory.DIGITAL)  # fmt: skip
    group.do(ChangeRisk(risk, managed_at=PlaceLevel.PARTNERSHIP, cause="A", event="B", effect="C"))
    return risk


def passed_up(group: Group, on: date = DAY) -> str:
    """A place's risk passed to the group; returns the escalation."""
    risk = noted(group, group.run("add_body", name="Northmoor Place Board", short="NPB"))
    up = EscalateRisk(
        risk, PlaceLevel.SYSTEM, "The shared rota did not hold", "Una Pettigrew",
        to_body=group.body, on_date=on, answer_by=JANUARY,
    )  # fmt: skip
    group.do(ScoreRisk(risk, 4, 4))
    return group.do(up)


def test_r20_a_risk_passed_to_a_committee_stands_on_its_agenda_until_it_is_answered(
    group: Group,
) -> None:
    group.plan(JANUARY)
    made = passed_up(group)
    found = offered(group, group.meeting)[TITLE]
    assert (found.kind, found.thing, found.purpose) == (Origin.ESCALATION, made, Purpose.DECISION)
    assert found.detail.endswith("escalated from Northmoor Place Board, answer due 7 January 2027")
    assert (found.lead, found.group) == ("Rosalind Mope", "Escalations")
    theirs = group.run("plan_meeting", body=group.run("add_body", name="Other", short="OT"),
                       on_date=JANUARY, start_time=clock("10:00"))  # fmt: skip
    assert TITLE not in offered(group, theirs)
    group.do(TakeProposal(group.meeting, found.kind, found.thing, found.title, found.purpose))
    assert titles(group, group.meeting) == [TITLE]
    assert TITLE not in offered(group, group.meeting)
    group.do(AnswerEscalation(made, EscalationState.ADVISED, "Try the rota of X", "Una"))
    group.plan(JANUARY + timedelta(days=28))
    assert TITLE not in offered(group, group.meeting)


def test_a_risk_is_not_offered_to_a_meeting_before_the_day_it_was_passed_up(group: Group) -> None:
    passed_up(group, on=DAY)
    group.plan(DAY - timedelta(days=1))
    assert TITLE not in offered(group, group.meeting)
    group.plan(DAY)
    assert TITLE in offered(group, group.meeting)


def taken(group: Group) -> str:
    """The escalation taken as the one item of today's meeting; returns the escalation."""
    made = passed_up(group)
    group.plan(DAY)
    item = group.do(TakeProposal(group.meeting, Origin.ESCALATION, made, TITLE))
    group.items = [item]
    group.opened(*OTHERS)
    group.do(StartItem(item, clock("10:00")))
    return made


def codes(group: Group, on: date) -> set[str]:
    return {each.code for each in group.store.findings(on) if each.code.startswith("escalation.")}


def test_r20_what_is_decided_at_the_item_is_the_answer_of_that_committee_and_day(
    group: Group,
) -> None:
    made = taken(group)
    group.run("record_decision", words="to fund two posts", item=group.items[0],
              kind=DecisionKind.AGREED)  # fmt: skip
    group.do(EndItem(group.items[0], clock("10:20")))
    assert "escalation.find_taken" not in codes(group, DAY)
    group.do(CloseMeeting(group.meeting, clock("11:00")))
    assert "escalation.find_taken" in codes(group, DAY)
    group.do(AnswerEscalation(made, EscalationState.TAKEN))
    with group.store.read() as book:
        risk = book.value("SELECT risk FROM riskescalation WHERE id = :id", id=made)
        line = escalations_of(book, risk)[0]
    assert (line.answer, line.answered_by, line.answered_on) == (
        *("to fund two posts", "Management Group", DAY),
    )
    assert "escalation.find_taken" not in codes(group, DAY)


def test_without_a_decision_at_the_item_the_answer_has_to_be_said(group: Group) -> None:
    made = taken(group)
    group.do(EndItem(group.items[0], clock("10:20")))
    with pytest.raises(Refusal, match="no_answer"):
        group.do(AnswerEscalation(made, EscalationState.TAKEN))


def test_an_escalation_put_off_is_offered_once_as_what_was_carried_over(group: Group) -> None:
    made = taken(group)
    group.do(DeferItem(group.items[0], "No time", at=clock("10:05")))
    group.do(CloseMeeting(group.meeting, clock("11:00")))
    group.plan(JANUARY)
    with group.store.read() as book:
        assert [each.title for each in agenda(book, group.meeting).items] == []
    found = offered(group, group.meeting)
    assert found[TITLE].kind is Origin.CARRIED
    assert made not in {each.thing for each in found.values()}


def test_an_escalation_whose_risk_lost_a_field_meanwhile_is_not_taken_until_it_is_complete(
    group: Group,
) -> None:
    made = passed_up(group)
    group.plan(JANUARY)
    with group.store.read() as book:
        risk = book.value("SELECT risk FROM riskescalation WHERE id = :id", id=made)
    group.do(ChangeRisk(risk, effect=""))
    with pytest.raises(Refusal) as refused:
        group.do(TakeProposal(group.meeting, Origin.ESCALATION, made, TITLE))
    assert "effect" in explain(refused.value)
    group.do(ChangeRisk(risk, effect="Harm"))
    group.do(TakeProposal(group.meeting, Origin.ESCALATION, made, TITLE))
    assert titles(group, group.meeting) == [TITLE]


def test_r12_a_risk_whose_status_asks_for_a_decision_is_offered_before_its_review(
    group: Group,
) -> None:
    risk = group.run("note_risk", body=group.body, title=TITLE, owner=group.person("Mope"),
                     cause="A", event="B", effect="C")  # fmt: skip
    group.do(
        ChangeRisk(risk, category=RiskCategory.QUALITY, dimensions=(Dimension.SAFE,),
                   sector=Sector.NHS, regime=Regime.NHS, review_on=DAY),
        ScoreRisk(risk, 4, 4),
        RegisterRisk(risk),
    )  # fmt: skip
    group.plan(JANUARY)
    assert offered(group, group.meeting)[TITLE].kind is Origin.RISK
    group.do(ProposeAssurance(risk, AssuranceLevel.ENHANCED, "Harm has recurred"))
    found = offered(group, group.meeting)[TITLE]
    assert (found.kind, found.thing) == (Origin.ESCALATION, risk)
    assert found.detail.endswith("a change of status awaits its authority")
