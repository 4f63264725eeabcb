"""Who is asked to be in two places at once: which meetings, on which day, and for how long."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, time

from db.bodies.queries.plain import day, wall
from db.bodies.rules.periods import holds_on
from db.calendar.queries.meetings import MeetingLine, meeting_ids, meeting_lines
from db.calendar.rules.clashes import Clash, Slot, at_once, clashes
from db.calendar.rules.states import STANDING
from db.store import Reading

_PROPOSED = ""
"""Stands for the meeting that is only thought of."""


@dataclass(frozen=True, slots=True)
class ClashLine:
    """Two meetings at one time, the names of those asked to both, and for how many minutes.

    ``minutes`` is None where the time of one is not known.
    """

    one: MeetingLine
    other: MeetingLine
    people: tuple[str, ...]
    minutes: int | None


@dataclass(frozen=True, slots=True)
class WouldClash:
    """A meeting in the calendar that a proposed one would clash with."""

    on: date
    other: str
    name: str
    start: time | None
    end: time | None
    people: tuple[str, ...]
    minutes: int | None


@dataclass(frozen=True, slots=True)
class Proposal:
    """A meeting that is only thought of; ``instead_of`` is the one it would take the place of."""

    body: str
    on: date
    start: time | None = None
    end: time | None = None
    instead_of: str = ""


def clashes_in(book: Reading, first: date, last: date) -> list[ClashLine]:
    """Return the meetings of a span that ask the same members to be in two places at once."""
    found = {each.id: each for each in meeting_lines(book, meeting_ids(book, first, last))}
    names = _names(book)
    return [
        ClashLine(
            found[each.one],
            found[each.other],
            tuple(sorted(names[person] for person in each.people if person in names)),
            each.minutes,
        )
        for each in _clashing(book, standing_slots(book, first, last))
    ]


def clashes_with(book: Reading, proposals: Sequence[Proposal]) -> list[list[WouldClash]]:
    """Return, for each meeting thought of, those in the calendar it would clash with."""
    if not proposals:
        return []
    slots = standing_slots(
        book, min(each.on for each in proposals), max(each.on for each in proposals)
    )
    rows = book.rows("SELECT m.id, b.name FROM meeting_live m JOIN body_live b ON b.id = m.body")
    named, names, asked = dict(rows), _names(book), _Asked(book)
    found = []
    for each in proposals:
        there = [slot for slot in slots if slot.on == each.on and slot.meeting != each.instead_of]
        mine = Slot(_PROPOSED, each.body, each.on, each.start, each.end)
        by_id = {slot.meeting: slot for slot in there}
        members = asked.on(each.on)
        hits = [
            hit for hit in clashes([mine, *there], members) if _PROPOSED in (hit.one, hit.other)
        ]
        found.append([_would(hit, by_id, named, names) for hit in hits])
    return found


def meets_already(book: Reading, proposal: Proposal) -> dict[str, time | None]:
    """Return the meetings of the same committee that one thought of would run into, by start."""
    mine = Slot(_PROPOSED, proposal.body, proposal.on, proposal.start, proposal.end)
    return {
        slot.meeting: slot.start
        for slot in standing_slots(book, proposal.on, proposal.on)
        if slot.body == proposal.body
        and slot.meeting != proposal.instead_of
        and at_once(mine, slot)
    }


def _would(
    hit: Clash, by_id: dict[str, Slot], named: dict[str, str], names: dict[str, str]
) -> WouldClash:
    slot = by_id[hit.other or hit.one]
    people = tuple(sorted(names[person] for person in hit.people if person in names))
    return WouldClash(
        on=slot.on,
        other=slot.meeting,
        name=named.get(slot.meeting, ""),
        start=slot.start,
        end=slot.end,
        people=people,
        minutes=hit.minutes,
    )


def standing_slots(book: Reading, first: date, last: date) -> list[Slot]:
    """Return the meetings of a span that are to take place, each with its time."""
    sql = f"""
        SELECT m.id, m.body, m.on_date, m.start_time, m.end_time
        FROM meeting_live m JOIN body_live b ON b.id = m.body
        WHERE m.on_date BETWEEN :first AND :last
          AND m.state IN ({", ".join(f"'{state}'" for state in sorted(STANDING))})"""
    return [
        Slot(id_, body, date.fromisoformat(on), wall(start), wall(end))
        for id_, body, on, start, end in book.rows(
            sql, first=first.isoformat(), last=last.isoformat()
        )
    ]


class _Asked:
    """Who is in the seats of every body, on any day."""

    def __init__(self, book: Reading) -> None:
        sql = """
            SELECT s.body, m.person, m.from_on, m.to_on
            FROM membership_live m JOIN seat_live s ON s.id = m.seat"""
        self._held = [
            (body, person, day(first), day(last)) for body, person, first, last in book.rows(sql)
        ]

    def on(self, on: date) -> dict[str, set[str]]:
        """Return the people in the seats of every body on a day."""
        found: dict[str, set[str]] = {}
        for body, person, first, last in self._held:
            if holds_on(first, last, on):
                found.setdefault(body, set()).add(person)
        return found


def _clashing(book: Reading, slots: Iterable[Slot]) -> list[Clash]:
    """Return the clashes, with the members each body has on the day itself."""
    by_day: dict[date, list[Slot]] = {}
    for slot in slots:
        by_day.setdefault(slot.on, []).append(slot)
    asked = _Asked(book)
    return [
        clash
        for on, there in sorted(by_day.items())
        if len(there) > 1
        for clash in clashes(there, asked.on(on))
    ]


def _names(book: Reading) -> dict[str, str]:
    return dict(book.rows("SELECT id, name FROM person_live"))
