"""Scene 1: a late chief executive, a deputy, a chair change, a recusal; quoracy at each item."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from db.bodies.commands.people import AddPerson
from db.bodies.commands.seats import NominateDeputy
from db.bodies.commands.terms import SetQuorum
from db.clock import SET_BY
from db.meetings.queries import quorum_at_every_item
from db.papers.catalogue import printed
from db.papers.read_back import read_back
from desktop.window import Window
from tests.desktop.meetings.robot import MeetingsRobot
from tests.desktop.picturing import picture, pictures_of
from tests.desktop.working import opened

__all__ = ["opened"]
Key = Qt.Key
pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
CHAIR, LATE, FINANCE, RECUSED = (
    "Dorothea Plumstone",
    "Barnaby Thistlewood",
    "Nettie Quillfeather",
    "Wilf Larkspur",
)

PLAN = "the mutual aid plan for the winter"
ASKED = "bring the cost of night cover"
AWARD = "to award the contract to the bidder"


@pytest.fixture
def at(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Let the clock of the room stand at a time."""

    def stand(wall: str) -> None:
        monkeypatch.setenv(SET_BY, f"2026-12-03T{wall}:00+00:00")

    return stand


def test_quoracy_is_said_in_a_minutes_words_at_every_item(
    opened: Window, at: Callable[[str], None], qtbot: QtBot
) -> None:
    """Demonstration 1: late, deputy, chair change, recusal; the sentence changes at once."""
    at("10:00")
    robot = MeetingsRobot(opened, qtbot)
    _deputies_count(robot)
    robot.take("Management Group")
    robot.open_meeting()
    for name in (CHAIR, FINANCE, RECUSED):
        robot.mark(name)
    robot.key(Key.Key_F8)
    assert _strip(robot) == (
        "Not quorate",
        "Three of seven members are present and four are needed.",
    )
    picture("1-a-not-quorate-yet", robot.live)
    _late_and_deputy(robot, at)
    _captured(robot)
    picture("1-b-late-and-deputy", robot.live)
    _chair_leaves(robot, at)
    picture("1-c-another-presides", robot.live)
    _recusal(robot, at)
    picture("1-d-recusal", robot.live)
    at("10:45")
    robot.press("Close meeting…")
    robot.send()
    meeting = str(robot.value("SELECT id FROM meeting WHERE ref = 'MG/2026-12-03'"))
    said = [each.minute for each in robot.desk.read(quorum_at_every_item, meeting)]
    five = "Five of seven members are present and four are needed."
    assert [each.split(": three")[0].split(" since")[0] for each in said] == [
        f"{five} It was quorate from 10:08 to 10:15.",
        "Four of seven members are present and four are needed.",
        "Not quorate",
    ]
    with robot.desk.store.read() as book:
        note = printed(book, "action-note", meeting, date(2026, 12, 3), ".pdf")
    _note_tells_them(note)
    pictures_of("1-e-action-note", note)


def _late_and_deputy(robot: MeetingsRobot, at: Callable[[str], None]) -> None:
    at("10:08")
    robot.mark(LATE)
    assert _strip(robot)[0] == "Quorate"
    robot.key(Key.Key_F9)
    robot.write("Who", "Hattie Bramblewick")
    robot.choose("What", "Is")
    robot.write("Who stands in", "Posy")
    robot.send()
    assert _strip(robot)[1].startswith("Five of seven members are present and four are needed.")


def _captured(robot: MeetingsRobot) -> None:
    """A decision and an action are typed among the words, while the meeting is quorate."""
    robot.type(f"Members asked how nights are covered.\r/decision Approved {PLAN}\r")
    robot.type(f"/action Nettie Quillfeather by 12 Dec: {ASKED}\r")
    assert robot.minute() + robot.live.pad.words.text  # the words stay without the two lines
    assert "/" not in robot.live.pad.words.text
    assert len(robot.captured()) == 2


def _note_tells_them(note: bytes) -> None:
    """P5: there as soon as the meeting is closed, on one page, with what was captured."""
    found = read_back(note)
    words = " ".join(" ".join(each.text.split()) for each in found.places)
    assert PLAN in words
    assert f"{ASKED[0].upper()}{ASKED[1:]} Nettie Quillfeather" in words  # as a sentence begins
    assert "12 December 2026" in words
    assert "ratification" in words  # taken while Wilf Larkspur had withdrawn
    assert AWARD in words


def _chair_leaves(robot: MeetingsRobot, at: Callable[[str], None]) -> None:
    at("10:15")
    robot.key(Key.Key_F8)
    at("10:20")
    robot.mark(CHAIR, "Left")
    robot.key(Key.Key_F11)
    robot.write("Who presides", LATE)
    robot.send()
    assert robot.live.live is not None
    assert robot.live.live.presiding == LATE
    assert _strip(robot)[1].startswith("Four of seven members are present and four are needed.")


def _recusal(robot: MeetingsRobot, at: Callable[[str], None]) -> None:
    at("10:30")
    robot.key(Key.Key_F8)
    robot.key(Key.Key_F9)
    robot.write("Who", RECUSED)
    robot.choose("What", "Withdraws")
    robot.write("Interest", "His wife is a director of the bidder")
    robot.send()
    head, words = _strip(robot)
    assert head.startswith("Not quorate")
    assert words.startswith("Three of seven members are present and four are needed.")
    assert words.endswith("Wilf Larkspur has withdrawn for item 3.")
    robot.control(Key.Key_I)
    robot.type(f"/decision Agreed {AWARD}\r")
    (kept,) = robot.captured()
    assert kept.startswith(f"For ratification: Agreed to recommend: {AWARD}, ")  # as it is printed
    assert "Wilf Larkspur withdrew from the meeting for this item." in robot.live.pad.words.text


def _strip(robot: MeetingsRobot) -> tuple[str, str]:
    return robot.live.strip.head, robot.live.strip.words


def _deputies_count(robot: MeetingsRobot) -> None:
    body = str(robot.value("SELECT id FROM body WHERE short = 'MG'"))
    seat = str(
        robot.value(
            "SELECT s.id FROM seat_live s JOIN membership_live h ON h.seat = s.id"
            " JOIN person p ON p.id = h.person WHERE s.body = :b AND p.name LIKE 'Hattie%'",
            b=body,
        )
    )
    posy = robot.desk.do(AddPerson("Posy Garland", "Deputy Chief Executive"))
    assert posy is not None
    robot.desk.do(SetQuorum(body=body, number=4, deputies_count=True))
    robot.desk.do(NominateDeputy(seat, posy.refs[0].id))
