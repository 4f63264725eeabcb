"""Papers: the road each takes to the agenda, and how it came in (P2, P12, R64)."""

import re
from datetime import date
from enum import StrEnum

from db.errors import Refusal

SHA256 = re.compile("[0-9a-f]{64}")


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


RANK = {Marking.NONE: 0, Marking.OFFICIAL: 1, Marking.OFFICIAL_SENSITIVE: 2}
NEWER = len(RANK)
"""A marking this version does not know protects more than any it knows."""


def delivery_of(received_on: date, due_on: date | None, meeting_on: date | None = None) -> Delivery:
    """Return how a paper came in: on the day of the meeting or after it, it was tabled.

    Without a date it was due by, none is late.
    """
    if meeting_on is not None and received_on >= meeting_on:
        return Delivery.TABLED
    late = due_on is not None and received_on > due_on
    return Delivery.LATE if late else Delivery.ON_TIME


def higher(*markings: Marking) -> Marking:
    """Return the highest of some markings; what holds for one holds for the whole (R64)."""
    return max(markings, key=lambda each: RANK.get(each, NEWER), default=Marking.NONE)


def is_lower(marking: Marking, than: Marking) -> bool:
    """Return whether one marking protects less than another."""
    return RANK.get(marking, NEWER) < RANK.get(than, NEWER)


def check_sha256(sha256: str) -> None:
    """Refuse what is no SHA-256 in 64 hexadecimal digits; none at all will do."""
    if sha256 and not SHA256.fullmatch(sha256):
        raise Refusal("paper.not_sha256", "sha256")


def check_file(filename: str, sha256: str, size: int) -> None:
    """Refuse a file told by halves: a name, its check code and its size belong together."""
    if size < 0:
        raise Refusal("paper.no_size", "size")
    check_sha256(sha256)
    if sha256 and not filename.strip():
        raise Refusal("paper.no_filename", "filename")
    if filename.strip() and not sha256:
        raise Refusal("paper.no_file_here", "sha256", name=filename.strip())


def check_road(road: Road, why: str, deferred_to: str | None) -> None:
    """Refuse to let a paper go without saying why, or to defer it to no meeting."""
    if road is Road.WITHDRAWN and not why.strip():
        raise Refusal("paper.no_reason", "why")
    if road is Road.DEFERRED and not deferred_to:
        raise Refusal("paper.deferred_where", "deferred_to")


def check_deferral(from_on: date | None, to_on: date | None, *, same_body: bool) -> None:
    """Refuse to defer a paper to another committee, or to a meeting that is not later."""
    if not same_body:
        raise Refusal("paper.deferred_elsewhere", "deferred_to")
    if from_on is not None and to_on is not None and to_on <= from_on:
        raise Refusal("paper.deferred_back", "deferred_to", on=to_on)


def check_moved(*, same_body: bool) -> None:
    """Refuse to put a paper on the agenda of another committee."""
    if not same_body:
        raise Refusal("paper.moved_elsewhere", "item")


def check_received(received_on: date, today: date) -> None:
    """Refuse a day that has not come yet."""
    if received_on > today:
        raise Refusal("paper.not_yet", "received_on")


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
