"""What the rules of risk and oversight refuse, typed at the desk: said at its field, and no more.

Each of the five is refused in words beside the field it is about; the shared record is as it was to
the byte, and its history has no later entry.
"""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from db.exchange.digest import digest
from desktop.finance.listings import Listing
from desktop.oversight.lists import READINGS
from desktop.window import Window
from tests.desktop.agreements.robot import AgreementsRobot
from tests.desktop.agreements.test_agreements_page import enter
from tests.desktop.finance.robot import FinanceRobot
from tests.desktop.finance.test_finance_page import fill
from tests.desktop.oversight.test_oversight_page import OversightRobot
from tests.desktop.risks.robot import RisksRobot
from tests.desktop.risks.test_risks_page import MEDICINES, intensive
from tests.desktop.working import Secretary, opened

__all__ = ["opened"]
pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)


def written(robot: Secretary) -> tuple[str, object, object]:
    """Return the one hash of the record, its last entry, and how many changes were made."""
    last = robot.value("SELECT max(op) FROM chg")
    return digest(robot.desk.store), last, robot.value("SELECT count(*) FROM commits")


@contextmanager
def nothing_written(robot: Secretary) -> Iterator[None]:
    """Assert that the record is byte for byte what it was."""
    before = written(robot)
    yield
    assert written(robot) == before


def test_an_intensive_move_on_neither_nhs_englands_authority_nor_a_departure(
    opened: Window, qtbot: QtBot
) -> None:
    robot = RisksRobot(opened, qtbot)
    robot.open(MEDICINES)
    with nothing_written(robot):
        intensive(robot, "Northmoor Integrated Care Board")
        assert "usually authorised by NHS England. Record that" in robot.wrong("authority")
        assert "or give the reason for departing from it" in robot.wrong("authority")
        robot.write("Authority", "")
        robot.send()
        assert robot.wrong("authority") == "▲ Say whose authority this is."


@pytest.mark.parametrize("typed", ["0", "6", "4.5", "high"])
def test_a_score_outside_the_matrix(opened: Window, qtbot: QtBot, typed: str) -> None:
    robot = RisksRobot(opened, qtbot)
    robot.open(MEDICINES)
    robot.press("Score")
    with nothing_written(robot):
        robot.write("Impact", typed)
        robot.write("Reason", "Two audits")
        robot.send()
        assert robot.wrong("impact").startswith("▲ ")
        assert robot.pane.form is not None


def test_a_variation_signed_by_one_party(opened: Window, qtbot: QtBot) -> None:
    robot = AgreementsRobot(opened, qtbot)
    enter(robot)
    robot.press("Propose variation")
    robot.write("Variation", "Review it every six months.")
    robot.pick("Proposed by", "Wexholme")
    robot.send()
    robot.press("Record consent")
    robot.pick("Variation", "Review it")
    robot.pick("Party", "Wexholme")
    robot.write("By whom", "Somebody of theirs")
    robot.send()
    robot.press("Put in force")
    with nothing_written(robot):
        robot.pick("Variation", "Review it")
        robot.send()
        assert "Still missing: Northmoor Integrated Care Board" in robot.wrong("variation")


def offset(robot: FinanceRobot) -> None:
    """Carry a shortfall of £1.2m up to where its offset is agreed, and open that form."""
    fill(robot)
    robot.go_to(Listing.SHORTFALLS)
    robot.page.begin_new()
    robot.write("Organisation", "Wexholme")
    robot.key(Qt.Key.Key_Down)
    robot.key(Qt.Key.Key_Return)
    for label, words in (("Year", "26-27"), ("Amount", "1.2m"), ("Statement", "Agency staff")):
        robot.write(label, words)
    robot.send()
    for words in ("Challenged", "Supported", "Discussed", "Found"):
        robot.press("Next step")
        robot.write("What was found, done or concluded", words)
        robot.send()
    robot.press("Agree offset")
    robot.write("Agreed by, for both sides", "the Finance Group and the People Committee")


def sides(robot: FinanceRobot, gains: str, falls: str) -> None:
    """Say who improves, and who may fall short."""
    for label, words in (("Who improves", gains), ("Who may fall short", falls)):
        robot.write(label, words)
        robot.key(Qt.Key.Key_Down)
        robot.key(Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("gains", "falls", "amount", "said"),
    [
        ("Finance Group", "People Committee", "1.3m", "is more than is left"),
        ("Finance Group", "People Committee", "all of it", "all of it is no amount"),
        ("Finance Group", "People Committee", "0", "An offset has two sides"),
        ("Finance Group", "Finance Group", "1.2m", "stands twice in this offset"),
    ],
)
def test_an_offset_that_does_not_sum(
    opened: Window, qtbot: QtBot, gains: str, falls: str, amount: str, said: str
) -> None:
    robot = FinanceRobot(opened, qtbot)
    offset(robot)
    with nothing_written(robot):
        sides(robot, gains, falls)
        for side in ("Improves by", "Falls short by"):
            robot.write(side, amount)
        robot.send()
        assert said in robot.wrong("legs")


def test_an_offset_whose_two_sides_differ(opened: Window, qtbot: QtBot) -> None:
    """The difference is named beside the amount; the way out is to make the sides equal."""
    robot = FinanceRobot(opened, qtbot)
    offset(robot)
    with nothing_written(robot):
        sides(robot, "Finance Group", "People Committee")
        robot.write("Falls short by", "1.1m")
        robot.send()
        assert "The two sides differ by £100,000.00" in robot.wrong("legs")


def test_a_reading_without_a_source(opened: Window, qtbot: QtBot) -> None:
    robot = OversightRobot(opened, qtbot)
    robot.press("New indicator")
    robot.write("Indicator", "Waits over 52 weeks")
    robot.choose("Better when", "Low")
    robot.send()
    robot.page.chips.choose(READINGS)
    robot.page.begin_new()
    with nothing_written(robot):
        robot.pick("Indicator", "Waits")
        robot.write("Actual", "96")
        for typed in ("", "   "):
            robot.write("Source", typed)
            robot.send()
            assert robot.wrong("source").startswith("▲ Give the source: where it comes from")
