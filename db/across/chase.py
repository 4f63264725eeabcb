"""Who owes what by when: papers, actions, and what the secretary owes of meetings (P2, P4)."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from db.bodies.queries.absences import stand_ins
from db.bodies.queries.plain import chosen, day
from db.bodies.rules.kinds import DeadlineKind
from db.calendar.queries.year import reminders_due
from db.calendar.rules.year import ReminderKind
from db.store import Reading
from db.words import choice, say
from db.words import day as told_day

AHEAD = timedelta(days=28)
"""How far ahead the chase list looks."""


class Owed(StrEnum):
    """What kind of thing is owed."""

    PAPER = "paper"
    ACTION = "action"
    DEADLINE = "deadline"
    REMINDER = "reminder"


@dataclass(frozen=True, slots=True)
class ChaseLine:
    """One thing owed; ``who`` is empty where it falls to the secretary, or to nobody named.

    ``what`` is a title or an action's words, empty for a ``deadline`` or a yearly reminder, whose
    kind says it. ``kind`` and ``id`` name the record that is opened by it.
    """

    n: int
    owed: Owed
    due_on: date
    days_late: int
    who: str
    what: str
    body: str
    meeting_on: date | None
    deadline: DeadlineKind | None
    reminder: ReminderKind | None
    kind: str
    id: str
    acting: str = ""
    """Who acts for the owner, who is away on that day (P14)."""


# A paper is owed by its author, else its lead, else the lead of its item, by the day papers are
# due, else by the meeting itself.
_PAPERS = """
    SELECT coalesce(a.id, l.id, s.id, ''), coalesce(d.due_on, m.on_date),
      coalesce(a.name, l.name, s.name, ''), p.title, b.name, m.on_date, m.id
    FROM paper_live p JOIN agendaitem_live i ON i.id = p.item
      JOIN meeting_live m ON m.id = i.meeting JOIN body_live b ON b.id = m.body
      LEFT JOIN deadline_live d ON d.meeting = m.id AND d.kind = 'papers due'
      LEFT JOIN person_live a ON a.id = p.author LEFT JOIN person_live l ON l.id = p.lead
      LEFT JOIN person_live s ON s.id = i.lead
    WHERE m.state IN ('planned', 'convened', 'in session') AND m.on_date >= :today
      AND p.road NOT IN ('received', 'withdrawn', 'deferred') AND p.delivery <> 'verbal'
      AND i.state NOT IN ('withdrawn', 'deferred') AND coalesce(d.due_on, m.on_date) <= :until"""
_ACTIONS = """
    SELECT coalesce(p.id, ''), a.due_on, coalesce(p.name, a.owner_text), a.words, b.name,
      m.on_date, a.id
    FROM action_live a JOIN body_live b ON b.id = a.body
      LEFT JOIN meeting_live m ON m.id = a.meeting LEFT JOIN person_live p ON p.id = a.owner
    WHERE a.due_on <= :until AND a.state = 'open'"""
_DEADLINES = """
    SELECT d.kind, d.due_on, b.name, m.on_date, m.id
    FROM deadline_live d JOIN meeting_live m ON m.id = d.meeting JOIN body_live b ON b.id = m.body
    WHERE d.met_on IS NULL AND d.due_on <= :until AND d.kind <> 'papers due'
      AND m.state IN ('planned', 'convened', 'in session', 'held', 'adjourned')
      AND (m.on_date >= :today OR d.kind NOT IN ('call for papers', 'pack out'))
      AND (d.due_on <= m.on_date OR m.state = 'held' OR m.on_date < :today)"""


def chase_list(book: Reading, on: date, body: str = "") -> list[ChaseLine]:
    """Return what is late and what is owed in the next four weeks, the oldest first.

    ``body`` is the name of a committee the list is narrowed to.
    """
    until = on + AHEAD
    span = {"today": on.isoformat(), "until": until.isoformat()}
    away = stand_ins(book, on)
    found = _secretary(book, on, span)
    for owed, kind, sql, asked in (
        (Owed.PAPER, "meeting", _PAPERS, span),
        (Owed.ACTION, "action", _ACTIONS, {"until": span["until"]}),
    ):
        for person, due, who, what, of, met, row in book.rows(sql, **asked):
            line = _line(owed, due, on, (who, what, of, met), (kind, row))
            acting = away[person].name if person in away else ""
            found.append(replace(line, acting=acting))
    kept = [each for each in found if body in ("", each.body)]
    kept.sort(key=lambda each: (each.due_on, each.who, each.body, each.what, each.id))
    return [replace(each, n=at) for at, each in enumerate(kept, start=1)]


def _secretary(book: Reading, on: date, span: dict[str, str]) -> list[ChaseLine]:
    """Return what falls to the secretary: deadlines of meetings, and reminders."""
    found = []
    for kind, due, of, met, meeting in book.rows(_DEADLINES, **span):
        line = _line(Owed.DEADLINE, due, on, ("", "", of, met), ("meeting", meeting))
        found.append(replace(line, deadline=chosen(DeadlineKind, kind)))
    for each in reminders_due(book, date.fromisoformat(span["until"])):
        told = ("", each.words, each.name, None)
        line = _line(Owed.REMINDER, each.due_on.isoformat(), on, told, ("reminder", each.id))
        found.append(replace(line, reminder=each.kind))
    return found


def _line(
    owed: Owed,
    due: str,
    on: date,
    told: tuple[str, str, str, str | None],
    opens: tuple[str, str],
) -> ChaseLine:
    falls = date.fromisoformat(due)
    who, what, body, met = told
    late = max(0, (on - falls).days)
    return ChaseLine(0, owed, falls, late, who, what, body, day(met), None, None, *opens)


def owed_listed(book: Reading, body: str, on: date) -> list[ChaseLine]:
    """Return the chase list of a committee by its id, or of all."""
    name = book.value("SELECT name FROM body_live WHERE id = :id", id=body) if body else ""
    return chase_list(book, on, name or "")


def owed_told(line: ChaseLine) -> tuple[str, ...]:
    """Return a line as a person reads it: when, how late, who, what, and for which meeting."""
    kind = line.deadline or (line.reminder if not line.what else None)
    mine = line.owed in (Owed.DEADLINE, Owed.REMINDER)
    who = line.who or say("papers.owed_secretary" if mine else "papers.owed_nobody")
    late = say("papers.days_late", days=line.days_late) if line.days_late else ""
    met = f"{line.body}, {told_day(line.meeting_on)}" if line.meeting_on else line.body
    return told_day(line.due_on), late, who, choice(kind) if kind else line.what, met
