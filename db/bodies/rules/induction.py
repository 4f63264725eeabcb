"""How a newcomer begins, and how much of it is done (P14)."""

from enum import StrEnum


class Step(StrEnum):
    """What is done for somebody who joins a committee, in the order it is done."""

    TERMS = "terms of reference"
    DECLARATION = "declaration of interests"
    DATES = "dates of the year"
    LISTS = "distribution lists"
    LAST_MINUTES = "last minutes"
    INTRODUCTION = "introduction to the chair"
    OTHER = "other"


USUAL = tuple(each for each in Step if each is not Step.OTHER)
"""The steps every newcomer has; others are added by hand."""
