"""A meeting that was adjourned, closed early or held: what is said of it and still offered."""

from collections.abc import Callable
from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from db.calendar.commands.planning import PlanMeeting
from db.calendar.commands.states import ConveneMeeting
from db.meetings.commands.confirming import ConfirmMinutes
from db.meetings.commands.minutes import AgreeMinutes, CirculateMinutes, SendMinutes
from db.meetings.commands.room import OpenMeeting
from db.meetings.queries.log import MeetingsShown
from db.words import say
from desktop.meetings.form.later import NEXT
from tests.desktop.meetings.robot import Key, MeetingsRobot
from tests.desktop.meetings.room import at, quorate, robot

__all__ = ["at", "quorate", "robot"]
pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
MG = "SELECT id FROM body WHERE short = 'MG'"
FATES = "SELECT title, state, deferred_to FROM agendaitem_live WHERE title = :title"


def plan(robot: MeetingsRobot, *days: date) -> dict[date, str]:
    """Plan further meetings of the Management Group."""
    body = str(robot.value(MG))
    for on in days:
        robot.desk.do(PlanMeeting(body=body, on_date=on, start_time=time(10)))
    sql = "SELECT id FROM meeting WHERE body = :body AND on_date = :on"
    return {on: str(robot.value(sql, body=body, on=on.isoformat())) for on in days}


def item(robot: MeetingsRobot, title: str) -> tuple[object, ...] | None:
    with robot.desk.store.read() as book:
        return book.row(FATES, title=title)


def offered(robot: MeetingsRobot) -> set[str]:
    """Return what the agenda offers."""
    found = robot.page.pane.agenda._verbs
    return {name for name, made in found.items() if made.isVisible()}


def press(robot: MeetingsRobot, words: str) -> None:
    """Press a button of the form that is open."""
    found: list[QPushButton] = robot.form.findChildren(QPushButton)
    next(each for each in found if each.text() == words).click()


@pytest.fixture
def early(quorate: MeetingsRobot) -> MeetingsRobot:
    """The meeting after its sixth item, with two that were not reached."""
    for _ in range(5):
        quorate.key(Key.Key_F8)
    return quorate


@pytest.fixture
def held(early: MeetingsRobot, at: Callable[[str], None]) -> MeetingsRobot:
    """The same, closed at ten to eleven."""
    at("10:50")
    early.press("Close meeting…")
    early.send()
    early.until(early.page.pane.isVisible)
    return early


def test_p9_the_day_an_adjourned_meeting_resumes_is_noted_on_its_page(
    quorate: MeetingsRobot,
) -> None:
    quorate.live.adjourn()
    quorate.write("Why", "Two members were called away")
    quorate.send()
    quorate.until(quorate.page.pane.isVisible)
    assert say("meetings.resumes_unset") in quorate.page.pane._more.words
    quorate.press("Day it resumes")
    quorate.send()
    assert quorate.wrong("resumes_on") == f"▲ {say('input.missing', name='Resumes on')}"
    quorate.write("Resumes on", "1 December 2026")
    quorate.send()
    assert "it resumes then or later" in quorate.wrong("resumes_on")
    quorate.write("Resumes on", "10 December")
    quorate.write("Resumes at", "14:00")
    quorate.send()
    assert quorate.page.pane.form is None
    sql = "SELECT resumes_on || ' ' || resumes_time FROM meeting WHERE state = 'adjourned'"
    assert quorate.value(sql) == "2026-12-10 14:00"
    assert "Resumes 10 December 2026, 14:00" in quorate.page.pane._more.words


def test_p8_closing_early_names_what_was_not_reached_and_asks_what_becomes_of_it(
    early: MeetingsRobot,
) -> None:
    early.press("Close meeting…")
    assert "Not reached: 7 Business 7 and 8 Business 8." in early.form.minded
    press(early, say("meetings.step_fates"))
    early.choose("7  Business 7", "Withdrawn")
    early.send()
    assert "Say why Business 7 is withdrawn." in early.form.refused
    early.write("Why", "No time was left")
    early.send()
    assert early.state() == "in session"
    assert item(early, "Business 7") == ("Business 7", "withdrawn", None)
    assert item(early, "Business 8") == ("Business 8", "deferred", None)
    assert early.form.minded == ""  # back at the close, with nothing left to say
    early.send()
    assert early.state() == "held"


def test_p8_one_item_is_named_alone_and_the_close_may_go_before_its_fate(
    early: MeetingsRobot,
) -> None:
    early.key(Key.Key_F8)
    early.press("Close meeting…")
    told = say("meeting.mind_not_reached_one", items="8 Business 8")
    assert told in early.form.minded
    early.send()
    assert early.state() == "held"
    early.press(say("meetings.step_fates"))
    early.send()
    assert item(early, "Business 8") == ("Business 8", "deferred", None)


def test_deferring_offers_the_next_few_meetings_and_finds_a_later_one_by_its_date(
    held: MeetingsRobot,
) -> None:
    days = [date(2027, month, 7) for month in range(1, NEXT + 3)]
    planned = plan(held, *days)
    held.press(say("meetings.step_fates"))
    (seven, _eight) = [each for each in held.form.fields.values() if each.name in held_items(held)]
    shown = [seven.entry.itemText(at) for at in range(seven.entry.count())]  # type: ignore[attr-defined]
    assert shown[: NEXT + 2] == [
        *(f"Deferred to 7 {month} 2027" for month in ("January", "February", "March")),
        "Deferred to a later meeting",
        "Deferred, to the forward plan",
    ]
    further = held.form.fields["further"]
    assert not further.isVisible()
    held.tab_to("7  Business 7")
    for _ in range(NEXT):
        held.key(Key.Key_Down)
    assert further.isVisible()
    held.send()
    assert held.wrong("further") == f"▲ {say('setting.which_needed')}"
    held.write("Which later meeting", "7 May")
    held.send()
    assert held.page.pane.form is None
    assert item(held, "Business 7") == ("Business 7", "deferred", planned[date(2027, 5, 7)])
    assert item(held, "Business 8") == ("Business 8", "deferred", planned[date(2027, 1, 7)])


def held_items(robot: MeetingsRobot) -> set[str]:
    return {each.id for each in robot.page.pane.agenda.lines.values()}


def test_four_meetings_to_come_are_all_offered_at_once(held: MeetingsRobot) -> None:
    plan(held, *(date(2027, month, 7) for month in range(1, NEXT + 2)))
    held.press(say("meetings.step_fates"))
    entry = next(each.entry for each in held.form.fields.values() if each.name in held_items(held))
    shown = [entry.itemText(at) for at in range(entry.count())]  # type: ignore[attr-defined]
    assert sum(each.startswith("Deferred to 7") for each in shown) == NEXT + 1
    assert "Deferred to a later meeting" not in shown


def test_the_agenda_of_a_held_meeting_says_when_it_was_and_what_can_still_be_done(
    held: MeetingsRobot,
) -> None:
    view = held.page.pane.agenda
    held.page.pane.show_view("agenda")
    assert "met from 10:00 to 10:50" in view._length.words
    assert "ends" not in view._length.words
    assert view._kept.text() == say("meetings.agenda_held")
    assert view._kept.isVisible()
    assert held.starts()[0] == "10:00, 10 min"
    assert held.starts()[7] == "10 min"  # it was not reached: it began at no time
    view.list.selectRow(7)
    offers = {"adding", "changing", "asking", "receiving", "settling"}
    assert offered(held) == offers
    before = held.agenda()
    held.key(Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert held.agenda() == before
    held.press("Add item")
    held.write("Title", "Raised on the day")
    held.send()
    assert len(held.agenda()) == len(before) + 1


def test_a_meeting_closed_just_now_leaves_those_to_come_with_the_next_choice(
    held: MeetingsRobot,
) -> None:
    assert any("Management Group" in each for each in held.listed())
    held.page.list.setFocus()
    held.take("Finance Group")
    held.page.refresh()
    assert not any("Management Group" in each for each in held.listed())


def test_confirmed_just_now_a_meeting_is_shown_among_those_held(held: MeetingsRobot) -> None:
    page = held.page.pane.page
    assert page is not None
    for deed in (SendMinutes(page.id), AgreeMinutes(page.id), CirculateMinutes(page.id)):
        assert held.desk.do(deed) is not None
    assert any("Management Group" in each for each in held.listed())
    (later,) = plan(held, date(2026, 12, 4)).values()
    held.desk.do(ConveneMeeting(later))
    held.desk.do(OpenMeeting(later))
    assert held.page.chips.current == MeetingsShown.TO_COME
    assert held.desk.do(ConfirmMinutes(page.id, later)) is not None
    assert held.page.chips.current == MeetingsShown.HELD
    assert held.page.pane.page is not None
    assert held.page.pane.page.id == page.id
    held.page.chips.choose(MeetingsShown.TO_COME)
    assert not any("3 Dec" in each for each in held.listed())
