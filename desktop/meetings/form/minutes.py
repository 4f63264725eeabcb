"""Forms of the minutes' life: to the chair, agreed, circulated, confirmed, corrected."""

from collections.abc import Callable
from typing import Any

from db.meetings.commands.confirming import ConfirmMinutes, ReturnMinutes
from db.meetings.commands.minutes import (
    AgreeMinutes,
    CirculateMinutes,
    CorrectMinutes,
    SendMinutes,
)
from db.meetings.queries import AgendaLine, MeetingPage, agenda
from db.meetings.rules.minutes import CorrectionKind
from db.words import say
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.kit.fields import (
    ChoiceField,
    DateField,
    Field,
    FlagField,
    LongField,
    PickField,
    TextField,
)
from desktop.meetings.form import options
from desktop.meetings.form.amending import Amending

Make = Callable[[CommandForm], Any]


def sending(desk: Desk, page: MeetingPage, _here: AgendaLine | None = None) -> CommandForm:
    """Return the form that notes when the chair was sent the draft."""

    def make(form: CommandForm) -> SendMinutes:
        return SendMinutes(meeting=page.id, sent_on=form.value("sent_on"))

    return _dated(desk, page, "sent_on", "send", make)


def agreeing(desk: Desk, page: MeetingPage, _here: AgendaLine | None = None) -> CommandForm:
    """Return the form that notes the chair's agreement."""
    look = desk.look
    fields: list[Field] = [
        DateField(look, "agreed_on", say("meetings.agreed_on"), desk.today),
        PickField(
            look,
            "agreed_by",
            say("meetings.agreed_by"),
            desk.read(options.people, page.body, page.on_date),
            hint=say("meetings.agreed_hint"),
        ),
    ]

    def make(form: CommandForm) -> AgreeMinutes:
        by = form.value("agreed_by") or None
        return AgreeMinutes(meeting=page.id, agreed_by=by, agreed_on=form.value("agreed_on"))

    made = _form(desk, page, "agree", fields, make)
    made.set_values(agreed_on=desk.today())
    return made


def circulating(desk: Desk, page: MeetingPage, _here: AgendaLine | None = None) -> CommandForm:
    """Return the form that notes when the minutes went out."""

    def make(form: CommandForm) -> CirculateMinutes:
        return CirculateMinutes(meeting=page.id, circulated_on=form.value("circulated_on"))

    step = "circulate_again" if page.circulated_on else "circulate"
    return _dated(desk, page, "circulated_on", step, make)


def returning(desk: Desk, page: MeetingPage, _here: AgendaLine | None = None) -> CommandForm:
    """Return the form that takes minutes back to draft, with the reason."""

    def make(form: CommandForm) -> ReturnMinutes:
        return ReturnMinutes(meeting=page.id, reason=form.value("reason"))

    return _form(
        desk, page, "return", [TextField(desk.look, "reason", say("meetings.reason"))], make
    )


def confirming(desk: Desk, page: MeetingPage, _here: AgendaLine | None = None) -> CommandForm:
    """Return the form of what a later meeting did: agreed, agreed with an amendment, returned."""
    look = desk.look
    meetings = desk.read(options.later_meetings, page)
    outcomes = [(each, say(f"life.{each}")) for each in ("agreed", "amended", "returned")]
    amending = Amending(desk, page)
    item, reads = amending.item, amending.reads
    sentence = LongField(
        look, "amendments", say("life.sentence"), hint=say("life.sentence_hint"), lines=2
    )
    outcome = ChoiceField(look, "outcome", say("life.outcome"), outcomes)
    also = FlagField(look, "changes_agreed", say("life.changes_agreed"))
    why = TextField(look, "reason", say("life.return_reason"))
    hint = "" if meetings else say("minutes.no_later")
    first = ChoiceField(look, "at_meeting", say("meetings.at_meeting"), meetings, hint=hint)
    fields: list[Field] = [first, outcome, item, reads, sentence, also, why]

    def turn() -> None:
        for field in (item, reads, sentence):
            field.setVisible(outcome.value == "amended")
        also.setVisible(outcome.value != "returned")
        why.setVisible(outcome.value == "returned")

    outcome.edited.connect(turn)
    turn()

    def make(form: CommandForm) -> ConfirmMinutes | ReturnMinutes:
        at_meeting = form.value("at_meeting") or ""
        if form.value("outcome") == "returned":
            return ReturnMinutes(page.id, form.value("reason"), at_meeting or None)
        amended = form.value("outcome") == "amended"
        return ConfirmMinutes(
            meeting=page.id,
            at_meeting=at_meeting,
            amendments=form.value("amendments") if amended else "",
            amended=amending.amended if amended else (),
            changes_agreed=form.value("changes_agreed"),
            with_amendment=amended,
        )

    return _form(desk, page, "confirm", fields, make)


def _items(desk: Desk, page: MeetingPage) -> list[tuple[str, str]]:
    return [(each.id, f"{each.number} {each.title}") for each in desk.read(agenda, page.id).items]


def correcting(desk: Desk, page: MeetingPage, _here: AgendaLine | None = None) -> CommandForm:
    """Return the form that corrects confirmed minutes."""
    look = desk.look
    items = _items(desk, page)
    later = desk.read(options.later_meetings, page) or [("", say("meetings.no_meeting"))]
    people = desk.read(options.people, page.body, page.on_date)
    kind = ChoiceField(look, "kind", say("meetings.correction"), list(CorrectionKind))
    adopted = ChoiceField(look, "adopted_meeting", say("meetings.adopted_at"), later)
    was = TextField(look, "was", say("meetings.was"), hint=say("meetings.was_hint"))
    agreed = PickField(look, "agreed_by", say("meetings.agreed_by"), people)
    reads = LongField(look, "text", say("meetings.reads"))
    fields: list[Field] = [
        kind,
        ChoiceField(look, "item", say("meetings.item"), items),
        *(was, reads, adopted, agreed),
        TextField(look, "reason", say("meetings.reason")),
    ]

    def turn() -> None:
        slip = kind.value is CorrectionKind.CLERICAL
        adopted.setVisible(not slip)
        was.setVisible(slip)
        agreed.setVisible(slip)
        reads.note(say("meetings.reads_hint") if slip else "")

    kind.edited.connect(turn)
    turn()

    def make(form: CommandForm) -> CorrectMinutes:
        slip = form.value("kind") is CorrectionKind.CLERICAL
        return CorrectMinutes(
            meeting=page.id,
            text=form.value("text"),
            item=form.value("item"),
            kind=form.value("kind"),
            was=form.value("was") if slip else "",
            adopted_meeting=None if slip else form.value("adopted_meeting") or None,
            agreed_by=form.value("agreed_by") or None if slip else None,
            reason=form.value("reason"),
        )

    return _form(desk, page, "correct", fields, make)


def _dated(desk: Desk, page: MeetingPage, field: str, step: str, make: Make) -> CommandForm:
    made = _form(
        desk, page, step, [DateField(desk.look, field, say(f"meetings.{field}"), desk.today)], make
    )
    made.set_values(**{field: desk.today()})
    return made


def _form(desk: Desk, page: MeetingPage, step: str, fields: list[Field], make: Make) -> CommandForm:
    title = say("meetings.step_of", step=say(f"meetings.step_{step}"), ref=page.ref)
    return CommandForm(desk, title, fields, f"meetings.do_{step}", make)
