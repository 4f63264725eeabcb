"""In the room: a time put right, a recording noticed, the call taken in, the projector."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from db.actions.commands.log import RaiseAction
from db.clock import SET_BY
from db.decisions.commands.decisions import RecordDecision
from db.meetings.commands.course import WriteMinute
from db.meetings.commands.parts import MoveToPart
from db.meetings.rules.items import Part
from desktop.meetings.live.projector import SHOWN
from desktop.window import Window
from tests.desktop.meetings.robot import MeetingsRobot
from tests.transfer.teams.reports import by_teams

Key = Qt.Key
pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
FIRST, SECOND = "Dorothea Plumstone", "Barnaby Thistlewood"


@pytest.fixture
def robot(opened: Window, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> MeetingsRobot:
    """The Management Group in session with one member here, at its first item."""
    monkeypatch.setenv(SET_BY, "2026-12-03T10:00:00+00:00")
    made = MeetingsRobot(opened, qtbot)
    made.take("Management Group")
    made.open_meeting()
    made.mark(FIRST)
    made.key(Key.Key_F8)
    return made


def span(robot: MeetingsRobot, name: str) -> tuple[object, ...]:
    """The times and the way of a person, as the record has them."""
    sql = """FROM presence_live s JOIN attendance_live a ON a.id = s.attendance
      JOIN person p ON p.id = a.person WHERE p.name = :n"""
    columns = ("s.arrived_time", "s.left_time", "a.mode")
    return tuple(robot.value(f"SELECT {each} {sql}", n=name) for each in columns)


def test_a_wrong_time_is_corrected_by_keyboard(robot: MeetingsRobot) -> None:
    """P9, P10: F12, whose time, the right one; emptied, the leaving is taken back."""
    robot.key(Key.Key_F12)
    robot.write("Whose time", FIRST)
    assert robot.form.value("arrived_time") == "10:00"
    robot.write("Arrived", "10:07")
    robot.write("Left", "1040")
    robot.send()
    robot.send()  # still to come: asked about once, and meant
    assert span(robot, FIRST)[:2] == ("10:07", "10:40")
    robot.key(Key.Key_F12)
    robot.write("Whose time", FIRST)
    robot.write("Left", "10:05")
    robot.send()
    robot.send()
    assert "10:07" in robot.form.fields["left_time"].wrong
    robot.write("Left", "")
    robot.send()
    assert span(robot, FIRST)[:2] == ("10:07", None)


def test_the_notice_of_a_recording_is_noted_and_shown_calmly(robot: MeetingsRobot) -> None:
    """P11: announced by, purpose, objections, delete after; a word in the band, no pop-up."""
    assert robot.live.band.recorded.isHidden()
    robot.control(Key.Key_R)
    robot.write("Announced by", FIRST)
    robot.send()
    assert "Say what the recording is for" in robot.wrong("purpose")
    robot.write("What it is for", "To write the minutes")
    robot.write("To be deleted on", "3 March 2027")
    robot.send()
    assert not robot.live.band.recorded.isHidden()
    assert robot.live.band.recorded.words == "Recorded"
    assert "3 March 2027" in robot.live.band.recorded.toolTip()
    robot.control(Key.Key_R)
    assert robot.form.value("purpose") == "To write the minutes"
    assert robot.form.value("delete_on") == date(2027, 3, 3)


def test_the_report_of_a_call_is_confirmed_row_by_row(robot: MeetingsRobot, tmp_path: Path) -> None:
    """P10: who was noted by hand and who is unknown is left empty; nothing is written before."""
    rows = [["Full Name", "Join Time", "Leave Time", "Duration", "Email"]]
    times = ["12/3/26, 10:01:09 AM", "12/3/26, 11:30:00 AM", "1h", ""]
    names = ("Plumstone, Dorothea", "Dr Barnaby Thistlewood (Guest)", "Someone")
    rows += [[name, *times] for name in names]
    report = tmp_path / "report.csv"
    report.write_bytes(by_teams(rows))
    robot.live.take_report(report)
    robot.until(lambda: robot.live.people.form is not None)
    form = robot.form
    assert [bool(form.value(f"row{each}")) for each in (1, 2, 3)] == [False, True, False]
    robot.send()
    assert span(robot, SECOND)[0] is None, "the times are asked about first"
    robot.send()
    assert span(robot, SECOND) == ("10:01", "11:30", "remote")
    assert span(robot, FIRST) == ("10:00", None, "room")
    report.write_bytes(b"%PDF-1.7")
    robot.live.take_report(report)
    robot.until(lambda: "is not an attendance report" in robot.live.notices._words.text())


def test_the_projector_never_shows_part_two_timers_or_notes(
    robot: MeetingsRobot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """P6: item, decision and action wording only; in Part 2 not even its title."""
    live, item = robot.live, robot.live.shown
    meeting, body = live.meeting, live.live.meeting.body if live.live else ""
    robot.desk.do(WriteMinute(item=item, text="A private note of the discussion."))
    robot.desk.do(RecordDecision(item=item, words="agree the plan", for_ratification=True))
    robot.desk.do(
        RaiseAction(body=body, words="Send it", owner_text="Chair", item=item, meeting=meeting)
    )
    robot.key(Key.Key_F6)
    monkeypatch.setenv(SET_BY, "2026-12-03T10:47:00+00:00")
    live.refresh()
    shown = live.projector
    said = shown.accessibleName()
    assert "Agreed to recommend: the plan" in said
    assert "Send it" in said
    title = shown.title
    for private in ("private note", "10:47", "47", "min"):
        assert private not in " ".join(
            (shown.heading, shown.title, *(x.words for x in shown.lines))
        )
    assert {each.kind for each in shown.lines} <= set(SHOWN)
    robot.desk.do(MoveToPart(item, Part.TWO))
    live.refresh()
    assert shown.lines == []
    assert title not in shown.accessibleName()
    assert "the plan" not in shown.accessibleName()


def test_the_words_of_the_field_are_spelt_right(robot: MeetingsRobot) -> None:
    """The glossary's words are not underlined; nonsense is."""
    speller = robot.live.spelling.speller
    robot.until(lambda: not speller.right("workstrream"))
    for word in ("workstream", "Workstream", "quoracy", "underspend", "Thistlewood"):
        assert speller.right(word), word
