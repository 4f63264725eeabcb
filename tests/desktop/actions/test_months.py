"""The log month by month: the picture, its figures as a table, and what is told of it."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from db.actions.queries import burn_down
from desktop.actions.months import MonthsView
from desktop.papers.page import PapersPage
from desktop.window import Window
from tests.desktop.actions.robot import ActionsRobot
from tests.desktop.office import TODAY

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)


@pytest.fixture
def robot(opened: Window, qtbot: QtBot) -> ActionsRobot:
    return ActionsRobot(opened, qtbot)


def begun(robot: ActionsRobot) -> MonthsView:
    robot.press("Month by month")
    view = robot.page._views.widget(1)
    assert isinstance(view, MonthsView)
    return view


def figures(view: MonthsView) -> list[tuple[str, ...]]:
    table = view.rows.table
    return [
        tuple(table.index(row, at).data() for at in range(table.columnCount()))
        for row in range(table.rowCount())
    ]


def test_the_months_agree_with_the_log_and_go_back_by_key(
    robot: ActionsRobot, qtmodeltester: ModelTester
) -> None:
    view = begun(robot)
    qtmodeltester.check(view.rows.table)
    assert robot.nameless() == []
    assert robot.focus is view.rows
    assert view.summary.text().startswith("9 open, 4 of them overdue.")
    assert robot.standing.startswith("9 open, 4 of them overdue")
    shown = figures(view)
    assert len(shown) == 12
    assert shown[-1][0] == "November 2026"
    assert shown[-1][3:] == ("9", "4")
    robot.key(Qt.Key.Key_Escape)
    assert robot.page._views.count() == 1
    assert robot.focus is robot.page.log


def test_who_cannot_see_the_picture_is_told_its_figures(robot: ActionsRobot) -> None:
    view = begun(robot)
    view.picture.grab()
    told = view.picture.accessibleDescription()
    assert view.picture.accessibleName() == "Actions month by month"
    for line in robot.desk.read(burn_down, "", TODAY):
        assert f"{line.opened} opened, {line.closed} closed, {line.open} open" in told


def test_a_committee_is_shown_by_itself_and_printed_with_its_log(robot: ActionsRobot) -> None:
    log = robot.page.filters.committee
    body = log.itemData(1)
    log.setCurrentIndex(1)
    log.activated.emit(1)
    view = begun(robot)
    assert view.committee.currentData() == body
    here = robot.desk.read(burn_down, body, TODAY)
    assert figures(view)[-1][3] == str(here[-1].open)
    robot.press("Print")
    page = robot.window.stack.page
    assert isinstance(page, PapersPage)
    current = page.list.current()
    assert current is not None
    assert (current.name, current.thing) == ("action-log", body)


def test_all_committees_print_the_months_alone(robot: ActionsRobot) -> None:
    begun(robot)
    robot.press("Print")
    page = robot.window.stack.page
    assert isinstance(page, PapersPage)
    current = page.list.current()
    assert current is not None
    assert current.name == "action-months"


def test_before_there_is_an_action_a_sentence_stands_in_its_place(robot: ActionsRobot) -> None:
    with robot.desk.store.write("Take the log away") as work:
        work.run("UPDATE action SET deleted = 'for a test'")
    view = begun(robot)
    assert view.empty.isVisible()
    assert not view.picture.isVisible()


def test_the_table_stands_under_the_picture_where_there_is_no_width_for_both(
    robot: ActionsRobot,
) -> None:
    view = begun(robot)
    for width, beside in ((2 * 408, True), (2 * 408 - 1, False)):
        view.resize(width, 500)
        assert (view._way.direction() == view._way.Direction.LeftToRight) is beside
