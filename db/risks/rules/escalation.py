"""The ladder of scales a risk is managed on: as close to the point of care as possible (R20).

B:L206, B:L218. A risk goes up when mitigation has failed at its scale, a rung at a time, and comes
back when it can be managed closer again. Who is asked answers: takes it on, advises, or returns it.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from db.bodies.rules.kinds import PlaceLevel
from db.errors import Refusal


class Way(StrEnum):
    """Up the ladder, or back down it."""

    UP = "up"
    DOWN = "down"


class EscalationState(StrEnum):
    """What became of a risk that was passed on; one handed back needs no answer."""

    WAITING = "waiting"
    TAKEN = "taken"
    ADVISED = "advised"
    RETURNED = "returned"
    WITHDRAWN = "withdrawn"
    HANDED_BACK = "handed back"


LADDER = tuple(PlaceLevel)
ANSWERS = (
    EscalationState.TAKEN,
    EscalationState.ADVISED,
    EscalationState.RETURNED,
    EscalationState.WITHDRAWN,
)


@dataclass(frozen=True, slots=True)
class Passing:
    """A risk somebody asks to pass up or hand back.

    ``failed`` is the failed mitigation on the way up, the reason on the way down; ``to`` names who
    is to take it on; ``last`` is the day of what was recorded last on the ladder.
    """

    was: PlaceLevel
    became: PlaceLevel
    failed: str
    to: str
    person: str
    on: date
    answer_by: date | None = None
    departure_reason: str = ""
    waiting: bool = False
    last: date | None = None


def rung(level: PlaceLevel) -> int:
    """Return how far up the ladder a scale is; 0 is the closest to the point of care.

    A scale this version does not know counts as the system.
    """
    return LADDER.index(level if level in LADDER else PlaceLevel.SYSTEM)


def way(was: PlaceLevel, became: PlaceLevel) -> Way:
    """Return which way a risk goes between two scales."""
    return Way.UP if rung(became) > rung(was) else Way.DOWN


def passed_over(was: PlaceLevel, became: PlaceLevel) -> tuple[PlaceLevel, ...]:
    """Return the rungs between two scales.

    From a neighbourhood a risk may go to the partnership by way of its place or not: the ladder of
    the memorandum begins at place.
    """
    low, high = sorted((rung(was), rung(became)))
    return LADDER[max(low, rung(PlaceLevel.PLACE)) + 1 : high]


def check_escalate(it: Passing, today: date) -> None:
    """Refuse to pass a risk up without what failed, to nobody, or over a rung without a reason."""
    if it.waiting:
        raise Refusal("escalation.waiting", "became")
    if rung(it.became) <= rung(it.was):
        raise Refusal("escalation.not_up", "became", was=it.was)
    if not it.failed.strip():
        raise Refusal("escalation.no_failed", "failed")
    _check_said(it, today)
    if it.answer_by is not None and it.answer_by < it.on:
        raise Refusal("escalation.answer_before", "answer_by", on=it.on)


def check_hand_back(it: Passing, today: date) -> None:
    """Refuse to hand a risk back while it waits, to the scale it has, or without the reason."""
    if it.waiting:
        raise Refusal("escalation.waiting", "became")
    if rung(it.became) >= rung(it.was):
        raise Refusal("escalation.not_down", "became", was=it.was)
    if not it.failed.strip():
        raise Refusal("escalation.no_reason", "reason")
    _check_said(it, today)


def _check_said(it: Passing, today: date) -> None:
    if not it.to.strip():
        raise Refusal("escalation.nobody", "to_text")
    if not it.person.strip():
        raise Refusal("escalation.no_person", "person")
    over = passed_over(it.was, it.became)
    if over and not it.departure_reason.strip():
        raise Refusal("escalation.rung", "departure_reason", over=over[0])
    if it.on > today:
        raise Refusal("escalation.later", "on_date", on=it.on)
    if it.last is not None and it.on < it.last:
        raise Refusal("escalation.before_last", "on_date", on=it.on, last=it.last)


def check_answer(state: EscalationState, given: EscalationState, words: str, who: str) -> None:
    """Refuse a second answer, one that is none, or one without its words or who gave it."""
    if state != EscalationState.WAITING:
        raise Refusal("escalation.answered", "state")
    if given not in ANSWERS:
        raise Refusal("escalation.not_an_answer", "state")
    if not words.strip():
        raise Refusal("escalation.no_answer", "answer")
    if not who.strip():
        raise Refusal("escalation.no_answerer", "answered_by")


def check_answered_on(on: date, raised: date, today: date) -> None:
    """Refuse an answer given before it was asked for, or on a day still to come."""
    if on < raised:
        raise Refusal("escalation.answered_before", "answered_on", on=on, raised=raised)
    if on > today:
        raise Refusal("escalation.later", "answered_on", on=on)


def check_placed(was: PlaceLevel, became: PlaceLevel, *, noted: bool) -> None:
    """Refuse to change the scale of a risk on the register without the ladder's own record.

    While a risk is only noted, its scale is being completed like the rest of it.
    """
    if became == was or noted:
        return
    code = "escalation.by_record" if rung(became) > rung(was) else "escalation.back_by_record"
    raise Refusal(code, "managed_at")


def unanswered(state: EscalationState, answer_by: date | None, today: date) -> bool:
    """Return whether an answer is late; due today is not."""
    return state == EscalationState.WAITING and answer_by is not None and answer_by < today
