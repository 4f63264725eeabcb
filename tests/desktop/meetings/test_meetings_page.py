"""The list of meetings, and the agenda and minutes of one beside it."""

from datetime import date, time, timedelta

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from db.bodies.commands.bodies import CloseBody
from db.calendar.commands.planning import PlanMeeting
from db.meetings.commands.agenda import IssueAgenda
from db.meetings.queries import quorum_at_every_item
from desktop.meetings.columns import papers_in
from desktop.window import Window
from tests.desktop.meetings.robot import MeetingsRobot
from tests.desktop.meetings.room import DAY
from tests.desktop.pictures.taking import settle
from tests.desktop.working import said_name, standing_on

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
Key = Qt.Key


@pytest.fixture
def robot(opened: Window, qtbot: QtBot) -> MeetingsRobot:
    return MeetingsRobot(opened, qtbot)


@pytest.fixture
def empty(robot: MeetingsRobot) -> MeetingsRobot:
    """The People Committee's meeting of 10 December from ten to noon, chosen, without an agenda."""
    body = str(robot.value("SELECT id FROM body WHERE short = 'PC'"))
    plan = PlanMeeting(
        body=body, on_date=date(2026, 12, 10), start_time=time(10), end_time=time(11)
    )
    robot.desk.do(plan)
    robot.take("People Committee")
    return robot


def add(robot: MeetingsRobot, title: str, minutes: int) -> None:
    """Add an item by keyboard from the agenda."""
    robot.control(Key.Key_N)
    robot.write("Title", title)
    robot.write("Minutes allotted", str(minutes))
    robot.send()


def test_meetings_to_come_are_listed_by_date_with_what_they_lack(robot: MeetingsRobot) -> None:
    assert robot.focus is robot.page.list
    assert robot.listed() == [
        "1 Dec, Tue 14:00, Quality Committee, 9 items, 9 papers of 9 in, Convened",
        "3 Dec, Thu 10:00, Management Group, 8 items, 5 papers of 8 in, Convened",
        "8 Dec, Tue 09:30, Finance Group, 6 items, 1 paper of 6 in, Convened",
    ]
    assert robot.standing == "3 to come, 0 held."


def test_one_paper_is_a_paper_and_none_or_two_are_papers() -> None:
    assert papers_in(0, 2) == "0 papers of 2 in"
    assert papers_in(1, 2) == "1 paper of 2 in"
    assert papers_in(2, 2) == "2 papers of 2 in"


def test_words_narrow_the_list_and_the_way_back_is_offered(robot: MeetingsRobot) -> None:
    robot.filter("finance")
    assert len(robot.listed()) == 1
    robot.filter("nothing of the kind")
    assert robot.empty == "No meetings match."
    robot.press("Clear filters")
    assert len(robot.listed()) == 3


def test_the_agenda_keeps_its_running_clock(robot: MeetingsRobot) -> None:
    robot.take("Management Group")
    assert robot.agenda()[0] == "1 Business 1, Paper 1: on time"
    assert robot.agenda()[7] == "8 Business 8, Paper 8: to follow"
    assert robot.starts()[:2] == ["10:00, 10 min", "10:10, 10 min"]
    assert robot.page.pane.agenda._length.words.startswith("8 items, 1 h 20 min, ends 11:20")


def test_a_meeting_is_convened_and_its_agenda_drafted_and_built_by_keyboard(
    empty: MeetingsRobot,
) -> None:
    empty.press("Convene")
    assert empty.pill() == "Convened"
    assert said_name(empty.focus) == "Open meeting"
    empty.press("Draft agenda")
    standing = len(empty.agenda())
    assert standing > 0
    empty.tab_to("Agenda")
    empty.control(Key.Key_N)
    empty.send()
    assert "needs a title" in empty.wrong("title")
    empty.write("Title", "The staff bank")
    empty.send()
    at = standing - 1  # before any other business and the date of the next meeting
    assert f"{at} The staff bank" in empty.agenda()
    assert empty.focus is empty.page.pane.agenda.list
    empty.page.pane.agenda.choose(_item(empty, "The staff bank"))
    empty.key(Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert f"{at + 1} The staff bank" in empty.agenda()
    empty.key(Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert f"{at} The staff bank" in empty.agenda()
    empty.press("Remove")
    empty.write("Reason", "Not ready")
    empty.send()
    assert len(empty.agenda()) == standing


def test_the_primary_button_is_the_next_step_and_opening_is_not_days_before(
    robot: MeetingsRobot,
) -> None:
    def primary() -> list[str]:
        steps = robot.page.pane._steps.values()
        return [each.text() for each in steps if each.property("kind") == "primary"]

    robot.take("Management Group")
    assert primary() == ["Issue agenda"]
    page = robot.page.pane.page
    assert page is not None
    robot.desk.do(IssueAgenda(meeting=page.id))
    assert primary() == []
    assert robot.page.pane._steps["issue"].text() == "Issue again"
    with standing_on(DAY):
        robot.page.pane.show_meeting(page.id)
        assert primary() == ["Open meeting"]


def test_a_closed_committee_is_not_convened_at_the_desk(empty: MeetingsRobot) -> None:
    assert empty.page.pane.page is not None
    page = empty.page.pane.page
    empty.desk.do(CloseBody(page.body, date(2026, 11, 1)))
    empty.press("Convene")
    assert "closed on 1 November 2026" in empty.trouble
    assert empty.value("SELECT state FROM meeting WHERE id = :id", id=page.id) == "planned"


def test_a_meeting_of_a_past_day_that_was_never_opened_says_so(robot: MeetingsRobot) -> None:
    robot.take("Management Group")
    assert not any("Not held" in each for each in robot.listed())
    with standing_on(DAY):
        robot.page.refresh()
        mine = [each for each in robot.listed() if "Management Group" in each]
        assert "Convened" in mine[0]
    with standing_on(DAY + timedelta(days=1)):
        robot.page.refresh()
        mine = [each for each in robot.listed() if "Management Group" in each]
        assert "Not held" in mine[0]


def test_an_agenda_as_long_as_the_meeting_fits_and_one_minute_more_does_not(
    empty: MeetingsRobot,
) -> None:
    empty.tab_to("Add item")
    add(empty, "Whole hour", 60)
    assert empty.page.pane.agenda._over.text() == ""
    empty.tab_to("Agenda")
    empty.key(Key.Key_Return)
    empty.write("Minutes allotted", "61")
    empty.send()
    assert empty.page.pane.agenda._over.text() == "▲ 1 min too long"


def test_a_paper_that_came_in_is_noted_and_counted(robot: MeetingsRobot) -> None:
    robot.take("Finance Group")
    robot.tab_to("Agenda")
    robot.key(Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    robot.press("Received")
    assert robot.form.value("received_on") == date(2026, 11, 30)
    robot.send()
    assert robot.agenda()[5] == "6 Business 6, Paper 6: on time"
    assert "2 papers of 6 in" in robot.listed()[2]


def test_news_keeps_the_chosen_meeting_and_the_chosen_item(robot: MeetingsRobot) -> None:
    robot.take("Finance Group")
    item = _item(robot, "Business 3")
    robot.page.pane.agenda.choose(item)
    body = str(robot.value("SELECT id FROM body WHERE short = 'PC'"))
    robot.desk.do(PlanMeeting(body=body, on_date=date(2026, 12, 2), start_time=time(10)))
    assert len(robot.listed()) == 4
    assert robot.page.pane.page is not None
    assert robot.page.pane.page.body_name == "Finance Group"
    here = robot.page.pane.agenda.current
    assert here is not None
    assert here.id == item


def test_a_form_that_is_left_changes_nothing_and_the_agenda_has_the_focus(
    robot: MeetingsRobot,
) -> None:
    before = robot.agenda()
    robot.tab_to("Agenda")
    robot.key(Key.Key_Return)
    robot.write("Title", "Another")
    robot.key(Key.Key_Escape)
    assert robot.agenda() == before
    assert robot.focus is robot.page.pane.agenda.list


def test_minutes_go_to_the_chair_and_are_agreed(robot: MeetingsRobot) -> None:
    robot.take("Management Group")
    robot.open_meeting()
    robot.key(Key.Key_F8)
    robot.type("Members heard the report.")
    robot.press("Close meeting…")
    robot.send()
    assert "Members heard the report." in robot.page.pane.minutes.toPlainText()
    assert robot.page.pane.page is not None
    lines = robot.desk.read(quorum_at_every_item, robot.page.pane.page.id)
    assert len(robot.page.pane.quoracy.rows._things) == len(lines) == 1
    robot.press("Sent to the chair")
    robot.send()
    robot.press("Agreed by the chair")
    robot.send()
    assert robot.pill() == "Minutes agreed"
    robot.press("Circulate")
    robot.send()
    assert robot.pill() == "Minutes unconfirmed"


def test_every_part_has_a_name_the_page_is_narrow_enough_and_its_tables_are_sound(
    robot: MeetingsRobot,
) -> None:
    assert robot.nameless() == []
    assert robot.window.minimumSizeHint().width() <= 1366
    models: list[QAbstractItemModel] = [
        robot.page.list.table,
        robot.page.pane.agenda.list.table,
        robot.page.pane.people.rows,
    ]
    for model in models:
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)


def _item(robot: MeetingsRobot, title: str) -> str:
    lines = robot.page.pane.agenda.lines.values()
    return next(each.id for each in lines if each.title == title)


def test_the_next_meeting_is_chosen_at_first_and_not_one_that_was_not_held(
    opened: Window, qtbot: QtBot
) -> None:
    desk = opened.desk
    assert desk is not None
    with desk.store.read() as book:
        body = str(book.value("SELECT id FROM body WHERE short = 'PC'"))
    desk.do(PlanMeeting(body=body, on_date=desk.today() - timedelta(days=40)))
    robot = MeetingsRobot(opened, qtbot)
    assert len(robot.listed()) == 4
    assert "People Committee" in robot.listed()[0]
    assert robot.page.pane.page is not None
    assert robot.page.pane.page.body_name == "Quality Committee"


def test_in_the_largest_type_the_steps_of_a_meeting_never_run_into_its_views(
    robot: MeetingsRobot,
) -> None:
    robot.take("Management Group")
    robot.page.look.choose("light", 200, "auto")
    robot.page.window().resize(911, 512)
    settle()
    pane = robot.page.pane
    for each in pane._steps.values():  # as many as a draft has
        each.show()
    settle()
    lowest = max(each.geometry().bottom() for each in pane._steps.values())
    assert len({each.y() for each in pane._steps.values()}) > 2
    assert pane.views.y() > lowest
