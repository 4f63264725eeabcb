"""Spans of days. Both ends belong to the span; an end left open is None."""

from datetime import date

from db.errors import Refusal


def holds_on(from_on: date | None, to_on: date | None, on: date) -> bool:
    """Return whether a day lies within a span."""
    return (from_on is None or from_on <= on) and (to_on is None or on <= to_on)


def overlap(one: tuple[date | None, date | None], other: tuple[date | None, date | None]) -> bool:
    """Return whether two spans share a day."""
    starts = [each for each in (one[0], other[0]) if each is not None]
    ends = [each for each in (one[1], other[1]) if each is not None]
    return not starts or not ends or max(starts) <= min(ends)


def check_period(from_on: date | None, to_on: date | None, field: str = "to_on") -> None:
    """Refuse a span that ends before it starts; it may be a single day."""
    if from_on is not None and to_on is not None and to_on < from_on:
        raise Refusal("bodies.end_before_start", field, start=from_on, end=to_on)


def check_review(from_on: date | None, review_on: date | None) -> None:
    """Refuse terms that are to be looked at again before they hold."""
    if from_on is not None and review_on is not None and review_on < from_on:
        values = {"start": from_on, "on": review_on}
        raise Refusal("bodies.review_before_start", "review_on", **values)
