"""A compulsory field left empty: the form says beside it what to enter, and then it goes in."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.risks.measures import MeasuresView
from desktop.window import Window
from tests.desktop.office import RISKS
from tests.desktop.risks.robot import RisksRobot

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
TRIAGE, _WARD, MEDICINES, _BEDS, _BANK = (each[1] for each in RISKS)


@pytest.fixture
def robot(opened: Window, qtbot: QtBot) -> RisksRobot:
    return RisksRobot(opened, qtbot)


def test_a_score_left_empty_asks_for_likelihood_and_impact(robot: RisksRobot) -> None:
    risk = robot.open(MEDICINES)
    robot.press("Score")
    robot.choose("Which score", "Target")
    robot.write("Likelihood", "")
    robot.write("Impact", "")
    robot.send()
    assert robot.wrong("likelihood") == "▲ Give the likelihood, from 1 to 5."
    assert robot.wrong("impact") == "▲ “Impact” is still to be filled in.", "both at once"
    robot.write("Likelihood", "2")
    robot.send()
    assert robot.wrong("impact") == "▲ Give the impact, from 1 to 5."
    robot.write("Impact", "3")
    robot.send()
    assert robot.pane.form is None
    assert robot.value("SELECT target_points FROM risk WHERE id = :id", id=risk) == 6


@pytest.mark.parametrize(
    ("verb", "field", "wrong", "table"),
    [
        (
            "Add control",
            "Control",
            "Say what the control is, or what gap there is in it.",
            "control",
        ),
        (
            *("Add assurance", "Assurance"),
            *("Say what the assurance is, or what gap there is in it.", "assurance"),
        ),
    ],
)
def test_what_holds_a_risk_is_asked_for_by_its_name(
    robot: RisksRobot, verb: str, field: str, wrong: str, table: str
) -> None:
    risk = robot.open(TRIAGE)
    robot.press(verb)
    robot.send()
    assert robot.wrong("words").startswith(f"▲ {wrong}")
    robot.write(field, "Rota agreed by both trusts")
    robot.send()
    assert robot.pane.form is None
    sql = f"SELECT count(*) FROM {table}_live WHERE risk = :id AND words LIKE 'Rota agreed%'"
    assert robot.value(sql, id=risk) == 1


def test_a_recommendation_asks_which_group_makes_it(robot: RisksRobot) -> None:
    """R12."""
    risk = robot.open(TRIAGE)
    robot.press("Recommend")
    robot.write("Why", "Waits have doubled")
    robot.send()
    assert robot.wrong("body") == "▲ “Group that recommends” is still to be filled in."
    assert "Nothing in this minute book" not in robot.form.refused
    robot.write("Group that recommends", "People Committee")
    robot.send()
    sql = "SELECT rationale FROM assuranceproposal_live WHERE risk = :id AND body IS NOT NULL"
    assert robot.value(sql, id=risk) == "Waits have doubled"


@pytest.mark.parametrize(
    ("verb", "name", "label", "wrong"),
    [
        ("Set matrix", "scale", "Bands", "Write the size and the bands of the matrix, such as 5x5"),
        ("Set appetite", "appetite", "Appetite", "Give the highest score that is sought, from 1"),
        ("Set review dates", "months", "Months between reviews", "Give the months between reviews"),
    ],
)
def test_what_risks_are_measured_by_asks_for_its_figures(
    robot: RisksRobot, verb: str, name: str, label: str, wrong: str
) -> None:
    robot.press("Matrix and appetite…")
    view = robot.page.findChild(MeasuresView)
    assert view is not None
    robot.press(verb)
    form = view.pane.form
    assert form is not None
    if "category" in form.fields:
        robot.choose("Category", "Quality")
    robot.write(label, "")
    robot.send()
    assert form.fields[name].wrong.startswith(f"▲ {wrong}")


def test_changing_several_risks_says_what_can_be_changed(robot: RisksRobot) -> None:
    robot.tab_to("Risk register")
    robot.control(Qt.Key.Key_A)
    robot.page.change_several()
    robot.send()
    assert "Change at least one of these: owner, committee, review date" in robot.form.refused


def test_a_target_day_that_has_passed_is_said_beside_it_and_then_kept(robot: RisksRobot) -> None:
    risk = robot.complete(robot.open(MEDICINES))
    robot.press("Change")
    robot.write("Target by", "12/3/2025")
    assert robot.form.fields["target_by"].minded == (
        "▲ 12 March 2025 is past: the target would be overdue at once."
    )
    robot.send()
    assert robot.pane.form is None
    assert robot.value("SELECT target_by FROM risk WHERE id = :id", id=risk) == "2025-03-12"


def test_an_acceptance_that_has_ended_already_waits_for_a_second_look(robot: RisksRobot) -> None:
    risk = robot.open(TRIAGE)
    robot.press("Accept")
    robot.write("Accepted by", "Quality Committee")
    robot.write("Reason", "Until the rota is filled")
    robot.write("Accepted on", "1/11/2026")
    robot.write("Until", "20/11/2026")
    robot.send()
    minded = robot.form.fields["expires_on"].minded
    assert minded.startswith("▲ 20 November 2026 is past: the acceptance would have ended")
    sql = "SELECT count(*) FROM acceptance WHERE risk = :id"
    assert robot.value(sql, id=risk) == 0
    robot.send()
    assert robot.pane.form is None
    assert robot.value(sql, id=risk) == 1


def test_r24_all_a_change_of_status_lacks_is_said_at_once(robot: RisksRobot) -> None:
    risk = robot.open(TRIAGE)
    robot.press("Change status")
    robot.send()
    assert robot.wrong("authority") == "▲ Say whose authority this is."
    for name in ("person", "rationale", "evidence"):
        assert robot.wrong(name).endswith("is still to be filled in."), name
    assert robot.value("SELECT count(*) FROM assurancemove WHERE risk = :id", id=risk) == 0
