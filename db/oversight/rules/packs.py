"""How deep the pack of a review goes: it follows the segment and what is material (R27)."""

from enum import StrEnum

READINGS_FROM = 3
SUPPORT_FROM = 4


class Depth(StrEnum):
    """What a pack holds beside achievements, themes and what got worse."""

    SHORT = "short"
    READINGS = "readings by theme"
    SUPPORT = "readings, support and exit"


def depth(segment: int | None, *, material: int = 0, supported: bool = False) -> Depth:
    """Return how deep a pack goes.

    ``segment`` is None where no framework places whom it is of; ``material`` counts what is open
    beside it (an issue shared with others, an undertaking not met); ``supported`` is whether
    mandated support is in force.
    """
    placed = segment or 0
    if placed >= SUPPORT_FROM or supported:
        return Depth.SUPPORT
    if placed >= READINGS_FROM or material:
        return Depth.READINGS
    return Depth.SHORT
