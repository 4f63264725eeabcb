"""A meeting that was entered by mistake, or something that does not fall due around it."""

from db.bodies.rules.kinds import DeadlineKind
from db.calendar.commands.deadlines import RemoveDeadline
from db.calendar.commands.states import RemoveMeeting
from db.calendar.queries import MeetingLine
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.kit.mistaken import Slip, mistaken

_MEETING = """
SELECT m.id, b.name FROM meeting_live m JOIN body b ON b.id = m.body WHERE m.id = :meeting"""
_DUE = "SELECT id, kind FROM deadline_live WHERE meeting = :meeting ORDER BY due_on, id"


def mistaken_meeting(desk: Desk, line: MeetingLine) -> CommandForm:
    """Return the form that takes a meeting off the calendar; one that was called is stood down."""
    return mistaken(
        desk,
        line.ref or line.name,
        (
            Slip(RemoveMeeting, "mistaken.meeting", _MEETING),
            Slip(RemoveDeadline, "mistaken.deadline", _DUE, DeadlineKind),
        ),
        meeting=line.id,
    )
