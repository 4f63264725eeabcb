"""Organisations of a kind that are of this system, and not another's that merely stands here."""

from db.bodies.rules.kinds import OrgKind
from db.store import Reading

_OF_KIND = """
SELECT o.id, EXISTS (SELECT 1 FROM body_live b WHERE b.organisation = o.id)
  OR EXISTS (SELECT 1 FROM seat_live s WHERE s.organisation = o.id)
FROM organisation_live o WHERE o.kind = :kind ORDER BY o.id"""


def sitting_of(book: Reading, kind: OrgKind) -> list[str]:
    """Return those of a kind that have a committee or a place here; all, where none of them has.

    A board beside this one, or another region, may be entered for what it shares with this system.
    """
    known = book.rows(_OF_KIND, kind=str(kind))
    here = [row_id for row_id, sits in known if sits]
    return here or [row_id for row_id, _sits in known]
