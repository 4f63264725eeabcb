"""Priorities, with a metric or without one; and the other registers of a programme."""

from datetime import date
from enum import StrEnum

from db.errors import Refusal


class Measure(StrEnum):
    """How a priority is followed: "no metric" is a state, not a missing reading (R63)."""

    NOT_SAID = "not said"
    METRIC = "metric"
    NO_METRIC = "no metric"


class Side(StrEnum):
    """Whose function it is: the ICB's people functions, or NHS England's undertakings (R50)."""

    ICB = "people function"
    NHSE = "workforce undertaking"


class ArrangementState(StrEnum):
    """How the arrangement of a place stands (R53)."""

    PROPOSED = "proposed"
    AGREED = "agreed"
    UNDER_REVIEW = "under review"
    ENDED = "ended"


def check_measure(measure: Measure | str, metric: str) -> None:
    """Refuse a metric that is not named, or one named where there is none.

    Raises:
        Refusal: ``programmes.no_metric_named`` or ``programmes.metric_named``.

    """
    if measure == Measure.METRIC and not metric.strip():
        raise Refusal("programmes.no_metric_named", "metric")
    if measure == Measure.NO_METRIC and metric.strip():
        raise Refusal("programmes.metric_named", "metric")


def check_said(words: str, field: str = "words") -> None:
    """Refuse what says nothing.

    Raises:
        Refusal: ``programmes.no_words``.

    """
    if not words.strip():
        raise Refusal("programmes.no_words", field)


def check_past(on: date, today: date, field: str = "on") -> None:
    """Refuse a day to come for what has happened.

    Raises:
        Refusal: ``programmes.ahead``.

    """
    if on > today:
        raise Refusal("programmes.ahead", field, on=on)


def check_newer(old: str, new: str) -> None:
    """Refuse guidance that would supersede itself.

    Raises:
        Refusal: ``programmes.itself``.

    """
    if old == new:
        raise Refusal("programmes.itself", "by")
