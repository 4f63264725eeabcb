"""The forms of the Decisions page: each makes one command's input and runs it through the desk."""

from db.decisions.commands.decisions import ChangeDecision, WithdrawDecision
from db.decisions.queries import DecisionLine
from db.store import KEEP
from db.words import say
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.kit.fields import DateField, Field, LongField

CHANGED = ("words", "rationale", "conflicts", "dissent", "review_on")


def changing(desk: Desk, line: DecisionLine) -> CommandForm:
    """Return the form that changes how a decision is recorded, before its minutes are confirmed."""
    look = desk.look
    fields: list[Field] = [
        LongField(look, "words", say("decided.words"), lines=5),
        LongField(look, "rationale", say("decided.rationale")),
        LongField(look, "conflicts", say("decided.conflicts")),
        LongField(look, "dissent", say("decided.dissent")),
        DateField(look, "review_on", say("decided.review"), desk.today),
    ]

    def make(form: CommandForm) -> ChangeDecision:
        touched = form.touched()
        return ChangeDecision(line.id, **{name: touched.get(name, KEEP) for name in CHANGED})

    title = say("log.change_title", ref=line.ref)
    made = CommandForm(desk, title, fields, "log.save", make, about=line.id)
    made.set_values(**{name: getattr(line, name) for name in CHANGED})
    return made


def withdrawing(desk: Desk, line: DecisionLine) -> CommandForm:
    """Return the form that withdraws a decision; its words and the reason stay."""
    fields: list[Field] = [LongField(desk.look, "reason", say("log.reason"))]

    def make(form: CommandForm) -> WithdrawDecision:
        return WithdrawDecision(line.id, form.value("reason"))

    title = say("decided.withdraw_title", ref=line.ref)
    return CommandForm(desk, title, fields, "decided.withdraw", make, about=line.id)
