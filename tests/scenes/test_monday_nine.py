"""Demonstration 2, Monday, nine o'clock: a messy tracker in, one polite draft to each owner.

At the command line and at the desk: "63 rows: 61 taken, 2 to look at", every row accounted for; the
table intact in the mail program; Today says "second chase, 7 December" (practice P4).
"""

from collections.abc import Callable, Iterator
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest
import xlsxwriter
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from db.clock import SET_BY
from desktop.actions.chase import ChaseView
from desktop.actions.intake import IntakeView
from desktop.kit.theme import Look
from desktop.window import Window
from tests.desktop.actions.robot import ActionsRobot
from tests.desktop.office import Secretariat
from tests.desktop.picturing import picture
from tests.desktop.today.robot import said
from tests.desktop.working import at_work

OWNERS = ("Barnaby Thistlewood", "Nettie Quillfeather", "Wilf Larkspur")
ROWS = 63
ODD = (17, 40)
"""Rows of the register, counted from nought, whose date can be read two ways or not at all."""
pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)


def tracker(path: Path) -> Path:
    """Write a tracker as people keep them: a title, a gap, headings, dates as words."""
    book = xlsxwriter.Workbook(str(path))
    sheet = book.add_worksheet("Actions 2026")
    sheet.write(0, 0, "Finance Group: ACTION TRACKER (do not delete!!)")
    for at, head in enumerate(("No.", "Action agreed", "By whom", "Deadline", "Status")):
        sheet.write(3, at, head)
    for n in range(ROWS):
        due = "when Jo is back" if n in ODD else f"{n % 28 + 1} December 2026"
        words = f"Send return {n + 1} to the partners"
        for at, cell in enumerate((n + 1, words, OWNERS[n % 3], due, "Open")):
            sheet.write(n + 4, at, cell)
    book.close()
    return path


@pytest.fixture
def morning(
    office: Secretariat,
    look: Look,
    tmp_path: Path,
    shown: Callable[[QWidget], QWidget],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Window]:
    monkeypatch.setenv(SET_BY, "2026-11-30T09:12:00+00:00")
    with at_work(office, look, tmp_path / "copy", shown, qtbot) as window:
        yield window


def test_a_messy_tracker_comes_in_and_its_owners_are_chased_twice(
    morning: Window, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    robot = ActionsRobot(morning, qtbot)
    _take_in(robot, tracker(tmp_path / "tracker.xlsx"), qtbot, monkeypatch)
    _chase(robot, tmp_path / "first", qtbot)
    monkeypatch.setenv(SET_BY, "2026-12-07T09:00:00+00:00")
    robot.window._tick()  # a week later the desk notices the new day by itself
    robot.until(lambda: "26 of them overdue" in robot.standing)
    files = _chase(robot, tmp_path / "second", qtbot)
    assert len(files) == 6
    _reads_back(next(each for each in files if "wilf-larkspur" in each.name))
    robot.window.show_page("today")
    picture("demo-2-d-today", robot.window.pages["today"])
    late = said(robot.window.pages["today"].late)  # type: ignore[attr-defined]
    assert late
    assert all("second chase, 7 December" in each or "third chase" in each for each in late)


def _take_in(
    robot: ActionsRobot, path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = "desktop.actions.intake.QFileDialog.getOpenFileName"
    monkeypatch.setattr(asked, lambda *_given: (str(path), ""))
    before = robot.value("SELECT count(*) FROM action_live")
    robot.press("Take in a tracker…")
    view = robot.page.findChild(IntakeView)
    assert view is not None
    qtbot.waitUntil(lambda: view.summary.text() != "", timeout=20_000)
    assert view.summary.text() == "tracker.xlsx: 63 rows: 61 to take, 2 to look at"
    robot.press("Take 61 actions")
    assert view.body.wrong  # into which log?
    finance = robot.value("SELECT id FROM body WHERE name = 'Finance Group'")
    view.body.set_value(finance)
    view._compare()
    view.chips.choose("look")
    assert view.rows.table.rowCount() == len(ODD)
    facts = [each.text() for each in view.facts.findChildren(QLabel)]
    assert "Due date" in facts, "the cell nobody can read a date from stands under its field"
    assert "Deadline" not in facts, "and not under its heading again"
    picture("demo-2-a-two-to-look-at", robot.page)
    view.rows.setFocus()
    qtbot.keyClick(view.rows, Qt.Key.Key_Return)  # this one after all
    assert view.take.text() == "Take 62 actions"
    qtbot.keyClick(view.rows, Qt.Key.Key_Return)
    assert view.take.text() == "Take 61 actions"
    with qtbot.waitSignal(robot.desk.changed, timeout=60_000):
        view.take_in()
    _taken(robot, view)
    assert robot.value("SELECT count(*) FROM action_live") == int(str(before)) + 61
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert robot.page.log.isVisible()


def _taken(robot: ActionsRobot, view: IntakeView) -> None:
    """What was taken is told, and cannot be taken again."""
    robot.until(lambda: "61 actions were taken" in view.notes.text())
    robot.until(robot.page.busy.isHidden)
    assert view.summary.text() == "tracker.xlsx: 63 rows: 61 taken, 2 to look at"
    told = [each.text() for each in view.chips.findChildren(QAbstractButton)]
    assert [each for each in told if each.startswith(("Taken", "To be taken"))] == ["Taken  61"]
    picture("demo-2-b-taken", robot.page)
    assert not view.body.wrong
    assert not view.take.isEnabled()


def _chase(robot: ActionsRobot, folder: Path, qtbot: QtBot) -> list[Path]:
    robot.page.show_log()
    robot.page.begin_chase()
    view = robot.page._views.widget(1)
    assert isinstance(view, ChaseView)
    picture(f"demo-2-c-{folder.name}-chase", robot.page)
    view.save_to(folder)
    qtbot.waitUntil(lambda: view.told.text() != "", timeout=20_000)
    assert "6 drafts in" in view.told.text()
    return sorted(folder.glob("*.eml"))


def _reads_back(path: Path) -> None:
    draft = message_from_bytes(path.read_bytes(), policy=default)
    assert draft["X-Unsent"] == "1"
    plain, rich = list(draft.iter_parts())
    assert "I wrote about these on 30 November 2026" in plain.get_content()
    assert rich.get_content().count("<tr>") > 20
    assert "Send return 3 to the partners" in rich.get_content()
