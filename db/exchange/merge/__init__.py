"""Bringing colleagues' commits into the book: proved, in causal order, whole or not at all."""
