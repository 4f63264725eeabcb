"""Whether something stands in private: by the item it was noted at, or the decision it rests on."""

from db.meetings.rules.account import Rows
from db.meetings.rules.items import Part

PART = "coalesce(i.part, CASE WHEN d.private THEN '2' ELSE '1' END)"
STANDS_IN = f"""
SELECT EXISTS (SELECT 1 FROM agendaitem WHERE id = :item AND part = '2') OR EXISTS (
  SELECT 1 FROM decision d LEFT JOIN agendaitem i ON i.id = d.item
  WHERE d.id = :decision AND {PART} = '2')
"""
RECOMMENDED = f"""
SELECT r.id FROM recommendation_live r LEFT JOIN agendaitem m ON m.id = r.item
LEFT JOIN decision d ON d.id = r.decision LEFT JOIN agendaitem i ON i.id = d.item
WHERE m.part = '2' OR {PART} = '2'
"""
"""The recommendations made at a private item, or that a private decision took up."""
PRIVATE = f"""
SELECT EXISTS (SELECT 1 FROM decision d LEFT JOIN agendaitem i ON i.id = d.item
  WHERE d.id = :thing AND {PART} = '2')
OR EXISTS (SELECT 1 FROM ({RECOMMENDED}) WHERE id = :thing
  OR id = (SELECT recommendation FROM referral WHERE id = :thing))
"""


def part_from(rows: Rows, item: str | None, decision: str | None = None) -> Part:
    """Return the part in which something stands that was noted there, unless its part is said."""
    found = rows(STANDS_IN, item=item or "", decision=decision or "")
    return Part.TWO if found and found[0][0] else Part.ONE


def part_of(rows: Rows, thing: str) -> Part:
    """Return the part in which a decision, a recommendation or its referral stands."""
    found = rows(PRIVATE, thing=thing)
    return Part.TWO if found and found[0][0] else Part.ONE
