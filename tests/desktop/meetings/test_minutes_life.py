"""Minutes on their way at the desk: agreed anew, amended at several items, frozen, checked."""

import re

import pytest
import sqlalchemy
from PySide6.QtWidgets import QLabel

from db.meetings.commands.course import WriteMinute
from db.words import say
from tests.desktop.meetings.robot import Key, MeetingsRobot
from tests.desktop.meetings.test_minutes_view import (
    BETTER,
    FIRST,
    comments,
    enter,
    minute,
    next_meeting,
    robot,
    view,
)

__all__ = ["next_meeting", "robot"]
pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)


def steps(robot: MeetingsRobot) -> list[str]:
    """Return the steps that are offered."""
    return [each.text() for each in robot.page.pane._steps.values() if each.isVisible()]


def turn(robot: MeetingsRobot, name: str, by: int = 1) -> None:
    """Go down a box of choices, or up."""
    robot.tab_to(name)
    for _ in range(abs(by)):
        robot.key(Key.Key_Down if by > 0 else Key.Key_Up)


def test_a_comment_that_changes_what_the_chair_agreed_is_accepted_knowing_that(
    robot: MeetingsRobot,
) -> None:
    """P17: said before it is accepted; then the chair is asked anew."""
    robot.press("Agreed by the chair")
    robot.send()
    assert robot.pill() == "Minutes agreed"
    view(robot, "comments")
    enter(robot, BETTER)
    robot.press("Accept")
    assert "for the chair to agree anew" in robot.form.minded
    assert minute(robot) == FIRST
    robot.send()
    assert minute(robot) == BETTER
    assert robot.pill() == "Minutes draft"
    assert say("meetings.step_agree") in steps(robot)


@pytest.mark.parametrize("way", ["Not accepted", "Accept, reworded"])
def test_the_comment_that_is_answered_is_read_in_the_form(robot: MeetingsRobot, way: str) -> None:
    view(robot, "comments")
    enter(robot, BETTER)
    robot.press(way)
    told = [each.text() for each in robot.form.findChildren(QLabel)]
    assert "Item 1: Dorothea Plumstone" in told
    assert f"It should read: {BETTER}" in told


def test_circulated_once_it_is_offered_to_circulate_again(
    robot: MeetingsRobot, next_meeting: str
) -> None:
    assert next_meeting
    assert "Circulate again" in steps(robot)
    assert "Circulate" not in steps(robot)
    robot.press("Circulate again")
    robot.send()
    assert "Circulate again" in steps(robot)


def test_the_next_meeting_amends_several_items_at_once(
    robot: MeetingsRobot, next_meeting: str
) -> None:
    """What was typed for one item is kept while the next is amended; put back, it is none."""
    robot.press("Confirm")
    turn(robot, "What became of them")
    turn(robot, "Item amended")
    robot.write("It is to read", BETTER)
    turn(robot, "Item amended", 2)
    assert robot.form.value("amended") == ""
    robot.write("It is to read", "The plan was put off.")
    turn(robot, "Item amended", -1)
    robot.write("It is to read", "Not so.")
    robot.write("It is to read", "")
    note = robot.form.fields["item"]._note.text()
    assert note.startswith("Amended: items 1 and 3.")
    turn(robot, "Item amended", -1)
    assert robot.form.value("amended") == BETTER
    robot.send()
    assert robot.pill() == "Minutes confirmed"
    sql = """SELECT group_concat(i.number || ': ' || t.text, '|') FROM minute_live t
      JOIN agendaitem i ON i.id = t.item JOIN meeting m ON m.id = i.meeting
      WHERE m.ref = 'MG/2026-12-03' AND t.text <> ''"""
    told = str(robot.value(sql)).split("|")
    assert sorted(told) == [f"1: {BETTER}", "3: The plan was put off."]
    drafted = robot.value("SELECT amendments FROM minutes WHERE state = 'confirmed'")
    assert "item 1" in str(drafted)
    assert "item 3" in str(drafted)
    assert next_meeting


def test_confirmed_minutes_show_what_proves_them_and_refuse_an_edit_in_words(
    robot: MeetingsRobot, next_meeting: str
) -> None:
    """The check codes of text and PDF, the chair, the meeting and the day; D14."""
    robot.press("Confirm")
    robot.send()
    page = robot.page.pane.page
    assert page is not None
    told = view(robot, "text").frozen.text()
    ref = str(robot.value("SELECT ref FROM meeting WHERE id = :m", m=next_meeting))
    assert told.startswith(f"These minutes were confirmed at {ref} on 7 January 2027")
    assert "Dorothea Plumstone presided." in told
    assert "use Correct" in told
    codes = {each.text().replace(" ", "") for each in facts(robot)}
    sql = """SELECT t.{} FROM minutes t JOIN snapshot s ON s.id = t.snapshot
      WHERE t.state = 'confirmed'"""
    assert str(robot.value(sql.replace("t.{}", "s.sha256"))) in codes
    assert str(robot.value(sql.format("pdf_sha256"))) in codes
    assert steps(robot) == [say("meetings.step_correct"), say("meetings.step_note")]
    item = str(robot.value("SELECT item FROM minute_live WHERE text = :t", t=FIRST))
    assert robot.desk.do(WriteMinute(item, BETTER)) is None
    assert "stay as they are" in robot.trouble
    assert minute(robot) != BETTER


def facts(robot: MeetingsRobot) -> list[QLabel]:
    """Return what is read beside the check codes."""
    return view(robot, "versions").versions.codes.findChildren(QLabel)


def test_the_agenda_of_confirmed_minutes_offers_nothing_that_is_refused_then(
    robot: MeetingsRobot, next_meeting: str
) -> None:
    assert next_meeting
    robot.press("Confirm")
    robot.send()
    robot.page.pane.show_view("agenda")
    agenda = robot.page.pane.agenda
    robot.tab_to(say("meetings.agenda"))
    robot.key(Key.Key_Home)
    offered = {name for name, each in agenda._verbs.items() if each.isVisible()}
    assert offered == {"asking", "receiving"}
    assert not any(each.isEnabled() for name, each in agenda._verbs.items() if name not in offered)
    assert agenda._kept.isVisible()
    robot.key(Key.Key_Return)
    assert robot.page.pane.form is None
    robot.press(say("meetings.add_paper"))
    robot.key(Key.Key_Escape)


def test_presenters_are_asked_and_what_they_say_joins_the_comments(robot: MeetingsRobot) -> None:
    """P17: a presenter checks their own item."""
    view(robot, "comments")
    robot.press("Ask presenters")
    asked = robot.value("SELECT count(*) FROM minutecheck_live WHERE asked_on = '2026-11-30'")
    assert asked == len(robot.agenda())
    assert any("Wilf Larkspur" in each and "Asked" in each for each in comments(robot))
    robot.press("Presenter's answer")
    turn(robot, "Answer")
    robot.send()
    assert robot.wrong("remark")
    robot.write("The minute should read", BETTER)
    robot.send()
    assert comments(robot)[0] == "To be answered  ·  1"
    assert comments(robot)[1].startswith("Item 1: Wilf Larkspur")
    robot.press("Accept")
    assert minute(robot) == BETTER
    robot.press("Presenter's answer")
    turn(robot, "Item")
    robot.send()
    sql = "SELECT count(*) FROM minutecheck_live WHERE answer = 'agreed'"
    assert robot.value(sql) == 1


def test_where_another_laptop_issues_the_numbers_they_are_to_follow(
    robot: MeetingsRobot,
) -> None:
    """D18: no number is made up here; it comes once the laptop that issues them has the record."""
    body = str(robot.value("SELECT id FROM body WHERE short = 'MG'"))
    with robot.desk.store.write("Another laptop issues") as work:
        work.session.execute(
            sqlalchemy.text("UPDATE body SET custodian = 'other' WHERE id = :id"), {"id": body}
        )
    for name in ("Agreed by the chair", "Circulate"):
        robot.press(name)
        robot.send()
    assert robot.pill() == "Minutes unconfirmed"
    assert robot.value("SELECT count(*) FROM allotment_live WHERE series = 'M'") == 0
    robot.press("Write the minutes")
    robot.type("\r/action NQ by 12 Dec: report the figures\r")
    assert any(each.endswith(say("live.number_to_follow")) for each in robot.captured())
    robot.press("All meetings")
    read = view(robot, "text").text.toPlainText()
    assert re.search(r"Report the figures +\(new-[0-9A-Z]{3}\)", read)
