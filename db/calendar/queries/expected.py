"""The meetings somebody is expected at, and those a leaver is expected at no longer (P14)."""

from dataclasses import dataclass
from datetime import date, time

from db.bodies.queries.plain import wall
from db.store import Reading

_TO_COME = """
SELECT DISTINCT m.id, m.on_date, m.start_time, b.name, m.venue, m.online FROM meeting_live m
JOIN body_live b ON b.id = m.body JOIN seat_live s ON s.body = m.body
JOIN membership_live h ON h.seat = s.id AND h.person = :person
WHERE m.state IN ('planned', 'convened') AND m.on_date >= :today AND {}
ORDER BY m.on_date, m.start_time, m.id
"""
_STAYS = "coalesce(h.from_on, '') <= m.on_date AND coalesce(h.to_on, '9999') >= m.on_date"
_LEFT = "h.to_on = :left AND m.on_date > h.to_on"


@dataclass(frozen=True, slots=True)
class Expected:
    """A meeting to come: its day and hour, the committee's name, and where."""

    id: str
    on: date
    start: time | None
    committee: str
    where: str


def expected_at(
    book: Reading, person: str, today: date, left_on: date | None = None
) -> list[Expected]:
    """Return the meetings to come of committees where a person has a place on their day.

    With ``left_on``, those after that last day, of the committees the person left on it.
    """
    sql = _TO_COME.format(_LEFT if left_on else _STAYS)
    values = {"person": person, "today": today.isoformat()}
    if left_on:
        values["left"] = left_on.isoformat()
    return [
        Expected(row, date.fromisoformat(on), wall(start), name, venue or online)
        for row, on, start, name, venue, online in book.rows(sql, **values)
    ]
