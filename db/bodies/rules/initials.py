"""Initials by which minutes name a speaker: no two people share them (RC and RCp)."""

from collections.abc import Collection, Iterable
from itertools import combinations, count

from db.bodies.rules.said import spoken

_AROUND = ".,()'\u2019"
HONORIFICS = frozenset(
    {"dr", "prof", "professor", "mr", "mrs", "ms", "miss", "mx", "sir", "dame", "lord", "lady"}
    | {"baroness", "cllr", "councillor", "rev", "revd", "the"}
)


def plain_initials(name: str) -> str:
    """Return first and last initial, honorifics left out and hyphened surnames told: ASJ."""
    words = [word.strip(_AROUND) for word in name.split()]
    words = [
        word
        for word in words
        if any(each.isalnum() for each in word) and word.casefold() not in HONORIFICS
    ]
    if not words:
        return "?"
    parts = [part.strip(_AROUND) for part in words[-1].split("-")]
    last = "".join(part[0].upper() for part in parts if part)
    return last if len(words) == 1 else words[0][0].upper() + last


def bare_name(name: str) -> str:
    """Return a name as two are compared: without honorifics, case and accents."""
    return " ".join(each for each in spoken(name) if each not in HONORIFICS)


def unique_initials(name: str, taken: Collection[str]) -> str:
    """Return initials for a name that none of those taken uses, whatever their case."""
    plain = plain_initials(name)
    used = {each.casefold() for each in taken}
    words = name.split()
    surname = [letter.lower() for letter in (words[-1][1:] if words else "") if letter.isalpha()]
    extras = ("".join(some) for size in (0, 1, 2) for some in combinations(surname, size))
    for extra in extras:
        if (plain + extra).casefold() not in used:
            return plain + extra
    return next(f"{plain}{n}" for n in count(2) if f"{plain}{n}".casefold() not in used)


def all_initials(names: Iterable[str]) -> list[str]:
    """Return unique initials for each name; those named first keep the shorter ones."""
    given: list[str] = []
    for name in names:
        given.append(unique_initials(name, given))
    return given
