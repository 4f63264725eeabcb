"""Actions go into Part 2 with the item they were raised at, or the decision they rest on."""

from db.actions.records import Action
from db.meetings.commands.private import goes_private, tells_private
from db.meetings.rules.items import Part
from db.store import Reading, Work

RAISED = """
SELECT a.id FROM action_live a LEFT JOIN decision d ON d.id = a.decision
WHERE a.part = '1' AND :of IN (a.item, a.decision, d.item)
"""


@goes_private
def actions_go_private(work: Work, of: str) -> None:
    """Keep out of what is public the actions of an item, or of a decision, that is private now."""
    for (row,) in work.rows(RAISED, of=of):
        work.get(Action, row).part = Part.TWO


@tells_private
def action_private(book: Reading, thing: str) -> bool:
    """Return whether it is an action of Part 2."""
    sql = "SELECT 1 FROM action_live WHERE id = :id AND part <> '1'"
    return book.value(sql, id=thing) is not None
