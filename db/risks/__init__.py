"""Risks: what might happen, how it is held, and under whose assurance a quality risk stands."""
