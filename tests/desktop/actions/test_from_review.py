"""What the letter after a review meeting asks is logged against that meeting (P18)."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from db.bodies.commands.bodies import AddBody
from db.bodies.rules.kinds import BodyKind
from db.calendar.commands.planning import PlanMeeting
from db.calendar.rules.states import MeetingKind
from desktop.window import Window
from tests.desktop.actions.robot import ActionsRobot
from tests.desktop.filling import about

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
MET = date(2026, 11, 12)
PLAN = "Send the recovery trajectory by month"


@pytest.fixture
def robot(opened: Window, qtbot: QtBot) -> ActionsRobot:
    return ActionsRobot(opened, qtbot)


def test_p18_an_action_of_the_regulators_letter_is_logged_against_the_review_meeting(
    robot: ActionsRobot,
) -> None:
    group = robot.desk.store.do(
        AddBody("Region and board review", "RBR", BodyKind.REVIEW_MEETING)
    ).refs[0]
    review = robot.desk.store.do(PlanMeeting(group.id, MET, kind=MeetingKind.REVIEW)).refs[0].id
    ref = str(robot.value("SELECT ref FROM meeting WHERE id = :id", id=review))
    owner = str(robot.value("SELECT id FROM person_live ORDER BY name"))
    robot.control(Qt.Key.Key_N)
    robot.form.fields["meeting"]._put(review)
    robot.form.fields["meeting"]._touch()
    assert robot.form.value("body") == group.id
    robot.send()
    assert robot.wrong("words").startswith("▲")
    robot.form.left.emit()
    given = {"meeting": review, "words": PLAN, "owner": owner, "due_on": date(2026, 12, 11)}
    assert about(robot, "New action", **given) == ""
    kept = robot.value("SELECT meeting FROM action_live WHERE words = :w", w=PLAN)
    assert kept == review
    assert robot.value("SELECT raised_on FROM action_live WHERE words = :w", w=PLAN) == "2026-11-12"
    robot.take(PLAN)
    labels = robot.page.pane.findChildren(QLabel)
    assert f"{ref}, 12 Nov" in {each.text() for each in labels if each.isVisible()}


def test_p18_the_committee_that_was_chosen_stays(robot: ActionsRobot) -> None:
    group = str(robot.value("SELECT id FROM body_live WHERE short = 'MG'"))
    meeting = str(robot.value("SELECT id FROM meeting_live WHERE body <> :b", b=group) or "")
    robot.control(Qt.Key.Key_N)
    for name, value in (("body", group), ("meeting", meeting)):
        robot.form.fields[name]._put(value)
        robot.form.fields[name]._touch()
    assert robot.form.value("body") == group
