"""What can be done with meetings and their deadlines.

``planning`` makes and moves meetings, ``states`` convenes them and calls them off, ``deadlines``
keeps what falls due around them, ``calling`` how one outside the plan is called and consented to,
``rooms`` where they meet, and ``year`` what a year is planned around and opened with;
``cautions`` is what there is to mind before any of it is done.
"""

from db.calendar.commands import calling, cautions, deadlines, planning, rooms, states, year

__all__ = ["calling", "cautions", "deadlines", "planning", "rooms", "states", "year"]
