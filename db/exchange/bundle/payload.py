"""The inside of an update file: whole commits of each author, in columns."""

import io
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from db.errors import Refusal
from db.exchange.bundle.envelope import RAW_MOST
from db.exchange.bundle.strict import (
    canonical,
)
from db.journal.form import Place, Value

WINDOW_MOST = 8 << 20  # octets a compressed frame may ask to keep in memory
LEVEL = 9
_SLICE = 1 << 16


@dataclass(frozen=True, slots=True)
class Kind:
    """What a field may hold: whole numbers or else text, and which text."""

    integer: bool = False
    nullable: bool = True
    fits: Callable[[str], bool] | None = None  # for dates and times


@dataclass(frozen=True, slots=True)
class Commit:
    """One write of one author; its changes are those up to sequence ``last``."""

    n: int
    hlc: int
    wall: str
    person: str
    app: str
    schema: int
    intent: str
    last: int
    deps: dict[str, int]
    seed: bytes | None


@dataclass(frozen=True, slots=True)
class Leaf:
    """What is left of a change's seed in a commit with a redacted value: its salt, or its leaf."""

    salt: bytes | None
    leaf: bytes | None


@dataclass(slots=True)
class Segment:
    """Successive commits of one author, and the author's signature of the last."""

    author: str
    key: str
    after: int  # sequence before the first change
    before: bytes = b""  # hash of the commit before the first, zeros for none
    commits: list[Commit] = field(default_factory=list)
    rows: list[str] = field(default_factory=list)
    fields: list[int] = field(default_factory=list)
    values: list[Value] = field(default_factory=list)
    parents: list[Place | None] = field(default_factory=list)
    others: dict[int, list[Place]] = field(default_factory=dict)  # by sequence
    leaves: dict[int, Leaf] = field(default_factory=dict)  # by sequence
    head: bytes = b""
    signature: bytes = b""

    @property
    def to(self) -> int:
        """Sequence of the last change."""
        return self.commits[-1].last


def head_statement(group: str, author: str, n: int, sequence: int, head: bytes) -> bytes:
    """Return what an author signs: that this is the hash of their n-th commit in this book."""
    return canonical(["MBHEAD1", group, author, n, sequence, head.hex()])


def write_payload(segments: list[Segment]) -> bytes:
    """Return the payload before compression."""
    rows: dict[str, int] = {}
    devices: dict[str, int] = {}
    written = [_segment(each, rows, devices) for each in segments]
    return canonical({"v": 1, "devices": list(devices), "rows": list(rows), "seg": written})


def _segment(it: Segment, rows: dict[str, int], devices: dict[str, int]) -> dict[str, Any]:
    def device(name: str) -> int:
        return devices.setdefault(name, len(devices))

    return {
        "d": device(it.author),
        "k": it.key,
        "after": it.after,
        "prev": it.before.hex(),
        "com": [
            [
                *(c.n, c.hlc, c.wall, c.person, c.app, c.schema, c.intent, c.last, c.deps),
                None if c.seed is None else c.seed.hex(),
            ]
            for c in it.commits
        ],
        "r": [rows.setdefault(row, len(rows)) for row in it.rows],
        "c": it.fields,
        "v": it.values,
        "pd": [device(at[0]) if at else -1 for at in it.parents],
        "ps": [at[1] if at else 0 for at in it.parents],
        "ex": [[at, device(p[0]), p[1]] for at, ps in sorted(it.others.items()) for p in ps],
        "lf": [
            [at, kept.salt.hex() if kept.salt else None, kept.leaf.hex() if kept.leaf else None]
            for at, kept in sorted(it.leaves.items())
        ],
        "head": it.head.hex(),
        "sig": it.signature.hex(),
    }


def deflate(raw: bytes) -> bytes:
    """Return the payload as it travels."""
    import zstandard

    return zstandard.ZstdCompressor(level=LEVEL, write_checksum=True).compress(raw)


def inflate(payload: bytes, raw_len: int) -> bytes:
    """Return the payload as written; raises Refusal when it is not exactly as long as announced."""
    import zstandard

    if not 0 < raw_len <= RAW_MOST:
        raise Refusal("exchange.too_large")
    out = bytearray()
    opener = zstandard.ZstdDecompressor(max_window_size=WINDOW_MOST)
    try:
        with opener.stream_reader(io.BytesIO(payload), read_across_frames=False) as reader:
            while piece := reader.read(_SLICE):
                out += piece
                if len(out) > raw_len:
                    raise Refusal("exchange.damaged", what="larger than it says")
    except zstandard.ZstdError:
        raise Refusal("exchange.damaged", what="compression") from None
    if len(out) != raw_len:  # a cut frame reads as a short one, without an error
        raise Refusal("exchange.damaged", what="smaller than it says")
    return bytes(out)
