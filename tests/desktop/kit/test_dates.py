"""A date as it is typed."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.words import DAYS, day
from desktop.kit.fields.dates import Looks, looks, understand

TODAY = date(2026, 11, 30)  # a Monday
days = st.dates(date(2000, 1, 1), date(2090, 12, 31))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("3 Dec", date(2026, 12, 3)),
        ("3 december", date(2026, 12, 3)),
        ("3rd Dec", date(2026, 12, 3)),
        ("Thu 3 Dec", date(2026, 12, 3)),
        ("3 Dec 27", date(2027, 12, 3)),
        ("3 January", date(2027, 1, 3)),
        ("3/12", date(2026, 12, 3)),
        ("3.12.2026", date(2026, 12, 3)),
        ("03-12-26", date(2026, 12, 3)),
        ("2026-12-03", date(2026, 12, 3)),
        ("today", TODAY),
        ("Tomorrow", date(2026, 12, 1)),
        ("yesterday", date(2026, 11, 29)),
        ("+14", date(2026, 12, 14)),
        ("+2w", date(2026, 12, 14)),
        ("Thursday", date(2026, 12, 3)),
        ("thu", date(2026, 12, 3)),
        ("mon", date(2026, 12, 7)),
        ("29 Feb", date(2028, 2, 29)),
        ("30 Feb", None),
        ("29 Feb 2028", date(2028, 2, 29)),
        ("31/11", None),
        ("32/1", None),
        ("12 Ju", None),
        ("12 Jun", date(2027, 6, 12)),
        ("29 Nov", date(2027, 11, 29)),
        ("30 Nov", TODAY),
        ("1 Dec", date(2026, 12, 1)),
        ("31 May", date(2027, 5, 31)),
        ("", None),
        ("soon", None),
        ("0 Dec", None),
    ],
)
def test_what_a_secretary_types_is_understood(typed: str, meant: date | None) -> None:
    assert understand(typed, TODAY) == meant


@given(days, days)
def test_a_date_as_the_house_prints_it_is_understood_as_itself(meant: date, today: date) -> None:
    assert understand(day(meant), today) == meant
    assert understand(meant.isoformat(), today) == meant


@pytest.mark.parametrize(
    ("typed", "today", "ahead", "back"),
    [
        ("12 Dec", date(2026, 3, 1), date(2026, 12, 12), date(2025, 12, 12)),
        ("25 Dec", date(2026, 6, 8), date(2026, 12, 25), date(2025, 12, 25)),
        ("25 Dec", date(2026, 12, 25), date(2026, 12, 25), date(2026, 12, 25)),
        ("1 Jan", date(2026, 12, 31), date(2027, 1, 1), date(2026, 1, 1)),
        ("31 Dec", date(2027, 1, 1), date(2027, 12, 31), date(2026, 12, 31)),
        ("1/1", date(2027, 1, 1), date(2027, 1, 1), date(2027, 1, 1)),
        ("29 Feb", date(2026, 3, 1), date(2028, 2, 29), date(2024, 2, 29)),
        ("29 Feb", date(2028, 2, 28), date(2028, 2, 29), date(2024, 2, 29)),
        ("29 Feb", date(2028, 2, 29), date(2028, 2, 29), date(2028, 2, 29)),
        ("29 Feb", date(2028, 3, 1), date(2032, 2, 29), date(2028, 2, 29)),
        ("29 Feb", date(2097, 1, 1), date(2104, 2, 29), date(2096, 2, 29)),
        ("Monday", TODAY, date(2026, 12, 7), TODAY),
        ("Sunday", TODAY, date(2026, 12, 6), date(2026, 11, 29)),
    ],
)
def test_a_date_without_a_year_is_the_next_one_or_the_last_one_as_the_field_looks(
    typed: str, today: date, ahead: date, back: date
) -> None:
    assert understand(typed, today, Looks.AHEAD) == ahead
    assert understand(typed, today, Looks.BACK) == back


@given(days, days)
def test_the_next_one_is_never_past_and_the_last_one_never_to_come(
    meant: date, today: date
) -> None:
    ahead = understand(f"{meant.day} {meant:%b}", today, Looks.AHEAD)
    back = understand(f"{meant.day} {meant:%b}", today, Looks.BACK)
    near = understand(f"{meant.day} {meant:%b}", today, Looks.EITHER)
    assert ahead is not None
    assert back is not None
    assert back <= today <= ahead
    assert near in (back, ahead)
    assert near is not None
    assert abs(near - today) == min(today - back, ahead - today)


def test_a_field_looks_as_its_name_says() -> None:
    for name in ("due_on", "review_on", "closes_on", "planned_on", "resumes_on"):
        assert looks(name) is Looks.AHEAD
    for name in ("received_on", "declared_on", "closed_on", "on", "as_at"):
        assert looks(name) is Looks.BACK
    for name in ("from_on", "to_on"):
        assert looks(name) is Looks.EITHER


@given(days, st.sampled_from(DAYS))
def test_a_weekday_is_the_next_one(today: date, name: str) -> None:
    meant = understand(name, today)
    assert meant is not None
    assert DAYS[meant.weekday()] == name
    assert timedelta(1) <= meant - today <= timedelta(7)


@given(st.text(max_size=20), days)
def test_nothing_typed_breaks_it(typed: str, today: date) -> None:
    understand(typed, today)
