"""The form that notes apologies before a meeting."""

from db.meetings.commands.people import RecordApologies
from db.meetings.queries import AgendaLine, MeetingPage
from db.words import say
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.kit.fields import PickField, TextField
from desktop.meetings.form import options


def apologies(desk: Desk, page: MeetingPage, _here: AgendaLine | None = None) -> CommandForm:
    """Return the form of one person's apologies."""
    look = desk.look
    fields = [
        PickField(look, "person", say("meetings.person"), desk.read(options.people, page.body)),
        TextField(look, "note", say("meetings.note"), hint=say("meetings.note_hint")),
    ]

    def make(form: CommandForm) -> RecordApologies:
        return RecordApologies(
            meeting=page.id, person=form.value("person"), note=form.value("note")
        )

    return CommandForm(desk, say("meetings.step_apologies"), fields, "meetings.note_down", make)
