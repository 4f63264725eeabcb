"""What the next secretary must know, and what is open when a committee closes (P14)."""

from dataclasses import dataclass
from datetime import date, timedelta

from db.bodies.queries.absences import AbsenceLine, absence_lines
from db.bodies.queries.offices import StepLine, induction_steps
from db.bodies.queries.plain import chosen, day
from db.bodies.queries.seats import members_on
from db.bodies.rules.kinds import DeadlineKind
from db.store import Reading

SIX_WEEKS = timedelta(days=42)


@dataclass(frozen=True, slots=True)
class MeetingToCome:
    """A meeting of the next six weeks."""

    ref: str
    on_date: date | None
    start_time: str
    venue: str
    online: str
    state: str


@dataclass(frozen=True, slots=True)
class DueSoon:
    """A deadline of the next six weeks, or one already late."""

    kind: DeadlineKind
    due_on: date | None
    meeting: str


@dataclass(frozen=True, slots=True)
class Promise:
    """An action that is not finished: who promised what by when."""

    ref: str
    words: str
    owner: str
    due_on: date | None
    overdue: bool


@dataclass(frozen=True, slots=True)
class Handover:
    """A committee as it is handed over on a day."""

    on: date
    until: date
    wishes: str
    meetings: tuple[MeetingToCome, ...]
    due: tuple[DueSoon, ...]
    promises: tuple[Promise, ...]
    away: tuple[AbsenceLine, ...]
    newcomers: tuple[StepLine, ...]


@dataclass(frozen=True, slots=True)
class LeftOpen:
    """So many records of a kind that a committee leaves open; ``code`` names the sentence."""

    code: str
    count: int


def handover(book: Reading, body: str, on: date) -> Handover:
    """Return what a committee's next secretary must know."""
    until = on + SIX_WEEKS
    span = {"body": body, "on": on.isoformat(), "until": until.isoformat()}
    people = {holder.person for _seat, holder in members_on(book, body, on)}
    wishes = book.value("SELECT chair_wishes FROM body_live WHERE id = :id", id=body)
    return Handover(
        *(on, until, str(wishes or "")),
        meetings=tuple(
            MeetingToCome(ref, day(at), start or "", venue, online, state)
            for ref, at, start, venue, online, state in book.rows(_MEETINGS, **span)
        ),
        due=tuple(
            DueSoon(chosen(DeadlineKind, kind), day(due_on), ref)
            for kind, due_on, ref in book.rows(_DUE, body=body, until=until.isoformat())
        ),
        promises=tuple(
            Promise(ref, words, owner, day(due_on), bool(late))
            for ref, words, owner, due_on, late in book.rows(_PROMISES, body=body)
        ),
        away=tuple(each for each in absence_lines(book, on=on) if each.person_id in people),
        newcomers=tuple(induction_steps(book, body=body)),
    )


_MEETINGS = """
    SELECT ref, on_date, start_time, venue, online, state FROM meeting_live
    WHERE body = :body AND on_date BETWEEN :on AND :until
      AND state IN ('planned', 'convened', 'in session', 'adjourned')
    ORDER BY on_date, start_time, id"""
_DUE = """
    SELECT d.kind, d.due_on, m.ref FROM deadline_live d JOIN meeting_live m ON m.id = d.meeting
    WHERE m.body = :body AND d.met_on IS NULL AND d.due_on <= :until
      AND (m.state IN ('planned', 'convened', 'in session', 'adjourned')
        OR m.state = 'held' AND d.due_on >= m.on_date)
    ORDER BY d.due_on, d.kind, d.id"""
_PROMISES = """
    SELECT a.ref, a.words, coalesce(p.name, a.owner_text), a.due_on, a.overdue
    FROM action_live a LEFT JOIN person_live p ON p.id = a.owner
    WHERE a.body = :body AND a.state IN ('open', 'proposed')
    ORDER BY a.due_on IS NULL, a.due_on, a.n"""


_OPEN = {
    "closing.meetings": """
        SELECT count(*) FROM meeting_live WHERE body = :body
          AND state IN ('planned', 'convened', 'in session', 'adjourned', 'postponed')""",
    "closing.minutes": """
        SELECT count(*) FROM meeting_live m WHERE m.body = :body AND m.state = 'held'
          AND NOT EXISTS (SELECT 1 FROM minutes_live x
            WHERE x.meeting = m.id AND x.state = 'confirmed')""",
    "closing.actions": """
        SELECT count(*) FROM action_live WHERE body = :body AND state IN ('open', 'proposed')""",
    "closing.ratification": """
        SELECT count(*) FROM decision_live WHERE body = :body AND state = 'for ratification'""",
    "closing.risks": """
        SELECT count(*) FROM risk_live WHERE body = :body AND state <> 'closed'""",
    "closing.bodies": """
        SELECT count(*) FROM body_live WHERE parent = :body AND status <> 'closed'""",
    "closing.members": """
        SELECT count(*) FROM membership_live m JOIN seat_live s ON s.id = m.seat
        WHERE s.body = :body AND (m.to_on IS NULL OR m.to_on > :on)""",
}


def left_open(book: Reading, body: str, on: date) -> list[LeftOpen]:
    """Return what remains open of a committee that is to be closed on a day."""
    found = []
    for code, sql in _OPEN.items():
        count = book.value(sql, body=body, on=on.isoformat())
        if count:
            found.append(LeftOpen(code, count))
    return found
