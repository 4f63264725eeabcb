"""What a year is planned around, what it reminds of, and the parts of opening one."""

from dataclasses import dataclass
from datetime import date, time
from typing import Annotated

from db.bodies.commands.changing import apply, check_reason, fresh, linked, remove
from db.bodies.queries.terms import terms_on
from db.bodies.records import Body
from db.bodies.rules.periods import check_period
from db.calendar.commands.planning import check_body_stands, plan_date
from db.calendar.records import Reminder, YearPeriod
from db.calendar.rules.states import check_happened, check_times
from db.calendar.rules.workdays import Proposed
from db.calendar.rules.year import PeriodKind, ReminderKind
from db.errors import Refusal
from db.record import same_id
from db.store import KEEP, Keep, Ref, Work, command, ref


@dataclass(frozen=True, slots=True)
class AddPeriod:
    """Enter days to plan around, such as a school holiday, with where the dates are from."""

    kind: PeriodKind
    name: str
    from_on: date
    to_on: date
    source: str
    as_at: date | None = None


@command("Add period to plan around")
def add_period(work: Work, it: AddPeriod) -> Ref:
    """Keep it; dates without a source are refused, for nobody could check them."""
    period = YearPeriod()
    apply(period, it)
    _check_period(period)
    return Ref("yearperiod", work.add(period))


@dataclass(frozen=True, slots=True)
class ChangePeriod:
    """Change days to plan around."""

    period: Annotated[str, ref("yearperiod")]
    kind: PeriodKind | Keep = KEEP
    name: str | Keep = KEEP
    from_on: date | Keep = KEEP
    to_on: date | Keep = KEEP
    source: str | Keep = KEEP
    as_at: date | Keep | None = KEEP


@command("Change period to plan around")
def change_period(work: Work, it: ChangePeriod) -> Ref:
    """Change it."""
    period = work.get(YearPeriod, it.period)
    apply(period, it, "period")
    _check_period(period)
    return Ref("yearperiod", period.id)


@dataclass(frozen=True, slots=True)
class RemovePeriod:
    """Remove days to plan around, with the reason."""

    period: Annotated[str, ref("yearperiod")]
    reason: str


@command("Remove period to plan around")
def remove_period(work: Work, it: RemovePeriod) -> Ref:
    """Remove it."""
    return remove(work, YearPeriod, it.period, it.reason)


def _check_period(period: YearPeriod) -> None:
    if not period.name.strip():
        raise Refusal("calendar.period_name", "name")
    if not period.source.strip():
        raise Refusal("calendar.period_source", "source")
    check_period(period.from_on, period.to_on)


@dataclass(frozen=True, slots=True)
class AddReminder:
    """Be reminded of something by a day; for one committee, or for all."""

    words: str
    due_on: date
    body: Annotated[str, ref("body")] = ""
    kind: ReminderKind = ReminderKind.OTHER


@command("Add reminder")
def add_reminder(work: Work, it: AddReminder) -> Ref:
    """Keep it; it shows in the calendar and, when its day is near, on Today."""
    check_reason(it.words, "words")
    linked(work, Body, it.body)
    reminder = Reminder()
    apply(reminder, it)
    return Ref("reminder", work.add(reminder))


@dataclass(frozen=True, slots=True)
class ChangeReminder:
    """Change a reminder's words or day."""

    reminder: Annotated[str, ref("reminder")]
    words: str | Keep = KEEP
    due_on: date | Keep = KEEP


@command("Change reminder")
def change_reminder(work: Work, it: ChangeReminder) -> Ref:
    """Change it."""
    reminder = work.get(Reminder, it.reminder)
    apply(reminder, it, "reminder")
    check_reason(reminder.words, "words")
    return Ref("reminder", reminder.id)


@dataclass(frozen=True, slots=True)
class CompleteReminder:
    """Note that what a reminder asks for is done, today unless another day is given."""

    reminder: Annotated[str, ref("reminder")]
    done_on: date | None = None


@command("Complete reminder")
def complete_reminder(work: Work, it: CompleteReminder) -> Ref:
    """Keep the day."""
    reminder = work.get(Reminder, it.reminder)
    if reminder.done_on is not None:
        raise Refusal("calendar.done_already", "reminder", on=reminder.done_on)
    check_happened(it.done_on, work.today, "done_on")
    reminder.done_on = it.done_on or work.today
    return Ref("reminder", reminder.id)


@dataclass(frozen=True, slots=True)
class RemoveReminder:
    """Remove a reminder, with the reason."""

    reminder: Annotated[str, ref("reminder")]
    reason: str


@command("Remove reminder")
def remove_reminder(work: Work, it: RemoveReminder) -> Ref:
    """Remove it; opening the year again does not bring it back."""
    return remove(work, Reminder, it.reminder, it.reason)


@dataclass(frozen=True, slots=True)
class YearDate:
    """A date approved for a committee: ``due_on`` by its terms, ``on_date`` as approved."""

    body: Annotated[str, ref("body")]
    due_on: date
    on_date: date
    start_time: time | None = None
    end_time: time | None = None
    why: str = ""


@dataclass(frozen=True, slots=True)
class YearReminder:
    """A reminder approved for a committee's year."""

    body: Annotated[str, ref("body")]
    kind: ReminderKind
    due_on: date


def enter_date(work: Work, each: YearDate) -> bool:
    """Plan a date that was approved; return whether there is a meeting more."""
    body = work.get(Body, each.body)
    check_body_stands(body, each.on_date)
    check_times(each.start_time, each.end_time)
    terms = terms_on(work, body.id, each.due_on)
    meeting = plan_date(work, body.id, terms, Proposed(each.due_on, each.on_date))
    if meeting is None:
        return False
    meeting.moved_why = each.why if each.on_date != each.due_on else ""
    if each.start_time is not None:
        meeting.start_time, meeting.end_time = each.start_time, each.end_time
    return True


def enter_reminder(work: Work, each: YearReminder, label: str) -> bool:
    """Set a reminder of the year of this name; return whether there is one more."""
    body = work.get(Body, each.body)
    row_id = same_id("reminder", body.id, each.kind.value, label)
    reminder, new = fresh(work, Reminder, row_id)
    if not new:
        return False
    reminder.body, reminder.kind, reminder.due_on = body.id, each.kind, each.due_on
    return True
