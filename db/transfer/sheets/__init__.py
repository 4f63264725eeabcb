"""Registers in and out as sheets: proposed first, taken when confirmed, exported for others."""

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

__all__ = ["Column", "Doubt", "Kind", "Other", "Outcome", "Passed", "Proposal", "Row", "propose"]
