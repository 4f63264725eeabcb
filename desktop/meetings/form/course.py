"""The form that opens a meeting, and the one that closes it."""

from collections.abc import Callable

from db.meetings.commands.room import CloseMeeting, OpenMeeting
from db.meetings.queries import AgendaLine, MeetingPage
from db.meetings.queries.drafts import half_made
from db.words import say
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.kit.fields import TimeField
from desktop.kit.parts import button
from desktop.meetings.form.options import wall_time
from desktop.meetings.pane import now


def opening(desk: Desk, page: MeetingPage, _here: AgendaLine | None = None) -> CommandForm:
    """Return the form that opens a meeting at a time."""

    def make(form: CommandForm) -> OpenMeeting:
        return OpenMeeting(meeting=page.id, at=wall_time(form.value("at")))

    fields = [TimeField(desk.look, "at", say("meetings.opened_at"))]
    made = CommandForm(desk, say("meetings.step_open"), fields, "meetings.step_open", make)
    made.set_values(at=f"{now():%H:%M}")
    made.mind_while_typing()
    return made


def closing(desk: Desk, meeting: str, finish: Callable[[str, str], object]) -> CommandForm:
    """Return the form that closes a meeting at a time.

    ``finish`` leads to the first form that is not finished: its item, and its name as a draft.
    """

    def make(form: CommandForm) -> CloseMeeting:
        return CloseMeeting(meeting=meeting, at=wall_time(form.value("at")))

    hint = say("live.close_hint")
    fields = [TimeField(desk.look, "at", say("live.closed_at"), hint=hint)]
    made = CommandForm(desk, say("live.close_title"), fields, "live.close", make)
    kept = desk.read(half_made, meeting)
    if kept:
        way = button(say("live.finish_half_made"))
        way.clicked.connect(lambda: finish(kept[0].item, kept[0].draft))
        made.put_above_buttons(way)
    made.set_values(at=f"{now():%H:%M}")
    made.mind_while_typing()
    return made
