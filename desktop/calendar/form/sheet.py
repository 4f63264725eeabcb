"""What is approved on the sheet of a new year, as the one command that enters it."""

from collections.abc import Sequence
from datetime import date

from db.across.commands.year import OpenYear, YearCycle
from db.calendar.commands.year import YearDate, YearReminder
from desktop.calendar.drafts import Draft


def approved(first: date, drafts: Sequence[Draft]) -> OpenYear:
    """Return the opening of a year with every line that is ticked."""
    taken = [each for each in drafts if each.taken]
    dates = tuple(
        YearDate(
            *(each.body, each.line.due_on, each.on_date, each.start_time, each.end_time),
            why=each.why,
        )
        for each in taken
        if each.line is not None
    )
    reminders = tuple(
        YearReminder(each.body, each.reminder, each.on_date)
        for each in taken
        if each.reminder is not None
    )
    cycles = tuple(
        YearCycle(each.cycle.body, each.cycle.from_year, each.cycle.to_year)
        for each in taken
        if each.cycle is not None
    )
    return OpenYear(first, dates, reminders, cycles)
