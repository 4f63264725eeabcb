"""A file that is not right is not accepted: one reason, kept outside, the book unchanged."""

import hashlib
import json
import random
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from db.book import found
from db.errors import Refusal
from db.exchange.bundle import envelope
from db.exchange.bundle.payload import deflate, inflate
from db.exchange.identity import Home, write_request
from db.exchange.joining import enrol
from db.exchange.naming import colleague_id
from db.exchange.report import Fate
from db.exchange.rules import Role
from tests.exchange.forging import opened, sealed
from tests.exchange.office import Laptop, OpenOffice, Pair, join_book, offer, quick, reason


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
    from db.exchange.records import Colleague

    ada, bea = busy
    with bea.book.store.write("Take over") as work:
        work.get(Colleague, colleague_id(bea.fpr)).role = Role.ADMIN
    assert reason(ada, bea.send().read_bytes()) == "exchange.no_right"


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
