"""What is recommended, by whom, and what the committee it was put to makes of it (R4, R5)."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from db.bodies.commands.changing import check_reason, linked
from db.bodies.records import Body
from db.calendar.records import Meeting
from db.decisions.commands.decisions import footing_at
from db.decisions.records import Decision, Recommendation
from db.decisions.rules.referrals import Assessment, check_assessment, check_source, check_where
from db.errors import Refusal
from db.meetings.records import AgendaItem
from db.programmes.records import Workstream
from db.store import KEEP, Keep, Ref, Work, command, kept_or, ref


@dataclass(frozen=True, slots=True)
class RecordRecommendation:
    """Record what a workstream recommends, with the item that assesses it or the decision on it.

    ``body`` is the committee it is put to: that of the item or of the decision unless it is named.
    ``from_body`` is the committee it comes from, where that is no workstream.
    """

    words: str
    workstream: Annotated[str | None, ref("workstream")] = None
    item: Annotated[str | None, ref("agendaitem")] = None
    decision: Annotated[str | None, ref("decision")] = None
    made_on: date | None = None
    body: Annotated[str | None, ref("body")] = None
    from_body: Annotated[str | None, ref("body")] = None


@command("Record recommendation")
def record_recommendation(work: Work, it: RecordRecommendation) -> Ref:
    """Keep the recommendation; one taken up by a decision is supported by it."""
    if not it.words.strip():
        raise Refusal("decision.no_words", "words")
    check_source(
        workstream=bool(it.workstream),
        item=bool(it.item),
        from_body=bool(it.from_body),
        decision=bool(it.decision),
    )
    linked(work, Workstream, it.workstream)
    linked(work, Body, it.body)
    linked(work, Body, it.from_body)
    made = Recommendation(workstream=it.workstream or None, item=it.item or None)
    made.words, made.made_on = it.words.strip(), it.made_on or work.today
    made.body, made.from_body = it.body or None, it.from_body or None
    if it.item:
        item = work.get(AgendaItem, it.item)
        made.body = made.body or work.get(Meeting, item.meeting).body
    if it.decision:
        support(made, work.get(Decision, it.decision))
    return Ref("recommendation", work.add(made))


def support(made: Recommendation, decision: Decision) -> None:
    """Note that a decision took a recommendation up."""
    made.decision, made.body = decision.id, made.body or decision.body
    made.assessment, made.assessed_on = Assessment.SUPPORTED, decision.decided_on
    made.assessed_item = decision.item


@dataclass(frozen=True, slots=True)
class ChangeRecommendation:
    """Change how a recommendation is worded, or whose it is."""

    recommendation: Annotated[str, ref("recommendation")]
    words: str | Keep = KEEP
    workstream: Annotated[str | Keep | None, ref("workstream")] = KEEP


@command("Change recommendation")
def change_recommendation(work: Work, it: ChangeRecommendation) -> Ref:
    """Change the fields that were touched."""
    made = work.get(Recommendation, it.recommendation)
    words = kept_or(it.words, made.words)
    if not words.strip():
        raise Refusal("decision.no_words", "words")
    linked(work, Workstream, it.workstream)
    made.words = words.strip()
    made.workstream = kept_or(it.workstream, made.workstream) or None
    return Ref("recommendation", made.id)


@dataclass(frozen=True, slots=True)
class AssessRecommendation:
    """Record what the committee made of a recommendation, where and why (A¶21).

    ``item`` is the item it was assessed at, ``decision`` the decision that took it up; without
    either ``words`` say how it came about.
    """

    recommendation: Annotated[str, ref("recommendation")]
    assessment: Assessment
    words: str = ""
    on: date | None = None
    item: Annotated[str | None, ref("agendaitem")] = None
    decision: Annotated[str | None, ref("decision")] = None


@command("Assess recommendation")
def assess_recommendation(work: Work, it: AssessRecommendation) -> Ref:
    """Keep the assessment; at an item without quorum only more work can be asked for."""
    made = work.get(Recommendation, it.recommendation)
    if made.ended_why:
        raise Refusal("recommendation.withdrawn_already", "recommendation")
    item = work.get(AgendaItem, it.item) if it.item else None
    meeting = work.get(Meeting, item.meeting) if item else None
    on = it.on or (meeting.on_date if meeting else None) or work.today
    sql = "SELECT 1 FROM referral_live WHERE recommendation = :id"
    referred = bool(work.value(sql, id=made.id))
    check_assessment(it.assessment, it.words, made_on=made.made_on, on=on, referred=referred)
    check_where(at_item=bool(it.item), by_decision=bool(it.decision), words=it.words)
    decides = it.assessment is not Assessment.MORE_WORK
    if item is not None and decides and footing_at(work, item).for_ratification:
        raise Refusal("recommendation.not_quorate", "item", number=item.number)
    if it.decision:
        support(made, work.get(Decision, it.decision))
    made.assessment, made.assessed_on = it.assessment, on
    made.assessment_words = it.words.strip()
    made.assessed_item = item.id if item else made.assessed_item
    made.body = made.body or (meeting.body if meeting else None)
    return Ref("recommendation", made.id)


@dataclass(frozen=True, slots=True)
class WithdrawRecommendation:
    """Withdraw a recommendation, saying why."""

    recommendation: Annotated[str, ref("recommendation")]
    reason: str


@command("Withdraw recommendation")
def withdraw_recommendation(work: Work, it: WithdrawRecommendation) -> Ref:
    """Keep it as withdrawn; what was answered about it stays."""
    made = work.get(Recommendation, it.recommendation)
    if made.ended_why:
        raise Refusal("recommendation.withdrawn_already", "recommendation")
    check_reason(it.reason)
    made.ended_why = it.reason.strip()
    return Ref("recommendation", made.id)
