"""A maternity risk moves from routine to enhanced to intensive, each on the right authority."""

from datetime import date

from db.demo.room import MEETING
from db.demo.stage import Stage
from db.words import say

ENHANCED_ON, INTENSIVE_ON = date(2026, 4, 9), date(2026, 5, 14)
TITLE = "Waits in maternity triage"
WAITS = {
    "cause": "Two units have triage midwives for four of seven nights",
    "event": "women wait longer than thirty minutes for a first assessment",
    "effect": "harm to mothers and babies that could have been avoided",
    "category": "quality",
    "sector": "several providers",
    "regime": "NHS",
    "managed_at": "system",
    "regulators": "CQC",
}
CONTROL = "Telephone triage shared between the two units"
GROUNDS = {
    "criteria": ["significant", "recurrent"],
    "plan": "Joint triage plan of the two units, reviewed weekly",
    "rationale": "Waits lengthened at both units for three months",
    "evidence": "Triage times of both units, week by week, and six incident reports",
}
"""What is said of the risk, and why its status changes, in the minute book of either system."""


def note(stage: Stage) -> str:
    """Note the risk in one line, then complete and score it; return its id."""
    risk = stage.do(
        "note_risk",
        body="MG",
        title=TITLE,
        meeting=MEETING,
        item=f"{MEETING}/6",
    )
    stage.do(
        "change_risk",
        risk=f"~{risk}",
        **WAITS,
        owner="LC",
        dimensions=["safe", "effective"],
        review_on="2026-06-04",
        target_by="2026-12-31",
    )
    for kind, likelihood, impact in (("initial", 4, 4), ("current", 4, 4), ("target", 2, 4)):
        stage.do("score_risk", risk=f"~{risk}", kind=kind, likelihood=likelihood, impact=impact)
    stage.do("add_control", risk=f"~{risk}", words=CONTROL)
    stage.do("add_control", risk=f"~{risk}", gap="No shared rota at week-ends")
    stage.do("register_risk", risk=f"~{risk}")
    return risk


def move(stage: Stage, risk: str) -> None:
    """Move it to enhanced under the ICB; to intensive only under NHS England."""
    ask = {**GROUNDS, "risk": f"~{risk}", "lead": "Lysander Crabtree"}
    with stage.at(ENHANCED_ON, 11):
        stage.do(
            "move_assurance",
            **ask,
            became="enhanced",
            authority="NENC ICB",
            person="Dorothea Plumstone",
            on_date=ENHANCED_ON.isoformat(),
            decision_ref="Quality Committee, 9 April 2026, minute 5",
        )
    intensive = {
        **ask,
        "became": "intensive",
        "rationale": "The plan has not shortened the waits and a third unit is affected",
        "evidence": "Triage times of April, and the third unit’s letter of 6 May 2026",
        "criteria": ["complex", "significant", "recurrent"],
        "support": "Maternity Safety Support Programme",
        "regulator_lead": "Jocasta Merriweather",
        "on_date": INTENSIVE_ON.isoformat(),
        "decision_ref": "Quality Committee, 14 May 2026, minute 3",
    }
    with stage.at(INTENSIVE_ON, 11):
        refused = stage.refused(
            "move_assurance", **intensive, authority="NENC ICB", person="Dorothea Plumstone"
        )
        stage.tell(say("demo.refused", sentence=refused))
        stage.do("move_assurance", **intensive, authority="NHSE", person="Jocasta Merriweather")
    stage.tell(say("demo.moved"))
