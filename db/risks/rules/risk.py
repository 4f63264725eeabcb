"""A risk as it is told: cause, event, effect, and what it must say before a committee sees it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeVar

from db.errors import Refusal


class RiskState(StrEnum):
    """Where a risk stands: noted in a line, on the register, or off it."""

    NOTED = "noted"
    OPEN = "open"
    CLOSED = "closed"


class RiskCategory(StrEnum):
    """What a risk bears on; only quality risks have a quality assurance status (T12)."""

    NOT_SET = "not set"
    QUALITY = "quality"
    PERFORMANCE = "performance"
    FINANCE = "finance"
    WORKFORCE = "workforce"
    DIGITAL = "digital"
    ESTATES = "estates"
    PARTNERSHIP = "partnership"
    REPUTATION = "reputation"
    OTHER = "other"


class Dimension(StrEnum):
    """What quality care is, as the National Quality Board defines it (R18; B:L181)."""

    SAFE = "safe"
    EFFECTIVE = "effective"
    PERSONALISED = "personalised"
    WELL_LED = "well-led"
    SUSTAINABLE = "sustainably resourced"
    EQUITABLE = "equitable"


class Sector(StrEnum):
    """Whose services the risk lies in; independent healthcare providers count (R19; B:L183)."""

    NOT_SET = "not set"
    NHS = "NHS provider"
    PRIMARY_CARE = "primary care"
    INDEPENDENT = "independent provider"
    VOLUNTARY = "voluntary provider"
    SEVERAL = "several providers"
    SOCIAL_CARE = "social care"
    NONE = "not a service"


class Regime(StrEnum):
    """Under whose assurance the risk falls (R19; safeguarding is the local authority's)."""

    NOT_SET = "not set"
    NHS = "NHS"
    LOCAL_AUTHORITY = "local authority"


class Response(StrEnum):
    """What is done about a risk."""

    TREAT = "treat"
    TOLERATE = "tolerate"
    TRANSFER = "transfer"
    TERMINATE = "terminate"


C = TypeVar("C", bound=StrEnum)
HEALTH = frozenset(
    {Sector.NHS, Sector.PRIMARY_CARE, Sector.INDEPENDENT, Sector.VOLUNTARY, Sector.SEVERAL}
)


@dataclass(frozen=True, slots=True)
class Told:
    """What a risk says of itself so far."""

    cause: str = ""
    event: str = ""
    effect: str = ""
    owner: str = ""
    category: RiskCategory = RiskCategory.NOT_SET
    dimensions: frozenset[Dimension] = frozenset()
    sector: Sector = Sector.NOT_SET
    regime: Regime = Regime.NOT_SET
    scored: bool = False


class Wanted(StrEnum):
    """What has to be said of a risk before it goes to a committee."""

    CAUSE = "cause"
    EVENT = "event"
    EFFECT = "effect"
    OWNER = "owner"
    CATEGORY = "category"
    SCORE = "score"
    DIMENSIONS = "dimensions"
    SECTOR = "sector"
    REGIME = "regime"


def lacking(told: Told) -> tuple[str, ...]:
    """Return the fields still to be completed before the risk goes to a committee, in form order.

    A quality risk also says its dimensions, sector and regime: its status depends on them.
    """
    wants = {
        "cause": told.cause.strip(),
        "event": told.event.strip(),
        "effect": told.effect.strip(),
        "owner": told.owner.strip(),
        "category": told.category != RiskCategory.NOT_SET,
        "score": told.scored,
    }
    if told.category == RiskCategory.QUALITY:
        wants |= {
            "dimensions": told.dimensions,
            "sector": told.sector != Sector.NOT_SET,
            "regime": told.regime != Regime.NOT_SET,
        }
    return tuple(name for name, there in wants.items() if not there)


def check_complete(told: Told) -> None:
    """Refuse to put before a committee a risk still to be completed, beside its first field."""
    empty = lacking(told)
    if empty:
        wanted = tuple(Wanted(each) for each in empty)
        raise Refusal("risk.to_complete", empty[0], fields=wanted)


def check_before_committee(told: Told, ref: str, field: str = "from_thing") -> None:
    """Refuse to take before a committee, beside what was chosen, a risk still to be completed."""
    check_lacking(lacking(told), ref, field)


def check_lacking(empty: tuple[str, ...], ref: str, field: str) -> None:
    """Refuse what is for a committee while fields of the risk are empty, and name them."""
    if empty:
        wanted = tuple(Wanted(each) for each in empty)
        raise Refusal("risk.complete_first", field, ref=ref, fields=wanted)


def check_noted(title: str, raised_on: date, today: date) -> None:
    """Refuse a risk with no line at all, or raised on a day still to come."""
    if not title.strip():
        raise Refusal("risk.no_title", "title")
    if raised_on > today:
        raise Refusal("risk.raised_later", "raised_on", on=raised_on)


def check_owner(owner: str, owner_text: str) -> None:
    """Refuse a risk that a person and a written name both own."""
    if owner and owner_text.strip():
        raise Refusal("risk.two_owners", "owner_text")


def check_control(words: str, gap: str) -> None:
    """Refuse a control that says neither what there is nor what is missing."""
    if not words.strip() and not gap.strip():
        raise Refusal("risk.no_control", "words")


def check_assurance(words: str, gap: str) -> None:
    """Refuse an assurance that says neither what there is nor what is missing."""
    if not words.strip() and not gap.strip():
        raise Refusal("risk.no_assurance", "words")


def check_treats(*, treats: bool) -> None:
    """Refuse to unlink an action that is not linked."""
    if not treats:
        raise Refusal("risk.not_treated", "action")


def check_line(line: int) -> None:
    """Refuse a line of assurance other than the first, second and third."""
    if line not in {1, 2, 3}:
        raise Refusal("risk.no_such_line", "line", line=line)


def check_review(on: date, next_on: date | None, today: date) -> None:
    """Refuse a review on a day still to come, or a next one that is not after it."""
    if on > today:
        raise Refusal("risk.reviewed_later", "on_date", on=on)
    if next_on is not None and next_on <= on:
        raise Refusal("risk.next_review", "next_on", on=on)


def check_on_register(state: RiskState) -> None:
    """Refuse to work on a risk that is closed."""
    if state == RiskState.CLOSED:
        raise Refusal("risk.closed_already")


def check_register(state: RiskState, told: Told) -> None:
    """Refuse to put on the register what is there, is closed, or is still to be completed."""
    check_on_register(state)
    if state == RiskState.OPEN:
        raise Refusal("risk.open_already")
    check_complete(told)


def check_close(state: RiskState, reason: str, raised_on: date, on: date, today: date) -> None:
    """Refuse to close a risk twice, without a reason, before it was raised or on a later day."""
    check_on_register(state)
    if not reason.strip():
        raise Refusal("risk.close_reason", "reason")
    if on < raised_on:
        raise Refusal("risk.closed_before_raised", "closed_on", on=on, raised=raised_on)
    if on > today:
        raise Refusal("risk.closed_later", "closed_on", on=on)


def check_reopen(state: RiskState, reason: str) -> None:
    """Refuse to reopen what is not closed, or without saying why."""
    if state != RiskState.CLOSED:
        raise Refusal("risk.open_already")
    if not reason.strip():
        raise Refusal("risk.reopen_reason", "reason")


def check_acceptance(
    approver: str, reason: str, on: date, expires_on: date | None, today: date
) -> None:
    """Refuse an acceptance nobody named approved, without a reason, or of impossible dates.

    It may end on the day it starts; it needs an end.
    """
    if not approver.strip():
        raise Refusal("risk.no_approver", "approver")
    if not reason.strip():
        raise Refusal("risk.accept_reason", "reason")
    if on > today:
        raise Refusal("risk.accepted_later", "on_date", on=on)
    if expires_on is None:
        raise Refusal("risk.no_expiry", "expires_on")
    if expires_on < on:
        raise Refusal("risk.expires_before", "expires_on", expires=expires_on, on=on)


def acceptance_ended(expires_on: date, today: date) -> bool:
    """Return whether an acceptance is over; its last day still counts."""
    return expires_on < today


def review_overdue(state: RiskState, review_on: date | None, today: date) -> bool:
    """Return whether a review is late; due today is not."""
    return state != RiskState.CLOSED and review_on is not None and review_on < today


def target_above(current: int | None, target: int | None) -> bool:
    """Return whether the target lies above the current score: a warning, never a refusal."""
    return current is not None and target is not None and target > current
