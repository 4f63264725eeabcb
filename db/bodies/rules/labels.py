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


def check_subject(given: str) -> None:
    """Refuse a word for something that has none to choose."""
    if given not in subjects():
        raise Refusal("bodies.no_such_label", "subject", given=given, known=", ".join(subjects()))
