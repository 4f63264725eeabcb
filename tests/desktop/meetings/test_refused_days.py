"""Days that cannot be, refused at the desk beside their field."""

import pytest

from db.words import say
from tests.desktop.meetings.robot import MeetingsRobot
from tests.desktop.meetings.test_minutes_view import robot

__all__ = ["robot"]
pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)


def test_minutes_are_not_agreed_on_a_day_to_come(robot: MeetingsRobot) -> None:
    robot.press("Agreed by the chair")
    robot.write(say("meetings.agreed_on"), "tomorrow")
    robot.send()
    assert "This cannot have happened after today" in robot.wrong("agreed_on")
    robot.write(say("meetings.agreed_on"), "today")
    robot.send()
    assert robot.pill() == "Minutes agreed"
