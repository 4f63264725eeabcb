"""The numbers of an issued agenda on the desk: said in the form, and before an item moves (P20)."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from db.meetings.commands.agenda import AddItem, IssueAgenda
from db.meetings.commands.drafting import DraftAgenda
from db.meetings.rules.items import Origin
from db.words import say
from desktop.window import Window
from tests.desktop.meetings.robot import MeetingsRobot

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
Key = Qt.Key


@pytest.fixture
def robot(opened: Window, qtbot: QtBot) -> MeetingsRobot:
    """The Management Group's meeting chosen, its agenda of eight items issued."""
    made = MeetingsRobot(opened, qtbot)
    made.take("Management Group")
    page = made.page.pane.page
    assert page is not None
    made.desk.do(IssueAgenda(meeting=page.id))
    made.tab_to("Agenda")
    made.page.pane.agenda.choose(_items(made)["Business 6"])
    return made


def _items(robot: MeetingsRobot) -> dict[str, str]:
    return {each.title: each.id for each in robot.page.pane.agenda.lines.values()}


def _told(robot: MeetingsRobot) -> str:
    fields = [each.minded for each in robot.form.fields.values()]
    return " ".join([*fields, robot.form._minding.text()])


def test_a_new_item_among_those_members_hold_says_which_numbers_change_until_it_is_put_last(
    robot: MeetingsRobot,
) -> None:
    robot.control(Key.Key_N)
    robot.send()
    assert "needs a title" in robot.wrong("title")
    robot.write("Title", "The staff bank")
    assert not _told(robot).strip()
    robot.form.set_values(after=_items(robot)["Business 6"])
    robot.form.mind()
    assert "7 becomes 8 and 8 becomes 9" in _told(robot)
    assert "Put it last" in _told(robot)
    robot.send()
    assert "7 The staff bank" in [each[: len("7 The staff bank")] for each in robot.agenda()]


def test_a_move_of_an_issued_item_is_done_at_the_second_press(robot: MeetingsRobot) -> None:
    robot.key(Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert "6 becomes 7" in _told(robot)
    assert robot.agenda()[5].startswith("6 Business 6")
    robot.press(say("meetings.step_down"))
    assert robot.agenda()[6].startswith("7 Business 6")


def test_an_item_taken_off_says_what_follows_it_and_how_numbers_are_kept(
    robot: MeetingsRobot,
) -> None:
    page = robot.page.pane.page
    assert page is not None
    robot.desk.do(AddItem(page.id, "Car parking", after=_items(robot)["Business 6"]))
    robot.desk.do(IssueAgenda(meeting=page.id))
    robot.page.pane.agenda.choose(_items(robot)["Car parking"])
    robot.press("Remove")
    robot.send()
    assert robot.wrong("reason") != ""
    robot.write("Reason", "Not ready")
    assert "8 becomes 7 and 9 becomes 8" in _told(robot)
    assert "Defer or withdraw the item" in _told(robot)
    robot.send()
    assert not any("Car parking" in each for each in robot.agenda())


def test_what_is_proposed_for_an_issued_agenda_is_accepted_at_the_second_press(
    robot: MeetingsRobot,
) -> None:
    page = robot.page.pane.page
    assert page is not None
    robot.desk.do(AddItem(page.id, "Any other business", from_kind=Origin.STANDING))
    robot.desk.do(DraftAgenda(page.id), IssueAgenda(meeting=page.id))
    robot.page.pane.show_view("setting")
    robot.tab_to("What is proposed")
    title = "Confirm mutual aid"
    assert title in robot.page.pane.setting.list.currentIndex().data()
    robot.key(Key.Key_Return)
    assert "Members hold the agenda of" in _told(robot)
    assert "Issue the agenda again afterwards" in _told(robot)
    assert not any(title in each for each in robot.agenda())
    robot.send()
    assert any(title in each for each in robot.agenda())


def test_an_issued_item_goes_to_part_two_at_the_second_press(robot: MeetingsRobot) -> None:
    robot.key(Key.Key_P, Qt.KeyboardModifier.AltModifier)
    assert "6 becomes 9" in _told(robot)
    assert "7 becomes 6" in _told(robot)
    assert robot.agenda()[5].startswith("6 Business 6")
    robot.press(say("meetings.step_part"))
    assert not robot.agenda()[5].startswith("6 Business 6")
