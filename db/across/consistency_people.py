"""Checks of people against their committees: attendance under the terms, who is invited (P14)."""

from datetime import date, timedelta

from db.across.attendance import attendance_record
from db.store import Finding, Reading, Severity

SOON, SINCE = timedelta(days=14), timedelta(days=28)
"""How long before somebody joins or leaves it is told, and how long after."""
ENOUGH = 2
"""Meetings from which a share says something: one absence is no record."""
_ASKED = """
SELECT DISTINCT b.id, b.name FROM body_live b JOIN terms_live t ON t.body = b.id
WHERE t.attendance_percent IS NOT NULL AND b.status = 'active' ORDER BY b.name, b.id
"""
_TO_COME = """(SELECT count(*) FROM meeting_live m WHERE m.body = b.id
  AND m.state IN ('planned', 'convened') AND m.on_date >= :today AND m.on_date {} x.{}_on)"""
_OTHERS = """EXISTS (SELECT 1 FROM membership_live y JOIN seat_live z ON z.id = y.seat
  WHERE z.body = b.id AND y.person = x.person AND y.id <> x.id AND {})"""
_FROM = """FROM membership_live x JOIN seat_live s ON s.id = x.seat
JOIN body_live b ON b.id = s.body JOIN person_live p ON p.id = x.person"""
_JOINS = f"""
SELECT p.id, p.name, b.name, x.from_on, {_TO_COME.format(">=", "from")} AS many {_FROM}
WHERE x.from_on BETWEEN :since AND :soon AND (x.to_on IS NULL OR x.to_on >= :today) AND many
  AND NOT {_OTHERS.format("coalesce(y.from_on, '') < x.from_on")}
  AND NOT EXISTS (SELECT 1 FROM inductionstep_live i WHERE i.person = p.id AND i.body = b.id
    AND i.step = 'dates of the year' AND i.done_on IS NOT NULL)
ORDER BY x.from_on, p.name, x.id
"""
_STEP = """EXISTS (SELECT 1 FROM inductionstep_live i WHERE i.person = p.id AND i.body = b.id
    AND i.step = 'invitations cancelled' AND i.done_on {})"""
_LEAVES = f"""
SELECT p.id, p.name, b.name, x.to_on, {_TO_COME.format(">", "to")} AS many {_FROM}
WHERE (x.to_on BETWEEN :since AND :soon
    OR x.to_on < :since AND {_STEP.format("IS NULL")}) AND many
  AND NOT {_STEP.format("IS NOT NULL")}
  AND NOT {_OTHERS.format("coalesce(y.to_on, '9999') > x.to_on")}
ORDER BY x.to_on, p.name, x.id
"""
_LISTED = """
SELECT p.id, p.name, b.name, p.left_on FROM inductionstep_live i
JOIN person_live p ON p.id = i.person JOIN body_live b ON b.id = i.body
WHERE i.step = 'taken off lists' AND i.done_on IS NULL AND p.left_on < :today
  AND b.status <> 'closed' ORDER BY p.left_on, p.name, b.name, i.id
"""


def findings(book: Reading, today: date) -> list[Finding]:
    """Return whose attendance is below what the terms ask for, and whose invitations change."""
    span = {
        "today": today.isoformat(),
        "since": (today - SINCE).isoformat(),
        "soon": (today + SOON).isoformat(),
    }
    invited = [
        Finding(code, Severity.NOTE, "person", person, {
            "name": name, "body": body, "on": date.fromisoformat(on), "count": many})
        for code, sql in (
            ("consistency.find_joiner_invited", _JOINS),
            ("consistency.find_leaver_invited", _LEAVES),
        )
        for person, name, body, on, many in book.rows(sql, **span)
    ]  # fmt: skip
    return [*_attendance(book, today), *invited, *_listed(book, today)]


def _listed(book: Reading, today: date) -> list[Finding]:
    """Return who has left and is still on the lists of a committee."""
    return [
        Finding("consistency.find_leaver_listed", Severity.NOTE, "person", person, {
            "name": name, "body": body, "on": date.fromisoformat(on)})
        for person, name, body, on in book.rows(_LISTED, today=today.isoformat())
    ]  # fmt: skip


def _attendance(book: Reading, today: date) -> list[Finding]:
    found = []
    for body, name in book.rows(_ASKED):
        record = attendance_record(book, body, today)
        told: set[str] = set()
        values = {"body": name, "asked": record.threshold}
        for each in record.members:
            if each.below and each.seat and each.share.asked >= ENOUGH:
                told.add(each.seat)
                of = {"name": each.name, "percent": each.share.percent}
                code = "consistency.find_attendance_member"
                found.append(Finding(code, Severity.WARN, "seat", each.seat, values | of))
        for place in record.places:
            if place.below and place.seat not in told and place.share.asked >= ENOUGH:
                of = {"name": place.title, "percent": place.share.percent}
                code = "consistency.find_attendance_place"
                found.append(Finding(code, Severity.WARN, "seat", place.seat, values | of))
    return found
