"""What can be picked in the forms of a meeting: people, items, later meetings."""

from datetime import date, time

from db.meetings.queries import MeetingPage
from db.store import Reading
from db.words import day
from desktop.kit.fields import Option

MEMBERS = """
SELECT p.id, p.name, coalesce(o.name, p.post) FROM person_live p
LEFT JOIN organisation o ON o.id = p.organisation
WHERE p.left_on IS NULL ORDER BY NOT EXISTS (
  SELECT 1 FROM membership_live h JOIN seat s ON s.id = h.seat
  WHERE h.person = p.id AND s.body = :body), p.name
"""
LATER = """
SELECT m.id, m.ref, m.on_date FROM meeting_live m WHERE m.body = :body AND m.on_date > :after
AND m.state IN ('held', 'in session', 'adjourned') ORDER BY m.on_date
"""


def people(book: Reading, body: str) -> list[Option]:
    """Return everybody, the members of a committee first."""
    return [Option(*each) for each in book.rows(MEMBERS, body=body)]


def later_meetings(book: Reading, page: MeetingPage) -> list[tuple[str, str]]:
    """Return the meetings of the same committee that met after this one."""
    found = book.rows(LATER, body=page.body, after=str(page.on_date))
    return [(row, f"{ref}, {day(date.fromisoformat(on))}") for row, ref, on in found]


def wall_time(typed: str) -> time | None:
    """Return a time as a field of a form gives it."""
    return time.fromisoformat(typed) if typed else None
