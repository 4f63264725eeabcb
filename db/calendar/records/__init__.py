"""Meetings and what falls due around them, how they are called, their rooms, and the year."""

from db.calendar.records.calling import Consent, MeetingRule
from db.calendar.records.meetings import Deadline, Meeting
from db.calendar.records.rooms import Room, RoomBooking
from db.calendar.records.year import Reminder, YearPeriod

__all__ = [
    "Consent",
    "Deadline",
    "Meeting",
    "MeetingRule",
    "Reminder",
    "Room",
    "RoomBooking",
    "YearPeriod",
]
