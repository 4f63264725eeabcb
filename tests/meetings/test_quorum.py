"""Quoracy: the count at every moment of a meeting."""

from dataclasses import replace
from datetime import time
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from db.meetings.rules.attendance import AttendanceStatus, Stay
from db.meetings.rules.course import check_item, check_now, every_item
from db.meetings.rules.quorum import QuorumState, Standing, check_moment, pair
from db.meetings.rules.sitting import (
    NO_ITEM,
    Attendee,
    ItemSpan,
    QuorumNeed,
    QuorumRule,
    QuorumSeat,
    Sitting,
)

TEN = time(10)
HALF_TEN = time(10, 30)
ELEVEN = time(11)
SIX = ItemSpan("six", "6", TEN, ELEVEN)


def here(person: str, *stays: Stay, **more: object) -> Attendee:
    whole = Attendee(person, person.title(), AttendanceStatus.PRESENT, stays or (Stay(TEN),))
    return replace(whole, **more)  # type: ignore[arg-type]


def away(person: str, status: AttendanceStatus | None = AttendanceStatus.APOLOGIES) -> Attendee:
    return Attendee(person, person.title(), status)


def seat(person: str, represents: str = "", place: str = "") -> QuorumSeat:
    return QuorumSeat(f"seat of {person}", represents, place, holders=(person,))


def sitting(*people: Attendee, number: int | None = 2, **more: object) -> Sitting:
    seats = tuple(seat(who.person) for who in people if who.member and not who.representing)
    return replace(Sitting(QuorumRule(number), seats, people), **more)  # type: ignore[arg-type]


def standing(room: Sitting, person: str, item: ItemSpan = SIX) -> Standing:
    check = check_moment(room, item, ELEVEN)
    return next(who.standing for who in check.people if who.person == person)


def test_as_many_as_needed_is_quorate() -> None:
    check = check_moment(sitting(here("ann"), here("bob"), away("cy")), SIX, ELEVEN)
    assert (check.state, check.counted, check.members) == (QuorumState.QUORATE, 2, 3)


def test_one_fewer_than_needed_is_not_quorate() -> None:
    check = check_moment(sitting(here("ann"), away("bob")), SIX, ELEVEN)
    assert (check.state, check.counted) == (QuorumState.NOT_QUORATE, 1)


def test_without_a_number_or_a_need_quoracy_is_not_set() -> None:
    check = check_moment(sitting(here("ann"), number=None), SIX, ELEVEN)
    assert (check.state, check.needed) == (QuorumState.NOT_SET, None)


def test_a_need_alone_is_a_rule() -> None:
    rule = QuorumRule(needs=(QuorumNeed("provider", 1),))
    room = sitting(here("ann"), rule=rule)
    assert check_moment(room, SIX, ELEVEN).state is QuorumState.NOT_QUORATE
    room = replace(room, seats=(seat("ann", "provider"),))
    assert check_moment(room, SIX, ELEVEN).state is QuorumState.QUORATE


def test_enough_people_without_the_constituency_is_not_quorate() -> None:
    rule = QuorumRule(2, (QuorumNeed("provider", 1),))
    people = (here("ann"), here("bob"))
    room = Sitting(rule, (seat("ann", "commissioner"), seat("bob")), people)
    check = check_moment(room, SIX, ELEVEN)
    assert check.state is QuorumState.NOT_QUORATE
    assert (check.needs[0].counted, check.needs[0].met) == (0, False)


def test_people_in_attendance_and_observers_never_count() -> None:
    room = sitting(here("ann"), here("guest", member=False), number=1)
    assert check_moment(room, SIX, ELEVEN).counted == 1
    assert standing(room, "guest") is Standing.NOT_MEMBER


def test_a_place_that_does_not_count_adds_neither_a_person_nor_a_member() -> None:
    room = sitting(here("ann"), here("bob"))
    room = replace(room, seats=(room.seats[0], replace(room.seats[1], counts=False)))
    check = check_moment(room, SIX, ELEVEN)
    assert (check.counted, check.members) == (1, 1)


def test_an_unheld_place_is_not_a_member() -> None:
    room = sitting(here("ann"))
    room = replace(room, seats=(*room.seats, QuorumSeat("vacant")))
    assert check_moment(room, SIX, ELEVEN).members == 1


def test_a_late_member_counts_from_the_minute_of_arrival() -> None:
    room = sitting(here("ann", Stay(HALF_TEN)), number=1)
    assert check_now(room, time(10, 29)).state is QuorumState.NOT_QUORATE
    assert check_now(room, HALF_TEN).state is QuorumState.QUORATE


def test_a_member_who_leaves_stops_counting_that_minute() -> None:
    room = sitting(here("ann", Stay(TEN, HALF_TEN)), number=1)
    assert check_now(room, time(10, 29)).state is QuorumState.QUORATE
    assert check_now(room, HALF_TEN).state is QuorumState.NOT_QUORATE


def test_a_member_may_come_back() -> None:
    room = sitting(here("ann", Stay(TEN, time(10, 10)), Stay(HALF_TEN)), number=1)
    states = [check_now(room, at).state for at in (TEN, time(10, 20), HALF_TEN)]
    assert states == [QuorumState.QUORATE, QuorumState.NOT_QUORATE, QuorumState.QUORATE]


def test_leaving_in_the_minute_an_item_ends_still_counts_for_it() -> None:
    room = sitting(here("ann", Stay(TEN, ELEVEN)), number=1)
    assert check_moment(room, SIX, ELEVEN).counted == 1


def test_leaving_in_that_minute_while_the_item_was_under_way_does_not() -> None:
    room = sitting(here("ann", Stay(TEN, ELEVEN, left_item="six")), number=1)
    assert check_moment(room, SIX, ELEVEN).counted == 0
    assert standing(room, "ann") is Standing.LEFT


def test_arriving_in_the_minute_an_item_ends_counts_only_when_it_was_under_way() -> None:
    assert check_moment(sitting(here("ann", Stay(ELEVEN))), SIX, ELEVEN).counted == 0
    during = here("ann", Stay(ELEVEN, arrived_item="six"))
    assert check_moment(sitting(during), SIX, ELEVEN).counted == 1


def test_an_item_of_less_than_a_minute_counts_who_was_there_in_it() -> None:
    brief = ItemSpan("one", "1", TEN, TEN)
    assert check_moment(sitting(here("ann", Stay(TEN))), brief, TEN).counted == 1


def test_apologies_absence_and_no_word_are_told_apart() -> None:
    people = (away("ann"), away("bob", AttendanceStatus.ABSENT), away("cy", None))
    room = sitting(*people)
    found = [standing(room, each) for each in ("ann", "bob", "cy")]
    assert found == [Standing.APOLOGIES, Standing.ABSENT, Standing.EXPECTED]
    assert check_moment(room, SIX, ELEVEN).absent == ("Ann", "Bob", "Cy")


def test_who_withdraws_for_an_item_leaves_the_count_for_that_item_alone() -> None:
    recused = replace(SIX, withdrawn=frozenset({"ann"}))
    seven = ItemSpan("seven", "7", ELEVEN, time(11, 10))
    room = sitting(here("ann"), here("bob"), items=(recused, seven))
    checks = every_item(room)
    assert [check.state for check in checks] == [QuorumState.NOT_QUORATE, QuorumState.QUORATE]
    assert checks[0].names(Standing.WITHDRAWN) == ("Ann",)


def test_who_withdrew_but_never_came_is_simply_away() -> None:
    recused = replace(SIX, withdrawn=frozenset({"ann"}))
    assert standing(sitting(away("ann")), "ann", recused) is Standing.APOLOGIES


def deputised(*, count: bool, nominated: bool) -> Sitting:
    deputy = here("dee", representing="ann", seat="seat of ann", nominated=nominated)
    room = sitting(away("ann"), deputy, number=1)
    return replace(room, rule=QuorumRule(1, deputies_count=count))


def test_a_nominated_deputy_counts_for_the_member_where_the_terms_let_deputies_count() -> None:
    room = deputised(count=True, nominated=True)
    assert check_moment(room, SIX, ELEVEN).state is QuorumState.QUORATE
    assert standing(room, "ann") is Standing.REPRESENTED


def test_a_deputy_does_not_count_unless_both_hold() -> None:
    for count, nominated in ((True, False), (False, True), (False, False)):
        room = deputised(count=count, nominated=nominated)
        assert check_moment(room, SIX, ELEVEN).counted == 0
        assert standing(room, "dee") is Standing.DEPUTY
        assert standing(room, "ann") is Standing.APOLOGIES


def test_a_deputy_counts_towards_the_constituency_of_the_member() -> None:
    room = deputised(count=True, nominated=True)
    rule = QuorumRule(1, (QuorumNeed("provider", 1),), deputies_count=True)
    room = replace(room, rule=rule, seats=(seat("ann", "provider"),))
    assert check_moment(room, SIX, ELEVEN).state is QuorumState.QUORATE


def test_a_member_and_the_deputy_both_in_the_room_are_one() -> None:
    room = deputised(count=True, nominated=True)
    room = replace(room, attendees=(here("ann"), room.attendees[1]))
    assert check_moment(room, SIX, ELEVEN).counted == 1
    assert standing(room, "dee") is Standing.SHARED


def test_a_member_with_two_places_is_there_though_a_deputy_has_one_of_them() -> None:
    deputy = here("dee", representing="ann", seat="seat of ann", nominated=True)
    seats = (seat("ann"), replace(seat("ann"), id="another"))
    room = Sitting(QuorumRule(1, deputies_count=True), seats, (here("ann"), deputy))
    assert check_moment(room, SIX, ELEVEN).counted == 2
    assert [standing(room, each) for each in ("ann", "dee")] == [Standing.COUNTED] * 2


def test_a_member_standing_in_for_another_is_one() -> None:
    both = here("dee", representing="ann", seat="seat of ann", nominated=True)
    room = Sitting(QuorumRule(1, deputies_count=True), (seat("ann"), seat("dee")), (both,))
    assert check_moment(room, SIX, ELEVEN).counted == 1


def test_a_member_standing_in_without_nomination_still_counts_as_themself() -> None:
    both = here("dee", representing="ann", seat="seat of ann")
    room = Sitting(QuorumRule(1, deputies_count=True), (seat("ann"), seat("dee")), (both,))
    assert standing(room, "dee") is Standing.COUNTED


def test_remote_members_count_only_where_the_terms_say_so() -> None:
    """P10."""
    room = sitting(here("ann", remote=True), number=1)
    assert standing(room, "ann") is Standing.REMOTE
    room = replace(room, rule=QuorumRule(1, remote_counts=True))
    assert standing(room, "ann") is Standing.COUNTED


def test_one_person_with_two_places_is_counted_once_and_represents_both() -> None:
    seats = (
        QuorumSeat("a", "provider", "North", holders=("ann",)),
        QuorumSeat("b", "clinical", "South", holders=("ann",)),
    )
    needs = (QuorumNeed("provider", 1), QuorumNeed("clinical", 1))
    check = check_moment(Sitting(QuorumRule(1, needs), seats, (here("ann"),)), SIX, ELEVEN)
    assert (check.counted, check.members, check.state) == (1, 1, QuorumState.QUORATE)
    assert check.places == ("North", "South")


def test_places_are_told_in_their_order() -> None:
    places = tuple("EACGBFHD")
    seats = tuple(QuorumSeat(each, "", each, holders=("ann",)) for each in places)
    check = check_moment(Sitting(QuorumRule(1), seats, (here("ann"),)), SIX, ELEVEN)
    assert check.places == check.all_places == tuple(sorted(places))


def test_two_people_who_share_a_place_are_one() -> None:
    shared = QuorumSeat("a", holders=("ann", "bob"))
    room = Sitting(QuorumRule(2), (shared,), (here("ann"), here("bob")))
    check = check_moment(room, SIX, ELEVEN)
    assert (check.counted, check.members) == (1, 1)
    assert [who.standing for who in check.people] == [Standing.COUNTED, Standing.SHARED]


def test_since_when_it_is_lost_is_the_moment_the_last_one_needed_left() -> None:
    people = (here("ann"), here("bob", Stay(TEN, time(11, 24))), here("cy", Stay(TEN, HALF_TEN)))
    item = ItemSpan("six", "6", TEN)
    check = check_item(sitting(*people, items=(item,)), item, time(11, 40))
    assert (check.since, check.left_then) == (time(11, 24), ("Bob",))


def test_an_item_that_began_without_quorum_is_not_said_to_have_lost_it_before_it_began() -> None:
    people = (here("ann"), here("bob", Stay(TEN, HALF_TEN)))
    items = (SIX, ItemSpan("seven", "7", ELEVEN))
    check = check_now(sitting(*people, items=items), time(11, 20))
    assert (check.number, check.since, check.left_then) == ("7", None, ())
    assert check_now(sitting(*people, items=items[:1]), time(10, 40)).since == HALF_TEN


def test_a_loss_by_withdrawal_begins_with_its_item() -> None:
    five = ItemSpan("five", "5", TEN, HALF_TEN)
    six = ItemSpan("six", "6", HALF_TEN, ELEVEN, frozenset({"ann"}))
    room = sitting(here("ann"), here("bob"), items=(five, six))
    assert [check.since for check in every_item(room)] == [None, HALF_TEN]


def test_a_meeting_that_never_was_quorate_has_no_since() -> None:
    room = sitting(here("ann"), items=(SIX,))
    assert every_item(room)[0].since is None
    assert every_item(room)[0].state is QuorumState.NOT_QUORATE


def test_lost_in_the_very_minute_the_item_ended_is_since_that_minute() -> None:
    people = (here("ann"), here("bob", Stay(TEN, ELEVEN, left_item="six")))
    check = every_item(sitting(*people, items=(SIX,)))[0]
    assert (check.since, check.left_then) == (ELEVEN, ("Bob",))


def test_an_item_to_come_has_no_since() -> None:
    later = ItemSpan("nine", "9", withdrawn=frozenset({"ann"}))
    room = sitting(here("ann"), here("bob"), items=(SIX, later))
    check = check_item(room, later, time(10, 40))
    assert (check.state, check.since) == (QuorumState.NOT_QUORATE, None)


def test_items_not_reached_are_not_among_every_item() -> None:
    under_way = ItemSpan("seven", "7", ELEVEN)
    room = sitting(here("ann"), items=(SIX, under_way, ItemSpan("eight", "8")))
    assert [check.number for check in every_item(room)] == ["6"]
    assert [check.number for check in every_item(room, time(11, 5))] == ["6", "7"]


def test_between_items_nobody_is_withdrawn() -> None:
    recused = replace(SIX, withdrawn=frozenset({"ann"}))
    room = sitting(here("ann"), here("bob"), items=(recused,))
    assert check_now(room, time(10, 59)).state is QuorumState.NOT_QUORATE
    assert check_now(room, ELEVEN).state is QuorumState.QUORATE


PEOPLE = ("ann", "bob", "cy", "dee", "eve")
SEATS = ("a", "b", "c", "d")
claims = st.dictionaries(st.sampled_from(PEOPLE), st.lists(st.sampled_from(SEATS), unique=True))


@given(claims)
def test_pairing_is_as_large_as_any_and_fits_the_claims(wanted: dict[str, list[str]]) -> None:
    found = pair(wanted)
    assert all(seat in wanted[person] for person, seat in found.items())
    assert len(set(found.values())) == len(found)
    choices = product(*([*seats, ""] for seats in wanted.values()))
    taken = [[seat for seat in choice if seat] for choice in choices]
    assert len(found) == max(len(each) for each in taken if len(set(each)) == len(each))


minutes = st.integers(0, 59).map(lambda minute: time(10, minute))


@st.composite
def rooms(draw: st.DrawFn) -> Sitting:
    people = []
    for person in PEOPLE:
        came, went = sorted((draw(minutes), draw(minutes)))
        status = draw(st.sampled_from([*AttendanceStatus, None]))
        stays = (Stay(came, draw(st.sampled_from([None, went]))),) if status == "present" else ()
        people.append(
            Attendee(
                person,
                person.title(),
                status,
                stays,
                remote=draw(st.booleans()),
                member=draw(st.booleans()),
                seat=draw(st.sampled_from(["", *SEATS])),
                nominated=draw(st.booleans()),
            )
        )
    seats = tuple(
        QuorumSeat(
            each,
            draw(st.sampled_from(["provider", "clinical"])),
            draw(st.sampled_from(["", "North", "South"])),
            counts=draw(st.booleans()),
            holders=tuple(draw(st.sets(st.sampled_from(PEOPLE), max_size=2))),
        )
        for each in SEATS
    )
    rule = QuorumRule(
        draw(st.sampled_from([None, 1, 2, 3])),
        tuple(draw(st.lists(st.builds(QuorumNeed, st.just("provider"), st.integers(1, 2))))),
        deputies_count=draw(st.booleans()),
        remote_counts=draw(st.booleans()),
    )
    return Sitting(rule, seats, tuple(people))


@given(rooms(), minutes)
def test_never_more_are_counted_than_people_in_the_room_or_places_that_count(
    room: Sitting, at: time
) -> None:
    check = check_moment(room, NO_ITEM, at)
    assert check.counted == len(check.names(Standing.COUNTED))
    assert check.counted <= sum(seat.counts for seat in room.seats)
    assert set(check.places) <= set(check.all_places)


@given(rooms(), minutes, st.sampled_from(PEOPLE))
def test_a_withdrawal_never_makes_a_meeting_quorate(room: Sitting, at: time, person: str) -> None:
    before = check_moment(room, NO_ITEM, at)
    after = check_moment(room, replace(NO_ITEM, withdrawn=frozenset({person})), at)
    assert before.counted - 1 <= after.counted <= before.counted
    assert not (before.state is QuorumState.NOT_QUORATE and after.state is QuorumState.QUORATE)


@given(rooms(), minutes)
def test_a_guest_changes_nothing(room: Sitting, at: time) -> None:
    guest = here("guest", member=False)
    with_guest = replace(room, attendees=(*room.attendees, guest))
    before, after = check_moment(room, NO_ITEM, at), check_moment(with_guest, NO_ITEM, at)
    assert (before.counted, before.state, before.needs) == (after.counted, after.state, after.needs)


@given(rooms(), minutes)
def test_the_order_people_are_listed_in_changes_neither_count_nor_state(
    room: Sitting, at: time
) -> None:
    turned = replace(room, attendees=room.attendees[::-1], seats=room.seats[::-1])
    before, after = check_moment(room, NO_ITEM, at), check_moment(turned, NO_ITEM, at)
    assert (before.counted, before.state, before.members) == (
        after.counted,
        after.state,
        after.members,
    )


@given(rooms(), minutes)
def test_since_is_never_later_than_now(room: Sitting, at: time) -> None:
    check = check_now(room, at)
    assert check.since is None or check.since <= at
    assert check.state is QuorumState.NOT_QUORATE or check.since is None
