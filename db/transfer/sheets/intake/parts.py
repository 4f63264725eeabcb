"""In which part of a meeting a row belongs: what a sheet marks as private comes in as private."""

import re

from db.meetings.rules.items import Part
from db.transfer.sheets.proposal import Row

# One doubt too many keeps words from the public; one too few does not bring them back.
_PRIVATE = re.compile(
    r"\b(2|ii|two|private|confidential|restricted|closed|exempt|in camera|yes|y|x|true)\b"
)


def part_of(row: Row) -> Part | None:
    """Return Part 2 where the row says so; None where it says nothing, or that it is public."""
    said = str(row.fields.get("part", "")).casefold()
    return Part.TWO if _PRIVATE.search(said) else None
