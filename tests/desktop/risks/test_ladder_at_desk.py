"""The ladder at the desk, rung by rung: place, partnership, system; over a rung; what failed."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from db.bodies.rules.kinds import PlaceLevel
from db.risks.commands import ChangeRisk
from desktop.kit.parts import Facts
from desktop.window import Window
from tests.desktop.office import RISKS
from tests.desktop.risks.robot import RisksRobot
from tests.desktop.risks.test_beside import offered, shown

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
BEDS = RISKS[3][1]
AT = "SELECT managed_at FROM risk WHERE id = :id"
LAST = "SELECT {} FROM riskescalation WHERE risk = :id ORDER BY n DESC LIMIT 1"


@pytest.fixture
def robot(opened: Window, qtbot: QtBot) -> RisksRobot:
    return RisksRobot(opened, qtbot)


def at_place(robot: RisksRobot) -> str:
    """Open a risk that is managed at its place; return its id."""
    risk = robot.open(BEDS)
    robot.desk.do(ChangeRisk(risk, managed_at=PlaceLevel.PLACE))
    return risk


def told(robot: RisksRobot, words: str, to: str) -> None:
    """Fill in the rest of an escalation."""
    robot.write("Which mitigation failed", words)
    robot.write("Or who else", to)
    robot.write("Passed on by", "Nettie Quillfeather")


def said(facts: Facts) -> str:
    """Return what stands under a list in labels and values."""
    return " ".join(each.text() for each in facts.findChildren(QLabel))


def taken_on(robot: RisksRobot, by: str) -> None:
    robot.press("Answer escalation")
    robot.write("In words", "It is held here from now on")
    robot.write("Answered by", by)
    robot.send()
    assert robot.pane.form is None


def test_r20_a_risk_climbs_from_its_place_to_the_partnership_to_the_system(
    robot: RisksRobot,
) -> None:
    risk = at_place(robot)
    robot.press("Escalate")
    assert robot.form.value("became") == PlaceLevel.PARTNERSHIP, "the next rung is offered first"
    robot.tab_to("To")
    assert len(offered(robot)) == 3
    told(robot, "The place found no beds in two rounds", "The partnership board")
    assert "It can be escalated all the same" in robot.form.minded
    robot.send()
    assert robot.pane.form is None
    assert robot.value(AT, id=risk) == "place", "it climbs once it is taken on there"
    taken_on(robot, "Chair of the partnership")
    assert robot.value(AT, id=risk) == "partnership"
    robot.press("Escalate")
    assert robot.form.value("became") == PlaceLevel.SYSTEM
    told(robot, "Neither did its four neighbours", "The system")
    robot.send()
    taken_on(robot, "Chair of the Management Group")
    assert robot.value(AT, id=risk) == "system"
    ladder = robot.page.pane._beside._ladder.list.rows
    steps = [str(ladder.index(at).data()) for at in range(ladder.rowCount())]
    assert [each.count("Escalated") for each in steps] == [1, 1]
    assert robot.value("SELECT count(*) FROM riskescalation WHERE risk = :id", id=risk) == 2


def test_r20_no_risk_climbs_without_the_statement_of_what_failed(robot: RisksRobot) -> None:
    risk = at_place(robot)
    robot.press("Escalate")
    told(robot, " ", "The partnership board")
    robot.send()
    assert "which mitigation failed" in robot.wrong("failed")
    assert robot.value("SELECT count(*) FROM riskescalation WHERE risk = :id", id=risk) == 0
    robot.write("Which mitigation failed", "Two rounds found no beds")
    robot.send()
    assert robot.pane.form is None
    assert robot.value(LAST.format("failed"), id=risk) == "Two rounds found no beds"


def test_r20_a_rung_is_passed_over_only_with_a_reason(robot: RisksRobot) -> None:
    risk = at_place(robot)
    robot.press("Escalate")
    robot.form.set_values(became=PlaceLevel.SYSTEM)
    told(robot, "Two rounds found no beds", "The Management Group")
    robot.send()
    assert robot.wrong("departure_reason")
    assert robot.value("SELECT count(*) FROM riskescalation WHERE risk = :id", id=risk) == 0
    robot.write("Why a rung is passed over", "The partnership does not meet before winter")
    robot.send()
    assert robot.pane.form is None
    kept = LAST.format("became || ': ' || departure_reason")
    assert robot.value(kept, id=risk) == "system: The partnership does not meet before winter"
    assert "The partnership does not meet before winter" in shown(robot)


def test_the_pane_tells_the_escalation_that_awaits_an_answer_not_the_one_before(
    robot: RisksRobot,
) -> None:
    at_place(robot)
    robot.press("Escalate")
    told(robot, "The place found no beds in two rounds", "The partnership board")
    robot.send()
    story = robot.page.pane._beside._ladder
    assert "The place found no beds" in said(story.told)
    taken_on(robot, "Chair of the partnership")
    robot.press("Escalate")
    told(robot, "Neither did its four neighbours", "The system")
    robot.send()
    assert "Neither did its four neighbours" in said(story.told)
    assert "The place found no beds" not in said(story.told)
