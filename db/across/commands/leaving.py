"""A person leaves: places vacated on a day, actions handed on, and what is left to do (P14)."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from db.actions.commands.chasing import ReassignActions, reassign_actions
from db.bodies.commands.induction import list_leaving
from db.bodies.commands.people import PersonLeaves, person_leaves
from db.bodies.records import Person
from db.errors import Refusal
from db.store import Ref, Work, command, ref

UNFINISHED = """
SELECT count(*) FROM action_live WHERE owner = :person AND state IN ('open', 'proposed')
"""
# The committees a person leaves on a day, as a member or as a deputy.
LEFT = """
SELECT DISTINCT s.body FROM seat_live s JOIN body_live b ON b.id = s.body AND b.status <> 'closed'
WHERE s.id IN (SELECT seat FROM membership_live WHERE person = :person AND to_on = :on
  UNION SELECT seat FROM deputy_live WHERE person = :person AND to_on = :on) ORDER BY s.body
"""


@dataclass(frozen=True, slots=True)
class RecordLeaver:
    """Record that a person leaves on a day: places, offices, nominations end, actions move.

    Without ``to_person`` the actions stay where they are, and are told as without an owner here.
    For each committee it is listed that the invitations are cancelled and the lists put right.
    """

    person: Annotated[str, ref("person")]
    left_on: date
    to_person: Annotated[str | None, ref("person")] = None
    reason: str = ""


@command("Record leaver")
def record_leaver(work: Work, it: RecordLeaver) -> Ref:
    """End everything the person holds, hand unfinished actions on, and list what is to be done."""
    if it.to_person:
        to = work.get(Person, it.to_person)
        if to.left_on is not None and to.left_on <= max(it.left_on, work.today):
            raise Refusal("bodies.person_left", "to_person", on=to.left_on)
    made = person_leaves(work, PersonLeaves(it.person, it.left_on, it.reason))
    if it.to_person and work.value(UNFINISHED, person=it.person):
        reassign_actions(work, ReassignActions(it.person, it.to_person))
    for (body,) in work.rows(LEFT, person=it.person, on=it.left_on.isoformat()):
        list_leaving(work, it.person, body, it.left_on)
    return made
