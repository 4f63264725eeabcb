"""A risk's steps on the register, each filled in by keyboard and refused once beside its field."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from pytestqt.qtbot import QtBot

from db.risks.commands import AcceptRisk, AddControl, ChangeRisk
from db.risks.rules.assurance import AssuranceLevel
from desktop.risks.measures import MeasuresView
from desktop.window import Window
from tests.desktop.office import RISKS
from tests.desktop.risks.robot import STATUS, TITLE, RisksRobot
from tests.desktop.risks.test_assurance_history import moved
from tests.desktop.risks.test_beside import shown

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
TRIAGE, WARD, MEDICINES, BEDS, BANK = (each[1] for each in RISKS)
Key = Qt.Key
DAY = timedelta(days=1)


@pytest.fixture
def robot(opened: Window, qtbot: QtBot) -> RisksRobot:
    return RisksRobot(opened, qtbot)


def kept(robot: RisksRobot, risk: str, field: str) -> object:
    return robot.value(f"SELECT {field} FROM risk WHERE id = :id", id=risk)


@pytest.mark.parametrize(
    ("which", "column"), [("Initial", "initial_points"), ("Target", "target_points")]
)
def test_r18_each_of_the_three_scores_is_given_on_the_matrix(
    robot: RisksRobot, which: str, column: str
) -> None:
    risk = robot.open(MEDICINES)
    robot.press("Score")
    robot.choose("Which score", which)
    robot.write("Likelihood", "2")
    robot.write("Impact", "6")
    robot.send()
    assert "6 is outside the matrix" in robot.wrong("impact")
    robot.write("Impact", "4")
    robot.send()
    assert robot.pane.form is None
    assert kept(robot, risk, column) == 8
    assert kept(robot, risk, "current_points") == 9


def test_r18_r19_a_noted_risk_is_completed_and_put_on_the_register(robot: RisksRobot) -> None:
    risk = robot.open(MEDICINES)
    assert "To be completed before it goes to a committee: cause, event, effect, owner" in shown(
        robot
    )
    assert not robot.page.pane._register.isVisible()
    robot.press("Change")
    robot.write("Cause", "Discharge letters come late")
    robot.write("Event", "medicines are not reconciled")
    robot.write("Effect", "harm at home")
    robot.write("Owner", "Dorothea Plumstone")
    robot.tab_to("Safe")
    robot.key(Key.Key_Space)
    robot.send()
    robot.press("Put on the register")
    assert kept(robot, risk, "state") == "open"
    robot.press("Change")
    robot.write("Cause", "")
    robot.send()
    assert "Still to be completed" in robot.wrong("cause")
    assert kept(robot, risk, "cause") == "Discharge letters come late"


def test_r19_what_gives_a_risk_its_status_is_kept_while_it_is_above_routine(
    robot: RisksRobot,
) -> None:
    risk = robot.open(MEDICINES)
    robot.press("Change")
    robot.choose("Provider", "Independent")
    robot.choose("Assured by", "Local")
    robot.write("Regulators", "CQC")
    robot.send()
    fields = ("sector", "regime", "regulators")
    assert [kept(robot, risk, each) for each in fields] == [
        *("independent provider", "local authority", "CQC")
    ]
    assert robot.here(STATUS) == "Not applicable"
    robot.press("Change")
    robot.choose("Assured by", "NHS")
    robot.send()
    moved(robot, risk, AssuranceLevel.ENHANCED, "Northmoor Integrated Care Board")
    robot.press("Change")
    robot.choose("Category", "Estates")
    robot.send()
    assert "status" in robot.wrong("category")
    assert kept(robot, risk, "category") == "quality"


def test_a_control_and_its_gap_are_changed(robot: RisksRobot) -> None:
    risk = robot.open(MEDICINES)
    robot.desk.do(AddControl(risk, "Ward checklist"))
    robot.press("Change control or assurance")
    robot.write("Control or assurance", "")
    robot.send()
    assert "what gap there is" in robot.wrong("words")
    robot.write("Control or assurance", "Ward checklist, twice a day")
    robot.write("Gap", "Not at night")
    robot.send()
    assert robot.pane.form is None
    sql = "SELECT words || '|' || gap FROM control WHERE risk = :id"
    assert robot.value(sql, id=risk) == "Ward checklist, twice a day|Not at night"


def test_r12_the_quality_group_recommends_from_a_form_of_its_own(robot: RisksRobot) -> None:
    risk = robot.open(MEDICINES)
    robot.press("Recommend")
    robot.write("Group that recommends", "People Committee")
    robot.send()
    assert robot.wrong("rationale")
    robot.write("Why", "Two incidents in a month")
    robot.write("Proposed by", "Nettie Quillfeather")
    robot.send()
    assert robot.pane.form is None
    sql = "SELECT kind || ' ' || state FROM assuranceproposal WHERE risk = :id"
    assert robot.value(sql, id=risk) == "recommendation waiting"
    assert "Recommended: enhanced" in robot.page.pane._beside._proposals.rows.index(0).data()


def test_r12_the_quality_group_says_to_whom_it_recommends(robot: RisksRobot) -> None:
    risk = robot.open(MEDICINES)
    robot.press("Recommend")
    robot.write("Group that recommends", "People Committee")
    robot.write("Recommended to (none: the one that may authorise)", "Nobody of this name")
    robot.write("Why", "Two incidents in a month")
    robot.send()
    assert robot.wrong("to_body")
    robot.write("Recommended to (none: the one that may authorise)", "Management Group")
    robot.send()
    assert robot.pane.form is None
    sql = """
        SELECT b.name FROM assuranceproposal a JOIN body b ON b.id = a.to_body
        WHERE a.risk = :id"""
    assert robot.value(sql, id=risk) == "Management Group"


def test_t12_recommending_is_not_offered_where_no_status_applies(robot: RisksRobot) -> None:
    robot.open(BEDS)
    assert not robot.page.pane._beside._assuring.isVisible()


def test_an_acceptance_that_is_over_is_told_by_the_check_and_renewed(robot: RisksRobot) -> None:
    risk = robot.open(MEDICINES)
    today = robot.desk.today()
    robot.desk.do(AcceptRisk(risk, "The board", "The cost", today - DAY, today - 30 * DAY))
    codes = {each.code for each in robot.desk.store.findings(today) if each.id == risk}
    assert "risk.find_acceptance_ended" in codes
    robot.press("Renew acceptance")
    robot.write("Until", "29/11/2026")
    robot.send()
    assert "before it starts" in robot.wrong("expires_on")
    robot.write("Until", "30/11/2026")
    robot.send()
    codes = {each.code for each in robot.desk.store.findings(today) if each.id == risk}
    assert "risk.find_acceptance_ended" not in codes


def test_a_closed_risk_is_not_reopened_without_saying_why(robot: RisksRobot) -> None:
    risk = robot.open(MEDICINES)
    robot.press("Close risk")
    robot.write("Reason", "Two clean audits")
    robot.write("Closed", "1/12/2026")
    robot.send()
    assert "still to come" in robot.wrong("closed_on")
    robot.write("Closed", "30/11/2026")
    robot.send()
    robot.page.chips.choose("closed")
    robot.open(MEDICINES)
    assert "Closed because  Two clean audits" in shown(robot)
    robot.press("Reopen")
    robot.send()
    assert "why the risk is opened again" in robot.wrong("reason")
    robot.write("Reason", "A third failed")
    robot.send()
    assert kept(robot, risk, "reopened_why") == "A third failed"
    robot.page.chips.choose("open")
    robot.open(MEDICINES)
    assert "Reopened because  A third failed" in shown(robot)


def test_several_are_changed_together_or_not_at_all(robot: RisksRobot) -> None:
    risk = robot.take(WARD)
    moved(robot, risk, AssuranceLevel.ENHANCED, "Northmoor Integrated Care Board")
    register = robot.page.register
    select = QItemSelectionModel.SelectionFlag
    for row in range(register.table.rowCount()):
        at = register.table.index(row, 0)
        register.selectionModel().select(at, select.Select | select.Rows)
    robot.press("Change several")
    robot.choose("Category", "Estates")
    robot.send()
    assert "status" in robot.wrong("category")
    assert robot.value("SELECT count(*) FROM risk WHERE category = 'estates'") == 0
    robot.tab_to("Category")
    robot.key(Key.Key_Home)
    robot.write("Owner", "Dorothea Plumstone")
    robot.send()
    owned = "SELECT count(*) FROM risk r JOIN person p ON p.id = r.owner WHERE p.name = :name"
    assert robot.value(owned, name="Dorothea Plumstone") == len(RISKS)


def test_a_review_refuses_a_score_or_a_day_that_cannot_be(robot: RisksRobot) -> None:
    risk = robot.take(WARD)
    robot.desk.do(ChangeRisk(risk, review_on=robot.desk.today() - DAY))
    robot.key(Key.Key_F8)
    robot.write("Likelihood", "6")
    robot.send()
    assert "6 is outside the matrix" in robot.wrong("likelihood")
    robot.write("Likelihood", "4")
    robot.write("Next review", "30/11/2026")
    robot.send()
    assert robot.wrong("next_on")
    assert kept(robot, risk, "reviewed_on") is None
    robot.write("Next review", "1/12/2026")
    robot.send()
    assert kept(robot, risk, "reviewed_on") == "2026-11-30"
    assert robot.here(TITLE)


def measures(robot: RisksRobot) -> MeasuresView:
    robot.press("Matrix and appetite…")
    view = robot.page.findChild(MeasuresView)
    assert view is not None
    return view


def test_r58_an_appetite_is_set_with_its_tolerance_and_source(robot: RisksRobot) -> None:
    view = measures(robot)
    robot.press("Set appetite")
    robot.choose("Category", "Finance")
    robot.write("Statement", "Open to invest to save")
    robot.write("Appetite", "12")
    robot.write("Tolerance", "9")
    robot.write("Source", "Board, 5 November 2026")
    robot.send()
    form = view.pane.form
    assert form is not None
    assert form.fields["tolerance"].wrong
    assert robot.value("SELECT count(*) FROM riskappetite") == 0
    robot.write("Tolerance", "16")
    robot.send()
    assert view.pane.form is None
    sql = "SELECT category || appetite || '/' || tolerance || source FROM riskappetite"
    assert robot.value(sql) == "finance12/16Board, 5 November 2026"
    told = view._appetites.rows.index(0).data()
    assert told.startswith("Finance: appetite 12, tolerance 16, Open to invest to save")


def test_reviews_by_level_are_set_in_months(robot: RisksRobot) -> None:
    view = measures(robot)
    robot.press("Set review dates")
    robot.choose("Level", "Intensive")
    robot.write("Months between reviews", "0")
    robot.write("Source", "Risk policy")
    robot.send()
    form = view.pane.form
    assert form is not None
    assert form.fields["months"].wrong
    robot.write("Months between reviews", "1")
    robot.send()
    assert view.pane.form is None
    assert robot.value("SELECT of || months FROM reviewrule") == "intensive1"
