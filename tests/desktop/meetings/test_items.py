"""The times beside the items of a meeting in session, at their boundaries."""

from dataclasses import replace
from datetime import time

import pytest
from pytestqt.qtbot import QtBot

from db.meetings.queries import AgendaLine
from db.meetings.rules.items import ItemState
from desktop.meetings.live.items import live_items
from desktop.window import Window
from tests.desktop.meetings.robot import MeetingsRobot


@pytest.fixture
def item(opened: Window, qtbot: QtBot) -> AgendaLine:
    """An item that was allotted ten minutes."""
    robot = MeetingsRobot(opened, qtbot)
    robot.take("Management Group")
    return next(iter(robot.page.pane.agenda.lines.values()))


@pytest.mark.parametrize(
    ("ended", "said", "late"),
    [
        (time(10, 10), "10 min", False),
        (time(10, 14), "14 min", False),
        (time(10, 15), "+5 min", True),
        (time(10, 16), "+6 min", True),
    ],
)
def test_an_item_is_told_as_late_from_five_minutes_over(
    item: AgendaLine, ended: time, said: str, late: bool
) -> None:
    taken = replace(item, state=ItemState.TAKEN, started=time(10), ended=ended)
    shown = live_items([taken], time(11))[0]
    assert (shown.at, shown.length, shown.late) == ("10:00", said, late)


def test_a_deferred_item_takes_no_time_and_the_next_begins_in_its_place(item: AgendaLine) -> None:
    now = replace(item, state=ItemState.UNDER_WAY, started=time(10))
    gone = replace(item, state=ItemState.DEFERRED)
    shown = live_items([now, gone, item], time(10, 3))
    assert shown[0].part == 0.3
    assert [each.at for each in shown] == ["10:00", "Deferred", "10:10"]


def test_an_item_without_minutes_has_no_share_to_be_late_by(item: AgendaLine) -> None:
    now = replace(item, state=ItemState.UNDER_WAY, started=time(10), minutes_long=None)
    shown = live_items([now, item], time(10, 40))
    assert (shown[0].part, shown[0].length, shown[0].late) == (None, "40 min", False)
    assert shown[1].at == "10:40"
