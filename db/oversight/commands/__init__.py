"""What can be done about oversight: importing this enters every command."""

from db.oversight.commands import (
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
