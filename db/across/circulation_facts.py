"""What the check before circulation looks at: one meeting, its papers and its people, read once."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, time
from typing import Any

from db.across.routing import leads_of
from db.bodies.queries.absences import StandIn, stand_ins
from db.bodies.queries.plain import chosen, day, wall
from db.bodies.queries.routing import beside
from db.calendar.rules.states import MeetingState
from db.meetings.queries.agenda import AgendaLine, AgendaPage, agenda
from db.meetings.queries.papers import PaperOfMeeting, meeting_papers, pack, paper_line
from db.meetings.queries.questions import QuestionLine, questions
from db.meetings.queries.touched import TouchLine, interests_touched
from db.meetings.rules.account import sitting_of
from db.meetings.rules.attendance import AttendanceStatus
from db.meetings.rules.items import ItemState
from db.meetings.rules.papers import Marking
from db.meetings.rules.sitting import Sitting
from db.store import Reading

GONE = frozenset({ItemState.DEFERRED, ItemState.WITHDRAWN})
_MEETING = """
SELECT m.id, m.ref, m.body, b.name, m.on_date, m.start_time, m.end_time, m.venue, m.online, m.state
FROM meeting_live m JOIN body_live b ON b.id = m.body WHERE m.id = :meeting
"""
_BEFORE = """
SELECT e.id, e.on_date, coalesce((SELECT n.state FROM minutes_live n WHERE n.meeting = e.id), '')
FROM meeting_live m JOIN meeting_live e ON e.body = m.body AND e.on_date < m.on_date
WHERE m.id = :meeting AND e.state IN ('held', 'adjourned', 'in session')
ORDER BY e.on_date DESC, e.id DESC LIMIT 1
"""
_FROM = "SELECT id, from_thing FROM agendaitem_live WHERE meeting = :meeting AND from_thing <> ''"
_DEADLINES = """
SELECT kind, due_on, met_on FROM deadline_live
WHERE meeting = :meeting AND due_on IS NOT NULL ORDER BY due_on
"""
_SEATED = """
SELECT s.id, s.title, s.capacity, s.provisional, coalesce(h.person, ''), coalesce(w.name, ''),
  coalesce(w.email, '') <> '' OR coalesce(w.assistant_email, '') <> '',
  coalesce(h.office, s.office)
FROM meeting_live m JOIN seat_live s ON s.body = m.body
LEFT JOIN membership_live h ON h.seat = s.id AND coalesce(h.from_on, '') <= m.on_date
  AND coalesce(h.to_on, '9999') >= m.on_date
LEFT JOIN person w ON w.id = h.person
WHERE m.id = :meeting ORDER BY s.pos, s.id, w.name
"""
_AWAY = """
SELECT person FROM attendance_live WHERE meeting = :meeting AND status IN ('apologies', 'absent')
"""
_TERMS = """
SELECT t.id, t.review_on, t.to_on, t.quorum_number,
  EXISTS (SELECT 1 FROM quorumneed_live q WHERE q.terms = t.id)
FROM meeting_live m JOIN terms_live t ON t.body = m.body
WHERE m.id = :meeting AND coalesce(t.from_on, '') <= m.on_date
ORDER BY t.from_on DESC, t.id DESC LIMIT 1
"""
_DECLARED = """
SELECT d.item, d.person, d.management, d.withdrawn, w.name FROM declaration_live d
JOIN agendaitem_live i ON i.id = d.item JOIN person w ON w.id = d.person
WHERE i.meeting = :meeting ORDER BY d.id
"""
_ACTIONS = """
SELECT a.id, a.ref, a.words, coalesce(w.name, a.owner_text), a.due_on FROM meeting_live m
JOIN action_live a ON a.body = m.body LEFT JOIN person w ON w.id = a.owner
WHERE m.id = :meeting AND a.overdue AND NOT EXISTS (SELECT 1 FROM actionupdate_live u
  WHERE u.action = a.id AND u.on_date > a.due_on)
ORDER BY a.due_on, a.ref, a.id
"""
_WAITING = """
SELECT p.id FROM paper_live p JOIN agendaitem_live i ON i.id = p.item
WHERE p.deferred_to = :meeting AND p.road = 'deferred' AND i.meeting <> :meeting
ORDER BY p.title, p.id
"""


@dataclass(frozen=True, slots=True)
class MeetingFacts:
    """The meeting itself."""

    id: str
    ref: str
    body: str
    body_name: str
    on: date | None
    start: time | None
    end: time | None
    venue: str
    online: str
    state: MeetingState


@dataclass(frozen=True, slots=True)
class Seated:
    """A membership place, and one who holds it; ``reachable`` by e-mail."""

    seat: str
    title: str
    capacity: str
    provisional: bool
    person: str
    name: str
    reachable: bool
    office: str


@dataclass(frozen=True, slots=True)
class Declared:
    """What was declared at an item before the meeting."""

    item: str
    person: str
    management: str
    withdrawn: bool
    name: str


@dataclass(frozen=True, slots=True)
class Late:
    """An action overdue without a word from its owner since."""

    id: str
    ref: str
    words: str
    owner: str
    due_on: date | None


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms of reference in force last, None for what they do not say."""

    id: str
    review_on: date | None
    to_on: date | None
    has_quorum: bool


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything a check may look at. ``before`` is the last meeting: id, date, minutes' state.

    ``away`` are who sent apologies, ``absent`` who is known to be away on the day anyhow;
    ``routed`` says of each item nobody leads who looks after what it is about.
    """

    today: date
    meeting: MeetingFacts
    page: AgendaPage
    papers: tuple[PaperOfMeeting, ...]
    before: tuple[str, date, str] | None
    origins: dict[str, str]
    routed: dict[str, str]
    deadlines: tuple[tuple[str, date, date | None], ...]
    seated: tuple[Seated, ...]
    away: frozenset[str]
    absent: dict[str, StandIn]
    terms: Terms | None
    sitting: Sitting
    touched: tuple[TouchLine, ...]
    declared: tuple[Declared, ...]
    actions: tuple[Late, ...]
    questions: tuple[QuestionLine, ...]
    waiting: tuple[PaperOfMeeting, ...]
    marking: Marking

    @property
    def gone(self) -> frozenset[str]:
        """Everybody who is known not to be there."""
        return self.away | self.absent.keys()

    @property
    def items(self) -> tuple[AgendaLine, ...]:
        """The items that are to be taken."""
        return tuple(each for each in self.page.items if each.state not in GONE)

    @property
    def wanted(self) -> tuple[PaperOfMeeting, ...]:
        """The papers the meeting expects, of items that are to be taken."""
        there = {each.id for each in self.items}
        return tuple(each for each in self.papers if each.is_wanted and each.item in there)

    def papers_of(self, item: str) -> list[PaperOfMeeting]:
        """Return the papers expected for an item."""
        return [each for each in self.wanted if each.item == item]

    def due(self, kind: str) -> date | None:
        """Return the day of a deadline of the meeting."""
        return next((due for each, due, _met in self.deadlines if each == kind), None)


def gather(book: Reading, meeting: str, today: date) -> Facts | None:
    """Return everything about a meeting the checks look at; None where there is no such meeting."""
    row = book.row(_MEETING, meeting=meeting)
    if row is None:
        return None
    absent, page = _absent(book, meeting), agenda(book, meeting)
    return Facts(
        today=today,
        meeting=_meeting(*row),
        page=page,
        papers=tuple(meeting_papers(book, meeting)),
        before=_before(book, meeting),
        origins=dict(_rows(book, _FROM, meeting)),
        routed={
            each.id: beside(leads_of(book, each.id, today))
            for each in page.items
            if not each.lead_id
        },
        deadlines=tuple(
            (kind, date.fromisoformat(due), day(met))
            for kind, due, met in _rows(book, _DEADLINES, meeting)
        ),
        seated=tuple(_seated(*each) for each in _rows(book, _SEATED, meeting)),
        away=frozenset(person for (person,) in _rows(book, _AWAY, meeting)),
        absent=absent,
        terms=_terms(book, meeting),
        sitting=_without(sitting_of(book.rows, meeting), absent),
        touched=tuple(interests_touched(book, meeting)),
        declared=tuple(_declared(*each) for each in _rows(book, _DECLARED, meeting)),
        actions=tuple(_late(*each) for each in _rows(book, _ACTIONS, meeting)),
        questions=tuple(questions(book, meeting)),
        waiting=_waiting(book, meeting),
        marking=pack(book, meeting).marking,
    )


def _rows(book: Reading, text: str, meeting: str) -> list[tuple[Any, ...]]:
    return book.rows(text, meeting=meeting)


def _meeting(row_id: str, ref: str, body: str, name: str, on: str | None, *rest: Any) -> Any:
    start, end, venue, online, state = rest
    return MeetingFacts(
        *(row_id, ref, body, name, day(on), wall(start), wall(end), venue, online),
        chosen(MeetingState, state),
    )


def _before(book: Reading, meeting: str) -> tuple[str, date, str] | None:
    row = book.row(_BEFORE, meeting=meeting)
    return (row[0], date.fromisoformat(row[1]), row[2]) if row else None


def _seated(seat: str, title: str, capacity: str, provisional: int, *rest: Any) -> Seated:
    person, name, reachable, office = rest
    return Seated(seat, title, capacity, bool(provisional), person, name, bool(reachable), office)


def _declared(item: str, person: str, management: str, withdrawn: int, name: str) -> Declared:
    return Declared(item, person, management, bool(withdrawn), name)


def _late(row_id: str, ref: str, words: str, owner: str, due_on: str | None) -> Late:
    return Late(row_id, ref, words, owner, day(due_on))


def _absent(book: Reading, meeting: str) -> dict[str, StandIn]:
    """Return who is known to be away on the day of the meeting, and who acts for each (P14)."""
    body, on = book.row("SELECT body, on_date FROM meeting WHERE id = :id", id=meeting) or ("", "")
    return stand_ins(book, date.fromisoformat(on), body) if on else {}


def _without(sitting: Sitting, absent: Mapping[str, StandIn]) -> Sitting:
    """Return a sitting at which nobody is expected who is known to be away on the day."""
    status = AttendanceStatus.ABSENT
    attendees = tuple(
        replace(each, status=status) if each.status is None and each.person in absent else each
        for each in sitting.attendees
    )
    return replace(sitting, attendees=attendees)


def _terms(book: Reading, meeting: str) -> Terms | None:
    row = book.row(_TERMS, meeting=meeting)
    if row is None:
        return None
    return Terms(row[0], day(row[1]), day(row[2]), has_quorum=row[3] is not None or bool(row[4]))


def _waiting(book: Reading, meeting: str) -> tuple[PaperOfMeeting, ...]:
    found = (paper_line(book, row) for (row,) in _rows(book, _WAITING, meeting))
    return tuple(each for each in found if each is not None)
