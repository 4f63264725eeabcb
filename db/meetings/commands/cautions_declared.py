"""What there is to mind where papers are to be kept from somebody: they may have gone out."""

from collections.abc import Iterable
from datetime import date

from db.meetings.commands.room import ChangeDeclaration, DeclareInterest
from db.meetings.rules.declarations import Management
from db.store import Caution, Reading, kept_or, warns

DECLARED = "SELECT item, person FROM declaration_live WHERE id = :id"
ISSUED = """
SELECT s.taken_at, i.number, w.name FROM agendaitem_live i JOIN person_live w ON w.id = :person
JOIN snapshot_live s ON s.thing = i.meeting AND s.why = 'agenda issued'
WHERE i.id = :item ORDER BY s.taken_at DESC LIMIT 1
"""


@warns
def mind_keeping_back(book: Reading, it: DeclareInterest, today: date) -> list[Caution]:
    """Say of papers that have gone out that they are to be kept from somebody after all."""
    del today
    return list(_gone_out(book, it.item, it.person, it.management))


@warns
def mind_managing(book: Reading, it: ChangeDeclaration, today: date) -> list[Caution]:
    """Say the same where a declaration is managed otherwise."""
    del today
    row = book.row(DECLARED, id=it.declaration)
    management = kept_or(it.management, Management.NOT_SAID)
    return list(_gone_out(book, row[0], row[1], management)) if row else []


def _gone_out(book: Reading, item: str, person: str, management: Management) -> Iterable[Caution]:
    row = book.row(ISSUED, item=item, person=person)
    if row is not None and management is Management.NO_PAPERS:
        values = {"on": date.fromisoformat(row[0][:10]), "number": row[1], "name": row[2]}
        yield Caution("declaration.mind_issued", "management", values)
