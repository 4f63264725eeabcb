"""Passing a risk up the ladder, answering it, and handing it back."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from db.bodies.queries.plain import day
from db.bodies.records import Body
from db.bodies.rules.kinds import PlaceLevel
from db.risks.queries.escalation import escalation_taken_at
from db.risks.records import Risk, RiskEscalation
from db.risks.rules import escalation, risk
from db.risks.rules.escalation import EscalationState, Passing, Way
from db.store import Ref, Work, command, ref


@dataclass(frozen=True, slots=True)
class EscalateRisk:
    """Pass a risk to a wider scale, with the mitigation that failed.

    ``to_body`` or ``to_text`` is who is asked; ``person`` passes it on, for ``body`` or the risk's
    own committee.
    """

    risk: Annotated[str, ref("risk")]
    became: PlaceLevel
    failed: str
    person: str = ""
    to_body: Annotated[str | None, ref("body")] = None
    to_text: str = ""
    asked: str = ""
    body: Annotated[str | None, ref("body")] = None
    on_date: date | None = None
    answer_by: date | None = None
    decision: Annotated[str | None, ref("decision")] = None
    decision_ref: str = ""
    departure_reason: str = ""


@dataclass(frozen=True, slots=True)
class HandBackRisk:
    """Hand a risk back to a closer scale: why it can be managed there again, and by whom."""

    risk: Annotated[str, ref("risk")]
    became: PlaceLevel
    reason: str
    person: str = ""
    to_body: Annotated[str | None, ref("body")] = None
    to_text: str = ""
    on_date: date | None = None
    decision: Annotated[str | None, ref("decision")] = None
    decision_ref: str = ""
    departure_reason: str = ""


@dataclass(frozen=True, slots=True)
class AnswerEscalation:
    """Record what was answered: taken on, advised, returned, or withdrawn by who asked.

    Where it was taken as an item of a meeting, the decision, the committee and the day are those
    of the meeting unless others are given.
    """

    escalation: Annotated[str, ref("riskescalation")]
    state: EscalationState
    answer: str = ""
    answered_by: str = ""
    answered_on: date | None = None


@command("Escalate risk")
def escalate_risk(work: Work, it: EscalateRisk) -> Ref:
    """Keep what was passed on; the scale changes once it is taken on there."""
    held, on = work.get(Risk, it.risk), it.on_date or work.today
    escalation.check_escalate(_passing(work, held, it, it.failed, on), work.today)
    made = _made(held, it, on)
    made.way, made.failed, made.asked = Way.UP, it.failed.strip(), it.asked.strip()
    made.body, made.answer_by = it.body or held.body, it.answer_by
    return Ref("riskescalation", work.add(made))


@command("Hand risk back")
def hand_back_risk(work: Work, it: HandBackRisk) -> Ref:
    """Keep who takes the risk on, and manage it there from now on."""
    held, on = work.get(Risk, it.risk), it.on_date or work.today
    escalation.check_hand_back(_passing(work, held, it, it.reason, on), work.today)
    made = _made(held, it, on)
    made.way, made.failed, made.body = Way.DOWN, it.reason.strip(), held.body
    made.state, made.answered_on = EscalationState.HANDED_BACK, on
    held.managed_at = it.became
    return Ref("riskescalation", work.add(made))


@command("Answer escalation")
def answer_escalation(work: Work, it: AnswerEscalation) -> Ref:
    """Keep the answer; a risk that is taken on is managed there from now on."""
    made = work.get(RiskEscalation, it.escalation)
    held = work.get(Risk, made.risk)
    if it.state != EscalationState.WITHDRAWN:  # what a closed risk left open is withdrawn
        risk.check_on_register(held.state)
    there = escalation_taken_at(work, made.id)
    answer = it.answer.strip() or (there.words if there else "")
    answered_by = it.answered_by.strip() or (there.body if there else "")
    on = it.answered_on or (there.on if there else None) or work.today
    escalation.check_answer(made.state, it.state, answer, answered_by)
    escalation.check_answered_on(on, made.on_date or on, work.today)
    made.state, made.answer, made.answered_on = it.state, answer, on
    made.answered_by = answered_by
    if it.state == EscalationState.TAKEN:
        held.managed_at = made.became
    return Ref("riskescalation", made.id)


def _passing(
    work: Work, held: Risk, it: EscalateRisk | HandBackRisk, why: str, on: date
) -> Passing:
    risk.check_on_register(held.state)
    for each in (it.to_body, getattr(it, "body", None)):
        if each:
            work.get(Body, each)
    last, waits = work.row(
        "SELECT max(coalesce(answered_on, on_date)), coalesce(max(state = 'waiting'), 0)"
        " FROM riskescalation_live WHERE risk = :id",
        id=held.id,
    ) or (None, 0)
    return Passing(
        was=held.managed_at,
        became=it.became,
        failed=why,
        to=it.to_body or it.to_text,
        person=it.person,
        on=on,
        answer_by=getattr(it, "answer_by", None),
        departure_reason=it.departure_reason,
        waiting=bool(waits),
        last=day(last),
    )


def _made(held: Risk, it: EscalateRisk | HandBackRisk, on: date) -> RiskEscalation:
    over = escalation.passed_over(held.managed_at, it.became)
    return RiskEscalation(
        risk=held.id,
        was=held.managed_at,
        became=it.became,
        to_body=it.to_body or None,
        to_text=it.to_text.strip(),
        person=it.person.strip(),
        on_date=on,
        decision=it.decision or None,
        decision_ref=it.decision_ref.strip(),
        departure_reason=it.departure_reason.strip() if over else "",
    )
