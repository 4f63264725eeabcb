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


UNSAID = {
    "title": "programmes.no_title",
    "issuer": "programmes.no_issuer",
    "source": "programmes.no_source",
    "with_whom": "programmes.no_partner",
    "plan": "programmes.no_plan",
    "theme": "programmes.no_theme",
    "progress": "programmes.no_progress",
    "evidence": "programmes.no_evidence",
    "need": "programmes.no_need",
    "function": "programmes.no_function",
    "conversation": "programmes.no_conversation",
}
"""The refusal of a field left empty, by the field or by what its words are."""


def check_said(words: str, field: str = "words", what: str = "") -> None:
    """Refuse what says nothing, and name what is to be said: by its field, or as ``what``.

    Raises:
        Refusal: one of ``UNSAID``.

    """
    if not words.strip():
        raise Refusal(UNSAID[what or field], field)


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
