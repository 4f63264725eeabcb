"""A recommendation's journey: assessed, referred, answered there, and back (R4, R5, R8; A¶24).

Where a body may only recommend, what it recommends waits for those who can decide; each of them is
asked once at a time, and a refusal may be followed by a new question that says what has changed.
"""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from db.bodies.rules.kinds import BodyKind
from db.errors import Refusal


class Assessment(StrEnum):
    """What the body it was put to made of a recommendation."""

    NOT_YET = ""
    SUPPORTED = "supported"
    NOT_SUPPORTED = "not supported"
    MORE_WORK = "more work"


class Outcome(StrEnum):
    """What a body made of what was referred to it."""

    AWAITED = ""
    RATIFIED = "ratified"
    AMENDED = "ratified as amended"
    REFUSED = "refused"


class Stage(StrEnum):
    """How far a recommendation has come, as told by everything recorded of it."""

    TO_ASSESS = "to be assessed"
    MORE_WORK = "more work asked for"
    NOT_SUPPORTED = "not supported"
    TO_REFER = "to be referred"
    OUT = "awaiting answers"
    BACK = "answers back"
    REPORTED = "reported back"
    WITHDRAWN = "withdrawn"


class ChallengeState(StrEnum):
    """How far a local challenge has come (A¶24)."""

    RAISED = "raised"
    CONSIDERED = "considered"
    CLOSED = "closed"


OF_ASSESSMENT = {
    Assessment.NOT_SUPPORTED: Stage.NOT_SUPPORTED,
    Assessment.MORE_WORK: Stage.MORE_WORK,
    Assessment.SUPPORTED: Stage.TO_REFER,
}
NEEDS_REASON = frozenset({Assessment.NOT_SUPPORTED, Assessment.MORE_WORK})


def stage_of(
    assessment: Assessment, outcomes: Iterable[Outcome], *, reported: bool, ended: bool
) -> Stage:
    """Return how far a recommendation has come; ``outcomes`` are those of the latest questions."""
    found = list(outcomes)
    if ended:
        return Stage.WITHDRAWN
    if not found:
        return OF_ASSESSMENT.get(assessment, Stage.TO_ASSESS)
    if Outcome.AWAITED in found:
        return Stage.OUT
    return Stage.REPORTED if reported else Stage.BACK


def check_source(*, workstream: bool, item: bool, from_body: bool, decision: bool) -> None:
    """Refuse a recommendation of nobody: without workstream, item, committee or decision."""
    if not (workstream or item or from_body or decision):
        raise Refusal("recommendation.no_source", "workstream")


def check_assessment(
    assessment: Assessment, words: str, *, made_on: date | None, on: date, referred: bool
) -> None:
    """Refuse an assessment that says nothing, has no reason, or comes too early or too late."""
    if assessment is Assessment.NOT_YET:
        raise Refusal("recommendation.no_assessment", "assessment")
    if assessment in NEEDS_REASON and not words.strip():
        raise Refusal("recommendation.no_reason", "words")
    if made_on is not None and on < made_on:
        raise Refusal("recommendation.assessed_too_early", "on", made_on=made_on)
    if referred and assessment is not Assessment.SUPPORTED:
        raise Refusal("recommendation.referred_already", "assessment")


def check_where(*, at_item: bool, by_decision: bool, words: str) -> None:
    """Refuse an assessment that names no item and does not say how it came about."""
    if not (at_item or by_decision or words.strip()):
        raise Refusal("recommendation.no_item", "item")


def check_how(*, at_item: bool, words: str) -> None:
    """Refuse to refer what nobody assessed with no item, and no word of how it came about."""
    if not (at_item or words.strip()):
        raise Refusal("referral.no_item", "words")


def recommends_direct(from_kind: str, *, workstream: bool) -> bool:
    """Return whether nobody assesses what is recommended: it comes from an assembly (R5)."""
    return from_kind == BodyKind.ASSEMBLY and not workstream


def may_refer(assessment: Assessment, *, ended: bool, direct: bool) -> bool:
    """Return whether a recommendation can be referred as things stand (A¶21)."""
    return not ended and (direct or assessment is Assessment.SUPPORTED)


def check_referable(assessment: Assessment, *, ended: bool, direct: bool) -> None:
    """Refuse to refer what was withdrawn, or not supported by the body it was put to (A¶21).

    An assembly recommends to those who decide directly: nobody assesses it first (R5).
    """
    if ended:
        raise Refusal("recommendation.withdrawn_already", "recommendation")
    if not may_refer(assessment, ended=ended, direct=direct):
        raise Refusal(f"referral.{assessment.name.lower()}", "recommendation")


def check_again(outcome: Outcome, name: str, outcome_on: date | None, words: str) -> None:
    """Refuse to ask a body again while it considers, after it agreed, or with nothing new to say.

    ``outcome`` is that of the last time it was asked.
    """
    if outcome is Outcome.AWAITED:
        raise Refusal("referral.sent_already", "body")
    if outcome is not Outcome.REFUSED:
        raise Refusal("referral.agreed_already", "body", name=name, on=outcome_on)
    if not words.strip():
        raise Refusal("referral.nothing_new", "words", name=name, on=outcome_on)


def check_due(sent_on: date, due_on: date | None) -> None:
    """Refuse to ask for an answer before the question was sent."""
    if due_on is not None and due_on < sent_on:
        raise Refusal("referral.due_before_sent", "due_on", sent_on=sent_on)


def check_outcome(outcome: Outcome, words: str, sent_on: date | None, on: date) -> None:
    """Refuse an answer that is none, comes before the question, or leaves out how or why."""
    if outcome is Outcome.AWAITED:
        raise Refusal("referral.no_outcome", "outcome")
    if sent_on is not None and on < sent_on:
        raise Refusal("referral.outcome_before_sent", "outcome_on", sent_on=sent_on)
    if outcome is Outcome.REFUSED and not words.strip():
        raise Refusal("referral.no_reason", "outcome_words")
    if outcome is Outcome.AMENDED and not words.strip():
        raise Refusal("referral.no_amendment", "outcome_words")


def check_first_outcome(held: Outcome, name: str, on: date | None) -> None:
    """Refuse a second answer of one body to one question: correct it, or ask anew."""
    if held is not Outcome.AWAITED:
        code = "refused_already" if held is Outcome.REFUSED else "answered_already"
        raise Refusal(f"referral.{code}", "outcome", name=name, on=on, outcome=held)


def check_awaited(held: Outcome) -> None:
    """Refuse to plan how something is decided that has been decided."""
    if held is not Outcome.AWAITED:
        raise Refusal("referral.decided", "referral")


def check_challenge(words: str, state: ChallengeState, response: str | None) -> None:
    """Refuse a challenge without words, an answer without any, or one after it was closed."""
    if not words.strip():
        raise Refusal("challenge.no_words", "words")
    if state is ChallengeState.CLOSED:
        raise Refusal("challenge.closed_already", "challenge")
    if response is not None and not response.strip():
        raise Refusal("challenge.no_response", "response")
