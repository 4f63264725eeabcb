"""Offices end, and others take up their work (T7, T14)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from db.bodies.rules.periods import holds_on
from db.errors import Refusal


@dataclass(frozen=True, slots=True)
class Standing:
    """The days an organisation stood, and the id of the one that took up its work."""

    opened_on: date | None = None
    closed_on: date | None = None
    successor: str | None = None


def successor_on(organisations: Mapping[str, Standing], organisation: str, on: date) -> str | None:
    """Return the organisation itself or the successor that stood on a day.

    None where there was none: it had not opened yet, or it closed and nothing took up its work.
    """
    walked: set[str] = set()
    at: str | None = organisation
    while at is not None and at in organisations and at not in walked:
        walked.add(at)
        standing = organisations[at]
        if standing.closed_on is None or on <= standing.closed_on:
            return at if holds_on(standing.opened_on, standing.closed_on, on) else None
        at = standing.successor
    return None


def check_successor(
    organisations: Mapping[str, Standing], organisation: str, successor: str | None
) -> None:
    """Refuse a successor that would, in the end, be succeeded by the organisation itself."""
    walked: set[str] = set()
    at = successor
    while at is not None and at in organisations and at not in walked:
        if at == organisation:
            raise Refusal("bodies.succeeds_itself", "successor")
        walked.add(at)
        at = organisations[at].successor
