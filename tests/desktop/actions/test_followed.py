"""An action followed from elsewhere is shown, whatever the log is narrowed to."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from db.actions.commands import CloseAction
from db.actions.queries import ActionLine
from db.calendar.records import Meeting
from db.calendar.rules.states import MeetingState
from desktop.window import Window
from tests.desktop.actions.robot import ActionsRobot

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)


def test_an_action_that_is_off_the_log_is_opened(opened: Window, qtbot: QtBot) -> None:
    robot = ActionsRobot(opened, qtbot)
    sql = "SELECT id, body, words FROM action_live WHERE state = 'open' ORDER BY n"
    action, body, words = robot.desk.read(lambda book: book.rows(sql))[0]
    with robot.desk.store.write("Hold the next meeting") as work:
        for on in (date(2026, 11, 16), date(2026, 11, 23)):
            work.add(Meeting(body=body, on_date=on, state=MeetingState.HELD))
    robot.desk.do(CloseAction(action, date(2026, 11, 2)))
    robot.window.show_page("today")
    robot.desk.show("action", action)
    line = robot.page.log.table.line(robot.page.log.currentIndex().row())
    assert isinstance(line, ActionLine)
    assert (line.id, line.words) == (action, words)
    assert robot.page.filters.chips.current == "closed"
