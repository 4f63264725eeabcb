"""The next review is proposed for a working day, and the form says why."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from db.risks.commands import ChangeRisk, SetReviewRule
from db.risks.rules.appetite import ReviewOf
from desktop.window import Window
from tests.desktop.office import RISKS
from tests.desktop.risks.robot import RisksRobot

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
WARD = RISKS[1][1]
SUNDAY = "28 February 2027 is a Sunday: the next working day is proposed."


@pytest.fixture
def robot(opened: Window, qtbot: QtBot) -> RisksRobot:
    return RisksRobot(opened, qtbot)


@pytest.mark.parametrize(
    ("months", "proposed", "told"),
    [(1, date(2026, 12, 30), ""), (3, date(2027, 3, 1), SUNDAY)],
)
def test_p18_the_next_review_moves_to_a_working_day_and_is_told(
    robot: RisksRobot, months: int, proposed: date, told: str
) -> None:
    risk = robot.take(WARD)
    for each in ReviewOf:
        robot.desk.do(SetReviewRule(each, months, "Policy"))
    robot.desk.do(ChangeRisk(risk, review_on=date(2026, 11, 2)))
    robot.key(Qt.Key.Key_F8)
    field = robot.form.fields["next_on"]
    assert field.value == proposed
    said = {each.text() for each in field.findChildren(QLabel) if each.isVisible()}
    assert (told in said) is bool(told)
    robot.send()
    kept = robot.value("SELECT review_on FROM risk WHERE id = :id", id=risk)
    assert kept == proposed.isoformat()
