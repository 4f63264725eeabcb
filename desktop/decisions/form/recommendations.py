"""Forms of recommendations: put forward, assessed, referred, reworded, withdrawn."""

from db.bodies.queries.labels import Labels
from db.decisions.commands.recommendations import (
    AssessRecommendation,
    ChangeRecommendation,
    RecordRecommendation,
    WithdrawRecommendation,
)
from db.decisions.commands.referrals import ReferRecommendation, ReferToPartnerships
from db.decisions.queries import RecommendationLine
from db.decisions.rules import Assessment
from db.store import KEEP
from db.words import say
from desktop.decisions.form.options import BODIES, ITEMS, ORGANISATIONS, WORKSTREAMS, options
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.kit.fields import ChoiceField, DateField, Field, LongField, PickField

ASSESSED = (Assessment.SUPPORTED, Assessment.NOT_SUPPORTED, Assessment.MORE_WORK)


def recommending(desk: Desk) -> CommandForm:
    """Return the form of a new recommendation."""
    look, bodies = desk.look, desk.read(options, BODIES)
    fields: list[Field] = [
        LongField(look, "words", say("journey.words"), lines=4),
        PickField(look, "workstream", say("journey.workstream"), desk.read(options, WORKSTREAMS)),
        PickField(
            look, "from_body", say("journey.from_body"), bodies, hint=say("journey.from_hint")
        ),
        PickField(look, "body", say("journey.put_to"), bodies).needed(),
        DateField(look, "made_on", say("journey.made_on"), desk.today),
    ]

    def make(form: CommandForm) -> RecordRecommendation:
        return RecordRecommendation(
            words=form.value("words"),
            workstream=form.value("workstream") or None,
            from_body=form.value("from_body") or None,
            body=form.value("body"),
            made_on=form.value("made_on"),
        )

    made = CommandForm(desk, say("journey.new_title"), fields, "log.add", make)
    made.set_values(made_on=desk.today())
    return made


def assessing(desk: Desk, line: RecommendationLine) -> CommandForm:
    """Return the form of what the committee made of a recommendation."""
    look = desk.look
    items = desk.read(options, ITEMS, line.body)
    fields: list[Field] = [
        ChoiceField(look, "assessment", say("journey.assessment"), ASSESSED),
        LongField(look, "words", say("journey.reasons")),
        PickField(look, "item", say("journey.at_item"), items, hint=say("journey.item_hint")),
        DateField(look, "on", say("journey.assessed_on"), desk.today),
    ]

    def make(form: CommandForm) -> AssessRecommendation:
        item = form.value("item") or None
        made_of_it = form.value("assessment") or Assessment.NOT_YET
        return AssessRecommendation(
            line.id, made_of_it, form.value("words"), form.value("on"), item
        )

    title = say("journey.assess_title")
    made = CommandForm(desk, title, fields, "journey.assess", make, about=line.id)
    made.set_values(assessment=None)  # nobody supports anything by leaving a box as it was
    return made


def referring_to_all(desk: Desk, line: RecommendationLine) -> CommandForm:
    """Return the form that refers a recommendation to every ICP."""
    look = desk.look
    fields: list[Field] = [
        DateField(look, "sent_on", say("journey.sent_on"), desk.today),
        DateField(look, "due_on", say("journey.due_on"), desk.today),
    ]
    if line.direct:
        hint = say("journey.how_hint")
        fields.append(LongField(look, "words", say("journey.how"), hint=hint))

    def make(form: CommandForm) -> ReferToPartnerships:
        words = form.value("words") if line.direct else ""
        return ReferToPartnerships(line.id, form.value("sent_on"), form.value("due_on"), words)

    title = say("journey.refer_all_title", **desk.read(Labels).partnerships)
    made = CommandForm(desk, title, fields, "journey.refer", make, about=line.id)
    made.set_values(sent_on=desk.today())
    return made


def referring(desk: Desk, line: RecommendationLine) -> CommandForm:
    """Return the form that refers a recommendation to one committee or organisation."""
    look = desk.look
    organisations = desk.read(options, ORGANISATIONS)
    fields: list[Field] = [
        PickField(look, "body", say("journey.to_body"), desk.read(options, BODIES)),
        PickField(look, "organisation", say("journey.to_organisation"), organisations),
        DateField(look, "sent_on", say("journey.sent_on"), desk.today),
        DateField(look, "due_on", say("journey.due_on"), desk.today),
        LongField(look, "words", say("journey.changed"), hint=say("journey.changed_hint")),
    ]

    def make(form: CommandForm) -> ReferRecommendation:
        return ReferRecommendation(
            line.id,
            body=form.value("body") or None,
            organisation=form.value("organisation") or None,
            sent_on=form.value("sent_on"),
            due_on=form.value("due_on"),
            words=form.value("words"),
        )

    title = say("journey.refer_title")
    made = CommandForm(desk, title, fields, "journey.refer", make, about=line.id)
    made.set_values(sent_on=desk.today())
    return made


def rewording(desk: Desk, line: RecommendationLine) -> CommandForm:
    """Return the form that rewords a recommendation, or says whose it is."""
    look = desk.look
    fields: list[Field] = [
        LongField(look, "words", say("journey.words"), lines=4),
        PickField(look, "workstream", say("journey.workstream"), desk.read(options, WORKSTREAMS)),
    ]

    def make(form: CommandForm) -> ChangeRecommendation:
        touched = form.touched()
        stream = touched["workstream"] or None if "workstream" in touched else KEEP
        return ChangeRecommendation(line.id, touched.get("words", KEEP), stream)

    title = say("journey.change_title")
    made = CommandForm(desk, title, fields, "log.save", make, about=line.id)
    made.set_values(words=line.words, workstream=line.workstream_id)
    return made


def withdrawing(desk: Desk, line: RecommendationLine) -> CommandForm:
    """Return the form that withdraws a recommendation, with the reason."""
    fields: list[Field] = [LongField(desk.look, "reason", say("log.reason"))]

    def make(form: CommandForm) -> WithdrawRecommendation:
        return WithdrawRecommendation(line.id, form.value("reason"))

    title = say("journey.withdraw_title")
    return CommandForm(desk, title, fields, "decided.withdraw", make, about=line.id)
