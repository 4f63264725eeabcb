"""One year as the page shows it: meetings by month, with notes and bank holidays between them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from db.bodies.queries.bodies import body
from db.bodies.rules.years import APRIL, year_first, year_label, year_last
from db.calendar.queries import (
    DeadlineLine,
    HolidayLine,
    MeetingLine,
    deadlines_in,
    meeting_ids,
    year_calendar,
)
from db.calendar.queries.year import PeriodLine, ReminderLine, periods_in, reminders_in
from db.calendar.rules.states import STANDING, MeetingState
from db.store import Finding, Reading
from db.words import DAYS, MONTHS, day_short, say

OFF = frozenset({MeetingState.STOOD_DOWN, MeetingState.POSTPONED, MeetingState.NOT_QUORATE})
AROUND = timedelta(days=92)
"""How far from its meeting a deadline is looked for."""
NOTES = frozenset(
    f"calendar.finding.{each}" for each in ("missing", "called_off", "too_few", "unread")
)


class Shown(StrEnum):
    """Which meetings of the year are listed."""

    ALL = "all"
    COMING = "coming"
    LATE = "late"
    OFF = "off"


@dataclass(frozen=True, slots=True)
class MonthRow:
    """The heading of a month, with its bank holidays."""

    n: int
    words: str


@dataclass(frozen=True, slots=True)
class NoteRow:
    """What a look at the year found missing, in the month it is missing from."""

    n: int
    words: str
    body: str


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A meeting with what falls due around it."""

    n: int
    meeting: MeetingLine
    deadlines: tuple[DeadlineLine, ...]
    elsewhere: bool = False
    """Whether it is of another minute book, whose name then stands before the committee's."""

    @property
    def late(self) -> int:
        """How many of its deadlines are late."""
        return sum(each.overdue for each in self.deadlines)

    def is_among(self, shown: Shown, today: date) -> bool:
        """Return whether a chip stands for it."""
        if shown is Shown.COMING:
            return is_to_come(self.meeting, today)
        if shown is Shown.LATE:
            return self.late > 0
        return shown is Shown.ALL or self.meeting.state in OFF


@dataclass(frozen=True, slots=True)
class PeriodRow:
    """Days to plan around, in the month they begin."""

    n: int
    period: PeriodLine


@dataclass(frozen=True, slots=True)
class ReminderRow:
    """Something to be done by a day; ``late`` when that day is over and it is not done."""

    n: int
    reminder: ReminderLine
    late: bool


Row = MonthRow | NoteRow | PeriodRow | ReminderRow | MeetingRow
PERIODS_FROM, REMINDERS_FROM = -500_000_000, -1_000_000_000
"""Below these stand the rows of periods and of reminders, by their own local number."""


@dataclass(frozen=True, slots=True)
class Year:
    """A year of one committee or of all, from its first to its last day."""

    first: date
    last: date
    label: str
    meetings: tuple[MeetingRow, ...]
    holidays: tuple[HolidayLine, ...]
    periods: tuple[PeriodLine, ...] = ()
    reminders: tuple[ReminderLine, ...] = ()

    @property
    def name(self) -> str:
        """The year as one says it: 2026-27, or 2026."""
        return say("diary.year" if "-" in self.label else "diary.year_plain", label=self.label)

    def of(self, shown: Shown, today: date) -> list[MeetingRow]:
        """Return the meetings a chip stands for."""
        return [row for row in self.meetings if row.is_among(shown, today)]


def is_to_come(line: MeetingLine, today: date) -> bool:
    """Return whether a meeting stands and is today or later."""
    standing = line.state in STANDING or line.state is MeetingState.IN_SESSION
    return standing and line.on_date is not None and line.on_date >= today


def read_year(book: Reading, on: date, body_id: str = "", words: str = "") -> Year:
    """Read the year a day falls in, of one committee or all, narrowed by words."""
    of = body(book, body_id) if body_id else None
    start = of.year_start if of else APRIL
    first, last = year_first(on, start), year_last(on, start)
    found = year_calendar(book, first, last, body=body_id)
    kept = set(meeting_ids(book, first, last, body=body_id, words=words))
    due: dict[str, list[DeadlineLine]] = {}
    for each in deadlines_in(book, first - AROUND, last + AROUND, body=body_id):
        due.setdefault(each.meeting, []).append(each)
    rows = tuple(
        MeetingRow(each.n, each, tuple(due.get(each.id, ())))
        for each in found.meetings
        if each.n in kept
    )
    return Year(
        *(first, last, year_label(on, start), rows, found.holidays),
        periods=tuple(periods_in(book, first, last)),
        reminders=tuple(reminders_in(book, first, last, body_id)),
    )


def listed(
    year: Year,
    meetings: Iterable[MeetingRow],
    notes: Sequence[Finding],
    today: date,
    *,
    whole: bool,
) -> list[Row]:
    """Return the rows of the list: each month's heading, its notes, periods and meetings.

    Where the list is not the ``whole`` year, months without a meeting are left out.
    """
    by_month: dict[tuple[int, int], list[Row]] = {}
    for at, note in enumerate(notes if whole else ()):
        first = max(year.first, note.values.get("first", year.first))
        if first <= year.last and note.values.get("last", year.last) >= year.first:
            words = say(note.code, **note.values)
            row = NoteRow(-1_000_000 - at, words, note.id)
            by_month.setdefault((first.year, first.month), []).append(row)
    for period in year.periods if whole else ():
        begins = max(year.first, period.from_on)
        here = by_month.setdefault((begins.year, begins.month), [])
        here.append(PeriodRow(PERIODS_FROM - period.n, period))
    dated = _dated(year, meetings, today, whole=whole)
    for on, _, there in sorted(dated, key=lambda each: each[:2]):
        by_month.setdefault((on.year, on.month), []).append(there)
    found: list[Row] = []
    for month in months(year.first):
        key = (month.year, month.month)
        free = [each for each in year.holidays if (each.on.year, each.on.month) == key]
        inside = by_month.get(key, [])
        if inside or (whole and free):
            found += [MonthRow(-(key[0] * 12 + key[1]), _heading(month, free)), *inside]
    return found


def _dated(
    year: Year, meetings: Iterable[MeetingRow], today: date, *, whole: bool
) -> list[tuple[date, int, MeetingRow | ReminderRow]]:
    """Return what stands on a day of the list, reminders before the meetings of that day."""
    found: list[tuple[date, int, MeetingRow | ReminderRow]] = [
        (each.meeting.on_date or year.first, at, each) for at, each in enumerate(meetings)
    ]
    for at, each in enumerate(year.reminders if whole else ()):
        late = each.done_on is None and each.due_on < today
        row = ReminderRow(REMINDERS_FROM - each.n, each, late)
        found.append((each.due_on, at - len(year.reminders), row))
    return found


def summary(year: Year, today: date) -> str:
    """Return the line under the title: how many meetings, and which is next."""
    many = len(year.meetings)
    code = {0: "diary.summary_none", 1: "diary.summary_one"}.get(many, "diary.summary")
    words = say(code, count=many, first=year.first, last=year.last)
    coming = year.of(Shown.COMING, today)
    if not coming or coming[0].meeting.on_date is None:
        return words
    line = coming[0].meeting
    return f"{words} {say('diary.next', body=line.name, day=day_short(coming[0].meeting.on_date))}"


def months(first: date) -> list[date]:
    """Return the first days of the twelve months from one on."""
    start = first.year * 12 + first.month - 1
    return [date(*divmod_month(start + n), 1) for n in range(12)]


def divmod_month(count: int) -> tuple[int, int]:
    """Return year and month of a count of months."""
    return count // 12, count % 12 + 1


def _heading(month: date, free: Sequence[HolidayLine]) -> str:
    code = ("diary.month", "diary.month_holidays")[bool(free)]
    if len(free) > 1:
        code = "diary.month_many_holidays"
    days = ", ".join(f"{DAYS[each.on.weekday()][:3]} {each.on.day} ({each.name})" for each in free)
    return say(code, month=MONTHS[month.month - 1], year=month.year, days=days)
