"""What can be seen of the calendar: meetings and deadlines, clashes, and what planning would give.

``calling`` tells how a meeting was called and who consented, ``rooms`` who has which room, and
``year`` what a year is planned around.
"""

from db.calendar.queries.clashes import ClashLine, clashes_in
from db.calendar.queries.meetings import (
    Calendar,
    DeadlineLine,
    HolidayLine,
    MeetingLine,
    deadlines_in,
    deadlines_of,
    holidays_in,
    meeting,
    meeting_before,
    meeting_ids,
    meeting_lines,
    next_meetings,
    year_calendar,
)
from db.calendar.queries.planning import year_preview

__all__ = [
    "Calendar",
    "ClashLine",
    "DeadlineLine",
    "HolidayLine",
    "MeetingLine",
    "clashes_in",
    "deadlines_in",
    "deadlines_of",
    "holidays_in",
    "meeting",
    "meeting_before",
    "meeting_ids",
    "meeting_lines",
    "next_meetings",
    "year_calendar",
    "year_preview",
]
