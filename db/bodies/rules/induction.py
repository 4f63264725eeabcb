"""How a newcomer begins and how a leaver is let go, and how much of it is done (P14)."""

from enum import StrEnum

from db.bodies.rules.kinds import Office


class Step(StrEnum):
    """What is done for somebody who joins or leaves a committee, in the order it is done."""

    TERMS = "terms of reference"
    DECLARATION = "declaration of interests"
    INDEPENDENCE = "declaration of independence"
    DATES = "dates of the year"
    LISTS = "distribution lists"
    LAST_MINUTES = "last minutes"
    INTRODUCTION = "introduction to the chair"
    INVITATIONS = "invitations cancelled"
    OFF_LISTS = "taken off lists"
    OTHER = "other"


INDEPENDENT = frozenset({Office.CHAIR, Office.VICE_CHAIR})
"""The offices whose holder declares independence where the place asks for it (R5)."""
LEAVING = (Step.INVITATIONS, Step.OFF_LISTS)
"""The steps every leaver has, of each committee."""
USUAL = tuple(each for each in Step if each not in {Step.INDEPENDENCE, Step.OTHER, *LEAVING})
"""The steps every newcomer has; others are added by hand."""


def declares_independence(office: Office, *, independent: bool) -> bool:
    """Return whether whoever takes an office of a place is asked to declare independence (R5)."""
    return independent and office in INDEPENDENT
