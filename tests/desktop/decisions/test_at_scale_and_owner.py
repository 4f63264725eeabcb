"""At the desk a decision is told why it is taken at this scale, and whose it is (R7)."""

import pytest
from pytestqt.qtbot import QtBot

from db.bodies.commands.bodies import ChangeBody
from db.bodies.commands.places import AddPlace
from db.bodies.rules.kinds import PlaceLevel
from desktop.window import Window
from tests.desktop.decisions.conftest import DECIDED
from tests.desktop.decisions.robot import WORDS, DecisionsRobot

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
WINTER = DECIDED[0][0]


@pytest.fixture
def robot(opened: Window, qtbot: QtBot) -> DecisionsRobot:
    return DecisionsRobot(opened, qtbot)


def kept(robot: DecisionsRobot, column: str) -> object:
    sql = f"SELECT {column} FROM decision_live WHERE id = :id"
    return robot.value(sql, id=robot.chosen())


def narrowed(robot: DecisionsRobot, short: str) -> str:
    """Make a committee a partnership's own; return its id."""
    body = str(robot.value("SELECT id FROM body_live WHERE short = :s", s=short))
    store = robot.desk.store
    place = store.do(AddPlace("Saltmarsh", PlaceLevel.PARTNERSHIP)).refs[0].id
    store.do(ChangeBody(body, place=place))
    robot.page.refresh()
    return body


def test_r7_a_decision_is_told_why_it_is_taken_at_this_scale(robot: DecisionsRobot) -> None:
    robot.take(WINTER)
    robot.press("Change")
    robot.choose("Why at this scale", "Risks")
    robot.write("Decision", "")
    robot.send()
    assert robot.wrong("words")
    robot.write("Decision", WINTER)
    robot.send()
    assert robot.pane.form is None
    assert kept(robot, "at_scale") == "risks and pressures"
    assert "Risks managed together" in robot.told()
    robot.filter("risks managed")
    assert robot.column(WORDS) == [WINTER]
    robot.filter("one voice")
    assert robot.column(WORDS) == []


def test_r7_what_a_partnership_decided_is_not_asked_why_at_this_scale(
    robot: DecisionsRobot,
) -> None:
    narrowed(robot, "MG")
    robot.take(WINTER)
    robot.press("Change")
    assert "at_scale" not in robot.form.fields


def test_r7_a_chairs_action_nearer_home_takes_no_reason(robot: DecisionsRobot) -> None:
    narrowed(robot, "QC")
    robot.press("New chair’s action")
    robot.write("Committee or group", "Quality Committee")
    robot.write("Decision", "open twelve beds")
    robot.write("Why it could not wait", "The region asked by noon")
    robot.write("Consulted", "Hattie Bramblewick")
    robot.choose("Why at this scale", "Best")
    robot.send()
    assert "business of a place or a partnership" in robot.wrong("at_scale")
    robot.write("Committee or group", "Management Group")
    robot.write("Owner", "Wilf")
    robot.send()
    assert robot.pane.form is None
    assert kept(robot, "at_scale") == "best practice"
    assert {"Best practice shared", "Wilf Larkspur"} <= set(robot.told())


def test_the_owner_of_a_decision_is_named_changed_and_taken_off(robot: DecisionsRobot) -> None:
    robot.take(WINTER)
    assert kept(robot, "owner") is None
    robot.press("Change")
    robot.write("Owner", "Wilf")
    robot.send()
    assert robot.pane.form is None
    assert "Wilf Larkspur" in robot.told()
    robot.press("Change")
    robot.write("Why", "He asked for it")
    robot.send()
    assert "Wilf Larkspur" in robot.told()
    robot.press("Change")
    robot.write("Owner", "Nobody of this name")
    robot.send()
    assert robot.wrong("owner")
    robot.write("Owner", "Hattie")
    robot.send()
    assert "Hattie Bramblewick" in robot.told()
    robot.press("Change")
    robot.write("Owner", "")
    robot.send()
    assert robot.pane.form is None
    assert kept(robot, "owner") in (None, "")
    assert "Hattie Bramblewick" not in robot.told()
