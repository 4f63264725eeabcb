"""The sheet a new year is approved on: dates proposed for every committee, and what to mind (P15).

Nothing is written before it is approved; what is marked is warned of and stays a choice.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from db.bodies.queries.terms import TermsLine, terms_on
from db.bodies.rules.years import APRIL, year_label, year_last
from db.calendar.bank_holidays import bank_holidays
from db.calendar.queries.clashes import Proposal, WouldClash, clashes_with
from db.calendar.queries.planning import Planned, year_plan
from db.calendar.queries.year import PeriodLine, periods_in, yearly_kept
from db.calendar.rules.clashes import Slot, at_once, minutes_shared
from db.calendar.rules.year import ReminderKind, yearly_reminders
from db.errors import Refusal
from db.store import Reading
from db.words import explain, say


@dataclass(frozen=True, slots=True)
class NewDate:
    """A date of the new year: due by the terms, proposed on a day, and what stands beside it.

    ``new`` is False where a meeting stands for it already. ``clashes`` names the meetings and other
    proposals that ask for the same members; ``periods`` the days to plan around it falls into.
    """

    body: str
    short: str
    name: str
    due_on: date
    on_date: date
    start_time: time | None
    end_time: time | None
    state: Planned
    holiday: str = ""
    periods: tuple[PeriodLine, ...] = ()
    clashes: tuple[WouldClash, ...] = ()

    @property
    def new(self) -> bool:
        """Whether a meeting would be planned."""
        return self.state is Planned.NEW

    @property
    def why(self) -> str:
        """Why it is not proposed for the date of its terms."""
        if not self.holiday or self.on_date == self.due_on:
            return ""
        return say("calendar.moved_off_holiday", on=self.due_on, holiday=self.holiday)


@dataclass(frozen=True, slots=True)
class NewReminder:
    """Something the year asks of a committee, on a day proposed for it."""

    body: str
    short: str
    name: str
    kind: ReminderKind
    due_on: date


@dataclass(frozen=True, slots=True)
class Undated:
    """A committee whose terms give no dates, and why."""

    body: str
    name: str
    why: str


@dataclass(frozen=True, slots=True)
class NewYear:
    """The whole sheet; ``label`` is the year that numbers are issued in, such as 27-28."""

    first: date
    last: date
    label: str
    dates: tuple[NewDate, ...]
    reminders: tuple[NewReminder, ...]
    undated: tuple[Undated, ...]


def new_year(book: Reading, first: date) -> NewYear:
    """Return what opening the year that a day falls in would plan, committee by committee."""
    last = year_last(first, APRIL)
    sql = """
        SELECT id, short, name, year_start FROM body_live
        WHERE status = 'active' AND (closed_on IS NULL OR closed_on >= :first)
          AND (opened_on IS NULL OR opened_on <= :last)
        ORDER BY name COLLATE NOCASE, id"""
    rows = book.rows(sql, first=first.isoformat(), last=last.isoformat())
    dates: list[NewDate] = []
    undated: list[Undated] = []
    reminders: list[NewReminder] = []
    for body, short, name, year_start in rows:
        try:
            found = _dates(book, (body, short, name), first, last)
        except Refusal as refusal:
            found = []
            undated.append(Undated(body, name, explain(refusal)))
        else:
            if not found:
                undated.append(Undated(body, name, say("calendar.no_dates")))
        dates += found
        reminders += _reminders(book, (body, short, name), first, year_start)
    marked = mark(book, sorted(dates, key=lambda each: (each.on_date, each.name)))
    label = year_label(first, APRIL)
    return NewYear(first, last, label, tuple(marked), tuple(reminders), tuple(undated))


def mark(book: Reading, dates: list[NewDate]) -> list[NewDate]:
    """Return the dates with what each would meet: bank holidays, periods, clashes."""
    if not dates:
        return []
    opens, ends = min(each.on_date for each in dates), max(each.on_date for each in dates)
    periods, holidays = periods_in(book, opens, ends), bank_holidays(opens, ends)
    new = [each for each in dates if each.new]
    proposals = [Proposal(each.body, each.on_date, each.start_time, each.end_time) for each in new]
    met = dict(zip(map(id, new), clashes_with(book, proposals), strict=True))
    shared = _shared(book, opens)
    return [
        replace(
            each,
            holiday=holidays.get(each.on_date, "") or each.holiday,
            periods=tuple(one for one in periods if one.holds(each.on_date)),
            clashes=(*met.get(id(each), ()), *_between(each, new, shared)),
        )
        for each in dates
    ]


def _dates(book: Reading, body: tuple[str, str, str], first: date, last: date) -> list[NewDate]:
    return [
        NewDate(
            *body,
            due_on=each.proposed.on,
            on_date=each.held_on or each.proposed.proposed_on,
            start_time=each.terms.start_time,
            end_time=_end(each.terms),
            state=each.state,
            holiday=each.proposed.holiday,
        )
        for each in year_plan(book, body[0], first, last)
    ]


def _end(terms: TermsLine) -> time | None:
    if terms.start_time is None or not terms.minutes_long:
        return None
    starts = datetime.combine(date.min, terms.start_time)
    ends = starts + timedelta(minutes=terms.minutes_long)
    return ends.time() if ends.date() == starts.date() else None


def _reminders(
    book: Reading, body: tuple[str, str, str], first: date, year_start: int
) -> list[NewReminder]:
    terms = terms_on(book, body[0], first)
    asked = yearly_reminders(first, terms.review_on if terms else None, year_start)
    kept = yearly_kept(book, body[0], asked[0].due_on, asked[-1].due_on)
    return [NewReminder(*body, each.kind, each.due_on) for each in asked if each.kind not in kept]


def _shared(book: Reading, on: date) -> dict[str, set[str]]:
    sql = """
        SELECT s.body, p.name FROM membership_live m JOIN seat_live s ON s.id = m.seat
          JOIN person_live p ON p.id = m.person WHERE m.to_on IS NULL OR m.to_on >= :on"""
    found: dict[str, set[str]] = {}
    for body, name in book.rows(sql, on=on.isoformat()):
        found.setdefault(body, set()).add(name)
    return found


def _between(one: NewDate, new: list[NewDate], shared: dict[str, set[str]]) -> list[WouldClash]:
    """Return the other proposals of one day that ask for the same people at the same time."""
    if not one.new:
        return []
    mine, found = _slot(one), []
    for other in new:
        people = shared.get(one.body, set()) & shared.get(other.body, set())
        theirs = _slot(other)
        if other.body != one.body and people and at_once(mine, theirs):
            minutes = minutes_shared(mine, theirs)
            found.append(
                WouldClash(
                    *(one.on_date, "", other.name, other.start_time, other.end_time),
                    people=tuple(sorted(people)),
                    minutes=minutes,
                )
            )
    return found


def _slot(each: NewDate) -> Slot:
    return Slot(each.body, each.body, each.on_date, each.start_time, each.end_time)
