"""Convening a meeting, calling it off, and passing it from state to state."""

from dataclasses import dataclass
from datetime import date, time
from typing import Annotated

from db.bodies.commands.changing import check_reason, remove
from db.bodies.records import Body
from db.bodies.rules.kinds import BodyStatus
from db.calendar.commands.calling import check_may_convene
from db.calendar.commands.deadlines import deadlines_of
from db.calendar.records import Meeting
from db.calendar.rules.states import (
    MeetingState,
    check_convened,
    check_happened,
    check_resumption,
    check_stands,
    check_state,
)
from db.errors import Refusal
from db.store import KEEP, Keep, Ref, Work, command, kept_or, ref


def advance(meeting: Meeting, state: MeetingState) -> None:
    """Pass a meeting on to a state that may follow; refuses any other."""
    check_state(meeting.state, state)
    meeting.state = state


@dataclass(frozen=True, slots=True)
class ConveneMeeting:
    """Convene a planned meeting: its members are called to it."""

    meeting: Annotated[str, ref("meeting")]
    on: date | None = None
    short_notice: str | Keep = KEEP


@command("Convene meeting")
def convene_meeting(work: Work, it: ConveneMeeting) -> Ref:
    """Record that the meeting was called; a body that is only proposed meets nobody yet (R5).

    An extraordinary meeting is called as its terms of reference say, one of the two parties on an
    escalation only with the other's consent (R36); a formal review has an eligible chair (R13).
    Without a day it was convened today, or on its own day where that is past.
    """
    meeting = work.get(Meeting, it.meeting)
    body = work.get(Body, meeting.body)
    if body.status is BodyStatus.PROPOSED:
        raise Refusal("calendar.body_proposed", "meeting", body=body.name)
    check_stands(body.name, body.closed_on, meeting.on_date, "meeting")
    check_state(meeting.state, MeetingState.CONVENED)
    convened_on = it.on or min(work.today, meeting.on_date or work.today)
    check_convened(convened_on, meeting.on_date)
    check_happened(it.on, work.today, "on")
    meeting.short_notice = kept_or(it.short_notice, meeting.short_notice)
    check_may_convene(work, meeting, convened_on)
    advance(meeting, MeetingState.CONVENED)
    meeting.convened_on = convened_on
    return Ref("meeting", meeting.id)


@dataclass(frozen=True, slots=True)
class StandDownMeeting:
    """Stand a meeting down, with the reason; it does not take place."""

    meeting: Annotated[str, ref("meeting")]
    reason: str


@command("Stand down meeting")
def stand_down_meeting(work: Work, it: StandDownMeeting) -> Ref:
    """Record that the meeting does not take place."""
    return _call_off(work, it.meeting, MeetingState.STOOD_DOWN, it.reason)


@dataclass(frozen=True, slots=True)
class PostponeMeeting:
    """Postpone a meeting to a day not known yet, with the reason."""

    meeting: Annotated[str, ref("meeting")]
    reason: str


@command("Postpone meeting")
def postpone_meeting(work: Work, it: PostponeMeeting) -> Ref:
    """Record that the meeting waits for a new day."""
    return _call_off(work, it.meeting, MeetingState.POSTPONED, it.reason)


@dataclass(frozen=True, slots=True)
class RecordNotQuorate:
    """Record that a meeting could not go on for want of a quorum, with how things stood."""

    meeting: Annotated[str, ref("meeting")]
    reason: str


@command("Record meeting as not quorate")
def record_not_quorate(work: Work, it: RecordNotQuorate) -> Ref:
    """End it there (P8, P9); the check of how often the body meets says why."""
    meeting = work.get(Meeting, it.meeting)
    check_reason(it.reason)
    advance(meeting, MeetingState.NOT_QUORATE)
    meeting.why, meeting.resumes_on, meeting.resumes_time = it.reason, None, None
    return Ref("meeting", meeting.id)


@dataclass(frozen=True, slots=True)
class SetResumption:
    """Say when an adjourned meeting is resumed."""

    meeting: Annotated[str, ref("meeting")]
    resumes_on: date
    resumes_time: time | None = None


@command("Set day an adjourned meeting resumes")
def set_resumption(work: Work, it: SetResumption) -> Ref:
    """Keep the day; it is still the one meeting, opened again where it was left (P9)."""
    meeting = work.get(Meeting, it.meeting)
    check_resumption(meeting.state, meeting.on_date, it.resumes_on)
    meeting.resumes_on, meeting.resumes_time = it.resumes_on, it.resumes_time
    meeting.sequence += 1
    return Ref("meeting", meeting.id)


@dataclass(frozen=True, slots=True)
class ReinstateMeeting:
    """Plan a meeting again that was stood down."""

    meeting: Annotated[str, ref("meeting")]


@command("Reinstate meeting")
def reinstate_meeting(work: Work, it: ReinstateMeeting) -> Ref:
    """Bring the meeting back into the plan on its day."""
    meeting = work.get(Meeting, it.meeting)
    advance(meeting, MeetingState.PLANNED)
    meeting.why = ""
    meeting.sequence += 1
    return Ref("meeting", meeting.id)


def _call_off(work: Work, meeting_id: str, state: MeetingState, reason: str) -> Ref:
    meeting = work.get(Meeting, meeting_id)
    check_reason(reason)
    advance(meeting, state)
    meeting.why = reason
    meeting.sequence += 1
    return Ref("meeting", meeting.id)


@dataclass(frozen=True, slots=True)
class RemoveMeeting:
    """Remove a meeting that was entered by mistake; one called off is stood down."""

    meeting: Annotated[str, ref("meeting")]
    reason: str


@command("Remove meeting")
def remove_meeting(work: Work, it: RemoveMeeting) -> Ref:
    """Remove it with its deadlines, unless something else names it."""
    check_reason(it.reason)
    for deadline in deadlines_of(work, it.meeting):
        deadline.deleted = it.reason
    return remove(work, Meeting, it.meeting, it.reason)
