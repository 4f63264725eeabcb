"""Formal review meetings of the two parties: who may take the chair, and how many a year (R13)."""

import re
from collections.abc import Collection, Iterable
from datetime import date

from db.calendar.rules.periods import Shortfall, Span, too_few
from db.errors import Refusal

FIRST_YEAR = Span(date(2022, 7, 1), date(2023, 6, 30))
"""The first year of operation, in which each quarter has its formal review meeting (B:L360)."""
A_YEAR = 4
_ELIGIBLE = re.compile(r"\bregional (?:executive )?director\b")


def may_chair(title: str) -> bool:
    """Return whether the holder of a seat may take the chair: a regional (executive) director."""
    return bool(_ELIGIBLE.search(" ".join(title.casefold().split())))


def check_chair(chair: str, eligible: Collection[str]) -> None:
    """Refuse a formal review meeting in the chair of anybody else; ``eligible`` are people."""
    if not chair:
        raise Refusal("calendar.review_chair_missing", "chair")
    if chair not in eligible:
        raise Refusal("calendar.review_chair", "chair")


def review_shortfalls(
    meetings: Iterable[date], scope: Span, year: Span, a_year: int | None
) -> list[Shortfall]:
    """Return where formal reviews are too few: four in the first year, then as the setting says.

    A year is looked at once it lies whole within ``scope``; without a setting none is asked for.
    """
    dates = list(meetings)
    asked = [(FIRST_YEAR, A_YEAR)]
    if a_year and year.first > FIRST_YEAR.last:
        asked.append((year, a_year))
    found = [
        too_few(dates, span, due)
        for span, due in asked
        if scope.first <= span.first and span.last <= scope.last
    ]
    return [each for each in found if each is not None]
