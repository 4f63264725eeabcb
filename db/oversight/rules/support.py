"""Undertakings, mandated support with its exit, proposals for improvement, issues across bodies."""

from collections.abc import Collection
from datetime import date
from enum import StrEnum

from db.errors import Refusal


class UndertakingState(StrEnum):
    """How an undertaking an organisation gave stands (R30)."""

    GIVEN = "given"
    MET = "met"
    NOT_MET = "not met"
    DISCHARGED = "discharged"


class ImprovementState(StrEnum):
    """How a proposal for improvement stands (R33)."""

    SET_OUT = "set out"
    ACCEPTED = "accepted"
    RETURNED = "returned"


class IssueState(StrEnum):
    """How an issue across organisations stands (R62)."""

    OPEN = "open"
    RESOLVED = "resolved"


class TrackKind(StrEnum):
    """Why something is overseen apart (R40, R41)."""

    PRIMARY_CARE = "delegated primary care"
    AD_HOC = "agreed case by case"
    BESPOKE = "bespoke"


class TriggerKind(StrEnum):
    """What set off an escalation outside routine (R31)."""

    INSPECTION = "CQC inspection"
    INTELLIGENCE = "other intelligence"


class Said(StrEnum):
    """What a field of the record of oversight is to say, as a refusal of an empty one names it."""

    UNDERTAKEN = "undertaken"
    STANDS = "stands"
    SUPPORT = "support"
    SHOWN = "shown"
    PROPOSED = "proposed"
    ANSWERED = "answered"
    APART = "apart"
    AGREED = "agreed"
    ENDED = "ended"
    CRITERION = "criterion"
    PLACED = "placed"
    FOUND = "found"
    SET_OFF = "set off"
    ISSUE = "issue"
    ABOUT = "about"
    OUTCOME = "outcome"
    INDICATOR = "indicator"
    WELL = "well"
    CONCERN = "concern"
    TOLD = "told"
    DISCUSSED = "discussed"
    DECLINED = "declined"
    RETURNED = "returned"
    WITHDRAWN = "withdrawn"
    ISSUED = "issued"
    LETTER = "letter"


def check_said(words: str, what: Said, field: str = "words") -> None:
    """Refuse a field that says nothing, and name what it is to say.

    Raises:
        Refusal: ``oversight.no_words``.

    """
    if not words.strip():
        raise Refusal("oversight.no_words", field, what=(what,))


def check_past(on: date, today: date, after: date | None = None, field: str = "on") -> None:
    """Refuse a day to come, or before what it follows.

    Raises:
        Refusal: ``oversight.ahead`` or ``oversight.before``.

    """
    if on > today:
        raise Refusal("oversight.ahead", field, on=on)
    if after is not None and on < after:
        raise Refusal("oversight.before", field, on=on, after=after)


def check_exit(criteria: Collection[str]) -> None:
    """Refuse mandated support that does not say how it ends.

    Raises:
        Refusal: ``oversight.no_exit``.

    """
    if not any(each.strip() for each in criteria):
        raise Refusal("oversight.no_exit", "exit_criteria")


def check_ended(unmet: int, reason: str) -> None:
    """Refuse to end support with criteria unmet and no word on it.

    Raises:
        Refusal: ``oversight.unmet``.

    """
    if unmet and not reason.strip():
        raise Refusal("oversight.unmet", "reason", count=unmet)


def check_several(organisations: Collection[str]) -> None:
    """Refuse an issue across organisations that names fewer than two.

    Raises:
        Refusal: ``oversight.several``.

    """
    if len(set(organisations)) <= 1:
        raise Refusal("oversight.several", "organisations")


def check_going(to_on: date | None, today: date) -> None:
    """Refuse to extend or end what was overseen apart until a day that is past.

    Raises:
        Refusal: ``oversight.track_ended``.

    """
    if to_on is not None and to_on < today:
        raise Refusal("oversight.track_ended", on=to_on)


def check_extended(was: date | None, becomes: date | None) -> None:
    """Refuse to extend to the day it lasts until anyway, or to an earlier one.

    Raises:
        Refusal: ``oversight.not_extended`` or ``oversight.open_ended``.

    """
    if was is None:
        raise Refusal("oversight.open_ended")
    if becomes is not None and becomes <= was:
        raise Refusal("oversight.not_extended", "to_on", on=was)
