"""What commands must know of a meeting as it stands: its minutes, the time, the item under way."""

from datetime import time

from db.calendar.records import Meeting
from db.calendar.rules.states import MeetingState
from db.clock import LONDON
from db.errors import Refusal
from db.meetings.records import AgendaItem, Minutes
from db.meetings.rules.minutes import check_open
from db.record import same_id
from db.store import Work


def minutes_of(work: Work, meeting: str) -> Minutes:
    """Return the minutes of a meeting, begun as a draft when there are none yet."""
    row = same_id("minutes", meeting)
    found = work.find(Minutes, row)
    if found is None:
        found = Minutes(id=row, meeting=meeting)
        work.add(found)
    found.deleted = None
    return found


def open_meeting_of(work: Work, meeting: str) -> Meeting:
    """Return a meeting whose minutes are not confirmed; what they hold is refused an edit."""
    found = work.get(Meeting, meeting)
    minutes = work.find(Minutes, same_id("minutes", meeting))
    if minutes is not None:
        check_open(minutes.state)
    return found


def closed_at(work: Work, meeting: str) -> time | None:
    """Return when a meeting closed; None while it has not."""
    minutes = work.find(Minutes, same_id("minutes", meeting))
    return minutes.closed_time if minutes is not None and minutes.deleted is None else None


def attended_meeting(work: Work, meeting: str) -> Meeting:
    """Return a meeting somebody may come to; refuse one that does not take place."""
    found = open_meeting_of(work, meeting)
    if found.state in {MeetingState.STOOD_DOWN, MeetingState.POSTPONED}:
        raise Refusal("attendance.no_meeting", "meeting", state=found.state)
    return found


def open_item(work: Work, item: str) -> AgendaItem:
    """Return an item of a meeting whose minutes are not confirmed."""
    found = work.get(AgendaItem, item)
    open_meeting_of(work, found.meeting)
    return found


def check_begun(meeting: Meeting) -> None:
    """Refuse what only happens in a meeting that has been opened."""
    if meeting.state not in {MeetingState.IN_SESSION, MeetingState.HELD}:
        raise Refusal("meeting.not_open", "meeting")


def time_or_now(work: Work, at: time | None) -> time:
    """Return a time given, or the minute on the wall in London."""
    now = work.at.astimezone(LONDON).time()
    return (at or now).replace(second=0, microsecond=0)


def under_way(work: Work, meeting: str) -> str | None:
    """Return the id of the item under way."""
    sql = "SELECT id FROM agendaitem_live WHERE meeting = :meeting AND state = 'under way'"
    found: str | None = work.value(sql, meeting=meeting)
    return found
