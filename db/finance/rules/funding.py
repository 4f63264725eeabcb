"""Transformation funding, capital schemes, efficiencies and planning assumptions (R60)."""

from datetime import date
from enum import StrEnum

from db.errors import Refusal
from db.finance.rules.ladder import check_words


class FundingState(StrEnum):
    """Where a bid for transformation funding stands."""

    BID = "bid"
    AWARDED = "awarded"
    DECLINED = "declined"
    REPORTED = "reported"


class SchemeState(StrEnum):
    """Where a capital scheme stands on the priority list."""

    PROPOSED = "proposed"
    PRIORITISED = "prioritised"
    APPROVED = "approved"
    COMPLETED = "completed"
    WITHDRAWN = "withdrawn"


class EfficiencySource(StrEnum):
    """Where an efficiency was seen (A¶27)."""

    RIGHTCARE = "RightCare"
    MODEL_HOSPITAL = "Model Hospital"
    GIRFT = "GIRFT"
    OWN = "own"


class AdviceSubject(StrEnum):
    """What the finance and capital groups advise on (A¶27)."""

    FINANCE = "finance"
    CAPITAL = "capital"
    EFFICIENCY = "efficiency"


def check_award(state: FundingState, bid: int, award: int) -> None:
    """Refuse an award of nothing, of more than was asked for, or made twice.

    Raises:
        Refusal: ``finance.answered``, ``finance.no_award`` or ``finance.more_than_bid``.

    """
    if state is not FundingState.BID:
        raise Refusal("finance.answered", "funding")
    if award <= 0:
        raise Refusal("finance.no_award", "award")
    if award > bid:
        raise Refusal("finance.more_than_bid", "award")


def check_report(state: FundingState, words: str) -> None:
    """Refuse a report on what was not awarded, or that says nothing.

    Raises:
        Refusal: ``finance.not_awarded`` or ``finance.no_report``.

    """
    if state not in (FundingState.AWARDED, FundingState.REPORTED):
        raise Refusal("finance.not_awarded", "funding")
    check_words(words, "report")


def check_assumption(words: str, value: str) -> None:
    """Refuse an assumption without a name or a value.

    Raises:
        Refusal: ``finance.no_assumption``.

    """
    if not words.strip() or not value.strip():
        raise Refusal("finance.no_assumption", "assumptions")


def check_later(last: date | None, from_on: date) -> None:
    """Refuse a set of assumptions that is in force no later than the one before it.

    Raises:
        Refusal: ``finance.not_later``.

    """
    if last is not None and from_on <= last:
        raise Refusal("finance.not_later", "from_on", last=last)
