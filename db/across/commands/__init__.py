"""What can be done across areas, each in one write: merging entries, a person's leaving."""

from db.across.commands import leaving, merging

__all__ = ["leaving", "merging"]
