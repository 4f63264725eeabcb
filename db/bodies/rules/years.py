"""The year a body counts in: it starts on the first day of the month its settings name."""

from calendar import monthrange
from datetime import date, timedelta

from db.errors import Refusal

APRIL = 4
JANUARY, DECEMBER = 1, 12
MONTHS_A_YEAR = 12


def check_year_start(month: int) -> None:
    """Refuse a month that is none of the twelve."""
    if not JANUARY <= month <= DECEMBER:
        raise Refusal("bodies.no_such_month", "year_start", month=month)


def year_first(on: date, year_start: int = APRIL) -> date:
    """Return the first day of the year a day falls in."""
    return date(on.year if on.month >= year_start else on.year - 1, year_start, 1)


def year_last(on: date, year_start: int = APRIL) -> date:
    """Return the last day of the year a day falls in."""
    return month_on(year_first(on, year_start), MONTHS_A_YEAR) - timedelta(days=1)


def year_label(on: date, year_start: int = APRIL) -> str:
    """Return the label of a day's year: ``26-27``, or ``2026`` where it is a calendar year."""
    first, last = year_first(on, year_start), year_last(on, year_start)
    return str(first.year) if first.year == last.year else f"{first:%y}-{last:%y}"


def month_on(on: date, months: int) -> date:
    """Return the same day some months later, or the last of that month where it is too short."""
    year, month = divmod(on.year * MONTHS_A_YEAR + on.month - 1 + months, MONTHS_A_YEAR)
    return date(year, month + 1, min(on.day, monthrange(year, month + 1)[1]))
