"""Forms of workstreams, and of what was entered of the programmes by mistake."""

from db.programmes.commands.milestones import RemoveMilestone
from db.programmes.commands.priorities import RemovePriority
from db.programmes.commands.workstreams import AddWorkstream, ChangeWorkstream, RemoveWorkstream
from db.programmes.queries import MilestoneLine, PriorityLine, WorkstreamLine
from db.words import say
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.kit.fields import Field, NumberField
from desktop.kit.mistaken import Slip, mistaken
from desktop.kit.offers import change_form, plain_form, prose, words


def _workstream_fields(desk: Desk) -> list[Field]:
    return [
        words(desk, "name", "works.workstream"),
        words(desk, "short", "works.workstream_short"),
        NumberField(desk.look, "number", say("works.number")),
        prose(desk, "purpose", "works.purpose"),
        words(desk, "source", "works.source"),
    ]


def new_workstream(desk: Desk) -> CommandForm:
    """Return the form that adds a workstream."""
    return plain_form(desk, "works.new_workstream", _workstream_fields(desk), AddWorkstream)


def changing_workstream(desk: Desk, line: WorkstreamLine) -> CommandForm:
    """Return the form that changes what is kept of a workstream."""
    fields = _workstream_fields(desk)
    form = change_form(desk, "works.change", fields, ChangeWorkstream, workstream=line.id)
    form.set_values(**{name: getattr(line, name) for name in form.fields})
    return form


def mistaken_workstream(desk: Desk, line: WorkstreamLine) -> CommandForm:
    """Return the form that takes off a workstream nothing names."""
    sql = "SELECT id, name FROM workstream_live WHERE id = :row"
    slip = Slip(RemoveWorkstream, "mistaken.workstream", sql)
    return mistaken(desk, line.name, (slip,), row=line.id)


def mistaken_milestone(desk: Desk, line: MilestoneLine) -> CommandForm:
    """Return the form that takes off a milestone."""
    sql = "SELECT id, title FROM milestone_live WHERE id = :row"
    slip = Slip(RemoveMilestone, "mistaken.milestone", sql)
    return mistaken(desk, line.title, (slip,), row=line.id)


def mistaken_priority(desk: Desk, line: PriorityLine) -> CommandForm:
    """Return the form that takes off a priority nothing names."""
    sql = "SELECT id, title FROM priority_live WHERE id = :row"
    slip = Slip(RemovePriority, "mistaken.priority", sql)
    return mistaken(desk, line.title, (slip,), row=line.id)
