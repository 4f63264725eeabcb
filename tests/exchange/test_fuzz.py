"""Signed but senseless: whatever stands in a file, it is refused in order or taken in whole."""

import json
import random
import shutil
import tracemalloc
from pathlib import Path

import pytest

from db.errors import Refusal
from db.exchange.bundle.reader import read_payload
from db.exchange.naming import kinds
from db.exchange.report import Fate
from tests.exchange.forging import forged, opened
from tests.exchange.mutation import damaged
from tests.exchange.office import Laptop, OpenOffice
from tests.exchange.oracle import prove

CASES = 2_500
WHOLE_CASES = 250


@pytest.fixture
def talked(office: OpenOffice) -> tuple[Laptop, Laptop]:
    """Two laptops with a difference, a settlement and changes the other lacks."""
    ada, bea = office(2)
    row = ada.add(name="Trust", short="T")
    bea.receive(ada.send())
    ada.edit(row, name="One")
    bea.edit(row, name="Two")
    bea.receive(ada.send())
    from db.exchange.commands import SettleVersions

    bea.book.store.do(SettleVersions(bea.conflicts()[0].token, value="Both"))
    for count in range(4):
        bea.add(name=f"Trust {count}", code=f"RX{count}")
    return ada, bea


def test_a_damaged_payload_is_refused_or_read_and_nothing_else(
    talked: tuple[Laptop, Laptop],
) -> None:
    _, bea = talked
    _, inside = opened(bea.send().read_bytes())
    raw = json.dumps(inside, ensure_ascii=False).encode()
    chance = random.Random(7)  # noqa: S311 - the same damage each time
    refused = 0
    tracemalloc.start()
    for _ in range(CASES):
        try:
            read_payload(damaged(chance, raw), kinds())
        except Refusal:
            refused += 1
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert refused > CASES // 2
    assert peak < 20_000_000


def test_a_damaged_but_signed_file_leaves_the_book_whole(talked: tuple[Laptop, Laptop]) -> None:
    ada, bea = talked
    chance = random.Random(11)  # noqa: S311 - the same damage each time
    place = ada.folder / "damaged.mbundle"
    before = ada.digest()
    ada.close()
    kept = ada.folder / "kept"
    shutil.copytree(ada.book.path.parent, kept, ignore=shutil.ignore_patterns("kept"))
    ada.open()
    for _ in range(WHOLE_CASES):
        raw = json.dumps(opened(bea.send(place).read_bytes())[1], ensure_ascii=False).encode()
        try:
            inside = json.loads(damaged(chance, raw))
        except ValueError:
            continue
        if not isinstance(inside, dict):
            continue
        place.write_bytes(forged(bea, lambda _, now=inside: now))  # type: ignore[misc]
        outcome = ada.receive(place).outcomes[0]
        if outcome.fate is Fate.NOT_ACCEPTED:
            assert ada.digest() == before
        elif outcome.fate is Fate.TAKEN:
            prove(ada)
            _restore(ada, kept)


def _restore(laptop: Laptop, kept: Path) -> None:
    laptop.close()
    shutil.copy(kept / laptop.book.path.name, laptop.book.path)
    laptop.open()
