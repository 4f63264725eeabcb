"""Numbers for what came from other laptops without one, and the step that moves them here (D18)."""

from dataclasses import dataclass
from typing import Annotated

from db.across.numbering import waiting
from db.bodies.records import Body
from db.custody.commands import allot_number
from db.custody.rules import check_custodian
from db.errors import Refusal
from db.store import Ref, Work, command, ref


@dataclass(frozen=True, slots=True)
class IssueNumbers:
    """Issue the numbers that are to follow: a committee's actions, decisions, risks and minutes."""

    body: Annotated[str, ref("body")]


@command("Issue numbers to follow", undoable=False)
def issue_numbers(work: Work, it: IssueNumbers) -> Ref:
    """Give each its number, earliest first; refused on any laptop but the one that issues them."""
    body = work.get(Body, it.body)
    check_custodian(body.custodian, work.device)
    found = waiting(work, body.id)
    if not found:
        raise Refusal("numbering.none_wait", "body", body=body.name)
    for each in found:
        on = each.given_on or work.today
        allot_number(work, body.id, each.series, Ref(each.kind, each.thing), on)
    return Ref("body", body.id)
