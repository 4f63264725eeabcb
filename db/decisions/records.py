"""Decisions, recommendations of workstreams, and what was referred to other bodies."""

from datetime import date

from db.bodies.rules.kinds import Authority
from db.decisions.rules import DecisionKind, DecisionState, Outcome
from db.meetings.rules.quorum import QuorumState
from db.record import (
    Record,
    choice,
    day,
    deletion,
    flag,
    link,
    local_flag,
    local_text,
    number,
    text,
)


class Decision(Record, table=True):
    """What a committee decided, in its words.

    ``authority`` is the body's own on that day, ``quorate`` how the item stood; votes are None when
    it was by consensus. ``shown_kind`` is the kind as it is shown and printed (R6);
    ``changed_since`` tells that it changed after its minutes were confirmed.
    """

    deleted: str | None = deletion(5000)
    body: str = link(5001, "body")
    meeting: str | None = link(5002, "meeting")
    item: str | None = link(5003, "agendaitem")
    words: str = text(5004)
    kind: DecisionKind = choice(5005, DecisionKind, default=DecisionKind.AGREED)
    authority: Authority = choice(5006, Authority, default=Authority.COLLABORATIVE)
    binds_statutory: bool = flag(5007)
    quorate: QuorumState = choice(5008, QuorumState, default=QuorumState.NOT_SET)
    state: DecisionState = choice(5009, DecisionState, default=DecisionState.TAKEN)
    decided_on: date | None = day(5010, index=True)
    rationale: str = text(5011)
    conflicts: str = text(5012)
    votes_for: int | None = number(5013, default=None)
    votes_against: int | None = number(5014, default=None)
    abstained: int | None = number(5015, default=None)
    dissent: str = text(5016)
    owner: str | None = link(5017, "person")
    effective_on: date | None = day(5018)
    review_on: date | None = day(5019)
    ended_why: str = text(5020)
    ratified_by: str | None = link(5021, "decision")
    ref: str = local_text()
    shown_kind: str = local_text()
    changed_since: bool = local_flag()


class Recommendation(Record, table=True):
    """What a workstream puts to a body, and the decision that took it up (R4)."""

    deleted: str | None = deletion(5100)
    workstream: str | None = link(5101, "workstream")
    item: str | None = link(5102, "agendaitem")
    decision: str | None = link(5103, "decision")
    words: str = text(5104)
    made_on: date | None = day(5105)
    ref: str = local_text()


class Referral(Record, table=True):
    """A recommendation sent to a body, and what that body made of it (R4, R8)."""

    deleted: str | None = deletion(5200)
    recommendation: str = link(5201, "recommendation")
    body: str | None = link(5202, "body")
    sent_on: date | None = day(5203)
    outcome: Outcome = choice(5204, Outcome, default=Outcome.AWAITED)
    outcome_on: date | None = day(5205)
    outcome_body: str | None = link(5206, "body")
    outcome_words: str = text(5207)
    outcome_decision: str | None = link(5208, "decision")
    back_meeting: str | None = link(5209, "meeting")
