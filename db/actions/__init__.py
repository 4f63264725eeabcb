"""Actions: what somebody undertook to do, by when, and what became of it."""
