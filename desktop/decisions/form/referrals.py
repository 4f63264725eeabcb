"""Forms of what is with the ICPs and of their challenges; the note that goes home with them."""

from db.across.feedback import feedback, feedback_text
from db.decisions.commands.challenges import AnswerChallenge, CloseChallenge, RaiseChallenge
from db.decisions.commands.outcomes import (
    ChangeOutcome,
    PlanRatification,
    RecallReferral,
    RecordOutcome,
)
from db.decisions.commands.referrals import ReferRecommendation
from db.decisions.queries import ChallengeLine, ReferralLine
from db.decisions.rules import Outcome
from db.store import KEEP, Reading
from db.words import say
from desktop.decisions.form.options import BODIES, DECISIONS, ITEMS, PEOPLE, options
from desktop.kit.copying import CopyForm
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.kit.fields import ChoiceField, DateField, Field, LongField, PickField

ANSWERS = (Outcome.RATIFIED, Outcome.AMENDED, Outcome.REFUSED)


def _answer_fields(desk: Desk, line: ReferralLine, *, empty: bool) -> list[Field]:
    look = desk.look
    offered = (*ANSWERS, Outcome.AWAITED) if empty else ANSWERS
    return [
        ChoiceField(look, "outcome", say("journey.outcome"), offered),
        DateField(look, "outcome_on", say("journey.outcome_on"), desk.today),
        PickField(look, "outcome_body", say("journey.outcome_body"), desk.read(options, BODIES)),
        LongField(look, "outcome_words", say("journey.outcome_words")),
        PickField(
            look,
            "outcome_decision",
            say("journey.outcome_decision"),
            desk.read(options, DECISIONS, line.to),
        ),
    ]


def answering(desk: Desk, line: ReferralLine) -> CommandForm:
    """Return the form of what a body made of what was referred to it."""

    def make(form: CommandForm) -> RecordOutcome:
        return RecordOutcome(
            line.id,
            form.value("outcome"),
            form.value("outcome_on"),
            form.value("outcome_body") or None,
            form.value("outcome_words"),
            form.value("outcome_decision") or None,
        )

    title = say("journey.answer_title", name=line.body)
    fields = _answer_fields(desk, line, empty=False)
    made = CommandForm(desk, title, fields, "journey.answer", make, about=line.id)
    made.set_values(outcome_on=desk.today(), outcome_body=line.to)
    return made


def correcting(desk: Desk, line: ReferralLine) -> CommandForm:
    """Return the form that puts an answer right, or takes it back."""

    def make(form: CommandForm) -> ChangeOutcome:
        touched = form.touched()
        body, held = touched.get("outcome_body", KEEP), touched.get("outcome_decision", KEEP)
        return ChangeOutcome(
            line.id,
            outcome=touched.get("outcome", KEEP),
            outcome_on=touched.get("outcome_on", KEEP),
            outcome_body=body or None,
            outcome_words=touched.get("outcome_words", KEEP),
            outcome_decision=held or None,
        )

    title = say("journey.correct_title", name=line.body)
    fields = _answer_fields(desk, line, empty=True)
    made = CommandForm(desk, title, fields, "log.save", make, about=line.id)
    made.set_values(
        outcome=line.outcome, outcome_on=line.outcome_on, outcome_words=line.outcome_words
    )
    return made


def planning(desk: Desk, line: ReferralLine) -> CommandForm:
    """Return the form of how and when something is ratified there, as its lead agreed (A¶24)."""
    look = desk.look
    fields: list[Field] = [
        LongField(look, "route", say("journey.route")),
        DateField(look, "planned_on", say("journey.planned_on"), desk.today),
        DateField(look, "due_on", say("journey.due_on"), desk.today),
    ]

    def make(form: CommandForm) -> PlanRatification:
        touched = form.touched()
        values = (touched.get(name, KEEP) for name in ("route", "planned_on", "due_on"))
        return PlanRatification(line.id, *values)

    title = say("journey.plan_title", name=line.body)
    made = CommandForm(desk, title, fields, "log.save", make, about=line.id)
    made.set_values(route=line.route, planned_on=line.planned_on, due_on=line.due_on)
    return made


def asking_again(desk: Desk, line: ReferralLine) -> CommandForm:
    """Return the form that asks one who refused again, saying what has changed."""
    look = desk.look
    fields: list[Field] = [
        LongField(look, "words", say("journey.changed")),
        DateField(look, "sent_on", say("journey.sent_on"), desk.today),
        DateField(look, "due_on", say("journey.due_on"), desk.today),
    ]

    def make(form: CommandForm) -> ReferRecommendation:
        of_body = bool(desk.read(_is_body, line.to))
        return ReferRecommendation(
            line.recommendation,
            body=line.to if of_body else None,
            organisation=None if of_body else line.to,
            sent_on=form.value("sent_on"),
            due_on=form.value("due_on"),
            words=form.value("words"),
        )

    title = say("journey.again_title", name=line.body)
    made = CommandForm(desk, title, fields, "journey.again", make, about=line.id)
    made.set_values(sent_on=desk.today())
    return made


def _is_body(book: Reading, row: str) -> object:
    return book.value("SELECT 1 FROM body WHERE id = :id", id=row)


def recalling(desk: Desk, line: ReferralLine) -> CommandForm:
    """Return the form that takes back a referral sent by mistake."""
    fields: list[Field] = [LongField(desk.look, "reason", say("log.reason"))]

    def make(form: CommandForm) -> RecallReferral:
        return RecallReferral(line.id, form.value("reason"))

    title = say("journey.recall_title", name=line.body)
    return CommandForm(desk, title, fields, "journey.recall", make, about=line.id)


def noting(desk: Desk, line: ReferralLine) -> CopyForm:
    """Return the feedback note of an ICP as text to edit and copy (P19)."""
    found = desk.read(feedback, line.to, desk.today())
    words = feedback_text(found) if found else say("feedback.no_meeting", name=line.body)
    return CopyForm(desk, say("feedback.title", name=line.body), words)


def raising(desk: Desk) -> CommandForm:
    """Return the form of a local challenge."""
    look, bodies = desk.look, desk.read(options, BODIES)
    fields: list[Field] = [
        PickField(look, "body", say("challenge.of"), bodies).needed(),
        LongField(look, "words", say("challenge.words"), lines=4),
        LongField(look, "support", say("challenge.support")),
        PickField(look, "raised_by", say("challenge.raised_by"), desk.read(options, PEOPLE)),
        DateField(look, "raised_on", say("challenge.raised_on"), desk.today),
        PickField(look, "to_body", say("challenge.to"), bodies, hint=say("challenge.to_hint")),
    ]

    def make(form: CommandForm) -> RaiseChallenge:
        return RaiseChallenge(
            form.value("body"),
            form.value("words"),
            form.value("support"),
            to_body=form.value("to_body") or None,
            raised_on=form.value("raised_on"),
            raised_by=form.value("raised_by") or None,
        )

    made = CommandForm(desk, say("challenge.new_title"), fields, "challenge.raise", make)
    made.set_values(raised_on=desk.today())
    return made


def responding(desk: Desk, line: ChallengeLine) -> CommandForm:
    """Return the form of what the committee offers."""
    look = desk.look
    fields: list[Field] = [
        LongField(look, "response", say("challenge.response"), lines=4),
        PickField(look, "item", say("journey.at_item"), desk.read(options, ITEMS, line.to_body)),
        DateField(look, "considered_on", say("challenge.considered_on"), desk.today),
    ]

    def make(form: CommandForm) -> AnswerChallenge:
        item = form.value("item") or None
        return AnswerChallenge(line.id, form.value("response"), item, form.value("considered_on"))

    title = say("challenge.answer_title", name=line.body_name)
    made = CommandForm(desk, title, fields, "challenge.answer", make, about=line.id)
    made.set_values(response=line.response)
    return made


def closing(desk: Desk, line: ChallengeLine) -> CommandForm:
    """Return the form that closes a local challenge."""
    fields: list[Field] = [LongField(desk.look, "reason", say("challenge.ended"))]

    def make(form: CommandForm) -> CloseChallenge:
        return CloseChallenge(line.id, form.value("reason"))

    title = say("challenge.close_title", name=line.body_name)
    return CommandForm(desk, title, fields, "challenge.close", make, about=line.id)
