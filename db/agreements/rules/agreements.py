"""Agreements: effective on one day, signed by each party on its own, reviewed, varied by all.

An agreement may take effect before it is signed (T5: effective 1 July 2022, signed by one party
that day and by the other on 5 September).
"""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from db.bodies.rules.years import month_on
from db.errors import Refusal


class AgreementKind(StrEnum):
    """What kind of agreement it is."""

    MEMORANDUM = "memorandum of understanding"
    DELEGATION = "delegation agreement"
    SECTION_75 = "section 75"
    ENGAGEMENT = "engagement"
    JOINT_WORKING = "joint working"
    OTHER = "other"


class AgreementState(StrEnum):
    """How an agreement stands on a day."""

    PROPOSED = "proposed"
    IN_FORCE = "in force"
    ENDED = "ended"


class VariationState(StrEnum):
    """How a proposed change of an agreement stands."""

    PROPOSED = "proposed"
    AGREED = "agreed"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Clock:
    """When an agreement is reviewed: a first date of its own, then every so many months.

    The months count from ``counts_from`` where the agreement names such a day, else from the day it
    took effect (R55: twelve months "once the ICB is fully established", a date nobody gives).
    """

    effective_on: date | None
    counts_from: date | None
    first_on: date | None
    months: int | None


def standing(effective_on: date | None, ends_on: date | None, today: date) -> AgreementState:
    """Return how an agreement stands; its last day is still in force."""
    if ends_on is not None and ends_on < today:
        return AgreementState.ENDED
    if effective_on is None or effective_on > today:
        return AgreementState.PROPOSED
    return AgreementState.IN_FORCE


def next_review(clock: Clock, held: Collection[date]) -> date | None:
    """Return when an agreement is next to be reviewed, None where it says nothing of it.

    The first review of its own stands until one is held on or after it, or after it took effect;
    each later one follows the last by the months agreed.
    """
    last = max(held, default=None)
    if last is None and clock.first_on is not None:
        return clock.first_on
    start = last or clock.counts_from or clock.effective_on
    if start is None or clock.months is None:
        return None
    return month_on(start, clock.months)


def role_key(role: str) -> str:
    """Return what two spellings of one role have in common: a party signs once in each (R56)."""
    return " ".join(role.split()).casefold()


def unsigned(signatories: Collection[tuple[str, str, date | None]]) -> list[tuple[str, str]]:
    """Return who has not signed: the party, and the role where several sign for it.

    A party has signed when every one of its signatories has.
    """
    several = Counter(party for party, _role, _on in signatories)
    return [
        (party, role if several[party] > 1 else "")
        for party, role, signed_on in signatories
        if signed_on is None
    ]


UNSAID = {
    "variation": "agreements.no_words",
    "outcome": "agreements.no_outcome",
    "policy": "agreements.no_policy",
    "source": "agreements.no_source",
    "signatory": "agreements.no_signatory",
    "role": "agreements.no_role",
    "consent": "agreements.who_agreed",
}
"""The refusal of a field left empty, by what it is to say."""


def check_said(words: str, what: str, field: str = "words") -> None:
    """Refuse what says nothing, and name what is to be said.

    Raises:
        Refusal: one of ``UNSAID``.

    """
    if not words.strip():
        raise Refusal(UNSAID[what], field)


def check_titled(title: str) -> None:
    """Refuse an agreement without a title.

    Raises:
        Refusal: ``agreements.no_title``.

    """
    if not title.strip():
        raise Refusal("agreements.no_title", "title")


def check_months(months: int | None) -> None:
    """Refuse a rhythm of reviews below a month.

    Raises:
        Refusal: ``agreements.no_months``.

    """
    if months is not None and months < 1:
        raise Refusal("agreements.no_months", "review_months")


def check_signed(signed_on: date, today: date, field: str = "signed_on") -> None:
    """Refuse a signature of a day to come.

    Raises:
        Refusal: ``agreements.ahead``.

    """
    if signed_on > today:
        raise Refusal("agreements.ahead", field, on=signed_on)


def check_removable(signed_on: date | None, role: str, others: int, parties: int) -> None:
    """Refuse to take off one who signed, or the only one who is to sign for one of two parties.

    ``others`` sign for the same party. Of more than two ``parties`` one goes with its only
    signatory.

    Raises:
        Refusal: ``agreements.signed_already`` or ``agreements.only_signatory``.

    """
    if signed_on is not None:
        raise Refusal("agreements.signed_already", "signatory", on=signed_on, role=role)
    if not others and parties <= len(("one", "the other")):
        raise Refusal("agreements.only_signatory", "signatory")


def check_variation(state: VariationState, words: str) -> None:
    """Refuse a variation that says nothing, or that was settled already.

    Raises:
        Refusal: ``agreements.settled`` or ``agreements.no_words``.

    """
    if state is not VariationState.PROPOSED:
        raise Refusal("agreements.settled", "variation")
    check_said(words, "variation")


def check_consented(on: date, proposed_on: date | None) -> None:
    """Refuse a consent given before there was anything to agree to (R55).

    Raises:
        Refusal: ``agreements.before_proposed``.

    """
    if proposed_on is not None and on < proposed_on:
        raise Refusal("agreements.before_proposed", "on", on=proposed_on)


def check_varied_from(on: date, effective_on: date | None) -> None:
    """Refuse a variation that would hold before what it varies.

    Raises:
        Refusal: ``agreements.before_effect``.

    """
    if effective_on is not None and on < effective_on:
        raise Refusal("agreements.before_effect", "effective_on", on=effective_on)


def check_terms(changed: Collection[str], *, signed: bool) -> None:
    """Refuse to correct terms of an agreement somebody signed: they are varied by all (R55).

    ``changed`` are the names of the terms that would change.

    Raises:
        Refusal: ``agreements.by_variation``.

    """
    if signed and changed:
        raise Refusal("agreements.by_variation", next(iter(changed)))


def check_all_agree(parties: Collection[str], agreed: Collection[str]) -> None:
    """Refuse to vary an agreement that not every party agreed to vary (R55).

    ``parties`` are the names of all, ``agreed`` of those whose consent is recorded.

    Raises:
        Refusal: ``agreements.no_parties`` or ``agreements.not_all`` with who is missing.

    """
    if len(parties) <= 1:
        raise Refusal("agreements.no_parties", "variation")
    missing = [party for party in parties if party not in agreed]
    if missing:
        raise Refusal("agreements.not_all", "variation", missing=", ".join(missing))
