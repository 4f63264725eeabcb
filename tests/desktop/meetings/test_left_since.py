"""A meeting of an earlier day is put right with the people of that day, whoever has left since."""

from datetime import date

import pytest

from db.bodies.commands.people import PersonLeaves
from db.clock import SET_BY
from tests.desktop.meetings.robot import MeetingsRobot
from tests.desktop.meetings.test_live import DAY, at, robot

__all__ = ["at", "robot"]
pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
NAME = "Wilf Larkspur"


def left(robot: MeetingsRobot, on: date, monkeypatch: pytest.MonkeyPatch) -> None:
    person = str(robot.value("SELECT id FROM person_live WHERE name = :name", name=NAME))
    robot.desk.store.do(PersonLeaves(person, on))
    monkeypatch.setenv(SET_BY, "2026-12-14T10:00:00+00:00")


def test_the_attendance_of_somebody_who_left_afterwards_is_put_right(
    robot: MeetingsRobot, monkeypatch: pytest.MonkeyPatch
) -> None:
    left(robot, DAY, monkeypatch)
    robot.mark(NAME)
    assert robot.pane.form is None
    sql = (
        "SELECT a.status FROM attendance_live a JOIN person p ON p.id = a.person WHERE p.name = :n"
    )
    assert robot.value(sql, n=NAME) == "present"


def test_who_had_left_before_it_is_not_found(
    robot: MeetingsRobot, monkeypatch: pytest.MonkeyPatch
) -> None:
    left(robot, date(2026, 12, 2), monkeypatch)
    robot.mark(NAME)
    assert NAME in robot.wrong("person")
