"""Why something is done at scale, and who declares independence."""

import pytest

from db.bodies.rules.induction import declares_independence
from db.bodies.rules.kinds import Office, PlaceLevel
from db.bodies.rules.purposes import AtScale, check_at_scale
from db.errors import Refusal


def test_r7_a_reason_to_work_at_scale_is_the_whole_systems() -> None:
    check_at_scale(AtScale.ONE_VOICE, [PlaceLevel.SYSTEM])
    check_at_scale(AtScale.ONE_VOICE, [])
    check_at_scale(AtScale.NOT_SAID, [PlaceLevel.PLACE])
    with pytest.raises(Refusal, match=r"^scale\.nearer_home$"):
        check_at_scale(AtScale.ONE_VOICE, [PlaceLevel.SYSTEM, PlaceLevel.PARTNERSHIP])


@pytest.mark.parametrize("independent", [True, False])
@pytest.mark.parametrize("office", list(Office))
def test_r5_the_chair_and_the_vice_chair_of_an_independent_place_declare_it(
    office: Office, independent: bool
) -> None:
    expected = independent and office in {Office.CHAIR, Office.VICE_CHAIR}
    assert declares_independence(office, independent=independent) == expected
