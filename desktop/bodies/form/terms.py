"""Forms of the terms of reference: quoracy, deadlines, and versions."""

from datetime import time
from typing import Any

from db.bodies.commands.terms import (
    AdoptTerms,
    ChangeTerms,
    NeededThere,
    SetDeadlineRule,
    SetQuorum,
)
from db.bodies.queries.bodies import BodyPage
from db.bodies.queries.terms import TermsLine
from db.bodies.rules.kinds import Capacity, DayUnit, DeadlineKind, MinuteStyle
from db.words import say
from desktop.bodies.form.needed import NeededNumber
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.kit.fields import (
    ChoiceField,
    DateField,
    Field,
    FlagField,
    NumberField,
    TextField,
    TimeField,
)


def setting_quoracy(desk: Desk, page: BodyPage) -> CommandForm:
    """Return the form that says what makes a meeting quorate."""
    look, line, terms = desk.look, page.body, page.terms
    voices = dict.fromkeys(
        each.constituency
        for each in page.seats
        if each.capacity is Capacity.MEMBER and each.constituency
    )
    needs = {f"need_{at}": who for at, who in enumerate(voices)}
    fields: list[Field] = [
        NumberField(look, "number", say("committee.field_number")),
        *(
            NumberField(look, name, say("committee.field_need", who=who))
            for name, who in needs.items()
        ),
        FlagField(look, "deputies_count", say("committee.field_deputies")),
        FlagField(look, "remote_counts", say("committee.field_remote")),
        _source(desk),
    ]

    def make(form: CommandForm) -> SetQuorum:
        asked = ((who, form.value(name)) for name, who in needs.items())
        return SetQuorum(
            body=line.id,
            number=form.value("number"),
            needs=tuple(NeededThere(who, many) for who, many in asked if many is not None),
            source=form.value("source"),
            deputies_count=form.value("deputies_count"),
            remote_counts=form.value("remote_counts"),
        )

    title = say("committee.quoracy_title", name=line.short)
    about = terms.id if terms else ""
    made = CommandForm(desk, title, fields, "committee.set_quoracy", make, about=about)
    there = {each.constituency: each.at_least for each in page.needs}
    made.set_values(**{name: there.get(who) for name, who in needs.items()})
    made.set_values(
        number=terms.quorum_number if terms else None,
        deputies_count=terms.deputies_count if terms else False,
        remote_counts=terms.remote_counts if terms else False,
        source=terms.quorum_source if terms else "",
    )
    return made


def setting_deadline(desk: Desk, page: BodyPage) -> CommandForm:
    """Return the form that sets what falls due around each meeting."""
    look, line = desk.look, page.body
    kind = ChoiceField(look, "kind", say("committee.field_kind"), list(DeadlineKind))
    fields: list[Field] = [
        kind,
        NeededNumber(look, "days", say("committee.field_days")),
        ChoiceField(look, "unit", say("committee.field_unit"), list(DayUnit)),
        _source(desk),
    ]

    def make(form: CommandForm) -> SetDeadlineRule:
        return SetDeadlineRule(
            body=line.id,
            kind=form.value("kind"),
            days=form.value("days"),
            unit=form.value("unit"),
            source=form.value("source"),
        )

    title = say("committee.deadline_title", name=line.short)
    made = CommandForm(desk, title, fields, "committee.set_deadline", make)

    def show_rule() -> None:
        rule = next((each for each in page.deadlines if each.kind == kind.value), None)
        if rule is not None:
            made.set_values(days=rule.days, unit=rule.unit, source=rule.source)

    kind.edited.connect(show_rule)
    show_rule()
    return made


def filling_terms(desk: Desk, page: BodyPage) -> CommandForm:
    """Return the form that changes or fills in the terms in force."""
    terms = page.terms
    row_id, version = (terms.id, terms.version) if terms else ("", "")

    def make(form: CommandForm) -> ChangeTerms:
        return ChangeTerms(terms=row_id, **_touched(form))

    title = say("committee.fill_title", version=version)
    made = CommandForm(desk, title, _of_terms(desk), "committee.save", make, about=row_id)
    made.set_values(version=version, **_values(terms))
    return made


def adopting(desk: Desk, page: BodyPage) -> CommandForm:
    """Return the form of new terms; what is left as it is comes from those before."""
    line = page.body

    def make(form: CommandForm) -> AdoptTerms:
        given = _touched(form) | {"from_on": form.value("from_on"), "source": form.value("source")}
        return AdoptTerms(body=line.id, **given | {"version": form.value("version")})

    title = say("committee.terms_title")
    made = CommandForm(desk, title, _of_terms(desk), "committee.save", make)
    made.set_values(**_values(page.terms) | {"from_on": None, "review_on": None, "source": ""})
    return made


def _of_terms(desk: Desk) -> list[Field]:
    look = desk.look
    return [
        TextField(look, "version", say("committee.field_version")),
        DateField(look, "from_on", say("committee.in_force"), desk.today),
        DateField(look, "review_on", say("committee.review"), desk.today),
        TextField(
            look,
            "cadence",
            say("committee.cadence"),
            hint=say("committee.field_cadence_hint"),
        ),
        TimeField(look, "start_time", say("committee.starts")),
        NumberField(look, "minutes_long", say("committee.field_minutes")),
        TextField(look, "venue", say("committee.venue")),
        ChoiceField(look, "minute_style", say("committee.style"), list(MinuteStyle)),
        NumberField(look, "attendance_percent", say("committee.field_attend")),
        TextField(
            look,
            "chair_offices",
            say("committee.chair_from"),
            hint=say("committee.field_chair_hint"),
        ),
        _source(desk),
    ]


def _values(terms: TermsLine | None) -> dict[str, Any]:
    if terms is None:
        return {}
    return {
        "from_on": terms.from_on,
        "review_on": terms.review_on,
        "cadence": terms.cadence,
        "start_time": f"{terms.start_time:%H:%M}" if terms.start_time else "",
        "minutes_long": terms.minutes_long,
        "venue": terms.venue,
        "minute_style": terms.minute_style,
        "attendance_percent": terms.attendance_percent,
        "chair_offices": terms.chair_offices,
        "source": terms.source,
    }


def _touched(form: CommandForm) -> dict[str, Any]:
    touched = form.touched()
    if "start_time" in touched:
        typed = touched["start_time"]
        touched["start_time"] = time.fromisoformat(typed) if typed else None
    return touched


def _source(desk: Desk) -> Field:
    title, hint = say("committee.field_source"), say("committee.field_source_hint")
    return TextField(desk.look, "source", title, hint=hint)
