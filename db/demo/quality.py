"""The second system's quality bodies: one recommends, the other decides, and confirms its minutes.

Everybody in them is invented and marked; so is the quorum, which the memorandum leaves open.
"""

from datetime import date

from db.demo.minutes import meet_deadlines
from db.demo.risks import CONTROL, GROUNDS, TITLE, WAITS
from db.demo.sitting import Item, Sitting, circulate, hold, prepare
from db.demo.stage import Stage
from db.demo.year import DEADLINES, EXAMPLE, YEAR_FROM, YEAR_TO
from db.words import say

GROUP, FIRST, SECOND, AHEAD = "SQG/2026-04-16", "QC/2026-04-09", "QC/2026-05-14", "QC/2026-06-11"
FIRST_ON, GROUP_ON, SECOND_ON = date(2026, 4, 9), date(2026, 4, 16), date(2026, 5, 14)
CHAIR, NURSE, DOCTOR, LAY = "Philippa Orme", "Gideon Fell", "Tobias Wrenfield", "Araminta Sedge"
BOARD, TRUST = "LSC ICB", "Lancashire Teaching Hospitals"
LAY_MEMBERS, EXECUTIVES = "Non-executive members", "Executive members"
PLACES = (
    ("Non-Executive Member, Chair of the Committee", LAY_MEMBERS, CHAIR),
    ("Non-Executive Member", LAY_MEMBERS, LAY),
    ("Chief Nursing Officer", EXECUTIVES, NURSE),
    ("Chief Medical Officer", EXECUTIVES, DOCTOR),
)
INTERESTS = (
    {
        "person": DOCTOR, "kind": "indirect", "direct": False, "from_on": "2026-04-01",
        "nature": "Partner is a consultant obstetrician of the trust (example)",
        "extent": "Salaried, two days a week", "organisation": TRUST,
        "mitigation": "Speaks on its maternity service and does not decide"},
    {
        "person": LAY, "kind": "non-financial professional", "from_on": "2026-04-01",
        "nature": "Trustee of a charity for new families (example)",
        "extent": "Unpaid, six meetings a year", "mitigation": "Noted where it bears on an item"},
)  # fmt: skip
INFECTIONS, REPORT = "Plan against infections, 2026-27", "Quality report of the system"
FIRST_ITEMS = (
    Item(TITLE, "discussion", NURSE, 30, "Triage at two units", "say what would assure members"),
    Item(INFECTIONS, "decision", DOCTOR, 20, "Plan against infections", "approve the plan"),
)
SECOND_ITEMS = (
    Item(TITLE, "decision", NURSE, 35, "Joint plan of two units", "agree enhanced assurance"),
    Item(REPORT, "assurance", DOCTOR, 20, "Quality report, month 1", "say how far it assures"),
)
AHEAD_ITEMS = (
    Item(TITLE, "assurance", NURSE, 25, "A month of the joint plan", "note how far it is"),
    Item(REPORT, "assurance", DOCTOR, 20, "Quality report, month 2", "say how far it assures"),
    Item("Deaths in hospital: how they are learnt from", "discussion", DOCTOR, 20),
)
WAITED = (
    "Gideon Fell reported that women had waited longer than thirty minutes on one night in three. "
    "Members were not assured. They asked the System Quality Group which status it would recommend,"
    " and for one plan of both units."
)
DECLARED = {
    "person": DOCTOR,
    "nature": "Partner is a consultant obstetrician of one of the two trusts",
    "management": "speaks, does not decide",
}
HELD_FIRST = Sitting(
    FIRST,
    (CHAIR, NURSE, DOCTOR),
    (
        ("1", "10:00", "10:06", ("Philippa Orme welcomed members. Araminta Sedge had sent word "
         "that she would be late. The meeting was quorate without her.")),
        ("2", "10:06", "10:10", ("Tobias Wrenfield declared an indirect interest in item 3. The "
         "chair asked him to speak on it and not to decide.")),
        ("3", "10:10", "10:44", WAITED),
        ("4", "10:44", "11:10", ("Tobias Wrenfield presented the plan. Araminta Sedge asked how a "
         "trust would know which steps are its own: each is to be told by the end of the month.")),
        ("5", "11:10", "11:12", "There was no other business."),
        ("6", "11:12", "11:13", "The next meeting is on 14 May 2026 at 10:00."),
    ),
    "11:13",
    (),
    (
        ("3", "declare_interest", {"item": f"{FIRST}/3", **DECLARED}),
        ("3", "mark_arrived", {"meeting": FIRST, "person": LAY, "at": "10:14"}),
        ("3", "raise_action", {
            "body": "QC", "meeting": FIRST, "item": f"{FIRST}/3", "owner": NURSE,
            "words": "Bring one plan of both units for triage", "due_on": "2026-05-07"}),
        ("3", "raise_action", {
            "body": "QC", "meeting": FIRST, "item": f"{FIRST}/3", "owner": DOCTOR,
            "words": "Agree with both trusts who may call in the second rota at night",
            "due_on": "2026-05-14"}),
        ("4", "record_decision", {
            "item": f"{FIRST}/4", "kind": "approved", "owner": DOCTOR,
            "words": "the plan against infections of 2026-27, with a report in each quarter",
            "rationale": "Every step has an owner and a day; the plan of last year had neither",
            "triple_aim": "Fewer infections: better health, safer care, fewer days in hospital",
            "aims": ["outcomes", "productivity"], "review_on": "2026-09-10"}),
        ("4", "raise_action", {
            "body": "QC", "meeting": FIRST, "item": f"{FIRST}/4", "owner": DOCTOR,
            "words": "Tell each trust which steps of the plan are its own",
            "due_on": "2026-04-30"}),
    ),
)  # fmt: skip
ADVISED = "enhanced quality assurance of triage at both units"
HELD_GROUP = Sitting(
    GROUP,
    (NURSE, "Winifred Astley", "Percival Dunnock", "Sabina Thorne"),
    (
        ("1", "14:00", "14:05", ("Gideon Fell welcomed partners of health, social care and public "
         "health.")),
        ("3", "14:05", "14:50", ("Winifred Astley described the nights of March. Partners asked "
         "for one plan of both units. What they recommend goes to the Quality Committee, since the "
         "group does not authorise a status.")),
    ),
    "15:10",
    (),
    (
        ("3", "record_decision", {
            "item": f"{GROUP}/3", "kind": "agreed to recommend", "words": ADVISED,
            "rationale": "Two units, three months, and no plan that both have signed"}),
    ),
)  # fmt: skip
HELD_SECOND = Sitting(
    SECOND,
    (CHAIR, LAY, NURSE, DOCTOR),
    (
        ("1", "10:00", "10:03", "Philippa Orme welcomed members. Nobody sent apologies."),
        ("2", "10:03", "10:06", "Tobias Wrenfield’s interest in item 5 was known from April."),
        ("3", "10:06", "10:12", ""),
        ("4", "10:12", "10:20", ("Two actions are done. The second rota is CARRIED to 11 June: one "
         "trust has yet to agree.")),
        ("5", "10:20", "10:58", ("Gideon Fell presented the joint plan and what the System Quality "
         "Group recommends. Tobias Wrenfield spoke and did not decide. Members read the plan line "
         "by line and found it whole.")),
        ("6", "10:58", "11:20", ("Members took partial assurance: falls are down, and two trusts "
         "did not report.")),
        ("7", "11:20", "11:21", "There was no other business."),
        ("8", "11:21", "11:22", "The next meeting is on 11 June 2026 at 10:00."),
    ),
    "11:22",
    (),
    (
        ("5", "declare_interest", {"item": f"{SECOND}/5", **DECLARED}),
        ("5", "record_decision", {
            "item": f"{SECOND}/5", "kind": "agreed", "owner": NURSE, "words": ADVISED,
            "rationale": "The plan is whole, has a lead, and is what the group asked for",
            "conflicts": "Tobias Wrenfield spoke and did not decide",
            "aims": ["outcomes", "inequalities"], "review_on": "2026-07-09"}),
        ("5", "raise_action", {
            "body": "QC", "meeting": SECOND, "item": f"{SECOND}/5", "owner": NURSE,
            "words": "Tell both trusts and the region what the Committee decided",
            "due_on": "2026-05-21"}),
        ("6", "raise_action", {
            "body": "QC", "meeting": SECOND, "item": f"{SECOND}/6", "owner": DOCTOR,
            "words": "Ask the two trusts that did not report for their figures of month 1",
            "due_on": "2026-06-05"}),
    ),
)  # fmt: skip
ENHANCED = {
    **GROUNDS,
    "became": "enhanced",
    "lead": NURSE,
    "authority": BOARD,
    "person": "Rosalind Tarn",
}


def seat(stage: Stage) -> None:
    """Give the Quality Committee places, a quorum, deadlines, a year of dates, and interests."""
    for title, constituency, person in PLACES:
        place = {"title": title, "constituency": constituency, "source": EXAMPLE}
        office = {"office": "chair"} if person == CHAIR else {}
        made = stage.do("add_seat", body="QC", **place)
        stage.do("appoint_member", seat=made, person=person, from_on="2026-04-01", **office)
    stage.do(
        "adopt_terms",
        body="QC",
        version="1",
        from_on="2026-04-01",
        review_on="2027-03-31",
        cadence="second Thursday monthly",
        start_time="10:00",
        minutes_long=120,
        venue="Ribble Room and Teams",
        source=EXAMPLE,
        example=True,
    )
    needs = [{"constituency": each, "at_least": 1} for each in (LAY_MEMBERS, EXECUTIVES)]
    given = {"remote_counts": True, "source": EXAMPLE, "example": True}
    stage.do("set_quorum", body="QC", number=3, needs=needs, **given)
    for kind, days, unit in DEADLINES:
        stage.do("set_deadline_rule", body="QC", kind=kind, days=days, unit=unit, source=EXAMPLE)
    for interest in INTERESTS:
        stage.do("register_interest", **interest, source=EXAMPLE)
    stage.do("plan_year", body="QC", first=YEAR_FROM.isoformat(), last=YEAR_TO.isoformat())


def register(stage: Stage) -> str:
    """Put the waits on the committee's register, raised a year ago, and return the risk."""
    risk = stage.do("note_risk", body="QC", title=TITLE, raised_on="2025-06-12")
    stage.do(
        "change_risk",
        risk=risk,
        **WAITS,
        owner=NURSE,
        dimensions=["safe", "equitable"],
        review_on="2026-07-16",
    )
    for kind, likelihood in (("initial", 4), ("current", 4), ("target", 2)):
        stage.do("score_risk", risk=risk, kind=kind, likelihood=likelihood, impact=4)
    stage.do("add_control", risk=risk, words=CONTROL)
    stage.do("register_risk", risk=risk)
    return risk


def decide(stage: Stage, risk: str) -> None:
    """Ask, let the System Quality Group recommend, which is all it may, and decide."""
    with stage.at(date(2026, 4, 1), 10):
        prepare(stage, FIRST, FIRST_ITEMS, date(2026, 3, 25))
    with stage.at(FIRST_ON, 10):
        hold(stage, HELD_FIRST)
    circulate(stage, FIRST, CHAIR, date(2026, 4, 14), date(2026, 4, 21))
    refused = _recommend(stage, risk)
    with stage.at(date(2026, 5, 7), 9):
        _bring_up_to_date(stage)
        prepare(stage, SECOND, SECOND_ITEMS, date(2026, 5, 1))
    with stage.at(SECOND_ON, 11):
        hold(stage, HELD_SECOND)
        amended = WAITED.replace("one night in three", "one night in three of March")
        stage.do(
            "confirm_minutes",
            meeting=FIRST,
            at_meeting=SECOND,
            amendments="Item 3: “one night in three of March”",
            amended=[{"item": f"{FIRST}/3", "text": amended}],
        )
        decided = stage.value("SELECT id FROM decision_live WHERE words = :w AND kind = 'agreed'",
                              w=ADVISED)  # fmt: skip
        minute = {"body": "QC", "decision": decided, "decision_ref": f"{SECOND}, item 5"}
        stage.do("move_assurance", risk=risk, **ENHANCED, **minute)
    circulate(stage, SECOND, CHAIR, date(2026, 5, 19), date(2026, 5, 27))
    with stage.at(date(2026, 6, 3), 15):
        _close(stage, "Tell both trusts and the region", "Three letters of 20 May 2026")
        prepare(stage, AHEAD, AHEAD_ITEMS, date(2026, 6, 1))
    with stage.at(date(2026, 6, 5), 9):
        meet_deadlines(stage, date(2026, 6, 5))
    stage.tell(say("demo.recommended", sentence=refused))


def _recommend(stage: Stage, risk: str) -> str:
    """Let the group recommend, and return the sentence in which it may not authorise."""
    with stage.at(GROUP_ON, 14):
        times = {"on_date": GROUP_ON.isoformat(), "start_time": "14:00", "end_time": "15:30"}
        stage.do("plan_meeting", body="SQG", **times)
        prepare(stage, GROUP, (Item(TITLE, "discussion", NURSE, 45),), GROUP_ON)
        hold(stage, HELD_GROUP)
        refused = stage.refused("move_assurance", risk=risk, **ENHANCED, body="SQG")
        stage.do(
            "recommend_assurance",
            risk=risk,
            became="enhanced",
            body="SQG",
            rationale="Two units, three months, and no plan that both have signed",
            person=NURSE,
            decision=stage.value("SELECT id FROM decision_live WHERE words = :w", w=ADVISED),
        )
    circulate(stage, GROUP, NURSE, date(2026, 4, 20), date(2026, 4, 24))
    return refused


def _bring_up_to_date(stage: Stage) -> None:
    """Close what is done before the next meeting, and carry over what is not."""
    _close(stage, "Tell each trust", "Told to each by letter of 28 April 2026")
    _close(stage, "Bring one plan", "Paper of item 5 on 14 May 2026")
    carried = _action(stage, "Agree with both trusts")
    stage.do("update_action", action=carried, words="One trust agrees; the other asks its board")
    stage.do("change_due", action=carried, due_on="2026-06-11", reason="A board meets on 4 June")


def _close(stage: Stage, start: str, evidence: str) -> None:
    stage.do("close_action", action=_action(stage, start), evidence=evidence)


def _action(stage: Stage, start: str) -> str:
    found: str = stage.value("SELECT id FROM action_live WHERE words LIKE :w", w=f"{start}%")
    return found
