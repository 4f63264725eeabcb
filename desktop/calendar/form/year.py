"""The forms of what a year is planned around and reminds of."""

from db.calendar.commands.year import (
    AddPeriod,
    AddReminder,
    ChangePeriod,
    ChangeReminder,
    CompleteReminder,
    RemovePeriod,
    RemoveReminder,
)
from db.calendar.queries.year import PeriodLine, ReminderLine
from db.calendar.rules.year import PeriodKind
from db.words import choice, say
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.kit.fields import ChoiceField, DateField, Field, LongField, PickField, TextField
from desktop.kit.offers import bodies

Thing = PeriodLine | ReminderLine


def adding_period(desk: Desk, _body: str = "") -> CommandForm:
    """Return the form of new days to plan around."""

    def make(form: CommandForm) -> AddPeriod:
        return AddPeriod(**{name: form.value(name) for name in form.fields})

    title = say("diary.period_title")
    return CommandForm(desk, title, _period_fields(desk), "diary.add_period", make)


def _period_fields(desk: Desk) -> list[Field]:
    look = desk.look
    return [
        ChoiceField(look, "kind", say("diary.kind"), list(PeriodKind)),
        TextField(look, "name", say("diary.period_name"), hint=say("diary.period_hint")),
        DateField(look, "from_on", say("diary.first"), desk.today).needed(),
        DateField(look, "to_on", say("diary.last"), desk.today).needed(),
        TextField(look, "source", say("diary.source"), hint=say("diary.period_source_hint")),
        DateField(look, "as_at", say("diary.as_at"), desk.today),
    ]


def adding_reminder(desk: Desk, body: str = "") -> CommandForm:
    """Return the form of a new reminder."""
    look = desk.look
    fields: list[Field] = [
        TextField(look, "words", say("diary.reminder_words")),
        DateField(look, "due_on", say("diary.due_on"), desk.today).needed(),
        PickField(
            look, "body", say("diary.body"), desk.read(bodies), hint=say("diary.reminder_hint")
        ),
    ]

    def make(form: CommandForm) -> AddReminder:
        return AddReminder(form.value("words"), form.value("due_on"), form.value("body"))

    title = say("diary.reminder_title")
    made = CommandForm(desk, title, fields, "diary.add_reminder", make)
    if body:
        made.set_values(body=body)
    return made


def changing(desk: Desk, line: Thing) -> CommandForm:
    """Return the form that changes days to plan around, or a reminder."""
    if isinstance(line, PeriodLine):
        return _changing_period(desk, line)
    fields: list[Field] = [
        TextField(desk.look, "words", say("diary.reminder_words")),
        DateField(desk.look, "due_on", say("diary.due_on"), desk.today).needed(),
    ]

    def make(form: CommandForm) -> ChangeReminder:
        return ChangeReminder(line.id, form.value("words"), form.value("due_on"))

    title = say("diary.change_reminder_title")
    made = CommandForm(desk, title, fields, "diary.save", make, about=line.id)
    made.set_values(words=line.words or choice(line.kind), due_on=line.due_on)
    return made


def _changing_period(desk: Desk, line: PeriodLine) -> CommandForm:
    def make(form: CommandForm) -> ChangePeriod:
        return ChangePeriod(line.id, **form.touched())

    title = say("diary.change_period_title")
    fields = _period_fields(desk)
    made = CommandForm(desk, title, fields, "diary.save", make, about=line.id)
    made.set_values(**{name: getattr(line, name) for name in made.fields})
    return made


def removing(desk: Desk, line: Thing) -> CommandForm:
    """Return the form that removes days to plan around, or a reminder, with the reason."""
    reason = LongField(desk.look, "reason", say("diary.reason"))

    def make(form: CommandForm) -> RemovePeriod | RemoveReminder:
        kind = RemovePeriod if isinstance(line, PeriodLine) else RemoveReminder
        return kind(line.id, form.value("reason"))

    title = say("diary.remove_title")
    return CommandForm(desk, title, [reason], "diary.remove", make, about=line.id)


def complete(desk: Desk, line: ReminderLine) -> None:
    """Note that what a reminder asks for is done today."""
    desk.do(CompleteReminder(line.id), seen=desk.seen(line.id))
