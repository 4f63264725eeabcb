"""Delegations, the policy about them, and hosted services (R41, R51, R52)."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from db.agreements.records import (
    Agreement,
    Delegation,
    DelegationPolicy,
    HostedFor,
    HostedService,
)
from db.agreements.rules.agreements import check_said, check_titled
from db.agreements.rules.delegations import (
    EXEMPT,
    DelegationKind,
    Policy,
    against,
    check_function,
    check_other,
    check_policy,
    several,
)
from db.bodies.commands.changing import apply, check_reason, linked, stood
from db.bodies.queries.plain import day
from db.bodies.records import Body, Organisation
from db.bodies.rules.kinds import OrgKind
from db.bodies.rules.periods import check_period
from db.errors import Refusal
from db.record import same_id
from db.store import Ref, Work, command, ref


@dataclass(frozen=True, slots=True)
class SetDelegationPolicy:
    """Enter a recommendation not to delegate to some kinds of organisation, and what is exempt."""

    words: str
    recipients: tuple[OrgKind, ...]
    source: str
    exempt: tuple[DelegationKind, ...] = tuple(sorted(EXEMPT))
    from_on: date | None = None
    to_on: date | None = None
    as_at: date | None = None


@command("Set delegation policy")
def set_delegation_policy(work: Work, it: SetDelegationPolicy) -> Ref:
    """Keep the policy; delegations that begin while it holds are looked at under it."""
    check_said(it.words, "policy")
    check_said(it.source, "source", "source")
    check_period(it.from_on, it.to_on)
    record = DelegationPolicy()
    apply(record, it, "recipients", "exempt")
    record.recipients = "; ".join(it.recipients)
    record.exempt = "; ".join(it.exempt)
    return Ref("delegationpolicy", work.add(record))


@dataclass(frozen=True, slots=True)
class RecordDelegation:
    """Record a function handed over: by which instrument, without what, from when.

    One against the policy of its year needs a reason.
    """

    function: str
    from_organisation: Annotated[str, ref("organisation")]
    to_organisation: Annotated[str | None, ref("organisation")] = None
    to_body: Annotated[str | None, ref("body")] = None
    kind: DelegationKind = DelegationKind.AGREEMENT
    instrument: str = ""
    agreement: Annotated[str | None, ref("agreement")] = None
    exclusions: str = ""
    from_on: date | None = None
    to_on: date | None = None
    departure_reason: str = ""
    source: str = ""
    as_at: date | None = None


@command("Record delegation")
def record_delegation(work: Work, it: RecordDelegation) -> Ref:
    """Keep the delegation."""
    work.get(Organisation, it.from_organisation)
    linked(work, Organisation, it.to_organisation)
    linked(work, Body, it.to_body)
    linked(work, Agreement, it.agreement)
    if bool(it.to_organisation) == bool(it.to_body):
        raise Refusal("agreements.to_whom", "to_organisation")
    check_function(it.function, it.instrument, it.agreement)
    check_period(it.from_on, it.to_on)
    check_other(it.from_organisation, it.to_organisation or "")
    sql = "SELECT kind FROM organisation_live WHERE id = :id"
    recipient = work.value(sql, id=it.to_organisation) or ""
    rests_on = work.get(Agreement, it.agreement).effective_on if it.agreement else None
    begins = it.from_on or work.today
    stood(work, it.from_organisation, begins, "from_organisation")
    stood(work, it.to_organisation, begins, "to_organisation")
    is_against = against(_policies(work), it.kind, recipient, begins, rests_on)
    check_policy(is_against=is_against, reason=it.departure_reason)
    record = Delegation()
    apply(record, it)
    return Ref("delegation", work.add(record))


def _policies(work: Work) -> list[Policy]:
    sql = "SELECT from_on, to_on, recipients, exempt FROM delegationpolicy_live"
    return [
        Policy(day(from_on), day(to_on), several(recipients), several(exempt))
        for from_on, to_on, recipients, exempt in work.rows(sql)
    ]


@dataclass(frozen=True, slots=True)
class EndDelegation:
    """End a delegation on a day, with the reason."""

    delegation: Annotated[str, ref("delegation")]
    to_on: date
    reason: str


@command("End delegation")
def end_delegation(work: Work, it: EndDelegation) -> Ref:
    """Set its last day and the reason."""
    record = work.get(Delegation, it.delegation)
    check_period(record.from_on, it.to_on)
    check_reason(it.reason)
    record.to_on, record.ended_why = it.to_on, it.reason.strip()
    return Ref("delegation", record.id)


@dataclass(frozen=True, slots=True)
class HostService:
    """Record what an organisation hosts for several, such as an ambulance contract."""

    title: str
    host: Annotated[str, ref("organisation")]
    hosted_for: Annotated[tuple[str, ...], ref("organisation")]
    provider: Annotated[str | None, ref("organisation")] = None
    lead_commissioner: bool = False
    agreement: Annotated[str | None, ref("agreement")] = None
    from_on: date | None = None
    to_on: date | None = None
    source: str = ""
    as_at: date | None = None


@command("Record hosted service")
def host_service(work: Work, it: HostService) -> Ref:
    """Keep the service, and for whom it is hosted."""
    check_titled(it.title)
    check_period(it.from_on, it.to_on)
    work.get(Organisation, it.host)
    linked(work, Organisation, it.provider)
    linked(work, Agreement, it.agreement)
    others = [each for each in dict.fromkeys(it.hosted_for) if each != it.host]
    if not others:
        raise Refusal("agreements.for_nobody", "hosted_for")
    record = HostedService()
    apply(record, it, "hosted_for")
    work.add(record)
    for each in others:
        work.get(Organisation, each)
        row = same_id("hostedfor", record.id, each)
        work.add(HostedFor(id=row, service=record.id, organisation=each))
    return Ref("hostedservice", record.id)
