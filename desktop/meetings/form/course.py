"""The forms that open a meeting, say when it is resumed, and close it."""

from collections.abc import Callable

from db.calendar.commands.states import SetResumption
from db.meetings.commands.room import CloseMeeting, OpenMeeting
from db.meetings.queries import AgendaLine, MeetingPage
from db.meetings.queries.drafts import half_made
from db.meetings.queries.plan import not_reached
from db.words import say
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.kit.fields import DateField, TimeField
from desktop.kit.parts import button
from desktop.meetings.clock import now
from desktop.meetings.form.options import wall_time


def opening(desk: Desk, page: MeetingPage, _here: AgendaLine | None = None) -> CommandForm:
    """Return the form that opens a meeting at a time."""

    def make(form: CommandForm) -> OpenMeeting:
        return OpenMeeting(meeting=page.id, at=wall_time(form.value("at")))

    fields = [TimeField(desk.look, "at", say("meetings.opened_at"))]
    made = CommandForm(desk, say("meetings.step_open"), fields, "meetings.step_open", make)
    made.set_values(at=f"{now():%H:%M}")
    made.mind_while_typing()
    return made


def resuming(desk: Desk, page: MeetingPage, _here: AgendaLine | None = None) -> CommandForm:
    """Return the form that says on which day an adjourned meeting is resumed (P9)."""
    look = desk.look
    fields = [
        DateField(look, "resumes_on", say("meetings.resumes_day"), desk.today).needed(),
        TimeField(look, "resumes_time", say("meetings.resumes_time")),
    ]

    def make(form: CommandForm) -> SetResumption:
        at = wall_time(form.value("resumes_time"))
        return SetResumption(page.id, form.value("resumes_on"), at)

    title = say("meetings.step_resume")
    return CommandForm(desk, title, fields, "meetings.note_down", make, about=page.id)


def closing(
    desk: Desk, meeting: str, finish: Callable[[str, str], object], settle: Callable[[], object]
) -> CommandForm:
    """Return the form that closes a meeting at a time.

    ``finish`` leads to the first form that is not finished: its item, and its name as a draft.
    ``settle`` asks what becomes of the items that were not reached.
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
    if desk.read(not_reached, meeting):
        ask = button(say("meetings.step_fates"))
        ask.clicked.connect(settle)
        made.put_above_buttons(ask)
    made.set_values(at=f"{now():%H:%M}")
    made.mind_on_top()  # what was not reached may be long
    made.mind_while_typing()
    return made
