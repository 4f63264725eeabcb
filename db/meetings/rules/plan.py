"""The cycle of business, the forward plan, and the answers when an agenda is set (P3, P8)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from db.bodies.rules.years import APRIL, DECEMBER, JANUARY, MONTHS_A_YEAR, month_on
from db.errors import Refusal

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
EARLIEST, LATEST = 2000, 2199
KEY = 7  # characters of "2026-09"


class PlanState(StrEnum):
    """Whether an item of the forward plan still waits for an agenda."""

    WAITING = ""
    DECLINED = "declined"


class Answer(StrEnum):
    """What was answered to something proposed for an agenda (P3)."""

    NONE = ""
    ACCEPTED = "accepted"
    DEFERRED = "deferred"
    DECLINED = "declined"


class Fate(StrEnum):
    """What becomes of an item its meeting did not take (P8)."""

    NONE = ""
    DEFERRED = "deferred"
    CIRCULATED = "circulated by e-mail"
    CHAIRS_ACTION = "chair's action"
    WITHDRAWN = "withdrawn"
    LAPSED = "lapsed"


class TemplatePlace(StrEnum):
    """Where a line of a template stands: before the business, a heading above it, or after."""

    OPENING = "opening"
    SECTION = "section"
    CLOSING = "closing"


def read_months(given: str, field: str = "months") -> tuple[int, ...]:
    """Return the months named by numbers or names, once each: "4 7", "April, July".

    Raises:
        Refusal: ``plan.no_months`` when none is named, ``plan.month_unknown``.

    """
    found = {_month(word, field) for word in given.replace(",", " ").replace(";", " ").split()}
    if not found:
        raise Refusal("plan.no_months", field)
    return tuple(sorted(found))


def _month(word: str, field: str) -> int:
    start = word[:3].casefold()
    if start in MONTHS:
        return MONTHS.index(start) + 1
    if word.isascii() and word.isdigit() and JANUARY <= int(word) <= DECEMBER:
        return int(word)
    raise Refusal("plan.month_unknown", field, given=word)


def kept_months(months: Iterable[int]) -> str:
    """Return months as the record keeps them: "4 7 10"."""
    return " ".join(str(month) for month in sorted(set(months)))


def in_year(months: Iterable[int], year_start: int = APRIL) -> tuple[int, ...]:
    """Return months in the order they come in a year that starts so."""
    return tuple(sorted(months, key=lambda month: (month - year_start) % MONTHS_A_YEAR))


def check_year(year: int, field: str = "year") -> None:
    """Refuse a year nobody plans for."""
    if not EARLIEST <= year <= LATEST:
        raise Refusal("plan.year_unknown", field, given=year)


def month_key(year: int, month: int, year_start: int = APRIL) -> str:
    """Return the month of the year that starts in ``year``: "2027-01" for January of 2026-27."""
    return f"{year + (month < year_start):04d}-{month:02d}"


def key_of(on: date) -> str:
    """Return the month a day falls in: "2026-09"."""
    return on.isoformat()[:KEY]


def month_after(on: date) -> str:
    """Return the month after the one a day falls in."""
    return key_of(month_on(on.replace(day=1), 1))


def check_month(month: str, field: str = "month") -> str:
    """Return a month written "2026-09", or nothing; refuses anything else.

    Raises:
        Refusal: ``plan.month_form``.

    """
    kept = month.strip()
    if not kept:
        return ""
    try:
        on = date.fromisoformat(f"{kept}-01")
    except ValueError:
        raise Refusal("plan.month_form", field, given=month) from None
    if not EARLIEST <= on.year <= LATEST:
        raise Refusal("plan.month_form", field, given=month)
    return kept


def occurrences(
    months: Iterable[int], year: int, year_start: int = APRIL, since: str = ""
) -> tuple[str, ...]:
    """Return the months in which business of a cycle comes up, those before ``since`` left out."""
    keys = [month_key(year, month, year_start) for month in in_year(months, year_start)]
    return tuple(key for key in keys if key >= since)


@dataclass(frozen=True, slots=True)
class TimeAsked:
    """Minutes asked for against those a meeting has; None where it has no end."""

    asked: int
    available: int | None

    @property
    def over(self) -> int:
        """By how many minutes more is asked than there is."""
        return 0 if self.available is None else max(0, self.asked - self.available)
