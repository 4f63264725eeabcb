"""Whose authority it is while bodies end and others take up their work (T14)."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from db.bodies.rules.successors import Standing as Office
from db.errors import Refusal
from db.risks.rules.offices import Named, check_region, ended_before, holder_on
from db.risks.rules.wording import same_words

ENDED = date(2027, 3, 31)
AFTER = ENDED + timedelta(days=1)
OFFICES = {
    "nhse": Office(date(2013, 4, 1), ENDED, "dhsc"),
    "dhsc": Office(),
    "north": Office(),
    "icb": Office(),
    "old": Office(None, ENDED, "icb"),
}
NAMES = {each: each.upper() for each in OFFICES}
NAMED = Named({}, national={"nhse"}, regions={"north", "old"})


def test_the_national_body_ended_when_the_last_of_those_named_had() -> None:
    assert ended_before(OFFICES, NAMED, AFTER) == ENDED
    assert ended_before(OFFICES, NAMED, ENDED) is None
    earlier = OFFICES | {"phe": Office(None, date(2021, 9, 30))}
    assert ended_before(earlier, replace(NAMED, national={"nhse", "phe"}), AFTER) == ENDED
    assert ended_before(OFFICES, replace(NAMED, national={"nhse", "dhsc"}), AFTER) is None


def test_t14_a_regional_offices_authority_passes_on_with_the_national_bodys() -> None:
    assert holder_on(OFFICES, NAMED, "north", ENDED) == "north"
    assert holder_on(OFFICES, NAMED, "north", AFTER) == "dhsc"
    assert holder_on(OFFICES, NAMED, "icb", AFTER) == "icb", "it is no region"
    several = OFFICES | {"aaa": Office(None, ENDED, "icb")}
    both = replace(NAMED, national=("nhse", "aaa"))
    assert holder_on(several, both, "north", AFTER) == "icb", "the first by name"


@pytest.mark.parametrize(("since", "holder"), [(ENDED, "dhsc"), (AFTER, "north")])
def test_t14_a_region_that_opened_or_was_named_after_that_has_its_own(
    since: date, holder: str
) -> None:
    opened = OFFICES | {"north": Office(since)}
    assert holder_on(opened, NAMED, "north", AFTER) == holder
    named = replace(NAMED, kept={"north": since})
    assert holder_on(OFFICES, named, "north", AFTER) == holder


def test_t14_only_a_region_that_passed_on_with_its_national_body_is_refused_so() -> None:
    with pytest.raises(Refusal, match=r"^assurance\.region_passed$") as refused:
        check_region(OFFICES, NAMES, NAMED, "north", AFTER)
    assert refused.value.values == {"authority": "NORTH", "instead": "DHSC", "on": ENDED}
    check_region(OFFICES, NAMES, NAMED, "north", ENDED)
    check_region(OFFICES, NAMES, replace(NAMED, regions=()), "old", AFTER)
    check_region(OFFICES, NAMES, replace(NAMED, national=()), "old", AFTER)
    check_region(OFFICES | {"north": Office(AFTER)}, NAMES, NAMED, "north", AFTER)
    nobody = OFFICES | {"nhse": Office(None, ENDED)}
    check_region(nobody, NAMES, NAMED, "north", AFTER)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Winter, catering", "winter catering.", True),
        ("catering", "ctaering", True),
        ("catering", "cateering", True),
        ("catering", "cateringg", True),
        ("catering", "Katering", False),
        ("catering", "catalog", False),
        ("catering", "caterings now", False),
        ("ward 10", "ward 01", False),
        ("wards", "wrads", False),
        ("catered", "catered", True),
    ],
)
def test_r24_a_slip_in_a_longer_word_is_wording_and_another_word_is_not(
    one: str, other: str, *, same: bool
) -> None:
    assert same_words(one, other) is same_words(other, one) is same
