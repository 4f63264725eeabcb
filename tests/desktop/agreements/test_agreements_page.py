"""The Agreements page: entered, signed, varied by both, by keyboard alone."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from desktop.agreements.lists import AGREEMENTS, DELEGATIONS, HOSTED
from desktop.window import Window
from tests.desktop.agreements.robot import AgreementsRobot

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)


@pytest.fixture
def robot(opened: Window, qtbot: QtBot) -> AgreementsRobot:
    return AgreementsRobot(opened, qtbot)


def enter(robot: AgreementsRobot) -> None:
    """Enter a memorandum between two organisations."""
    robot.control(Qt.Key.Key_N)
    robot.write("Title", "Memorandum of understanding")
    robot.pick("First party", "Northmoor")
    robot.pick("Second party", "Wexholme")
    robot.write("In force from", "1 July 2026")
    robot.send()


def test_it_begins_empty_and_every_part_has_a_name(robot: AgreementsRobot) -> None:
    assert robot.empty == "No agreement has been entered yet."
    assert robot.nameless() == []


def test_an_agreement_is_in_force_before_it_is_signed(robot: AgreementsRobot) -> None:
    """T5."""
    enter(robot)
    (row,) = robot.rows()
    assert row[2] == "In force, 2 signatures missing"
    robot.press("Record signature")
    robot.pick("Party", "Wexholme")
    robot.write("By whom", "Barnaby Thistlewood")
    robot.send()
    assert robot.wrong("role") == "▲ Say in which role, such as Chief Executive."
    robot.write("In which role", "Chief Executive")
    robot.send()
    assert robot.rows()[0][2] == "In force, one signature missing"
    assert "Wexholme Hospitals: Barnaby Thistlewood, Chief Executive" in robot.told()
    assert robot.standing == "1 not signed by all, 0 late for review."


def test_a_variation_is_refused_until_both_agreed(robot: AgreementsRobot) -> None:
    """R55."""
    enter(robot)
    robot.press("Propose variation")
    robot.write("Variation", "Review it every six months.")
    robot.pick("Proposed by", "Wexholme")
    robot.send()
    for party in ("Wexholme", "Northmoor"):
        robot.press("Put in force")
        robot.pick("Variation", "Review it")
        robot.send()
        assert "Still missing" in robot.wrong("variation")
        robot.key(Qt.Key.Key_Escape)
        robot.press("Record consent")
        robot.pick("Variation", "Review it")
        robot.pick("Party", party)
        robot.write("By whom", "Somebody of theirs")
        robot.send()
    robot.press("Put in force")
    robot.pick("Variation", "Review it")
    robot.send()
    assert robot.value("SELECT state FROM variation_live") == "agreed"


def test_delegations_and_hosted_services_have_their_lists(robot: AgreementsRobot) -> None:
    """R41, R51."""
    robot.page.chips.choose(DELEGATIONS)
    robot.control(Qt.Key.Key_N)
    robot.write("Function", "Dental services")
    robot.pick("Handed over by", "Northmoor")
    robot.pick("To", "Wexholme")
    robot.write("Left out", "Section 7A")
    robot.send()
    assert robot.wrong("instrument").startswith("▲ Name the instrument")
    robot.write("Instrument", "Delegation Agreement")
    robot.send()
    assert robot.rows()[0][0] == "Dental services, Section 7A"
    robot.page.chips.choose(HOSTED)
    robot.control(Qt.Key.Key_N)
    robot.write("Service", "Patient transport")
    robot.pick("Hosted by", "Northmoor")
    robot.pick("For", "Wexholme")
    robot.send()
    assert robot.rows()[0][2] == "Wexholme Hospitals"


def test_every_list_keeps_qts_contract(robot: AgreementsRobot, qtmodeltester: ModelTester) -> None:
    enter(robot)
    for view in robot.page.views.values():
        qtmodeltester.check(view.table)
    assert robot.page.listing == AGREEMENTS
