"""The forms of one meeting: moved, convened, called off, resumed; its deadlines; the file."""

from collections.abc import Callable
from pathlib import Path

from db.calendar.commands.deadlines import MeetDeadline, SetDeadline
from db.calendar.commands.planning import MoveMeeting
from db.calendar.commands.states import (
    ConveneMeeting,
    PostponeMeeting,
    RecordNotQuorate,
    ReinstateMeeting,
    SetResumption,
    StandDownMeeting,
)
from db.calendar.queries import DeadlineLine, MeetingLine
from db.calendar.rules.states import MeetingKind
from db.files import write_whole
from db.store import KEEP
from db.transfer import calendar
from db.words import choice, say
from desktop.calendar.form.needed import about, wall
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.kit.errand import Progress
from desktop.kit.fields import DateField, Field, LongField, Looks, TextField, TimeField


def moving(desk: Desk, line: MeetingLine) -> CommandForm:
    """Return the form that moves a meeting to another day, time or place."""
    look = desk.look
    fields = [
        DateField(look, "on_date", say("diary.on_date"), desk.today).needed().looking(Looks.AHEAD),
        TimeField(look, "start_time", say("diary.start")),
        TimeField(look, "end_time", say("diary.end")),
        TextField(look, "venue", say("diary.venue")),
        TextField(look, "online", say("diary.link")),
        TextField(look, "why", say("diary.why_moved")),
    ]

    def make(form: CommandForm) -> MoveMeeting:
        touched = form.touched()
        times = {
            name: wall(touched[name]) if name in touched else KEEP
            for name in ("start_time", "end_time")
        }
        return MoveMeeting(
            meeting=line.id,
            on_date=touched.get("on_date", KEEP),
            **times,
            venue=touched.get("venue", KEEP),
            online=touched.get("online", KEEP),
            why=form.value("why"),
        )

    made = about(desk, line, "diary.move_title", fields, ("diary.move", make))
    made.set_values(
        on_date=line.on_date,
        start_time=f"{line.start_time:%H:%M}" if line.start_time else "",
        end_time=f"{line.end_time:%H:%M}" if line.end_time else "",
        venue=line.venue,
        online=line.online,
    )
    made.mind_while_typing()
    return made


def convening(desk: Desk, line: MeetingLine) -> CommandForm:
    """Return the form that convenes a meeting."""
    fields: list[Field] = [DateField(desk.look, "on", say("diary.convened_on"), desk.today)]
    if line.kind is MeetingKind.EXTRAORDINARY:
        hint = say("diary.short_notice_hint")
        fields.append(LongField(desk.look, "short_notice", say("diary.short_notice"), hint=hint))

    def make(form: CommandForm) -> ConveneMeeting:
        short = form.value("short_notice") if "short_notice" in form.fields else KEEP
        return ConveneMeeting(meeting=line.id, on=form.value("on"), short_notice=short)

    made = about(desk, line, "diary.convene_title", fields, ("diary.convene", make))
    today = desk.today()
    made.set_values(on=min(today, line.on_date or today))
    return made


def standing_down(desk: Desk, line: MeetingLine) -> CommandForm:
    """Return the form that stands a meeting down, with the reason."""
    reason = LongField(desk.look, "reason", say("diary.reason"), hint=say("diary.reason_hint"))

    def make(form: CommandForm) -> StandDownMeeting:
        return StandDownMeeting(meeting=line.id, reason=form.value("reason"))

    return about(desk, line, "diary.stand_down_title", [reason], ("diary.stand_down", make))


def postponing(desk: Desk, line: MeetingLine) -> CommandForm:
    """Return the form that postpones a meeting, with the reason."""
    reason = LongField(desk.look, "reason", say("diary.reason"), hint=say("diary.postpone_hint"))

    def make(form: CommandForm) -> PostponeMeeting:
        return PostponeMeeting(meeting=line.id, reason=form.value("reason"))

    return about(desk, line, "diary.postpone_title", [reason], ("diary.postpone", make))


def not_quorate(desk: Desk, line: MeetingLine) -> CommandForm:
    """Return the form that records that a meeting could not go on for want of a quorum."""
    hint = say("diary.not_quorate_hint")
    reason = LongField(desk.look, "reason", say("diary.reason"), hint=hint)

    def make(form: CommandForm) -> RecordNotQuorate:
        return RecordNotQuorate(meeting=line.id, reason=form.value("reason"))

    return about(desk, line, "diary.not_quorate_title", [reason], ("diary.do_not_quorate", make))


def resuming(desk: Desk, line: MeetingLine) -> CommandForm:
    """Return the form that says when an adjourned meeting is resumed."""
    fields = [
        DateField(desk.look, "resumes_on", say("diary.resumes_on"), desk.today).needed(),
        TimeField(desk.look, "resumes_time", say("diary.start")),
    ]

    def make(form: CommandForm) -> SetResumption:
        return SetResumption(line.id, form.value("resumes_on"), wall(form.value("resumes_time")))

    return about(desk, line, "diary.resumes_title", fields, ("diary.save", make))


def reinstate(desk: Desk, line: MeetingLine) -> None:
    """Plan a meeting again that was stood down."""
    desk.do(ReinstateMeeting(meeting=line.id), seen=desk.seen(line.id))


def meeting_it(desk: Desk, line: DeadlineLine) -> CommandForm:
    """Return the form that notes a deadline as met."""
    fields = [DateField(desk.look, "met_on", say("diary.met_on"), desk.today)]

    def make(form: CommandForm) -> MeetDeadline:
        return MeetDeadline(deadline=line.id, met_on=form.value("met_on"))

    title = say("diary.meet_title", kind=choice(line.kind))
    made = CommandForm(desk, title, fields, "diary.do_meet", make, about=line.id)
    made.set_values(met_on=desk.today())
    return made


def setting_due(desk: Desk, line: DeadlineLine) -> CommandForm:
    """Return the form that sets a deadline of one meeting by hand."""
    fields = [DateField(desk.look, "due_on", say("diary.due_on"), desk.today).needed()]

    def make(form: CommandForm) -> SetDeadline:
        return SetDeadline(line.meeting, line.kind, form.value("due_on"))

    title = say("diary.set_title", kind=choice(line.kind))
    made = CommandForm(desk, title, fields, "diary.save", make, about=line.id)
    made.set_values(due_on=line.due_on)
    return made


def exporting(desk: Desk, path: Path, body: str = "") -> Callable[[Progress], Path]:
    """Return the job that writes the calendar file whole or not at all."""

    def job(_progress: Progress) -> Path:
        with desk.store.read() as book:
            content = calendar.export(book, body or None)
        return write_whole(path, content)

    return job
