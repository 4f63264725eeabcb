"""Chasing owners, handing on what a leaver owns, and a committee's colours."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from db.actions import rules
from db.actions.commands.log import report
from db.actions.records import Action, ActionConvention, Chase
from db.bodies.records import Body, Person
from db.errors import Refusal
from db.record import same_id
from db.store import Ref, Work, command, ref
from db.words import say


@dataclass(frozen=True, slots=True)
class RecordChase:
    """Record that the owners of some actions were asked how they stand."""

    actions: tuple[Annotated[str, ref("action")], ...]
    on_date: date | None = None


@dataclass(frozen=True, slots=True)
class ReassignActions:
    """Give a person's unfinished actions, or those named, to somebody else."""

    from_person: Annotated[str, ref("person")]
    to_person: Annotated[str, ref("person")]
    actions: tuple[Annotated[str, ref("action")], ...] = ()


@dataclass(frozen=True, slots=True)
class SetConvention:
    """Say what the colours of a committee's action log mean, and where that is written."""

    body: Annotated[str, ref("body")]
    rag: str
    source: str = ""
    as_at: date | None = None


@command("Record chase")
def record_chase(work: Work, it: RecordChase) -> Ref:
    """Add one chase to each action; asked twice on one day, an owner was still chased once."""
    on = it.on_date or work.today
    if not it.actions:
        raise Refusal("action.none_chosen", "actions")
    if on > work.today:
        raise Refusal("action.chased_later", "on_date", on=on)
    for each in it.actions:
        action = work.get(Action, each)
        rules.check_unfinished(action.state)
        kept = same_id("chase", action.id, on.isoformat())
        chase = work.find(Chase, kept)
        if chase is None:
            chase = Chase(id=kept, action=action.id, on_date=on, by_person=work.by)
            work.add(chase)
        chase.deleted = None
    return Ref("action", it.actions[0])


@command("Reassign actions")
def reassign_actions(work: Work, it: ReassignActions) -> Ref:
    """Change the owner of many actions; each keeps a line saying from whom it came."""
    leaver, owner = work.get(Person, it.from_person), work.get(Person, it.to_person)
    if leaver.id == owner.id:
        raise Refusal("action.reassign_same", "to_person")
    held = work.rows(
        "SELECT id FROM action_live WHERE owner = :owner AND state IN ('open', 'proposed')"
        " ORDER BY n",
        owner=leaver.id,
    )
    chosen = [each for (each,) in held if not it.actions or each in it.actions]
    if not chosen:
        raise Refusal("action.none_to_reassign", "from_person", name=leaver.name)
    for each in chosen:
        work.get(Action, each).owner = owner.id
        report(work, each, say("action.reassigned", was=leaver.name, became=owner.name), work.today)
    return Ref("person", owner.id)


@command("Set the colours of an action log")
def set_convention(work: Work, it: SetConvention) -> Ref:
    """Keep a committee's own colours; every laptop that sets them sets the same record."""
    work.get(Body, it.body)
    written = rules.write_convention(rules.parse_convention(it.rag))
    kept = same_id("actionconvention", it.body)
    convention = work.find(ActionConvention, kept)
    if convention is None:
        convention = ActionConvention(id=kept, body=it.body)
        work.add(convention)
    convention.deleted = None
    convention.rag, convention.source, convention.as_at = written, it.source.strip(), it.as_at
    return Ref("actionconvention", kept)
