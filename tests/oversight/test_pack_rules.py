"""How deep the pack of a review goes (R27)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.oversight.rules.packs import Depth, depth

ORDER = list(Depth)


@pytest.mark.parametrize(
    ("segment", "found"),
    [
        (None, Depth.SHORT),
        (1, Depth.SHORT),
        (2, Depth.SHORT),
        (3, Depth.READINGS),
        (4, Depth.SUPPORT),
        (5, Depth.SUPPORT),
    ],
)
def test_the_depth_follows_the_segment(segment: int | None, found: Depth) -> None:
    """R27."""
    assert depth(segment) is found


def test_what_is_material_deepens_a_short_pack() -> None:
    """R27: proportional to segment and materiality."""
    assert depth(1, material=1) is Depth.READINGS
    assert depth(None, material=1) is Depth.READINGS
    assert depth(3, material=1) is Depth.READINGS
    assert depth(2, supported=True) is Depth.SUPPORT


@given(st.integers(1, 5), st.integers(0, 5), st.booleans())
def test_more_never_makes_a_pack_shallower(segment: int, material: int, supported: bool) -> None:
    found = depth(segment, material=material, supported=supported)
    assert ORDER.index(found) >= ORDER.index(depth(segment))
    assert ORDER.index(found) >= ORDER.index(depth(max(1, segment - 1), material=material))
