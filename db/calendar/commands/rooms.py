"""Rooms and the meetings that have them: booked, confirmed, released (P16)."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from db.bodies.commands.changing import apply, kept, remove
from db.calendar.records import Meeting, Room, RoomBooking
from db.calendar.rules.rooms import RoomState, check_minutes
from db.errors import Refusal
from db.record import same_id
from db.store import KEEP, Keep, Ref, Work, command, ref


@dataclass(frozen=True, slots=True)
class AddRoom:
    """Add a room that can be booked, with the minutes it needs before and after a meeting."""

    name: str
    site: str = ""
    holds: int | None = None
    set_up: int = 0
    clear_up: int = 0
    booked_with: str = ""


@command("Add room")
def add_room(work: Work, it: AddRoom) -> Ref:
    """Keep the room; two of one name on one site would be taken for each other."""
    room = Room()
    apply(room, it)
    _check_room(work, room)
    return Ref("room", work.add(room))


@dataclass(frozen=True, slots=True)
class ChangeRoom:
    """Change what is kept of a room."""

    room: Annotated[str, ref("room")]
    name: str | Keep = KEEP
    site: str | Keep = KEEP
    holds: int | Keep | None = KEEP
    set_up: int | Keep = KEEP
    clear_up: int | Keep = KEEP
    booked_with: str | Keep = KEEP


@command("Change room")
def change_room(work: Work, it: ChangeRoom) -> Ref:
    """Change it; bookings that left set-up to the room follow."""
    room = work.get(Room, it.room)
    apply(room, it, "room")
    _check_room(work, room)
    return Ref("room", room.id)


@dataclass(frozen=True, slots=True)
class RemoveRoom:
    """Remove a room no meeting has any more, with the reason."""

    room: Annotated[str, ref("room")]
    reason: str


@command("Remove room")
def remove_room(work: Work, it: RemoveRoom) -> Ref:
    """Remove it, unless a booking names it."""
    return remove(work, Room, it.room, it.reason)


@dataclass(frozen=True, slots=True)
class BookRoom:
    """Book a room for a meeting, or change the booking; the meeting's place becomes the room.

    ``set_up`` and ``clear_up`` are for this meeting; None leaves the minutes of the room.
    """

    meeting: Annotated[str, ref("meeting")]
    room: Annotated[str, ref("room")]
    reference: str = ""
    confirmed: bool = False
    set_up: int | None = None
    clear_up: int | None = None


@command("Book room")
def book_room(work: Work, it: BookRoom) -> Ref:
    """Keep the booking; a clash with another meeting is warned of, not refused."""
    meeting, room = work.get(Meeting, it.meeting), work.get(Room, it.room)
    if meeting.on_date is None:
        raise Refusal("calendar.room_without_day", "meeting")
    check_minutes(it.set_up, "set_up")
    check_minutes(it.clear_up, "clear_up")
    booking = kept(work, RoomBooking, same_id("roombooking", meeting.id))
    booking.meeting, booking.room, booking.reference = meeting.id, room.id, it.reference
    booking.set_up, booking.clear_up = it.set_up, it.clear_up
    booking.state = RoomState.CONFIRMED if it.confirmed else RoomState.PROVISIONAL
    booking.confirmed_on = work.today if it.confirmed else None
    if meeting.venue != room.name:
        meeting.venue = room.name
        meeting.sequence += 1
    return Ref("roombooking", booking.id)


@dataclass(frozen=True, slots=True)
class ConfirmRoom:
    """Note that a room is confirmed, with its reference where one is given."""

    booking: Annotated[str, ref("roombooking")]
    reference: str | Keep = KEEP
    confirmed_on: date | None = None


@command("Confirm room")
def confirm_room(work: Work, it: ConfirmRoom) -> Ref:
    """Keep the day it was confirmed, today unless another is given."""
    booking = work.get(RoomBooking, it.booking)
    apply(booking, it, "booking", "confirmed_on")
    booking.state = RoomState.CONFIRMED
    booking.confirmed_on = it.confirmed_on or work.today
    return Ref("roombooking", booking.id)


@dataclass(frozen=True, slots=True)
class ReleaseRoom:
    """Give a room back; the booking is kept as released."""

    booking: Annotated[str, ref("roombooking")]


@command("Release room")
def release_room(work: Work, it: ReleaseRoom) -> Ref:
    """Release it; the room is free for another meeting."""
    booking = work.get(RoomBooking, it.booking)
    if booking.state is RoomState.RELEASED:
        raise Refusal("calendar.room_released", "booking")
    booking.state, booking.confirmed_on = RoomState.RELEASED, None
    return Ref("roombooking", booking.id)


def unconfirm_room(work: Work, meeting: Meeting) -> None:
    """Let the room of a meeting that moved be provisional again: it was confirmed for before."""
    booking = work.find(RoomBooking, same_id("roombooking", meeting.id))
    if booking is not None and booking.deleted is None and booking.state is RoomState.CONFIRMED:
        booking.state, booking.confirmed_on = RoomState.PROVISIONAL, None


def _check_room(work: Work, room: Room) -> None:
    if not room.name.strip():
        raise Refusal("calendar.room_name", "name")
    check_minutes(room.set_up, "set_up")
    check_minutes(room.clear_up, "clear_up")
    sql = """
        SELECT 1 FROM room_live WHERE id <> :id AND site = :site COLLATE NOCASE
          AND name = :name COLLATE NOCASE"""
    if work.value(sql, id=room.id, site=room.site, name=room.name):
        raise Refusal("calendar.room_twice", "name", name=room.name)
