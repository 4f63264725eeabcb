"""What is with others: planned there, answered, put right, asked again, taken back, reworded."""

from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from db.decisions.commands.decisions import ChangeDecision
from db.decisions.commands.referrals import SeekRatification
from db.decisions.queries.referrals import recommendations
from desktop.window import Window
from tests.desktop.decisions.conftest import DAY, DECIDED
from tests.desktop.decisions.robot import DecisionsRobot

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
WINTER = DECIDED[0][0]


@pytest.fixture
def robot(opened: Window, qtbot: QtBot) -> DecisionsRobot:
    """The winter wording, put to the Quality Committee two days ago."""
    made = DecisionsRobot(opened, qtbot)
    decision = made.take(WINTER)
    body = str(made.value("SELECT id FROM body WHERE short = 'QC'"))
    made.desk.do(ChangeDecision(decision, binds_statutory=True))
    assert made.desk.do(SeekRatification(decision, (body,), sent_on=DAY - timedelta(days=2)))
    made.page.refresh()
    return made


def told(robot: DecisionsRobot) -> str:
    return "\n".join(robot.told())


def test_how_it_is_decided_there_is_agreed_with_its_day(robot: DecisionsRobot) -> None:
    robot.view("With the ICPs")
    robot.press("Agree local way")
    robot.write("How it is decided there", "The committee, after its clinical leads")
    robot.write("To be decided on", "17 Dec 2026")
    robot.write("Answer hoped for by", "30 Nov 2026")
    robot.send()
    assert "1 December 2026" in robot.wrong("due_on")
    robot.write("Answer hoped for by", "18 Dec 2026")
    robot.send()
    assert robot.pane.form is None
    assert robot.value("SELECT planned_on || ' ' || due_on FROM referral_live") == (
        "2026-12-17 2026-12-18"
    )
    assert "after its clinical leads" in told(robot)


def test_a_refusal_is_recorded_put_right_and_asked_about_again(robot: DecisionsRobot) -> None:
    robot.view("With the ICPs")
    robot.press("Record answer")
    robot.choose("Answer", "Refused")
    robot.send()
    assert "Say why it was refused" in robot.wrong("outcome_words")
    robot.write("Amendment or reason", "Too dear")
    robot.send()
    assert robot.value("SELECT outcome FROM referral_live") == "refused"
    robot.press("Correct answer")
    robot.write("Amendment or reason", "Too dear in this year")
    robot.send()
    assert robot.value("SELECT outcome_words FROM referral_live") == "Too dear in this year"
    robot.press("Ask again")
    robot.send()
    assert robot.wrong("words")
    robot.write("What has changed", "It begins next year")
    robot.send()
    assert robot.pane.form is None
    assert robot.value("SELECT count(*) FROM referral_live") == 2
    assert robot.value("SELECT words FROM referral_live WHERE outcome = ''") == (
        "It begins next year"
    )


def test_one_sent_by_mistake_is_taken_back_with_the_reason(robot: DecisionsRobot) -> None:
    robot.view("With the ICPs")
    robot.press("Take back")
    robot.send()
    assert robot.wrong("reason")
    robot.write("Reason", "It goes to the People Committee")
    robot.send()
    assert robot.value("SELECT count(*) FROM referral_live") == 0


def test_a_recommendation_is_reworded_and_withdrawn(robot: DecisionsRobot) -> None:
    robot.view("Recommendations")
    robot.press("Change")
    robot.write("Recommendation", "")
    robot.send()
    assert robot.wrong("words")
    robot.write("Recommendation", "the winter wording, in plain English")
    robot.send()
    (line,) = robot.desk.read(recommendations)
    assert line.words == "the winter wording, in plain English"
    robot.press("Withdraw")
    robot.send()
    assert robot.wrong("reason")
    robot.write("Reason", "Overtaken by the region's")
    robot.send()
    (line,) = robot.desk.read(recommendations)
    assert line.ended_why == "Overtaken by the region's"
    assert "Overtaken by the region's" in told(robot)
