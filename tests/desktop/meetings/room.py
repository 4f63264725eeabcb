"""The Management Group of 3 December in session, as the tests of the live page find it."""

from collections.abc import Callable
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from db.clock import SET_BY
from desktop.window import Window
from tests.desktop.meetings.robot import Key, MeetingsRobot

DAY = date(2026, 12, 3)
FOUR = ("Dorothea Plumstone", "Barnaby Thistlewood", "Nettie Quillfeather", "Wilf Larkspur")


@pytest.fixture
def at(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Let the clock of the room stand at a time."""

    def stand(wall: str) -> None:
        monkeypatch.setenv(SET_BY, f"{DAY.isoformat()}T{wall}:00+00:00")

    return stand


@pytest.fixture
def robot(opened: Window, at: Callable[[str], None], qtbot: QtBot) -> MeetingsRobot:
    """The meeting just opened, with nobody marked yet."""
    at("10:00")
    made = MeetingsRobot(opened, qtbot)
    made.take("Management Group")
    made.open_meeting()
    return made


@pytest.fixture
def quorate(robot: MeetingsRobot) -> MeetingsRobot:
    """The same with four members in the room and the first item under way."""
    for name in FOUR:
        robot.mark(name)
    robot.key(Key.Key_F8)
    return robot
