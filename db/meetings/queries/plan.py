"""The forward plan, what was answered when an agenda was set, and what became of its items."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from db.bodies.queries.plain import chosen, day
from db.meetings.rules.items import ItemState, Origin, Part, Purpose
from db.meetings.rules.plan import Answer, Fate, PlanState
from db.meetings.rules.planned import MEETING_FOR, REMOVED, TO_COME
from db.store import Reading

PLAN = f"""
SELECT p.n, p.id, p.title, p.purpose, coalesce(p.lead, ''), coalesce(w.name, ''), p.minutes_long,
  p.part, p.section, p.month, coalesce(p.meeting, ''), coalesce(g.id, m.id, ''),
  coalesce(g.on_date, m.on_date), coalesce(p.cycle, ''), coalesce(a.name, p.asked_text),
  coalesce(p.asked_by, ''), p.asked_on, p.why, p.from_kind, p.state, p.reason,
  coalesce(i.id, ''), coalesce(i.ref, '')
FROM planitem_live p LEFT JOIN person w ON w.id = p.lead LEFT JOIN person a ON a.id = p.asked_by
LEFT JOIN agendaitem_live i ON i.from_kind = 'forward plan' AND i.from_thing = p.id
LEFT JOIN meeting g ON g.id = i.meeting
LEFT JOIN meeting m ON m.id = {MEETING_FOR}
WHERE p.body = :body
ORDER BY coalesce(g.on_date, m.on_date, nullif(p.month, '') || '-99', '9999'), p.title, p.id
"""
ANSWERS = """
SELECT a.n, a.id, a.from_kind, a.from_thing, a.title, a.minutes_long, a.answer, a.reason,
  coalesce(a.to_meeting, ''), m.on_date, a.answered_on
FROM agendaanswer_live a LEFT JOIN meeting m ON m.id = a.to_meeting
WHERE a.meeting = :meeting AND a.answer <> '' ORDER BY a.title COLLATE NOCASE, a.id
"""
TO_SETTLE = """
SELECT i.n, i.id, i.number, i.title, i.purpose, i.state, i.fate, i.why,
  coalesce(i.deferred_to, ''), m.on_date, i.minutes_long, i.from_kind = 'standing item'
FROM agendaitem_live i LEFT JOIN meeting m ON m.id = i.deferred_to
WHERE i.meeting = :meeting AND i.state <> 'taken' AND (i.state <> 'under way'
  OR EXISTS (SELECT 1 FROM meeting e WHERE e.id = i.meeting AND e.state = 'not quorate'))
ORDER BY i.place, i.id
"""
BEGUN = """
SELECT count(*) FROM agendaitem_live WHERE meeting = :meeting AND state IN ('taken', 'under way')
"""
WRITTEN = """
SELECT i.id FROM agendaitem_live i JOIN minute_live m ON m.item = i.id
WHERE i.meeting = :meeting AND m.text <> ''
"""
LATER = f"""
SELECT e.id, e.ref, e.on_date FROM meeting_live e JOIN meeting m ON m.id = :meeting
WHERE e.body = m.body AND e.on_date > m.on_date AND e.state IN {TO_COME} ORDER BY e.on_date, e.id
"""
EXCLUDES = """
SELECT id FROM agendaitem_live
WHERE meeting = :meeting AND resolution <> '' AND from_kind = 'standing item' LIMIT 1
"""
COMMITTEES = """
SELECT id, name, year_start FROM body_live WHERE closed_on IS NULL
ORDER BY name COLLATE NOCASE, id
"""
NEXT = f"""
SELECT body FROM meeting_live WHERE on_date >= :today AND state IN {TO_COME}
ORDER BY on_date, start_time, id LIMIT 1
"""
CIRCULATED = """
SELECT i.n, i.id, i.ref, i.title, i.fate, i.why FROM agendaitem_live i
JOIN meeting m ON m.id = i.meeting
WHERE i.fate = :fate AND m.body = :body ORDER BY m.on_date, i.place, i.id
"""


@dataclass(frozen=True, slots=True)
class PlanLine:
    """An item of the forward plan.

    ``for_meeting`` and ``on_date`` are of the meeting whose agenda it is on, or else of the one
    it is meant for as things stand; ``meeting`` is the one it was meant for in so many words.
    """

    n: int
    id: str
    title: str
    purpose: Purpose
    lead_id: str
    lead: str
    minutes_long: int | None
    part: Part
    section: str
    month: str
    meeting: str
    for_meeting: str
    on_date: date | None
    cycle: str
    asked: str
    asked_by: str
    asked_on: date | None
    why: str
    from_kind: Origin
    state: PlanState
    reason: str
    item: str
    item_ref: str

    @property
    def waits(self) -> bool:
        """Whether it is neither declined nor on an agenda."""
        return self.state is PlanState.WAITING and not self.item


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """What was answered to something proposed; ``to_on`` is the day it was put off to."""

    n: int
    id: str
    from_kind: Origin
    from_thing: str
    title: str
    minutes_long: int | None
    answer: Answer
    reason: str
    to_meeting: str
    to_on: date | None
    answered_on: date | None


@dataclass(frozen=True, slots=True)
class RemovedLine:
    """An item that was taken off the agenda, and why."""

    n: int
    id: str
    title: str
    why: str


@dataclass(frozen=True, slots=True)
class FateLine:
    """An item its meeting did not take, and what becomes of it as far as it was said."""

    n: int
    id: str
    number: str
    title: str
    purpose: Purpose
    state: ItemState
    fate: Fate
    why: str
    to_meeting: str
    to_on: date | None
    minutes_long: int | None
    standing: bool

    @property
    def settled(self) -> bool:
        """Whether it was said what becomes of it."""
        return self.state is not ItemState.TO_COME


@dataclass(frozen=True, slots=True)
class OfferedLine:
    """An item to be taken between meetings."""

    n: int
    id: str
    ref: str
    title: str
    fate: Fate
    why: str


def forward_plan(book: Reading, body: str) -> list[PlanLine]:
    """Return a committee's forward plan by the meeting each item is meant for."""
    found = []
    for row in book.rows(PLAN, body=body):
        values = list(row)
        for place, kind in ((3, Purpose), (7, Part), (18, Origin), (19, PlanState)):
            values[place] = chosen(kind, row[place])
        for place in (12, 16):
            values[place] = day(row[place])
        found.append(PlanLine(*values))
    return found


def agenda_answers(book: Reading, meeting: str) -> list[AnswerLine]:
    """Return what was answered when the agenda of a meeting was set."""
    return [
        AnswerLine(
            n, id_, chosen(Origin, kind), thing, title, minutes, chosen(Answer, answer), *rest
        )
        for n, id_, kind, thing, title, minutes, answer, *rest in _dated(
            book.rows(ANSWERS, meeting=meeting), -2, -1
        )
    ]


def removed_items(book: Reading, meeting: str) -> list[RemovedLine]:
    """Return the items that were taken off an agenda, which can be put back."""
    return [RemovedLine(*row) for row in book.rows(REMOVED, meeting=meeting)]


def items_to_settle(book: Reading, meeting: str) -> list[FateLine]:
    """Return the items a meeting did not take, with what becomes of them."""
    found = []
    for n, id_, number, title, purpose, state, fate, why, to, on, minutes, standing in book.rows(
        TO_SETTLE, meeting=meeting
    ):
        kinds = (chosen(Purpose, purpose), chosen(ItemState, state), chosen(Fate, fate))
        line = FateLine(
            *(n, id_, number, title, *kinds, why, to, day(on), minutes),
            standing=bool(standing),
        )
        found.append(line)
    return found


def unsettled_items(book: Reading, meeting: str) -> list[FateLine]:
    """Return the items a meeting did not take and of which nothing was said.

    What stands on every agenda lapses without being asked about.
    """
    found = items_to_settle(book, meeting)
    return [each for each in found if not each.settled and not each.standing]


def unsettled(book: Reading, meeting: str) -> int:
    """Return how many these are."""
    return len(unsettled_items(book, meeting))


def not_reached(book: Reading, meeting: str) -> list[FateLine]:
    """Return those of them that a meeting under way has not come to: nothing is minuted of them.

    Of a meeting that took no item at all nobody keeps the course, and nothing is known.
    """
    if not book.value(BEGUN, meeting=meeting):
        return []
    written = {row for (row,) in book.rows(WRITTEN, meeting=meeting)}
    return [each for each in unsettled_items(book, meeting) if each.id not in written]


def exclusion_item(book: Reading, meeting: str) -> str | None:
    """Return the item of a meeting that excludes the public from Part 2, or None."""
    found: str | None = book.value(EXCLUDES, meeting=meeting)
    return found


def later_meetings(book: Reading, meeting: str) -> list[tuple[str, str, date]]:
    """Return id, reference and day of the committee's meetings to come after this one."""
    rows = book.rows(LATER, meeting=meeting)
    return [(row, ref, date.fromisoformat(on)) for row, ref, on in rows]


def items_between_meetings(book: Reading, body: str, fate: Fate) -> list[OfferedLine]:
    """Return the items a committee is to deal with by circulation, or its chair by action."""
    return [
        OfferedLine(n, id_, ref, title, chosen(Fate, kept), why)
        for n, id_, ref, title, kept, why in book.rows(CIRCULATED, body=body, fate=fate)
    ]


def _dated(rows: list[tuple[Any, ...]], *places: int) -> list[tuple[Any, ...]]:
    """Return rows with the dates at these places, counted from the end, as dates."""
    found = []
    for row in rows:
        values = list(row)
        for place in places:
            values[place] = day(row[place])
        found.append(tuple(values))
    return found


def committees(book: Reading) -> list[tuple[str, str, int]]:
    """Return id, name and first month of the year of each committee that may meet, by name."""
    return book.rows(COMMITTEES)


def next_to_meet(book: Reading, today: date) -> str:
    """Return the committee that meets next, or nothing."""
    return str(book.value(NEXT, today=today.isoformat()) or "")


def plan_place(book: Reading, row_id: str) -> tuple[str, int] | None:
    """Return the committee and the local number of an item of a forward plan."""
    return book.row("SELECT body, n FROM planitem_live WHERE id = :id", id=row_id)
