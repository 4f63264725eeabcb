"""The whole of a new year before it is approved (P15): dates, reminders, and the cycle of business.

The dates and reminders are the calendar's; here stands beside them what meetings and members add.
"""

from dataclasses import dataclass
from datetime import date

from db.bodies.rules.years import year_first, year_label
from db.calendar.queries.new_year import NewYear, new_year
from db.meetings.queries.cycle import not_held
from db.store import Reading
from db.words import say


@dataclass(frozen=True, slots=True)
class NewCycle:
    """A committee's cycle of business with what the new year does not hold of it yet.

    ``from_year`` and ``to_year`` are the calendar years the committee's own years start in,
    ``old`` and ``new`` their names; ``titles`` is the business that would be copied.
    """

    body: str
    name: str
    from_year: int
    to_year: int
    old: str
    new: str
    titles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Opening:
    """What opening a year would do; ``asked`` counts each committee's members on its first day.

    ``unnumbered`` names the committees whose numbers no laptop issues. ``held`` is what the year
    holds already: its meetings, reminders and items of business.
    """

    year: NewYear
    cycles: tuple[NewCycle, ...]
    asked: dict[str, int]
    unnumbered: tuple[str, ...]
    held: tuple[int, int, int]

    @property
    def open_already(self) -> bool:
        """Whether the year holds something, and there is nothing more to approve for it."""
        fresh = self.year.reminders or self.cycles or any(each.new for each in self.year.dates)
        return any(self.held) and not fresh

    @property
    def told_open(self) -> str:
        """What an open year holds, in a sentence."""
        meetings, reminders, items = self.held
        return say(
            "calendar.year_holds",
            label=self.year.label,
            meetings=_counted(meetings, "calendar.held_meetings_one", "calendar.held_meetings"),
            reminders=_counted(reminders, "calendar.held_reminders_one", "calendar.held_reminders"),
            items=_counted(items, "calendar.held_items_one", "calendar.held_items"),
        )


_BODIES = """
SELECT id, name, year_start, custodian FROM body_live
WHERE status = 'active' AND (closed_on IS NULL OR closed_on >= :first)
  AND (opened_on IS NULL OR opened_on <= :last)
ORDER BY name COLLATE NOCASE, id
"""
_MEMBERS = """
SELECT s.body, count(DISTINCT m.person) FROM membership_live m JOIN seat_live s ON s.id = m.seat
WHERE s.capacity = 'member' AND (m.from_on IS NULL OR m.from_on <= :first)
  AND (m.to_on IS NULL OR m.to_on >= :first)
GROUP BY s.body
"""


_HELD = """
SELECT (SELECT count(*) FROM meeting_live WHERE on_date BETWEEN :first AND :last),
  (SELECT count(*) FROM reminder_live WHERE due_on BETWEEN :first AND :last)
"""
_ITEMS = "SELECT count(*) FROM cycleitem_live WHERE body = :body AND year = :year"


def _counted(count: int, one: str, several: str) -> str:
    return say(one if count == 1 else several, count=count)


def opening(book: Reading, first: date) -> Opening:
    """Return what opening the year that a day falls in would do."""
    year = new_year(book, first)
    rows = book.rows(_BODIES, first=first.isoformat(), last=year.last.isoformat())
    found = [_cycle(book, body, name, year_first(first, start)) for body, name, start, _by in rows]
    ends = {"first": year.first.isoformat(), "last": year.last.isoformat()}
    meetings, reminders = book.row(_HELD, **ends) or (0, 0)
    items = sum(
        book.value(_ITEMS, body=body, year=year_first(first, start).year)
        for body, _name, start, _by in rows
    )
    return Opening(
        year,
        cycles=tuple(each for each in found if each is not None),
        asked=dict(book.rows(_MEMBERS, first=first.isoformat())),
        unnumbered=tuple(name for _body, name, _start, by in rows if not by),
        held=(meetings, reminders, items),
    )


def _cycle(book: Reading, body: str, name: str, first: date) -> NewCycle | None:
    to_year, from_year = first.year, first.year - 1
    titles = _unrolled(book, body, from_year, to_year)
    if not titles:
        return None
    old, new = (year_label(first.replace(year=each), first.month) for each in (from_year, to_year))
    return NewCycle(body, name, from_year, to_year, old, new, titles)


def _unrolled(book: Reading, body: str, from_year: int, to_year: int) -> tuple[str, ...]:
    """Return the titles of what rolling a cycle would copy: nothing that was copied before."""
    from db.record import same_id

    sql = "SELECT 1 FROM cycleitem WHERE id = :id AND coalesce(deleted, '') <> :undone"
    return tuple(
        each.title
        for each in not_held(book, body, from_year, to_year)
        if not book.value(
            sql, id=same_id("cycleitem", each.id, str(to_year)), undone=say("undo.reason")
        )
    )
