"""Forms of membership places: who holds one, who may stand in, and the place itself."""

from typing import Any

from db.bodies.commands.induction import WelcomeMember
from db.bodies.commands.seats import (
    AddSeat,
    AppointMember,
    ChangeSeat,
    EndDeputy,
    EndMembership,
    NominateDeputy,
)
from db.bodies.queries.bodies import BodyPage
from db.bodies.queries.seats import Holder, SeatLine
from db.bodies.rules.kinds import Capacity, Office
from db.store import KEEP, Reading
from db.words import say
from desktop.bodies.form.needed import organisations, person, places
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.kit.fields import ChoiceField, DateField, Field, FlagField, PickField, TextField


def appointing(desk: Desk, seat: SeatLine) -> CommandForm:
    """Return the form that puts a person into a place."""
    look = desk.look
    fields: list[Field] = [
        person(desk),
        DateField(look, "from_on", say("committee.field_from"), desk.today),
        TextField(look, "source", say("committee.field_source")),
        FlagField(look, "newcomer", say("committee.field_newcomer")),
    ]

    def make(form: CommandForm) -> AppointMember | WelcomeMember:
        kind = WelcomeMember if form.value("newcomer") else AppointMember
        return kind(
            seat=seat.id,
            person=form.value("person"),
            from_on=form.value("from_on"),
            source=form.value("source"),
        )

    title = say("committee.appoint_title", place=seat.title)
    made = CommandForm(desk, title, fields, "committee.appoint", make)
    made.set_values(from_on=seat.free_on or desk.today())
    made.mind_while_typing()
    return made


def ending(desk: Desk, seat: SeatLine) -> CommandForm:
    """Return the form that ends a membership on its last day."""
    look = desk.look
    fields: list[Field] = [*_who(desk, seat.holders, "membership")]
    fields += [
        DateField(
            look,
            "to_on",
            say("committee.field_to"),
            desk.today,
            hint=say("committee.field_to_hint"),
        ).needed(),
        TextField(look, "why", say("committee.field_why")),
    ]

    def make(form: CommandForm) -> EndMembership:
        held = form.value("membership") if "membership" in form.fields else seat.holders[0].record
        return EndMembership(held, form.value("to_on"), form.value("why"))

    names = ", ".join(each.name for each in seat.holders)
    title, about = say("committee.end_title", person=names), seat.holders[0].record
    return CommandForm(desk, title, fields, "committee.end", make, about=about)


def nominating(desk: Desk, seat: SeatLine) -> CommandForm:
    """Return the form that nominates a deputy for a place."""
    look = desk.look
    fields = [
        person(desk),
        DateField(look, "from_on", say("committee.field_from"), desk.today),
        TextField(look, "source", say("committee.field_source")),
    ]

    def make(form: CommandForm) -> NominateDeputy:
        return NominateDeputy(
            seat=seat.id,
            person=form.value("person"),
            from_on=form.value("from_on"),
            source=form.value("source"),
        )

    title = say("committee.nominate_title", place=seat.title)
    made = CommandForm(desk, title, fields, "committee.nominate", make)
    made.set_values(from_on=desk.today())
    return made


def ending_deputy(desk: Desk, seat: SeatLine) -> CommandForm:
    """Return the form that ends a deputy's nomination."""
    fields: list[Field] = [*_who(desk, seat.deputies, "deputy")]
    fields.append(DateField(desk.look, "to_on", say("committee.field_to"), desk.today).needed())

    def make(form: CommandForm) -> EndDeputy:
        held = form.value("deputy") if "deputy" in form.fields else seat.deputies[0].record
        return EndDeputy(held, form.value("to_on"))

    names = ", ".join(each.name for each in seat.deputies)
    title, about = say("committee.end_deputy_title", person=names), seat.deputies[0].record
    return CommandForm(desk, title, fields, "committee.end_deputy", make, about=about)


def adding_place(desk: Desk, page: BodyPage) -> CommandForm:
    """Return the form of a new membership place."""

    def make(form: CommandForm) -> AddSeat:
        given = {name: form.value(name) for name in form.fields}
        given |= {name: given[name] or None for name in ("place", "organisation")}
        return AddSeat(body=page.body.id, **given)

    made = CommandForm(desk, say("committee.place_title"), _of_place(desk), "committee.add", make)
    made.set_values(voting=True)
    return made


def changing_place(desk: Desk, seat: SeatLine) -> CommandForm:
    """Return the form that changes a membership place."""

    def make(form: CommandForm) -> ChangeSeat:
        touched = form.touched()
        links = {
            name: touched[name] or None if name in touched else KEEP
            for name in ("place", "organisation")
        }
        return ChangeSeat(seat=seat.id, **touched | links)

    title = say("committee.change_place_title", place=seat.title)
    made = CommandForm(desk, title, _of_place(desk), "committee.save", make, about=seat.id)
    place, organisation = desk.read(_linked, seat.id)
    made.set_values(
        title=seat.title,
        constituency=seat.constituency,
        capacity=seat.capacity,
        office=seat.office,
        place=place,
        organisation=organisation,
        voting=seat.voting,
        independent=seat.independent,
        provisional=seat.provisional,
    )
    return made


def _of_place(desk: Desk) -> list[Field]:
    look = desk.look
    return [
        TextField(look, "title", say("committee.field_place")),
        TextField(look, "constituency", say("committee.field_representing")),
        ChoiceField(look, "capacity", say("committee.field_capacity"), list(Capacity)),
        ChoiceField(look, "office", say("committee.field_office"), list(reversed(list(Office)))),
        PickField(look, "place", say("committee.area"), desk.read(places)),
        PickField(look, "organisation", say("committee.organisation"), desk.read(organisations)),
        FlagField(look, "voting", say("committee.field_voting")),
        FlagField(look, "independent", say("committee.field_independent")),
        FlagField(look, "provisional", say("committee.field_provisional")),
    ]


def _who(desk: Desk, held: tuple[Holder, ...], name: str) -> list[Field]:
    """Return the choice among several, nothing where there is only one."""
    if len(held) < 2:  # noqa: PLR2004 - one needs no choice
        return []
    choices = [(each.record, each.name) for each in held]
    return [ChoiceField(desk.look, name, say("committee.field_person"), choices)]


def _linked(book: Reading, row_id: str) -> tuple[Any, ...]:
    sql = "SELECT place, organisation FROM seat_live WHERE id = :id"
    return book.row(sql, id=row_id) or (None, None)
