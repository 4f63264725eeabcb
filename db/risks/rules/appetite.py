"""How much risk is sought and borne, and how often what is left of it is looked at again.

R58: controlled risk-taking in line with the system's risk appetite, a statement per category.
"""

from calendar import monthrange
from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum

from db.errors import Refusal
from db.risks.rules.risk import RiskCategory
from db.risks.rules.scores import Band, Scale, check_source

MOST_MONTHS = 24


class Over(StrEnum):
    """How a score stands to the appetite of its category."""

    UNKNOWN = ""
    WITHIN = "within"
    APPETITE = "appetite"
    TOLERANCE = "tolerance"
    OTHER_MATRIX = "other matrix"


class ReviewOf(StrEnum):
    """What sets how often a risk is reviewed: the band of its score, or its status."""

    LOW = "low"
    MODERATE = "moderate"
    HIGH = "high"
    EXTREME = "extreme"
    ROUTINE = "routine"
    ENHANCED = "enhanced"
    INTENSIVE = "intensive"


def stands(
    points: int | None, size: int, appetite: int | None, tolerance: int | None, set_on: int
) -> Over:
    """Return how a score stands to an appetite set on a matrix of ``set_on`` steps.

    A score equal to the appetite is within it. What was set on a matrix of another size is not
    compared: it is never rescaled in silence.
    """
    if points is None or appetite is None or tolerance is None:
        return Over.UNKNOWN
    if size != set_on:
        return Over.OTHER_MATRIX
    if points <= appetite:
        return Over.WITHIN
    return Over.APPETITE if points <= tolerance else Over.TOLERANCE


def check_appetite(
    category: RiskCategory, appetite: int, tolerance: int, scale: Scale, source: str
) -> None:
    """Refuse an appetite of no category, off the matrix, above its tolerance or from nowhere."""
    if category == RiskCategory.NOT_SET:
        raise Refusal("risk.appetite_category", "category")
    most = scale.size * scale.size
    if not appetite:
        raise Refusal("risk.no_appetite", "appetite", most=most)
    if not tolerance:
        raise Refusal("risk.no_tolerance", "tolerance", most=most)
    for field, given in (("appetite", appetite), ("tolerance", tolerance)):
        if not 1 <= given <= most:
            raise Refusal("risk.appetite_off", field, given=given, most=most)
    if tolerance < appetite:
        raise Refusal("risk.tolerance_below", "tolerance", given=tolerance, appetite=appetite)
    check_source(source)


def check_months(months: int, source: str) -> None:
    """Refuse a time between reviews that is none or longer than two years, or from nowhere."""
    if not months:
        raise Refusal("risk.no_months", "months", most=MOST_MONTHS)
    if not 1 <= months <= MOST_MONTHS:
        raise Refusal("risk.review_months", "months", given=months, most=MOST_MONTHS)
    check_source(source)


def months_after(on: date, months: int) -> date:
    """Return the same day so many months later, or the last of that month where it is shorter."""
    years, month = divmod(on.month - 1 + months, 12)
    year, month = on.year + years, month + 1
    return date(year, month, min(on.day, monthrange(year, month)[1]))


def next_review(
    on: date, band: Band | None, level: str | None, rules: Mapping[str, int]
) -> date | None:
    """Return when a risk reviewed on a day is due again: the soonest its levels ask for."""
    asked: Iterable[str] = (str(each) for each in (band, level) if each)
    months = [rules[each] for each in asked if each in rules]
    return months_after(on, min(months)) if months else None
