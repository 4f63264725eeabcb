"""Forms of what a person is to look after, and of what is done while they begin or leave."""

from db.bodies.commands.agenda import AssignFunction
from db.bodies.commands.induction import AddInductionStep, StartInduction
from db.bodies.queries.people import PersonLine
from db.store import Reading
from db.transfer.mail import dates_mail, eml
from db.words import say
from desktop.bodies.form.needed import bodies, organisations
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.kit.mailing import MailForm
from desktop.kit.offers import on_day, pick, plain_form, words


def assigning(desk: Desk, line: PersonLine) -> CommandForm:
    """Return the form of a function nobody has been given yet, for this person (R16)."""
    fields = [
        words(desk, "title", "people.office"),
        words(desk, "function", "people.function"),
        pick(desk, "organisation", "committee.organisation", organisations),
        words(desk, "source", "committee.field_source"),
    ]

    def make(form: CommandForm) -> AssignFunction:
        given = {name: form.value(name) for name in form.fields}
        owner = given["organisation"] or None
        return AssignFunction(person=line.id, **given | {"organisation": owner})

    title = say("people.function_title", name=line.name)
    made = CommandForm(desk, title, fields, "register.people_assigning", make)
    made.set_values(title=line.post)
    return made


def starting(desk: Desk, line: PersonLine) -> CommandForm:
    """Return the form that lists what is to be done for somebody who sits there already (P14)."""
    fields = [
        pick(desk, "body", "log.body", bodies).needed(),
        on_day(desk, "due_on", "people.steps_by"),
    ]
    return plain_form(desk, "register.people_starting", fields, StartInduction, person=line.id)


def stepping(desk: Desk, line: PersonLine) -> CommandForm:
    """Return the form of something else that is to be done for a newcomer (P14)."""
    fields = [
        words(desk, "words", "people.step"),
        pick(desk, "body", "log.body", bodies).needed(),
        on_day(desk, "due_on", "people.steps_by"),
    ]
    return plain_form(desk, "register.people_stepping", fields, AddInductionStep, person=line.id)


def mailing(desk: Desk, line: PersonLine) -> MailForm:
    """Return the e-mail with a person's dates to come, or with what a leaver takes out (P14)."""
    today = desk.today()
    made = desk.read(dates_mail, line.id, today)

    def write(book: Reading, words: str) -> bytes:
        return eml(dates_mail(book, line.id, today, words).draft)

    code = "people.mail_left_goes" if made.leaves else "people.mail_goes"
    told = "\n".join([*(f"◆ {each}" for each in made.doubts), say(code, n=made.count)])
    title = say("people.mail_title", name=line.name)
    return MailForm(desk, title, made.words, told=told, file=made.file, write=write)
