"""What can be done about oversight: importing this enters every command."""

from db.oversight.commands import (
    cautions,
    concerns,
    frameworks,
    issues,
    letters,
    parties,
    proposals,
    readings,
    support,
    tracks,
)

__all__ = [
    "cautions",
    "concerns",
    "frameworks",
    "issues",
    "letters",
    "parties",
    "proposals",
    "readings",
    "support",
    "tracks",
]
