"""A form begun in the room is never lost, and a line that is not plain says why (R57, P9)."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from db.exchange.identity import Home
from desktop.kit.settings import Keeper
from desktop.kit.theme import Look
from desktop.today.page import TodayPage
from desktop.window import Window
from tests.desktop.meetings.robot import Key, MeetingsRobot
from tests.desktop.meetings.room import at, quorate, robot
from tests.desktop.office import FILE

__all__ = ["at", "quorate", "robot"]
pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
WORDS, KEPT = "report the figures by place", "Report the figures by place"


def begin(robot: MeetingsRobot, key: Key = Key.Key_F2) -> None:
    """Open a form and type into it without sending it."""
    robot.key(key)
    robot._bot.keyClicks(robot.focus, WORDS)


def kept(robot: MeetingsRobot) -> int:
    """Return how many forms are kept on this laptop."""
    return int(str(robot.value("SELECT count(*) FROM draft WHERE field LIKE 'capture:%'")))


def go_on(robot: MeetingsRobot) -> None:
    """Open the form that is offered back as the last line of what was captured."""
    rows = robot.live.pad.captured
    rows.setFocus()
    rows.setCurrentIndex(rows.rows.index(rows.rows.rowCount() - 1))
    robot.key(Key.Key_Return)


def test_the_same_key_again_goes_on_with_the_form_that_is_open(quorate: MeetingsRobot) -> None:
    begin(quorate)
    form = quorate.form
    quorate.key(Key.Key_F2)
    assert quorate.form is form
    assert quorate.form.value("words") == WORDS


@pytest.mark.parametrize("key", [Key.Key_F3, Key.Key_F4, Key.Key_F9, Key.Key_F11, Key.Key_Escape])
def test_whatever_takes_its_place_a_form_begun_is_kept_and_offered_back(
    quorate: MeetingsRobot, key: Key
) -> None:
    begin(quorate)
    quorate.key(key)
    assert quorate.captured()[-1] == f"Action: {WORDS}, Not finished"
    go_on(quorate)
    assert quorate.form.value("words") == WORDS
    quorate.write("Owner", "Nettie Quillfeather")
    quorate.send()
    assert quorate.value("SELECT words FROM action_live WHERE item IS NOT NULL") == KEPT
    assert kept(quorate) == 0
    assert not any("Not finished" in each for each in quorate.captured())


def test_another_line_records_its_own_and_keeps_the_form(quorate: MeetingsRobot) -> None:
    begin(quorate)
    quorate.live.pad.words.setFocus()
    quorate.type("/action ZZ: send the table\r")
    assert quorate.form.value("words") == "send the table"
    quorate.key(Key.Key_Escape)
    assert sum("Not finished" in each for each in quorate.captured()) == 1
    assert kept(quorate) == 1


def test_the_next_item_puts_the_form_aside_and_says_so(quorate: MeetingsRobot) -> None:
    begin(quorate)
    quorate.key(Key.Key_F8)
    assert quorate.live.people.form is None
    assert quorate.live.pad.saved.text() == "Kept, not finished: Action, item 1"
    assert quorate.captured() == []
    quorate.key(Key.Key_F7)
    assert quorate.captured() == [f"Action: {WORDS}, Not finished"]


def test_leaving_the_page_keeps_the_form_open_and_saved(quorate: MeetingsRobot) -> None:
    begin(quorate)
    quorate.control(Key.Key_5)
    assert kept(quorate) == 1
    quorate.control(Key.Key_4)
    assert quorate.form.value("words") == WORDS


def test_cancel_lets_a_form_go(quorate: MeetingsRobot) -> None:
    begin(quorate)
    quorate.until(lambda: kept(quorate) == 1)
    quorate.press("Cancel")
    assert kept(quorate) == 0
    assert quorate.captured() == []


def test_nothing_is_kept_of_a_form_with_nothing_in_it(quorate: MeetingsRobot) -> None:
    quorate.key(Key.Key_F2)
    quorate.key(Key.Key_Escape)
    assert kept(quorate) == 0


def test_a_form_half_made_when_the_power_goes_is_offered_back(
    quorate: MeetingsRobot,
    look: Look,
    tmp_path: Path,
    shown: Callable[[QWidget], QWidget],
    qtbot: QtBot,
) -> None:
    """D16: on this laptop, a moment after the last key, what was understood and what was not."""
    begin(quorate)
    quorate.write("Due", "31 Feb")
    quorate.until(
        lambda: quorate.value("SELECT count(*) FROM draft WHERE words LIKE '%31 Feb%'") == 1
    )
    fallen = tmp_path / "fallen"
    shutil.copytree(quorate.desk.book.path.parent, fallen)
    window = Window(look, Keeper(fallen / "laptop"), Home(fallen / "laptop"))
    window.begin(fallen / FILE)
    with qtbot.waitSignal(window.shelf.ready, timeout=30_000):
        shown(window)
    after = MeetingsRobot(window, qtbot)
    after.take("Management Group")
    after.press("Go to the meeting")
    assert after.captured() == [f"Action: {WORDS}, Not finished"]
    go_on(after)
    assert after.form.value("words") == WORDS
    after.send()
    assert "31 Feb" in after.wrong("due_on")
    window.close()


def test_opened_again_with_a_meeting_in_session_today_offers_it_and_meetings_begins_there(
    quorate: MeetingsRobot,
    look: Look,
    tmp_path: Path,
    shown: Callable[[QWidget], QWidget],
    qtbot: QtBot,
) -> None:
    fallen = tmp_path / "fallen"
    shutil.copytree(quorate.desk.book.path.parent, fallen)
    window = Window(look, Keeper(fallen / "laptop"), Home(fallen / "laptop"))
    window.begin(fallen / FILE)
    with qtbot.waitSignal(window.shelf.ready, timeout=30_000):
        shown(window)
    today = window.stack.page
    assert isinstance(today, TodayPage)
    line = today.sessions.rows.index(0).data()
    assert line == "In session: Management Group, since 10:00: go to the meeting"
    assert today.first() is today.sessions
    assert today._in_session.isVisible()
    after = MeetingsRobot(window, qtbot)
    assert "Management Group" in after.listed()[after.page.list.currentIndex().row()]
    assert after.page.pane.page is not None
    assert after.page.pane.page.ref == "MG/2026-12-03"
    window.show_page("today")
    today.sessions.setFocus()
    after.key(Key.Key_Return)
    assert after.live.isVisible()
    assert after.live.meeting == after.page.pane.page.id
    after.press("Close meeting…")
    after.send()
    window.show_page("today")
    assert not today._in_session.isVisible()
    window.close()


@pytest.mark.parametrize(
    ("line", "field", "said"),
    [
        ("/action ZZ: report", "owner", "Nobody here has the initials ZZ."),
        ("/action NX: report", "owner", "Nearest: Nettie Quillfeather (NQ)"),
        ("/action Netty Quilfeather: report", "owner", "Nobody here is called Netty Quilfeather."),
        ("/action Netty Quilfeather: report", "owner", "Nearest: Nettie Quillfeather (NQ)"),
        ("/action NQ by 31 Feb: report", "due_on", "There is no date “31 Feb”."),
        ("/action: report", "owner", "Who is to do it?"),
        ("/action", "words", "Say what is to be done."),
        ("/decision", "words", "Say what was decided."),
        ("/risk", "title", "Say the risk in one line."),
    ],
)
def test_a_line_that_is_not_plain_stays_and_says_why_beside_it(
    quorate: MeetingsRobot, line: str, field: str, said: str
) -> None:
    quorate.type(f"Members heard.\r{line}\r")
    assert quorate.live.pad.words.text == f"Members heard.\n{line}"
    assert said in quorate.wrong(field)
    assert kept(quorate) == 0


def test_both_what_nobody_is_and_what_no_day_is_are_said_at_once(quorate: MeetingsRobot) -> None:
    quorate.type("/action ZZ by 31 Feb: report\r")
    assert "ZZ" in quorate.wrong("owner")
    assert "31 Feb" in quorate.wrong("due_on")
    assert quorate.form.value("words") == "report"


def test_the_line_goes_when_its_form_is_sent_and_stays_when_it_is_cancelled(
    quorate: MeetingsRobot,
) -> None:
    quorate.type("Members heard.\r/action ZZ: report\r")
    quorate.press("Cancel")
    assert quorate.live.pad.words.text == "Members heard.\n/action ZZ: report"
    quorate.key(Key.Key_Return)
    quorate.write("Owner", "Nettie Quillfeather")
    quorate.send()
    assert quorate.live.pad.words.text.strip() == "Members heard."
    assert quorate.captured()[0].startswith("Action: Nettie Quillfeather: Report")


def test_trouble_is_told_at_the_foot_and_goes_with_a_key_or_the_next_success(
    quorate: MeetingsRobot,
) -> None:
    live = quorate.live
    live.desk.trouble("The disk is full.")
    quorate.until(lambda: live.notices.y() >= live.pad.geometry().bottom())
    assert live.band.isVisible()
    quorate.key(Key.Key_Escape)
    assert live.notices.words == ""
    live.desk.trouble("The disk is full.")
    quorate.type("/action NQ: report\r")
    assert live.notices.words == ""
    live.desk.trouble("The disk is full.")
    quorate.key(Key.Key_F8)
    assert live.notices.words == ""


def test_after_the_close_the_list_keeps_its_filter_and_the_meeting(quorate: MeetingsRobot) -> None:
    chosen = quorate.page.chips.current
    quorate.type("\r".join(f"Line {n}." for n in range(60)))
    quorate.press("Close meeting…")
    quorate.send()
    assert quorate.page.chips.current == chosen
    assert quorate.page.pane.page is not None
    assert quorate.page.pane.page.ref == "MG/2026-12-03"
    assert quorate.page.list.currentIndex().isValid()
    assert quorate.page.pane.minutes.verticalScrollBar().maximum() > 0
    assert quorate.page.pane.minutes.verticalScrollBar().value() == 0
    assert quorate.page.pane.minutes.textCursor().atStart()


def test_closing_says_what_is_not_finished_and_leads_to_it(quorate: MeetingsRobot) -> None:
    """An action begun and not sent is in no note: said before the close, and on the minutes."""
    begin(quorate)
    quorate.key(Key.Key_Escape)
    begin(quorate)
    quorate.key(Key.Key_Escape)
    quorate.press("Close meeting…")
    words = "Two actions are not finished (item 1): finish them or let them go."
    assert words in quorate.form.minded
    quorate.press("Go to what is not finished")
    assert quorate.form.value("words") == WORDS
    quorate.key(Key.Key_Escape)
    quorate.press("Close meeting…")
    quorate.send()
    minutes = quorate.page.pane.paperwork
    assert minutes.half_made.isVisible()
    assert minutes._unfinished.text() == words
    quorate.press("Go to what is not finished")
    assert len(quorate.captured()) == 2
    go_on(quorate)
    quorate.live.leave()
    quorate.page.pane.show_view("minutes")
    assert minutes._unfinished.text() == words


def test_a_risk_noted_twice_in_the_room_is_asked_about_before_it_is_noted_again(
    quorate: MeetingsRobot,
) -> None:
    quorate.type("/risk Transport is not in place\r")
    assert quorate.live.pad.words.text.strip() == ""
    quorate.type("/risk transport is not in place.\r")
    assert "says the same" in quorate.form.fields["title"].minded
    count = "SELECT count(*) FROM risk_live WHERE title LIKE 'transport is not%'"
    assert quorate.value(count) == 1
    quorate.send()
    assert quorate.value(count) == 2
    assert quorate.live.pad.words.text.strip() == ""
