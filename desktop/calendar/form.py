"""The forms of the Calendar page: each makes one command's input and runs it through the desk."""

from collections.abc import Callable, Iterable
from datetime import time
from pathlib import Path
from typing import Any

from typing_extensions import override

from db.bodies.queries.bodies import body_ids, body_lines
from db.bodies.rules.years import APRIL, year_first, year_last
from db.calendar.commands.deadlines import MeetDeadline, SetDeadline
from db.calendar.commands.planning import MoveMeeting, PlanMeeting, PlanYear
from db.calendar.commands.states import (
    ConveneMeeting,
    PostponeMeeting,
    ReinstateMeeting,
    StandDownMeeting,
)
from db.calendar.queries import DeadlineLine, MeetingLine
from db.calendar.rules.states import MeetingKind
from db.files import write_whole
from db.store import KEEP, Reading
from db.transfer import calendar
from db.words import choice, say
from desktop.calendar.planning import PreviewField
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.kit.errand import Progress
from desktop.kit.fields import (
    ChoiceField,
    DateField,
    Field,
    FlagField,
    LongField,
    Option,
    PickField,
    TextField,
    TimeField,
)


class NeededDay(DateField):
    """A date that cannot be left out."""

    @override
    def problem(self) -> str:
        missing = "" if self._line.text().strip() else say("diary.day_needed")
        return missing or super().problem()


class Committee(PickField):
    """A committee or group that cannot be left out."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.look, "body", say("diary.body"), desk.read(_bodies))

    @override
    def problem(self) -> str:
        missing = "" if self._line.text().strip() else say("diary.body_needed")
        return missing or super().problem()


def adding(desk: Desk, body: str = "") -> CommandForm:
    """Return the form of a new meeting."""
    look = desk.look
    fields = [
        Committee(desk),
        NeededDay(look, "on_date", say("diary.on_date"), desk.today),
        TimeField(look, "start_time", say("diary.start"), hint=say("diary.start_hint")),
        TimeField(look, "end_time", say("diary.end")),
        ChoiceField(look, "kind", say("diary.kind"), list(MeetingKind)),
        TextField(look, "venue", say("diary.venue")),
        TextField(look, "online", say("diary.link"), hint=say("diary.link_hint")),
        TextField(look, "why", say("diary.why_called"), hint=say("diary.why_called_hint")),
    ]

    def make(form: CommandForm) -> PlanMeeting:
        return PlanMeeting(
            body=form.value("body"),
            on_date=form.value("on_date"),
            start_time=_time(form.value("start_time")),
            end_time=_time(form.value("end_time")),
            kind=form.value("kind"),
            venue=form.value("venue"),
            online=form.value("online"),
            why=form.value("why"),
        )

    made = CommandForm(desk, say("diary.new_title"), fields, "diary.add", make)
    if body:
        made.set_values(body=body)
    return made


def planning(desk: Desk, body: str = "") -> CommandForm:
    """Return the form that plans a committee's year, with what it would give."""
    look, today = desk.look, desk.today()
    committee = Committee(desk)
    first = NeededDay(look, "first", say("diary.first"), desk.today)
    last = NeededDay(look, "last", say("diary.last"), desk.today)
    stays = FlagField(look, "keep_bank_holidays", say("diary.keep_holidays"))
    shown = PreviewField(desk, "preview")

    def make(form: CommandForm) -> PlanYear:
        return PlanYear(
            body=form.value("body"),
            first=form.value("first"),
            last=form.value("last"),
            keep_bank_holidays=form.value("keep_bank_holidays"),
        )

    def preview() -> None:
        shown.show_plan(committee.value, first.value, last.value, stays=stays.value)

    fields: list[Field] = [committee, first, last, stays, shown]
    made = CommandForm(desk, say("diary.plan_title"), fields, "diary.do_plan", make)
    made.set_values(first=year_first(today, APRIL), last=year_last(today, APRIL))
    if body:
        made.set_values(body=body)
    for each in (committee, first, last, stays):
        each.edited.connect(preview)
    preview()
    return made


def moving(desk: Desk, line: MeetingLine) -> CommandForm:
    """Return the form that moves a meeting to another day, time or place."""
    look = desk.look
    fields = [
        NeededDay(look, "on_date", say("diary.on_date"), desk.today),
        TimeField(look, "start_time", say("diary.start")),
        TimeField(look, "end_time", say("diary.end")),
        TextField(look, "venue", say("diary.venue")),
        TextField(look, "online", say("diary.link")),
        TextField(look, "why", say("diary.why_moved")),
    ]

    def make(form: CommandForm) -> MoveMeeting:
        touched = form.touched()
        times = {
            name: _time(touched[name]) if name in touched else KEEP
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

    made = _about(desk, line, "diary.move_title", fields, ("diary.move", make))
    made.set_values(
        on_date=line.on_date,
        start_time=f"{line.start_time:%H:%M}" if line.start_time else "",
        end_time=f"{line.end_time:%H:%M}" if line.end_time else "",
        venue=line.venue,
        online=line.online,
    )
    return made


def convening(desk: Desk, line: MeetingLine) -> CommandForm:
    """Return the form that convenes a meeting."""
    fields = [DateField(desk.look, "on", say("diary.convened_on"), desk.today)]

    def make(form: CommandForm) -> ConveneMeeting:
        return ConveneMeeting(meeting=line.id, on=form.value("on"))

    made = _about(desk, line, "diary.convene_title", fields, ("diary.convene", make))
    made.set_values(on=desk.today())
    return made


def standing_down(desk: Desk, line: MeetingLine) -> CommandForm:
    """Return the form that stands a meeting down, with the reason."""
    reason = LongField(desk.look, "reason", say("diary.reason"), hint=say("diary.reason_hint"))

    def make(form: CommandForm) -> StandDownMeeting:
        return StandDownMeeting(meeting=line.id, reason=form.value("reason"))

    return _about(desk, line, "diary.stand_down_title", [reason], ("diary.stand_down", make))


def postponing(desk: Desk, line: MeetingLine) -> CommandForm:
    """Return the form that postpones a meeting, with the reason."""
    reason = LongField(desk.look, "reason", say("diary.reason"), hint=say("diary.postpone_hint"))

    def make(form: CommandForm) -> PostponeMeeting:
        return PostponeMeeting(meeting=line.id, reason=form.value("reason"))

    return _about(desk, line, "diary.postpone_title", [reason], ("diary.postpone", make))


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
    fields = [NeededDay(desk.look, "due_on", say("diary.due_on"), desk.today)]

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


def _about(
    desk: Desk,
    line: MeetingLine,
    title: str,
    fields: Iterable[Field],
    sends: tuple[str, Callable[[CommandForm], Any]],
) -> CommandForm:
    primary, make = sends
    return CommandForm(desk, say(title, ref=line.ref), fields, primary, make, about=line.id)


def _time(typed: str) -> time | None:
    return time.fromisoformat(typed) if typed else None


def _bodies(book: Reading) -> list[Option]:
    return [Option(each.id, each.name, each.short) for each in body_lines(book, body_ids(book))]
