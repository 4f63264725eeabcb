"""What is known already is offered: who was chosen, where it stands, what was read last."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from db.bodies.rules.kinds import OrgKind
from db.oversight.commands.frameworks import (
    AdoptFramework,
    Evidence,
    PlaceInSegment,
    SegmentOf,
)
from db.oversight.commands.readings import AddIndicator, RecordReading
from db.oversight.rules.readings import ReadingLevel
from db.risks.commands import MoveAssurance
from db.risks.rules.assurance import AssuranceLevel, Criterion
from desktop.kit.fields import PickField
from desktop.oversight.lists import READINGS, SEGMENTS, SUPPORT
from desktop.window import Window
from tests.desktop.oversight.test_oversight_forms import organisation
from tests.desktop.oversight.test_oversight_page import OversightRobot

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
BEGAN, ENDED, NEXT = date(2022, 7, 1), date(2025, 3, 31), date(2025, 4, 1)
KINDS = (OrgKind.NHS_TRUST,)


@pytest.fixture
def robot(opened: Window, qtbot: QtBot) -> OversightRobot:
    return OversightRobot(opened, qtbot)


def segment(robot: OversightRobot, title: str) -> str:
    return str(robot.value("SELECT id FROM segment_live WHERE title = :t", t=title))


def placed(robot: OversightRobot, title: str, on: date) -> str:
    """Place an organisation in a segment on a day; return who decided it."""
    region = str(robot.value("SELECT id FROM organisation_live WHERE code <> 'WH' ORDER BY n"))
    ground = (Evidence("Vacancies", "Return of October"),)
    who = organisation(robot)
    robot.desk.do(PlaceInSegment(who, segment(robot, title), region, "Why", ground, on=on))
    return region


def adopted(robot: OversightRobot) -> None:
    """Adopt two versions of a framework, the older one ended."""
    old, new = (SegmentOf(1, "Old one"),), (SegmentOf(1, "New one"), SegmentOf(2, "New two"))
    for version, lines, first, last in (
        ("2022/23", old, BEGAN, ENDED),
        ("2025/26", new, NEXT, None),
    ):
        it = AdoptFramework("Framework", version, KINDS, (), lines, from_on=first, to_on=last)
        robot.desk.do(it)


def test_r28_the_chosen_organisation_is_placed_from_where_it_stands(
    robot: OversightRobot,
) -> None:
    adopted(robot)
    region = placed(robot, "New one", date(2026, 11, 2))
    robot.page.chips.choose(SEGMENTS)
    robot.page.begin_new()
    value = robot.form.value
    assert value("organisation") == organisation(robot)
    assert (value("segment"), value("decided_by")) == (segment(robot, "New one"), region)
    assert robot.form.touched() == {}
    field = robot.form.fields["segment"]
    assert isinstance(field, PickField)
    offered = [each.second for each in field._options]
    assert offered == [
        *["2025/26, in force from 1 April 2025"] * 2,
        "2022/23, in force 1 July 2022 to 31 March 2025",
    ]


def test_r28_a_segment_of_a_framework_that_ended_is_not_offered_again(
    robot: OversightRobot,
) -> None:
    """T8."""
    adopted(robot)
    region = placed(robot, "Old one", date(2024, 1, 8))
    robot.page.begin_new()
    assert (robot.form.value("segment"), robot.form.value("decided_by")) == ("", region)
    robot.pick("Segment", "Old one")
    robot.write("What it rests on", "Vacancies")
    robot.write("Source", "Return")
    robot.write("Why", "Vacancies")
    robot.write("On", "2/11/2026")
    robot.send()
    assert robot.wrong("on") == (
        "\u25b2 The framework of 2022/23 was in force until 31 March 2025. "
        "On 2 November 2026 it is that of 2025/26."
    )
    robot.pick("Segment", "New two")
    robot.send()
    assert robot.pane.form is None
    assert robot.rows()[0][1].startswith("New two")


def test_picking_an_organisation_offers_what_is_known_of_it(robot: OversightRobot) -> None:
    adopted(robot)
    region = placed(robot, "New one", date(2026, 11, 2))
    robot.page.pane.begin_new("placing")
    assert robot.form.value("segment") == ""
    robot.pick("Organisation", "Wexholme")
    assert robot.form.value("segment") == segment(robot, "New one")
    assert robot.form.value("decided_by") == region


def test_r29_the_next_reading_is_of_the_same_indicator_and_organisation(
    robot: OversightRobot,
) -> None:
    who, level = organisation(robot), ReadingLevel.ORGANISATION
    robot.desk.do(AddIndicator("Waits"), AddIndicator("Vacancies", unit="%"))
    vacancies = str(robot.value("SELECT id FROM indicator_live WHERE title = 'Vacancies'"))
    read = RecordReading(vacancies, "Return", date(2026, 10, 31), level, who, actual="9")
    robot.desk.do(read)
    robot.page.chips.choose(READINGS)
    robot.page.begin_new()
    value = robot.form.value
    assert (value("indicator"), value("level"), value("organisation")) == (vacancies, level, who)
    assert (value("source"), value("actual"), value("place")) == ("Return", "", "")
    robot.write("Actual", "8")
    robot.write("On", "15/11/2026")
    robot.send()
    assert robot.pane.form is None
    assert robot.value("SELECT group_concat(actual, ' ') FROM indicatorreading_live") == "9 8"


def test_r23_support_named_by_a_change_of_status_is_not_typed_again(robot: OversightRobot) -> None:
    risk = str(robot.value("SELECT id FROM risk WHERE title LIKE 'Waits in maternity triage%'"))
    region = str(robot.value("SELECT id FROM organisation WHERE name = 'NHS England'"))
    robot.desk.do(
        MoveAssurance(
            *(risk, AssuranceLevel.INTENSIVE, region, "Regional director", "Harm again"),
            decision_ref="Letter",
            evidence="Two reports",
            support="Maternity team",
            regulator_lead="Chief nurse",
            departure_reason="Agreed by both",
            criteria=(Criterion.COMPLEX,),
            plan="Plan 2",
            lead="Wilf Larkspur",
        )
    )
    robot.page.chips.choose(SUPPORT)
    robot.page.begin_new()
    robot.pick("Organisation", "Wexholme")
    robot.pick("Risk it holds", "Waits in maternity")
    assert robot.form.value("words") == "Maternity team"
    robot.send()
    assert robot.wrong("exit_criteria").startswith("\u25b2 ")
    robot.write("Exit criteria, one a line", "Rota full")
    robot.send()
    assert robot.pane.form is None
    assert robot.value("SELECT words FROM mandatedsupport_live") == "Maternity team"
