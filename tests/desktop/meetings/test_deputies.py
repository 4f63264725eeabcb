"""A deputy in the room: the nominated one is named by itself, another is refused."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from db.bodies.commands.people import AddPerson
from db.bodies.commands.seats import NominateDeputy
from desktop.window import Window
from tests.desktop.meetings.robot import MeetingsRobot
from tests.desktop.meetings.test_live import at, robot

__all__ = ["at", "robot"]
pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
MEMBER, DEPUTY = "Wilf Larkspur", "Rosalind Mope"


@pytest.fixture
def deputy(robot: MeetingsRobot) -> str:
    seat = str(
        robot.value(
            "SELECT m.seat FROM membership_live m JOIN person p ON p.id = m.person"
            " WHERE p.name = :name",
            name=MEMBER,
        )
    )
    made = robot.desk.store.do(AddPerson(DEPUTY)).refs[0].id
    robot.desk.store.do(NominateDeputy(seat, made))
    return made


def begun(robot: MeetingsRobot) -> None:
    robot.key(Qt.Key.Key_F9)
    robot.write("Who", MEMBER)
    robot.choose("What", "Is")


def test_the_one_nominated_deputy_is_named_without_looking(
    robot: MeetingsRobot,
    deputy: str,
) -> None:
    begun(robot)
    assert robot.form.value("deputy") == deputy
    robot.send()
    assert robot.pane.form is None
    sql = "SELECT count(*) FROM attendance_live WHERE person = :p AND representing IS NOT NULL"
    assert robot.value(sql, p=deputy) == 1


def test_a_deputy_who_is_not_named_is_asked_for_beside_the_field(robot: MeetingsRobot) -> None:
    begun(robot)
    robot.send()
    assert "Say who stands in" in robot.wrong("deputy")
    assert robot.live.notices.words == ""
    robot.choose("What", "Left")
    robot.write("Who", "")
    robot.send()
    assert "Say who." in robot.wrong("person")


def test_the_nominated_deputy_is_of_whoever_is_chosen_now(
    robot: MeetingsRobot, deputy: str
) -> None:
    begun(robot)
    assert robot.form.value("deputy") == deputy
    robot.write("Who", "Nettie Quillfeather")
    assert not robot.form.value("deputy")
    robot.write("Who", MEMBER)
    assert robot.form.value("deputy") == deputy


def test_initials_are_taken_as_in_a_typed_line(robot: MeetingsRobot, deputy: str) -> None:
    robot.key(Qt.Key.Key_F9)
    robot.write("Who", "wl")
    assert robot.form.fields["person"]._note.text().startswith(MEMBER)
    robot.choose("What", "Is")
    assert robot.form.value("deputy") == deputy
    assert robot.form.fields["person"].entry.text() == MEMBER  # type: ignore[attr-defined]
    robot.send()
    assert robot.pane.form is None


def test_a_deputy_who_is_not_nominated_is_refused_beside_the_name(
    robot: MeetingsRobot,
    opened: Window,  # noqa: ARG001
    qtbot: QtBot,  # noqa: ARG001
) -> None:
    before = robot.value("SELECT count(*) FROM attendance_live")
    begun(robot)
    assert not robot.form.value("deputy")
    robot.write("Who stands in", "Nettie Quillfeather")
    robot.send()
    assert "is not nominated to stand in for Wilf Larkspur" in robot.wrong("deputy")
    assert "Nominate the deputy first" in robot.wrong("deputy")
    assert robot.value("SELECT count(*) FROM attendance_live") == before
