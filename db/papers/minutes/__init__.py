"""The minutes of a meeting, in every state they go through."""

from db.papers.minutes.build import minutes

__all__ = ["minutes"]
