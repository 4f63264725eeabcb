"""The calendar of a year: month by month what meets, what falls due, and when England is closed."""

from datetime import date

from db.bodies.rules.years import APRIL, year_first, year_last
from db.calendar.queries import Calendar, MeetingLine, year_calendar
from db.papers import phrases
from db.papers.paper import (
    Block,
    Cell,
    Column,
    Group,
    Heading,
    PageBreak,
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
        blocks=(
            _year(found, with_body=line is None),
            *_closed(found),
            *_deadlines(found),
        ),
    )


def _year(found: Calendar, *, with_body: bool) -> Table:
    rows: list[tuple[Words | Cell, ...] | Group] = []
    month = ""
    for meeting in found.meetings:
        if meeting.on_date is None:
            continue
        now = _month(meeting.on_date)
        rows += [] if now == month else [Group(now)]
        month = now
        rows.append(_meeting(meeting, meeting.on_date, with_body=with_body))
    columns = (
        Column(say("papers.day"), 0.8),
        Column(say("papers.time"), 1.2),
        *([Column(say("papers.committee"), 2.4)] if with_body else []),
        Column(say("papers.where"), 2.6),
        Column(say("papers.status"), 1.8),
    )
    return Table(columns, tuple(rows), empty=say("papers.no_meetings"))


def _month(on: date) -> str:
    return f"{MONTHS[on.month - 1]} {on.year}"


def _day(on: date) -> str:
    return f"{DAYS[on.weekday()][:3]} {on.day}"


def _meeting(meeting: MeetingLine, on: date, *, with_body: bool) -> tuple[Words | Cell, ...]:
    kind = "" if meeting.kind == "ordinary" else choice(meeting.kind)
    name = phrases.joined(meeting.name, kind, between="\n")
    why = phrases.joined(meeting.moved_why or meeting.why, meeting.holiday, between="\n")
    tone = Tone.AMBER if meeting.state in _OFF else Tone.PLAIN
    return (
        _day(on),
        phrases.span(meeting.start_time, meeting.end_time),
        *([name] if with_body else []),
        phrases.joined(
            "" if with_body else kind,
            phrases.where(meeting.venue, meeting.online),
            between="\n",
        ),
        Cell(choice(meeting.state), tone, why),
    )


def _deadlines(found: Calendar) -> list[Block]:
    rows: list[tuple[Words, ...] | Group] = []
    month = ""
    for each in found.deadlines:
        if each.due_on is None:
            continue
        now = _month(each.due_on)
        rows += [] if now == month else [Group(now)]
        month = now
        rows.append((_day(each.due_on), choice(each.kind), each.ref))
    columns = (
        Column(say("papers.day"), 0.8),
        Column(say("papers.what"), 2.6),
        Column(say("papers.for_meeting"), 2.6),
    )
    if not rows:
        return []
    return [PageBreak(), Heading(say("papers.deadlines")), Table(columns, tuple(rows))]


def _closed(found: Calendar) -> list[Block]:
    columns = (Column(say("papers.day"), 2.0), Column(say("papers.holiday"), 4.0))
    rows = tuple((phrases.full_day(each.on), each.name) for each in found.holidays)
    return [Heading(say("papers.holidays")), Table(columns, rows)] if rows else []
