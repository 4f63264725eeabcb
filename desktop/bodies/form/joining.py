"""The form that gives a joiner a membership place (P14)."""

from db.bodies.commands.induction import WelcomeMember
from db.bodies.commands.seats import AppointMember
from db.bodies.queries.people import PersonLine
from db.words import say
from desktop.bodies.form.needed import vacant_places
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.kit.fields import DateField, Field, FlagField, PickField


def placing(desk: Desk, line: PersonLine) -> CommandForm:
    """Return the form that puts a joiner into a membership place, with the induction list (P14)."""
    look = desk.look
    fields: list[Field] = [
        PickField(
            look, "seat", say("people.place"), desk.read(vacant_places, desk.today())
        ).needed(),
        DateField(look, "from_on", say("committee.field_from"), desk.today),
        FlagField(look, "newcomer", say("committee.field_newcomer")),
    ]

    def make(form: CommandForm) -> AppointMember | WelcomeMember:
        kind = WelcomeMember if form.value("newcomer") else AppointMember
        return kind(seat=form.value("seat"), person=line.id, from_on=form.value("from_on"))

    title = say("people.place_title", name=line.name)
    made = CommandForm(desk, title, fields, "committee.appoint", make)
    made.set_values(from_on=desk.today(), newcomer=True)
    return made
