"""Pictures in papers: the same figures give the same bytes, and a table always stands beside."""

from db.papers.figures.bars import Bar, bars
from db.papers.figures.canvas import WIDE, WIDTH
from db.papers.figures.timeline import Lane, Span, timeline

__all__ = ["WIDE", "WIDTH", "Bar", "Lane", "Span", "bars", "timeline"]
