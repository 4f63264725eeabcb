"""A risk still to be completed at the desk: said before a change of status, refused a page."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from db.risks.commands import ScoreRisk
from desktop.kit.verbs import VerbButton
from desktop.window import Window
from tests.desktop.office import RISKS
from tests.desktop.risks.robot import RisksRobot
from tests.desktop.risks.test_beside import LEVEL, fill_move, shown

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
MEDICINES = RISKS[2][1]
LACKS = "to be completed before it goes to a committee: "


@pytest.fixture
def robot(opened: Window, qtbot: QtBot) -> RisksRobot:
    return RisksRobot(opened, qtbot)


def test_what_is_to_be_completed_is_said_in_the_form_and_does_not_hold_it_up(
    robot: RisksRobot,
) -> None:
    risk = robot.open(MEDICINES)
    assert robot.page.pane._page is not None
    assert "owner" in robot.page.pane._page.lacking
    fill_move(robot)
    assert "still to be completed: " in shown(robot)
    assert "Its status can be changed all the same" in shown(robot)
    robot.send()
    assert robot.pane.form is None
    assert robot.value(LEVEL, id=risk) == "enhanced"


def test_r59_the_framework_refuses_a_risk_until_its_fields_are_there(robot: RisksRobot) -> None:
    risk = robot.open(MEDICINES)
    robot.press("Make strategic")
    robot.write("Strategic objective", "Safe care at home")
    robot.tab_to("Improve outcomes")
    robot.key(Qt.Key.Key_Space)
    robot.send()
    assert LACKS in shown(robot)
    on = "SELECT count(*) FROM strategicrisk WHERE risk = :id AND ended_on IS NULL"
    assert robot.value(on, id=risk) == 0


def first_verbs(robot: RisksRobot) -> tuple[list[str], list[str]]:
    """Return the verbs in view under the risk's title, in order, and those drawn blue."""
    buttons = robot.page.pane._verbs.findChildren(VerbButton)
    seen = sorted((each for each in buttons if each.isVisible()), key=lambda each: each.x())
    blue = [each.text() for each in seen if each.property("kind") == "primary"]
    return [each.text() for each in seen], blue


def test_a_noted_risk_leads_with_its_next_step_until_it_is_on_the_register(
    robot: RisksRobot,
) -> None:
    risk = robot.open(MEDICINES)
    assert robot.value("SELECT state FROM risk WHERE id = :id", id=risk) == "noted"
    seen, blue = first_verbs(robot)
    assert (seen[:2], blue) == (["Change", "Score"], ["Change"])
    assert not robot.page.pane._complete.isVisible()
    before = robot.standing
    robot.complete(risk)
    seen, blue = first_verbs(robot)
    assert robot.page.pane._page is not None
    if robot.page.pane._page.lacking == ("score",):
        assert (seen[:2], blue) == (["Score", "Change"], ["Score"])
    robot.desk.do(ScoreRisk(risk, 3, 4))
    assert not robot.page.pane._page.lacking
    seen, blue = first_verbs(robot)
    assert (seen[0], blue) == ("Put on the register", ["Put on the register"])
    assert robot.page.pane._complete.isVisible()
    assert robot.standing == before, "complete is not yet on the register"
    assert before.startswith("0 open on the registers. 5 noted, not yet on one. ")
    robot.press("Put on the register")
    assert robot.value("SELECT state FROM risk WHERE id = :id", id=risk) == "open"
    assert robot.standing.startswith("1 open on the registers. 4 noted, not yet on one. ")
    assert first_verbs(robot)[1] == ["Change status"]
    assert not robot.page.pane._complete.isVisible()
