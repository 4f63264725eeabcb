"""From what SQL gives to plain values: dates, times, choices, and lists in the order asked for."""

import json
from collections.abc import Callable, Iterable, Sequence
from datetime import date, time
from enum import StrEnum
from typing import Any, TypeVar

from db.store import Reading
from db.words import choice

C = TypeVar("C", bound=StrEnum)
L = TypeVar("L")


def day(kept: str | None) -> date | None:
    """Return a kept date, None for none."""
    return date.fromisoformat(kept) if kept else None


def wall(kept: str | None) -> time | None:
    """Return a kept time on the wall, None for none."""
    return time.fromisoformat(kept) if kept else None


def chosen(kind: type[C], kept: str) -> C:
    """Return a kept choice; one from a newer Minutebook stays the text it is."""
    try:
        return kind(kept)
    except ValueError:
        return kept  # type: ignore[return-value] # shown as it came


def numbers(book: Reading, sql: str, /, **values: Any) -> list[int]:
    """Return the first column of every row, as the local numbers of a list."""
    return [row[0] for row in book.rows(sql, **values)]


def lines(
    book: Reading, sql: str, make: Callable[..., L], ns: Sequence[int], **values: Any
) -> list[L]:
    """Return a line for each local number, in the order given; those gone since are left out.

    ``sql`` selects n first and asks for ``n IN (SELECT value FROM json_each(:ns))``.
    """
    rows = book.rows(sql, ns=json.dumps(list(ns)), **values)
    return in_order({row[0]: make(*row) for row in rows}, ns)


def in_order(found: dict[int, L], ns: Iterable[int]) -> list[L]:
    """Return what was found for each number, in the order given."""
    return [found[n] for n in ns if n in found]


def like(words: str) -> str:
    """Return the pattern that finds words anywhere, for ``LIKE … ESCAPE '!'``."""
    for each in "!%_":
        words = words.replace(each, "!" + each)
    return f"%{words.strip()}%"


LEAST = 4
"""Letters that must be typed before they can name a choice: "and" stands in many."""


def called(kind: type[StrEnum], words: str) -> str:
    """Return the choices whose words hold what was typed, each between bars; for tags."""
    typed = words.strip().casefold()
    if len(typed) < LEAST:
        return ""
    return "".join(f"|{each}|" for each in kind if typed in choice(each).casefold())
