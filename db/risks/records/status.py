"""What is kept of a quality assurance status: moves are only ever added."""

from datetime import date

from db.record import (
    Record,
    choice,
    day,
    deletion,
    flag,
    link,
    text,
)
from db.risks.rules.assurance import AssuranceLevel
from db.risks.rules.proposals import ProposalKind, ProposalState


class AssuranceMove(Record, table=True):
    """A change of quality assurance status, on whose authority (R24).

    ``after`` holds the ids of the moves it stands in for. ``person`` gave the authority;
    ``decision`` is one of this book, ``decision_ref`` a minute or letter kept elsewhere. ``band``,
    ``lead`` and ``plan`` are what was approved; ``snapshot`` the whole risk as it was. ``assumed``
    says that the authority for stepping down is an assumption.
    """

    deleted: str | None = deletion(7500)
    risk: str = link(7501, "risk")
    was: AssuranceLevel = choice(7502, AssuranceLevel, default=AssuranceLevel.ROUTINE)
    became: AssuranceLevel = choice(7503, AssuranceLevel, default=AssuranceLevel.ROUTINE)
    after: str = text(7504)
    authority: str = link(7505, "organisation")
    body: str | None = link(7506, "body")
    person: str = text(7507)
    decision: str | None = link(7508, "decision")
    decision_ref: str = text(7509)
    on_date: date | None = day(7510)
    rationale: str = text(7511)
    evidence: str = text(7512)
    departure_reason: str = text(7513)
    assumed: bool = flag(7514)
    criteria: str = text(7515)
    lead: str = text(7516)
    plan: str = text(7517)
    support: str = text(7518)
    regulator_lead: str = text(7519)
    band: str = text(7520)
    snapshot: str = text(7521)
    proposal: str | None = link(7522, "assuranceproposal")


class AssuranceProposal(Record, table=True):
    """A change of status that awaits its authority, or that a group recommends (R12).

    ``was`` is the status the risk had when it was proposed; empty where that was not kept.
    """

    deleted: str | None = deletion(7600)
    risk: str = link(7601, "risk")
    kind: ProposalKind = choice(7602, ProposalKind, default=ProposalKind.PROPOSAL)
    became: AssuranceLevel = choice(7603, AssuranceLevel, default=AssuranceLevel.ENHANCED)
    body: str | None = link(7604, "body")
    to_body: str | None = link(7605, "body")
    to_authority: str | None = link(7606, "organisation")
    person: str = text(7607)
    decision: str | None = link(7608, "decision")
    on_date: date | None = day(7609)
    expected_on: date | None = day(7610)
    rationale: str = text(7611)
    was: str = text(7615)
    state: ProposalState = choice(7612, ProposalState, default=ProposalState.WAITING)
    answered_on: date | None = day(7613)
    answer: str = text(7614)


class AssuranceAuthority(Record, table=True):
    """Whose authority a level usually needs; an office is followed to its successor (T14)."""

    deleted: str | None = deletion(7800)
    level: AssuranceLevel = choice(7801, AssuranceLevel, default=AssuranceLevel.ENHANCED)
    organisation: str = link(7802, "organisation")
    source: str = text(7803)
    as_at: date | None = day(7804)
