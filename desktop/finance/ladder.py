"""Forms of a shortfall on the ladder: its next step, and the offset of several sides."""

from db.finance.commands.ladder import AgreeOffset, Leg, TakeStep
from db.finance.queries import ShortfallLine, partnerships
from db.finance.rules.ladder import LadderStep
from db.finance.rules.money import in_full, pence
from db.store import Reading
from db.words import say
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.kit.fields import ChoiceField, Field, Option
from desktop.kit.offers import (
    bodies,
    decisions,
    meetings,
    on_day,
    pick,
    plain_form,
    prose,
    words,
)

SIDES = (("gains", "legs", 1), ("gains_too", "gains_too_by", 1), ("falls", "falls_by", -1),
         ("falls_too", "falls_too_by", -1))  # fmt: skip
"""Fields of a partnership and of its amount, and which way the amount goes."""


def stepping(desk: Desk, line: ShortfallLine) -> CommandForm:
    """Return the form that takes a shortfall a step further, or closes it."""
    steps = [each for each in LadderStep if each is not LadderStep.ORGANISATION]
    fields: list[Field] = [
        ChoiceField(desk.look, "step", say("money.step"), steps),
        prose(desk, "words", "money.step_words"),
        pick(desk, "body", "money.step_body", bodies),
        pick(desk, "meeting", "money.meeting", meetings),
        pick(desk, "decision", "money.decision", decisions),
        on_day(desk, "on", "money.on"),
    ]
    form = plain_form(desk, "money.take_step", fields, TakeStep, shortfall=line.id)
    here = steps.index(line.step) + 1 if line.step in steps else 0
    form.set_values(step=steps[min(here, len(steps) - 1)])
    return form


def _partnerships(book: Reading) -> list[Option]:
    return [Option(*each) for each in partnerships(book)]


def offsetting(desk: Desk, line: ShortfallLine) -> CommandForm:
    """Return the form that sets improvements of one or two against shortfalls of one or two."""
    amount = "money.amount_hint"
    fields: list[Field] = [
        pick(desk, "gains", "money.improves", _partnerships).needed(),
        words(desk, "legs", "money.improves_by", amount).needed(),
        pick(desk, "gains_too", "money.improves_too", _partnerships),
        words(desk, "gains_too_by", "money.improves_too_by"),
        pick(desk, "falls", "money.falls_short", _partnerships).needed(),
        words(desk, "falls_by", "money.falls_short_by").needed(),
        pick(desk, "falls_too", "money.falls_too", _partnerships),
        words(desk, "falls_too_by", "money.falls_too_by"),
        words(desk, "agreed_by", "money.agreed_by").needed(),
        pick(desk, "decision", "money.decision", decisions),
        on_day(desk, "agreed_on", "money.on"),
        prose(desk, "words", "money.note"),
    ]

    def make(form: CommandForm) -> AgreeOffset:
        legs = tuple(
            Leg(form.value(who), in_full(way * pence(form.value(by), by)))
            for who, by, way in SIDES
            if form.value(who)
        )
        agreed = tuple(form.value("agreed_by").replace(" and ", ";").split(";"))
        on, decision = form.value("agreed_on"), form.value("decision")
        return AgreeOffset(line.id, legs, agreed, on, decision, form.value("words"))

    form = CommandForm(desk, say("money.agree_offset"), fields, "log.save", make, about=line.id)
    left = in_full(max(line.amount - line.offset, 0))
    form.set_values(legs=left, falls_by=left, falls=line.body or "")
    return form
