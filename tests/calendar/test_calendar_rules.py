from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.bodies.rules.kinds import BEFORE_MEETING, DayUnit, DeadlineKind
from db.calendar.bank_holidays import bank_holidays
from db.calendar.rules.cadence import dates, parse
from db.calendar.rules.clashes import Slot, at_once, clashes
from db.calendar.rules.periods import (
    Shortfall,
    Span,
    missing_months,
    missing_quarters,
    shortfalls,
    spans,
    too_few,
    year_from,
)
from db.calendar.rules.states import (
    NEXT,
    MeetingState,
    check_movable,
    check_state,
    check_times,
    may_become,
)
from db.calendar.rules.workdays import (
    DaysAway,
    add_working_days,
    check_deadline,
    due_on,
    is_working_day,
    next_working_day,
    propose,
    working_days_between,
)
from db.errors import Refusal
from db.words import explain

DAYS = st.dates(date(2000, 1, 1), date(2090, 12, 31))
YEAR = Span(date(2026, 4, 1), date(2027, 3, 31))
BANK = bank_holidays(YEAR.first, YEAR.last)
THURSDAY = date(2026, 12, 3)


def refused(code: str) -> pytest.RaisesExc[Refusal]:
    return pytest.raises(Refusal, match=f"^{code}$")


def test_the_bank_holidays_are_englands_within_the_days_asked_for() -> None:
    assert BANK[date(2026, 12, 28)] == "Boxing Day (observed)"
    assert date(2026, 11, 30) not in BANK
    assert date(2026, 3, 17) not in bank_holidays(date(2026, 1, 1), date(2026, 12, 31))
    assert list(bank_holidays(date(2026, 4, 3), date(2026, 4, 6))) == [
        date(2026, 4, 3),
        date(2026, 4, 6),
    ]


@given(DAYS, st.integers(-40, 40))
def test_so_many_working_days_away_is_a_working_day_and_that_many_away(on: date, days: int) -> None:
    there = add_working_days(on, days, BANK)
    assert days == 0 or is_working_day(there, BANK)
    if is_working_day(on, BANK):
        assert working_days_between(min(on, there), max(on, there), BANK) == abs(days)


def test_working_days_leave_out_weekends_and_bank_holidays() -> None:
    christmas_eve = date(2026, 12, 24)
    assert add_working_days(christmas_eve, 1, BANK) == date(2026, 12, 29)
    assert add_working_days(date(2026, 12, 29), -1, BANK) == christmas_eve
    assert next_working_day(date(2026, 12, 25), BANK) == date(2026, 12, 29)
    assert next_working_day(christmas_eve, BANK) == christmas_eve


@pytest.mark.parametrize(
    ("kind", "days", "unit", "due"),
    [
        (DeadlineKind.PACK_OUT, 5, DayUnit.WORKING, date(2026, 11, 26)),
        (DeadlineKind.PACK_OUT, 7, DayUnit.CALENDAR, date(2026, 11, 26)),
        (DeadlineKind.PAPERS_DUE, 4, DayUnit.CALENDAR, date(2026, 11, 29)),
        (DeadlineKind.MINUTES_TO_CHAIR, 2, DayUnit.WORKING, date(2026, 12, 7)),
        (DeadlineKind.ACTION_NOTE, 0, DayUnit.WORKING, THURSDAY),
    ],
)
def test_a_deadline_falls_so_many_days_before_or_after_the_meeting(
    kind: DeadlineKind, days: int, unit: DayUnit, due: date
) -> None:
    assert due_on(THURSDAY, DaysAway(kind, days, unit), BANK) == due


@given(DAYS, st.sampled_from(DeadlineKind), st.integers(0, 60), st.sampled_from(DayUnit))
def test_every_deadline_lies_on_its_own_side_of_the_meeting(
    on: date, kind: DeadlineKind, days: int, unit: DayUnit
) -> None:
    due = due_on(on, DaysAway(kind, days, unit), BANK)
    check_deadline(kind, on, due)
    assert (due <= on) if kind in BEFORE_MEETING else (due >= on)
    assert abs((due - on).days) >= days


def test_a_deadline_on_the_wrong_side_of_its_meeting_is_refused() -> None:
    day = timedelta(days=1)
    check_deadline(DeadlineKind.PAPERS_DUE, THURSDAY, THURSDAY)
    check_deadline(DeadlineKind.MINUTES_OUT, THURSDAY, THURSDAY)
    with refused("calendar.deadline_after"):
        check_deadline(DeadlineKind.PAPERS_DUE, THURSDAY, THURSDAY + day)
    with refused("calendar.deadline_before"):
        check_deadline(DeadlineKind.MINUTES_OUT, THURSDAY, THURSDAY - day)


def test_a_date_on_a_bank_holiday_is_proposed_anew_and_says_why() -> None:
    monthly = dates(parse("first Friday monthly"), date(2026, 12, 1), date(2027, 1, 31))
    kept, moved = propose(monthly, BANK)
    assert (kept.on, kept.proposed_on, kept.holiday) == (date(2026, 12, 4),) * 2 + ("",)
    assert (moved.on, moved.proposed_on) == (date(2027, 1, 1), date(2027, 1, 4))
    assert moved.holiday == "New Year's Day"


def test_a_saturday_that_was_asked_for_stays() -> None:
    [saturday] = propose([date(2026, 12, 5)], BANK)
    assert saturday.proposed_on == saturday.on


@given(st.lists(DAYS))
def test_no_meeting_is_lost_and_none_proposed_earlier(days: list[date]) -> None:
    proposed = propose(days, BANK)
    assert [each.on for each in proposed] == days
    assert all(each.proposed_on >= each.on for each in proposed)
    assert all(each.proposed_on not in BANK for each in proposed)
    assert all(bool(each.holiday) == (each.proposed_on != each.on) for each in proposed)


Q1, Q4 = Span(date(2026, 4, 1), date(2026, 6, 30)), Span(date(2027, 1, 1), date(2027, 3, 31))


def test_r1_a_quarter_without_a_meeting_is_found() -> None:
    met = [date(2026, 6, 30), date(2026, 7, 1), date(2026, 12, 31)]
    assert missing_quarters(met, YEAR) == [Q4]
    assert missing_quarters([*met, date(2027, 1, 1)], YEAR) == []
    assert missing_quarters([date(2026, 7, 1)], Q1) == [Q1]


def test_r1_the_quarters_are_those_of_the_committees_own_year() -> None:
    whole = Span(date(2026, 2, 1), date(2026, 4, 30))
    assert missing_quarters([], Span(whole.first, date(2026, 6, 30)), 2) == [whole]


def test_r3_a_month_without_a_meeting_is_found_at_both_its_ends() -> None:
    april = Span(date(2026, 4, 1), date(2026, 4, 30))
    for on in (april.first, april.last):
        assert missing_months([on], april) == []
    for on in (date(2026, 3, 31), date(2026, 5, 1)):
        assert missing_months([on], april) == [april]


def test_a_quarter_that_lies_only_partly_in_scope_is_not_asked_for() -> None:
    assert spans(Span(date(2026, 4, 2), date(2026, 12, 30)), 3) == [
        Span(date(2026, 7, 1), date(2026, 9, 30))
    ]


def test_r13_four_review_meetings_are_asked_for_in_the_first_year_of_operation() -> None:
    scope = Span(date(2022, 7, 1), date(2023, 6, 30))
    met = [date(2022, 7, 1), date(2022, 11, 1), date(2023, 2, 1), date(2023, 6, 30)]
    four = parse("four times a year")
    assert shortfalls(four, met, scope) == []
    late = [*met[:3], date(2023, 7, 1)]
    assert shortfalls(four, late, scope) == [Shortfall(scope, 4, 3)]
    assert too_few(met, scope, 4) is None
    assert too_few(met, scope, 5) == Shortfall(scope, 5, 4)


def test_r13_each_year_counted_from_the_start_is_held_to_the_number() -> None:
    first = Span(date(2022, 7, 1), date(2023, 6, 30))
    second = Span(date(2023, 7, 1), date(2024, 6, 30))
    third = Span(date(2024, 7, 1), date(2025, 6, 30))
    twice = parse("two times a year")
    met = [date(2022, 9, 1), date(2023, 6, 30), date(2023, 7, 1), date(2025, 6, 30)]
    found = shortfalls(twice, met, Span(first.first, third.last))
    assert found == [Shortfall(second, 2, 1), Shortfall(third, 2, 1)]
    assert shortfalls(twice, met, Span(first.first, date(2024, 7, 1))) == found[:1]


def test_a_year_not_yet_whole_is_not_counted_short() -> None:
    assert (
        shortfalls(parse("four times a year"), [], Span(date(2022, 7, 1), date(2023, 6, 29))) == []
    )


@pytest.mark.parametrize(
    "words",
    [
        *("first Thursday monthly", "last Friday quarterly", "weekly on Monday"),
        *("third Wednesday every two months", "second Tuesday in May, June and January"),
        *("first Thursday monthly except August", "last Monday every two months from May"),
    ],
)
def test_the_dates_of_a_cadence_satisfy_its_own_check(words: str) -> None:
    cadence = parse(words)
    assert shortfalls(cadence, dates(cadence, YEAR.first, YEAR.last), YEAR) == []
    assert shortfalls(cadence, [], YEAR) != []


def test_quarters_that_begin_in_a_month_of_their_own_are_looked_through_from_it() -> None:
    from_may = parse("first Thursday quarterly from May")
    met = [date(2026, 7, 2), date(2026, 10, 1), date(2027, 1, 7)]
    assert shortfalls(from_may, met, YEAR) == []


def test_a_skipped_month_is_not_missing() -> None:
    found = shortfalls(parse("first Thursday monthly except August"), [], YEAR)
    assert len(found) == 11
    assert date(2026, 8, 1) not in [each.span.first for each in found]


@pytest.mark.parametrize("now", MeetingState)
def test_only_the_steps_that_follow_are_taken(now: MeetingState) -> None:
    for after in MeetingState:
        if after in NEXT[now]:
            check_state(now, after)
        else:
            assert not may_become(now, after)
            skipped = now is MeetingState.PLANNED and after in NEXT[MeetingState.CONVENED]
            again = "calendar.state_already" if after is now else "calendar.state_refused"
            with refused("calendar.convene_first" if skipped else again):
                check_state(now, after)


def test_a_step_taken_twice_is_told_as_taken() -> None:
    with pytest.raises(Refusal) as refusal:
        check_state(MeetingState.STOOD_DOWN, MeetingState.STOOD_DOWN)
    assert explain(refusal.value) == "The meeting is stood down already."


def test_a_meeting_is_convened_before_it_is_held() -> None:
    road = [MeetingState.CONVENED, MeetingState.IN_SESSION, MeetingState.ADJOURNED]
    now = MeetingState.PLANNED
    for after in [*road, MeetingState.IN_SESSION, MeetingState.HELD]:
        check_state(now, after)
        now = after
    assert not may_become(MeetingState.PLANNED, MeetingState.HELD)


def test_a_meeting_that_began_is_not_moved() -> None:
    for now in (MeetingState.PLANNED, MeetingState.CONVENED, MeetingState.POSTPONED):
        check_movable(now)
    for now in (MeetingState.IN_SESSION, MeetingState.HELD, MeetingState.STOOD_DOWN):
        with refused("calendar.not_movable"):
            check_movable(now)


def test_a_meeting_ends_after_it_starts() -> None:
    check_times(time(9, 30), time(9, 31))
    check_times(time(9, 30), None)
    check_times(None, None)
    for start, end in [(time(9, 30), time(9, 30)), (time(9, 30), time(9)), (None, time(9))]:
        with refused("calendar.end_before_start"):
            check_times(start, end)


ONE = Slot("m1", "mg", THURSDAY, time(9, 30), time(11))
MEMBERS = {"mg": {"ann", "bob"}, "hsg": {"bob", "cy"}, "sqg": {"dee"}}


@pytest.mark.parametrize(
    ("start", "end", "meets"),
    [
        (time(11), time(12), False),
        (time(10, 59), time(12), True),
        (time(8), time(9, 30), False),
        (time(8), time(9, 31), True),
        (None, None, True),
    ],
)
def test_meetings_clash_only_where_their_times_run_into_each_other(
    start: time | None, end: time | None, meets: bool
) -> None:
    other = Slot("m2", "hsg", THURSDAY, start, end)
    assert at_once(ONE, other) is at_once(other, ONE) is meets


def test_a_clash_names_the_people_asked_to_both() -> None:
    other = Slot("m2", "hsg", THURSDAY, time(10), time(12))
    apart = Slot("m3", "sqg", THURSDAY, time(10), time(12))
    [clash] = clashes([apart, other, ONE], MEMBERS)
    assert (clash.one, clash.other, clash.people) == ("m1", "m2", frozenset({"bob"}))
    later = Slot("m2", "hsg", THURSDAY + timedelta(days=1), time(10), time(12))
    assert clashes([ONE, later], MEMBERS) == []
    afterwards = Slot("m2", "hsg", THURSDAY, time(11), time(12))
    assert clashes([ONE, afterwards], MEMBERS) == []
    assert clashes([ONE, other], {}) == []


@given(DAYS, DAYS)
def test_the_year_counted_from_a_start_holds_the_day(start: date, on: date) -> None:
    year = year_from(start, on)
    assert year.holds(max(start, on))
    assert (year.last - year.first).days in {364, 365}


def test_a_year_counted_from_july_turns_in_july() -> None:
    start = date(2022, 7, 1)
    assert year_from(start, date(2023, 6, 30)) == Span(start, date(2023, 6, 30))
    assert year_from(start, date(2023, 7, 1)).first == date(2023, 7, 1)
