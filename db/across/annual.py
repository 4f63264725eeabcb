"""A committee's year as its annual report tells it (P15): meetings, decisions, actions, reviews."""

from dataclasses import dataclass
from datetime import date

from db.across.attendance import AttendanceRecord, attendance_record
from db.bodies.queries.plain import chosen, day
from db.bodies.queries.terms import TermsLine, terms_on, terms_versions
from db.bodies.rules.years import APRIL, month_on, year_first, year_last
from db.calendar.queries.year import ReminderLine, reminders_in
from db.calendar.rules.states import MeetingKind, MeetingState
from db.calendar.rules.year import YEARLY
from db.decisions.queries.log import DecisionFilter, DecisionLine, DecisionSort, log_ids, log_lines
from db.meetings.rules.declarations import Management
from db.meetings.rules.items import Part, Purpose
from db.store import Reading

LOOKING_BACK = 6
"""For so many months into a year the report is of the year before, if it had a meeting."""

_HELD = """
SELECT 1 FROM meeting_live WHERE body = :body AND on_date BETWEEN :first AND :last
  AND state IN ('held', 'not quorate', 'adjourned') LIMIT 1
"""
_MEETINGS = """
SELECT m.id, m.ref, m.on_date, m.kind, m.state, m.why,
  (SELECT count(DISTINCT a.person) FROM attendance_live a
   WHERE a.meeting = m.id AND a.status = 'present' AND a.capacity = 'member')
FROM meeting_live m WHERE m.body = :body AND m.on_date BETWEEN :first AND :last
  AND m.state IN ('held', 'not quorate', 'adjourned', 'stood down', 'postponed', 'in session')
ORDER BY m.on_date, m.id
"""
_BUSINESS = """
SELECT i.meeting, i.purpose, count(*) FROM agendaitem_live i JOIN meeting_live m ON m.id = i.meeting
WHERE m.body = :body AND m.on_date BETWEEN :first AND :last AND i.state = 'taken'
  AND i.purpose <> '' GROUP BY i.meeting, i.purpose
"""
_CHAIRS = """
SELECT p.name, m.from_on, m.to_on FROM membership_live m JOIN seat_live s ON s.id = m.seat
  JOIN person p ON p.id = m.person
WHERE s.body = :body AND m.office = 'chair' AND (m.from_on IS NULL OR m.from_on <= :last)
  AND (m.to_on IS NULL OR m.to_on >= :first)
ORDER BY m.from_on, m.id
"""
_ACTIONS = """
SELECT count(*) FILTER (WHERE raised_on BETWEEN :first AND :last),
  count(*) FILTER (WHERE closed_on BETWEEN :first AND :last),
  count(*) FILTER (WHERE raised_on <= :last AND coalesce(closed_on, '9') > :last),
  count(*) FILTER (WHERE raised_on <= :last AND coalesce(closed_on, '9') > :last
    AND due_on < :last AND state <> 'proposed')
FROM action_live WHERE body = :body
"""
_DECLARED = """
SELECT d.management, count(*) FROM declaration_live d JOIN agendaitem_live i ON i.id = d.item
  JOIN meeting_live m ON m.id = i.meeting
WHERE m.body = :body AND m.on_date BETWEEN :first AND :last GROUP BY d.management
"""


@dataclass(frozen=True, slots=True)
class YearMeeting:
    """A meeting of the year; ``members`` came, ``business`` counts the items taken by purpose."""

    ref: str
    on_date: date
    kind: MeetingKind
    state: MeetingState
    why: str
    members: int
    business: tuple[tuple[Purpose, int], ...]


@dataclass(frozen=True, slots=True)
class Chair:
    """Who chaired, and from when to when."""

    name: str
    from_on: date | None
    to_on: date | None


@dataclass(frozen=True, slots=True)
class Actions:
    """How many actions were raised and closed, how many are open at the end, and late by then."""

    raised: int
    closed: int
    still: int
    late: int


@dataclass(frozen=True, slots=True)
class AnnualReport:
    """The whole year; ``private`` counts the decisions of Part 2, whose words are not given.

    ``adopted`` are the versions of the terms of reference that came into force in it.
    """

    first: date
    last: date
    chairs: tuple[Chair, ...]
    terms: TermsLine | None
    adopted: tuple[TermsLine, ...]
    meetings: tuple[YearMeeting, ...]
    attendance: AttendanceRecord
    decisions: tuple[DecisionLine, ...]
    private: int
    actions: Actions
    declared: tuple[tuple[Management, int], ...]
    reviews: tuple[ReminderLine, ...]


def annual_report(book: Reading, body: str, as_at: date) -> AnnualReport:
    """Return a committee's year up to a day; see :data:`LOOKING_BACK` for which year."""
    first, last = year_of(book, body, as_at)
    span = {"body": body, "first": first.isoformat(), "last": last.isoformat()}
    terms = terms_on(book, body, last)
    newest = log_ids(book, DecisionFilter(body=body), DecisionSort.OLDEST)
    every = [
        each
        for each in log_lines(book, newest)
        if each.decided_on is not None and first <= each.decided_on <= last
    ]
    public = tuple(each for each in every if each.part == Part.ONE)
    return AnnualReport(
        first,
        last,
        chairs=tuple(Chair(name, day(a), day(b)) for name, a, b in book.rows(_CHAIRS, **span)),
        terms=terms,
        adopted=tuple(
            each
            for each in terms_versions(book, body)
            if each.from_on is not None and first <= each.from_on <= last
        ),
        meetings=_meetings(book, span),
        attendance=attendance_record(book, body, last, first),
        decisions=public,
        private=len(every) - len(public),
        actions=Actions(*(book.row(_ACTIONS, **span) or (0, 0, 0, 0))),
        declared=tuple(
            (chosen(Management, each), count) for each, count in book.rows(_DECLARED, **span)
        ),
        reviews=tuple(
            each
            for each in reminders_in(book, first, last)
            if each.body == body and each.kind in YEARLY
        ),
    )


def year_of(book: Reading, body: str, as_at: date) -> tuple[date, date]:
    """Return the first and last day a report of a day is of: the whole of one year, or so far."""
    start = book.value("SELECT year_start FROM body_live WHERE id = :id", id=body) or APRIL
    first = year_first(as_at, start)
    before = year_first(month_on(first, -1), start)
    ends = year_last(before, start)
    span = {"first": before.isoformat(), "last": ends.isoformat()}
    if as_at < month_on(first, LOOKING_BACK) and book.value(_HELD, body=body, **span):
        return before, ends
    return first, as_at


def _meetings(book: Reading, span: dict[str, str]) -> tuple[YearMeeting, ...]:
    business: dict[str, dict[Purpose, int]] = {}
    for meeting, purpose, count in book.rows(_BUSINESS, **span):
        business.setdefault(meeting, {})[chosen(Purpose, purpose)] = count
    found = []
    for meeting, ref, on, kind, state, why, members in book.rows(_MEETINGS, **span):
        taken = business.get(meeting, {})
        line = YearMeeting(
            ref=ref,
            on_date=date.fromisoformat(on),
            kind=chosen(MeetingKind, kind),
            state=chosen(MeetingState, state),
            why=why,
            members=members,
            business=tuple((each, taken[each]) for each in Purpose if each in taken),
        )
        found.append(line)
    return tuple(found)
