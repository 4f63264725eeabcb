"""The minutes of a meeting, in every state they go through, and what is drawn from them."""

from db.papers.minutes.build import Volume, minutes
from db.papers.minutes.compared import compared
from db.papers.minutes.extract import extract

__all__ = ["Volume", "compared", "extract", "minutes"]
