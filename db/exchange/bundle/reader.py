"""Reading the inside of an update file: nothing is handed on before all is looked at."""

import re
from collections.abc import Mapping
from typing import Any

from db.errors import Refusal
from db.exchange.bundle.envelope import DEVICES_MOST
from db.exchange.bundle.payload import Commit, Kind, Leaf, Segment
from db.exchange.bundle.strict import (
    LARGEST,
    NAME,
    SHORT,
    Malformed,
    hexadecimal,
    items,
    one_of_each,
    read_json,
    table,
    whole,
    words,
)
from db.exchange.rules import FINGERPRINT
from db.journal.form import SEQUENCE_MASK, Place

CHANGES_MOST = 5_000_000
TEXT_MOST = 1_000_000  # characters of one value
CLOCK_MOST = 1 << 62
FIELD_MOST = (1 << 31) - 1
SEED = 32
_ROW = re.compile(r"[0-9A-Za-z_-]{1,64}")


def read_payload(raw: bytes, kinds: Mapping[int, Kind]) -> list[Segment]:
    """Return the commits in a payload; raises Refusal for anything the format does not allow.

    ``kinds`` tells what each field this version knows may hold; others are taken as they come.
    """
    try:
        return _Reader(read_json(raw), kinds).segments
    except Malformed as error:
        raise Refusal("exchange.damaged", what=error.what) from None


class _Reader:
    def __init__(self, value: Any, kinds: Mapping[int, Kind]) -> None:
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
        it = table(value, 14, "segment")
        if set(it) != _SEGMENT:
            raise Malformed("segment")
        author = whole(it["d"], 0, len(self.devices) - 1, "author")
        segment = Segment(
            self.devices[author],
            hexadecimal(it["k"], 32, "key"),
            whole(it["after"], 0, SEQUENCE_MASK - 1, "after"),
            bytes.fromhex(hexadecimal(it["prev"], 32, "prev")),
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
        segment.parents = self._parents(it, author, segment.after)
        segment.others = self._others(it, author, segment)
        segment.leaves = _leaves(it["lf"], segment)
        self._check_values(segment)
        segment.head = bytes.fromhex(hexadecimal(it["head"], 32, "head"))
        segment.signature = bytes.fromhex(hexadecimal(it["sig"], 64, "sig"))
        return segment

    def _commits(self, value: Any, after: int) -> list[Commit]:
        found: list[Commit] = []
        last, stamp = after, 0
        for row in items(value, CHANGES_MOST, "commits"):
            commit = _commit(row, last, stamp)
            if commit.n != (found[-1].n + 1 if found else commit.n) or (commit.n == 1) != (
                last == 0
            ):
                raise Malformed("commit number")
            last, stamp = commit.last, commit.hlc
            found.append(commit)
        if not found or last - after > CHANGES_MOST:
            raise Malformed("commits")
        return found

    def _check_values(self, it: Segment) -> None:
        for number, kind in set(zip(it.fields, map(type, it.values), strict=True)):
            known = self.kinds.get(number)
            allowed = (str, int) if known is None else (int,) if known.integer else (str,)
            if kind not in (*allowed, type(None)):
                raise Malformed(f"type of field {number}")
        for each in it.values:
            if type(each) is int:
                whole(each, -LARGEST - 1, LARGEST, "value")
            elif type(each) is str and (len(each) > TEXT_MOST or not each.isprintable()):
                words(each, TEXT_MOST, "value")
        self._check_known(it)

    def _check_known(self, it: Segment) -> None:
        full = {number for number, each in self.kinds.items() if not each.nullable}
        blank = {at for at, kept in it.leaves.items() if kept.leaf is not None}
        picky = {number: each.fits for number, each in self.kinds.items() if each.fits}
        for at, (number, each) in enumerate(zip(it.fields, it.values, strict=True), it.after + 1):
            if each is None and number in full and at not in blank:
                raise Malformed(f"value of field {number}")
            if number in picky and type(each) is str and not picky[number](each):
                raise Malformed(f"value of field {number}")

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


_SEGMENT = {
    *("d", "k", "after", "prev", "com", "r", "c", "v"),
    *("pd", "ps", "ex", "lf", "head", "sig"),
}


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
