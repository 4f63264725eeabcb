"""The forms of a review: one risk after another, or several changed together."""

from collections.abc import Sequence

from db.calendar.queries.workdays import moved_told
from db.risks.commands import ChangeRisks, ReviewScored
from db.risks.queries import RiskPage, due_again, scale_of
from db.risks.rules.risk import RiskCategory
from db.store import KEEP
from db.words import say
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.kit.fields import ChoiceField, Field, NumberField
from desktop.kit.offers import bodies, on_day, people, pick, prose


def reviewing(desk: Desk, page: RiskPage, waiting: int = 1) -> CommandForm:
    """Return the form of a review, with the score as it stands and the next day by its level."""
    line = page.line
    hint = say("risks.from_one", most=desk.read(scale_of, line.body_id, desk.today()).scale.size)
    fields: list[Field] = [
        NumberField(desk.look, "likelihood", say("risks.likelihood"), hint=hint),
        NumberField(desk.look, "impact", say("risks.impact"), hint=hint),
        prose(desk, "reason", "risks.score_why"),
        on_day(desk, "next_on", "risks.next_review"),
    ]

    def make(form: CommandForm) -> ReviewScored:
        return ReviewScored(line.id, **{name: form.value(name) for name in form.fields})

    title = say("risks.review_title", ref=line.ref, title=line.title, n=waiting)
    made = CommandForm(desk, title, fields, "risks.reviewed", make, about=line.id)
    next_on = desk.read(due_again, line, desk.today())
    made.set_values(likelihood=line.likelihood, impact=line.impact)
    if next_on is not None:
        made.set_values(next_on=next_on.proposed_on)
        made.fields["next_on"].note(moved_told(next_on))
    return made


def several(desk: Desk, risks: Sequence[str]) -> CommandForm:
    """Return the form that gives several risks the same; what is not touched stays."""
    fields: list[Field] = [
        pick(desk, "owner", "log.owner", people),
        pick(desk, "body", "log.body", bodies),
        on_day(desk, "review_on", "risks.review"),
        ChoiceField(desk.look, "category", say("risks.category"), list(RiskCategory)),
    ]

    def make(form: CommandForm) -> ChangeRisks:
        given = {name: value for name, value in form.touched().items() if value}
        return ChangeRisks(tuple(risks), **{name: given.get(name, KEEP) for name in form.fields})

    return CommandForm(desk, say("risks.several_title", n=len(risks)), fields, "log.save", make)
