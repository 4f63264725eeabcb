"""Agreements with their parties and changes, the register of delegations, hosted services."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from db.agreements.rules.agreements import (
    AgreementKind,
    AgreementState,
    Clock,
    VariationState,
    next_review,
    standing,
    unsigned,
)
from db.agreements.rules.delegations import DelegationKind, several
from db.bodies.queries.plain import chosen, day, like
from db.bodies.rules.kinds import OrgKind
from db.calendar.queries.workdays import moved_told, worked
from db.store import Reading
from db.words import say


@dataclass(frozen=True, slots=True)
class AgreementLine:
    """An agreement as listed: how it stands today, who has not signed, when it is reviewed next."""

    n: int
    id: str
    title: str
    kind: AgreementKind
    version: str
    purpose: str
    binding: bool
    effective_on: date | None
    ends_on: date | None
    ended_why: str
    source: str
    state: AgreementState
    parties: tuple[str, ...]
    unsigned: tuple[str, ...]
    several_to_sign: bool
    review_on: date | None
    review_moved: str
    varying: int


def agreements(book: Reading, today: date, words: str = "") -> list[AgreementLine]:
    """Return the agreements, those in force first, then by title."""
    sql = """
        SELECT n, id, title, kind, version, purpose, binding, effective_on, ends_on, ended_why,
          source, counts_from, first_review_on, review_months,
          (SELECT count(*) FROM variation_live v WHERE v.agreement = agreement_live.id
            AND v.state = 'proposed')
        FROM agreement_live WHERE title LIKE :words ESCAPE '!' OR purpose LIKE :words ESCAPE '!'
        ORDER BY title COLLATE NOCASE, id"""
    lines = [_line(book, today, *row) for row in book.rows(sql, words=like(words))]
    order = (AgreementState.IN_FORCE, AgreementState.PROPOSED, AgreementState.ENDED)
    return sorted(lines, key=lambda line: order.index(line.state))


def _line(book: Reading, today: date, n: int, id_: str, *rest: Any) -> AgreementLine:
    title, kind, version, purpose, binding, effective, ends, why, source, *clock = rest
    counts_from, first_on, months, varying = clock
    effective_on, ends_on = day(effective), day(ends)
    signers = signatories(book, id_)
    missing = unsigned([(each.organisation, each.role, each.signed_on) for each in signers])
    held = [each.on for each in reviews(book, id_) if each.on is not None]
    state = standing(effective_on, ends_on, today)
    due, moved = _due(Clock(effective_on, day(counts_from), day(first_on), months), held)
    return AgreementLine(
        *(n, id_, title, chosen(AgreementKind, kind), version, purpose, bool(binding)),
        *(effective_on, ends_on, why, source, state),
        tuple(dict.fromkeys(each.organisation for each in signers)),
        tuple(
            say("agreements.as_role", party=name, role=as_) if as_ else name
            for name, as_ in missing
        ),
        any(as_ for _name, as_ in missing) or (bool(missing) and _many(signers)),
        *((None, "") if state is AgreementState.ENDED else (due, moved)),
        varying,
    )


def _due(clock: Clock, held: Collection[date]) -> tuple[date | None, str]:
    """Return when a review is due, and why on another day than was worked out.

    A day the agreement itself names stays.
    """
    due = next_review(clock, held)
    if due is None or due == clock.first_on:
        return due, ""
    found = worked(due)
    return found.proposed_on, moved_told(found)


@dataclass(frozen=True, slots=True)
class SignatoryLine:
    """A party of an agreement and who signs or signed for it, in one role, when."""

    organisation_id: str
    organisation: str
    person: str
    role: str
    signed_on: date | None


def signatories(book: Reading, agreement: str) -> list[SignatoryLine]:
    """Return who signs for each party of an agreement: by its name, then as they signed."""
    sql = """
        SELECT o.id, o.name, s.person, s.role, s.signed_on FROM signatory_live s
          JOIN organisation o ON o.id = s.organisation
        WHERE s.agreement = :agreement
        ORDER BY o.name COLLATE NOCASE, o.id, s.signed_on IS NULL, s.signed_on, s.role, s.id"""
    return [
        SignatoryLine(id_, name, person, role, day(on))
        for id_, name, person, role, on in book.rows(sql, agreement=agreement)
    ]


def _many(signers: Collection[SignatoryLine]) -> bool:
    """Return whether more than two parties sign: one named by mistake can go again."""
    return len({each.organisation_id for each in signers}) > len(("one", "the other"))


@dataclass(frozen=True, slots=True)
class ReviewLine:
    """A review that was held, at which meeting, and what came of it."""

    on: date | None
    words: str
    meeting: str


def reviews(book: Reading, agreement: str) -> list[ReviewLine]:
    """Return the reviews of an agreement, the latest first."""
    sql = """
        SELECT r.on_date, r.words, coalesce(m.ref, '') FROM agreementreview_live r
          LEFT JOIN meeting m ON m.id = r.meeting
        WHERE r.agreement = :agreement ORDER BY r.on_date DESC, r.id"""
    return [ReviewLine(day(on), *more) for on, *more in book.rows(sql, agreement=agreement)]


@dataclass(frozen=True, slots=True)
class VariationLine:
    """A change of an agreement: who proposed it, who agreed, how it stands."""

    id: str
    words: str
    proposed_by: str
    proposed_on: date | None
    agreed: tuple[str, ...]
    state: VariationState
    effective_on: date | None
    version: str


def variations(book: Reading, agreement: str) -> list[VariationLine]:
    """Return the variations of an agreement, the latest first."""
    sql = """
        SELECT v.id, v.words, coalesce(o.name, ''), v.proposed_on, v.state, v.effective_on,
          v.version
        FROM variation_live v LEFT JOIN organisation o ON o.id = v.proposed_by
        WHERE v.agreement = :agreement ORDER BY v.proposed_on DESC, v.id"""
    agreed = """
        SELECT o.name FROM variationconsent_live c JOIN organisation o ON o.id = c.organisation
        WHERE c.variation = :variation ORDER BY o.name COLLATE NOCASE"""
    return [
        VariationLine(
            *(id_, words, by, day(on)),
            tuple(name for (name,) in book.rows(agreed, variation=id_)),
            *(chosen(VariationState, state), day(effective_on), version),
        )
        for id_, words, by, on, state, effective_on, version in book.rows(sql, agreement=agreement)
    ]


@dataclass(frozen=True, slots=True)
class DelegationLine:
    """A function handed over: to whom, by which instrument, without what."""

    n: int
    id: str
    function: str
    giver: str
    taker: str
    kind: DelegationKind
    instrument: str
    exclusions: str
    from_on: date | None
    to_on: date | None
    departure_reason: str
    source: str


def delegations(book: Reading, words: str = "") -> list[DelegationLine]:
    """Return the register of delegations, those without an end first, then by function."""
    sql = """
        SELECT d.n, d.id, d.function, g.name, coalesce(t.name, b.name, ''), d.kind,
          coalesce(nullif(d.instrument, ''), a.title, ''), d.exclusions, d.from_on, d.to_on,
          d.departure_reason, d.source
        FROM delegation_live d JOIN organisation g ON g.id = d.from_organisation
          LEFT JOIN organisation t ON t.id = d.to_organisation
          LEFT JOIN body b ON b.id = d.to_body LEFT JOIN agreement a ON a.id = d.agreement
        WHERE d.function LIKE :words ESCAPE '!' OR coalesce(t.name, b.name, '') LIKE :words
          ESCAPE '!'
        ORDER BY d.to_on IS NOT NULL, d.function COLLATE NOCASE, d.id"""
    return [_delegation(*row) for row in book.rows(sql, words=like(words))]


def _delegation(n: int, id_: str, function: str, *rest: Any) -> DelegationLine:
    giver, taker, kind, instrument, exclusions, from_on, to_on, reason, source = rest
    return DelegationLine(
        *(n, id_, function, giver, taker, chosen(DelegationKind, kind), instrument, exclusions),
        *(day(from_on), day(to_on), reason, source),
    )


@dataclass(frozen=True, slots=True)
class HostedLine:
    """What is hosted, by whom, for whom (R41)."""

    n: int
    id: str
    title: str
    host: str
    provider: str
    lead_commissioner: bool
    hosted_for: tuple[str, ...]
    from_on: date | None
    to_on: date | None
    source: str


def hosted_services(book: Reading, words: str = "") -> list[HostedLine]:
    """Return the hosted services by title."""
    sql = """
        SELECT s.n, s.id, s.title, h.name, coalesce(p.name, ''), s.lead_commissioner, s.from_on,
          s.to_on, s.source
        FROM hostedservice_live s JOIN organisation h ON h.id = s.host
          LEFT JOIN organisation p ON p.id = s.provider
        WHERE s.title LIKE :words ESCAPE '!' ORDER BY s.title COLLATE NOCASE, s.id"""
    others = """
        SELECT o.name FROM hostedfor_live f JOIN organisation o ON o.id = f.organisation
        WHERE f.service = :service ORDER BY o.name COLLATE NOCASE"""
    return [
        HostedLine(
            *(n, id_, title, host, provider, bool(lead)),
            tuple(name for (name,) in book.rows(others, service=id_)),
            *(day(from_on), day(to_on), source),
        )
        for n, id_, title, host, provider, lead, from_on, to_on, source in book.rows(
            sql, words=like(words)
        )
    ]


@dataclass(frozen=True, slots=True)
class PolicyLine:
    """A recommendation not to delegate to some kinds of organisation, and what is exempt (R52)."""

    n: int
    id: str
    words: str
    recipients: tuple[OrgKind, ...]
    exempt: tuple[DelegationKind, ...]
    from_on: date | None
    to_on: date | None
    source: str


def delegation_policies(book: Reading) -> list[PolicyLine]:
    """Return the policies on delegating, the latest first."""
    sql = """
        SELECT n, id, words, recipients, exempt, from_on, to_on, source FROM delegationpolicy_live
        ORDER BY from_on DESC, id"""
    return [
        PolicyLine(
            *(n, id_, words),
            tuple(chosen(OrgKind, each) for each in sorted(several(to_whom))),
            tuple(chosen(DelegationKind, each) for each in sorted(several(exempt))),
            *(day(from_on), day(to_on), source),
        )
        for n, id_, words, to_whom, exempt, from_on, to_on, source in book.rows(sql)
    ]
