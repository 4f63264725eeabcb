"""Changes of status that are proposed or recommended, and wait for whoever may authorise them."""

from datetime import date
from enum import StrEnum

from db.errors import Refusal
from db.risks.rules.assurance import CAUTION, AssuranceLevel


class ProposalKind(StrEnum):
    """A change that awaits its authority, or one a group without the power recommends (R12)."""

    PROPOSAL = "proposal"
    RECOMMENDATION = "recommendation"


class ProposalState(StrEnum):
    """What became of a proposed change of status."""

    WAITING = "waiting"
    AUTHORISED = "authorised"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    OVERTAKEN = "overtaken"


def check_proposal(current: AssuranceLevel, became: AssuranceLevel, rationale: str) -> None:
    """Refuse to propose the status a risk has, or without saying why."""
    if current == became:
        raise Refusal("assurance.same", "became")
    if not rationale.strip():
        raise Refusal("assurance.no_rationale", "rationale")


def pending(was: str, became: AssuranceLevel, now: AssuranceLevel) -> bool:
    """Return whether a proposed change still has somewhere to go: the risk has not got that far.

    ``was`` is the status it was proposed from. Where that was not kept, a proposal of routine was
    one to step down and any other one to step up.
    """
    if now == became:
        return False
    up = CAUTION[became] > CAUTION[AssuranceLevel(was)] if was in CAUTION else CAUTION[became] > 0
    return CAUTION[now] < CAUTION[became] if up else CAUTION[now] > CAUTION[became]


def check_waiting(state: ProposalState) -> None:
    """Refuse to answer a proposal that has had its answer."""
    if state != ProposalState.WAITING:
        raise Refusal("assurance.answered", "proposal")


def check_proposed_on(on: date, today: date) -> None:
    """Refuse a proposal made on a day still to come."""
    if on > today:
        raise Refusal("assurance.later", "on_date", on=on)


def check_answer(state: ProposalState, answer: str) -> None:
    """Refuse an answer that is none, or that would authorise without a move."""
    if state not in {ProposalState.DECLINED, ProposalState.WITHDRAWN}:
        raise Refusal("assurance.not_an_answer", "state")
    if not answer.strip():
        raise Refusal("assurance.no_answer", "answer")
