"""The sheets of the calendar and the forms behind More: approved, copied, booked by keyboard."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from db.book import close
from db.calendar.commands.year import AddReminder
from db.calendar.queries import meeting_ids
from db.calendar.queries.rooms import booking_of, rooms
from db.calendar.queries.year import reminders_in
from db.calendar.rules.calling import Caller
from db.calendar.rules.rooms import RoomState
from db.calendar.rules.states import MeetingKind
from db.calendar.rules.year import PeriodKind
from db.clock import SET_BY
from db.meetings.commands.cycle import AddCycleItem
from db.meetings.queries.cycle import cycle
from db.words import say
from desktop.calendar.page import make
from desktop.kit.desk import Desk
from desktop.kit.later import Later
from desktop.kit.mailing import MailForm
from desktop.kit.settings import Keeper
from desktop.kit.theme import Look
from tests.desktop.calendar.robot import CalendarRobot
from tests.desktop.office import TODAY, Secretariat

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
NEXT, LAST = date(2027, 4, 1), date(2028, 3, 31)


@pytest.fixture
def office_desk(
    office: Secretariat, look: Look, keeper: Keeper, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Desk]:
    monkeypatch.setenv(SET_BY, f"{TODAY.isoformat()}T09:12:00+00:00")
    book = office.copied(tmp_path / "copy")
    yield Desk(book, look, keeper, Later())
    close(book)


@pytest.fixture
def robot(office_desk: Desk, shown: Callable[[QWidget], QWidget], qtbot: QtBot) -> CalendarRobot:
    page = make(office_desk)
    page.resize(1166, 712)
    shown(page)
    return CalendarRobot(page, qtbot)


def planned(desk: Desk) -> int:
    return len(desk.read(meeting_ids, NEXT, LAST))


def test_p15_a_year_is_seen_changed_and_approved_before_anything_is_entered(
    robot: CalendarRobot, office_desk: Desk
) -> None:
    robot.press(say("diary.open_year"))
    opening = robot.page.sheets.opening
    assert opening.sheet is not None
    assert opening.sheet.year.label == "27-28"
    assert opening.sheet.meetings == 48
    assert planned(office_desk) == 0
    first = opening.current()
    assert first is not None
    robot.key(Qt.Key.Key_Space, opening.list)
    assert opening.sheet.meetings == 47
    robot.key(Qt.Key.Key_Down, opening.list)
    moved = opening.current()
    assert moved is not None
    entry = opening.pane.on_date.entry
    entry.setFocus()
    robot.retype(entry, "12 April 2027")
    robot.key(Qt.Key.Key_Return, entry)
    again = next(each for each in opening.sheet.drafts if each.n == moved.n)
    assert again.on_date == date(2027, 4, 12)
    assert planned(office_desk) == 0
    robot.key(Qt.Key.Key_Return, opening.list, Qt.KeyboardModifier.ControlModifier)
    assert planned(office_desk) == 47
    assert len(office_desk.read(reminders_in, NEXT, LAST)) == 16
    assert robot.page.sheets.currentIndex() == 0
    assert robot.page.year.name == "2027-28"
    assert any("annual declarations" in row.lower() for row in robot.rows())
    office_desk.undo()
    assert planned(office_desk) == 0
    assert office_desk.read(reminders_in, NEXT, LAST) == []


def test_p15_cycles_of_business_stand_on_the_sheet_and_are_rolled_or_left_out(
    robot: CalendarRobot, office_desk: Desk, office: Secretariat
) -> None:
    body = office.ids["MG"]
    assert office_desk.do(AddCycleItem(body, 2026, "Finance report", "4 7 10 1"))
    robot.press(say("diary.open_year"))
    opening = robot.page.sheets.opening
    assert opening.sheet is not None
    assert "1 cycle of business" in opening._summary.text()
    line = next(each for each in opening.sheet.drafts if each.cycle is not None)
    opening.list.choose(line.n)
    assert opening.pane._what.text() == "Cycle of business, from 26-27 to 27-28"
    assert opening.pane._minds.text() == "Finance report"
    assert not opening.pane.on_date.isVisible()
    robot.key(Qt.Key.Key_Space, opening.list)
    assert "0 cycles of business" in opening._summary.text()
    robot.key(Qt.Key.Key_Space, opening.list)
    robot.key(Qt.Key.Key_Return, opening.list, Qt.KeyboardModifier.ControlModifier)
    assert [each.title for each in office_desk.read(cycle, body, 2027)] == ["Finance report"]
    office_desk.undo()
    assert office_desk.read(cycle, body, 2027) == []
    assert planned(office_desk) == 0
    robot.page.sheets.begin_year()
    again = robot.page.sheets.opening.sheet
    assert again is not None
    assert (again.meetings, again.cycles) == (48, 1)


def test_p15_a_year_that_is_over_is_opened_only_at_the_second_press(
    robot: CalendarRobot, office_desk: Desk
) -> None:
    robot.page.sheets.begin_year()
    opening = robot.page.sheets.opening
    opening.turn(-2)
    first, last = date(2025, 4, 1), date(2026, 3, 31)
    opening.open_year()
    assert "2025-26 ended on 31 March 2026" in opening.minding.text()
    assert office_desk.read(reminders_in, first, last) == []
    opening.open_year()
    assert office_desk.read(reminders_in, first, last) != []


def test_p15_the_sheet_is_left_with_nothing_entered_and_refuses_an_open_year(
    robot: CalendarRobot, office_desk: Desk
) -> None:
    robot.press(say("diary.open_year"))
    robot.key(Qt.Key.Key_Escape, robot.page.sheets.opening.list)
    assert robot.page.sheets.currentIndex() == 0
    assert planned(office_desk) == 0
    robot.page.sheets.begin_year()
    robot.page.sheets.opening.open_year()
    robot.page.sheets.begin_year()
    opening = robot.page.sheets.opening
    assert not opening.approve.isEnabled()
    assert opening._summary.text() == (
        "2027-28 is open already: it holds 48 meetings, 16 reminders and 0 items of business."
    )
    robot.page.sheets.opening.turn(1)
    assert "48 meetings, 16 reminders" in opening._summary.text()
    assert "Nothing is entered before you approve it." in opening._summary.text()
    sheet = robot.page.sheets.opening.sheet
    assert sheet is not None
    assert sheet.year.label == "28-29"


def test_p4_who_owes_what_is_listed_and_copied_as_a_table(robot: CalendarRobot) -> None:
    robot.press(say("diary.owed_open"))
    owed = robot.page.sheets.owed
    shown = owed.list.table.rowCount()
    assert shown > 0
    robot.press(say("diary.copy_table"))
    clip = QGuiApplication.clipboard().mimeData()
    assert clip.html().count("<tr") == shown + 1
    assert "Barnaby Thistlewood" in clip.text()
    owed.chips.choose("late")
    assert 0 < owed.list.table.rowCount() < shown
    robot.key(Qt.Key.Key_Escape, owed.list)
    assert robot.page.sheets.currentIndex() == 0


def test_p16_a_room_is_entered_booked_confirmed_and_given_back(
    robot: CalendarRobot, office_desk: Desk, office: Secretariat
) -> None:
    robot.page.more.begin("adding_room")
    robot.fill(name="Fellside Room", set_up="30")
    robot.send()
    robot.choose("Thu 3 Dec")
    robot.press(say("diary.book_room"))
    robot.fill(room="Fellside Room", reference="R-17")
    robot.send()
    booking = office_desk.read(booking_of, office.ids["meeting MG"])
    assert booking is not None
    assert (booking.state, booking.reference) == (RoomState.PROVISIONAL, "R-17")
    assert "Room: Fellside Room, provisional, R-17, 30 minutes of set-up" in robot.facts()
    robot.press(say("diary.confirm_room"))
    robot.send()
    assert "Room: Fellside Room, confirmed, R-17, 30 minutes of set-up" in robot.facts()
    robot.press(say("diary.release_room"))
    assert say("diary.release_room") not in robot.offered()


def test_p16_days_to_plan_around_stand_in_their_month_and_are_minded(robot: CalendarRobot) -> None:
    robot.page.more.begin("adding_period")
    robot.pick(kind=PeriodKind.SCHOOL_HOLIDAY)
    robot.fill(name="Christmas, county", from_on="21 Dec 2026", to_on="1 Jan 2027")
    robot.send()
    assert robot.form.refused or robot.form.fields["source"].wrong
    robot.fill(source="County council, term dates")
    robot.send()
    words = "School holiday, Christmas, county: 21 Dec to 1 Jan"
    robot.choose(words)
    assert robot.page.pane._name.text() == words
    robot.press(say("diary.change"))
    robot.fill(to_on="4 Jan 2027")
    robot.send()
    assert any(row.endswith("21 Dec to 4 Jan") for row in robot.rows())
    robot.press(say("diary.new"))
    robot.fill(body="People Committee", on_date="25 Dec 2026")
    minded = robot.form.fields["on_date"].minded
    assert "Christmas Day" in minded
    assert "Christmas, county" in minded
    robot.key(Qt.Key.Key_Escape, robot.form)
    robot.choose("21 Dec to 4 Jan")
    robot.press(say("diary.remove"))
    robot.fill(reason="Another county")
    robot.send()
    assert not any("21 Dec to" in row for row in robot.rows())


def test_p15_a_reminder_is_shown_in_the_year_and_noted_as_done(
    robot: CalendarRobot, office_desk: Desk
) -> None:
    robot.page.more.begin("adding_reminder")
    robot.fill(words="Book rooms for next year", due_on="14 Dec 2026")
    robot.send()
    robot.choose("Book rooms")
    robot.press(say("diary.done"))
    row = next(row for row in robot.rows() if "Book rooms" in row)
    assert row.endswith(say("diary.reminder_done"))
    done = office_desk.do(AddReminder("Far off", date(2027, 9, 1)))
    assert done is not None
    robot.page.show_record("reminder", done.refs[0].id)
    assert robot.page.pane._name.text() == "Far off"


def test_a_rule_is_set_and_told_where_an_extraordinary_meeting_is_called(
    robot: CalendarRobot,
) -> None:
    robot.page.more.begin("setting_rule")
    robot.fill(body="Quality Committee", notice_days="5", source="Terms of reference, 7")
    robot.pick(who_calls=Caller.CHAIR)
    robot.send()
    assert robot.page.pane.form is None
    robot.press(say("diary.new"))
    robot.fill(body="Quality Committee", on_date="10 Dec 2026")
    robot.pick(kind=MeetingKind.EXTRAORDINARY)
    assert robot.form.fields["called_by"].isVisible()
    assert not robot.form.fields["ground"].isVisible()
    robot.fill(why="Inspection")
    robot.send()
    robot.choose("Thu 10 Dec")
    robot.press(say("diary.convene"))
    robot.send()
    assert "Say who called the meeting" in robot.form.refused
    robot.key(Qt.Key.Key_Escape, robot.form)
    robot.press(say("diary.change_call"))
    robot.fill(called_by="Wilf Larkspur")
    robot.send()
    assert any("Wilf Larkspur" in each for each in robot.facts())


def test_p8_a_meeting_is_noted_as_not_quorate(robot: CalendarRobot) -> None:
    robot.choose("Thu 3 Dec")
    robot.press(say("diary.not_quorate"))
    robot.fill(reason="Two members came")
    robot.send()
    assert "State: Not quorate" in robot.facts()
    assert "Reason: Two members came" in robot.facts()


def test_the_table_of_the_new_year_is_a_sound_model(
    robot: CalendarRobot, qtmodeltester: ModelTester
) -> None:
    robot.page.sheets.begin_year()
    qtmodeltester.check(robot.page.sheets.opening.list.table)


def test_p16_a_room_is_changed_and_removed(robot: CalendarRobot, office_desk: Desk) -> None:
    robot.page.more.begin("adding_room")
    robot.fill(name="Fellside Room", set_up="30", holds="12")
    robot.send()
    robot.page.more.begin("changing_room")
    robot.fill(room="Fellside Room")
    assert robot.form.fields["set_up"].value == 30
    robot.fill(name="Fellside Suite", set_up="")
    robot.send()
    (line,) = office_desk.read(rooms)
    assert (line.name, line.set_up, line.holds) == ("Fellside Suite", 0, 12)
    robot.page.more.begin("removing_room")
    robot.fill(room="Fellside Suite")
    robot.send()
    assert robot.form.fields["reason"].wrong
    robot.fill(reason="Given up")
    robot.send()
    assert office_desk.read(rooms) == []


def test_p8_members_are_told_of_a_meeting_stood_down(
    robot: CalendarRobot, tmp_path: Path, qtbot: QtBot
) -> None:
    robot.choose("Thu 3 Dec")
    assert say("diary.notice") not in robot.offered()
    robot.press(say("diary.stand_down"))
    robot.fill(reason="Winter pressures")
    robot.send()
    robot.press(say("diary.notice"))
    form = robot.form
    assert isinstance(form, MailForm)
    assert "has been stood down: Winter pressures." in form.value("text")
    assert "with the file that cancels it" in form.told.text()
    draft = tmp_path / "notice.eml"
    form.save_to(draft)
    qtbot.waitUntil(draft.exists)
    assert b"cancellation.ics" in draft.read_bytes()


def test_p15_the_sheet_is_cut_at_no_side_on_half_a_small_screen(robot: CalendarRobot) -> None:
    robot.page.sheets.begin_year()
    opening = robot.page.sheets.opening
    robot.page.resize(599, 328)
    assert opening.minimumSizeHint().width() <= 599
    assert opening.pane.minimumHeight() >= 200
    assert opening._summary.wordWrap()
