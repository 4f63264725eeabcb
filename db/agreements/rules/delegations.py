"""Delegations: to whom, of what, without what; and the policy of a year about them (R51, R52)."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from db.bodies.rules.kinds import OrgKind
from db.bodies.rules.periods import holds_on
from db.errors import Refusal


class DelegationKind(StrEnum):
    """In what way a function was handed over."""

    AGREEMENT = "delegation agreement"
    COMMITTEE = "committee of the board"
    SECTION_75 = "section 75"
    COLLABORATIVE = "provider collaborative"
    OTHER = "other"


EXEMPT = frozenset(
    {DelegationKind.COMMITTEE, DelegationKind.SECTION_75, DelegationKind.COLLABORATIVE}
)
"""What the recommendation of 2022/23 leaves open (B:L316-330): committees of the board, existing
section 75 arrangements, which may be extended, and NHS-led provider collaboratives."""


@dataclass(frozen=True, slots=True)
class Policy:
    """A recommendation not to delegate to certain kinds of organisation, from a day to a day."""

    from_on: date | None
    to_on: date | None
    recipients: frozenset[str]
    exempt: frozenset[str]


def against(
    policies: Collection[Policy],
    kind: DelegationKind | str,
    recipient: OrgKind | str,
    on: date | None,
    rests_from: date | None = None,
) -> bool:
    """Return whether a delegation goes against a policy in force on the day it begins.

    A section 75 arrangement is exempt where it stood before the policy, and may be extended:
    ``rests_from`` is the day the arrangement it rests on took effect.
    """
    if on is None:
        return False
    for policy in policies:
        if not holds_on(policy.from_on, policy.to_on, on) or recipient not in policy.recipients:
            continue
        exempt = kind in policy.exempt
        if kind == DelegationKind.SECTION_75 and policy.from_on is not None:
            exempt = exempt and (rests_from or on) < policy.from_on
        if not exempt:
            return True
    return False


def several(kept: str) -> frozenset[str]:
    """Return the words of a field that holds several, separated by semicolons."""
    return frozenset(each.strip() for each in kept.split(";") if each.strip())


def check_function(function: str, instrument: str, agreement: str | None) -> None:
    """Refuse a delegation of nothing, or one that rests on no instrument.

    Raises:
        Refusal: ``agreements.no_function`` or ``agreements.no_instrument``.

    """
    if not function.strip():
        raise Refusal("agreements.no_function", "function")
    if not instrument.strip() and not agreement:
        raise Refusal("agreements.no_instrument", "instrument")


def check_policy(*, is_against: bool, reason: str) -> None:
    """Refuse a delegation against the policy of its year without a reason: it is advice (R52).

    Raises:
        Refusal: ``agreements.against_policy``.

    """
    if is_against and not reason.strip():
        raise Refusal("agreements.against_policy", "departure_reason")


def check_other(giver: str, taker: str) -> None:
    """Refuse a delegation of an organisation to itself.

    Raises:
        Refusal: ``agreements.to_itself``.

    """
    if giver == taker:
        raise Refusal("agreements.to_itself", "to_organisation")
