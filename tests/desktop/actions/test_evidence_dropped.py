"""Files and e-mails dropped on an action are kept as its evidence, each as it is (P7)."""

from email.message import EmailMessage
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QMimeData, QPoint, QUrl
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from db.files import files_folder, keep, kept
from db.words import say
from desktop.actions.pane import FILING
from desktop.kit.dropping import MESSAGE
from desktop.window import Window
from tests.desktop.actions.robot import WORDS, ActionsRobot
from tests.desktop.dragging import drop, files, outlook
from tests.desktop.office import ACTIONS

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
THRESHOLDS, WORDING = ACTIONS[0][1], ACTIONS[4][1]
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 what was written"
KEPT = """SELECT group_concat(filename, '; ')
FROM (SELECT filename FROM actionfile_live WHERE action = :id ORDER BY filename)"""
HERE = QPoint(20, 20)


@pytest.fixture
def robot(opened: Window, qtbot: QtBot) -> ActionsRobot:
    return ActionsRobot(opened, qtbot)


def message() -> bytes:
    made = EmailMessage()
    made["Subject"], made["From"] = "The thresholds are agreed", "Hattie Bramblewick <h@x.example>"
    made.set_content("As we said on Monday.")
    made.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="07 Paper.pdf")
    made.set_boundary("part")
    return made.as_bytes()


def mail() -> QMimeData:
    mime = QMimeData()
    mime.setData(MESSAGE, QByteArray(message()))
    return mime


def content(robot: ActionsRobot, action: str) -> bytes:
    sha256 = robot.value("SELECT sha256 FROM actionfile_live WHERE action = :id", id=action)
    return kept(files_folder(robot.desk.store.path), str(sha256)).read_bytes()


def row_of(robot: ActionsRobot, words: str) -> QPoint:
    log = robot.page.log
    return log.visualRect(log.table.index(robot.column(WORDS).index(words), WORDS)).center()


def test_p7_files_dropped_on_the_action_shown_are_its_evidence(
    robot: ActionsRobot, tmp_path: Path
) -> None:
    action = robot.take(WORDING)
    for name in ("letter.pdf", "reply.pdf"):
        (tmp_path / name).write_bytes(b"%PDF " + name.encode())
    assert drop(robot.pane, files(tmp_path / "letter.pdf", tmp_path / "reply.pdf"), HERE)
    robot.until(lambda: robot.value(KEPT, id=action) == "letter.pdf; reply.pdf")
    shown = robot.page.pane.card.evidence.rows
    told = sorted(shown.index(row).data().partition(",")[0] for row in range(2))
    assert told == ["letter.pdf", "reply.pdf"]
    assert robot.trouble == ""


def test_p7_an_email_dropped_on_a_row_of_the_log_is_kept_whole_with_that_action(
    robot: ActionsRobot,
) -> None:
    robot.take(WORDING)
    assert drop(robot.page.log.viewport(), mail(), row_of(robot, THRESHOLDS))
    assert robot.here() == THRESHOLDS
    action = robot.chosen()
    name = "The thresholds are agreed.eml"
    robot.until(lambda: robot.value(KEPT, id=action) == name)
    assert content(robot, action) == message()
    shown = robot.page.pane.card.evidence.rows.index(0).data()
    assert shown.startswith("The thresholds are agreed, from Hattie Bramblewick, ")
    assert name in shown


def test_p7_a_mail_saved_as_a_file_and_one_from_outlook_are_kept_as_they_are(
    robot: ActionsRobot, tmp_path: Path
) -> None:
    saved = tmp_path / "agreed.eml"
    saved.write_bytes(message())
    first = robot.take(THRESHOLDS)
    assert drop(robot.pane, files(saved), HERE)
    robot.until(lambda: robot.value(KEPT, id=first) == "agreed.eml")
    assert content(robot, first) == message()
    second = robot.take(WORDING)
    assert drop(robot.pane, outlook(1, OLE), HERE)
    robot.until(lambda: robot.value(KEPT, id=second) == "07 Paper 7.msg")
    assert content(robot, second) == OLE


def test_p7_the_same_mail_dropped_twice_is_kept_once_and_it_is_said(robot: ActionsRobot) -> None:
    action = robot.take(WORDING)
    assert drop(robot.pane, mail(), HERE)
    robot.until(lambda: robot.value(KEPT, id=action) is not None)
    assert drop(robot.pane, mail(), HERE)
    letter = "The thresholds are agreed, from Hattie Bramblewick"
    robot.until(lambda: robot.trouble == say("log.evidence_here", name=letter))
    assert robot.value("SELECT count(*) FROM actionfile") == 1


def test_p7_what_only_calls_itself_a_mail_is_told_and_not_kept(
    robot: ActionsRobot, tmp_path: Path
) -> None:
    action = robot.take(WORDING)
    for name in ("noise.eml", "noise.msg"):
        (tmp_path / name).write_bytes(b"\x00\x01noise " + name.encode())
    assert drop(robot.pane, files(tmp_path / "noise.eml", tmp_path / "noise.msg"), HERE)
    robot.until(lambda: "noise.eml is not an e-mail" in robot.trouble)
    assert "noise.msg is not an Outlook message" in robot.trouble
    assert robot.value(KEPT, id=action) is None


def test_of_several_messages_from_outlook_one_comes_and_it_is_said(robot: ActionsRobot) -> None:
    action = robot.take(WORDING)
    assert drop(robot.pane, outlook(2, OLE), HERE)
    robot.until(lambda: robot.trouble == say("itempapers.unreadable"))
    assert robot.value(KEPT, id=action) == "07 Paper 7.msg"


def test_what_cannot_be_kept_is_told_and_the_rest_is_kept(
    robot: ActionsRobot, tmp_path: Path
) -> None:
    action = robot.take(WORDING)
    (tmp_path / "run.exe").write_bytes(b"MZ")
    (tmp_path / "letter.pdf").write_bytes(b"%PDF")
    assert drop(robot.pane, files(tmp_path / "run.exe", tmp_path / "letter.pdf"), HERE)
    robot.until(lambda: "run.exe is not a kind of file" in robot.trouble)
    assert robot.value(KEPT, id=action) == "letter.pdf"
    assert drop(robot.pane, files(tmp_path / "run.exe"), HERE)
    robot.until(lambda: "run.exe is not a kind of file" in robot.trouble)
    assert robot.value(KEPT, id=action) == "letter.pdf"


def test_an_address_or_a_drop_beside_every_action_is_not_taken_and_says_why(
    robot: ActionsRobot,
) -> None:
    robot.take(WORDING)
    web = QMimeData()
    web.setUrls([QUrl("https://example.org/letter.pdf")])
    assert drop(robot.pane, web, HERE)
    assert robot.trouble == say("itempapers.unreadable")
    robot.filter("winter")
    low = robot.page.log.viewport().rect().bottomLeft() + QPoint(4, -4)
    assert not robot.page.log.indexAt(low).isValid()
    assert drop(robot.page.log.viewport(), mail(), low)
    assert robot.trouble == say("log.drop_on_one")
    assert robot.value("SELECT count(*) FROM actionfile") == 0
    words = QMimeData()
    words.setText("done")
    assert not drop(robot.pane, words, HERE)


def test_what_came_under_the_name_of_a_program_is_not_opened(
    robot: ActionsRobot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    sha256 = keep(files_folder(robot.desk.store.path), b"MZ")
    filing = robot.desk.later.module(FILING)
    job = filing.laying_out(robot.desk, sha256, tmp_path / "out" / "run.exe")
    robot.desk.send("", job, QDesktopServices.openUrl)
    robot.until(lambda: "run.exe is not a kind of file" in robot.trouble)
    assert opened == []
    assert not (tmp_path / "out").exists()
