"""Frameworks as data and who authorises, at the desk: adopted, brought up to date, named."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from db.bodies.rules.kinds import OrgKind
from db.bodies.rules.purposes import Aim
from db.risks.rules.assurance import AssuranceLevel
from desktop.oversight.lists import AUTHORITIES, FRAMEWORKS, SEGMENTS
from desktop.window import Window
from tests.desktop.filling import about, new
from tests.desktop.oversight.test_oversight_forms import organisation
from tests.desktop.oversight.test_oversight_page import OversightRobot

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
TITLE = "NHS oversight framework"
NAMED = {"title": "Local framework", "version": "1", "applies_to": (OrgKind.NHS_TRUST,)}
GAPS = "Significant gaps"


@pytest.fixture
def robot(opened: Window, qtbot: QtBot) -> OversightRobot:
    made = OversightRobot(opened, qtbot)
    made.page.chips.choose(FRAMEWORKS)
    return made


def test_t1_t8_a_framework_that_comes_along_is_adopted_by_its_name(robot: OversightRobot) -> None:
    assert robot.empty == "No framework has been adopted yet. Segments come from one."
    robot.press("Adopt framework")
    robot.pick("Begin from", "2022/23")
    assert "- Access and outcomes\n2. Preventing" in robot.form.value("themes")
    robot.send()
    assert robot.rows()[0] == [
        f"{TITLE}, Integrated care board, NHS trust, NHS foundation trust",
        *("2022/23", "1 July 2022", "30 June 2025", "6 themes, 4 segments", "Ended"),
    ]
    assert "Theme 1  Quality of care, access and outcomes\n– Access and outcomes" in robot.shown
    assert "are well developed (rests on all four aims)\nReviewed: Quarterly" in robot.shown
    assert robot.value("SELECT count(*) FROM segmentcriterion_live WHERE aims <> ''") == 2
    robot.press("Adopt framework")
    robot.pick("Begin from", "2025/26")
    robot.send()
    assert [row[1] for row in robot.rows()] == ["2025/26", "2022/23"]
    assert robot.rows()[0][-1] == "In force"


def test_t8_a_framework_is_typed_as_lines_and_refused_at_its_field(robot: OversightRobot) -> None:
    given = {"themes": "People", "segments": f"Segment 1; monthly\n- {GAPS}"}
    for wrong, field, words in (
        ({"title": " "}, "title", "Give the framework its title."),
        ({"version": ""}, "version", "Say which version of the framework"),
        ({"applies_to": ()}, "applies_to", "which kinds of organisation"),
        ({"themes": "- Care"}, "themes", "“Care” stands before the first theme"),
        ({"segments": "- Care"}, "segments", "“Care” stands before the first segment"),
        ({"segments": "1. One\n1. Two"}, "segments", "A number stands twice."),
    ):
        assert new(robot, "adopting", **{**NAMED, **given, **wrong})
        assert words in robot.wrong(field), field
        robot.form.left.emit()
    assert robot.value("SELECT count(*) FROM oversightframework") == 0
    assert new(robot, "adopting", **NAMED, **given) == ""
    assert f"Segment 1  {GAPS}\nReviewed: monthly" in robot.shown


def test_t8_a_framework_is_brought_up_to_date_and_keeps_what_something_rests_on(
    robot: OversightRobot,
) -> None:
    lines = f"Segment 1\nSegment 2\n- {GAPS}"
    assert new(robot, "adopting", **NAMED, themes="People", segments=lines) == ""
    criterion = robot.value("SELECT id FROM segmentcriterion_live")
    aims = {"segmentcriterion": criterion, "aims": tuple(Aim)}
    assert about(robot, "Aims of a criterion", **aims) == ""
    placed = {
        "organisation": organisation(robot),
        "decided_by": organisation(robot, "ICB"),
        "segment": robot.value("SELECT id FROM segment_live WHERE number = 2"),
        "criteria": (GAPS,),
        "rationale": "In deficit",
    }
    theme = robot.value("SELECT id FROM oversighttheme_live")
    ground = {f"evidence_{theme}": "Vacancies", f"source_{theme}": "Return of May"}
    assert new(robot, "placing", **placed, **ground) == ""
    robot.page.chips.choose(FRAMEWORKS)
    wrong = about(robot, "Bring up to date", themes="Staff")
    assert "“People” is used in the record" in wrong
    robot.form.left.emit()
    more = f"{lines}\n- No plan yet\nSegment 3"
    assert about(robot, "Bring up to date", themes="People\nFinance", segments=more) == ""
    assert robot.rows()[0][4] == "2 themes, 3 segments"
    assert f"{GAPS} (rests on all four aims)\nNo plan yet" in robot.shown


def test_r59_the_aims_a_criterion_rests_on_stand_in_the_checklist_of_a_decision(
    robot: OversightRobot,
) -> None:
    """R59: the criteria rest on the four fundamental purposes (B:L432, L442)."""
    assert new(robot, "adopting", **NAMED, segments=f"Segment 1\n- {GAPS}\n- Other") == ""
    criterion = robot.value("SELECT id FROM segmentcriterion_live WHERE words = :w", w=GAPS)
    robot.press("Aims of a criterion")
    robot.send()
    assert robot.wrong("segmentcriterion")
    robot.form.left.emit()
    both = {"segmentcriterion": criterion, "aims": (Aim.OUTCOMES, Aim.INEQUALITIES)}
    assert about(robot, "Aims of a criterion", **both) == ""
    kept = robot.value("SELECT aims FROM segmentcriterion_live WHERE id = :i", i=criterion)
    assert kept == "outcomes, inequalities"
    told = f"{GAPS} (rests on: Improve outcomes, Tackle inequalities)"
    assert told in robot.shown
    robot.page.chips.choose(SEGMENTS)
    robot.press("Place in segment")
    robot.pick("Organisation", "Wexholme")
    robot.pick("Segment", "Segment 1")
    robot.tab_to(told)
    robot.key(Qt.Key.Key_Space)
    robot.pick("Decided by", "Northmoor")
    robot.write("Why", "In deficit")
    robot.write("What it rests on", "Accounts")
    robot.write("Source", "Return of October")
    robot.send()
    assert f"Criteria met  {told}" in robot.shown


def test_r24_an_authority_is_named_and_listed(robot: OversightRobot) -> None:
    robot.page.chips.choose(AUTHORITIES)
    before = len(robot.rows())
    source, as_at = "Terms of reference, 4", date(2026, 11, 2)
    named = {"level": AssuranceLevel.INTENSIVE, "source": source, "as_at": as_at}
    assert new(robot, "naming_authority", **named, organisation="")
    assert robot.wrong("organisation")
    robot.form.left.emit()
    assert new(robot, "naming_authority", **named, organisation=organisation(robot)) == ""
    rows = robot.rows()
    assert len(rows) == before + 1
    assert [row for row in rows if source in row] == [
        ["Intensive", robot.value("SELECT name FROM organisation_live WHERE code = 'WH'"), source,
         "2 November 2026"]
    ]  # fmt: skip


def test_r24_an_authority_is_taken_off_with_the_reason_and_may_be_named_again(
    robot: OversightRobot,
) -> None:
    robot.page.chips.choose(AUTHORITIES)
    before = robot.rows()
    named = {"level": AssuranceLevel.INTENSIVE, "organisation": organisation(robot)}
    assert new(robot, "naming_authority", **named) == ""
    last = robot.value("SELECT name FROM organisation_live WHERE code = 'WH'")
    at = next(at for at, row in enumerate(robot.rows()) if last in row)
    view = robot.page.views[AUTHORITIES]
    view.setCurrentIndex(view.table.index(at, 0))
    assert about(robot, "Remove authority", reason=" ")
    assert robot.wrong("reason")
    robot.form.left.emit()
    assert about(robot, "Remove authority", reason="The terms name the region alone") == ""
    assert robot.rows() == before
    kept = "SELECT deleted FROM assuranceauthority WHERE deleted IS NOT NULL"
    assert robot.value(kept) == "The terms name the region alone"
    assert new(robot, "naming_authority", **named) == ""
    assert len(robot.rows()) == len(before) + 1
