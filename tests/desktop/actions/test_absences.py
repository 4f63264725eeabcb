"""Somebody away: the log, the owner and the chase say who acts meanwhile (P14)."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from db.bodies.commands.offices import ChangeAbsence, NoteAbsence
from desktop.actions.chase import ChaseView
from desktop.window import Window
from tests.desktop.actions.robot import WORDS, ActionsRobot
from tests.desktop.office import ACTIONS

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
OWNER, ACTING = "Barnaby Thistlewood", "Ptolemy Finchley"


@pytest.fixture
def robot(opened: Window, qtbot: QtBot) -> ActionsRobot:
    return ActionsRobot(opened, qtbot)


def person(robot: ActionsRobot, name: str) -> str:
    return str(robot.value("SELECT id FROM person WHERE name = :name", name=name))


def away(robot: ActionsRobot, last: int) -> None:
    today = robot.desk.today()
    days = (today - timedelta(days=3), today + timedelta(days=last))
    robot.desk.do(NoteAbsence(person(robot, OWNER), *days, acting=person(robot, ACTING)))


def facts(robot: ActionsRobot) -> str:
    shown = robot.page.pane.card.findChildren(QLabel)
    return "  ".join(each.text() for each in shown if each.isVisibleTo(robot.page.pane))


def test_p14_the_pane_says_who_acts_for_an_owner_as_soon_as_it_is_noted(
    robot: ActionsRobot,
) -> None:
    words = next(each[1] for each in ACTIONS if each[2] == OWNER)
    robot.take(words[:30])
    assert "Meanwhile" not in facts(robot)
    away(robot, last=0)
    assert "Meanwhile" in facts(robot)
    assert f"{OWNER} is away to 30 November 2026; {ACTING} acts meanwhile." in facts(robot)


def test_p14_the_owners_row_and_card_say_it_too_and_no_longer_the_day_after(
    robot: ActionsRobot,
) -> None:
    away(robot, last=-1)
    robot.page.show_by_owner(person(robot, OWNER))
    assert robot.column(WORDS)[0].startswith(OWNER)
    assert "away" not in robot.page.pane.owner._owes.text()
    absence = str(robot.value("SELECT id FROM absence"))
    robot.desk.do(ChangeAbsence(absence, to_on=robot.desk.today()))
    robot.page.show_by_owner(person(robot, OWNER))
    assert f"{ACTING} acts meanwhile" in robot.page.pane.owner._owes.text()


def test_p14_the_chase_is_addressed_to_who_acts(robot: ActionsRobot) -> None:
    away(robot, last=5)
    robot.page.begin_chase(person(robot, OWNER))
    view = robot.page._views.widget(1)
    assert isinstance(view, ChaseView)
    assert f"of {OWNER}" in view.subject.value
    assert view.before.value.startswith("Dear Ptolemy,")
    assert f"{OWNER} is away to 5 December 2026; {ACTING} acts meanwhile." in view.doubts.text()
