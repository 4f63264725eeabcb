"""Local challenges: raised by an ICP, considered by the Management Group, answered (R8; A¶24)."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from db.bodies.commands.changing import check_reason, linked
from db.bodies.records import Body, Person
from db.calendar.records import Meeting
from db.decisions.commands.bringing import bring_to_next
from db.decisions.records import Challenge, Recommendation, Referral
from db.decisions.rules.business import Business
from db.decisions.rules.referrals import ChallengeState, check_challenge
from db.errors import Refusal
from db.meetings.records import AgendaItem
from db.store import Ref, Work, command, ref

# The committee in which the partnership of a body's place has a seat.
ABOVE = """
SELECT s.body FROM seat_live s JOIN body_live b ON b.id = s.body JOIN body_live own
  ON own.id = :body AND own.place = s.place
WHERE s.body <> own.id AND b.status = 'active' AND b.kind NOT IN ('assembly', 'partnership')
GROUP BY s.body ORDER BY b.name, s.body LIMIT 1
"""


@dataclass(frozen=True, slots=True)
class RaiseChallenge:
    """Escalate a local challenge, so that the wider system considers how it can help.

    ``to_body`` is the committee it is taken to: the one that referred ``referral``, or the one in
    which the partnership has its seats, unless it is named. ``support`` is the help asked for.
    """

    body: Annotated[str, ref("body")]
    words: str
    support: str = ""
    referral: Annotated[str | None, ref("referral")] = None
    to_body: Annotated[str | None, ref("body")] = None
    raised_on: date | None = None
    raised_by: Annotated[str | None, ref("person")] = None


@command("Raise local challenge")
def raise_challenge(work: Work, it: RaiseChallenge) -> Ref:
    """Keep the challenge; it stands on the committee's next agenda under the ICPs' feedback."""
    check_challenge(it.words, ChallengeState.RAISED, None)
    body = work.get(Body, it.body)
    linked(work, Person, it.raised_by)
    made = Challenge(body=body.id, referral=it.referral or None, raised_by=it.raised_by or None)
    made.to_body = it.to_body or _above(work, it) or body.parent or ""
    if not made.to_body:
        raise Refusal("challenge.no_committee", "to_body", name=body.name)
    if made.to_body == body.id:
        raise Refusal("challenge.to_itself", "to_body")
    linked(work, Body, made.to_body)
    made.words, made.support = it.words.strip(), it.support.strip()
    made.raised_on = it.raised_on or work.today
    thing = Ref("challenge", work.add(made))
    bring_to_next(work, made.to_body, Business.CHALLENGE)
    return thing


def _above(work: Work, it: RaiseChallenge) -> str:
    if it.referral:
        referral = work.get(Referral, it.referral)
        put_to = work.get(Recommendation, referral.recommendation).body
        if put_to:
            return put_to
    return str(work.value(ABOVE, body=it.body) or "")


@dataclass(frozen=True, slots=True)
class AnswerChallenge:
    """Record how a committee considered a local challenge and what it offers."""

    challenge: Annotated[str, ref("challenge")]
    response: str
    item: Annotated[str | None, ref("agendaitem")] = None
    considered_on: date | None = None


@command("Answer local challenge")
def answer_challenge(work: Work, it: AnswerChallenge) -> Ref:
    """Keep the answer, at the item where it was considered; a later one takes its place."""
    made = work.get(Challenge, it.challenge)
    check_challenge(made.words, made.state, it.response)
    on = it.considered_on
    if it.item:
        item = work.get(AgendaItem, it.item)
        on = on or work.get(Meeting, item.meeting).on_date
        made.item = item.id
    on = on or work.today
    if made.raised_on is not None and on < made.raised_on:
        raise Refusal("challenge.answered_too_early", "considered_on", raised_on=made.raised_on)
    made.state, made.considered_on = ChallengeState.CONSIDERED, on
    made.response = it.response.strip()
    return Ref("challenge", made.id)


@dataclass(frozen=True, slots=True)
class CloseChallenge:
    """Close a local challenge, saying how it ended."""

    challenge: Annotated[str, ref("challenge")]
    reason: str


@command("Close local challenge")
def close_challenge(work: Work, it: CloseChallenge) -> Ref:
    """Keep it as closed."""
    made = work.get(Challenge, it.challenge)
    check_challenge(made.words, made.state, None)
    check_reason(it.reason)
    made.state, made.ended_why = ChallengeState.CLOSED, it.reason.strip()
    return Ref("challenge", made.id)
