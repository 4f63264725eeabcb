"""Scores of two matrices are neither drawn as one line nor listed as if they were comparable."""

from datetime import date
from typing import Any

import pytest
from PySide6.QtGui import QPainter
from pytestqt.qtbot import QtBot

from db.risks.commands import ScoreRisk, SetScale
from db.risks.rules.baf import MonthScore
from desktop.risks.history import months_told
from desktop.window import Window
from tests.desktop.office import RISKS
from tests.desktop.risks.robot import RisksRobot

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
WARD = RISKS[1][1]
FOUR = "4x4; low 1-4; high 6-9; extreme 12-16"


@pytest.fixture
def robot(opened: Window, qtbot: QtBot) -> RisksRobot:
    return RisksRobot(opened, qtbot)


def lines_drawn(robot: RisksRobot, monkeypatch: pytest.MonkeyPatch) -> int:
    """Return how many lines the drawing of the scores is made of."""
    drawn: list[object] = []
    draw = QPainter.drawLine

    def counted(*at: Any) -> None:
        drawn.append(at)
        draw(*at)

    with monkeypatch.context() as patch:
        patch.setattr(QPainter, "drawLine", counted)
        robot.page.pane._history.grab()
    return len(drawn)


def test_the_line_of_scores_is_broken_where_the_matrix_changes(
    robot: RisksRobot, monkeypatch: pytest.MonkeyPatch
) -> None:
    risk = robot.open(WARD)
    body = str(robot.value("SELECT body FROM risk WHERE id = :id", id=risk))
    history = robot.page.pane._history
    before = len(history._given)
    robot.desk.do(ScoreRisk(risk, 3, 4))
    joined = lines_drawn(robot, monkeypatch)
    assert "another matrix" not in history.accessibleName()
    robot.desk.do(SetScale(FOUR, body, source="Policy 3"), ScoreRisk(risk, 3, 4))
    assert len(history._given) == before + 2
    assert lines_drawn(robot, monkeypatch) == joined
    assert "; on another matrix, 30 November 2026 12" in history.accessibleName()
    rows = robot.page.pane._scores.rows
    told = [str(rows.index(row, 0).data()) for row in range(rows.rowCount())]
    current = ["on an earlier matrix" in each for each in told if each.startswith("Current")]
    assert current == [False, *[True] * (before + 1)]


def test_a_year_told_in_words_says_where_the_matrix_changes() -> None:
    year = [
        MonthScore(date(2026, 1, 31), None),
        MonthScore(date(2026, 2, 28), 12, (3, 4)),
        MonthScore(date(2026, 3, 31), 9, (3, 3)),
        MonthScore(date(2026, 4, 30), 6, (2, 3), FOUR),
        MonthScore(date(2026, 5, 31), 6, (2, 3), FOUR),
    ]
    assert months_told(year) == "Feb 12, Mar 9; on another matrix, Apr 6, May 6"


def test_the_first_chip_says_that_noted_risks_are_among_the_open(robot: RisksRobot) -> None:
    assert robot.value("SELECT count(*) FROM risk_live WHERE state = 'noted'")
    assert robot.page.chips._chips["open"].text().startswith("Open and noted")
