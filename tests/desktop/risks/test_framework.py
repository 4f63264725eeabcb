"""A page of the assurance framework at the desk: its line of a year, its links, its conclusion."""

from datetime import date, time

import pytest
from pytestqt.qtbot import QtBot

from db.bodies.rules.purposes import Aim
from db.calendar.commands.planning import PlanMeeting
from db.risks.commands import ConcludeBaf, MarkStrategic, ScoreRisk
from db.risks.queries import strategic_risks
from db.risks.rules.baf import Confidence
from desktop.kit.fold import Verbs
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
    assert [points for _on, points, _scale in year._given] == [16, 16, 9]
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


def test_r59_the_order_of_a_page_and_its_first_day_are_given_at_the_desk(
    robot: RisksRobot,
) -> None:
    first, second = strategic(robot, MEDICINES), strategic(robot, WARD)
    robot.press("Change page")
    robot.write("Order on the framework", "10")
    robot.write("On the framework from", "1 Nov 2026")
    robot.send()
    assert robot.pane.form is None
    robot.open(MEDICINES)
    robot.press("Change page")
    robot.write("Order on the framework", "20")
    robot.write("On the framework from", "31 Feb 2026")
    robot.send()
    assert robot.wrong("from_on")
    robot.write("On the framework from", "2 Nov 2026")
    robot.send()
    assert robot.pane.form is None
    lines = robot.desk.read(strategic_risks)
    assert [(each.risk, each.from_on, each.pos) for each in lines] == [
        (second, date(2026, 11, 1), "10"),
        (first, date(2026, 11, 2), "20"),
    ]
    robot.press("Change page")
    assert robot.form.value("pos") == "20", "what was given is there to be changed"
    assert robot.form.value("from_on") == date(2026, 11, 2)


def test_the_verbs_of_a_risk_stand_in_one_row_and_the_rest_behind_more(robot: RisksRobot) -> None:
    robot.window.resize(1366, 768)
    risk = robot.open(MEDICINES)
    rows = [each for each in robot.pane.findChildren(Verbs) if each.isVisibleTo(robot.pane)]
    for each in rows:
        assert each.height() <= robot.page.look.height("control")
    behind = [made.text() for each in rows for made in each.folded]
    assert {"Close risk", "Review"} <= set(behind)
    robot.press("Close risk")
    robot.write("Reason", "The two wards merged")
    robot.send()
    assert robot.value("SELECT state FROM risk WHERE id = :id", id=risk) == "closed"
