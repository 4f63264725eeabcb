"""Before a pack: what the checks find of the risks and organisations its agenda is about."""

from datetime import date, timedelta

import pytest

from db.across.circulation import CheckLine
from db.bodies.rules.kinds import OrgKind, PlaceLevel
from db.meetings.commands.course import WithdrawItem
from db.meetings.commands.pack import LinkPaperRisk, RestoreCheck, WaiveCheck
from db.meetings.commands.setting import TakeProposal
from db.meetings.rules.items import Origin, Purpose
from db.oversight.commands.support import RecordUndertaking
from db.risks.commands import AcceptRisk, ChangeRisk, EscalateRisk, RegisterRisk, ScoreRisk
from db.risks.rules.risk import RiskCategory
from db.risks.rules.scores import ScoreKind
from tests.across.circulation.ready import TODAY, Ready, add_item

ABOVE, ENDED = "risk.find_target_above", "risk.find_acceptance_ended"


def elsewhere(ready: Ready) -> str:
    """A risk of another committee whose target is above what it is."""
    body = ready.run("add_body", name="Quality Committee", short="QC")
    risk = ready.run("note_risk", body=body, title="Triage waits", cause="A", event="B", effect="C",
                     owner=ready.group.person("Larch"), category=RiskCategory.DIGITAL)  # fmt: skip
    ready.do(ScoreRisk(risk, 2, 2))
    ready.do(ScoreRisk(risk, 4, 4, kind=ScoreKind.TARGET))
    ready.do(ChangeRisk(risk, review_on=date(2027, 6, 1)))
    return risk


def of_records(ready: Ready, today: date = TODAY) -> dict[str, CheckLine]:
    return {each.check: each for each in ready.check(today).lines if "." in each.check}


def test_a_risk_of_another_committee_is_checked_once_it_stands_on_the_agenda(
    ready: Ready,
) -> None:
    risk = elsewhere(ready)
    assert of_records(ready) == {}
    item = ready.do(TakeProposal(ready.meeting, Origin.RISK, risk, "Triage waits"))
    line = of_records(ready)[ABOVE]
    assert (line.kind, line.id) == ("risk", risk)
    assert "QC/R/26-27/001" in line.sentence
    ready.do(WithdrawItem(item, "Not ready"))
    assert ABOVE not in of_records(ready)


def test_a_risk_a_paper_is_about_or_that_was_escalated_is_checked_too(ready: Ready) -> None:
    risk = elsewhere(ready)
    ready.do(LinkPaperRisk(ready.papers["Dashboard"], risk))
    assert ABOVE in of_records(ready)
    ready.run("unlink_paper_risk", paper=ready.papers["Dashboard"], risk=risk, reason="Wrong one")
    assert ABOVE not in of_records(ready)
    ready.do(ChangeRisk(risk, managed_at=PlaceLevel.PARTNERSHIP), RegisterRisk(risk))
    up = ready.do(EscalateRisk(risk, PlaceLevel.SYSTEM, "It failed", "Una", ready.group.body))
    ready.do(TakeProposal(ready.meeting, Origin.ESCALATION, up, "Triage waits"))
    assert ABOVE in of_records(ready)


def test_an_escalation_that_stands_on_the_agenda_is_not_said_to_wait_for_its_answer(
    ready: Ready,
) -> None:
    risk, waits = elsewhere(ready), "escalation.find_waiting"
    ready.do(ChangeRisk(risk, managed_at=PlaceLevel.PARTNERSHIP), RegisterRisk(risk))
    up = ready.do(EscalateRisk(risk, PlaceLevel.SYSTEM, "It failed", "Una", ready.group.body))
    ready.do(LinkPaperRisk(ready.papers["Dashboard"], risk))
    assert waits in of_records(ready)
    ready.do(TakeProposal(ready.meeting, Origin.ESCALATION, up, "Triage waits"))
    assert waits not in of_records(ready)


def test_an_acceptance_is_found_from_the_day_after_its_last_day(ready: Ready) -> None:
    risk = elsewhere(ready)
    ready.do(AcceptRisk(risk, "The board", "Too dear to mend", TODAY + timedelta(days=3)))
    ready.do(TakeProposal(ready.meeting, Origin.RISK, risk, "Triage waits"))
    assert ENDED not in of_records(ready, TODAY + timedelta(days=3))
    assert ENDED in of_records(ready, TODAY + timedelta(days=4))


@pytest.mark.parametrize("title", ["Review of Larkfield NHS Trust", "The segment of LFT"])
def test_what_is_found_of_an_organisation_an_item_names_is_told_before_the_pack(
    ready: Ready, title: str
) -> None:
    trust = ready.run("add_organisation", name="Larkfield NHS Trust", short="LFT",
                      kind=OrgKind.NHS_TRUST)  # fmt: skip
    due = TODAY - timedelta(days=1)
    ready.do(RecordUndertaking(trust, "Mend the rota", given_on=due, due_on=due))
    assert "oversight.find_undertaking" not in of_records(ready)
    add_item(ready, title, Purpose.ASSURANCE, 5, "Larch")
    line = of_records(ready)["oversight.find_undertaking"]
    assert "Larkfield NHS Trust" in line.sentence


def test_not_for_this_committee_holds_for_what_its_agenda_is_about(ready: Ready) -> None:
    risk = elsewhere(ready)
    ready.do(TakeProposal(ready.meeting, Origin.RISK, risk, "Triage waits"))
    ready.do(WaiveCheck(ready.group.body, ABOVE, "Its own committee looks at targets"))
    assert ABOVE not in of_records(ready)
    assert ready.check().left_out >= 1
    ready.do(RestoreCheck(ready.group.body, ABOVE, "We do after all"))
    assert ABOVE in of_records(ready)


def test_a_risk_of_the_committees_own_on_its_agenda_is_told_once(ready: Ready) -> None:
    risk = elsewhere(ready)
    ready.do(ChangeRisk(risk, body=ready.group.body))
    ready.do(TakeProposal(ready.meeting, Origin.RISK, risk, "Triage waits"))
    assert [each.check for each in ready.check().lines].count(ABOVE) == 1
