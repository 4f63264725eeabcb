"""A risk's status, ladder and framework page, worked from its pane by keyboard (R12, R20, R24)."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel
from pytestqt.qtbot import QtBot

from db.decisions.commands.chair import RecordChairsAction
from db.risks.commands import ChangeRisk
from db.words import day, day_brief
from desktop.risks.assurance_form import MoveForm
from desktop.window import Window
from tests.desktop.office import RISKS
from tests.desktop.risks.robot import STATUS, TITLE, RisksRobot

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
TRIAGE, WARD, MEDICINES, BEDS, BANK = (each[1] for each in RISKS)
LEVEL = "SELECT level FROM risk WHERE id = :id"


@pytest.fixture
def robot(opened: Window, qtbot: QtBot) -> RisksRobot:
    return RisksRobot(opened, qtbot)


def shown(robot: RisksRobot) -> str:
    """Return what the pane tells, part after part."""
    parts = robot.pane.findChildren(QLabel)
    return "  ".join(each.text() for each in parts if each.isVisibleTo(robot.pane)) + "  "


def fill_move(robot: RisksRobot) -> None:
    robot.press("Change status")
    robot.choose("New status", "Enhanced")
    robot.write("Authority", "Northmoor Integrated Care Board")
    robot.write("Authorised by", "Dorothea Plumstone")
    robot.write("Minute or letter", "QC/26-27/015")
    robot.write("Why", "Harm has recurred on two sites")
    robot.write("Evidence", "Audit of October")
    robot.write("Lead", "Marigold Penhaligon")
    robot.write("Improvement plan", "Staffing plan of November")
    robot.tab_to("Recurrent")
    robot.key(Qt.Key.Key_Space)


def test_r12_what_a_group_may_not_authorise_is_recorded_as_its_recommendation(
    robot: RisksRobot,
) -> None:
    risk = robot.open(MEDICINES)
    fill_move(robot)
    robot.write("Committee whose minute it is", "People Committee")
    robot.send()
    assert "may recommend a change of status but not authorise one" in robot.wrong("body")
    form = robot.form
    assert isinstance(form, MoveForm)
    assert form.offer.isVisible()
    assert form.offer.accessibleName() == "Record as recommendation to the Quality Committee"
    assert form.offer.sizeHint().width() <= form.offer.width()  # its words have room
    robot.press(form.offer.accessibleName())
    assert robot.pane.form is None
    assert robot.value(LEVEL, id=risk) == "routine"
    kept = "SELECT kind FROM assuranceproposal WHERE risk = :id ORDER BY n DESC LIMIT 1"
    assert robot.value(kept, id=risk) == "recommendation"
    assert "enhanced proposed" in robot.here(STATUS)


def test_r12_a_group_s_minute_alone_is_recorded_as_its_recommendation(robot: RisksRobot) -> None:
    people = str(robot.value("SELECT id FROM body WHERE name = 'People Committee'"))
    chair = str(robot.value("SELECT id FROM person ORDER BY n"))
    words = "recommended Enhanced for this risk"
    robot.desk.do(RecordChairsAction(people, words, "Urgent", "The members", taken_by=chair))
    risk = robot.open(MEDICINES)
    fill_move(robot)
    robot.write("Decision on the log", words)
    robot.key(Qt.Key.Key_Return)
    robot.send()
    assert "People Committee may recommend" in robot.wrong("body")
    form = robot.form
    assert isinstance(form, MoveForm)
    assert "the the" not in f"{form.offer.accessibleName()} {robot.wrong('body')}"
    robot.press(form.offer.accessibleName())
    assert robot.pane.form is None
    kept = (
        "SELECT kind || ' ' || body || ' ' || (decision IS NOT NULL) FROM assuranceproposal"
        " WHERE risk = :id ORDER BY n DESC LIMIT 1"
    )
    assert robot.value(kept, id=risk) == f"recommendation {people} 1"
    assert robot.value(LEVEL, id=risk) == "routine"


def test_r24_evidence_and_minute_are_kept_with_the_move(robot: RisksRobot) -> None:
    risk = robot.open(MEDICINES)
    fill_move(robot)
    robot.write("Minute or letter", "")
    robot.send()
    assert "which minute or letter" in robot.wrong("decision_ref")
    robot.write("Minute or letter", "QC/26-27/015")
    robot.write("Evidence", "")
    robot.send()
    assert "what evidence" in robot.wrong("evidence")
    assert robot.value(LEVEL, id=risk) == "routine"
    robot.write("Evidence", "Audit of October")
    robot.send()
    assert robot.value(LEVEL, id=risk) == "enhanced"
    kept = "SELECT evidence FROM assurancemove WHERE risk = :id"
    assert robot.value(kept, id=risk) == "Audit of October"
    assert "QC/26-27/015" in robot.here(STATUS)


def test_the_day_of_a_status_is_told_once_where_its_minute_says_it(robot: RisksRobot) -> None:
    robot.open(MEDICINES)
    fill_move(robot)
    today = robot.desk.today()
    robot.write("Minute or letter", f"Quality Committee, {day(today)}, minute 3")
    robot.send()
    assert "Quality Committee" in robot.here(STATUS)
    assert robot.here(STATUS).count(day_brief(today)) == 1


def test_r24_t4_what_was_approved_stands_beside_what_the_risk_says_now(robot: RisksRobot) -> None:
    risk = robot.open(MEDICINES)
    assert "What was approved" not in shown(robot)
    fill_move(robot)
    robot.send()
    assert "Enhanced, Northmoor Integrated Care Board, 30 November 2026, QC/26-27/015" in shown(
        robot
    )
    robot.desk.do(ChangeRisk(risk, lead="Wilfred Larkspur", cause="Two wards share one rota"))
    robot.open(MEDICINES)
    told = shown(robot)
    assert "Marigold Penhaligon\nNow: Wilfred Larkspur. This asks for approval anew" in told
    assert "Now: Two wards share one rota  " in told
    assert "Staffing plan of November\nNow" not in told


def test_a_proposal_is_made_and_declined_without_moving_the_status(robot: RisksRobot) -> None:
    risk = robot.open(MEDICINES)
    robot.press("Propose")
    robot.write("Why", "Not holding")
    robot.send()
    assert "enhanced proposed" in robot.here(STATUS)
    robot.press("Answer proposal")
    robot.write("Why", "Routine is enough")
    robot.send()
    assert "proposed" not in robot.here(STATUS)
    assert robot.value(LEVEL, id=risk) == "routine"


def offered(robot: RisksRobot) -> list[str]:
    """Return what the box of choices in hand offers."""
    box = robot.focus
    assert isinstance(box, QComboBox)
    return [box.itemText(at) for at in range(box.count())]


def test_r20_a_risk_is_escalated_answered_and_handed_back(robot: RisksRobot) -> None:
    risk = robot.open(BEDS)
    robot.press("Escalate")
    robot.tab_to("To")
    assert offered(robot) == ["Region"]
    robot.write("Or who else", "NHS England North West")
    robot.write("Passed on by", "Nettie Quillfeather")
    robot.send()
    assert "which mitigation failed" in robot.wrong("failed")
    robot.write("Which mitigation failed", "Two rounds of savings did not close the gap")
    robot.send()
    assert robot.pane.form is None
    assert "Escalated to: Region" in robot.here(TITLE)
    robot.press("Answer escalation")
    robot.write("In words", "The region holds it")
    robot.write("Answered by", "Regional director")
    robot.send()
    at = "SELECT managed_at FROM risk WHERE id = :id"
    assert robot.value(at, id=risk) == "region"
    assert "Managed at: Region" in robot.here(TITLE)
    robot.press("Hand back")
    robot.tab_to("To")
    assert "Region" not in offered(robot)
    robot.write("Why it can be managed closer again", "The plan is agreed")
    robot.write("Or who else", "Northmoor Integrated Care Board")
    robot.write("Passed on by", "Regional director")
    robot.send()
    assert robot.value(at, id=risk) == "system"


def test_r59_a_risk_goes_on_the_framework_and_is_linked_and_taken_off(robot: RisksRobot) -> None:
    risk = robot.complete(robot.open(TRIAGE))
    robot.press("Make strategic")
    robot.write("Strategic objective", "Safe maternity care")
    robot.send()
    assert "four aims" in robot.wrong("aims")
    robot.tab_to("Improve outcomes")
    robot.key(Qt.Key.Key_Space)
    robot.send()
    assert robot.pane.form is None
    on = "SELECT count(*) FROM strategicrisk WHERE risk = :id AND ended_on IS NULL"
    assert robot.value(on, id=risk) == 1
    robot.press("Link risk")
    robot.write("Risk", WARD)
    robot.send()
    assert robot.value("SELECT count(*) FROM risklink WHERE strategic = :id", id=risk) == 1
    robot.press("Take off")
    robot.write("Reason", "Held in the register")
    robot.send()
    assert robot.value(on, id=risk) == 0


def test_every_part_of_the_pane_has_a_name(robot: RisksRobot) -> None:
    robot.open(TRIAGE)
    assert robot.nameless() == []
