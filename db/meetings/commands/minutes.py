"""The life of minutes: to the chair, agreed, circulated, confirmed, corrected."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from db.bodies.commands.changing import linked
from db.bodies.records import Body, Person
from db.calendar.records import Meeting
from db.calendar.rules.states import MeetingState, check_happened
from db.custody.commands import allot_number, freeze
from db.custody.rules import Series, check_custodian
from db.errors import Refusal
from db.meetings.commands.standing import minutes_of
from db.meetings.records import Addendum, AgendaItem, Minutes
from db.meetings.rules.content import minutes_content
from db.meetings.rules.minutes import (
    CorrectionKind,
    MinutesState,
    check_clerical,
    check_confirms,
    check_correctable,
    check_move,
    check_numbered,
)
from db.meetings.rules.versions import Kept
from db.record import same_id
from db.store import Ref, Work, command, ref
from db.words import say

TO_NUMBER = """
SELECT t.id FROM minute_live t JOIN agendaitem_live i ON i.id = t.item
WHERE i.meeting = :meeting AND t.text <> '' ORDER BY i.place, i.id
"""


def keep_version(work: Work, minutes: Minutes, why: Kept) -> str:
    """Keep the minutes word for word as they are now, and return the snapshot's id."""
    work.flush()
    content = minutes_content(work.rows, minutes.meeting, say)
    return freeze(work, Ref("minutes", minutes.id), why, content)


def minutes_to_move(work: Work, meeting: str, to: MinutesState) -> Minutes:
    """Return the minutes of a meeting if they can come to a state now."""
    work.get(Meeting, meeting)
    minutes = minutes_of(work, meeting)
    check_move(minutes.state, to, minutes.agreed_on)
    return minutes


@dataclass(frozen=True, slots=True)
class SendMinutes:
    """Send the draft minutes to the chair."""

    meeting: Annotated[str, ref("meeting")]
    sent_on: date | None = None


@command("Send minutes to the chair")
def send_minutes(work: Work, it: SendMinutes) -> Ref:
    """Note when the chair was sent the draft; what was sent is kept."""
    minutes = minutes_to_move(work, it.meeting, MinutesState.AGREED_BY_CHAIR)
    check_happened(it.sent_on, work.today, "sent_on")
    minutes.sent_on = it.sent_on or work.today
    keep_version(work, minutes, Kept.SENT)
    return Ref("minutes", minutes.id)


def when(meeting: Meeting) -> tuple[str, str]:
    """Return the committee of a meeting, and its day and time in the order they sort."""
    return meeting.body, f"{meeting.on_date} {meeting.start_time or ''}"


@dataclass(frozen=True, slots=True)
class AgreeMinutes:
    """Note that the chair agrees the minutes."""

    meeting: Annotated[str, ref("meeting")]
    agreed_by: Annotated[str | None, ref("person")] = None
    agreed_on: date | None = None


@command("Agree minutes")
def agree_minutes(work: Work, it: AgreeMinutes) -> Ref:
    """Note who agreed and when; without a name, whoever presided last."""
    linked(work, Person, it.agreed_by)
    minutes = minutes_to_move(work, it.meeting, MinutesState.AGREED_BY_CHAIR)
    minutes.state = MinutesState.AGREED_BY_CHAIR
    check_happened(it.agreed_on, work.today, "agreed_on")
    minutes.agreed_on = it.agreed_on or work.today
    minutes.agreed_by = it.agreed_by or presided(work, it.meeting)
    keep_version(work, minutes, Kept.AGREED)
    return Ref("minutes", minutes.id)


def presided(work: Work, meeting: str) -> str | None:
    """Return who presided last at a meeting."""
    sql = "SELECT person FROM presiding_live WHERE meeting = :m ORDER BY from_time DESC LIMIT 1"
    found: str | None = work.value(sql, m=meeting)
    return found


@dataclass(frozen=True, slots=True)
class CirculateMinutes:
    """Circulate the minutes as unconfirmed."""

    meeting: Annotated[str, ref("meeting")]
    circulated_on: date | None = None


@command("Circulate minutes")
def circulate_minutes(work: Work, it: CirculateMinutes) -> Ref:
    """Note when they went out, number them, and keep what went out; so too when put right."""
    minutes = minutes_to_move(work, it.meeting, MinutesState.UNCONFIRMED)
    minutes.state = MinutesState.UNCONFIRMED
    check_happened(it.circulated_on, work.today, "circulated_on")
    minutes.circulated_on = it.circulated_on or work.today
    number_items(work, it.meeting)
    keep_version(work, minutes, Kept.CIRCULATED)
    return Ref("minutes", minutes.id)


@dataclass(frozen=True, slots=True)
class NumberMinutes:
    """Issue the numbers of minutes that a colleague circulated with numbers to follow."""

    meeting: Annotated[str, ref("meeting")]


@command("Number minutes", undoable=False)
def number_minutes(work: Work, it: NumberMinutes) -> Ref:
    """Issue a number for each minute, in the order of the agenda, where numbers are issued."""
    meeting = work.get(Meeting, it.meeting)
    check_custodian(work.get(Body, meeting.body).custodian, work.device)
    minutes = minutes_of(work, meeting.id)
    check_numbered(minutes.state)
    number_items(work, meeting.id)
    return Ref("minutes", minutes.id)


def number_items(work: Work, meeting_id: str) -> None:
    """Allot each minute that has words its number, once; elsewhere it is to follow (D18)."""
    meeting = work.get(Meeting, meeting_id)
    for (minute,) in work.rows(TO_NUMBER, meeting=meeting.id):
        on = meeting.on_date or work.today
        allot_number(work, meeting.body, Series.MINUTE, Ref("minute", minute), on)


@dataclass(frozen=True, slots=True)
class CorrectMinutes:
    """Correct confirmed minutes; they keep their words and the correction stands beside them.

    One of substance is adopted by a later meeting; a clerical one (a name, the spelling, a date:
    ``was`` becomes ``text``) needs the chair's agreement.
    """

    meeting: Annotated[str, ref("meeting")]
    text: str
    item: Annotated[str | None, ref("agendaitem")] = None
    kind: CorrectionKind = CorrectionKind.SUBSTANCE
    was: str = ""
    adopted_meeting: Annotated[str | None, ref("meeting")] = None
    agreed_by: Annotated[str | None, ref("person")] = None
    reason: str = ""


@command("Correct minutes", undoable=False)
def correct_minutes(work: Work, it: CorrectMinutes) -> Ref:
    """Keep the correction."""
    minutes = work.find(Minutes, same_id("minutes", it.meeting))
    check_correctable(MinutesState.DRAFT if minutes is None else minutes.state)
    if not it.text.strip():
        raise Refusal("minutes.no_words", "text")
    addendum = Addendum(
        minutes=same_id("minutes", it.meeting),
        item=it.item,
        kind=it.kind,
        was=it.was.strip(),
        reason=it.reason.strip(),
        text=it.text.strip(),
    )
    if it.item is not None and work.get(AgendaItem, it.item).meeting != it.meeting:
        raise Refusal("item.other_meeting", "item")
    if it.kind is CorrectionKind.CLERICAL:
        _clerical(work, it, addendum)
    else:
        _of_substance(work, it, addendum)
    return Ref("addendum", work.add(addendum))


def _clerical(work: Work, it: CorrectMinutes, addendum: Addendum) -> None:
    if it.agreed_by is None:
        raise Refusal("minutes.chair_needed", "agreed_by")
    work.get(Person, it.agreed_by)
    sql = (
        "SELECT t.text FROM minute_live t JOIN agendaitem_live i ON i.id = t.item"
        " WHERE i.meeting = :meeting AND (:item IS NULL OR i.id = :item)"
    )
    texts = work.rows(sql, meeting=it.meeting, item=it.item)
    check_clerical(it.was, it.text.strip(), "\n".join(text for (text,) in texts))
    addendum.agreed_by, addendum.adopted_on = it.agreed_by, work.today


def _of_substance(work: Work, it: CorrectMinutes, addendum: Addendum) -> None:
    if it.adopted_meeting is None:
        raise Refusal("minutes.meeting_needed", "adopted_meeting")
    meeting, later = work.get(Meeting, it.meeting), work.get(Meeting, it.adopted_meeting)
    check_confirms(when(meeting), when(later))
    if later.state not in {MeetingState.IN_SESSION, MeetingState.HELD}:
        raise Refusal("minutes.not_met", "adopted_meeting")
    addendum.adopted_meeting, addendum.adopted_on = later.id, later.on_date
