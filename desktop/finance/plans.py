"""Forms of what is planned: assumptions, plans, efficiencies; and of what was a mistake."""

from typing import Any

from db.finance.commands.funding import RecordEfficiency
from db.finance.commands.limits import RemovePartner
from db.finance.commands.plans import Assumed, SetAssumptions, SetPlanLine
from db.finance.commands.positions import RemovePosition
from db.finance.queries import AssumptionsLine, EfficiencyLine, PlanLine
from db.finance.rules.funding import EfficiencySource
from db.finance.rules.money import in_full
from db.finance.rules.positions import MoneyKind
from db.store import Reading
from db.words import say
from desktop.kit import mistaken as kit_mistaken
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.kit.fields import ChoiceField, Field, LongField, Option, TextField
from desktop.kit.offers import bodies, on_day, organisations, pick, plain_form, words


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
    form = plain_form(desk, "money.new_plan", fields, SetPlanLine)
    form.mind_while_typing()
    return form


def changing_plan(desk: Desk, line: PlanLine) -> CommandForm:
    """Return the same form with what stands there now; of the whole system, its year alone."""
    form = new_plan(desk)
    amount, kind = line.revenue, MoneyKind.REVENUE
    if amount is None:
        amount, kind = line.capital, MoneyKind.CAPITAL
    form.set_values(assumptionset=line.version, year=line.year)
    if line.body:
        given = in_full(amount) if amount is not None else ""
        form.set_values(body=line.body, kind=kind, amount=given, source=line.source)
    return form


def _assumptions(book: Reading) -> list[Option]:
    sql = "SELECT id, title FROM assumptionset_live ORDER BY from_on DESC, id"
    return [Option(*each) for each in book.rows(sql)]


def new_assumptions(desk: Desk) -> CommandForm:
    """Return the form that puts a version of the assumptions in force, one on a line."""
    look = desk.look
    fields: list[Field] = [
        words(desk, "title", "money.assumptions_title").needed(),
        on_day(desk, "from_on", "money.in_force"),
        LongField(
            look, "assumptions", say("money.each_assumption"), lines=8, hint=say("money.each_hint")
        ).needed(),
        words(desk, "source", "money.source").needed(),
    ]

    def make(form: CommandForm) -> SetAssumptions:
        lines = [each.partition(":") for each in form.value("assumptions").splitlines()]
        given = tuple(Assumed(name, value) for name, _colon, value in lines if name.strip())
        from_on = form.value("from_on") or desk.today()
        return SetAssumptions(form.value("title"), from_on, form.value("source"), given)

    return CommandForm(desk, say("money.new_assumptions"), fields, "log.save", make)


def next_assumptions(desk: Desk, line: AssumptionsLine) -> CommandForm:
    """Return the same form with what a version says: the next begins from it and starts later."""
    form = new_assumptions(desk)
    each = "\n".join(f"{name}: {value}" for name, value in line.assumptions)
    form.set_values(title=line.title, assumptions=each, source=line.source)
    return form


def new_efficiency(desk: Desk) -> CommandForm:
    """Return the form that records an efficiency somebody saw."""
    fields = _efficiency_fields(desk)
    return plain_form(desk, "money.new_efficiency", fields, RecordEfficiency)


def changing_efficiency(desk: Desk, line: EfficiencyLine) -> CommandForm:
    """Return the same form about an efficiency that is recorded."""
    fields = _efficiency_fields(desk)
    form = plain_form(desk, "money.change", fields, RecordEfficiency, efficiency=line.id)
    form.set_values(**_of_efficiency(desk, line))
    return form


def delivering(desk: Desk, line: EfficiencyLine) -> CommandForm:
    """Return the form that records what has been delivered of an efficiency, and who says so."""
    fields: list[Field] = [
        words(desk, "delivered", "money.delivered", "money.amount_hint"),
        words(desk, "source", "money.source", "money.source_hint").needed(),
    ]
    rest = _of_efficiency(desk, line)

    def make(form: CommandForm) -> RecordEfficiency:
        said = {name: form.value(name) for name in form.fields}
        return RecordEfficiency(efficiency=line.id, **(rest | said))

    form = CommandForm(desk, say("money.deliver"), fields, "log.save", make, about=line.id)
    form.set_values(delivered=rest["delivered"])
    return form


def _efficiency_fields(desk: Desk) -> list[Field]:
    return [
        words(desk, "title", "money.efficiency"),
        pick(desk, "organisation", "money.organisation", organisations).needed(),
        words(desk, "year", "money.year", "money.year_hint"),
        ChoiceField(desk.look, "seen_by", say("money.seen_by"), list(EfficiencySource)),
        *(
            words(desk, name, f"money.{name}", "money.amount_hint")
            for name in ("opportunity", "planned", "delivered")
        ),
        words(desk, "source", "money.source", "money.source_hint"),
    ]


def _of_efficiency(desk: Desk, line: EfficiencyLine) -> dict[str, Any]:
    sql = "SELECT organisation FROM efficiency_live WHERE id = :id"
    figures = {
        "opportunity": line.opportunity,
        "planned": line.planned,
        "delivered": line.delivered,
    }
    return {
        "title": line.title,
        "organisation": desk.read(lambda book: book.value(sql, id=line.id)),
        "year": line.year,
        "seen_by": line.seen_by,
        "source": line.source,
        **{name: "" if each is None else in_full(each) for name, each in figures.items()},
    }


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
