"""The single point two organisations speak through, and what went round it (R14)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from db.bodies.rules.kinds import OrgKind
from db.bodies.rules.periods import holds_on
from db.errors import Refusal


class Means(StrEnum):
    """How something was formally said."""

    E_MAIL = "e-mail"
    LETTER = "letter"
    MEETING = "meeting"
    CALL = "call"
    PORTAL = "portal"


@dataclass(frozen=True, slots=True)
class Point:
    """A contact point of an organisation for a span of days; ``national`` serves national teams."""

    id: str
    organisation: str
    from_on: date | None = None
    to_on: date | None = None
    national: bool = False


def points_asked(
    points: Iterable[Point], parties: dict[str, OrgKind], on: date | None
) -> list[Point]:
    """Return the points a communication between these organisations was to go through.

    A point asks for nothing before it is established or after it has ended. A national team has
    no point of its own here: it goes through the one that serves national teams.
    """
    standing = [each for each in points if on is None or holds_on(each.from_on, each.to_on, on)]
    asked = [each for each in standing if each.organisation in parties]
    if OrgKind.NATIONAL in parties.values():
        asked += [each for each in standing if each.national and each not in asked]
    return asked


def went_round(
    points: Iterable[Point],
    parties: dict[str, OrgKind],
    on: date | None,
    through: Iterable[str],
) -> list[Point]:
    """Return the points a communication went round: one of an organisation's own is enough."""
    used = set(through)
    asked = points_asked(points, parties, on)
    met = {each.organisation for each in asked if each.id in used}
    return [each for each in asked if each.organisation not in met]


def check_parties(sender: str, receiver: str) -> None:
    """Refuse a communication of an organisation with itself."""
    if sender == receiver:
        raise Refusal("bodies.same_party", "receiver")
