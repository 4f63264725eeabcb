"""The forms of the Oversight page: sent it is in the record, wrong it says so beside its field."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from db.bodies.rules.kinds import OrgKind
from db.calendar.commands.planning import PlanMeeting
from db.decisions.records import Decision
from db.oversight.commands.frameworks import AdoptFramework, Criterion, SegmentOf, Theme
from db.oversight.rules.support import (
    ImprovementState,
    IssueState,
    TrackKind,
    TriggerKind,
    UndertakingState,
)
from desktop.oversight.lists import ISSUES, PROPOSALS, REVIEWS, SUPPORT, TRACKS, UNDERTAKINGS, WELL
from desktop.window import Window
from tests.desktop.filling import about, new
from tests.desktop.oversight.test_oversight_page import OversightRobot

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
LATER, EARLIER = date(2026, 12, 31), date(2026, 11, 2)
BOTH = "Region and board"


@pytest.fixture
def robot(opened: Window, qtbot: QtBot) -> OversightRobot:
    return OversightRobot(opened, qtbot)


def organisation(robot: OversightRobot, code: str = "WH") -> str:
    return str(robot.value("SELECT id FROM organisation_live WHERE code = :c", c=code))


def group(robot: OversightRobot) -> str:
    return str(robot.value("SELECT id FROM body_live WHERE short = 'MG'"))


def test_r30_an_undertaking_is_given_and_settled(robot: OversightRobot) -> None:
    robot.page.chips.choose(UNDERTAKINGS)
    given = {"organisation": organisation(robot), "words": "Vacancies below one in ten"}
    days = {"given_on": EARLIER, "due_on": date(2026, 11, 1)}
    assert new(robot, "undertaking_given", **given, **days)
    assert new(robot, "undertaking_given", **given, given_on=EARLIER, due_on=LATER) == ""
    assert about(robot, "Settle", state=UndertakingState.MET, words=" ")
    robot.form.left.emit()
    assert about(robot, "Settle", state=UndertakingState.MET, words="Nine in a hundred") == ""
    assert robot.value("SELECT state FROM undertaking_live") == "met"


def test_r62_an_issue_of_several_is_raised_and_resolved(robot: OversightRobot) -> None:
    robot.page.chips.choose(ISSUES)
    issue = {"title": "Ambulances wait", "words": "One day in three", "lead": organisation(robot)}
    assert "at least two" in new(robot, "raising", **issue, organisations=[organisation(robot)])
    rows = robot.desk.read(lambda book: book.rows("SELECT id FROM organisation_live ORDER BY id"))
    four = [row for (row,) in rows][:4]
    assert new(robot, "raising", **issue, organisations=four, joint=True) == ""
    assert robot.value("SELECT count(*) FROM issueorganisation_live") == len(four) == 4
    assert about(robot, "Resolve", outcome="Handover within thirty minutes") == ""
    assert robot.value("SELECT state FROM performanceissue_live") == IssueState.RESOLVED.value
    assert robot.verbs() == []


def test_r15_a_review_is_held_with_an_organisation_or_a_place(robot: OversightRobot) -> None:
    robot.page.chips.choose(REVIEWS)
    meeting = robot.desk.store.do(PlanMeeting(group(robot), EARLIER)).refs[0].id
    held = {"words": "Vacancies", "on": EARLIER, "meeting": meeting}
    assert new(robot, "holding", **held)  # with nobody
    assert new(robot, "holding", **held, organisation=organisation(robot), next_on=EARLIER) == ""
    assert robot.value("SELECT words FROM oversightreview_live") == "Vacancies"
    assert robot.value("SELECT meeting FROM oversightreview_live") == meeting
    ref = robot.value("SELECT ref FROM meeting WHERE id = :id", id=meeting)
    assert ["Meeting", ref] == robot.told()[robot.told().index("Meeting") :][:2]


def test_r43_what_went_well_is_recorded_with_its_source(robot: OversightRobot) -> None:
    robot.page.chips.choose(WELL)
    well = {"organisation": organisation(robot), "words": "Twelve midwives began", "on": EARLIER}
    assert new(robot, "praising", **well, source=" ")
    assert new(robot, "praising", **well, source="Board papers") == ""
    assert "Twelve midwives began" in " ".join(robot.rows()[0])


def test_r31_a_trigger_is_recorded(robot: OversightRobot) -> None:
    meeting = robot.value(
        "SELECT id FROM meeting_live WHERE on_date > '2026-11-30' ORDER BY on_date"
    )
    trigger = {"organisation": organisation(robot), "kind": TriggerKind.INSPECTION, "on": EARLIER}
    trigger["meeting"] = meeting
    assert new(robot, "triggering", **trigger, words=" ")
    assert new(robot, "triggering", **trigger, words="Inadequate for safe") == ""
    assert robot.value("SELECT words FROM escalationtrigger_live") == "Inadequate for safe"
    assert robot.value("SELECT meeting FROM escalationtrigger_live") == meeting
    robot.page.chips.choose(REVIEWS)
    assert robot.value("SELECT ref FROM meeting WHERE id = :id", id=meeting) in robot.told()


def test_r40_something_is_overseen_apart_for_a_time(robot: OversightRobot) -> None:
    robot.page.chips.choose(TRACKS)
    track = {"title": "Primary care", "words": "Each quarter", "kind": TrackKind.PRIMARY_CARE}
    assert new(robot, "tracking", **track, agreed_by=" ")
    backwards = {"from_on": LATER, "to_on": EARLIER}
    assert new(robot, "tracking", **track, agreed_by=BOTH, **backwards)
    assert new(robot, "tracking", **track, agreed_by=BOTH, from_on=EARLIER, to_on=LATER) == ""
    assert robot.value("SELECT kind FROM oversighttrack_live") == TrackKind.PRIMARY_CARE.value
    assert robot.rows()[0][2:] == ["31 December 2026", "Going on"]
    longer = date(2027, 3, 31)
    assert "lasts until 31 December" in about(robot, "Extend", to_on=LATER, agreed_by=BOTH)
    robot.form.left.emit()
    assert about(robot, "Extend", to_on=longer, agreed_by="Both, in November") == ""
    assert robot.rows()[0][2] == "31 March 2027"
    assert "Both, in November" in robot.shown
    why = "Practices meet the standard again"
    assert "still to come" in about(robot, "End it", on=LATER, reason=why)
    robot.form.left.emit()
    about(robot, "End it", on=EARLIER, reason=" ")
    assert "Say why it ends." in robot.wrong("reason")
    robot.form.left.emit()
    assert about(robot, "End it", on=EARLIER, reason=why) == ""
    assert robot.rows()[0][2:] == ["2 November 2026", "Ended"]
    assert f"Ended, because  {why}" in robot.shown
    assert robot.verbs() == [], "nothing is left to do with what ended"


def test_r33_an_improvement_is_proposed_and_answered(robot: OversightRobot) -> None:
    robot.page.chips.choose(PROPOSALS)
    parties = {"set_out_by": organisation(robot, "ICB"), "to_organisation": organisation(robot)}
    assert new(robot, "proposing", **parties, words=" ")
    assert new(robot, "proposing", **parties, words="A recovery plan by month") == ""
    assert "A recovery plan by month" in robot.rows()[0][0]
    returned = {"state": ImprovementState.RETURNED, "on": date(2026, 11, 30)}
    assert "what was answered" in about(robot, "Answer proposal", **returned, answer=" ")
    robot.form.left.emit()
    assert about(robot, "Answer proposal", **returned, answer="Review in March") == ""
    assert "Returned" in robot.rows()[0][3]
    assert "Review in March" in robot.shown
    assert robot.value("SELECT answer FROM improvementproposal_live") == "Review in March"
    taken = {"state": ImprovementState.ACCEPTED, "answer": "Both sites"}
    assert about(robot, "Answer proposal", **taken) == "", "what was returned may be taken up"
    assert robot.verbs() == []


def test_r23_support_is_met_criterion_by_criterion_and_ended(robot: OversightRobot) -> None:
    robot.page.chips.choose(SUPPORT)
    risk = robot.value("SELECT id FROM risk_live ORDER BY n LIMIT 1")
    support = {"organisation": organisation(robot), "words": "Maternity support", "risk": risk}
    assert "before the support ends" in new(robot, "mandating", **support, exit_criteria=" ")
    assert new(robot, "mandating", **support, exit_criteria="Rota full") == ""
    assert robot.value("SELECT risk FROM mandatedsupport_live") == risk
    met = robot.value("SELECT id FROM exitcriterion_live")
    assert about(robot, "Criterion met", exitcriterion=met, evidence=" ")
    robot.form.left.emit()
    assert about(robot, "Criterion met", exitcriterion=met, evidence="Full for eight weeks") == ""
    assert robot.verbs() == ["End support"], "every criterion is met"
    assert about(robot, "End support") == ""
    assert robot.verbs() == []
    assert robot.value("SELECT ended_on FROM mandatedsupport_live") == "2026-11-30"


def test_t8_a_segment_no_framework_gives_any_more_says_until_when(robot: OversightRobot) -> None:
    segments, one = (SegmentOf(2, "Segment 2"),), (Theme("People", 1),)
    boards = AdoptFramework(
        *("Framework", "2022/23", (OrgKind.ICB,), one, segments),
        from_on=date(2022, 7, 1),
        to_on=date(2025, 6, 30),
    )
    trusts = AdoptFramework(
        "Framework", "2025/26", (OrgKind.NHS_TRUST,), one, segments, from_on=date(2025, 7, 1)
    )
    robot.desk.do(boards, trusts)
    placed = {"organisation": organisation(robot, "ICB"), "decided_by": organisation(robot)}
    found = {"segment": robot.value("SELECT id FROM segment_live ORDER BY n LIMIT 1")}
    theme = robot.value("SELECT id FROM oversighttheme_live ORDER BY n LIMIT 1")
    evidence = {f"evidence_{theme}": "Vacancies", f"source_{theme}": "Return of May"}
    why = {"rationale": "On plan", "on": date(2025, 5, 1)}
    assert new(robot, "placing", **placed, **found, **evidence, **why) == ""
    assert "until 30 June 2025" in robot.rows()[0][1]
    assert robot.standing.startswith("Placed in a segment: 0.")


def test_r28_a_segment_is_placed_by_a_decision_of_the_log(robot: OversightRobot) -> None:
    trusts = (OrgKind.NHS_TRUST,)
    one = (SegmentOf(3, "Segment 3", (Criterion("Significant gaps"),)), SegmentOf(1, "Segment 1"))
    robot.desk.do(AdoptFramework("Framework", "2025/26", trusts, (), one))
    with robot.desk.store.write("Decide") as work:
        decision = work.add(Decision(body=group(robot), words="To support the trust"))
    sql = "SELECT id FROM segment_live WHERE number = :n"
    placed = {
        "organisation": organisation(robot),
        "decided_by": organisation(robot, "ICB"),
        "segment": robot.value(sql, n=3),
        "criteria": ("Significant gaps",),
        "rationale": "In deficit",
        "evidence_1": "In deficit",
        "source_1": "Accounts",
    }
    assert new(robot, "placing", **{**placed, "rationale": " "}, decision=decision)
    robot.form.left.emit()
    assert new(robot, "placing", **placed, decision=decision) == ""
    assert robot.value("SELECT decision FROM segmentdecision_live") == decision
    ref = robot.value("SELECT ref FROM decision_live WHERE id = :id", id=decision)
    assert f"Minute or letter  {ref}" in robot.shown
    assert "Criteria met  Significant gaps" in robot.shown
