"""Registers in and out as sheets: proposed first, taken when confirmed, exported for others."""

from db.transfer.sheets.export import EXPORTS, export
from db.transfer.sheets.intake import against, owners, take
from db.transfer.sheets.proposal import (
    Column,
    Doubt,
    Kind,
    Other,
    Outcome,
    Passed,
    Proposal,
    Row,
)
from db.transfer.sheets.propose import propose

__all__ = [
    "EXPORTS",
    "Column",
    "Doubt",
    "Kind",
    "Other",
    "Outcome",
    "Passed",
    "Proposal",
    "Row",
    "against",
    "export",
    "owners",
    "propose",
    "take",
]
