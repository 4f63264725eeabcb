"""Items, positions, attendance, papers, declarations and the life of minutes."""

from contextlib import AbstractContextManager
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.errors import Refusal
from db.meetings.rules import attendance, declarations, items, minutes, papers, positions
from db.meetings.rules.attendance import Share, Stay
from db.meetings.rules.items import ItemState
from db.meetings.rules.minutes import MinutesState
from db.meetings.rules.papers import Delivery, Road

TEN, ELEVEN, NOON = time(10), time(11), time(12)


def refused(code: str) -> AbstractContextManager[pytest.ExceptionInfo[Refusal]]:
    return pytest.raises(Refusal, match=f"^{code}$")


# The clock of an agenda


def test_each_item_begins_when_the_one_before_it_ends() -> None:
    timing = items.timing(TEN, [5, None, 20, 0, 15])
    assert [f"{at:%H:%M}" for at in timing.starts] == ["10:00", "10:05", "10:05", "10:25", "10:25"]
    assert (timing.end, timing.minutes, timing.over) == (time(10, 40), 40, 0)


@pytest.mark.parametrize(("planned", "over"), [(time(10, 40), 0), (time(10, 39), 1), (None, 0)])
def test_an_overrun_is_told_to_the_minute(planned: time | None, over: int) -> None:
    assert items.timing(TEN, [40], planned).over == over


def test_an_agenda_may_run_past_midnight() -> None:
    assert items.timing(time(23, 30), [45]).end == time(0, 15)


def test_an_empty_agenda_ends_as_it_begins() -> None:
    assert items.timing(TEN, []).end == TEN


@pytest.mark.parametrize(("minutes_long", "fits"), [(0, True), (1439, True), (1440, False)])
def test_minutes_allotted_are_less_than_a_day(minutes_long: int, fits: bool) -> None:
    if fits:
        items.check_minutes_long(minutes_long)
    else:
        with refused("item.minutes_long"):
            items.check_minutes_long(minutes_long)
    with refused("item.minutes_long"):
        items.check_minutes_long(-1)
    items.check_minutes_long(None)


def test_an_item_cannot_end_before_it_began_but_may_in_the_same_minute() -> None:
    items.check_span(TEN, TEN)
    items.check_span(TEN, None)
    items.check_span(None, TEN)
    with refused("item.end_before_start"):
        items.check_span(TEN, time(9, 59))


def test_an_item_needs_a_title() -> None:
    items.check_title("Welcome")
    with refused("item.no_title"):
        items.check_title(" ")


def test_how_far_behind_the_plan_an_item_began() -> None:
    assert items.behind(TEN, time(10, 16)) == 16
    assert items.behind(TEN, time(9, 58)) == -2


@pytest.mark.parametrize(
    ("state", "to"),
    [(state, to) for state, after in items.NEXT_STATES.items() for to in after],
)
def test_an_item_moves_as_a_meeting_does(state: ItemState, to: ItemState) -> None:
    items.check_move(state, to)


@pytest.mark.parametrize(
    ("state", "to"),
    [
        (ItemState.TO_COME, ItemState.TAKEN),
        (ItemState.WITHDRAWN, ItemState.UNDER_WAY),
        (ItemState.TAKEN, ItemState.DEFERRED),
        (ItemState.UNDER_WAY, ItemState.UNDER_WAY),
    ],
)
def test_an_item_does_not_move_otherwise(state: ItemState, to: ItemState) -> None:
    with pytest.raises(Refusal):
        items.check_move(state, to)


# Positions


def test_a_key_stands_between_its_neighbours_whatever_is_appended() -> None:
    key = positions.between("V", "W")
    assert key is not None
    assert "V" < key < key + "zzzz" < "W"


def test_nothing_stands_between_equals_or_between_a_key_and_the_very_next() -> None:
    assert positions.between("V", "V") is None
    assert positions.between("V", "V0") is None
    assert positions.between("W", "V") is None


def test_a_position_too_long_asks_for_spacing_afresh() -> None:
    low = "V" + "0" * 33
    assert positions.position(low + "1", low + "2", "abcd") == low + "1" + "Vabcd"
    assert positions.position(low + "01", low + "02", "abcd") is None


digits = st.text(positions.DIGITS, min_size=1, max_size=8)


@given(digits, digits, st.text(positions.DIGITS, max_size=4))
def test_between_is_between_or_says_it_cannot_be(one: str, two: str, chance: str) -> None:
    low, high = sorted((one, two))
    key = positions.between(low, high)
    if key is None:
        assert low == high or set(high.removeprefix(low)) == {"0"}
    else:
        assert low < key + chance < high
    top, foot = positions.between("", low), positions.between(high, "")
    assert foot is not None
    assert foot > high
    assert top is None or top + chance < low


@given(st.integers(1, 200))
def test_spread_positions_are_in_order_with_room_between_all(count: int) -> None:
    keys = positions.spread(["zzzz"] * count)
    assert keys == sorted(set(keys))
    for low, high in zip(["", *keys], [*keys, ""], strict=True):
        assert positions.position(low, high, "zzzz") is not None


@given(st.lists(st.tuples(st.integers(0, 30), st.text(positions.DIGITS, min_size=4, max_size=4))))
def test_an_agenda_keeps_its_order_through_any_insertions(wanted: list[tuple[int, str]]) -> None:
    order: list[str] = []
    kept: dict[str, str] = {}
    for name, (place, chance) in enumerate(wanted):
        at = min(place, len(order))
        low = kept[order[at - 1]] if at else ""
        high = kept[order[at]] if at < len(order) else ""
        order.insert(at, f"{name:03}")
        key = positions.position(low, high, chance)
        if key is None:
            spaced = positions.spread([chance] * len(order))
            kept = dict(zip(order, spaced, strict=True))
        else:
            kept[order[at]] = key
        assert sorted(kept, key=lambda item: (kept[item], item)) == order


def test_two_thousand_insertions_at_one_place_never_make_a_long_key() -> None:
    low, high = "1aaaa", "2aaaa"
    for _ in range(2000):
        key = positions.position(low, high, "abcd")
        if key is None:
            low, high = positions.spread(["abcd", "abcd"])
        else:
            assert len(key) <= positions.LONGEST
            high = key


def test_numbers_follow_order_and_nest() -> None:
    rows = [("c", "", "3"), ("a", "", "1"), ("b", "", "2"), ("b1", "b", "9"), ("b2", "b", "A")]
    rows.append(("b1x", "b1", "1"))
    assert positions.numbers(rows) == {
        "a": "1",
        "b": "2",
        "b1": "2.1",
        "b1x": "2.1.1",
        "b2": "2.2",
        "c": "3",
    }
    assert list(positions.numbers(rows)) == ["a", "b", "b1", "b1x", "b2", "c"]


def test_equal_positions_are_told_apart_by_id() -> None:
    assert positions.numbers([("y", "", "1"), ("x", "", "1")]) == {"x": "1", "y": "2"}


def test_an_item_without_its_parent_or_beneath_itself_is_numbered_all_the_same() -> None:
    rows = [("a", "gone", "1"), ("b", "c", "2"), ("c", "b", "3"), ("d", "d", "4")]
    assert positions.numbers(rows) == {"a": "1", "b": "2", "c": "2.1", "d": "3"}


@given(st.lists(st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdefg"), digits)))
def test_every_item_gets_one_number_and_no_two_share_it(rows: list[tuple[str, str, str]]) -> None:
    rows = list({row[0]: row for row in rows}.values())
    found = positions.numbers(rows)
    assert set(found) == {row[0] for row in rows}
    assert len(set(found.values())) == len(found)


# Attendance


def test_a_person_here_cannot_arrive_and_one_away_cannot_leave() -> None:
    with refused("attendance.here_already"):
        attendance.check_arrival([Stay(TEN)], ELEVEN)
    with refused("attendance.not_here"):
        attendance.check_departure([Stay(TEN, ELEVEN)], NOON)
    with refused("attendance.not_here"):
        attendance.check_departure([], NOON)


def test_times_in_the_room_follow_one_another() -> None:
    attendance.check_arrival([Stay(TEN, ELEVEN)], ELEVEN)
    with refused("attendance.arrived_before_left"):
        attendance.check_arrival([Stay(TEN, ELEVEN)], time(10, 59))
    assert attendance.check_departure([Stay(TEN)], TEN) == Stay(TEN)
    with refused("attendance.left_before_arrived"):
        attendance.check_departure([Stay(TEN)], time(9, 59))


@pytest.mark.parametrize(
    ("stays", "expected"),
    [
        ([], (Share.WHOLE, TEN, NOON)),
        ([Stay(TEN)], (Share.WHOLE, TEN, NOON)),
        ([Stay(time(9, 50), NOON)], (Share.WHOLE, time(9, 50), NOON)),
        ([Stay(time(10, 19))], (Share.FROM, time(10, 19), NOON)),
        ([Stay(TEN, ELEVEN)], (Share.UNTIL, TEN, ELEVEN)),
        ([Stay(time(10, 19), ELEVEN)], (Share.BETWEEN, time(10, 19), ELEVEN)),
        ([Stay(TEN, time(10, 19)), Stay(ELEVEN)], (Share.WHOLE, TEN, NOON)),
    ],
)
def test_how_much_of_a_meeting_was_attended(
    stays: list[Stay], expected: tuple[Share, time, time]
) -> None:
    assert attendance.share(stays, TEN, NOON) == expected


def test_while_a_meeting_goes_on_whoever_left_attended_until_then() -> None:
    assert attendance.share([Stay(TEN, ELEVEN)], TEN, None)[0] is Share.UNTIL
    assert attendance.share([], TEN, None) == (Share.WHOLE, TEN, TEN)
    back = [Stay(TEN, ELEVEN), Stay(NOON)]
    assert attendance.share(back, TEN, None) == (Share.WHOLE, TEN, ELEVEN)


def test_who_left_later_was_there_as_an_item_ended_and_who_came_later_was_not() -> None:
    later = time(11, 5)
    assert attendance.was_there_at_end([Stay(TEN, later)], "six", TEN, ELEVEN)
    assert not attendance.was_there_at_end([Stay(later, None, "six")], "six", TEN, ELEVEN)


@pytest.mark.parametrize(
    ("attended", "runs"),
    [
        ("1234", [("1", "4")]),
        ("7", [("7", "7")]),
        ("12568", [("1", "2"), ("5", "6"), ("8", "8")]),
        ("", []),
    ],
)
def test_items_attended_are_told_as_runs(attended: str, runs: list[tuple[str, str]]) -> None:
    assert attendance.item_runs(list("12345678"), attended) == runs


def test_a_stay_overlaps_an_item_it_shares_a_minute_with() -> None:
    assert attendance.overlaps([Stay(TEN, time(10, 31))], time(10, 30), ELEVEN)
    assert not attendance.overlaps([Stay(TEN, time(10, 30))], time(10, 30), ELEVEN)
    assert not attendance.overlaps([Stay(ELEVEN)], time(10, 30), ELEVEN)
    assert attendance.overlaps([Stay(ELEVEN)], time(10, 30), None)
    assert attendance.overlaps([Stay(TEN)], TEN, TEN)


# Papers and declarations


@pytest.mark.parametrize(
    ("received", "delivery"), [(26, Delivery.ON_TIME), (27, Delivery.LATE), (1, Delivery.ON_TIME)]
)
def test_a_paper_is_late_after_the_day_it_was_due(received: int, delivery: Delivery) -> None:
    assert papers.delivery_of(date(2026, 11, received), date(2026, 11, 26)) is delivery


def test_without_a_due_date_no_paper_is_late() -> None:
    assert papers.delivery_of(date(2026, 11, 26), None) is Delivery.ON_TIME


def test_a_late_or_tabled_paper_needs_agreement_and_reason() -> None:
    assert not papers.lacks_agreement(Delivery.ON_TIME, None, "")
    assert not papers.lacks_agreement(Delivery.LATE, "chair", "figures came late")
    assert papers.lacks_agreement(Delivery.TABLED, "chair", " ")
    assert papers.lacks_agreement(Delivery.LATE, None, "figures came late")


def test_a_paper_received_or_given_by_word_of_mouth_is_in() -> None:
    assert papers.is_in(Road.RECEIVED, Delivery.LATE)
    assert papers.is_in(Road.ASKED_FOR, Delivery.VERBAL)
    assert not papers.is_in(Road.SIGNED_OFF, Delivery.AWAITED)


def test_a_withdrawn_or_deferred_paper_is_not_wanted() -> None:
    assert [road for road in Road if not papers.is_wanted(road)] == [Road.WITHDRAWN, Road.DEFERRED]


def test_only_who_withdraws_leaves_the_count() -> None:
    management = declarations.Management
    assert [each for each in management if declarations.withdraws(each)] == [management.WITHDRAWS]


def test_a_declaration_says_what_it_is_or_points_to_the_register() -> None:
    declarations.check_declaration("", "an interest")
    declarations.check_declaration("Governor of the trust", None)
    with refused("declaration.no_nature"):
        declarations.check_declaration(" ", None)


# The life of minutes

MOVES = [
    (MinutesState.DRAFT, MinutesState.AGREED_BY_CHAIR),
    (MinutesState.AGREED_BY_CHAIR, MinutesState.UNCONFIRMED),
    (MinutesState.AGREED_BY_CHAIR, MinutesState.DRAFT),
    (MinutesState.UNCONFIRMED, MinutesState.CONFIRMED),
    (MinutesState.UNCONFIRMED, MinutesState.UNCONFIRMED),  # circulated again
    (MinutesState.UNCONFIRMED, MinutesState.DRAFT),
]


@pytest.mark.parametrize("state", MinutesState)
@pytest.mark.parametrize("to", MinutesState)
def test_minutes_take_the_steps_of_their_life_and_no_others(
    state: MinutesState, to: MinutesState
) -> None:
    if (state, to) in MOVES:
        minutes.check_move(state, to)
    else:
        with pytest.raises(Refusal) as refusal:
            minutes.check_move(state, to)
        frozen = state is MinutesState.CONFIRMED
        assert (refusal.value.code == "minutes.frozen") is frozen


def test_only_confirmed_minutes_are_closed_to_edits() -> None:
    for state in (MinutesState.DRAFT, MinutesState.AGREED_BY_CHAIR, MinutesState.UNCONFIRMED):
        minutes.check_open(state)
        with refused("minutes.still_open"):
            minutes.check_correctable(state)
    with refused("minutes.frozen"):
        minutes.check_open(MinutesState.CONFIRMED)
    minutes.check_correctable(MinutesState.CONFIRMED)


def test_minutes_are_confirmed_by_a_later_meeting_of_the_same_body() -> None:
    minutes.check_confirms(("mg", "2026-11-05"), ("mg", "2026-12-03"))
    with refused("minutes.not_later"):
        minutes.check_confirms(("mg", "2026-11-05"), ("mg", "2026-11-05"))
    with refused("minutes.other_body"):
        minutes.check_confirms(("mg", "2026-11-05"), ("hsg", "2026-12-03"))


def test_a_clerical_correction_changes_words_that_are_there() -> None:
    minutes.check_clerical("Penhaligan", "Penhaligon", "Marigold Penhaligan said so.")
    with refused("minutes.words_not_there"):
        minutes.check_clerical("Crabtree", "Penhaligon", "Marigold Penhaligan said so.")
    with refused("minutes.words_not_there"):
        minutes.check_clerical(" ", "Penhaligon", "Marigold Penhaligan said so.")
    with refused("minutes.nothing_changed"):
        minutes.check_clerical("said", "said", "Marigold Penhaligan said so.")


def test_two_texts_confirmed_for_one_meeting_are_disputed() -> None:
    assert minutes.is_disputed(frozenset({"aa", "bb"}))
    assert not minutes.is_disputed(frozenset({"aa"}))
