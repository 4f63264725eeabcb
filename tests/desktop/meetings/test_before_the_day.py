"""Before the day, at the desk: interests declared, who stands in, and how an item then stands."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from db.across.circulation import CheckLine
from db.bodies.commands.people import AddOrganisation, AddPerson
from db.bodies.commands.seats import NominateDeputy
from db.clock import SET_BY
from db.files import files_folder, keep
from db.interests.commands import RegisterInterest
from db.interests.rules import InterestKind
from db.meetings.commands.agenda import ChangeItem
from db.meetings.commands.taking import TakePaperFile
from db.meetings.rules.numbered import Readers
from db.papers import catalogue
from db.papers.pdf import pdf_bytes
from db.papers.read_back import read_back
from desktop.kit.scroll import Scroll
from desktop.kit.verbs import VerbButton
from desktop.meetings.form.numbered import NumberedForm
from desktop.window import Window
from tests.desktop.meetings.robot import MeetingsRobot

Key = Qt.Key
pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
TITLE = "Elective recovery: mutual aid"
WHO, OTHER, DEPUTY = "Wilf Larkspur", "Barnaby Thistlewood", "Rosalind Mope"


@pytest.fixture
def robot(opened: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> MeetingsRobot:
    """Three days before: item 1 touches an interest of one member in the register."""
    monkeypatch.setenv(SET_BY, "2026-11-30T10:00:00+00:00")
    made = MeetingsRobot(opened, qtbot)
    made.desk.do(ChangeItem(first(made), title=TITLE))
    nature = "Adviser on elective surgery"
    made.desk.do(RegisterInterest(person(made, WHO), InterestKind.FINANCIAL, nature))
    made.take("Management Group")
    check = made.page.pane.packing.check
    made.page.pane.packing.turn_to_check()
    made.until(lambda: made.focus is check.list)
    return made


def first(robot: MeetingsRobot) -> str:
    sql = (
        "SELECT i.id FROM agendaitem_live i JOIN meeting m ON m.id = i.meeting"
        " WHERE m.ref = 'MG/2026-12-03' ORDER BY i.place LIMIT 1"
    )
    return str(robot.value(sql))


def person(robot: MeetingsRobot, name: str) -> str:
    return str(robot.value("SELECT id FROM person WHERE name = :n", n=name))


def found(robot: MeetingsRobot, check: str) -> list[str]:
    view = robot.page.pane.packing.check
    return [each.sentence for each in view.found.lines if each.check == check]


def at_finding(robot: MeetingsRobot, check: str) -> None:
    view = robot.page.pane.packing.check
    line = next(each for each in view.found.lines if each.check == check)
    view.list.setCurrentIndex(view.list.rows.index(view.list.rows.row_of(line)))


def declared(robot: MeetingsRobot) -> list[str]:
    view = robot.page.pane.packing.check
    rows = [view.list.rows.index(at).data() for at in range(view.list.rows.rowCount())]
    first = rows.index("Declared") + 1 if "Declared" in rows else len(rows)
    return rows[first : first + len(view.declared)]


def shown(robot: MeetingsRobot) -> list[str]:
    """The buttons under the check."""
    view = robot.page.pane.packing.check
    return [each.verb.text() for each in view.findChildren(VerbButton) if each.isVisible()]


def told(robot: MeetingsRobot) -> str:
    words = [each.text() for each in robot.form.findChildren(QLabel) if each.isVisible()]
    return next((each for each in words if "as known so far" in each), "")


def test_at_the_finding_the_item_the_person_and_the_interest_are_filled_in(
    robot: MeetingsRobot,
) -> None:
    """R17: asked before the day, answered at the finding; quoracy of the item is said with it."""
    assert found(robot, "interest_undeclared") == [
        "Item 1: Wilf Larkspur has an interest not declared: Adviser on elective surgery."
    ]
    at_finding(robot, "interest_undeclared")
    robot.press("Note interest")
    assert (robot.form.value("item"), robot.form.value("person")) == (
        first(robot),
        person(robot, WHO),
    )
    assert robot.form.value("interest")
    assert "without" not in told(robot)
    robot.choose("The chair's decision", "Withdraws")
    assert ", without Wilf Larkspur;" in told(robot)
    robot.send()
    assert robot.pane.form is None
    assert found(robot, "interest_undeclared") == []
    assert declared(robot) == ["Item 1: Wilf Larkspur, withdraws, Adviser on elective surgery"]
    sql = "SELECT withdrawn FROM declaration_live WHERE item = :i AND person = :p"
    assert robot.value(sql, i=first(robot), p=person(robot, WHO)) == 1


def test_what_stands_where_a_finding_stood_is_chosen_when_that_one_is_gone(
    robot: MeetingsRobot,
) -> None:
    view = robot.page.pane.packing.check
    last = max(at for at, each in enumerate(view.list.rows._things) if isinstance(each, CheckLine))
    view.list.setCurrentIndex(view.list.rows.index(last))
    line = view.current
    assert isinstance(line, CheckLine)
    robot.press("Not for this committee")
    robot.write("Reason", "Known to the chair")
    robot.send()
    assert found(robot, line.check) == []
    assert view.list.currentIndex().row() > view.list.rows.first()


def test_for_an_item_generally_and_refused_beside_its_field(robot: MeetingsRobot) -> None:
    robot.page.pane.show_view("agenda")
    robot.press("Note interest")
    robot.write("Who", "")
    robot.send()
    assert robot.wrong("person")
    robot.write("Who", OTHER)
    robot.send()
    assert "Say what" in robot.wrong("nature")
    assert robot.value("SELECT count(*) FROM declaration_live") == 0
    robot.write("Interest", "His wife works there")
    robot.choose("The chair's decision", "May speak")
    robot.send()
    sql = "SELECT management FROM declaration_live"
    assert robot.value(sql) == "speaks, does not decide"


def test_a_declaration_is_managed_otherwise_and_taken_back_from_its_row(
    robot: MeetingsRobot,
) -> None:
    at_finding(robot, "interest_undeclared")
    robot.press("Note interest")
    robot.choose("The chair's decision", "Withdraws")
    robot.send()
    view = robot.page.pane.packing.check
    (line,) = view.declared
    view.list.setCurrentIndex(view.list.rows.index(view.list.rows.row_of(line)))
    assert shown(robot) == ["Open", "Change", "Not for this committee", "Take back"]
    robot.key(Key.Key_Return)
    assert ", without Wilf Larkspur;" in told(robot)
    robot.choose("The chair's decision", "Noted")
    assert "without" not in told(robot)
    robot.send()
    assert robot.value("SELECT withdrawn FROM declaration_live") == 0
    (line,) = view.declared
    view.list.setCurrentIndex(view.list.rows.index(view.list.rows.row_of(line)))
    robot.press("Take back")
    robot.send()
    assert robot.wrong("reason")
    robot.write("Reason", "Said of somebody else")
    robot.send()
    assert (declared(robot), robot.value("SELECT count(*) FROM declaration_live")) == ([], 0)


def test_it_goes_into_the_meeting_its_minutes_and_the_table(
    robot: MeetingsRobot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R17: what was noted before is there when the item comes; nothing is typed twice."""
    at_finding(robot, "interest_undeclared")
    robot.press("Note interest")
    robot.choose("The chair's decision", "Withdraws")
    robot.send()
    monkeypatch.setenv(SET_BY, "2026-12-03T10:00:00+00:00")
    robot.open_meeting()
    for name in (WHO, OTHER, "Nettie Quillfeather", "Dorothea Plumstone"):
        robot.mark(name)
    robot.key(Key.Key_F8)
    assert "Wilf Larkspur has withdrawn for item 1" in robot.live.strip.words
    robot.control(Key.Key_I)
    text = robot.live.pad.words.text
    assert text.startswith("Wilf Larkspur declared an interest in this item: Adviser on")
    meeting = robot.live.meeting
    paper = robot.desk.read(catalogue.paper, "declarations", meeting, robot.desk.today())
    words = " ".join(each.text for each in read_back(pdf_bytes(paper)).places)
    assert "Wilf Larkspur" in words
    assert "Withdraws" in words


@pytest.fixture
def deputy(robot: MeetingsRobot) -> str:
    sql = "SELECT m.seat FROM membership_live m JOIN person p ON p.id = m.person WHERE p.name = :n"
    made = robot.desk.store.do(AddPerson(DEPUTY)).refs[0].id
    robot.desk.store.do(NominateDeputy(str(robot.value(sql, n=WHO)), made))
    return made


def test_apologies_are_noted_and_who_sends_them_is_no_longer_asked(robot: MeetingsRobot) -> None:
    robot.press("Note apologies")
    robot.send()
    assert robot.wrong("person")
    robot.write("Person", WHO)
    robot.write("Note", "on leave")
    robot.send()
    assert robot.pane.form is None
    row = "SELECT status || ': ' || note FROM attendance_live WHERE person = :p"
    assert robot.value(row, p=person(robot, WHO)) == "apologies: on leave"
    assert found(robot, "interest_undeclared") == []


def test_a_nominated_deputy_is_noted_with_the_apologies_and_another_refused(
    robot: MeetingsRobot, deputy: str
) -> None:
    robot.press("Note apologies")
    robot.write("Person", WHO)
    assert robot.form.fields["deputy"]._note.text() == f"Nominated: {DEPUTY}"
    robot.write("Comes in their place", OTHER)
    robot.send()
    assert "is not nominated to stand in for Wilf Larkspur" in robot.wrong("deputy")
    assert robot.value("SELECT count(*) FROM attendance_live") == 0
    robot.write("Comes in their place", DEPUTY)
    robot.send()
    assert robot.pane.form is None
    row = "SELECT status FROM attendance_live WHERE person = :p AND representing = :m"
    assert robot.value(row, p=deputy, m=person(robot, WHO)) == "expected"
    people = robot.page.pane.people.rows
    lines = [people.index(at).data() for at in range(people.rowCount())]
    assert any(each.startswith(DEPUTY) and f"for {WHO}" in each for each in lines)


def test_an_interest_with_an_organisation_is_found_by_its_name_and_filled_in(
    robot: MeetingsRobot,
) -> None:
    """R17: matched by the organisation it lies with; its own words say nothing of the item."""
    firm = robot.desk.store.do(AddOrganisation("Brackenhurst Joinery Ltd")).refs[0].id
    kind = InterestKind.FINANCIAL
    robot.desk.do(RegisterInterest(person(robot, OTHER), kind, "Shares", organisation=firm))
    robot.desk.do(ChangeItem(first(robot), title="New doors by Brackenhurst Joinery"))
    assert found(robot, "interest_undeclared") == [
        "Item 1: Barnaby Thistlewood has an interest not declared: Shares."
    ]
    at_finding(robot, "interest_undeclared")
    robot.press("Note interest")
    assert robot.form.value("person") == person(robot, OTHER)
    assert robot.form.fields["interest"].entry.text() == (  # type: ignore[attr-defined]
        "Shares, Brackenhurst Joinery Ltd"
    )
    robot.send()
    assert found(robot, "interest_undeclared") == []


def test_the_indirect_interest_of_a_nominated_deputy_is_found(
    robot: MeetingsRobot, deputy: str
) -> None:
    """R17: nobody has said yet that the deputy comes; asked all the same, at the desk."""
    kind = InterestKind.INDIRECT
    robot.desk.do(RegisterInterest(deputy, kind, "Her wife leads elective care", direct=False))
    assert len(found(robot, "interest_undeclared")) == 1
    robot.press("Note apologies")
    robot.write("Person", WHO)
    robot.send()
    assert found(robot, "interest_undeclared") == [
        "Item 1: Rosalind Mope has an interest not declared: Her wife leads elective care."
    ]
    at_finding(robot, "interest_undeclared")
    robot.press("Note interest")
    assert robot.form.value("person") == deputy


def files_form(robot: MeetingsRobot) -> NumberedForm:
    robot.page.pane.packing.begin("numbered")
    form = robot.form
    assert isinstance(form, NumberedForm)
    return form


def facts_of(robot: MeetingsRobot, title: str) -> list[tuple[str, str]]:
    """What the papers' view tells of a paper."""
    papers = robot.page.pane.packing.papers
    papers.choose(str(robot.value("SELECT id FROM paper WHERE title = :t", t=title)))
    assert papers.current is not None
    return papers._facts(papers.current)


def test_a_folder_is_written_for_whom_papers_are_kept_from_and_the_common_one_says_so(
    robot: MeetingsRobot, tmp_path: Path, qtbot: QtBot
) -> None:
    """R17: offered only once the chair decided "no papers"; read back from the folder.

    The form is first left while it still looks through the papers: nothing comes of that.
    """
    form = files_form(robot)
    assert len(form.readers._values) == len(Readers)
    form.left.emit()
    sha256 = keep(files_folder(robot.desk.store.path), b"%PDF-1.7 plan")
    robot.desk.do(TakePaperFile(first(robot), "plan.pdf", sha256, 13, title="The plan"))
    robot.page.pane.packing.turn_to_check()
    at_finding(robot, "interest_undeclared")
    robot.press("Note interest")
    robot.choose("The chair's decision", "Receives no papers")
    robot.send()
    assert found(robot, "papers_not_sent") == [f"Item 1: {WHO} is not sent the papers of {TITLE}."]
    assert ("Not sent to", WHO) in facts_of(robot, "The plan")
    form = files_form(robot)
    robot.choose("For", "Members: Part 1")
    qtbot.waitUntil(lambda: "Do not send these files to Wilf Larkspur" in form.told.text())
    alone = f"Members: Part 1, for {WHO} alone"
    assert alone in [form.readers.entry.itemText(at) for at in range(5)]  # type: ignore[attr-defined]
    form.readers.set_value((Readers.MEMBERS, person(robot, WHO)))
    form.look_again()
    qtbot.waitUntil(lambda: form.made is not None and bool(form.made.person))
    assert f"papers not sent to {WHO}: interest declared" in form.told.text()
    folder = tmp_path / "out"
    form.write_to(folder)
    qtbot.waitUntil(lambda: form.whole.text().startswith("Written to"))
    assert not [each for each in folder.iterdir() if "plan" in each.name]
    index = read_back((folder / "00 Index.pdf").read_bytes())
    assert "Papers not sent: interest declared" in " ".join(each.text for each in index.places)


def test_on_a_small_screen_the_page_brings_the_form_up(robot: MeetingsRobot) -> None:
    robot.window.resize(911, 512)
    robot.until(lambda: robot.window.height() == 512)
    above = robot.page.pane.parentWidget()
    while not isinstance(above, Scroll):
        assert above is not None
        above = above.parentWidget()
    above.verticalScrollBar().setValue(0)
    robot.page.pane.begin("declare")
    buttons = robot.form.findChildren(QPushButton)
    send = next(each for each in buttons if "Note interest" in each.text() and each.isVisible())
    robot.until(lambda: bool(send.visibleRegion().boundingRect() == send.rect()))
