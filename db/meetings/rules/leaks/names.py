"""Names: those of people the book knows, and runs of capitals that look like a name."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from db.meetings.rules.leaks.plain import words

_TITLES = {"mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sir", "dame", "lord", "lady"}
_CAPITAL = r"[A-Z][a-z]+(?:[-'][A-Z]?[a-z]+)*"
_CAPITALS = re.compile(rf"\b(?:{_CAPITAL}|[A-Z]\.?)(?: +(?:{_CAPITAL}|[A-Z]\.?))+\b|\b{_CAPITAL}\b")
_BEGINS = re.compile(r"(?:^|[.!?:;\n\"(-])\s*$")
_SHORTEST = 4  # a single word is a name worth looking for from here on
_SURNAME = 3


@dataclass(frozen=True, slots=True)
class Name:
    """A name to look for: whole, by its last own word, and by initials where they are its own."""

    whole: str
    last: str = ""
    initials: str = ""


def known_name(name: str, initials: str) -> Name:
    """Return what to look for of a person the book knows."""
    parts = [each for each in words(name) if each not in _TITLES]
    last = parts[-1] if len(parts) > 1 and len(parts[-1]) >= _SURNAME else ""
    return Name(" ".join(parts), last, initials)


def is_said(name: Name, said: Iterable[str]) -> bool:
    """Return whether words say a name, whole or by its last word."""
    run = f" {' '.join(said)} "
    return f" {name.whole} " in run or bool(name.last and f" {name.last} " in run)


def names_in(text: str, common: frozenset[str]) -> Iterator[Name]:
    """Return what looks like a name in a cleaned text.

    Two capitals in a row do, and a single one that does not begin a sentence; words that are
    ``common`` (of committees, organisations, posts, places) make none by themselves.
    """
    for line in text.split("\n"):
        for found in _CAPITALS.finditer(line):
            parts = [each for each in words(found[0]) if each not in _TITLES]
            own = [each for each in parts if each not in common]
            begins = bool(_BEGINS.search(line[: found.start()]))
            if name := _name(parts, own, begins=begins):
                yield name


def _name(parts: list[str], own: list[str], *, begins: bool) -> Name | None:
    if not own or (len(parts) == 1 and (begins or len(parts[0]) < _SHORTEST)):
        return None
    if len(parts) == 1:
        return Name(parts[0])
    if begins and len(own) == 1 and own[0] == parts[0]:
        return None  # an ordinary word began the sentence before a common name
    last = own[-1] if len(own[-1]) >= _SHORTEST else ""
    initials = "".join(each[0] for each in parts).upper() if len(own) == len(parts) == 2 else ""  # noqa: PLR2004
    return Name(" ".join(parts), last, initials)
