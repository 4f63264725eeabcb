"""What follows of meetings and deadlines, and what a look at the year finds."""

from datetime import date, time, timedelta

from db.bodies.queries.seats import members_of_bodies
from db.bodies.rules.years import year_first, year_last
from db.calendar.bank_holidays import bank_holidays
from db.calendar.rules.cadence import Step, parse
from db.calendar.rules.clashes import Slot, clashes
from db.calendar.rules.periods import Shortfall, Span, shortfalls, year_from
from db.calendar.rules.states import COUNTED, STANDING
from db.errors import Refusal
from db.store import Deriving, Finding, Reading, Severity
from db.words import known, say

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
    """Return meetings on bank holidays, quarters and months without one, clashes, and slips."""
    return [
        *_on_holidays(book, today),
        *_missing(book, today),
        *_clashing(book, today),
        *_slipped(book),
    ]


def _on_holidays(book: Reading, today: date) -> list[Finding]:
    sql = f"""
        SELECT m.id, b.name, m.on_date, m.holiday
        FROM meeting_live m JOIN body_live b ON b.id = m.body
        WHERE m.holiday <> '' AND m.on_date >= :today AND m.state IN ({_listed(STANDING)})
        ORDER BY m.on_date, m.id"""
    return [
        Finding(
            "calendar.finding.holiday",
            Severity.WARN,
            "meeting",
            id_,
            {"body": name, "on": date.fromisoformat(on), "holiday": holiday},
        )
        for id_, name, on, holiday in book.rows(sql, today=today.isoformat())
    ]


def _missing(book: Reading, today: date) -> list[Finding]:
    sql = """
        SELECT b.id, b.name, b.year_start, t.cadence, t.from_on, t.to_on, b.opened_on, b.closed_on
        FROM body_live b JOIN terms_live t ON t.id = (
          SELECT id FROM terms_live u WHERE u.body = b.id
            AND (u.from_on IS NULL OR u.from_on <= :today)
            AND (u.to_on IS NULL OR :today <= u.to_on)
          ORDER BY coalesce(u.from_on, '') DESC, u.version DESC, u.id LIMIT 1)
        WHERE b.status = 'active' AND t.cadence <> '' ORDER BY b.name, b.id"""
    found: list[Finding] = []
    for id_, name, year_start, cadence, *ends in book.rows(sql, today=today.isoformat()):
        first, last, opened, closed = (date.fromisoformat(end) if end else None for end in ends)
        held = _dates(book, id_)
        if not _reads(cadence):
            values = {"body": name, "given": cadence}
            found.append(Finding("calendar.finding.unread", Severity.NOTE, "body", id_, values))
            continue
        starts = [each for each in (first, opened) if each]
        stops = [each for each in (last, closed) if each]
        shorts = _shortfalls(cadence, held, (starts, stops), today, year_start)
        found.extend(_shortfall(book, id_, name, short) for short in shorts)
    return found


def _reads(cadence: str) -> bool:
    try:
        parse(cadence)
    except Refusal:
        return False
    return True


def _shortfalls(
    cadence: str,
    held: list[date],
    ends: tuple[list[date], list[date]],
    today: date,
    year_start: int,
) -> list[Shortfall]:
    """Return where this year falls short; one in which nothing is planned yet does not."""
    read = parse(cadence)
    starts, stops = ends
    year = Span(year_first(today, year_start), year_last(today, year_start))
    if read.step is Step.TIMES and starts:
        year = year_from(max(starts), today)
    if not any(year.holds(on) for on in held):
        return []
    scope = Span(max([year.first, *starts]), min([year.last, *stops]))
    return shortfalls(read, held, scope, year_start) if scope.first <= scope.last else []


def _shortfall(book: Reading, body: str, name: str, short: Shortfall) -> Finding:
    values = {"body": name, "first": short.span.first, "last": short.span.last}
    if short.due > 1:
        values |= {"due": short.due, "found": short.found}
        return Finding("calendar.finding.too_few", Severity.WARN, "body", body, values)
    sql = """
        SELECT why FROM meeting_live WHERE body = :body AND on_date BETWEEN :first AND :last
          AND state IN ('stood down', 'postponed', 'not quorate') AND why <> ''
        ORDER BY on_date"""
    ends = {"first": short.span.first.isoformat(), "last": short.span.last.isoformat()}
    why = book.value(sql, body=body, **ends)
    if why:
        return Finding(
            "calendar.finding.called_off", Severity.NOTE, "body", body, values | {"why": why}
        )
    return Finding("calendar.finding.missing", Severity.WARN, "body", body, values)


def _dates(book: Reading, body: str) -> list[date]:
    sql = f"""
        SELECT on_date FROM meeting_live WHERE body = :body AND on_date IS NOT NULL
          AND state IN ({_listed(COUNTED)})"""
    return [date.fromisoformat(on) for (on,) in book.rows(sql, body=body)]


def _clashing(book: Reading, today: date) -> list[Finding]:
    sql = f"""
        SELECT m.id, m.body, m.on_date, m.start_time, m.end_time, b.name
        FROM meeting_live m JOIN body_live b ON b.id = m.body
        WHERE m.on_date BETWEEN :today AND :last AND m.state IN ({_listed(STANDING)})"""
    last = (today + timedelta(days=366)).isoformat()
    rows = book.rows(sql, today=today.isoformat(), last=last)
    names = dict(book.rows("SELECT id, name FROM person_live"))
    bodies = {row[0]: row[5] for row in rows}
    slots = [
        Slot(id_, body, date.fromisoformat(on), *(_time(each) for each in (start, end)))
        for id_, body, on, start, end, _ in rows
    ]
    days = {slot.meeting: slot.on for slot in slots}
    return [
        Finding(
            "calendar.finding.clash",
            Severity.WARN,
            "meeting",
            clash.one,
            {
                "body": bodies[clash.one],
                "other": bodies[clash.other],
                "on": days[clash.one],
                "people": ", ".join(sorted(names[person] for person in clash.people)),
            },
        )
        for clash in clashes(slots, members_of_bodies(book, today))
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


def _time(kept: str | None) -> time | None:
    return time.fromisoformat(kept) if kept else None


def _listed(states: frozenset[str]) -> str:
    return ", ".join(f"'{state}'" for state in sorted(states))
