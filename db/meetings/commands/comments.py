"""The chair's comments, a presenter's check of their own item, and passages left out in public."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from db.bodies.commands.changing import check_reason, kept, linked, remove
from db.bodies.records import Person
from db.errors import Refusal
from db.meetings.commands.course import minute_id, minute_of
from db.meetings.commands.minutes import presided
from db.meetings.commands.standing import minutes_of, open_item, open_meeting_of
from db.meetings.records import AgendaItem, LeftOut, Minute, MinuteCheck, MinuteComment
from db.meetings.rules.comments import (
    CheckAnswer,
    CommentState,
    check_answer,
    check_comment,
    check_unanswered,
    words_to_write,
)
from db.meetings.rules.leaving_out import check_passage
from db.meetings.rules.minutes import MinutesState
from db.record import same_id
from db.store import Ref, Work, command, ref

LED = """
SELECT id, lead FROM agendaitem_live
WHERE meeting = :meeting AND lead IS NOT NULL AND state NOT IN ('deferred', 'withdrawn')
ORDER BY place, id
"""
WORDS_OF_ITEM = """
SELECT t.text FROM minute_live t WHERE t.item = :item
UNION ALL SELECT d.words FROM decision_live d WHERE d.item = :item
UNION ALL SELECT a.words FROM action_live a WHERE a.item = :item
UNION ALL SELECT c.nature FROM declaration_live c WHERE c.item = :item
"""


def _text(work: Work, item: str) -> str:
    found = work.find(Minute, minute_id(item))
    return found.text if found is not None and found.deleted is None else ""


@dataclass(frozen=True, slots=True)
class EnterComment:
    """Enter a comment on the minute of an item: how it should read, or a remark, or both.

    ``author`` is the chair of the meeting unless another is named.
    """

    item: Annotated[str, ref("agendaitem")]
    proposed: str = ""
    remark: str = ""
    author: Annotated[str | None, ref("person")] = None
    entered_on: date | None = None


@command("Enter comment")
def enter_comment(work: Work, it: EnterComment) -> Ref:
    """Keep it with the words it was made of, to be answered."""
    item = open_item(work, it.item)
    linked(work, Person, it.author)
    was = _text(work, item.id)
    check_comment(it.proposed, it.remark, was)
    comment = MinuteComment(item=item.id, was=was)
    comment.author = it.author or presided(work, item.meeting)
    comment.proposed, comment.remark = it.proposed.strip(), it.remark.strip()
    comment.entered_on = it.entered_on or work.today
    return Ref("minutecomment", work.add(comment))


@dataclass(frozen=True, slots=True)
class AcceptComment:
    """Accept a comment: what it proposes becomes the minute, or the words given ``instead``."""

    comment: Annotated[str, ref("minutecomment")]
    instead: str = ""
    reason: str = ""


@command("Accept comment")
def accept_comment(work: Work, it: AcceptComment) -> Ref:
    """Write the minute anew; refused where it moved on since the comment was made.

    Minutes the chair has agreed are a draft again: these words the chair has yet to agree.
    """
    comment = _to_answer(work, it.comment)
    now = _text(work, comment.item)
    words = words_to_write(comment.was, now, comment.proposed, it.instead)
    if words is not None:
        minutes = minutes_of(work, open_item(work, comment.item).meeting)
        minute_of(work, comment.item).text = words
        if minutes.state is MinutesState.AGREED_BY_CHAIR and words != now:
            minutes.state = MinutesState.DRAFT
            minutes.agreed_on, minutes.agreed_by = None, None
    _answer(work, comment, CommentState.ACCEPTED, it.reason)
    return Ref("minutecomment", comment.id)


@dataclass(frozen=True, slots=True)
class RefuseComment:
    """Say that a comment is not accepted, and why."""

    comment: Annotated[str, ref("minutecomment")]
    reason: str


@command("Refuse comment")
def refuse_comment(work: Work, it: RefuseComment) -> Ref:
    """Leave the minute as it is; the reason is kept with the comment."""
    check_reason(it.reason)
    comment = _to_answer(work, it.comment)
    _answer(work, comment, CommentState.REFUSED, it.reason)
    return Ref("minutecomment", comment.id)


def _to_answer(work: Work, comment_id: str) -> MinuteComment:
    comment = work.get(MinuteComment, comment_id)
    open_item(work, comment.item)
    check_unanswered(comment.state)
    return comment


def _answer(work: Work, comment: MinuteComment, state: CommentState, reason: str) -> None:
    comment.state, comment.reason = state, reason.strip()
    comment.answered_on, comment.answered_by = work.today, work.by


@dataclass(frozen=True, slots=True)
class AskPresenters:
    """Note that those who led items were sent the minute of their own item to check."""

    meeting: Annotated[str, ref("meeting")]
    asked_on: date | None = None


@command("Ask presenters to check")
def ask_presenters(work: Work, it: AskPresenters) -> Ref:
    """Note it for every item that was led; one already answered stays answered (P17)."""
    meeting = open_meeting_of(work, it.meeting)
    led = work.rows(LED, meeting=meeting.id)
    if not led:
        raise Refusal("check.nobody_led", "meeting")
    for item, person in led:
        check = _check(work, item, person)
        check.asked_on = check.asked_on or it.asked_on or work.today
    return Ref("meeting", meeting.id)


def _check(work: Work, item: str, person: str) -> MinuteCheck:
    check = kept(work, MinuteCheck, same_id("minutecheck", item, person))
    check.item, check.person = item, person
    return check


@dataclass(frozen=True, slots=True)
class AnswerCheck:
    """Note what a presenter said of the minute of their own item; comments are entered as such.

    ``person`` is who led the item unless another is named.
    """

    item: Annotated[str, ref("agendaitem")]
    answer: CheckAnswer
    proposed: str = ""
    remark: str = ""
    person: Annotated[str | None, ref("person")] = None
    answered_on: date | None = None


@command("Note presenter's answer")
def answer_check(work: Work, it: AnswerCheck) -> Ref:
    """Keep the answer and, with it, the comment to be accepted or not."""
    item = open_item(work, it.item)
    linked(work, Person, it.person)
    person = it.person or item.lead
    if person is None:
        raise Refusal("check.nobody_led", "person")
    check_answer(it.answer, comment=bool(it.proposed.strip() or it.remark.strip()))
    check = _check(work, item.id, person)
    check.answer, check.answered_on = it.answer, it.answered_on or work.today
    if it.answer is CheckAnswer.COMMENTS:
        enter_comment(work, EnterComment(item.id, it.proposed, it.remark, person, it.answered_on))
    return Ref("minutecheck", check.id)


@dataclass(frozen=True, slots=True)
class LeaveOutPassage:
    """Leave a passage of an item's minute out of the public copy, with the reason."""

    item: Annotated[str, ref("agendaitem")]
    passage: str
    reason: str
    exemption: str = ""


@command("Leave passage out")
def leave_out_passage(work: Work, it: LeaveOutPassage) -> Ref:
    """Keep exact words and reason; the minutes themselves stay whole, confirmed or not."""
    item = work.get(AgendaItem, it.item)
    check_reason(it.reason)
    check_passage(it.passage, [text for (text,) in work.rows(WORDS_OF_ITEM, item=item.id)])
    row = kept(work, LeftOut, same_id("leftout", item.id, it.passage.strip()))
    row.item, row.passage, row.reason = item.id, it.passage.strip(), it.reason.strip()
    row.exemption, row.by, row.on_date = it.exemption.strip(), work.by, work.today
    return Ref("leftout", row.id)


@dataclass(frozen=True, slots=True)
class PutPassageBack:
    """Let the public copy say a passage after all."""

    passage: Annotated[str, ref("leftout")]
    reason: str


@command("Put passage back")
def put_passage_back(work: Work, it: PutPassageBack) -> Ref:
    """Take the leaving out back, with the reason."""
    return remove(work, LeftOut, it.passage, it.reason)
