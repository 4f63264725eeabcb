"""The inside of an update file: whole commits of each author, in columns.

Writing is plain; reading looks at every length, range, type and cross-reference before any of it is
handed on, so that what follows need not ask again.
"""

import io
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from db.errors import Refusal
from db.exchange.bundle.envelope import DEVICES_MOST, RAW_MOST
from db.exchange.bundle.strict import (
    LARGEST,
    NAME,
    SHORT,
    Malformed,
    canonical,
    hexadecimal,
    items,
    one_of_each,
    read_json,
    table,
    whole,
    words,
)
from db.exchange.rules import FINGERPRINT
from db.journal.form import SEQUENCE_MASK, Place, Value

CHANGES_MOST = 5_000_000
TEXT_MOST = 1_000_000  # characters of one value
WINDOW_MOST = 8 << 20  # octets a compressed frame may ask to keep in memory
LEVEL = 9
CLOCK_MOST = 1 << 62
FIELD_MOST = (1 << 31) - 1
SEED = 32
_ROW = re.compile(r"[0-9A-Za-z_-]{1,64}")
_SLICE = 1 << 16


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


def read_payload(raw: bytes, kinds: Mapping[int, bool]) -> list[Segment]:
    """Return the commits in a payload; raises Refusal for anything the format does not allow.

    ``kinds`` tells for each field this version knows whether it holds a whole number (else text);
    fields it does not know are taken as they come.
    """
    try:
        return _Reader(read_json(raw), kinds).segments
    except Malformed as error:
        raise Refusal("exchange.damaged", what=error.what) from None


class _Reader:
    def __init__(self, value: Any, kinds: Mapping[int, bool]) -> None:
        top = table(value, 4, "payload")
        if set(top) != {"v", "devices", "rows", "seg"} or top["v"] != 1:
            raise Malformed("payload")
        self.kinds = kinds
        self.devices = [
            hexadecimal(each, FINGERPRINT // 2, "devices")
            for each in items(top["devices"], DEVICES_MOST, "devices")
        ]
        one_of_each(self.devices, "devices")
        self.rows = items(top["rows"], CHANGES_MOST, "rows")
        for row in self.rows:
            if type(row) is not str or not _ROW.fullmatch(row):
                raise Malformed("rows")
        one_of_each(self.rows, "rows")
        self.segments = [self._segment(each) for each in items(top["seg"], DEVICES_MOST, "seg")]
        one_of_each((each.author for each in self.segments), "seg")

    def _segment(self, value: Any) -> Segment:
        it = table(value, 13, "segment")
        if set(it) != {*("d", "k", "after", "com", "r", "c", "v"), *_TAIL}:
            raise Malformed("segment")
        author = whole(it["d"], 0, len(self.devices) - 1, "author")
        segment = Segment(
            self.devices[author],
            hexadecimal(it["k"], 32, "key"),
            whole(it["after"], 0, SEQUENCE_MASK - 1, "after"),
        )
        segment.commits = self._commits(it["com"], segment.after)
        length = segment.to - segment.after
        for name in ("r", "c", "v", "pd", "ps"):
            if len(items(it[name], CHANGES_MOST, name)) != length:
                raise Malformed(f"length of {name}")
        _range(it["r"], 0, len(self.rows) - 1, "record")
        _range(it["c"], 1, FIELD_MOST, "field")
        segment.rows = list(map(self.rows.__getitem__, it["r"]))
        segment.fields, segment.values = it["c"], it["v"]
        self._check_values(segment)
        segment.parents = self._parents(it, author, segment.after)
        segment.others = self._others(it, author, segment)
        segment.leaves = _leaves(it["lf"], segment)
        segment.head = bytes.fromhex(hexadecimal(it["head"], 32, "head"))
        segment.signature = bytes.fromhex(hexadecimal(it["sig"], 64, "sig"))
        return segment

    def _commits(self, value: Any, after: int) -> list[Commit]:
        found: list[Commit] = []
        last, stamp = after, 0
        for row in items(value, CHANGES_MOST, "commits"):
            commit = _commit(row, last, stamp)
            if found and commit.n != found[-1].n + 1:
                raise Malformed("commit number")
            last, stamp = commit.last, commit.hlc
            found.append(commit)
        if not found or last - after > CHANGES_MOST:
            raise Malformed("commits")
        return found

    def _check_values(self, it: Segment) -> None:
        for number, kind in set(zip(it.fields, map(type, it.values), strict=True)):
            if kind is str:
                fits = self.kinds.get(number) is not True
            else:
                fits = kind is type(None) or (kind is int and self.kinds.get(number) is not False)
            if not fits:
                raise Malformed(f"type of field {number}")
        for each in it.values:
            if type(each) is str:
                if len(each) > TEXT_MOST or not each.isprintable():
                    words(each, TEXT_MOST, "value")
            elif type(each) is int and not -LARGEST - 1 <= each <= LARGEST:
                raise Malformed("value")

    def _parents(self, it: dict[str, Any], author: int, after: int) -> list[Place | None]:
        _range(it["pd"], -1, len(self.devices) - 1, "parent")
        _range(it["ps"], 0, SEQUENCE_MASK, "parent")
        found: list[Place | None] = []
        for at, (device, sequence) in enumerate(zip(it["pd"], it["ps"], strict=True), after + 1):
            if (device < 0) != (sequence == 0) or (device == author and sequence >= at):
                raise Malformed("parent")
            found.append((self.devices[device], sequence) if sequence else None)
        return found

    def _others(self, it: dict[str, Any], author: int, held: Segment) -> dict[int, list[Place]]:
        found: dict[int, list[Place]] = {}
        before = 0
        for row in items(it["ex"], CHANGES_MOST, "others"):
            if len(items(row, 3, "others")) != 3:  # noqa: PLR2004 - change, laptop, sequence
                raise Malformed("others")
            at = whole(row[0], max(held.after + 1, before), held.to, "others")
            device = whole(row[1], 0, len(self.devices) - 1, "others")
            sequence = whole(row[2], 1, SEQUENCE_MASK, "others")
            if device == author and sequence >= at:
                raise Malformed("others")
            found.setdefault(at, []).append((self.devices[device], sequence))
            before = at
        for at, places in found.items():
            one_of_each((*places, held.parents[at - held.after - 1]), "others")
        return found


_TAIL = ("pd", "ps", "ex", "lf", "head", "sig")


def _range(values: list[Any], low: int, high: int, what: str) -> None:
    if set(map(type, values)) != {int} or min(values) < low or max(values) > high:
        raise Malformed(what)


def _commit(value: Any, after: int, stamp: int) -> Commit:
    row = items(value, 10, "commit")
    if len(row) != 10:  # noqa: PLR2004 - the fields of a commit
        raise Malformed("commit")
    deps = table(row[8], DEVICES_MOST, "deps")
    for name, sequence in deps.items():
        hexadecimal(name, FINGERPRINT // 2, "deps")
        whole(sequence, 1, SEQUENCE_MASK, "deps")
    return Commit(
        n=whole(row[0], 1, SEQUENCE_MASK, "commit number"),
        hlc=whole(row[1], stamp + 1, CLOCK_MOST, "clock"),
        wall=words(row[2], SHORT, "wall"),
        person=words(row[3], NAME, "person"),
        app=words(row[4], SHORT, "app"),
        schema=whole(row[5], 0, 1_000_000, "schema"),
        intent=words(row[6], NAME, "intent"),
        last=whole(row[7], after + 1, SEQUENCE_MASK, "last"),
        deps=deps,
        seed=None if row[9] is None else bytes.fromhex(hexadecimal(row[9], SEED, "seed")),
    )


def _leaves(value: Any, held: Segment) -> dict[int, Leaf]:
    found: dict[int, Leaf] = {}
    for row in items(value, CHANGES_MOST, "leaves"):
        if len(items(row, 3, "leaves")) != 3 or (row[1] is None) == (row[2] is None):  # noqa: PLR2004
            raise Malformed("leaves")
        at = whole(row[0], held.after + 1, held.to, "leaves")
        salt, leaf = (
            None if each is None else bytes.fromhex(hexadecimal(each, 32, "leaves"))
            for each in row[1:]
        )
        if at in found or (leaf is not None and held.values[at - held.after - 1] is not None):
            raise Malformed("leaves")
        found[at] = Leaf(salt, leaf)
    needed = {
        at
        for before, commit in zip([held.after, *(c.last for c in held.commits)], held.commits)  # noqa: B905
        if commit.seed is None
        for at in range(before + 1, commit.last + 1)
    }
    if needed != set(found):
        raise Malformed("leaves")
    return found
