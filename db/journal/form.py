"""How changes and commits are written and hashed: the part that can never change.

Each commit of a laptop hashes the one before it. A value enters the hash only through its leaf,
SHA-256(salt ‖ value), each change with its own salt from the commit's seed; so a value that must
lawfully go can be blanked while its leaf stays and every later hash still holds, and the other
salts do not help to guess it.
"""

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

SEQUENCE_BITS = 40  # an op is the local number of its laptop above, its sequence below
SEQUENCE_MASK = (1 << SEQUENCE_BITS) - 1
GENESIS = bytes(32)
SEED_BYTES = 32

Value = str | int | None
Place = tuple[str, int]  # a change everywhere: its laptop's fingerprint and sequence


class Change(NamedTuple):
    """One change as the hash sees it: record, field, leaf, and what it supersedes."""

    row: str
    field: int
    leaf: bytes
    parent: Place | None
    others: tuple[Place, ...] = ()  # further versions a settlement closed, in order


@dataclass(frozen=True, slots=True)
class Header:
    """What a commit says of itself.

    ``n`` counts the laptop's commits from 1; ``hlc`` is milliseconds since 1970 shifted left by 16
    plus a counter; ``wall`` is the laptop's own time in ISO form; ``deps`` are the sequences of
    other laptops first seen since the commit before.
    """

    n: int
    hlc: int
    wall: str
    person: str
    app: str
    schema: int
    intent: str
    deps: dict[str, int]


_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode


def canonical(value: Any) -> bytes:
    """Return the one way a value is written for hashing: compact JSON in UTF-8, keys sorted."""
    return _encode(value).encode()


def salt(seed: bytes, index: int) -> bytes:
    """Return the salt of the change at this index (from 0) in its commit."""
    return hashlib.sha256(seed + index.to_bytes(4, "big")).digest()


def leaf(salt_of_change: bytes, value: Value) -> bytes:
    """Return the salted hash of a value."""
    return hashlib.sha256(salt_of_change + canonical(value)).digest()


def leaves(seed: bytes, values: Iterable[Value]) -> list[bytes]:
    """Return the leaf of each change of a commit, in order."""
    sha256 = hashlib.sha256
    return [
        sha256(sha256(seed + index.to_bytes(4, "big")).digest() + _encode(value).encode()).digest()
        for index, value in enumerate(values)
    ]


def commit_hash(before: bytes, header: Header, changes: Sequence[Change]) -> bytes:
    """Return the hash of a commit that follows ``before``."""
    body = [
        header.n,
        header.hlc,
        header.wall,
        header.person,
        header.app,
        header.schema,
        header.intent,
        header.deps,
        [(row, field, leaf.hex(), parent, others) for row, field, leaf, parent, others in changes],
    ]
    return hashlib.sha256(before + canonical(body)).digest()


def op_of(device: int, sequence: int) -> int:
    """Return the local number of a change."""
    return device << SEQUENCE_BITS | sequence


def split_op(op: int) -> tuple[int, int]:
    """Return the local number of the laptop and its sequence."""
    return op >> SEQUENCE_BITS, op & SEQUENCE_MASK
