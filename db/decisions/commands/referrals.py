"""Where a recommendation is sent to be decided: to each ICP, or to statutory organisations."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from db.bodies.records import Body, Organisation
from db.decisions.commands.recommendations import support
from db.decisions.records import Decision, Recommendation, Referral
from db.decisions.rules import DecisionKind, DecisionState
from db.decisions.rules.referrals import (
    Assessment,
    check_again,
    check_due,
    check_how,
    check_referable,
    recommends_direct,
)
from db.errors import Refusal
from db.record import same_id
from db.store import Ref, Work, command, ref

LAST = """
SELECT id, turn FROM referral_live
WHERE recommendation = :of AND coalesce(body, organisation) = :to ORDER BY turn DESC, id LIMIT 1
"""
PARTNERSHIPS = """
SELECT b.id FROM body_live b JOIN place_live w ON w.id = b.place
WHERE w.level = 'partnership' AND b.kind = 'partnership' AND b.status <> 'closed'
  AND NOT EXISTS (SELECT 1 FROM referral_live f WHERE f.recommendation = :of AND f.body = b.id)
ORDER BY b.name, b.id
"""


@dataclass(frozen=True, slots=True)
class ReferRecommendation:
    """Refer a recommendation to a committee or group, or to a statutory organisation.

    ``due_on`` is when an answer is hoped for. To one that refused, ``words`` say what has changed;
    where nobody assessed it and no item is named, they say how the assembly came to it.
    """

    recommendation: Annotated[str, ref("recommendation")]
    body: Annotated[str | None, ref("body")] = None
    sent_on: date | None = None
    organisation: Annotated[str | None, ref("organisation")] = None
    due_on: date | None = None
    words: str = ""


@command("Refer recommendation")
def refer_recommendation(work: Work, it: ReferRecommendation) -> Ref:
    """Keep the referral; one recommendation is with one body once at a time."""
    made = work.get(Recommendation, it.recommendation)
    from_kind = work.value("SELECT kind FROM body_live WHERE id = :id", id=made.from_body or "")
    direct = recommends_direct(from_kind or "", workstream=bool(made.workstream))
    check_referable(made.assessment, ended=bool(made.ended_why), direct=direct)
    if direct and made.assessment is not Assessment.SUPPORTED:
        check_how(at_item=bool(made.item or made.decision), words=it.words)
    return Ref("referral", _refer(work, it))


def _refer(work: Work, it: ReferRecommendation) -> str:
    """Return the id of the referral: the first to this body, or one more after a refusal."""
    if bool(it.body) == bool(it.organisation):
        raise Refusal("referral.to_whom", "body")
    to = it.body or it.organisation or ""
    name = work.get(Body, to).name if it.body else work.get(Organisation, to).name
    sent = it.sent_on or work.today
    check_due(sent, it.due_on)
    turn = 1
    for row, count in work.rows(LAST, of=it.recommendation, to=to):
        last = work.get(Referral, row)
        check_again(last.outcome, name, last.outcome_on, it.words)
        turn = count + 1
    key = (it.recommendation, to) if turn == 1 else (it.recommendation, to, str(turn))
    row = same_id("referral", *key)
    found = work.find(Referral, row)
    if found is None:
        found = Referral(id=row, recommendation=it.recommendation)
        work.add(found)
    found.deleted, found.turn = None, turn
    found.body, found.organisation = it.body or None, it.organisation or None
    found.sent_on, found.due_on, found.words = sent, it.due_on, it.words.strip()
    return row


@dataclass(frozen=True, slots=True)
class ReferToPartnerships:
    """Refer a recommendation to every integrated care partnership it has not been sent to yet."""

    recommendation: Annotated[str, ref("recommendation")]
    sent_on: date | None = None
    due_on: date | None = None
    words: str = ""


@command("Refer to every ICP")
def refer_to_partnerships(work: Work, it: ReferToPartnerships) -> Ref:
    """Keep a referral to each."""
    bodies = [row for (row,) in work.rows(PARTNERSHIPS, of=it.recommendation)]
    if not bodies:
        raise Refusal("referral.no_partnerships", "recommendation")
    for body in bodies:
        sent = ReferRecommendation(it.recommendation, body, it.sent_on, None, it.due_on, it.words)
        refer_recommendation(work, sent)
    return Ref("recommendation", it.recommendation)


@dataclass(frozen=True, slots=True)
class SeekRatification:
    """Ask those whom a decision would bind to ratify it: committees or organisations (R6)."""

    decision: Annotated[str, ref("decision")]
    bodies: tuple[Annotated[str, ref("body")], ...] = ()
    organisations: tuple[Annotated[str, ref("organisation")], ...] = ()
    sent_on: date | None = None
    due_on: date | None = None


@command("Seek ratification")
def seek_ratification(work: Work, it: SeekRatification) -> Ref:
    """Keep the decision as a recommendation to them, and a referral to each."""
    decision = work.get(Decision, it.decision)
    recommends = decision.binds_statutory or decision.kind is DecisionKind.RECOMMENDED
    if not recommends:
        raise Refusal("referral.own_business", "decision")
    if decision.state is DecisionState.WITHDRAWN:
        raise Refusal("decision.settled", "decision", state=decision.state)
    if not (it.bodies or it.organisations):
        raise Refusal("referral.to_whom", "bodies")
    made = _recommendation_of(work, decision)
    for body in it.bodies:
        _refer(work, ReferRecommendation(made, body, it.sent_on, due_on=it.due_on))
    for each in it.organisations:
        _refer(work, ReferRecommendation(made, None, it.sent_on, each, it.due_on))
    return Ref("recommendation", made)


def _recommendation_of(work: Work, decision: Decision) -> str:
    """Return the recommendation a decision took up, or the one it is itself."""
    sql = "SELECT id FROM recommendation_live WHERE decision = :id ORDER BY made_on, id LIMIT 1"
    held: str | None = work.value(sql, id=decision.id)
    if held:
        return held
    row = same_id("recommendation", decision.id)
    made = work.find(Recommendation, row)
    if made is None:
        made = Recommendation(id=row)
        work.add(made)
    made.deleted, made.words, made.made_on = None, decision.words, decision.decided_on
    support(made, decision)
    return row
