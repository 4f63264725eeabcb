"""The lead of an item proposed from the functions it is about, and taken with a button (R16)."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from db.bodies.commands.agenda import AssignFunction
from db.words import say
from desktop.kit.proposing import OwnerField
from desktop.window import Window
from tests.desktop.meetings.robot import MeetingsRobot

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
Key = Qt.Key
NURSE, FINANCE = "Marigold Penhaligon", "Nettie Quillfeather"
MATERNITY = f"Maternity is looked after by {NURSE}, Chief Nurse (joint by assumption)"


@pytest.fixture
def robot(opened: Window, qtbot: QtBot) -> MeetingsRobot:
    """The Management Group's agenda, and three functions two people look after."""
    made = MeetingsRobot(opened, qtbot)
    for title, function, name in (
        ("Chief Nurse", "Maternity", NURSE),
        ("Director of Finance", "Maternity", FINANCE),
        ("Director of Finance", "Finance", FINANCE),
    ):
        joint = function == "Maternity"
        made.desk.do(AssignFunction(title, function, _person(made, name), joint_assumed=joint))
    made.take("Management Group")
    made.tab_to("Agenda")
    return made


def _person(robot: MeetingsRobot, name: str) -> str:
    return str(robot.value("SELECT id FROM person WHERE name = :name", name=name))


def _lead(robot: MeetingsRobot) -> OwnerField:
    field = robot.form.fields["lead"]
    assert isinstance(field, OwnerField)
    return field


def _led_by(robot: MeetingsRobot, title: str) -> str:
    sql = """SELECT coalesce(p.name, '') FROM agendaitem_live i
        LEFT JOIN person p ON p.id = i.lead WHERE i.title = :title"""
    return str(robot.value(sql, title=title))


def test_r16_joint_owners_are_proposed_as_the_title_is_typed_and_one_is_taken(
    robot: MeetingsRobot,
) -> None:
    robot.control(Key.Key_N)
    robot.send()
    assert "needs a title" in robot.wrong("title")
    assert _lead(robot).proposed == ""
    robot.write("Title", "Maternity triage")
    assert _lead(robot).proposed.startswith(MATERNITY)
    assert f" and by {FINANCE}" in _lead(robot).proposed
    assert not _lead(robot).value  # nobody is filled in
    assert not _lead(robot).minded  # and nothing is said twice
    robot.press(say("routing.take", name=FINANCE))
    assert _lead(robot).proposed == ""
    robot.send()
    assert _led_by(robot, "Maternity triage") == FINANCE


def test_r16_an_item_may_stay_without_a_lead_and_is_told_again_when_it_is_changed(
    robot: MeetingsRobot,
) -> None:
    robot.control(Key.Key_N)
    robot.write("Title", "Forecast")
    assert _lead(robot).proposed == ""
    robot.write("Section", "Finance")
    assert _lead(robot).proposed == f"Finance is looked after by {FINANCE}, Director of Finance."
    robot.write("Lead", "Nobody of this name")
    assert _lead(robot).proposed == ""  # whoever types a name has chosen
    robot.send()
    assert "Nobody of this name" in robot.wrong("lead")
    robot.write("Lead", "")
    robot.send()
    assert _led_by(robot, "Forecast") == ""
    items = {each.title: each.id for each in robot.page.pane.agenda.lines.values()}
    robot.page.pane.agenda.choose(items["Forecast"])
    robot.press(say("meetings.change_item"))
    robot.press(say("routing.take", name=FINANCE))
    robot.send()
    assert _led_by(robot, "Forecast") == FINANCE
