"""Taking in who was on a call and when, as confirmed row by row (P10)."""

from dataclasses import dataclass
from datetime import time
from typing import Annotated

from db.errors import Refusal
from db.meetings.commands.people import attendance_of
from db.meetings.commands.standing import attended_meeting, closed_at
from db.meetings.records import Presence
from db.meetings.rules.attendance import AttendanceStatus, Mode, Stay
from db.meetings.rules.stays import check_stays, joined, until_the_end
from db.record import same_id
from db.store import Ref, Work, command, ref

THERE = "SELECT id FROM presence_live WHERE attendance = :attendance"


@dataclass(frozen=True, slots=True)
class CallTime:
    """One time on the call; without an end it goes on, or went on until the meeting closed."""

    arrived: time
    left: time | None = None


@dataclass(frozen=True, slots=True)
class OnCall:
    """A person on the call with the times; a person may come in several rows."""

    person: Annotated[str, ref("person")]
    times: tuple[CallTime, ...]


@dataclass(frozen=True, slots=True)
class TakeAttendance:
    """Take in who was on the call of a meeting, and when."""

    meeting: Annotated[str, ref("meeting")]
    rows: tuple[OnCall, ...]


@command("Take in attendance")
def take_attendance(work: Work, it: TakeAttendance) -> Ref:
    """Set the times of each person, in place of what was noted of their coming and going.

    What is told after the meeting closed is left out: whoever stayed to the end did not leave.
    """
    meeting = attended_meeting(work, it.meeting)
    closed = closed_at(work, meeting.id)
    if not it.rows:
        raise Refusal("attendance.nobody_taken", "rows")
    stays: dict[str, list[Stay]] = {}
    for row in it.rows:
        own = [_stay(each) for each in row.times]
        check_stays(own)
        stays.setdefault(row.person, []).extend(own)
    for person, found in stays.items():
        attendance = attendance_of(work, meeting, person)
        attendance.status, attendance.mode = AttendanceStatus.PRESENT, Mode.REMOTE
        kept = until_the_end(joined(found), closed)
        if not kept:
            raise Refusal("attendance.came_after_close", "rows", closed=closed)
        _set_times(work, attendance.id, kept)
    return Ref("meeting", meeting.id)


def _stay(given: CallTime) -> Stay:
    left = given.left.replace(second=0, microsecond=0) if given.left else None
    return Stay(given.arrived.replace(second=0, microsecond=0), left)


def _set_times(work: Work, attendance: str, stays: tuple[Stay, ...]) -> None:
    keeps = {same_id("presence", attendance, f"{each.arrived:%H:%M}"): each for each in stays}
    for (row,) in work.rows(THERE, attendance=attendance):
        if row not in keeps:
            work.get(Presence, row).deleted = "attendance report"
    for row, stay in keeps.items():
        presence = work.find(Presence, row)
        if presence is None:
            presence = Presence(id=row, attendance=attendance, arrived_time=stay.arrived)
            work.add(presence)
        presence.deleted, presence.arrived_time, presence.left_time = None, stay.arrived, stay.left
        presence.arrived_item = presence.left_item = None
