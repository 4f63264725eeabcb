"""What follows from the record of risks, and what a check of the register finds."""

from datetime import date

from db.risks.derived import checks, ladder
from db.risks.derived.columns import AGES, derive
from db.store import Finding, Reading

__all__ = ["AGES", "derive", "findings"]


def findings(book: Reading, today: date) -> list[Finding]:
    """Return what a check of risks, their statuses, the ladder and the framework finds."""
    return [*checks.findings(book, today), *ladder.findings(book, today)]
