"""Meetings on days to be minded, and people and rooms asked for twice at a time."""

from datetime import date, timedelta

from db.calendar.queries.clashes import clashes_in
from db.calendar.queries.rooms import room_clashes_in
from db.calendar.rules.states import STANDING
from db.store import Finding, Reading, Severity

AHEAD = timedelta(days=366)
_STANDING = ", ".join(f"'{state}'" for state in sorted(STANDING))


def on_holidays(book: Reading, today: date) -> list[Finding]:
    """Return the meetings to come on a bank holiday."""
    sql = f"""
        SELECT m.id, b.name, m.on_date, m.holiday
        FROM meeting_live m JOIN body_live b ON b.id = m.body
        WHERE m.holiday <> '' AND m.on_date >= :today AND m.state IN ({_STANDING})
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


def pre_election(book: Reading, today: date) -> list[Finding]:
    """Return the meetings to come in a pre-election period (P16)."""
    sql = f"""
        SELECT m.id, b.name, m.on_date, p.name
        FROM meeting_live m JOIN body_live b ON b.id = m.body
          JOIN yearperiod_live p ON m.on_date BETWEEN p.from_on AND p.to_on
        WHERE p.kind = 'pre-election period' AND m.on_date >= :today AND m.state IN ({_STANDING})
        ORDER BY m.on_date, m.id"""
    return [
        Finding(
            "calendar.finding.pre_election",
            Severity.NOTE,
            "meeting",
            id_,
            {"body": name, "on": date.fromisoformat(on), "period": period},
        )
        for id_, name, on, period in book.rows(sql, today=today.isoformat())
    ]


def clashing(book: Reading, today: date) -> list[Finding]:
    """Return the members asked to be in two meetings at once, and for how long."""
    found = []
    for clash in clashes_in(book, today, today + AHEAD):
        values: dict[str, object] = {
            "body": clash.one.name,
            "other": clash.other.name,
            "on": clash.one.on_date,
            "people": ", ".join(clash.people),
        }
        code = "calendar.finding.clash"
        if clash.minutes is not None:
            code, values = "calendar.finding.clash_for", values | {"minutes": clash.minutes}
        found.append(Finding(code, Severity.WARN, "meeting", clash.one.id, values))
    return found


def rooms_twice(book: Reading, today: date) -> list[Finding]:
    """Return the rooms two meetings want at a time, set-up and clearing included."""
    return [
        Finding(
            "calendar.finding.room_set_up" if clash.set_up else "calendar.finding.room",
            Severity.WARN,
            "meeting",
            clash.one.meeting,
            {
                "room": clash.one.name,
                "on": clash.one.on_date,
                "body": clash.one.body,
                "other": clash.other.body,
                "minutes": clash.minutes,
            },
        )
        for clash in room_clashes_in(book, today, today + AHEAD)
    ]
