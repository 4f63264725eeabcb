"""Every change of status as the pane tells it: whole, the latest first, and what it asks for."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from db.bodies.commands.people import CloseOrganisation
from db.oversight.commands.support import MandateSupport
from db.risks.commands import ChangeRisk, MoveAssurance, ProposeAssurance, ScoreRisk
from db.risks.rules.assurance import AssuranceLevel, Criterion
from desktop.window import Window
from tests.desktop.office import RISKS
from tests.desktop.risks.robot import STATUS, RisksRobot
from tests.desktop.risks.test_beside import LEVEL, fill_move, shown

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
TRIAGE, WARD, MEDICINES, BEDS, BANK = (each[1] for each in RISKS)
ROUTINE, ENHANCED, INTENSIVE = AssuranceLevel


@pytest.fixture
def robot(opened: Window, qtbot: QtBot) -> RisksRobot:
    return RisksRobot(opened, qtbot)


def organisation(robot: RisksRobot, name: str) -> str:
    return str(robot.value("SELECT id FROM organisation WHERE name = :name", name=name))


def moved(robot: RisksRobot, risk: str, became: AssuranceLevel, by: str, **given: object) -> None:
    """Record a change of status as a colleague would from her own laptop."""
    plain: dict[str, object] = {
        "authority": organisation(robot, by),
        "person": "Regional director",
        "rationale": "Harm on two sites",
        "decision_ref": "RQ/26/17",
        "evidence": "Visit of 3 November",
        "criteria": (Criterion.SIGNIFICANT,),
        "plan": "Staffing plan of November",
        "lead": "Marigold Penhaligon",
        "support": "Weekly clinical review",
        "regulator_lead": "Regional nurse",
    }
    robot.desk.do(MoveAssurance(risk, became, **(plain | given)))  # type: ignore[arg-type]


def test_r24_every_change_of_status_is_told_whole_the_latest_first(robot: RisksRobot) -> None:
    risk = robot.open(MEDICINES)
    assert "Changes of status" not in shown(robot)
    icb = "Northmoor Integrated Care Board"
    moved(robot, risk, ENHANCED, "NHS England", departure_reason="The board asked the region")
    moved(robot, risk, ROUTINE, icb, rationale="Two clean audits", person="Dorothea Plumstone")
    robot.open(MEDICINES)
    told = shown(robot)
    assert "Change  Enhanced to Routine" in told
    assert f"Authority  {icb}  Assumption  Nobody is named as the authority" in told
    assert "Authorised by  Dorothea Plumstone" in told
    assert "Why  Two clean audits  Evidence  Visit of 3 November" in told
    assert "The board asked the region" not in told
    robot.tab_to("Changes of status")
    robot.key(Qt.Key.Key_Down)
    told = shown(robot)
    assert "Change  Routine to Enhanced" in told
    assert "Departure  The board asked the region  Authorised by  Regional director" in told
    assert "The risk is  Significant" in told
    assert "Lead  Marigold Penhaligon  Improvement plan  Staffing plan of November" in told
    assert "Now  Another change has followed it." in told
    assert "Assumption" not in told
    assert "What was approved, and what it says now" in told


def test_r24_a_later_change_of_what_was_approved_asks_for_it_anew(robot: RisksRobot) -> None:
    risk = robot.open(MEDICINES)
    moved(robot, risk, ENHANCED, "Northmoor Integrated Care Board")
    robot.desk.do(ChangeRisk(risk, title="Medicines at discharge are not reconciled"))
    assert "Approval anew" not in shown(robot)
    robot.desk.do(ScoreRisk(risk, 5, 5), ChangeRisk(risk, lead="Wilfred Larkspur"))
    told = shown(robot)
    assert "Approval anew  Asked for again. Changed since: the band of the score, the lead." in told
    fill_move(robot)
    robot.send()
    assert robot.pane.form is None
    assert "Approval anew" not in shown(robot)


def test_r23_the_support_mandated_for_an_intensive_risk_is_told_beside_it(
    robot: RisksRobot,
) -> None:
    risk = robot.open(MEDICINES)
    moved(robot, risk, INTENSIVE, "NHS England")
    named = str(robot.value("SELECT support FROM assurancemove WHERE risk = :id", id=risk))
    assert f"Mandated support  {named}. When it ends is still to be recorded" in shown(robot)
    trust = str(robot.value("SELECT id FROM organisation WHERE code = 'WH'"))
    robot.desk.do(MandateSupport(trust, exit_criteria=("Rota full", "No harm"), risk=risk))
    assert f"Mandated support  {named}: 0 of 2 exit criteria met" in shown(robot)
    robot.press("Change status")
    field = robot.form.fields["support"]
    assert (field.value, field._note.text()) == (named, "As the record of oversight has it.")
    robot.write("Mandated support", "Something else")
    assert field.value == named, "it is changed where it is recorded"


def test_r24_stepping_down_needs_the_same_authority_and_says_that_is_assumed(
    robot: RisksRobot,
) -> None:
    risk = robot.open(MEDICINES)
    moved(robot, risk, INTENSIVE, "NHS England")
    fill_move(robot)
    robot.send()
    assert "usually authorised by NHS England" in robot.wrong("authority")
    assert robot.value(LEVEL, id=risk) == "intensive"
    robot.write("Authority", "NHS England")
    robot.send()
    assert robot.value(LEVEL, id=risk) == "enhanced"
    assert "Nobody is named as the authority for stepping down" in shown(robot)


def test_t14_the_office_that_follows_nhs_england_authorises_from_its_day(robot: RisksRobot) -> None:
    risk = robot.open(MEDICINES)
    england = organisation(robot, "NHS England")
    follows = organisation(robot, "Northmoor Integrated Care Board")
    robot.desk.do(CloseOrganisation(england, date(2026, 11, 1), follows))
    fill_move(robot)
    robot.tab_to("New status")
    robot.key(Qt.Key.Key_End)
    robot.write("Mandated support", "Weekly clinical review")
    robot.write("Regulator’s lead", "Regional nurse")
    robot.write("Decided on", "1/11/2026")
    robot.send()
    assert "usually authorised by NHS England" in robot.wrong("authority")
    robot.write("Decided on", "2/11/2026")
    robot.send()
    assert robot.value(LEVEL, id=risk) == "intensive"


def test_two_changes_made_apart_show_the_more_cautious_until_a_person_decides(
    robot: RisksRobot,
) -> None:
    risk = robot.open(MEDICINES)
    fill_move(robot)
    moved(robot, risk, INTENSIVE, "NHS England", after=())
    robot.send()
    assert robot.pane.form is None
    assert robot.value(LEVEL, id=risk) == "intensive"
    assert robot.here(STATUS).startswith("Intensive, two versions to settle")
    robot.desk.do(ProposeAssurance(risk, ROUTINE, "It is better now"))
    told = "Intensive, two versions to settle; routine proposed"
    assert robot.here(STATUS).startswith(told)
    assert told in shown(robot)
    fill_move(robot)
    robot.write("Authority", "NHS England")
    robot.send()
    assert robot.value(LEVEL, id=risk) == "enhanced"
    assert "two versions" not in robot.here(STATUS)


def test_t12_a_risk_without_a_status_says_not_applicable_and_offers_no_change(
    robot: RisksRobot,
) -> None:
    robot.open(BEDS)
    assert robot.here(STATUS) == "Not applicable"
    assert "Now  Not applicable" in shown(robot)
    assert not robot.page.pane._move.isEnabled()
    robot.open(MEDICINES)
    assert robot.page.pane._move.isEnabled()


def test_every_change_of_a_risk_is_laid_open_beneath_it(robot: RisksRobot) -> None:
    risk = robot.open(MEDICINES)
    robot.desk.do(ChangeRisk(risk, lead="Wilfred Larkspur"))
    robot.press(robot.page.pane.changes.turn.text())
    rows = robot.page.pane.changes.list.rows
    told = [rows.index(at).data() for at in range(rows.rowCount())]
    assert told[0].startswith("Change risk")
    assert "Wilfred Larkspur" in told[1]
