"""What a system is for, and why a piece of business is done at its scale."""

from collections.abc import Iterable
from enum import StrEnum
from typing import TypeVar

from db.bodies.rules.kinds import PlaceLevel
from db.errors import Refusal

C = TypeVar("C", bound=StrEnum)


class Aim(StrEnum):
    """The four aims of an integrated care system (R59; B:L43-48)."""

    OUTCOMES = "outcomes"
    INEQUALITIES = "inequalities"
    PRODUCTIVITY = "productivity"
    SOCIAL = "social and economic development"


class AtScale(StrEnum):
    """Why something is done across the whole system rather than nearer home (R7; A¶11)."""

    NOT_SAID = ""
    PRIORITIES = "shared priorities"
    ONE_VOICE = "one voice"
    STANDARDS = "consistent standards"
    RISKS = "risks and pressures"
    PRACTICE = "best practice"
    FUNCTIONS = "shared functions"


NEARER_HOME = frozenset({PlaceLevel.NEIGHBOURHOOD, PlaceLevel.PLACE, PlaceLevel.PARTNERSHIP})


def for_the_system(levels: Iterable[PlaceLevel | str]) -> bool:
    """Return whether what stands on these scales is the whole system's; on none it is."""
    return not any(each in NEARER_HOME for each in levels)


def check_at_scale(why: AtScale | str, levels: Iterable[PlaceLevel | str]) -> None:
    """Refuse a reason to work at scale for what is done nearer home.

    Raises:
        Refusal: ``scale.nearer_home``.

    """
    if why and not for_the_system(levels):
        raise Refusal("scale.nearer_home", "at_scale")


def write_choices(kind: type[StrEnum], chosen: Iterable[StrEnum]) -> str:
    """Return several choices as one text, each once and in the order of their kind."""
    picked = set(chosen)
    return ", ".join(each for each in kind if each in picked)


def read_choices(kind: type[C], text: str) -> tuple[C, ...]:
    """Return the choices a text holds; what this version does not know is passed over."""
    words = {each.strip() for each in text.split(",")}
    return tuple(each for each in kind if each in words)
