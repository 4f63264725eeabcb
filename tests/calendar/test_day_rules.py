"""Days before and after which nothing of a meeting, terms or a name is what it says."""

from datetime import date

import pytest

from db.bodies.rules.initials import bare_name
from db.bodies.rules.periods import check_review
from db.calendar.rules.states import check_happened, check_stands
from db.errors import Refusal

EVE, DAY = date(2026, 12, 2), date(2026, 12, 3)


def test_names_are_compared_without_honorifics_case_and_accents() -> None:
    assert bare_name("Dr Zoë FOX") == bare_name("zoe fox") == "zoe fox"


def test_terms_are_looked_at_again_no_earlier_than_they_hold() -> None:
    for from_on, review_on in ((None, DAY), (DAY, None), (DAY, DAY), (EVE, DAY)):
        check_review(from_on, review_on)
    with pytest.raises(Refusal, match=r"^bodies\.review_before_start$") as refused:
        check_review(DAY, EVE)
    assert refused.value.values == {"start": DAY, "on": EVE}


def test_a_committee_meets_up_to_its_last_day() -> None:
    for closed_on, on in ((None, DAY), (DAY, None), (DAY, DAY), (DAY, EVE)):
        check_stands("Group", closed_on, on, "on_date")
    with pytest.raises(Refusal, match=r"^calendar\.body_closed$"):
        check_stands("Group", EVE, DAY, "on_date")


def test_what_happened_is_no_day_to_come() -> None:
    check_happened(None, DAY, "on")
    check_happened(DAY, DAY, "on")
    with pytest.raises(Refusal, match=r"^calendar\.not_yet$"):
        check_happened(DAY, EVE, "on")
