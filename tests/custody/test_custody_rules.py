import hashlib
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.custody.rules import (
    Number,
    Series,
    canonical,
    check_custodian,
    parsed,
    printed,
    provisional,
    text_hash,
)
from db.errors import Refusal


def test_a_number_prints_as_the_minutes_show_it() -> None:
    assert printed(Number("MG", Series.ACTION, "26-27", 14)) == "MG/A/26-27/014"
    assert printed(Number("MG", Series.RISK, "2026", 1000)) == "MG/R/2026/1000"


@given(
    st.sampled_from(["MG", "F&P", "SQG.2"]),
    st.sampled_from(Series),
    st.sampled_from(["26-27", "99-00", "2026"]),
    st.integers(1, 99_999),
)
def test_a_printed_number_reads_back(short: str, series: Series, year: str, n: int) -> None:
    number = Number(short, series, year, n)
    assert parsed(printed(number)) == parsed(f" {printed(number)} ") == number


@pytest.mark.parametrize(
    "text",
    [
        *("", "MG", "MG/A/26-27", "MG/A/26-27/14", "MG/X/26-27/014", "MG/A/26-27/000"),
        *("MG/A/26-27/0014", "new-KH3", "M/G/A/26-27/014"),
    ],
)
def test_what_is_not_a_printed_number_is_none(text: str) -> None:
    assert parsed(text) is None


def test_a_number_to_follow_is_told_by_the_end_of_the_id() -> None:
    assert provisional("01hzzzzzzzzzzzzzzzzzzzzkh3") == "new-KH3"


def test_numbers_are_issued_on_one_laptop_only() -> None:
    check_custodian("aa", "aa")
    with pytest.raises(Refusal, match=r"^custody\.not_here$"):
        check_custodian("aa", "bb")
    with pytest.raises(Refusal, match=r"^custody\.not_here$"):
        check_custodian("", "bb")


def test_the_order_of_the_keys_makes_no_other_text() -> None:
    one = canonical({"b": 1, "a": ["é", None, True]})
    assert one == canonical({"a": ["é", None, True], "b": 1}) == '{"a":["é",null,true],"b":1}'


def test_a_date_that_was_not_written_out_is_our_own_mistake() -> None:
    with pytest.raises(TypeError):
        canonical({"on": date(2026, 4, 1)})


def test_what_is_no_number_is_our_own_mistake_too() -> None:
    with pytest.raises(ValueError, match="JSON"):
        canonical({"score": float("nan")})


def test_the_hash_is_of_the_text_in_utf8() -> None:
    assert text_hash("é") == hashlib.sha256("é".encode()).hexdigest()
