"""The form of a commit: its hash can never change, for every book stands on it."""

import hashlib

from hypothesis import given
from hypothesis import strategies as st

from db.journal.form import (
    GENESIS,
    Change,
    Header,
    canonical,
    commit_hash,
    leaf,
    op_of,
    salt,
    split_op,
)

SEED = bytes(range(32))
HEADER = Header(
    n=1,
    hlc=117656755414106112,
    wall="2026-12-03T10:00:00.000Z",
    person="Ada Ó Néill",
    app="0.1.0",
    schema=1,
    intent="Close action",
    deps={"b" * 32: 7},
)
CHANGES = (
    Change("01m802hsg6jg4zwx2m3meexfdz", 6102, leaf(salt(SEED, 0), "Café"), None),
    Change(
        "01m802hsg6jg4zwx2m3meexfdz",
        6105,
        leaf(salt(SEED, 1), 1),
        ("a" * 32, 3),
        (("b" * 32, 2), ("c" * 32, 9)),
    ),
)


def test_the_hash_of_this_commit_is_for_ever() -> None:
    expected = "239642978512ce521701fd27d5ea3a6dd7475e7fba819216bd02dacabb0daa34"
    assert commit_hash(GENESIS, HEADER, CHANGES).hex() == expected


def test_a_salt_is_the_hash_of_the_seed_and_the_place() -> None:
    assert salt(SEED, 258) == hashlib.sha256(SEED + b"\x00\x00\x01\x02").digest()


def test_words_and_a_number_that_look_alike_have_other_leaves() -> None:
    assert leaf(SEED, "1") != leaf(SEED, 1)
    assert leaf(SEED, "") != leaf(SEED, None)


@given(st.text(), st.text())
def test_two_values_share_a_leaf_only_if_they_are_one(one: str, other: str) -> None:
    assert (leaf(SEED, one) == leaf(SEED, other)) == (one == other)


@given(st.dictionaries(st.text(), st.integers()))
def test_a_value_is_written_one_way_whatever_the_order(value: dict[str, int]) -> None:
    backwards = dict(reversed(list(value.items())))
    assert canonical(value) == canonical(backwards)


@given(st.integers(0, 8000), st.integers(0, (1 << 40) - 1))
def test_a_local_number_comes_apart_as_it_was_put_together(device: int, sequence: int) -> None:
    assert split_op(op_of(device, sequence)) == (device, sequence)
