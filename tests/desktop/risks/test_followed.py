"""A risk followed from elsewhere is shown, whatever the register is narrowed to."""

import pytest
from pytestqt.qtbot import QtBot

from db.risks.commands import CloseRisk
from desktop.window import Window
from tests.desktop.office import RISKS
from tests.desktop.risks.robot import TITLE, RisksRobot

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
_TRIAGE, _WARD, MEDICINES, BEDS, _BANK = (each[1] for each in RISKS)


@pytest.fixture
def robot(opened: Window, qtbot: QtBot) -> RisksRobot:
    return RisksRobot(opened, qtbot)


@pytest.mark.parametrize("narrowed", ["", "nothing says this"])
def test_a_closed_risk_followed_from_elsewhere_is_opened(robot: RisksRobot, narrowed: str) -> None:
    risk = robot.take(BEDS)
    robot.desk.do(CloseRisk(risk, "Beds were reopened"))
    if narrowed:
        robot.filter(narrowed)
    robot.window.show_page("today")
    robot.desk.show("risk", risk)
    assert robot.told() == BEDS
    assert robot.here(TITLE).startswith(BEDS)
    assert robot.page.filters.chips.current == "closed"
    robot.desk.show("risk", str(robot.value("SELECT id FROM risk WHERE title = :t", t=MEDICINES)))
    assert robot.told() == MEDICINES
