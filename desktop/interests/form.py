"""The forms of the Interests page: each makes one command's input and runs it through the desk."""

from db.interests.commands import (
    ChangeInterest,
    ConfirmInterest,
    EndInterest,
    RegisterInterest,
    RemoveInterest,
)
from db.interests.rules import InterestKind
from db.words import say
from desktop.interests.lists import Shown
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.kit.fields import ChoiceField, Field, FlagField
from desktop.kit.offers import (
    change_form,
    on_day,
    organisations,
    people,
    pick,
    plain_form,
    prose,
    words,
)


def _fields(desk: Desk) -> list[Field]:
    return [
        ChoiceField(desk.look, "kind", say("interest.kind"), list(InterestKind)),
        prose(desk, "nature", "interest.nature"),
        words(desk, "extent", "interest.extent"),
        FlagField(desk.look, "direct", say("interest.direct")),
        pick(desk, "organisation", "interest.organisation", organisations),
        on_day(desk, "from_on", "interest.from"),
        on_day(desk, "to_on", "interest.to"),
        prose(desk, "mitigation", "interest.mitigation"),
        on_day(desk, "declared_on", "interest.declared"),
    ]


def new_interest(desk: Desk) -> CommandForm:
    """Return the form that enters an interest a person declared."""
    whose = pick(desk, "person", "interest.person", people).needed()
    form = plain_form(desk, "interest.new", [whose, *_fields(desk)], _registered)
    form.set_values(direct=True, declared_on=desk.today())
    form.mind_while_typing()
    return form


def _registered(**given: object) -> RegisterInterest:
    given["organisation"] = given["organisation"] or None
    return RegisterInterest(**given)  # type: ignore[arg-type] # the fields are the input's, by name


def change(desk: Desk, shown: Shown) -> CommandForm:
    """Return the form that changes what is kept of an interest."""
    line = shown.line
    form = change_form(desk, "interest.change", _fields(desk), _changed, interest=line.id)
    form.set_values(
        kind=line.kind,
        nature=line.nature,
        extent=line.extent,
        direct=line.direct,
        organisation=line.organisation,
        from_on=line.from_on,
        to_on=line.to_on,
        mitigation=line.mitigation,
        declared_on=line.declared_on,
    )
    return form


def _changed(**given: object) -> ChangeInterest:
    if given["organisation"] == "":
        given["organisation"] = None
    return ChangeInterest(**given)  # type: ignore[arg-type] # the fields are the input's, by name


def confirm(desk: Desk, shown: Shown) -> CommandForm:
    """Return the form that records that an interest still stands."""
    fields: list[Field] = [on_day(desk, "on", "interest.on")]
    form = plain_form(desk, "interest.confirm", fields, ConfirmInterest, interest=shown.id)
    form.set_values(on=desk.today())
    return form


def end(desk: Desk, shown: Shown) -> CommandForm:
    """Return the form that ends an interest; it stays public for six months more."""
    fields: list[Field] = [on_day(desk, "to_on", "interest.ends_on")]
    form = plain_form(desk, "interest.end", fields, EndInterest, interest=shown.id)
    form.set_values(to_on=desk.today())
    return form


def remove(desk: Desk, shown: Shown) -> CommandForm:
    """Return the form that removes an interest entered by mistake."""
    fields: list[Field] = [words(desk, "reason", "interest.reason")]
    return plain_form(desk, "interest.remove", fields, RemoveInterest, interest=shown.id)
