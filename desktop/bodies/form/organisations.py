"""Forms of organisations: the days they stand, their successors, and one entered twice (T7)."""

from db.across.commands.merging import MergeOrganisations
from db.across.links import names_of
from db.bodies.commands.contacts import SetLabel
from db.bodies.commands.people import AddOrganisation, ChangeOrganisation, CloseOrganisation
from db.bodies.queries.labels import labels
from db.bodies.queries.people import OrganisationLine
from db.bodies.rules.kinds import OrgKind
from db.store import Reading
from db.words import say
from desktop.bodies.form.areas import adding_area, changing_area
from desktop.bodies.form.naming import told
from desktop.bodies.form.slips import mistaken_organisation as mistaken
from desktop.bodies.form.slips import mistaken_place
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.kit.fields import ChoiceField, DateField, Field, Option, PickField, TextField

__all__ = ["adding_area", "changing_area", "mistaken", "mistaken_place"]


def adding(desk: Desk, _line: OrganisationLine | None = None) -> CommandForm:
    """Return the form of a new organisation."""

    def make(form: CommandForm) -> AddOrganisation:
        given = {name: form.value(name) for name in form.fields}
        return AddOrganisation(**given | {"successor": given["successor"] or None})

    fields, title = _fields(desk, ""), say("organisations.new_title")
    made = CommandForm(desk, title, fields, "committee.add", make)
    made.mind_while_typing()
    return made


def changing(desk: Desk, line: OrganisationLine) -> CommandForm:
    """Return the form that changes what is kept of an organisation."""

    def make(form: CommandForm) -> ChangeOrganisation:
        touched = form.touched()
        if "successor" in touched:
            touched["successor"] = touched["successor"] or None
        return ChangeOrganisation(line.id, **touched)

    title = say("people.change_title", name=line.short or line.name)
    made = CommandForm(desk, title, _fields(desk, line.id), "committee.save", make, about=line.id)
    made.set_values(
        name=line.name,
        short=line.short,
        code=line.code,
        kind=line.kind,
        opened_on=line.opened_on,
        closed_on=line.closed_on,
        successor=desk.read(_successor, line.id),
        source=line.source,
    )
    return made


def closing(desk: Desk, line: OrganisationLine) -> CommandForm:
    """Return the form that ends an organisation and names its successor (T14)."""
    look = desk.look
    fields: list[Field] = [
        DateField(look, "closed_on", say("organisations.closed_on"), desk.today).needed(),
        PickField(
            look,
            "successor",
            say("organisations.successor"),
            desk.read(_others, line.id),
            hint=say("organisations.successor_hint"),
        ),
    ]

    def make(form: CommandForm) -> CloseOrganisation:
        successor = form.value("successor") or None
        return CloseOrganisation(line.id, form.value("closed_on"), successor)

    title = say("organisations.close_title", name=line.short or line.name)
    return CommandForm(desk, title, fields, "register.organisations_closing", make, about=line.id)


def merging(desk: Desk, line: OrganisationLine) -> CommandForm:
    """Return the form that makes two entries of one organisation one."""
    moves = told(desk.read(names_of, "organisation", line.id))
    hint = say("people.moves", what=moves) if moves else say("people.moves_nothing")
    others = desk.read(_others, line.id)
    fields: list[Field] = [
        PickField(desk.look, "into", say("people.is_really"), others, hint=hint).needed(),
        TextField(desk.look, "reason", say("people.why_same")),
    ]

    def make(form: CommandForm) -> MergeOrganisations:
        return MergeOrganisations(line.id, form.value("into"), form.value("reason"))

    title = say("people.merge_title", name=line.short or line.name)
    return CommandForm(desk, title, fields, "register.people_merging", make, about=line.id)


def wording(desk: Desk, _line: OrganisationLine | None = None) -> CommandForm:
    """Return the form of the minute book's own words for its scales and kinds (T2)."""
    look, kept = desk.look, {each.subject: each for each in desk.read(labels)}
    choices = [(each.subject, each.usual) for each in kept.values()]
    which = ChoiceField(look, "subject", say("organisations.usual_word"), choices)
    fields: list[Field] = [
        which,
        TextField(
            look, "words", say("organisations.own_word"), hint=say("organisations.own_word_hint")
        ),
        TextField(look, "short", say("organisations.own_short")),
        TextField(look, "source", say("committee.field_source")),
    ]

    def make(form: CommandForm) -> SetLabel:
        return SetLabel(
            form.value("subject"), form.value("words"), form.value("short"), form.value("source")
        )

    made = CommandForm(desk, say("organisations.word_title"), fields, "committee.save", make)

    def show() -> None:
        one = kept[which.value]
        made.set_values(words=one.words, short=one.short, source=one.source)

    which.edited.connect(show)
    show()
    return made


def _fields(desk: Desk, own: str) -> list[Field]:
    look = desk.look
    return [
        TextField(look, "name", say("committee.field_name")),
        TextField(look, "short", say("committee.field_short")),
        TextField(look, "code", say("organisations.code")),
        ChoiceField(look, "kind", say("committee.field_kind"), list(OrgKind)),
        DateField(look, "opened_on", say("organisations.opened_on"), desk.today),
        DateField(look, "closed_on", say("organisations.closed_on"), desk.today),
        PickField(look, "successor", say("organisations.successor"), desk.read(_others, own)),
        TextField(look, "source", say("committee.field_source")),
    ]


def _others(book: Reading, own: str) -> list[Option]:
    sql = "SELECT id, name, code FROM organisation_live WHERE id <> :own ORDER BY name, id"
    return [Option(*each) for each in book.rows(sql, own=own)]


def _successor(book: Reading, organisation: str) -> str:
    sql = "SELECT coalesce(successor, '') FROM organisation_live WHERE id = :id"
    return str(book.value(sql, id=organisation) or "")
