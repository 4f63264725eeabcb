"""Forms of a committee or group, of a person, and of what is not known."""

from typing import Any

from db.across.commands.numbering import IssueNumbers
from db.across.handing_over import left_open
from db.across.numbering import waiting
from db.bodies.commands.bodies import (
    AddBody,
    ChangeBody,
    CloseBody,
    EstablishBody,
    NoteUnknown,
    SettleUnknown,
)
from db.bodies.commands.people import AddPerson
from db.bodies.queries.bodies import BodyPage, UnknownLine
from db.bodies.rules.kinds import Authority, BodyKind, BodyStatus
from db.custody.commands import TakeOverNumbering
from db.store import KEEP, Reading
from db.words import say
from desktop.bodies.form.needed import bodies, organisations, places
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.kit.fields import ChoiceField, DateField, Field, LongField, PickField, TextField
from desktop.kit.parts import label
from desktop.kit.several import SeveralForm
from desktop.kit.theme import Look

LINKS = ("organisation", "parent", "place")


def adding_body(desk: Desk) -> CommandForm:
    """Return the form of a new committee or group."""
    look = desk.look
    status = ChoiceField(
        look, "status", say("committee.field_status"), [BodyStatus.ACTIVE, BodyStatus.PROPOSED]
    )

    def make(form: CommandForm) -> AddBody:
        given = {name: form.value(name) for name in form.fields}
        return AddBody(**given | {name: given[name] or None for name in LINKS})

    fields = [*_named(look), status, *_rest(desk)]
    return CommandForm(desk, say("committee.new_title"), fields, "committee.add", make)


def changing_body(desk: Desk, page: BodyPage) -> CommandForm:
    """Return the form that changes what is kept of a committee."""
    line = page.body

    def make(form: CommandForm) -> ChangeBody:
        touched = form.touched()
        return ChangeBody(body=line.id, **touched | _links(touched))

    wishes = LongField(
        desk.look, "chair_wishes", say("committee.wishes"), hint=say("committee.wishes_hint")
    )
    fields = [*_named(desk.look), *_rest(desk), wishes]
    title = say("committee.change_title", name=line.short)
    made = CommandForm(desk, title, fields, "committee.save", make, about=line.id)
    organisation, parent, place = desk.read(_linked, line.id)
    made.set_values(
        name=line.name,
        short=line.short,
        kind=line.kind,
        authority=line.authority,
        organisation=organisation,
        parent=parent,
        place=place,
        opened_on=line.opened_on,
        source=line.source,
        chair_wishes=line.chair_wishes,
    )
    return made


def establishing(desk: Desk, page: BodyPage) -> CommandForm:
    """Return the form that makes a proposed committee an active one."""
    line, look = page.body, desk.look
    fields = [
        DateField(look, "opened_on", say("committee.opened"), desk.today).needed(),
        _source(look),
    ]

    def make(form: CommandForm) -> EstablishBody:
        return EstablishBody(line.id, form.value("opened_on"), form.value("source"))

    title = say("committee.establish_title", name=line.name)
    made = CommandForm(desk, title, fields, "committee.establish", make, about=line.id)
    made.set_values(opened_on=desk.today())
    return made


def closing(desk: Desk, page: BodyPage) -> CommandForm:
    """Return the form that closes a committee."""
    line = page.body
    left = desk.read(left_open, line.id, desk.today())
    hint = say("committee.nothing_open")
    if left:
        told = "; ".join(say(each.code, n=each.count) for each in left)
        hint = say("committee.left_open", what=told)
    last = DateField(desk.look, "closed_on", say("committee.closed"), desk.today, hint=hint)

    def make(form: CommandForm) -> CloseBody:
        return CloseBody(line.id, form.value("closed_on"))

    title = say("committee.close_title", name=line.name)
    made = CommandForm(desk, title, [last.needed()], "committee.close", make, about=line.id)
    made.mind_while_typing()
    return made


def taking_over(desk: Desk, page: BodyPage) -> CommandForm:
    """Return the form that moves the issuing of numbers to this laptop; what waits is numbered."""
    line = page.body
    n = len(desk.read(waiting, line.id))
    hint = say("committee.take_over_hint", n=n) if n else ""
    fields: list[Field] = [
        LongField(desk.look, "reason", say("committee.take_over_why"), hint=hint, lines=3),
        DateField(desk.look, "on_date", say("committee.take_over_on"), desk.today),
    ]

    def make(form: CommandForm) -> list[Any]:
        taken = TakeOverNumbering(line.id, form.value("reason"), form.value("on_date"))
        return [taken, *([IssueNumbers(line.id)] if n else [])]

    title = say("committee.take_over_title", name=line.name)
    made = SeveralForm(desk, title, fields, "committee.take_over", make)
    made.set_values(on_date=desk.today())
    return made


def numbering(desk: Desk, page: BodyPage) -> CommandForm:
    """Return the form that issues the numbers that are to follow, each told before it is."""
    line = page.body
    told = [f"{say(f'kind.{each.kind}')}: {each.words}" for each in desk.read(waiting, line.id)]

    def make(_form: CommandForm) -> IssueNumbers:
        return IssueNumbers(line.id)

    title = say("committee.number_title", name=line.name, n=len(told))
    made = CommandForm(desk, title, [], "committee.number", make)
    made.put_above_buttons(label("\n".join(told), wrap=True))
    return made


def adding_person(desk: Desk) -> CommandForm:
    """Return the form of a new person."""
    look = desk.look
    fields = [
        TextField(look, "name", say("committee.field_name")),
        TextField(look, "post", say("committee.field_post")),
        PickField(look, "organisation", say("committee.organisation"), desk.read(organisations)),
        TextField(look, "email", say("committee.field_email")),
        TextField(look, "assistant_email", say("committee.field_assistant")),
    ]

    def make(form: CommandForm) -> AddPerson:
        given = {name: form.value(name) for name in form.fields}
        return AddPerson(**given | {"organisation": given["organisation"] or None})

    made = CommandForm(desk, say("committee.person_title"), fields, "committee.add", make)
    made.mind_while_typing()
    return made


def settling(desk: Desk, line: UnknownLine) -> CommandForm:
    """Return the form that settles something that was not known."""
    answer = LongField(desk.look, "answer", say("committee.field_answer"), hint=line.words)

    def make(form: CommandForm) -> SettleUnknown:
        return SettleUnknown(line.id, form.value("answer"))

    title = say("committee.settle_title")
    return CommandForm(desk, title, [answer], "committee.settle", make, about=line.id)


def noting(desk: Desk, page: BodyPage) -> CommandForm:
    """Return the form that notes something that is not known of a committee."""
    fields = [LongField(desk.look, "words", say("committee.field_words")), _source(desk.look)]

    def make(form: CommandForm) -> NoteUnknown:
        body = page.body
        return NoteUnknown(form.value("words"), body.short, body.id, form.value("source"))

    return CommandForm(desk, say("committee.note_title"), fields, "committee.add", make)


def _named(look: Look) -> list[Field]:
    return [
        TextField(look, "name", say("committee.field_name")),
        TextField(
            look,
            "short",
            say("committee.field_short"),
            hint=say("committee.field_short_hint"),
        ),
        ChoiceField(look, "kind", say("committee.field_kind"), list(BodyKind)),
        ChoiceField(look, "authority", say("committee.authority"), list(reversed(list(Authority)))),
    ]


def _rest(desk: Desk) -> list[Field]:
    look = desk.look
    return [
        PickField(look, "organisation", say("committee.organisation"), desk.read(organisations)),
        PickField(look, "parent", say("committee.parent"), desk.read(bodies)),
        PickField(look, "place", say("committee.area"), desk.read(places)),
        DateField(look, "opened_on", say("committee.opened"), desk.today),
        _source(look),
    ]


def _source(look: Look) -> Field:
    title, hint = say("committee.field_source"), say("committee.field_source_hint")
    return TextField(look, "source", title, hint=hint)


def _links(touched: dict[str, Any]) -> dict[str, Any]:
    return {name: touched[name] or None if name in touched else KEEP for name in LINKS}


def _linked(book: Reading, row_id: str) -> tuple[Any, ...]:
    sql = "SELECT organisation, parent, place FROM body_live WHERE id = :id"
    return book.row(sql, id=row_id) or (None, None, None)
