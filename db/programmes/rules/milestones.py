"""Milestones with the memoranda's own status words, and development plans as they are printed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from db.errors import Refusal


class MilestoneStatus(StrEnum):
    """The words of the System Development Plan (R54); an item may carry none of them."""

    NONE = "no status"
    IN_PROGRESS = "in progress"
    ONGOING = "ongoing"
    COMPLETE = "complete"


@dataclass(frozen=True, slots=True)
class PlanItem:
    """One item of a printed plan: its mark, title, what it says, its status and notes."""

    mark: str
    title: str
    words: str
    status: MilestoneStatus
    note: str


_TAG = re.compile(r"<[^<>]*>")
_MARK = re.compile(r"(?:^|(?<=\s))\(?([a-z]{1,2}|[ivx]{1,5}|\d{1,2})[.)]\s+(?=\S)", re.IGNORECASE)
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv",
    "xv", "xvi", "xvii", "xviii", "xix", "xx")  # fmt: skip
_BRACKETS = re.compile(r"\s*\(([^()]*)\)\s*$")
_ENDS = re.compile(
    r"(?:\s*[:;\u2013\u2014]\s*|\s+-\s+)((?i:completed?|in progress|ongoing))\.?\s*$"
    r"|\s+(COMPLETED?|Completed?|IN PROGRESS|In [Pp]rogress|ONGOING|Ongoing)\.?\s*$"
)
_ALPHABET = "abcdefghijklmnopqrstuvwxyz"
_LETTERS = (*_ALPHABET, *(first + second for first in "ab" for second in _ALPHABET))
_SERIES = (tuple(map(str, range(100))), _LETTERS, _ROMAN)
_STATUSES = {
    "complete": MilestoneStatus.COMPLETE,
    "completed": MilestoneStatus.COMPLETE,
    "in progress": MilestoneStatus.IN_PROGRESS,
    "ongoing": MilestoneStatus.ONGOING,
}


def plan_items(text: str) -> list[PlanItem]:
    """Return the items of a plan as it is printed or pasted: ``a. Narrative (COMPLETE)``.

    Items follow each other by letter or number; a mark out of turn is part of the words. What
    stands in brackets at the end is the status where it is one of the plan's words, else a note;
    one of its words ends an item as well without brackets, set off by a capital or a dash. An item
    without a status has none.

    Raises:
        Refusal: ``programmes.no_items``.

    """
    plain = " ".join(_TAG.sub(" ", text).split())
    items = [_item(mark, words) for mark, words in _split(plain)]
    if not items:
        raise Refusal("programmes.no_items", "text")
    return items


def _split(plain: str) -> Iterator[tuple[str, str]]:
    starts: list[re.Match[str]] = []
    for found in _MARK.finditer(plain):
        if found[1].casefold() in _next(tuple(each[1].casefold() for each in starts)):
            starts.append(found)
    for at, found in enumerate(starts):
        end = starts[at + 1].start() if at + 1 < len(starts) else len(plain)
        yield found[1].casefold(), plain[found.end() : end]


def _next(marks: tuple[str, ...]) -> set[str]:
    """Return the marks an item may have after these, which follow one another in a series."""
    run = len(marks)
    return {
        series[at + run]
        for series in _SERIES
        for at in range(len(series) - run)
        if series[at : at + run] == marks
    }


def _item(mark: str, words: str) -> PlanItem:
    status = MilestoneStatus.NONE
    notes: list[str] = []
    while found := _BRACKETS.search(words) or _ends(words, status):
        said = " ".join("".join(filter(None, found.groups())).split())
        if said.lower() in _STATUSES and status is MilestoneStatus.NONE:
            status = _STATUSES[said.lower()]
        else:
            notes.insert(0, said)
        words = words[: found.start()]
    title, _, rest = words.partition(": ")
    return PlanItem(mark, title.strip(), rest.strip(), status, "; ".join(notes))


def _ends(words: str, status: MilestoneStatus) -> re.Match[str] | None:
    """Return the plan's own word for a status at the end of a cell that said none yet."""
    return _ENDS.search(words) if status is MilestoneStatus.NONE else None


def check_milestone(title: str, due_on: date | None, started_on: date | None) -> None:
    """Refuse a milestone without a title, or due before it starts.

    Raises:
        Refusal: ``programmes.no_title`` or ``programmes.due_before``.

    """
    if not title.strip():
        raise Refusal("programmes.no_title", "title")
    if due_on is not None and started_on is not None and due_on < started_on:
        raise Refusal("programmes.due_before", "due_on", start=started_on)


def check_status(was: MilestoneStatus | str, became: MilestoneStatus, words: str) -> None:
    """Refuse a status that is no change, or a complete one taken back without a word.

    Raises:
        Refusal: ``programmes.same_status`` or ``programmes.why_back``.

    """
    if was == became:
        raise Refusal("programmes.same_status", "status")
    if was == MilestoneStatus.COMPLETE and not words.strip():
        raise Refusal("programmes.why_back", "words")


def check_order(last: date | None, on: date) -> None:
    """Refuse a change of status on a day before the one it follows.

    Raises:
        Refusal: ``programmes.day_before``.

    """
    if last is not None and on < last:
        raise Refusal("programmes.day_before", "on", on=on, last=last)


def is_late(status: MilestoneStatus | str, due_on: date | None, today: date) -> bool:
    """Return whether a milestone is late; due today is not, nor is one complete."""
    return status != MilestoneStatus.COMPLETE and due_on is not None and due_on < today
