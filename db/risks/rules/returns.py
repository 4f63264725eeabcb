"""What an owner returns of a risk, beside what was sent and what the register says now (P18)."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from db.errors import Refusal


class ReturnField(StrEnum):
    """What an owner may change in a return."""

    CAUSE = "cause"
    EVENT = "event"
    EFFECT = "effect"
    CURRENT = "current"
    TARGET = "target"
    RESPONSE = "response"
    PLAN = "plan"
    TARGET_BY = "target_by"
    CONTROL = "control"
    GAP = "gap"


ADDED = frozenset({ReturnField.CONTROL, ReturnField.GAP})
"""Fields that add a line rather than replace one."""


class ReturnDoubt(StrEnum):
    """Why a returned change is to be looked at before it is taken."""

    NONE = ""
    MEANWHILE = "meanwhile"
    CLEARED = "cleared"
    UNREAD = "unread"


@dataclass(frozen=True, slots=True)
class Returned:
    """A change found in a return: what the register says now, and what the owner wrote."""

    field: ReturnField
    was: str
    becomes: str
    doubt: ReturnDoubt = ReturnDoubt.NONE


def changes(
    sent: Mapping[ReturnField, str],
    now: Mapping[ReturnField, str],
    given: Mapping[ReturnField, str],
) -> list[Returned]:
    """Return what an owner changed against what was sent to them, in form order.

    A cell left as it was sent proposes nothing, whatever has become of the register meanwhile; one
    already like the register has been taken. Where both changed, and where a cell was emptied, it
    is to be looked at; an emptied cell never empties the register by itself.
    """
    found = []
    for each in ReturnField:
        was, here, new = (side.get(each, "").strip() for side in (sent, now, given))
        if new in (was, here) or (each in ADDED and not new):
            continue
        doubt = ReturnDoubt.NONE
        if not new:
            doubt = ReturnDoubt.CLEARED
        elif each not in ADDED and here != was:
            doubt = ReturnDoubt.MEANWHILE
        found.append(Returned(each, here, new, doubt))
    return found


def write_score(likelihood: int | None, impact: int | None) -> str:
    """Return a score as likelihood x impact, empty where there is none."""
    return f"{likelihood}x{impact}" if likelihood is not None and impact is not None else ""


def read_score(text: str) -> tuple[int, int]:
    """Return likelihood and impact; refuses what is not two whole numbers."""
    left, _, right = text.lower().replace(" ", "").partition("x")
    if not left.isdecimal() or not right.isdecimal():
        raise Refusal("risk.score_unread", "value", given=text)
    return int(left), int(right)
