"""R19-R26, T4, T12, T14 through the store: whose authority moves a quality risk."""

import json
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from db.bodies.records import Body
from db.bodies.rules.kinds import BodyKind
from db.decisions.records import Decision
from db.errors import Refusal
from db.oversight.commands.support import MandateSupport
from db.risks.commands import (
    AnswerProposal,
    ChangeRisk,
    CloseRisk,
    MoveAssurance,
    NameAuthority,
    NoteRisk,
    ProposeAssurance,
    RecommendAssurance,
    RemoveAuthority,
    ScoreRisk,
)
from db.risks.queries import assurance_history, awaiting
from db.risks.rules.assurance import ApprovedPart, AssuranceLevel, Criterion
from db.risks.rules.proposals import ProposalKind, ProposalState
from db.risks.rules.risk import Regime, RiskCategory, Sector
from db.words import explain, say
from tests.risks.conftest import System

ROUTINE, ENHANCED, INTENSIVE = AssuranceLevel
TODAY = date(2026, 11, 30)
DAY = timedelta(days=1)


def enhanced(system: System, risk: str, **given: Any) -> MoveAssurance:
    plain = {
        "authority": system.icb,
        "person": "Chief nursing officer",
        "rationale": "Recurrent, and the provider's own plan has not held",
        "criteria": (Criterion.RECURRENT,),
        "plan": "Maternity plan, version 2",
        "lead": "Nettie Quillfeather",
        "decision_ref": "QC/26-27/015",
        "evidence": "Audit of October",
    }
    return MoveAssurance(risk, **({"became": ENHANCED} | plain | given))


def intensive(system: System, risk: str, **given: Any) -> MoveAssurance:
    more = {
        "authority": system.nhse,
        "person": "Regional director",
        "support": "Maternity support programme",
        "regulator_lead": "Regional chief nurse",
        "decision_ref": "RQ/26/17",
    }
    return enhanced(system, risk, **({"became": INTENSIVE} | more | given))


def refused(system: System, code: str, it: object) -> Refusal:
    with system.store.read() as book:
        before = book.value("SELECT count(*) FROM commits")
    with pytest.raises(Refusal) as found:
        system.store.do(it)
    assert found.value.code == code
    assert explain(found.value)
    with system.store.read() as book:
        assert book.value("SELECT count(*) FROM commits") == before
    return found.value


def test_r24_a_move_names_its_minute_here_or_elsewhere_and_its_evidence(system: System) -> None:
    risk = system.quality()
    refused(system, "assurance.no_minute", enhanced(system, risk, decision_ref=" "))
    refused(system, "assurance.no_evidence", enhanced(system, risk, evidence=""))
    with system.store.write("Record the decision") as work:
        decision = work.add(Decision(body=system.committee, words="Enhanced is authorised"))
    system.do(enhanced(system, risk, decision_ref="", decision=decision))
    assert system.page(risk).line.level is ENHANCED


def test_a_quality_risk_is_routine_until_it_is_moved(system: System) -> None:
    assert system.page(system.quality()).line.level is ROUTINE


def test_t12_a_finance_risk_shows_not_applicable_and_cannot_be_moved(system: System) -> None:
    risk = system.noted()
    system.do(ChangeRisk(risk, category=RiskCategory.FINANCE))
    assert system.page(risk).line.level is None
    refused(system, "assurance.not_quality", enhanced(system, risk))


def test_r19_a_risk_under_local_authority_assurance_has_no_status(system: System) -> None:
    risk = system.quality()
    system.do(ChangeRisk(risk, regime=Regime.LOCAL_AUTHORITY))
    assert system.page(risk).line.level is None
    refused(system, "assurance.not_nhs", enhanced(system, risk))
    system.do(ChangeRisk(risk, regime=Regime.NHS, sector=Sector.INDEPENDENT))
    assert system.page(risk).line.level is ROUTINE


def test_r24_enhanced_under_the_icb_s_minute_shows_on_one_line(system: System) -> None:
    risk = system.quality()
    system.do(enhanced(system, risk))
    line = system.page(risk).line
    assert (line.level, line.authority, line.level_ref) == (
        ENHANCED,
        "Northmoor ICB",
        "QC/26-27/015",
    )
    assert (line.level_on, line.assumed, line.anew) == (TODAY, False, ())
    page = system.page(risk)
    assert (page.plan, page.lead) == ("Maternity plan, version 2", "Nettie Quillfeather")


def test_r24_intensive_without_nhs_england_is_refused_in_words_and_with_it_is_made(
    system: System,
) -> None:
    risk = system.quality()
    system.do(enhanced(system, risk))
    found = refused(system, "assurance.not_usual", intensive(system, risk, authority=system.icb))
    assert "NHS England" in explain(found)
    system.do(intensive(system, risk))
    line = system.page(risk).line
    assert (line.level, line.authority, line.level_ref) == (INTENSIVE, "NHSE", "RQ/26/17")


def test_r23_intensive_without_mandated_support_or_a_regulator_lead_is_refused(
    system: System,
) -> None:
    risk = system.quality()
    refused(system, "assurance.no_support", intensive(system, risk, support=""))
    refused(system, "assurance.no_regulator_lead", intensive(system, risk, regulator_lead=""))


def test_r23_support_is_typed_once_whichever_record_comes_first(system: System) -> None:
    first, second = system.quality(), system.quality()
    criteria = ("Rota full",)
    trust = system.icb
    refused(system, "oversight.no_words", MandateSupport(trust, " ", criteria, risk=first))
    system.do(intensive(system, first, support="Maternity team"))
    system.do(MandateSupport(trust, "", criteria, risk=first))
    system.do(MandateSupport(trust, "Rota experts", criteria, risk=second))
    system.do(intensive(system, second, support=""))
    with system.store.read() as book:
        rows = book.rows("SELECT words FROM mandatedsupport_live ORDER BY n")
    assert rows == [("Maternity team",), ("Rota experts",)]
    assert [each.support for each in system.page(second).moves] == ["Rota experts"]


def test_r22_enhanced_without_criteria_plan_or_lead_is_refused(system: System) -> None:
    risk = system.quality()
    refused(system, "assurance.no_criteria", enhanced(system, risk, criteria=()))
    refused(system, "assurance.no_plan", enhanced(system, risk, plan=""))
    refused(system, "assurance.no_lead", enhanced(system, risk, lead=""))
    system.do(ChangeRisk(risk, plan="The trust's plan", lead="Wilf"))
    system.do(enhanced(system, risk, plan="", lead=""))
    assert system.page(risk).moves[0].plan == "The trust's plan"


def test_t4_a_departure_is_recorded_with_its_reason(system: System) -> None:
    risk = system.quality()
    system.do(intensive(system, risk, authority=system.icb, departure_reason="Agreed by phone"))
    assert system.page(risk).moves[0].departure_reason == "Agreed by phone"
    assert not [each for each in system.store.findings(TODAY) if "not_usual" in each.code]


def test_a_reason_for_departing_is_not_kept_where_nothing_departs(system: System) -> None:
    risk = system.quality()
    system.do(enhanced(system, risk, departure_reason="none"))
    assert system.page(risk).moves[0].departure_reason == ""


def end_nhs_england(system: System) -> None:
    with system.store.write("NHS England ends") as work:
        work.run("UPDATE organisation SET closed_on = '2026-11-15' WHERE id = :id", id=system.nhse)


def test_t14_after_nhs_england_its_successor_authorises(system: System) -> None:
    risk = system.quality()
    end_nhs_england(system)
    found = refused(system, "assurance.office_passed", intensive(system, risk))
    assert "The Department" in explain(found)
    refused(
        system,
        "assurance.office_passed",
        intensive(system, risk, departure_reason="It always was theirs"),
    )
    system.do(intensive(system, risk, authority=system.department))
    assert system.page(risk).line.authority == "The Department"


def test_t14_on_the_last_day_of_nhs_england_it_still_authorises(system: System) -> None:
    risk = system.quality()
    end_nhs_england(system)
    system.do(intensive(system, risk, on_date=date(2026, 11, 15)))
    assert system.page(risk).line.level is INTENSIVE
    assert not [each for each in system.store.findings(TODAY) if "not_usual" in each.code]


def test_r12_the_system_quality_group_may_only_recommend(system: System) -> None:
    risk = system.quality()
    by_group = enhanced(system, risk, body=system.group)
    found = refused(system, "assurance.may_only_recommend", by_group)
    departing = replace(by_group, departure_reason="It knows best")
    refused(system, "assurance.may_only_recommend", departing)
    assert "Record as recommendation to the Quality Committee" in explain(found)
    system.do(RecommendAssurance(risk, ENHANCED, system.group, "Recurrent"))
    line = system.page(risk).line
    assert (line.level, line.proposed, line.proposed_kind) == (
        ROUTINE,
        ENHANCED,
        ProposalKind.RECOMMENDATION,
    )
    assert line.proposed_to == "Quality Committee"
    system.do(enhanced(system, risk, body=system.committee))
    page = system.page(risk)
    assert (page.line.level, page.line.proposed) == (ENHANCED, None)
    assert page.proposals[0].state is ProposalState.AUTHORISED


def test_nhs_england_may_authorise_where_it_meets_the_icb(system: System) -> None:
    with system.store.write("The quarterly review") as work:
        review = work.add(Body(name="Formal review meeting", kind=BodyKind.REVIEW_MEETING))
    risk = system.quality()
    refused(system, "assurance.may_only_recommend", enhanced(system, risk, body=review))
    by_group = intensive(system, risk, body=system.group)
    refused(system, "assurance.may_only_recommend", by_group)
    system.do(intensive(system, risk, body=review))
    assert system.page(risk).line.level is INTENSIVE
    codes = {each.code for each in system.store.findings(TODAY)}
    assert "assurance.find_only_recommends" not in codes


def test_a_proposal_awaits_the_usual_authority_until_it_is_answered(system: System) -> None:
    risk = system.quality()
    proposal = system.do(
        ProposeAssurance(risk, INTENSIVE, "Not holding", expected_on=TODAY + 3 * DAY)
    )
    with system.store.read() as book:
        waiting = awaiting(book)
    assert [(each.to, each.expected_on) for each in waiting] == [("NHS England", TODAY + 3 * DAY)]
    line = system.page(risk).line
    assert (line.level, line.proposed, line.proposed_to) == (ROUTINE, INTENSIVE, "NHSE")
    assert "assurance.find_waiting" in {each.code for each in system.store.findings(TODAY)}
    refused(
        system,
        "assurance.not_an_answer",
        AnswerProposal(proposal, ProposalState.AUTHORISED, "Yes"),
    )
    system.do(AnswerProposal(proposal, ProposalState.DECLINED, "Enhanced is enough"))
    refused(system, "assurance.answered", AnswerProposal(proposal, ProposalState.WITHDRAWN, "x"))
    assert system.page(risk).line.proposed is None
    refused(system, "assurance.same", ProposeAssurance(risk, ROUTINE, "x"))


def test_stepping_down_is_the_same_record_with_its_authority_assumed(system: System) -> None:
    risk = system.quality()
    system.do(intensive(system, risk))
    refused(system, "assurance.not_usual", enhanced(system, risk))
    system.do(enhanced(system, risk, authority=system.nhse))
    assert system.page(risk).line.assumed
    system.do(enhanced(system, risk, became=ROUTINE, criteria=()))
    line = system.page(risk).line
    assert (line.level, line.assumed) == (ROUTINE, True)


def test_r24_a_later_change_of_band_lead_or_plan_asks_for_approval_anew(system: System) -> None:
    risk = system.quality(4, 4)
    system.do(enhanced(system, risk))
    system.do(ScoreRisk(risk, 5, 4))
    assert system.page(risk).line.anew == ()
    refused(system, "assurance.same", enhanced(system, risk))
    system.do(ScoreRisk(risk, 3, 4))
    system.do(ChangeRisk(risk, lead="Wilf Larkspur"))
    assert system.page(risk).line.anew == (ApprovedPart.BAND, ApprovedPart.LEAD)
    assert "assurance.find_anew" in {each.code for each in system.store.findings(TODAY)}
    system.do(enhanced(system, risk, lead="", plan=""))
    assert system.page(risk).line.anew == ()


def test_r24_wording_never_asks_for_approval_anew(system: System) -> None:
    risk = system.quality()
    system.do(enhanced(system, risk))
    system.do(ChangeRisk(risk, plan="maternity plan - version 2", title="Triage waits too long"))
    assert system.page(risk).line.anew == ()


def test_a_move_keeps_the_risk_as_it_was_approved(system: System) -> None:
    risk = system.quality()
    system.do(enhanced(system, risk))
    system.do(ChangeRisk(risk, effect="worse harm"))
    snapshot = system.page(risk).moves[0].snapshot
    with system.store.read() as book:
        text = book.value("SELECT text FROM snapshot_live WHERE id = :id", id=snapshot)
    frozen = json.loads(text)
    assert (frozen["effect"], frozen["became"]) == ("harm", "enhanced")
    assert frozen["scores"][0]["impact"] == 4


def test_a_change_of_status_cannot_be_taken_back(system: System) -> None:
    risk = system.quality()
    system.do(enhanced(system, risk))
    with pytest.raises(Refusal) as nothing:
        system.store.undo()
    assert nothing.value.code == "undo.nothing"
    with system.store.read() as book:
        assert len(assurance_history(book, risk)) == 1


def test_a_risk_above_routine_is_neither_closed_nor_made_another_kind(system: System) -> None:
    risk = system.quality()
    system.do(enhanced(system, risk))
    refused(system, "assurance.stands", ChangeRisk(risk, category=RiskCategory.FINANCE))
    refused(system, "assurance.close_stands", CloseRisk(risk, "Done"))
    system.do(enhanced(system, risk, became=ROUTINE))
    system.do(CloseRisk(risk, "Done"))
    refused(system, "risk.closed_already", enhanced(system, risk))


def test_two_moves_made_apart_show_the_more_cautious_until_a_person_decides(
    system: System,
) -> None:
    risk = system.quality()
    first = system.do(enhanced(system, risk))
    system.do(intensive(system, risk))
    system.do(enhanced(system, risk, became=ROUTINE, after=(first,)))
    line = system.page(risk).line
    assert (line.level, line.contested, line.authority) == (INTENSIVE, True, "NHSE")
    assert "assurance.find_contested" in {each.code for each in system.store.findings(TODAY)}
    assert [each.stands for each in system.page(risk).moves] == [True, True, False]
    system.do(enhanced(system, risk, became=ROUTINE, authority=system.nhse))
    line = system.page(risk).line
    assert (line.level, line.contested) == (ROUTINE, False)


def test_a_move_that_came_without_what_it_needs_is_kept_flagged_and_not_applied(
    system: System,
) -> None:
    risk = system.quality()
    move = system.do(enhanced(system, risk))
    with system.store.write("As if from elsewhere") as work:
        work.run("UPDATE assurancemove SET person = '' WHERE id = :id", id=move)
    assert system.page(risk).line.level is ROUTINE
    assert not system.page(risk).moves[0].sound
    found = {each.code: each for each in system.store.findings(TODAY)}
    assert say("assurance.find_unsound", **found["assurance.find_unsound"].values)


def test_a_move_that_came_without_authority_is_flagged(system: System) -> None:
    risk = system.quality()
    move = system.do(intensive(system, risk))
    with system.store.write("As if from elsewhere") as work:
        work.run(
            "UPDATE assurancemove SET authority = :icb, body = :group WHERE id = :id",
            icb=system.icb,
            group=system.group,
            id=move,
        )
    assert "assurance.find_not_usual" in {each.code for each in system.store.findings(TODAY)}


def test_a_move_that_came_from_a_group_that_may_only_recommend_is_flagged(system: System) -> None:
    risk = system.quality()
    move = system.do(enhanced(system, risk))
    with system.store.write("As if from elsewhere") as work:
        work.run("UPDATE assurancemove SET body = :b WHERE id = :id", b=system.group, id=move)
    found = {each.code: each for each in system.store.findings(TODAY)}
    told = found["assurance.find_only_recommends"]
    assert "System Quality Group" in say(told.code, **told.values)


def test_another_usual_authority_can_be_named_with_its_source(system: System) -> None:
    risk = system.quality()
    refused(system, "assurance.not_usual", enhanced(system, risk, authority=system.department))
    system.do(NameAuthority(ENHANCED, system.department, "Terms of reference, 4"))
    refused(system, "assurance.not_usual", enhanced(system, risk))
    system.do(enhanced(system, risk, authority=system.department))
    refused(system, "assurance.routine_authority", NameAuthority(ROUTINE, system.icb))


def test_a_usual_authority_taken_off_is_none_and_what_it_authorised_stands(system: System) -> None:
    risk = system.quality()
    named = system.do(NameAuthority(ENHANCED, system.department, "Terms of reference, 4"))
    move = system.do(enhanced(system, risk, authority=system.department))
    refused(system, "bodies.reason_missing", RemoveAuthority(named, " "))
    system.do(RemoveAuthority(named, "The terms were changed"))
    assert system.page(risk).line.level == ENHANCED
    other = system.quality()
    refused(system, "assurance.not_usual", enhanced(system, other, authority=system.department))
    system.do(enhanced(system, other))
    assert move


def test_the_history_of_a_status_is_told_latest_first(system: System) -> None:
    risk = system.quality()
    system.do(enhanced(system, risk, on_date=TODAY - DAY))
    system.do(intensive(system, risk))
    with system.store.read() as book:
        told = assurance_history(book, risk)
    assert [(each.was, each.became) for each in told] == [
        (ENHANCED, INTENSIVE),
        (ROUTINE, ENHANCED),
    ]
    assert told[0].criteria == (Criterion.RECURRENT,)
    refused(
        system,
        "assurance.before_last",
        enhanced(system, risk, authority=system.nhse, on_date=TODAY - DAY),
    )


def test_a_group_may_recommend_in_a_book_with_no_committee_that_may_authorise(
    system: System,
) -> None:
    risk = system.do(NoteRisk(system.group, "Triage waits"))
    system.do(ChangeRisk(risk, category=RiskCategory.QUALITY, sector=Sector.NHS, regime=Regime.NHS))
    with system.store.write("No committee") as work:
        work.run("UPDATE body SET may_authorise = 0")
    refused(system, "assurance.may_only_recommend", enhanced(system, risk, body=system.group))
    system.do(RecommendAssurance(risk, ENHANCED, system.group, "Recurrent"))
    assert system.page(risk).proposals[0].to == ""
