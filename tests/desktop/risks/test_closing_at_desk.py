"""Closing a risk at the desk: what closes with it is said first, and what was left is settled."""

import pytest
from pytestqt.qtbot import QtBot

from db.bodies.rules.kinds import PlaceLevel
from db.risks.commands import EscalateRisk
from desktop.window import Window
from tests.desktop.office import RISKS
from tests.desktop.risks.robot import RisksRobot
from tests.desktop.risks.test_beside import shown

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
BEDS = RISKS[3][1]
STATE = "SELECT state FROM riskescalation WHERE risk = :id"


@pytest.fixture
def robot(opened: Window, qtbot: QtBot) -> RisksRobot:
    return RisksRobot(opened, qtbot)


def escalated(robot: RisksRobot) -> str:
    risk = robot.open(BEDS)
    robot.desk.do(EscalateRisk(risk, PlaceLevel.REGION, "No beds", "Ann", to_text="The region"))
    assert robot.value(STATE, id=risk) == "waiting"
    return risk


def test_what_is_withdrawn_with_a_risk_is_said_in_the_form_that_closes_it(
    robot: RisksRobot,
) -> None:
    risk = escalated(robot)
    robot.press("Close risk")
    robot.send()
    assert "why the risk is closed" in robot.wrong("reason")
    robot.write("Reason", "Beds opened")
    assert "escalation to region awaits an answer and is withdrawn" in shown(robot)
    robot.send()
    assert robot.pane.form is None
    assert robot.value(STATE, id=risk) == "withdrawn"
    assert robot.value("SELECT state FROM risk WHERE id = :id", id=risk) == "closed"


def test_an_escalation_left_waiting_on_a_closed_risk_is_withdrawn_from_its_pane(
    robot: RisksRobot,
) -> None:
    risk = escalated(robot)
    with robot.desk.store.write("As if from elsewhere") as work:
        work.run("UPDATE risk SET state = 'closed' WHERE id = :id", id=risk)
    robot.page.pane.show_risk(risk)
    robot.press("Answer escalation")
    robot.write("In words", "The risk is closed")
    robot.write("Answered by", "Regional director")
    robot.send()
    assert "This risk is closed" in shown(robot)
    robot.choose("Answer", "Withdrawn")
    robot.send()
    assert robot.value(STATE, id=risk) == "withdrawn"
