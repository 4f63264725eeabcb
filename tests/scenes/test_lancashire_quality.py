"""Scene: a quality risk in Lancashire and South Cumbria, from the point of care to the regulator.

From the minute book as founded from its memorandum: the System Quality Group recommends, the
Quality Committee decides under the board's authority, NHS England alone goes further (R12, R18 to
R26, T4, T11, T12, T14).
"""

from datetime import date

import pytest

from db.risks.queries import RiskPage, risk_page
from db.risks.rules.assurance import AssuranceLevel
from db.risks.rules.risk import Dimension, Regime, Sector
from tests.scenes.lancashire import BOARD, REGION, TRUST, System, lancashire, system, told

__all__ = ["lancashire", "system"]
OCTOBER, NOVEMBER, JANUARY = date(2022, 10, 6), date(2022, 11, 10), date(2023, 1, 12)
TITLE = "Waits in maternity triage"
ENHANCED = {
    "became": "enhanced",
    "criteria": ["significant", "recurrent"],
    "plan": "Joint triage plan of the two units, reviewed weekly",
    "lead": "Nettie Quillfeather",
    "rationale": "Waits lengthened at both units for three months",
}
RECORDED = {"decision_ref": "QC/2022-11-10/5", "evidence": "Triage times of October"}
INTENSIVE = {
    **ENHANCED,
    "became": "intensive",
    "criteria": ["complex", "significant", "recurrent"],
    "rationale": "A third unit is affected and the plan has not shortened the waits",
    "support": "Maternity Safety Support Programme",
    "regulator_lead": "Osbert Quayle",
}


class Risk:
    """The maternity risk, as those who keep it see it."""

    def __init__(self, system: System) -> None:
        self.system = system
        self.id = system.do("note_risk", body="QC", title=TITLE)
        system.do(
            "change_risk",
            risk=self.id,
            cause="Two units have triage midwives for four of seven nights",
            event="women wait longer than thirty minutes for a first assessment",
            effect="harm to mothers and babies that could have been avoided",
            category="quality",
            dimensions=["safe", "equitable"],
            sector="several providers",
            regime="NHS",
            managed_at="place",
            regulators="CQC, NMC",
            owner="Nettie Quillfeather",
        )
        for kind, likelihood in (("initial", 4), ("current", 4), ("target", 2)):
            system.do("score_risk", risk=self.id, kind=kind, likelihood=likelihood, impact=4)
        system.do("register_risk", risk=self.id)

    @property
    def page(self) -> RiskPage:
        with self.system.store.read() as book:
            page = risk_page(book, self.id)
        assert page is not None
        return page

    def stands(self, level: AssuranceLevel | None) -> bool:
        return self.page.line.level is level

    def move(self, **fields: object) -> str:
        return self.system.do("move_assurance", risk=self.id, **RECORDED | fields)

    def refused(self, **fields: object) -> str:
        return self.system.turned_down("move_assurance", risk=self.id, **RECORDED | fields)


@pytest.fixture
def risk(system: System) -> Risk:
    return Risk(system)


def test_r12_t11_the_quality_group_recommends_and_the_quality_committee_decides(
    system: System, risk: Risk
) -> None:
    with system.at(OCTOBER, 11):
        by_the_group = risk.refused(
            **ENHANCED, body="SQG", authority=BOARD, person="Nettie Quillfeather"
        )
        assert (
            "System Quality Group may recommend a change of status but not authorise one"
            in by_the_group
        )
        assert "Record as recommendation to the Quality Committee" in by_the_group
        no_way_out = risk.refused(
            **ENHANCED,
            body="SQG",
            authority=BOARD,
            person="Nettie Quillfeather",
            departure_reason="The committee does not meet this month",
        )
        assert no_way_out == by_the_group  # a departure does not give it the power either
        proposal = system.do(
            "recommend_assurance",
            risk=risk.id,
            became="enhanced",
            body="SQG",
            rationale="Two units, three months",
            person="Nettie Quillfeather",
        )
    assert risk.stands(AssuranceLevel.ROUTINE)
    sql = "SELECT b.short FROM assuranceproposal_live p JOIN body b ON b.id = p.to_body"
    assert system.value(sql) == "QC"
    with system.at(NOVEMBER, 11):
        risk.move(
            **ENHANCED,
            body="QC",
            authority=BOARD,
            person="Barnaby Thistlewood",
            decision_ref="QC/2022-11-10/5",
        )
    assert risk.stands(AssuranceLevel.ENHANCED)
    answered = "SELECT state FROM assuranceproposal_live WHERE id = :id"
    assert system.value(answered, id=proposal) == "authorised"


def test_r18_r19_r25_it_says_which_quality_whose_assurance_and_which_regulators(
    system: System, risk: Risk
) -> None:
    page = risk.page
    assert page.dimensions == (Dimension.SAFE, Dimension.EQUITABLE)
    assert (page.sector, page.regime) == (Sector.SEVERAL, Regime.NHS)
    assert page.regulators == "CQC, NMC"
    system.do("change_risk", risk=risk.id, regime="local authority")
    assert "does not fall under NHS assurance" in risk.refused(
        **ENHANCED, authority=BOARD, person="Barnaby Thistlewood"
    )
    assert risk.stands(None)  # safeguarding and its like are assured elsewhere
    system.do("change_risk", risk=risk.id, regime="NHS", sector="independent provider")
    assert risk.stands(AssuranceLevel.ROUTINE)  # the board is accountable for these too


def test_t12_a_risk_to_money_has_no_quality_assurance_status(system: System) -> None:
    money = system.do("note_risk", body="ICB", title="The revenue envelope is overspent")
    system.do("change_risk", risk=money, category="finance")
    told_why = system.turned_down(
        "move_assurance", risk=money, **ENHANCED, authority=BOARD, person="Barnaby Thistlewood"
    )
    assert "quality risk" in told_why
    with system.store.read() as book:
        page = risk_page(book, money)
    assert page is not None
    assert page.line.level is None


def test_r20_it_is_managed_near_the_point_of_care_until_that_has_failed(
    system: System, risk: Risk
) -> None:
    up = {"risk": risk.id, "became": "partnership", "person": "Ivo Larch", "to_body": "SQG"}
    assert "mitigation" in system.turned_down("escalate_risk", **up, failed=" ")
    passed = system.do("escalate_risk", **up, failed="The shared telephone triage ran for a week")
    system.do(
        "answer_escalation",
        escalation=passed,
        state="taken",
        answer="Taken on with both units",
        answered_by="Nettie Quillfeather",
    )
    sql = "SELECT managed_at FROM risk WHERE id = :id"
    assert system.value(sql, id=risk.id) == "partnership"


def test_r22_enhanced_wants_its_criteria_a_plan_and_a_lead(risk: Risk) -> None:
    under = {"authority": BOARD, "person": "Barnaby Thistlewood"}
    for field in ("criteria", "plan", "lead", "rationale"):
        without = {name: each for name, each in ENHANCED.items() if name != field}
        assert risk.refused(**without, **under)
    assert risk.refused(**ENHANCED)  # on nobody's authority
    risk.move(**ENHANCED, **under)
    assert risk.stands(AssuranceLevel.ENHANCED)


def test_r23_r24_intensive_is_nhs_englands_or_its_regions_to_authorise(
    system: System, risk: Risk
) -> None:
    with system.at(NOVEMBER, 11):
        risk.move(**ENHANCED, authority=BOARD, person="Barnaby Thistlewood")
    with system.at(JANUARY, 11):
        by_the_board = risk.refused(**INTENSIVE, authority=BOARD, person="Barnaby Thistlewood")
        assert "NHS England" in by_the_board
        by_the_region = {"authority": REGION, "person": "Cressida Holm"}
        for field in ("support", "regulator_lead"):
            without = {name: each for name, each in INTENSIVE.items() if name != field}
            assert risk.refused(**without, **by_the_region)
        risk.move(**INTENSIVE, **by_the_region, body="FRM", decision_ref="FRM/2023-01-12/3")
    assert risk.stands(AssuranceLevel.INTENSIVE)
    first, last = risk.page.moves[-1], risk.page.moves[0]
    assert {first.became, last.became} == {AssuranceLevel.ENHANCED, AssuranceLevel.INTENSIVE}


def test_r24_another_systems_board_or_region_authorises_nothing_here(risk: Risk) -> None:
    beside = risk.refused(**ENHANCED, authority="GM ICB", person="Ivo Larch")
    assert "authorised by NHS Lancashire and South Cumbria Integrated Care Board." in beside
    elsewhere = risk.refused(**INTENSIVE, authority="NHSE NEY", person="Ivo Larch")
    assert "authorised by NHS England / NHS England North West." in elsewhere


def test_t4_generally_is_no_block_but_wants_its_reason(risk: Risk) -> None:
    under = {"authority": BOARD, "person": "Barnaby Thistlewood"}
    assert risk.refused(**INTENSIVE, **under)
    reason = "NHS England asked the board to act at once and confirmed by letter the day after"
    risk.move(**INTENSIVE, **under, departure_reason=reason)
    assert risk.stands(AssuranceLevel.INTENSIVE)
    assert risk.page.moves[0].departure_reason == reason


def test_t14_an_office_that_had_ended_authorises_nothing_and_its_successor_is_named(
    risk: Risk,
) -> None:
    under = {"authority": "NHSI", "person": "Cressida Holm"}
    assert "NHS England" in risk.refused(**INTENSIVE, **under)


def test_r24_stepping_down_is_the_same_record_and_marked_as_an_assumption(
    system: System, risk: Risk
) -> None:
    risk.move(**INTENSIVE, authority=REGION, person="Cressida Holm")
    down = {**ENHANCED, "rationale": "Waits are within thirty minutes for eight weeks"}
    with system.at(OCTOBER, 11):
        assert risk.refused(**down, authority=BOARD, person="Barnaby Thistlewood")
        risk.move(**down, authority=REGION, person="Cressida Holm")
    assert risk.stands(AssuranceLevel.ENHANCED)
    sql = "SELECT assumed FROM assurancemove WHERE risk = :id ORDER BY on_date DESC"
    assert system.value(sql, id=risk.id) == 1


def test_r24_what_changes_materially_asks_for_approval_anew_and_wording_does_not(
    system: System, risk: Risk
) -> None:
    risk.move(**ENHANCED, authority=BOARD, person="Barnaby Thistlewood")
    system.do("change_risk", risk=risk.id, title="Waits in maternity triage, both units")
    assert not risk.page.line.anew
    system.do("change_risk", risk=risk.id, lead="Ivo Larch")
    assert risk.page.line.anew
    risk.move(**{**ENHANCED, "lead": "Ivo Larch"}, authority=BOARD, person="Barnaby Thistlewood")
    assert not risk.page.line.anew


def test_r26_how_the_region_engages_on_quality_is_agreed_with_it(system: System) -> None:
    agreement = system.do(
        "make_agreement",
        title="Engagement on quality oversight",
        kind="engagement",
        parties=[BOARD, REGION],
        effective_on="2022-10-01",
    )
    sheet = system.says("signature-sheet", agreement)
    assert told("NHS England North West") in sheet


def test_r15_r43_the_trust_is_reviewed_with_what_went_well(system: System) -> None:
    system.do(
        "hold_review",
        organisation=TRUST,
        words="Triage waits and the joint plan",
        on="2022-09-16",
        next_on="2022-12-16",
    )
    system.do(
        "record_achievement",
        organisation=TRUST,
        on="2022-09-01",
        words="Twelve midwives began on one day",
        source="Board papers of September 2022",
    )
    trust = system.value("SELECT id FROM organisation WHERE short = :s", s=TRUST)
    pack = system.says("review-pack", trust)
    assert told("Twelve midwives began on one day") in pack
    assert told("Board papers of September 2022") in pack  # each with its one source
