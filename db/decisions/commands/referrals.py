"""What workstreams recommend, where it was referred, and what became of it there (R4, R8)."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from db.bodies.commands.changing import linked
from db.bodies.records import Body
from db.calendar.records import Meeting
from db.decisions import rules
from db.decisions.records import Decision, Recommendation, Referral
from db.decisions.rules import Outcome
from db.errors import Refusal
from db.meetings.records import AgendaItem
from db.programmes.records import Workstream
from db.record import same_id
from db.store import Ref, Work, command, ref


@dataclass(frozen=True, slots=True)
class RecordRecommendation:
    """Record what a workstream recommends, with the item that assesses it or the decision on it."""

    words: str
    workstream: Annotated[str | None, ref("workstream")] = None
    item: Annotated[str | None, ref("agendaitem")] = None
    decision: Annotated[str | None, ref("decision")] = None
    made_on: date | None = None


@command("Record recommendation")
def record_recommendation(work: Work, it: RecordRecommendation) -> Ref:
    """Keep the recommendation."""
    if not it.words.strip():
        raise Refusal("decision.no_words", "words")
    if it.workstream is None and it.item is None:
        raise Refusal("recommendation.no_source", "workstream")
    linked(work, Workstream, it.workstream)
    linked(work, AgendaItem, it.item)
    linked(work, Decision, it.decision)
    made = Recommendation(workstream=it.workstream, item=it.item, decision=it.decision)
    made.words, made.made_on = it.words.strip(), it.made_on or work.today
    return Ref("recommendation", work.add(made))


@dataclass(frozen=True, slots=True)
class ReferRecommendation:
    """ReferRecommendation a recommendation to a committee or group."""

    recommendation: Annotated[str, ref("recommendation")]
    body: Annotated[str, ref("body")]
    sent_on: date | None = None


@command("ReferRecommendation recommendation")
def refer_recommendation(work: Work, it: ReferRecommendation) -> Ref:
    """Keep the referral; one recommendation goes to one body once."""
    work.get(Recommendation, it.recommendation)
    work.get(Body, it.body)
    row = same_id("referral", it.recommendation, it.body)
    found = work.find(Referral, row)
    if found is not None and found.deleted is None:
        raise Refusal("referral.sent_already", "body")
    if found is None:
        found = Referral(id=row, recommendation=it.recommendation, body=it.body)
        work.add(found)
    found.deleted, found.sent_on = None, it.sent_on or work.today
    return Ref("referral", row)


@dataclass(frozen=True, slots=True)
class RecordOutcome:
    """Record what became of a referral: where, when, and in which words."""

    referral: Annotated[str, ref("referral")]
    outcome: Outcome
    outcome_on: date | None = None
    outcome_body: Annotated[str | None, ref("body")] = None
    outcome_words: str = ""
    outcome_decision: Annotated[str | None, ref("decision")] = None
    back_meeting: Annotated[str | None, ref("meeting")] = None


@command("Record outcome of referral")
def record_outcome(work: Work, it: RecordOutcome) -> Ref:
    """Keep the outcome; without a body named it is the one it was sent to."""
    referral = work.get(Referral, it.referral)
    linked(work, Body, it.outcome_body)
    linked(work, Decision, it.outcome_decision)
    linked(work, Meeting, it.back_meeting)
    on = it.outcome_on or work.today
    rules.check_outcome(it.outcome, referral.sent_on, on)
    referral.outcome, referral.outcome_on = it.outcome, on
    referral.outcome_body = it.outcome_body or referral.body
    referral.outcome_words = it.outcome_words.strip()
    referral.outcome_decision, referral.back_meeting = it.outcome_decision, it.back_meeting
    return Ref("referral", referral.id)
