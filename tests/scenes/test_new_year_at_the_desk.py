"""Scene: a new financial year at the desk, and the report of the one before (P15).

Every date, reminder and cycle of business is seen first; one press enters them, one undo takes
them back, and they can be entered again. The report of the committee is drawn from its record.
"""

from datetime import date, time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from db.calendar.queries import meeting_ids
from db.calendar.queries.year import reminders_in
from db.clock import SET_BY
from db.decisions.commands.decisions import RecordDecision
from db.meetings.commands.course import StartItem
from db.meetings.commands.cycle import AddCycleItem
from db.meetings.commands.people import MarkArrived
from db.meetings.commands.room import CloseMeeting, OpenMeeting
from db.papers.read_back import read_back
from db.words import say
from desktop.calendar.page import CalendarPage
from desktop.plan.listings import Listing
from desktop.window import Window
from tests.desktop.calendar.robot import CalendarRobot
from tests.desktop.papers.robot import PapersRobot
from tests.desktop.picturing import picture
from tests.desktop.plan.test_plan_page import PlanRobot
from tests.desktop.working import opened

__all__ = ["opened"]
pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
Key, CONTROL = Qt.Key, Qt.KeyboardModifier.ControlModifier
FIRST, LAST = date(2027, 4, 1), date(2028, 3, 31)
BUSINESS = "Review of the winter plan"


def at_the_calendar(window: Window, bot: QtBot) -> CalendarRobot:
    bot.keyClick(window, Key.Key_2, CONTROL)
    page = window.stack.page
    assert isinstance(page, CalendarPage)
    return CalendarRobot(page, bot)


def entered(page: CalendarPage) -> tuple[int, int]:
    meetings = len(page.desk.read(meeting_ids, FIRST, LAST))
    return meetings, len(page.desk.read(reminders_in, FIRST, LAST))


def approve(robot: CalendarRobot, first: QWidget) -> None:
    robot.key(Key.Key_Return, first, CONTROL)


def test_a_year_is_opened_taken_back_and_opened_again(opened: Window, qtbot: QtBot) -> None:
    robot = at_the_calendar(opened, qtbot)
    desk = robot.page.desk
    with desk.store.read() as book:
        body = str(book.value("SELECT id FROM body WHERE short = 'MG'"))
    assert desk.do(AddCycleItem(body, 2026, BUSINESS, "April"))
    robot.press(say("diary.open_year"))
    sheet = robot.page.sheets.opening
    assert sheet._summary.text().startswith("48 meetings, 16 reminders and 1 cycle of business;")
    assert entered(robot.page) == (0, 0)
    picture("year-a-sheet", robot.page)
    approve(robot, sheet.list)
    assert entered(robot.page) == (48, 16)
    assert robot.page._subtitle.words.startswith("2027-28 is open.")
    assert not any("has no meeting" in row for row in robot.rows())
    line = robot.page.pane.line
    assert line is not None
    assert line.on_date == FIRST
    picture("year-b-open", robot.page)
    robot.key(Key.Key_Z, robot.page.list, CONTROL)
    assert entered(robot.page) == (0, 0)
    robot.press(say("diary.open_year"))
    approve(robot, sheet.list)
    assert entered(robot.page) == (48, 16)
    plan = PlanRobot(opened, qtbot)
    desk.go("plan", "body", body)
    plan.turn_to(Listing.PLAN)
    assert any(BUSINESS in each for each in plan.listed())
    picture("year-c-forward-plan", plan.page)


def test_the_report_of_the_committee_is_printed_from_its_record(
    opened: Window, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = opened.desk
    assert desk is not None
    with desk.store.read() as book:
        (meeting,) = book.rows("SELECT id FROM meeting_live WHERE ref = 'MG/2026-12-03'")[0]
        sql = "SELECT id FROM agendaitem_live WHERE meeting = :m ORDER BY pos, id LIMIT 1"
        item = book.value(sql, m=meeting)
        people = [row for (row,) in book.rows("SELECT id FROM person_live")]
    monkeypatch.setenv(SET_BY, "2026-12-03T10:00:00+00:00")
    came = [MarkArrived(meeting, each, time(10)) for each in people]
    assert desk.do(*came, OpenMeeting(meeting, time(10)), StartItem(item, time(10, 5)))
    assert desk.do(RecordDecision(item, "the winter escalation wording"))
    assert desk.do(CloseMeeting(meeting, time(12)))
    monkeypatch.setenv(SET_BY, "2027-04-12T09:12:00+00:00")
    robot = PapersRobot(opened, qtbot)
    robot.take("Annual report", "Management Group")
    robot.until(lambda: robot.page.preview.drawn(0))
    picture("year-d-annual-report", robot.page)
    kept = robot.saved("S", tmp_path / "annual.pdf", monkeypatch)
    said = " ".join(" ".join(each.text.split()) for each in read_back(kept).places)
    assert "Annual report 2026-27" in said
    assert "1 April 2026 to 31 March 2027" in said
    assert "Dorothea Plumstone" in said
    assert "AGREED the winter escalation wording" in said
