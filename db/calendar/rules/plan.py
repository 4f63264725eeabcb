"""The dates of a span as each version of the terms of reference gives them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from db.bodies.rules.periods import holds_on
from db.bodies.rules.years import APRIL, month_on
from db.calendar.rules.cadence import DAYS_A_WEEK, Cadence, Step, dates, parse
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
    """A date, the version of the terms it follows from, and the days the meeting may move in."""

    on: date
    terms: str
    within: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Held:
    """A meeting that is in the calendar already; ``nominal_on`` is the date it was planned for."""

    meeting: str
    on: date
    nominal_on: date | None = None


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
        Dated(on, version.terms, room_to_move(cadence, on))
        for version in versions
        if version.cadence and _reaches(version, span)
        for cadence in (parse(version.cadence),)
        for on in dates(cadence, span.first, span.last, year_start)
        if version_on(versions, on) == version
    ]
    return sorted(found, key=lambda each: each.on)


def room_to_move(cadence: Cadence, on: date) -> Span:
    """Return the days in which a meeting still counts as the one due on a date of a cadence.

    The month, two months or quarter the date opens; for a cadence in weeks the days nearest to it.
    """
    if cadence.step is Step.WEEKS:
        near = timedelta(days=DAYS_A_WEEK // 2)
        return Span(on - near, on + near)
    months = cadence.every if cadence.step is Step.MONTHS else 1
    opens = on.replace(day=1)
    return Span(opens, month_on(opens, months) - timedelta(days=1))


def taken_up(dated: Sequence[Dated], held: Iterable[Held]) -> dict[date, Held]:
    """Return the dates for which a meeting stands already, each with that meeting.

    A meeting planned for a date stands for it wherever it was moved since. One entered by hand, or
    planned from terms that have changed, stands for the date of its own day, else for the nearest
    in whose days it falls; for one date only, so that planning again repeats none of them.
    """
    wanted = {each.on: each for each in dated}
    all_held = list(held)
    taken = {on: each for each in all_held if (on := each.nominal_on) is not None and on in wanted}
    free = [each for each in all_held if each.nominal_on not in wanted]
    for each in sorted(free, key=lambda each: (each.on not in wanted, each.on, each.meeting)):
        open_dates = [
            on
            for on, one in wanted.items()
            if on not in taken and (on == each.on or (one.within and one.within.holds(each.on)))
        ]
        if open_dates:
            taken[min(open_dates, key=lambda on: (abs(on - each.on), on))] = each
    return taken


def _reaches(version: Version, span: Span) -> bool:
    starts = version.from_on is None or version.from_on <= span.last
    return starts and (version.to_on is None or span.first <= version.to_on)
