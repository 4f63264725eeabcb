"""Deciding by e-mail between meetings: who may reply, until when, and what replies come to (P1).

What the terms of reference say of it is a setting of the committee. Where they say nothing, a
decision is by consensus (A¶16), quorum is that of a meeting, and closing early is a warning.
"""

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from db.errors import Refusal
from db.meetings.rules.quorum import QuorumState

END_OF_DAY = time(17)


class MemberAnswer(StrEnum):
    """What a member replies; none yet is what a record begins with, so that every reply is kept."""

    NONE = ""
    AGREES = "agrees"
    DISAGREES = "does not agree"
    ABSTAINS = "abstains"
    CONFLICTED = "takes no part: interest"


class CirculationState(StrEnum):
    """How a circulation stands."""

    OPEN = "open"
    AGREED = "agreed"
    NOT_AGREED = "not agreed"
    FOR_RATIFICATION = "for ratification"
    LAPSED = "lapsed"
    WITHDRAWN = "withdrawn"


class Needed(StrEnum):
    """What the terms of reference need for a decision by e-mail."""

    CONSENSUS = "consensus"
    MAJORITY = "majority"
    EVERYBODY = "every member"


@dataclass(frozen=True, slots=True)
class Terms:
    """What the terms of reference say of deciding by e-mail; as it is made, they say nothing."""

    allowed: bool = True
    no_early: bool = False
    least_days: int | None = None
    needed: Needed = Needed.CONSENSUS


@dataclass(frozen=True, slots=True)
class Count:
    """The replies of voting members: for, against, abstaining, and members in all."""

    agree: int
    disagree: int
    abstain: int
    members: int


def check_start(
    words: str, sent_on: date, closes: datetime, now: datetime, *, allowed: bool
) -> None:
    """Refuse to circulate nothing, where the terms do not let one, or to close in the past."""
    if not words.strip():
        raise Refusal("decision.no_words", "words")
    if not allowed:
        raise Refusal("circulation.not_allowed", "body")
    check_closing(sent_on, closes, now)


def check_closing(sent_on: date, closes: datetime, now: datetime) -> None:
    """Refuse a closing time before the paper went out, or one that is past already."""
    if closes.date() < sent_on:
        raise Refusal("circulation.closes_before_sent", "closes_on", sent_on=sent_on)
    if closes <= now:
        raise Refusal("circulation.closes_past", "closes_on", on=closes.date(), at=closes.time())


def check_answer(answer: MemberAnswer) -> None:
    """Refuse a reply that says nothing."""
    if answer is MemberAnswer.NONE:
        raise Refusal("circulation.no_answer", "answer")


def check_reply(
    state: CirculationState, sent_on: date | None, closes_on: date | None, replied_on: date
) -> None:
    """Refuse a reply to what is no longer open, from before it went out, or after it closed."""
    check_open(state)
    if sent_on is not None and replied_on < sent_on:
        raise Refusal("circulation.reply_too_early", "replied_on", sent_on=sent_on)
    if closes_on is not None and replied_on > closes_on:
        raise Refusal("circulation.reply_too_late", "replied_on", closes_on=closes_on)


def check_member(name: str, body: str, *, member: bool) -> None:
    """Refuse a reply of somebody who has no vote there and deputises for nobody."""
    if not member:
        raise Refusal("circulation.no_member", "person", name=name, body=body)


def check_open(state: CirculationState) -> None:
    """Refuse what is only done while replies are awaited."""
    if state is not CirculationState.OPEN:
        raise Refusal("circulation.not_open", "circulation", state=state)


def check_same_paper(was: str, becomes: str, *, replied: bool) -> None:
    """Refuse to put another paper in the place of one that somebody has replied to."""
    if replied and was and becomes != was:
        raise Refusal("circulation.paper_replied_to", "filename")


def is_early(closes: datetime, closing: datetime) -> bool:
    """Return whether replies are closed before the time that was given."""
    return closing < closes


def check_early(terms: Terms, closes: datetime, *, early: bool) -> None:
    """Refuse to close early only where the terms of reference do not let one."""
    if early and terms.no_early:
        raise Refusal("circulation.early", "closed_on", on=closes.date(), at=closes.time())


def carried(needed: Needed, count: Count) -> bool:
    """Return whether the replies carry it.

    By consensus nobody who replied disagrees and somebody agrees; a majority is of those for and
    against; every member means every voting member has agreed.
    """
    match needed:
        case Needed.MAJORITY:
            return count.agree > count.disagree
        case Needed.EVERYBODY:
            return count.agree == count.members > 0
    return count.agree > 0 and count.disagree == 0


def state_at_close(
    quorum: QuorumState, counted: int, *, is_carried: bool, for_ratification: bool
) -> CirculationState:
    """Return how it stands when replies are closed; without quorum the secretary says what next.

    Raises:
        Refusal: too few replied, and it is not kept for ratification.

    """
    if quorum is QuorumState.NOT_QUORATE:
        if not (for_ratification and is_carried):
            raise Refusal("circulation.not_quorate", "for_ratification", counted=counted)
        return CirculationState.FOR_RATIFICATION
    if for_ratification and quorum is QuorumState.QUORATE:
        raise Refusal("circulation.was_quorate", "for_ratification")
    return CirculationState.AGREED if is_carried else CirculationState.NOT_AGREED
