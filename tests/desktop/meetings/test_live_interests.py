"""Interests in the room, items not taken, minutes after the meeting; the page stands still."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from db.clock import SET_BY
from db.interests.commands import RegisterInterest
from db.interests.rules import InterestKind
from db.meetings.commands.agenda import ChangeItem
from db.meetings.commands.room import DeclareInterest
from db.meetings.rules.declarations import Management
from desktop.window import Window
from tests.desktop.meetings.robot import MeetingsRobot

Key = Qt.Key
pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
FOUR = ("Dorothea Plumstone", "Barnaby Thistlewood", "Nettie Quillfeather", "Wilf Larkspur")


@pytest.fixture
def at(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Let the clock of the room stand at a time."""

    def stand(wall: str) -> None:
        monkeypatch.setenv(SET_BY, f"2026-12-03T{wall}:00+00:00")

    return stand


@pytest.fixture
def robot(opened: Window, at: Callable[[str], None], qtbot: QtBot) -> MeetingsRobot:
    """The Management Group with four members, of whom one has an interest that touches item 1."""
    at("10:00")
    made = MeetingsRobot(opened, qtbot)
    first = str(
        made.value(
            "SELECT i.id FROM agendaitem_live i JOIN meeting m ON m.id = i.meeting"
            " WHERE m.ref = 'MG/2026-12-03' ORDER BY i.place LIMIT 1"
        )
    )
    made.desk.do(ChangeItem(first, title="Elective recovery: mutual aid"))
    made.desk.do(
        RegisterInterest(
            str(made.value("SELECT id FROM person WHERE name = :n", n=FOUR[3])),
            InterestKind.FINANCIAL,
            "Adviser on elective surgery",
        )
    )
    made.take("Management Group")
    made.open_meeting()
    for name in FOUR:
        made.mark(name)
    made.key(Key.Key_F8)
    return made


def _lost(robot: MeetingsRobot) -> bool:
    return robot.live.strip.lost


def test_a_registered_interest_is_offered_declared_and_written_by_one_key(
    robot: MeetingsRobot,
) -> None:
    """R17: matched at the item, managed, counted without the withdrawn, the sentence offered."""
    assert "Wilf Larkspur (elective)" in robot.live.pad._lead.words
    assert not _lost(robot)
    robot.key(Key.Key_F9)
    robot.write("Who", FOUR[3])
    robot.choose("What", "Withdraws")
    assert robot.form.value("interest")
    robot.send()
    assert "Wilf Larkspur (elective)" not in robot.live.pad._lead.words
    assert _lost(robot)
    assert "Wilf Larkspur has withdrawn for item 1" in robot.live.strip.words
    assert robot.live.pad.words.text == ""
    robot.control(Key.Key_I)
    text = robot.live.pad.words.text
    assert text.startswith("Wilf Larkspur declared an interest in this item: Adviser on")
    assert "withdrew from the meeting for this item." in text
    robot.control(Key.Key_I)
    assert robot.live.pad.words.text == text


def test_who_may_speak_still_counts(robot: MeetingsRobot) -> None:
    robot.key(Key.Key_F9)
    robot.write("Who", FOUR[1])
    robot.choose("What", "Declares")
    robot.write("Interest", "His wife works there")
    robot.choose("The chair's decision", "May speak")
    robot.send()
    assert not robot.live.strip.lost
    robot.control(Key.Key_I)
    assert "could speak to the item" in robot.live.pad.words.text


def test_an_item_not_taken_is_deferred_with_a_reason_and_withdrawn_only_with_one(
    robot: MeetingsRobot,
) -> None:
    """P9: deferred and withdrawn in the room, without a pop-up."""
    robot.control(Key.Key_D)
    robot.choose("What becomes of it", "Withdrawn")
    robot.send()
    assert robot.wrong("why")
    robot.key(Key.Key_Escape)
    robot.control(Key.Key_D)
    robot.write("Why", "The author is ill")
    robot.send()
    states = "SELECT count(*) FROM agendaitem_live WHERE state = 'deferred' AND why LIKE '%ill'"
    assert robot.value(states) == 1


def test_a_refused_line_is_asked_beside_the_words_and_nothing_moves(robot: MeetingsRobot) -> None:
    before = robot.live.pad.words.mapToGlobal(robot.live.pad.words.rect().topLeft())
    robot.type("/action WL by 12 Dec 1066: look back\r")
    assert robot.form.value("words") == "look back"
    robot.desk.trouble("The disk is full.")
    robot.until(robot.live.notices.isVisible)
    after = robot.live.pad.words.mapToGlobal(robot.live.pad.words.rect().topLeft())
    assert before == after


def test_minutes_are_written_after_the_meeting_with_times_by_hand(
    robot: MeetingsRobot, at: Callable[[str], None]
) -> None:
    at("11:00")
    robot.press("Close meeting…")
    robot.send()
    assert not robot.desk.in_session
    robot.press("Write the minutes")
    assert robot.live.after
    assert not robot.desk.in_session
    robot.type("What was said.\r/decision the plan\r")
    assert any("the plan" in each for each in robot.captured())
    robot.control(Key.Key_T)
    robot.write("Ended", "10:40")
    robot.send()
    ended = "SELECT ended_time FROM agendaitem_live WHERE started_time = '10:00'"
    assert robot.value(ended) == "10:40"
    robot.mark("Hattie Bramblewick")
    arrived = "SELECT count(*) FROM presence_live WHERE arrived_time = '10:00'"
    assert robot.value(arrived) == 5
    robot.key(Key.Key_F8)
    assert robot.live.pad._title.words.startswith("2 ")
    assert robot.value("SELECT count(*) FROM agendaitem_live WHERE state = 'under way'") == 0
    assert robot.value("SELECT count(*) FROM minute_live WHERE text = 'What was said.'") == 1
    assert date(2026, 12, 3) == robot.desk.today()


def _withdraw(robot: MeetingsRobot) -> None:
    robot.key(Key.Key_F9)
    robot.write("Who", FOUR[2])
    robot.choose("What", "Withdraws")
    robot.write("Interest", "Her husband is a director of the bidder")
    robot.send()


def test_a_declaration_is_managed_otherwise_without_typing_it_again(robot: MeetingsRobot) -> None:
    _withdraw(robot)
    assert _lost(robot)
    robot.key(Key.Key_F9)
    robot.write("Who", FOUR[2])
    robot.choose("What", "Declares")
    assert robot.form.value("nature") == "Her husband is a director of the bidder"
    robot.form.set_values(management=Management.NOTED)
    robot.send()
    assert not _lost(robot)
    assert robot.value("SELECT count(*) FROM declaration_live") == 1


def test_a_declaration_noted_of_the_wrong_person_is_taken_back(robot: MeetingsRobot) -> None:
    _withdraw(robot)
    robot.key(Key.Key_F9)
    robot.write("Who", FOUR[1])
    robot.choose("What", "Takes")
    robot.send()
    assert "Nothing was declared at this item" in robot.wrong("person")
    robot.write("Who", FOUR[2])
    robot.choose("What", "Takes")
    robot.send()
    assert robot.wrong("reason")
    robot.write("Reason", "It was said of somebody else")
    robot.send()
    assert robot.pane.form is None
    assert robot.value("SELECT count(*) FROM declaration_live") == 0
    assert not _lost(robot)


def test_a_declaration_that_the_words_tell_is_not_read_twice(robot: MeetingsRobot) -> None:
    """The minutes on the desk say it once: in the words, or beside them where they do not."""
    item, person = robot.live.shown, robot.value("SELECT id FROM person WHERE name = :n", n=FOUR[3])
    robot.desk.do(DeclareInterest(item, str(person), "Adviser.", management=Management.NOTED))
    once = f"{FOUR[3]} declared an interest: Adviser"
    text = robot.page.pane.paperwork.text
    robot.page.pane.show_meeting(robot.live.meeting)
    assert once in text.toPlainText()
    robot.control(Key.Key_I)
    robot.control(Key.Key_S)
    robot.page.pane.show_meeting(robot.live.meeting)
    assert once not in text.toPlainText()
    assert f"{FOUR[3]} declared an interest in this item: Adviser." in text.toPlainText()
