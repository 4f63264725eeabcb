"""What can be done across areas, each in one write: merging entries, a person's leaving, numbers.

``cautions`` is what there is to mind beforehand where more than one area is asked.
"""

from db.across.commands import cautions, leaving, merging, numbering

__all__ = ["cautions", "leaving", "merging", "numbering"]
