"""A new matrix at the desk: what was scored on the one before is told, neither moved nor placed."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from db.calendar.records import Meeting
from db.calendar.rules.states import MeetingState
from db.risks.commands import ScoreRisk, SetScale
from db.risks.queries import risk_page
from desktop.risks.measures import MeasuresView
from desktop.risks.movement import MovementView
from desktop.risks.reviewing import reviewing
from desktop.window import Window
from tests.desktop.office import RISKS
from tests.desktop.risks.robot import MOVEMENT, SCORE, TITLE, RisksRobot

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
TRIAGE, WARD, MEDICINES, BEDS, BANK = (each[1] for each in RISKS)
FOUR = "4x4; low 1-3; moderate 4-6; high 8-9; extreme 10-16"
STRICT = "5x5; low 1-3; moderate 4-6; high 8-9; extreme 10-25"


@pytest.fixture
def robot(opened: Window, qtbot: QtBot) -> RisksRobot:
    return RisksRobot(opened, qtbot)


def scored_anew(robot: RisksRobot, scale: str) -> str:
    """Set a committee's matrix, score one of its risks on it and look at the committee's register.

    The score before is made one the last meeting saw.
    """
    risk = robot.take(WARD)
    body = str(robot.value("SELECT body FROM risk WHERE id = :id", id=risk))
    with robot.desk.store.write("Before the last meeting") as work:
        work.run("UPDATE score SET on_date = '2020-01-01' WHERE risk = :id", id=risk)
        work.run("UPDATE risk SET raised_on = '2020-01-01' WHERE id = :id", id=risk)
        work.add(Meeting(body=body, on_date=date(2020, 1, 2), state=MeetingState.HELD))
    robot.desk.do(SetScale(scale, body, source="Policy 3"))
    robot.desk.do(ScoreRisk(risk, 3, 4, reason="On the new matrix"))
    box = robot.page.filters.committee
    box.setCurrentIndex(box.findData(body))
    robot.page.refresh()
    return risk


@pytest.mark.parametrize("scale", [FOUR, STRICT])
def test_p18_what_is_scored_on_a_new_matrix_is_neither_up_nor_down(
    robot: RisksRobot, scale: str
) -> None:
    scored_anew(robot, scale)
    robot.take(WARD)
    assert robot.here(SCORE).startswith("Score 12, Extreme")
    assert robot.here(MOVEMENT) == "other matrix"
    card = robot.page.map
    others = robot.page.register.table.rowCount() - 1
    assert f"{others} scored on another matrix." in card._elsewhere.text()
    assert "Scored on another matrix, 1" in card._moves.accessibleName()
    card.picked.emit((3, 4))
    assert robot.column(TITLE) == [WARD]
    robot.press("Movement report")
    view = robot.page.findChild(MovementView)
    assert view is not None
    assert "Scored on another matrix 1" in view.summary.text()
    table = view.rows.table
    rows = [
        [table.index(row, at).data() for at in range(5)]
        for row in range(table.rowCount())
        if WARD in table.index(row, 2).data()
    ]
    assert [(row[0], row[3], row[4]) for row in rows] == [
        ("Scored on another matrix", "–", "12, Extreme")
    ]


def test_a_review_scores_the_same_numbers_on_a_new_matrix_and_refuses_what_is_off_it(
    robot: RisksRobot,
) -> None:
    risk = robot.take(WARD)
    body = str(robot.value("SELECT body FROM risk WHERE id = :id", id=risk))
    robot.open(WARD)
    robot.desk.do(SetScale(FOUR, body, source="Policy 3"))
    page = robot.desk.read(risk_page, risk)
    assert page is not None
    robot.page.pane.open_form(reviewing(robot.desk, page))
    robot.send()
    assert "runs from 1 to 4" in robot.wrong("impact")
    robot.desk.do(SetScale(STRICT, body, source="Policy 3"))
    robot.write("Why the score changed", "Nothing has changed")
    robot.send()
    assert robot.pane.form is None
    kept = "SELECT count(*) || max(reason) FROM score WHERE risk = :id AND kind = 'current'"
    assert robot.value(kept, id=risk) == "2Nothing has changed"
    assert robot.value("SELECT old_scale FROM risk WHERE id = :id", id=risk) == 0


def test_r24_why_a_status_changes_is_asked_for_with_what_it_speaks_of(robot: RisksRobot) -> None:
    for verb in ("Change status", "Propose", "Recommend"):
        robot.open(MEDICINES)
        robot.press(verb)
        why = robot.form.fields["rationale"]
        assert why._note.isVisible(), verb
        assert why._note.text() == (
            "The risk profile, and the regulatory and accountability arrangements"
        )
        assert why.entry.accessibleDescription() == why._note.text()
        robot.key(Qt.Key.Key_Escape)


def test_a_matrix_says_where_it_is_laid_down(robot: RisksRobot) -> None:
    robot.take(WARD)
    robot.press("Matrix and appetite…")
    view = robot.page.findChild(MeasuresView)
    assert view is not None
    form = view.scaling()
    view.pane.open_form(form)
    form.set_values(scale=FOUR, likelihoods="", impacts="", source="")
    form.send()
    kept = "SELECT count(*) || max(source) FROM riskscale"
    assert "Give the source" in form.fields["source"].wrong
    assert robot.value("SELECT count(*) FROM riskscale") == 0
    form.set_values(source="Risk policy, section 3")
    form.send()
    assert robot.value(kept) == "1Risk policy, section 3"
