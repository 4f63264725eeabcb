"""Proposals of the partnerships to change their services, and what they need of each other (R9)."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from db.errors import Refusal

Edge = tuple[str, str]
"""A proposal and the one it needs, by their ids."""


class ReconfigurationState(StrEnum):
    """How a proposal stands: the words of a development plan (R54), or that it is no more."""

    NONE = "no status"
    IN_PROGRESS = "in progress"
    ONGOING = "ongoing"
    COMPLETE = "complete"
    WITHDRAWN = "withdrawn"


ENDED = frozenset({ReconfigurationState.COMPLETE, ReconfigurationState.WITHDRAWN})


def is_behind(state: ReconfigurationState | str, due_on: date | None, today: date) -> bool:
    """Return whether a proposal should have been settled before today and is not."""
    return state not in ENDED and due_on is not None and due_on < today


def check_needs(proposal: str, needs: str) -> None:
    """Refuse a proposal that would depend on itself.

    Raises:
        Refusal: ``programmes.needs_itself``.

    """
    if proposal == needs:
        raise Refusal("programmes.needs_itself", "needs")


def reached(proposal: str, held: Iterable[Edge]) -> frozenset[str]:
    """Return everything a proposal depends on, also through others; itself in a circle."""
    edges = frozenset(held)
    found: set[str] = set()
    ahead = {proposal}
    while ahead:
        ahead = {needs for each, needs in edges if each in ahead} - found
        found |= ahead
    return frozenset(found)
