"""Who was in the room, who presided, and the interests declared at each item."""

from datetime import time

from db.bodies.rules.kinds import Capacity
from db.meetings.rules.attendance import AttendanceStatus, Mode
from db.meetings.rules.declarations import Management
from db.record import Record, choice, deletion, flag, link, text, wall_time


class Attendance(Record, table=True):
    """A person at a meeting; its id follows from both, so that two laptops note one attendance.

    A deputy has the ``seat`` stood in for and whom it belongs to in ``representing``.
    """

    deleted: str | None = deletion(4200)
    meeting: str = link(4201, "meeting")
    person: str = link(4202, "person")
    seat: str | None = link(4203, "seat")
    capacity: Capacity = choice(4204, Capacity, default=Capacity.MEMBER)
    status: AttendanceStatus = choice(4205, AttendanceStatus, default=AttendanceStatus.PRESENT)
    mode: Mode = choice(4206, Mode, default=Mode.ROOM)
    representing: str | None = link(4207, "person")
    note: str = text(4208)


class Presence(Record, table=True):
    """One time in the room; its id follows from the attendance and the minute of arrival.

    ``arrived_item`` and ``left_item`` are the item under way when it was marked.
    """

    deleted: str | None = deletion(4300)
    attendance: str = link(4301, "attendance")
    arrived_time: time | None = wall_time(4302)
    left_time: time | None = wall_time(4303)
    arrived_item: str | None = link(4304, "agendaitem")
    left_item: str | None = link(4305, "agendaitem")


class Presiding(Record, table=True):
    """Who presides from a time on; its id follows from the meeting and the minute."""

    deleted: str | None = deletion(4400)
    meeting: str = link(4401, "meeting")
    person: str = link(4402, "person")
    from_time: time | None = wall_time(4403)


class Declaration(Record, table=True):
    """An interest declared at an item and what the chair decided about it (R17)."""

    deleted: str | None = deletion(4500)
    item: str = link(4501, "agendaitem")
    person: str = link(4502, "person")
    interest: str | None = link(4503, "interest")
    nature: str = text(4504)
    management: Management = choice(4505, Management, default=Management.NOT_SAID)
    withdrawn: bool = flag(4506)
