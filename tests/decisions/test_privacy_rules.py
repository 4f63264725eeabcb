"""In which part of an agenda something stands, by the book's own answer."""

import pytest

from db.decisions.rules.privacy import PRIVATE, STANDS_IN, part_from, part_of
from db.meetings.rules.items import Part
from tests.meetings.kept import kept


@pytest.mark.parametrize(
    ("found", "part"), [([(1,)], Part.TWO), ([(0,)], Part.ONE), ([], Part.ONE)]
)
def test_what_the_book_finds_private_stands_in_part_2(found: list[tuple[int]], part: Part) -> None:
    noted = kept((STANDS_IN, {"item": "i", "decision": "d"}, found))
    assert part_from(noted, "i", "d") is part
    assert part_of(kept((PRIVATE, {"thing": "d"}, found)), "d") is part


def test_what_rests_on_nothing_is_asked_for_by_nothing() -> None:
    nowhere = kept((STANDS_IN, {"item": "", "decision": ""}, [(1,)]))
    assert part_from(nowhere, None) is Part.TWO
