"""What can be done with numbers, frozen texts and requests for information."""

from db.custody.commands.numbers import (
    IssueNumber,
    TakeOverNumbering,
    allot_number,
    freeze,
    issue_number,
    take_over_numbering,
)

__all__ = [
    "IssueNumber",
    "TakeOverNumbering",
    "allot_number",
    "freeze",
    "issue_number",
    "take_over_numbering",
]
