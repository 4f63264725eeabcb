"""Forms of what every meeting of a committee has, and of who held a place from when."""

from db.actions.commands import SetConvention
from db.actions.rules import SUGGESTED
from db.bodies.commands.agenda import SetHeading
from db.bodies.commands.seats import ChangeMembership
from db.bodies.queries.bodies import BodyPage
from db.bodies.queries.plain import day
from db.bodies.queries.seats import SeatLine
from db.bodies.rules.kinds import Office
from db.meetings.commands.pack import AddPackPaper
from db.meetings.rules.items import Part, Purpose
from db.store import Reading
from db.words import say
from desktop.bodies.form.needed import NeededNumber
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.kit.fields import (
    ChoiceField,
    DateField,
    Field,
    LongField,
    Option,
    PickField,
    TextField,
)
from desktop.kit.offers import plain_form, words


def setting_heading(desk: Desk, page: BodyPage) -> CommandForm:
    """Return the form that sets a standing heading of the committee's agendas."""
    fields: list[Field] = [
        NeededNumber(desk.look, "number", say("committee.heading_number")),
        words(desk, "words", "committee.heading_words"),
        words(desk, "source", "committee.field_source"),
    ]
    return plain_form(desk, "committee.set_heading", fields, SetHeading, body=page.body.id)


def adding_pack_paper(desk: Desk, page: BodyPage) -> CommandForm:
    """Return the form of a paper that every pack of the committee holds."""
    look = desk.look
    fields: list[Field] = [
        words(desk, "title", "committee.pack_title"),
        words(desk, "segment", "committee.pack_segment", "committee.pack_segment_hint"),
        words(desk, "section", "committee.pack_section"),
        ChoiceField(look, "purpose", say("meetings.purpose"), list(Purpose)),
        ChoiceField(look, "part", say("meetings.part"), list(Part)),
        words(desk, "source", "committee.field_source"),
    ]
    return plain_form(desk, "committee.pack_paper", fields, AddPackPaper, body=page.body.id)


def setting_colours(desk: Desk, page: BodyPage) -> CommandForm:
    """Return the form of what the colours of the committee's action log mean."""
    fields: list[Field] = [
        LongField(
            desk.look, "rag", say("committee.colours_mean"), hint=say("committee.colours_hint")
        ),
        words(desk, "source", "committee.field_source"),
    ]
    made = plain_form(desk, "committee.colours", fields, SetConvention, body=page.body.id)
    held = desk.read(_colours, page.body.id)
    if held:
        made.set_values(rag=held[0], source=held[1])
    else:
        made.set_values(rag=SUGGESTED)  # what holds while the committee has set none of its own
    return made


def changing_membership(desk: Desk, seat: SeatLine) -> CommandForm:
    """Return the form that corrects from when to when somebody holds a place, and as what."""
    look = desk.look
    held = desk.read(_holders, seat.id)
    which = PickField(look, "which", say("committee.field_person"), held).needed()
    fields: list[Field] = [
        which,
        DateField(look, "from_on", say("committee.field_from"), desk.today),
        DateField(look, "to_on", say("committee.field_to"), desk.today),
        ChoiceField(look, "office", say("committee.field_office"), list(reversed(list(Office)))),
        TextField(look, "source", say("committee.field_source")),
    ]

    def make(form: CommandForm) -> ChangeMembership:
        touched = {name: value for name, value in form.touched().items() if name != "which"}
        return ChangeMembership(which.value, **touched)

    title = say("committee.change_membership_title", place=seat.title)
    made = CommandForm(desk, title, fields, "committee.save", make)

    def show() -> None:
        found = desk.read(_membership, which.value)
        if found:
            made.set_values(**found)
            made.now_about(which.value)

    which.edited.connect(show)
    if len(held) == 1:
        made.set_values(which=held[0].id)
        show()
    return made


def _colours(book: Reading, body: str) -> tuple[str, str] | None:
    return book.row("SELECT rag, source FROM actionconvention_live WHERE body = :body", body=body)


def _holders(book: Reading, seat: str) -> list[Option]:
    sql = """
        SELECT m.id, p.name FROM membership_live m JOIN person p ON p.id = m.person
        WHERE m.seat = :seat ORDER BY m.to_on IS NOT NULL, m.from_on DESC, m.id"""
    return [Option(*each) for each in book.rows(sql, seat=seat)]


def _membership(book: Reading, row_id: str) -> dict[str, object]:
    sql = "SELECT from_on, to_on, office, source FROM membership_live WHERE id = :id"
    found = book.row(sql, id=row_id)
    if found is None:
        return {}
    first, last, office, source = found
    return {"from_on": day(first), "to_on": day(last), "office": office, "source": source}
