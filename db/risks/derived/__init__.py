"""What follows from the record of risks, and what a check of the register finds."""

from db.risks.derived.checks import findings
from db.risks.derived.columns import derive

__all__ = ["derive", "findings"]
