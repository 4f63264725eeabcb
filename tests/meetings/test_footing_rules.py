"""The moment an item is judged at, and since when and for how long it was quorate."""

from dataclasses import replace
from datetime import date, time

import pytest

from db.calendar.rules.states import MeetingState
from db.errors import Refusal
from db.meetings.rules.attendance import AttendanceStatus, Stay
from db.meetings.rules.course import check_item, held_for, item_at, latest, lost_since
from db.meetings.rules.footing import judged, room_time
from db.meetings.rules.quorum import QuorumState, Standing, check_moment
from db.meetings.rules.sitting import (
    NO_ITEM,
    Attendee,
    ItemSpan,
    QuorumNeed,
    QuorumRule,
    QuorumSeat,
    Sitting,
)

TEN, QUARTER, HALF, ELEVEN, NOON = time(10), time(10, 15), time(10, 30), time(11), time(12)
DAY = date(2026, 12, 3)
SIX = ItemSpan("six", "6", TEN, ELEVEN)
OPEN = replace(SIX, ended=None)
SEVEN = ItemSpan("seven", "7", ELEVEN, NOON)
QUORATE, LOST = QuorumState.QUORATE, QuorumState.NOT_QUORATE


def room(*stays: Stay, items: tuple[ItemSpan, ...] = (SIX,), **more: object) -> Sitting:
    """Two members, both needed: Ann stays throughout, Bob for the times given."""
    seats = tuple(QuorumSeat(f"of {who}", holders=(who,)) for who in ("ann", "bob"))
    ann = Attendee("ann", "Ann Ash", AttendanceStatus.PRESENT, (Stay(TEN),))
    bob = Attendee("bob", "Bob Bay", AttendanceStatus.PRESENT, stays)
    return replace(Sitting(QuorumRule(2), seats, (ann, bob), items), **more)  # type: ignore[arg-type]


# The clock of the room


def test_the_room_has_the_minute_of_the_clock_only_while_the_meeting_goes_on_that_day() -> None:
    sat, now = room(Stay(TEN, HALF)), time(11, 40, 59, 7)
    live = MeetingState.IN_SESSION
    assert room_time(sat, live, DAY, DAY, now) == time(11, 40)
    assert room_time(sat, live, DAY, date(2026, 12, 4), now) == ELEVEN
    assert room_time(sat, MeetingState.HELD, DAY, DAY, now) == ELEVEN
    nobody = Sitting(QuorumRule(), (), ())
    assert room_time(nobody, MeetingState.HELD, DAY, DAY, now) == time(11, 40)


# The moment an item is judged at


def test_an_item_under_way_is_judged_now_and_no_earlier_than_it_began() -> None:
    sat = room(Stay(TEN, HALF), items=(OPEN,))
    found = judged(sat, OPEN, QUARTER)
    assert (found.item, found.at, found.check.at, found.state) == (OPEN, QUARTER, QUARTER, QUORATE)
    assert not found.for_ratification
    early = judged(sat, OPEN, time(9, 30))
    assert (early.at, early.check.at, early.state) == (TEN, TEN, QUORATE)
    late = judged(sat, OPEN, HALF)
    assert (late.state, late.for_ratification, late.check.since) == (LOST, True, HALF)


def test_an_item_that_is_over_is_judged_as_a_whole() -> None:
    found = judged(room(Stay(TEN, HALF)), SIX, NOON)
    assert (found.item, found.at, found.check.at, found.state) == (SIX, None, ELEVEN, LOST)
    assert found.check.held == ((TEN, HALF),)
    unbegun = ItemSpan("nine", "9", None, ELEVEN)
    assert judged(room(Stay(TEN)), unbegun, NOON).check.at == ELEVEN


def test_an_item_not_reached_is_judged_by_the_clock_of_the_room() -> None:
    later = ItemSpan("nine", "9")
    found = judged(room(Stay(TEN), items=(later,)), later, HALF)
    assert (found.item, found.at, found.check.at) == (later, HALF, HALF)


@pytest.mark.parametrize(
    ("at", "state"), [(TEN, LOST), (QUARTER, QUORATE), (HALF, QUORATE), (time(10, 31), LOST)]
)
def test_at_a_time_given_who_came_or_left_in_that_minute_was_there(
    at: time, state: QuorumState
) -> None:
    found = judged(room(Stay(QUARTER, HALF)), SIX, NOON, at)
    assert (found.item, found.at, found.check.at, found.state) == (SIX, at, at, state)


def test_a_time_given_is_one_at_which_the_item_was_being_taken() -> None:
    sat = room(Stay(TEN))
    for at in (TEN, ELEVEN):
        assert judged(sat, SIX, NOON, at).at == at
    ended = {"number": "6", "started": TEN, "ended": ELEVEN}
    for at in (time(9, 59), time(11, 1)):
        with pytest.raises(Refusal, match=r"^decision\.outside_item$") as refused:
            judged(sat, SIX, NOON, at)
        assert refused.value.values == ended
    assert judged(sat, OPEN, NOON, TEN).at == TEN
    with pytest.raises(Refusal, match=r"^decision\.before_item$") as refused:
        judged(sat, OPEN, NOON, time(9, 59))
    assert refused.value.values == {"number": "6", "started": TEN}
    with pytest.raises(Refusal, match=r"^decision\.not_reached$") as refused:
        judged(sat, ItemSpan("nine", "9"), NOON, TEN)
    assert refused.value.values == {"number": "9"}


# The course of a meeting


def test_an_item_is_under_way_from_its_beginning_until_its_end() -> None:
    assert item_at((SIX, SEVEN), TEN) == OPEN
    assert item_at((SIX, SEVEN), ELEVEN) == replace(SEVEN, ended=None)
    assert item_at((SIX,), ELEVEN) == NO_ITEM
    assert item_at((SIX,), time(9, 59)) == NO_ITEM
    assert item_at((ItemSpan("nine", "9"), ItemSpan("ten", ended=NOON)), TEN) == NO_ITEM


def test_the_last_time_noted_is_the_latest_of_all() -> None:
    assert latest(room(Stay(TEN, NOON))) == NOON
    assert latest(room(Stay(TEN), items=(SIX, SEVEN))) == NOON
    assert latest(room(Stay(time(12, 5)), items=())) == time(12, 5)


def test_quoracy_is_lost_when_a_member_leaves_and_the_last_time_counts() -> None:
    went = room(Stay(TEN, QUARTER), items=(OPEN,))
    assert lost_since(went, OPEN, QUARTER) == QUARTER
    assert lost_since(went, OPEN, HALF) == QUARTER
    back = room(Stay(TEN, QUARTER), Stay(time(10, 20), HALF), items=(OPEN,))
    assert lost_since(back, OPEN, ELEVEN) == HALF


def test_what_was_never_quorate_was_not_lost() -> None:
    assert lost_since(room(Stay(NOON), items=(OPEN,)), OPEN, HALF) is None
    assert lost_since(room(items=(OPEN,)), OPEN, HALF) is None


def test_quoracy_lost_before_an_item_began_was_not_lost_in_it() -> None:
    item = replace(OPEN, started=HALF)
    assert lost_since(room(Stay(TEN, QUARTER), items=(item,)), item, ELEVEN) is None
    assert lost_since(room(Stay(TEN, HALF), items=(item,)), item, ELEVEN) == HALF
    nowhere = lost_since(room(Stay(TEN, QUARTER), items=()), NO_ITEM, ELEVEN)
    assert nowhere == QUARTER


def test_a_withdrawal_counts_from_the_beginning_of_its_item() -> None:
    apart = replace(SEVEN, ended=None, withdrawn=frozenset({"bob"}))
    sat = room(Stay(TEN), items=(SIX, apart))
    assert lost_since(sat, apart, NOON) == ELEVEN
    assert check_item(sat, apart, NOON).since == ELEVEN


def test_at_the_very_end_of_an_item_what_was_lost_is_lost_since_then() -> None:
    gone = room(Stay(TEN, ELEVEN, "", "six"))
    assert check_moment(gone, SIX, ELEVEN).state is LOST
    assert lost_since(gone, SIX, ELEVEN) == ELEVEN
    assert check_item(gone, SIX, ELEVEN).left_then == ("Bob Bay",)


def decided(sat: Sitting, *moments: time, item: str = "six") -> Sitting:
    """With decisions taken in these minutes by a quorate meeting."""
    return replace(sat, decided=frozenset((item, at) for at in moments))


BRIEF = (Stay(QUARTER, QUARTER),)
"""Bob comes and goes within one minute."""


def test_a_minute_in_which_it_was_quorate_and_decided_is_a_spell_of_its_own() -> None:
    sat = room(*BRIEF)
    assert held_for(sat, SIX, ELEVEN) == ()
    assert held_for(decided(sat, QUARTER), SIX, ELEVEN) == ((QUARTER, QUARTER),)
    assert held_for(decided(sat, QUARTER, item="seven"), SIX, ELEVEN) == ()
    assert held_for(decided(sat, HALF), SIX, ELEVEN) == ()
    assert lost_since(decided(sat, QUARTER), SIX, ELEVEN) == QUARTER
    assert lost_since(sat, SIX, ELEVEN) is None


def test_a_decision_within_a_longer_spell_is_none_of_its_own() -> None:
    for at in (TEN, QUARTER, HALF):
        sat = decided(room(Stay(TEN, HALF)), at)
        assert held_for(sat, SIX, ELEVEN) == ((TEN, HALF),)
    two = decided(room(Stay(TEN, QUARTER), Stay(HALF, HALF)), HALF)
    assert held_for(two, SIX, ELEVEN) == ((TEN, QUARTER), (HALF, HALF))
    first = decided(room(Stay(TEN, TEN), Stay(QUARTER, HALF)), TEN)
    assert held_for(first, SIX, ELEVEN) == ((TEN, TEN), (QUARTER, HALF))
    back = decided(room(*BRIEF, Stay(HALF)), QUARTER)
    assert held_for(back, SIX, ELEVEN) == ((QUARTER, QUARTER), (HALF, ELEVEN))


def test_a_decision_in_the_minute_an_item_ended_is_told_where_it_ended_without_quorum() -> None:
    left = decided(room(Stay(ELEVEN, ELEVEN)), ELEVEN)
    assert held_for(left, SIX, ELEVEN) == ((ELEVEN, ELEVEN),)
    assert lost_since(left, SIX, ELEVEN) == ELEVEN
    stayed = decided(room(Stay(ELEVEN, None, "six")), ELEVEN)
    assert check_item(stayed, SIX, ELEVEN).held == ()
    next_one = room(Stay(ELEVEN, ELEVEN), items=(SIX, SEVEN))
    elsewhere = decided(next_one, ELEVEN, item="seven")
    assert lost_since(elsewhere, SIX, ELEVEN) is None
    assert held_for(elsewhere, SIX, ELEVEN) == ()


def test_a_decision_at_another_item_of_that_minute_shows_that_the_meeting_was_quorate_in_it() -> (
    None
):
    going_on = replace(SEVEN, ended=None)
    before = decided(room(Stay(ELEVEN, ELEVEN), items=(SIX, going_on)), ELEVEN)
    assert lost_since(before, going_on, ELEVEN) == ELEVEN
    five = ItemSpan("five", "5", TEN, QUARTER, frozenset({"ann"}))
    six = replace(SIX, started=QUARTER)
    taken = frozenset({("five", QUARTER), ("six", QUARTER)})
    both = room(*BRIEF, items=(five, six), decided=taken)
    assert lost_since(both, six, ELEVEN) == QUARTER, "for one of them is enough"


def test_who_left_in_the_minute_it_was_lost_and_is_back_is_not_told() -> None:
    sat = room(Stay(TEN, QUARTER), Stay(HALF))
    ann = replace(sat.attendees[0], stays=(Stay(TEN, QUARTER),))
    check = check_item(replace(sat, attendees=(ann, sat.attendees[1])), SIX, ELEVEN)
    assert (check.since, check.left_then) == (QUARTER, ("Ann Ash",))


def test_before_an_item_began_nothing_held_for_it() -> None:
    assert held_for(room(Stay(TEN), items=(OPEN,)), OPEN, time(9, 30)) == ()


def test_who_came_as_an_item_closed_does_not_make_the_whole_of_it_quorate() -> None:
    came = room(Stay(ELEVEN, None, "six"))
    assert check_moment(came, SIX, ELEVEN).state is QUORATE
    assert check_item(came, SIX, ELEVEN).state is LOST
    assert check_item(decided(came, ELEVEN), SIX, ELEVEN).state is QUORATE
    assert check_item(decided(came, HALF), SIX, ELEVEN).state is LOST
    assert check_item(room(Stay(TEN)), SIX, ELEVEN).state is QUORATE
    one_is_enough = replace(came, rule=QuorumRule(1))
    assert check_item(one_is_enough, SIX, ELEVEN).counted == 2
    three_are_needed = replace(came, rule=QuorumRule(3))
    assert check_item(three_are_needed, SIX, ELEVEN).counted == 2


def test_an_item_of_a_single_minute_is_as_whoever_came_in_it_has_it() -> None:
    brief = ItemSpan("six", "6", ELEVEN, ELEVEN)
    sat = room(Stay(ELEVEN), items=(brief,))
    assert check_item(sat, brief, ELEVEN).state is QUORATE
    assert held_for(sat, brief, ELEVEN) == ()
    went = decided(room(Stay(ELEVEN, ELEVEN, "six", "six"), items=(brief,)), ELEVEN)
    assert held_for(went, brief, ELEVEN) == ((ELEVEN, ELEVEN),)


def test_quoracy_that_came_and_stayed_is_told_from_when() -> None:
    assert held_for(room(Stay(HALF)), SIX, ELEVEN) == ((HALF, ELEVEN),)
    assert held_for(room(Stay(TEN)), SIX, ELEVEN) == ()
    assert held_for(room(Stay(TEN, ELEVEN, "", "six")), SIX, ELEVEN) == ((TEN, ELEVEN),)


def test_where_no_quorum_is_set_nothing_is_told_of_its_course() -> None:
    unset = room(Stay(TEN, HALF), rule=QuorumRule())
    check = check_item(unset, SIX, ELEVEN)
    assert (check.state, check.held, check.since) == (QuorumState.NOT_SET, (), None)
    nine = ItemSpan("nine", "9")
    early = check_item(room(Stay(TEN, QUARTER)), nine, HALF)
    assert (early.state, early.held, early.since) == (LOST, (), None)
    between = check_item(room(Stay(TEN, QUARTER), items=()), NO_ITEM, HALF)
    assert (between.state, between.since, between.left_then) == (LOST, QUARTER, ("Bob Bay",))


# The count


def test_a_need_tells_how_many_places_there_are_and_which_are_missing() -> None:
    rule = QuorumRule(None, (QuorumNeed("Providers", 2),))
    seats = (
        QuorumSeat("p1", "Providers", holders=("ann",), title="North"),
        QuorumSeat("p2", "Providers", holders=("cy",), title="South"),
        QuorumSeat("p3", "Providers", counts=False, title="East"),
        QuorumSeat("c1", "Clinicians", holders=("bob",), title="Leader"),
    )
    check = check_moment(room(Stay(TEN), rule=rule, seats=seats, called="patches"), SIX, ELEVEN)
    (need,) = check.needs
    assert (need.counted, need.seats, need.missing, need.met) == (1, 3, ("South",), False)
    assert (check.item, check.number, check.at, check.called) == ("six", "6", ELEVEN, "patches")
    assert check_moment(room(Stay(TEN)), SIX, NOON).at == ELEVEN
    assert check_moment(room(Stay(TEN)), OPEN, NOON).at == NOON


def test_who_came_and_went_after_an_item_had_not_left_it() -> None:
    later = room(Stay(time(11, 10), time(11, 30)))
    check = check_moment(later, SIX, NOON)
    assert [who.standing for who in check.people] == [Standing.COUNTED, Standing.EXPECTED]
    check = check_moment(later, OPEN, NOON)
    assert [who.standing for who in check.people] == [Standing.COUNTED, Standing.LEFT]


def test_an_item_whose_beginning_nobody_noted_is_as_its_end_has_it() -> None:
    unbegun = ItemSpan("nine", "9", None, ELEVEN)
    assert check_moment(room(Stay(ELEVEN)), unbegun, NOON).state is QUORATE
    assert check_moment(room(Stay(TEN, HALF)), unbegun, TEN).state is LOST


def test_a_member_without_a_place_that_counts_is_in_attendance() -> None:
    seats = (
        QuorumSeat("of ann", holders=("ann",)),
        QuorumSeat("of bob", holders=("bob",), counts=False),
    )
    check = check_moment(room(Stay(TEN), seats=seats), SIX, ELEVEN)
    assert [who.standing for who in check.people] == [Standing.COUNTED, Standing.NOT_MEMBER]
    shared = (QuorumSeat("one", holders=("ann", "bob")),)
    check = check_moment(room(Stay(TEN), seats=shared), SIX, ELEVEN)
    assert [who.standing for who in check.people] == [Standing.COUNTED, Standing.SHARED]
