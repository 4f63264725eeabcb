"""What a year is planned around, and what it reminds of (P15, P16)."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from db.bodies.queries.plain import chosen, day
from db.calendar.rules.year import PeriodKind, ReminderKind
from db.store import Reading


@dataclass(frozen=True, slots=True)
class PeriodLine:
    """Days to plan around; both ends belong to them."""

    n: int
    id: str
    kind: PeriodKind
    name: str
    from_on: date
    to_on: date
    source: str
    as_at: date | None

    def holds(self, on: date) -> bool:
        """Return whether a day lies within."""
        return self.from_on <= on <= self.to_on


@dataclass(frozen=True, slots=True)
class ReminderLine:
    """A reminder; ``name`` is its committee's, empty for one of all of them."""

    n: int
    id: str
    body: str
    name: str
    kind: ReminderKind
    words: str
    due_on: date
    done_on: date | None


_PERIODS = """
    SELECT n, id, kind, name, from_on, to_on, source, as_at FROM yearperiod_live
    WHERE from_on IS NOT NULL AND to_on IS NOT NULL"""
_REMINDERS = """
    SELECT r.n, r.id, coalesce(r.body, ''), coalesce(b.name, ''), r.kind, r.words, r.due_on,
      r.done_on
    FROM reminder_live r LEFT JOIN body_live b ON b.id = r.body WHERE r.due_on IS NOT NULL"""


def periods_in(book: Reading, first: date, last: date) -> list[PeriodLine]:
    """Return the days to plan around that reach into a span, both ends included."""
    sql = f"{_PERIODS} AND from_on <= :last AND to_on >= :first ORDER BY from_on, name, id"
    ends = {"first": first.isoformat(), "last": last.isoformat()}
    return [_period(*row) for row in book.rows(sql, **ends)]


def period(book: Reading, period_id: str) -> PeriodLine | None:
    """Return days to plan around, None where they are not there or removed."""
    row = book.row(f"{_PERIODS} AND id = :id", id=period_id)
    return _period(*row) if row else None


def reminders_in(book: Reading, first: date, last: date, body: str = "") -> list[ReminderLine]:
    """Return the reminders of a span, of one committee where it is given, and those of all."""
    sql = f"""{_REMINDERS} AND r.due_on BETWEEN :first AND :last
          AND (:body = '' OR r.body IS NULL OR r.body = :body) ORDER BY r.due_on, b.name, r.id"""
    ends = {"first": first.isoformat(), "last": last.isoformat()}
    return [_reminder(*row) for row in book.rows(sql, **ends, body=body)]


def reminders_due(book: Reading, until: date) -> list[ReminderLine]:
    """Return the reminders not done yet that fall due by a day, the oldest first."""
    sql = f"""{_REMINDERS} AND r.due_on <= :until AND r.done_on IS NULL
        ORDER BY r.due_on, b.name, r.id"""
    return [_reminder(*row) for row in book.rows(sql, until=until.isoformat())]


def reminder(book: Reading, reminder_id: str) -> ReminderLine | None:
    """Return one reminder, None where it is not there or removed."""
    row = book.row(f"{_REMINDERS} AND r.id = :id", id=reminder_id)
    return _reminder(*row) if row else None


def yearly_kept(book: Reading, body: str, first: date, last: date) -> frozenset[ReminderKind]:
    """Return which of the yearly reminders a committee has in a span."""
    sql = """
        SELECT DISTINCT kind FROM reminder_live
        WHERE body = :body AND due_on BETWEEN :first AND :last"""
    ends = {"first": first.isoformat(), "last": last.isoformat()}
    return frozenset(chosen(ReminderKind, kind) for (kind,) in book.rows(sql, body=body, **ends))


def _period(*row: Any) -> PeriodLine:
    n, id_, kind, name, first, last, source, as_at = row
    ends = (date.fromisoformat(first), date.fromisoformat(last))
    return PeriodLine(n, id_, chosen(PeriodKind, kind), name, *ends, source, day(as_at))


def _reminder(*row: Any) -> ReminderLine:
    n, id_, body, name, kind, words, due, done = row
    on = date.fromisoformat(due)
    return ReminderLine(n, id_, body, name, chosen(ReminderKind, kind), words, on, day(done))
