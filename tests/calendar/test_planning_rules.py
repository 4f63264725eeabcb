"""Dates by the terms in force, rooms, reminders and clashes, without a minute book."""

from datetime import date, time, timedelta

import pytest

from db.bodies.rules.years import APRIL
from db.calendar.rules.cadence import dates, describe, parse
from db.calendar.rules.clashes import Clash, Slot, at_once, clashes, minutes_shared
from db.calendar.rules.periods import Shortfall, Span, shortfalls
from db.calendar.rules.plan import (
    MOST_DAYS,
    Dated,
    Held,
    Version,
    check_span,
    planned_dates,
    room_to_move,
    taken_up,
    version_on,
)
from db.calendar.rules.rooms import Use, check_minutes, room_clashes
from db.calendar.rules.states import MeetingState, check_convened, check_resumption, check_times
from db.calendar.rules.year import ReminderKind, next_year, yearly_reminders
from db.errors import Refusal

DAY = timedelta(days=1)
OLD = Version("old", "first Thursday monthly", to_on=date(2026, 8, 31))
NEW = Version("new", "third Tuesday monthly", from_on=date(2026, 9, 1))


def refused(code: str, check: object, *given: object) -> Refusal:
    with pytest.raises(Refusal) as found:
        check(*given)  # type: ignore[operator]
    assert found.value.code == code
    return found.value


def test_each_date_follows_from_the_terms_in_force_on_it() -> None:
    span = Span(date(2026, 8, 1), date(2026, 10, 31))
    found = planned_dates([NEW, OLD], span)
    assert [(each.on, each.terms) for each in found] == [
        (date(2026, 8, 6), "old"),
        (date(2026, 9, 15), "new"),
        (date(2026, 10, 20), "new"),
    ]
    assert found[0].within == Span(date(2026, 8, 1), date(2026, 8, 31))


def test_terms_that_do_not_reach_into_the_span_are_not_read() -> None:
    unreadable = Version("u", "now and then", to_on=date(2026, 7, 31))
    to_come = Version("u", "now and then", from_on=date(2026, 11, 1))
    span = Span(date(2026, 8, 1), date(2026, 10, 31))
    assert len(planned_dates([to_come, NEW, OLD, unreadable], span)) == 3
    for version in (Version("u", "now and then", to_on=span.first),
                    Version("u", "now and then", from_on=span.last)):  # fmt: skip
        refused("calendar.cadence_unread", planned_dates, [version], span)
    assert planned_dates([Version("silent", "")], span) == []


def test_of_two_versions_on_a_day_the_newest_is_in_force() -> None:
    assert version_on([NEW, OLD], date(2026, 8, 31)) == OLD
    assert version_on([NEW, OLD], date(2026, 9, 1)) == NEW
    both = Version("later", "", from_on=date(2026, 8, 1))
    assert version_on([both, OLD], date(2026, 8, 31)) == both
    assert version_on([NEW], date(2026, 8, 31)) is None
    assert version_on([OLD], date(2026, 8, 31)) == OLD
    assert version_on([OLD], date(2026, 9, 1)) is None


def test_a_quarterly_date_follows_the_committees_own_year() -> None:
    quarterly = Version("t", "first Monday quarterly")
    span = Span(date(2026, 5, 1), date(2026, 7, 31))
    assert [each.on.month for each in planned_dates([quarterly], span)] == [7]
    assert [each.on.month for each in planned_dates([quarterly], span, APRIL + 1)] == [5]


def test_two_years_are_planned_at_once_and_no_more_and_never_backwards() -> None:
    first = date(2026, 4, 1)
    check_span(Span(first, first))
    check_span(Span(first, first + timedelta(days=MOST_DAYS)))
    refused(
        "calendar.years_at_once", check_span, Span(first, first + timedelta(days=MOST_DAYS + 1))
    )
    refused("bodies.end_before_start", check_span, Span(first, first - DAY))


def test_a_meeting_may_move_within_what_its_date_opens() -> None:
    on = date(2026, 12, 3)
    december = Span(date(2026, 12, 1), date(2026, 12, 31))
    assert room_to_move(parse("first Thursday in December"), on) == december
    assert room_to_move(parse("first Thursday monthly"), on) == december
    assert room_to_move(parse("four times a year"), on) == december
    quarter = Span(date(2026, 12, 1), date(2027, 2, 28))
    assert room_to_move(parse("first Thursday quarterly"), on) == quarter
    week = Span(date(2026, 11, 30), date(2026, 12, 6))
    assert room_to_move(parse("weekly on Thursday"), on) == week


def test_a_meeting_by_hand_stands_for_the_nearest_date_it_may_stand_for() -> None:
    early, late = date(2026, 12, 3), date(2026, 12, 17)
    december = Span(date(2026, 12, 1), date(2026, 12, 31))
    dated = [Dated(early, "t", december), Dated(late, "t", december)]
    near_late = Held("m", date(2026, 12, 16))
    assert taken_up(dated, [near_late]) == {late: near_late}
    between = Held("m", date(2026, 12, 10))
    assert taken_up(dated, [between]) == {early: between}
    on_the_day, beside = Held("b", early), Held("a", early - DAY)
    assert taken_up(dated, [beside, on_the_day]) == {early: on_the_day, late: beside}
    planned = Held("p", date(2027, 1, 4), nominal_on=early)
    assert taken_up(dated, [planned, on_the_day]) == {early: planned, late: on_the_day}
    other_terms = Held("o", late, nominal_on=date(2026, 12, 10))
    assert taken_up(dated, [other_terms]) == {late: other_terms}
    assert taken_up([Dated(early, "t")], [Held("m", early + DAY)]) == {}
    assert taken_up([Dated(early, "t")], [on_the_day]) == {early: on_the_day}


def test_p15_a_year_asks_a_committee_four_things() -> None:
    kinds = ReminderKind
    assert [(each.kind, each.due_on) for each in yearly_reminders(date(2026, 6, 30))] == [
        (kinds.DECLARATIONS, date(2026, 4, 1)),
        (kinds.TERMS, date(2027, 1, 1)),
        (kinds.EFFECTIVENESS, date(2027, 1, 1)),
        (kinds.ANNUAL_REPORT, date(2027, 3, 31)),
    ]
    assert yearly_reminders(date(2026, 6, 30), None, 7)[0].due_on == date(2025, 7, 1)
    assert yearly_reminders(date(2026, 6, 30), None, 7)[3].due_on == date(2026, 6, 30)


@pytest.mark.parametrize(
    ("named", "due"),
    [
        (date(2026, 4, 1), date(2026, 4, 1)),
        (date(2027, 3, 31), date(2027, 3, 31)),
        (date(2026, 3, 31), date(2027, 1, 1)),
        (date(2027, 4, 1), date(2027, 1, 1)),
    ],
)
def test_p15_the_terms_are_reviewed_on_the_day_they_name_if_it_is_of_this_year(
    named: date, due: date
) -> None:
    assert yearly_reminders(date(2026, 6, 30), named)[1].due_on == due


def test_the_next_year_begins_the_day_after_this_one() -> None:
    assert next_year(date(2026, 6, 30)) == date(2027, 4, 1)
    assert next_year(date(2026, 6, 30), 7) == date(2026, 7, 1)


@pytest.mark.parametrize("minutes", [None, 0, 240])
def test_p16_setting_up_a_room_takes_up_to_half_a_day(minutes: int | None) -> None:
    check_minutes(minutes, "set_up")
    for given in (-1, 241):
        found = refused("calendar.room_minutes", check_minutes, given, "clear_up")
        assert (found.field, found.values) == ("clear_up", {"most": 240})


def test_p16_a_room_is_taken_all_day_where_no_time_is_known_and_an_hour_where_no_end_is() -> None:
    on = date(2026, 12, 3)
    bare = Use("m", "fell", on)
    assert bare.span[1] - bare.span[0] == DAY
    hour = Use("m", "fell", on, time(10), None, 30, 15)
    assert hour.span[0].time() == time(9, 30)
    assert hour.span[1].time() == time(11, 15)


def test_p16_two_meetings_in_one_room_are_told_by_room_and_hour() -> None:
    on = date(2026, 12, 3)
    late = Use("a", "fell", on, time(11), time(13))
    early = Use("b", "fell", on, time(10), time(12), clear_up=30)
    after = Use("c", "fell", on, time(12, 15), time(12, 30))
    beside = Use("d", "dale", on, time(10), time(13))
    found = [(each.one, each.other, each.minutes, each.set_up)
             for each in room_clashes([after, late, early, beside])]  # fmt: skip
    assert found == [("b", "a", 90, False), ("b", "c", 15, True), ("a", "c", 15, False)]


def test_a_meeting_is_convened_by_its_own_day_and_resumed_from_it() -> None:
    on, adjourned = date(2026, 12, 3), MeetingState.ADJOURNED
    check_convened(on, on)
    check_convened(on, None)
    refused("calendar.convened_after", check_convened, on + DAY, on)
    check_resumption(adjourned, on, on)
    check_resumption(adjourned, None, on)
    refused("calendar.resumes_before", check_resumption, adjourned, on, on - DAY)
    refused("calendar.not_adjourned", check_resumption, MeetingState.HELD, on, on)
    assert refused("calendar.end_before_start", check_times, time(9), time(9)).field == "end_time"


def test_clashes_are_told_in_the_order_of_the_day_with_the_minutes_shared() -> None:
    on = date(2026, 12, 3)
    late = Slot("a", "MG", on, time(11), time(13))
    early = Slot("c", "QC", on, time(10), time(12))
    some_time = Slot("b", "FC", on)
    before = Slot("z", "MG", on - DAY)
    bob = frozenset({"bob"})
    members = {"MG": bob, "QC": bob, "FC": bob}
    assert clashes([late, before, early, some_time], members) == [
        Clash("b", "c", bob, None),
        Clash("b", "a", bob, None),
        Clash("c", "a", bob, 60),
    ]


def test_two_meetings_of_which_only_the_beginning_is_known_clash_if_it_is_the_same() -> None:
    on = date(2026, 12, 3)
    half, ten = Slot("a", "MG", on, time(9, 30)), Slot("b", "QC", on, time(10))
    assert not at_once(half, ten)
    assert not at_once(ten, half)
    assert at_once(half, Slot("b", "QC", on, time(9, 30)))
    assert at_once(half, Slot("b", "QC", on, time(10), time(11)))
    assert not at_once(half, Slot("b", "QC", on, time(8), time(9, 30)))
    tomorrow = Slot("b", "QC", on + DAY, time(9, 30), time(10))
    assert not at_once(half, tomorrow)
    assert minutes_shared(Slot("a", "MG", on, time(9), time(10)), tomorrow) == 0
    ends, whole = Slot("a", "MG", on, None, time(10)), Slot("b", "QC", on, time(9), time(10))
    assert minutes_shared(ends, whole) is minutes_shared(whole, ends) is None


def test_the_words_of_a_cadence_name_its_first_month_in_small_words() -> None:
    words = "third Wednesday every two months from May except July"
    assert describe(parse(words)) == words


def test_a_cadence_in_weeks_or_named_months_is_held_to_each_month() -> None:
    april = Span(date(2026, 4, 1), date(2026, 4, 30))
    may = Span(date(2026, 5, 1), date(2026, 5, 31))
    both = Span(april.first, may.last)
    weekly = parse("every two weeks on Friday")
    assert shortfalls(weekly, [], both) == [Shortfall(april, 1, 0), Shortfall(may, 1, 0)]
    assert shortfalls(weekly, [date(2026, 4, 3)], both) == [Shortfall(may, 1, 0)]
    named = parse("first Monday in May")
    assert shortfalls(named, [], both) == [Shortfall(may, 1, 0)]


def test_a_quarterly_cadence_is_held_to_the_quarters_of_the_committees_own_year() -> None:
    quarter = Span(date(2026, 2, 1), date(2026, 4, 30))
    scope = Span(date(2026, 2, 1), date(2026, 6, 30))
    assert shortfalls(parse("quarterly"), [], scope, 2) == [Shortfall(quarter, 1, 0)]


def test_p16_a_clash_of_rooms_names_the_room() -> None:
    on = date(2026, 12, 3)
    [clash] = room_clashes([Use("a", "fell", on, time(10)), Use("b", "fell", on, time(10, 30))])
    assert (clash.one, clash.other, clash.room, clash.minutes) == ("a", "b", "fell", 30)


def test_every_other_week_is_counted_from_the_committees_own_year() -> None:
    cadence = parse("every two weeks on Monday")
    april, july = (dates(cadence, date(2026, 8, 1), date(2026, 8, 31), start) for start in (4, 7))
    assert april == [date(2026, 8, 10), date(2026, 8, 24)]
    assert july == [date(2026, 8, 3), date(2026, 8, 17), date(2026, 8, 31)]
