"""The forms the book has had, one after the other.

A migration has four parts: a schema step (SQL run in one transaction after a backup), a pure step
for journal entries that arrive in an update file of the older form, a test of its own name, and an
old book kept for ever under ``tests/migrations`` as SQL text.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from db.migrations import m0001_founding, m0002_meeting_room, m0003_evidence, m0004_scale

APPLICATION_ID = 0x4D4E5442  # "MNTB"
FORMAT = 4
OLDEST_READER = 1  # the oldest format whose Minutebook may open a book of today's


@dataclass(frozen=True, slots=True)
class Migration:
    """One step from the form before it: ``schema`` as SQL, ``entry`` for what arrives later."""

    number: int
    schema: Callable[[], str]
    entry: Callable[[int, Any], tuple[int, Any]]


STEPS = (
    Migration(1, m0001_founding.schema, m0001_founding.entry),
    Migration(2, m0002_meeting_room.schema, m0002_meeting_room.entry),
    Migration(3, m0003_evidence.schema, m0003_evidence.entry),
    Migration(4, m0004_scale.schema, m0004_scale.entry),
)


def version_number() -> int:
    """Return what a book of today carries as its ``user_version``: format and oldest reader."""
    return FORMAT << 16 | OLDEST_READER


def split_version(number: int) -> tuple[int, int]:
    """Return the format and the oldest format that may read it."""
    return number >> 16, number & 0xFFFF
