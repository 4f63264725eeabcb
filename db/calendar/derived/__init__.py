"""What follows of meetings and deadlines, and what a look at the year finds.

``cadences`` looks for months and quarters without a meeting, ``calls`` at consent and the chair,
``places`` for people and rooms asked for twice.
"""

from datetime import date, timedelta

from db.calendar.bank_holidays import bank_holidays
from db.calendar.derived.cadences import missing, reviews
from db.calendar.derived.calls import calls
from db.calendar.derived.places import clashing, on_holidays, pre_election, rooms_twice
from db.calendar.queries.year import reminders_due
from db.store import Deriving, Finding, Reading, Severity
from db.words import choice, known, say

SOON = timedelta(days=14)
"""How far ahead a reminder speaks up."""

AGES = "SELECT 'deadline', id FROM deadline WHERE met_on IS NULL"
_REACHED = (
    """INSERT OR IGNORE INTO touched SELECT 'meeting', m.id FROM meeting m
       JOIN touched t ON t.kind = 'body' AND t.id = m.body""",
    """INSERT OR IGNORE INTO touched SELECT 'meeting', o.id FROM meeting o
       JOIN meeting m ON m.body = o.body AND m.on_date = o.on_date
       JOIN touched t ON t.kind = 'meeting' AND t.id = m.id""",
    """INSERT OR IGNORE INTO touched SELECT 'deadline', d.id FROM deadline d
       JOIN touched t ON t.kind = 'meeting' AND t.id = d.meeting""",
)
# A second meeting of the same body on the same day is told apart by a figure.
_REF = """
UPDATE meeting SET ref = coalesce((
  SELECT b.short || '/' || meeting.on_date || CASE earlier.many WHEN 0 THEN ''
    ELSE '-' || (earlier.many + 1) END
  FROM body b, (SELECT count(*) AS many FROM meeting_live o
    WHERE o.body = meeting.body AND o.on_date = meeting.on_date
      AND (coalesce(o.start_time, ''), o.id) < (coalesce(meeting.start_time, ''), meeting.id)
  ) AS earlier WHERE b.id = meeting.body), '')
WHERE id IN (SELECT id FROM touched WHERE kind = 'meeting')"""
_OVERDUE = """
UPDATE deadline SET overdue = coalesce(met_on IS NULL AND due_on < :today AND EXISTS (
  SELECT 1 FROM meeting_live m WHERE m.id = deadline.meeting
    AND m.state NOT IN ('stood down', 'postponed')), 0)
WHERE id IN (SELECT id FROM touched WHERE kind = 'deadline')"""


def derive(book: Deriving, today: date) -> None:
    """Set reference and bank holiday of meetings, and which deadlines are overdue."""
    for sql in _REACHED:
        book.run(sql)
    book.run(_REF)
    sql = """
        SELECT DISTINCT m.on_date FROM meeting m
        JOIN touched t ON t.kind = 'meeting' AND t.id = m.id WHERE m.on_date IS NOT NULL"""
    for (kept,) in book.rows(sql):
        on = date.fromisoformat(kept)
        book.run(
            "UPDATE meeting SET holiday = :holiday WHERE on_date = :on AND holiday <> :holiday",
            holiday=bank_holidays(on, on).get(on, ""),
            on=kept,
        )
    book.run(_OVERDUE, today=today.isoformat())


def findings(book: Reading, today: date) -> list[Finding]:
    """Return what to mind in the year: days, gaps, clashes, calls that lack something, slips."""
    return [
        *on_holidays(book, today),
        *pre_election(book, today),
        *missing(book, today),
        *reviews(book, today),
        *clashing(book, today),
        *rooms_twice(book, today),
        *calls(book, today),
        *_slipped(book),
        *_reminders(book, today),
    ]


def _slipped(book: Reading) -> list[Finding]:
    sql = """
        SELECT d.id, b.name, m.on_date, d.kind, d.due_on FROM deadline_live d
        JOIN meeting_live m ON m.id = d.meeting JOIN body_live b ON b.id = m.body
        WHERE d.overdue ORDER BY d.due_on, d.id"""
    return [
        Finding(
            "calendar.finding.deadline",
            Severity.NOTE,
            "deadline",
            id_,
            {
                "body": name,
                "on": date.fromisoformat(on),
                "deadline": say(f"DeadlineKind.{kind}") if known(f"DeadlineKind.{kind}") else kind,
                "due": date.fromisoformat(due),
            },
        )
        for id_, name, on, kind, due in book.rows(sql)
    ]


def _reminders(book: Reading, today: date) -> list[Finding]:
    found = []
    for each in reminders_due(book, today + SOON):
        what = each.words or choice(each.kind)
        if each.name:
            what = say("calendar.reminder_of", body=each.name, what=what)
        code, severity = "calendar.finding.reminder", Severity.NOTE
        if each.due_on < today:
            code, severity = "calendar.finding.reminder_late", Severity.WARN
        values = {"what": what, "due": each.due_on}
        found.append(Finding(code, severity, "reminder", each.id, values))
    return found
