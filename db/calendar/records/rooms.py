"""Rooms, and which meeting has one (P16)."""

from datetime import date

from db.calendar.rules.rooms import RoomState
from db.record import Record, choice, day, deletion, link, number, text


class Room(Record, table=True):
    """A room that can be booked; ``set_up`` and ``clear_up`` are the minutes it needs around."""

    deleted: str | None = deletion(3620)
    name: str = text(3621)
    site: str = text(3622)
    holds: int | None = number(3623, default=None)
    set_up: int = number(3624)
    clear_up: int = number(3625)
    booked_with: str = text(3626)


class RoomBooking(Record, table=True):
    """A room for a meeting, on the day and at the times of the meeting; one for each meeting.

    Its own ``set_up`` and ``clear_up`` go before the room's; None leaves those of the room.
    """

    deleted: str | None = deletion(3640)
    meeting: str = link(3641, "meeting")
    room: str = link(3642, "room")
    reference: str = text(3643)
    state: RoomState = choice(3644, RoomState, default=RoomState.PROVISIONAL)
    confirmed_on: date | None = day(3645)
    set_up: int | None = number(3646, default=None)
    clear_up: int | None = number(3647, default=None)
