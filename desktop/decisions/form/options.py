"""What can be picked in the forms of the Decisions page."""

from db.store import Reading
from desktop.kit.fields import Option
from desktop.kit.offers import BODIES, PEOPLE, still

__all__ = ["BODIES", "PEOPLE"]

ORGANISATIONS = """
SELECT id, name, code FROM organisation_live
WHERE coalesce(closed_on, :today) >= :today ORDER BY name, id"""
WORKSTREAMS = "SELECT id, name, short FROM workstream_live ORDER BY number IS NULL, number, name"
RATIFYING = """
SELECT l.id, l.ref, l.words FROM decision_live d JOIN decision_live l ON l.body = d.body
WHERE d.id = :id AND l.decided_on > d.decided_on AND l.state = 'taken' AND l.item IS NOT NULL
ORDER BY l.decided_on, l.ref
"""
DECISIONS = """
SELECT id, ref, words FROM decision_live WHERE body = :id AND state <> 'withdrawn'
ORDER BY decided_on DESC, ref DESC
"""
ITEMS = """
SELECT i.id, i.ref, i.title FROM agendaitem_live i JOIN meeting_live m ON m.id = i.meeting
WHERE m.body = :id AND i.state IN ('under way', 'taken') ORDER BY m.on_date DESC, i.place
"""
ITEMS_TO_COME = """
SELECT i.id, i.ref, i.title FROM agendaitem_live i JOIN meeting_live m ON m.id = i.meeting
WHERE m.body = :id AND i.state IN ('to come', 'deferred') AND m.state <> 'held'
ORDER BY m.on_date, i.place
"""
VOTERS = """
SELECT DISTINCT p.id, p.name, s.title FROM circulation_live c JOIN seat_live s ON s.body = c.body
JOIN membership_live m ON m.seat = s.id AND coalesce(m.to_on, '9999') >= c.sent_on
JOIN person_live p ON p.id = m.person
WHERE c.id = :id AND s.capacity = 'member' AND s.voting
UNION SELECT DISTINCT p.id, p.name, s.title FROM circulation_live c
JOIN seat_live s ON s.body = c.body JOIN deputy_live d ON d.seat = s.id
JOIN person_live p ON p.id = d.person WHERE c.id = :id ORDER BY 2, 3
"""


def options(book: Reading, sql: str, row: str = "") -> list[Option]:
    """Return what a statement gives as options: id, name, and what tells it from others."""
    given = {"id": row} if ":id" in sql else {}
    found: dict[str, Option] = {}
    for each in still(book, sql, **given):
        found.setdefault(each.id, each)
    return list(found.values())
