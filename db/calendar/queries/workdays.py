"""A day that was worked out, moved to a working day where nobody would meet, and told so."""

from datetime import date, timedelta

from db.calendar.bank_holidays import bank_holidays
from db.calendar.rules.workdays import Proposed, next_working_day
from db.words import DAYS, say

_REACH = timedelta(days=14)


def worked(on: date) -> Proposed:
    """Return a day and the working day proposed for it: itself, or the next there is."""
    holidays = bank_holidays(on, on + _REACH)
    return Proposed(on, next_working_day(on, holidays), holidays.get(on, ""))


def moved_told(day: Proposed) -> str:
    """Return why another day than the one worked out is proposed; nothing where it is the same."""
    if day.on == day.proposed_on:
        return ""
    weekday = DAYS[day.on.weekday()]
    if day.holiday:
        return say("calendar.moved_holiday", on=day.on, holiday=day.holiday)
    return say("calendar.moved_weekend", on=day.on, weekday=weekday)
