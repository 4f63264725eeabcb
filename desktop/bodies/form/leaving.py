"""Forms by which a person leaves, and by which the last day is put right afterwards (P14)."""

from db.across.commands.leaving import RecordLeaver
from db.across.links import names_of
from db.bodies.queries.people import PersonLine
from db.words import say
from desktop.bodies.form.naming import told
from desktop.bodies.form.needed import people
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.kit.fields import DateField, Field, PickField, TextField


def leaving(desk: Desk, line: PersonLine) -> CommandForm:
    """Return the form by which a person leaves: places vacated, actions handed on (P14)."""
    look = desk.look
    held = told(desk.read(names_of, "person", line.id))
    fields: list[Field] = [
        DateField(
            look, "left_on", say("committee.field_to"), desk.today, hint=say("people.leave_hint")
        ).needed(),
        PickField(
            look,
            "to_person",
            say("people.actions_to"),
            desk.read(people, besides=line.id),
            hint=held and say("people.named_by", what=held),
        ),
        TextField(look, "reason", say("committee.field_why")),
    ]

    def make(form: CommandForm) -> RecordLeaver:
        heir = form.value("to_person") or None
        return RecordLeaver(line.id, form.value("left_on"), heir, form.value("reason"))

    title = say("people.leave_title", name=line.name)
    return CommandForm(desk, title, fields, "register.people_leaving", make, about=line.id)


def putting_right(desk: Desk, line: PersonLine) -> CommandForm:
    """Return the form that corrects the last day of somebody who leaves or has left."""
    hint = say("people.last_day_hint")
    last = DateField(desk.look, "left_on", say("committee.field_to"), desk.today, hint=hint)

    def make(form: CommandForm) -> RecordLeaver:
        return RecordLeaver(line.id, form.value("left_on"))

    title = say("people.last_day_title", name=line.name)
    made = CommandForm(desk, title, [last.needed()], "committee.save", make, about=line.id)
    made.set_values(left_on=line.left_on)
    made.mind_while_typing()
    return made
