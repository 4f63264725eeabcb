"""The Oversight page: placed by evidence, read with a source, supported to an end, by keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from db.bodies.rules.kinds import OrgKind
from db.oversight.commands.frameworks import AdoptFramework, Criterion, SegmentOf, Theme
from desktop.kit.fields import Field
from desktop.oversight.lists import AUTHORITIES, READINGS, SHAPES, SUPPORT
from desktop.oversight.page import OversightPage
from desktop.window import Window
from tests.desktop.working import ListsSecretary

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)


class OversightRobot(ListsSecretary):
    """Oversight, seen from the chair."""

    code = "oversight"
    page: OversightPage

    @property
    def shown(self) -> str:
        """Return what the pane tells, each fact after its label."""
        parts = self.page.pane.findChildren(QLabel)
        return "  ".join(each.text() for each in parts if each.isVisible())


def fields(robot: OversightRobot, *names: str) -> list[Field]:
    """Return fields of the form in view by name."""
    return [robot.form.fields[name] for name in names]


@pytest.fixture
def robot(opened: Window, qtbot: QtBot) -> OversightRobot:
    return OversightRobot(opened, qtbot)


def test_an_organisation_is_placed_on_evidence_with_a_source(robot: OversightRobot) -> None:
    """R28."""
    needs, gaps = "Significant support needs against a theme", "Significant gaps in capability"
    lines = (Criterion(needs), Criterion(gaps))
    segments = tuple(SegmentOf(number, f"Segment {number}", lines) for number in (1, 2, 3, 4))
    kinds = (OrgKind.NHS_TRUST,)
    robot.desk.do(AdoptFramework("Framework", "2022/23", kinds, (Theme("People", 1),), segments))
    assert robot.empty.startswith("Nobody has been placed")
    assert robot.nameless() == []
    robot.control(Qt.Key.Key_N)
    robot.pick("Organisation", "Wexholme")
    robot.pick("Segment", "Segment 3")
    theme = robot.value("SELECT id FROM oversighttheme_live")
    ground = (f"evidence_{theme}", f"source_{theme}", "evidence_1")
    assert [each.isVisible() for each in fields(robot, "criteria", *ground)] == [
        *(True, True, False, False)
    ]
    robot.tab_to("Significant gaps in capability")
    robot.key(Qt.Key.Key_Space)
    robot.pick("Decided by", "Northmoor")
    robot.write("Why", "Significant support needs")
    robot.send()
    assert robot.wrong(ground[0]).endswith("Say what the decision rests on.")
    robot.write("People", "Vacancies")
    robot.send()
    assert robot.wrong(ground[1]).endswith("so that it can be traced.")
    robot.write("Source for People", "Return of October")
    robot.send()
    assert robot.rows()[0][1] == "Segment 3, 2022/23"
    assert robot.standing.startswith("Placed in a segment: 1.")
    assert "Significant gaps in capability" in robot.shown


def test_evidence_is_given_under_several_themes_or_under_none(robot: OversightRobot) -> None:
    """T1, T8, R28."""
    kinds, one = (OrgKind.NHS_TRUST,), (SegmentOf(1, "Segment one"),)
    two = (Theme("People", 1), Theme("Quality", 2))
    robot.desk.do(AdoptFramework("Framework", "2022/23", kinds, two, one))
    robot.desk.do(
        AdoptFramework("Framework", "2025/26", kinds, (), (SegmentOf(5, "Segment five"),))
    )
    robot.control(Qt.Key.Key_N)
    robot.pick("Organisation", "Wexholme")
    robot.pick("Segment", "Segment one")
    robot.pick("Decided by", "Northmoor")
    robot.write("Why", "High performing")
    for theme in ("People", "Quality"):
        robot.write(theme, "Good throughout")
        robot.write(f"Source for {theme}", "Return of October")
    robot.send()
    assert "People  Good throughout (Return of October)" in robot.shown
    assert "Quality  Good throughout (Return of October)" in robot.shown
    robot.control(Qt.Key.Key_N)
    robot.pick("Organisation", "Wexholme")
    robot.pick("Segment", "Segment five")
    shown = fields(robot, "criteria", "evidence_1", "source_1", "evidence_2")
    assert [each.isVisible() for each in shown] == [False, True, False, False]
    robot.pick("Decided by", "Northmoor")
    robot.write("Why", "In deficit")
    robot.write("What it rests on", "Accounts")
    robot.write("Source", "Return of October")
    assert [each.isVisible() for each in shown[1:]] == [True, True, True]
    robot.send()
    assert "What it rests on  Accounts (Return of October)" in robot.shown


def test_a_reading_and_its_trend(robot: OversightRobot) -> None:
    """R29."""
    robot.press("New indicator")
    robot.write("Indicator", "Waits over 52 weeks")
    robot.choose("Better when", "Low")
    robot.send()
    robot.page.chips.choose(READINGS)
    robot.control(Qt.Key.Key_N)
    robot.pick("Indicator", "Waits")
    robot.write("Actual", "96")
    robot.write("The one before", "120")
    robot.send()
    assert robot.wrong("source").startswith("▲ Give the source: where it comes from")
    robot.write("Source", "National return")
    robot.send()
    assert robot.rows()[0][3] == "Better, was 120"


def test_support_is_not_ended_by_itself(robot: OversightRobot) -> None:
    """R23."""
    robot.page.chips.choose(SUPPORT)
    robot.control(Qt.Key.Key_N)
    robot.pick("Organisation", "Wexholme")
    robot.write("Support", "Maternity support")
    robot.send()
    assert robot.wrong("exit_criteria").startswith("▲ Say what must be so")
    robot.write("Exit criteria, one a line", "Rota full")
    robot.send()
    assert robot.rows()[0][3] == "0 of 1 met"
    robot.press("End support")
    robot.send()
    assert robot.wrong("reason").startswith("▲ 1 of its exit criteria")


@pytest.mark.parametrize("listing", [each for each in SHAPES if each != AUTHORITIES])
def test_every_list_begins_empty_with_its_form_one_key_away(
    robot: OversightRobot, listing: str, qtmodeltester: ModelTester
) -> None:
    robot.page.chips.choose(listing)
    assert robot.empty
    robot.page.begin_new()
    assert robot.form.fields
    qtmodeltester.check(robot.page.views[listing].table)
