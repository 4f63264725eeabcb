"""Whose work something is about: whoever looks after a function that its words name (R16).

A function is named by its whole name, or by one of the names it is written with between strokes,
ampersands and commas: "Mental Health / LD / Autism" by each of the three. An abbreviation counts
in capitals only. Where one name stands within another that was found as well, the longer tells.
It is a proposal with its reason, and never decided so: a person picks.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from db.bodies.rules.said import CODE, runs, singular, spoken

_APART = re.compile(r"[/&,]")
_SHORTEST = 4
"""Letters a name must have to tell anything."""


@dataclass(frozen=True, slots=True)
class Charge:
    """That a person looks after a function, in which office; ``assumed`` where it is not said."""

    person: str
    name: str
    title: str
    function: str
    assumed: bool = False


def in_charge(said: Iterable[str], charges: Iterable[Charge]) -> list[Charge]:
    """Return who looks after what these words name, the most telling name first, joint owners too.

    Each is returned once, for the function that was named most tellingly.
    """
    phrases = list(said)
    whole = [_stems(each) for each in phrases]
    codes = {code for each in phrases for code in CODE.findall(each)}
    found = [(each, form) for each in charges if (form := _named(each.function, whole, codes))]
    told = [
        (each, form)
        for each, form in found
        if not any(len(other) > len(form) and runs(form, other) for _each, other in found)
    ]
    kept: dict[str, Charge] = {}
    for each, _form in sorted(told, key=lambda one: -len(one[1])):
        kept.setdefault(each.person, each)
    return list(kept.values())


def _named(function: str, whole: Sequence[list[str]], codes: set[str]) -> list[str]:
    """Return the longest name of a function that stands in what is said; nothing where none."""
    names = [function, *_APART.split(function)]
    found = [_stems(each) for each in names if _stands(each.strip(), whole, codes)]
    return max(found, key=len) if found else []


def _stands(name: str, whole: Sequence[list[str]], codes: set[str]) -> bool:
    if CODE.fullmatch(name):
        return name in codes
    if len(name) < _SHORTEST:
        return False
    form = _stems(name)
    return any(runs(form, each) for each in whole)


def _stems(words: str) -> list[str]:
    return [singular(each) for each in spoken(words)]
