"""Who is proposed to lead an agenda item, for the functions it is about (R16)."""

from datetime import date

from db.bodies.queries.plain import chosen
from db.bodies.queries.routing import owners_of
from db.bodies.rules.routing import Charge
from db.risks.rules.risk import RiskCategory
from db.store import Reading
from db.words import choice

_ITEM = "SELECT title, section, from_thing FROM agendaitem_live WHERE id = :item"
_BESIDES = """
SELECT p.title FROM paper_live p WHERE p.item = :item
UNION SELECT t.title FROM themeofitem_live i JOIN oversighttheme_live t ON t.id = i.theme
WHERE i.item = :item
UNION SELECT s.name FROM recommendation_live r JOIN workstream_live s ON s.id = r.workstream
WHERE r.id = :thing OR r.id = (SELECT recommendation FROM referral_live WHERE id = :thing)
"""
_CATEGORY = "SELECT category FROM risk_live WHERE id = :thing"


def leads_of(book: Reading, item: str, on: date) -> list[Charge]:
    """Return who looks after what an item is about, joint owners too, the surest first.

    It is about what its title, its heading and its papers say, the themes it was given, and the
    workstream or the kind of risk it came from.
    """
    row = book.row(_ITEM, item=item)
    if row is None:
        return []
    title, section, thing = row
    besides = [each for (each,) in book.rows(_BESIDES, item=item, thing=thing)]
    category = book.value(_CATEGORY, thing=thing)
    kind = [choice(chosen(RiskCategory, category))] if category else []
    return owners_of(book, on, [title, section, *besides, *kind])
