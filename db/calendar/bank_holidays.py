"""The bank holidays of England: the one place that asks the holidays library."""

from datetime import date
from functools import cache


def bank_holidays(first: date, last: date) -> dict[date, str]:
    """Return the bank holidays from first to last, both included, each with its name.

    Days far ahead follow the law as it stands; a holiday proclaimed since is not known here.
    """
    days: dict[date, str] = {}
    for year in range(first.year, last.year + 1):
        days.update({on: name for on, name in _of_year(year) if first <= on <= last})
    return days


@cache
def _of_year(year: int) -> tuple[tuple[date, str], ...]:
    import holidays  # slow to import: not before the first list is on the screen

    found = holidays.country_holidays("GB", subdiv="ENG", years=year)
    return tuple((on, str(name)) for on, name in sorted(found.items()))
