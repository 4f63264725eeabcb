"""Whether a body met as often as its terms of reference say (R1, R3, R13)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from db.bodies.rules.years import APRIL, MONTHS_A_YEAR, month_on, year_first
from db.calendar.rules.cadence import QUARTER, Cadence, Step


@dataclass(frozen=True, slots=True)
class Span:
    """Days from first to last, both included."""

    first: date
    last: date

    def holds(self, on: date) -> bool:
        """Return whether a day lies within."""
        return self.first <= on <= self.last


@dataclass(frozen=True, slots=True)
class Shortfall:
    """A span in which fewer meetings stand than are due."""

    span: Span
    due: int
    found: int


def spans(scope: Span, months: int, year_start: int = APRIL) -> list[Span]:
    """Return the spans of so many months, from the start of the year, that lie whole in scope."""
    found: list[Span] = []
    at = year_first(scope.first, year_start)
    while at <= scope.last:
        after = month_on(at, months)
        if scope.first <= at and after - timedelta(days=1) <= scope.last:
            found.append(Span(at, after - timedelta(days=1)))
        at = after
    return found


def without_meeting(meetings: Iterable[date], within: Iterable[Span]) -> list[Span]:
    """Return the spans in which none of the meetings falls."""
    dates = list(meetings)
    return [span for span in within if not any(span.holds(on) for on in dates)]


def missing_quarters(meetings: Iterable[date], scope: Span, year_start: int = APRIL) -> list[Span]:
    """Return the whole quarters of a scope without a meeting (R1)."""
    return without_meeting(meetings, spans(scope, QUARTER, year_start))


def missing_months(meetings: Iterable[date], scope: Span) -> list[Span]:
    """Return the whole months of a scope without a meeting (R3)."""
    return without_meeting(meetings, spans(scope, 1))


def too_few(meetings: Iterable[date], scope: Span, due: int) -> Shortfall | None:
    """Return the shortfall where fewer meetings than are due fall within a scope (R13)."""
    found = sum(scope.holds(on) for on in meetings)
    return Shortfall(scope, due, found) if found < due else None


def shortfalls(
    cadence: Cadence, meetings: Iterable[date], scope: Span, year_start: int = APRIL
) -> list[Shortfall]:
    """Return where the meetings of a scope fall short of a cadence.

    Monthly, two-monthly and quarterly cadences are checked span by span; a number of times a year
    by whole years counted from the start of the scope, so that the first year of operation may
    start in any month (R13). A cadence in weeks is checked month by month.
    """
    dates = list(meetings)
    if cadence.step is Step.TIMES:
        years = _years_from(scope)
        return [short for year in years if (short := too_few(dates, year, cadence.every))]
    named = set(cadence.months)
    size = cadence.every if cadence.step is Step.MONTHS else 1
    empty = without_meeting(dates, spans(scope, size, cadence.start or year_start))
    return [Shortfall(span, 1, 0) for span in empty if _asks(cadence, span, size, named)]


def _asks(cadence: Cadence, span: Span, size: int, named: set[int]) -> bool:
    """Return whether a span has a month in which the cadence could meet.

    Where it names a day, that is the month the span opens with; otherwise any month of it.
    """
    months = 1 if cadence.dated else size
    open_months = {month_on(span.first, n).month for n in range(months)} - set(cadence.skipped)
    return bool(open_months & named) if named else bool(open_months)


def year_from(start: date, on: date) -> Span:
    """Return the year a day lies in, of years counted from a start; the first if it is earlier."""
    first = start
    while (after := month_on(first, MONTHS_A_YEAR)) <= on:
        first = after
    return Span(first, after - timedelta(days=1))


def _years_from(scope: Span) -> list[Span]:
    found = [year_from(scope.first, scope.first)]
    while found[-1].last < scope.last:
        found.append(year_from(scope.first, found[-1].last + timedelta(days=1)))
    return [year for year in found if year.last <= scope.last]
