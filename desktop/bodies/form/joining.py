"""The form that gives a joiner a membership place (P14)."""

from db.bodies.commands.induction import WelcomeMember
from db.bodies.commands.seats import AppointMember
from db.bodies.queries.people import PersonLine
from db.words import say
from desktop.bodies.form.needed import membership_places
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.kit.fields import DateField, Field, FlagField, PickField


def placing(desk: Desk, line: PersonLine) -> CommandForm:
    """Return the form that puts a joiner into a membership place, with the induction list (P14)."""
    look, offered = desk.look, desk.read(membership_places, desk.today())
    free = {place.id: on for place, on in offered}
    which = PickField(look, "seat", say("people.place"), [place for place, _on in offered])
    start = DateField(look, "from_on", say("committee.field_from"), desk.today)
    fields: list[Field] = [
        which.needed(),
        start,
        FlagField(look, "newcomer", say("committee.field_newcomer")),
    ]

    def make(form: CommandForm) -> AppointMember | WelcomeMember:
        kind = WelcomeMember if form.value("newcomer") else AppointMember
        return kind(seat=form.value("seat"), person=line.id, from_on=form.value("from_on"))

    title = say("people.place_title", name=line.name)
    made = CommandForm(desk, title, fields, "committee.appoint", make)
    made.set_values(from_on=desk.today(), newcomer=True)

    def follow() -> None:
        """Let a successor begin when the place is free."""
        if not start.touched:
            start.set_value(free.get(which.value) or desk.today())

    which.edited.connect(follow)
    made.mind_while_typing()
    return made
