"""What depends on what among service proposals."""

import pytest

from db.errors import Refusal
from db.programmes.rules.proposals import check_needs, reached

HELD = [("a", "b"), ("b", "c"), ("d", "a")]


def test_everything_a_proposal_depends_on_is_reached_and_nothing_that_depends_on_it() -> None:
    assert reached("a", HELD) == {"b", "c"}
    assert reached("c", HELD) == frozenset()
    assert reached("a", [*HELD, ("c", "a")]) == {"a", "b", "c"}


def test_r9_a_proposal_never_depends_on_itself() -> None:
    with pytest.raises(Refusal, match=r"^programmes\.needs_itself$"):
        check_needs("a", "a")
    check_needs("a", "b")
