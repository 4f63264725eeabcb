"""The Programmes page: a plan taken in as printed, its milestones moved, by keyboard alone."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from db.programmes.commands import AddWorkstream
from desktop.programmes.lists import PRIORITIES, SHAPES
from desktop.programmes.proposals import NETWORKS
from desktop.window import Window
from tests.desktop.filling import about, new
from tests.desktop.programmes.robot import ProgrammesRobot

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)


@pytest.fixture
def robot(opened: Window, qtbot: QtBot) -> ProgrammesRobot:
    return ProgrammesRobot(opened, qtbot)


def test_a_plan_is_taken_in_as_printed_and_an_item_moved(robot: ProgrammesRobot) -> None:
    """R54."""
    assert robot.empty.startswith("No milestone yet")
    assert robot.nameless() == []
    robot.press("Take in a plan")
    robot.write("Plan", "System Development Plan")
    robot.write("Theme", "System Development")
    robot.write("Items, as printed", "nothing")
    robot.send()
    assert robot.wrong("text").startswith("▲ No item was found")
    robot.write("Items, as printed", "a. Narrative (COMPLETE) b. Leadership (IN PROGRESS) c. Local")
    robot.send()
    assert [(row[0], row[3]) for row in robot.rows()] == [
        ("a. Narrative", "Complete"),
        ("b. Leadership", "In progress"),
        ("c. Local", "No status"),
    ]
    assert robot.standing == "1 of 3 milestones complete, 0 late."
    robot.press("Change status")
    robot.choose("Status", "Ong")
    robot.send()
    assert robot.wrong("words").startswith("▲ It was complete")
    robot.write("A word on it", "Reopened by the board")
    robot.send()
    assert robot.rows()[0][3] == "Ongoing"


def test_a_priority_says_that_it_has_no_metric(robot: ProgrammesRobot) -> None:
    """R63."""
    robot.page.chips.choose(PRIORITIES)
    robot.control(Qt.Key.Key_N)
    robot.write("Title", "Belonging")
    robot.choose("Followed by", "No")
    robot.choose("Followed by", "No m")
    robot.send()
    assert robot.rows()[0][2] == "No metric"
    robot.press("Record evidence")
    robot.write("How it goes, in a figure or in words", "Two networks meet")
    robot.write("Source", "People lead")
    robot.send()
    assert robot.rows()[0][0] == "Belonging, Two networks meet"


@pytest.mark.parametrize("listing", list(SHAPES))
def test_every_list_begins_empty_with_its_form_one_key_away(
    robot: ProgrammesRobot, listing: str, qtmodeltester: ModelTester
) -> None:
    robot.page.chips.choose(listing)
    assert robot.empty
    robot.page.begin_new()
    assert robot.form.fields
    qtmodeltester.check(robot.page.views[listing].table)


def test_r9_a_workstream_is_entered_changed_and_taken_off(robot: ProgrammesRobot) -> None:
    robot.page.chips.choose("workstreams")
    before = len(robot.rows())
    robot.press("New workstream")
    robot.write("Workstream", "Frailty at home")
    robot.send()
    assert len(robot.rows()) == before + 1
    robot.page.show_record("workstream", str(robot.value("SELECT max(id) FROM workstream_live")))
    named = "SELECT id FROM workstream_live WHERE name LIKE 'Frailty%'"
    robot.page.show_record("workstream", str(robot.value(named)))
    robot.press("Change")
    robot.write("Workstream", "Frailty near home")
    robot.send()
    assert any("Frailty near home" in row[1] for row in robot.rows())
    robot.page.show_record("workstream", str(robot.value(named)))
    robot.press("Entered by mistake")
    robot.write("Why it is taken off", "it is part of another")
    robot.send()
    assert len(robot.rows()) == before


def test_r9_a_network_is_entered_corrected_and_taken_off(robot: ProgrammesRobot) -> None:
    for name in ("Optimising services", "Digital care"):
        assert robot.desk.do(AddWorkstream(name)) is not None
    robot.page.chips.choose(NETWORKS)
    robot.press("New network")
    robot.write("Clinical network", "Cancer Alliance")
    robot.send()
    assert robot.wrong("workstream")
    robot.write("Workstream", "Optimising services")
    robot.send()
    assert robot.rows() == [["Cancer Alliance", "Optimising services", ""]]
    robot.press("New network")
    robot.write("Clinical network", "cancer alliance")
    robot.write("Workstream", "Digital care")
    robot.send()
    assert robot.wrong("name") == "▲ There is already a network called cancer alliance."
    robot.form.left.emit()
    digital = robot.value("SELECT id FROM workstream_live WHERE name = 'Digital care'")
    assert new(robot, "new_network", name="Imaging Network", workstream=digital) == ""
    made = robot.value("SELECT id FROM network_live WHERE name LIKE 'Imaging%'")
    robot.page.show_record("network", str(made))
    assert "already a network" in about(robot, "Change", name="Cancer Alliance")
    robot.form.left.emit()
    changed = {"name": "Radiology Network", "source": "memorandum, ¶13"}
    assert about(robot, "Change", **changed) == ""
    assert robot.rows()[0] == ["Radiology Network", "Digital care", "memorandum, ¶13"]
    robot.page.show_record("network", str(made))
    assert about(robot, "Entered by mistake", reason="it is part of another") == ""
    assert [row[0] for row in robot.rows()] == ["Cancer Alliance"]
