from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.errors import Refusal
from db.interests.rules import (
    InterestKind,
    check_direct,
    check_interest,
    declare_by,
    is_late,
    is_public,
    public_until,
    renew_by,
)

AROSE = date(2026, 4, 1)
ENDED = date(2026, 8, 31)


def test_an_interest_is_declared_within_28_days() -> None:
    last = date(2026, 4, 29)
    assert declare_by(AROSE) == last
    assert not is_late(AROSE, last, date(2027, 1, 1))
    assert is_late(AROSE, last + timedelta(days=1), date(2027, 1, 1))
    assert not is_late(AROSE, None, last)
    assert is_late(AROSE, None, last + timedelta(days=1))
    assert not is_late(None, None, last)


def test_an_interest_stays_public_until_six_months_after_it_ended() -> None:
    assert public_until(ENDED) == date(2027, 2, 28)
    assert is_public(AROSE, ENDED, date(2027, 2, 28))
    assert not is_public(AROSE, ENDED, date(2027, 3, 1))
    assert is_public(AROSE, ENDED, AROSE)
    assert not is_public(AROSE, ENDED, AROSE - timedelta(days=1))
    assert is_public(None, None, AROSE)


@given(st.dates(date(2000, 1, 1), date(2090, 1, 1)))
def test_six_months_are_about_half_a_year_wherever_they_start(ended: date) -> None:
    assert 178 <= (public_until(ended) - ended).days <= 184


def test_an_interest_says_something_and_does_not_end_before_it_begins() -> None:
    check_interest("Shares in a care provider", AROSE, AROSE)
    with pytest.raises(Refusal, match=r"^interests\.nature_missing$"):
        check_interest("  ", None, None)
    with pytest.raises(Refusal, match=r"^bodies\.end_before_start$"):
        check_interest("Shares", AROSE, AROSE - timedelta(days=1))


def test_an_indirect_interest_is_not_the_persons_own() -> None:
    check_direct(InterestKind.INDIRECT, direct=False)
    check_direct(InterestKind.FINANCIAL, direct=True)
    check_direct(InterestKind.FINANCIAL, direct=False)
    with pytest.raises(Refusal, match=r"^interests\.indirect_is_direct$"):
        check_direct(InterestKind.INDIRECT, direct=True)


def test_an_interest_is_confirmed_again_after_a_year() -> None:
    assert renew_by(date(2024, 2, 29)) == date(2025, 2, 28)


@pytest.mark.parametrize("later", [declare_by, public_until, renew_by])
def test_a_day_at_the_end_of_the_calendar_stays_on_it(later: Callable[[date], date]) -> None:
    assert later(date(9999, 12, 31)) == date.max
    assert later(date(9998, 1, 31)) > date(9998, 1, 31)


def test_only_what_would_leave_the_calendar_is_held_at_its_end() -> None:
    assert public_until(date(9999, 6, 15)) == date(9999, 12, 15)
    assert public_until(date(9999, 7, 15)) == date.max
