"""An item that is not taken, and the times of one set by hand."""

from enum import StrEnum

from db.meetings.commands.course import ChangeItemTimes, DeferItem, WithdrawItem
from db.meetings.queries import AgendaLine
from db.words import say
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.kit.fields import ChoiceField, TextField, TimeField
from desktop.meetings.form.options import wall_time


class Fate(StrEnum):
    """What becomes of an item that the meeting does not take."""

    DEFER = "defer"
    WITHDRAW = "withdraw"


def not_taken(desk: Desk, item: AgendaLine) -> CommandForm:
    """Return the form that defers or withdraws an item, with the reason."""
    fates = [(each, say(f"live.fate_{each}")) for each in Fate]

    def make(form: CommandForm) -> object:
        why = form.value("why")
        if form.value("fate") is Fate.DEFER:
            return DeferItem(item=item.id, why=why)
        return WithdrawItem(item=item.id, why=why)

    fields = [
        ChoiceField(desk.look, "fate", say("live.fate"), fates),
        TextField(desk.look, "why", say("live.fate_why")),
    ]
    title = say("live.not_taken_title", number=item.number)
    return CommandForm(desk, title, fields, "live.defer", make)


def times(desk: Desk, item: AgendaLine) -> CommandForm:
    """Return the form that sets right when an item began and ended."""

    def make(form: CommandForm) -> ChangeItemTimes:
        return ChangeItemTimes(
            item=item.id,
            started_time=wall_time(form.value("started_time")),
            ended_time=wall_time(form.value("ended_time")),
        )

    fields = [
        TimeField(desk.look, "started_time", say("live.started")),
        TimeField(desk.look, "ended_time", say("live.ended")),
    ]
    title = say("live.times_title", number=item.number)
    made = CommandForm(desk, title, fields, "live.defer", make, about=item.id)
    values = {"started_time": item.started, "ended_time": item.ended}
    made.set_values(**{name: f"{at:%H:%M}" if at else "" for name, at in values.items()})
    return made
