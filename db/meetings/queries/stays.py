"""Every time somebody was in the room of a meeting, for setting one right."""

from dataclasses import dataclass
from datetime import time

from db.bodies.queries.plain import wall
from db.store import Reading

STAYS = """
SELECT s.id, a.person, p.name, s.arrived_time, s.left_time FROM presence_live s
JOIN attendance_live a ON a.id = s.attendance JOIN person p ON p.id = a.person
WHERE a.meeting = :meeting AND s.arrived_time IS NOT NULL ORDER BY p.name, s.arrived_time, s.id
"""


@dataclass(frozen=True, slots=True)
class StayLine:
    """One time in the room."""

    id: str
    person: str
    name: str
    came: time
    left: time | None


def stay_lines(book: Reading, meeting: str) -> list[StayLine]:
    """Return the times of everybody at a meeting, by name."""
    return [
        StayLine(row, person, name, time.fromisoformat(came), wall(left))
        for row, person, name, came, left in book.rows(STAYS, meeting=meeting)
    ]
