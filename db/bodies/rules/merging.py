"""When two entries may be one person or one organisation, and which of them stays."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import permutations

from db.errors import Refusal

LONGEST_KEY = 3
"""A natural key has no more parts than this."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What tells an organisation from another: its code, and who took up its work."""

    id: str
    name: str
    code: str = ""
    successor: str = ""


def check_two(gone: str, into: str, field: str = "into") -> None:
    """Refuse to merge an entry with itself."""
    if gone == into:
        raise Refusal("bodies.merge_same", field)


def check_organisations(gone: Entry, into: Entry) -> None:
    """Refuse two organisations with codes of their own, or that came one after the other."""
    check_two(gone.id, into.id)
    if gone.code and into.code and gone.code != into.code:
        codes = {"code": gone.code, "other": into.code}
        raise Refusal("bodies.merge_codes", "into", **codes)
    if into.id == gone.successor or gone.id == into.successor:
        raise Refusal("bodies.merge_successor", "into", name=gone.name, other=into.name)


def survivor(merged_into: Mapping[str, str], entry: str) -> str:
    """Return the entry that stays in the end; of entries merged in a circle, the first by id.

    Two laptops may merge apart: one into another that was itself merged, or each into the other.
    """
    walked: list[str] = []
    at = entry
    while merged_into.get(at):
        if at in walked:
            return min(walked[walked.index(at) :])
        walked.append(at)
        at = merged_into[at]
    return at


def key_forms(columns: Mapping[str, str], moved: str) -> list[tuple[tuple[str, bool], ...]]:
    """Return the keys a record's id may follow from: columns in order, some in lower case.

    ``moved`` is the column whose link moves: a key without it does not change.
    """
    named = [(name, False) for name in columns]
    named += [(name, True) for name, value in columns.items() if value != value.casefold()]
    return [
        key
        for size in range(1, LONGEST_KEY + 1)
        for key in permutations(named, size)
        if (moved, False) in key and len({name for name, _low in key}) == size
    ]
