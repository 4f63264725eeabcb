"""What the year itself holds: periods to plan around (P16), and reminders on a day (P15)."""

from datetime import date

from db.calendar.rules.year import PeriodKind, ReminderKind
from db.record import Record, choice, day, deletion, link, text


class YearPeriod(Record, table=True):
    """Days to plan around: a school holiday, a pre-election period. Both ends belong to it."""

    deleted: str | None = deletion(3700)
    kind: PeriodKind = choice(3701, PeriodKind, default=PeriodKind.OTHER)
    name: str = text(3702)
    from_on: date | None = day(3703)
    to_on: date | None = day(3704)
    source: str = text(3705)
    as_at: date | None = day(3706)


class Reminder(Record, table=True):
    """Something to be done by a day that belongs to no meeting, of one body or of all."""

    deleted: str | None = deletion(3720)
    body: str | None = link(3721, "body")
    kind: ReminderKind = choice(3722, ReminderKind, default=ReminderKind.OTHER)
    words: str = text(3723)
    due_on: date | None = day(3724, index=True)
    done_on: date | None = day(3725)
