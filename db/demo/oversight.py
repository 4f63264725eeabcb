"""What the two parties watch outside the month: support, tracks, triggers, issues, a themed agenda.

The organisations are real; what is said of them, and everybody who says it, is invented and marked.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any, TypeAlias

from db.demo.risks import TITLE
from db.demo.stage import Stage
from db.demo.year import EXAMPLE
from db.words import say

Said: TypeAlias = tuple[tuple[str, Mapping[str, Any]], ...]
# the command and its fields
WATCHED_ON, AHEAD, ON = date(2026, 6, 1), "FRM/2026-07-16", {"source": EXAMPLE}
REVIEWED = (("extreme", 1), ("high", 2), ("moderate", 3), ("low", 6), ("enhanced", 1))
NORTH_EAST: Said = (
    ("record_trigger", {
        "organisation": "CDDFT", "kind": "other intelligence", "on": "2026-05-06",
        "words": f"Both consultants of the stroke rota resign in one week. {EXAMPLE}",
        "meeting": "FRM/2026-05-21"}),
    ("open_track", {
        "title": "Primary medical services", "kind": "delegated primary care",
        "words": f"What is delegated is looked at apart, every quarter. {EXAMPLE}",
        "agreed_by": "Board and region", "from_on": "2026-04-01"}),
    ("open_track", {
        "title": "Stroke care at two sites", "organisation": "CDDFT",
        "words": f"A call every fortnight while the rota is filled. {EXAMPLE}",
        "agreed_by": "Dorothea Plumstone and Jocasta Merriweather",
        "from_on": "2026-05-22", "to_on": "2026-10-30"}),
    ("mandate_support", {
        "organisation": "STSFT", "words": "Maternity Safety Support Programme (example)",
        "exit_criteria": ["Triage within fifteen minutes for three months", "Both rotas full"],
        "given_by": "NHSE", "from_on": "2026-05-14", "risk": "MG/R/26-27/001", **ON}),
    ("set_place_arrangement", {
        "place": "Sunderland", "state": "agreed", "footprint": "The city",
        "leadership": "A place director, jointly with the council (example)",
        "functions": "Community nursing and discharge", "review_on": "2027-03-31", **ON}),
    ("host_service", {
        "title": "Interpreting by telephone (example)", "host": "Newcastle Hospitals",
        "hosted_for": ["Northumbria", "Gateshead Health"], "from_on": "2026-04-01", **ON}),
)  # fmt: skip
PAEDIATRICS = f"Community paediatrics cannot recruit on its own. {EXAMPLE}"
TEXTS = "Crisis support by text message for young people, in every partnership (example)"
IMPROVED = f"Ambulance handover within thirty minutes at every site by October. {EXAMPLE}"
THEMED = (
    ("Waits in the emergency departments", "NQ", "Quality of care, access and outcomes"),
    ("Vacancies and turnover", "LC", "People"),
    ("Forecast of the system", "DP", "Finance and use of resources"),
)
PROPOSED = (
    ("Stroke: one unit by night for two sites (example)", "Central", "in progress"),
    ("Crews take patients to the unit that is open (example)", "North", "no status"),
)
TRUST, BOARD, REGION = "Lancashire Teaching Hospitals", "LSC ICB", "NHSE NW"
NEIGHBOUR = "East Lancashire Hospitals"
MATERNITY = "QC/R/25-26/001"
LANCASHIRE: Said = (
    ("record_undertaking", {
        "organisation": TRUST, "words": "A plan for waits at both sites, told of every month",
        "given_on": "2026-02-12", "due_on": "2026-09-30", **ON}),
    ("mandate_support", {
        "organisation": TRUST, "words": "A regional midwife beside both units (example)",
        "exit_criteria": ["Triage staffed at night for eight weeks", "One rota for both units"],
        "given_by": REGION, "from_on": "2026-06-01", **ON}),
    ("hold_review", {
        "organisation": TRUST, "on": "2026-05-28", "next_on": "2026-09-17",
        "words": f"Maternity triage, and the waits at both sites. {EXAMPLE}",
        "meeting": "FRM/2026-05-28"}),
    ("hold_review", {
        "place": "South Cumbria", "on": "2026-05-20", "next_on": "2026-11-18",
        "words": f"What the place wants to decide for itself. {EXAMPLE}"}),
    ("raise_issue", {
        "title": "Beds that wait for care at home", "lead": BOARD, "joint": True,
        "words": f"One bed in nine is held by somebody who could go home. {EXAMPLE}",
        "organisations": [TRUST, NEIGHBOUR, "Morecambe Bay"], "on": "2026-04-23"}),
    ("record_trigger", {
        "organisation": TRUST, "kind": "other intelligence", "on": "2026-05-18",
        "words": f"Women write to the region about waits at night. {EXAMPLE}",
        "meeting": "FRM/2026-05-28"}),
    ("propose_improvement", {
        "words": f"Agency staff below three in a hundred of pay by March. {EXAMPLE}",
        "set_out_by": BOARD, "to_organisation": REGION, "on": "2026-05-28"}),
    ("open_track", {
        "title": "Primary medical services", "kind": "delegated primary care",
        "words": f"What is delegated is looked at apart, every quarter. {EXAMPLE}",
        "agreed_by": "Board and region", "from_on": "2026-04-01"}),
    ("name_authority", {"level": "enhanced", "organisation": BOARD, **ON}),
    ("name_authority", {"level": "intensive", "organisation": REGION, **ON}),
    ("set_appetite", {
        "category": "quality", "appetite": 6, "tolerance": 12, "body": "QC", **ON}),
    ("change_risk", {"risk": MATERNITY, "target_by": "2026-12-31"}),
    ("mark_strategic", {
        "risk": MATERNITY, "objective": "Safe care at birth, at every hour",
        "aims": ["outcomes", "inequalities"], "body": "QC"}),
    ("conclude_baf", {
        "risk": MATERNITY, "meeting": "QC/2026-05-14", "confidence": "partly assured",
        "words": "The joint plan is whole; triage at night is not staffed at either unit yet"}),
    ("add_assurance_line", {
        "risk": MATERNITY, "line": 1, "positive": False, "on_date": "2026-05-06", **ON,
        "words": "Triage times of both units lengthened for the third month"}),
    ("add_assurance_line", {
        "risk": MATERNITY, "line": 2, "positive": True, "on_date": "2026-05-14", **ON,
        "words": "The joint plan was read line by line and found whole"}),
    ("add_treatment", {
        "risk": MATERNITY, "words": "Fill one night rota for both units",
        "owner": "Gideon Fell", "due_on": "2026-09-01"}),
    ("begin_template", {"body": "FRM"}),
    ("draft_agenda", {"meeting": "FRM/2026-06-18"}),
)  # fmt: skip


def watch_north_east(stage: Stage) -> None:
    """Enter support, tracks and a trigger, improve in aggregate, refer, and theme a review."""
    with stage.at(WATCHED_ON, 10):
        _review_risks(stage, "MG")
        _do(stage, NORTH_EAST)
        improved = stage.do(
            "propose_improvement",
            words=IMPROVED,
            set_out_by="NENC ICB",
            to_organisation="NHSE NEY",
            on="2026-05-21",
        )
        stage.do(
            "answer_improvement",
            improvementproposal=improved,
            state="accepted",
            answer="With the ambulance service in the lead",
            on="2026-05-28",
        )
        challenge = stage.do(
            "raise_challenge",
            body="ICP-NC",
            words=PAEDIATRICS,
            support="One campaign of the four partnerships",
            raised_on="2026-04-02",
        )
        stage.do(
            "answer_challenge",
            challenge=challenge,
            response="A joint campaign comes to the meeting of September",
            considered_on="2026-05-07",
        )
        _end_track(stage)
        _refer(stage)
        _theme(stage)
        _propose(stage)
    stage.tell(say("demo.overseen", n=len(THEMED)))


def watch_lancashire(stage: Stage) -> None:
    """Enter what the second system watches, and put its maternity risk on the framework."""
    with stage.at(WATCHED_ON, 10):
        _review_risks(stage, "QC")
        _do(stage, LANCASHIRE)
    stage.tell(say("demo.second_overseen", title=TITLE))


def _do(stage: Stage, said: Said) -> None:
    for command, fields in said:
        stage.do(command, **fields)


def _review_risks(stage: Stage, body: str) -> None:
    for of, months in REVIEWED:
        stage.do("set_review_rule", of=of, months=months, body=body, source=EXAMPLE)


def _refer(stage: Stage) -> None:
    """Support what a workstream recommends, and refer it to the four partnerships (A¶21)."""
    made = stage.do(
        "record_recommendation",
        words=TEXTS,
        workstream="Mental Health",
        made_on="2026-04-27",
        body="MG",
    )
    stage.do(
        "assess_recommendation",
        recommendation=made,
        assessment="supported",
        words="Two partnerships have tried it",
        on="2026-05-07",
    )
    stage.do(
        "refer_to_partnerships", recommendation=made, sent_on="2026-05-08", due_on="2026-07-31"
    )
    sql = """
        SELECT r.id FROM referral_live r JOIN body_live b ON b.id = r.body
        WHERE b.short = 'ICP-N'"""
    stage.do(
        "record_outcome", referral=stage.value(sql), outcome="ratified", outcome_on="2026-05-27"
    )


def _end_track(stage: Stage) -> None:
    """Say why what was looked at apart is so no longer."""
    track = stage.do(
        "open_track",
        title="Elective care after the strikes",
        words=f"Waits over 52 weeks, told of every week. {EXAMPLE}",
        agreed_by="Board and region",
        from_on="2025-10-01",
    )
    reason = "Four months in a row on plan"
    stage.do("end_track", oversighttrack=track, reason=reason, on="2026-05-29")


def _propose(stage: Stage) -> None:
    """Hold what two partnerships would change, and what the one needs of the other."""
    stroke, crews = (
        stage.do(
            "add_reconfiguration",
            title=title,
            place=place,
            workstream="Optimising Health Services",
            state=state,
            due_on="2027-03-31",
            source=EXAMPLE,
        )
        for title, place, state in PROPOSED
    )
    stage.do(
        "set_dependency",
        proposal=stroke,
        needs=crews,
        words="Crews must know which site takes patients by night",
        managed="Both go to the Management Group together",
    )


def _theme(stage: Stage) -> None:
    """Plan a review of the two parties whose agenda says which themes it is about."""
    stage.do(
        "plan_meeting",
        body="FRM",
        on_date=AHEAD.removeprefix("FRM/"),
        start_time="14:00",
        end_time="16:00",
        kind="review",
    )
    stage.do("draft_agenda", meeting=AHEAD)
    item = f"{AHEAD}/2"
    for title, lead, theme in THEMED:
        item = stage.do(
            "add_item",
            meeting=AHEAD,
            title=title,
            lead=lead,
            purpose="assurance",
            minutes_long=30,
            after=item,
        )
        about = """
            SELECT t.id FROM oversighttheme_live t
              JOIN oversightframework_live f ON f.id = t.framework
            WHERE f.version = '2025/26' AND t.title = :title"""
        stage.do("set_item_themes", item=item, themes=[stage.value(about, title=theme)])
