"""Forms of the room: a time that was noted wrongly, and the notice that a meeting is recorded."""

from datetime import time

from db.meetings.commands.people import ChangePresence
from db.meetings.commands.session import NoteRecording
from db.meetings.queries import LivePage
from db.meetings.queries.session import recording_of
from db.meetings.queries.stays import StayLine, stay_lines
from db.words import say
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.kit.fields import DateField, Field, LongField, Option, PickField, TextField, TimeField
from desktop.meetings.form import options
from desktop.meetings.form.options import wall_time


def correcting(desk: Desk, live: LivePage, person: str = "") -> CommandForm:
    """Return the form that sets right when somebody came or left; the latest time is offered."""
    look = desk.look
    lines = {each.id: each for each in desk.read(stay_lines, live.meeting.id)}
    own = [each for each in lines.values() if each.person == person]
    stay = PickField(
        look, "presence", say("live.whose_time"), [Option(*_told(each)) for each in lines.values()]
    ).needed()
    came, left = (
        TimeField(look, "arrived_time", say("live.came")),
        TimeField(look, "left_time", say("live.went"), hint=say("live.went_hint")),
    )

    def make(form: CommandForm) -> ChangePresence:
        return ChangePresence(
            presence=form.value("presence"),
            arrived_time=wall_time(form.value("arrived_time")) or _was(lines, form),
            left_time=wall_time(form.value("left_time")),
        )

    made = CommandForm(desk, say("live.correct_title"), [stay, came, left], "live.note", make)

    def fill() -> None:
        line = lines.get(stay.value)
        if line is not None:
            came.set_value(_clock(line.came))
            left.set_value(_clock(line.left))

    stay.edited.connect(fill)
    if own:
        stay.set_value(own[-1].id)
    fill()
    if stay.value:
        made.mind_while_typing()
    return made


def _told(line: StayLine) -> tuple[str, str, str]:
    span = say("teams.from", came=line.came)
    if line.left is not None:
        span = say("teams.span", came=line.came, left=line.left)
    return line.id, line.name, span


def _was(lines: dict[str, StayLine], form: CommandForm) -> time:
    return lines[form.value("presence")].came


def _clock(at: time | None) -> str:
    return f"{at:%H:%M}" if at is not None else ""


def recording(desk: Desk, live: LivePage) -> CommandForm:
    """Return the form of the notice; noted once, it shows what was said, to be changed (P11)."""
    look = desk.look
    people = desk.read(options.people, live.meeting.body, live.meeting.on_date)
    fields: list[Field] = [
        PickField(look, "announced_by", say("live.announced_by"), people).needed(),
        TextField(look, "purpose", say("live.purpose"), hint=say("live.purpose_hint")),
        LongField(
            look, "objections", say("live.objections"), hint=say("live.objections_hint"), lines=3
        ),
        DateField(look, "delete_on", say("live.delete_on"), desk.today),
        TimeField(look, "at", say("live.announced_at")),
    ]

    def make(form: CommandForm) -> NoteRecording:
        return NoteRecording(
            meeting=live.meeting.id,
            announced_by=form.value("announced_by"),
            purpose=form.value("purpose"),
            delete_on=form.value("delete_on"),
            objections=form.value("objections"),
            at=wall_time(form.value("at")),
        )

    here = desk.read(recording_of, live.meeting.id)
    about = here.id if here else ""
    made = CommandForm(desk, say("live.recording_title"), fields, "live.note", make, about=about)
    made.set_values(at=options.moment(live, live.current))
    if here is not None:
        made.set_values(
            announced_by=here.announced_by_id,
            purpose=here.purpose,
            objections=here.objections,
            delete_on=here.delete_on,
            at=_clock(here.announced_time),
        )
    return made
