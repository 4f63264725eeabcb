"""What a framework must say before it is adopted."""

import pytest

from db.errors import Refusal
from db.oversight.rules.frameworks import check_applies, check_rests, check_titles
from db.oversight.rules.readings import figure


@pytest.mark.parametrize(
    ("themes", "segments", "code", "field"),
    [
        ([" "], ["1"], "oversight.untitled", "themes"),
        (["Quality"], ["1", ""], "oversight.untitled", "segments"),
        (["Quality", "People", " Quality "], ["1"], "oversight.same_title", "themes"),
    ],
)
def test_a_theme_or_a_segment_has_a_title_and_a_theme_one_of_its_own(
    themes: list[str], segments: list[str], code: str, field: str
) -> None:
    with pytest.raises(Refusal, match=f"^{code}$") as refused:
        check_titles(themes, segments)
    assert refused.value.field == field
    check_titles(["Quality", "People"], ["1", "1"])


def test_what_something_rests_on_is_not_taken_off() -> None:
    check_rests(0, "Quality", "themes")
    with pytest.raises(Refusal, match=r"^oversight\.rests$") as refused:
        check_rests(1, "Quality", "themes")
    assert (refused.value.field, refused.value.values) == ("themes", {"title": "Quality"})


def test_t8_a_framework_places_some_kind_of_organisation() -> None:
    with pytest.raises(Refusal, match=r"^oversight\.for_nobody$"):
        check_applies([])
    check_applies(["NHS trust"])


def test_a_minus_sign_is_read_as_the_hyphen_people_type() -> None:
    assert figure("\N{MINUS SIGN}1.5 %", "actual") == figure("-1.5", "actual")
