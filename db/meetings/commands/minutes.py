"""The life of minutes: to the chair, agreed, circulated, confirmed, corrected."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Annotated

from db.bodies.commands.changing import check_reason, linked
from db.bodies.records import Body, Person
from db.calendar.records import Meeting
from db.calendar.rules.states import MET, MeetingState
from db.custody.commands import freeze
from db.errors import Refusal
from db.meetings.commands.course import minute_of
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
)
from db.record import same_id
from db.store import Ref, Work, command, ref
from db.words import say

WHY = "minutes confirmed"


def minutes_to_move(work: Work, meeting: str, to: MinutesState) -> Minutes:
    """Return the minutes of a meeting if they can come to a state now."""
    work.get(Meeting, meeting)
    minutes = minutes_of(work, meeting)
    check_move(minutes.state, to)
    return minutes


@dataclass(frozen=True, slots=True)
class SendMinutes:
    """Send the draft minutes to the chair."""

    meeting: Annotated[str, ref("meeting")]
    sent_on: date | None = None


@command("Send minutes to the chair")
def send_minutes(work: Work, it: SendMinutes) -> Ref:
    """Note when the chair was sent the draft."""
    minutes = minutes_to_move(work, it.meeting, MinutesState.AGREED_BY_CHAIR)
    minutes.sent_on = it.sent_on or work.today
    return Ref("minutes", minutes.id)


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
    minutes.agreed_on = it.agreed_on or work.today
    minutes.agreed_by = it.agreed_by or presided(work, it.meeting)
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
    """Note when they went out; what went out is kept."""
    minutes = minutes_to_move(work, it.meeting, MinutesState.UNCONFIRMED)
    minutes.state = MinutesState.UNCONFIRMED
    minutes.circulated_on = it.circulated_on or work.today
    content = minutes_content(work.rows, it.meeting, say)
    freeze(work, Ref("minutes", minutes.id), "minutes circulated", content)
    return Ref("minutes", minutes.id)


@dataclass(frozen=True, slots=True)
class ReturnMinutes:
    """Take minutes back to draft: the chair or the meeting did not agree them."""

    meeting: Annotated[str, ref("meeting")]
    reason: str


@command("Return minutes to draft")
def return_minutes(work: Work, it: ReturnMinutes) -> Ref:
    """Put them back to draft; the reason stays in the history."""
    check_reason(it.reason)
    minutes = minutes_to_move(work, it.meeting, MinutesState.DRAFT)
    minutes.state = MinutesState.DRAFT
    minutes.returned_why = it.reason.strip()
    minutes.agreed_on, minutes.agreed_by, minutes.circulated_on = None, None, None
    return Ref("minutes", minutes.id)


@dataclass(frozen=True, slots=True)
class AmendedMinute:
    """The minute of an item as the later meeting agreed it."""

    item: Annotated[str, ref("agendaitem")]
    text: str


@dataclass(frozen=True, slots=True)
class ConfirmMinutes:
    """Confirm minutes at a later meeting, with what it amended.

    ``amendments`` are the words for the later meeting's minutes; ``amended`` the minutes they
    change. ``confirmed_by`` is who presided over the later meeting, unless another is named.
    """

    meeting: Annotated[str, ref("meeting")]
    at_meeting: Annotated[str, ref("meeting")]
    amendments: str = ""
    amended: tuple[AmendedMinute, ...] = ()
    confirmed_by: Annotated[str | None, ref("person")] = None


@command("Confirm minutes", undoable=False)
def confirm_minutes(work: Work, it: ConfirmMinutes) -> Ref:
    """Freeze the text for good and minute the confirmation in the later meeting."""
    meeting, later = work.get(Meeting, it.meeting), work.get(Meeting, it.at_meeting)
    linked(work, Person, it.confirmed_by)
    minutes = minutes_to_move(work, meeting.id, MinutesState.CONFIRMED)
    check_confirms(_when(meeting), _when(later))
    if later.state not in MET:
        raise Refusal("minutes.not_met", "at_meeting")
    _amend(work, meeting.id, it.amended)
    minutes.amendments = it.amendments.strip()
    minutes.state = MinutesState.CONFIRMED
    minutes.confirmed_meeting, minutes.confirmed_on = later.id, later.on_date
    minutes.confirmed_by = it.confirmed_by or presided(work, later.id)
    content = minutes_content(work.rows, meeting.id, say)
    content["confirmed"] = {
        "at_meeting": later.id,
        "on": f"{later.on_date}",
        "by": _name(work, minutes.confirmed_by),
        "amendments": minutes.amendments,
    }
    minutes.snapshot = freeze(work, Ref("minutes", minutes.id), WHY, content)
    _minute_confirmation(work, meeting, later, minutes.amendments)
    return Ref("minutes", minutes.id)


def _when(meeting: Meeting) -> tuple[str, str]:
    return meeting.body, f"{meeting.on_date} {meeting.start_time or ''}"


def _name(work: Work, person: str | None) -> str:
    found = work.find(Person, person)
    return found.name if found else ""


def _amend(work: Work, meeting: str, amended: Iterable[AmendedMinute]) -> None:
    for each in amended:
        item = work.get(AgendaItem, each.item)
        if item.meeting != meeting:
            raise Refusal("item.other_meeting", "amended")
        minute_of(work, item.id).text = each.text.strip()


def _minute_confirmation(work: Work, meeting: Meeting, later: Meeting, amendments: str) -> None:
    """Write the sentence into the later meeting's own minutes, where nothing is written yet."""
    item = work.find(AgendaItem, same_id("agendaitem", later.id, "minutes"))
    if item is None or item.deleted is not None:
        return
    minute = minute_of(work, item.id)
    if minute.text:
        return
    minutes_of(work, later.id)
    word = work.get(Body, meeting.body).adopted_word or say("minutes.adopted_word")
    code = "minutes.adopted_amended" if amendments else "minutes.adopted"
    minute.text = say(code, on=meeting.on_date, word=word, amendments=amendments)


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
    check_confirms(_when(meeting), _when(later))
    if later.state not in {MeetingState.IN_SESSION, MeetingState.HELD}:
        raise Refusal("minutes.not_met", "adopted_meeting")
    addendum.adopted_meeting, addendum.adopted_on = later.id, later.on_date
