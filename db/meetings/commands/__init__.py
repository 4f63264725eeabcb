"""What can be done around a meeting."""

from db.meetings.commands import agenda, course, drafting, minutes, papers, people, room

__all__ = ["agenda", "course", "drafting", "minutes", "papers", "people", "room"]
