"""The ways on from the page in session when a meeting does not go as planned (P9)."""

import pytest
from PySide6.QtWidgets import QPushButton

from db.words import say
from tests.desktop.meetings.robot import MeetingsRobot
from tests.desktop.meetings.room import at, quorate, robot

__all__ = ["at", "quorate", "robot"]
pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)


@pytest.fixture
def lost(quorate: MeetingsRobot) -> MeetingsRobot:
    """The meeting after its fourth member has left."""
    quorate.mark("Wilf Larkspur", "Left")
    return quorate


def way(robot: MeetingsRobot, words: str) -> QPushButton:
    """Return the button of the page that says these words and can be pressed."""
    found = robot.live.findChildren(QPushButton)
    return next(each for each in found if each.text() == words and each.isVisible())


def test_p9_without_quorum_members_carry_on_as_a_discussion_and_the_minutes_say_so(
    lost: MeetingsRobot,
) -> None:
    way(lost, say("live.carry_on")).click()
    assert lost.focus is lost.live.pad.words
    lost.live.leave_words()
    assert lost.minute() == say("live.carried_on")
    assert lost.state() == "in session"


def test_p9_a_meeting_is_adjourned_from_the_strip_with_its_reason_and_resumed(
    lost: MeetingsRobot,
) -> None:
    way(lost, say("live.adjourn")).click()
    lost.write("Why", "The fourth member was called away")
    lost.send()
    assert lost.state() == "adjourned"
    why = lost.value("SELECT why FROM meeting WHERE ref = 'MG/2026-12-03'")
    assert why == "The fourth member was called away"
    lost.until(lost.page.pane.isVisible)
    lost.press(say("meetings.step_open"))
    lost.send()
    assert lost.state() == "in session"


def test_p9_an_item_is_taken_out_of_its_turn_and_keeps_its_number(quorate: MeetingsRobot) -> None:
    ids = [each.id for each in quorate.live.live.items] if quorate.live.live else []
    later = ids[4]
    quorate.live.show_item(later)
    title = quorate.live.pad._title.words
    way(quorate, say("live.take")).click()
    state = quorate.value("SELECT state FROM agendaitem WHERE id = :i", i=later)
    assert state == "under way"
    assert quorate.live.shown == later
    assert quorate.live.pad._title.words == title
    assert not quorate.live.pad._take.isVisible()
