"""Taking a confirmed proposal in: one write, one command to undo, every row accounted for."""

from db.transfer.sheets.intake.taking import against, owners, take

__all__ = ["against", "owners", "take"]
