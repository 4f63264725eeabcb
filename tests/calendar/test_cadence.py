from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.calendar.rules.cadence import LAST, Cadence, Step, dates, day_in_month, describe, parse
from db.errors import Refusal

FIRST, LAST_DAY = date(2026, 4, 1), date(2027, 3, 31)


def days(words: str) -> list[str]:
    return [f"{on:%m-%d}" for on in dates(parse(words), FIRST, LAST_DAY)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "first Thursday monthly",
            "04-02 05-07 06-04 07-02 08-06 09-03 10-01 11-05 12-03 01-07 02-04 03-04",
        ),
        (
            "last Tuesday monthly",
            "04-28 05-26 06-30 07-28 08-25 09-29 10-27 11-24 12-29 01-26 02-23 03-30",
        ),
        ("third Wednesday every two months", "04-15 06-17 08-19 10-21 12-16 02-17"),
        ("third Wednesday every two months from May", "05-20 07-15 09-16 11-18 01-20 03-17"),
        ("first Thursday quarterly", "04-02 07-02 10-01 01-07"),
        ("first Thursday quarterly from June", "06-04 09-03 12-03 03-04"),
        ("second Monday in January, April, July and October", "04-13 07-13 10-12 01-11"),
        ("fourth Friday yearly", "04-24"),
        (
            "first Thursday monthly except August and January",
            "04-02 05-07 06-04 07-02 09-03 10-01 11-05 12-03 02-04 03-04",
        ),
    ],
)
def test_the_dates_of_a_year_follow_from_the_words(words: str, expected: str) -> None:
    assert days(words) == expected.split()


def test_every_week_is_every_week_and_every_other_starts_with_the_year() -> None:
    assert len(days("weekly on Monday")) == 52
    assert days("every two weeks on Monday")[:3] == ["04-06", "04-20", "05-04"]
    assert days("weekly on Wednesday")[0] == "04-01"


def test_a_fortnight_keeps_its_step_when_only_part_of_the_year_is_asked_for() -> None:
    fortnightly = parse("fortnightly on Monday")
    part = dates(fortnightly, date(2026, 9, 1), LAST_DAY)
    assert part == [on for on in dates(fortnightly, FIRST, LAST_DAY) if on >= date(2026, 9, 1)]


@pytest.mark.parametrize("words", ["first Wednesday monthly", "weekly on Wednesday"])
def test_the_last_day_of_a_span_is_asked_for_too_even_as_the_first_of_a_year(words: str) -> None:
    april = date(2026, 4, 1)
    found = dates(parse(words), date(2026, 3, 31), april)
    assert found == [april]
    assert dates(parse(words), date(2026, 3, 31), date(2026, 3, 31)) == []


def test_a_week_that_opens_the_year_is_given_once() -> None:
    found = dates(parse("weekly on Wednesday"), date(2026, 3, 25), date(2026, 4, 8))
    assert found == [date(2026, 3, 25), date(2026, 4, 1), date(2026, 4, 8)]


def test_a_body_whose_year_starts_in_july_counts_its_quarters_from_july() -> None:
    found = dates(parse("first Thursday quarterly"), FIRST, LAST_DAY, year_start=8)
    assert [on.month for on in found] == [5, 8, 11, 2]


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("1st Thu every month", "first Thursday monthly"),
        ("the first thursdays of each month", "first Thursday monthly"),
        ("First Thursday of the month.", "first Thursday monthly"),
        ("3rd Wednesday bi-monthly", "third Wednesday every two months"),
        ("third Wednesday every other month", "third Wednesday every two months"),
        ("third Wednesday every 2 months", "third Wednesday every two months"),
        ("last Friday of each quarter", "last Friday quarterly"),
        ("every Monday", "weekly on Monday"),
        ("every Thursday", "weekly on Thursday"),
        ("fortnightly on Friday", "every two weeks on Friday"),
        ("second Monday in Oct, Jan", "second Monday in January and October"),
        ("quarterly", "quarterly"),
        ("annually", "yearly"),
        ("4 times a year", "four times a year"),
        ("every month", "monthly"),
        ("1st Thu monthly except Aug", "first Thursday monthly except August"),
        ("first Thursday monthly, skip August", "first Thursday monthly except August"),
        ("1st Thu monthly, not August", "first Thursday monthly except August"),
        (
            "1st Thu monthly but not in Aug and Jan",
            "first Thursday monthly except January and August",
        ),
        ("2nd Thu monthly", "second Thursday monthly"),
        ("3rd Thu monthly", "third Thursday monthly"),
        ("4th Thu monthly", "fourth Thursday monthly"),
    ],
)
def test_the_usual_ways_of_saying_it_are_read(said: str, read: str) -> None:
    assert describe(parse(said)) == read


@pytest.mark.parametrize(
    "words",
    [
        *("", "first Th monthly", "as and when", "fifth Thursday monthly", "first Someday monthly"),
        *("first Thursday weekly on Monday", "first Thursday in Smarch", "in May and June"),
        *("first Thursday every five months", "first Thursday every nil months"),
        *("weekly on Monday from May", "thirteen times a year", "0 times a year", "Thursday"),
        *("first Thursday monthly or so", "first Thursday four times a year", "first May monthly"),
    ],
)
def test_words_that_cannot_be_read_whole_are_refused(words: str) -> None:
    with pytest.raises(Refusal, match=r"^calendar\.cadence_unread$"):
        parse(words)


@pytest.mark.parametrize("words", ["quarterly", "monthly", "four times a year"])
def test_words_that_name_no_day_give_no_dates(words: str) -> None:
    assert not parse(words).dated
    with pytest.raises(Refusal, match=r"^calendar\.cadence_without_day$"):
        dates(parse(words), FIRST, LAST_DAY)


MONTHS = st.lists(st.integers(1, 12), unique=True, max_size=3).map(lambda some: tuple(sorted(some)))
ORDINALS = st.sampled_from([1, 2, 3, 4, LAST])
WEEKDAYS = st.integers(0, 6)
BY_MONTH = st.builds(
    Cadence,
    step=st.just(Step.MONTHS),
    every=st.sampled_from([1, 2, 3, 4, 6, 12]),
    ordinal=ORDINALS,
    weekday=WEEKDAYS,
    start=st.none() | st.integers(1, 12),
    skipped=MONTHS,
)
NAMED = st.builds(
    Cadence,
    step=st.just(Step.NAMED),
    ordinal=ORDINALS,
    weekday=WEEKDAYS,
    months=MONTHS.filter(bool),
    skipped=MONTHS,
)
BY_WEEK = st.builds(
    Cadence, step=st.just(Step.WEEKS), every=st.integers(1, 12), weekday=WEEKDAYS, skipped=MONTHS
)
DATED = BY_MONTH | NAMED | BY_WEEK
UNDATED = st.builds(
    Cadence,
    step=st.sampled_from([Step.TIMES, Step.MONTHS]),
    every=st.sampled_from([1, 2, 3, 4, 6, 12]),
)


@given(DATED | UNDATED)
def test_what_is_described_reads_back(cadence: Cadence) -> None:
    assert parse(describe(cadence)) == cadence


@given(DATED, st.dates(date(2000, 1, 1), date(2060, 1, 1)), st.integers(0, 800), st.integers(1, 12))
def test_dates_are_in_order_once_within_and_on_the_weekday(
    cadence: Cadence, first: date, length: int, month: int
) -> None:
    last = date.fromordinal(first.toordinal() + length)
    found = dates(cadence, first, last, month)
    assert found == sorted(set(found))
    assert all(first <= on <= last for on in found)
    assert {on.weekday() for on in found} <= {cadence.weekday}
    assert not {on.month for on in found} & set(cadence.skipped)


@given(st.integers(2000, 2090), st.integers(1, 12), ORDINALS, WEEKDAYS)
def test_the_nth_such_weekday_has_n_less_one_before_it(
    year: int, month: int, ordinal: int, weekday: int
) -> None:
    on = day_in_month(year, month, ordinal, weekday)
    assert (on.year, on.month, on.weekday()) == (year, month, weekday)
    if ordinal == LAST:
        assert date.fromordinal(on.toordinal() + 7).month != month
    else:
        assert (on.day - 1) // 7 == ordinal - 1
