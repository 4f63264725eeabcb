"""What must hold for a line of the action log."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from db.errors import Refusal


class ActionState(StrEnum):
    """Where an action stands."""

    OPEN = "open"
    PROPOSED = "proposed"
    CLOSED = "closed"
    TRANSFERRED = "transferred"
    SUPERSEDED = "superseded"


class Rag(StrEnum):
    """The colours an action log may use; each is always shown with its word."""

    BLUE = "blue"
    GREEN = "green"
    AMBER = "amber"
    RED = "red"
    GREY = "grey"


class Sign(StrEnum):
    """What a convention can look at when it gives an action its colour."""

    COMPLETE = "complete"
    PROPOSED = "proposed for closure"
    OVERDUE = "overdue"
    NEXT = "due by next meeting"
    WITHIN = "due within"
    BEYOND = "due beyond"
    REVISED = "revised"
    UNDATED = "no date"
    ON_TRACK = "on track"


_SHA256 = re.compile("[0-9a-f]{64}")
UNFINISHED = frozenset({ActionState.OPEN, ActionState.PROPOSED})
COUNTED = frozenset({Sign.OVERDUE, Sign.WITHIN, Sign.BEYOND, Sign.REVISED})  # may carry a number
NUMBERED = frozenset({Sign.WITHIN, Sign.BEYOND, Sign.REVISED})  # must carry one
# A suggestion, not a rule: committees differ, and each may set its own.
SUGGESTED = (
    "blue: complete; red: overdue; amber: due by next meeting, revised 1;"
    " grey: no date, due beyond 90; green: on track"
)


@dataclass(frozen=True, slots=True)
class Mark:
    """One sign a convention looks for: ``number`` is days, or times for ``revised``."""

    sign: Sign
    number: int = 0


@dataclass(frozen=True, slots=True)
class Convention:
    """A committee's colours in the order they are tried, each with the marks that earn it."""

    colours: tuple[tuple[Rag, tuple[Mark, ...]], ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """What the colour of an action depends on."""

    state: ActionState
    due_on: date | None = None
    slips: int = 0
    next_meeting: date | None = None


def _mark(given: str) -> Mark:
    words = " ".join(given.split()).lower()
    head, _, tail = words.rpartition(" ")
    number = tail.isdecimal() and head in {sign.value for sign in COUNTED}
    name = head if number else words
    if name not in set(Sign) or (not number and Sign(name) in NUMBERED):
        raise Refusal("action.convention_sign", "rag", given=given.strip())
    return Mark(Sign(name), int(tail) if number else 0)


def parse_convention(text: str) -> Convention:
    """Return the convention a committee wrote, such as ``red: overdue; green: on track``.

    Refuses a colour or a sign it does not know and a colour given twice.
    """
    colours: list[tuple[Rag, tuple[Mark, ...]]] = []
    for part in text.split(";"):
        if not part.strip():
            continue
        name, _, marks = part.partition(":")
        colour = name.strip().lower()
        if colour not in set(Rag):
            raise Refusal("action.convention_colour", "rag", given=name.strip())
        if colour in {known for known, _ in colours}:
            raise Refusal("action.convention_twice", "rag", given=name.strip())
        colours.append((Rag(colour), tuple(_mark(each) for each in marks.split(","))))
    if not colours:
        raise Refusal("action.convention_empty", "rag")
    return Convention(tuple(colours))


def write_convention(convention: Convention) -> str:
    """Return a convention as :func:`parse_convention` reads it."""
    return "; ".join(
        f"{colour}: " + ", ".join(f"{m.sign} {m.number}" if m.number else m.sign for m in marks)
        for colour, marks in convention.colours
    )


def overdue(state: ActionState, due_on: date | None, today: date) -> bool:
    """Return whether an action is late; due today is not, nor one its owner says is done."""
    return days_late(state, due_on, today) > 0


def days_late(state: ActionState, due_on: date | None, today: date) -> int:
    """Return by how many days an action is late; 0 when it is not."""
    if state != ActionState.OPEN or due_on is None:
        return 0
    return max((today - due_on).days, 0)


def slips(changes: Iterable[tuple[date | None, date | None]]) -> int:
    """Return how often a due date was put back; one brought forward is no slip."""
    return sum(1 for was, became in changes if was and became and became > was)


def _reaches(due_on: date | None, limit: date | None) -> bool:
    return due_on is not None and limit is not None and due_on <= limit


def _days(today: date, mark: Mark) -> date:
    return today + timedelta(days=mark.number)


_SHOWN: dict[Sign, Callable[[Mark, Standing, date], bool]] = {
    Sign.COMPLETE: lambda _, of, __: of.state == ActionState.CLOSED,
    Sign.PROPOSED: lambda _, of, __: of.state == ActionState.PROPOSED,
    Sign.OVERDUE: lambda mark, of, today: days_late(of.state, of.due_on, today) > mark.number,
    Sign.NEXT: lambda _, of, __: _reaches(of.due_on, of.next_meeting),
    Sign.WITHIN: lambda mark, of, today: _reaches(of.due_on, _days(today, mark)),
    Sign.BEYOND: lambda mark, of, today: of.due_on is not None and of.due_on > _days(today, mark),
    Sign.REVISED: lambda mark, of, _: of.slips >= max(mark.number, 1),
    Sign.UNDATED: lambda _, of, __: of.due_on is None,
    Sign.ON_TRACK: lambda *_: True,
}


def rag(convention: Convention, of: Standing, today: date) -> Rag | None:
    """Return the colour of an action by its committee's own convention.

    None for one transferred or superseded: it is no longer this log's to colour. A finished action
    takes only the colour of ``complete``; what no mark covers is grey.
    """
    if of.state in {ActionState.TRANSFERRED, ActionState.SUPERSEDED}:
        return None
    done = of.state == ActionState.CLOSED
    for colour, marks in convention.colours:
        tried = [mark for mark in marks if not done or mark.sign == Sign.COMPLETE]
        if any(_SHOWN[mark.sign](mark, of, today) for mark in tried):
            return colour
    return Rag.GREY


def still_shown(state: ActionState, closed_on: date | None, last_meeting: date | None) -> bool:
    """Return whether the log still shows an action: unfinished, or finished since the last meeting.

    One closed at the last meeting itself is shown to the next, and then leaves the log.
    """
    if state in UNFINISHED or closed_on is None or last_meeting is None:
        return True
    return closed_on >= last_meeting


def check_words(words: str, owner: str, owner_text: str) -> None:
    """Refuse an action without words, or one that nobody owns or that two names own."""
    if not words.strip():
        raise Refusal("action.no_words", "words")
    if not owner and not owner_text.strip():
        raise Refusal("action.no_owner", "owner")
    if owner and owner_text.strip():
        raise Refusal("action.two_owners", "owner_text")


def check_raised(raised_on: date, due_on: date | None, today: date) -> None:
    """Refuse an action raised after today, or due before the meeting that raised it."""
    if raised_on > today:
        raise Refusal("action.raised_later", "raised_on", on=raised_on)
    if due_on is not None and due_on < raised_on:
        raise Refusal("action.due_before_raised", "due_on", due=due_on, raised=raised_on)


def check_unfinished(state: ActionState) -> None:
    """Refuse to touch an action that has left the log."""
    if state not in UNFINISHED:
        raise Refusal(f"action.{state}_already")


def check_due(was: date | None, became: date | None, raised_on: date, reason: str) -> None:
    """Refuse a new due date that is the old one, lies before the raising, or has no reason.

    A first date for an action that had none needs no reason.
    """
    if became == was:
        raise Refusal("action.due_same", "due_on")
    if became is not None and became < raised_on:
        raise Refusal("action.due_before_raised", "due_on", due=became, raised=raised_on)
    if was is not None and not reason.strip():
        raise Refusal("action.due_reason", "reason")


def check_propose(state: ActionState) -> None:
    """Refuse to propose for closure what is not open."""
    check_unfinished(state)
    if state == ActionState.PROPOSED:
        raise Refusal("action.proposed_already")


def check_close(state: ActionState, raised_on: date, closed_on: date, today: date) -> None:
    """Refuse to finish an action twice, before it was raised, or on a day still to come."""
    check_unfinished(state)
    if closed_on < raised_on:
        raise Refusal("action.closed_before_raised", "closed_on", on=closed_on, raised=raised_on)
    if closed_on > today:
        raise Refusal("action.closed_later", "closed_on", on=closed_on)


def check_reopen(state: ActionState, reason: str) -> None:
    """Refuse to open what is open, or to reopen without saying why."""
    if state == ActionState.OPEN:
        raise Refusal("action.open_already")
    if not reason.strip():
        raise Refusal("action.reopen_reason", "reason")


def check_supersede(action: str, by: str, chain: Iterable[str]) -> None:
    """Refuse an action superseded by itself, or by one it already stands in for.

    ``chain`` is the action that supersedes ``by``, the one that supersedes that, and so on.
    """
    if action == by or action in set(chain):
        raise Refusal("action.superseded_by_itself", "by")


def check_file(filename: str, sha256: str, size: int) -> None:
    """Refuse a file without a name, one that is empty, or a check code that is none."""
    if not filename.strip():
        raise Refusal("action.file_no_name", "filename")
    if not _SHA256.fullmatch(sha256):
        raise Refusal("action.file_no_code", "sha256")
    if size <= 0:
        raise Refusal("action.file_empty", "size")
