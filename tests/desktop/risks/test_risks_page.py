"""The Risks page: noted in a line, scored on the matrix, moved only on the authority it needs."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from db.across.sharing import to_settle
from db.risks.commands.register import ChangeRisk
from db.risks.queries import RegisterFilter, register_ids
from desktop.risks.filters import CHIPS
from desktop.window import Window
from tests.desktop.office import BODIES, RISKS
from tests.desktop.risks.robot import REF, SCORE, STATUS, TITLE, RisksRobot

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
Key = Qt.Key
TRIAGE, WARD, MEDICINES, BEDS, BANK = (each[1] for each in RISKS)
LEVEL = "SELECT level FROM risk WHERE id = :id"


@pytest.fixture
def robot(opened: Window, qtbot: QtBot) -> RisksRobot:
    return RisksRobot(opened, qtbot)


def test_the_register_keeps_qts_contract(qtmodeltester: ModelTester, robot: RisksRobot) -> None:
    qtmodeltester.check(robot.page.register.table)


def test_it_opens_on_the_highest_score_beside_the_heat_map(robot: RisksRobot) -> None:
    assert robot.here(TITLE) == WARD
    assert robot.here(SCORE) == "Score 20, Extreme, target 8"
    assert robot.focus is robot.page.register
    assert robot.told() == ""
    noted = "0 open on the registers. 5 noted, not yet on one."
    assert robot.standing == f"{noted} 2 changes of status await their authority."


def test_every_chip_shows_as_many_rows_as_it_says(robot: RisksRobot) -> None:
    for shown, _code, _count in CHIPS:
        robot.page.chips.choose(shown)
        said = int(robot.page.chips._chips[shown].text().split()[-1])
        found = robot.desk.read(register_ids, RegisterFilter(shown))
        assert len(robot.column(REF)) == said == len(found)


def test_words_that_fit_nothing_say_so_and_are_taken_back_by_key(robot: RisksRobot) -> None:
    robot.filter("zzzz")
    assert robot.empty == "No risks match."
    robot.press("Clear filters")
    assert len(robot.column(REF)) == len(RISKS)


def test_sorting_keeps_the_chosen_risk(robot: RisksRobot) -> None:
    kept = robot.take(MEDICINES)
    robot.sort(TITLE)
    assert robot.column(TITLE) == sorted(robot.column(TITLE))
    assert robot.chosen() == kept


def test_the_pane_tells_of_the_risk_that_is_chosen(robot: RisksRobot) -> None:
    robot.open(WARD)
    assert robot.told() == WARD
    robot.key(Key.Key_Down)
    assert robot.told() == robot.here(TITLE) != WARD
    robot.press("Heat map")
    assert robot.told() == ""
    assert robot.focus is robot.page.register


def test_a_place_on_the_heat_map_is_chosen_and_let_go_by_key(robot: RisksRobot) -> None:
    heat = robot.tab_to("Heat map of 5 risks, likelihood by impact")
    robot.key(Key.Key_Down)
    robot.key(Key.Key_Left)
    assert "Likelihood 4, impact 4" in heat.accessibleDescription()
    robot.key(Key.Key_Return)
    assert sorted(robot.column(TITLE)) == sorted([TRIAGE, BEDS])
    robot.key(Key.Key_Return)
    assert len(robot.column(TITLE)) == len(RISKS)


def test_an_empty_place_on_the_heat_map_has_a_way_back(robot: RisksRobot) -> None:
    robot.tab_to("Heat map of 5 risks, likelihood by impact")
    robot.key(Key.Key_Return)
    assert robot.empty == "No risks match."
    robot.press("Clear filters")
    assert len(robot.column(TITLE)) == len(RISKS)
    assert robot.page.map.map.chosen is None


def test_the_heat_map_is_read_as_a_table_too(robot: RisksRobot) -> None:
    robot.press("As a table")
    rows = robot.page.map._table.rows
    assert rows.index(0).data() == "Likelihood 4, impact 5: 1"
    robot.press("As a map")
    assert robot.page.map.map.isVisible()


def test_a_risk_is_noted_in_one_line_and_shown(robot: RisksRobot) -> None:
    robot.control(Key.Key_N)
    robot.write("Committee or group", "Quality Committee")
    robot.send()
    assert robot.wrong("title")
    robot.write("Risk in one line", "Blood fridge alarms go unheard at night")
    robot.send()
    assert robot.told() == "Blood fridge alarms go unheard at night"
    assert robot.here(REF).endswith("to be completed")
    assert robot.here(SCORE) == "Not scored"
    assert robot.value("SELECT count(*) FROM risk") == len(RISKS) + 1


@pytest.mark.parametrize("typed", ["6", "-1"])
def test_a_score_outside_the_matrix_is_refused_beside_it(robot: RisksRobot, typed: str) -> None:
    risk = robot.open(MEDICINES)
    robot.press("Score")
    robot.write("Likelihood", typed)
    robot.send()
    assert f"{typed} is outside the matrix" in robot.wrong("likelihood")
    assert robot.value("SELECT current_points FROM risk WHERE id = :id", id=risk) == 9


@pytest.mark.parametrize(("likelihood", "impact", "points"), [("1", "5", 5), ("5", "1", 5)])
def test_a_score_at_the_matrixs_edge_is_given(
    robot: RisksRobot, likelihood: str, impact: str, points: int
) -> None:
    risk = robot.open(MEDICINES)
    robot.press("Score")
    robot.write("Likelihood", likelihood)
    robot.write("Impact", impact)
    robot.write("Reason", "Two audits")
    robot.send()
    assert robot.value("SELECT current_points FROM risk WHERE id = :id", id=risk) == points
    assert robot.chosen() == risk
    assert robot.here(SCORE).startswith(f"Score {points}")


def intensive(robot: RisksRobot, authority: str) -> None:
    """Fill in a change of status to intensive on somebody's authority."""
    robot.press("Change status")
    robot.choose("New status", "Intensive")
    robot.write("Authority", authority)
    robot.write("Authorised by", "Regional director")
    robot.tab_to("Significant")
    robot.key(Key.Key_Space)
    robot.write("Minute or letter", "RQ/26/17")
    robot.write("Why", "Harm has recurred on two sites")
    robot.write("Evidence", "Audit of October")
    robot.write("Lead", "Marigold Penhaligon")
    robot.write("Improvement plan", "Staffing plan of November")
    robot.write("Mandated support", "Weekly clinical review")
    robot.write("Regulator’s lead", "Regional nurse")
    robot.send()


def test_intensive_needs_nhs_englands_authority(robot: RisksRobot) -> None:
    risk = robot.open(MEDICINES)
    intensive(robot, "Northmoor Integrated Care Board")
    assert "usually authorised by NHS England" in robot.wrong("authority")
    assert robot.value(LEVEL, id=risk) == "routine"
    robot.write("Authority", "NHS England")
    robot.send()
    assert robot.pane.form is None
    assert robot.value(LEVEL, id=risk) == "intensive"
    assert robot.here(STATUS).startswith("Intensive, NHS England, 30 Nov")
    assert robot.chosen() == risk


def test_a_departure_from_the_usual_authority_is_kept_with_its_reason(robot: RisksRobot) -> None:
    risk = robot.open(WARD)
    intensive(robot, "Northmoor Integrated Care Board")
    robot.write("Departure from the usual authority", "NHS England asked the board to act")
    robot.send()
    kept = "SELECT departure_reason FROM assurancemove WHERE risk = :id"
    assert robot.value(kept, id=risk) == "NHS England asked the board to act"
    assert robot.value(LEVEL, id=risk) == "intensive"


def test_what_makes_it_a_quality_risk_is_asked_beside_the_boxes(robot: RisksRobot) -> None:
    robot.open(WARD)
    robot.press("Change status")
    robot.write("Authority", "Northmoor Integrated Care Board")
    robot.write("Authorised by", "Dorothea Plumstone")
    robot.write("Minute or letter", "QC/26-27/015")
    robot.write("Why", "Harm has recurred")
    robot.write("Evidence", "Audit of October")
    robot.send()
    assert "complex, significant or recurrent" in robot.wrong("criteria")
    assert robot.form.refused == ""


def test_a_change_meanwhile_is_settled_not_lost(robot: RisksRobot) -> None:
    risk = robot.open(MEDICINES)
    robot.press("Change")
    robot.write("Risk in one line", "Ours")
    robot.desk.do(ChangeRisk(risk, title="Hers"))
    robot.send()
    assert robot.desk.read(to_settle) == 1


def test_no_part_is_nameless_and_the_page_fits_a_small_laptop(robot: RisksRobot) -> None:
    assert robot.nameless() == []
    robot.open(WARD)
    assert robot.nameless() == []
    robot.press("Change status")
    assert robot.nameless() == []
    assert robot.page.minimumSizeHint().width() <= 1366 - 200


def test_the_register_of_the_committee_in_view_is_printed_by_way_of_the_documents(
    robot: RisksRobot,
) -> None:
    robot.choose("Committee or group", BODIES["PC"][:6])
    robot.press("Print register")
    assert robot.window.current_code == "papers"
    assert robot.document == ("risk-register", BODIES["PC"])


def test_over_all_committees_the_register_of_the_chosen_risk_is_printed(robot: RisksRobot) -> None:
    robot.take(WARD)
    robot.press("Print register")
    assert robot.document == ("risk-register", BODIES["QC"])
