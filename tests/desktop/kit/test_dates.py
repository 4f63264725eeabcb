"""A date as it is typed."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.words import DAYS, day, day_short
from desktop.kit.fields.dates import understand

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
        ("29 Feb", None),
        ("29 Feb 2028", date(2028, 2, 29)),
        ("31/11", None),
        ("32/1", None),
        ("12 Ju", None),
        ("12 Jun", date(2026, 6, 12)),
        ("1 Jun", date(2026, 6, 1)),
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


@given(days)
def test_a_date_without_a_year_is_the_nearest_one(today: date) -> None:
    for ahead in (-170, -1, 0, 1, 170):
        meant = today + timedelta(ahead)
        if (meant.month, meant.day) != (2, 29):
            assert understand(day_short(meant), today) == meant


@given(days, st.sampled_from(DAYS))
def test_a_weekday_is_the_next_one(today: date, name: str) -> None:
    meant = understand(name, today)
    assert meant is not None
    assert DAYS[meant.weekday()] == name
    assert timedelta(1) <= meant - today <= timedelta(7)


@given(st.text(max_size=20), days)
def test_nothing_typed_breaks_it(typed: str, today: date) -> None:
    understand(typed, today)
