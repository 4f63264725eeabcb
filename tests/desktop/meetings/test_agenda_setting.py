"""Setting an agenda by keyboard: proposals, parts, levels, dragging, what becomes (P3, P8)."""

from datetime import date, time

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from db.across.circulation import circulation
from db.bodies.rules.kinds import PlaceLevel
from db.calendar.commands.planning import PlanMeeting
from db.calendar.commands.states import StandDownMeeting
from db.meetings.commands.agenda import AddItem
from db.meetings.commands.cycle import AddCycleItem
from db.meetings.commands.drafting import DraftAgenda
from db.meetings.commands.plan import AddPlanItem
from db.meetings.queries import AgendaLine, agenda, issues
from db.meetings.rules.items import ItemState, Origin, Part, Purpose
from db.meetings.rules.plan import Fate
from db.risks.commands import ChangeRisk, EscalateRisk, NoteRisk
from db.risks.rules.risk import Dimension
from desktop.meetings.dragging import FORM, RowDrag
from desktop.window import Window
from tests.desktop.meetings.robot import MeetingsRobot

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
Key = Qt.Key
ALT, ALT_SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier,
)
JANUARY = date(2027, 1, 7)


@pytest.fixture
def robot(opened: Window, qtbot: QtBot) -> MeetingsRobot:
    """The Management Group's meeting of 3 December chosen, with a later one and two requests."""
    made = MeetingsRobot(opened, qtbot)
    body = str(made.value("SELECT id FROM body WHERE short = 'MG'"))
    made.desk.do(
        PlanMeeting(body=body, on_date=JANUARY, start_time=time(10)),
        AddCycleItem(body, 2026, "Finance report", "12", Purpose.ASSURANCE, minutes_long=20),
        AddPlanItem(body, "Car parking", minutes_long=21, why="The lease ends"),
    )
    made.take("Management Group")
    return made


def turn_to_setting(robot: MeetingsRobot) -> None:
    robot.page.pane.show_view("setting")
    robot.tab_to("What is proposed")


def proposed(robot: MeetingsRobot) -> list[str]:
    rows = robot.page.pane.setting.list.rows
    return [rows.index(row).data() for row in range(rows.rowCount())]


def lines(robot: MeetingsRobot) -> list[AgendaLine]:
    assert robot.page.pane.page is not None
    return list(robot.desk.read(agenda, robot.page.pane.page.id).items)


def choose(robot: MeetingsRobot, title: str) -> None:
    robot.tab_to("Agenda")
    robot.page.pane.agenda.choose(next(each.id for each in lines(robot) if each.title == title))


def test_p3_what_is_proposed_is_accepted_by_enter_and_stands_on_the_agenda(
    robot: MeetingsRobot,
) -> None:
    turn_to_setting(robot)
    shown = proposed(robot)
    assert shown[:4] == [
        *("Items due  ·  1", "Finance report, From the cycle of business · 20 min"),
        *("Requests  ·  1", "Car parking, Asked for. The lease ends · 21 min"),
    ]
    assert robot.page.pane.setting._time.words == "On the agenda: 80 of 120 minutes"
    assert "121 of 120 minutes" in robot.page.pane.setting._all.words
    assert robot.page.pane.setting._over.text() == "▲ 1 min too long"
    assert "action log is carried to this meeting: 5 open" in robot.page.pane.setting._log.words
    robot.key(Key.Key_Return)
    assert "Finance report" in [each.title for each in lines(robot)]
    assert not any("Finance report" in each for each in proposed(robot))
    assert robot.focus is robot.page.pane.setting.list


def test_what_is_declined_says_why_and_may_be_proposed_again(robot: MeetingsRobot) -> None:
    turn_to_setting(robot)
    robot.key(Key.Key_Down)
    robot.key(Key.Key_Delete)
    robot.send()
    assert robot.wrong("reason") != ""
    robot.write("Reason", "For the estates office")
    robot.send()
    assert "Car parking, Declined: For the estates office" in proposed(robot)
    assert robot.focus is robot.page.pane.setting.list
    robot.key(Key.Key_End)
    robot.key(Key.Key_Return)
    assert "Car parking, Asked for. The lease ends · 21 min" in proposed(robot)


def test_p3_what_is_deferred_goes_to_the_next_meeting_unless_another_is_chosen(
    robot: MeetingsRobot,
) -> None:
    turn_to_setting(robot)
    robot.control(Key.Key_D)
    robot.write("Reason", "The figures are late")
    robot.send()
    assert "Finance report, Deferred to 7 January 2027: The figures are late" in proposed(robot)


def test_r20_what_was_escalated_is_accepted_and_stands_on_the_agenda_with_its_owner(
    robot: MeetingsRobot,
) -> None:
    body = str(robot.value("SELECT id FROM body WHERE short = 'MG'"))
    risk, title = robot.desk.read(
        lambda book: book.row("SELECT id, title FROM risk_live WHERE body <> :b", b=body)
    )
    told = {"cause": "A", "event": "B", "effect": "C", "dimensions": (Dimension.SAFE,)}
    robot.desk.do(ChangeRisk(risk, owner_text="Una Pettigrew", **told))  # type: ignore[arg-type]
    asked = EscalateRisk(risk, PlaceLevel.REGION, "Two rounds failed", "Una", to_body=body)
    robot.desk.do(asked)
    assert not robot.trouble
    turn_to_setting(robot)
    robot.key(Key.Key_End)
    (at,) = (each for each in proposed(robot) if "escalated from" in each)
    while robot.page.pane.setting.list.currentIndex().data() != at:
        robot.key(Key.Key_Up)
    robot.key(Key.Key_Return)
    found = next(each for each in lines(robot) if each.title == title)
    assert (found.from_kind, found.purpose) == (Origin.ESCALATION, Purpose.DECISION)
    made = robot.value("SELECT id FROM riskescalation WHERE risk = :risk", risk=risk)
    assert found.from_thing == made
    assert not any("escalated from" in each for each in proposed(robot))


def test_a_risk_to_be_completed_is_refused_in_words_that_name_its_fields(
    robot: MeetingsRobot,
) -> None:
    body = str(robot.value("SELECT id FROM body WHERE short = 'MG'"))
    robot.desk.do(NoteRisk(body=body, title="A lift stands still"))
    risk = str(robot.value("SELECT id FROM risk WHERE title = 'A lift stands still'"))
    robot.desk.do(ChangeRisk(risk, review_on=date(2026, 12, 3)))
    turn_to_setting(robot)
    (at,) = (each for each in proposed(robot) if each.startswith("A lift stands still"))
    robot.key(Key.Key_End)
    while robot.page.pane.setting.list.currentIndex().data() != at:
        robot.key(Key.Key_Up)
    robot.key(Key.Key_Return)
    assert "is to be completed before it goes to a committee: cause, event" in robot.trouble
    assert "A lift stands still" not in [each.title for each in lines(robot)]


def test_an_item_taken_off_the_agenda_is_put_back(robot: MeetingsRobot) -> None:
    assert robot.page.pane.page is not None
    robot.desk.do(AddItem(robot.page.pane.page.id, "Public art"))
    choose(robot, "Public art")
    robot.press("Remove")
    robot.write("Reason", "Not ready")
    robot.send()
    turn_to_setting(robot)
    assert proposed(robot)[-1] == "Public art, Not ready"
    robot.key(Key.Key_End)
    robot.key(Key.Key_Return)
    assert "Public art" in [each.title for each in lines(robot)]


def test_an_item_is_moved_in_and_out_a_level_by_keyboard(robot: MeetingsRobot) -> None:
    choose(robot, "Business 2")
    robot.key(Key.Key_Right, ALT_SHIFT)
    choose(robot, "Business 3")
    robot.key(Key.Key_Right, ALT_SHIFT)
    robot.key(Key.Key_Right, ALT_SHIFT)
    numbers = {each.title: each.number for each in lines(robot)}
    assert [numbers[f"Business {n}"] for n in (1, 2, 3, 4)] == ["1", "1.1", "1.1.1", "2"]
    robot.key(Key.Key_Left, ALT_SHIFT)
    robot.key(Key.Key_Left, ALT_SHIFT)
    assert {each.title: each.number for each in lines(robot)}["Business 3"] == "2"


def test_an_item_goes_to_part_two_and_back_by_one_key(robot: MeetingsRobot) -> None:
    choose(robot, "Business 3")
    robot.key(Key.Key_P, ALT)
    found = lines(robot)
    assert [(each.title, each.part) for each in found[-2:]] == [
        *(("Exclusion of the public", Part.ONE), ("Business 3", Part.TWO)),
    ]
    choose(robot, "Exclusion of the public")
    robot.press("Resolution")
    robot.write("Words for the committee to agree", "That the public leave.")
    robot.send()
    assert lines(robot)[-2].resolution == "That the public leave."
    choose(robot, "Business 3")
    robot.key(Key.Key_P, ALT)
    assert all(each.part is Part.ONE for each in lines(robot))


def test_an_item_is_deferred_before_the_meeting_and_put_back(robot: MeetingsRobot) -> None:
    choose(robot, "Business 5")
    robot.press("Defer or withdraw")
    robot.send()
    found = {each.title: each for each in lines(robot)}
    assert found["Business 5"].state is ItemState.DEFERRED
    choose(robot, "Business 5")
    robot.press("Put back")
    assert {each.title: each.state for each in lines(robot)}["Business 5"] is ItemState.TO_COME


def test_every_item_of_a_meeting_stood_down_is_settled_in_one_form(robot: MeetingsRobot) -> None:
    assert robot.page.pane.page is not None
    meeting = robot.page.pane.page.id
    robot.desk.do(StandDownMeeting(meeting, "Winter pressures"))
    robot.desk.show("meeting", meeting)
    robot.press("What becomes of the items")
    robot.choose("2  Business 2", "Circulated")
    robot.choose("3  Business 3", "Withdrawn")
    robot.send()
    assert "Say why Business 3 is withdrawn." in robot.form.refused
    robot.write("Why", "Overtaken")
    robot.send()
    found = {each.title: each for each in lines(robot)}
    assert found["Business 1"].fate is Fate.DEFERRED
    assert found["Business 2"].fate is Fate.CIRCULATED
    assert found["Business 3"].why == "Overtaken"
    assert not robot.page.pane._steps["fates"].isVisible()


def test_p8_standing_items_are_not_asked_about_and_lapse(robot: MeetingsRobot) -> None:
    assert robot.page.pane.page is not None
    meeting = robot.page.pane.page.id
    robot.desk.do(DraftAgenda(meeting))
    robot.desk.do(StandDownMeeting(meeting, "Winter pressures"))
    robot.desk.show("meeting", meeting)
    robot.press("What becomes of the items")
    titles = [label.text() for label in robot.form.findChildren(QLabel)]
    assert not any("Welcome" in each for each in titles)
    assert any("standing items lapse" in each for each in titles)
    robot.send()
    found = {each.title: each.fate for each in lines(robot)}
    assert Fate.LAPSED in found.values()
    assert found["Business 1"] is Fate.DEFERRED
    assert not robot.page.pane._steps["fates"].isVisible()


def test_an_agenda_with_open_findings_is_issued_at_the_second_press(robot: MeetingsRobot) -> None:
    page = robot.page.pane.page
    assert page is not None
    robot.press("Issue agenda")
    assert not robot.desk.read(issues, page.id)
    found = robot.desk.read(circulation, page.id, robot.desk.today())
    assert f"finds {len(found.lines)} things" in robot.form.minded
    assert all(each.sentence in robot.form.minded for each in found.lines if each.first)
    robot.send()
    assert robot.desk.read(issues, page.id)


def test_a_row_is_dragged_above_or_beneath_another(robot: MeetingsRobot) -> None:
    view = robot.page.pane.agenda.list
    drag = next(each for each in view.children() if isinstance(each, RowDrag))
    high = view.rowHeight(0)
    assert drag.landing(QPoint(5, high // 2 - 1)) == (0, False)
    assert drag.landing(QPoint(5, high // 2)) == (0, True)
    drop(robot, drag, 3, QPoint(5, 1))
    assert [each.title for each in lines(robot)][:2] == ["Business 4", "Business 1"]
    drop(robot, drag, 0, QPoint(5, 2 * high - 1))
    assert [each.title for each in lines(robot)][:2] == ["Business 1", "Business 4"]


def drop(robot: MeetingsRobot, drag: RowDrag, row: int, at: QPoint) -> None:
    """Let go of a dragged row at a point of the agenda."""
    data = QMimeData()
    data.setData(FORM, str(row).encode())
    move, none = Qt.DropAction.MoveAction, Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPointF(at), move, data, Qt.MouseButton.LeftButton, none)
    assert drag.eventFilter(robot.page.pane.agenda.list.viewport(), event)
