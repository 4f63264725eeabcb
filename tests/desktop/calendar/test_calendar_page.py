"""The Calendar page: a year by month, one meeting, and every verb by its form."""

from collections.abc import Callable, Iterator
from datetime import date, time
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from db.bodies.commands.seats import AddSeat, AppointMember
from db.bodies.commands.terms import ChangeTerms
from db.book import close
from db.calendar.commands.planning import PlanMeeting
from db.calendar.queries import meeting
from db.calendar.rules.states import MeetingKind, MeetingState
from db.clock import SET_BY
from db.words import say
from desktop.calendar.page import CalendarPage, make
from desktop.calendar.year import Shown, is_to_come, months, read_year
from desktop.kit.desk import Desk
from desktop.kit.later import Later
from desktop.kit.settings import Keeper
from desktop.kit.theme import Look
from tests.desktop.calendar.robot import CalendarRobot
from tests.desktop.office import TODAY, Secretariat

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)


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


def state_of(robot: CalendarRobot, row_id: str) -> MeetingState:
    line = robot.page.desk.read(meeting, row_id)
    assert line is not None
    return line.state


def test_the_year_is_listed_by_month_with_its_bank_holidays(robot: CalendarRobot) -> None:
    rows, due = robot.rows(), "Papers due, 30 Nov"
    december = rows.index(
        "December 2026   ·   bank holidays Fri 25 (Christmas Day), Sat 26 (Boxing Day), "
        "Mon 28 (Boxing Day (observed))"
    )
    assert rows[december + 1 : december + 4] == [
        "Tue 1 Dec | Quality Committee | 14:00 to 16:00 | 2 late | Fellside Room | Convened",
        f"Thu 3 Dec | Management Group | 10:00 to 12:00 | {due} | Fellside Room | Convened",
        "Tue 8 Dec | Finance Group | 09:30 to 11:30 | Saltmarsh House | Convened",
    ]
    subtitle = robot.page._subtitle.words
    assert subtitle.endswith("Next: Quality Committee, Tue 1 Dec.")


def test_a_month_without_a_meeting_is_said_where_it_is_missing(robot: CalendarRobot) -> None:
    at = next(at for at, row in enumerate(robot.rows()) if row.startswith("October 2026"))
    missing = "Management Group has no meeting from 1 October 2026 to 31 October 2026."
    assert missing in robot.rows()[at:]
    robot.choose(missing)
    assert robot.page.pane._name.text() == missing
    robot.page.refresh()
    assert robot.page.list.chosen_row is not None
    robot.key(Qt.Key.Key_Return, robot.page.list)
    assert robot.form.value("body") == robot.page._bodies[1].id
    robot.key(Qt.Key.Key_Escape, robot.form)
    robot.page._narrow_to(robot.page._bodies[1].id)
    kept = [row for row in robot.rows() if "has no meeting" in row]
    assert kept
    assert all(robot.page._bodies[1].name in row for row in kept)


def test_what_one_year_lacks_is_not_said_in_the_next(robot: CalendarRobot) -> None:
    lacking = "has no meeting from 1 March 2027 to 31 March 2027"
    assert any(lacking in row for row in robot.rows())
    robot._bot.mouseClick(robot.page.glance.after, Qt.MouseButton.LeftButton)
    assert not any("has no meeting" in row for row in robot.rows())
    robot.press(say("diary.this_year"))
    assert any(lacking in row for row in robot.rows())


def test_the_chips_count_what_they_would_list(robot: CalendarRobot) -> None:
    assert robot.chips() == [
        "Whole year  3",
        "To come  3",
        "Deadlines late  1",
        "Called off  0",
    ]
    robot.page.chips.choose(Shown.LATE)
    assert [row for row in robot.rows() if " | " in row] == [
        "Tue 1 Dec | Quality Committee | 14:00 to 16:00 | 2 late | Fellside Room | Convened"
    ]
    robot.page.chips.choose(Shown.OFF)
    assert robot.rows() == []
    assert robot.page.empty.isVisible()
    robot.press(say("diary.clear"))
    assert robot.page.chips.current == Shown.ALL


def test_words_narrow_the_year(robot: CalendarRobot) -> None:
    robot.page.words.setText("saltmarsh")
    assert [row.split(" | ")[1] for row in robot.rows() if " | " in row] == ["Finance Group"]


def test_the_next_meeting_is_chosen_first_and_arrow_keys_pass_over_headings(
    robot: CalendarRobot,
) -> None:
    assert robot.page.first() is robot.page.list
    assert robot.chosen() == "QC/2026-12-01"
    robot.key(Qt.Key.Key_Down, robot.page.list)
    assert robot.chosen() == "MG/2026-12-03"
    for _ in range(4):
        robot.key(Qt.Key.Key_Up, robot.page.list)
        here = robot.page.list.currentIndex().row()
        assert not robot.rows()[here].startswith("December")


def test_the_pane_tells_when_where_and_what_falls_due(robot: CalendarRobot) -> None:
    robot.choose("Thu 3 Dec")
    assert "When: Thursday 3 December 2026, 10:00 to 12:00" in robot.facts()
    assert "Where: Fellside Room" in robot.facts()
    assert robot.deadlines() == [
        "Papers due, due 30 November 2026",
        "Pack out, due 1 December 2026",
        "Action note, due 3 December 2026",
        "Minutes to the chair, due 10 December 2026",
    ]


def test_a_deadline_is_met_from_the_pane(robot: CalendarRobot) -> None:
    robot.choose("Tue 1 Dec")
    robot.page.pane._due.setFocus()
    robot.key(Qt.Key.Key_Return, robot.page.pane._due)
    robot.fill(met_on="27 Nov")
    robot.send()
    assert robot.deadlines()[0].endswith("met 27 November 2026")
    robot.page.pane._due.setCurrentIndex(robot.page.pane._due.rows.index(0))
    assert not robot.page.pane._meet.isEnabled()
    assert "1 late" in next(row for row in robot.rows() if "Tue 1 Dec" in row)


def test_a_deadline_on_the_wrong_side_is_refused_beside_its_field(robot: CalendarRobot) -> None:
    robot.choose("Thu 3 Dec")
    robot.press(say("diary.set_due"))
    robot.fill(due_on="4 Dec 2026")
    robot.send()
    assert "after the meeting on 3 December 2026" in robot.form.fields["due_on"].wrong
    robot.fill(due_on="3 Dec 2026")
    robot.send()
    assert "Papers due, due 3 December 2026, set by hand" in robot.deadlines()


def test_a_new_meeting_is_planned_and_chosen_again(robot: CalendarRobot) -> None:
    robot.page.show_record("new", "")
    robot.send()
    for name, title in (("body", "diary.body"), ("on_date", "diary.on_date")):
        missing = say("input.missing", name=say(title))
        assert robot.form.fields[name].wrong == f"▲ {missing}"
    robot.fill(body="People Committee", on_date="17 Dec 2026", start_time="1400", venue="Hall")
    robot.send()
    assert "Thu 17 Dec | People Committee | 14:00 to 16:00 | Hall | Planned" in robot.rows()


def test_an_extraordinary_meeting_says_why(robot: CalendarRobot) -> None:
    robot.press(say("diary.new"))
    robot.fill(body="Finance Group", on_date="18 Dec 2026")
    robot.pick(kind=MeetingKind.EXTRAORDINARY)
    robot.send()
    assert "Say why." in robot.form.fields["why"].wrong
    robot.fill(why="The control total")
    robot.send()
    assert any("Finance Group: extraordinary" in row for row in robot.rows())


def test_a_meeting_planned_in_another_year_is_shown_with_that_year(robot: CalendarRobot) -> None:
    robot.press(say("diary.new"))
    robot.fill(body="Finance Group", on_date="8 Apr 2027")
    robot.send()
    assert robot.page.year.name == "2027-28"
    assert robot.page._subtitle.words.startswith("1 meeting, 1 April 2027")
    assert robot.chosen() == "FG/2027-04-08"


def test_a_meeting_entered_by_mistake_is_taken_off_with_the_reason(robot: CalendarRobot) -> None:
    robot.press(say("diary.new"))
    robot.fill(body="Finance Group", on_date="18 Dec 2026")
    robot.send()
    assert robot.chosen() == "FG/2026-12-18"
    robot.press(say("diary.mistaken"))
    assert robot.page.pane.line is not None
    robot.form.set_values(which=robot.page.pane.line.id, reason="entered twice")
    robot.send()
    assert not any("18 Dec" in row for row in robot.rows())


def test_a_meeting_moves_and_its_deadlines_follow(robot: CalendarRobot) -> None:
    robot.choose("Thu 3 Dec")
    robot.press(say("diary.move"))
    robot.fill(on_date="10 Dec 2026", why="The hall is closed")
    robot.send()
    assert robot.chosen() == "MG/2026-12-10"
    assert "Moved: The hall is closed" in robot.facts()
    assert "Papers due, due 7 December 2026" in robot.deadlines()


def test_a_meeting_that_ends_before_it_starts_is_refused_beside_its_end(
    robot: CalendarRobot,
) -> None:
    robot.choose("Thu 3 Dec")
    robot.press(say("diary.move"))
    robot.fill(start_time="14:00", end_time="13:00", why="The hall is closed")
    robot.send()
    assert "ends after it starts" in robot.form.fields["end_time"].wrong
    robot.fill(end_time="16:00")
    robot.send()
    assert robot.page.pane.form is None


def test_a_meeting_is_stood_down_with_a_reason_and_planned_again(
    robot: CalendarRobot, office: Secretariat
) -> None:
    robot.choose("Tue 8 Dec")
    robot.press(say("diary.stand_down"))
    robot.send()
    assert "Say why." in robot.form.fields["reason"].wrong
    robot.fill(reason="No business")
    robot.send()
    assert "Reason: No business" in robot.facts()
    assert robot.offered().count(say("diary.reinstate")) == 1
    robot.press(say("diary.reinstate"))
    assert state_of(robot, office.ids["meeting FG"]) is MeetingState.PLANNED
    assert say("diary.convene") in robot.offered()


def test_a_planned_meeting_is_convened_or_postponed(robot: CalendarRobot) -> None:
    robot.press(say("diary.new"))
    robot.fill(body="People Committee", on_date="17 Dec 2026")
    robot.send()
    robot.choose("Thu 17 Dec")
    robot.press(say("diary.convene"))
    robot.send()
    assert "State: Convened" in robot.facts()
    robot.press(say("diary.postpone"))
    robot.fill(reason="The chair is ill")
    robot.send()
    assert "State: Postponed" in robot.facts()
    assert say("diary.move") in robot.offered()
    assert "Called off  1" in robot.chips()


def test_a_year_is_seen_before_it_is_planned(robot: CalendarRobot) -> None:
    robot.press(say("diary.plan"))
    assert robot.preview().words == say("diary.preview_choose")
    robot.fill(body="People Committee", first="1 Dec 2026", last="31 Jan 2027")
    assert robot.dates() == ["Thu 3 Dec", "Thu 7 Jan"]
    assert robot.preview().words == "2 new meetings."
    robot.send()
    planned = [row.split(" | ")[0] for row in robot.rows() if "People Committee |" in row]
    assert planned == ["Thu 3 Dec", "Thu 7 Jan"]
    robot.press(say("diary.plan"))
    robot.fill(body="People Committee", first="1 Dec 2026", last="28 Feb 2027")
    assert robot.dates() == [
        "Thu 3 Dec, planned already",
        "Thu 7 Jan, planned already",
        "Thu 4 Feb",
    ]
    assert robot.preview().words == "1 new meeting. Planned already: 2."
    robot.fill(last="31 Jan 2027")
    assert robot.preview().words == say("diary.preview_none")


def test_a_date_that_has_its_meeting_by_hand_is_not_planned_again(robot: CalendarRobot) -> None:
    robot.press(say("diary.plan"))
    robot.fill(body="Management Group", first="1 Dec 2026", last="31 Dec 2026")
    assert robot.dates() == ["Thu 3 Dec, has its meeting on Thu 3 Dec"]
    assert robot.preview().words == say("diary.preview_none")


def test_a_date_on_a_bank_holiday_is_moved_unless_it_is_to_stay(
    robot: CalendarRobot, office_desk: Desk
) -> None:
    with office_desk.store.read() as book:
        sql = "SELECT t.id FROM terms_live t JOIN body_live b ON b.id = t.body WHERE b.short = 'PC'"
        terms = book.value(sql)
    office_desk.do(ChangeTerms(terms, cadence="fourth Friday monthly"))
    robot.press(say("diary.plan"))
    robot.fill(body="People Committee", first="1 Dec 2026", last="31 Dec 2026")
    assert robot.dates()[0] == "Tue 29 Dec, moved off Christmas Day, Fri 25 Dec"
    robot.pick(keep_bank_holidays=True)
    assert robot.dates()[0] == "Fri 25 Dec, bank holiday: Christmas Day"


def test_what_cannot_be_planned_is_said_in_the_preview(robot: CalendarRobot) -> None:
    robot.press(say("diary.plan"))
    robot.fill(body="Finance Group", first="1 Dec 2026", last="30 Nov 2026")
    assert "before it starts" in robot.preview().wrong
    robot.fill(last="1 Dec 2026")
    assert robot.preview().words == say("diary.preview_no_dates")
    robot.key(Qt.Key.Key_Escape, robot.form)
    assert robot.page.pane.form is None


def test_the_strip_marks_meetings_and_holidays_and_leads_to_them(robot: CalendarRobot) -> None:
    strip = robot.page.glance.strip
    assert strip.words_of(date(2026, 12, 3)) == "Thu 3 Dec: Management Group"
    assert "Christmas Day" in strip.words_of(date(2026, 12, 25))
    assert strip.words_of(date(2026, 12, 4)) == ""
    assert strip.accessibleDescription() == "December 2026: 3 meetings"
    spot = next(each for each in strip._days(8, date(2026, 12, 1)) if each.on.day == 8)
    robot._bot.mouseClick(
        strip, Qt.MouseButton.LeftButton, pos=QPoint(*map(int, spot.box.center().toTuple()))
    )
    assert robot.chosen() == "FG/2026-12-08"
    for _ in range(14):
        robot.key(Qt.Key.Key_Left, strip)
    assert strip.month == date(2026, 4, 1)
    robot.key(Qt.Key.Key_Return, strip)
    assert robot.chosen() == "QC/2026-12-01"


def test_years_are_turned_and_this_one_is_found_again(robot: CalendarRobot) -> None:
    robot._bot.mouseClick(robot.page.glance.after, Qt.MouseButton.LeftButton)
    assert robot.page.year.name == "2027-28"
    assert robot.page.glance.today.isVisible()
    assert "No meetings, 1 April 2027 to 31 March 2028." in robot.page._subtitle.words
    assert robot.chosen() == ""
    robot.press(say("diary.this_year"))
    assert robot.page.year.name == "2026-27"
    assert not robot.page.glance.today.isVisible()


def test_a_meeting_of_another_year_is_brought_into_view(
    robot: CalendarRobot, office_desk: Desk, office: Secretariat
) -> None:
    done = office_desk.do(PlanMeeting(body=office.ids["PC"], on_date=date(2027, 4, 1)))
    assert done is not None
    robot.page.show_record("meeting", done.refs[0].id)
    assert robot.chosen() == "PC/2027-04-01"


def test_a_clash_is_said_in_the_pane(
    robot: CalendarRobot, office_desk: Desk, office: Secretariat
) -> None:
    robot.choose("Thu 3 Dec")
    assert robot.page.pane._warning.isHidden()
    ids = office.ids
    seat = AddSeat(body=ids["PC"], title="Chair")
    done = office_desk.do(seat)
    assert done is not None
    person = ids["Dorothea Plumstone"]
    office_desk.do(AppointMember(seat=done.refs[0].id, person=person, from_on=date(2026, 4, 1)))
    office_desk.do(PlanMeeting(body=ids["PC"], on_date=date(2026, 12, 3), start_time=time(11)))
    words = robot.page.pane._warning.text()
    assert words == ("For 60 minutes at the same time as People Committee: Dorothea Plumstone.")


def test_a_calendar_file_is_saved(robot: CalendarRobot, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "year.ics"
    robot.page.more.save(path)
    qtbot.waitUntil(lambda: str(path) in robot.page._subtitle.words)
    assert path.read_bytes().count(b"BEGIN:VEVENT") == 3


def test_the_table_keeps_the_rules_of_a_model(
    robot: CalendarRobot, qtmodeltester: ModelTester
) -> None:
    qtmodeltester.check(robot.page.list.year_table)


@pytest.mark.parametrize(("height", "visible"), [(619, False), (620, True)])
def test_the_year_at_a_glance_makes_room_in_a_low_window(
    robot: CalendarRobot, height: int, *, visible: bool
) -> None:
    robot.page.resize(1166, height)
    assert robot.page.glance.isVisible() is visible


def test_the_page_is_never_wider_than_a_small_laptop(robot: CalendarRobot) -> None:
    assert robot.page.minimumSizeHint().width() <= 1366 - 200


def test_an_empty_minute_book_offers_to_plan(desk: Desk, qtbot: QtBot) -> None:
    page = CalendarPage(desk, "Calendar")
    qtbot.addWidget(page)
    page.resize(1166, 712)
    page.shown()
    page.glance.turned.emit(0)
    assert page.pane.line is None
    assert page._subtitle.words.startswith("No meetings")


@pytest.mark.parametrize(("on", "coming"), [(date(2026, 12, 1), True), (date(2026, 12, 2), False)])
def test_a_meeting_is_to_come_until_its_day_is_over(
    office_desk: Desk, office: Secretariat, on: date, *, coming: bool
) -> None:
    line = office_desk.read(meeting, office.ids["meeting QC"])
    assert line is not None
    assert is_to_come(line, on) is coming


def test_a_year_has_twelve_months_from_its_first() -> None:
    found = months(date(2026, 4, 1))
    assert (found[0], found[8], found[9], found[-1]) == (
        date(2026, 4, 1),
        date(2026, 12, 1),
        date(2027, 1, 1),
        date(2027, 3, 1),
    )


def test_the_year_is_of_the_first_and_of_the_last_day(office_desk: Desk) -> None:
    assert office_desk.read(read_year, date(2027, 3, 31)).name == "2026-27"
    assert office_desk.read(read_year, date(2027, 4, 1)).name == "2027-28"
