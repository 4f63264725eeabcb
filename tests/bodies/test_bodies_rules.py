from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from db.bodies.rules.authority import (
    check_may_authorise,
    check_parent,
    check_within,
    may_authorise_assurance,
    may_bind,
)
from db.bodies.rules.initials import all_initials, plain_initials, unique_initials
from db.bodies.rules.kinds import Authority, BodyStatus, Capacity, Office
from db.bodies.rules.names import check_at_least, check_not_negative, check_short
from db.bodies.rules.periods import check_period, holds_on, overlap
from db.bodies.rules.seats import (
    Gap,
    Holding,
    SeatOn,
    check_appointment,
    check_deputy,
    composition_gaps,
    deputies_on,
    holders_on,
    presides,
)
from db.bodies.rules.successors import Standing, check_successor, successor_on
from db.bodies.rules.years import check_year_start, month_on, year_first, year_label, year_last
from db.errors import Refusal

DAYS = st.dates(date(2000, 1, 1), date(2098, 12, 31))
MAYBE = st.none() | DAYS
START, END = date(2026, 4, 1), date(2026, 9, 30)


def refused(code: str) -> pytest.RaisesExc[Refusal]:
    return pytest.raises(Refusal, match=f"^{code}$")


@pytest.mark.parametrize(
    ("on", "holds"),
    [(date(2026, 3, 31), False), (START, True), (END, True), (date(2026, 10, 1), False)],
)
def test_both_ends_of_a_span_belong_to_it(on: date, holds: bool) -> None:
    assert holds_on(START, END, on) is holds


def test_an_open_end_holds_for_ever() -> None:
    assert holds_on(None, None, date(1900, 1, 1))
    assert holds_on(START, None, date(2090, 1, 1))


def test_a_span_may_be_one_day_but_not_end_before_it_starts() -> None:
    check_period(START, START)
    with refused("bodies.end_before_start"):
        check_period(START, START - timedelta(days=1))
    check_period(None, START)
    check_period(START, None)


@given(MAYBE, MAYBE, MAYBE, MAYBE, DAYS)
def test_two_spans_that_hold_one_day_overlap(
    a: date | None, b: date | None, c: date | None, d: date | None, on: date
) -> None:
    if holds_on(a, b, on) and holds_on(c, d, on):
        assert overlap((a, b), (c, d))
    assert overlap((a, b), (c, d)) == overlap((c, d), (a, b))


def test_spans_that_only_touch_overlap_and_the_day_after_they_do_not() -> None:
    assert overlap((START, END), (END, None))
    day_after = END + timedelta(days=1)
    assert not overlap((START, END), (day_after, None))
    assert not overlap((START, END), (day_after, day_after))


CHAIN = {
    "north-ccg": Standing(date(2013, 4, 1), date(2022, 6, 30), "icb"),
    "icb": Standing(date(2022, 7, 1), None),
    "hee": Standing(None, date(2023, 3, 31), "nhse"),
    "nhse": Standing(None, date(2027, 3, 31), None),
    "round": Standing(None, date(2020, 1, 1), "and-round"),
    "and-round": Standing(None, date(2020, 1, 1), "round"),
}


@pytest.mark.parametrize(
    ("office", "on", "stands"),
    [
        ("north-ccg", date(2022, 6, 30), "north-ccg"),
        ("north-ccg", date(2022, 7, 1), "icb"),
        ("north-ccg", date(2013, 3, 31), None),
        ("icb", date(2022, 6, 30), None),
        ("hee", date(2023, 4, 1), "nhse"),
        ("hee", date(2027, 4, 1), None),
        ("round", date(2026, 1, 1), None),
        ("unheard of", date(2026, 1, 1), None),
    ],
)
def test_an_authority_is_the_office_or_its_successor_on_that_day(
    office: str, on: date, stands: str | None
) -> None:
    assert successor_on(CHAIN, office, on) == stands


@given(DAYS)
def test_whoever_succeeds_stood_on_that_day(on: date) -> None:
    for office in CHAIN:
        found = successor_on(CHAIN, office, on)
        assert found is None or holds_on(CHAIN[found].opened_on, CHAIN[found].closed_on, on)


def test_an_organisation_cannot_come_to_succeed_itself() -> None:
    check_successor(CHAIN, "nhse", "icb")
    check_successor(CHAIN, "icb", None)
    with refused("bodies.succeeds_itself"):
        check_successor(CHAIN, "icb", "north-ccg")


def test_the_second_of_two_people_gets_a_longer_pair_of_initials() -> None:
    assert all_initials(["Ruth Clark", "Robert Clapham"]) == ["RC", "RCl"]
    assert unique_initials("Rosa Cope", ["RC", "RCo"]) == "RCp"


def test_honorifics_are_left_out_and_hyphened_surnames_told() -> None:
    assert plain_initials("Professor Dame Anne Smith-Jones") == "ASJ"
    assert plain_initials("Dr O'Neil") == "O"
    assert plain_initials(" ") == "?"


def test_people_of_one_name_are_numbered_in_the_end() -> None:
    assert unique_initials("Al Ko", ["ak", "AKo"]) == "AK2"
    assert unique_initials("Al Ko", ["ak", "AKo", "ak2"]) == "AK3"
    assert unique_initials("Al McDee", ["AM", "AMc"]) == "AMd"
    assert unique_initials("", ["?"]) == "?2"


@given(st.lists(st.text(max_size=12), max_size=12))
@example(["-"])
@example(["Ann -.-"])
def test_initials_are_unique_whatever_the_names(names: list[str]) -> None:
    given_out = [each.casefold() for each in all_initials(names)]
    assert len(set(given_out)) == len(names)
    assert all(given_out)


CHAIR = Holding("ann", START, END, Office.CHAIR, "s1")
VICE = Holding("bob", START, None, Office.VICE_CHAIR, "s2")


def test_a_seat_is_vacant_the_day_after_its_holder_leaves() -> None:
    assert holders_on([CHAIR], END) == [CHAIR]
    assert holders_on([CHAIR], END + timedelta(days=1)) == []


def test_a_shared_seat_shows_who_came_first() -> None:
    later = Holding("cy", START + timedelta(days=1), None)
    assert holders_on([later, CHAIR], END) == [CHAIR, later]
    always = Holding("di", None, None)
    assert holders_on([CHAIR, always], END) == [always, CHAIR]


def test_the_chair_presides_and_the_vice_chair_where_the_chair_is_away() -> None:
    both = [VICE, CHAIR]
    assert presides(both, END) == "ann"
    assert presides(both, END, present=["bob", "cy"]) == "bob"
    assert presides(both, END + timedelta(days=1)) == "bob"
    assert presides(both, END, present=["cy"]) == ""


def test_a_deputy_stands_in_only_while_nominated_and_only_for_that_seat() -> None:
    nominated = [Holding("dee", START, END, seat="s1")]
    assert deputies_on(nominated, "s1", START) == ["dee"]
    assert deputies_on(nominated, "s1", START - timedelta(days=1)) == []
    assert deputies_on(nominated, "s2", START) == []


def test_a_vacant_place_is_told_by_whom_it_leaves_unrepresented() -> None:
    south = SeatOn("s1", "provider chief executive", "South ICP")
    [gap] = composition_gaps([south])
    assert gap == Gap("s1", "South ICP", "provider chief executive")


@pytest.mark.parametrize(
    ("title", "place", "told"),
    [
        ("NHS provider, North", "North", ("North", "NHS provider")),
        ("Lead of the North", "North", ("", "Lead of the North")),
        ("Lead, North, of the North", "North", ("", "Lead, North, of the North")),
        ("NHS provider", "", ("", "NHS provider")),
        ("NHS provider, North", "", ("", "NHS provider, North")),
    ],
)
def test_a_title_that_names_its_place_is_not_told_it_twice(
    title: str, place: str, told: tuple[str, str]
) -> None:
    [gap] = composition_gaps([SeatOn("s1", title, place)])
    assert (gap.where, gap.title) == told


@pytest.mark.parametrize(
    "seat",
    [
        SeatOn("s", "chair", holder="ann"),
        SeatOn("s", "lay member", provisional=True),
        SeatOn("s", "secretary", capacity=Capacity.IN_ATTENDANCE),
        SeatOn("s", "Healthwatch", capacity=Capacity.OBSERVER),
    ],
)
def test_held_proposed_and_attending_places_are_nobodys_gap(seat: SeatOn) -> None:
    assert composition_gaps([seat]) == []


def test_of_two_chairs_the_one_longer_in_office_presides() -> None:
    later = Holding("abe", START + timedelta(days=1), None, Office.CHAIR, "s3")
    assert presides([later, CHAIR], END) == "ann"
    assert presides([later, CHAIR], END, present=["abe", "bob"]) == "abe"


def test_nobody_sits_twice_in_one_seat_or_stands_in_for_it_as_well() -> None:
    again = Holding("ann", END, None, Office.MEMBER, "s1")
    after = Holding("ann", END + timedelta(days=1), None, Office.MEMBER, "s1")
    elsewhere = Holding("ann", END, None, Office.MEMBER, "s2")
    for check in (check_appointment, check_deputy):
        check([CHAIR], after)
        check([CHAIR], elsewhere)
        check([CHAIR], Holding("bob", END, None, Office.MEMBER, "s1"))
    with refused("bodies.already_in_seat"):
        check_appointment([CHAIR], again)
    with refused("bodies.deputy_holds_seat"):
        check_deputy([CHAIR], again)


def test_r6_a_collaborative_body_binds_nobody() -> None:
    assert may_bind(Authority.STATUTORY)
    assert may_bind(Authority.DELEGATED)
    assert not may_bind(Authority.COLLABORATIVE)


def test_r12_only_an_active_body_with_power_authorises_an_assurance_status() -> None:
    active = BodyStatus.ACTIVE
    assert may_authorise_assurance(Authority.DELEGATED, active, may_authorise=True)
    assert not may_authorise_assurance(Authority.DELEGATED, active, may_authorise=False)
    assert not may_authorise_assurance(Authority.COLLABORATIVE, active, may_authorise=True)
    assert not may_authorise_assurance(Authority.STATUTORY, BodyStatus.PROPOSED, may_authorise=True)
    check_may_authorise(Authority.COLLABORATIVE, may_authorise=False)
    check_may_authorise(Authority.STATUTORY, may_authorise=True)
    with refused("bodies.cannot_authorise"):
        check_may_authorise(Authority.COLLABORATIVE, may_authorise=True)


def test_a_body_does_not_report_to_itself_by_way_of_others() -> None:
    parents = {"group": "board", "board": None, "lost": "lost"}
    check_parent(parents, "group", "board")
    check_parent(parents, "group", "lost")
    with refused("bodies.reports_to_itself"):
        check_parent(parents, "board", "group")


def test_a_line_of_reporting_that_already_goes_in_a_circle_is_not_followed_for_ever() -> None:
    circle: dict[str, str | None] = {"one": "other", "other": "one"}
    check_parent(circle, "group", "one")


def test_a_place_does_not_lie_within_itself() -> None:
    parents: dict[str, str | None] = {"coast": "north", "north": "system"}
    check_within(parents, "coast", "system")
    with refused("bodies.within_itself"):
        check_within(parents, "north", "coast")


@pytest.mark.parametrize("short", ["MG", "F&P", "HSG2", "A", "A" * 12])
def test_a_short_name_can_stand_in_a_reference(short: str) -> None:
    check_short(short)


@pytest.mark.parametrize("short", ["", "M/G", "M G", "-MG", "A" * 13, "M\n"])
def test_a_short_name_that_would_break_a_reference_is_refused(short: str) -> None:
    with refused("bodies.short_unfit"):
        check_short(short)


def test_two_bodies_do_not_share_a_short_name_whatever_its_case() -> None:
    with refused("bodies.short_taken"):
        check_short("mg", frozenset({"MG"}))
    with refused("bodies.short_taken"):
        check_short("MG", frozenset({"mg"}))


def test_numbers_of_people_start_at_one_and_of_days_at_nought() -> None:
    check_at_least(1, "at_least")
    check_not_negative(0, "days")
    with refused("bodies.below_one"):
        check_at_least(0, "at_least")
    with refused("bodies.below_nought"):
        check_not_negative(-1, "days")


@pytest.mark.parametrize(
    ("on", "label"),
    [
        (date(2026, 3, 31), "25-26"),
        (date(2026, 4, 1), "26-27"),
        (date(2027, 3, 31), "26-27"),
        (date(1999, 4, 1), "99-00"),
    ],
)
def test_the_financial_year_turns_on_the_first_of_april(on: date, label: str) -> None:
    assert year_label(on) == label


def test_a_body_may_count_in_calendar_years_or_from_july() -> None:
    assert year_label(date(2026, 1, 1), 1) == "2026"
    assert year_label(date(2026, 6, 30), 7) == "25-26"
    assert year_label(date(2026, 7, 1), 7) == "26-27"


@given(DAYS, st.integers(1, 12))
def test_every_day_lies_in_its_own_year_of_twelve_months(on: date, month: int) -> None:
    first, last = year_first(on, month), year_last(on, month)
    assert first <= on <= last
    assert month_on(first, 12) == last + timedelta(days=1)
    assert year_label(first, month) == year_label(last, month)
    assert year_label(last + timedelta(days=1), month) != year_label(on, month)


def test_a_month_later_is_the_last_day_where_the_month_is_too_short() -> None:
    assert month_on(date(2026, 1, 31), 1) == date(2026, 2, 28)
    assert month_on(date(2026, 8, 31), 6) == date(2027, 2, 28)
    assert month_on(date(2026, 12, 15), 1) == date(2027, 1, 15)
    assert month_on(date(2026, 1, 15), -1) == date(2025, 12, 15)


@pytest.mark.parametrize("month", [0, 13])
def test_a_year_starts_in_one_of_twelve_months(month: int) -> None:
    check_year_start(1)
    check_year_start(12)
    with refused("bodies.no_such_month"):
        check_year_start(month)
