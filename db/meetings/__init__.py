"""Meetings: the agenda, the papers, who was in the room, quoracy item by item, and the minutes."""
