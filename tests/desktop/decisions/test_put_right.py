"""A decision told in full at the desk: votes, dissent, conflicts, the Assembly, ratification."""

import json
from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from db.calendar.commands.planning import PlanMeeting
from db.calendar.commands.states import ConveneMeeting
from db.decisions.commands.decisions import RecordDecision
from db.meetings.commands.agenda import AddItem
from db.meetings.commands.course import StartItem
from db.meetings.commands.people import MarkArrived, MarkLeft
from db.meetings.commands.room import CloseMeeting, OpenMeeting
from desktop.window import Window
from tests.desktop.decisions.conftest import DECIDED
from tests.desktop.decisions.robot import STANDING, WORDS, DecisionsRobot
from tests.desktop.office import PEOPLE
from tests.desktop.working import standing_on

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
WINTER, AUDIT = (words for words, _kind in DECIDED)
LATER = date(2027, 1, 7)


@pytest.fixture
def robot(opened: Window, qtbot: QtBot) -> DecisionsRobot:
    return DecisionsRobot(opened, qtbot)


def kept(robot: DecisionsRobot, columns: str) -> tuple[object, ...]:
    with robot.desk.store.read() as book:
        row = book.row(f"SELECT {columns} FROM decision_live WHERE id = :id", id=robot.chosen())
    assert row is not None
    return row


def test_votes_and_dissent_are_noted_and_a_vote_that_was_lost_is_not_agreed(
    robot: DecisionsRobot,
) -> None:
    robot.take(WINTER)
    robot.press("Change")
    robot.write("Votes for", "2")
    robot.send()
    assert "Give the votes for, against and abstaining" in robot.wrong("votes_for")
    robot.write("Votes against", "4")
    robot.write("Abstained", "0")
    robot.send()
    assert robot.wrong("kind") == "▲ With 2 for and 4 against, this was not carried."
    robot.write("Votes for", "4")
    robot.write("Votes against", "2")
    robot.write("Dissent", "Wilf Larkspur asked that his dissent be recorded")
    robot.send()
    assert robot.pane.form is None
    assert kept(robot, "votes_for, votes_against, abstained") == (4, 2, 0)
    assert "4 for, 2 against, 0 abstained" in robot.told()
    assert "Wilf Larkspur asked that his dissent be recorded" in robot.told()


def test_r17_how_a_conflict_was_managed_is_put_right(robot: DecisionsRobot) -> None:
    robot.take(WINTER)
    robot.press("Change")
    robot.write("Conflicts of interest", "Wilf Larkspur: may speak, does not decide")
    robot.send()
    assert kept(robot, "conflicts") == ("Wilf Larkspur: may speak, does not decide",)
    assert "Wilf Larkspur: may speak, does not decide" in robot.told()


def test_r5_what_the_assembly_shaped_is_noted_with_its_words(robot: DecisionsRobot) -> None:
    robot.take(WINTER)
    robot.press("Change")
    robot.tab_to("A decision on strategy")
    robot.key(Qt.Key.Key_Space)
    robot.choose("Partnership Assembly", "Shaped")
    robot.write("What the Assembly said", "Plain words for patients")
    robot.send()
    assert robot.pane.form is None
    assert kept(robot, "strategy, assembly, assembly_words") == (
        1,
        "shaped",
        "Plain words for patients",
    )
    assert "Shaped it, Plain words for patients" in robot.told()


def test_r6_one_that_binds_others_is_put_to_them_for_ratification(robot: DecisionsRobot) -> None:
    robot.take(WINTER)
    assert "Seek ratification" not in robot.verbs()
    robot.press("Change")
    robot.tab_to("Binds statutory organisations")
    robot.key(Qt.Key.Key_Space)
    robot.send()
    assert kept(robot, "binds_statutory") == (1,)
    robot.press("Seek ratification")
    robot.send()
    assert robot.wrong("bodies")
    robot.write("To a committee or group", "Quality Committee")
    robot.write("Answer hoped for by", "1 Dec 2026")
    robot.send()
    assert "3 December 2026" in robot.wrong("due_on")
    robot.write("Answer hoped for by", "14 Jan 2027")
    robot.send()
    assert robot.pane.form is None
    sql = "SELECT b.short || ' ' || r.due_on FROM referral_live r JOIN body b ON b.id = r.body"
    assert robot.value(sql) == "QC 2027-01-14"
    assert any("Quality Committee" in each for each in robot.rows())


def not_quorate(robot: DecisionsRobot) -> tuple[str, str]:
    """Record at the second item, after four have left, what a later meeting is to ratify."""
    store = robot.desk.store
    meeting = str(robot.value("SELECT meeting FROM decision_live LIMIT 1"))
    item = str(robot.value("SELECT item FROM decision_live WHERE words = :w", w=AUDIT))
    with store.read() as book:
        people = [row for (row,) in book.rows("SELECT person FROM attendance_live")]
    for person in people[:-1]:
        store.do(MarkLeft(meeting, person, time(10, 30)))
    store.do(RecordDecision(item, "the mutual aid table", for_ratification=True, at=time(10, 40)))
    robot.page.refresh()
    return meeting, str(robot.value("SELECT body FROM meeting_live WHERE id = :m", m=meeting))


def test_p9_a_decision_without_quorum_is_ratified_by_one_of_a_later_meeting(
    robot: DecisionsRobot,
) -> None:
    meeting, body = not_quorate(robot)
    robot.take("the mutual aid table")
    assert robot.here(STANDING).startswith("For ratification")
    robot.press("Ratify")
    assert "No later quorate meeting has decided" in robot.form.fields["by"]._note.text()
    robot.send()
    assert robot.wrong("by")
    robot.key(Qt.Key.Key_Escape)
    store = robot.desk.store
    store.do(CloseMeeting(meeting, time(12)))
    with standing_on(LATER):
        later = store.do(PlanMeeting(body, LATER, time(10))).refs[0].id
        item = store.do(AddItem(later, "Mutual aid")).refs[0].id
        with store.read() as book:
            sql = "SELECT id FROM person_live WHERE name IN (SELECT value FROM json_each(:n))"
            people = [row for (row,) in book.rows(sql, n=json.dumps(list(PEOPLE)))]
        for person in people:
            store.do(MarkArrived(later, person, time(10)))
        store.do(ConveneMeeting(later))
        store.do(OpenMeeting(later, time(10)))
        store.do(StartItem(item, time(10, 5)))
        store.do(RecordDecision(item, "to ratify the mutual aid table"))
        robot.page.refresh()
        robot.take("the mutual aid table")
        robot.press("Ratify")
        robot.write("Ratified by the decision", "to ratify the mutual aid table")
        robot.send()
    assert robot.pane.form is None
    assert kept(robot, "state") == ("ratified",)
    assert robot.here(STANDING).startswith("Ratified")


def test_r49_r59_a_decision_says_its_aims_and_the_triple_aim_and_is_found_by_them(
    robot: DecisionsRobot,
) -> None:
    robot.take(WINTER)
    robot.press("Change")
    robot.tab_to("Tackle inequalities")
    robot.key(Qt.Key.Key_Space)
    robot.write("Effect on the triple aim", "Fewer journeys for patients")
    robot.write("Decision", "")
    robot.send()
    assert robot.wrong("words")
    robot.write("Decision", WINTER)
    robot.send()
    assert kept(robot, "triple_aim, aim_inequalities") == ("Fewer journeys for patients", 1)
    told = [each.text() for each in robot.pane.findChildren(QLabel) if each.isVisible()]
    assert {"Tackle inequalities", "Fewer journeys for patients"} <= set(told)
    robot.filter("inequalities")
    assert robot.column(WORDS) == [WINTER]
    robot.filter("productivity")
    assert robot.column(WORDS) == []
