"""What a secretary is shown first: what is due, who meets next, who is late, what waits.

Everything here is SQL text over live views, so that it can be painted before the ORM is imported.
"""

from datetime import date, timedelta
from typing import Any

from db.across.today_lines import (
    ArrivalLine,
    DueLine,
    Duty,
    LateOwner,
    MeetingSoon,
    MoveWaiting,
    SessionLine,
    Today,
    When,
)
from db.bodies.queries.absences import StandIn, stand_ins
from db.bodies.queries.plain import chosen, day, wall
from db.bodies.rules.kinds import DeadlineKind
from db.calendar.rules.states import MeetingState
from db.risks.rules.assurance import AssuranceLevel
from db.store import Reading

AHEAD = timedelta(days=14)
"""How far beyond this week the list of what is due looks."""
MEETINGS = timedelta(days=42)
"""How far ahead the next meetings are looked for."""
MOST_MEETINGS = 5
_DAYS_A_WEEK = 7


# A paper stands on the agenda while neither it nor its item was withdrawn or put off.
_PAPERS = """
    SELECT i.meeting, count(*) AS wanted,
      sum(p.road = 'received' OR p.delivery = 'verbal') AS received
    FROM paper_live p JOIN agendaitem_live i ON i.id = p.item
    WHERE p.road NOT IN ('withdrawn', 'deferred') AND i.state NOT IN ('withdrawn', 'deferred')
    GROUP BY i.meeting"""
_DEADLINES = f"""
    SELECT d.kind, d.due_on, b.name, m.on_date, coalesce(p.wanted, 0), coalesce(p.received, 0), m.id
    FROM deadline_live d JOIN meeting_live m ON m.id = d.meeting JOIN body_live b ON b.id = m.body
    LEFT JOIN ({_PAPERS}) p ON p.meeting = m.id
    WHERE d.met_on IS NULL AND d.due_on <= :until
      AND m.state IN ('planned', 'convened', 'in session', 'held', 'adjourned')
      AND (m.on_date >= :today OR d.kind NOT IN ('call for papers', 'papers due', 'pack out'))
      AND (d.kind <> 'papers due' OR p.wanted IS NULL OR p.received < p.wanted)
      AND (m.on_date < :today OR m.state = 'held' OR d.due_on <= m.on_date)
    ORDER BY d.due_on, b.name, d.kind"""
_TERMS = """
    SELECT t.review_on, b.name, b.id FROM terms_live t JOIN body_live b ON b.id = t.body
    WHERE t.review_on <= :until AND (t.from_on IS NULL OR t.from_on <= :today)
      AND (t.to_on IS NULL OR t.to_on >= :today) AND b.closed_on IS NULL
    ORDER BY t.review_on, b.name"""
_RISKS = """
    SELECT min(r.review_on), b.name, count(*), min(r.id), b.id
    FROM risk_live r JOIN body_live b ON b.id = r.body
    WHERE r.state <> 'closed' AND r.review_on <= :until
    GROUP BY b.id ORDER BY 1, b.name"""
_MEETINGS = f"""
    SELECT m.id, m.ref, b.name, m.state, m.on_date, m.start_time, m.venue, m.online,
      coalesce(p.received, 0), coalesce(p.wanted, 0)
    FROM meeting_live m JOIN body_live b ON b.id = m.body
    LEFT JOIN ({_PAPERS}) p ON p.meeting = m.id
    WHERE m.on_date BETWEEN :today AND :until
      AND m.state IN ('planned', 'convened', 'in session', 'adjourned')
    ORDER BY m.on_date, m.start_time, b.name LIMIT :most"""
_SESSIONS = """
    SELECT m.id, b.name, m.on_date, t.opened_time FROM meeting_live m
    JOIN body_live b ON b.id = m.body LEFT JOIN minutes_live t ON t.meeting = m.id
    WHERE m.state = 'in session' ORDER BY m.on_date DESC, m.start_time, b.name"""
_LATE = """
    SELECT coalesce(a.owner, ''), coalesce(p.name, a.owner_text), count(*), max(a.late),
      max(a.chased), max(a.chased_on)
    FROM action_live a LEFT JOIN person_live p ON p.id = a.owner
    WHERE a.overdue GROUP BY 1, 2 ORDER BY 3 DESC, 4 DESC, 2"""
_MOVES = """
    SELECT r.id, r.ref, CASE WHEN r.title = '' THEN r.event ELSE r.title END, r.level, r.proposed,
      r.proposed_to, r.proposed_on,
      (SELECT max(q.expected_on) FROM assuranceproposal_live q
       WHERE q.risk = r.id AND q.state = 'waiting')
    FROM risk_live r WHERE r.proposed <> '' AND r.state <> 'closed'
    ORDER BY r.proposed_on, r.ref"""
_ARRIVALS = """
    SELECT coalesce((SELECT c.name FROM colleague_live c WHERE c.fpr = v.sender), ''),
      v.at, v.changes
    FROM received v ORDER BY v.at DESC LIMIT :most"""


def today(book: Reading, on: date) -> Today:
    """Return the whole first page as it stands on a date."""
    return Today(
        due=tuple(due(book, on)),
        meetings=tuple(next_meetings(book, on)),
        late=tuple(late_owners(book, on)),
        moves=tuple(moves_waiting(book)),
        arrivals=tuple(arrivals(book)),
        sessions=tuple(sessions(book)),
    )


def sessions(book: Reading) -> list[SessionLine]:
    """Return the meetings in session, that of the latest day first."""
    return [
        SessionLine(row_id, body, date.fromisoformat(on), wall(opened))
        for row_id, body, on, opened in book.rows(_SESSIONS)
    ]


def due(book: Reading, on: date) -> list[DueLine]:
    """Return what is late, due today, this week (to Sunday) and in the two weeks after."""
    until = _sunday(on) + AHEAD
    found = [*_deadlines(book, on, until), *_reviews(book, on, until)]
    return sorted(found, key=lambda each: (each.due_on, each.body, each.what.value))


def next_meetings(book: Reading, on: date) -> list[MeetingSoon]:
    """Return the next meetings, at most five, in the six weeks to come."""
    until = (on + MEETINGS).isoformat()
    rows = book.rows(_MEETINGS, today=on.isoformat(), until=until, most=MOST_MEETINGS)
    return [_soon(*row) for row in rows]


def late_owners(book: Reading, on: date) -> list[LateOwner]:
    """Return who has overdue actions, those with most first."""
    away = stand_ins(book, on)
    return [
        LateOwner(person, name, count, oldest, chased, day(chased_on), _away(away.get(person)))
        for person, name, count, oldest, chased, chased_on in book.rows(_LATE)
    ]


def _away(it: StandIn | None) -> str:
    return it.short if it else ""


def moves_waiting(book: Reading) -> list[MoveWaiting]:
    """Return the changes of status that await an authority, the oldest first."""
    return [_move(*row) for row in book.rows(_MOVES)]


def arrivals(book: Reading, most: int = 5) -> list[ArrivalLine]:
    """Return the update files taken last."""
    return [ArrivalLine(*row) for row in book.rows(_ARRIVALS, most=most)]


def waiting_counts(book: Reading, on: date) -> dict[str, int]:
    """Return how much waits on each page of the desk, as the pages themselves count it."""
    return {
        "today": due_now(book, on),
        "actions": book.value("SELECT count(*) FROM action_live WHERE overdue") or 0,
        "risks": len(moves_waiting(book)),
    }


def due_now(book: Reading, on: date) -> int:
    """Return how much is late or due today."""
    return sum(line.when is When.NOW for line in due(book, on))


def is_demonstration(book: Reading) -> bool:
    """Return whether the people in this minute book are there to show how it works."""
    return bool(book.value("SELECT 1 FROM person_live WHERE demonstration LIMIT 1"))


def is_sitting(book: Reading) -> bool:
    """Return whether a meeting of this minute book is in session."""
    return bool(book.value("SELECT 1 FROM meeting_live WHERE state = 'in session' LIMIT 1"))


def _deadlines(book: Reading, on: date, until: date) -> list[DueLine]:
    rows = book.rows(_DEADLINES, today=on.isoformat(), until=until.isoformat())
    found = []
    for kind, due_on, body, meeting_on, wanted, received, meeting in rows:
        falls = date.fromisoformat(due_on)
        line = DueLine(
            what=chosen(DeadlineKind, kind),
            when=_when(falls, on),
            due_on=falls,
            days_late=max(0, (on - falls).days),
            body=body,
            meeting_on=day(meeting_on),
            awaited=wanted - received,
            wanted=wanted,
            count=1,
            kind="meeting",
            id=meeting,
        )
        found.append(line)
    return found


def _reviews(book: Reading, on: date, until: date) -> list[DueLine]:
    def line(what: Duty, falls: date, body: str, count: int, kind: str, row_id: str) -> DueLine:
        late = max(0, (on - falls).days)
        when = _when(falls, on)
        return DueLine(what, when, falls, late, body, None, 0, 0, count, kind, row_id)

    span = {"today": on.isoformat(), "until": until.isoformat()}
    terms = [
        line(Duty.TERMS_REVIEW, date.fromisoformat(review_on), body, 1, "body", row_id)
        for review_on, body, row_id in book.rows(_TERMS, **span)
    ]
    risks = [
        line(Duty.RISK_REVIEW, date.fromisoformat(review_on), body, count, "risk", row_id)
        for review_on, body, count, row_id, _body in book.rows(_RISKS, until=until.isoformat())
    ]
    return [*terms, *risks]


def _soon(row_id: str, ref: str, body: str, state: str, on_date: str, *rest: Any) -> MeetingSoon:
    start, venue, online, received, wanted = rest
    return MeetingSoon(
        id=row_id,
        ref=ref,
        body=body,
        state=chosen(MeetingState, state),
        on_date=date.fromisoformat(on_date),
        start_time=wall(start),
        venue=venue,
        online=online,
        received=received,
        wanted=wanted,
    )


def _move(row_id: str, ref: str, title: str, level: str, proposed: str, *rest: Any) -> MoveWaiting:
    authority, proposed_on, expected_on = rest
    return MoveWaiting(
        id=row_id,
        ref=ref,
        title=title,
        level=chosen(AssuranceLevel, level or AssuranceLevel.ROUTINE),
        proposed=chosen(AssuranceLevel, proposed),
        authority=authority,
        proposed_on=day(proposed_on),
        expected_on=day(expected_on),
    )


def _when(due_on: date, on: date) -> When:
    if due_on <= on:
        return When.NOW
    return When.WEEK if due_on <= _sunday(on) else When.NEXT


def _sunday(on: date) -> date:
    return on + timedelta(days=_DAYS_A_WEEK - 1 - on.weekday())
