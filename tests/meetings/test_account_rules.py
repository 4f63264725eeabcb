"""A meeting as the book holds it, and its agenda and minutes as they are frozen from it."""

from datetime import date, time
from typing import Any

from db.meetings.rules import account, footing
from db.meetings.rules.account import Row, Rows
from db.meetings.rules.attendance import AttendanceStatus, Stay
from db.meetings.rules.footing import footing_of, room_of
from db.meetings.rules.quorum import QuorumState
from db.meetings.rules.sitting import (
    Attendee,
    ItemSpan,
    QuorumNeed,
    QuorumRule,
    QuorumSeat,
    Sitting,
)
from tests.meetings.kept import kept

DAY = date(2026, 12, 3)
IT = {"meeting": "m"}
PROVIDER = ("Providers", "member")
SEATS: list[Row] = [
    ("s1", "NHS provider, North", *PROVIDER, 1, "North", "partnership", "ann", "Ann Ash"),
    ("s2", "NHS provider, South", *PROVIDER, 1, "South", "partnership", "bob", "Bob Bay"),
    ("s2", "NHS provider, South", *PROVIDER, 1, "South", "partnership", "cy", "Cy Cole"),
    ("s3", "Clinical leader", "Clinicians", "member", 0, "West", "", None, None),
    ("s4", "Adviser", "", "in attendance", 1, "", "", "ann", "Ann Ash"),
    ("s5", "Adviser", "", "in attendance", 0, "", "", "dee", "Dee Dale"),
]
PEOPLE: list[Row] = [
    ("a1", "ann", "Ann Ash", "present", "remote", "member", "", "", 0),
    ("a2", "eve", "Eve Elm", "present", "room", "member", "s2", "bob", 1),
    ("a3", "fay", "Fay Fell", "apologies", "room", "observer", "s1", "", 0),
    ("a4", "bob", "Bob Bay", "said by a newer program", "room", "member", "s2", "", 0),
    ("a6", "ivy", "Ivy Ince", "said by a newer program", "room", "member", "", "", 0),
]
STAYS: list[Row] = [
    ("a1", "09:58", "10:20", "", "i1"),
    ("a2", "10:00", None, "i1", ""),
    ("a1", "10:30", None, "i2", ""),
]
ITEMS: list[Row] = [
    ("i2", "", "b", "10:30", None),
    ("i1", "", "a", "10:00", "10:30"),
    ("i3", "i1", "c", None, None),
]
SAT = Sitting(
    rule=QuorumRule(2, (QuorumNeed("Providers", 1),), deputies_count=True, remote_counts=False),
    seats=(
        QuorumSeat("s1", "Providers", "North", True, ("ann",), "NHS provider, North"),
        QuorumSeat("s2", "Providers", "South", True, ("bob", "cy"), "NHS provider, South"),
        QuorumSeat("s3", "Clinicians", "West", False, (), "Clinical leader"),
        QuorumSeat("s4", "", "", False, ("ann",), "Adviser"),
        QuorumSeat("s5", "", "", False, ("dee",), "Adviser"),
    ),
    attendees=(
        Attendee(
            "ann",
            "Ann Ash",
            AttendanceStatus.PRESENT,
            (Stay(time(9, 58), time(10, 20), "", "i1"), Stay(time(10, 30), None, "i2")),
            remote=True,
        ),
        Attendee("bob", "Bob Bay"),
        Attendee("cy", "Cy Cole"),
        Attendee("dee", "Dee Dale", member=False),
        Attendee(
            "eve",
            "Eve Elm",
            AttendanceStatus.PRESENT,
            (Stay(time(10), None, "i1"),),
            seat="s2",
            representing="bob",
            nominated=True,
        ),
        Attendee("fay", "Fay Fell", AttendanceStatus.APOLOGIES, member=False),
        Attendee("ivy", "Ivy Ince"),
    ),
    items=(
        ItemSpan("i1", "1", time(10), time(10, 30), frozenset({"cy", "eve"})),
        ItemSpan("i3", "1.1"),
        ItemSpan("i2", "2", time(10, 30)),
    ),
    scale="partnership",
    called="patches",
    decided=frozenset({("i1", time(10, 15))}),
)


def book(*more: tuple[str, dict[str, Any], list[Row]]) -> Rows:
    """The meeting as it is kept, and what else is told."""
    return kept(
        (account.SEATS, IT, SEATS),
        (account.ATTENDANCE, IT, PEOPLE),
        (account.STAYS, IT, STAYS),
        (account.ITEMS, IT, ITEMS),
        (account.WITHDRAWN, IT, [("i1", "eve"), ("i1", "cy")]),
        (account.TERMS, IT, [("t", 2, 1, 0)]),
        (account.NEEDS, {"terms": "t"}, [("Providers", 1)]),
        (account.OWN_WORD, {"scale": "partnership"}, [("patch",)]),
        (account.DECIDED, IT, [("i1", "10:15")]),
        *more,
    )


def test_a_sitting_is_made_of_everything_the_book_holds_of_a_meeting() -> None:
    assert account.sitting_of(book(), "m") == SAT


def test_a_meeting_of_which_nothing_is_kept_has_no_quorum_and_nobody_in_it() -> None:
    assert account.sitting_of(kept(), "m") == Sitting(QuorumRule(), (), ())


def test_terms_may_let_those_count_who_take_part_by_teams_and_not_deputies() -> None:
    sat = account.sitting_of(kept((account.TERMS, IT, [("t", None, 0, 1)])), "m")
    assert sat.rule == QuorumRule(None, (), deputies_count=False, remote_counts=True)


def test_who_holds_a_place_holds_it_without_a_name_too() -> None:
    sat = account.sitting_of(kept((account.SEATS, IT, [(*SEATS[0][:8], "")])), "m")
    assert [each.holders for each in sat.seats] == [("ann",)]
    assert sat.attendees == (Attendee("ann", ""),)


def test_places_of_two_levels_share_none() -> None:
    seats = [SEATS[0], (*SEATS[1][:6], "place", *SEATS[1][7:])]
    sat = account.sitting_of(kept((account.SEATS, IT, seats)), "m")
    assert (sat.scale, sat.called) == ("", "")


def test_who_is_a_member_by_one_place_is_one_by_whichever_comes_first() -> None:
    seats = [SEATS[4], SEATS[0]]
    (ann,) = account.sitting_of(kept((account.SEATS, IT, seats)), "m").attendees
    assert ann.member
    seats.reverse()
    (ann,) = account.sitting_of(kept((account.SEATS, IT, seats)), "m").attendees
    assert ann.member
    (dee,) = account.sitting_of(kept((account.SEATS, IT, SEATS[5:])), "m").attendees
    assert not dee.member
    twice = [SEATS[4], SEATS[4]]
    (ann,) = account.sitting_of(kept((account.SEATS, IT, twice)), "m").attendees
    assert not ann.member


# On what footing an item was decided


ROOM = (footing.MEETING, IT, [("in session", DAY.isoformat())])


def test_the_footing_of_an_item_is_read_from_its_meeting() -> None:
    rows = book(ROOM, (footing.MEETING_OF, {"item": "i2"}, [("m",)]))
    found = footing_of(rows, "i2", DAY, time(10, 41, 30))
    assert found is not None
    assert (found.item, found.at) == (SAT.items[2], time(10, 41))
    assert (found.state, found.for_ratification) == (QuorumState.NOT_QUORATE, True)
    given = footing_of(rows, "i2", DAY, time(10, 41, 30), time(10, 35))
    assert given is not None
    assert given.at == given.check.at == time(10, 35)
    afterwards = footing_of(rows, "i2", date(2026, 12, 4), time(10, 41, 30))
    assert afterwards is not None
    assert afterwards.at == time(10, 30)
    assert footing_of(rows, "nowhere", DAY, time(10)) is None


def test_the_clock_of_the_room_is_that_of_the_day_or_the_last_time_noted() -> None:
    now = time(11, 2, 9, 5)
    assert room_of(book(ROOM), "m", SAT, DAY, now) == time(11, 2)
    assert room_of(book(ROOM), "m", SAT, date(2026, 12, 4), now) == time(10, 30)
    held = (footing.MEETING, IT, [("held", DAY.isoformat())])
    assert room_of(book(held), "m", SAT, DAY, now) == time(10, 30)
    undated = (footing.MEETING, IT, [("in session", None)])
    assert room_of(book(undated), "m", SAT, DAY, now) == time(10, 30)
    nothing_noted = Sitting(QuorumRule(), (), ())
    assert room_of(kept(), "m", nothing_noted, DAY, now) == time(11, 2)
