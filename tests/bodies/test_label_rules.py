"""Words a minute book chooses for itself."""

import pytest

from db.bodies.rules.kinds import BodyKind, OrgKind, PlaceLevel
from db.bodies.rules.labels import check_subject, several, subject, subjects
from db.errors import Refusal


@pytest.mark.parametrize(
    ("word", "plural"),
    [
        ("board", "boards"),
        ("county", "counties"),
        ("valley", "valleys"),
        ("ICP", "ICPs"),
        ("pass", "passes"),
        ("box", "boxes"),
        ("blitz", "blitzes"),
        ("patch", "patches"),
        ("parish", "parishes"),
        ("quay", "quays"),
        ("oddity", "oddities"),
    ],
)
def test_an_own_word_has_its_plural(word: str, plural: str) -> None:
    assert several(word) == plural


def test_a_word_is_chosen_for_what_has_one_to_choose() -> None:
    assert subject(PlaceLevel.PLACE) == "PlaceLevel.place"
    assert subjects()["PlaceLevel.partnership"] is PlaceLevel.PARTNERSHIP
    assert subjects()[subject(BodyKind.ASSEMBLY)] is BodyKind.ASSEMBLY
    assert subjects()[subject(OrgKind.ICB)] is OrgKind.ICB
    check_subject("PlaceLevel.partnership")
    with pytest.raises(Refusal) as refused:
        check_subject("PlaceLevel.kingdom")
    assert refused.value.values["known"] == ", ".join(subjects())
