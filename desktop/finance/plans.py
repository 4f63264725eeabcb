"""Forms of a partnership's plan, and of what was entered of the money by mistake."""

from db.finance.commands.limits import RemovePartner
from db.finance.commands.plans import SetPlanLine
from db.finance.commands.positions import RemovePosition
from db.finance.rules.positions import MoneyKind
from db.store import Reading
from db.words import say
from desktop.kit import mistaken as kit_mistaken
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.kit.fields import ChoiceField, Field, Option, TextField
from desktop.kit.offers import bodies, pick, plain_form, words


def new_plan(desk: Desk) -> CommandForm:
    """Return the form that sets a year of a partnership's plan on a version of the assumptions."""
    fields: list[Field] = [
        pick(desk, "body", "money.partnership", bodies).needed(),
        pick(desk, "assumptionset", "money.assumptions", _assumptions).needed(),
        TextField(desk.look, "year", say("money.year"), hint=say("money.year_hint")),
        ChoiceField(desk.look, "kind", say("money.kind"), list(MoneyKind)),
        words(desk, "amount", "money.amount", "money.amount_hint"),
        words(desk, "source", "money.source", "money.source_hint"),
    ]
    return plain_form(desk, "money.new_plan", fields, SetPlanLine)


def _assumptions(book: Reading) -> list[Option]:
    sql = "SELECT id, title FROM assumptionset_live ORDER BY from_on DESC, id"
    return [Option(*each) for each in book.rows(sql)]


def mistaken(desk: Desk) -> CommandForm:
    """Return the form that takes off a position, or an organisation counted in a partnership."""
    positions = """
        SELECT p.id, o.name || ', ' || p.period FROM position_live p
        JOIN organisation o ON o.id = p.organisation ORDER BY p.period DESC, o.name, p.id"""
    partners = """
        SELECT p.id, b.short || ', ' || o.name FROM partner_live p JOIN body b ON b.id = p.body
        JOIN organisation o ON o.id = p.organisation ORDER BY b.short, o.name, p.id"""
    slips = (
        kit_mistaken.Slip(RemovePosition, "mistaken.position", positions),
        kit_mistaken.Slip(RemovePartner, "mistaken.partner", partners),
    )
    return kit_mistaken.mistaken(desk, "", slips)
