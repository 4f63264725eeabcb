"""What must hold between colleagues: who may bring what, and when a person is asked first."""

import hashlib
from enum import StrEnum

FINGERPRINT = 32  # hexadecimal characters: 128 bits
ASK_RECORDS = 20  # hiding more records than this at once is asked about first
ASK_SHARE = 20  # … or more than one in this many of those of a kind,
NEVER_ASK = 2  # but never about so few


class Role(StrEnum):
    """What a colleague may do in this minute book."""

    READER = "reader"
    SECRETARY = "secretary"
    ADMIN = "admin"


def may_write(roles: frozenset[str]) -> bool:
    """Return whether any of the roles given to a colleague lets them change the record."""
    return bool(roles & {Role.SECRETARY, Role.ADMIN})


def may_admit(roles: frozenset[str]) -> bool:
    """Return whether any of the roles given to a colleague lets them add colleagues."""
    return Role.ADMIN in roles


def fingerprint(ed25519: bytes) -> str:
    """Return the name a signing key goes by everywhere: the first 128 bits of its SHA-256."""
    return hashlib.sha256(ed25519).hexdigest()[:FINGERPRINT]


def asks_first(hidden: int, live: int) -> bool:
    """Return whether so many records of one kind removed at once is worth a question.

    More than 20, or more than one in twenty of those kept so far, but never for two or fewer.
    """
    return hidden > ASK_RECORDS or (hidden > NEVER_ASK and hidden * ASK_SHARE > live)
