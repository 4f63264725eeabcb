"""The paper of a decision by e-mail at the desk: dropped, chosen, opened, mailed (P1, P7)."""

from email import message_from_bytes
from email.policy import default
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from db.files import files_folder, kept
from desktop.window import Window
from tests.desktop.decisions.robot import DecisionsRobot
from tests.desktop.dragging import drop

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
PDF = b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
FILE = "SELECT filename FROM circulation_live"


@pytest.fixture
def robot(opened: Window, qtbot: QtBot) -> DecisionsRobot:
    made = DecisionsRobot(opened, qtbot)
    made.view("Decided by e-mail")
    return made


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    place = tmp_path / "Winter wording v2.pdf"
    place.write_bytes(PDF)
    return place


def dropped(robot: DecisionsRobot, *paths: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(each)) for each in paths])
    assert drop(robot.pane, mime, QPoint(5, 5))


def begun(robot: DecisionsRobot) -> None:
    robot.press("Decide by e-mail")
    robot.write("Committee or group", "Management Group")
    robot.write("Proposal", "The winter wording")
    robot.write("Replies by", "10 Dec")


def lies_beside(robot: DecisionsRobot) -> bool:
    sha256 = str(robot.value("SELECT sha256 FROM circulation_live"))
    return kept(files_folder(robot.desk.store.path), sha256).read_bytes() == PDF


def test_p1_a_file_dropped_on_the_form_goes_out_with_the_proposal(
    robot: DecisionsRobot, paper: Path
) -> None:
    begun(robot)
    dropped(robot, paper)
    robot.until(lambda: robot.form.value("filename") is not None)
    assert robot.form.value("paper") == "Winter wording"
    robot.send()
    robot.until(lambda: robot.pane.form is None)
    assert robot.value(FILE) == "Winter wording v2.pdf"
    assert lies_beside(robot)
    assert "Winter wording\nWinter wording v2.pdf" in robot.told()


def test_a_file_is_chosen_by_its_button(
    robot: DecisionsRobot, paper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a, **_k: (str(paper), ""))
    begun(robot)
    robot.send()
    assert "Add the paper" in robot.verbs()
    robot.press("Add the paper")
    robot.until(lambda: robot.value(FILE) == paper.name)
    assert {"Open the paper", "Remove the paper"} <= set(robot.verbs())
    robot.press("Remove the paper")
    assert robot.value(FILE) == ""
    robot.press("Decide by e-mail")
    robot.press("Its file")
    robot.until(lambda: robot.form.value("filename") is not None)


def test_what_cannot_go_with_it_is_told_and_nothing_is_kept(
    robot: DecisionsRobot, paper: Path
) -> None:
    begun(robot)
    robot.send()
    program = paper.with_name("winter.exe")
    program.write_bytes(b"MZ")
    dropped(robot, program)
    robot.until(lambda: "not a kind of file" in robot.trouble)
    other = paper.with_name("other.pdf")
    other.write_bytes(PDF + b"%")
    dropped(robot, paper, other)
    robot.until(lambda: "Put them together in one" in robot.trouble)
    assert robot.value(FILE) == ""


def test_the_paper_is_opened_and_leaves_with_the_e_mail(
    robot: DecisionsRobot, paper: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []

    def note(url: QUrl) -> bool:
        opened.append(Path(url.toLocalFile()))
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", note)
    begun(robot)
    robot.send()
    dropped(robot, paper)
    robot.until(lambda: robot.value(FILE) == paper.name)
    robot.press("Open the paper")
    assert (opened[0].name, opened[0].read_bytes()) == (paper.name, PDF)
    robot.press("E-mail")
    robot.write("Text", "Dear all, please read this.")
    form: Any = robot.form
    form.save_to(tmp_path / "ask.eml")
    robot.until(lambda: "Saved" in form.told.text())
    message = message_from_bytes((tmp_path / "ask.eml").read_bytes(), policy=default)
    (enclosed,) = message.iter_attachments()
    assert (enclosed.get_filename(), enclosed.get_content()) == (paper.name, PDF)
    text: Any = message.get_body(("plain",))
    assert "please read this" in text.get_content()
    robot.press("Open in mail")
    robot.until(lambda: len(opened) == 2)
    assert opened[1].suffix == ".eml"


def test_a_paper_that_is_gone_is_told_where_it_is_opened(
    robot: DecisionsRobot, paper: Path
) -> None:
    begun(robot)
    dropped(robot, paper)
    robot.until(lambda: robot.form.value("filename") is not None)
    robot.send()
    robot.until(lambda: robot.pane.form is None)
    sha256 = str(robot.value("SELECT sha256 FROM circulation_live"))
    kept(files_folder(robot.desk.store.path), sha256).unlink()
    robot.press("Open the paper")
    assert "is not beside this minute book" in robot.trouble
