"""Which interests in the register the items of a meeting may touch, and by what (R17)."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from db.interests.rules.matching import Held, TouchedBy, touches
from db.meetings.queries.agenda import AgendaLine, agenda
from db.meetings.rules.items import Origin
from db.store import Reading

HELD = """
SELECT i.id, i.person, w.name, i.nature, i.extent, coalesce(i.organisation, '')
FROM interest_live i JOIN person_live w ON w.id = i.person
JOIN meeting_live m ON m.id = :meeting
WHERE coalesce(i.from_on, '') <= m.on_date AND coalesce(i.to_on, '9999') >= m.on_date
  AND i.person IN (
    SELECT h.person FROM membership_live h JOIN seat_live s ON s.id = h.seat
    WHERE s.body = m.body AND coalesce(h.from_on, '') <= m.on_date
      AND coalesce(h.to_on, '9999') >= m.on_date
    UNION SELECT a.person FROM attendance_live a WHERE a.meeting = m.id
    UNION SELECT d.person FROM attendance_live a
      JOIN membership_live h ON h.person = a.person AND coalesce(h.from_on, '') <= m.on_date
        AND coalesce(h.to_on, '9999') >= m.on_date
      JOIN seat_live s ON s.id = h.seat AND s.body = m.body AND s.capacity = 'member'
      JOIN deputy_live d ON d.seat = s.id AND coalesce(d.from_on, '') <= m.on_date
        AND coalesce(d.to_on, '9999') >= m.on_date
      WHERE a.meeting = m.id AND a.status = 'apologies' AND m.state IN ('planned', 'convened')
        AND NOT EXISTS (SELECT 1 FROM attendance_live o
          WHERE o.meeting = m.id AND o.representing = a.person)
    UNION SELECT t.lead FROM agendaitem_live t WHERE t.meeting = m.id AND t.lead IS NOT NULL)
ORDER BY w.name, i.id
"""
NAMES = """
WITH RECURSIVE line(root, id) AS (
  SELECT id, id FROM organisation_live
  UNION SELECT line.root, o.id FROM line
    JOIN organisation_live here ON here.id = line.id
    JOIN organisation_live o ON o.id = here.successor OR o.successor = here.id)
SELECT line.root, o.id, o.name, o.short, o.code FROM line
JOIN organisation_live o ON o.id = line.id
WHERE line.root IN (SELECT organisation FROM interest_live) ORDER BY o.name, o.id
"""


@dataclass(frozen=True, slots=True)
class TouchLine:
    """An interest an item may touch; ``found`` are the words it was told by."""

    item: str
    number: str
    title: str
    interest: str
    person: str
    name: str
    nature: str
    by: TouchedBy
    found: str


def interests_touched(book: Reading, meeting: str) -> list[TouchLine]:
    """Return, in agenda order, every interest an item of a meeting may touch.

    Those of its members, of who is noted as coming, and of who leads an item; before the day also
    of whoever is nominated for a member who sent apologies and may come instead. Standing items
    touch nobody's.
    """
    people, held = _held(book, meeting)
    return [
        TouchLine(
            item.id,
            item.number,
            item.title,
            each.interest,
            *people[each.interest],
            each.by,
            each.found,
        )
        for item in agenda(book, meeting).items
        if item.from_kind is not Origin.STANDING
        for each in touches(_said(item), held)
    ]


def _held(book: Reading, meeting: str) -> tuple[dict[str, tuple[str, str, str]], list[Held]]:
    rows = book.rows(HELD, meeting=meeting)
    named = _names(book.rows(NAMES)) if any(row[5] for row in rows) else {}
    people = {row[0]: (row[1], row[2], row[3]) for row in rows}
    nothing: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
    return people, [Held(row[0], f"{row[3]} {row[4]}", *named.get(row[5], nothing)) for row in rows]


def _names(rows: Iterable[tuple[Any, ...]]) -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    found: dict[str, tuple[list[str], list[str]]] = {}
    for root, own, *names in rows:
        there = found.setdefault(root, ([], []))
        there[own != root].extend(each for each in names if each)
    return {root: (tuple(own), tuple(others)) for root, (own, others) in found.items()}


def _said(item: AgendaLine) -> str:
    return ". ".join((item.title, *(each.title for each in item.papers)))
