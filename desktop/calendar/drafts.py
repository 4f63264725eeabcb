"""A new year while it is being approved: nothing of it is in the minute book yet."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, time

from db.across.new_year import NewCycle, Opening, opening
from db.calendar.queries.new_year import NewDate, NewReminder, NewYear, mark
from db.calendar.queries.planning import Planned
from db.calendar.rules.year import ReminderKind
from db.store import Reading
from db.words import choice, day_plain, say
from desktop.calendar.minds import clash_words, span


@dataclass(frozen=True, slots=True)
class Draft:
    """A line of the sheet; ``taken`` when it is to be entered.

    It is a date proposed (``line``), a reminder (``reminder``), or a cycle of business to be rolled
    (``cycle``). ``asked`` is how many members a reminder asks.
    """

    n: int
    body: str
    name: str
    on_date: date
    start_time: time | None
    end_time: time | None
    taken: bool
    line: NewDate | None = None
    reminder: ReminderKind | None = None
    cycle: NewCycle | None = None
    asked: int = 0

    @property
    def open(self) -> bool:
        """Whether there is anything to approve: a meeting that stands already is only shown."""
        return self.line is None or self.line.new

    @property
    def what(self) -> str:
        """What it is: a meeting, or what the year asks for."""
        if self.cycle is not None:
            return say("diary.cycle", old=self.cycle.old, new=self.cycle.new)
        return say("diary.a_meeting") if self.reminder is None else choice(self.reminder)

    @property
    def why(self) -> str:
        """Why a meeting is not on the date its terms give it."""
        if self.line is None or self.on_date == self.line.due_on:
            return ""
        return self.line.why

    @property
    def minds(self) -> list[str]:
        """What there is to mind about it, in sentences."""
        return [] if self.line is None else minds(self.line)

    @property
    def more(self) -> list[str]:
        """What stands below it when it is chosen: what there is to mind, or the business."""
        return self.minds if self.cycle is None else list(self.cycle.titles)

    @property
    def told(self) -> str:
        """What a reminder asks for, and of how many; what a cycle brings with it."""
        if self.cycle is not None:
            return counted("diary.cycle_items", len(self.cycle.titles), new=self.cycle.new)
        if self.reminder is None:
            return ""
        what = choice(self.reminder)
        if self.reminder is not ReminderKind.DECLARATIONS or not self.asked:
            return what
        return counted("diary.declarations_asked", self.asked, what=what)


@dataclass(frozen=True, slots=True)
class Sheet:
    """The sheet: the year, what is on it, and the committees whose terms give no dates."""

    found: Opening
    drafts: tuple[Draft, ...]

    @property
    def year(self) -> NewYear:
        """The year and its dates as proposed."""
        return self.found.year

    def changed(self, book: Reading, draft: Draft) -> "Sheet":
        """Return the sheet with one line changed, and what there is to mind looked at again."""
        drafts = [draft if each.n == draft.n else each for each in self.drafts]
        return replace(self, drafts=tuple(marked(book, drafts)))

    @property
    def meetings(self) -> int:
        """How many meetings would be planned."""
        return sum(each.taken and each.line is not None for each in self.drafts)

    @property
    def reminders(self) -> int:
        """How many reminders would be set."""
        return sum(each.taken and each.reminder is not None for each in self.drafts)

    @property
    def cycles(self) -> int:
        """How many cycles of business would be rolled."""
        return sum(each.taken and each.cycle is not None for each in self.drafts)

    @property
    def minded(self) -> int:
        """How many of the meetings to be planned have something to mind."""
        return sum(each.taken and bool(each.minds) for each in self.drafts)

    @property
    def told(self) -> str:
        """What approving it would enter; of a year that is open, what it holds."""
        if self.found.open_already:
            return self.found.told_open
        return say(
            "diary.open_summary",
            meetings=self.meetings,
            reminders=self.reminders,
            cycles=counted("diary.open_cycles", self.cycles),
            minded=self.minded,
            label=self.year.label,
        )


def read_sheet(book: Reading, first: date) -> Sheet:
    """Read what opening a year would plan, remind of and roll, in order of date."""
    found = opening(book, first)
    year = found.year
    drafts = [_of_date(at, each) for at, each in enumerate(year.dates, start=1)]
    drafts += [_of_reminder(10_000 + at, each, found) for at, each in enumerate(year.reminders)]
    drafts += [_of_cycle(20_000 + at, each, year.first) for at, each in enumerate(found.cycles)]
    return Sheet(found, tuple(_ordered(drafts)))


def marked(book: Reading, drafts: Sequence[Draft]) -> list[Draft]:
    """Return the lines in order, those that are taken marked with what there is to mind."""
    dated = [each for each in drafts if each.taken and each.line is not None]
    lines = [
        replace(
            each.line,
            on_date=each.on_date,
            start_time=each.start_time,
            end_time=each.end_time,
            holiday="",
            periods=(),
            clashes=(),
        )
        for each in dated
        if each.line is not None
    ]
    anew = {each.n: line for each, line in zip(dated, mark(book, lines), strict=True)}
    return _ordered([replace(each, line=anew.get(each.n, each.line)) for each in drafts])


def minds(line: NewDate) -> list[str]:
    """Return what there is to mind about a proposed date, in sentences."""
    said = []
    if line.state in KEPT:
        on = day_plain(line.on_date)
        said.append(say(KEPT[line.state], day=on))
    elif line.holiday:
        on, moved = day_plain(line.due_on), line.on_date != line.due_on
        code = "diary.preview_moved" if moved else "diary.preview_stays"
        said.append(say(code, holiday=line.holiday, day=on))
    for each in line.periods:
        days = span(each.from_on, each.to_on)
        said.append(say("diary.period", kind=choice(each.kind), name=each.name, days=days))
    said += [clash_words(each.name, each.people, each.minutes) for each in line.clashes]
    return said


KEPT = {
    Planned.KEPT: "diary.preview_kept",
    Planned.BY_HAND: "diary.preview_by_hand",
    Planned.REMOVED: "diary.preview_removed",
}


def _of_date(n: int, line: NewDate) -> Draft:
    times = (line.on_date, line.start_time, line.end_time)
    return Draft(n, line.body, line.name, *times, taken=line.new, line=line)


def _of_reminder(n: int, line: NewReminder, found: Opening) -> Draft:
    asked = found.asked.get(line.body, 0)
    whose = (line.body, line.name, line.due_on)
    return Draft(n, *whose, None, None, taken=True, reminder=line.kind, asked=asked)


def _of_cycle(n: int, line: NewCycle, first: date) -> Draft:
    return Draft(n, line.body, line.name, first, None, None, taken=True, cycle=line)


def counted(code: str, count: int, **values: str) -> str:
    """Return a sentence with its number; one has a sentence of its own."""
    return say(f"{code}_one" if count == 1 else code, count=count, **values)


def _ordered(drafts: Sequence[Draft]) -> list[Draft]:
    return sorted(
        drafts,
        key=lambda each: (
            *(each.on_date, each.line is None, each.reminder is not None),
            *(each.reminder or "", each.name),
        ),
    )
