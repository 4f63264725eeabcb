"""The forms of the Finance page: each makes one command's input and runs it through the desk."""

from db.finance.commands.funding import (
    AddCapitalScheme,
    AnswerAdvice,
    AnswerBid,
    BidFunding,
    ChangeCapitalScheme,
    RecordAdvice,
    RecordEfficiency,
    ReportFunding,
)
from db.finance.commands.ladder import AgreeOffset, Leg, RaiseShortfall, TakeStep
from db.finance.commands.limits import AddPartner, SetControlTotal, SetEnvelope
from db.finance.commands.positions import RecordPosition
from db.finance.queries import AdviceLine, FundingLine, SchemeLine, ShortfallLine
from db.finance.rules.funding import AdviceSubject, EfficiencySource, SchemeState
from db.finance.rules.ladder import LadderStep
from db.finance.rules.money import in_full, pence
from db.finance.rules.positions import MoneyKind
from db.words import say
from desktop.finance.plans import mistaken, new_plan
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.kit.fields import (
    ChoiceField,
    Field,
    NumberField,
    PickField,
    TextField,
)
from desktop.kit.offers import (
    bodies,
    change_form,
    on_day,
    organisations,
    pick,
    plain_form,
    prose,
)

__all__ = ["mistaken", "new_plan"]


def _organisation(desk: Desk) -> Field:
    return pick(desk, "organisation", "money.organisation", organisations).needed()


def _body(desk: Desk, code: str, name: str = "body") -> PickField:
    return pick(desk, name, code, bodies)


def _amount(desk: Desk, name: str, code: str) -> Field:
    return TextField(desk.look, name, say(code), hint=say("money.amount_hint"))


def _year(desk: Desk) -> Field:
    return TextField(desk.look, "year", say("money.year"), hint=say("money.year_hint"))


def _kind(desk: Desk) -> Field:
    return ChoiceField(desk.look, "kind", say("money.kind"), list(MoneyKind))


def _source(desk: Desk) -> Field:
    return TextField(desk.look, "source", say("money.source"), hint=say("money.source_hint"))


def _long(desk: Desk, name: str, code: str) -> Field:
    return prose(desk, name, code)


def _day(desk: Desk, name: str = "on", code: str = "money.on") -> Field:
    return on_day(desk, name, code)


def new_position(desk: Desk) -> CommandForm:
    """Return the form that records an organisation's position at the end of a month."""
    period = TextField(desk.look, "period", say("money.period"), hint=say("money.period_hint"))
    fields = [
        _organisation(desk),
        period,
        _kind(desk),
        _amount(desk, "plan", "money.plan"),
        _amount(desk, "actual", "money.actual"),
        _amount(desk, "forecast", "money.forecast"),
        _source(desk),
        _long(desk, "note", "money.note"),
    ]
    return plain_form(desk, "money.new_position", fields, RecordPosition)


def new_control_total(desk: Desk) -> CommandForm:
    """Return the form that sets what an organisation must deliver in a year."""
    fields = [_organisation(desk), _year(desk), _amount(desk, "amount", "money.amount")]
    return plain_form(desk, "money.new_control_total", [*fields, _source(desk)], SetControlTotal)


def new_envelope(desk: Desk) -> CommandForm:
    """Return the form that sets what a system or partnership may spend in a year."""
    fields = [
        _body(desk, "money.partnership").needed(),
        _year(desk),
        _kind(desk),
        _amount(desk, "amount", "money.amount"),
        _source(desk),
    ]
    return plain_form(desk, "money.new_envelope", fields, SetEnvelope)


def new_partner(desk: Desk) -> CommandForm:
    """Return the form that counts an organisation in a partnership."""
    fields = [
        _body(desk, "money.partnership").needed(),
        _organisation(desk),
        _day(desk, "from_on", "money.from"),
        _day(desk, "to_on", "money.to_day"),
        _source(desk),
    ]
    return plain_form(desk, "money.new_partner", fields, AddPartner)


def new_shortfall(desk: Desk) -> CommandForm:
    """Return the form that puts a control total that cannot be delivered on the ladder."""
    fields = [
        _organisation(desk),
        _body(desk, "money.partnership"),
        _year(desk),
        _kind(desk),
        _amount(desk, "amount", "money.amount"),
        _long(desk, "statement", "money.statement"),
        _day(desk, "raised_on", "money.raised"),
    ]
    return plain_form(desk, "money.new_shortfall", fields, RaiseShortfall)


def stepping(desk: Desk, line: ShortfallLine) -> CommandForm:
    """Return the form that takes a shortfall a step further, or closes it."""
    steps = [each for each in LadderStep if each is not LadderStep.ORGANISATION]
    fields = [
        ChoiceField(desk.look, "step", say("money.step"), steps),
        _long(desk, "words", "money.step_words"),
        _body(desk, "money.step_body"),
        _day(desk),
    ]
    form = plain_form(desk, "money.take_step", fields, TakeStep, shortfall=line.id)
    here = steps.index(line.step) + 1 if line.step in steps else 0
    form.set_values(step=steps[min(here, len(steps) - 1)])
    return form


def offsetting(desk: Desk, line: ShortfallLine) -> CommandForm:
    """Return the form that sets a shortfall against another partnership's improvement."""
    parties = TextField(desk.look, "agreed_by", say("money.agreed_by"))
    fields = [
        _body(desk, "money.improves", "gains").needed(),
        _body(desk, "money.falls_short", "falls").needed(),
        _amount(desk, "legs", "money.amount"),
        parties,
        _day(desk, "agreed_on"),
        _long(desk, "words", "money.note"),
    ]

    def make(form: CommandForm) -> AgreeOffset:
        amount = pence(form.value("legs"), "legs")
        legs = (
            Leg(form.value("gains"), in_full(amount)),
            Leg(form.value("falls"), in_full(-amount)),
        )
        agreed = tuple(form.value("agreed_by").replace(" and ", ";").split(";"))
        on, words = form.value("agreed_on"), form.value("words")
        return AgreeOffset(line.id, legs, agreed, on, words=words)

    form = CommandForm(desk, say("money.agree_offset"), fields, "log.save", make, about=line.id)
    form.set_values(legs=in_full(line.amount), falls=line.body or "")
    return form


def new_scheme(desk: Desk) -> CommandForm:
    """Return the form that puts a scheme on the capital priority list."""
    fields = [
        TextField(desk.look, "title", say("money.scheme")),
        _organisation(desk),
        _year(desk),
        _amount(desk, "amount", "money.amount"),
        NumberField(desk.look, "rank", say("money.rank"), hint=say("money.rank_hint")),
        _long(desk, "note", "money.note"),
    ]
    return plain_form(desk, "money.new_scheme", fields, AddCapitalScheme)


def changing_scheme(desk: Desk, line: SchemeLine) -> CommandForm:
    """Return the form that moves a scheme on the list, or says how it stands."""
    fields = [
        NumberField(desk.look, "rank", say("money.rank"), hint=say("money.rank_hint")),
        _amount(desk, "amount", "money.amount"),
        ChoiceField(desk.look, "state", say("money.state"), list(SchemeState)),
        _long(desk, "note", "money.note"),
    ]

    made = ChangeCapitalScheme
    form = change_form(desk, "money.change_scheme", fields, made, capitalscheme=line.id)
    form.set_values(rank=line.rank, amount=in_full(line.amount), state=line.state, note=line.note)
    return form


def new_bid(desk: Desk) -> CommandForm:
    """Return the form that asks for transformation funding."""
    fields = [
        _body(desk, "money.asked_by").needed(),
        TextField(desk.look, "title", say("money.bid_for")),
        _year(desk),
        _amount(desk, "amount", "money.bid"),
        NumberField(desk.look, "priority", say("money.priority")),
    ]
    return plain_form(desk, "money.new_bid", fields, BidFunding)


def answering_bid(desk: Desk, line: FundingLine) -> CommandForm:
    """Return the form that awards a bid, or declines it with the reason."""
    fields = [
        TextField(desk.look, "award", say("money.award"), hint=say("money.award_hint")),
        _long(desk, "answer", "money.answer"),
        _day(desk),
        _day(desk, "report_due_on", "money.report_due"),
    ]
    return plain_form(desk, "money.answer_bid", fields, AnswerBid, funding=line.id)


def reporting(desk: Desk, line: FundingLine) -> CommandForm:
    """Return the form that reports back what awarded funding did."""
    fields = [_long(desk, "words", "money.report"), _day(desk)]
    return plain_form(desk, "money.report_back", fields, ReportFunding, funding=line.id)


def new_efficiency(desk: Desk) -> CommandForm:
    """Return the form that records an efficiency somebody saw."""
    fields = [
        TextField(desk.look, "title", say("money.efficiency")),
        _organisation(desk),
        _year(desk),
        ChoiceField(desk.look, "seen_by", say("money.seen_by"), list(EfficiencySource)),
        _amount(desk, "opportunity", "money.opportunity"),
        _amount(desk, "planned", "money.planned"),
        _amount(desk, "delivered", "money.delivered"),
        _source(desk),
    ]
    return plain_form(desk, "money.new_efficiency", fields, RecordEfficiency)


def new_advice(desk: Desk) -> CommandForm:
    """Return the form that records what a finance or capital group advises."""
    fields = [
        _body(desk, "money.by").needed(),
        _body(desk, "money.to", "to_body"),
        ChoiceField(desk.look, "subject", say("money.subject"), list(AdviceSubject)),
        _long(desk, "words", "money.advice"),
        _day(desk),
    ]
    return plain_form(desk, "money.new_advice", fields, RecordAdvice)


def answering_advice(desk: Desk, line: AdviceLine) -> CommandForm:
    """Return the form that records what became of advice."""
    fields = [_long(desk, "answer", "money.answer"), _day(desk)]
    return plain_form(desk, "money.answer_advice", fields, AnswerAdvice, advice=line.id)
