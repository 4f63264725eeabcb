"""A risk still to be completed at the desk: said before a change of status, refused a page."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

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
