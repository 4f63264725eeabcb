"""A committee that is closed meets no more after its last day."""

from datetime import timedelta

import pytest

from db.across import consistency_between
from db.bodies.commands.bodies import CloseBody
from db.calendar.commands.states import ConveneMeeting
from db.errors import Refusal
from db.meetings.commands.room import OpenMeeting
from db.words import explain, say
from tests.meetings.group import DAY, JANUARY, Group, clock

CODE = "consistency.find_meeting_body_closed"


def refused(group: Group, it: object) -> str:
    with pytest.raises(Refusal) as refusal:
        group.do(it)
    assert (refusal.value.code, refusal.value.field) == ("calendar.body_closed", "meeting")
    return explain(refusal.value)


def found(group: Group) -> list[str]:
    with group.store.read() as book:
        return [
            say(each.code, **each.values)
            for each in consistency_between.findings(book, DAY)
            if each.code == CODE
        ]


def test_a_meeting_after_the_last_day_is_not_convened_or_opened_and_is_found(group: Group) -> None:
    group.plan(DAY, "Business")
    later = group.run("plan_meeting", body=group.body, on_date=JANUARY)
    assert found(group) == []
    group.do(CloseBody(group.body, DAY - timedelta(days=1)))
    said = "Management Group closed on 2 December 2026."
    assert refused(group, ConveneMeeting(later)) == said
    assert refused(group, OpenMeeting(group.meeting, clock("10:00"))) == said
    (told,) = found(group)
    assert told == (
        "Management Group closed on 2 December 2026, and meetings after that day still stand: 2. "
        "Stand them down."
    )
    group.run("stand_down_meeting", meeting=later, reason="The group has ended")
    group.run("stand_down_meeting", meeting=group.meeting, reason="The group has ended")
    assert found(group) == []


def test_a_committee_meets_on_its_last_day_still(group: Group) -> None:
    meeting = group.run("plan_meeting", body=group.body, on_date=DAY)
    group.do(CloseBody(group.body, DAY))
    assert found(group) == []
    group.do(ConveneMeeting(meeting))
    group.do(OpenMeeting(meeting, clock("10:00")))
