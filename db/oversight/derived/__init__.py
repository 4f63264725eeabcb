"""What a check of oversight finds: ``standing`` looks at how things stand, ``concerns`` before."""

from datetime import date

from db.oversight.derived.concerns import concerns
from db.oversight.derived.standing import standing
from db.store import Finding, Reading


def findings(book: Reading, today: date) -> list[Finding]:
    """Return what a check of oversight finds."""
    return [*concerns(book, today), *standing(book, today)]
