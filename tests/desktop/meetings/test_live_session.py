"""A whole session at the desk: what is set right in it, and that nothing pops up or sounds."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from db.meetings.queries import PersonLine
from db.meetings.rules.attendance import Mode
from db.words import say
from desktop.meetings.form import attendance
from tests.desktop.meetings.robot import Key, MeetingsRobot
from tests.desktop.meetings.room import FOUR, at, quorate, robot

__all__ = ["at", "quorate", "robot"]
pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)


def test_times_of_an_item_that_cannot_be_are_refused_at_their_field(
    quorate: MeetingsRobot, at: Callable[[str], None]
) -> None:
    at("10:20")
    first = quorate.live.shown
    quorate.control(Key.Key_T)
    quorate.write("Began", "10:15")
    quorate.write("Ended", "10:05")
    quorate.send()
    assert "10:15" in quorate.wrong("ended_time")
    assert quorate.form.value("ended_time") == "10:05"
    quorate.write("Began", "")
    quorate.send()
    assert quorate.wrong("started_time")
    quorate.write("Began", "10:02")
    quorate.write("Ended", "10:12")
    quorate.send()
    assert quorate.live.people.form is None
    sql = "SELECT started_time || ' ' || ended_time FROM agendaitem WHERE id = :i"
    assert quorate.value(sql, i=first) == "10:02 10:12"


def test_p10_who_joins_by_teams_is_marked_by_hand_and_shown_so(robot: MeetingsRobot) -> None:
    """Hybrid: in the room, by Teams, and gone from the call; who joins twice is told so."""
    joined = say("live.mark_remote")
    robot.mark(FOUR[1], joined)
    line = next(each for each in people(robot) if each.name == FOUR[1])
    assert line.mode is Mode.REMOTE
    rows = robot.live.people.list.rows
    said = [rows.index(row).data() for row in range(rows.rowCount())]
    assert any(each.startswith(FOUR[1]) and "By Teams" in each for each in said)
    sql = """SELECT a.mode FROM attendance_live a JOIN person p ON p.id = a.person
      WHERE p.name = :n"""
    assert robot.value(sql, n=FOUR[1]) == "remote"
    robot.mark(FOUR[1], joined)
    assert "10:00" in robot.wrong("at")
    robot.key(Key.Key_Escape)
    robot.mark(FOUR[1], "Left")
    assert next(each.left for each in people(robot) if each.name == FOUR[1]) is not None


def people(robot: MeetingsRobot) -> list[PersonLine]:
    """Return everybody of the meeting as the page has them."""
    live = robot.live.live
    assert live is not None
    return [*live.counted, *live.not_counted]


def test_p11_an_objection_to_the_recording_is_kept_with_what_was_done(
    quorate: MeetingsRobot,
) -> None:
    quorate.control(Key.Key_R)
    quorate.write("Announced by", FOUR[0])
    quorate.write("What it is for", "To write the minutes")
    quorate.write("Objections", "Wilf Larkspur objected; he was told that it is deleted")
    quorate.write("To be deleted on", "1 Dec 2026")
    quorate.send()
    assert "3 December 2026" in quorate.wrong("delete_on")
    quorate.write("To be deleted on", "3 March 2027")
    quorate.send()
    sql = "SELECT objections FROM recording_live"
    assert quorate.value(sql) == "Wilf Larkspur objected; he was told that it is deleted"
    quorate.control(Key.Key_R)
    assert quorate.form.value("objections").startswith("Wilf Larkspur objected")


@pytest.mark.parametrize(
    ("second", "said"),
    [("10:09", ""), ("10:10", ""), ("10:11", "1 min behind"), ("10:31", "21 min behind")],
)
def test_how_far_behind_the_meeting_is_follows_from_its_plan(
    quorate: MeetingsRobot, at: Callable[[str], None], second: str, said: str
) -> None:
    """The first item of ten minutes began at ten, so the second is planned for ten past."""
    assert quorate.live.items._behind.text() == ""
    at(second)
    quorate.key(Key.Key_F8)
    assert quorate.live.items._behind.text() == said


class Watching(QObject):
    """Notes every window that is shown besides the one there is."""

    def __init__(self, window: QWidget) -> None:
        super().__init__()
        self.window, self.shown = window, list[str]()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget):
            own = watched.objectName() == "completion"  # the candidates under a field
            if watched.isWindow() and watched is not self.window and not own:
                self.shown.append(f"{type(watched).__name__} {watched.windowTitle()}")
        return False


@pytest.fixture
def watched(quorate: MeetingsRobot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Watching]:
    """The session with every window and every sound noted."""
    made, app = Watching(quorate.window), QApplication.instance()
    assert app is not None
    monkeypatch.setattr(QApplication, "beep", lambda: made.shown.append("a sound"))
    monkeypatch.setattr(attendance, "ask_for_report", lambda *_: None)  # asked for by the hand
    app.installEventFilter(made)
    yield made
    app.removeEventFilter(made)


def test_no_window_opens_and_nothing_sounds_in_a_whole_session(
    quorate: MeetingsRobot, watched: Watching, at: Callable[[str], None]
) -> None:
    """Every button and key of the page, a refusal, a line not plain, quoracy and the chair lost."""
    quorate.type("/action Zebedee by 31 Feb: report\r")
    assert quorate.wrong("owner")
    quorate.key(Key.Key_Escape)
    for name, verb in quorate.live._verbs.items():
        if name in ("projector", "all_meetings"):
            continue
        verb.trigger()
        quorate.key(Key.Key_Escape)
    at("10:05")
    quorate.mark(FOUR[0], "Came")
    assert quorate.wrong("at")
    quorate.key(Key.Key_Escape)
    for name in (FOUR[0], FOUR[3]):
        quorate.mark(name, "Left")
    assert quorate.live.strip.lost
    assert quorate.live.band.chair.isVisible()
    quorate.live.carry_on()
    quorate.type("/decision the plan\r")
    quorate.key(Key.Key_F8)
    quorate.press("Close meeting…")
    quorate.send()
    assert quorate.state() == "held"
    assert watched.shown == []
    quorate.live.project()  # asked for by its button, and the one window there is for the room
    assert [each.split()[0] for each in watched.shown] == ["Projector"]
    quorate.live.project()
