"""Working days, and what falls due so many days before or after a meeting.

Bank holidays are given by the caller: a day and its name.
"""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from db.bodies.rules.kinds import BEFORE_MEETING, DayUnit, DeadlineKind
from db.errors import Refusal

SATURDAY = 5
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class DaysAway:
    """So many days before or after the meeting, as the kind of deadline has it."""

    kind: DeadlineKind
    days: int
    unit: DayUnit


@dataclass(frozen=True, slots=True)
class Proposed:
    """A date the cadence gives, and the day proposed for it where that is a bank holiday."""

    on: date
    proposed_on: date
    holiday: str = ""


def is_working_day(on: date, holidays: Container[date]) -> bool:
    """Return whether a day is neither Saturday, Sunday nor bank holiday."""
    return on.weekday() < SATURDAY and on not in holidays


def next_working_day(on: date, holidays: Container[date]) -> date:
    """Return the day itself when it is a working day, else the next that is."""
    while not is_working_day(on, holidays):
        on += ONE_DAY
    return on


def add_working_days(on: date, days: int, holidays: Container[date]) -> date:
    """Return the day so many working days after (below nought: before) a day not counted."""
    step = ONE_DAY if days >= 0 else -ONE_DAY
    left = abs(days)
    while left:
        on += step
        left -= is_working_day(on, holidays)
    return on


def working_days_between(first: date, last: date, holidays: Container[date]) -> int:
    """Return the working days after first up to and including last."""
    days = (last - first).days
    return sum(is_working_day(first + ONE_DAY * n, holidays) for n in range(1, days + 1))


def due_on(meeting_on: date, rule: DaysAway, holidays: Container[date]) -> date:
    """Return the day a deadline of a meeting falls due."""
    days = -rule.days if rule.kind in BEFORE_MEETING else rule.days
    if rule.unit is DayUnit.CALENDAR:
        return meeting_on + timedelta(days=days)
    return add_working_days(meeting_on, days, holidays)


def propose(days: Iterable[date], holidays: Mapping[date, str]) -> list[Proposed]:
    """Return each date with the next working day proposed where it falls on a bank holiday.

    A date that is merely a Saturday or a Sunday was asked for by name and stays.
    """
    return [
        Proposed(on, next_working_day(on, holidays), holidays[on])
        if on in holidays
        else Proposed(on, on)
        for on in days
    ]


def check_deadline(kind: DeadlineKind, meeting_on: date, falls_on: date) -> None:
    """Refuse a deadline on the wrong side of its meeting; the day itself will do."""
    if kind in BEFORE_MEETING and falls_on > meeting_on:
        raise Refusal("calendar.deadline_after", "due_on", meeting=meeting_on, due=falls_on)
    if kind not in BEFORE_MEETING and falls_on < meeting_on:
        raise Refusal("calendar.deadline_before", "due_on", meeting=meeting_on, due=falls_on)
