"""What can be done across areas, each in one write: merging, leaving, numbers, a new year.

``cautions`` is what there is to mind beforehand where more than one area is asked, and ``routing``
who is proposed where nobody is named.
"""

from db.across.commands import cautions, leaving, merging, numbering, routing, year

__all__ = ["cautions", "leaving", "merging", "numbering", "routing", "year"]
