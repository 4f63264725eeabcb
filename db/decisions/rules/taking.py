"""What must hold of a decision (R6, A¶14, A¶16; B:L83, L232).

A collaborative body does not bind a statutory organisation: where a decision would, the body
agrees to recommend it. Its own business (its minutes, its strategy, its programme) it agrees,
approves or notes as any body does. Decisions are by consensus unless votes are taken.
"""

from datetime import date
from enum import StrEnum
from typing import TypeAlias

from db.bodies.rules.authority import may_bind
from db.bodies.rules.kinds import Authority
from db.errors import Refusal
from db.meetings.rules.footing import Footing
from db.meetings.rules.quorum import QuorumState
from db.meetings.rules.sentences import Say


class DecisionKind(StrEnum):
    """What the committee did."""

    AGREED = "agreed"
    APPROVED = "approved"
    ENDORSED = "endorsed"
    NOTED = "noted"
    RECOMMENDED = "agreed to recommend"
    DEFERRED = "deferred"
    REJECTED = "not agreed"


class DecisionState(StrEnum):
    """How a decision stands."""

    TAKEN = "taken"
    FOR_RATIFICATION = "for ratification"
    RATIFIED = "ratified"
    WITHDRAWN = "withdrawn"


class Made(StrEnum):
    """How a decision was made; the two others are reported to the next meeting (P1)."""

    MEETING = "at a meeting"
    CHAIR = "chair's action"
    CIRCULATION = "by e-mail"


class Assembly(StrEnum):
    """What the Partnership Assembly had to do with a decision on strategy (R5; A¶15, A¶18)."""

    NOT_SAID = ""
    SHAPED = "shaped"
    ENDORSED = "endorsed"
    BOTH = "shaped and endorsed"
    NOT_ASKED = "not asked"


BINDING = frozenset({DecisionKind.AGREED, DecisionKind.APPROVED})
WITHOUT_QUORUM = frozenset({DecisionKind.NOTED, DecisionKind.DEFERRED})
READS_ON = frozenset(
    {
        *("a", "all", "an", "and", "any", "as", "at", "both", "by"),
        *("each", "for", "from", "her", "his", "how", "in", "it", "its"),
        *("neither", "no", "not", "of", "on", "one", "only", "our", "that"),
        *("the", "their", "them", "these", "they", "this", "those", "to", "two"),
        *("three", "until", "what", "when", "where", "whether", "which", "who", "why"),
        *("with", "without"),
    }
)
"""Words with which a sentence goes on after what the committee did."""
SAID_AS = {
    DecisionKind.AGREED: ("agree",),
    DecisionKind.APPROVED: ("approve",),
    DecisionKind.ENDORSED: ("endorse",),
    DecisionKind.NOTED: ("note",),
    DecisionKind.RECOMMENDED: ("to recommend", "recommended", "recommend"),
}
"""What is written for a kind, besides its own words."""
STANDS_FOR_OTHERS = ("approved on behalf of", "approve on behalf of", "agreed on behalf of")


def kind_shown(
    kind: DecisionKind, authority: Authority, state: DecisionState, *, binds_statutory: bool
) -> DecisionKind:
    """Return the kind a decision is shown and printed as.

    What a collaborative body decides for statutory organisations, and what a meeting that was not
    quorate resolved, are recommendations.
    """
    recommends = binds_statutory and not may_bind(authority)
    if kind in BINDING and (recommends or state is DecisionState.FOR_RATIFICATION):
        return DecisionKind.RECOMMENDED
    return kind


def begun_with(words: str) -> tuple[DecisionKind | None, str]:
    """Return what the committee did, where the words begin with it, and the words after that.

    "Agreed: the plan" and "AGREED that the plan is kept" are printed with the kind before them,
    so the words leave it out. None where they begin with no kind.
    """
    for kind in sorted(DecisionKind, key=lambda each: -len(each.value)):
        rest = _after(kind, words)
        if rest:
            return kind, rest
    return None, words.strip()


def plain_words(kind: DecisionKind, words: str) -> str:
    """Return the words of a decision without the kind they may begin with: it stands before."""
    return _after(kind, words) or words.strip()


def resolved(kind: DecisionKind, words: str) -> tuple[DecisionKind, str]:
    """Return a decision as it is kept: what the committee did, and the words after that.

    What was agreed and begins with "recommend" was agreed to recommend.
    """
    plain = plain_words(kind, words)
    recommends = _after(DecisionKind.RECOMMENDED, plain) if kind is DecisionKind.AGREED else ""
    return (DecisionKind.RECOMMENDED, recommends) if recommends else (kind, plain)


def _after(kind: DecisionKind, words: str) -> str:
    """Return what follows the kind where words begin with it, else nothing."""
    plain = words.strip()
    for said in (kind.value, *SAID_AS.get(kind, ())):
        rest = plain[len(said) :]
        if plain[: len(said)].casefold() == said and rest and not rest[0].isalnum():
            return rest.lstrip(" .:,-\u2013\u2014")
    return ""


def check_words(words: str, authority: Authority, *, binds_statutory: bool) -> None:
    """Refuse a decision without words, or words by which a body would decide for another."""
    if not words.strip():
        raise Refusal("decision.no_words", "words")
    lowered = " ".join(words.casefold().split())
    speaks_for = any(phrase in lowered for phrase in STANDS_FOR_OTHERS)
    if speaks_for and binds_statutory and not may_bind(authority):
        raise Refusal("decision.on_behalf", "words")


def check_quorum(kind: DecisionKind, footing: Footing, *, for_ratification: bool) -> DecisionState:
    """Return how a decision stands; refuse to take one where the meeting was not quorate.

    The way out is to carry on as discussion and to record it ``for_ratification``, or, where an
    item was quorate for part of its time, to give the time. Noting and deferring need no quorum.
    """
    about: dict[str, object] = {"number": footing.item.number}
    part = footing.at is None and bool(footing.check.held)
    if part:
        about |= dict(zip(("begun", "over"), footing.check.held[-1], strict=True))
    if footing.for_ratification and kind not in WITHOUT_QUORUM:
        if not for_ratification:
            code = "decision.not_quorate_part" if part else "decision.not_quorate"
            raise Refusal(code, "at" if part else "item", **about)
        return DecisionState.FOR_RATIFICATION
    if for_ratification and footing.state is QuorumState.QUORATE:
        code = "decision.was_quorate_part" if part else "decision.was_quorate"
        raise Refusal(code, "at" if part else "for_ratification", **about)
    return DecisionState.FOR_RATIFICATION if for_ratification else DecisionState.TAKEN


def state_on(kind: DecisionKind, quorate: QuorumState) -> DecisionState:
    """Return how a decision stands that was resolved on this footing."""
    lost = quorate is QuorumState.NOT_QUORATE and kind not in WITHOUT_QUORUM
    return DecisionState.FOR_RATIFICATION if lost else DecisionState.TAKEN


def awaits_ratification(kind: str, quorate: str) -> bool:
    """Return whether minutes say of a decision that it was resolved for ratification."""
    return quorate == QuorumState.NOT_QUORATE and kind not in WITHOUT_QUORUM


def between(words: str) -> str:
    """Return what stands between the kind and the words of a decision, to make one sentence.

    "AGREED to support it" and "AGREED the plan" read on; "AGREED: support the plan" does not.
    """
    first = words.split(" ", 1)[0].rstrip(",.;:")
    return " " if first in READS_ON else ": "


def alone(kind: str, words: str, say: Say) -> str:
    """Return the words of a decision where its kind does not stand before them already.

    "Approved the bid" needs the kind; "Open twelve beds" is a sentence without it.
    """
    if between(words) != " " or kind not in set(DecisionKind):
        return words
    return say("decision.alone", kind=say(f"DecisionKind.{kind}"), words=words)


def check_kind(kind: DecisionKind, quorate: QuorumState, state: DecisionState) -> None:
    """Refuse to make a decision of what was noted or deferred without quorum."""
    if state is DecisionState.TAKEN and state_on(kind, quorate) is not state:
        raise Refusal("decision.kind_needs_quorum", "kind")


Votes: TypeAlias = tuple[int | None, int | None, int | None]


def check_votes(kind: DecisionKind, votes: Votes) -> None:
    """Refuse votes that cannot be: for, against and abstaining; all None is by consensus.

    A tie is carried by the chair's casting vote; more against than for is not.
    """
    given = [each for each in votes if each is not None]
    if not given:
        return
    if len(given) != len(votes) or min(given) < 0:
        raise Refusal("decision.votes_missing", "votes_for")
    carried = kind not in {DecisionKind.REJECTED, DecisionKind.DEFERRED}
    if carried and given[1] > given[0]:
        raise Refusal("decision.lost", "kind", votes_for=given[0], against=given[1])


def votes_over(votes: Votes, present: int) -> int:
    """Return how many votes more than those present and voting were cast: worth a warning.

    The list of attendance may be what is wrong, so it is no refusal.
    """
    return max(0, sum(each or 0 for each in votes) - present)


def check_dates(effective_on: date | None, review_on: date | None) -> None:
    """Refuse to review a decision before it takes effect."""
    if effective_on is not None and review_on is not None and review_on < effective_on:
        raise Refusal("decision.review_too_early", "review_on", effective_on=effective_on)


def check_chairs_action(urgency: str, consulted: str, decided_on: date, today: date) -> None:
    """Refuse an action of the chair without its urgency or whom the chair asked, or to come."""
    if not urgency.strip():
        raise Refusal("decision.no_urgency", "urgency")
    if not consulted.strip():
        raise Refusal("decision.nobody_consulted", "consulted")
    if decided_on > today:
        raise Refusal("decision.to_come", "decided_on", today=today)


def check_reported(made: Made, decided_on: date | None, meeting_on: date | None) -> None:
    """Refuse to report what a meeting itself decided, or what came after the meeting."""
    if made is Made.MEETING:
        raise Refusal("decision.nothing_to_report", "decisions")
    if decided_on is not None and meeting_on is not None and meeting_on < decided_on:
        raise Refusal("decision.reported_too_early", "item", decided_on=decided_on)


def check_withdraw(state: DecisionState, reason: str) -> None:
    """Refuse to withdraw a decision twice, or without saying why."""
    if state is DecisionState.WITHDRAWN:
        raise Refusal("decision.withdrawn_already", "decision")
    if not reason.strip():
        raise Refusal("decision.no_reason", "reason")


def check_ratify(state: DecisionState) -> None:
    """Refuse to ratify what does not await it."""
    if state is not DecisionState.FOR_RATIFICATION:
        raise Refusal("decision.nothing_to_ratify", "decision")


def check_standing(state: DecisionState) -> None:
    """Refuse to change what was withdrawn or has been ratified."""
    if state in {DecisionState.WITHDRAWN, DecisionState.RATIFIED}:
        raise Refusal("decision.settled", "decision", state=state)


def check_ratified_by(
    first: tuple[str, str], later: tuple[str, str], state: DecisionState, *, quorate: bool
) -> None:
    """Refuse a ratification by another body, by an earlier meeting, or by one not quorate either.

    Each is ``(body id, date as ISO text)``.
    """
    if first[0] != later[0]:
        raise Refusal("decision.other_body", "by")
    if later[1] <= first[1]:
        raise Refusal("decision.not_later", "by")
    if state is not DecisionState.TAKEN or not quorate:
        raise Refusal("decision.cannot_ratify", "by")
