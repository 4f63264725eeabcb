"""The columns of the list of committees and groups."""

from db.bodies.rules.kinds import BodyStatus
from db.words import choice, day_short, say
from desktop.bodies.standing import Standing
from desktop.kit.cells import Cell, Link, Marked, Status, Words
from desktop.kit.table import Column


def body_columns() -> list[Column[Standing]]:
    """Return the columns, the name stretching."""
    return [
        Column(say("committee.short"), 84, lambda line: Link(line.body.short)),
        Column(say("committee.title"), 0, _name),
        Column(say("committee.next"), 104, _next),
        Column(say("committee.places"), 112, _places, spare=True),
        Column(say("committee.status"), 112, _status, spare=True),
    ]


def _name(line: Standing) -> Cell:
    return Words(line.body.name, footing(line))


def _next(line: Standing) -> Cell:
    if line.next_on is None:
        return Words(say("committee.no_next"), ink="text2")
    return Words(day_short(line.next_on))


def _places(line: Standing) -> Cell:
    if not line.places:
        return Words(say("committee.no_places"), ink="text2")
    if line.vacant:
        return Marked("diamond", "amber", say("committee.vacant", n=line.vacant))
    code = "committee.all_held" if line.held == line.places else "committee.held"
    return Words(say(code, held=line.held, all=line.places), ink="text2")


def _status(line: Standing) -> Cell:
    status = line.body.status
    if status is BodyStatus.PROPOSED:
        return Status(choice(status), "amber", "diamond")
    if status is BodyStatus.CLOSED:
        return Status(choice(status), "text2", "bar")
    return Status(choice(status), "green", "disc")


def footing(line: Standing) -> str:
    """Return kind and authority in a few words, and that it is proposed or closed."""
    body = line.body
    authority, status = choice(body.authority), choice(body.status)
    code = "committee.footing"
    if body.status is not BodyStatus.ACTIVE:
        code = "committee.footing_status"
    return say(code, kind=line.kind, authority=authority.lower(), status=status.lower())
