"""Forms of the registers of the programmes: people functions, places, guidance, development."""

from db.programmes.commands.registers import (
    AddGuidance,
    LogDevelopment,
    ReportPeopleFunction,
    SetPeopleFunction,
    SetPlaceArrangement,
    SupersedeGuidance,
)
from db.programmes.queries import ArrangementLine, FunctionLine, GuidanceLine, guidance
from db.programmes.rules.priorities import ArrangementState, Side
from db.store import Reading
from db.words import say
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.kit.fields import ChoiceField, Field, NumberField, Option
from desktop.kit.offers import bodies, on_day, people, pick, plain_form, prose, words


def places(book: Reading) -> list[Option]:
    """Return the places by name."""
    return [
        Option(*each) for each in book.rows("SELECT id, name FROM place_live ORDER BY name, id")
    ]


def linked(desk: Desk, kind: str, row: str, *names: str) -> dict[str, str]:
    """Return the ids of what a record names, field by field."""
    sql = f"SELECT {', '.join(names)} FROM {kind}_live WHERE id = :id"
    found = desk.read(lambda book: book.row(sql, id=row)) or ()
    return {name: given or "" for name, given in zip(names, found, strict=False)}


def new_function(desk: Desk) -> CommandForm:
    """Return the form that enters a people function or a workforce undertaking."""
    fields: list[Field] = [
        ChoiceField(desk.look, "side", say("works.whose"), list(Side)),
        NumberField(desk.look, "number", say("works.number")).needed(),
        *_function_fields(desk),
    ]

    def make(form: CommandForm) -> SetPeopleFunction:
        given = {name: form.value(name) for name in form.fields if name != "number"}
        return SetPeopleFunction(number=form.value("number") or 0, **given)

    form = CommandForm(desk, say("works.new_function"), fields, "log.save", make)
    form.mind_while_typing()
    return form


def _function_fields(desk: Desk) -> list[Field]:
    return [
        prose(desk, "words", "works.function").needed(),
        pick(desk, "lead", "works.lead", people),
        words(desk, "source", "works.source"),
    ]


def changing_function(desk: Desk, line: FunctionLine) -> CommandForm:
    """Return the form that enters a line of its list anew: its number stays."""

    def make(form: CommandForm) -> SetPeopleFunction:
        given = {name: form.value(name) for name in form.fields}
        return SetPeopleFunction(line.side, line.number or 0, **given)

    fields = _function_fields(desk)
    form = CommandForm(desk, say("works.change"), fields, "log.save", make, about=line.id)
    named = linked(desk, "peoplefunction", line.id, "lead")
    form.set_values(words=line.words, source=line.source, **named)
    form.mind_while_typing()
    return form


def reporting(desk: Desk, line: FunctionLine) -> CommandForm:
    """Return the form that records how a people function goes."""
    fields: list[Field] = [
        prose(desk, "progress", "works.progress"),
        on_day(desk, "on", "works.on"),
    ]
    return plain_form(desk, "works.report", fields, ReportPeopleFunction, peoplefunction=line.id)


def _arrangement_fields(desk: Desk) -> list[Field]:
    return [
        pick(desk, "place", "works.place", places).needed(),
        ChoiceField(desk.look, "state", say("works.state"), list(ArrangementState)),
        prose(desk, "footprint", "works.footprint"),
        prose(desk, "leadership", "works.leadership"),
        prose(desk, "functions", "works.functions"),
        on_day(desk, "review_on", "works.review"),
        words(desk, "source", "works.source"),
    ]


def new_arrangement(desk: Desk) -> CommandForm:
    """Return the form that sets how a place's partners work together."""
    fields = _arrangement_fields(desk)
    form = plain_form(desk, "works.new_arrangement", fields, SetPlaceArrangement)
    form.mind_while_typing()
    return form


def changing_arrangement(desk: Desk, line: ArrangementLine) -> CommandForm:
    """Return the same form with what stands there now."""
    form = new_arrangement(desk)
    sql = "SELECT place FROM placearrangement_live WHERE id = :id"
    place = desk.read(lambda book: book.value(sql, id=line.id))
    form.set_values(
        place=place,
        state=line.state,
        footprint=line.footprint,
        leadership=line.leadership,
        functions=line.functions,
        review_on=line.review_on,
        source=line.source,
    )
    return form


def new_guidance(desk: Desk) -> CommandForm:
    """Return the form that enters guidance."""
    fields: list[Field] = [
        words(desk, "title", "works.title"),
        words(desk, "issuer", "works.issuer"),
        NumberField(desk.look, "principle", say("works.principle")),
        words(desk, "version", "works.version"),
        on_day(desk, "published_on", "works.published"),
        words(desk, "source", "works.source"),
    ]
    return plain_form(desk, "works.new_guidance", fields, AddGuidance)


def superseding(desk: Desk, line: GuidanceLine) -> CommandForm:
    """Return the form that says what stands in place of guidance."""

    def others(book: Reading) -> list[Option]:
        return [
            Option(each.id, each.title, each.version)
            for each in guidance(book)
            if each.id != line.id
        ]

    fields: list[Field] = [pick(desk, "by", "works.superseded", others).needed()]
    return plain_form(desk, "works.supersede", fields, SupersedeGuidance, guidance=line.id)


def new_conversation(desk: Desk) -> CommandForm:
    """Return the form that logs a development conversation."""
    fields: list[Field] = [
        prose(desk, "words", "works.about"),
        words(desk, "with_whom", "works.with"),
        pick(desk, "body", "works.body", bodies),
        prose(desk, "follows", "works.follows"),
        on_day(desk, "on", "works.on"),
    ]
    return plain_form(desk, "works.new_conversation", fields, LogDevelopment)
