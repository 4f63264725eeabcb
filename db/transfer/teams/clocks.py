"""Dates and times as Teams writes them, in the order of the laptop that fetched the report.

A report from an English laptop has 3/12/2026 for 3 December, one from an American laptop 12/3/26.
Which it is follows from the report itself wherever any of its days is beyond the twelfth, and
otherwise from the day of the meeting.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from enum import StrEnum

from db.clock import LONDON
from db.errors import Refusal

_CLOCK = (
    r"(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:\.\d+)?)?\s*(?:([AaPp])\.?\s*[Mm]\.?)?\s*(Z|UTC|GMT)?"
)
_MOMENT = re.compile(rf"(?:(\d{{1,4}})[/.\-](\d{{1,2}})[/.\-](\d{{1,4}})[,T\s]+)?{_CLOCK}")
_SPACES = re.compile("[\u00a0\u2007\u2009\u202f\u200e\u200f\ufeff\\s]+")
_MONTHS, _NOON, _CENTURY = 12, 12, 2000
_SHORT_YEAR = 100


class Order(StrEnum):
    """Which of day and month stands first."""

    DAY = "day first"
    MONTH = "month first"


@dataclass(frozen=True, slots=True)
class Written:
    """A moment as it is written: three numbers of a date in their order, and the time of day."""

    numbers: tuple[int, int, int]
    at: time
    utc: bool
    year_first: bool

    @property
    def order(self) -> Order | None:
        """The order it can only have; None where it may have either."""
        if self.year_first:
            return None
        if self.numbers[0] > _MONTHS:
            return Order.DAY
        return Order.MONTH if self.numbers[1] > _MONTHS else None

    def moment(self, order: Order) -> datetime | None:
        """Return the moment on a wall in London, None where there is no such day."""
        one, two, three = self.numbers
        year, month, day = (one, two, three) if self.year_first else (three, two, one)
        if not self.year_first and order is Order.MONTH:
            month, day = one, two
        year += _CENTURY if year < _SHORT_YEAR else 0
        try:
            on = datetime.combine(date(year, month, day), self.at)
            moved = on.replace(tzinfo=UTC).astimezone(LONDON) if self.utc else on
        except (ValueError, OverflowError):
            return None
        return moved.replace(tzinfo=None)


def written(words: str, *, utc: bool = False, day: Written | None = None) -> Written | None:
    """Return what a cell says of a moment, None where it says none.

    A time alone is of ``day``, the moment it stands beside.
    """
    found = _MOMENT.fullmatch(_SPACES.sub(" ", words).strip())
    if found is None or (found[1] is None and day is None):
        return None
    one, two, three, hour, minute, second, half, zone = found.groups()
    hours = int(hour)
    if half:
        if not 1 <= hours <= _NOON:
            return None
        hours = hours % _NOON + (_NOON if half in "pP" else 0)
    try:
        at = time(hours, int(minute), int(second or 0))
    except ValueError:
        return None
    if one is None and day is not None:
        return replace(day, at=at, utc=utc or bool(zone))
    numbers = (int(one), int(two), int(three))
    return Written(numbers, at, utc=utc or bool(zone), year_first=len(one) > 2)  # noqa: PLR2004 - a day has two digits


def order_of(moments: Iterable[Written], on: date | None) -> Order:
    """Return the order the dates of a report have.

    Raises:
        Refusal: some can only be one order and some only the other.

    """
    found = list(moments)
    said = {each.order for each in found} - {None}
    if len(said) > 1:
        raise Refusal("teams.orders")
    for order in said:
        if order is not None:
            return order
    days = {order: _days(found, order) for order in Order}
    if on is not None and on not in days[Order.DAY] and on in days[Order.MONTH]:
        return Order.MONTH
    return Order.DAY


def _days(moments: Iterable[Written], order: Order) -> set[date]:
    found = (each.moment(order) for each in moments)
    return {each.date() for each in found if each is not None}
