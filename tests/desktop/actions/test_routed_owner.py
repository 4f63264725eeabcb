"""Who is to do an action proposed from the functions its words name, and taken (R16)."""

import pytest
from pytestqt.qtbot import QtBot

from db.bodies.commands.agenda import AssignFunction
from db.words import say
from desktop.kit.proposing import OwnerField
from desktop.window import Window
from tests.desktop.actions.robot import ActionsRobot

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
FINANCE = "Nettie Quillfeather"


def test_r16_an_action_proposes_who_looks_after_what_it_is_about(
    opened: Window, qtbot: QtBot
) -> None:
    robot = ActionsRobot(opened, qtbot)
    person = str(robot.value("SELECT id FROM person WHERE name = :name", name=FINANCE))
    robot.desk.do(AssignFunction("Director of Finance", "Finance", person))
    robot.press(say("log.new"))
    owner = robot.form.fields["owner"]
    assert isinstance(owner, OwnerField)
    robot.write("Action", "Ask finance for the forecast")
    assert owner.proposed == f"Finance is looked after by {FINANCE}, Director of Finance."
    robot.send()
    assert robot.wrong("body")
    robot.form.set_values(body=robot.value("SELECT id FROM body WHERE short = 'FG'"))
    robot.press(say("routing.take", name=FINANCE))
    robot.send()
    sql = """SELECT p.name FROM action_live a JOIN person p ON p.id = a.owner
        WHERE a.words = 'Ask finance for the forecast'"""
    assert robot.value(sql) == FINANCE
