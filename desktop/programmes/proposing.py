"""Forms of clinical networks, of service proposals, and of what these depend on (R9)."""

from db.programmes.commands.networks import AddNetwork, ChangeNetwork, RemoveNetwork
from db.programmes.commands.proposals import (
    AddReconfiguration,
    ChangeReconfiguration,
    EndDependency,
    RemoveReconfiguration,
    SetDependency,
)
from db.programmes.queries import (
    NetworkLine,
    ReconfigurationLine,
    needed_by,
    reconfigurations,
    workstreams,
)
from db.programmes.rules.proposals import ReconfigurationState
from db.store import Reading
from db.words import say
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.kit.fields import ChoiceField, Field, Option, PickField
from desktop.kit.mistaken import Slip, mistaken
from desktop.kit.offers import change_form, on_day, pick, plain_form, prose, words
from desktop.programmes.registers import places


def streams(book: Reading) -> list[Option]:
    """Return the workstreams in the order of their numbers."""
    return [Option(each.id, each.name, each.short) for each in workstreams(book)]


def workstream(desk: Desk) -> PickField:
    """Return the field that picks a workstream."""
    return pick(desk, "workstream", "works.workstream", streams)


def _network_fields(desk: Desk) -> list[Field]:
    return [
        words(desk, "name", "works.network"),
        workstream(desk).needed(),
        words(desk, "source", "works.source"),
        on_day(desk, "as_at", "works.as_at"),
    ]


def new_network(desk: Desk) -> CommandForm:
    """Return the form that adds a clinical network."""
    return plain_form(desk, "works.new_network", _network_fields(desk), AddNetwork)


def changing_network(desk: Desk, line: NetworkLine) -> CommandForm:
    """Return the form that changes what is kept of a clinical network."""
    fields = _network_fields(desk)
    form = change_form(desk, "works.change", fields, ChangeNetwork, network=line.id)
    form.set_values(
        name=line.name, workstream=line.workstream_id, source=line.source, as_at=line.as_at
    )
    return form


def mistaken_network(desk: Desk, line: NetworkLine) -> CommandForm:
    """Return the form that takes off a clinical network."""
    sql = "SELECT id, name FROM network_live WHERE id = :row"
    slip = Slip(RemoveNetwork, "mistaken.network", sql)
    return mistaken(desk, line.name, (slip,), row=line.id)


def _proposal_fields(desk: Desk) -> list[Field]:
    return [
        words(desk, "title", "works.title"),
        pick(desk, "place", "works.whose_place", places).needed(),
        workstream(desk),
        ChoiceField(desk.look, "state", say("works.status"), list(ReconfigurationState)),
        on_day(desk, "due_on", "works.settled_by"),
        prose(desk, "note", "works.note"),
        words(desk, "source", "works.source"),
    ]


def new_proposal(desk: Desk) -> CommandForm:
    """Return the form that adds a service proposal."""
    return plain_form(desk, "works.new_proposal", _proposal_fields(desk), AddReconfiguration)


def changing_proposal(desk: Desk, line: ReconfigurationLine) -> CommandForm:
    """Return the form that changes what is kept of a service proposal, or how it stands."""
    fields = _proposal_fields(desk)
    form = change_form(desk, "works.change", fields, ChangeReconfiguration, reconfiguration=line.id)
    names = ("title", "state", "due_on", "note", "source")
    named = {"place": line.place_id, "workstream": line.workstream_id}
    form.set_values(**{name: getattr(line, name) for name in names} | named)
    return form


def depending(desk: Desk, line: ReconfigurationLine) -> CommandForm:
    """Return the form that says what a proposal needs of another, and how that is managed."""

    def others(book: Reading) -> list[Option]:
        return [
            Option(each.id, each.title, each.place)
            for each in reconfigurations(book)
            if each.id != line.id
        ]

    fields: list[Field] = [
        pick(desk, "needs", "works.depends_on", others).needed(),
        prose(desk, "words", "works.needs_what"),
        prose(desk, "managed", "works.managed"),
    ]
    form = plain_form(desk, "works.depend", fields, SetDependency, proposal=line.id)
    form.mind_while_typing()
    return form


def ending_dependency(desk: Desk, line: ReconfigurationLine) -> CommandForm:
    """Return the form that ends a dependency: it is met, or was never one."""

    def held(book: Reading) -> list[Option]:
        return [Option(each.id, each.other, each.words) for each in needed_by(book, line.id)]

    fields: list[Field] = [
        pick(desk, "dependency", "works.depends_on", held).needed(),
        words(desk, "reason", "works.ended_why"),
    ]
    return plain_form(desk, "works.end_depend", fields, EndDependency)


def mistaken_proposal(desk: Desk, line: ReconfigurationLine) -> CommandForm:
    """Return the form that takes off a service proposal nothing names."""
    sql = "SELECT id, title FROM reconfiguration_live WHERE id = :row"
    slip = Slip(RemoveReconfiguration, "mistaken.proposal", sql)
    return mistaken(desk, line.title, (slip,), row=line.id)
