"""A file that is not right is not accepted: one reason, kept outside, and the book unchanged."""

import io
import json
import random
import struct
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import zstandard

from db.book import found
from db.errors import Refusal
from db.exchange.bundle import envelope
from db.exchange.bundle.payload import deflate, inflate
from db.exchange.identity import Home, write_request
from db.exchange.joining import enrol
from db.exchange.report import Fate, Outcome
from db.exchange.rules import Role
from tests.exchange.forging import Payload, forged, opened, own_segment, rehashed, sealed
from tests.exchange.office import Laptop, OpenOffice, join_book, quick

Pair = tuple[Laptop, Laptop]


@pytest.fixture
def busy(pair: Pair) -> Pair:
    """Two laptops; Bea has written something Ada does not have."""
    ada, bea = pair
    row = ada.add(name="Trust", short="T")
    bea.receive(ada.send(ada.folder / "to bea.mbundle"))
    bea.edit(row, name="Trust by Bea")
    bea.add(name="Another")
    return pair


def offer(ada: Laptop, raw: bytes) -> Outcome:
    """Offer Ada a file and see that a refusal changed nothing, byte for byte."""
    place = ada.folder / "offered.mbundle"
    place.write_bytes(raw)
    before = ada.bytes()
    outcome = ada.receive(place).outcomes[0]
    if outcome.fate is Fate.NOT_ACCEPTED:
        assert ada.bytes() == before
    return outcome


def reason(ada: Laptop, raw: bytes) -> str:
    outcome = offer(ada, raw)
    assert outcome.fate is Fate.NOT_ACCEPTED, outcome
    assert outcome.why is not None
    assert outcome.why.words()
    return outcome.why.code


def test_an_honest_file_is_taken(busy: Pair) -> None:
    ada, bea = busy
    assert offer(ada, bea.send().read_bytes()).fate is Fate.TAKEN


def test_what_is_no_update_file_is_refused(busy: Pair) -> None:
    ada, _ = busy
    for raw in (b"", b"x", b"PK\3\4 not ours", b"SQLite format 3\0" + bytes(200)):
        assert reason(ada, raw) == "exchange.not_update_file"


def test_a_file_cut_short_anywhere_is_refused(busy: Pair) -> None:
    ada, bea = busy
    raw = bea.send().read_bytes()
    lengths = sorted({1, 7, 8, 11, 12, 13, 300, len(raw) // 2, len(raw) - 1})
    for length in lengths:
        assert reason(ada, raw[:length]) in {"exchange.truncated", "exchange.not_update_file"}
    for length in range(len(raw)):
        with pytest.raises(Refusal):
            envelope.open_envelope(raw[:length])


def test_a_file_with_any_bit_turned_is_refused(busy: Pair) -> None:
    ada, bea = busy
    raw = bea.send().read_bytes()
    chance = random.Random(1)  # noqa: S311 - the same bits each time
    for _ in range(600):
        at = chance.randrange(len(raw))
        altered = bytearray(raw)
        altered[at] ^= 1 << chance.randrange(8)
        with pytest.raises(Refusal):
            envelope.open_envelope(bytes(altered))
    with_tail = raw + b"x"
    assert reason(ada, with_tail) == "exchange.damaged"


def test_a_strangers_file_is_refused_and_kept_with_its_reason(busy: Pair, tmp_path: Path) -> None:
    ada, bea = busy
    header, inside = opened(bea.send().read_bytes())
    eve = Home(tmp_path / "eve").identity()
    raw = json.dumps(inside).encode()
    payload = deflate(raw)
    import hashlib

    header = replace(
        header,
        sender=eve.fpr,
        key=eve.ed25519,
        raw_len=len(raw),
        size=len(payload),
        sha256=hashlib.sha256(payload).hexdigest(),
    )
    assert reason(ada, envelope.seal(header, payload, eve.sign)) == "exchange.stranger"
    kept = list((ada.home.folder / "not accepted").iterdir())
    assert {each.suffix for each in kept} == {".mbundle", ".json"}
    words = json.loads(next(each for each in kept if each.suffix == ".json").read_text())
    assert words["code"] == "exchange.stranger"


def test_a_stranger_is_refused_before_anything_is_inflated(
    busy: Pair, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ada, bea = busy
    header, _ = opened(bea.send().read_bytes())
    eve = Home(tmp_path / "eve").identity()
    import hashlib

    said = replace(header, sender=eve.fpr, key=eve.ed25519, size=3)
    said = replace(said, sha256=hashlib.sha256(b"abc").hexdigest())

    def never(*_: Any) -> bytes:
        raise AssertionError

    monkeypatch.setattr("db.exchange.source.inflate", never)
    assert reason(ada, envelope.seal(said, b"abc", eve.sign)) == "exchange.stranger"


def test_a_file_of_another_minute_book_is_refused(busy: Pair, tmp_path: Path) -> None:
    ada, _ = busy
    other = found(tmp_path / "o.minutebook", "Olga", Home(tmp_path / "o"))
    quick(other)
    olga = Laptop("Olga", tmp_path, other)
    try:
        assert reason(ada, olga.send().read_bytes()) == "exchange.other_group"
    finally:
        olga.close()


@pytest.mark.parametrize("said", [{"min_reader": 2, "v": 2}, {"enc": "age"}])
def test_a_newer_file_is_refused_in_those_words(busy: Pair, said: dict[str, Any]) -> None:
    ada, bea = busy
    header, inside = opened(bea.send().read_bytes())
    raw = sealed(bea, header, json.dumps(inside).encode(), **said)
    assert reason(ada, raw) == "exchange.newer"


def test_a_newer_file_that_older_programs_may_read_is_taken(busy: Pair) -> None:
    ada, bea = busy
    header, _ = opened(bea.send().read_bytes())
    inside = envelope.open_envelope(bea.send().read_bytes()).payload
    raw = sealed(bea, replace(header, v=2), inflate(inside, header.raw_len))
    assert offer(ada, raw).fate is Fate.TAKEN


def test_a_reader_may_not_bring_changes(office: OpenOffice, tmp_path: Path) -> None:
    ada, bea = office(2)
    home = Home(tmp_path / "zoe")
    write_request(tmp_path / "z.request", "Zoe", home)
    enrol(ada.book.store, tmp_path / "z.request", Role.READER)
    book = join_book(tmp_path / "z.minutebook", ada.send(), home)
    book.store.holder = replace(book.store.holder, role="admin")  # a program that was tampered with
    zoe = Laptop("Zoe", tmp_path, book)
    quick(book)
    try:
        zoe.add(name="Mine")
        assert reason(ada, zoe.send().read_bytes()) == "exchange.no_right"
        assert not bea.conflicts()
    finally:
        zoe.close()


def test_a_secretary_may_not_make_themselves_administrator(busy: Pair) -> None:
    from db.exchange.naming import colleague_id
    from db.exchange.records import Colleague

    ada, bea = busy
    with bea.book.store.write("Take over") as work:
        work.get(Colleague, colleague_id(bea.fpr)).role = Role.ADMIN
    assert reason(ada, bea.send().read_bytes()) == "exchange.no_right"


def branches(ada: Laptop, bea: Laptop) -> tuple[bytes, bytes]:
    """Return two files of Bea's that tell her history differently, as a restored backup would."""
    bea.close()
    older = bea.book.path.read_bytes()
    marks = {each: each.read_bytes() for each in (bea.home.folder / "books").iterdir()}
    bea.open()
    bea.add(name="From the laptop")
    first = bea.send(bea.folder / "first.mbundle").read_bytes()
    bea.close()
    bea.book.path.write_bytes(older)
    for place, content in marks.items():
        place.write_bytes(content)
    bea.open()
    bea.add(name="From the restored backup")
    second = bea.send(bea.folder / "second.mbundle").read_bytes()
    assert ada.fpr != bea.fpr
    return first, second


def test_a_fork_of_equal_length_is_noticed(busy: Pair) -> None:
    ada, bea = busy
    first, second = branches(ada, bea)
    assert offer(ada, first).fate is Fate.TAKEN
    assert reason(ada, second) == "exchange.fork"


def test_a_longer_fork_is_noticed(busy: Pair) -> None:
    ada, bea = busy
    first, _ = branches(ada, bea)
    bea.add(name="And one more")
    assert offer(ada, first).fate is Fate.TAKEN
    assert reason(ada, bea.send().read_bytes()) == "exchange.fork"


def test_somebody_writing_as_this_laptop_is_noticed(busy: Pair) -> None:
    ada, bea = busy
    _, second = branches(ada, bea)
    place = ada.folder / "first.mbundle"
    place.write_bytes(second)
    ada.receive(place)
    back = ada.send().read_bytes()
    bea.close()
    # Bea goes on from the other branch, at the same length
    bea.open()
    bea.add(name="Further")
    assert offer(bea, back).fate is Fate.NOTHING_NEW
    first, _ = branches(ada, bea)
    outcome = offer(bea, first)
    assert outcome.why is not None
    assert outcome.why.code == "exchange.fork_own"


def test_a_rolled_back_book_takes_its_own_changes_back_and_may_write_again(busy: Pair) -> None:
    ada, bea = busy
    bea.close()
    older = bea.book.path.read_bytes()
    bea.open()
    row = bea.add(name="Written later")
    ada.receive(bea.send())
    bea.close()
    bea.book.path.write_bytes(older)
    bea.open()
    assert bea.book.standing == "book.copied"
    bea.receive(ada.send())
    bea.close()
    bea.open()
    assert bea.book.standing == ""
    assert bea.value(row) == "Written later"
    assert bea.digest() == ada.digest()


def test_replaying_an_old_file_changes_nothing(busy: Pair) -> None:
    ada, bea = busy
    old = bea.send(bea.folder / "old.mbundle").read_bytes()
    assert offer(ada, old).fate is Fate.TAKEN
    bea.add(name="More")
    assert offer(ada, bea.send().read_bytes()).fate is Fate.TAKEN
    before = ada.digest()
    assert offer(ada, old).fate is Fate.NOTHING_NEW
    assert ada.digest() == before


def _set(*path: Any, value: Any) -> Callable[[Laptop, Payload], None]:
    def change(laptop: Laptop, inside: Payload) -> None:
        node: Any = own_segment(laptop, inside)
        for step in path[:-1]:
            node = node[step]
        node[path[-1]] = value

    return change


HOSTILE: dict[str, Callable[[Laptop, Payload], Any]] = {
    "a commit without changes": _set("com", -1, 7, value=0),
    "a clock running backwards": _set("com", -1, 1, value=1),
    "a clock beyond all bounds": _set("com", -1, 1, value=1 << 63),
    "a number with a fraction": _set("com", -1, 1, value=1.5),
    "a truth for a number": _set("com", -1, 0, value=True),
    "a record out of the list": _set("r", 0, value=10**6),
    "a record below the list": _set("r", 0, value=-1),
    "a parent of itself": lambda it, p: _parent(it, p, 10**9),
    "an unknown laptop": _set("pd", 0, value=99),
    "text with a lone surrogate": _set("v", 0, value="\ud800"),
    "text with a NUL": _set("v", 0, value="a\0b"),
    "a whole number for words": _set("v", 0, value=7),
    "nothing where words must be": _set("v", 0, value=None),
    "a list for a value": _set("v", 0, value=[]),
    "columns of different length": lambda it, p: own_segment(it, p)["v"].append("x"),
    "an unknown name": lambda _, p: p.update(extra=1),
    "another version": lambda _, p: p.update(v=2),
    "a laptop twice": lambda _, p: p["devices"].append(p["devices"][0]),
    "a record twice": lambda _, p: p["rows"].append(p["rows"][0]),
    "a record's id that is none": lambda _, p: p["rows"].__setitem__(0, "'; DROP TABLE"),
    "a segment twice": lambda _, p: p["seg"].append(p["seg"][0]),
    "no commits": _set("com", value=[]),
    "a seed too short": _set("com", -1, 9, value="ab"),
    "a salt nobody needs": lambda it, p: own_segment(it, p)["lf"].append([1, "00" * 32, None]),
    "a later version closed": lambda it, p: own_segment(it, p)["ex"].append(
        [own_segment(it, p)["after"] + 1, own_segment(it, p)["d"], 10**6]
    ),
}


def _parent(laptop: Laptop, inside: Payload, sequence: int) -> None:
    segment = own_segment(laptop, inside)
    segment["pd"][0], segment["ps"][0] = segment["d"], sequence


@pytest.mark.parametrize("name", HOSTILE)
def test_a_signed_file_that_is_malformed_is_refused(busy: Pair, name: str) -> None:
    ada, bea = busy
    change = HOSTILE[name]
    assert reason(ada, forged(bea, lambda it: change(bea, it))) == "exchange.damaged"


def test_a_signed_file_whose_words_were_changed_on_the_way_is_refused(busy: Pair) -> None:
    ada, bea = busy

    def change(inside: Payload) -> None:
        segment = next(each for each in inside["seg"] if inside["devices"][each["d"]] == ada.fpr)
        segment["v"][0] = "words nobody wrote" if type(segment["v"][0]) is str else None

    raw = forged(bea, change, resign=False)
    outcome = offer(ada, raw)
    # Ada holds her own already: what a relay says of them is not even looked at.
    assert outcome.fate in {Fate.TAKEN, Fate.NOT_ACCEPTED}
    assert ada.value(next(iter(_rows(ada))), "name") != "words nobody wrote"


def _rows(laptop: Laptop) -> list[str]:
    with laptop.book.store.read() as reading:
        return [row for (row,) in reading.rows("SELECT id FROM organisation")]


def test_a_relay_cannot_change_anothers_words(office: OpenOffice) -> None:
    ada, bea, cyril = office(3)
    ada.add(name="Trust")
    bea.receive(ada.send())

    def change(inside: Payload) -> None:
        segment = next(each for each in inside["seg"] if inside["devices"][each["d"]] == ada.fpr)
        segment["v"][-1] = "words nobody wrote"

    assert reason(cyril, forged(bea, change)) == "exchange.chain"


def test_a_relay_cannot_write_in_anothers_name(office: OpenOffice) -> None:
    ada, bea, cyril = office(3)
    ada.add(name="Trust")
    bea.receive(ada.send())

    def change(inside: Payload) -> None:
        at = [inside["devices"][each["d"]] for each in inside["seg"]].index(ada.fpr)
        inside["seg"][at]["v"][-1] = "words nobody wrote"
        rehashed(inside, at)

    assert reason(cyril, forged(bea, change)) == "exchange.bad_signature"


def test_a_link_to_a_record_that_is_nowhere_is_refused(busy: Pair) -> None:
    ada, bea = busy

    def change(inside: Payload) -> None:
        segment = own_segment(bea, inside)
        segment["c"][-1], segment["v"][-1] = 1007, "0" * 26  # successor

    assert reason(ada, forged(bea, change)) == "exchange.broken_link"


def test_a_date_that_is_none_is_refused(busy: Pair) -> None:
    ada, bea = busy

    def change(inside: Payload) -> None:
        segment = own_segment(bea, inside)
        segment["c"][-1], segment["v"][-1] = 1005, "2026-02-30"

    assert reason(ada, forged(bea, change)) == "exchange.damaged"


def test_a_change_that_follows_another_field_is_refused(busy: Pair) -> None:
    ada, bea = busy

    def change(inside: Payload) -> None:
        segment = own_segment(bea, inside)
        at = next(at for at, each in enumerate(segment["ps"]) if each)
        segment["c"][at] = 1008

    assert reason(ada, forged(bea, change)) == "exchange.broken_reference"


def test_a_field_of_a_newer_version_is_kept_passed_on_and_not_shown(office: OpenOffice) -> None:
    ada, bea, cyril = office(3)
    bea.add(name="Trust")

    def change(inside: Payload) -> None:
        segment = own_segment(bea, inside)
        segment["c"].append(1_999_999)
        segment["v"].append("from the future")
        for name, value in (("r", segment["r"][-1]), ("pd", -1), ("ps", 0)):
            segment[name].append(value)
        segment["com"][-1][7] += 1

    report = ada.receive(_kept(ada, forged(bea, change)))
    assert "exchange.needs_newer" in {each.code for each in report.notices}
    cyril.receive(ada.send())
    for each in (ada, cyril):
        with each.book.store.read() as reading:
            sql = "SELECT val FROM chg WHERE col = 1999999"
            assert reading.value(sql) == "from the future"
    assert ada.digest() == cyril.digest()


def _kept(laptop: Laptop, raw: bytes) -> Path:
    place = laptop.folder / "kept.mbundle"
    place.write_bytes(raw)
    return place


# Bombs


def test_a_payload_that_inflates_beyond_what_it_says_stops_there(busy: Pair) -> None:
    ada, bea = busy
    header, _ = opened(bea.send().read_bytes())
    bomb = zstandard.ZstdCompressor(level=1).compress(bytes(64 << 20))
    raw = sealed(bea, header, b"{}", payload=bomb, raw_len=1000)
    assert reason(ada, raw) == "exchange.damaged"
    huge = sealed(bea, header, b"{}", payload=bomb, raw_len=(256 << 20) + 1)
    assert reason(ada, huge) == "exchange.damaged"


def test_a_frame_that_asks_for_a_huge_window_is_refused(busy: Pair) -> None:
    ada, bea = busy
    header, _ = opened(bea.send().read_bytes())
    wide = zstandard.ZstdCompressionParameters(
        window_log=27, enable_ldm=True, write_content_size=False
    )
    maker = zstandard.ZstdCompressor(compression_params=wide)
    out = io.BytesIO()
    with maker.stream_writer(out, closefd=False) as writer:
        for _ in range(200):
            writer.write(bytes(1 << 16))
    raw = sealed(bea, header, b"{}", payload=out.getvalue(), raw_len=200 << 16)
    assert reason(ada, raw) == "exchange.damaged"


@pytest.mark.parametrize("cut", [0, 1, 5, 40])
def test_a_cut_frame_that_reads_as_nothing_is_refused(busy: Pair, cut: int) -> None:
    ada, bea = busy
    header, inside = opened(bea.send().read_bytes())
    raw = json.dumps(inside).encode()
    payload = deflate(raw)[:cut] or b"\0"
    forged_file = sealed(bea, header, raw, payload=payload)
    assert reason(ada, forged_file) == "exchange.damaged"


@pytest.mark.parametrize(
    "inside",
    [
        b"[" * 100_000 + b"]" * 100_000,
        b"NaN",
        b'{"v":Infinity}',
        b'{"v":1,"v":1}',
        b"1" * 5000,
        b'{"v":1e400}',
        b"\xff\xfe",
        b'"\\ud800"',
        b"null",
    ],
)
def test_json_that_is_not_strict_is_refused(busy: Pair, inside: bytes) -> None:
    ada, bea = busy
    header, _ = opened(bea.send().read_bytes())
    assert reason(ada, sealed(bea, header, inside)) == "exchange.damaged"


@pytest.mark.parametrize("length", [0, 1, (1 << 20) + 1, 0xFFFFFFFF])
def test_a_header_of_impossible_length_is_refused(busy: Pair, length: int) -> None:
    ada, _ = busy
    raw = envelope.MAGIC + struct.pack(">I", length) + bytes(400)
    assert reason(ada, raw) == "exchange.damaged"


def test_a_folder_a_link_to_nowhere_and_a_missing_file_are_no_update_files(
    busy: Pair, tmp_path: Path
) -> None:
    ada, bea = busy
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    assert ada.receive(inbox).outcomes == ()
    (inbox / "conflicted copy.txt").write_text("not ours")
    bea.send(inbox / "one.mbundle")
    (inbox / "folder.mbundle").mkdir()
    report = ada.receive(inbox)
    assert [each.fate for each in report.outcomes] == [Fate.TAKEN]
