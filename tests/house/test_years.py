"""A date of another year says its year, wherever it stands (the house's short dates)."""

from datetime import date

import pytest

from db.words import day_brief, day_of_year, day_plain, day_short


@pytest.mark.parametrize(
    ("on", "short", "brief", "plain"),
    [
        (date(2026, 12, 3), "Thu 3 Dec", "3 Dec", "3 December"),
        (date(2026, 1, 1), "Thu 1 Jan", "1 Jan", "1 January"),
        (date(2025, 12, 31), "Wed 31 Dec 2025", "31 Dec 2025", "31 December 2025"),
        (date(2027, 1, 1), "Fri 1 Jan 2027", "1 Jan 2027", "1 January 2027"),
    ],
)
def test_the_year_is_said_where_it_is_not_this_one(
    monkeypatch: pytest.MonkeyPatch, on: date, short: str, brief: str, plain: str
) -> None:
    monkeypatch.setenv("MINUTEBOOK_NOW", "2026-06-08T09:00:00+00:00")
    assert (day_short(on), day_brief(on), day_of_year(on)) == (short, brief, plain)
    assert day_plain(on) == short.removesuffix(f" {on.year}")
