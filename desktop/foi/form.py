"""The forms of a request for information: each makes one command's input."""

from db.custody.commands import (
    AnswerFoi,
    AskFoiClarification,
    ChangeFoi,
    RecordFoi,
    RecordFoiClarification,
    ReopenFoi,
    WithdrawFoi,
)
from db.custody.queries import FoiLine
from db.store import KEEP
from db.words import say
from desktop.foi.columns import called
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.kit.fields import DateField, Field, LongField, PickField, TextField
from desktop.kit.offers import people


def _fields(desk: Desk) -> list[Field]:
    look = desk.look
    return [
        LongField(look, "asked", say("foi.asked"), lines=5),
        TextField(look, "number", say("foi.number"), hint=say("foi.number_hint")),
        DateField(look, "received_on", say("foi.received"), desk.today,
                  hint=say("foi.received_hint")),
        TextField(look, "requester", say("foi.requester")),
        TextField(look, "contact", say("foi.contact")),
        PickField(look, "handler", say("foi.handler"), desk.read(people)),
    ]  # fmt: skip


def recording(desk: Desk) -> CommandForm:
    """Return the form of a new request."""

    def make(form: CommandForm) -> RecordFoi:
        return RecordFoi(
            asked=form.value("asked"),
            number=form.value("number"),
            received_on=form.value("received_on"),
            requester=form.value("requester"),
            contact=form.value("contact"),
            handler=form.value("handler") or None,
        )

    made = CommandForm(desk, say("foi.new"), _fields(desk), "foi.record", make)
    made.set_values(received_on=desk.today())
    return made


def changing(desk: Desk, line: FoiLine) -> CommandForm:
    """Return the form that changes a request."""

    def make(form: CommandForm) -> ChangeFoi:
        touched = form.touched()
        return ChangeFoi(
            request=line.id,
            asked=touched.get("asked", KEEP),
            number=touched.get("number", KEEP),
            received_on=touched.get("received_on") or KEEP,
            requester=touched.get("requester", KEEP),
            contact=touched.get("contact", KEEP),
            handler=touched["handler"] or None if "handler" in touched else KEEP,
        )

    title = say("foi.change_title", ref=called(line))
    made = CommandForm(desk, title, _fields(desk), "foi.save", make, about=line.id)
    made.set_values(
        asked=line.asked,
        number=line.ref,
        received_on=line.received_on,
        requester=line.requester,
        contact=line.contact,
        handler=line.handler_id,
    )
    return made


def asking(desk: Desk, line: FoiLine) -> CommandForm:
    """Return the form that stops the clock: the requester was asked to say more."""
    hint = say("foi.asking_hint")
    fields = [DateField(desk.look, "on", say("foi.asked_on"), desk.today, hint=hint)]

    def make(form: CommandForm) -> AskFoiClarification:
        return AskFoiClarification(line.id, form.value("on"))

    title = say("foi.asking_title", ref=called(line))
    made = CommandForm(desk, title, fields, "foi.step_asking", make, about=line.id)
    made.set_values(on=desk.today())
    return made


def clarifying(desk: Desk, line: FoiLine) -> CommandForm:
    """Return the form that starts the clock anew: the requester said more."""
    look = desk.look
    fields: list[Field] = [
        DateField(look, "on", say("foi.came_on"), desk.today, hint=say("foi.came_hint")),
        LongField(look, "asked", say("foi.asked"), lines=5),
    ]

    def make(form: CommandForm) -> RecordFoiClarification:
        asked = form.touched().get("asked", KEEP)
        return RecordFoiClarification(line.id, form.value("on"), asked)

    title = say("foi.clarifying_title", ref=called(line))
    made = CommandForm(desk, title, fields, "foi.step_clarifying", make, about=line.id)
    made.set_values(on=desk.today(), asked=line.asked)
    return made


def answering(desk: Desk, line: FoiLine) -> CommandForm:
    """Return the form that ends a request with its answer."""
    look = desk.look
    fields: list[Field] = [
        DateField(look, "on", say("foi.answered_on"), desk.today),
        LongField(look, "outcome", say("foi.outcome"), hint=say("foi.outcome_hint")),
    ]

    def make(form: CommandForm) -> AnswerFoi:
        return AnswerFoi(line.id, form.value("on"), form.value("outcome"))

    title = say("foi.answering_title", ref=called(line))
    made = CommandForm(desk, title, fields, "foi.step_answering", make, about=line.id)
    made.set_values(on=desk.today(), outcome=line.outcome)
    return made


def withdrawing(desk: Desk, line: FoiLine) -> CommandForm:
    """Return the form that ends a request without an answer."""
    look = desk.look
    fields: list[Field] = [
        LongField(look, "outcome", say("foi.why")),
        DateField(look, "on", say("foi.ended_on"), desk.today),
    ]

    def make(form: CommandForm) -> WithdrawFoi:
        return WithdrawFoi(line.id, form.value("outcome"), form.value("on"))

    title = say("foi.withdrawing_title", ref=called(line))
    made = CommandForm(desk, title, fields, "foi.step_withdrawing", make, about=line.id)
    made.set_values(on=desk.today())
    return made


def reopening(desk: Desk, line: FoiLine) -> CommandForm:
    """Return the form that opens a request again."""
    fields = [LongField(desk.look, "reason", say("foi.why"))]

    def make(form: CommandForm) -> ReopenFoi:
        return ReopenFoi(line.id, form.value("reason"))

    title = say("foi.reopening_title", ref=called(line))
    return CommandForm(desk, title, fields, "foi.step_reopening", make, about=line.id)
