"""Decisions, recommendations and referrals that stand in private, for who sets an agenda."""

from db.decisions.rules.privacy import part_of
from db.meetings.commands.private import tells_private
from db.meetings.rules.items import Part
from db.store import Reading


@tells_private
def decision_private(book: Reading, thing: str) -> bool:
    """Return whether it is a decision, a recommendation or a referral of Part 2."""
    return part_of(book.rows, thing) is Part.TWO
