"""Readings of indicators: actual, before, trend and forecast, each from one source (R29, R43)."""

from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from enum import StrEnum

from db.errors import Refusal

MOST_PLACES = 6


class ReadingLevel(StrEnum):
    """At which level something is read."""

    SYSTEM = "system"
    PLACE = "place"
    ORGANISATION = "organisation"


class Better(StrEnum):
    """Which way an indicator improves."""

    NOT_SAID = "not said"
    HIGHER = "higher"
    LOWER = "lower"


class Trend(StrEnum):
    """Which way an indicator went since the reading before."""

    UNKNOWN = "unknown"
    BETTER = "better"
    WORSE = "worse"
    SAME = "same"


def figure(written: str, field: str) -> Decimal | None:
    """Return a figure exactly as it was written, None for a field left empty.

    Raises:
        Refusal: ``oversight.no_figure``.

    """
    plain = written.strip().removesuffix("%").replace(",", "").replace("\u2212", "-")
    if not plain:
        return None
    try:
        found = Decimal(plain)
    except InvalidOperation:
        raise Refusal("oversight.no_figure", field, given=written.strip()) from None
    exponent = found.as_tuple().exponent
    if not isinstance(exponent, int) or exponent < -MOST_PLACES:  # no number has a letter there
        raise Refusal("oversight.no_figure", field, given=written.strip())
    if abs(found) >= Decimal(10) ** 15:
        raise Refusal("oversight.no_figure", field, given=written.strip())
    return found


def check_reading(figures: Sequence[Decimal | None], source: str) -> None:
    """Refuse a reading of nothing, or one that cannot be traced.

    Raises:
        Refusal: ``oversight.nothing_read`` or ``oversight.no_source``.

    """
    if all(each is None for each in figures):
        raise Refusal("oversight.nothing_read", "actual")
    if not source.strip():
        raise Refusal("oversight.no_source", "source")


def trend(better: Better, prior: Decimal | None, actual: Decimal | None) -> Trend:
    """Return which way an indicator went; where nobody said which way is better, unknown."""
    if prior is None or actual is None:
        return Trend.UNKNOWN
    if prior == actual:
        return Trend.SAME
    if better is Better.NOT_SAID:
        return Trend.UNKNOWN
    return Trend.BETTER if (actual > prior) is (better is Better.HIGHER) else Trend.WORSE


def check_level(level: ReadingLevel | str, organisation: str | None, place: str | None) -> None:
    """Refuse a reading whose level names nobody, or somebody else's.

    Raises:
        Refusal: ``oversight.whose``.

    """
    needs = {
        ReadingLevel.SYSTEM: (False, False),
        ReadingLevel.PLACE: (False, True),
        ReadingLevel.ORGANISATION: (True, False),
    }[ReadingLevel(level)]
    if (bool(organisation), bool(place)) != needs:
        raise Refusal("oversight.whose", "place" if needs[1] else "organisation")
