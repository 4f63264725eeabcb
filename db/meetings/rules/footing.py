"""On what footing something is decided at an item: the moment it is judged at, and how it stood.

One answer for everybody: the strip and the button of the page in session, the form, the command
and the check. A decision is judged at the moment it is taken. While an item is under way that is
now; afterwards it is the time given, and without one the item is judged as a whole, at its end.
A time given is a whole minute: who came in it was there, and who left in it was there still.
"""

from dataclasses import dataclass, replace
from datetime import date, time

from db.calendar.rules.states import MeetingState
from db.errors import Refusal
from db.meetings.rules.account import Rows, sitting_of
from db.meetings.rules.course import check_item, latest
from db.meetings.rules.quorum import QuorumCheck, QuorumState
from db.meetings.rules.sitting import ItemSpan, Sitting, before_leaving

MEETING = "SELECT m.state, m.on_date FROM meeting m WHERE m.id = :meeting"
MEETING_OF = "SELECT meeting FROM agendaitem_live WHERE id = :item"


@dataclass(frozen=True, slots=True)
class Footing:
    """How a meeting stood for an item at a moment; ``at`` None: the item as a whole."""

    item: ItemSpan
    check: QuorumCheck
    at: time | None = None

    @property
    def state(self) -> QuorumState:
        """Whether the meeting could decide."""
        return self.check.state

    @property
    def for_ratification(self) -> bool:
        """Whether only what is for ratification can be recorded."""
        return self.check.state is QuorumState.NOT_QUORATE


def room_time(sitting: Sitting, state: str, on: date | None, today: date, now: time) -> time:
    """Return what the clock of the room shows: now, on the day and while the meeting goes on.

    At any other time it is the last thing noted: a meeting entered afterwards stands as far as it
    has been told.
    """
    if state == MeetingState.IN_SESSION and on == today:
        return now.replace(second=0, microsecond=0)
    return latest(sitting) or now.replace(second=0, microsecond=0)


def judged(sitting: Sitting, item: ItemSpan, room: time, at: time | None = None) -> Footing:
    """Return the footing of an item: at a time given, now while it is under way, or as a whole.

    ``room`` is what the clock of the room shows.

    Raises:
        Refusal: for a time at which the item was not being taken.

    """
    if at is not None:
        return _at(sitting, item, at)
    if item.ended is not None:
        return Footing(item, check_item(sitting, item, item.ended))
    moment = max(room, item.started) if item.started else room
    return Footing(item, check_item(sitting, item, moment), moment)


def _at(sitting: Sitting, item: ItemSpan, at: time) -> Footing:
    started, ended = item.started, item.ended
    if started is None:
        raise Refusal("decision.not_reached", "item", number=item.number)
    if ended is not None and not started <= at <= ended:
        values = {"number": item.number, "started": started, "ended": ended}
        raise Refusal("decision.outside_item", "at", **values)
    if at < started:
        raise Refusal("decision.before_item", "at", number=item.number, started=started)
    minute = before_leaving(sitting, at)
    return Footing(item, check_item(minute, replace(item, ended=None), at), at)


def footing_of(
    rows: Rows, item: str, today: date, now: time, at: time | None = None
) -> Footing | None:
    """Return the footing of an item as the book holds it; None where there is no such item."""
    found = rows(MEETING_OF, item=item)
    if not found:
        return None
    meeting = found[0][0]
    sitting = sitting_of(rows, meeting)
    span = next(each for each in sitting.items if each.id == item)
    return judged(sitting, span, room_of(rows, meeting, sitting, today, now), at)


def room_of(rows: Rows, meeting: str, sitting: Sitting, today: date, now: time) -> time:
    """Return what the clock of the room of a meeting shows, see :func:`room_time`."""
    state, on = next(iter(rows(MEETING, meeting=meeting)), ("", None))
    return room_time(sitting, state, date.fromisoformat(on) if on else None, today, now)
