"""The ways from a record to its document: pressed where a secretary looks, read on its pages."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from db.bodies.rules.purposes import Aim
from db.meetings.commands.course import WriteMinute
from db.papers.read_back import read_back
from db.risks.commands import CloseRisk
from desktop.papers.page import PapersPage
from desktop.window import Window
from tests.desktop.decisions.robot import DecisionsRobot
from tests.desktop.meetings.robot import MeetingsRobot
from tests.desktop.risks.robot import RisksRobot
from tests.desktop.working import Secretary

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
CALENDAR = 2


def document(robot: Secretary) -> tuple[str, str]:
    """Return the heading of the document that came into view, and what its pages say."""
    page = robot.window.stack.page
    assert isinstance(page, PapersPage)
    robot.until(lambda: bool(page._content))
    places = read_back(page._content).places
    page.preview.clear()
    return page.heading, " ".join(" ".join(each.text for each in places).split())


def test_p18_the_movement_report_of_the_committee_in_view_is_printed(
    opened: Window, qtbot: QtBot
) -> None:
    robot = RisksRobot(opened, qtbot)
    body, short = robot.value("SELECT id FROM body WHERE short = 'QC'"), "Quality Committee"
    title = str(robot.value("SELECT title FROM risk WHERE body = :b LIMIT 1", b=body))
    risk = robot.take(title)
    box = robot.page.filters.committee
    box.setCurrentIndex(box.findData(body))
    robot.page.refresh()
    robot.desk.do(CloseRisk(risk, "Two clean audits"))
    robot.press("Movement report")
    robot.press("Print movement report")
    heading, words = document(robot)
    assert heading == "Risk movement report"
    assert short in words
    assert f"{title}" in words
    assert "Two clean audits" in words


def test_p4_who_owes_what_is_printed_from_its_list(opened: Window, qtbot: QtBot) -> None:
    robot = Secretary(opened, qtbot, CALENDAR)
    robot.press("Who owes what…")
    robot.press("Print the list")
    heading, words = document(robot)
    assert heading == "Who owes what"
    assert "All committees" in words
    assert "Barnaby Thistlewood" in words


def test_r57_r59_the_cover_sheet_is_filled_in_and_printed_beside_its_paper(
    opened: Window, qtbot: QtBot
) -> None:
    robot = MeetingsRobot(opened, qtbot)
    robot.take("Management Group")
    robot.page.pane.show_view("papers")
    papers = robot.page.pane.packing.papers
    line = papers.current
    assert line is not None
    papers.list.setFocus()
    robot.key(Qt.Key.Key_Return)
    robot.write("Title of the paper", " ")
    robot.press("Tackle inequalities")
    robot.send()
    assert robot.wrong("title")
    robot.write("Title of the paper", line.title)
    robot.write("The committee is asked to", "To agree the winter wording.")
    robot.send()
    sql = "SELECT aims FROM paper WHERE id = :id"
    assert robot.value(sql, id=line.id) == Aim.INEQUALITIES
    robot.press("Print cover sheet")
    heading, words = document(robot)
    assert heading == f"Cover sheet, 3 December 2026: {line.number} {line.title}"
    assert "To agree the winter wording." in words
    assert "Aims Tackle inequalities" in words


def test_p17_what_changed_in_the_minutes_is_printed_beside_the_two_versions(
    opened: Window, qtbot: QtBot
) -> None:
    robot = MeetingsRobot(opened, qtbot)
    robot.take("Management Group")
    robot.open_meeting()
    robot.key(Qt.Key.Key_F8)
    robot.type("Members heard the report.")
    robot.press("Close meeting…")
    robot.send()
    robot.press("Sent to the chair")
    robot.send()
    item = str(robot.value("SELECT item FROM minute_live WHERE text <> ''"))
    robot.desk.do(WriteMinute(item, "Members heard the report and thanked its author."))
    robot.page.pane.show_view("minutes")
    robot.page.pane.paperwork.views.choose("versions")
    robot.press("Print what changed")
    heading, words = document(robot)
    assert heading == "What changed in the minutes, 3 December 2026"
    assert "thanked its author" in words


def test_p1_the_record_of_a_decision_by_e_mail_is_printed_from_its_pane(
    opened: Window, qtbot: QtBot
) -> None:
    robot = DecisionsRobot(opened, qtbot)
    robot.view("Decided by e-mail")
    robot.press("Decide by e-mail")
    robot.write("Committee or group", "Management Group")
    robot.write("Proposal", "The winter wording")
    robot.write("Replies by", "10 Dec")
    robot.write("At", "0900")
    robot.send()
    robot.press("Record reply")
    robot.write("Member or deputy", "Wilf")
    robot.send()
    robot.press("Print the record")
    heading, words = document(robot)
    assert heading.startswith("Decision by e-mail")
    assert "The winter wording" in words
    assert "Wilf Larkspur Agrees" in words
