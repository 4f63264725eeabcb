"""What is typed at a private item of the live page stays out of what is public."""

import pytest

from db.across import consistency_between
from db.meetings.commands.parts import MoveToPart
from db.meetings.rules.items import Part
from db.papers.catalogue import paper
from tests.desktop.meetings.robot import MeetingsRobot
from tests.desktop.meetings.room import DAY, at, quorate, robot
from tests.papers.reading import said

__all__ = ["at", "quorate", "robot"]
pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)


def noted(robot: MeetingsRobot, name: str) -> str:
    with robot.desk.store.read() as book:
        kind = "body" if name == "action-log" else "meeting"
        thing = robot.value(f"SELECT {kind} FROM action WHERE words LIKE 'Pay%'")
        return said(paper(book, name, str(thing), DAY))


def test_an_action_and_a_risk_typed_at_a_private_item_are_private(quorate: MeetingsRobot) -> None:
    quorate.desk.do(MoveToPart(quorate.live.shown, Part.TWO))
    quorate.live.refresh()
    quorate.type("/action NQ by 12 Dec: pay Mr Quibble his severance\r")
    quorate.type("/risk Mr Quibble may sue the board\r")
    assert quorate.value("SELECT part FROM action WHERE words LIKE 'Pay%'") == Part.TWO
    assert quorate.value("SELECT part FROM risk WHERE title LIKE '%sue%'") == Part.TWO
    assert "Quibble" not in noted(quorate, "action-note")
    assert "Quibble" not in noted(quorate, "action-log")
    assert "Quibble" in noted(quorate, "action-note-part-2")
    with quorate.desk.store.read() as book:
        codes = {each.code for each in consistency_between.findings(book, DAY)}
    assert not {code for code in codes if code.endswith("_public")}
