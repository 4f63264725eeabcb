"""What there is to mind before something is noted of a meeting: it warns and never refuses."""

from collections.abc import Iterable
from datetime import date, time
from typing import Any

from db.calendar.rules.states import STANDING, MeetingState
from db.meetings.commands.attending import TakeAttendance
from db.meetings.commands.cautions_minutes import mind_not_reached, not_finished
from db.meetings.commands.course import ChangeItemTimes
from db.meetings.commands.people import (
    ChangePresence,
    MarkArrived,
    MarkLeft,
    MarkRepresented,
    UnmarkAttendance,
)
from db.meetings.commands.room import CloseMeeting, DeclareInterest, OpenMeeting, SetPresiding
from db.meetings.rules.account import sitting_of, stays_of, wall
from db.meetings.rules.attendance import Stay
from db.meetings.rules.course import every_item
from db.meetings.rules.declarations import withdraws
from db.meetings.rules.sentences import listed, quorum_minute
from db.meetings.rules.sitting import with_times
from db.meetings.rules.stays import after, long_before
from db.store import Caution, Keep, Reading, kept_or, warns
from db.words import say

MEETING = """
SELECT m.state, m.on_date, m.end_time, t.closed_time, t.opened_time FROM meeting_live m
LEFT JOIN minutes_live t ON t.meeting = m.id WHERE m.id = :meeting
"""
PERSON = """
SELECT p.name, coalesce(a.id, '') FROM person_live p
LEFT JOIN attendance_live a ON a.person = p.id AND a.meeting = :meeting WHERE p.id = :person
"""
NAMES = """
SELECT a.id, p.name FROM attendance_live a JOIN person p ON p.id = a.person
WHERE a.meeting = :meeting ORDER BY p.name
"""

PRESENCE = """
SELECT a.meeting, a.person, r.arrived_time, r.left_time FROM presence_live r
JOIN attendance_live a ON a.id = r.attendance WHERE r.id = :id
"""
MEETING_OF_ITEM = "SELECT meeting FROM agendaitem_live WHERE id = :id"
CIRCULATED = """
SELECT circulated_on FROM minutes_live WHERE meeting = :meeting AND state = 'unconfirmed'
"""


@warns
def mind_opening(book: Reading, it: OpenMeeting, today: date, now: time) -> list[Caution]:
    """Say that a meeting is opened before its day, or at a time of it that is still to come."""
    row = book.row(MEETING, meeting=it.meeting)
    on = date.fromisoformat(row[1]) if row and row[1] else None
    if on is None or on < today:
        return []
    if on == today:
        return _ahead(it.at, now)
    days = (on - today).days
    if days == 1:
        return [Caution("meeting.mind_tomorrow", "at", {"on": on})]
    return [Caution("meeting.mind_early", "at", {"on": on, "days": days})]


def _ahead(at: time | None, now: time) -> list[Caution]:
    """Return that a time of today is still to come, where it is."""
    ahead = at is not None and at > now
    return [Caution("attendance.mind_not_yet", "at", {"now": now, "at": at})] if ahead else []


@warns
def mind_arrival(book: Reading, it: MarkArrived, today: date, now: time) -> list[Caution]:
    """Say that somebody is marked as here at a meeting that has not been opened."""
    found = [*_not_open(book, it.meeting, today), *_circulated(book, it.meeting)]
    return [*found, *_unlikely(book, it.meeting, (today, now), at=it.at)]


@warns
def mind_leaving(book: Reading, it: MarkLeft, today: date, now: time) -> list[Caution]:
    """Say that the minutes which tell who was there are with the members."""
    found = _unlikely(book, it.meeting, (today, now), left="at", at=it.at)
    return [*_circulated(book, it.meeting), *found]


@warns
def mind_taking_back(book: Reading, it: UnmarkAttendance, today: date) -> list[Caution]:
    """Say the same where somebody's attendance is taken back."""
    del today
    return list(_circulated(book, it.meeting))


@warns
def mind_declaring(book: Reading, it: DeclareInterest, today: date) -> list[Caution]:
    """Say the same where somebody withdraws, who is then not counted."""
    del today
    withdrawn = withdraws(it.management) if isinstance(it.withdrawn, Keep) else it.withdrawn
    meeting = book.value(MEETING_OF_ITEM, id=it.item)
    return list(_circulated(book, meeting)) if withdrawn and meeting else []


@warns
def mind_item_times(book: Reading, it: ChangeItemTimes, today: date) -> list[Caution]:
    """Say the same where an item's times change: quoracy is that of its end."""
    del today
    meeting = book.value(MEETING_OF_ITEM, id=it.item)
    return list(_circulated(book, meeting)) if meeting else []


@warns
def mind_times(book: Reading, it: ChangePresence, today: date, now: time) -> list[Caution]:
    """Say at which items quoracy reads otherwise than in minutes the members have."""
    row = book.row(PRESENCE, id=it.presence)
    if row is None:
        return []
    new = {"arrived_time": it.arrived_time, "left_time": it.left_time}
    was = {"arrived_time": wall(row[2]), "left_time": wall(row[3])}
    told = {name: None if at == was[name] else kept_or(at, None) for name, at in new.items()}
    found = list(_unlikely(book, row[0], (today, now), left="left_time", **told))
    before = sitting_of(book.rows, row[0])
    changed = with_times(before, row[1], (wall(row[2]), wall(row[3])), _times(it, row))
    numbers = [
        one.number
        for one, other in zip(every_item(before), every_item(changed), strict=True)
        if quorum_minute(one, say) != quorum_minute(other, say)
    ]
    return [*found, *(_circulated(book, row[0], listed(numbers, say)) if numbers else ())]


def _unlikely(
    book: Reading, meeting: str, day: tuple[date, time], *, left: str = "", **told: time | None
) -> Iterable[Caution]:
    """Give what is odd about times in the room: still to come, or long before the meeting opened.

    ``day`` is today and the minute on the wall, ``told`` are the times by the name of their field,
    and ``left`` names the one of a departure.
    """
    row = book.row(MEETING, meeting=meeting)
    if row is None:
        return
    today, now = day
    running = _running(row, today)
    opened = wall(row[4])
    for name, at in told.items():
        if at is not None and running and at > now:
            code = "not_yet" if name == left else "to_come"
            yield Caution(f"attendance.mind_{code}", name, {"now": now, "at": at})
        elif at is not None and long_before(at, opened):
            yield Caution("attendance.mind_before_open", name, {"opened": opened, "at": at})


def _running(row: tuple[Any, ...] | None, today: date) -> bool:
    return row is not None and row[0] == MeetingState.IN_SESSION and row[1] == today.isoformat()


def _times(it: ChangePresence, row: tuple[Any, ...]) -> tuple[time | None, time | None]:
    return kept_or(it.arrived_time, wall(row[2])), kept_or(it.left_time, wall(row[3]))


def _circulated(book: Reading, meeting: str, numbers: str = "") -> Iterable[Caution]:
    on = book.value(CIRCULATED, meeting=meeting)
    if on and numbers:
        values = {"on": date.fromisoformat(on), "numbers": numbers}
        yield Caution("attendance.mind_circulated_items", "", values)
    elif on:
        yield Caution("attendance.mind_circulated", "", {"on": date.fromisoformat(on)})


@warns
def mind_deputy(book: Reading, it: MarkRepresented, today: date, now: time) -> list[Caution]:
    """Say the same of a deputy with a time; one without is only expected until it is opened."""
    found = _unlikely(book, it.meeting, (today, now), at=it.at)
    return [*(_not_open(book, it.meeting, today) if it.at else ()), *found]


def _not_open(book: Reading, meeting: str, today: date) -> Iterable[Caution]:
    row = book.row(MEETING, meeting=meeting)
    if row is None or row[0] not in STANDING:
        return
    on = date.fromisoformat(row[1]) if row[1] else None
    if on is not None and on > today:
        yield Caution("attendance.mind_early", "", {"on": on})
    elif row[0] == MeetingState.PLANNED:
        yield Caution("attendance.mind_not_convened")
    elif on is not None and on < today:
        yield Caution("attendance.mind_not_open", "", {"on": on})


@warns
def mind_report(book: Reading, it: TakeAttendance, today: date, now: time) -> list[Caution]:
    """Say that a report tells what is still to come, or is of before or after the meeting."""
    found = [*_not_open(book, it.meeting, today), *_circulated(book, it.meeting)]
    row = book.row(MEETING, meeting=it.meeting)
    end, closed, opened = (wall(row[2]), wall(row[3]), wall(row[4])) if row else (None, None, None)
    told = [Stay(each.arrived, each.left) for one in it.rows for each in one.times]
    first = min((each.arrived for each in told), default=None)
    if first is not None and long_before(first, opened):
        found.append(Caution("attendance.mind_report_early", "", {"opened": opened, "at": first}))
    late = after(told, closed or end)
    ahead = after(told, now) if _running(row, today) else None
    if ahead is not None:
        found.append(Caution("attendance.mind_report_ahead", "", {"now": now, "at": ahead}))
    elif late is not None and closed is not None:
        found.append(Caution("attendance.mind_cut", "", {"closed": closed, "after": late}))
    elif late is not None:
        found.append(Caution("attendance.mind_after_end", "", {"end": end, "after": late}))
    return found


@warns
def mind_closing(book: Reading, it: CloseMeeting, today: date, now: time) -> list[Caution]:
    """Say what is not finished or not reached, that the time is to come, or who is here after."""
    running = _running(book.row(MEETING, meeting=it.meeting), today)
    ahead = _ahead(it.at, now) if running else []
    left = [*not_finished(book, it.meeting), *mind_not_reached(book, it.meeting)]
    return [*left, *ahead, *_here_after(book, it)]


def _here_after(book: Reading, it: CloseMeeting) -> list[Caution]:
    if it.at is None:
        return []
    stays = stays_of(book.rows, it.meeting)
    names = [
        name
        for row, name in book.rows(NAMES, meeting=it.meeting)
        if after(stays.get(row, ()), it.at) is not None
    ]
    if not names:
        return []
    code = "attendance.mind_close" if len(names) > 1 else "attendance.mind_close_one"
    return [Caution(code, "at", {"n": len(names), "name": names[0], "closed": it.at})]


@warns
def mind_presiding(book: Reading, it: SetPresiding, today: date) -> list[Caution]:
    """Say that whoever is to preside is not in the room."""
    del today
    row = book.row(PERSON, meeting=it.meeting, person=it.person)
    if row is None:
        return []
    stays = stays_of(book.rows, it.meeting)
    here = any(stay.left is None for stay in stays.get(row[1], ()))
    return [] if here or not stays else [Caution("chair.mind_not_here", "person", {"name": row[0]})]
