"""Scene: the quarter. Returns in, one risk at a time, a status moved and refused, what is printed.

The fifth of the demonstrations that must feel right (P18, R24, R43).
"""

from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from db.bodies.rules.purposes import Aim
from db.oversight.commands.readings import RecordAchievement
from db.papers.catalogue import printed
from db.risks.commands import ChangeRisk, MarkStrategic
from desktop.risks.returns import ReturnsView
from desktop.window import Window
from tests.desktop.office import RISKS
from tests.desktop.picturing import picture
from tests.desktop.risks.robot import STATUS, RisksRobot
from tests.desktop.working import opened
from tests.papers.reading import heard

__all__ = ["opened"]
pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
Key = Qt.Key
MEDICINES = RISKS[2][1]
WARD = RISKS[1][1]
LEVEL = "SELECT level FROM risk WHERE id = :id"
MOVES = "SELECT count(*) FROM assurancemove WHERE risk = :id"


@pytest.fixture
def robot(opened: Window, qtbot: QtBot) -> RisksRobot:
    return RisksRobot(opened, qtbot)


def take_returns_in(robot: RisksRobot, bot: QtBot, folder: Path) -> None:
    """The owners' returns go out as a workbook and come back with a score changed."""
    risk = robot.take(WARD)
    assert robot.desk.do(ChangeRisk(risk, owner=None, owner_text="Ann Other"))
    robot.press("Owners’ returns…")
    view = robot.page.findChild(ReturnsView)
    assert view is not None
    path = folder / "returns.xlsx"
    view.save_to(path)
    bot.waitUntil(lambda: "returns.xlsx" in view.notes.text())
    book = load_workbook(path)
    book["Ann Other"]["G3"].value = 2
    book.save(path)
    view.look_at(path)
    bot.waitUntil(lambda: len(view.found.lines) == 1 and robot.page.busy.isHidden())
    picture("demo-5-a-returns", robot.page)
    view.take.click()
    assert robot.value("SELECT current_likelihood FROM risk WHERE id = :id", id=risk) == 2
    view.left.emit()
    window = robot.page.window()
    window.activateWindow()
    bot.waitUntil(window.isActiveWindow)


def review_in_turn(robot: RisksRobot) -> None:
    """One risk after another whose review is due, until none is."""
    for words in (WARD, MEDICINES):
        risk = robot.take(words)
        assert robot.desk.do(ChangeRisk(risk, review_on=robot.desk.today()))
    robot.press("Next risk due")
    picture("demo-5-b-one-at-a-time", robot.page)
    for _ in range(2):
        robot.write("Next review", "31/12/2026")
        robot.send()
    assert robot.pane.form is None
    assert not robot.page.next_due.isEnabled()


def fill(robot: RisksRobot, level: str, authority: str, person: str, minute: str) -> None:
    """Fill in a change of status."""
    robot.press("Change status")
    robot.choose("New status", level)
    robot.write("Authority", authority)
    robot.write("Authorised by", person)
    robot.write("Minute or letter", minute)
    robot.write("Why", "Harm has recurred on two sites")
    robot.write("Evidence", "Incident reports of both sites")
    robot.write("Lead", "Marigold Penhaligon")
    robot.write("Improvement plan", "Staffing plan of November")
    robot.tab_to("Recurrent")
    robot.key(Key.Key_Space)


def test_the_quarter(robot: RisksRobot, qtbot: QtBot, tmp_path: Path) -> None:
    take_returns_in(robot, qtbot, tmp_path)
    review_in_turn(robot)
    risk = robot.open(MEDICINES)
    # routine to enhanced, under the board's minute
    fill(robot, "Enhanced", "Northmoor Integrated Care Board", "Dorothea Plumstone", "QC/26-27/015")
    robot.send()
    assert robot.pane.form is None
    line = robot.here(STATUS)
    for each in ("Enhanced", "Northmoor Integrated Care Board", "30 Nov", "QC/26-27/015"):
        assert each in line
    # intensive: refused in plain words, and nothing is written
    fill(
        robot, "Intensive", "Northmoor Integrated Care Board", "Dorothea Plumstone", "QC/26-27/016"
    )
    robot.write("Mandated support", "Medicines safety support")
    robot.write("Regulator’s lead", "Cressida Holm")
    robot.send()
    assert "NHS England" in robot.wrong("departure_reason") + robot.wrong("authority")
    assert (robot.value(LEVEL, id=risk), robot.value(MOVES, id=risk)) == ("enhanced", 1)
    picture("demo-5-c-refused", robot.page)
    # then recorded under NHS England's authority
    robot.write("Authority", "NHS England")
    robot.send()
    assert robot.pane.form is None
    line = robot.here(STATUS)
    for each in ("Intensive", "NHS England", "30 Nov", "QC/26-27/016"):
        assert each in line
    picture("demo-5-d-intensive", robot.page)
    read_what_is_printed(robot, risk)


def read_what_is_printed(robot: RisksRobot, risk: str) -> None:
    """The page of the framework is one side; the review pack opens with what went well."""
    robot.complete(risk)
    robot.desk.do(MarkStrategic(risk, "Safe medicines", (Aim.OUTCOMES,)))
    trust = str(robot.value("SELECT id FROM organisation WHERE code = 'WH'"))
    robot.desk.do(
        RecordAchievement("Two wards without a missed dose", "Return", trust, on=date(2026, 11, 20))
    )
    today = robot.desk.today()
    page = robot.desk.read(printed, "baf-page", risk, today, ".pdf")
    assert "Safemedicines" in heard(page)
    pack = heard(robot.desk.read(printed, "review-pack", trust, today, ".pdf"))
    assert pack.index("Twowardswithoutamisseddose") < pack.index("Whereitstands")
