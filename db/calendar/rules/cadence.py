"""How often a body meets, as its terms of reference say it, and the dates that follow.

    first Thursday monthly                 third Wednesday every two months from May
    last Tuesday quarterly                 second Monday in January, April, July and October
    weekly on Monday                       every two weeks on Friday
    quarterly                              four times a year

The last two say how often but not on which day: they are checked, but give no dates. Any may end
in ``except August`` (or ``skip August``, ``not August``). Months are counted from the start of the
body's year unless ``from`` says.
"""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from db.bodies.rules.years import APRIL, MONTHS_A_YEAR, month_on, year_first
from db.errors import Refusal

DAYS_A_WEEK = 7
QUARTER = 3
LAST = -1
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july"),
    *("august", "september", "october", "november", "december"),
)
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": LAST}
_ORDINAL_FORMS = {"1st": "first", "2nd": "second", "3rd": "third", "4th": "fourth"}
_COUNTS = (
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
)
_PATTERN = re.compile(
    r"(?:(?:the )?(?P<ordinal>first|second|third|fourth|last) (?P<day>\w+) )?"
    r"(?:(?P<monthly>monthly|every month|(?:in|of) (?:each|every|the) month)"
    r"|(?P<alternate>bi-?monthly|(?:every|each) (?:other|second|alternate) month)"
    r"|every (?P<months>\w+) months"
    r"|(?P<quarterly>quarterly|(?:in|of)? ?(?:each|every) quarter)"
    r"|(?P<yearly>yearly|annually|every year|once a year)"
    r"|in (?P<named>[\w ]+?)"
    r"|weekly on (?P<weekly>\w+)|every (?P<every>\w+day)"
    r"|(?:fortnightly|every (?P<weeks>\w+) weeks) on (?P<on>\w+)"
    r"|(?P<times>\w+) times a year)"
    r"(?: from (?P<start>\w+))?(?: except (?P<skipped>[\w ]+))?"
)


_EXCEPT = re.compile(r" (?:but )?(?:skip|skips|skipping|not|excluding|without)(?: in)? ")


class Step(StrEnum):
    """What a cadence counts in."""

    WEEKS = "weeks"
    MONTHS = "months"
    NAMED = "named months"
    TIMES = "times a year"


@dataclass(frozen=True, slots=True)
class Cadence:
    """How often: ``every`` so many weeks or months (or so many times a year), and on which day.

    ``ordinal`` is 1 to 4 or LAST within the month, 0 where no day is named; ``weekday`` counts from
    Monday as 0 and is None where none is named; months are 1 to 12.
    """

    step: Step
    every: int = 1
    ordinal: int = 0
    weekday: int | None = None
    months: tuple[int, ...] = ()
    start: int | None = None
    skipped: tuple[int, ...] = ()

    @property
    def dated(self) -> bool:
        """Whether dates follow from it."""
        return self.weekday is not None


def parse(words: str) -> Cadence:
    """Return the cadence that words describe; refuses words it cannot read whole."""
    plain = re.sub(r"[,.]| and | & ", " ", words.casefold())
    plain = " ".join(_ORDINAL_FORMS.get(word, word) for word in plain.split())
    plain = _EXCEPT.sub(" except ", plain)
    found = _PATTERN.fullmatch(plain)
    if found is None:
        raise _unread(words)
    try:
        return _check(_read(found), words)
    except (ValueError, KeyError):
        raise _unread(words) from None


def _unread(words: str) -> Refusal:
    return Refusal("calendar.cadence_unread", "cadence", given=words)


def _read(found: re.Match[str]) -> Cadence:
    step, every = _step(found)
    day = found["day"] or found["weekly"] or found["every"] or found["on"]
    return Cadence(
        step=step,
        every=every,
        ordinal=ORDINALS[found["ordinal"]] if found["ordinal"] else 0,
        weekday=_index(WEEKDAYS, day) if day else None,
        months=_months(found["named"]),
        start=_index(MONTHS, found["start"]) + 1 if found["start"] else None,
        skipped=_months(found["skipped"]),
    )


def _step(found: re.Match[str]) -> tuple[Step, int]:
    if found["weekly"] or found["every"]:
        return Step.WEEKS, 1
    if found["on"]:
        return Step.WEEKS, _count(found["weeks"] or "two")
    if found["times"]:
        return Step.TIMES, _count(found["times"])
    if found["named"]:
        return Step.NAMED, 1
    if found["months"]:
        return Step.MONTHS, _count(found["months"])
    sizes = {"monthly": 1, "alternate": 2, "quarterly": QUARTER, "yearly": MONTHS_A_YEAR}
    return Step.MONTHS, next(size for name, size in sizes.items() if found[name])


def _check(read: Cadence, words: str) -> Cadence:
    by_month = read.step in {Step.MONTHS, Step.NAMED}
    by_day = read.ordinal != 0
    divides = read.step is not Step.MONTHS or MONTHS_A_YEAR % read.every == 0
    starts = read.start is None or read.step is Step.MONTHS
    named = read.step is not Step.NAMED or by_day
    if (by_day and not by_month) or not divides or not starts or not named:
        raise _unread(words)
    return read


def _index(names: tuple[str, ...], word: str) -> int:
    """Return where a name stands in a list; three letters or more of it will do."""
    matches = [n for n, name in enumerate(names) if len(word) >= QUARTER and name.startswith(word)]
    return matches[0] if matches else names.index(word.removesuffix("s"))


def _months(words: str | None) -> tuple[int, ...]:
    return tuple(sorted({_index(MONTHS, word) + 1 for word in (words or "").split()}))


def _count(word: str) -> int:
    count = int(word) if word.isdecimal() else _COUNTS.index(word) + 1
    if not 1 <= count <= MONTHS_A_YEAR:
        raise ValueError(word)
    return count


def describe(cadence: Cadence) -> str:
    """Return the house's own words for a cadence; parsing them gives it back."""
    parts = [_described_day(cadence), _described_step(cadence)]
    if cadence.start is not None:
        parts += ["from", _month_name(cadence.start)]
    if cadence.skipped:
        parts += ["except", _listed(cadence.skipped)]
    return " ".join(part for part in parts if part)


def _described_day(cadence: Cadence) -> str:
    if cadence.weekday is None or cadence.step is Step.WEEKS:
        return ""
    ordinal = next(word for word, n in ORDINALS.items() if n == cadence.ordinal)
    return f"{ordinal} {WEEKDAYS[cadence.weekday].title()}"


def _described_step(cadence: Cadence) -> str:
    count = _COUNTS[cadence.every - 1]
    if cadence.step is Step.WEEKS:
        often = "weekly" if cadence.every == 1 else f"every {count} weeks"
        return f"{often} on {WEEKDAYS[cadence.weekday or 0].title()}"
    if cadence.step is Step.TIMES:
        return f"{count} times a year"
    if cadence.step is Step.NAMED:
        return f"in {_listed(cadence.months)}"
    sizes = {1: "monthly", QUARTER: "quarterly", MONTHS_A_YEAR: "yearly"}
    return sizes.get(cadence.every, f"every {count} months")


def _month_name(month: int) -> str:
    return MONTHS[month - 1].title()


def _listed(months: tuple[int, ...]) -> str:
    names = [_month_name(month) for month in months]
    return " and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else names[0]


def day_in_month(year: int, month: int, ordinal: int, weekday: int) -> date:
    """Return the nth (1 to 4) or LAST such weekday of a month."""
    if ordinal == LAST:
        end = date(year, month, monthrange(year, month)[1])
        return end - timedelta(days=(end.weekday() - weekday) % DAYS_A_WEEK)
    start = date(year, month, 1)
    ahead = (weekday - start.weekday()) % DAYS_A_WEEK
    return start + timedelta(days=ahead + DAYS_A_WEEK * (ordinal - 1))


def dates(cadence: Cadence, first: date, last: date, year_start: int = APRIL) -> list[date]:
    """Return every date from first to last, both included, in order.

    Several weeks apart are counted from the first such weekday of the body's year.
    Refuses a cadence that names no day.
    """
    if cadence.weekday is None:
        raise Refusal("calendar.cadence_without_day", "cadence", given=describe(cadence))
    every = _weekly(cadence, first, last, year_start)
    if cadence.step is not Step.WEEKS:
        every = (
            day_in_month(at.year, at.month, cadence.ordinal, cadence.weekday)
            for at in months_of(cadence, first, last, year_start)
        )
    return [on for on in every if first <= on <= last and on.month not in cadence.skipped]


def months_of(cadence: Cadence, first: date, last: date, year_start: int) -> Iterator[date]:
    """Give the first day of each month between two dates that a monthly cadence names."""
    at = first.replace(day=1)
    while at <= last:
        if cadence.step is Step.NAMED:
            meets = at.month in cadence.months
        else:
            meets = (at.month - (cadence.start or year_start)) % cadence.every == 0
        if meets:
            yield at
        at = month_on(at, 1)


def _weekly(cadence: Cadence, first: date, last: date, year_start: int) -> Iterator[date]:
    opening = year_first(first, year_start)
    while opening <= last:
        closing = month_on(opening, MONTHS_A_YEAR)
        on = opening + timedelta(days=((cadence.weekday or 0) - opening.weekday()) % DAYS_A_WEEK)
        while on < closing:
            yield on
            on += timedelta(days=DAYS_A_WEEK * cadence.every)
        opening = closing
