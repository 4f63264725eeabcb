"""The items of a long meeting: the one under way is always in sight, and what comes next."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget

from db.meetings.rules.items import ItemState
from desktop.kit.theme import Look
from desktop.meetings.live.items import AHEAD, ItemList, LiveItem

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
ITEMS = [
    LiveItem(str(n), str(n), f"Business {n}", ItemState.TO_COME, "10:00", "9 min")
    for n in range(1, 21)
]


@pytest.fixture
def shown_list(look: Look, shown: Callable[[QWidget], QWidget]) -> ItemList:
    made = ItemList(look)
    made.resize(300, 480)
    shown(made)
    return made


def in_sight(shown_list: ItemList, number: int) -> bool:
    """Return whether the whole row of an item is seen."""
    rect = shown_list.visualRect(shown_list.rows.index(number - 1))
    return rect.top() >= 0 and rect.bottom() < shown_list.viewport().height()


@pytest.mark.parametrize("number", [1, 2, 11, 17, 18, 19, 20])
def test_the_item_gone_to_is_in_sight_and_what_comes_after_it(
    shown_list: ItemList, number: int
) -> None:
    shown_list.show_items(ITEMS, "1")
    shown_list.show_items(ITEMS, str(number))
    for each in range(number, min(number + AHEAD, len(ITEMS)) + 1):
        assert in_sight(shown_list, each)


def test_the_list_does_not_move_under_the_hand_while_the_item_stays(shown_list: ItemList) -> None:
    shown_list.show_items(ITEMS, "17")
    shown_list.verticalScrollBar().setValue(0)
    shown_list.show_items(ITEMS, "17")
    assert in_sight(shown_list, 1)


def test_the_item_stays_in_sight_in_a_lower_window(shown_list: ItemList) -> None:
    shown_list.show_items(ITEMS, "11")
    shown_list.resize(300, 180)
    assert in_sight(shown_list, 11)
