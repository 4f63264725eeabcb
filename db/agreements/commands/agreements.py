"""Making agreements, signing, reviewing and ending them (T5, R55, R56)."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from db.agreements.records import Agreement, AgreementReview, Signatory
from db.agreements.rules.agreements import (
    AgreementKind,
    check_months,
    check_removable,
    check_said,
    check_signed,
    check_terms,
    check_titled,
    role_key,
)
from db.bodies.commands.changing import apply, check_reason, kept, linked, remove, stood
from db.bodies.records import Organisation
from db.bodies.rules.periods import check_period
from db.calendar.records import Meeting
from db.errors import Refusal
from db.record import same_id
from db.store import KEEP, Keep, Ref, Work, command, ref

_ROLES = """
SELECT id, role FROM signatory_live WHERE agreement = :agreement AND organisation = :organisation
ORDER BY id = :first, id DESC"""
_SIGNED = """
SELECT 1 FROM signatory_live WHERE agreement = :agreement AND signed_on IS NOT NULL LIMIT 1"""


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signed for a party, in which role, on which day."""

    organisation: Annotated[str, ref("organisation")]
    person: str
    role: str
    signed_on: date


@dataclass(frozen=True, slots=True)
class MakeAgreement:
    """Enter an agreement with its parties; each signs on a day of its own, or has signed."""

    title: str
    parties: Annotated[tuple[str, ...], ref("organisation")]
    kind: AgreementKind = AgreementKind.MEMORANDUM
    version: str = ""
    purpose: str = ""
    binding: bool = False
    effective_on: date | None = None
    ends_on: date | None = None
    counts_from: date | None = None
    first_review_on: date | None = None
    review_months: int | None = None
    replaces: Annotated[str | None, ref("agreement")] = None
    source: str = ""
    as_at: date | None = None
    signatures: tuple[Signature, ...] = ()


@command("Make agreement")
def make_agreement(work: Work, it: MakeAgreement) -> Ref:
    """Keep an agreement and its parties, each unsigned unless its signature is given."""
    check_titled(it.title)
    check_months(it.review_months)
    check_period(it.effective_on, it.ends_on, "ends_on")
    linked(work, Agreement, it.replaces)
    if len(set(it.parties)) <= 1:
        raise Refusal("agreements.no_parties", "parties")
    for party in it.parties:
        work.get(Organisation, party)
    record = Agreement()
    apply(record, it, "parties", "signatures")
    work.add(record)
    for party in dict.fromkeys(it.parties):
        work.add(
            Signatory(
                id=same_id("signatory", record.id, party), agreement=record.id, organisation=party
            )
        )
    for each in it.signatures:
        _sign(work, record.id, each)
    return Ref("agreement", record.id)


@dataclass(frozen=True, slots=True)
class ChangeAgreement:
    """Correct what is kept of an agreement; what it says is changed by a variation.

    Once somebody has signed, ``review_months`` and ``binding`` change by a variation alone.
    """

    agreement: Annotated[str, ref("agreement")]
    title: str | Keep = KEEP
    kind: AgreementKind | Keep = KEEP
    purpose: str | Keep = KEEP
    binding: bool | Keep = KEEP
    effective_on: date | Keep | None = KEEP
    counts_from: date | Keep | None = KEEP
    first_review_on: date | Keep | None = KEEP
    review_months: int | Keep | None = KEEP
    source: str | Keep = KEEP
    as_at: date | Keep | None = KEEP


@command("Change agreement")
def change_agreement(work: Work, it: ChangeAgreement) -> Ref:
    """Change the fields that were touched."""
    record = work.get(Agreement, it.agreement)
    terms = {"review_months": it.review_months, "binding": it.binding}
    changed = [name for name, said in terms.items() if said not in (KEEP, getattr(record, name))]
    check_terms(changed, signed=work.value(_SIGNED, agreement=it.agreement) is not None)
    apply(record, it, "agreement")
    check_titled(record.title)
    check_months(record.review_months)
    check_period(record.effective_on, record.ends_on, "effective_on")
    return Ref("agreement", record.id)


@dataclass(frozen=True, slots=True)
class NameSignatory:
    """Say who is to sign for a party in a role, one for each; a party not named before joins so."""

    agreement: Annotated[str, ref("agreement")]
    organisation: Annotated[str, ref("organisation")]
    person: str
    role: str


@command("Name signatory")
def name_signatory(work: Work, it: NameSignatory) -> Ref:
    """Keep who is to sign, for the signature sheet; one who signed stays who signed."""
    work.get(Agreement, it.agreement)
    _signatory(work, it.agreement, it)
    return Ref("agreement", it.agreement)


@dataclass(frozen=True, slots=True)
class SignAgreement:
    """Record that a party signed: who, in which role, on which day; once in each role."""

    agreement: Annotated[str, ref("agreement")]
    organisation: Annotated[str, ref("organisation")]
    person: str
    role: str
    signed_on: date | None = None


@command("Sign agreement", undoable=False)
def sign_agreement(work: Work, it: SignAgreement) -> Ref:
    """Keep a party's signature; a party not named before joins the agreement by signing."""
    work.get(Agreement, it.agreement)
    on = it.signed_on or work.today
    _sign(work, it.agreement, Signature(it.organisation, it.person, it.role, on))
    return Ref("agreement", it.agreement)


def _sign(work: Work, agreement: str, it: Signature) -> None:
    check_signed(it.signed_on, work.today)
    stood(work, it.organisation, it.signed_on, "organisation")
    _signatory(work, agreement, it).signed_on = it.signed_on


def _signatory(work: Work, agreement: str, it: Signature | NameSignatory) -> Signatory:
    """Return the record of a party's role nobody signed in yet, with who does."""
    work.get(Organisation, it.organisation)
    check_said(it.person, "signatory", "person")
    check_said(it.role, "role", "role")
    record = kept(work, Signatory, _row_of(work, agreement, it))
    if record.signed_on is not None:
        on, role = record.signed_on, record.role
        raise Refusal("agreements.signed_already", "organisation", on=on, role=role)
    record.agreement, record.organisation = agreement, it.organisation
    record.person, record.role = it.person.strip(), it.role.strip()
    return record


def _row_of(work: Work, agreement: str, it: Signature | NameSignatory) -> str:
    """Return the id of a party's signatory in a role: one for each, the same on every laptop.

    The first of a party has the id of the party, whatever its role.
    """
    role, first = role_key(it.role), same_id("signatory", agreement, it.organisation)
    there: dict[str, str] = {
        role_key(held): row
        for row, held in work.rows(
            _ROLES, agreement=agreement, organisation=it.organisation, first=first
        )
    }
    if role in there:
        return there[role]
    if "" in there or first not in there.values():
        return first
    return same_id("signatory", agreement, it.organisation, role)


@dataclass(frozen=True, slots=True)
class RemoveSignatory:
    """Take off one who is not to sign after all, and with the only one the party itself.

    An agreement keeps two parties at least.
    """

    signatory: Annotated[str, ref("signatory")]
    reason: str


@command("Remove signatory")
def remove_signatory(work: Work, it: RemoveSignatory) -> Ref:
    """Remove who was to sign, keeping the reason; one who signed stays."""
    record = work.get(Signatory, it.signatory)
    there = work.rows(
        _ROLES, agreement=record.agreement, organisation=record.organisation, first=record.id
    )
    sql = "SELECT count(DISTINCT organisation) FROM signatory_live WHERE agreement = :agreement"
    parties = int(work.value(sql, agreement=record.agreement))
    check_removable(record.signed_on, record.role, len(there) - 1, parties)
    remove(work, Signatory, it.signatory, it.reason)
    return Ref("agreement", record.agreement)


@dataclass(frozen=True, slots=True)
class ReviewAgreement:
    """Record a review that was held, and what came of it."""

    agreement: Annotated[str, ref("agreement")]
    words: str
    on: date | None = None
    meeting: Annotated[str | None, ref("meeting")] = None


@command("Review agreement")
def review_agreement(work: Work, it: ReviewAgreement) -> Ref:
    """Keep the review; the next is counted from it."""
    work.get(Agreement, it.agreement)
    linked(work, Meeting, it.meeting)
    on = it.on or work.today
    if on > work.today:
        raise Refusal("agreements.ahead", "on", on=on)
    check_said(it.words, "outcome")
    work.add(
        AgreementReview(
            agreement=it.agreement, on_date=on, words=it.words.strip(), meeting=it.meeting or None
        )
    )
    return Ref("agreement", it.agreement)


@dataclass(frozen=True, slots=True)
class EndAgreement:
    """End an agreement on a day, with the reason."""

    agreement: Annotated[str, ref("agreement")]
    ends_on: date
    reason: str


@command("End agreement")
def end_agreement(work: Work, it: EndAgreement) -> Ref:
    """Set its last day."""
    record = work.get(Agreement, it.agreement)
    check_period(record.effective_on, it.ends_on, "ends_on")
    check_reason(it.reason)
    record.ends_on, record.ended_why = it.ends_on, it.reason.strip()
    return Ref("agreement", record.id)
