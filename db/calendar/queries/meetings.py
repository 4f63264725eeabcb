"""The calendar: meetings, what falls due around them, and what is next."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from db.bodies.queries.plain import chosen, day, like, lines, numbers, wall
from db.bodies.rules.kinds import DeadlineKind
from db.calendar.bank_holidays import bank_holidays
from db.calendar.rules.states import STANDING, MeetingKind, MeetingState
from db.store import Reading


@dataclass(frozen=True, slots=True)
class MeetingLine:
    """A meeting as listed; ``short`` and ``name`` are its body's, ``holiday`` a bank holiday's.

    ``ref`` is the meeting as printed (``MG/2026-12-03``); times are on the wall in London.
    """

    n: int
    id: str
    ref: str
    body: str
    short: str
    name: str
    kind: MeetingKind
    on_date: date | None
    start_time: time | None
    end_time: time | None
    venue: str
    online: str
    state: MeetingState
    sequence: int
    nominal_on: date | None
    moved_why: str
    why: str
    convened_on: date | None
    holiday: str


@dataclass(frozen=True, slots=True)
class DeadlineLine:
    """A deadline as listed; ``ref`` and ``short`` are those of its meeting and body."""

    n: int
    id: str
    meeting: str
    ref: str
    short: str
    meeting_on: date | None
    kind: DeadlineKind
    due_on: date | None
    met_on: date | None
    by_hand: bool
    overdue: bool


@dataclass(frozen=True, slots=True)
class HolidayLine:
    """A bank holiday of England."""

    on: date
    name: str


@dataclass(frozen=True, slots=True)
class Calendar:
    """A span of the calendar, each part in order of date."""

    meetings: tuple[MeetingLine, ...]
    deadlines: tuple[DeadlineLine, ...]
    holidays: tuple[HolidayLine, ...]


_MEETINGS = """
    SELECT m.n, m.id, m.ref, m.body, b.short, b.name, m.kind, m.on_date, m.start_time, m.end_time,
      m.venue, m.online, m.state, m.sequence, m.nominal_on, m.moved_why, m.why, m.convened_on,
      m.holiday
    FROM meeting_live m JOIN body_live b ON b.id = m.body"""
_DEADLINES = """
    SELECT d.n, d.id, d.meeting, m.ref, b.short, m.on_date, d.kind, d.due_on, d.met_on, d.by_hand,
      d.overdue
    FROM deadline_live d JOIN meeting_live m ON m.id = d.meeting
      JOIN body_live b ON b.id = m.body"""


def meeting_ids(
    book: Reading,
    first: date | None = None,
    last: date | None = None,
    *,
    body: str = "",
    words: str = "",
) -> list[int]:
    """Return the meetings of a span, both days included, of one body where it is given."""
    sql = """
        SELECT m.n FROM meeting_live m JOIN body_live b ON b.id = m.body
        WHERE (:first IS NULL OR m.on_date >= :first) AND (:last IS NULL OR m.on_date <= :last)
          AND (:body = '' OR m.body = :body)
          AND (b.name LIKE :words ESCAPE '!' OR m.ref LIKE :words ESCAPE '!'
            OR m.venue LIKE :words ESCAPE '!')
        ORDER BY m.on_date, coalesce(m.start_time, ''), b.short, m.id"""
    ends = {"first": _text(first), "last": _text(last)}
    return numbers(book, sql, **ends, body=body, words=like(words))


def meeting_lines(book: Reading, ns: Sequence[int]) -> list[MeetingLine]:
    """Return the lines of these meetings."""
    sql = f"{_MEETINGS} WHERE m.n IN (SELECT value FROM json_each(:ns))"
    return lines(book, sql, _meeting, ns)


def meeting(book: Reading, meeting_id: str) -> MeetingLine | None:
    """Return one meeting, None where it is not there or removed."""
    row = book.row(f"{_MEETINGS} WHERE m.id = :id", id=meeting_id)
    return _meeting(*row) if row else None


def next_meetings(book: Reading, on: date, *, body: str = "", most: int = 10) -> list[MeetingLine]:
    """Return the meetings that are planned or convened on a day or after it, the next first."""
    standing = [*STANDING, MeetingState.IN_SESSION]
    sql = f"""{_MEETINGS}
        WHERE m.on_date >= :on AND (:body = '' OR m.body = :body)
          AND m.state IN ({", ".join(f"'{state}'" for state in standing)})
        ORDER BY m.on_date, coalesce(m.start_time, ''), b.short, m.id LIMIT :most"""
    return [_meeting(*row) for row in book.rows(sql, on=on.isoformat(), body=body, most=most)]


def meeting_before(book: Reading, meeting_id: str) -> MeetingLine | None:
    """Return the meeting of the same body that was held last before this one."""
    sql = f"""{_MEETINGS} JOIN meeting_live t ON t.id = :id
        WHERE m.body = t.body AND m.on_date < t.on_date AND m.state IN ('held', 'adjourned')
        ORDER BY m.on_date DESC, m.id DESC"""
    row = book.row(sql, id=meeting_id)
    return _meeting(*row) if row else None


def deadlines_of(book: Reading, meeting_id: str) -> list[DeadlineLine]:
    """Return what falls due around one meeting, in order of date."""
    sql = f"{_DEADLINES} WHERE d.meeting = :meeting ORDER BY d.due_on, d.kind, d.id"
    return [_deadline(*row) for row in book.rows(sql, meeting=meeting_id)]


def deadlines_in(
    book: Reading, first: date, last: date, *, body: str = "", open_only: bool = False
) -> list[DeadlineLine]:
    """Return what falls due in a span, both days included; called-off meetings ask for nothing."""
    sql = f"""{_DEADLINES}
        WHERE d.due_on BETWEEN :first AND :last AND (:body = '' OR m.body = :body)
          AND m.state NOT IN ('stood down', 'postponed')
          AND (NOT :open_only OR d.met_on IS NULL)
        ORDER BY d.due_on, b.short, d.kind, d.id"""
    ends = {"first": first.isoformat(), "last": last.isoformat()}
    return [_deadline(*row) for row in book.rows(sql, **ends, body=body, open_only=open_only)]


def year_calendar(book: Reading, first: date, last: date, *, body: str = "") -> Calendar:
    """Return the meetings, deadlines and bank holidays of a span, both days included."""
    found = meeting_lines(book, meeting_ids(book, first, last, body=body))
    due = deadlines_in(book, first, last, body=body)
    return Calendar(tuple(found), tuple(due), tuple(holidays_in(first, last)))


def holidays_in(first: date, last: date) -> list[HolidayLine]:
    """Return the bank holidays of a span, both days included."""
    return [HolidayLine(on, name) for on, name in sorted(bank_holidays(first, last).items())]


def _text(on: date | None) -> str | None:
    return on.isoformat() if on else None


def _meeting(*row: Any) -> MeetingLine:
    n, id_, ref, of, short, name, kind, on_date, start, end, *rest = row
    venue, online, state, sequence, nominal_on, moved_why, why, convened_on, holiday = rest
    return MeetingLine(
        *(n, id_, ref, of, short, name, chosen(MeetingKind, kind), day(on_date)),
        start_time=wall(start),
        end_time=wall(end),
        venue=venue,
        online=online,
        state=chosen(MeetingState, state),
        sequence=sequence,
        nominal_on=day(nominal_on),
        moved_why=moved_why,
        why=why,
        convened_on=day(convened_on),
        holiday=holiday,
    )


def _deadline(*row: Any) -> DeadlineLine:
    n, id_, of, ref, short, meeting_on, kind, due, met, by_hand, overdue = row
    return DeadlineLine(
        *(n, id_, of, ref, short, day(meeting_on), chosen(DeadlineKind, kind)),
        due_on=day(due),
        met_on=day(met),
        by_hand=bool(by_hand),
        overdue=bool(overdue),
    )
