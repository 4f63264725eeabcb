"""The rest of the register: completed, scored over a year, framed, escalated and accepted.

What is said of each risk is invented and says so where its source stands.
"""

from datetime import date

from db.demo.stage import Stage
from db.demo.year import EXAMPLE
from db.words import say

WORKED_ON, MOVED_ON = date(2026, 5, 27), date(2026, 6, 5)
DEFICIT, NURSES, CANCER = "MG/R/25-26/003", "MG/R/25-26/002", "MG/R/25-26/007"
AMBULANCES, RECORD, STAFFING = "MG/R/25-26/001", "MG/R/25-26/004", "MG/R/25-26/005"
TRIAGE = "MG/R/26-27/001"
APPETITE = (("quality", 6, 12), ("finance", 8, 12), ("workforce", 9, 12), ("digital", 8, 15),
            ("performance", 9, 15))  # fmt: skip
COMPLETED = (
    (DEFICIT, "finance", "Agency staffing and drugs cost more than was planned",
     "the system spends more than its allocation", "services are cut in-year", "DN"),
    (NURSES, "workforce", "One post in eight in community nursing is vacant",
     "visits at home are late or missed", "people stay in hospital longer than they need", "HB"),
    (CANCER, "performance", "Two scanners are out of use until August",
     "diagnosis takes longer than 28 days", "treatment begins later than it should", "UP"),
    (AMBULANCES, "quality", "Two departments have no room to take patients from crews",
     "ambulances wait longer than thirty minutes", "people wait for an ambulance at home", "NQ"),
    (STAFFING, "quality", "Nine midwifery posts are vacant", "a unit closes at short notice",
     "women are moved while in labour", "LC"),
)  # fmt: skip
QUALITY = {"sector": "NHS provider", "regime": "NHS", "dimensions": ["safe", "effective"]}
SCORED = {
    # risk: on, likelihood, impact, why; every figure and every reason is an example
    DEFICIT: (
        ("2025-06-12", 4, 5, "Three trusts are behind plan after two months"),
        ("2025-07-10", 4, 5, "No change: the first savings count from September"),
        ("2025-09-11", 5, 5, "A fourth trust says that it will miss its plan"),
        ("2025-11-13", 5, 5, "No change: agency spend rose again in October"),
        ("2026-01-15", 4, 5, "Two trusts are back on plan"),
        ("2026-03-12", 4, 4, "The year closed nearer to plan than was feared"),
        ("2026-05-14", 4, 4, "No change: one month of the new year is known"),
    ),
    NURSES: (
        ("2025-06-12", 3, 4, "One post in eleven is vacant"),
        ("2025-07-10", 3, 4, "No change: as many came as went"),
        ("2025-09-11", 4, 4, "One post in eight is vacant after the summer"),
        ("2025-11-13", 4, 4, "No change: the campaign begins in January"),
        ("2026-01-15", 4, 4, "No change: no offer has been taken up yet"),
        ("2026-03-12", 3, 4, "Nineteen offers of the campaign are accepted"),
        ("2026-05-14", 3, 4, "Eleven of nineteen have begun"),
    ),
    CANCER: (
        ("2025-06-12", 3, 4, "28 days are kept for 76 in 100"),
        ("2025-07-10", 3, 4, "No change: 75 in 100"),
        ("2025-09-11", 3, 4, "No change: 75 in 100"),
        ("2025-11-13", 4, 4, "One scanner failed: 70 in 100"),
        ("2026-01-15", 4, 4, "A second scanner failed: 68 in 100"),
        ("2026-03-12", 4, 4, "No change: the hired scanner comes in May"),
        ("2026-05-14", 4, 4, "The hired scanner runs: 71 in 100"),
    ),
}
TARGETS = {DEFICIT: (2, 4), NURSES: (2, 4), CANCER: (2, 4)}
MOVED = (
    (CANCER, 3, 4, "The hired scanner works through the list: the wait fell to 31 days"),
    (STAFFING, 4, 5, "A third unit closed for one night in May"),
)
FRAMED = (
    (DEFICIT, "Live within what the system is given", ["productivity"]),
    (NURSES, "Care at home, by people who stay", ["outcomes", "inequalities"]),
    (CANCER, "Find cancer early, everywhere alike", ["outcomes", "inequalities"]),
)
CONTROLS = (
    (DEFICIT, "Vacancy panel in every trust, monthly", ""),
    (DEFICIT, "Peer challenge of forecasts by two directors of finance", ""),
    (DEFICIT, "", "No shared bank for agency staff until October"),
    (NURSES, "One recruitment campaign of the four partnerships", ""),
    (NURSES, "", "Housing for nurses from abroad in North Cumbria"),
    (CANCER, "Mobile scanner hired for twelve weeks", ""),
)
ASSURANCES = (
    (DEFICIT, 1, True, "2026-05-08", "Month 1 return", "Agency spend fell for the second month"),
    (DEFICIT, 2, True, "2026-04-16", "Finance Leadership Group", "Savings plans reviewed"),
    (DEFICIT, 3, False, "2026-03-20", "Internal audit", "Two of five controls partly work"),
    (NURSES, 1, True, "2026-05-11", "Workforce return", "Eleven posts filled since March"),
    (NURSES, 2, False, "2026-04-23", "Review meeting", "Turnover in the first year is one in four"),
    (CANCER, 1, False, "2026-05-12", "Weekly list", "28-day standard met for 71 in 100"),
)
CONCLUSIONS = (
    (DEFICIT, "partly assured", "The forecast improves; two controls are yet to work"),
    (NURSES, "not assured", "People leave within their first year as fast as they come"),
)
TREATED = (
    (DEFICIT, "Open the shared bank for agency staff", "DN", "2026-10-01"),
    (NURSES, "Agree housing for nurses with two councils", "HB", "2026-07-31"),
)


def work_through(stage: Stage) -> None:
    """Complete, score, frame and hold the risks of the register as a year would have."""
    with stage.at(WORKED_ON, 10):
        for category, appetite, tolerance in APPETITE:
            stage.do(
                "set_appetite",
                category=category,
                appetite=appetite,
                tolerance=tolerance,
                source=EXAMPLE,
                body="MG",
            )
        _complete(stage)
        _frame(stage)
        _hold(stage)
        _pass_on(stage)
    with stage.at(MOVED_ON, 9):
        for risk, likelihood, impact, reason in MOVED:
            stage.do("score_risk", risk=risk, likelihood=likelihood, impact=impact, reason=reason)
    stage.tell(say("demo.registered", framed=len(FRAMED)))


def _complete(stage: Stage) -> None:
    for risk, category, cause, event, effect, owner in COMPLETED:
        about = QUALITY if category == "quality" else {}
        stage.do(
            "change_risk",
            risk=risk,
            category=category,
            cause=cause,
            event=event,
            effect=effect,
            owner=owner,
            managed_at="system",
            review_on="2026-07-02",
            target_by="2027-03-31",
            **about,
        )
    for risk in (AMBULANCES, STAFFING):
        stage.do("register_risk", risk=risk)
    for risk, scores in SCORED.items():
        for on, likelihood, impact, reason in scores:
            given = {"kind": "current", "likelihood": likelihood, "impact": impact}
            stage.do("score_risk", risk=risk, **given, on_date=on, reason=reason)
    for risk, (likelihood, impact) in TARGETS.items():
        stage.do("score_risk", risk=risk, kind="target", likelihood=likelihood, impact=impact)


def _frame(stage: Stage) -> None:
    for risk, objective, aims in FRAMED:
        stage.do("mark_strategic", risk=risk, objective=objective, aims=aims, body="MG")
    stage.do("link_risks", strategic=NURSES, risk=STAFFING, words="The same people are asked for")
    stage.do("link_risks", strategic=NURSES, risk=TRIAGE, words="Fewer midwives, longer waits")
    for risk, confidence, words in CONCLUSIONS:
        stage.do(
            "conclude_baf", risk=risk, meeting="MG/2026-05-07", confidence=confidence, words=words
        )


def _hold(stage: Stage) -> None:
    for risk, words, gap in CONTROLS:
        stage.do("add_control", risk=risk, words=words, gap=gap, in_place_on="2025-09-01")
    for risk, line, positive, on, source, words in ASSURANCES:
        stage.do(
            "add_assurance_line",
            risk=risk,
            line=line,
            positive=positive,
            on_date=on,
            source=source,
            words=words,
        )
    for risk, words, owner, due in TREATED:
        stage.do("add_treatment", risk=risk, words=words, owner=owner, due_on=due)


def _pass_on(stage: Stage) -> None:
    """Escalate one risk, accept another for a time, and propose a status for a third."""
    stage.do(
        "escalate_risk",
        risk=AMBULANCES,
        became="region",
        failed="Standby points and a joint rota shortened the waits at one site of three only",
        asked="A second site for patients who wait, this winter",
        to_text="NHS England North East and Yorkshire",
        person="Nettie Quillfeather",
        answer_by="2026-06-19",
        decision_ref="MG/2026-05-07, item 6",
    )
    stage.do(
        "accept_risk",
        risk=RECORD,
        approver="Dorothea Plumstone",
        reason="The supplier mends it with the release of the autumn; paper forms stand ready",
        expires_on="2026-10-31",
    )
    stage.do(
        "propose_assurance",
        risk=STAFFING,
        became="enhanced",
        rationale="Nine posts vacant for four months at two units",
        to_authority="NENC ICB",
        person="Lysander Crabtree",
        expected_on="2026-06-18",
    )
