"""What became of a referral: how it is decided there, the answer, and the answer put right (R8)."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from db.bodies.commands.changing import apply, check_reason, linked
from db.bodies.records import Body, Organisation
from db.calendar.records import Meeting
from db.calendar.rules.states import check_happened
from db.decisions.commands.bringing import bring_to_next
from db.decisions.records import Decision, Recommendation, Referral
from db.decisions.rules import DecisionState
from db.decisions.rules.business import Business
from db.decisions.rules.referrals import (
    Outcome,
    check_awaited,
    check_due,
    check_first_outcome,
    check_outcome,
)
from db.errors import Refusal
from db.meetings.rules.quorum import QuorumState
from db.store import KEEP, Keep, Ref, Work, command, kept_or, ref


@dataclass(frozen=True, slots=True)
class PlanRatification:
    """Keep what the lead of a partnership has agreed: how it is ratified there, and when (A¶24)."""

    referral: Annotated[str, ref("referral")]
    route: str | Keep = KEEP
    planned_on: date | Keep | None = KEEP
    due_on: date | Keep | None = KEEP


@command("Plan local ratification")
def plan_ratification(work: Work, it: PlanRatification) -> Ref:
    """Change the fields that were touched."""
    referral = work.get(Referral, it.referral)
    check_awaited(referral.outcome)
    apply(referral, it, "referral")
    if referral.sent_on is not None:
        check_due(referral.sent_on, referral.due_on)
        if referral.planned_on is not None and referral.planned_on < referral.sent_on:
            raise Refusal("referral.planned_before_sent", "planned_on", sent_on=referral.sent_on)
    return Ref("referral", referral.id)


@dataclass(frozen=True, slots=True)
class RecordOutcome:
    """Record what became of a referral: where, when, and in which words.

    ``outcome_body`` is where it was decided, if not by the body it was sent to, ``outcome_words``
    the amendment or the reason, ``outcome_decision`` the decision there where this book keeps it.
    """

    referral: Annotated[str, ref("referral")]
    outcome: Outcome
    outcome_on: date | None = None
    outcome_body: Annotated[str | None, ref("body")] = None
    outcome_words: str = ""
    outcome_decision: Annotated[str | None, ref("decision")] = None
    back_meeting: Annotated[str | None, ref("meeting")] = None


@command("Record outcome of referral")
def record_outcome(work: Work, it: RecordOutcome) -> Ref:
    """Keep the answer; a body answers one question once."""
    referral = work.get(Referral, it.referral)
    check_first_outcome(referral.outcome, _name(work, referral), referral.outcome_on)
    linked(work, Meeting, it.back_meeting)
    check_happened(it.outcome_on, work.today, "outcome_on")
    apply(referral, it, "referral")
    decision = work.get(Decision, it.outcome_decision) if it.outcome_decision else None
    decided_on = decision.decided_on if decision else None
    referral.outcome_on = it.outcome_on or decided_on or work.today
    referral.outcome_body = it.outcome_body or (decision.body if decision else referral.body)
    _check(work, referral, decision)
    _bring_back(work, referral)
    return Ref("referral", referral.id)


def _bring_back(work: Work, referral: Referral) -> None:
    """Put the answer on the next agenda of the committee that asked."""
    put_to = work.get(Recommendation, referral.recommendation).body
    bring_to_next(work, put_to, Business.BACK)


@dataclass(frozen=True, slots=True)
class ChangeOutcome:
    """Put right what was recorded of an answer, or take the answer back."""

    referral: Annotated[str, ref("referral")]
    outcome: Outcome | Keep = KEEP
    outcome_on: date | Keep | None = KEEP
    outcome_body: Annotated[str | Keep | None, ref("body")] = KEEP
    outcome_words: str | Keep = KEEP
    outcome_decision: Annotated[str | Keep | None, ref("decision")] = KEEP


@command("Change outcome of referral")
def change_outcome(work: Work, it: ChangeOutcome) -> Ref:
    """Change the fields that were touched; no outcome at all is one still awaited."""
    referral = work.get(Referral, it.referral)
    check_happened(kept_or(it.outcome_on, None), work.today, "outcome_on")
    apply(referral, it, "referral")
    if referral.outcome is Outcome.AWAITED:
        referral.outcome_on = referral.outcome_body = referral.outcome_decision = None
        referral.outcome_words = ""
        return Ref("referral", referral.id)
    held = referral.outcome_decision
    _check(work, referral, work.get(Decision, held) if held else None)
    _bring_back(work, referral)
    return Ref("referral", referral.id)


def _check(work: Work, referral: Referral, decision: Decision | None) -> None:
    on = referral.outcome_on or work.today
    check_outcome(referral.outcome, referral.outcome_words, referral.sent_on, on)
    referral.outcome_words = referral.outcome_words.strip()
    linked(work, Body, referral.outcome_body)
    if decision is None:
        return
    unquorate = decision.quorate is QuorumState.NOT_QUORATE
    if unquorate and decision.state is not DecisionState.RATIFIED:
        raise Refusal("referral.decision_not_quorate", "outcome_decision")


def _name(work: Work, referral: Referral) -> str:
    if referral.body:
        return work.get(Body, referral.body).name
    return work.get(Organisation, referral.organisation or "").name


@dataclass(frozen=True, slots=True)
class RecallReferral:
    """Take back a referral that was sent by mistake and has no answer yet."""

    referral: Annotated[str, ref("referral")]
    reason: str


@command("Take back referral")
def recall_referral(work: Work, it: RecallReferral) -> Ref:
    """Remove it, keeping the reason."""
    referral = work.get(Referral, it.referral)
    check_awaited(referral.outcome)
    check_reason(it.reason)
    referral.deleted = it.reason.strip()
    return Ref("referral", referral.id)
