"""Words a minute book may choose for itself: the scales and kinds the program names (T2)."""

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


def check_subject(given: str) -> None:
    """Refuse a word for something that has none to choose."""
    if given not in subjects():
        raise Refusal("bodies.no_such_label", "subject", given=given, known=", ".join(subjects()))
