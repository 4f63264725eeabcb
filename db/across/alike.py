"""Findings that are alike told as one line with their number, and line by line when asked."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from db.across.consistency import check_name
from db.words import say

L = TypeVar("L")

FEW = 3
"""Of one sort, as many are told line by line."""


@dataclass(frozen=True, slots=True)
class Alike(Generic[L]):
    """More findings of one sort than are told line by line; the first of them stands for all."""

    check: str
    lines: tuple[L, ...]

    @property
    def first(self) -> L:
        """The finding that stands for all of them."""
        return self.lines[0]

    @property
    def words(self) -> str:
        """What they are, and how many."""
        return say("check.alike", what=check_name(self.check), n=len(self.lines))


def folded(
    lines: Iterable[L],
    check: Callable[[L], str],
    *,
    whose: Callable[[L], Hashable] = lambda _line: "",
    opened: frozenset[str] = frozenset(),
) -> list[L | Alike[L]]:
    """Return lines in their order, those of one sort and owner as one where they are many.

    A sort in ``opened`` has every one of its lines.
    """
    sorts: dict[tuple[str, Hashable], list[L]] = {}
    for each in lines:
        sorts.setdefault((check(each), whose(each)), []).append(each)
    told: list[L | Alike[L]] = []
    for (sort, _owner), alike in sorts.items():
        told += _told(sort, alike, opened)
    return told


def _told(sort: str, alike: Sequence[L], opened: frozenset[str]) -> list[L | Alike[L]]:
    if len(alike) <= FEW or sort in opened:
        return list(alike)
    return [Alike(sort, tuple(alike))]
