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
_LESSER = re.compile(r"\b(?:deputy|assistant|associate|office of)\b")


def may_chair(title: str) -> bool:
    """Return whether the holder of a seat may take the chair: a regional (executive) director."""
    plain = " ".join(title.casefold().split())
    return bool(_ELIGIBLE.search(plain)) and not _LESSER.search(plain)


def check_chair(chair: str, eligible: Collection[str]) -> None:
    """Refuse a formal review meeting in the chair of anybody else; ``eligible`` are people."""
    if not chair:
        raise Refusal("calendar.review_chair_missing", "chair")
    if chair not in eligible:
        raise Refusal("calendar.review_chair", "chair")


def review_shortfall(
    meetings: Iterable[date], today: date, year: Span, a_year: int | None
) -> Shortfall | None:
    """Return where formal reviews are too few: four in the first year, then as the setting says.

    ``year`` is the body's own year today falls in; without a setting none is asked for in it.
    """
    if FIRST_YEAR.holds(today):
        return too_few(meetings, FIRST_YEAR, A_YEAR)
    if a_year and today > FIRST_YEAR.last:
        return too_few(meetings, year, a_year)
    return None
