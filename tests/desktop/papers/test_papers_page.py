"""The Documents page: every document seen as its pages, and kept as PDF or Word."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from db.across.documents import documents
from desktop.papers.page import file_name
from desktop.window import Window
from tests.desktop.papers.robot import PapersRobot

Key = Qt.Key
GROUP = "Management Group"


@pytest.fixture
def robot(opened: Window, qtbot: QtBot) -> PapersRobot:
    return PapersRobot(opened, qtbot)


def test_the_list_keeps_qts_contract(qtmodeltester: ModelTester, robot: PapersRobot) -> None:
    qtmodeltester.check(robot.page.list.rows)


def test_every_document_stands_under_its_committee(robot: PapersRobot) -> None:
    listed = robot.listed()
    assert robot.focus is robot.page.list
    assert listed[:2] == ["All committees", "Calendar of the year"]
    headings = [each for each in listed if each in ("Finance Group", GROUP, "Quality Committee")]
    assert headings == sorted(headings)
    count = len(robot.desk.read(documents))
    assert robot.standing.startswith(f"{count} documents")


def test_the_first_document_is_drawn_without_being_asked_for(robot: PapersRobot) -> None:
    robot.until(lambda: robot.page.preview.pages > 0)
    assert robot.page.heading == "Calendar of the year"


def test_a_document_is_drawn_and_kept_as_pdf_and_as_word(
    robot: PapersRobot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    robot.take("Action log", GROUP)
    printed = robot.saved("S", tmp_path / "log.pdf", monkeypatch)
    assert printed.startswith(b"%PDF")
    assert printed == robot.page._content
    assert robot.saved("", tmp_path / "log.docx", monkeypatch).startswith(b"PK")


def test_nothing_is_written_when_the_place_is_not_given(
    robot: PapersRobot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def ask(_parent: object, _title: str, path: str, _kind: str) -> tuple[str, str]:
        asked.append(path)
        return "", ""

    robot.take("Action log", GROUP)
    before = robot.standing
    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    robot.control(Key.Key_S)
    assert [Path(each).name for each in asked] == ["MG-action-log.pdf"]
    assert robot.standing == before
    assert list(tmp_path.glob("*.pdf")) == []


def test_a_place_that_cannot_be_written_is_told_in_words(
    robot: PapersRobot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    robot.take("Action log", GROUP)
    place = tmp_path / "not there" / "log.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(place), ""))
    robot.control(Key.Key_S)
    robot.until(lambda: bool(robot.trouble))
    assert not place.exists()


def test_the_list_is_filtered_by_words_of_a_document(robot: PapersRobot) -> None:
    robot.write("Filter documents", "agenda-setting")
    assert robot.listed() == [
        *("Finance Group", "Agenda-setting sheet, 8 December 2026"),
        *(GROUP, "Agenda-setting sheet, 3 December 2026"),
        *("Quality Committee", "Agenda-setting sheet, 1 December 2026"),
    ]
    robot.until(lambda: robot.page.heading == "Agenda-setting sheet, 8 December 2026")


def test_the_list_is_filtered_by_a_committees_name(robot: PapersRobot) -> None:
    robot.write("Filter documents", "quality")
    assert robot.listed()[0] == "Quality Committee"
    assert "Risk register" in robot.listed()


def test_words_that_fit_nothing_say_so_and_are_taken_back_by_key(robot: PapersRobot) -> None:
    robot.until(lambda: robot.page.preview.pages > 0)
    robot.write("Filter documents", "zzzz")
    assert robot.empty == "No documents match."
    assert robot.page.preview.pages == 0
    assert robot.page.heading == ""
    assert not any(each.isEnabled() for each in robot.keeping)
    robot.press("Clear filters")
    assert robot.listed()[0] == "All committees"
    assert all(each.isEnabled() for each in robot.keeping)


def test_another_page_may_ask_for_a_document_by_name(robot: PapersRobot) -> None:
    robot.desk.go("papers", "document", "risk-register")
    robot.until(lambda: robot.page.heading == "Risk register")


def test_a_file_is_named_after_committee_day_and_document(robot: PapersRobot) -> None:
    names = [file_name(each) for each in robot.desk.read(documents)]
    assert "MG-2026-12-03-agenda" in names
    assert "calendar" in names
    assert len(set(names)) == len(names)


def test_no_part_is_nameless_and_the_page_fits_a_small_laptop(robot: PapersRobot) -> None:
    assert robot.nameless() == []
    assert robot.page.minimumSizeHint().width() <= 1366 - 200
