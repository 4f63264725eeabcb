"""Words a minute book chooses for itself."""

import pytest

from db.bodies.rules.kinds import BodyKind, OrgKind, PlaceLevel
from db.bodies.rules.labels import several, subject, subject_named, subjects
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
    called = {"PlaceLevel.place": "Place", "BodyKind.board": "Board", "OrgKind.board": "Board"}
    for given in ("PlaceLevel.place", "place", " Place "):
        assert subject_named(given, called) == "PlaceLevel.place"
    assert subject_named("board", called) == "BodyKind.board"
    with pytest.raises(Refusal) as refused:
        subject_named("PlaceLevel.kingdom", called)
    assert refused.value.field == "subject"
    assert refused.value.values["known"] == "Place, Board"
