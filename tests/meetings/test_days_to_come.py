"""What is said to have happened is not taken for a day still to come."""

from datetime import date, timedelta
from typing import Any

import pytest

from db.calendar.commands.deadlines import MeetDeadline
from db.calendar.commands.states import ConveneMeeting
from db.calendar.commands.year import CompleteReminder
from db.decisions.commands.outcomes import ChangeOutcome, RecordOutcome
from db.decisions.rules import Outcome
from db.errors import Refusal
from db.meetings.commands.minutes import AgreeMinutes, CirculateMinutes, SendMinutes
from db.words import explain
from tests.decisions.system import System
from tests.meetings.group import DAY, EVERYBODY, JANUARY, Group, clock

TOMORROW = DAY + timedelta(days=1)


def refused(group: Group, field: str, it: Any) -> None:
    with pytest.raises(Refusal) as refusal:
        group.do(it)
    assert (refusal.value.code, refusal.value.field) == ("calendar.not_yet", field)
    assert explain(refusal.value) == "This cannot have happened after today, 3 December 2026."


def test_minutes_are_not_sent_agreed_or_circulated_on_a_day_to_come(group: Group) -> None:
    group.plan(DAY, "Business")
    group.opened(*EVERYBODY)
    group.run("close_meeting", meeting=group.meeting, at=clock("10:30"))
    made: Any
    for made, field in (
        (SendMinutes, "sent_on"),
        (AgreeMinutes, "agreed_on"),
        (CirculateMinutes, "circulated_on"),
    ):
        refused(group, field, made(group.meeting, **{field: TOMORROW}))
        group.do(made(group.meeting, **{field: DAY}))


def test_a_meeting_is_not_convened_on_a_day_to_come(group: Group) -> None:
    meeting = group.run("plan_meeting", body=group.body, on_date=JANUARY)
    refused(group, "on", ConveneMeeting(meeting, TOMORROW))
    group.do(ConveneMeeting(meeting, DAY))


def test_a_deadline_and_a_reminder_are_not_met_on_a_day_to_come(group: Group) -> None:
    meeting = group.run("plan_meeting", body=group.body, on_date=JANUARY)
    deadline = group.run("set_deadline", meeting=meeting, kind="papers due", due_on=DAY)
    refused(group, "met_on", MeetDeadline(deadline, TOMORROW))
    group.do(MeetDeadline(deadline, DAY))
    given = {"words": "Declarations", "due_on": date(2027, 3, 1)}
    reminder = group.run("add_reminder", body=group.body, **given)
    refused(group, "done_on", CompleteReminder(reminder, TOMORROW))
    group.do(CompleteReminder(reminder, DAY))


def test_no_answer_came_on_a_day_to_come(group: Group) -> None:
    system = System(group)
    referral = next(iter(system.referred().values()))
    refused(group, "outcome_on", RecordOutcome(referral, Outcome.RATIFIED, TOMORROW))
    group.do(RecordOutcome(referral, Outcome.RATIFIED, DAY))
    refused(group, "outcome_on", ChangeOutcome(referral, outcome_on=TOMORROW))
