"""Interests declared at an item, and how each was managed (R17)."""

from collections.abc import Callable
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


def declared_words(
    name: str, nature: str, management: Management, say: Callable[..., str], *, withdrawn: bool
) -> str:
    """Return a declaration as minutes have it: what was declared, and how it was managed."""
    said = [say("declared.sentence", name=name, nature=nature.strip().rstrip("."))]
    if management is not Management.NOT_SAID:
        code = management.name.lower()
        said.append(say(f"declared.{code}", name=name))
    if withdrawn and not withdraws(management):
        said.append(say("declared.stayed", name=name))
    return " ".join(said)


def check_theirs(person: str, holder: str | None) -> None:
    """Refuse to point to an interest that somebody else has in the register."""
    if holder is not None and holder != person:
        raise Refusal("declaration.not_theirs", "interest")


def check_declaration(nature: str, interest: str | None) -> None:
    """Refuse a declaration that neither says what it is nor points to the register."""
    if not nature.strip() and not interest:
        raise Refusal("declaration.no_nature", "nature")
