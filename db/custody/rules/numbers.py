"""Numbers as printed, and the hash of a frozen text (D14, D18)."""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from db.errors import Refusal

_NUMBER = re.compile(r"([^/\s]+)/([A-Z]+)/(\d\d-\d\d|\d{4})/(\d{3,})")


class Series(StrEnum):
    """What is numbered; each has its own run of numbers in a body and year."""

    ACTION = "A"
    DECISION = "D"
    RISK = "R"
    MINUTE = "M"


@dataclass(frozen=True, slots=True)
class Number:
    """The parts of a printed reference; ``number`` counts from one within series and year."""

    short: str
    series: Series
    year: str
    number: int


def printed(number: Number) -> str:
    """Return a number as printed: ``MG/A/26-27/014``."""
    return f"{number.short}/{number.series}/{number.year}/{number.number:03d}"


def parsed(text: str) -> Number | None:
    """Return the parts of a printed number, or None when the text is not one."""
    found = _NUMBER.fullmatch(text.strip())
    if found is None or found[2] not in set(Series) or not int(found[4]):
        return None
    number = Number(found[1], Series(found[2]), found[3], int(found[4]))
    return number if printed(number) == text.strip() else None


def provisional(thing: str) -> str:
    """Return what stands where a number is to follow: ``new-`` and the last letters of the id."""
    return f"new-{thing[-3:].upper()}"


def check_custodian(custodian: str, device: str) -> None:
    """Refuse to issue a number anywhere but on the laptop that issues them for the body (D18)."""
    if custodian != device:
        raise Refusal("custody.not_here")


def canonical(content: Mapping[str, Any]) -> str:
    """Return the one JSON text of a content: keys sorted, no blanks, dates already ISO text."""
    return json.dumps(
        content, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":")
    )


def text_hash(text: str) -> str:
    """Return the SHA-256 of a text in UTF-8, in hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()
