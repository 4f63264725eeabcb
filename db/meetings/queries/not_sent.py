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
SELECT DISTINCT w.name, w.id FROM declaration_live d JOIN person_live w ON w.id = d.person
WHERE d.management = :management AND d.item = :item ORDER BY w.name, w.id
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


def kept_from(book: Reading, item: str) -> dict[str, str]:
    """Return whom the papers of an item are kept from: their names by their id."""
    rows = book.rows(_OF_ITEM, item=item, management=str(Management.NO_PAPERS))
    return {person: name for name, person in rows}


def names_kept_from(book: Reading, item: str) -> list[str]:
    """Return their names alone."""
    return list(kept_from(book, item).values())
