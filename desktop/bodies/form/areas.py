"""Forms of the areas committees and organisations are of, one within the other (R6)."""

from db.bodies.commands.places import AddPlace, ChangePlace
from db.bodies.queries.labels import Labels
from db.bodies.rules.kinds import PlaceLevel
from db.store import KEEP, Reading
from db.words import say
from desktop.bodies.form.needed import places
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.kit.fields import ChoiceField, Field, NumberField, PickField, TextField


def adding_area(desk: Desk) -> CommandForm:
    """Return the form of a new area."""

    def make(form: CommandForm) -> AddPlace:
        given = {name: form.value(name) for name in form.fields}
        return AddPlace(**given | {"parent": given["parent"] or None})

    return CommandForm(desk, say("areas.new"), _fields(desk), "committee.add", make)


def changing_area(desk: Desk) -> CommandForm:
    """Return the form that changes an area, chosen in its first field."""
    which = PickField(desk.look, "which", say("areas.which"), desk.read(places)).needed()
    fields = _fields(desk)

    def make(form: CommandForm) -> ChangePlace:
        touched = {name: value for name, value in form.touched().items() if name != "which"}
        parent = (touched.pop("parent") or None) if "parent" in touched else KEEP
        return ChangePlace(which.value, parent=parent, **touched)

    made = CommandForm(desk, say("areas.change"), [which, *fields], "committee.save", make)

    def show() -> None:
        held = desk.read(_held, which.value)
        if held:
            made.set_values(**held)
            made.now_about(which.value)

    which.edited.connect(show)
    return made


def _fields(desk: Desk) -> list[Field]:
    look, called = desk.look, desk.read(Labels)
    levels = [(level, called.word(level)) for level in PlaceLevel]
    return [
        TextField(look, "name", say("committee.field_name")),
        ChoiceField(look, "level", say("areas.level"), levels),
        PickField(look, "parent", say("areas.parent"), desk.read(places)),
        NumberField(look, "population", say("areas.population")),
        TextField(look, "source", say("committee.field_source")),
    ]


def _held(book: Reading, row_id: str) -> dict[str, object]:
    sql = """
        SELECT name, level, coalesce(parent, ''), population, source FROM place_live
        WHERE id = :id"""
    found = book.row(sql, id=row_id)
    names = ("name", "level", "parent", "population", "source")
    return dict(zip(names, found, strict=True)) if found else {}
