"""A person leaves: places vacated on a day, and their actions handed on, in one write (P14)."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from db.actions.commands.chasing import ReassignActions, reassign_actions
from db.bodies.commands.people import PersonLeaves, person_leaves
from db.bodies.records import Person
from db.errors import Refusal
from db.store import Ref, Work, command, ref

UNFINISHED = """
SELECT count(*) FROM action_live WHERE owner = :person AND state IN ('open', 'proposed')
"""


@dataclass(frozen=True, slots=True)
class RecordLeaver:
    """Record that a person leaves on a day: places, offices, nominations end, actions move.

    Without ``to_person`` the actions stay where they are, and are told as without an owner here.
    """

    person: Annotated[str, ref("person")]
    left_on: date
    to_person: Annotated[str | None, ref("person")] = None
    reason: str = ""


@command("Record leaver")
def record_leaver(work: Work, it: RecordLeaver) -> Ref:
    """End everything the person holds, and hand their unfinished actions on."""
    if it.to_person:
        to = work.get(Person, it.to_person)
        if to.left_on is not None and to.left_on <= max(it.left_on, work.today):
            raise Refusal("bodies.person_left", "to_person", on=to.left_on)
    made = person_leaves(work, PersonLeaves(it.person, it.left_on, it.reason))
    if it.to_person and work.value(UNFINISHED, person=it.person):
        reassign_actions(work, ReassignActions(it.person, it.to_person))
    return made
