"""Scene: from the chair's comments to confirmed, at the desk and by keyboard (P17).

The fourth of the demonstrations that must feel right: one press for each comment, the amendment is
agreed at the next meeting and minuted by itself, and what was confirmed is printed as it was.
"""

from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from db.calendar.commands.planning import PlanMeeting
from db.calendar.commands.states import ConveneMeeting
from db.meetings.commands.drafting import DraftAgenda
from db.meetings.commands.room import OpenMeeting
from db.papers.catalogue import printed
from db.papers.read_back import read_back
from desktop.window import Window
from tests.desktop.meetings.robot import MeetingsRobot
from tests.desktop.meetings.test_minutes_view import comments, enter, minute, minuted, view
from tests.desktop.picturing import picture
from tests.desktop.working import opened

__all__ = ["opened"]
pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
Key = Qt.Key
DRAFTED = "Barnaby Thistlewod presented the proposal. Members asked about the cost."
CHAIRS = DRAFTED.replace("the cost", "the cost of night cover")
AGREED = CHAIRS.replace("Thistlewod", "Thistlewood")
JANUARY = date(2027, 1, 7)


def next_meeting(robot: MeetingsRobot) -> str:
    body = str(robot.value("SELECT id FROM body WHERE short = 'MG'"))
    done = robot.desk.do(PlanMeeting(body=body, on_date=JANUARY, start_time=time(10)))
    assert done is not None
    meeting = done.refs[0].id
    for step in (ConveneMeeting(meeting), DraftAgenda(meeting), OpenMeeting(meeting, time(10))):
        assert robot.desk.do(step) is not None
    return meeting


def said(robot: MeetingsRobot, meeting: str) -> str:
    """Return the words of the confirmed minutes as their PDF says them."""
    with robot.desk.store.read() as book:
        content = printed(book, "minutes-as-confirmed", meeting, JANUARY, ".pdf")
    return " ".join(" ".join(each.text.split()) for each in read_back(content).places)


def test_the_chairs_comments_are_settled_one_press_each_and_the_next_meeting_confirms(
    opened: Window, qtbot: QtBot
) -> None:
    robot = MeetingsRobot(opened, qtbot)
    robot.take("Management Group")
    robot.open_meeting()
    robot.key(Key.Key_F8)
    robot.type(DRAFTED)
    robot.press("Close meeting…")
    robot.send()
    meeting = str(robot.value("SELECT meeting FROM presiding_live"))
    robot.press("Sent to the chair")
    robot.send()
    settle(robot)
    for name in ("Agreed by the chair", "Circulate"):
        robot.press(name)
        robot.send()
    later = next_meeting(robot)
    confirm(robot)
    assert robot.pill() == "Minutes confirmed"
    assert minuted(robot, later).endswith("“Thistlewod” to read “Thistlewood”.")
    picture("demo-4-b-confirmed", robot.page)
    words = said(robot, meeting)
    assert "Barnaby Thistlewood presented the proposal." in words
    assert "Thistlewod " not in words
    assert "the cost of night cover" in words


def settle(robot: MeetingsRobot) -> None:
    """Enter two comments of the chair; accept the first, and say why the second is not taken."""
    view(robot, "comments")
    enter(robot, CHAIRS)
    picture("demo-4-a-comments", robot.page)
    robot.press("Accept")
    assert minute(robot) == CHAIRS
    enter(robot, "Members agreed the cost.")
    robot.press("Not accepted")
    robot.send()
    assert robot.wrong("reason")
    robot.write("Because", "they only asked about it")
    robot.send()
    assert minute(robot) == CHAIRS
    assert "Answered  ·  2" in comments(robot)


def confirm(robot: MeetingsRobot) -> None:
    """Agree the minutes at the next meeting, with one amendment, which is first left out."""
    robot.press("Confirm")
    robot.choose("What became of them", "Agreed with")
    robot.send()
    assert "Nothing is amended yet" in robot.wrong("amended")
    robot.form.left.emit()
    robot.press("Confirm")
    robot.tab_to("What became of them")
    robot.key(Key.Key_Down)
    robot.tab_to("Item amended")
    robot.key(Key.Key_Down)
    robot.write("It is to read", AGREED)
    robot.send()
