"""Questions from the public, from receipt to the written reply, and those who look on (P12)."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from db.bodies.commands.changing import apply, check_reason
from db.bodies.rules.kinds import Capacity
from db.calendar.records import Meeting
from db.errors import Refusal
from db.meetings.commands.people import attendance_of
from db.meetings.commands.standing import open_meeting_of
from db.meetings.records import AgendaItem, PublicQuestion
from db.meetings.rules.papers import check_received
from db.meetings.rules.questions import (
    QuestionState,
    check_declined,
    check_question,
    check_replied,
    check_step,
)
from db.store import KEEP, Keep, Ref, Work, command, kept_or, ref


@dataclass(frozen=True, slots=True)
class AddQuestion:
    """Note a question from the public to a meeting."""

    meeting: Annotated[str, ref("meeting")]
    asker: str
    words: str
    organisation: str = ""
    contact: str = ""
    received_on: date | None = None
    item: Annotated[str | None, ref("agendaitem")] = None


@command("Add public question")
def add_question(work: Work, it: AddQuestion) -> Ref:
    """Keep it with the meeting; one that came too late is kept too, and shown as late."""
    meeting = work.get(Meeting, it.meeting)
    check_question(it.asker, it.words)
    _check_item(work, meeting.id, it.item)
    question = PublicQuestion()
    apply(question, it)
    question.received_on = it.received_on or work.today
    check_received(question.received_on, work.today)
    return Ref("publicquestion", work.add(question))


@dataclass(frozen=True, slots=True)
class ChangeQuestion:
    """Change a question, or take it on: accepted, declined, answered, replied to in writing."""

    question: Annotated[str, ref("publicquestion")]
    asker: str | Keep = KEEP
    organisation: str | Keep = KEEP
    contact: str | Keep = KEEP
    words: str | Keep = KEEP
    received_on: date | Keep | None = KEEP
    item: Annotated[str | Keep | None, ref("agendaitem")] = KEEP
    state: QuestionState | Keep = KEEP
    why: str | Keep = KEEP
    answer: str | Keep = KEEP
    answered_on: date | Keep | None = KEEP
    reply_due_on: date | Keep | None = KEEP
    replied_on: date | Keep | None = KEEP


@command("Change public question")
def change_question(work: Work, it: ChangeQuestion) -> Ref:
    """Change the fields that were touched."""
    question = work.get(PublicQuestion, it.question)
    check_question(kept_or(it.asker, question.asker), kept_or(it.words, question.words))
    state = kept_or(it.state, question.state)
    check_step(question.state, state)
    check_declined(state, kept_or(it.why, question.why))
    _check_item(work, question.meeting, kept_or(it.item, question.item))
    apply(question, it, "question")
    check_replied(state, question.reply_due_on, question.received_on)
    if state is QuestionState.ANSWERED and question.answered_on is None:
        question.answered_on = work.today
    return Ref("publicquestion", question.id)


def _check_item(work: Work, meeting: str, item: str | None) -> None:
    if item and work.get(AgendaItem, item).meeting != meeting:
        raise Refusal("item.other_meeting", "item")


@dataclass(frozen=True, slots=True)
class RemoveQuestion:
    """Take a question off a meeting."""

    question: Annotated[str, ref("publicquestion")]
    reason: str


@command("Remove public question")
def remove_question(work: Work, it: RemoveQuestion) -> Ref:
    """Remove it, keeping it with the reason."""
    question = work.get(PublicQuestion, it.question)
    check_reason(it.reason)
    question.deleted = it.reason.strip()
    return Ref("publicquestion", question.id)


@dataclass(frozen=True, slots=True)
class NoteObserver:
    """Note that somebody will look on at a meeting."""

    meeting: Annotated[str, ref("meeting")]
    person: Annotated[str, ref("person")]
    note: str = ""


@command("Note observer")
def note_observer(work: Work, it: NoteObserver) -> Ref:
    """List them; one who holds a place of the committee is no observer."""
    attendance = attendance_of(work, open_meeting_of(work, it.meeting), it.person)
    if attendance.seat is not None and attendance.capacity is not Capacity.OBSERVER:
        raise Refusal("question.holds_a_place", "person")
    attendance.capacity = Capacity.OBSERVER
    attendance.note = it.note.strip() or attendance.note
    return Ref("attendance", attendance.id)
