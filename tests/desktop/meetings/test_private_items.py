"""A private item entered or accepted at the desk stands at the foot, after the resolution."""

import pytest
from PySide6.QtCore import Qt

from db.actions.commands import RaiseAction
from db.meetings.queries import agenda
from db.meetings.rules.items import Part
from db.papers.catalogue import paper
from tests.desktop.meetings.robot import MeetingsRobot
from tests.desktop.meetings.room import DAY
from tests.desktop.meetings.test_agenda_setting import robot
from tests.papers.reading import said

__all__ = ["robot"]
pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
Key = Qt.Key
EXCLUSION = "Exclusion of the public"


def shown(robot: MeetingsRobot) -> list[tuple[str, Part]]:
    assert robot.page.pane.page is not None
    lines = robot.desk.read(agenda, robot.page.pane.page.id).items
    return [(each.title, each.part) for each in lines]


def test_a_new_private_item_is_chosen_in_its_place_at_the_foot(robot: MeetingsRobot) -> None:
    robot.tab_to("Agenda")
    robot.press("Add item")
    robot.choose("Part of the meeting", "Part 2")
    robot.send()
    assert "An agenda item needs a title." in robot.wrong("title")
    robot.write("Title", "Pay of the executive lead")
    robot.send()
    assert shown(robot)[-2:] == [
        *((EXCLUSION, Part.ONE), ("Pay of the executive lead", Part.TWO)),
    ]
    here = robot.page.pane.agenda.current
    assert here is not None
    assert here.title == "Pay of the executive lead"
    assert robot.focus is robot.page.pane.agenda.list


def test_a_private_action_accepted_at_the_desk_is_not_on_the_public_agenda(
    robot: MeetingsRobot,
) -> None:
    assert robot.page.pane.page is not None
    page = robot.page.pane.page
    words = "Pay Mr Quibble"
    robot.desk.do(RaiseAction(page.body, words, owner_text="Chair", due_on=DAY, part=Part.TWO))
    robot.page.pane.show_view("setting")
    robot.tab_to("What is proposed")
    rows = robot.page.pane.setting.list
    at = next(n for n in range(rows.rows.rowCount()) if words in rows.rows.index(n).data())
    rows.setCurrentIndex(rows.rows.index(at))
    robot.press("Accept")
    assert shown(robot)[-2:] == [(EXCLUSION, Part.ONE), (words, Part.TWO)]
    with robot.desk.store.read() as book:
        assert "Quibble" not in said(paper(book, "agenda", page.id, DAY))
