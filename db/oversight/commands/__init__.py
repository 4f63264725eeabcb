"""What can be done about oversight: importing this enters every command."""

from db.oversight.commands import (
    cautions,
    concerns,
    figures,
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
    "figures",
    "frameworks",
    "issues",
    "letters",
    "parties",
    "proposals",
    "readings",
    "support",
    "tracks",
]
