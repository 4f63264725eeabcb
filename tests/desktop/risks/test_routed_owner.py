"""The owner of a risk proposed from the functions it bears on, and taken with a button (R16)."""

import pytest
from pytestqt.qtbot import QtBot

from db.bodies.commands.agenda import AssignFunction
from db.risks.rules.risk import RiskCategory
from db.words import say
from desktop.kit.proposing import OwnerField
from desktop.window import Window
from tests.desktop.risks.robot import RisksRobot

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
FINANCE = "Nettie Quillfeather"
WHY = f"Finance is looked after by {FINANCE}, Director of Finance."


@pytest.fixture
def robot(opened: Window, qtbot: QtBot) -> RisksRobot:
    made = RisksRobot(opened, qtbot)
    person = str(made.value("SELECT id FROM person WHERE name = :name", name=FINANCE))
    made.desk.do(AssignFunction("Director of Finance", "Finance", person))
    return made


def owner(robot: RisksRobot) -> OwnerField:
    field = robot.form.fields["owner"]
    assert isinstance(field, OwnerField)
    return field


def test_r16_a_noted_risk_proposes_its_owner_by_its_category_and_fills_in_nobody(
    robot: RisksRobot,
) -> None:
    robot.press(say("risks.new"))
    robot.write(say("risks.words"), "A deficit at the end of the year")
    assert owner(robot).proposed == ""
    robot.form.set_values(category=RiskCategory.FINANCE)
    robot.form.fields["category"].edited.emit()
    assert owner(robot).proposed == WHY
    robot.send()
    assert robot.wrong("body")  # the committee is still to be chosen
    robot.form.set_values(body=robot.value("SELECT id FROM body WHERE short = 'FG'"))
    robot.send()
    assert robot.value("SELECT owner FROM risk WHERE title LIKE 'A deficit%'") is None


def test_r16_the_owner_of_a_risk_is_taken_while_it_is_completed(robot: RisksRobot) -> None:
    risk = robot.open("Unfunded escalation beds")
    robot.press("Change")
    robot.form.set_values(owner="")
    robot.write(say("risks.words"), "Finance of unfunded escalation beds")
    assert owner(robot).proposed == WHY
    robot.write(say("risks.owner_text"), "The treasurer")
    assert owner(robot).proposed == ""
    robot.write(say("risks.owner_text"), "")
    robot.press(say("routing.take", name=FINANCE))
    robot.send()
    sql = "SELECT p.name FROM risk r JOIN person p ON p.id = r.owner WHERE r.id = :id"
    assert robot.value(sql, id=risk) == FINANCE
