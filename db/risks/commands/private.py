"""Risks go into Part 2 with the item they were noted at, and the actions that treat them too."""

from db.actions.records import Action
from db.meetings.commands.private import goes_private, tells_private
from db.meetings.rules.items import Part
from db.risks.records import Risk
from db.store import Reading, Work

NOTED = "SELECT id FROM risk_live WHERE part = '1' AND item = :of"
TREATING = """
SELECT a.id FROM action_live a JOIN riskaction_live l ON l.action = a.id
WHERE l.risk = :risk AND a.part = '1'
"""

PRIVATE = """
SELECT 1 FROM risk_live WHERE part <> '1'
  AND (id = :thing OR id = (SELECT risk FROM riskescalation_live WHERE id = :thing))
"""


@goes_private
def risks_go_private(work: Work, of: str) -> None:
    """Keep out of what is public the risks noted at an item that is private now."""
    for (row,) in work.rows(NOTED, of=of):
        work.get(Risk, row).part = Part.TWO
        treatments_go_private(work, row)


def treatments_go_private(work: Work, risk: str) -> None:
    """Take the actions that treat a private risk into Part 2 with it."""
    for (row,) in work.rows(TREATING, risk=risk):
        work.get(Action, row).part = Part.TWO


@tells_private
def risk_private(book: Reading, thing: str) -> bool:
    """Return whether it is a risk of Part 2, or the escalation of one."""
    return book.value(PRIVATE, thing=thing) is not None
