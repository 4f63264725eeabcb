"""What is decided between meetings, and what ICPs challenge, at the desk by keyboard (P1, R8)."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.window import Window
from tests.desktop.decisions.robot import DecisionsRobot

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
Key = Qt.Key


@pytest.fixture
def robot(opened: Window, qtbot: QtBot) -> DecisionsRobot:
    return DecisionsRobot(opened, qtbot)


def test_a_chairs_action_is_recorded_with_its_urgency(robot: DecisionsRobot) -> None:
    robot.control(Key.Key_N)
    robot.write("Committee or group", "Management Group")
    robot.write("Decision", "open twelve beds")
    robot.send()
    assert "Say why it could not wait" in robot.wrong("urgency")
    robot.write("Why it could not wait", "The region asked by noon")
    robot.send()
    assert "Say whom the chair consulted" in robot.wrong("consulted")
    robot.write("Consulted", "Hattie Bramblewick")
    robot.send()
    assert robot.pane.form is None
    assert "Dorothea Plumstone" in robot.told()
    assert robot.value("SELECT count(*) FROM decision_live WHERE made = 'chair''s action'") == 1


def test_members_decide_by_e_mail_at_the_desk(robot: DecisionsRobot) -> None:
    robot.view("Decided by e-mail")
    assert robot.empty == "Nothing is being decided by e-mail."
    robot.press("Decide by e-mail")
    robot.write("Committee or group", "Management Group")
    robot.write("Proposal", "The winter wording")
    robot.write("Replies by", "2 Dec 2026")
    robot.send()
    assert "It is sent on 3 December 2026" in robot.wrong("closes_on")
    robot.write("Replies by", "3 Dec")
    robot.write("At", "0900")
    robot.send()
    assert "is past. Give members a time still to come." in robot.wrong("closes_on")
    robot.write("Replies by", "10 Dec")
    robot.send()
    assert robot.pane.form is None
    robot.press("Record reply")
    robot.write("Member or deputy", "Wilf")
    robot.send()
    assert robot.pane.form is None
    assert any(each.startswith("Wilf Larkspur, Agrees") for each in robot.rows())
    robot.press("Close replies")
    robot.send()
    assert "too few for a decision" in robot.wrong("for_ratification")
    robot.key(Key.Key_Escape)
    robot.press("E-mail")
    robot.send()
    assert "The winter wording" in QApplication.clipboard().text()


def test_a_local_challenge_is_raised_and_answered(robot: DecisionsRobot) -> None:
    robot.view("Local challenges")
    robot.press("New local challenge")
    robot.write("Raised by", "Quality Committee")
    robot.write("Challenge", "No paediatricians")
    robot.send()
    assert "Say to which committee Quality Committee takes this." in robot.wrong("to_body")
    robot.write("Taken to", "Management Group")
    robot.send()
    assert robot.pane.form is None
    robot.press("Record response")
    robot.send()
    assert "Say what the committee offers" in robot.wrong("response")
    robot.write("What the committee offers", "A shared advertisement")
    robot.send()
    assert "A shared advertisement" in robot.told()


def test_no_list_has_a_nameless_part_and_each_fits_a_small_laptop(robot: DecisionsRobot) -> None:
    for each in robot.page.parts:
        robot.page.show_part(each.it.kind)
        assert robot.nameless() == []
        assert robot.page.minimumSizeHint().width() <= 1366 - 200


def test_a_reply_noted_for_the_wrong_person_is_taken_back(robot: DecisionsRobot) -> None:
    robot.view("Decided by e-mail")
    robot.press("Decide by e-mail")
    robot.write("Committee or group", "Management Group")
    robot.write("Proposal", "The winter wording")
    robot.write("Replies by", "10 Dec")
    robot.send()
    assert "Take back a reply" not in robot.verbs()
    robot.press("Record reply")
    robot.write("Member or deputy", "Wilf")
    robot.send()
    robot.press("Take back a reply")
    robot.send()
    assert robot.wrong("reason")
    robot.write("Reason", "It was Wilma")
    robot.send()
    assert any(each.startswith("Wilf Larkspur, No reply yet") for each in robot.rows())
