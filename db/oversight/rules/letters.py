"""The gate before a communication: exactly one text is approved, letter for letter (R38).

An approval names the mark of the text it is of. Change the text, and it has another mark.
"""

import hashlib
import json
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from db.errors import Refusal
from db.oversight.rules.support import Said, check_said

MARK = 8
"""How many letters of the hash are printed as the mark of a text."""


class LetterAnswer(StrEnum):
    """What the other party says to a text."""

    APPROVED = "approved"
    RETURNED = "returned"


class LetterState(StrEnum):
    """How a communication stands."""

    NOT_APPROVED = "not approved"
    RETURNED = "returned"
    APPROVED = "approved"
    EXCEPTIONAL = "exceptional circumstances"
    ISSUED = "issued"


@dataclass(frozen=True, slots=True)
class Gate:
    """What has been recorded about the text as it stands now."""

    answer: LetterAnswer | None = None
    exceptional: bool = False
    issued_on: date | None = None

    @property
    def free(self) -> bool:
        """Whether this text, and no other, may be issued."""
        return self.exceptional or self.answer is LetterAnswer.APPROVED

    @property
    def state(self) -> LetterState:
        """How it stands; what went out without approval of this text is not approved."""
        if self.free and self.issued_on is not None:
            return LetterState.ISSUED
        if self.answer is LetterAnswer.APPROVED:
            return LetterState.APPROVED
        if self.exceptional:
            return LetterState.EXCEPTIONAL
        returned = self.answer is LetterAnswer.RETURNED
        return LetterState.RETURNED if returned else LetterState.NOT_APPROVED


def as_sent(words: str) -> str:
    """Return words as they are kept: one kind of line end, no blanks around them."""
    return words.replace("\r\n", "\n").replace("\r", "\n").strip()


def fingerprint(sender: str, to: str, title: str, words: str) -> str:
    """Return the hash of exactly this text, from this sender, to this organisation."""
    whole = json.dumps([sender, to, title, words])
    return hashlib.sha256(whole.encode()).hexdigest()


def mark(sha256: str) -> str:
    """Return the mark of a text, as printed: 3F2A-91C0."""
    short = sha256[:MARK].upper()
    return f"{short[:4]}-{short[4:]}" if short else ""


def check_mark(given: str, sha256: str) -> None:
    """Refuse an approval of another text than the one that stands.

    Raises:
        Refusal: ``concerns.no_mark`` or ``concerns.other_text``.

    """
    plain = "".join(letter for letter in given.upper() if letter.isalnum())
    if not plain:
        raise Refusal("concerns.no_mark", "mark")
    if len(plain) < MARK or not sha256.upper().startswith(plain):
        raise Refusal("concerns.other_text", "mark")


def check_letter(title: str, words: str, sender: str, to: str) -> None:
    """Refuse a communication that says nothing, or goes to who sends it.

    Raises:
        Refusal: ``concerns.no_subject``, ``oversight.no_words`` or ``concerns.to_itself``.

    """
    if not title.strip():
        raise Refusal("concerns.no_subject", "title")
    check_said(words, Said.LETTER)
    if sender == to:
        raise Refusal("concerns.to_itself", "sender")


def check_unissued(issued_on: date | None) -> None:
    """Refuse to change or answer what was issued.

    Raises:
        Refusal: ``concerns.issued``.

    """
    if issued_on is not None:
        raise Refusal("concerns.issued", on=issued_on)


def check_free(gate: Gate, other: str) -> None:
    """Refuse to issue a text the other party has not approved.

    Raises:
        Refusal: ``concerns.locked``.

    """
    if not gate.free:
        raise Refusal("concerns.locked", party=other)
