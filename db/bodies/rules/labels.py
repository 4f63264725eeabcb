"""Words a minute book may choose for itself: the scales and kinds the program names (T2)."""

from collections.abc import Mapping
from enum import StrEnum

from db.bodies.rules.kinds import BodyKind, OrgKind, PlaceLevel
from db.errors import Refusal

NAMED: tuple[type[StrEnum], ...] = (PlaceLevel, BodyKind, OrgKind)


def subject(value: StrEnum) -> str:
    """Return what a choice is called in the settings: ``PlaceLevel.partnership``."""
    return f"{type(value).__name__}.{value}"


def subjects() -> dict[str, StrEnum]:
    """Return every choice that may have a word of its own, by what the settings call it."""
    return {subject(each): each for kind in NAMED for each in kind}


def several(word: str) -> str:
    """Return the plural of an own word: boards, localities, patches."""
    if word.isupper():
        return f"{word}s"
    if word.endswith("y") and word[-2:-1] not in set("aeiou"):
        return f"{word[:-1]}ies"
    return word + ("es" if word.endswith(("s", "x", "z", "ch", "sh")) else "s")


def subject_named(given: str, called: Mapping[str, str]) -> str:
    """Return the choice that is meant, by its name in the settings or by the program's own word.

    Refuses something that has no word to choose. ``called`` is each choice's word by its name.
    """
    if given in called:
        return given
    plain = given.strip().casefold()
    found = [name for name, word in called.items() if word.casefold() == plain]
    if not found:
        known = ", ".join(dict.fromkeys(called.values()))
        raise Refusal("bodies.no_such_label", "subject", given=given, known=known)
    return found[0]
