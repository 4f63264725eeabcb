"""The forms of rooms: one in the list, and one booked for a meeting."""

from typing import Any

from db.calendar.commands.rooms import (
    AddRoom,
    BookRoom,
    ChangeRoom,
    ConfirmRoom,
    ReleaseRoom,
    RemoveRoom,
)
from db.calendar.queries import MeetingLine
from db.calendar.queries.rooms import RoomLine, booking_of, rooms
from db.calendar.rules.rooms import RoomState
from db.store import KEEP
from db.words import say
from desktop.calendar.form.needed import about
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.kit.fields import Field, FlagField, NumberField, Option, PickField, TextField


def adding_room(desk: Desk, _body: str = "") -> CommandForm:
    """Return the form of a new room."""

    def make(form: CommandForm) -> AddRoom:
        return AddRoom(
            name=form.value("name"),
            site=form.value("site"),
            holds=form.value("holds"),
            set_up=form.value("set_up") or 0,
            clear_up=form.value("clear_up") or 0,
            booked_with=form.value("booked_with"),
        )

    return CommandForm(desk, say("diary.room_title"), _of_room(desk), "diary.add_room", make)


def changing_room(desk: Desk, _body: str = "") -> CommandForm:
    """Return the form that changes a room chosen in it."""
    there = {each.id: each for each in desk.read(rooms)}
    room = _which(desk, list(there.values()))

    def make(form: CommandForm) -> ChangeRoom:
        touched = form.touched()
        minutes: dict[str, Any] = {
            name: touched[name] or 0 for name in ("set_up", "clear_up") if name in touched
        }
        kept = {name: touched.get(name, KEEP) for name in ("name", "site", "holds", "booked_with")}
        return ChangeRoom(room.value, **kept, **minutes)

    fields = [room, *_of_room(desk)]
    made = CommandForm(desk, say("diary.change_room_title"), fields, "diary.save", make)

    def show() -> None:
        held = there.get(room.value)
        made.now_about(room.value)
        made.set_values(**{each.name: getattr(held, each.name, None) for each in fields[1:]})

    room.edited.connect(show)
    return made


def removing_room(desk: Desk, _body: str = "") -> CommandForm:
    """Return the form that removes a room no meeting has any more, with the reason."""
    room = _which(desk, desk.read(rooms))
    reason = TextField(desk.look, "reason", say("diary.reason"))

    def make(form: CommandForm) -> RemoveRoom:
        return RemoveRoom(form.value("room"), form.value("reason"))

    title = say("diary.remove_room_title")
    made = CommandForm(desk, title, [room, reason], "diary.remove_room", make)
    room.edited.connect(lambda: made.now_about(room.value))
    return made


def _which(desk: Desk, there: list[RoomLine]) -> PickField:
    hint = "" if there else say("diary.no_rooms")
    return PickField(desk.look, "room", say("diary.room"), _options(there), hint=hint).needed()


def _of_room(desk: Desk) -> list[Field]:
    look = desk.look
    return [
        TextField(look, "name", say("diary.room_name")),
        TextField(look, "site", say("diary.room_site")),
        NumberField(look, "holds", say("diary.room_holds")),
        NumberField(look, "set_up", say("diary.set_up"), hint=say("diary.set_up_hint")),
        NumberField(look, "clear_up", say("diary.clear_up")),
        TextField(look, "booked_with", say("diary.booked_with")),
    ]


def booking(desk: Desk, line: MeetingLine) -> CommandForm:
    """Return the form that books a room for a meeting; a clash is said before."""
    look, there = desk.look, desk.read(rooms)
    room = _which(desk, there)
    fields: list[Field] = [
        room,
        TextField(look, "reference", say("diary.room_reference")),
        FlagField(look, "confirmed", say("diary.room_confirmed")),
        NumberField(look, "set_up", say("diary.set_up"), hint=say("diary.own_set_up_hint")),
        NumberField(look, "clear_up", say("diary.clear_up")),
    ]

    def make(form: CommandForm) -> BookRoom:
        return BookRoom(
            meeting=line.id,
            room=form.value("room"),
            reference=form.value("reference"),
            confirmed=form.value("confirmed"),
            set_up=form.value("set_up"),
            clear_up=form.value("clear_up"),
        )

    made = about(desk, line, "diary.booking_title", fields, ("diary.book", make))
    now = desk.read(booking_of, line.id)
    if now is not None:
        made.set_values(
            room=now.room,
            reference=now.reference,
            confirmed=now.state is RoomState.CONFIRMED,
            set_up=now.own_set_up,
            clear_up=now.own_clear_up,
        )
    made.mind_while_typing()
    return made


def confirming(desk: Desk, line: MeetingLine) -> CommandForm:
    """Return the form that notes a room as confirmed."""
    now = desk.read(booking_of, line.id)
    field = TextField(desk.look, "reference", say("diary.room_reference"))

    def make(form: CommandForm) -> ConfirmRoom:
        return ConfirmRoom(now.id if now else "", reference=form.value("reference"))

    made = about(desk, line, "diary.confirm_room_title", [field], ("diary.confirm_room", make))
    made.set_values(reference=now.reference if now else "")
    return made


def release(desk: Desk, line: MeetingLine) -> None:
    """Give a meeting's room back."""
    now = desk.read(booking_of, line.id)
    if now is not None:
        desk.do(ReleaseRoom(now.id), seen=desk.seen(now.id))


def _options(there: list[RoomLine]) -> list[Option]:
    return [Option(each.id, each.name, each.site) for each in there]
