"""The forms of the Finance page: each makes one command's input and runs it through the desk."""

from db.finance.commands.funding import (
    AddCapitalScheme,
    AnswerAdvice,
    AnswerBid,
    BidFunding,
    ChangeCapitalScheme,
    RecordAdvice,
    ReportFunding,
)
from db.finance.commands.ladder import RaiseShortfall
from db.finance.commands.limits import AddPartner, SetControlTotal, SetEnvelope
from db.finance.commands.positions import RecordPosition
from db.finance.queries import AdviceLine, FundingLine, SchemeLine, advice
from db.finance.rules.funding import AdviceSubject, SchemeState
from db.finance.rules.money import in_full
from db.finance.rules.positions import MoneyKind
from db.programmes.queries import workstreams
from db.store import Reading
from db.words import say
from desktop.finance.columns import Rolled
from desktop.finance.ladder import offsetting, stepping
from desktop.finance.plans import (
    changing_efficiency,
    changing_plan,
    delivering,
    mistaken,
    new_assumptions,
    new_efficiency,
    new_plan,
    next_assumptions,
)
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.kit.fields import (
    ChoiceField,
    Field,
    NumberField,
    Option,
    PickField,
    TextField,
)
from desktop.kit.offers import (
    bodies,
    change_form,
    decisions,
    meetings,
    on_day,
    organisations,
    pick,
    plain_form,
    prose,
)

__all__ = [
    "changing_efficiency",
    "changing_plan",
    "delivering",
    "mistaken",
    "new_assumptions",
    "new_efficiency",
    "new_plan",
    "next_assumptions",
    "offsetting",
    "stepping",
]


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
    return _minding(_position(desk, "money.new_position"))


def _position(desk: Desk, title: str) -> CommandForm:
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
    return plain_form(desk, title, fields, RecordPosition)


def correcting(desk: Desk, line: Rolled) -> CommandForm:
    """Return the form that records a position anew, with what stands there now."""
    form = _position(desk, "money.correct")
    form.now_about(line.id)
    sums = line.line.sums
    figures = {"plan": sums.plan, "actual": sums.actual, "forecast": sums.forecast}
    form.set_values(
        organisation=line.line.id,
        period=line.month,
        kind=line.kind,
        source=line.line.source,
        note=line.line.note,
        **{name: "" if each is None else in_full(each) for name, each in figures.items()},
    )
    return _minding(form)


def _minding(form: CommandForm) -> CommandForm:
    form.mind_while_typing()
    return form


def new_control_total(desk: Desk) -> CommandForm:
    """Return the form that sets what an organisation must deliver in a year."""
    fields = [_organisation(desk), _year(desk), _amount(desk, "amount", "money.amount")]
    form = plain_form(desk, "money.new_control_total", [*fields, _source(desk)], SetControlTotal)
    return _minding(form)


def new_envelope(desk: Desk) -> CommandForm:
    """Return the form that sets what a system or partnership may spend in a year."""
    fields = [
        _body(desk, "money.partnership").needed(),
        _year(desk),
        _kind(desk),
        _amount(desk, "amount", "money.amount"),
        _source(desk),
    ]
    return _minding(plain_form(desk, "money.new_envelope", fields, SetEnvelope))


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
        pick(desk, "advice", "money.by_advice", _advice),
        pick(desk, "decision", "money.decision", decisions),
        _long(desk, "note", "money.note"),
    ]

    made = ChangeCapitalScheme
    form = change_form(desk, "money.change", fields, made, capitalscheme=line.id)
    sql = "SELECT advice, decision FROM capitalscheme_live WHERE id = :id"
    held = dict(zip(("advice", "decision"), desk.read(_row, sql, line.id), strict=True))
    form.set_values(rank=line.rank, amount=in_full(line.amount), state=line.state, note=line.note)
    form.set_values(**held)
    return form


def _advice(book: Reading) -> list[Option]:
    return [Option(each.id, each.words, each.body) for each in advice(book)]


def _row(book: Reading, sql: str, row: str) -> tuple[str, ...]:
    return tuple(each or "" for each in book.row(sql, id=row) or ("", ""))


def new_bid(desk: Desk) -> CommandForm:
    """Return the form that asks for transformation funding."""
    fields = [
        _body(desk, "money.asked_by").needed(),
        TextField(desk.look, "title", say("money.bid_for")),
        _year(desk),
        _amount(desk, "amount", "money.bid"),
        pick(desk, "workstream", "money.workstream", _workstreams),
        NumberField(desk.look, "priority", say("money.priority")),
    ]
    return plain_form(desk, "money.new_bid", fields, BidFunding)


def _workstreams(book: Reading) -> list[Option]:
    return [Option(each.id, each.name, each.short) for each in workstreams(book)]


def answering_bid(desk: Desk, line: FundingLine) -> CommandForm:
    """Return the form that awards a bid, or declines it with the reason."""
    fields = [
        TextField(desk.look, "award", say("money.award"), hint=say("money.award_hint")),
        _long(desk, "answer", "money.answer"),
        _day(desk),
        _day(desk, "report_due_on", "money.report_due"),
        pick(desk, "decision", "money.decision", decisions),
    ]
    return plain_form(desk, "money.answer_bid", fields, AnswerBid, funding=line.id)


def reporting(desk: Desk, line: FundingLine) -> CommandForm:
    """Return the form that reports back what awarded funding did."""
    fields = [_long(desk, "words", "money.report"), _day(desk)]
    return plain_form(desk, "money.report_back", fields, ReportFunding, funding=line.id)


def new_advice(desk: Desk) -> CommandForm:
    """Return the form that records what a finance or capital group advises."""
    fields = [
        _body(desk, "money.by").needed(),
        _body(desk, "money.to", "to_body"),
        ChoiceField(desk.look, "subject", say("money.subject"), list(AdviceSubject)),
        _long(desk, "words", "money.advice"),
        pick(desk, "meeting", "money.meeting", meetings),
        _day(desk),
    ]
    return plain_form(desk, "money.new_advice", fields, RecordAdvice)


def answering_advice(desk: Desk, line: AdviceLine) -> CommandForm:
    """Return the form that records what became of advice."""
    fields = [
        _long(desk, "answer", "money.answer"),
        pick(desk, "decision", "money.decision", decisions),
        _day(desk),
    ]
    return plain_form(desk, "money.answer_advice", fields, AnswerAdvice, advice=line.id)
