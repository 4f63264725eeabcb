"""Opening a new year with what was approved on its sheet."""

from datetime import date

from db.calendar.commands.year import OpenYear, YearDate, YearReminder
from db.store import Done
from desktop.calendar.drafts import Draft
from desktop.kit.desk import Desk, Refusing


def opening(
    desk: Desk, first: date, drafts: list[Draft], refusing: Refusing | None = None
) -> Done | None:
    """Plan every date and reminder that is ticked, in one step that one undo takes back."""
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
    return desk.do(OpenYear(first, dates, reminders), form=refusing)
