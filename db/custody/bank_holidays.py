"""The bank holidays of every part of the United Kingdom, as the Freedom of Information Act counts.

Section 10(6) leaves out a day that is a bank holiday in any part of it, so that 2 January, St
Patrick's Day, 12 July, the Scottish August holiday and St Andrew's Day do not count in England.
"""

from collections.abc import Container
from datetime import date
from functools import cache

from typing_extensions import override

_PARTS = ("ENG", "WLS", "SCT", "NIR")


class UkHolidays(Container[date]):
    """The bank holidays of the four countries, each year fetched when first asked for."""

    @override
    def __contains__(self, on: object) -> bool:
        """Return whether a day is a bank holiday anywhere in the United Kingdom."""
        return isinstance(on, date) and on in _of_year(on.year)


@cache
def _of_year(year: int) -> frozenset[date]:
    import holidays  # slow to import: not before there is a request

    return frozenset(
        on for part in _PARTS for on in holidays.country_holidays("GB", subdiv=part, years=year)
    )
