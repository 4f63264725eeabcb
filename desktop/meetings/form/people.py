"""The form that notes apologies before a meeting, and who comes instead."""

from db.meetings.commands.people import MarkRepresented, RecordApologies
from db.meetings.queries import MeetingPage, PersonLine
from db.words import say
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.kit.fields import PickField, TextField
from desktop.meetings.form import options


def apologies(desk: Desk, page: MeetingPage, who: PersonLine | None = None) -> CommandForm:
    """Return the form of one person's apologies; with a deputy, of who is to stand in.

    ``who`` is the person chosen among the people, if any.
    """
    look, people = desk.look, desk.read(options.people, page.body, page.on_date)
    nominated = desk.read(options.nominated, page.id)
    person = PickField(look, "person", say("meetings.person"), people).needed()
    deputy = PickField(look, "deputy", say("meetings.deputy"), people)
    note = TextField(look, "note", say("meetings.note"), hint=say("meetings.note_hint"))

    def make(form: CommandForm) -> RecordApologies | MarkRepresented:
        member, instead = form.value("person"), form.value("deputy")
        if instead:
            return MarkRepresented(page.id, member, deputy=instead, note=form.value("note"))
        return RecordApologies(meeting=page.id, person=member, note=form.value("note"))

    def name() -> None:
        known = nominated.get(person.value, [])
        names = ", ".join(each.name for each in people if each.id in known)
        told = say("meetings.deputy_named", names=names) if names else ""
        deputy.note(told or (say("meetings.deputy_none") if person.value else ""))

    title = say("meetings.step_apologies")
    made = CommandForm(desk, title, [person, deputy, note], "meetings.note_down", make)
    person.edited.connect(name)
    if who is not None:
        made.set_values(person=who.person)
        name()
    return made
