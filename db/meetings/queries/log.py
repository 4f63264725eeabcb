"""The list of meetings: which ones, in what order, and what each says."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from typing import Any

from db.bodies.queries.plain import chosen, day, like, lines, numbers, wall
from db.calendar.rules.states import MeetingKind, MeetingState
from db.meetings.rules.minutes import MinutesState
from db.store import Reading


class MeetingsShown(StrEnum):
    """Which meetings: the chips above the list."""

    TO_COME = "to come"
    HELD = "held"
    ALL = "all"


class MeetingsSort(StrEnum):
    """What the list is ordered by."""

    DATE = "date"
    BODY = "body"
    STATE = "state"


@dataclass(frozen=True, slots=True)
class MeetingListLine:
    """A meeting as the page lists it; papers in of those wanted, for one to come."""

    n: int
    id: str
    ref: str
    name: str
    short: str
    kind: MeetingKind
    on_date: date | None
    start: time | None
    state: MeetingState
    minutes: MinutesState
    items: int
    papers_in: int
    papers: int


@dataclass(frozen=True, slots=True)
class MeetingCounts:
    """How many meetings each chip holds."""

    to_come: int
    held: int
    all: int


_SHOWN = {
    MeetingsShown.TO_COME: (
        "m.state IN ('planned', 'convened', 'in session', 'adjourned', 'postponed')"
    ),
    MeetingsShown.HELD: "m.state = 'held'",
    MeetingsShown.ALL: "1",
}
_SORTS = {
    MeetingsSort.DATE: "m.on_date {way}, coalesce(m.start_time, '') {way}, b.short",
    MeetingsSort.BODY: "b.name COLLATE NOCASE {way}, m.on_date",
    MeetingsSort.STATE: "m.state {way}, m.on_date",
}
_NARROWED = """
(b.name LIKE :words ESCAPE '!' OR m.ref LIKE :words ESCAPE '!' OR m.venue LIKE :words ESCAPE '!')
"""
_LINES = """
SELECT m.n, m.id, m.ref, b.name, b.short, m.kind, m.on_date, m.start_time, m.state,
  coalesce(t.state, 'draft'),
  (SELECT count(*) FROM agendaitem_live i WHERE i.meeting = m.id),
  (SELECT count(*) FROM paper_live p JOIN agendaitem_live i ON i.id = p.item
    WHERE i.meeting = m.id AND i.state NOT IN ('deferred', 'withdrawn')
      AND p.road NOT IN ('withdrawn', 'deferred')
      AND (p.road = 'received' OR p.delivery = 'verbal')),
  (SELECT count(*) FROM paper_live p JOIN agendaitem_live i ON i.id = p.item
    WHERE i.meeting = m.id AND i.state NOT IN ('deferred', 'withdrawn')
      AND p.road NOT IN ('withdrawn', 'deferred'))
FROM meeting_live m JOIN body b ON b.id = m.body LEFT JOIN minutes_live t ON t.meeting = m.id
WHERE m.n IN (SELECT value FROM json_each(:ns))
"""


def meeting_log_counts(book: Reading, words: str = "") -> MeetingCounts:
    """Return how many meetings each chip would show of those that hold these words."""
    sums = ", ".join(f"coalesce(sum({where}), 0)" for where in _SHOWN.values())
    sql = f"SELECT {sums} FROM meeting_live m JOIN body b ON b.id = m.body WHERE {_NARROWED}"
    return MeetingCounts(*(book.row(sql, words=like(words)) or (0, 0, 0)))


def meeting_log_ids(
    book: Reading,
    shown: MeetingsShown = MeetingsShown.ALL,
    words: str = "",
    *,
    sort: MeetingsSort = MeetingsSort.DATE,
    down: bool = False,
) -> list[int]:
    """Return the local numbers of the meetings asked for, in order."""
    order = _SORTS[sort].format(way="DESC" if down else "ASC")
    sql = f"""SELECT m.n FROM meeting_live m JOIN body b ON b.id = m.body
        WHERE {_SHOWN[shown]} AND {_NARROWED} ORDER BY {order}, m.id"""
    return numbers(book, sql, words=like(words))


def next_meeting(book: Reading, today: date) -> int | None:
    """Return the local number of the next meeting of all committees, today's included."""
    sql = f"""SELECT m.n FROM meeting_live m
        WHERE {_SHOWN[MeetingsShown.TO_COME]} AND m.on_date >= :today
        ORDER BY m.on_date, coalesce(m.start_time, ''), m.id LIMIT 1"""
    found: int | None = book.value(sql, today=today.isoformat())
    return found


def meeting_log_lines(book: Reading, ns: Sequence[int]) -> list[MeetingListLine]:
    """Return the lines of these meetings."""
    return lines(book, _LINES, _line, ns)


def _line(*row: Any) -> MeetingListLine:
    n, id_, ref, name, short, kind, on, start, state, minutes, *counts = row
    return MeetingListLine(
        n,
        id_,
        ref,
        name,
        short,
        chosen(MeetingKind, kind),
        day(on),
        wall(start),
        chosen(MeetingState, state),
        chosen(MinutesState, minutes),
        *counts,
    )
