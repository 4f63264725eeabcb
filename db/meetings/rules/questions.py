"""Questions from the public: in time or not, and how each goes on (P12)."""

from datetime import date
from enum import StrEnum

from db.errors import Refusal


class QuestionState(StrEnum):
    """How far a question has come."""

    RECEIVED = "received"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    ANSWERED = "answered"
    WRITTEN_REPLY = "written reply"


OPEN = frozenset({QuestionState.RECEIVED, QuestionState.ACCEPTED})
NEXT = {
    QuestionState.RECEIVED: {QuestionState.ACCEPTED, QuestionState.DECLINED},
    QuestionState.ACCEPTED: {
        *(QuestionState.ANSWERED, QuestionState.WRITTEN_REPLY, QuestionState.DECLINED)
    },
    QuestionState.DECLINED: {QuestionState.ACCEPTED},
    QuestionState.ANSWERED: {QuestionState.ACCEPTED, QuestionState.WRITTEN_REPLY},
    QuestionState.WRITTEN_REPLY: {QuestionState.ACCEPTED, QuestionState.ANSWERED},
}


def in_time(received_on: date | None, by: date | None) -> bool:
    """Return whether a question came by the day set; without one, or without a day, it did."""
    return received_on is None or by is None or received_on <= by


def check_question(asker: str, words: str) -> None:
    """Refuse a question nobody asked, or that asks nothing."""
    if not asker.strip():
        raise Refusal("question.no_asker", "asker")
    if not words.strip():
        raise Refusal("question.no_words", "words")


def check_step(state: QuestionState, to: QuestionState) -> None:
    """Refuse a step that does not follow: an answer needs an accepted question."""
    if to is not state and to not in NEXT.get(state, set()):
        raise Refusal("question.state_refused", "state", state=state, to=to)


def check_declined(state: QuestionState, why: str) -> None:
    """Refuse to turn a question away without saying why."""
    if state is QuestionState.DECLINED and not why.strip():
        raise Refusal("question.no_reason", "why")


def check_replied(state: QuestionState, due_on: date | None, received_on: date | None) -> None:
    """Refuse a written reply that nobody is told the day of, or due before the question came."""
    if state is QuestionState.WRITTEN_REPLY and due_on is None:
        raise Refusal("question.no_reply_day", "reply_due_on")
    if due_on is not None and received_on is not None and due_on < received_on:
        raise Refusal("question.reply_before", "reply_due_on", received=received_on)
