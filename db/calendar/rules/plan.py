"""The dates of a span as each version of the terms of reference gives them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from db.bodies.rules.periods import holds_on
from db.bodies.rules.years import APRIL
from db.calendar.rules.cadence import dates, parse
from db.calendar.rules.periods import Span
from db.errors import Refusal

MOST_DAYS = 2 * 366


@dataclass(frozen=True, slots=True)
class Version:
    """A version of the terms: its cadence in words, and the days it was said to hold."""

    terms: str
    cadence: str
    from_on: date | None = None
    to_on: date | None = None


@dataclass(frozen=True, slots=True)
class Dated:
    """A date and the version of the terms it follows from."""

    on: date
    terms: str


def version_on(versions: Sequence[Version], on: date) -> Version | None:
    """Return the version in force on a day, of versions given the newest first."""
    return next((each for each in versions if holds_on(each.from_on, each.to_on, on)), None)


def check_span(span: Span) -> None:
    """Refuse to plan backwards, or more than two years at once."""
    if span.last < span.first:
        raise Refusal("bodies.end_before_start", "last", start=span.first, end=span.last)
    if (span.last - span.first).days > MOST_DAYS:
        raise Refusal("calendar.years_at_once", "last")


def planned_dates(versions: Sequence[Version], span: Span, year_start: int = APRIL) -> list[Dated]:
    """Return each date of a span with the version in force on it, of versions the newest first.

    Refuses a version that would be asked for dates and names no day, or cannot be read.
    """
    found = [
        Dated(on, version.terms)
        for version in versions
        if version.cadence and _reaches(version, span)
        for on in dates(parse(version.cadence), span.first, span.last, year_start)
        if version_on(versions, on) == version
    ]
    return sorted(found, key=lambda each: each.on)


def _reaches(version: Version, span: Span) -> bool:
    starts = version.from_on is None or version.from_on <= span.last
    return starts and (version.to_on is None or span.first <= version.to_on)
