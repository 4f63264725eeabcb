"""What gives way where there is little room, and what grows when the size of type does."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from desktop.kit.fields.boxes import FilterBox
from desktop.kit.fold import Verbs
from desktop.kit.theme import Look
from desktop.kit.verbs import VerbButton

Show = Callable[[QWidget], QWidget]
WORDS = ("First", "Second", "Third", "Fourth")


@pytest.fixture
def three(look: Look, shown: Show) -> Callable[[bool], Verbs]:
    """A row of four verbs too narrow for all of them."""

    def make(leading: bool) -> Verbs:
        row = Verbs(look, leading=leading)
        for words in WORDS:
            row.add(VerbButton(look, QAction(words, row)))
        row.resize(row.sizeHint().width() - 10, 40)
        shown(row)
        return row

    return make


def test_verbs_of_a_heading_keep_the_last_and_give_up_the_first(
    three: Callable[[bool], Verbs],
) -> None:
    row = three(False)
    folded = [each.text() for each in row.folded]
    assert folded
    assert folded == list(WORDS[: len(folded)])
    assert WORDS[-1] not in folded


def test_verbs_that_lead_a_row_keep_the_first_and_give_up_the_last(
    three: Callable[[bool], Verbs],
) -> None:
    row = three(True)
    folded = [each.text() for each in row.folded]
    assert folded
    assert folded == list(WORDS[-len(folded) :])
    assert WORDS[0] not in folded


def test_bounds_grow_with_the_type_while_their_part_is_away(look: Look) -> None:
    part = QWidget()
    look.bound(part, minimumWidth=100, maximumWidth=200)
    look.choose("light", 200, "auto")
    assert (part.minimumWidth(), part.maximumWidth()) == (200, 400)
    look.choose("light", 100, "auto")
    assert (part.minimumWidth(), part.maximumWidth()) == (100, 200)


def test_a_box_that_narrows_is_as_wide_whatever_it_offers(look: Look) -> None:
    box = FilterBox(look, "Committee", 100, 200)
    empty = box.sizeHint()
    box.addItem("The longest name of a committee that there has ever been in any system")
    assert box.sizeHint() == empty
    assert (box.minimumSizeHint().width(), box.sizeHint().width()) == (100, 200)
