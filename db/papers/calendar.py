"""The calendar of a year: month by month what meets, what falls due, and when England is closed."""

from datetime import date

from db.bodies.rules.years import APRIL, year_first, year_last
from db.calendar.queries import Calendar, DeadlineLine, MeetingLine, year_calendar
from db.papers import phrases
from db.papers.paper import (
    Block,
    Cell,
    Column,
    Group,
    Heading,
    Paper,
    Table,
    Tone,
    Words,
)
from db.papers.registers.committee import committee
from db.store import Reading
from db.words import DAYS, MONTHS, choice, say

_OFF = {"stood down", "postponed"}


def calendar(book: Reading, body: str, as_at: date) -> Paper:
    """Return the year a day falls in: of one committee, or of all ("").

    Raises:
        Refusal: there is no such committee.

    """
    line = committee(book, body) if body else None
    start = line.year_start if line else APRIL
    first, last = year_first(as_at, start), year_last(as_at, start)
    found = year_calendar(book, first, last, body=body)
    whose = line.name if line else say("papers.all_bodies")
    label = f"{first.year}" if first.year == last.year else f"{first.year}-{last:%y}"
    return Paper(
        title=say("papers.calendar", label=label),
        subtitle=say("papers.calendar_words", body=whose, first=first, last=last),
        body=whose,
        running_head=say("papers.calendar", label=label),
        dated=as_at,
        footer=say("papers.list_foot", body=whose, on=as_at),
        blocks=(_year(found, with_body=line is None), *_closed(found)),
    )


def _year(found: Calendar, *, with_body: bool) -> Table:
    due: dict[str, list[DeadlineLine]] = {}
    for each in found.deadlines:
        due.setdefault(each.meeting, []).append(each)
    rows: list[tuple[Words | Cell, ...] | Group] = []
    month = ""
    for meeting in found.meetings:
        if meeting.on_date is None:
            continue
        now = f"{MONTHS[meeting.on_date.month - 1]} {meeting.on_date.year}"
        rows += [] if now == month else [Group(now)]
        month = now
        rows.append(_meeting(meeting, due.get(meeting.id, []), with_body=with_body))
    empty = say("papers.no_meetings")
    return Table(_columns(with_body=with_body), tuple(rows), empty=empty)


def _columns(*, with_body: bool) -> tuple[Column, ...]:
    return (
        Column(say("papers.day"), 1.0),
        Column(say("papers.time"), 1.0),
        *([Column(say("papers.committee"), 2.4)] if with_body else []),
        Column(say("papers.where"), 2.0),
        Column(say("papers.due_around"), 2.6),
        Column(say("papers.status"), 1.0),
    )


def _meeting(
    meeting: MeetingLine, due: list[DeadlineLine], *, with_body: bool
) -> tuple[Words | Cell, ...]:
    on = meeting.on_date or date.min
    name = meeting.name
    if meeting.kind != "ordinary":
        name = phrases.joined(name, choice(meeting.kind), between="\n")
    dates = [f"{choice(each.kind)}: {_short(each.due_on)}" for each in due if each.due_on]
    tone = Tone.AMBER if meeting.state in _OFF else Tone.PLAIN
    return (
        f"{DAYS[on.weekday()][:3]} {on.day}",
        phrases.span(meeting.start_time, meeting.end_time),
        *([name] if with_body else []),
        phrases.where(meeting.venue, meeting.online),
        "\n".join(dates),
        Cell(_state(meeting), tone),
    )


def _state(meeting: MeetingLine) -> str:
    told = choice(meeting.state)
    moved = meeting.moved_why or meeting.why
    return phrases.joined(told, moved, meeting.holiday, between="\n")


def _short(on: date | None) -> str:
    return f"{DAYS[on.weekday()][:3]} {on.day} {MONTHS[on.month - 1][:3]}" if on else ""


def _closed(found: Calendar) -> list[Block]:
    columns = (Column(say("papers.day"), 2.0), Column(say("papers.holiday"), 4.0))
    rows = tuple((phrases.full_day(each.on), each.name) for each in found.holidays)
    return [Heading(say("papers.holidays")), Table(columns, rows)] if rows else []
