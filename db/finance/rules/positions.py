"""Positions: what was planned, happened and is forecast, and how it adds up (R45 to R47)."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from db.bodies.rules.years import month_on, year_label
from db.errors import Refusal

_MONTH = re.compile(r"(\d{4})-(0[1-9]|1[0-2])")
_YEAR = re.compile(r"(\d{2})-(\d{2})")


class MoneyKind(StrEnum):
    """Revenue is what running costs; capital is what lasts."""

    REVENUE = "revenue"
    CAPITAL = "capital"


@dataclass(frozen=True, slots=True)
class Sums:
    """Pence of one organisation, partnership or system; None where nobody has said.

    ``plan`` and ``actual`` are for the year so far, ``forecast`` and ``limit`` for the whole year.
    ``limit`` is the control total, or for capital the envelope. Revenue counts a surplus as more
    than nothing; capital counts what is spent.
    """

    plan: int | None = None
    actual: int | None = None
    forecast: int | None = None
    limit: int | None = None

    @property
    def variance(self) -> int | None:
        """Actual less plan, for the year so far."""
        return _less(self.actual, self.plan)

    @property
    def outlook(self) -> int | None:
        """Forecast less control total or envelope, for the whole year."""
        return _less(self.forecast, self.limit)


def _less(one: int | None, other: int | None) -> int | None:
    return None if one is None or other is None else one - other


def adverse(kind: MoneyKind, difference: int | None) -> bool:
    """Return whether a difference is against the system: less surplus, or more capital spent."""
    if difference is None:
        return False
    return difference > 0 if kind is MoneyKind.CAPITAL else difference < 0


def added(parts: Iterable[Sums]) -> Sums:
    """Return the sums of several; a figure that any of them lacks is not made up: it is None."""
    found = list(parts)
    return Sums(
        plan=summed([each.plan for each in found]),
        actual=summed([each.actual for each in found]),
        forecast=summed([each.forecast for each in found]),
        limit=summed([each.limit for each in found]),
    )


def summed(figures: list[int | None]) -> int | None:
    """Return the sum of figures; None where one of them, or every one, is not known."""
    known = [each for each in figures if each is not None]
    return sum(known) if known and len(known) == len(figures) else None


def is_period(period: str) -> bool:
    """Return whether a period is a month, written as 2026-05."""
    return bool(_MONTH.fullmatch(period))


def check_period(period: str, field: str = "period") -> None:
    """Refuse a period that is no month written as 2026-05.

    Raises:
        Refusal: ``finance.which_month`` or ``finance.no_period``.

    """
    if not period.strip():
        raise Refusal("finance.which_month", field)
    if not is_period(period):
        raise Refusal("finance.no_period", field, given=period)


def check_year(year: str, field: str = "year") -> None:
    """Refuse a financial year that is not written as 26-27.

    Raises:
        Refusal: ``finance.which_year`` or ``finance.no_year``.

    """
    if not year.strip():
        raise Refusal("finance.which_year", field)
    found = _YEAR.fullmatch(year)
    if not found or (int(found[1]) + 1) % 100 != int(found[2]):
        raise Refusal("finance.no_year", field, given=year)


def year_of(period: str) -> str:
    """Return the financial year a month belongs to: 2026-03 is in 25-26, 2026-04 in 26-27."""
    return year_label(date.fromisoformat(f"{period}-01"))


def period_last(period: str) -> date:
    """Return the last day of a month."""
    return month_on(date.fromisoformat(f"{period}-01"), 1) - timedelta(days=1)


def check_reported(period: str, today: date) -> None:
    """Refuse what is reported for a month that has not begun.

    Raises:
        Refusal: ``finance.period_ahead``.

    """
    if period > f"{today:%Y-%m}":
        raise Refusal("finance.period_ahead", "period", period=period)


def check_source(source: str) -> None:
    """Refuse a figure that nobody can trace (R43).

    Raises:
        Refusal: ``finance.no_source``.

    """
    if not source.strip():
        raise Refusal("finance.no_source", "source")
