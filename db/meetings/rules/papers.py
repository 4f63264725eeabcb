"""Papers: the road each takes to the agenda, and how it came in (P2, P12, R64)."""

from datetime import date
from enum import StrEnum


class Road(StrEnum):
    """How far a paper has come on its way from the author to the secretary."""

    ASKED_FOR = "asked for"
    DRAFT = "draft"
    SIGNED_OFF = "executive signed off"
    RECEIVED = "received"
    WITHDRAWN = "withdrawn"
    DEFERRED = "deferred"


class Delivery(StrEnum):
    """How a paper came in; one still awaited has no delivery yet."""

    AWAITED = ""
    ON_TIME = "on time"
    LATE = "late"
    TABLED = "tabled"
    VERBAL = "verbal"


class Marking(StrEnum):
    """The protective marking printed in a paper's header."""

    NONE = ""
    OFFICIAL = "OFFICIAL"
    OFFICIAL_SENSITIVE = "OFFICIAL-SENSITIVE"


def delivery_of(received_on: date, due_on: date | None) -> Delivery:
    """Return how a paper came in; without a date it was due by, none is late."""
    late = due_on is not None and received_on > due_on
    return Delivery.LATE if late else Delivery.ON_TIME


def is_in(road: Road, delivery: Delivery) -> bool:
    """Return whether nothing more is awaited: it came in, or will be given by word of mouth."""
    return road is Road.RECEIVED or delivery is Delivery.VERBAL


def is_wanted(road: Road) -> bool:
    """Return whether the meeting still expects the paper."""
    return road not in {Road.WITHDRAWN, Road.DEFERRED}


def lacks_agreement(delivery: Delivery, agreed_by: str | None, reason: str) -> bool:
    """Return whether a late or tabled paper is without the chair's agreement or a reason (P12)."""
    late = delivery in {Delivery.LATE, Delivery.TABLED}
    return late and not (agreed_by and reason.strip())
