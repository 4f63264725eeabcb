"""What a colleague could sign but no honest program would write is refused, or kept unread."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from db.exchange.report import Fate
from tests.exchange.forging import Payload, forged, own_segment, rehashed
from tests.exchange.office import Laptop, OpenOffice, Pair, offer, reason


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
