"""Which numbers of an agenda become others, apart from what follows its parent."""

import pytest

from db.meetings.rules.renumbered import moved, placed, without

ROWS = [("c", "", "2"), ("a", "", "0"), ("b", "", "1"), ("a1", "a", "3")]


def order(rows: list[tuple[str, str, str]]) -> list[str]:
    return [row[0] for row in sorted(rows, key=lambda row: row[2])]


@pytest.mark.parametrize(
    ("item", "after", "top", "expected"),
    [
        ("n", "b", False, ["a", "b", "n", "c", "a1"]),
        ("n", "b", True, ["n", "a", "b", "c", "a1"]),
        ("n", "gone", False, ["a", "b", "c", "a1", "n"]),
        ("a", "c", False, ["b", "c", "a", "a1"]),
    ],
)
def test_an_item_stands_after_another_at_the_top_or_at_the_foot(
    item: str, after: str, top: bool, expected: list[str]
) -> None:
    found = placed(ROWS, item, "", after, top=top)
    assert order(found) == expected
    assert {row[0]: row[1] for row in found}["a1"] == "a"


def test_items_of_one_position_stand_in_the_order_of_their_ids() -> None:
    rows = [("b", "", "0"), ("a", "z", "0")]
    assert order(placed(rows, "n", "", "", top=True)) == ["n", "a", "b"]


def test_only_the_item_itself_is_taken_off() -> None:
    assert without(ROWS, "b") == [ROWS[0], ROWS[1], ROWS[3]]


def test_what_members_do_not_hold_or_is_called_as_before_is_not_told() -> None:
    held = {"a": "1", "b": "2"}
    assert moved(held, {"a": "1", "n": "2", "b": "3"}) == [("2", "3")]


def test_only_what_the_deed_changes_is_told_where_numbers_had_moved_before() -> None:
    held, was = {"a": "1", "b": "2", "c": "3"}, {"a": "1", "b": "3", "c": "4"}
    now = {"a": "2", "b": "3", "c": "5"}
    assert moved(held, now, was=was) == [("1", "2"), ("3", "5")]


def test_what_follows_its_parent_is_not_told_and_what_moves_beneath_it_is() -> None:
    held = {"a": "6", "a1": "6.1", "a2": "6.2", "b1": "4.1", "deep": "6.1.3"}
    now = {"a": "7", "a1": "7.1", "a2": "7.3", "b1": "5.1", "deep": "7.1.3"}
    assert moved(held, now) == [("6", "7"), ("6.2", "7.3"), ("4.1", "5.1")]
