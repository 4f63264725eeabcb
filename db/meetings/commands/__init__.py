"""What can be done around a meeting."""

from db.meetings.commands import (
    agenda,
    course,
    drafting,
    minutes,
    pack,
    papers,
    people,
    questions,
    room,
)

__all__ = [
    "agenda",
    "course",
    "drafting",
    "minutes",
    "pack",
    "papers",
    "people",
    "questions",
    "room",
]
