"""Everything the page of a meeting in session shows, in a handful of statements."""

import json
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from db.bodies.queries.plain import chosen
from db.bodies.rules.kinds import Capacity
from db.calendar.rules.states import STANDING, MeetingState
from db.meetings.queries.agenda import AgendaLine, agenda
from db.meetings.queries.chair import ChairLine, chair_line
from db.meetings.queries.page import DeclarationLine, MeetingPage, declarations, meeting_page
from db.meetings.queries.quorum import QuorumLine, quorum_words
from db.meetings.rules.account import sitting_of
from db.meetings.rules.attendance import Mode, Stay, latest
from db.meetings.rules.course import check_now
from db.meetings.rules.footing import judged, room_of
from db.meetings.rules.items import ItemState
from db.meetings.rules.quorum import Standing
from db.meetings.rules.sitting import Attendee, Sitting
from db.store import Reading

AWAITING = STANDING | {MeetingState.IN_SESSION, MeetingState.ADJOURNED}
DETAILS = """
SELECT p.id, p.initials, p.post, coalesce(o.short, ''), coalesce(o.name, ''),
  coalesce(a.id, ''), coalesce(a.mode, 'room'), coalesce(a.capacity, ''),
  coalesce(s.title, (SELECT t.title FROM seat_live t
    JOIN membership_live h ON h.seat = t.id AND h.person = p.id
      AND coalesce(h.from_on, '') <= m.on_date AND coalesce(h.to_on, '9999') >= m.on_date
    WHERE t.body = m.body ORDER BY t.pos, t.id LIMIT 1), ''),
  coalesce(w.name, ''), coalesce(q.name, '')
FROM person p JOIN meeting m ON m.id = :meeting
LEFT JOIN organisation o ON o.id = p.organisation
LEFT JOIN attendance_live a ON a.meeting = m.id AND a.person = p.id
LEFT JOIN seat s ON s.id = a.seat
LEFT JOIN place_live w ON w.id = s.place
LEFT JOIN person q ON q.id = a.representing
WHERE p.id IN (SELECT value FROM json_each(:people))
"""


@dataclass(frozen=True, slots=True)
class PersonLine:
    """A person on the right of the page; ``came`` and ``left`` are of the latest stay so far.

    Of somebody expected who is known to come, they are of the stay to come.

    ``awaited`` as long as the meeting is not over: a person of whom nothing is known may come.
    """

    person: str
    attendance: str
    name: str
    initials: str
    post: str
    organisation: str
    organisation_name: str
    seat: str
    place: str
    capacity: Capacity
    mode: Mode
    standing: Standing
    representing: str
    came: time | None
    left: time | None
    awaited: bool

    @property
    def counted(self) -> bool:
        """Whether this person counts towards quorum now."""
        return self.standing is Standing.COUNTED


@dataclass(frozen=True, slots=True)
class LivePage:
    """The meeting as it stands: items at the left, people at the right, quoracy above.

    ``current`` is the id of the item under way, ``behind`` by how many minutes it began late.
    """

    meeting: MeetingPage
    items: tuple[AgendaLine, ...]
    current: str
    behind: int | None
    quorum: QuorumLine
    counted: tuple[PersonLine, ...]
    not_counted: tuple[PersonLine, ...]
    presiding: str
    chair: ChairLine
    declarations: tuple[DeclarationLine, ...]


def live_meeting(
    book: Reading, meeting: str, now: time, item: str = "", today: date | None = None
) -> LivePage:
    """Return the page as of a wall time; quoracy is for the item under way, or for ``item``.

    ``today`` tells whether the wall time is that of the meeting's own day; without it, it is.
    """
    sitting = sitting_of(book.rows, meeting)
    items = agenda(book, meeting).items
    current = next((item for item in items if item.state is ItemState.UNDER_WAY), None)
    wanted = item or (current.id if current else "")
    span = next((each for each in sitting.items if each.id == wanted), None)
    room = room_of(book.rows, meeting, sitting, today, now) if today else now
    check = judged(sitting, span, room).check if span else check_now(sitting, room)
    quorum = quorum_words(check)
    page = meeting_page(book, meeting)
    people = _people(book, page, sitting, quorum)
    return LivePage(
        meeting=page,
        items=items,
        current=current.id if current else "",
        behind=current.late if current else None,
        quorum=quorum,
        counted=tuple(line for line in people if line.counted),
        not_counted=tuple(line for line in people if not line.counted),
        presiding=page.presiding,
        chair=chair_line(book, meeting, check, room, under_way=current is not None),
        declarations=tuple(declarations(book, meeting)),
    )


def _people(
    book: Reading, page: MeetingPage, sitting: Sitting, quorum: QuorumLine
) -> list[PersonLine]:
    standings = {each.person: each.standing for each in quorum.check.people}
    ids = json.dumps(list(standings))
    details = {row[0]: row for row in book.rows(DETAILS, meeting=page.id, people=ids)}
    awaited = page.state in AWAITING
    return [
        _person(
            attendee,
            details[attendee.person],
            standings[attendee.person],
            latest(attendee.stays, quorum.check.at),
            awaited=awaited,
        )
        for attendee in sitting.attendees
    ]


def _person(
    attendee: Attendee,
    row: tuple[Any, ...],
    standing: Standing,
    stay: Stay | None,
    *,
    awaited: bool,
) -> PersonLine:
    default = Capacity.MEMBER if attendee.member else Capacity.IN_ATTENDANCE
    return PersonLine(
        person=attendee.person,
        attendance=row[5],
        name=attendee.name,
        initials=row[1],
        post=row[2],
        organisation=row[3],
        organisation_name=row[4],
        seat=row[8],
        place=row[9],
        capacity=chosen(Capacity, row[7] or default),
        mode=chosen(Mode, row[6]),
        standing=standing,
        representing=row[10],
        came=stay.arrived if stay else None,
        left=stay.left if stay else None,
        awaited=awaited,
    )


def minute_text(book: Reading, item: str) -> str:
    """Return the minute of an item as saved, empty while nothing is."""
    found = book.value("SELECT text FROM minute_live WHERE item = :item", item=item)
    return str(found or "")
