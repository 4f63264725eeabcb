"""The end of a circulation: replies are closed and counted, or it lapses, or is withdrawn (P1)."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Annotated

from db.bodies.commands.changing import check_reason
from db.bodies.records import Body
from db.clock import LONDON
from db.custody.commands import allot_number
from db.custody.rules import Series
from db.decisions.commands.bringing import bring_to_next
from db.decisions.commands.circulations import closes_at
from db.decisions.records import Circulation, Decision
from db.decisions.rules import (
    CirculationState,
    DecisionKind,
    DecisionState,
    Made,
    plain_words,
    resolved,
)
from db.decisions.rules.business import Business
from db.decisions.rules.circulation import (
    Count,
    MemberAnswer,
    carried,
    check_early,
    check_open,
    is_early,
    state_at_close,
)
from db.decisions.rules.replies import count_of, replies_check, terms_of
from db.meetings.rules.quorum import QuorumCheck
from db.store import Ref, Work, command, ref

ANSWERED = """
SELECT p.name FROM circulationreply_live r JOIN person p ON p.id = r.person
WHERE r.circulation = :id AND r.answer = :answer ORDER BY p.name, p.id
"""


@dataclass(frozen=True, slots=True)
class CloseCirculation:
    """Close replies and record what they amount to; ``closed_at`` is when, if that was before now.

    ``for_ratification`` when too few replied: it then goes to the next quorate meeting.
    """

    circulation: Annotated[str, ref("circulation")]
    for_ratification: bool = False
    closed_at: datetime | None = None


@command("Close replies")
def close_circulation(work: Work, it: CloseCirculation) -> Ref:
    """Keep the decision of the members who replied, with its number."""
    made = work.get(Circulation, it.circulation)
    check_open(made.state)
    closing = min((it.closed_at or work.at), work.at).astimezone(LONDON)
    early = is_early(closes_at(made), closing)
    terms = terms_of(work.rows, made.body)
    check_early(terms, closes_at(made), early=early)
    on = made.sent_on or closing.date()
    check = replies_check(work.rows, made.body, on, made.id)
    count = count_of(work.rows, check, made.id, on)
    made.state = state_at_close(
        check.state,
        check.counted,
        is_carried=carried(terms.needed, count),
        for_ratification=it.for_ratification,
    )
    made.early, made.closed_on = early, closing.date()
    return _decide(work, made, check, count)


def _decide(work: Work, made: Circulation, check: QuorumCheck, count: Count) -> Ref:
    body = work.get(Body, made.body)
    decision = Decision(body=body.id, authority=body.authority, made=Made.CIRCULATION)
    decision.circulation, decision.quorate = made.id, check.state
    decision.kind, decision.words = resolved(made.kind, made.words)
    if made.state is CirculationState.NOT_AGREED:
        decision.kind, decision.words = DecisionKind.REJECTED, plain_words(made.kind, made.words)
    waits = made.state is CirculationState.FOR_RATIFICATION
    decision.state = DecisionState.FOR_RATIFICATION if waits else DecisionState.TAKEN
    decision.binds_statutory, decision.private = made.binds_statutory, made.private
    decision.decided_on, decision.rationale = made.closed_on, made.why
    if count.disagree or count.abstain:
        decision.votes_for, decision.votes_against = count.agree, count.disagree
        decision.abstained = count.abstain
    decision.dissent = _names(work, made, MemberAnswer.DISAGREES)
    decision.conflicts = _names(work, made, MemberAnswer.CONFLICTED)
    thing = Ref("decision", work.add(decision))
    allot_number(work, body.id, Series.DECISION, thing, made.closed_on or work.today)
    bring_to_next(work, body.id, Business.REPORT, Business.RATIFY)
    return thing


def _names(work: Work, made: Circulation, answer: MemberAnswer) -> str:
    return ", ".join(name for (name,) in work.rows(ANSWERED, id=made.id, answer=answer.value))


@dataclass(frozen=True, slots=True)
class EndCirculation:
    """End a circulation without a decision: too few replied in time, or it is not wanted now."""

    circulation: Annotated[str, ref("circulation")]
    reason: str


@command("End circulation without decision")
def end_circulation(work: Work, it: EndCirculation) -> Ref:
    """Keep it as lapsed once its time has passed, as withdrawn before; the replies stay."""
    made = work.get(Circulation, it.circulation)
    check_open(made.state)
    check_reason(it.reason)
    over = closes_at(made) - work.at <= timedelta(0)
    made.state = CirculationState.LAPSED if over else CirculationState.WITHDRAWN
    made.closed_on, made.ended_why = work.today, it.reason.strip()
    return Ref("circulation", made.id)
