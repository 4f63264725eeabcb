"""The kinds of period a year is planned around, and of reminder it holds (P15, P16)."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from db.bodies.rules.years import APRIL, month_on, year_first, year_last

TERM = 9
"""Months into the year by which reviews of the terms and of effectiveness are proposed."""


class PeriodKind(StrEnum):
    """What sort of days they are."""

    SCHOOL_HOLIDAY = "school holiday"
    PRE_ELECTION = "pre-election period"
    OTHER = "other"


class ReminderKind(StrEnum):
    """What is to be done by a day."""

    DECLARATIONS = "annual declarations"
    TERMS = "terms of reference review"
    EFFECTIVENESS = "effectiveness review"
    ANNUAL_REPORT = "committee annual report"
    OTHER = "other"


YEARLY = (
    ReminderKind.DECLARATIONS,
    ReminderKind.TERMS,
    ReminderKind.EFFECTIVENESS,
    ReminderKind.ANNUAL_REPORT,
)


@dataclass(frozen=True, slots=True)
class Asked:
    """A reminder proposed for a body's year."""

    kind: ReminderKind
    due_on: date


def yearly_reminders(
    first: date, review_on: date | None = None, year_start: int = APRIL
) -> list[Asked]:
    """Return what each year asks of a committee, with days that are proposals only.

    Declarations on the first day of the year; both reviews three months before its end, or the
    review of the terms on the day the terms name; the annual report on the last day.
    """
    opening, closing = year_first(first, year_start), year_last(first, year_start)
    late = month_on(opening, TERM)
    named = review_on if review_on is not None and opening <= review_on <= closing else late
    return [
        Asked(ReminderKind.DECLARATIONS, opening),
        Asked(ReminderKind.TERMS, named),
        Asked(ReminderKind.EFFECTIVENESS, late),
        Asked(ReminderKind.ANNUAL_REPORT, closing),
    ]


def next_year(today: date, year_start: int = APRIL) -> date:
    """Return the first day of the year after the one a day falls in."""
    return year_last(today, year_start) + timedelta(days=1)
