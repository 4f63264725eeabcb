"""Whom the chair keeps which papers from: those of an item an interest was declared at (R17)."""

from dataclasses import dataclass

from db.meetings.rules.declarations import Management
from db.store import Reading

_NOT_SENT = """
SELECT DISTINCT i.place, i.id, i.number, i.title, i.part, w.id, w.name FROM declaration_live d
JOIN agendaitem_live i ON i.id = d.item JOIN person w ON w.id = d.person
WHERE d.management = :management AND i.meeting = :meeting ORDER BY i.place, w.name, w.id
"""
_OF_ITEM = """
SELECT DISTINCT d.person FROM declaration_live d
WHERE d.management = :management AND d.item = :item
"""


@dataclass(frozen=True, slots=True)
class NotSent:
    """A person who is not sent the papers of an item."""

    item: str
    number: str
    title: str
    part: str
    person: str
    name: str


def not_sent(book: Reading, meeting: str) -> list[NotSent]:
    """Return, in agenda order, who is not sent the papers of which item of a meeting."""
    rows = book.rows(_NOT_SENT, meeting=meeting, management=str(Management.NO_PAPERS))
    return [NotSent(*row[1:]) for row in rows]


def kept_from(book: Reading, item: str) -> set[str]:
    """Return who is not sent the papers of an item."""
    rows = book.rows(_OF_ITEM, item=item, management=str(Management.NO_PAPERS))
    return {person for (person,) in rows}
