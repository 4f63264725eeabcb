"""The Decisions page: what was decided, on what footing, and what became of it."""
