"""Opening a new year in one step: meetings, reminders and the cycle of business (P15)."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from db.across.new_year import opening
from db.bodies.records import Body
from db.calendar.commands.year import YearDate, YearReminder, enter_date, enter_reminder
from db.errors import Refusal
from db.meetings.commands.cycle import roll
from db.store import Ref, Work, command, ref


@dataclass(frozen=True, slots=True)
class YearCycle:
    """A committee whose cycle of business is rolled from one year to another."""

    body: Annotated[str, ref("body")]
    from_year: int
    to_year: int


@dataclass(frozen=True, slots=True)
class OpenYear:
    """Open the year that starts on a day with what was approved for it, in one step.

    ``dates``, ``reminders`` and ``cycles`` left out are those proposed; one undo takes all of it
    back.
    """

    first: date
    dates: tuple[YearDate, ...] | None = None
    reminders: tuple[YearReminder, ...] | None = None
    cycles: tuple[YearCycle, ...] | None = None


@command("Open the new year")
def open_year(work: Work, it: OpenYear) -> Ref:
    """Plan every approved date with its deadlines, set the reminders, roll the cycles (P15).

    What was planned, moved, removed or rolled before is left as it is. Numbers need no step of
    their own: the year is part of each, and its first is 001.
    """
    proposed = opening(work, it.first)
    dates, reminders, cycles = it.dates, it.reminders, it.cycles
    if dates is None:
        dates = tuple(
            YearDate(each.body, each.due_on, each.on_date, each.start_time, each.end_time, each.why)
            for each in proposed.year.dates
            if each.new
        )
    if reminders is None:
        asked = proposed.year.reminders
        reminders = tuple(YearReminder(each.body, each.kind, each.due_on) for each in asked)
    if cycles is None:
        cycles = tuple(
            YearCycle(each.body, each.from_year, each.to_year) for each in proposed.cycles
        )
    label = proposed.year.label
    done = [enter_date(work, each) for each in dates]
    done += [enter_reminder(work, each, label) for each in reminders]
    done += [_roll(work, each) for each in cycles]
    if not any(done):
        raise Refusal("calendar.year_open_already", "first", said=proposed.told_open)
    every: list[YearDate | YearReminder | YearCycle] = [*dates, *reminders, *cycles]
    return Ref("body", every[0].body)


def _roll(work: Work, each: YearCycle) -> bool:
    work.get(Body, each.body)
    return roll(work, each.body, each.from_year, each.to_year) > 0
