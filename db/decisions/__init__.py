"""Decisions: what a committee decided on which footing, and what becomes of what it recommends."""
