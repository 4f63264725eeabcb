"""Money is exact, sums are never made up, and the ladder has its order (R45 to R49)."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.errors import Refusal
from db.finance.rules.funding import (
    FundingState,
    check_assumption,
    check_award,
    check_later,
    check_report,
)
from db.finance.rules.ladder import (
    UNSAID,
    LadderStep,
    check_agreed,
    check_day,
    check_left,
    check_offset,
    check_shortfall,
    check_sides,
    check_step,
    check_words,
)
from db.finance.rules.money import LARGEST, in_full, in_millions, pence, pence_or_none, pounds
from db.finance.rules.positions import (
    MoneyKind,
    Sums,
    added,
    adverse,
    check_period,
    check_reported,
    check_source,
    check_year,
    period_last,
    year_of,
)


@pytest.mark.parametrize(
    ("written", "amount"),
    [
        ("0", 0),
        ("12", 1200),
        ("£1,234.50", 123450),
        ("1234.5", 123450),
        (".05", 5),
        ("-£3", -300),
        ("£-3", -300),
        ("\u22123", -300),
        ("(250k)", -25_000_000),
        (" (250k) ", -25_000_000),
        ("3M", 300_000_000),
        ("GBP 3 000", 300_000),
        ("3 thousand", 300_000),
        ("3 million", 300_000_000),
        ("3 billion", 300_000_000_000),
        ("3.2m", 320_000_000),
        ("1.2345678m", 123_456_780),
        ("£1bn", 100_000_000_000),
        ("+7", 700),
        ("500 000s", 50_000_000),
    ],
)
def test_amounts_are_read_as_people_write_them(written: str, amount: int) -> None:
    assert pence(written) == amount


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("", "finance.how_much"),
        (" ", "finance.how_much"),
        ("twelve", "finance.no_amount"),
        ("1,23", "finance.no_amount"),
        ("1.2.3", "finance.no_amount"),
        ("(3", "finance.no_amount"),
        ("-(3)", "finance.no_amount"),
        ("(-3)", "finance.no_amount"),
        ("NaN", "finance.no_amount"),
        ("1e9", "finance.no_amount"),
        ("0.005", "finance.part_penny"),
        ("1.234567891m", "finance.part_penny"),
        ("10000000000001", "finance.too_large"),
    ],
)
def test_what_is_no_amount_is_refused(written: str, code: str) -> None:
    with pytest.raises(Refusal) as refused:
        pence(written, "plan")
    assert (refused.value.code, refused.value.field) == (code, "plan")


def test_an_amount_left_empty_is_not_nothing() -> None:
    assert pence_or_none("  ", "plan") is None
    assert pence_or_none("0", "plan") == 0


def test_an_amount_that_cannot_be_read_is_refused_beside_its_own_field() -> None:
    with pytest.raises(Refusal) as refused:
        pence("lots")
    assert refused.value.field == "amount"
    with pytest.raises(Refusal) as refused:
        pence_or_none("lots", "award")
    assert refused.value.field == "award"


def test_the_largest_amount_is_taken_and_a_penny_more_is_not() -> None:
    largest = str(pounds(LARGEST))
    assert pence(largest) == LARGEST
    with pytest.raises(Refusal, match="too_large"):
        pence(str(pounds(LARGEST + 1)))


def test_an_offset_of_nothing_is_no_side() -> None:
    for legs in ([("a", 0), ("b", -5)], [("a", 5), ("b", 0)]):
        with pytest.raises(Refusal, match="one_side"):
            check_offset(LadderStep.FOUND, legs)


def test_nothing_is_printed_without_a_sign() -> None:
    assert (in_full(0), in_full(-1), in_full(1)) == ("£0.00", "\u2212£0.01", "£0.01")


@given(st.integers(-LARGEST, LARGEST))
def test_what_is_printed_reads_back_to_the_penny(amount: int) -> None:
    assert pence(in_full(amount)) == amount
    assert pounds(amount) * 100 == Decimal(amount)


@pytest.mark.parametrize(
    ("amount", "shown"),
    [
        (0, "£0.0m"),
        (4_999_999, "£0.0m"),
        (5_000_000, "£0.1m"),
        (-4_999_999, "£0.0m"),
        (-5_000_000, "\u2212£0.1m"),
        (123_456_789_00, "£123.5m"),
    ],
)
def test_millions_are_rounded_half_up_and_never_show_less_than_nothing(
    amount: int, shown: str
) -> None:
    assert in_millions(amount) == shown


figures = st.none() | st.integers(-(10**12), 10**12)
sums = st.builds(Sums, figures, figures, figures, figures)


@given(st.lists(sums, min_size=1))
def test_a_sum_with_a_part_missing_is_not_made_up(parts: list[Sums]) -> None:
    """R47: positions roll up."""
    whole = added(parts)
    for name in ("plan", "actual", "forecast", "limit"):
        given_figures = [getattr(each, name) for each in parts]
        if None in given_figures:
            assert getattr(whole, name) is None
        else:
            assert getattr(whole, name) == sum(given_figures)


def test_nothing_added_is_nobodys_position() -> None:
    assert added([]) == Sums()


def test_against_the_system_is_less_surplus_or_more_capital_spent() -> None:
    assert adverse(MoneyKind.REVENUE, -1)
    assert not adverse(MoneyKind.REVENUE, 0)
    assert not adverse(MoneyKind.REVENUE, 1)
    assert adverse(MoneyKind.CAPITAL, 1)
    assert not adverse(MoneyKind.CAPITAL, 0)
    assert not adverse(MoneyKind.CAPITAL, -1)
    assert not adverse(MoneyKind.REVENUE, None)
    assert Sums(100, 90, 80, 100).variance == -10
    assert Sums(100, 90, 80, 100).outlook == -20
    assert Sums(100, None, None, 100).variance is None
    assert Sums(None, 90).variance is None


def test_the_financial_year_begins_in_april() -> None:
    assert year_of("2026-03") == "25-26"
    assert year_of("2026-04") == "26-27"
    assert year_of("2099-12") == "99-00"
    assert period_last("2028-02") == date(2028, 2, 29)


@pytest.mark.parametrize("period", ["2026-00", "2026-13", "2026-5", "May 2026", "26-05", ""])
def test_what_is_no_month_is_refused(period: str) -> None:
    with pytest.raises(Refusal):
        check_period(period)


@pytest.mark.parametrize("year", ["26-28", "2026-27", "26/27", "27-26", ""])
def test_what_is_no_financial_year_is_refused(year: str) -> None:
    with pytest.raises(Refusal, match=r"^finance\.(no|which)_year$"):
        check_year(year)
    with pytest.raises(Refusal, match=r"^finance\.which_year$"):
        check_year(" ")


def test_years_and_months_written_right_are_taken() -> None:
    check_year("26-27")
    check_year("99-00")
    check_period("2026-12")


def test_nothing_can_be_reported_of_a_month_that_has_not_begun() -> None:
    check_reported("2026-06", date(2026, 6, 1))
    with pytest.raises(Refusal) as refused:
        check_reported("2026-07", date(2026, 6, 30))
    assert refused.value.code == "finance.period_ahead"


STEPS = (
    LadderStep.CHALLENGED,
    LadderStep.PARTNERSHIP,
    LadderStep.SYSTEM,
    LadderStep.FOUND,
)


def test_the_ladder_is_climbed_one_step_at_a_time() -> None:
    """R48."""
    now = LadderStep.ORGANISATION
    for step in STEPS:
        check_step(now, step)
        now = step
    check_step(LadderStep.SYSTEM, LadderStep.NONE)


@pytest.mark.parametrize(
    ("now", "to", "code"),
    [
        (LadderStep.ORGANISATION, LadderStep.PARTNERSHIP, "finance.first_challenge"),
        (LadderStep.ORGANISATION, LadderStep.SYSTEM, "finance.first_partnership"),
        (LadderStep.CHALLENGED, LadderStep.SYSTEM, "finance.first_partnership"),
        (LadderStep.PARTNERSHIP, LadderStep.FOUND, "finance.first_system"),
        (LadderStep.ORGANISATION, LadderStep.NONE, "finance.first_system"),
        (LadderStep.CHALLENGED, LadderStep.CHALLENGED, "finance.step_taken"),
        (LadderStep.SYSTEM, LadderStep.CHALLENGED, "finance.step_taken"),
        (LadderStep.SYSTEM, LadderStep.PARTNERSHIP, "finance.step_taken"),
        (LadderStep.FOUND, LadderStep.NONE, "finance.step_taken"),
        (LadderStep.NONE, LadderStep.FOUND, "finance.step_taken"),
        (LadderStep.FOUND, LadderStep.SYSTEM, "finance.step_taken"),
        (LadderStep.ORGANISATION, LadderStep.ORGANISATION, "finance.step_taken"),
        (LadderStep.CLOSED, LadderStep.CHALLENGED, "finance.ended"),
        (LadderStep.CLOSED, LadderStep.CLOSED, "finance.ended"),
    ],
)
def test_a_step_left_out_or_taken_twice_is_refused(
    now: LadderStep, to: LadderStep, code: str
) -> None:
    with pytest.raises(Refusal) as refused:
        check_step(now, to)
    assert (refused.value.code, refused.value.field) == (code, "step")


@pytest.mark.parametrize("now", [each for each in LadderStep if each is not LadderStep.CLOSED])
def test_whatever_is_open_may_be_closed(now: LadderStep) -> None:
    check_step(now, LadderStep.CLOSED)


def test_a_shortfall_is_more_than_nothing() -> None:
    check_shortfall(1)
    with pytest.raises(Refusal):
        check_shortfall(0)


def test_a_step_follows_the_one_before_and_is_not_to_come() -> None:
    day = date(2026, 6, 8)
    check_day(day, day, day)
    check_day(None, day, day)
    for last, on in ((None, date(2026, 6, 9)), (date(2026, 6, 7), date(2026, 6, 6))):
        with pytest.raises(Refusal):
            check_day(last, on, day)


@pytest.mark.parametrize(
    ("step", "legs", "code"),
    [
        (LadderStep.SYSTEM, [("n", 1), ("s", -1)], "finance.first_found"),
        (LadderStep.FOUND, [("n", 5), ("s", -4)], "finance.unequal"),
        (LadderStep.FOUND, [("n", 5), ("n", -5)], "finance.twice"),
        (LadderStep.FOUND, [("n", 5)], "finance.one_side"),
        (LadderStep.FOUND, [("n", -5), ("s", -5)], "finance.one_side"),
        (LadderStep.FOUND, [("n", 5), ("s", -5), ("x", 0)], "finance.no_amount"),
        (LadderStep.FOUND, [], "finance.one_side"),
    ],
)
def test_an_offset_has_two_equal_sides_and_a_discussion_behind_it(
    step: LadderStep, legs: list[tuple[str, int]], code: str
) -> None:
    with pytest.raises(Refusal) as refused:
        check_offset(step, legs)
    assert refused.value.code == code


@given(st.lists(st.integers(1, 10**9), min_size=1, max_size=5))
def test_any_offset_that_adds_up_to_nothing_is_taken(gains: list[int]) -> None:
    legs = [(f"gain {at}", gain) for at, gain in enumerate(gains)]
    check_offset(LadderStep.FOUND, [*legs, ("short", -sum(gains))])


def test_both_sides_are_named_as_having_agreed() -> None:
    check_agreed(["North", "South"])
    for parties in ([], ["North"], ["North", " north "], ["North", " "]):
        with pytest.raises(Refusal):
            check_agreed(parties)


def test_an_award_is_within_the_bid_and_made_once() -> None:
    """R60."""
    check_award(FundingState.BID, 100, 100)
    check_award(FundingState.BID, 100, 1)
    for state, award in (
        (FundingState.BID, 0),
        (FundingState.BID, 101),
        (FundingState.AWARDED, 50),
    ):
        with pytest.raises(Refusal):
            check_award(state, 100, award)


def test_only_what_was_awarded_is_reported_on() -> None:
    check_report(FundingState.AWARDED, "Done")
    check_report(FundingState.REPORTED, "Done, corrected")
    for state, words, code in (
        (FundingState.BID, "Done", "not_awarded"),
        (FundingState.DECLINED, "Done", "not_awarded"),
        (FundingState.AWARDED, " ", "no_report"),
    ):
        with pytest.raises(Refusal, match=rf"^finance\.{code}$"):
            check_report(state, words)


def test_a_step_an_assumption_and_a_figure_say_what_they_are() -> None:
    """R43, R60."""
    check_words("Met the directors of finance")
    check_assumption("Pay award", "2.8 %")
    check_source("Month 6 return")
    with pytest.raises(Refusal):
        check_words(" ")
    for name, value in ((" ", "2.8 %"), ("Pay award", " ")):
        with pytest.raises(Refusal):
            check_assumption(name, value)
    with pytest.raises(Refusal):
        check_source(" ")


def test_a_version_of_assumptions_starts_after_the_one_before() -> None:
    check_later(None, date(2026, 4, 1))
    check_later(date(2026, 3, 31), date(2026, 4, 1))
    with pytest.raises(Refusal):
        check_later(date(2026, 4, 1), date(2026, 4, 1))


def test_an_offset_is_of_no_more_than_is_left_of_the_shortfall() -> None:
    legs = (("north", 150), ("east", 50), ("south", -200))
    check_left(legs, 200)
    check_left((("north", 1), ("south", -1)), 1)
    with pytest.raises(Refusal, match=r"^finance\.above_left$") as refused:
        check_left(legs, 199)
    assert refused.value.values == {"amount": in_full(200), "left": in_full(199)}
    with pytest.raises(Refusal, match=r"^finance\.above_left$"):
        check_left((("north", 1), ("east", 1), ("south", -2)), 1)
    for left in (0, -1):
        with pytest.raises(Refusal, match=r"^finance\.nothing_left$"):
            check_left(legs, left)


@pytest.mark.parametrize(("what", "code"), list(UNSAID.items()))
def test_words_left_empty_are_asked_for_by_what_they_are_to_say(what: str, code: str) -> None:
    field = what if what in {"statement", "answer", "title"} else "words"
    check_words("Said", what, field)
    with pytest.raises(Refusal, match=f"^{code}$"):
        check_words(" ", what, "answer" if what == "declined" else field)


def test_a_month_and_a_year_left_empty_are_asked_for() -> None:
    with pytest.raises(Refusal, match=r"^finance\.which_month$"):
        check_period(" ")
    with pytest.raises(Refusal, match=r"^finance\.which_year$"):
        check_year("")


def test_the_sides_of_an_offset_are_partnerships() -> None:
    check_sides([])
    with pytest.raises(Refusal, match=r"^finance\.no_partnership$") as refused:
        check_sides(["Management Group", "Quality Committee"])
    assert refused.value.values == {"name": "Management Group"}
