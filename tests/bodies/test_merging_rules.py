"""P14: which of two entries stays, and which two are not one."""

import pytest

from db.bodies.rules.merging import Entry, check_organisations, check_two, key_forms, survivor
from db.errors import Refusal

TRUST = Entry("t", "Northgate Trust", "RX1", successor="n")


def refused(code: str, gone: Entry, into: Entry) -> Refusal:
    with pytest.raises(Refusal) as found:
        check_organisations(gone, into)
    assert found.value.code == code
    return found.value


def test_an_entry_is_not_merged_with_itself() -> None:
    check_two("a", "b")
    with pytest.raises(Refusal) as found:
        check_two("a", "a")
    assert (found.value.code, found.value.field) == ("bodies.merge_same", "into")
    assert refused("bodies.merge_same", TRUST, TRUST).field == "into"


def test_two_organisations_with_codes_of_their_own_are_two() -> None:
    check_organisations(TRUST, Entry("x", "Northgate", "RX1"))
    check_organisations(TRUST, Entry("x", "Northgate"))
    check_organisations(Entry("x", "Northgate"), TRUST)
    found = refused("bodies.merge_codes", TRUST, Entry("x", "Northgate", "RX2"))
    assert found.values == {"code": "RX1", "other": "RX2"}


def test_an_organisation_and_who_took_up_its_work_are_two() -> None:
    new = Entry("n", "Northgate and Wear Trust")
    found = refused("bodies.merge_successor", TRUST, new)
    assert found.values == {"name": "Northgate Trust", "other": "Northgate and Wear Trust"}
    assert refused("bodies.merge_successor", new, TRUST).values["other"] == "Northgate Trust"


@pytest.mark.parametrize(
    ("merged", "stays"),
    [
        ({}, "b"),
        ({"b": ""}, "b"),
        ({"b": "c", "c": "d"}, "d"),
        ({"b": "c", "c": "a", "a": "c"}, "a"),
        ({"b": "a", "a": "c", "c": "d", "d": "c"}, "c"),
    ],
)
def test_who_stays_is_the_end_of_the_chain_or_the_first_of_the_circle_it_runs_into(
    merged: dict[str, str], stays: str
) -> None:
    assert survivor(merged, "b") == stays


def test_the_keys_an_id_may_follow_from_name_what_moved_and_nothing_twice() -> None:
    assert key_forms({"person": "p", "mark": "A"}, "person") == [
        (("person", False),),
        (("person", False), ("mark", False)),
        (("person", False), ("mark", True)),
        (("mark", False), ("person", False)),
        (("mark", True), ("person", False)),
    ]
    three = {"meeting": "m", "person": "p", "word": "w", "day": "d"}
    assert max(len(key) for key in key_forms(three, "person")) == 3
