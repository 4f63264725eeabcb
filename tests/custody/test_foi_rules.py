"""The clock of a request for information, and what is disclosed (P13)."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.custody.bank_holidays import UkHolidays
from db.custody.rules import FoiState, HeldState
from db.custody.rules.foi import (
    Dates,
    check_answer,
    check_clarified,
    check_clarify,
    check_decided,
    check_passage,
    check_request,
    counted_from,
    days_left,
    disclosed,
    due_on,
    is_working_day,
    leaks,
)
from db.errors import Refusal

UK = UkHolidays()
DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("received", "last"),
    [
        # a plain month: twenty days of five weeks less the day of receipt
        (date(2026, 9, 1), date(2026, 9, 29)),
        # received on a Saturday or a Sunday: the Monday is the first day
        (date(2026, 9, 5), date(2026, 10, 2)),
        (date(2026, 9, 6), date(2026, 10, 2)),
        # Christmas 2026: 25 December, 28 December for Boxing Day, 1 January, and 4 January, which
        # stands for 2 January in Scotland
        (date(2026, 12, 1), date(2026, 12, 31)),
        (date(2026, 12, 2), date(2027, 1, 5)),
        (date(2026, 12, 24), date(2027, 1, 27)),
        (date(2026, 12, 25), date(2027, 1, 27)),
        # Easter 2026: Good Friday 3 April, Easter Monday 6 April
        (date(2026, 3, 18), date(2026, 4, 17)),
        (date(2026, 4, 2), date(2026, 5, 5)),
        (date(2026, 4, 3), date(2026, 5, 5)),
        # St Patrick's Day, 12 July (13 July in 2026), the Scottish August and St Andrew's Day
        (date(2026, 3, 16), date(2026, 4, 16)),
        (date(2026, 7, 10), date(2026, 8, 11)),
        (date(2026, 11, 27), date(2026, 12, 30)),
    ],
)
def test_the_last_day_is_the_twentieth_working_day_of_the_whole_kingdom(
    received: date, last: date
) -> None:
    """Section 10(1) and (6): P13's 20-working-day clock."""
    assert due_on(Dates(received), UK) == last


def test_the_day_of_receipt_is_not_counted_and_the_last_day_is_in_time() -> None:
    last = due_on(Dates(date(2026, 9, 1)), UK)
    assert last == date(2026, 9, 29)
    assert days_left(last, date(2026, 9, 1), UK) == 20
    assert days_left(last, last - DAY * 3, UK) == 2
    assert days_left(last, last - DAY, UK) == 1
    assert days_left(last, last, UK) == 0
    assert days_left(last, last + DAY, UK) == -1
    assert days_left(last, last + DAY * 7, UK) == -5


@pytest.mark.parametrize(
    "on",
    [
        date(2026, 12, 25),
        date(2026, 12, 28),
        date(2027, 1, 1),
        date(2027, 1, 4),
        date(2026, 4, 3),
        date(2026, 4, 6),
        date(2026, 3, 17),
        date(2026, 7, 13),
        date(2026, 8, 3),
        date(2026, 11, 30),
        date(2026, 6, 6),
        date(2026, 6, 7),
    ],
)
def test_a_holiday_in_any_part_is_no_working_day(on: date) -> None:
    assert not is_working_day(on, UK)


def test_the_days_beside_them_are_working_days() -> None:
    for on in (date(2026, 12, 24), date(2026, 12, 29), date(2027, 1, 5), date(2026, 4, 2)):
        assert is_working_day(on, UK)


def test_asking_stops_the_clock_and_the_answer_starts_it_anew() -> None:
    """Section 10(6)(b): where more had to be asked, receipt is the day it came."""
    received, asked, came = date(2026, 6, 1), date(2026, 6, 10), date(2026, 7, 1)
    assert counted_from(Dates(received, asked)) is None
    assert due_on(Dates(received, asked), UK) is None
    assert due_on(Dates(received, asked, came), UK) == due_on(Dates(came), UK)


def refused(code: str, check: object, *given: object) -> None:
    with pytest.raises(Refusal) as refusal:
        check(*given)  # type: ignore[operator]
    assert refusal.value.code == code


def test_clarification_is_asked_once_in_time_and_answered_after() -> None:
    received, due, today = date(2026, 6, 1), date(2026, 6, 29), date(2026, 7, 30)
    dates = Dates(received)
    check_clarify(dates, received, due, today)
    check_clarify(dates, due, due, today)
    check_clarify(dates, today, None, today)
    refused("foi.before_received", check_clarify, dates, received - DAY, due, today)
    refused("foi.clarify_late", check_clarify, dates, due + DAY, due, today)
    refused("foi.still_to_come", check_clarify, dates, due, due, due - DAY)
    asked = Dates(received, due)
    refused("foi.clarify_twice", check_clarify, asked, due, due, today)
    check_clarified(asked, due, today)
    check_clarified(asked, today, today)
    refused("foi.before_asked", check_clarified, asked, due - DAY, today)
    refused("foi.still_to_come", check_clarified, asked, today + DAY, today)
    refused("foi.nothing_asked", check_clarified, dates, due, today)
    refused("foi.nothing_asked", check_clarified, Dates(received, due, due), due, today)


def test_a_request_says_something_and_has_come() -> None:
    today = date(2026, 6, 1)
    check_request("The minutes", today, today)
    refused("foi.no_words", check_request, " \n", today, today)
    refused("foi.received_later", check_request, "The minutes", today + DAY, today)


def test_an_answer_waits_for_every_decision() -> None:
    today, dates = date(2026, 6, 8), Dates(date(2026, 6, 1))
    check_answer(FoiState.OPEN, 0, today, dates, today)
    check_answer(FoiState.OPEN, 0, dates.received_on, dates, today)
    refused("foi.undecided", check_answer, FoiState.OPEN, 1, today, dates, today)
    refused("foi.awaits_clarification", check_answer, FoiState.CLARIFICATION, 0, today, dates,
            today)  # fmt: skip
    refused("foi.over_already", check_answer, FoiState.ANSWERED, 0, today, dates, today)
    refused("foi.before_received", check_answer, FoiState.OPEN, 0, date(2026, 5, 31), dates, today)
    refused("foi.still_to_come", check_answer, FoiState.OPEN, 0, today + DAY, dates, today)


def test_a_passage_stands_in_the_text_and_has_its_reason() -> None:
    held = "Dr Quill reported that\nMrs Larkspur is ill."
    check_passage(held, "mrs  larkspur\nis ill", "Her health")
    refused("foi.no_passage", check_passage, held, "  ", "Her health")
    refused("foi.passage_not_there", check_passage, held, "Mr Larkspur", "Her health")
    refused("foi.no_reason", check_passage, held, "Mrs Larkspur", " ")


def test_what_is_decided_fits_the_passages() -> None:
    check_decided(HeldState.RELEASED, 0, "")
    check_decided(HeldState.IN_PART, 1, "")
    check_decided(HeldState.WITHHELD, 0, "Legal advice")
    refused("foi.whole_with_passages", check_decided, HeldState.RELEASED, 1, "")
    refused("foi.part_of_nothing", check_decided, HeldState.IN_PART, 0, "")
    refused("foi.no_reason", check_decided, HeldState.WITHHELD, 0, " ")
    refused("foi.no_reason", check_decided, HeldState.OUTSIDE, 0, "")


def test_a_passage_goes_wherever_it_stands_the_longest_first() -> None:
    held = "Mrs Larkspur spoke. Mrs  Larkspur\nof Ward 4 left. LARKSPUR!"
    told = disclosed(held, [("Larkspur", "[name]"), ("Mrs Larkspur of Ward 4", "[patient]")])
    assert told == "Mrs [name] spoke. [patient] left. [name]!"
    assert leaks(told, ["Larkspur"]) == []
    assert leaks(held, ["larkspur", "Quill"]) == ["larkspur"]


WORDS = st.text(alphabet="ab .*(\n", min_size=1, max_size=12)


@given(before=WORDS, secret=WORDS.filter(str.strip), after=WORDS)
def test_nothing_withheld_can_be_read_in_what_is_released(
    before: str, secret: str, after: str
) -> None:
    held = before + secret + after
    told = disclosed(held, [(secret, "█")])
    assert leaks(told, [secret]) == []


@given(received=st.dates(date(2026, 1, 1), date(2027, 12, 31)))
def test_the_last_day_is_a_working_day_with_twenty_to_it(received: date) -> None:
    last = due_on(Dates(received), UK)
    assert last is not None
    assert is_working_day(last, UK)
    assert days_left(last, received, UK) == 20
