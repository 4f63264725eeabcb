"""The Meetings page: the list, one meeting with its agenda and minutes, and the one in session."""
