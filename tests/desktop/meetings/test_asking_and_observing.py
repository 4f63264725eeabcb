"""Who looks on, what papers are asked for, who sends apologies: filled in, refused, read back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from db.bodies.commands.people import AddPerson
from db.meetings.commands.pack import AddPackPaper
from db.words import say
from desktop.window import Window
from tests.desktop.meetings.robot import MeetingsRobot

Key = Qt.Key
pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
MEMBER, GUEST = "Barnaby Thistlewood", "Rosalind Mope"
OBSERVED = """
SELECT a.note FROM attendance_live a JOIN person p ON p.id = a.person
WHERE p.name = :name AND a.capacity = 'observer'
"""
SAID = "SELECT a.status FROM attendance_live a JOIN person p ON p.id = a.person WHERE p.name = :n"


@pytest.fixture
def robot(opened: Window, qtbot: QtBot) -> MeetingsRobot:
    """Three days before the Management Group."""
    made = MeetingsRobot(opened, qtbot)
    made.desk.do(AddPerson(name=GUEST, post="Auditor", demonstration=True))
    made.take("Management Group")
    return made


def people(robot: MeetingsRobot) -> list[str]:
    rows = robot.page.pane.people.rows
    return [str(rows.index(at).data()) for at in range(rows.rowCount())]


def papers(robot: MeetingsRobot) -> None:
    robot.page.pane.show_view("papers")
    robot.page.pane.packing.papers.list.setFocus()


def test_p12_an_observer_is_listed_and_a_member_is_none(robot: MeetingsRobot) -> None:
    papers(robot)
    robot.press("Observer")
    robot.send()
    assert robot.wrong("person")
    robot.write("Person", MEMBER)
    robot.send()
    assert robot.wrong("person") == f"▲ {say('question.holds_a_place')}"
    robot.write("Person", GUEST)
    robot.write("Note", "From the auditors")
    robot.send()
    assert robot.page.pane.form is None
    assert robot.value(OBSERVED, name=GUEST) == "From the auditors"
    assert robot.value(OBSERVED, name=MEMBER) is None
    robot.page.pane.show_view("people")
    assert f"{GUEST}, Observer, Auditor, Expected" in people(robot)


def test_a_paper_is_asked_for_at_the_chosen_item(robot: MeetingsRobot) -> None:
    robot.page.pane.show_view("agenda")
    robot.tab_to("Agenda")
    robot.key(Key.Key_Down)
    robot.press("Add paper")
    robot.write("Title of the paper", "")
    robot.send()
    assert robot.wrong("title")
    robot.write("Title of the paper", "Beds by place")
    robot.write("Author", "Hattie")
    robot.send()
    assert robot.page.pane.form is None
    sql = """SELECT i.title, p.road, (SELECT name FROM person WHERE id = p.author)
        FROM paper_live p JOIN agendaitem i ON i.id = p.item WHERE p.title = 'Beds by place'"""
    with robot.desk.store.read() as book:
        assert book.row(sql) == ("Business 2", "asked for", "Hattie Bramblewick")
    assert "Beds by place: to follow" in robot.agenda()[1]


def test_what_every_pack_holds_is_asked_for_once(robot: MeetingsRobot) -> None:
    body = str(robot.value("SELECT id FROM body WHERE short = 'MG'"))
    papers(robot)
    robot.press("Ask for the pack")
    robot.send()
    assert robot.form.refused == f"▲ {say('pack.nothing_to_ask')}"
    robot.key(Key.Key_Escape)
    assert robot.page.pane.form is None
    robot.desk.do(AddPackPaper(body, "Performance report"))
    papers(robot)
    robot.press("Ask for the pack")
    robot.send()
    assert robot.page.pane.form is None
    view = robot.page.pane.packing.papers
    assert [each.title for each in view.lines.values()].count("Performance report") == 1
    robot.press("Ask for the pack")
    robot.send()
    assert robot.form.refused == f"▲ {say('pack.nothing_to_ask')}"


def test_p14_apologies_are_offered_of_the_person_chosen_among_the_people(
    robot: MeetingsRobot,
) -> None:
    robot.page.pane.show_view("people")
    robot.tab_to("People")
    at = next(at for at, each in enumerate(people(robot)) if each.startswith(MEMBER))
    rows = robot.page.pane.people
    rows.setCurrentIndex(rows.rows.index(at))
    robot.press("Note apologies")
    assert robot.form.value("person") == robot.value("SELECT id FROM person WHERE name = :n",
                                                     n=MEMBER)  # fmt: skip
    robot.send()
    assert robot.page.pane.form is None
    assert robot.value(SAID, n=MEMBER) == "apologies"
    chosen = rows.current()
    assert chosen is not None
    assert chosen.name == MEMBER
    robot.page.pane.show_view("agenda")
    robot.press("Note apologies")
    assert robot.form.value("person") == ""
    robot.send()
    assert robot.wrong("person")


def test_noting_an_interest_leaves_the_chosen_item_and_the_chosen_row_where_they_were(
    robot: MeetingsRobot,
) -> None:
    pane = robot.page.pane
    pane.show_view("agenda")
    robot.tab_to("Agenda")
    for _ in range(3):
        robot.key(Key.Key_Down)
    here = pane.agenda.current
    assert here is not None
    robot.press("Note interest")
    assert robot.form.value("item") == here.id
    robot.write("Who", MEMBER)
    robot.write("Interest", "His wife works there")
    robot.send()
    assert pane.form is None
    assert robot.value("SELECT item FROM declaration_live") == here.id
    assert pane.agenda.current is not None
    assert pane.agenda.current.id == here.id


def turn_to(robot: MeetingsRobot, words: str) -> None:
    """Go from the pane back to the list, and to a meeting."""
    robot.page.list.setFocus()
    robot.take(words)


def said(robot: MeetingsRobot) -> list[str]:
    found: list[QLabel] = robot.form.findChildren(QLabel)
    return [each.text() for each in found if each.isVisible()]


def test_a_form_begun_says_whose_it_is_beside_another_meeting_and_one_untouched_goes(
    robot: MeetingsRobot,
) -> None:
    whose = "About Management Group, 3 December 2026"
    robot.press("Note apologies")
    assert whose not in said(robot)
    robot.write("Person", MEMBER)
    robot.key(Key.Key_Down)
    robot.key(Key.Key_Return)
    turn_to(robot, "Finance Group")
    assert robot.page.pane.page is not None
    assert robot.page.pane.page.body_name == "Finance Group"
    assert whose in said(robot)
    turn_to(robot, "Management Group")
    assert whose not in said(robot)
    turn_to(robot, "Quality Committee")
    assert whose in said(robot)
    robot.tab_to("Person")
    robot.send()
    assert robot.page.pane.form is None
    sql = """SELECT m.ref FROM attendance_live a JOIN meeting m ON m.id = a.meeting
        JOIN person p ON p.id = a.person WHERE p.name = :name"""
    assert robot.value(sql, name=MEMBER) == "MG/2026-12-03"
    robot.press("Note apologies")
    turn_to(robot, "Finance Group")
    assert robot.page.pane.form is None
