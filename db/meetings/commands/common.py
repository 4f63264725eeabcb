"""What several commands of meetings need: the meeting, its minutes, the time, places in order."""

from collections.abc import Iterable
from datetime import time

from db.calendar.records import Meeting
from db.calendar.rules.states import MeetingState
from db.clock import LONDON
from db.errors import Refusal
from db.meetings.records import AgendaItem, Minutes
from db.meetings.rules.minutes import check_open
from db.meetings.rules.positions import position, spread
from db.record import new_id, same_id
from db.store import Work

CHANCE = 4  # digits at random at the end of a position


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


def chance() -> str:
    """Return the digits that tell two laptops' positions apart."""
    return new_id()[-CHANCE:]


def level(work: Work, meeting: str, parent: str | None) -> list[AgendaItem]:
    """Return the items beneath one (or at the first level) in order."""
    sql = "SELECT id FROM agendaitem_live WHERE meeting = :meeting AND parent IS :parent"
    found = [work.get(AgendaItem, row[0]) for row in work.rows(sql, meeting=meeting, parent=parent)]
    return sorted(found, key=lambda each: (each.pos, each.id))


def put_after(work: Work, item: AgendaItem, after: str | None, *, top: bool = False) -> None:
    """Give an item its place on its level: after another, at the top, or else at the foot."""
    others = [each for each in level(work, item.meeting, item.parent) if each.id != item.id]
    at = _place(others, after, top=top)
    low = others[at - 1].pos if at else ""
    high = others[at].pos if at < len(others) else ""
    found = position(low, high, chance())
    if found is None:
        space(work, [*others[:at], item, *others[at:]])
    else:
        item.pos = found


def _place(others: list[AgendaItem], after: str | None, *, top: bool) -> int:
    if top:
        return 0
    if after is None:
        return len(others)
    ids = [each.id for each in others]
    if after not in ids:
        raise Refusal("item.not_beside", "after")
    return ids.index(after) + 1


def space(work: Work, items: Iterable[AgendaItem]) -> None:  # noqa: ARG001 - within one write
    """Space a whole level afresh, in the order given."""
    listed = list(items)
    for each, pos in zip(listed, spread([chance() for _ in listed]), strict=True):
        each.pos = pos
