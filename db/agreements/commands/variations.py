"""Varying an agreement: proposed by one party, in force only when every party agreed (R55)."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from db.agreements.records import Agreement, Variation, VariationConsent
from db.agreements.rules.agreements import (
    VariationState,
    check_all_agree,
    check_consented,
    check_months,
    check_said,
    check_signed,
    check_variation,
    check_varied_from,
)
from db.bodies.commands.changing import check_reason, kept
from db.bodies.records import Organisation
from db.errors import Refusal
from db.record import same_id
from db.store import KEEP, Keep, Ref, Work, command, kept_or, ref

_PARTIES = """
SELECT DISTINCT o.id, o.name FROM signatory_live s JOIN organisation o ON o.id = s.organisation
WHERE s.agreement = :agreement ORDER BY o.name"""
_AGREED = """
SELECT o.name FROM variationconsent_live c JOIN organisation o ON o.id = c.organisation
WHERE c.variation = :variation"""


@dataclass(frozen=True, slots=True)
class ProposeVariation:
    """Propose a change of an agreement."""

    agreement: Annotated[str, ref("agreement")]
    words: str
    proposed_by: Annotated[str, ref("organisation")]
    on: date | None = None


@command("Propose variation")
def propose_variation(work: Work, it: ProposeVariation) -> Ref:
    """Keep the proposal; proposing it is the proposer's own consent to nothing yet."""
    work.get(Agreement, it.agreement)
    check_variation(VariationState.PROPOSED, it.words)
    _check_party(work, it.agreement, it.proposed_by, "proposed_by")
    on = it.on or work.today
    check_signed(on, work.today, "on")
    record = Variation(
        agreement=it.agreement,
        words=it.words.strip(),
        proposed_by=it.proposed_by,
        proposed_on=on,
    )
    return Ref("variation", work.add(record))


@dataclass(frozen=True, slots=True)
class ConsentVariation:
    """Record that a party agreed to a variation: who, on which day."""

    variation: Annotated[str, ref("variation")]
    organisation: Annotated[str, ref("organisation")]
    person: str
    on: date | None = None


@command("Consent to variation", undoable=False)
def consent_variation(work: Work, it: ConsentVariation) -> Ref:
    """Keep a party's consent."""
    variation = work.get(Variation, it.variation)
    check_variation(variation.state, variation.words)
    work.get(Organisation, it.organisation)
    _check_party(work, variation.agreement, it.organisation, "organisation")
    on = it.on or work.today
    check_signed(on, work.today, "on")
    check_consented(on, variation.proposed_on)
    check_said(it.person, "consent", "person")
    record = kept(work, VariationConsent, same_id("consent", it.variation, it.organisation))
    if record.on_date is not None:
        raise Refusal("agreements.agreed_already", "organisation", on=record.on_date)
    record.variation, record.organisation = it.variation, it.organisation
    record.person, record.on_date = it.person.strip(), on
    return Ref("variation", variation.id)


@dataclass(frozen=True, slots=True)
class AdoptVariation:
    """Put a variation in force from a day: every party must have agreed.

    ``review_months`` and ``binding`` are what the agreement says from now on, where it varies them.
    """

    variation: Annotated[str, ref("variation")]
    effective_on: date | None = None
    version: str = ""
    review_months: int | Keep | None = KEEP
    binding: bool | Keep = KEEP


@command("Adopt variation", undoable=False)
def adopt_variation(work: Work, it: AdoptVariation) -> Ref:
    """Let the variation hold, and the agreement carry its new version."""
    variation = work.get(Variation, it.variation)
    check_variation(variation.state, variation.words)
    parties = [name for _id, name in work.rows(_PARTIES, agreement=variation.agreement)]
    agreed = [name for (name,) in work.rows(_AGREED, variation=variation.id)]
    check_all_agree(parties, agreed)
    agreement = work.get(Agreement, variation.agreement)
    on = it.effective_on or work.today
    check_varied_from(on, agreement.effective_on)
    variation.state, variation.effective_on = VariationState.AGREED, on
    variation.version = it.version.strip()
    agreement.version = variation.version or agreement.version
    agreement.review_months = kept_or(it.review_months, agreement.review_months)
    agreement.binding = kept_or(it.binding, agreement.binding)
    check_months(agreement.review_months)
    return Ref("variation", variation.id)


@dataclass(frozen=True, slots=True)
class WithdrawVariation:
    """Withdraw a variation that was proposed, with the reason."""

    variation: Annotated[str, ref("variation")]
    reason: str


@command("Withdraw variation")
def withdraw_variation(work: Work, it: WithdrawVariation) -> Ref:
    """Let the proposal go; the reason stays."""
    variation = work.get(Variation, it.variation)
    check_variation(variation.state, variation.words)
    check_reason(it.reason)
    variation.state, variation.ended_why = VariationState.WITHDRAWN, it.reason.strip()
    return Ref("variation", variation.id)


def _check_party(work: Work, agreement: str, organisation: str, field: str) -> None:
    parties = {id_ for id_, _name in work.rows(_PARTIES, agreement=agreement)}
    if organisation not in parties:
        raise Refusal("agreements.no_party", field)
