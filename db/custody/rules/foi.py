"""Requests under the Freedom of Information Act 2000: the clock, the exemptions, what is released.

The time allowed is section 10: not later than the twentieth working day after the day of receipt.
Section 10(6) makes no working day of a Saturday, a Sunday, Christmas Day, Good Friday and the bank
holidays of any part of the United Kingdom, and takes as the day of receipt, where more had to be
asked under section 1(3), the day on which the answer came.
"""

import re
from collections.abc import Container, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from db.errors import Refusal

WORKING_DAYS = 20
_SATURDAY = 5
_A_DAY = timedelta(days=1)


class FoiState(StrEnum):
    """How far a request has come."""

    OPEN = "open"
    CLARIFICATION = "clarification"
    ANSWERED = "answered"
    WITHDRAWN = "withdrawn"


class HeldState(StrEnum):
    """What becomes of something held."""

    TO_CONSIDER = "to consider"
    RELEASED = "released"
    IN_PART = "in part"
    WITHHELD = "withheld"
    OUTSIDE = "outside"


class Exemption(StrEnum):
    """The section of the Act a passage is withheld under."""

    ACCESSIBLE = "21"
    FUTURE = "22"
    LAW = "31"
    CONDUCT = "36"
    HEALTH = "38"
    PERSONAL = "40"
    CONFIDENCE = "41"
    PRIVILEGE = "42"
    COMMERCIAL = "43"
    PROHIBITED = "44"


RUNNING = frozenset({FoiState.OPEN})
UNFINISHED = frozenset({FoiState.OPEN, FoiState.CLARIFICATION})
RELEASING = frozenset({HeldState.RELEASED, HeldState.IN_PART})


@dataclass(frozen=True, slots=True)
class Dates:
    """The days a request depends on."""

    received_on: date
    clarify_on: date | None = None
    clarified_on: date | None = None


def is_working_day(on: date, holidays: Container[date]) -> bool:
    """Return whether a day counts under section 10(6)."""
    return on.weekday() < _SATURDAY and on not in holidays


def counted_from(dates: Dates) -> date | None:
    """Return the day of receipt in law; None while the requester's answer is awaited."""
    if dates.clarify_on is None:
        return dates.received_on
    return dates.clarified_on


def due_on(dates: Dates, holidays: Container[date]) -> date | None:
    """Return the last day to answer; None while the clock stands still."""
    day = counted_from(dates)
    if day is None:
        return None
    left = WORKING_DAYS
    while left:
        day += _A_DAY
        left -= is_working_day(day, holidays)
    return day


def days_left(due: date, today: date, holidays: Container[date]) -> int:
    """Return the working days after today up to and including the last; below nought when late."""
    first, last, sign = (today, due, 1) if today <= due else (due, today, -1)
    span = range(1, (last - first).days + 1)
    return sign * sum(is_working_day(first + _A_DAY * n, holidays) for n in span)


def check_request(asked: str, received_on: date, today: date) -> None:
    """Refuse a request that says nothing, or that has not come yet."""
    if not asked.strip():
        raise Refusal("foi.no_words", "asked")
    if received_on > today:
        raise Refusal("foi.received_later", "received_on", on=received_on)


def check_unfinished(state: FoiState) -> None:
    """Refuse to work on a request that is answered or withdrawn."""
    if state not in UNFINISHED:
        raise Refusal("foi.over_already")


def check_clarify(dates: Dates, asked_on: date, due: date | None, today: date) -> None:
    """Refuse to ask twice, before the request came, on a day to come, or after the last day."""
    if dates.clarify_on is not None:
        raise Refusal("foi.clarify_twice", "on", on=dates.clarify_on)
    if asked_on < dates.received_on:
        raise Refusal("foi.before_received", "on", on=dates.received_on)
    if asked_on > today:
        raise Refusal("foi.still_to_come", "on", on=asked_on)
    if due is not None and asked_on > due:
        raise Refusal("foi.clarify_late", "on", due=due)


def check_clarified(dates: Dates, came_on: date, today: date) -> None:
    """Refuse an answer nobody asked for, one before the question, or one still to come."""
    if dates.clarify_on is None or dates.clarified_on is not None:
        raise Refusal("foi.nothing_asked", "on")
    if came_on < dates.clarify_on:
        raise Refusal("foi.before_asked", "on", on=dates.clarify_on)
    if came_on > today:
        raise Refusal("foi.still_to_come", "on", on=came_on)


def check_answer(state: FoiState, undecided: int, on: date, dates: Dates, today: date) -> None:
    """Refuse to answer while the clock stands still or something found is not decided."""
    check_unfinished(state)
    if state is FoiState.CLARIFICATION:
        raise Refusal("foi.awaits_clarification", "on")
    if undecided:
        raise Refusal("foi.undecided", "on", count=undecided)
    if on < dates.received_on:
        raise Refusal("foi.before_received", "on", on=dates.received_on)
    if on > today:
        raise Refusal("foi.still_to_come", "on", on=on)


def check_passage(held: str, words: str, reason: str) -> None:
    """Refuse a passage that is not in the text as it is held, or that has no reason."""
    if not words.strip():
        raise Refusal("foi.no_passage", "words")
    if not _looked_for(words).search(held):
        raise Refusal("foi.passage_not_there", "words")
    if not reason.strip():
        raise Refusal("foi.no_reason", "reason")


def check_decided(state: HeldState, passages: int, why: str) -> None:
    """Refuse to release in part without a passage withheld, or whole with one; withheld wants why.

    What lies outside the request needs its reason too.
    """
    if state is HeldState.IN_PART and not passages:
        raise Refusal("foi.part_of_nothing", "state")
    if state is HeldState.RELEASED and passages:
        raise Refusal("foi.whole_with_passages", "state", count=passages)
    if state in {HeldState.WITHHELD, HeldState.OUTSIDE} and not why.strip():
        raise Refusal("foi.no_reason", "why")


def disclosed(held: str, passages: Iterable[tuple[str, str]]) -> str:
    """Return a text with each passage replaced, wherever it stands, by what stands for it.

    Passages are pairs of the words withheld and of what is printed instead; the longest go first,
    so that none is left standing around a shorter one.
    """
    text = held
    for words, instead in sorted(passages, key=lambda each: -len(each[0])):
        text = instead.join(_looked_for(words).split(text))
    return text


def leaks(text: str, passages: Iterable[str]) -> list[str]:
    """Return the passages that can still be read in what would be released."""
    return [each for each in passages if _looked_for(each).search(text)]


def _looked_for(words: str) -> re.Pattern[str]:
    """Return what finds a passage, however its lines are broken and its letters set."""
    return re.compile(r"\s+".join(map(re.escape, words.split())), re.IGNORECASE)
