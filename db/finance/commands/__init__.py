"""What can be done with the money of the system: importing this enters every command."""

from db.finance.commands import cautions, funding, ladder, limits, plans, positions

__all__ = ["cautions", "funding", "ladder", "limits", "plans", "positions"]
