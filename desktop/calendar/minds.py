"""The sentences of what to mind: people and rooms asked for twice, and days to plan around."""

from collections.abc import Sequence
from datetime import date

from db.calendar.queries.calling import CallLine
from db.calendar.queries.rooms import BookingLine, RoomClashLine
from db.calendar.queries.year import PeriodLine, ReminderLine
from db.calendar.rules.calling import ConsentAnswer, Ground
from db.calendar.rules.rooms import RoomState
from db.words import MONTHS, choice, day, say


def clash_words(other: str, people: Sequence[str], minutes: int | None) -> str:
    """Return the sentence of two meetings that ask for the same people at once."""
    named = ", ".join(people)
    if minutes is None:
        return say("diary.clash_unknown", other=other, people=named)
    return say("diary.clash", other=other, people=named, minutes=minutes)


def room_clash_words(clash: RoomClashLine, meeting: str) -> str:
    """Return the sentence of two meetings that want one room."""
    other = clash.other if clash.one.meeting == meeting else clash.one
    code = "diary.room_set_up" if clash.set_up else "diary.room_twice"
    return say(code, room=other.name, other=other.body, minutes=clash.minutes)


def consent_words(line: CallLine) -> str:
    """Return how the consent of the other party stands (R36), nothing where none is needed."""
    if not line.consent_of:
        return ""
    answer = line.consent
    if answer is None:
        return say("diary.consent_needed", party=line.consent_name)
    code = (
        "diary.consent_given" if answer.answer is ConsentAnswer.GIVEN else "diary.consent_refused"
    )
    return say(code, party=line.consent_name, name=answer.name, day=answer.on_date)


def told_words(line: CallLine) -> str:
    """Return whether the region was told of an urgent call (R32), nothing for other calls."""
    if line.parties is None or line.ground is not Ground.URGENT:
        return ""
    if line.told_on is None:
        return say("diary.told_needed")
    return say("diary.told", whom=line.told_to, day=line.told_on)


def called_words(line: CallLine) -> str:
    """Return who called a meeting, with how many others and on which day."""
    if not line.called_by_name:
        return ""
    words = line.called_by_name
    if line.called_with:
        code = "diary.called_with_one" if line.called_with == 1 else "diary.called_with_many"
        words = say(code, name=words, others=line.called_with)
    return f"{words}, {day(line.asked_on)}" if line.asked_on else words


def call_facts(line: CallLine) -> list[tuple[str, str]]:
    """Return how a meeting was called, as labels and values; empty values are left out."""
    ground = "" if line.ground is Ground.NOT_SAID else choice(line.ground)
    resumes = day(line.resumes_on) if line.resumes_on else ""
    if resumes and line.resumes_time:
        resumes = f"{resumes}, {line.resumes_time:%H:%M}"
    return [
        (say("diary.ground"), ground),
        (say("diary.about"), line.about_name),
        (say("diary.called_for"), line.called_for_name),
        (say("diary.called_by"), called_words(line)),
        (say("diary.consent"), consent_words(line)),
        (say("diary.region"), told_words(line)),
        (say("diary.short_notice_fact"), line.short_notice),
        (say("diary.chair"), line.chair_name),
        (say("diary.resumes"), resumes),
    ]


def room_words(booking: BookingLine) -> str:
    """Return a room with how firm it is, its reference and the minutes around the meeting."""
    said = [booking.name, choice(booking.state).lower()]
    if booking.reference:
        said.append(booking.reference)
    if booking.state is not RoomState.RELEASED and (booking.set_up or booking.clear_up):
        code = "diary.room_minutes" if booking.clear_up else "diary.room_before"
        said.append(say(code, before=booking.set_up, after=booking.clear_up))
    return ", ".join(said)


def period_words(period: PeriodLine) -> str:
    """Return days to plan around with their ends: School holiday, October half term: 26 Oct."""
    kind = choice(period.kind)
    return say("diary.period", kind=kind, name=period.name, days=span(period.from_on, period.to_on))


def span(first: date, last: date) -> str:
    """Return two dates as short as they can be said: 26 to 30 Oct; 21 Dec to 1 Jan."""
    ends = f"{last.day} {MONTHS[last.month - 1][:3]}"
    if first == last:
        return ends
    same = (first.year, first.month) == (last.year, last.month)
    begins = f"{first.day}" if same else f"{first.day} {MONTHS[first.month - 1][:3]}"
    return say("diary.days", first=begins, last=ends)


def period_facts(line: PeriodLine) -> list[tuple[str, str]]:
    """Return what is known of days to plan around."""
    return [
        (say("diary.first"), day(line.from_on)),
        (say("diary.last"), day(line.to_on)),
        (say("diary.source"), line.source),
        (say("diary.as_at"), day(line.as_at) if line.as_at else ""),
    ]


def reminder_facts(line: ReminderLine) -> list[tuple[str, str]]:
    """Return what is known of a reminder."""
    return [
        (say("diary.due_on"), day(line.due_on)),
        (say("diary.reminder_done"), day(line.done_on) if line.done_on else ""),
    ]
