"""An item given by word of mouth, at the desk: asked for so, or a paper that never comes (P12)."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.kit.fields import FlagField
from desktop.window import Window
from tests.desktop.meetings.robot import MeetingsRobot

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)


@pytest.fixture
def robot(opened: Window, qtbot: QtBot) -> MeetingsRobot:
    made = MeetingsRobot(opened, qtbot)
    made.take("Management Group")
    return made


def tick(robot: MeetingsRobot) -> None:
    field = robot.form.fields["verbal"]
    assert isinstance(field, FlagField)
    robot.tab_to("Verbal: nothing in writing")
    robot.key(Qt.Key.Key_Space)


@pytest.fixture
def of(robot: MeetingsRobot) -> Callable[[str], str]:
    def told(title: str) -> str:
        sql = "SELECT delivery || ', ' || road FROM paper_live WHERE title = :t"
        return str(robot.value(sql, t=title))

    return told


def test_an_item_to_be_given_by_word_of_mouth_awaits_no_paper(
    robot: MeetingsRobot, of: Callable[[str], str]
) -> None:
    robot.page.pane.show_view("agenda")
    robot.tab_to("Agenda")
    robot.press("Add paper")
    robot.write("Title of the paper", "")
    tick(robot)
    robot.send()
    assert robot.wrong("title")
    robot.write("Title of the paper", "What the region said")
    robot.send()
    assert of("What the region said") == "verbal, asked for"
    view = robot.page.pane.packing.papers
    (line,) = [each for each in view.lines.values() if each.title == "What the region said"]
    assert line.is_in
    unmet = {each.id for each in robot.page.pane.packing.check.found.lines if "paper" in each.check}
    assert line.id not in unmet


def test_a_paper_awaited_is_given_by_word_of_mouth_instead_and_written_after_all(
    robot: MeetingsRobot, of: Callable[[str], str]
) -> None:
    view = robot.page.pane.packing.papers
    robot.page.pane.show_view("papers")
    view.list.setFocus()
    title = "Paper 7"
    view.choose(str(robot.value("SELECT id FROM paper_live WHERE title = :t", t=title)))
    robot.press("Road")
    tick(robot)
    robot.send()
    assert of(title).startswith("verbal")
    robot.press("Road")
    tick(robot)
    robot.send()
    assert of(title).startswith(",")
