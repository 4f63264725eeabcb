"""Rooms, who has which, and where two meetings want one at a time (P16)."""

from dataclasses import dataclass
from datetime import date, time
from typing import Any

from db.bodies.queries.plain import chosen, day, wall
from db.calendar.rules.rooms import HOLDS, RoomState, Use, room_clashes
from db.calendar.rules.states import STANDING, MeetingState
from db.store import Reading


@dataclass(frozen=True, slots=True)
class RoomLine:
    """A room that can be booked; ``set_up`` and ``clear_up`` are minutes."""

    n: int
    id: str
    name: str
    site: str
    holds: int | None
    set_up: int
    clear_up: int
    booked_with: str


@dataclass(frozen=True, slots=True)
class BookingLine:
    """The room of a meeting, with the minutes of set-up and clearing that hold for it.

    ``own_set_up`` and ``own_clear_up`` are those of the booking, None where the room's hold.
    """

    n: int
    id: str
    meeting: str
    ref: str
    body: str
    on_date: date | None
    start_time: time | None
    end_time: time | None
    room: str
    name: str
    site: str
    reference: str
    state: RoomState
    confirmed_on: date | None
    set_up: int
    clear_up: int
    own_set_up: int | None
    own_clear_up: int | None
    meeting_state: MeetingState

    @property
    def use(self) -> Use | None:
        """When the room is taken; None where the meeting has no day."""
        if self.on_date is None:
            return None
        times = (self.on_date, self.start_time, self.end_time)
        return Use(self.meeting, self.room, *times, self.set_up, self.clear_up)


@dataclass(frozen=True, slots=True)
class RoomClashLine:
    """Two meetings in one room; ``minutes`` both have it, ``set_up`` when only set-up collides."""

    one: BookingLine
    other: BookingLine
    minutes: int
    set_up: bool


_BOOKINGS = """
    SELECT k.n, k.id, m.id, m.ref, b.name, m.on_date, m.start_time, m.end_time, r.id, r.name,
      r.site, k.reference, k.state, k.confirmed_on, coalesce(k.set_up, r.set_up),
      coalesce(k.clear_up, r.clear_up), k.set_up, k.clear_up, m.state
    FROM roombooking_live k JOIN meeting_live m ON m.id = k.meeting
      JOIN body_live b ON b.id = m.body JOIN room_live r ON r.id = k.room"""


def rooms(book: Reading) -> list[RoomLine]:
    """Return every room, by name."""
    sql = """
        SELECT n, id, name, site, holds, set_up, clear_up, booked_with FROM room_live
        ORDER BY name COLLATE NOCASE, site, id"""
    return [RoomLine(*row) for row in book.rows(sql)]


def booking_of(book: Reading, meeting_id: str) -> BookingLine | None:
    """Return the room of a meeting, None where none was booked."""
    row = book.row(f"{_BOOKINGS} WHERE m.id = :id", id=meeting_id)
    return _booking(*row) if row else None


def bookings_in(book: Reading, first: date, last: date, room: str = "") -> list[BookingLine]:
    """Return the rooms held in a span, both days included, in order of time."""
    sql = f"""{_BOOKINGS}
        WHERE m.on_date BETWEEN :first AND :last AND (:room = '' OR r.id = :room)
          AND k.state IN ({", ".join(f"'{state}'" for state in sorted(HOLDS))})
          AND m.state NOT IN ('stood down', 'postponed', 'not quorate')
        ORDER BY m.on_date, coalesce(m.start_time, ''), r.name, k.id"""
    ends = {"first": first.isoformat(), "last": last.isoformat()}
    return [_booking(*row) for row in book.rows(sql, **ends, room=room)]


def room_clashes_in(book: Reading, first: date, last: date) -> list[RoomClashLine]:
    """Return where two meetings of a span want one room at a time, set-up included."""
    held = {
        each.meeting: each
        for each in bookings_in(book, first, last)
        if each.meeting_state in STANDING or each.meeting_state is MeetingState.IN_SESSION
    }
    uses = [use for each in held.values() if (use := each.use) is not None]
    return [
        RoomClashLine(held[each.one], held[each.other], each.minutes, each.set_up)
        for each in room_clashes(uses)
    ]


def room_clashes_with(book: Reading, use: Use) -> list[tuple[BookingLine, int]]:
    """Return the bookings a meeting would clash with in a room, and for how many minutes."""
    there = {
        each.meeting: each
        for each in bookings_in(book, use.on, use.on, use.room)
        if each.meeting != use.meeting
    }
    uses = [other for each in there.values() if (other := each.use) is not None]
    return [
        (there[clash.other if clash.one == use.meeting else clash.one], clash.minutes)
        for clash in room_clashes([use, *uses])
        if use.meeting in (clash.one, clash.other)
    ]


def _booking(*row: Any) -> BookingLine:
    n, id_, of, ref, body, on, start, end, room, name, site, reference, state, *rest = row
    confirmed, set_up, clear_up, own_set_up, own_clear_up, meeting_state = rest
    return BookingLine(
        *(n, id_, of, ref, body, day(on), wall(start), wall(end), room, name, site, reference),
        *(chosen(RoomState, state), day(confirmed), set_up, clear_up, own_set_up, own_clear_up),
        meeting_state=chosen(MeetingState, meeting_state),
    )
