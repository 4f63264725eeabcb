"""What can be picked in the forms of a meeting: people, items, later meetings."""

from datetime import date, time

from db import clock
from db.calendar.rules.states import MeetingState
from db.interests.queries import interests_in_force
from db.meetings.queries import LivePage, MeetingPage, meeting_page
from db.meetings.queries.touched import interests_touched
from db.store import Reading
from db.words import day
from desktop.kit.fields import Option
from desktop.meetings.clock import now

MEMBERS = """
SELECT p.id, p.name, coalesce(o.name, p.post), p.initials FROM person_live p
LEFT JOIN organisation o ON o.id = p.organisation
WHERE coalesce(p.left_on, :on) >= :on ORDER BY NOT EXISTS (
  SELECT 1 FROM membership_live h JOIN seat s ON s.id = h.seat
  WHERE h.person = p.id AND s.body = :body AND coalesce(h.from_on, :on) <= :on
    AND coalesce(h.to_on, :on) >= :on), p.name
"""
LATER = """
SELECT m.id, m.ref, m.on_date FROM meeting_live m WHERE m.body = :body AND m.on_date > :after
AND m.state IN ('held', 'in session', 'adjourned') ORDER BY m.on_date
"""


def people(book: Reading, body: str, met_on: date | None = None) -> list[Option]:
    """Return everybody who has not left yet, the members of a committee first.

    For a meeting that is over they are those of its day, whoever has left or joined since.
    """
    today = clock.today()
    on = min(met_on or today, today).isoformat()
    return [Option(*each) for each in book.rows(MEMBERS, body=body, on=on)]


NOMINATED = """
SELECT DISTINCT h.person, d.person FROM meeting m JOIN seat_live s ON s.body = m.body
JOIN membership_live h ON h.seat = s.id AND coalesce(h.from_on, '') <= m.on_date
  AND coalesce(h.to_on, '9999') >= m.on_date
JOIN deputy_live d ON d.seat = s.id AND coalesce(d.from_on, '') <= m.on_date
  AND coalesce(d.to_on, '9999') >= m.on_date
WHERE m.id = :meeting ORDER BY h.person, d.person
"""


def nominated(book: Reading, meeting: str) -> dict[str, list[str]]:
    """Return who is nominated to stand in for each member on the day of a meeting."""
    found: dict[str, list[str]] = {}
    for member, deputy in book.rows(NOMINATED, meeting=meeting):
        found.setdefault(member, []).append(deputy)
    return found


def later_meetings(book: Reading, page: MeetingPage) -> list[tuple[str, str]]:
    """Return the meetings of the same committee that met after this one."""
    found = book.rows(LATER, body=page.body, after=str(page.on_date))
    return [(row, f"{ref}, {day(date.fromisoformat(on))}") for row, ref, on in found]


def interests(book: Reading, meeting: str, item: str) -> dict[str, list[Option]]:
    """Return what each person has in the register on the day; what touches the item comes first.

    What touches it says by which words.
    """
    on = meeting_page(book, meeting).on_date
    touched = {
        each.interest: each.found for each in interests_touched(book, meeting) if each.item == item
    }
    found: dict[str, list[Option]] = {}
    for line in interests_in_force(book, on) if on else []:
        words = f"{line.nature}, {line.organisation_name}".rstrip(", ")
        found.setdefault(line.person, []).append(Option(line.id, words, touched.get(line.id, "")))
    return {person: sorted(own, key=lambda each: not each.second) for person, own in found.items()}


def moment(live: LivePage, item: str) -> str:
    """Return the time a form begins with: now, or when a meeting that is over took the item."""
    if live.meeting.state is MeetingState.IN_SESSION:
        return f"{now():%H:%M}"
    began = next((each.started for each in live.items if each.id == item), None)
    at = began or live.meeting.opened
    return f"{at:%H:%M}" if at else ""


def wall_time(typed: str) -> time | None:
    """Return a time as a field of a form gives it."""
    return time.fromisoformat(typed) if typed else None
