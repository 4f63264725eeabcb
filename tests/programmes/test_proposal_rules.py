"""What depends on what among service proposals."""

import pytest

from db.errors import Refusal
from db.programmes.rules.proposals import check_needs, reached

HELD = [("a", "b"), ("b", "c"), ("d", "a")]


def test_everything_a_proposal_depends_on_is_reached_and_nothing_that_depends_on_it() -> None:
    assert reached("a", HELD) == {"b", "c"}
    assert reached("c", HELD) == frozenset()
    assert reached("a", [*HELD, ("c", "a")]) == {"a", "b", "c"}


@pytest.mark.parametrize(
    ("proposal", "needs", "code"),
    [("a", "a", "needs_itself"), ("c", "a", "needs_in_circle"), ("b", "d", "needs_in_circle")],
)
def test_r9_a_proposal_neither_depends_on_itself_nor_closes_a_circle(
    proposal: str, needs: str, code: str
) -> None:
    with pytest.raises(Refusal, match=rf"^programmes\.{code}$"):
        check_needs(proposal, needs, HELD)


def test_another_way_to_the_same_proposal_is_no_circle() -> None:
    check_needs("a", "c", HELD)
    check_needs("d", "b", HELD)
