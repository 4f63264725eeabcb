"""Scene: pack readiness. The Management Group's pack a week before, with what the check finds."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from db.across.circulation_found import CHECKS
from db.store.commands import command_named
from desktop.meetings.checking import CheckView
from desktop.window import Window
from tests.desktop.dragging import drop, files
from tests.desktop.meetings.robot import MeetingsRobot
from tests.desktop.picturing import picture
from tests.desktop.working import opened

__all__ = ["opened"]
pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
Key = Qt.Key
MEETING = "MG/2026-12-03"


class Scene:
    """The office's Management Group of 3 December, its pack in the state of a real Monday."""

    def __init__(self, robot: MeetingsRobot) -> None:
        self.robot = robot
        self.meeting = str(robot.value("SELECT id FROM meeting WHERE ref = :r", r=MEETING))
        self.body = str(robot.value("SELECT body FROM meeting WHERE ref = :r", r=MEETING))

    def run(self, name: str, /, **values: Any) -> str:
        done = self.robot.desk.do(command_named(name).input(**values))
        assert done is not None, self.robot.trouble
        return done.refs[-1].id

    def item(self, number: int) -> str:
        sql = "SELECT id FROM agendaitem_live WHERE meeting = :m AND number = :n"
        return str(self.robot.value(sql, m=self.meeting, n=str(number)))

    def paper(self, number: int) -> str:
        sql = "SELECT id FROM paper_live WHERE item = :i"
        return str(self.robot.value(sql, i=self.item(number)))

    def person(self, name: str) -> str:
        return str(self.robot.value("SELECT id FROM person WHERE name LIKE :n", n=f"%{name}%"))

    @property
    def check(self) -> CheckView:
        return self.robot.page.pane.packing.check

    def found(self) -> set[str]:
        return {each.check for each in self.check.found.lines}


@pytest.fixture
def scene(opened: Window, qtbot: QtBot) -> Scene:
    """Eight items: five papers in, three awaited; a decision, an interest, a private annex."""
    robot = MeetingsRobot(opened, qtbot)
    robot.take("Management Group")
    made = Scene(robot)
    made.run("set_deadline", meeting=made.meeting, kind="papers due", due_on=date(2026, 11, 26))
    made.run("set_deadline", meeting=made.meeting, kind="pack out", due_on=date(2026, 11, 27))
    made.run("change_item", item=made.item(6), title="Staff bank with Wexholme", purpose="decision")
    made.run(
        "register_interest",
        person=made.person("Penhaligon"),
        kind="financial",
        nature="Director of Wexholme Hospitals",
        organisation=made.robot.value("SELECT id FROM organisation WHERE code = 'WH'"),
    )
    made.run("change_paper", paper=made.paper(2), part="2", marking="OFFICIAL-SENSITIVE")
    return made


def drop_papers(scene: Scene, *paths: Path) -> None:
    """Drop files on the first item of the agenda, and wait until they are offered."""
    view = scene.robot.page.pane.agenda.list
    at = view.visualRect(view.model().index(0, 1)).center()
    assert drop(view.viewport(), files(*paths), at)
    scene.robot.until(lambda: scene.robot.page.pane.form is not None)


def test_pack_readiness_with_the_checks_findings(scene: Scene, tmp_path: Path) -> None:
    robot = scene.robot
    assert "5 papers of 8 in" in robot.page.pane.agenda._length.words
    robot.press("Check before circulation")
    assert robot.focus is scene.check.list
    foremost = [each.check for each in scene.check.found.lines if each.first]
    assert len(foremost) == 3
    assert foremost[0] == "private_paper"
    assert "paper_overdue" in scene.found()
    assert {"decision_no_ask", "deadline_missed", "marking_missing", "no_author"} <= scene.found()
    assert "interest_undeclared" in scene.found()  # the item names her other employer
    assert len(CHECKS) >= 15
    assert scene.check._told.words.endswith("advises only, the pack can go out")
    picture("2-a-findings", robot.page)
    # the late papers come in one drop, each to the item it names
    for number in (6, 7, 8):
        (tmp_path / f"{number:02d} Paper {number}.pdf").write_bytes(b"%PDF" + bytes([number]))
    robot.page.pane.show_view("agenda")
    drop_papers(scene, *sorted(tmp_path.glob("*.pdf")))
    picture("2-b-papers-dropped", robot.page)
    robot.write("If late, why", "The audit overran")
    robot.write("Late paper agreed by", "Dorothea Plumstone")
    robot.send()
    robot.until(lambda: robot.page.pane.form is None)
    assert "8 papers of 8 in" in robot.page.pane.agenda._length.words
    assert "paper_overdue" not in scene.found()
    assert "late_not_agreed" not in scene.found()
    assert robot.value("SELECT count(*) FROM paper WHERE delivery = 'late'") == 3
    put_right(scene)


def put_right(scene: Scene) -> None:
    """What was found is put right, or said not to be for this committee; nothing was blocked."""
    robot = scene.robot
    scene.run("change_paper", paper=scene.paper(2), part="1")
    scene.run("change_paper", paper=scene.paper(6), recommendation="Agree the joint staff bank")
    assert {"private_paper", "decision_no_ask"}.isdisjoint(scene.found())
    robot.page.pane.show_view("check")
    before = len(scene.check.found.lines)
    scene.run("waive_check", body=scene.body, check="no_e_mail", reason="The pack goes by post")
    assert "no_e_mail" not in scene.found()
    assert len(scene.check.found.lines) < before
    assert robot.page.pane._steps["issue"].isEnabled()
    picture("2-c-put-right", robot.page)
    scene.run("issue_agenda", meeting=scene.meeting)


def test_each_finding_opens_the_record_it_points_at(scene: Scene) -> None:
    robot = scene.robot
    robot.press("Check before circulation")
    first = scene.check.found.lines[0]
    while scene.check.list.current() != first:
        robot.key(Key.Key_Up)
    robot.key(Key.Key_Return)
    assert first.kind == "paper"
    assert robot.page.pane.views.current == "papers"
    chosen = robot.page.pane.packing.papers.current
    assert chosen is not None
    assert chosen.id == first.id
