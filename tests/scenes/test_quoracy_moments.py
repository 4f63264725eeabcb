"""Scene 1, moment by moment: strip, button, form, command, people and minutes say one thing.

A late chief executive, a deputy, the chair who leaves, a recusal, and quoracy lost in the middle of
an item: what was decided before it was lost stands, what came after is for ratification.
"""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from db.bodies.commands.people import AddPerson
from db.bodies.commands.seats import NominateDeputy
from db.bodies.commands.terms import SetQuorum
from db.clock import SET_BY
from db.decisions.commands.decisions import RecordDecision
from db.errors import Refusal
from db.meetings.commands.course import EndItem, StartItem
from db.meetings.commands.people import MarkArrived, MarkLeft, MarkRepresented
from db.meetings.commands.room import CloseMeeting, DeclareInterest, SetPresiding
from db.meetings.queries import minutes_text
from db.meetings.rules.declarations import Management
from desktop.window import Window
from tests.desktop.meetings.robot import MeetingsRobot
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
AWAY, DEPUTY = "Hattie Bramblewick", "Posy Garland"
MOMENTS = (
    ("10:00", "begins", False),
    ("10:08", "late", True),
    ("10:10", "deputy", True),
    ("10:15", "second item", True),
    ("10:20", "chair leaves", True),
    ("10:22", "another chair", True),
    ("10:25", "finance leaves", False),
    ("10:28", "finance is back", True),
    ("10:30", "third item", True),
    ("10:32", "recusal", False),
    ("10:40", "fourth item", True),
)


class Scene:
    """The meeting at the desk: each step is one thing in the room."""

    def __init__(self, robot: MeetingsRobot, clock: Callable[[str], None]) -> None:
        self.robot, self.clock = robot, clock
        names = (CHAIR, LATE, FINANCE, RECUSED, AWAY)
        self.people = {
            name: self._one("SELECT id FROM person WHERE name = :v", name) for name in names
        }
        self.meeting = self._one("SELECT id FROM meeting WHERE ref = :v", "MG/2026-12-03")
        sql = "SELECT id FROM agendaitem_live WHERE meeting = :m ORDER BY place"
        with robot.desk.store.read() as book:
            self.items = [row for (row,) in book.rows(sql, m=self.meeting)]
        self.item = 0

    def _one(self, sql: str, value: str) -> str:
        return str(self.robot.value(sql, v=value))

    def do(self, it: Any) -> None:
        """Do one thing through the desk."""
        assert self.robot.desk.do(it) is not None

    def terms(self) -> None:
        """Four are needed, deputies count, and there is one for Saltmarsh."""
        body = self._one("SELECT id FROM body WHERE short = :v", "MG")
        posy = self.robot.desk.do(AddPerson(DEPUTY, "Deputy Chief Executive"))
        assert posy is not None
        self.people[DEPUTY] = posy.refs[0].id
        self.do(SetQuorum(body=body, number=4, deputies_count=True))
        sql = """SELECT s.id FROM seat_live s JOIN membership_live h ON h.seat = s.id
          WHERE s.body = :body AND h.person = :person"""
        seat = str(self.robot.value(sql, body=body, person=self.people[AWAY]))
        self.do(NominateDeputy(seat, self.people[DEPUTY]))

    def play(self, at: str, step: str) -> None:
        """Do what happens at a moment."""
        self.clock(at)
        meeting, people = self.meeting, self.people
        if step == "begins":
            for name in (CHAIR, FINANCE, RECUSED):
                self.do(MarkArrived(meeting, people[name]))
        if step in {"begins", "second item", "third item", "fourth item"}:
            self.item += step != "begins"
            self.do(StartItem(self.items[self.item]))
        does: dict[str, Callable[[], Any]] = {
            "late": lambda: MarkArrived(meeting, people[LATE]),
            "deputy": lambda: MarkRepresented(meeting, people[AWAY], people[DEPUTY]),
            "chair leaves": lambda: MarkLeft(meeting, people[CHAIR]),
            "another chair": lambda: SetPresiding(meeting, people[LATE]),
            "finance leaves": lambda: MarkLeft(meeting, people[FINANCE]),
            "finance is back": lambda: MarkArrived(meeting, people[FINANCE]),
            "recusal": lambda: DeclareInterest(
                self.items[2], people[RECUSED], "His wife", management=Management.WITHDRAWS
            ),
        }
        if step in does:
            self.do(does[step]())
        self.robot.live.show_item(self.items[self.item])
        self.robot.live.refresh()


@pytest.fixture
def scene(opened: Window, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> Scene:
    """The Management Group, just opened, with nobody marked yet."""

    def stand(wall: str) -> None:
        monkeypatch.setenv(SET_BY, f"2026-12-03T{wall}:20+00:00")

    stand("10:00")
    robot = MeetingsRobot(opened, qtbot)
    made = Scene(robot, stand)
    made.terms()
    robot.take("Management Group")
    robot.open_meeting()
    return made


def agree(scene: Scene, *, quorate: bool) -> None:
    """What strip, button, form, people and rule say at this moment is one thing."""
    robot = scene.robot
    live, item = robot.live, scene.items[scene.item]
    assert live.live is not None
    assert live.strip.lost is not quorate
    assert live.strip.head.startswith("Quorate" if quorate else "Not quorate")
    assert (len(live.live.counted) >= 4) is quorate
    word = "Decision" if quorate else "For ratification"
    assert live._verbs["decision"].text() == word
    robot.key(Key.Key_F3)
    assert robot.form.findChildren(QLabel)[0].text() == f"{word}, item {scene.item + 1}"
    robot.write("The wording", "the plan")
    assert ("not quorate" in robot.form.minded) is not quorate
    robot.key(Key.Key_Escape)
    with pytest.raises(Refusal) as refusal:
        robot.desk.store.do(RecordDecision(item, "the plan", for_ratification=quorate))
    assert refusal.value.code == ("decision.was_quorate" if quorate else "decision.not_quorate")


@pytest.mark.parametrize("last", range(len(MOMENTS)), ids=[step for _, step, _ in MOMENTS])
def test_at_every_moment_strip_button_form_and_rule_agree(scene: Scene, last: int) -> None:
    for at, step, _ in MOMENTS[: last + 1]:
        scene.play(at, step)
    agree(scene, quorate=MOMENTS[last][2])
    asks = scene.robot.live.band.chair.isVisible()
    assert asks is (MOMENTS[last][1] == "chair leaves")


def test_what_is_typed_at_each_moment_stands_so_in_the_minutes(scene: Scene) -> None:
    """A line is typed at every moment; log and minutes keep each as the room stood then."""
    for at, step, _ in MOMENTS:
        scene.play(at, step)
        scene.robot.type(f"/decision Agreed what came with: {step}\r")
    scene.do(EndItem(scene.items[3], None))
    scene.do(CloseMeeting(scene.meeting))
    with scene.robot.desk.store.read() as book:
        items = minutes_text(book, scene.meeting).shown["items"]
    printed = {
        each["words"].removeprefix("what came with: "): each["quorate"]
        for item in items
        for each in item["decisions"]
    }
    expected = {step: "quorate" if fine else "not quorate" for _, step, fine in MOMENTS}
    assert printed == expected
    said = [item["quorum"] for item in items[:4]]
    assert said[0].endswith("It was quorate from 10:08 to 10:15.")
    assert said[1].endswith("It was quorate from 10:15 to 10:25 and from 10:28 to 10:30.")
    assert said[2].startswith("Not quorate since 10:30: three of seven members")
    assert said[3].startswith("Four of seven members are present")
    codes = [each.code for each in scene.robot.desk.store.findings(scene.robot.desk.today())]
    rests = [code for code in codes if "rests_otherwise" in code]
    assert rests == ["decisions.finding.rests_otherwise"], "the plan agreed before the recusal"
