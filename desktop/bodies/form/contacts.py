"""Forms of the contact points and of the log of formal communications (R14)."""

from typing import Any

from db.bodies.commands.contacts import (
    AddContactPoint,
    ChangeCommunication,
    ChangeContactPoint,
    LogCommunication,
)
from db.bodies.queries.contacts import CommunicationLine, contact_points
from db.bodies.rules.contacts import Means
from db.store import Reading
from db.words import say
from desktop.bodies.form.needed import organisations
from desktop.bodies.form.slips import mistaken_communication as mistaken
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.kit.fields import (
    ChoiceField,
    DateField,
    Field,
    FlagField,
    LongField,
    Option,
    PickField,
    TextField,
)

__all__ = ["mistaken"]
LINKS = ("sender_point", "receiver_point")


def logging(desk: Desk, _line: CommunicationLine | None = None) -> CommandForm:
    """Return the form that logs a formal communication."""

    def make(form: CommandForm) -> LogCommunication:
        given = {name: form.value(name) for name in form.fields}
        return LogCommunication(**given | {name: given[name] or None for name in LINKS})

    made = CommandForm(desk, say("contacts.log_title"), _fields(desk), "contacts.log", make)
    made.set_values(on_date=desk.today())
    return made


def changing(desk: Desk, line: CommunicationLine) -> CommandForm:
    """Return the form that changes what is logged."""

    def make(form: CommandForm) -> ChangeCommunication:
        touched = form.touched()
        touched |= {name: touched[name] or None for name in LINKS if name in touched}
        return ChangeCommunication(line.id, **touched)

    title = say("contacts.change_title")
    made = CommandForm(desk, title, _fields(desk), "committee.save", make, about=line.id)
    sender, receiver, one, other = desk.read(_linked, line.id)
    made.set_values(
        sender=sender,
        receiver=receiver,
        sender_point=one,
        receiver_point=other,
        subject=line.subject,
        on_date=line.on_date,
        means=line.means,
        words=line.words,
        why_round=line.why_round,
    )
    return made


def adding_point(desk: Desk, _line: CommunicationLine | None = None) -> CommandForm:
    """Return the form of a new contact point."""

    def make(form: CommandForm) -> AddContactPoint:
        return AddContactPoint(**{name: form.value(name) for name in form.fields})

    title, fields = say("contacts.point_title"), _of_point(desk)
    return CommandForm(desk, title, fields, "committee.add", make)


def changing_point(desk: Desk, _line: CommunicationLine | None = None) -> CommandForm:
    """Return the form that changes a contact point, such as by the day it is established."""
    kept = {each.id: each for each in desk.read(contact_points)}
    choices = [(each.id, each.name) for each in kept.values()]
    which = ChoiceField(desk.look, "contactpoint", say("contacts.point"), choices)

    def make(form: CommandForm) -> ChangeContactPoint:
        touched = form.touched()
        touched.pop("contactpoint", None)
        return ChangeContactPoint(form.value("contactpoint"), **touched)

    title, fields = say("contacts.change_point_title"), [which, *_of_point(desk)]
    made = CommandForm(desk, title, fields, "committee.save", make, about=next(iter(kept), ""))

    def show() -> None:
        one = kept.get(which.value)
        if one is not None:
            made.set_values(
                name=one.name,
                short=one.short,
                organisation=one.organisation_id,
                national=one.national,
                email=one.email,
                phone=one.phone,
                from_on=one.from_on,
                to_on=one.to_on,
                source=one.source,
            )

    which.edited.connect(show)
    show()
    return made


def _fields(desk: Desk) -> list[Field]:
    look, known = desk.look, desk.read(organisations)
    points = desk.read(_points)
    return [
        DateField(look, "on_date", say("contacts.on"), desk.today).needed(),
        PickField(look, "sender", say("contacts.sender"), known).needed(),
        PickField(look, "receiver", say("contacts.receiver"), known).needed(),
        TextField(look, "subject", say("contacts.subject")),
        ChoiceField(look, "means", say("contacts.means"), list(Means)),
        PickField(look, "sender_point", say("contacts.sender_point"), points),
        PickField(look, "receiver_point", say("contacts.receiver_point"), points),
        LongField(look, "words", say("contacts.words")),
        TextField(look, "why_round", say("contacts.why_round")),
    ]


def _of_point(desk: Desk) -> list[Field]:
    look = desk.look
    return [
        TextField(look, "name", say("committee.field_name")),
        TextField(look, "short", say("committee.field_short")),
        PickField(
            look, "organisation", say("contacts.speaks_for"), desk.read(organisations)
        ).needed(),
        FlagField(look, "national", say("contacts.national")),
        DateField(look, "from_on", say("contacts.from_on"), desk.today),
        DateField(look, "to_on", say("committee.field_to"), desk.today),
        TextField(look, "email", say("committee.field_email")),
        TextField(look, "phone", say("contacts.phone")),
        TextField(look, "source", say("committee.field_source")),
    ]


def _points(book: Reading) -> list[Option]:
    return [Option(each.id, each.name, each.organisation) for each in contact_points(book)]


def _linked(book: Reading, communication: str) -> tuple[Any, ...]:
    sql = """
        SELECT sender, receiver, sender_point, receiver_point FROM communication_live
        WHERE id = :id"""
    return book.row(sql, id=communication) or ("", "", None, None)
