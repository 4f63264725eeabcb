"""Forms of people: joining, changing, being away, offices, leaving, and one entered twice."""

from collections.abc import Iterable
from typing import Any

from db.across.commands.merging import FinishMerge, MergePeople
from db.across.links import names_of
from db.bodies.commands.agenda import NamePortfolioOwner
from db.bodies.commands.induction import TickInduction
from db.bodies.commands.offices import (
    ChangeAbsence,
    EndOffice,
    NameOfficeHolder,
    NoteAbsence,
    RemoveAbsence,
)
from db.bodies.commands.people import ChangePerson
from db.bodies.queries.offices import ICP_LEAD, induction_steps
from db.bodies.queries.people import PersonLine
from db.bodies.queries.person import person_page
from db.store import KEEP, Reading
from db.words import day, say
from desktop.bodies.form.committees import adding_person
from desktop.bodies.form.joining import placing
from desktop.bodies.form.leaving import leaving, putting_right
from desktop.bodies.form.naming import told
from desktop.bodies.form.needed import bodies, organisations, people, places
from desktop.bodies.form.newcomers import assigning, mailing, starting, stepping
from desktop.bodies.form.slips import mistaken_person as mistaken
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.kit.fields import (
    ChoiceField,
    DateField,
    Field,
    Option,
    PickField,
    TextField,
)

__all__ = [
    "assigning",
    "leaving",
    "mailing",
    "mistaken",
    "placing",
    "putting_right",
    "starting",
    "stepping",
]


def adding(desk: Desk, _line: PersonLine | None = None) -> CommandForm:
    """Return the form of a new person."""
    return adding_person(desk)


def changing(desk: Desk, line: PersonLine) -> CommandForm:
    """Return the form that changes what is kept of a person."""
    look = desk.look
    fields: list[Field] = [
        TextField(look, "name", say("committee.field_name")),
        TextField(look, "initials", say("people.initials"), hint=say("people.initials_hint")),
        TextField(look, "post", say("committee.field_post")),
        PickField(look, "organisation", say("committee.organisation"), desk.read(organisations)),
        TextField(look, "email", say("committee.field_email")),
        TextField(look, "assistant_email", say("committee.field_assistant")),
    ]

    def make(form: CommandForm) -> ChangePerson:
        touched = form.touched()
        organisation = touched.pop("organisation", KEEP)
        return ChangePerson(line.id, organisation=organisation or None, **touched)

    page = desk.read(person_page, line.id)
    title = say("people.change_title", name=line.name)
    made = CommandForm(desk, title, fields, "committee.save", make, about=line.id)
    made.set_values(
        name=line.name,
        initials=line.initials,
        post=line.post,
        organisation=page.organisation if page else "",
        email=line.email,
        assistant_email=line.assistant_email,
    )
    return made


def noting_absence(desk: Desk, line: PersonLine) -> CommandForm:
    """Return the form that notes when a person is away, and who acts."""
    look = desk.look
    fields: list[Field] = [
        DateField(look, "from_on", say("committee.field_from"), desk.today).needed(),
        DateField(look, "to_on", say("people.last_day_away"), desk.today),
        PickField(look, "acting", say("people.who_acts"), desk.read(people, besides=line.id)),
        PickField(
            look, "body", say("people.only_in"), desk.read(bodies), hint=say("people.only_in_hint")
        ),
        TextField(look, "why", say("people.why_away")),
    ]

    def make(form: CommandForm) -> NoteAbsence:
        given = {name: form.value(name) for name in form.fields}
        whom = {name: given[name] or None for name in ("acting", "body")}
        return NoteAbsence(line.id, **given | whom)

    title = say("people.absence_title", name=line.name)
    made = CommandForm(desk, title, fields, "register.people_noting_absence", make)
    made.set_values(from_on=desk.today())
    made.mind_while_typing()
    return made


def changing_absence(desk: Desk, line: PersonLine) -> CommandForm:
    """Return the form that changes an absence, such as by an early return."""
    look = desk.look
    page = desk.read(person_page, line.id)
    found = {each.id: each for each in (page.absences if page else ())}
    choices = [(each.id, _span(each)) for each in found.values()]
    which = ChoiceField(look, "absence", say("people.which_absence"), choices)
    fields: list[Field] = [
        which,
        DateField(look, "from_on", say("committee.field_from"), desk.today).needed(),
        DateField(look, "to_on", say("people.last_day_away"), desk.today),
        PickField(look, "acting", say("people.who_acts"), desk.read(people, besides=line.id)),
        TextField(look, "reason", say("people.absence_off"), hint=say("people.absence_off_hint")),
    ]

    def make(form: CommandForm) -> ChangeAbsence | RemoveAbsence:
        if form.value("reason"):
            return RemoveAbsence(form.value("absence"), form.value("reason"))
        return ChangeAbsence(
            form.value("absence"),
            form.value("from_on"),
            form.value("to_on"),
            form.value("acting") or None,
        )

    title, about = say("people.absence_title", name=line.name), next(iter(found), "")
    made = CommandForm(desk, title, fields, "committee.save", make, about=about)

    def show() -> None:
        one = found.get(which.value)
        if one is not None:
            acting = desk.read(_acting, one.id)
            made.set_values(from_on=one.from_on, to_on=one.to_on, acting=acting)

    which.edited.connect(show)
    show()
    return made


def naming(desk: Desk, line: PersonLine) -> CommandForm:
    """Return the form that names a person to an office, such as ICP Lead (R8)."""
    look = desk.look
    fields: list[Field] = [
        TextField(look, "title", say("people.office")),
        PickField(look, "place", say("committee.area"), desk.read(places)),
        PickField(look, "organisation", say("people.or_organisation"), desk.read(organisations)),
        DateField(look, "from_on", say("committee.field_from"), desk.today),
        TextField(look, "source", say("committee.field_source")),
    ]

    def make(form: CommandForm) -> NameOfficeHolder:
        return NameOfficeHolder(
            form.value("title"),
            line.id,
            form.value("place") or None,
            form.value("organisation") or None,
            form.value("from_on"),
            source=form.value("source"),
        )

    title = say("people.office_title", name=line.name)
    made = CommandForm(desk, title, fields, "register.people_naming", make)
    made.set_values(title=ICP_LEAD, from_on=desk.today())
    return made


def ending_office(desk: Desk, line: PersonLine) -> CommandForm:
    """Return the form that ends an office a person holds."""
    page = desk.read(person_page, line.id)
    held = [
        (each.id, ", ".join(filter(None, (each.title, each.place or each.organisation))))
        for each in (page.offices if page else ())
        if each.to_on is None
    ]
    fields: list[Field] = [
        ChoiceField(desk.look, "officeholder", say("people.office"), held),
        DateField(desk.look, "to_on", say("committee.field_to"), desk.today).needed(),
    ]

    def make(form: CommandForm) -> EndOffice:
        return EndOffice(form.value("officeholder"), form.value("to_on"))

    title = say("people.end_office_title", name=line.name)
    return CommandForm(desk, title, fields, "register.people_ending_office", make)


def giving_function(desk: Desk, line: PersonLine) -> CommandForm:
    """Return the form that gives a person a function to look after (R16)."""
    title = say("people.function")
    which = PickField(desk.look, "portfolio", title, desk.read(_functions)).needed()

    def make(form: CommandForm) -> NamePortfolioOwner:
        return NamePortfolioOwner(form.value("portfolio"), line.id)

    heading = say("people.function_title", name=line.name)
    return CommandForm(desk, heading, [which], "register.people_giving_function", make)


def ticking(desk: Desk, line: PersonLine) -> CommandForm:
    """Return the form that ticks a step of what is done for a joiner or a leaver."""
    look = desk.look
    steps = [
        (each.id, ", ".join(filter(None, (each.words, each.body))))
        for each in desk.read(induction_steps, person=line.id)
    ]
    fields: list[Field] = [
        ChoiceField(look, "inductionstep", say("people.step"), steps),
        DateField(look, "done_on", say("people.done_on"), desk.today).needed(),
    ]

    def make(form: CommandForm) -> TickInduction:
        return TickInduction(form.value("inductionstep"), form.value("done_on"))

    title = say("people.tick_title", name=line.name)
    made = CommandForm(desk, title, fields, "register.people_ticking", make)
    made.set_values(done_on=desk.today())
    return made


def merging(desk: Desk, line: PersonLine) -> CommandForm:
    """Return the form that makes two entries of one person one."""
    look = desk.look
    moves = told(desk.read(names_of, "person", line.id))
    hint = say("people.moves", what=moves) if moves else say("people.moves_nothing")
    others = desk.read(people, besides=line.id)
    fields: list[Field] = [
        PickField(look, "into", say("people.is_really"), others, hint=hint).needed(),
        TextField(look, "reason", say("people.why_same")),
    ]

    def make(form: CommandForm) -> MergePeople:
        return MergePeople(line.id, form.value("into"), form.value("reason"))

    title = say("people.merge_title", name=line.name)
    return CommandForm(desk, title, fields, "register.people_merging", make, about=line.id)


def finishing(merged: Iterable[str]) -> list[FinishMerge]:
    """Return what finishes these merges."""
    return [FinishMerge(each) for each in merged]


def _span(absence: Any) -> str:
    start = day(absence.from_on) if absence.from_on else ""
    return " – ".join(filter(None, (start, day(absence.to_on) if absence.to_on else "")))


def _acting(book: Reading, absence: str) -> str:
    sql = "SELECT coalesce(acting, '') FROM absence_live WHERE id = :id"
    return str(book.value(sql, id=absence) or "")


def _functions(book: Reading) -> list[Option]:
    sql = """
        SELECT f.id, f.function, f.title || coalesce(', ' || p.name, '')
        FROM portfolio_live f LEFT JOIN person_live p ON p.id = f.person
        ORDER BY f.function, f.title, f.id"""
    return [Option(*each) for each in book.rows(sql)]
