"""Meetings as calendar files: written for every calendar program, read as proposals."""

from db.transfer.ics.reading import CalendarProposal, Proposed, propose
from db.transfer.ics.writing import DOMAIN, TIMEZONE, MeetingEvent, Standing, calendar, folded

__all__ = [
    "DOMAIN",
    "TIMEZONE",
    "CalendarProposal",
    "MeetingEvent",
    "Proposed",
    "Standing",
    "calendar",
    "folded",
    "propose",
]
