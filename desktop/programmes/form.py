"""The forms of the Programmes page: each makes one command's input and runs it through the desk."""

from db.bodies.rules.purposes import AtScale
from db.programmes.commands.milestones import (
    AddMilestone,
    ChangeMilestone,
    MoveMilestone,
    TakeInPlan,
)
from db.programmes.commands.priorities import AddPriority, ChangePriority, RecordEvidence
from db.programmes.queries import (
    MilestoneLine,
    PriorityLine,
    priorities,
)
from db.programmes.rules.milestones import MilestoneStatus
from db.programmes.rules.priorities import Measure
from db.store import Reading
from db.words import say
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.kit.fields import (
    ChoiceField,
    Field,
    FlagField,
    LongField,
    Option,
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
from desktop.programmes.proposing import (
    changing_network,
    changing_proposal,
    depending,
    ending_dependency,
    mistaken_network,
    mistaken_proposal,
    new_network,
    new_proposal,
    workstream,
)
from desktop.programmes.registers import (
    changing_arrangement,
    changing_function,
    linked,
    new_arrangement,
    new_conversation,
    new_function,
    new_guidance,
    places,
    reporting,
    superseding,
)
from desktop.programmes.workstreams import (
    changing_workstream,
    mistaken_milestone,
    mistaken_priority,
    mistaken_workstream,
    new_workstream,
)

__all__ = [
    "changing_arrangement",
    "changing_function",
    "changing_network",
    "changing_proposal",
    "changing_workstream",
    "depending",
    "ending_dependency",
    "mistaken_milestone",
    "mistaken_network",
    "mistaken_priority",
    "mistaken_proposal",
    "mistaken_workstream",
    "new_arrangement",
    "new_conversation",
    "new_function",
    "new_guidance",
    "new_network",
    "new_proposal",
    "new_workstream",
    "reporting",
    "superseding",
]


def _priorities(book: Reading) -> list[Option]:
    return [Option(each.id, each.title, each.where) for each in priorities(book)]


def _milestone_fields(desk: Desk) -> list[Field]:
    return [
        words(desk, "title", "works.title"),
        prose(desk, "words", "works.says"),
        workstream(desk),
        pick(desk, "priority", "works.priority", _priorities),
        words(desk, "theme", "works.theme"),
        pick(desk, "lead", "works.lead", people),
        on_day(desk, "starts_on", "works.starts"),
        on_day(desk, "due_on", "works.due"),
        prose(desk, "note", "works.note"),
        words(desk, "source", "works.source"),
    ]


def new_milestone(desk: Desk) -> CommandForm:
    """Return the form that adds a milestone."""
    fields: list[Field] = [
        *_milestone_fields(desk),
        words(desk, "plan", "works.plan"),
        ChoiceField(desk.look, "status", say("works.status"), list(MilestoneStatus)),
    ]
    return plain_form(desk, "works.new_milestone", fields, AddMilestone)


def changing_milestone(desk: Desk, line: MilestoneLine) -> CommandForm:
    """Return the form that changes what is kept of a milestone; its status moves apart."""
    fields = _milestone_fields(desk)
    form = change_form(desk, "works.change", fields, ChangeMilestone, milestone=line.id)
    names = ("title", "words", "theme", "starts_on", "due_on", "note", "source")
    named = linked(desk, "milestone", line.id, "workstream", "priority", "lead")
    form.set_values(**{name: getattr(line, name) for name in names} | named)
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
        workstream(desk),
        FlagField(look, "crosscutting", say("works.crosscutting")),
        words(desk, "source", "works.source"),
    ]
    return plain_form(desk, "works.take_in", fields, TakeInPlan)


def _at_scale(desk: Desk) -> ChoiceField:
    hint = say("works.at_scale_hint")
    return ChoiceField(desk.look, "at_scale", say("works.at_scale"), list(AtScale), hint=hint)


def _priority_fields(desk: Desk) -> list[Field]:
    return [
        words(desk, "title", "works.title"),
        ChoiceField(desk.look, "measure", say("works.followed"), list(Measure)),
        words(desk, "metric", "works.metric"),
        workstream(desk),
        pick(desk, "place", "works.place", places),
        pick(desk, "body", "works.body", bodies),
        pick(desk, "lead", "works.lead", people),
        _at_scale(desk),
        FlagField(desk.look, "national", say("works.national")),
        words(desk, "source", "works.source"),
    ]


def new_priority(desk: Desk) -> CommandForm:
    """Return the form that adds a priority."""
    return plain_form(desk, "works.new_priority", _priority_fields(desk), AddPriority)


def changing_priority(desk: Desk, line: PriorityLine) -> CommandForm:
    """Return the form that changes what is kept of a priority."""
    fields = _priority_fields(desk)
    form = change_form(desk, "works.change", fields, ChangePriority, priority=line.id)
    names = ("title", "measure", "metric", "at_scale", "national", "source")
    named = linked(desk, "priority", line.id, "workstream", "place", "body", "lead")
    form.set_values(**{name: getattr(line, name) for name in names} | named)
    return form


def telling(desk: Desk, line: PriorityLine) -> CommandForm:
    """Return the form that records how a priority goes."""
    fields: list[Field] = [
        prose(desk, "words", "works.goes"),
        words(desk, "source", "works.source"),
        on_day(desk, "on", "works.on"),
    ]
    return plain_form(desk, "works.tell", fields, RecordEvidence, priority=line.id)
