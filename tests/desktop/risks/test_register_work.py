"""Working the register: holding, accepting, closing, reviewing one by one, several at once."""

from datetime import timedelta
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from db.risks.commands import ChangeRisk, CloseRisk, ScoreRisk, SetAppetite, SetScale
from db.risks.rules.risk import RiskCategory
from desktop.kit.delegates import CELL
from desktop.risks.measures import MeasuresView
from desktop.risks.movement import MovementView
from desktop.risks.returns import ReturnsView
from desktop.window import Window
from tests.desktop.office import RISKS
from tests.desktop.risks.robot import SCORE, TITLE, RisksRobot

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
Key = Qt.Key
TRIAGE, WARD, MEDICINES, BEDS, BANK = (each[1] for each in RISKS)
DAY = timedelta(days=1)


@pytest.fixture
def robot(opened: Window, qtbot: QtBot) -> RisksRobot:
    return RisksRobot(opened, qtbot)


def committee(robot: RisksRobot, risk: str) -> str:
    """Choose the committee of a risk in the box above the register; return its id."""
    body = str(robot.value("SELECT body FROM risk WHERE id = :id", id=risk))
    box = robot.page.filters.committee
    box.setCurrentIndex(box.findData(body))
    robot.page.refresh()
    return body


def test_r58_a_score_over_appetite_says_so_beside_it_and_has_its_chip(robot: RisksRobot) -> None:
    risk = robot.take(MEDICINES)
    robot.desk.do(ChangeRisk(risk, category=RiskCategory.QUALITY))
    robot.desk.do(SetAppetite(RiskCategory.QUALITY, 6, 8, "Board"))
    robot.take(MEDICINES)
    assert robot.here(SCORE).endswith("over tolerance")
    robot.page.chips.choose("over")
    assert MEDICINES in robot.column(TITLE)


def test_what_holds_a_risk_is_added_and_read(robot: RisksRobot) -> None:
    risk = robot.open(WARD)
    robot.press("Add control")
    robot.send()
    assert "what gap there is" in robot.wrong("words")
    robot.write("Control", "Night matron")
    robot.send()
    robot.press("Add assurance")
    robot.write("Assurance", "CQC visit")
    robot.choose("Line of assurance", "Third")
    robot.choose("What it tells", "Negative")
    robot.send()
    robot.press("Add action")
    robot.write("Action", "Fill the rota")
    robot.send()
    assert "who" in robot.wrong("owner")
    robot.write("Owner", "Dorothea Plumstone")
    robot.send()
    assert robot.page.pane.form is None
    lists = (robot.page.pane._controls, robot.page.pane._assurances, robot.page.pane._actions)
    told = [each.rows.index(0).data() for each in lists]
    assert told[0].startswith("Night matron")
    assert told[1].startswith("CQC visit, Third line, independent, negative")
    assert "Fill the rota" in told[2]
    sql = "SELECT count(*) FROM riskaction WHERE risk = :id"
    assert robot.value(sql, id=risk) == 1


def test_an_acceptance_without_an_expiry_is_refused_and_then_renewed(robot: RisksRobot) -> None:
    risk = robot.open(MEDICINES)
    robot.press("Accept")
    robot.write("Accepted by", "Dorothea Plumstone")
    robot.write("Reason", "The cost is out of proportion")
    robot.write("Until", "")
    robot.send()
    assert "until when" in robot.wrong("expires_on")
    robot.write("Until", "31/12/2026")
    robot.send()
    kept = "SELECT accepted_to FROM risk WHERE id = :id"
    assert robot.value(kept, id=risk) == "2026-12-31"
    robot.press("Renew acceptance")
    robot.write("Until", "31/3/2027")
    robot.send()
    assert robot.value(kept, id=risk) == "2027-03-31"


def test_a_risk_is_closed_with_a_reason_and_reopened_with_one(robot: RisksRobot) -> None:
    risk = robot.open(MEDICINES)
    robot.press("Close risk")
    robot.send()
    assert "why" in robot.wrong("reason")
    robot.write("Reason", "Two clean audits")
    robot.send()
    state = "SELECT state FROM risk WHERE id = :id"
    assert robot.value(state, id=risk) == "closed"
    robot.page.chips.choose("closed")
    robot.open(MEDICINES)
    robot.press("Reopen")
    robot.write("Reason", "A third failed")
    robot.send()
    assert robot.value(state, id=risk) == "noted"


def test_the_risks_due_are_reviewed_one_after_another_by_key(robot: RisksRobot) -> None:
    today = robot.desk.today()
    first, second = robot.take(WARD), robot.take(BEDS)
    later = robot.take(BANK)
    robot.desk.do(ChangeRisk(first, review_on=today - 2 * DAY))
    robot.desk.do(ChangeRisk(second, review_on=today))
    robot.desk.do(ChangeRisk(later, review_on=today + DAY))
    robot.key(Key.Key_F8)
    assert robot.chosen() == first
    robot.write("Likelihood", "3")
    robot.write("Why the score changed", "Rota filled")
    robot.write("Next review", "31/12/2026")
    robot.send()
    assert robot.value("SELECT current_likelihood FROM risk WHERE id = :id", id=first) == 3
    assert robot.chosen() == second
    robot.write("Next review", "31/12/2026")
    robot.send()
    assert robot.pane.form is None
    assert robot.told() == ""
    assert not robot.page.next_due.isEnabled()
    sql = "SELECT count(*) FROM score WHERE risk = :id AND kind = 'current'"
    assert robot.value(sql, id=second) == 1


def test_a_risk_passed_over_comes_after_the_others(robot: RisksRobot) -> None:
    today = robot.desk.today()
    first, second = robot.take(WARD), robot.take(BEDS)
    robot.desk.do(ChangeRisk(first, review_on=today - 2 * DAY))
    robot.desk.do(ChangeRisk(second, review_on=today))
    robot.key(Key.Key_F8)
    robot.key(Key.Key_Escape)
    assert robot.chosen() == first
    robot.key(Key.Key_F8)
    assert robot.chosen() == second


def test_several_rows_are_changed_as_one_change(robot: RisksRobot) -> None:
    assert not robot.page.several.isEnabled()
    register = robot.page.register
    select = QItemSelectionModel.SelectionFlag
    for row in (0, 1):
        at = register.table.index(row, 0)
        register.selectionModel().select(at, select.Select | select.Rows)
    robot.press("Change several")
    robot.write("Review on", "31/12/2026")
    robot.choose("Category", "Estates")
    robot.send()
    sql = "SELECT count(*) FROM risk WHERE review_on = '2026-12-31' AND category = 'estates'"
    assert robot.value(sql) == 2
    robot.desk.undo()
    assert robot.value(sql) == 0


def test_a_new_risk_is_of_the_committee_in_view(robot: RisksRobot) -> None:
    body = committee(robot, robot.take(WARD))
    robot.control(Key.Key_N)
    robot.write("Risk in one line", "Lift fails")
    robot.send()
    assert robot.value("SELECT body FROM risk WHERE title = 'Lift fails'") == body


def test_p18_a_return_is_saved_read_back_and_taken_change_by_change(
    robot: RisksRobot, qtbot: QtBot, tmp_path: Path
) -> None:
    risk = robot.take(WARD)
    robot.desk.do(ChangeRisk(risk, owner=None, owner_text="Ann Other"))
    robot.press("Owners’ returns…")
    view = robot.page.findChild(ReturnsView)
    assert view is not None
    path = tmp_path / "returns.xlsx"
    view.save_to(path)
    qtbot.waitUntil(lambda: "returns.xlsx" in view.notes.text())
    book = load_workbook(path)
    book["Ann Other"]["D3"].value = "Nobody applies"
    book["Ann Other"]["G3"].value = 2
    book.save(path)
    view.look_at(path)
    qtbot.waitUntil(lambda: len(view.found.lines) == 2)
    view.rows.turn(view.found.lines[0])
    assert view.take.text() == "Take 1 change"
    view.take.click()
    got = "SELECT cause, current_likelihood FROM risk WHERE id = :id"
    with robot.desk.store.read() as read:
        cause, likelihood = read.row(got, id=risk) or ("", 0)
    assert (cause == "Nobody applies", likelihood) == (False, 2)
    assert len(view.found.lines) == 1
    view.left.emit()
    assert robot.page.findChild(ReturnsView) is None or robot.page.first() is robot.page.register


def test_p18_a_return_of_their_own_is_saved_for_each_owner(
    robot: RisksRobot, qtbot: QtBot, tmp_path: Path
) -> None:
    for title, owner in ((WARD, "Ann Other"), (MEDICINES, "Bea Other")):
        robot.desk.do(ChangeRisk(robot.take(title), owner=None, owner_text=owner))
    robot.press("Owners’ returns…")
    view = robot.page.findChild(ReturnsView)
    assert view is not None
    words = [each.text() for each in view.findChildren(QPushButton)]
    assert "Save one for each owner…" in words
    view.save_each_to(tmp_path / "returns.docx")
    qtbot.waitUntil(lambda: "returns, Bea Other.docx" in view.notes.text())
    names = {each.name for each in tmp_path.iterdir() if each.suffix == ".docx"}
    assert {"returns, Ann Other.docx", "returns, Bea Other.docx"} <= names
    view.look_at(tmp_path / "returns, Ann Other.docx")
    qtbot.waitUntil(lambda: "Risks that came back: 1." in view.summary.text())


def test_p18_the_movement_view_names_what_moved(robot: RisksRobot) -> None:
    risk = robot.take(MEDICINES)
    committee(robot, risk)
    robot.desk.do(CloseRisk(risk, "Two clean audits"))
    robot.press("Movement report")
    view = robot.page.findChild(MovementView)
    assert view is not None
    table = view.rows.table
    words = [table.index(row, 2).data() for row in range(table.rowCount())]
    assert f"{MEDICINES}, Two clean audits" in words
    assert "Closed 1" in view.summary.text()


def test_another_matrix_is_set_and_old_scores_stay_as_they_were(robot: RisksRobot) -> None:
    risk = robot.take(WARD)
    body = committee(robot, risk)
    robot.press("Matrix and appetite…")
    view = robot.page.findChild(MeasuresView)
    assert view is not None
    form = view.scaling()
    assert form.value("body") == body
    view.pane.open_form(form)
    form.set_values(scale="4x4; low 1-4; high 6-9; extreme 12-15", likelihoods="", impacts="")
    form.send()
    assert "16" in form._whole.text() or form.fields["scale"].wrong
    robot.desk.do(SetScale("4x4; low 1-4; high 6-9; extreme 12-16", body, source="Policy 3"))
    view.left.emit()
    robot.open(WARD)
    assert robot.here(SCORE).startswith("Score 20, Extreme")
    assert robot.page.pane._over.isVisible()
    assert robot.page.map.map._size == 4
    robot.desk.do(ScoreRisk(risk, 4, 4))
    assert not robot.page.pane._over.isVisible()


def test_the_score_history_is_drawn_and_told_in_numbers(robot: RisksRobot) -> None:
    risk = robot.take(WARD)
    robot.open(WARD)
    assert not robot.page.pane._history.isVisible()
    robot.desk.do(ScoreRisk(risk, 3, 4, reason="Rota filled"))
    assert robot.page.pane._history.isVisible()
    assert "20" in robot.page.pane._history.accessibleName()
    assert "12" in robot.page.pane._history.accessibleName()
    assert not robot.page.pane._history.grab().isNull()


def test_on_a_small_laptop_the_register_does_not_scroll_sideways(
    robot: RisksRobot, qtbot: QtBot
) -> None:
    robot.window.resize(911, 512)
    qtbot.waitUntil(lambda: robot.window.width() == 911)
    bar = robot.page.register.horizontalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() == 0)
    register = robot.page.register
    qtbot.waitUntil(lambda: register.isColumnHidden(3))
    rows = range(register.table.rowCount())

    def under() -> bool:
        told = [register.table.index(row, 1).data(CELL).second for row in rows]
        return not register.isColumnHidden(4) or any("enhanced" in each for each in told)

    qtbot.waitUntil(under)
    robot.window.resize(1366, 768)
    qtbot.waitUntil(lambda: not register.isColumnHidden(3))
    assert not register.isColumnHidden(4)
