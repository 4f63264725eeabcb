"""What a risk says of itself and what holds it, put right at the desk; the decisions behind it."""

from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from db.actions.commands.log import RaiseAction
from db.bodies.rules.kinds import PlaceLevel
from db.bodies.rules.purposes import Aim
from db.calendar.commands.planning import PlanMeeting
from db.decisions.commands.chair import RecordChairsAction
from db.risks.commands import AddAssuranceLine, AddControl, ChangeRisk, MarkStrategic, RegisterRisk
from db.words import choice, say
from desktop.window import Window
from tests.desktop.office import RISKS
from tests.desktop.risks.robot import TITLE, RisksRobot
from tests.desktop.risks.test_beside import shown

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
TRIAGE, WARD, MEDICINES, BEDS, BANK = (each[1] for each in RISKS)
Key = Qt.Key


@pytest.fixture
def robot(opened: Window, qtbot: QtBot) -> RisksRobot:
    return RisksRobot(opened, qtbot)


def kept(robot: RisksRobot, risk: str, field: str) -> object:
    return robot.value(f"SELECT {field} FROM risk WHERE id = :id", id=risk)


def decided(robot: RisksRobot) -> tuple[str, str]:
    """Record a decision of the chair between meetings; return its id and reference."""
    body = str(robot.value("SELECT id FROM body_live WHERE name = 'Quality Committee'"))
    chair = str(robot.value("SELECT id FROM person_live WHERE name = 'Dorothea Plumstone'"))
    done = robot.desk.do(
        RecordChairsAction(
            *(body, "bear the risk until March", "Winter", "The members"), taken_by=chair
        )
    )
    assert done is not None, robot.trouble
    made = done.refs[0].id
    return made, str(robot.value("SELECT ref FROM decision WHERE id = :id", id=made))


def test_who_owns_it_lead_plan_part_and_former_reference_are_changed(robot: RisksRobot) -> None:
    risk = robot.open(MEDICINES)
    robot.press("Change")
    robot.write("Owner", "Dorothea Plumstone")
    robot.write("Owner’s name", "Head of pharmacy")
    robot.send()
    assert "not both" in robot.wrong("owner_text")
    robot.write("Owner", "")
    robot.write("Manager’s name", "Ward pharmacist")
    robot.write("Lead", "Wilfred Larkspur")
    robot.write("Improvement plan", "Reconciled within a day")
    robot.tab_to("Part of the meeting")
    robot.key(Key.Key_Down)
    robot.write("Former reference", "DATIX 114")
    robot.send()
    assert robot.pane.form is None
    fields = ("owner", "owner_text", "manager_text", "lead", "plan", "part", "former_ref")
    assert [kept(robot, risk, each) for each in fields] == [
        *(None, "Head of pharmacy", "Ward pharmacist", "Wilfred Larkspur"),
        *("Reconciled within a day", "2", "DATIX 114"),
    ]
    told = shown(robot)
    assert "Owner  Head of pharmacy" in told
    assert "Manager  Ward pharmacist" in told
    assert "Part of the meeting  Part 2" in told


def test_a_risk_that_is_only_noted_says_at_which_scale_it_is_managed(robot: RisksRobot) -> None:
    """A¶11: from the register on, only an escalation or a handing back moves it."""
    noted = robot.open(MEDICINES)
    assert kept(robot, noted, "state") == "noted"
    robot.press("Change")
    robot.choose("Managed at", choice(PlaceLevel.PLACE))
    robot.send()
    assert kept(robot, noted, "managed_at") == "place"
    assert f"Managed at  {choice(PlaceLevel.PLACE)}" in shown(robot)
    of_words = "SELECT id FROM risk_live WHERE title = :words"
    row = str(robot.value(of_words, words=BEDS))
    whole = ChangeRisk(row, cause="A", event="B", effect="C", owner_text="Head of estates")
    robot.desk.do(whole, RegisterRisk(row))
    registered = robot.open(BEDS)
    assert kept(robot, registered, "state") == "open"
    robot.press("Change")
    assert "managed_at" not in robot.form.fields


def test_a_risk_raised_and_scored_before_today_is_dated_so(robot: RisksRobot) -> None:
    """R18: the line of scores tells when each was given."""
    risk = robot.open(MEDICINES)
    robot.press("Score")
    robot.write("Likelihood", "4")
    robot.write("Scored on", "31 Dec 2027")
    robot.send()
    assert robot.wrong("on_date")
    robot.write("Scored on", "2 Nov 2026")
    robot.send()
    assert robot.pane.form is None
    dated = "SELECT max(likelihood) FROM score_live WHERE risk = :id AND on_date = :on"
    assert robot.value(dated, id=risk, on="2026-11-02") == 4
    robot.page.begin_new()
    robot.write(say("log.body"), "Quality Committee")
    robot.write("Risk in one line", "Lifts stand still")
    robot.write("Raised on", "31 Dec 2027")
    robot.send()
    assert robot.wrong("raised_on")
    robot.write("Raised on", "2 Nov 2026")
    robot.send()
    raised = "SELECT raised_on FROM risk_live WHERE title = 'Lifts stand still'"
    assert robot.value(raised) == "2026-11-02"


def test_r59_risks_are_tagged_with_aims_and_the_register_is_narrowed_by_them(
    robot: RisksRobot,
) -> None:
    risk = robot.open(MEDICINES)
    robot.press("Change")
    robot.tab_to("Tackle inequalities")
    robot.key(Key.Key_Space)
    robot.write("Risk in one line", " ")
    robot.send()
    assert robot.wrong("title")
    robot.write("Risk in one line", MEDICINES)
    robot.send()
    assert kept(robot, risk, "aims") == "inequalities"
    assert "Aims it bears on  Tackle inequalities" in shown(robot)
    robot.filter("inequalities")
    assert robot.column(TITLE) == [MEDICINES]
    robot.filter("productivity")
    assert robot.empty == "No risks match."


def test_an_assurance_is_put_right_in_every_field(robot: RisksRobot) -> None:
    risk = robot.open(MEDICINES)
    robot.desk.do(
        AddControl(risk, "Ward checklist"), AddAssuranceLine(risk, "CQC visit", 1, source="Letter")
    )
    robot.press("Change control or assurance")
    assert not robot.form.fields["line"].isVisible()
    robot.write("Which control or assurance", "CQC visit")
    assert robot.form.fields["line"].isVisible()
    robot.write("Control or assurance", "")
    robot.send()
    assert "what gap there is" in robot.wrong("words")
    robot.write("Control or assurance", "CQC inspection")
    robot.choose("Line of assurance", "Third")
    robot.choose("What it tells", "Negative")
    robot.write("Source", "Report of 4 November")
    robot.send()
    assert robot.pane.form is None
    sql = "SELECT words || line || positive || source FROM assurance WHERE risk = :id"
    assert robot.value(sql, id=risk) == "CQC inspection30Report of 4 November"


def test_an_action_is_linked_and_unlinked_and_stays_on_its_log(robot: RisksRobot) -> None:
    risk = robot.open(MEDICINES)
    body = str(kept(robot, risk, "body"))
    robot.desk.do(RaiseAction(body, "Train the night staff", owner_text="Head of pharmacy"))
    robot.press("Link action")
    robot.send()
    assert robot.wrong("action")
    robot.write("Action on the log", "Train the night staff")
    robot.send()
    linked = "SELECT count(*) FROM riskaction_live WHERE risk = :id"
    assert robot.value(linked, id=risk) == 1
    robot.press("Unlink action")
    robot.send()
    assert robot.wrong("action")
    robot.write("Action on the log", "Train the night staff")
    robot.send()
    assert robot.value(linked, id=risk) == 0
    assert robot.value("SELECT state FROM action WHERE words = 'Train the night staff'") == "open"


def test_the_decision_it_was_accepted_by_is_offered_and_told(robot: RisksRobot) -> None:
    made, ref = decided(robot)
    risk = robot.open(MEDICINES)
    robot.press("Accept")
    robot.write("Decision on the log", ref)
    robot.send()
    assert "Name who accepts" in robot.wrong("approver")
    robot.write("Accepted by", "Dorothea Plumstone")
    robot.write("Reason", "The cost is out of proportion")
    robot.write("Accepted on", "1/12/2026")
    robot.send()
    assert "still to come" in robot.wrong("on_date")
    robot.write("Accepted on", "30/11/2026")
    robot.send()
    assert robot.value("SELECT decision FROM acceptance WHERE risk = :id", id=risk) == made
    accepted = robot.page.pane._accepted.rows
    assert accepted.index(0).data().endswith(f"The cost is out of proportion, {ref}")


def test_r20_an_escalation_tells_its_statement_and_the_decision_behind_it(
    robot: RisksRobot,
) -> None:
    made, ref = decided(robot)
    risk = robot.open(MEDICINES)
    robot.press("Escalate")
    robot.write("Or who else", "NHS England North West")
    robot.write("Passed on by", "Nettie Quillfeather")
    robot.write("What is asked for", "A second pharmacist")
    robot.write("Decision on the log", ref)
    robot.send()
    assert "which mitigation failed" in robot.wrong("failed")
    robot.write("Which mitigation failed", "Two rounds of recruitment found nobody")
    robot.send()
    assert robot.value("SELECT decision FROM riskescalation WHERE risk = :id", id=risk) == made
    told = shown(robot)
    assert "Which mitigation failed  Two rounds of recruitment found nobody" in told
    assert "What is asked for  A second pharmacist  From  Quality Committee" in told
    assert "Passed on by  Nettie" in told
    assert f"Minute or letter  {ref}" in told


def test_a_conclusion_names_its_meeting_and_decision(robot: RisksRobot) -> None:
    made, ref = decided(robot)
    risk = robot.complete(robot.open(MEDICINES))
    body = str(kept(robot, risk, "body"))
    robot.desk.do(PlanMeeting(body, date(2026, 11, 12), time(10)))
    robot.desk.do(MarkStrategic(risk, "Safe care", (Aim.OUTCOMES,)))
    robot.press("Conclude")
    robot.send()
    assert robot.wrong("meeting")
    robot.write("Meeting", "Quality Committee, 12 November 2026")
    robot.send()
    assert "what the committee concluded" in robot.wrong("words")
    robot.choose("The committee is", "Partly")
    robot.write("What was concluded", "Better, not yet there")
    robot.write("Decision on the log", ref)
    robot.send()
    assert robot.pane.form is None
    sql = "SELECT decision FROM bafconclusion WHERE risk = :id AND confidence = 'partly assured'"
    assert robot.value(sql, id=risk) == made
    told = shown(robot)
    assert "Partly assured. Better, not yet there" in told
    assert ref in told
