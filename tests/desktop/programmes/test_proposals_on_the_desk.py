"""R9: what partnerships propose, what a proposal needs of another, and how that is managed."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from db.bodies.commands.places import AddPlace
from db.bodies.rules.kinds import PlaceLevel
from db.programmes.rules.proposals import ReconfigurationState
from desktop.programmes.proposals import PROPOSALS
from desktop.window import Window
from tests.desktop.filling import about, new
from tests.desktop.programmes.robot import ProgrammesRobot

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
PAST = date(2020, 1, 31)


@pytest.fixture
def robot(opened: Window, qtbot: QtBot) -> ProgrammesRobot:
    robot = ProgrammesRobot(opened, qtbot)
    robot.page.chips.choose(PROPOSALS)
    return robot


def proposed(robot: ProgrammesRobot) -> dict[str, str]:
    """Propose three things at two places; return their ids by title."""
    for name in ("North", "South"):
        assert robot.desk.do(AddPlace(name, PlaceLevel.PARTNERSHIP)) is not None
    places = {name: id_ for id_, name in rows(robot, "SELECT id, name FROM place_live")}
    for title, place in (("Stroke unit", "North"), ("Theatres", "South"), ("Wards", "South")):
        assert new(robot, "new_proposal", title=title, place=places[place]) == ""
    return {title: id_ for id_, title in rows(robot, "SELECT id, title FROM reconfiguration_live")}


def rows(robot: ProgrammesRobot, sql: str) -> list[tuple[str, str]]:
    with robot.desk.store.read() as book:
        return [(str(first), str(second)) for first, second in book.rows(sql)]


def test_r9_a_proposal_is_entered_changed_and_taken_off(robot: ProgrammesRobot) -> None:
    assert robot.empty.startswith("No service proposal")
    assert new(robot, "new_proposal", title="Stroke unit")
    assert robot.wrong("place")
    robot.form.left.emit()
    ids = proposed(robot)
    assert [row[:2] for row in robot.rows()] == [
        ["Stroke unit", "North"],
        ["Theatres", "South"],
        ["Wards", "South"],
    ]
    robot.page.show_record("reconfiguration", ids["Wards"])
    changed = {"state": ReconfigurationState.ONGOING, "due_on": PAST, "note": "After the autumn"}
    assert about(robot, "Change", title=" ")
    robot.form.left.emit()
    assert about(robot, "Change", **changed) == ""
    late = ["Wards, After the autumn", "South", "31 January 2020", "Ongoing, late"]
    assert late in robot.rows()
    robot.page.show_record("reconfiguration", ids["Wards"])
    assert about(robot, "Entered by mistake", reason=" ")
    robot.form.left.emit()
    assert about(robot, "Entered by mistake", reason="proposed twice") == ""
    assert len(robot.rows()) == 2


def test_r9_what_a_proposal_needs_is_told_at_both_ends_until_it_is_met(
    robot: ProgrammesRobot,
) -> None:
    ids = proposed(robot)
    robot.page.show_record("reconfiguration", ids["Stroke unit"])
    needs = {"needs": ids["Theatres"], "words": "Two theatres at night"}
    assert about(robot, "Depends on another", words="Two theatres")
    assert robot.wrong("needs")
    robot.form.left.emit()
    assert about(robot, "Depends on another", **needs) == ""
    told = "Theatres (South, no status)\nTwo theatres at night\n"
    assert told + "Nobody has said how that is managed." in robot.told()
    assert about(robot, "Depends on another", **needs, managed="Monthly, together") == ""
    assert told + "Managed: Monthly, together" in robot.told()
    robot.page.show_record("reconfiguration", ids["Theatres"])
    assert {
        "Needed by",
        "Stroke unit (North, no status)\n"
        + (told + "Managed: Monthly, together").partition("\n")[2],
    } <= set(robot.told())
    circle = {"needs": ids["Stroke unit"], "words": "Nurses", "managed": "Monthly, together"}
    robot.press("Depends on another")
    robot.pick("Depends on", "Stroke")
    robot.write("What it needs of it", "Nurses")
    assert "can only be settled together" in robot.form.minded
    robot.form.left.emit()
    assert about(robot, "Depends on another", **circle) == ""
    assert "Stroke unit (North, no status)\nNurses\nManaged: Monthly, together" in robot.told()
    robot.page.show_record("reconfiguration", ids["Stroke unit"])
    sql = "SELECT id, words FROM dependency_live WHERE words LIKE 'Two%'"
    held = rows(robot, sql)[0][0]
    assert about(robot, "No longer depends", dependency=held, reason=" ")
    robot.form.left.emit()
    assert about(robot, "No longer depends", dependency=held, reason="met in May") == ""
    assert not any("Two theatres" in each for each in robot.told())
