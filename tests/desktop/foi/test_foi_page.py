"""Requests for information at the desk: clock, search of every committee, passages, response."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLabel
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from db.across.foi import leaks_of, look_for
from db.custody.rules import HeldState
from db.meetings.commands.agenda import AddItem
from db.meetings.commands.course import WriteMinute
from db.meetings.rules.items import Part
from db.words import say
from desktop.window import Window
from tests.desktop.foi.robot import FoiRobot

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)


@pytest.fixture
def robot(opened: Window, qtbot: QtBot) -> FoiRobot:
    return FoiRobot(opened, qtbot)


def test_a_request_is_recorded_with_its_clock_and_refused_beside_its_field(
    robot: FoiRobot, qtmodeltester: ModelTester
) -> None:
    """P13: reference, date, twenty working days; bad input in words at the field."""
    assert robot.empty == "No requests for information yet."
    robot.record("", "30 nov")
    assert "Say what is asked for." in robot.wrong("asked")
    robot.write("Asked for", "Minutes about winter")
    robot.write("Received", "1 dec 2026")
    robot.send()
    assert "is still to come" in robot.wrong("received_on")
    robot.write("Received", "2 nov")
    robot.send()
    assert robot.pane.form is None
    assert robot.listed() == ["Minutes about winter: Tue 1 Dec"]
    assert robot.standing.startswith("1 open, 0 of them late.")
    qtmodeltester.check(robot.page.list.table)


def test_the_pane_has_no_empty_parts_before_a_request_is_chosen(robot: FoiRobot) -> None:
    pane = robot.page.pane
    empty = [each.text() for each in pane.findChildren(QLabel) if each.isVisible()]
    assert empty == ["Choose a request to see its clock and what is held."]
    robot.record("Minutes about winter", "30 nov")
    shown = [each.text() for each in pane.findChildren(QLabel) if each.isVisible()]
    assert "What is held" in shown


def test_a_number_already_used_is_refused_beside_it(robot: FoiRobot) -> None:
    for words, number in (("Minutes about winter", "FOI/26/7"), ("Letters", "foi/26/7")):
        robot.page.begin_new()
        robot.write(say("foi.asked"), words)
        robot.write(say("foi.received"), "2 nov")
        robot.write(say("foi.number"), number)
        robot.send()
    assert "foi/26/7" in robot.wrong("number")
    assert len(robot.listed()) == 1
    robot.write(say("foi.number"), "FOI/26/8")
    robot.send()
    assert len(robot.listed()) == 2


def test_clarification_stops_the_clock_on_the_screen(robot: FoiRobot) -> None:
    robot.record("Minutes about winter", "2 nov")
    robot.press("Clarification asked for")
    robot.write("Clarification asked for", "1 nov")
    robot.send()
    assert "cannot have been earlier" in robot.wrong("on")
    robot.write("Clarification asked for", "10 nov")
    robot.send()
    assert robot.listed() == ["Minutes about winter: The clock stands still"]


def test_what_is_found_is_held_withheld_in_part_and_written_to_a_folder(
    robot: FoiRobot, tmp_path: Path, qtbot: QtBot
) -> None:
    """P13: search across committees, hold set, exemption for a passage, response folder."""
    robot.record("Minutes about winter", "2 nov")
    view = robot.work()
    assert not view.save.isEnabled()
    view.words.setText("winter")
    qtbot.keyClick(view.words, Qt.Key.Key_Return)
    found = view.found.rows.rowCount()
    assert found
    assert robot.nameless() == []
    view.hold_ticked()
    assert view.held.rows.rowCount() >= found
    assert not view.found.taken  # all of it is held now
    page = view.page
    assert page is not None
    for line in page.held:
        view.held.setCurrentIndex(view.held.rows.index(view.held.rows.row_of(line)))
        view.reader.decide(HeldState.WITHHELD)
        assert "Give the reason." in view.reader.reason.wrong
        view.reader.decide(HeldState.RELEASED)
    _withhold_first_word(view.reader, "A name")
    assert view.page is not None
    assert view.page.line.undecided == 0
    assert "Release in part" in view.held.rows.index(view.held.currentIndex().row()).data()
    view.save_to(tmp_path / "response")
    qtbot.waitUntil(lambda: "files in" in view.told.text(), timeout=20_000)
    assert (tmp_path / "response" / "00-index.pdf").exists()
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert robot.page.list.isVisible()


def _withhold_first_word(reader: object, reason: str) -> None:
    text = reader.text  # type: ignore[attr-defined]
    cursor = QTextCursor(text.document())
    cursor.movePosition(QTextCursor.MoveOperation.NextWord, QTextCursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)
    reader.reason.set_value(reason)  # type: ignore[attr-defined]
    reader.withhold_chosen()  # type: ignore[attr-defined]


def test_a_search_says_whose_it_is_and_whether_it_was_private(robot: FoiRobot) -> None:
    robot.record("Minutes about winter", "2 nov")
    found = robot.desk.read(look_for, "winter")
    assert found
    assert all(each.body for each in found)
    assert [each.body for each in found] == sorted(each.body for each in found)
    assert robot.desk.read(look_for, '"NEAR(') == []


def minuted(robot: FoiRobot, **parts: str) -> dict[str, str]:
    """Minute two items of a meeting to come; returns their ids by title."""
    meeting = str(robot.value("SELECT id FROM meeting_live WHERE state = 'convened' LIMIT 1"))
    items = {}
    for title, words in parts.items():
        part = Part.TWO if title == "Closed" else Part.ONE
        done = robot.desk.do(AddItem(meeting, title, part=part))
        assert done is not None
        items[title] = done.refs[0].id
        robot.desk.do(WriteMinute(items[title], words))
    return items


def rows(listed: object) -> list[str]:
    held = listed.rows  # type: ignore[attr-defined] # a list of the view
    return [str(held.index(at).data()) for at in range(held.rowCount())]


def test_p13_the_words_of_part_2_minutes_are_found_and_said_to_be_private(robot: FoiRobot) -> None:
    items = minuted(robot, Closed="Quetzal House is to be sold.", Open="Nothing of note.")
    robot.record("Anything about Quetzal House", "2 nov")
    view = robot.work()
    view.words.setText("quetzal")
    view.look()
    (only,) = rows(view.found)
    assert "Closed" in only
    assert only.endswith("Part 2")
    found = {each.id: each.private for each in robot.desk.read(look_for, "quetzal")}
    assert found == {items["Closed"]: True}
    minuted(robot, Public="Quetzal House again.")
    view.look()
    assert [each.endswith("Part 2") for each in rows(view.found)].count(True) == 1


def test_p13_a_private_decision_between_meetings_is_found_as_private(robot: FoiRobot) -> None:
    with robot.desk.store.write("As if from elsewhere") as work:
        work.run(
            "INSERT INTO decision (id, body, words, private, decided_on)"
            " SELECT 'sale', id, 'Sell Quetzal House', 1, '2026-11-20' FROM body LIMIT 1"
        )
    (line,) = robot.desk.read(look_for, "quetzal")
    assert (line.kind, line.private) == ("decision", True)


def test_p13_a_passage_that_can_be_read_elsewhere_is_told_on_the_screen(robot: FoiRobot) -> None:
    minuted(
        robot,
        Closed="Perpetua Gill leaves in May.",
        Open="PERPETUA Gill gave the quetzal report.",
    )
    robot.record("Anything about the quetzal report and May", "2 nov")
    view = robot.work()
    for words in ("quetzal", "leaves May"):
        view.words.setText(words)
        view.look()
        view.hold_ticked()

    def told() -> str:
        return view._leaks.text() if view._leaks.isVisible() else ""

    def choose(title: str) -> None:
        assert view.page is not None
        line = next(each for each in view.page.held if each.title == title)
        view.held.setCurrentIndex(view.held.rows.index(view.held.rows.row_of(line)))

    choose("Open")
    view.reader.decide(HeldState.RELEASED)
    assert told() == ""
    choose("Closed")
    view.reader.decide(HeldState.RELEASED)
    cursor = QTextCursor(view.reader.text.document().find("Perpetua Gill"))
    view.reader.text.setTextCursor(cursor)
    view.reader.withhold_chosen()
    assert "Give the reason." in view.reader.reason.wrong
    view.reader.reason.set_value("Personal data")
    view.reader.withhold_chosen()
    assert "“Perpetua Gill” is withheld in" in told()
    assert view.page is not None
    (leak,) = leaks_of(view.page)
    assert leak.words == "Perpetua Gill"
    choose("Open")
    view.reader.reason.set_value("Outside the request")
    view.reader.decide(HeldState.OUTSIDE)
    assert told() == ""


def test_the_page_fits_a_small_laptop(robot: FoiRobot) -> None:
    assert robot.nameless() == []
    assert robot.page.minimumSizeHint().width() <= 1366 - 200
