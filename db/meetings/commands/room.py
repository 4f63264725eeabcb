"""Opening and closing a meeting, who presides, and interests declared."""

from dataclasses import dataclass
from datetime import time
from typing import Annotated

from db.bodies.commands.changing import check_reason, linked
from db.bodies.commands.standing import memberships_of
from db.bodies.records import Body, Person
from db.bodies.rules.seats import presides
from db.calendar.records import Meeting
from db.calendar.rules.states import MeetingState, check_stands, check_state
from db.interests.records import Interest
from db.meetings.commands.course import end_now
from db.meetings.commands.standing import (
    minutes_of,
    open_item,
    open_meeting_of,
    time_or_now,
    under_way,
)
from db.meetings.records import Declaration, Presiding
from db.meetings.rules.account import Rows, stays_of
from db.meetings.rules.declarations import Management, check_declaration, check_theirs, withdraws
from db.meetings.rules.items import check_span
from db.record import same_id
from db.store import KEEP, Keep, Ref, Work, command, kept_or, ref


@dataclass(frozen=True, slots=True)
class OpenMeeting:
    """Open a meeting that was convened, or resume one that was adjourned."""

    meeting: Annotated[str, ref("meeting")]
    at: time | None = None


@command("Open meeting")
def open_meeting(work: Work, it: OpenMeeting) -> Ref:
    """Begin the minutes; the chair presides, or else the vice-chair, of those marked as here."""
    meeting = open_meeting_of(work, it.meeting)
    body = work.get(Body, meeting.body)
    check_stands(body.name, body.closed_on, meeting.on_date, "meeting")
    check_state(meeting.state, MeetingState.IN_SESSION)
    meeting.state = MeetingState.IN_SESSION
    minutes = minutes_of(work, meeting.id)
    at = time_or_now(work, it.at)
    minutes.opened_time, minutes.closed_time = minutes.opened_time or at, None
    _preside_by_default(work, meeting, at)
    return Ref("meeting", meeting.id)


def _preside_by_default(work: Work, meeting: Meeting, at: time) -> None:
    sql = "SELECT 1 FROM presiding_live WHERE meeting = :meeting"
    if work.value(sql, meeting=meeting.id) or meeting.on_date is None:
        return
    holdings = memberships_of(work, meeting.body)
    person = presides(holdings, meeting.on_date, _here(work.rows, meeting.id))
    if person:
        preside(work, meeting, person, at)


def _here(rows: Rows, meeting: str) -> list[str] | None:
    """Return who was marked as here; None while nobody was."""
    there = stays_of(rows, meeting)
    sql = "SELECT id, person FROM attendance_live WHERE meeting = :meeting"
    return [person for row, person in rows(sql, meeting=meeting) if row in there] or None


def preside(work: Work, meeting: Meeting, person: str, at: time) -> Presiding:
    """Note who presides from a minute on; said twice for one minute, the later word holds."""
    row = same_id("presiding", meeting.id, f"{at:%H:%M}")
    found = work.find(Presiding, row)
    if found is None:
        found = Presiding(id=row, meeting=meeting.id, from_time=at, person=person)
        work.add(found)
    found.deleted, found.person = None, person
    return found


@dataclass(frozen=True, slots=True)
class SetPresiding:
    """Say who presides from a time on."""

    meeting: Annotated[str, ref("meeting")]
    person: Annotated[str, ref("person")]
    from_time: time | None = None


@command("Set who presides")
def set_presiding(work: Work, it: SetPresiding) -> Ref:
    """Note a change of chair."""
    meeting = open_meeting_of(work, it.meeting)
    work.get(Person, it.person)
    found = preside(work, meeting, it.person, time_or_now(work, it.from_time))
    return Ref("presiding", found.id)


@dataclass(frozen=True, slots=True)
class AdjournMeeting:
    """Adjourn a meeting, to be resumed."""

    meeting: Annotated[str, ref("meeting")]
    why: str = ""


@command("Adjourn meeting")
def adjourn_meeting(work: Work, it: AdjournMeeting) -> Ref:
    """Leave the meeting as it stands; opening it again resumes it."""
    meeting = open_meeting_of(work, it.meeting)
    check_state(meeting.state, MeetingState.ADJOURNED)
    meeting.state = MeetingState.ADJOURNED
    meeting.why = it.why or meeting.why
    return Ref("meeting", meeting.id)


@dataclass(frozen=True, slots=True)
class CloseMeeting:
    """Close a meeting."""

    meeting: Annotated[str, ref("meeting")]
    at: time | None = None


@command("Close meeting")
def close_meeting(work: Work, it: CloseMeeting) -> Ref:
    """End the item under way and note the time; the minutes can be written on."""
    meeting = open_meeting_of(work, it.meeting)
    check_state(meeting.state, MeetingState.HELD)
    minutes = minutes_of(work, meeting.id)
    at = time_or_now(work, it.at)
    check_span(minutes.opened_time, at, "at")
    item = under_way(work, meeting.id)
    if item is not None:
        end_now(work, item, at)
    meeting.state = MeetingState.HELD
    minutes.closed_time = at
    return Ref("meeting", meeting.id)


@dataclass(frozen=True, slots=True)
class DeclareInterest:
    """Declare an interest at an item, with what the chair decided about it.

    ``withdrawn`` follows from the management unless it is said.
    """

    item: Annotated[str, ref("agendaitem")]
    person: Annotated[str, ref("person")]
    nature: str = ""
    interest: Annotated[str | None, ref("interest")] = None
    management: Management = Management.NOT_SAID
    withdrawn: bool | Keep = KEEP


@command("Declare interest")
def declare_interest(work: Work, it: DeclareInterest) -> Ref:
    """Keep the declaration; one person declares one thing once at one item."""
    item = open_item(work, it.item)
    work.get(Person, it.person)
    linked(work, Interest, it.interest)
    check_declaration(it.nature, it.interest)
    check_theirs(it.person, work.get(Interest, it.interest).person if it.interest else None)
    what = it.interest or it.nature.strip().casefold()
    row = same_id("declaration", item.id, it.person, what)
    found = work.find(Declaration, row)
    if found is None:
        found = Declaration(id=row, item=item.id, person=it.person, interest=it.interest)
        work.add(found)
    found.deleted = None
    found.nature = it.nature.strip()
    found.management = it.management
    found.withdrawn = kept_or(it.withdrawn, withdraws(it.management))
    return Ref("declaration", found.id)


@dataclass(frozen=True, slots=True)
class ChangeDeclaration:
    """Change how a declared interest is managed."""

    declaration: Annotated[str, ref("declaration")]
    nature: str | Keep = KEEP
    management: Management | Keep = KEEP
    withdrawn: bool | Keep = KEEP


@command("Change declaration")
def change_declaration(work: Work, it: ChangeDeclaration) -> Ref:
    """Change the fields that were touched; the management decides anew who withdraws."""
    found = work.get(Declaration, it.declaration)
    open_item(work, found.item)
    found.nature = kept_or(it.nature, found.nature)
    check_declaration(found.nature, found.interest)
    if not isinstance(it.management, Keep):
        found.management = it.management
        found.withdrawn = withdraws(it.management)
    found.withdrawn = kept_or(it.withdrawn, found.withdrawn)
    return Ref("declaration", found.id)


@dataclass(frozen=True, slots=True)
class RemoveDeclaration:
    """Take back a declaration noted by mistake."""

    declaration: Annotated[str, ref("declaration")]
    reason: str


@command("Remove declaration")
def remove_declaration(work: Work, it: RemoveDeclaration) -> Ref:
    """Remove it, keeping it with the reason."""
    found = work.get(Declaration, it.declaration)
    open_item(work, found.item)
    check_reason(it.reason)
    found.deleted = it.reason.strip()
    return Ref("declaration", found.id)
