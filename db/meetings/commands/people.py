"""Who came, who did not, who stood in for whom, and when people came and went."""

from dataclasses import dataclass
from datetime import time
from typing import Annotated

from db.bodies.records import Person
from db.bodies.rules.kinds import Capacity
from db.calendar.records import Meeting
from db.calendar.rules.states import STANDING
from db.errors import Refusal
from db.meetings.commands.standing import (
    attended_meeting,
    closed_at,
    open_meeting_of,
    time_or_now,
    under_way,
)
from db.meetings.records import Attendance, Presence
from db.meetings.rules.account import stays_of
from db.meetings.rules.attendance import (
    AttendanceStatus,
    Mode,
    Stay,
    check_arrival,
    check_departure,
)
from db.meetings.rules.stays import check_before_close
from db.record import same_id
from db.store import KEEP, Keep, Ref, Work, command, kept_or, ref

SEATS = """
SELECT s.id, s.capacity FROM meeting m JOIN seat_live s ON s.body = m.body
JOIN membership_live h ON h.seat = s.id AND h.person = :person
  AND coalesce(h.from_on, '') <= m.on_date AND coalesce(h.to_on, '9999') >= m.on_date
WHERE m.id = :meeting
ORDER BY s.capacity <> 'member', NOT s.voting, s.pos, s.id
"""
NOMINATED = """
SELECT 1 FROM deputy_live d JOIN meeting m ON m.id = :meeting
WHERE d.seat = :seat AND d.person = :person
  AND coalesce(d.from_on, '') <= m.on_date AND coalesce(d.to_on, '9999') >= m.on_date
"""
NOW_THERE = """
SELECT p.id FROM presence_live p WHERE p.attendance = :attendance AND p.left_time IS NULL
"""


def attendance_of(work: Work, meeting: Meeting, person: str) -> Attendance:
    """Return the attendance of a person at a meeting, begun when there is none yet.

    The capacity is that of the seat held on the day; without a seat it is "in attendance".
    """
    row = same_id("attendance", meeting.id, person)
    found = work.find(Attendance, row)
    if found is not None and found.deleted is None:
        return found
    holder = work.get(Person, person)
    if found is None:
        found = Attendance(id=row, meeting=meeting.id, person=holder.id)
        work.add(found)
    found.deleted = None
    _in_own_place(work, found)
    return found


def _in_own_place(work: Work, found: Attendance) -> None:
    """Give somebody the place held on the day, standing in for nobody."""
    seats = work.rows(SEATS, meeting=found.meeting, person=found.person)
    found.seat = seats[0][0] if seats else None
    found.capacity = Capacity(seats[0][1]) if seats else Capacity.IN_ATTENDANCE
    found.representing = None


@dataclass(frozen=True, slots=True)
class RecordApologies:
    """Record that a person sent apologies."""

    meeting: Annotated[str, ref("meeting")]
    person: Annotated[str, ref("person")]
    note: str | Keep = KEEP


@command("Record apologies")
def record_apologies(work: Work, it: RecordApologies) -> Ref:
    """Note the apologies, unless the person came after all."""
    return _away(work, it.meeting, it.person, AttendanceStatus.APOLOGIES, it.note)


@dataclass(frozen=True, slots=True)
class MarkAbsent:
    """Mark a person as absent: not here, and no apologies."""

    meeting: Annotated[str, ref("meeting")]
    person: Annotated[str, ref("person")]
    note: str | Keep = KEEP


@command("Mark absent")
def mark_absent(work: Work, it: MarkAbsent) -> Ref:
    """Note the absence, unless the person came after all."""
    return _away(work, it.meeting, it.person, AttendanceStatus.ABSENT, it.note)


def _away(work: Work, meeting: str, person: str, status: AttendanceStatus, note: str | Keep) -> Ref:
    attendance = attendance_of(work, open_meeting_of(work, meeting), person)
    if stays_of(work.rows, meeting).get(attendance.id):
        raise Refusal("attendance.was_here", "person")
    if attendance.representing:  # a deputy who does not come stands in for nobody
        _in_own_place(work, attendance)
    attendance.status = status
    attendance.note = kept_or(note, attendance.note)
    return Ref("attendance", attendance.id)


@dataclass(frozen=True, slots=True)
class MarkArrived:
    """Mark a person as here from a time on; without one, from now.

    ``capacity`` is for a person without a place of the body: in attendance, or an observer.
    """

    meeting: Annotated[str, ref("meeting")]
    person: Annotated[str, ref("person")]
    at: time | None = None
    mode: Mode | Keep = KEEP
    capacity: Capacity | Keep = KEEP
    note: str | Keep = KEEP


@command("Mark arrived")
def mark_arrived(work: Work, it: MarkArrived) -> Ref:
    """Note the arrival; somebody who had left may come back."""
    attendance = attendance_of(work, attended_meeting(work, it.meeting), it.person)
    if not isinstance(it.capacity, Keep):
        _check_capacity(attendance, it.capacity)
        attendance.capacity = it.capacity
    attendance.note = kept_or(it.note, attendance.note)
    _arrive(work, attendance, it.at, it.mode)
    return Ref("attendance", attendance.id)


def _check_capacity(attendance: Attendance, capacity: Capacity) -> None:
    if capacity is Capacity.MEMBER and attendance.seat is None:
        raise Refusal("attendance.no_place", "capacity")


def _arrive(work: Work, attendance: Attendance, at: time | None, mode: Mode | Keep) -> None:
    arrived = time_or_now(work, at)
    check_arrival(stays_of(work.rows, attendance.meeting).get(attendance.id, ()), arrived)
    check_before_close([Stay(arrived)], closed_at(work, attendance.meeting), "at")
    attendance.status = AttendanceStatus.PRESENT
    attendance.mode = kept_or(mode, attendance.mode)
    row = same_id("presence", attendance.id, f"{arrived:%H:%M}")
    presence = work.find(Presence, row)
    if presence is None:
        presence = Presence(id=row, attendance=attendance.id, arrived_time=arrived)
        work.add(presence)
    presence.deleted, presence.left_time, presence.left_item = None, None, None
    presence.arrived_item = under_way(work, attendance.meeting)


@dataclass(frozen=True, slots=True)
class MarkLeft:
    """Mark a person as gone from a time on; without one, from now."""

    meeting: Annotated[str, ref("meeting")]
    person: Annotated[str, ref("person")]
    at: time | None = None


@command("Mark left")
def mark_left(work: Work, it: MarkLeft) -> Ref:
    """Note the departure of somebody who is here."""
    meeting = open_meeting_of(work, it.meeting)
    attendance = work.find(Attendance, same_id("attendance", meeting.id, it.person))
    if attendance is None:
        raise Refusal("attendance.not_here", "person")
    left = time_or_now(work, it.at)
    stay = check_departure(stays_of(work.rows, meeting.id).get(attendance.id, ()), left)
    check_before_close([Stay(stay.arrived, left)], closed_at(work, meeting.id), "at")
    presence = work.get(Presence, work.value(NOW_THERE, attendance=attendance.id))
    presence.left_time = left
    presence.left_item = under_way(work, meeting.id)
    return Ref("attendance", attendance.id)


@dataclass(frozen=True, slots=True)
class MarkRepresented:
    """Mark a nominated deputy as here in the place of a member.

    Before the meeting is opened, and without a time, the deputy is noted as expected. ``note`` is
    kept with the member, as with apologies.
    """

    meeting: Annotated[str, ref("meeting")]
    member: Annotated[str, ref("person")]
    deputy: Annotated[str, ref("person")]
    at: time | None = None
    mode: Mode | Keep = KEEP
    note: str | Keep = KEEP


@command("Mark represented")
def mark_represented(work: Work, it: MarkRepresented) -> Ref:
    """Note who stands in for whom; refused for anybody not nominated for the member's place."""
    meeting = attended_meeting(work, it.meeting)
    member, deputy = work.get(Person, it.member), work.get(Person, it.deputy)
    seat = _seat_to_fill(work, meeting.id, member, deputy)
    away = attendance_of(work, meeting, member.id)
    if not stays_of(work.rows, meeting.id).get(away.id) and away.status is not (
        AttendanceStatus.ABSENT
    ):
        away.status = AttendanceStatus.APOLOGIES
    away.note = kept_or(it.note, away.note)
    attendance = attendance_of(work, meeting, deputy.id)
    attendance.seat, attendance.capacity = seat, Capacity.MEMBER
    attendance.representing = member.id
    if _is_here(stays_of(work.rows, meeting.id).get(attendance.id, ())):
        return Ref("attendance", attendance.id)
    if meeting.state in STANDING and it.at is None:
        attendance.status = AttendanceStatus.EXPECTED
        attendance.mode = kept_or(it.mode, attendance.mode)
    else:
        _arrive(work, attendance, it.at, it.mode)
    return Ref("attendance", attendance.id)


def _is_here(stays: tuple[Stay, ...]) -> bool:
    return any(stay.left is None for stay in stays)


def _seat_to_fill(work: Work, meeting: str, member: Person, deputy: Person) -> str:
    """Return the first of the member's places that the deputy is nominated for."""
    seats = [
        seat
        for seat, capacity in work.rows(SEATS, meeting=meeting, person=member.id)
        if capacity == Capacity.MEMBER
    ]
    if not seats:
        raise Refusal("attendance.not_a_member", "member", name=member.name)
    for seat in seats:
        if work.value(NOMINATED, meeting=meeting, seat=seat, person=deputy.id):
            return str(seat)
    raise Refusal("attendance.not_nominated", "deputy", deputy=deputy.name, member=member.name)


@dataclass(frozen=True, slots=True)
class ChangePresence:
    """Set right when a person came or left."""

    presence: Annotated[str, ref("presence")]
    arrived_time: time | Keep = KEEP
    left_time: time | Keep | None = KEEP


@command("Change times")
def change_presence(work: Work, it: ChangePresence) -> Ref:
    """Change the times that were touched; they go by the clock alone from then on."""
    presence = work.get(Presence, it.presence)
    attendance = work.get(Attendance, presence.attendance)
    open_meeting_of(work, attendance.meeting)
    arrived = kept_or(it.arrived_time, presence.arrived_time)
    left = kept_or(it.left_time, presence.left_time)
    if arrived is not None and left is not None:
        check_departure([Stay(arrived)], left, "left_time")
    closed = closed_at(work, attendance.meeting)
    if arrived is not None and arrived != presence.arrived_time:
        check_before_close([Stay(arrived)], closed, "arrived_time")
    if left is not None and left != presence.left_time:
        check_before_close([Stay(min(arrived or left, left), left)], closed, "left_time")
    if arrived != presence.arrived_time:
        presence.arrived_time, presence.arrived_item = arrived, None
    if left != presence.left_time:
        presence.left_time, presence.left_item = left, None
    return Ref("attendance", attendance.id)


@dataclass(frozen=True, slots=True)
class UnmarkAttendance:
    """Take back everything noted about a person at a meeting, as if nothing had been said."""

    meeting: Annotated[str, ref("meeting")]
    person: Annotated[str, ref("person")]
    reason: str


@command("Take back attendance")
def unmark_attendance(work: Work, it: UnmarkAttendance) -> Ref:
    """Remove the attendance and its times; they stay in the history with the reason."""
    open_meeting_of(work, it.meeting)
    attendance = work.get(Attendance, same_id("attendance", it.meeting, it.person))
    if not it.reason.strip():
        raise Refusal("meeting.reason_missing", "reason")
    sql = "SELECT id FROM presence_live WHERE attendance = :attendance"
    for (row,) in work.rows(sql, attendance=attendance.id):
        work.get(Presence, row).deleted = it.reason.strip()
    attendance.deleted = it.reason.strip()
    return Ref("attendance", attendance.id)
