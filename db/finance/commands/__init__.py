"""What can be done with the money of the system: importing this enters every command."""

from db.finance.commands import cautions, doubles, funding, ladder, limits, plans, positions

__all__ = ["cautions", "doubles", "funding", "ladder", "limits", "plans", "positions"]
