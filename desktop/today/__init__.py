"""Today: what a secretary sees first. ``sayings`` puts it into words, ``rows`` draws it."""
