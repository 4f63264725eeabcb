"""The page of consistency checks."""
