"""The forms of the Programmes page: each makes one command's input and runs it through the desk."""

from db.programmes.commands.milestones import (
    AddMilestone,
    ChangeMilestone,
    MoveMilestone,
    TakeInPlan,
)
from db.programmes.commands.priorities import AddPriority, ChangePriority, RecordEvidence
from db.programmes.commands.registers import (
    AddGuidance,
    LogDevelopment,
    ReportPeopleFunction,
    SetPeopleFunction,
    SetPlaceArrangement,
    SupersedeGuidance,
)
from db.programmes.queries import (
    ArrangementLine,
    FunctionLine,
    GuidanceLine,
    MilestoneLine,
    PriorityLine,
    guidance,
)
from db.programmes.rules.milestones import MilestoneStatus
from db.programmes.rules.priorities import ArrangementState, Measure, Side
from db.store import Reading
from db.words import say
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.kit.fields import (
    ChoiceField,
    Field,
    FlagField,
    LongField,
    NumberField,
    Option,
    PickField,
)
from desktop.kit.offers import (
    bodies,
    change_form,
    on_day,
    people,
    pick,
    plain_form,
    prose,
    words,
)
from desktop.programmes.workstreams import (
    changing_workstream,
    mistaken_milestone,
    mistaken_priority,
    mistaken_workstream,
    new_workstream,
)

__all__ = [
    "changing_workstream",
    "mistaken_milestone",
    "mistaken_priority",
    "mistaken_workstream",
    "new_workstream",
]


def _workstreams(book: Reading) -> list[Option]:
    rows = book.rows("SELECT id, name, short FROM workstream_live ORDER BY number, name, id")
    return [Option(*each) for each in rows]


def _places(book: Reading) -> list[Option]:
    return [
        Option(*each) for each in book.rows("SELECT id, name FROM place_live ORDER BY name, id")
    ]


def _workstream(desk: Desk) -> PickField:
    return pick(desk, "workstream", "works.workstream", _workstreams)


def new_milestone(desk: Desk) -> CommandForm:
    """Return the form that adds a milestone."""
    fields: list[Field] = [
        words(desk, "title", "works.title"),
        prose(desk, "words", "works.says"),
        _workstream(desk),
        words(desk, "plan", "works.plan"),
        words(desk, "theme", "works.theme"),
        pick(desk, "lead", "works.lead", people),
        ChoiceField(desk.look, "status", say("works.status"), list(MilestoneStatus)),
        on_day(desk, "due_on", "works.due"),
    ]
    return plain_form(desk, "works.new_milestone", fields, AddMilestone)


def changing_milestone(desk: Desk, line: MilestoneLine) -> CommandForm:
    """Return the form that changes what is kept of a milestone."""
    fields: list[Field] = [
        words(desk, "title", "works.title"),
        prose(desk, "words", "works.says"),
        on_day(desk, "due_on", "works.due"),
        prose(desk, "note", "works.note"),
    ]
    form = change_form(desk, "works.change", fields, ChangeMilestone, milestone=line.id)
    form.set_values(title=line.title, words=line.words, due_on=line.due_on, note=line.note)
    return form


def moving(desk: Desk, line: MilestoneLine) -> CommandForm:
    """Return the form that gives a milestone another status."""
    fields: list[Field] = [
        ChoiceField(desk.look, "status", say("works.status"), list(MilestoneStatus)),
        prose(desk, "words", "works.why"),
        on_day(desk, "on", "works.on"),
    ]
    form = plain_form(desk, "works.move", fields, MoveMilestone, milestone=line.id)
    form.set_values(status=line.status)
    return form


def taking_in(desk: Desk) -> CommandForm:
    """Return the form that takes in one theme of a development plan, pasted as printed."""
    look = desk.look
    fields: list[Field] = [
        words(desk, "plan", "works.plan"),
        words(desk, "theme", "works.theme"),
        LongField(look, "text", say("works.items"), lines=8, hint=say("works.items_hint")),
        FlagField(look, "crosscutting", say("works.crosscutting")),
        words(desk, "source", "works.source"),
    ]
    return plain_form(desk, "works.take_in", fields, TakeInPlan)


def _priority_fields(desk: Desk) -> list[Field]:
    return [
        words(desk, "title", "works.title"),
        ChoiceField(desk.look, "measure", say("works.followed"), list(Measure)),
        words(desk, "metric", "works.metric"),
        _workstream(desk),
        pick(desk, "place", "works.place", _places),
        pick(desk, "lead", "works.lead", people),
        FlagField(desk.look, "national", say("works.national")),
        words(desk, "source", "works.source"),
    ]


def new_priority(desk: Desk) -> CommandForm:
    """Return the form that adds a priority."""
    return plain_form(desk, "works.new_priority", _priority_fields(desk), AddPriority)


def changing_priority(desk: Desk, line: PriorityLine) -> CommandForm:
    """Return the form that changes what is kept of a priority."""
    fields = [
        each for each in _priority_fields(desk) if each.name in {"title", "measure", "metric"}
    ]
    form = change_form(desk, "works.change", fields, ChangePriority, priority=line.id)
    form.set_values(title=line.title, measure=line.measure, metric=line.metric)
    return form


def telling(desk: Desk, line: PriorityLine) -> CommandForm:
    """Return the form that records how a priority goes."""
    fields: list[Field] = [
        prose(desk, "words", "works.goes"),
        words(desk, "source", "works.source"),
        on_day(desk, "on", "works.on"),
    ]
    return plain_form(desk, "works.tell", fields, RecordEvidence, priority=line.id)


def new_function(desk: Desk) -> CommandForm:
    """Return the form that enters a people function or a workforce undertaking."""
    fields: list[Field] = [
        ChoiceField(desk.look, "side", say("works.whose"), list(Side)),
        NumberField(desk.look, "number", say("works.number")),
        prose(desk, "words", "works.function"),
        pick(desk, "lead", "works.lead", people),
        words(desk, "source", "works.source"),
    ]
    return plain_form(desk, "works.new_function", fields, SetPeopleFunction)


def reporting(desk: Desk, line: FunctionLine) -> CommandForm:
    """Return the form that records how a people function goes."""
    fields: list[Field] = [
        prose(desk, "progress", "works.progress"),
        on_day(desk, "on", "works.on"),
    ]
    return plain_form(desk, "works.report", fields, ReportPeopleFunction, peoplefunction=line.id)


def _arrangement_fields(desk: Desk) -> list[Field]:
    return [
        pick(desk, "place", "works.place", _places).needed(),
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
    return plain_form(desk, "works.new_arrangement", fields, SetPlaceArrangement)


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
