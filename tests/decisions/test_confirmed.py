"""What a later meeting confirmed is not doubted every morning, until something of it is changed."""

import pytest

from db.meetings.commands.confirming import ConfirmMinutes
from db.meetings.commands.course import EndItem
from db.meetings.commands.minutes import AgreeMinutes, CirculateMinutes, SendMinutes
from db.meetings.commands.people import ChangePresence
from db.meetings.commands.room import CloseMeeting
from tests.decisions.test_decisions import codes, lost_midway, presence
from tests.meetings.group import EVERYBODY, JANUARY, Group, clock
from tests.meetings.test_minutes import january

FOUND = "decisions.finding.rests_otherwise"


def test_what_was_confirmed_stands_until_something_of_its_meeting_is_changed(
    group: Group, monkeypatch: pytest.MonkeyPatch
) -> None:
    item, _ = lost_midway(group, monkeypatch)
    meeting, here = group.meeting, presence(group, EVERYBODY[1])
    group.do(EndItem(item, clock("10:30")))
    group.do(CloseMeeting(meeting, clock("10:40")))
    group.do(ChangePresence(here, left_time=clock("10:09")))
    assert FOUND in codes(group, JANUARY)
    for step in (SendMinutes(meeting), AgreeMinutes(meeting), CirculateMinutes(meeting)):
        group.do(step)
    assert FOUND in codes(group, JANUARY)
    group.do(ConfirmMinutes(meeting, january(group)))
    assert FOUND not in codes(group, JANUARY)
    with group.store.write("Change made on a laptop that had not heard of it") as work:
        work.run("UPDATE presence SET left_time = '10:08' WHERE id = :id", id=here)
    assert FOUND in codes(group, JANUARY)
