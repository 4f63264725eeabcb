"""A page of the assurance framework at the desk: its line of a year, its links, its conclusion."""

from datetime import date, time

import pytest
from pytestqt.qtbot import QtBot

from db.bodies.rules.purposes import Aim
from db.calendar.commands.planning import PlanMeeting
from db.risks.commands import ConcludeBaf, MarkStrategic, ScoreRisk
from db.risks.rules.baf import Confidence
from desktop.window import Window
from tests.desktop.office import RISKS
from tests.desktop.risks.robot import RisksRobot
from tests.desktop.risks.test_beside import shown

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
TRIAGE, WARD, MEDICINES, BEDS, BANK = (each[1] for each in RISKS)


@pytest.fixture
def robot(opened: Window, qtbot: QtBot) -> RisksRobot:
    return RisksRobot(opened, qtbot)


def strategic(robot: RisksRobot, words: str) -> str:
    """Open a risk and put it on the framework; return its id."""
    risk = robot.complete(robot.open(words))
    robot.desk.do(MarkStrategic(risk, "Safe care at home", (Aim.OUTCOMES,)))
    return risk


def test_the_twelve_months_of_a_strategic_risk_are_drawn_and_told(robot: RisksRobot) -> None:
    year = robot.page.pane._beside._year
    risk = strategic(robot, MEDICINES)
    assert not year.isVisible(), "one month is no line"
    robot.desk.do(ScoreRisk(risk, 4, 4, on_date=date(2026, 9, 14), reason="Two incidents"))
    assert year.isVisible()
    assert year.accessibleName() == (
        "Score at the end of each month: Sep 16, Oct 16, Nov 9. Target 4."
    )
    assert [points for _on, points in year._given] == [16, 16, 9]
    assert not year.grab().isNull()
    assert "Month ends  Sep 16, Oct 16, Nov 9" in shown(robot)
    robot.open(WARD)
    assert not year.isVisible(), "only the framework has a page"


def test_a_risk_is_linked_and_unlinked_by_name(robot: RisksRobot) -> None:
    risk = strategic(robot, MEDICINES)
    robot.press("Link risk")
    robot.send()
    assert robot.wrong("risk")
    robot.write("Risk", WARD)
    robot.write("How it feeds this risk", "The same nurses")
    robot.send()
    linked = "SELECT count(*) FROM risklink_live WHERE strategic = :id"
    assert robot.value(linked, id=risk) == 1
    assert f"Linked risks  QC/R/26-27/002 {WARD}" in shown(robot)
    robot.press("Unlink risk")
    robot.send()
    assert robot.wrong("risk")
    robot.write("Risk", "QC/R/26-27/002")
    robot.send()
    assert robot.pane.form is None
    assert robot.value(linked, id=risk) == 0
    assert "Linked risks" not in shown(robot)


def test_a_conclusion_is_among_the_changes_of_its_risk(robot: RisksRobot) -> None:
    risk = strategic(robot, MEDICINES)
    body = str(robot.value("SELECT body FROM risk WHERE id = :id", id=risk))
    robot.desk.do(PlanMeeting(body, date(2026, 11, 12), time(10)))
    met = str(robot.value("SELECT id FROM meeting WHERE on_date = '2026-11-12'"))
    robot.desk.do(ConcludeBaf(risk, met, Confidence.PARTLY, "Better, not yet there"))
    robot.press("Show every change")
    rows = robot.page.pane.changes.list.rows
    told = "  ".join(str(rows.index(at).data()) for at in range(rows.rowCount()))
    assert "Record conclusion on a strategic risk" in told
    assert "Better, not yet there" in told
