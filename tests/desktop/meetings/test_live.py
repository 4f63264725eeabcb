"""The meeting in session, kept by keyboard from its opening to its close."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from db.book import close, open_book
from db.clock import SET_BY
from db.exchange.identity import Home
from db.meetings.commands.course import WriteMinute
from db.meetings.commands.people import MarkArrived
from db.meetings.rules.items import ItemState, Part
from desktop.kit.settings import Keeper
from desktop.kit.theme import Look
from desktop.meetings.live.items import LiveItem, live_items
from desktop.meetings.live.words import Typed, paragraphs, sentence_begun, understood
from desktop.window import Window
from tests.desktop.meetings.robot import MeetingsRobot
from tests.desktop.office import FILE

Key = Qt.Key
pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
DAY = date(2026, 12, 3)
FOUR = ("Dorothea Plumstone", "Barnaby Thistlewood", "Nettie Quillfeather", "Wilf Larkspur")


@pytest.fixture
def at(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Let the clock of the room stand at a time."""

    def stand(wall: str) -> None:
        monkeypatch.setenv(SET_BY, f"{DAY.isoformat()}T{wall}:00+00:00")

    return stand


@pytest.fixture
def robot(opened: Window, at: Callable[[str], None], qtbot: QtBot) -> MeetingsRobot:
    """The Management Group of 3 December, just opened, with nobody marked yet."""
    at("10:00")
    made = MeetingsRobot(opened, qtbot)
    made.take("Management Group")
    made.open_meeting()
    return made


@pytest.fixture
def quorate(robot: MeetingsRobot) -> MeetingsRobot:
    """The same with four members in the room and the first item under way."""
    for name in FOUR:
        robot.mark(name)
    robot.key(Key.Key_F8)
    return robot


def test_opening_a_meeting_folds_the_pages_and_gives_the_words_the_focus(
    robot: MeetingsRobot,
) -> None:
    assert robot.state() == "in session"
    assert robot.desk.in_session
    assert robot.focus is robot.live.pad.words
    assert robot.live.strip.head == "Not quorate"
    assert robot.live.strip.lost


def test_who_is_to_preside_presides_once_in_the_room(robot: MeetingsRobot) -> None:
    """The band and the pane say the same."""
    assert robot.live.live is not None
    name = robot.live.live.presiding
    assert robot.live.band._words.words.endswith(f"{name} to preside")
    assert f"{name} to preside" in robot.page.pane._more.words
    robot.mark(name)
    assert robot.live.band._words.words.endswith(f"{name} presiding")
    robot.press("All meetings")
    assert f"{name} presiding" in robot.page.pane._more.words


def test_the_fourth_member_makes_it_quorate_and_not_the_third(robot: MeetingsRobot) -> None:
    for name in FOUR[:3]:
        robot.mark(name)
    assert robot.live.strip.lost
    robot.mark(FOUR[3])
    assert robot.live.strip.head == "Quorate"
    assert robot.live.strip.words.startswith("Four of seven members are present")


def test_a_short_meeting_is_kept_by_keyboard_alone(
    quorate: MeetingsRobot, at: Callable[[str], None]
) -> None:
    _write_and_capture(quorate)
    at("10:09")
    _lose_quorum(quorate)
    at("10:12")
    quorate.mark(FOUR[3])
    assert quorate.live.strip.head == "Quorate"
    at("10:20")
    quorate.key(Key.Key_F8)
    assert quorate.live.pad._title.words.startswith("2 ")
    assert quorate.value("SELECT count(*) FROM minute_live WHERE text LIKE '%thanked him.'") == 1
    quorate.type("Noted.")
    quorate.press("Close meeting…")
    quorate.send()
    assert quorate.state() == "held"
    assert not quorate.desk.in_session
    assert quorate.value("SELECT count(*) FROM minute_live WHERE text = 'Noted.'") == 1
    assert quorate.value("SELECT count(*) FROM draft") == 0
    assert quorate.pill() == "Minutes draft"


def test_paragraphs_are_set_apart_without_an_empty_line(quorate: MeetingsRobot) -> None:
    quorate.type("First.\r\rSecond.\r\r")
    assert quorate.live.pad.words.text == "First.\nSecond.\n"
    given = QMimeData()
    given.setText("Third.\r\n\r\n  \r\nFourth.")
    quorate.live.pad.words.insertFromMimeData(given)
    assert quorate.live.pad.words.text == "First.\nSecond.\nThird.\nFourth."
    assert paragraphs("") == ""


def test_empty_lines_of_the_record_are_not_shown_and_not_rewritten(quorate: MeetingsRobot) -> None:
    item = quorate.live.shown
    quorate.desk.do(WriteMinute(item=item, text="First.\n\nSecond."))
    assert quorate.live.pad.words.text == "First.\nSecond."
    quorate.control(Key.Key_S)
    assert quorate.minute() == "First.\n\nSecond."
    quorate.type(" And third.")
    quorate.control(Key.Key_S)
    assert quorate.minute() == "First.\nSecond. And third."


def test_the_room_sees_the_item_and_the_wording_and_nothing_else(quorate: MeetingsRobot) -> None:
    """P6."""
    room = quorate.live.projector
    assert room.isHidden()
    quorate.key(Key.Key_F6)
    assert room.isVisible()
    quorate.type("A private remark.\r/action NQ: report the figures\r")
    quorate.type("/risk Transport is not in place\r/decision the plan\r")
    assert room.title.startswith("1 ")
    assert [each.kind for each in room.lines] == ["decision", "action"]
    assert "the plan" in room.accessibleName()
    assert "private remark" not in room.accessibleName()
    quorate.key(Key.Key_F8)
    assert room.title.startswith("2 ")
    assert room.lines == []
    quorate.window.activateWindow()
    quorate.key(Key.Key_F6)
    assert room.isHidden()


def test_the_room_sees_nothing_of_part_2_and_no_title_of_it(quorate: MeetingsRobot) -> None:
    quorate.type("/decision the plan\r")
    live = quorate.live.live
    assert live is not None
    room = quorate.live.projector
    private = tuple(replace(each, part=Part.TWO) for each in live.items)
    room.show_meeting(replace(live, items=private))
    assert room.lines == []
    assert room.accessibleName() == "Management Group. This part of the meeting is held in private"
    room.show_meeting(replace(live, current=""))
    assert room.accessibleName() == "Management Group"


def _write_and_capture(robot: MeetingsRobot) -> None:
    robot.type("Wilf Larkspur presented the paper.\r")
    robot.type("/action Nettie Quillfeather by 12 Dec: report the figures\r")
    robot.type("/risk Transport is not in place\r")
    robot.type("/decision the plan\r")
    robot.type("Members thanked him.")
    assert robot.live.pad.words.text == "Wilf Larkspur presented the paper.\nMembers thanked him."
    said = robot.captured()
    assert len(said) == 3
    assert any("Nettie Quillfeather by 12 Dec: Report the figures" in each for each in said)
    assert all("/26-27/" in each for each in said)


def _lose_quorum(robot: MeetingsRobot) -> None:
    robot.mark(FOUR[3], "Left")
    assert robot.live.strip.head == "Not quorate since 10:09"
    assert robot.live._verbs["decision"].text() == "For ratification"
    assert robot.live.pad.words.text.endswith("Members thanked him.")
    robot.key(Key.Key_F3)
    robot._bot.keyClicks(robot.focus, "that the ICPs take it up")
    robot.send()
    said = "For ratification: Agreed to recommend: that the ICPs"
    assert any(each.startswith(said) for each in robot.captured())


def test_who_presides_is_said_by_a_key(robot: MeetingsRobot) -> None:
    robot.key(Key.Key_F11)
    robot.write("Who presides", FOUR[1])
    robot.send()
    assert robot.live.live is not None
    assert robot.live.live.presiding == FOUR[1]
    assert robot.focus is robot.live.pad.words


def test_what_was_typed_is_kept_as_a_draft_and_not_in_the_record(quorate: MeetingsRobot) -> None:
    quorate.type("Members heard")
    quorate.until(lambda: quorate.draft() == "Members heard")
    assert quorate.minute() == ""
    quorate.control(Key.Key_S)
    assert quorate.minute() == "Members heard"
    assert quorate.draft() == ""


def test_news_from_elsewhere_leaves_words_cursor_and_focus_alone(quorate: MeetingsRobot) -> None:
    quorate.type("Members heard")
    for _ in range(5):
        quorate.key(Key.Key_Left)
    person = quorate.value("SELECT id FROM person WHERE name = 'Hattie Bramblewick'")
    quorate.desk.do(MarkArrived(meeting=quorate.live.meeting, person=str(person)))
    assert quorate.live.pad.words.text == "Members heard"
    assert quorate.live.pad.words.textCursor().position() == len("Members ")
    assert quorate.focus is quorate.live.pad.words
    assert len(quorate.live.live.counted if quorate.live.live else ()) == 5


def test_going_to_another_page_writes_the_record_first(quorate: MeetingsRobot) -> None:
    quorate.type("Members heard")
    shown = quorate.live.shown
    quorate.control(Key.Key_5)
    found = quorate.value("SELECT text FROM minute_live WHERE item = :i", i=shown)
    assert found == "Members heard"


def test_closing_the_window_writes_the_record_first(quorate: MeetingsRobot, tmp_path: Path) -> None:
    quorate.type("Members heard")
    home, path = Home(tmp_path / "copy" / "laptop"), quorate.desk.book.path
    quorate.window.close()
    book = open_book(path, home)
    with book.store.read() as reading:
        assert reading.value("SELECT text FROM minute_live") == "Members heard"
        assert reading.value("SELECT count(*) FROM draft") == 0
    close(book)


def test_the_item_before_can_be_written_on_without_being_taken_again(
    quorate: MeetingsRobot, at: Callable[[str], None]
) -> None:
    at("10:05")
    quorate.key(Key.Key_F8)
    quorate.key(Key.Key_F7)
    assert quorate.live.pad._title.words.startswith("1 ")
    quorate.type("Late words.")
    quorate.key(Key.Key_F8)
    assert quorate.live.pad._title.words.startswith("2 ")
    assert quorate.value("SELECT count(*) FROM minute_live WHERE text = 'Late words.'") == 1
    assert quorate.value("SELECT count(*) FROM agendaitem_live WHERE state = 'under way'") == 1


def test_escape_leaves_a_form_and_the_words_have_the_focus_again(quorate: MeetingsRobot) -> None:
    quorate.key(Key.Key_F2)
    assert quorate.form.fields["words"].entry.hasFocus()
    quorate.key(Key.Key_Escape)
    assert quorate.live.people.form is None
    assert quorate.focus is quorate.live.pad.words


def test_a_line_that_is_not_plain_is_asked_beside_the_words(quorate: MeetingsRobot) -> None:
    quorate.type("/action Zebedee by 12 Dec: report\r")
    assert quorate.form.value("words") == "report"
    assert quorate.form.value("due_on") == date(2026, 12, 12)
    assert quorate.form.value("owner") == ""


def test_a_refusal_stands_beside_its_field_and_nothing_pops_up(quorate: MeetingsRobot) -> None:
    quorate.mark("Dorothea Plumstone", "Came")
    assert "10:00" in quorate.wrong("at")


def test_every_part_can_be_named_and_the_page_fits_a_small_screen(quorate: MeetingsRobot) -> None:
    assert quorate.nameless() == []
    assert quorate.live.minimumSizeHint().width() <= 1366 - 56


def test_a_narrow_screen_gives_the_words_the_place_of_the_items(quorate: MeetingsRobot) -> None:
    quorate.window.resize(1240, 700)
    assert quorate.live.items.isVisible()
    quorate.window.resize(1190, 700)
    assert not quorate.live.items.isVisible()
    assert quorate.live.people.isVisible()
    quorate.until(lambda: quorate.live.pad.words.width() > 400)


def test_words_typed_before_a_fall_are_offered_back(
    quorate: MeetingsRobot,
    look: Look,
    tmp_path: Path,
    shown: Callable[[QWidget], QWidget],
    qtbot: QtBot,
) -> None:
    quorate.type("Members heard that waits")
    quorate.until(lambda: quorate.draft() == "Members heard that waits")
    fallen = tmp_path / "fallen"
    shutil.copytree(quorate.desk.book.path.parent, fallen)
    window = Window(look, Keeper(fallen / "laptop"), Home(fallen / "laptop"))
    window.begin(fallen / FILE)
    with qtbot.waitSignal(window.shelf.ready, timeout=30_000):
        shown(window)
    after = MeetingsRobot(window, qtbot)
    after.take("Management Group")
    after.press("Go to the meeting")
    assert "Members heard that waits" in after.live.pad._draft.words
    assert after.live.pad.words.isReadOnly()
    assert after.live.pad.words.text == ""
    after.key(Key.Key_Space)
    assert after.live.pad.words.text == "Members heard that waits"
    assert after.focus is after.live.pad.words
    after.control(Key.Key_S)
    assert after.minute() == "Members heard that waits"
    assert after.draft() == ""
    window.close()


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("/action KH by 12 Dec: send the table", Typed("action", "send the table", "KH", DAY)),
        ("/action KH: send it", Typed("action", "send it", "KH")),
        ("/action by 12 Dec: send it", Typed("action", "send it", "", DAY)),
        ("/action: send it", Typed("action", "send it")),
        ("/Action send it", Typed("action", "send it")),
        ("/action KH by never: x", Typed("action", "x", "KH", unclear=True)),
        ("/decision the plan: all of it", Typed("decision", "the plan: all of it")),
        ("  /risk No transport ", Typed("risk", "No transport")),
        ("/risk", Typed("risk", "")),
    ],
)
def test_a_line_with_a_stroke_is_understood(line: str, meant: Typed) -> None:
    due = date(2026, 12, 12) if meant.due else None
    by = "12 Dec" if meant.due else "never" if meant.unclear else ""
    expected = Typed(meant.kind, meant.words, meant.owner, due, meant.unclear, by=by)
    assert understood(line, DAY) == expected


@pytest.mark.parametrize("line", ["and/or", "/actions KH", "action KH: x", "//risk", ""])
def test_any_other_line_is_words(line: str) -> None:
    assert understood(line, DAY) is None


def test_times_to_come_follow_from_the_item_under_way(quorate: MeetingsRobot) -> None:
    assert quorate.live.live is not None
    items = quorate.live.live.items
    assert items[0].minutes_long == 10
    early = live_items(items, time(10, 10))
    late = live_items(items, time(10, 11))
    assert (early[0].length, early[0].late, early[1].at) == ("10 of 10", False, "10:10")
    assert (late[0].length, late[0].late, late[1].at) == ("11 of 10", True, "10:11")
    assert late[2].at == "10:21"
    assert isinstance(late[0], LiveItem)
    assert late[0].state is ItemState.UNDER_WAY


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("send the table", "Send the table"),
        ("écrire à tous", "Écrire à tous"),
        ("Send it", "Send it"),
        ("eRostering is bought", "eRostering is bought"),
        ("“send it” is the wording", "“send it” is the wording"),
        ("x-ray rooms are counted", "x-ray rooms are counted"),
        ("2 rooms are found", "2 rooms are found"),
        ("a", "A"),
        ("", ""),
    ],
)
def test_an_action_begins_with_a_capital_unless_its_first_word_is_written_its_own_way(
    typed: str, kept: str
) -> None:
    assert sentence_begun(typed) == kept
