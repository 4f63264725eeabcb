"""The lists of the Agreements page: columns, what the pane tells, what can be done."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import Any

from db.agreements.queries import (
    AgreementLine,
    DelegationLine,
    HostedLine,
    PolicyLine,
    ReviewLine,
    reviews,
    signatories,
    variations,
)
from db.agreements.rules.agreements import AgreementState
from db.store import Reading
from db.words import choice, day, say
from desktop.kit.cells import Cell, Marked, Status, Words
from desktop.kit.lists import Shape, Told
from desktop.kit.table import Column

AGREEMENTS, DELEGATIONS, HOSTED = "agreements", "delegations", "hosted"
POLICIES = "policies"


def _day(on: date | None) -> str:
    return day(on) if on else ""


def _standing(line: AgreementLine) -> Cell:
    if line.state is AgreementState.IN_FORCE and line.unsigned:
        count = len(line.unsigned)
        words = say("agreed.one_unsigned" if count == 1 else "agreed.some_unsigned", n=count)
        return Marked("diamond", "amber", choice(line.state), words)
    ink, mark = ("green", "disc") if line.state is AgreementState.IN_FORCE else ("text2", "bar")
    return Marked(mark, ink, choice(line.state), _day(line.effective_on))


def _able(line: AgreementLine, form: str) -> bool:
    """Return whether an agreement has a variation to settle, or somebody who is yet to sign."""
    if form in {"consenting", "adopting", "withdrawing"}:
        return line.varying > 0
    if form == "mistaken_signatory":
        return line.several_to_sign
    return bool(line.unsigned) or form != "signing"


def _agreement_columns() -> Sequence[Column[Any]]:
    return [
        Column(say("agreed.title"), 0, lambda line: Words(line.title, ", ".join(line.parties))),
        Column(say("agreed.kind"), 168, lambda line: Words(choice(line.kind)), spare=True),
        Column(say("agreed.standing"), 152, _standing),
        Column(say("agreed.review"), 120, lambda line: Words(_day(line.review_on))),
    ]


def _agreement_facts(line: AgreementLine) -> Told:
    return [
        (say("agreed.kind"), choice(line.kind)),
        (say("agreed.version"), line.version),
        (say("agreed.standing"), choice(line.state)),
        (say("agreed.effective"), _day(line.effective_on)),
        (say("agreed.ends"), _day(line.ends_on) or say("agreed.runs_on")),
        (say("agreed.ended_why"), line.ended_why),
        (say("agreed.binding"), say("agreed.yes" if line.binding else "agreed.no")),
        (say("agreed.review"), "\n".join(filter(None, (_day(line.review_on), line.review_moved)))),
        (say("agreed.purpose"), line.purpose),
        (say("agreed.source"), line.source),
    ]


def _agreement_story(book: Reading, line: AgreementLine) -> Told:
    told: Told = []
    for party in signatories(book, line.id):
        if party.signed_on is None:
            who = ", ".join(filter(None, (party.person, party.role)))
            signs = say("agreed.to_sign_told", party=party.organisation, who=who)
            told.append((say("agreed.unsigned"), signs if who else party.organisation))
        else:
            words = say("agreed.signed_told", who=party.person, role=party.role)
            told.append((_day(party.signed_on), f"{party.organisation}: {words}"))
    for each in variations(book, line.id):
        agreed = ", ".join(each.agreed) or say("agreed.nobody")
        words = say("agreed.variation_told", words=each.words, agreed=agreed)
        told.append((choice(each.state), words))
    told.extend(
        (_day(each.on), say("agreed.reviewed", words=_at(each))) for each in reviews(book, line.id)
    )
    return told


def _at(review: ReviewLine) -> str:
    return f"{review.words} ({review.meeting})" if review.meeting else review.words


def _delegation_columns() -> Sequence[Column[Any]]:
    return [
        Column(say("agreed.function"), 0, lambda line: Words(line.function, line.exclusions)),
        Column(say("agreed.taker"), 216, lambda line: Words(line.taker, line.giver)),
        Column(say("agreed.instrument"), 152, _instrument),
        Column(say("agreed.until"), 116, _until),
    ]


def _instrument(line: DelegationLine) -> Cell:
    return Words(line.instrument, choice(line.kind) if line.instrument != choice(line.kind) else "")


def _until(line: DelegationLine) -> Cell:
    if line.departure_reason:
        return Status(say("agreed.departs"), "amber", "diamond")
    return Words(_day(line.to_on) or say("agreed.runs_on"))


def _delegation_facts(line: DelegationLine) -> Told:
    return [
        (say("agreed.giver"), line.giver),
        (say("agreed.taker"), line.taker),
        (say("agreed.kind"), choice(line.kind)),
        (say("agreed.instrument"), line.instrument),
        (say("agreed.exclusions"), line.exclusions),
        (say("agreed.from"), _day(line.from_on)),
        (say("agreed.until"), _day(line.to_on) or say("agreed.runs_on")),
        (say("agreed.departure"), line.departure_reason),
        (say("agreed.source"), line.source),
    ]


def _hosted_columns() -> Sequence[Column[Any]]:
    return [
        Column(say("agreed.service"), 0, lambda line: Words(line.title, line.provider)),
        Column(say("agreed.host"), 232, lambda line: Words(line.host)),
        Column(say("agreed.hosted_for"), 232, lambda line: Words(", ".join(line.hosted_for))),
    ]


def _hosted_facts(line: HostedLine) -> Told:
    return [
        (say("agreed.host"), line.host),
        (say("agreed.provider"), line.provider),
        (say("agreed.lead_commissioner"), say("agreed.yes") if line.lead_commissioner else ""),
        (say("agreed.hosted_for"), "\n".join(line.hosted_for)),
        (say("agreed.from"), _day(line.from_on)),
        (say("agreed.until"), _day(line.to_on)),
        (say("agreed.source"), line.source),
    ]


def _policy_columns() -> Sequence[Column[Any]]:
    return [
        Column(say("agreed.policy"), 0, lambda line: Words(line.words, _several(line.recipients))),
        Column(say("agreed.exempt_kinds"), 280, lambda line: Words(_several(line.exempt))),
        Column(say("agreed.from"), 120, lambda line: Words(_day(line.from_on))),
        Column(say("agreed.until"), 120, lambda line: Words(_day(line.to_on))),
    ]


def _several(kinds: Sequence[StrEnum]) -> str:
    return ", ".join(choice(each) for each in kinds)


def _policy_facts(line: PolicyLine) -> Told:
    return [
        (say("agreed.not_to"), _several(line.recipients)),
        (say("agreed.exempt_kinds"), _several(line.exempt)),
        (say("agreed.from"), _day(line.from_on)),
        (say("agreed.until"), _day(line.to_on)),
        (say("agreed.source"), line.source),
    ]


SHAPES: dict[str, Shape] = {
    AGREEMENTS: Shape(
        kind="agreement",
        chip="agreed.chip_agreements",
        empty="agreed.none_agreements",
        columns=_agreement_columns,
        title=lambda line: line.title,
        facts=_agreement_facts,
        story=_agreement_story,
        new=("agreed.new_agreement", "new_agreement"),
        able=_able,
        verbs=(
            ("agreed.sign", "signing"),
            ("agreed.consent", "consenting"),
            ("agreed.adopt", "adopting"),
            ("agreed.review_held", "reviewing"),
            ("agreed.propose", "proposing"),
            ("agreed.withdraw", "withdrawing"),
            ("agreed.to_sign", "naming_signatory"),
            ("agreed.correct", "correcting"),
            ("agreed.end", "ending"),
            ("mistaken.open", "mistaken_signatory"),
        ),
    ),
    DELEGATIONS: Shape(
        kind="delegation",
        chip="agreed.chip_delegations",
        empty="agreed.none_delegations",
        columns=_delegation_columns,
        title=lambda line: line.function,
        facts=_delegation_facts,
        new=("agreed.new_delegation", "new_delegation"),
        verbs=(("agreed.end", "ending_delegation"),),
    ),
    HOSTED: Shape(
        kind="hostedservice",
        chip="agreed.chip_hosted",
        empty="agreed.none_hosted",
        columns=_hosted_columns,
        title=lambda line: line.title,
        facts=_hosted_facts,
        new=("agreed.new_hosted", "new_hosted"),
    ),
    POLICIES: Shape(
        kind="delegationpolicy",
        chip="agreed.chip_policies",
        empty="agreed.none_policies",
        columns=_policy_columns,
        title=lambda line: line.words,
        facts=_policy_facts,
        new=("agreed.new_policy", "new_policy"),
    ),
}
