"""What can be done with meetings and their deadlines.

``planning`` makes and moves meetings, ``states`` convenes them and calls them off, ``deadlines``
keeps what falls due around them.
"""

from db.calendar.commands import deadlines, planning, states

__all__ = ["deadlines", "planning", "states"]
