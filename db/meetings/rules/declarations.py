"""Interests declared at an item, and how each was managed (R17)."""

from enum import StrEnum

from db.errors import Refusal


class Management(StrEnum):
    """What the chair decided about a declared interest."""

    NOT_SAID = ""
    NOTED = "noted"
    SPEAKS = "speaks, does not decide"
    NO_PAPERS = "no papers"
    WITHDRAWS = "withdraws"


def withdraws(management: Management) -> bool:
    """Return whether the person leaves the count for the item.

    Only one who withdraws does. Where standing orders also leave out whoever may speak but not
    decide, the secretary marks that person as withdrawn.
    """
    return management is Management.WITHDRAWS


def check_declaration(nature: str, interest: str | None) -> None:
    """Refuse a declaration that neither says what it is nor points to the register."""
    if not nature.strip() and not interest:
        raise Refusal("declaration.no_nature", "nature")
