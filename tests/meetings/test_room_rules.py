"""Times in the room, and how they read: put together, cut at the close, told in the minutes."""

from dataclasses import replace
from datetime import time

import pytest

from db.errors import Refusal
from db.meetings.rules import shown
from db.meetings.rules.attendance import AttendanceStatus, Stay
from db.meetings.rules.items import Purpose
from db.meetings.rules.shown import items_words, part_words, people_shown
from db.meetings.rules.sitting import (
    Attendee,
    ItemSpan,
    QuorumRule,
    QuorumSeat,
    Sitting,
    before_coming,
    before_leaving,
    with_times,
)
from db.meetings.rules.standing import Standing, standing_items
from db.meetings.rules.stays import (
    after,
    check_before_close,
    check_stays,
    joined,
    long_before,
    until_the_end,
)
from db.words import say
from tests.meetings.group import clock
from tests.meetings.kept import kept


def stays(*told: str) -> tuple[Stay, ...]:
    """Times in the room, written "10:00 10:15", or "10:00" for one that goes on."""
    pairs = ([clock(at) for at in each.split()] for each in told)
    return tuple(Stay(came, left[0] if left else None) for came, *left in pairs)


@pytest.mark.parametrize(
    ("told", "together"),
    [
        ((), ()),
        (("10:00",), ("10:00",)),
        (("10:00 10:15", "10:17 10:30"), ("10:00 10:30",)),
        (("10:00 10:15", "10:18 10:30"), ("10:00 10:15", "10:18 10:30")),
        (("10:18 10:30", "10:00 10:15"), ("10:00 10:15", "10:18 10:30")),
        (("10:00 10:45", "10:05 10:30"), ("10:00 10:45",)),
        (("10:00 10:30", "10:05 10:45"), ("10:00 10:45",)),
        (("10:00", "10:30 10:45"), ("10:00",)),
        (("10:00 10:30", "10:20"), ("10:00",)),
        (("10:00", "10:00 10:30", "11:00 11:05"), ("10:00",)),
        (
            ("10:00 10:10", "10:11 10:20", "10:30 10:40", "10:42 10:50"),
            ("10:00 10:20", "10:30 10:50"),
        ),
    ],
)
def test_a_dropped_line_and_a_second_device_are_one_time_in_the_room(
    told: tuple[str, ...], together: tuple[str, ...]
) -> None:
    assert joined(stays(*told)) == stays(*together)


def test_of_two_that_came_together_the_later_to_leave_tells_until_when() -> None:
    later = (Stay(time(10), None, "one"), Stay(time(10), time(10, 5), "two"))
    assert joined(later) == (Stay(time(10)),)


def test_times_in_the_room_are_some_and_none_ends_before_it_began() -> None:
    check_stays(stays("10:00 10:00", "10:05"))
    with pytest.raises(Refusal, match=r"^attendance\.no_times$"):
        check_stays([])
    with pytest.raises(Refusal, match=r"^attendance\.left_before_arrived$") as refused:
        check_stays(stays("10:00 10:30", "10:15 10:14"))
    assert refused.value.values == {"arrived": time(10, 15)}


def test_who_stayed_to_the_end_did_not_leave() -> None:
    told = stays("09:50 10:59", "10:00 11:00", "10:05 11:01", "10:10", "10:59 12:00", "11:00")
    kept_so = stays("09:50 10:59", "10:00", "10:05", "10:10", "10:59")
    assert until_the_end(told, time(11)) == kept_so
    assert until_the_end(iter(told), None) == told


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ("11:01 11:02", "attendance.came_after_close"),
        ("11:00", ""),
        ("10:59 11:00", ""),
        ("11:00 11:01", "attendance.left_after_close"),
    ],
)
def test_nobody_comes_or_goes_after_the_close(told: str, code: str) -> None:
    check_before_close(stays(told), None, "rows")
    if not code:
        check_before_close(stays(told), time(11), "rows")
        return
    with pytest.raises(Refusal) as refused:
        check_before_close(stays(told), time(11), "rows")
    found = refused.value
    assert (found.code, found.field, found.values) == (code, "rows", {"closed": time(11)})


def test_the_latest_time_told_after_the_close_is_found() -> None:
    assert after(stays("10:00 11:00", "10:05"), time(11)) is None
    assert after(stays("10:00 11:01", "11:02"), time(11)) == time(11, 2)
    assert after(stays("10:00 11:05", "11:02"), time(11)) == time(11, 5)
    assert after(stays("10:00 11:05"), None) is None


def test_somebody_there_more_than_half_an_hour_early_is_asked_about() -> None:
    assert not long_before(time(9, 30), time(10))
    assert long_before(time(9, 29), time(10))
    assert not long_before(time(9), None)


# What stands on every agenda


def test_an_agenda_opens_and_closes_with_what_stands_on_every_one() -> None:
    welcome = Standing("welcome", Purpose.INFORMATION, 5)
    interests = Standing("declarations", Purpose.INFORMATION, 5)
    minutes = Standing("minutes", Purpose.DECISION, 5)
    arising = Standing("matters", Purpose.DISCUSSION, 10)
    feedback = Standing("feedback", Purpose.DISCUSSION, 15)
    closing = (
        Standing("other", Purpose.DISCUSSION, 5),
        Standing("next", Purpose.INFORMATION, None),
    )
    assert standing_items(minutes=False, feedback=False) == ((welcome, interests), closing)
    full = (welcome, interests, minutes, arising, feedback)
    assert standing_items(minutes=True, feedback=True) == (full, closing)


# Within a minute


ANN = Attendee("ann", "Ann Ash", AttendanceStatus.PRESENT, stays("10:00 10:30", "10:30 11:00"))
BOB = Attendee("bob", "Bob Bay", AttendanceStatus.PRESENT, stays("10:30"))
ROOM = Sitting(QuorumRule(2), (), (ANN, BOB))


def test_in_a_minute_who_left_in_it_was_still_there_and_who_came_was_not_yet() -> None:
    longer = replace(ANN, stays=stays("10:00", "10:30 11:00"))
    assert before_leaving(ROOM, time(10, 30)) == replace(ROOM, attendees=(longer, BOB))
    sooner = (replace(ANN, stays=stays("10:00 10:30")), replace(BOB, stays=()))
    assert before_coming(ROOM, time(10, 30)) == replace(ROOM, attendees=sooner)


def test_one_time_of_one_person_is_set_right() -> None:
    was = (time(10, 30), time(11))
    right = with_times(ROOM, "ann", was, (time(10, 35), None))
    assert right == replace(
        ROOM, attendees=(replace(ANN, stays=stays("10:00 10:30", "10:35")), BOB)
    )
    left = with_times(ROOM, "ann", was, (None, time(10, 50)))
    people = (replace(ANN, stays=stays("10:00 10:30", "10:30 10:50")), BOB)
    assert left == replace(ROOM, attendees=people)
    assert with_times(ROOM, "bob", was, (time(9), None)) == ROOM


# How it reads


ITEMS = [
    ItemSpan("a", "1", time(10), time(10, 20)),
    ItemSpan("b", "2", time(10, 20), time(10, 40)),
    ItemSpan("c", "3", time(10, 40), time(11)),
    ItemSpan("d", "4", time(11), time(11, 20)),
    ItemSpan("e", "5", time(11, 20), time(11, 40)),
]


@pytest.mark.parametrize(
    ("told", "words"),
    [
        (("10:45 10:50",), "(item 3 only)"),
        (("10:00 10:30",), "(items 1 to 2)"),
        (("10:00 10:20", "10:40 11:00"), "(items 1 and 3)"),
        (("10:00 10:30", "11:00"), "(items 1 to 2 and 4 to 5)"),
        (("10:00 10:20", "10:40 11:00", "11:20 11:40"), "(items 1, 3 and 5)"),
        (("12:00",), ""),
    ],
)
def test_who_was_in_attendance_is_told_by_items(told: tuple[str, ...], words: str) -> None:
    assert items_words(stays(*told), ITEMS, say) == words
    assert part_words(stays(*told), tuple(ITEMS), say, member=False) == words


def test_an_item_never_begun_is_none_that_anybody_was_there_for() -> None:
    later = ItemSpan("f", "6")
    assert items_words(stays("10:00"), [later], say) == ""
    assert part_words(stays("10:30"), (later,), say, member=True) == ""
    both = (*ITEMS[:2], later)
    assert part_words(stays("10:30"), both, say, member=False) == "(item 2 only)"
    assert part_words(stays("10:00 10:40"), both, say, member=True) == ""


def test_a_part_of_a_meeting_is_measured_from_its_first_item_to_its_last() -> None:
    turned = tuple(reversed(ITEMS))
    assert part_words((), turned, say, member=True) == ""
    assert part_words(stays("10:00 11:40"), turned, say, member=True) == ""
    late = part_words(stays("10:01 11:40"), turned, say, member=True)
    assert late == "(part meeting, from 10:01)"
    early = part_words(stays("10:00 11:39"), turned, say, member=True)
    assert early == "(part meeting, until 11:39)"
    going = (*ITEMS[:4], replace(ITEMS[4], ended=None))
    until = part_words(stays("10:00 11:40"), going, say, member=True)
    assert until == "(part meeting, until 11:40)"
    between = part_words(stays("10:01 11:39"), tuple(ITEMS), say, member=True)
    assert between == "(part meeting, 10:01 to 11:39)"


def test_who_was_to_stand_in_and_never_came_is_not_listed() -> None:
    def row(person: str, status: AttendanceStatus) -> tuple[object, ...]:
        said = (status.value, "member", "in person", "", "", f"a-{person}", "", "~", "")
        return (person, person.title(), person[0].upper(), "", "", "", *said)

    rows = kept(
        (
            shown.PEOPLE,
            {"meeting": "m"},
            [row("ann", AttendanceStatus.PRESENT), row("ben", AttendanceStatus.EXPECTED)],
        )
    )
    listed = people_shown(rows, "m", Sitting(QuorumRule(), (), ()), say)
    assert [each["name"] for each in listed] == ["Ann"]


def test_while_nothing_has_been_taken_nobody_is_listed_as_absent() -> None:
    seats = (QuorumSeat("s", holders=("ann",)),)
    room = Sitting(QuorumRule(), seats, (Attendee("ann", "Ann Ash"),), (ItemSpan("a", "1"),))
    assert people_shown(kept(), "m", room, say) == []
