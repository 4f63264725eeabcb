"""What comes back to a committee by itself, for whoever sets its agenda."""

from db.decisions.rules.business import (
    Business,
    BusinessLine,
    ReturnedLine,
    business_of,
    returned_to,
)
from db.store import Reading
from db.words import say

__all__ = ["Business", "BusinessLine", "ReturnedLine", "business_for", "returned_referrals"]


def returned_referrals(book: Reading, body: str, meeting: str) -> list[ReturnedLine]:
    """Return the answers a committee has not been told of before a meeting of its own (R4)."""
    return returned_to(book.rows, body, meeting)


def business_for(book: Reading, meeting: str) -> list[BusinessLine]:
    """Return everything of decisions that is due on the agenda of a meeting, in its order."""
    return business_of(book.rows, meeting, say)
