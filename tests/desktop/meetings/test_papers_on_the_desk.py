"""Papers dropped, taken and looked after on the desk; the check before circulation by its key."""

from email.message import EmailMessage
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtCore import QByteArray, QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from db.meetings.commands.agenda import ChangeItem
from db.words import say
from desktop.kit.dropping import Brought, brought, may_bring
from desktop.meetings.form.files import FilesForm
from desktop.window import Window
from tests.desktop.dragging import OUTLOOK, drop, files, outlook
from tests.desktop.meetings.robot import MeetingsRobot
from tests.desktop.working import said_name

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
Key = Qt.Key


@pytest.fixture
def robot(opened: Window, qtbot: QtBot) -> MeetingsRobot:
    found = MeetingsRobot(opened, qtbot)
    found.take("Management Group")
    return found


def on_item(robot: MeetingsRobot, row: int) -> QPoint:
    view = robot.page.pane.agenda.list
    view.scrollTo(view.model().index(row, 1))
    return view.visualRect(view.model().index(row, 1)).center()


def shown(form: FilesForm, field: str) -> str:
    """Return the choice a box shows."""
    box = form.fields[field].entry
    assert isinstance(box, QComboBox)
    return box.currentText()


def files_form(robot: MeetingsRobot) -> FilesForm:
    robot.until(lambda: isinstance(robot.page.pane.form, FilesForm))
    form = robot.form
    assert isinstance(form, FilesForm)
    return form


def paper(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def test_p7_files_dropped_on_the_agenda_are_offered_beside_their_items_and_taken(
    robot: MeetingsRobot, tmp_path: Path
) -> None:
    seven = paper(tmp_path, "07 Paper 7.pdf", b"%PDF seven")
    other = paper(tmp_path, "Minute of thanks.pdf", b"%PDF thanks")
    view = robot.page.pane.agenda.list.viewport()
    assert drop(view, files(seven, other), on_item(robot, 7))
    form = files_form(robot)
    assert [each.file.name for each in form.chosen] == ["07 Paper 7.pdf", "Minute of thanks.pdf"]
    assert shown(form, "file0") == "7  Paper 7, awaited"
    assert shown(form, "file1").startswith("8  Paper 8, awaited")
    robot.send()
    sql = "SELECT count(*) FROM paper WHERE sha256 <> ''"
    robot.until(lambda: robot.value(sql) == 2)
    assert robot.value("SELECT filename FROM paper WHERE title = 'Paper 7'") == "07 Paper 7.pdf"
    assert robot.page.pane.form is None
    assert "7 papers of 8 in" in robot.page.pane.agenda._length.words


def test_a_file_may_be_left_out_and_none_at_all_is_refused_beside_it(
    robot: MeetingsRobot, tmp_path: Path
) -> None:
    robot.page.pane.packing.take(Brought((paper(tmp_path, "Thanks.pdf", b"%PDF 1"),)))
    form = files_form(robot)
    assert shown(form, "file0") == "Leave out"
    robot.send()
    assert robot.wrong("file0") == "▲ Choose an item for at least one file, or cancel."
    robot.key(Key.Key_Escape)
    assert robot.page.pane.form is None


def test_of_a_file_that_opens_only_with_a_password_it_is_said_before_it_is_taken(
    robot: MeetingsRobot, tmp_path: Path
) -> None:
    made, locked = pikepdf.new(), tmp_path / "07 Paper 7.pdf"
    made.add_blank_page()
    made.save(locked, encryption=pikepdf.Encryption(owner="b", user="larkfield"))
    robot.page.pane.packing.take(Brought((locked,)))
    form = files_form(robot)
    assert "opens only with a password, and cannot be put in" in form.fields["file0"].minded
    robot.send()
    robot.until(lambda: robot.value("SELECT count(*) FROM paper WHERE sha256 <> ''") == 1)
    noted = robot.value("SELECT note FROM paperversion WHERE filename = '07 Paper 7.pdf'")
    assert noted == say("paper.locked")


def test_a_file_whose_number_and_words_name_two_items_is_asked_about(
    robot: MeetingsRobot, tmp_path: Path
) -> None:
    table = robot.page.pane.agenda.list.table
    lines = [line for line in map(table.line, range(table.rowCount())) if line is not None]
    seven = next(line for line in lines if line.number == "7")
    robot.desk.store.do(ChangeItem(seven.id, title="ICP feedback and challenges"))
    brought = paper(tmp_path, "04 icp feedback.pdf", b"%PDF 1")
    robot.page.pane.packing.take(Brought((brought,)))
    form = files_form(robot)
    assert shown(form, "file0") == "Choose where it belongs"
    said = "The name says item 4 and “icp feedback”, which is now item 7."
    assert said in form.fields["file0"].minded
    robot.send()
    assert robot.wrong("file0") == "▲ Choose the item it belongs to, or leave it out."
    robot.choose("04 icp feedback.pdf", "7")
    assert shown(form, "file0") == "7  Paper 7, awaited"
    assert [each.title for each in form.chosen] == ["ICP feedback"]
    robot.send()
    sql = "SELECT item FROM paper WHERE filename = '04 icp feedback.pdf'"
    robot.until(lambda: robot.value(sql) == seven.id)


def test_what_cannot_be_taken_is_told_in_a_sentence_and_nothing_is_opened(
    robot: MeetingsRobot, tmp_path: Path
) -> None:
    robot.page.pane.packing.take(Brought((paper(tmp_path, "run.exe", b"MZ"), tmp_path)))
    robot.until(lambda: "run.exe is not a kind of file" in robot.trouble)
    assert "is a folder" in robot.trouble
    assert robot.page.pane.form is None


def message() -> bytes:
    made = EmailMessage()
    made["Subject"] = "07 Paper 7"
    made.set_content("Here it is.")
    made.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="07 Paper.pdf")
    return made.as_bytes()


def test_p7_an_email_dropped_by_a_mail_program_brings_its_paper(robot: MeetingsRobot) -> None:
    mime = QMimeData()
    mime.setData("message/rfc822", QByteArray(message()))
    assert drop(robot.page.pane.agenda.list.viewport(), mime, on_item(robot, 6))
    form = files_form(robot)
    assert [each.file.name for each in form.proposals] == ["07 Paper.pdf"]
    assert "from the e-mail “07 Paper 7”" in form.fields["file0"]._help


def test_outlook_hands_over_a_message_by_its_name_and_of_several_the_first() -> None:
    one = brought(outlook(1, b"\xd0\xcf"))
    assert one == Brought(messages=(("07 Paper 7.msg", b"\xd0\xcf"),))
    assert brought(outlook(2, b"\xd0\xcf")).unreadable
    assert brought(outlook(1, b"")) == Brought(unreadable=True)
    cut = QMimeData()
    cut.setData(OUTLOOK.format("FileGroupDescriptorW"), QByteArray(b"\1\0"))
    assert brought(cut) == Brought(unreadable=True)


def test_a_web_address_is_no_file_and_words_are_not_taken(robot: MeetingsRobot) -> None:
    web = QMimeData()
    web.setUrls([QUrl("https://example.org/07 Paper.pdf")])
    assert brought(web).unreadable
    robot.page.pane.packing.take(brought(web))
    assert "Save it as a file" in robot.trouble
    words = QMimeData()
    words.setText("07 Paper")
    assert not may_bring(words)
    assert not drop(robot.page.pane.packing.papers.list.viewport(), words, QPoint(5, 5))


def papers_view(robot: MeetingsRobot) -> None:
    robot.page.pane.show_view("papers")
    robot.page.pane.packing.papers.list.setFocus()


def test_the_cover_sheet_the_road_and_the_pack_are_changed_by_keyboard(
    robot: MeetingsRobot,
) -> None:
    papers_view(robot)
    robot.key(Key.Key_Return)
    robot.write("The committee is asked to", "Agree the plan")
    robot.send()
    sql = "SELECT recommendation FROM paper WHERE title = 'Paper 1'"
    assert robot.value(sql) == "Agree the plan"
    robot.press("Road")
    robot.choose("How far it has come", "Withdrawn")
    robot.send()
    assert robot.wrong("why") == "▲ Say why the paper is withdrawn."
    robot.write("Why", "Overtaken")
    robot.send()
    assert robot.value("SELECT road FROM paper WHERE title = 'Paper 1'") == "withdrawn"
    robot.press("Pack")
    robot.choose("Marking of the pack", "OFFICIAL-S")
    robot.send()
    assert "pack marked OFFICIAL-SENSITIVE" in robot.page.pane.packing.papers._pack.words


def test_a_paper_goes_to_another_item_and_one_entered_by_mistake_is_taken_off(
    robot: MeetingsRobot,
) -> None:
    papers_view(robot)
    chosen = robot.page.pane.packing.papers.current
    assert chosen is not None
    robot.press("Move")
    robot.write("Under the item", "7 ")
    robot.send()
    sql = "SELECT i.title FROM paper_live p JOIN agendaitem i ON i.id = p.item WHERE p.id = :id"
    assert robot.value(sql, id=chosen.id) == "Business 7"
    robot.page.pane.packing.papers.choose(chosen.id)
    robot.press("Take off")
    robot.send()
    assert robot.wrong("reason")
    robot.write("Reason", "Entered twice")
    robot.send()
    assert robot.value(sql, id=chosen.id) is None


def test_r64_an_item_is_marked_on_its_form(robot: MeetingsRobot) -> None:
    robot.page.pane.show_view("agenda")
    robot.tab_to("Agenda")
    robot.press("Change")
    robot.choose(say("meetings.marking"), "OFFICIAL-S")
    robot.send()
    assert robot.pane.form is None
    sql = "SELECT count(*) FROM agendaitem_live WHERE marking = 'OFFICIAL-SENSITIVE'"
    assert robot.value(sql) == 1


def test_a_public_question_is_added_and_taken_on_from_its_row(robot: MeetingsRobot) -> None:
    papers_view(robot)
    robot.press("Public question")
    robot.write("Who asks", "R. Sandoe")
    robot.write("The question", "When?")
    robot.send()
    view = robot.page.pane.packing.papers
    assert view.questions.rows.index(0).data() == "When? R. Sandoe · Received"
    robot.tab_to("Questions from the public")
    robot.key(Key.Key_Return)
    robot.choose("How it stands", "Declined")
    robot.send()
    assert "Say why" in robot.wrong("why")


def test_an_earlier_version_is_opened_as_a_copy_under_its_own_name(
    robot: MeetingsRobot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: shown.append(url.toLocalFile()))
    for name in ("07 Paper 7.pdf", "07 Paper 7 v2.pdf"):
        robot.page.pane.packing.take(Brought((paper(tmp_path, name, b"%PDF " + name.encode()),)))
        files_form(robot)
        robot.send()
        robot.until(lambda: robot.page.pane.form is None)
    papers_view(robot)
    view = robot.page.pane.packing.papers
    view.choose(str(robot.value("SELECT id FROM paper WHERE title = 'Paper 7'")))
    told = [view.versions.rows.index(at).data() for at in range(view.versions.rows.rowCount())]
    assert told[0].startswith("Version 2: 07 Paper 7 v2.pdf, 22 bytes, received 30 November 2026")
    assert "3 bytes larger than version 1" in told[0]
    robot.tab_to("Versions")
    robot.key(Key.Key_Down)
    robot.key(Key.Key_Return)
    assert [Path(each).name for each in shown] == ["07 Paper 7.pdf"]
    assert Path(shown[0]).read_bytes() == b"%PDF 07 Paper 7.pdf"


def test_the_check_is_reached_by_key_opens_the_record_and_leaves_out_with_a_reason(
    robot: MeetingsRobot,
) -> None:
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    robot.tab_to("Check before circulation")
    robot.key(Key.Key_K, modifiers)
    check = robot.page.pane.packing.check
    assert robot.focus is check.list
    first = check.found.lines[0]
    assert check.list.rows.index(0).data() == "What matters most"
    assert check.list.rows.index(1).data().startswith(first.sentence)
    robot.press("Not for this committee")
    robot.send()
    assert robot.wrong("reason")
    robot.write("Reason", "Known to the chair")
    robot.send()
    assert first.check not in {each.check for each in check.found.lines}
    assert "not for this committee" in check._told.words
    assert robot.nameless() == []


def test_every_part_of_both_views_has_a_name(robot: MeetingsRobot) -> None:
    papers_view(robot)
    assert said_name(robot.focus) == "Papers of the meeting"
    assert robot.nameless() == []


def test_what_is_told_of_a_paper_stands_at_its_top_after_a_form_and_for_each_paper(
    robot: MeetingsRobot,
) -> None:
    robot.window.resize(911, 512)
    robot.page.pane.show_view("papers")
    view = robot.page.pane.packing.papers
    bar = view.detail.verticalScrollBar()
    view.list.setFocus()
    robot.until(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    robot.press(say("itempapers.cover"))
    robot.write(say("itempapers.author"), "Dorothea Plumstone")
    robot.send()
    assert robot.page.pane.form is None
    assert bar.maximum() > bar.value() == 0
    bar.setValue(bar.maximum())
    robot.key(Key.Key_Down)
    assert bar.value() == 0
