"""A decision asked anew, and decisions by e-mail counted, from what the book holds of them."""

from dataclasses import replace
from datetime import date, time
from typing import Any

import pytest

from db.decisions.rules import replies
from db.decisions.rules.anew import CHAIRS, Judged, bounds, doubts, holds_chair, left_open
from db.decisions.rules.circulation import Count, Needed, Terms
from db.decisions.rules.replies import count_of, replies_check, terms_of, voters
from db.meetings.rules import account
from db.meetings.rules.account import Row
from db.meetings.rules.attendance import AttendanceStatus, Stay
from db.meetings.rules.quorum import NeedCheck, QuorumState, Standing
from db.meetings.rules.sitting import (
    Attendee,
    ItemSpan,
    QuorumNeed,
    QuorumRule,
    QuorumSeat,
    Sitting,
)
from tests.meetings.kept import kept

TEN, QUARTER, HALF, ELEVEN = time(10), time(10, 15), time(10, 30), time(11)
SIX = ItemSpan("six", "6", TEN, ELEVEN)
QUORATE, LOST = QuorumState.QUORATE, QuorumState.NOT_QUORATE
HELD = Judged("six", "agreed", "taken", "quorate", HALF)


def room(*stays: Stay, item: ItemSpan = SIX) -> Sitting:
    """Two members, both needed: Ann stays throughout, Bob for the times given."""
    seats = tuple(QuorumSeat(f"of {who}", holders=(who,)) for who in ("ann", "bob"))
    ann = Attendee("ann", "Ann Ash", AttendanceStatus.PRESENT, (Stay(TEN),))
    bob = Attendee("bob", "Bob Bay", AttendanceStatus.PRESENT, stays)
    return Sitting(QuorumRule(2), seats, (ann, bob), (ItemSpan("one", "1"), item))


def told(sat: Sitting, held: Judged) -> list[tuple[str, dict[str, Any]]]:
    """What stands against a decision, without what every code begins with."""
    return [(code.removeprefix("decisions.finding."), values) for code, values in doubts(sat, held)]


THERE, AWAY = room(Stay(TEN)), room()


def test_nothing_stands_against_a_decision_of_a_quorate_meeting() -> None:
    assert told(THERE, HELD) == []
    assert told(THERE, replace(HELD, at=None)) == []


def test_a_decision_taken_without_quorum_is_told_whatever_else_is_known() -> None:
    lost = replace(HELD, quorate="not quorate")
    assert told(AWAY, lost) == [("not_quorate", {})]
    assert told(AWAY, replace(lost, item="nowhere")) == [("not_quorate", {})]
    assert told(AWAY, replace(lost, kind="noted")) == []
    assert told(AWAY, replace(lost, state="withdrawn")) == []


def test_a_decision_that_rests_on_something_else_since_is_told() -> None:
    assert told(AWAY, HELD) == [("rests_otherwise", {"at": HALF})]
    assert told(AWAY, replace(HELD, at=None)) == [("rests_otherwise_whole", {})]
    assert told(AWAY, replace(HELD, quorate="not set")) == [("rests_otherwise", {"at": HALF})]
    assert told(AWAY, replace(HELD, kind="deferred")) == []
    assert told(AWAY, replace(HELD, state="for ratification")) == []


def test_a_decision_need_not_wait_where_the_meeting_turns_out_quorate() -> None:
    waits = replace(HELD, state="for ratification", quorate="not quorate")
    assert told(THERE, waits) == [("need_not_wait", {"at": HALF})]
    assert told(THERE, replace(waits, at=None)) == [("need_not_wait_whole", {})]
    assert told(AWAY, waits) == []
    assert told(THERE, replace(waits, quorate="quorate")) == []
    assert told(THERE, replace(waits, state="ratified")) == []


def test_who_passed_each_other_in_the_minute_of_a_decision_leaves_it_as_it_was_judged() -> None:
    waits = replace(HELD, state="for ratification", quorate="not quorate")
    for stay in (Stay(HALF), Stay(TEN, HALF)):
        assert told(room(stay), HELD) == []
        assert told(room(stay), waits) == []


def test_more_votes_than_were_there_are_told_of_what_was_taken() -> None:
    assert told(THERE, replace(HELD, cast=2)) == []
    assert told(THERE, replace(HELD, cast=3)) == [("votes", {"cast": 3, "present": 2})]
    waits = replace(HELD, cast=3, state="for ratification")
    assert told(THERE, waits) == []
    went = room(Stay(TEN, HALF))
    assert told(went, replace(HELD, cast=2)) == []


def test_of_an_item_not_begun_or_not_over_nothing_is_asked_as_a_whole() -> None:
    early = replace(HELD, at=None)
    assert told(room(item=replace(SIX, ended=None)), early) == []
    assert told(room(item=replace(SIX, ended=None)), HELD) == [("rests_otherwise", {"at": HALF})]
    assert told(room(item=ItemSpan("six", "6")), HELD) == []
    assert told(AWAY, replace(HELD, item="nowhere")) == []


def test_quoracy_at_a_minute_lies_between_the_most_and_the_fewest_who_may_have_been_there() -> None:
    most, least = bounds(room(Stay(HALF, HALF)), SIX, HALF)
    assert (most.counted, least.counted) == (2, 1)
    assert (most.at, least.at, most.item, least.item) == (HALF, HALF, "six", "six")
    whole = bounds(room(Stay(TEN, HALF)), SIX, None)
    assert [(each.at, each.counted) for each in whole] == [(ELEVEN, 1), (ELEVEN, 1)]
    going = bounds(THERE, replace(SIX, ended=None), None)
    assert [each.at for each in going] == [time(0), time(0)]
    unreached = bounds(THERE, ItemSpan("six", "6"), HALF)
    assert [each.at for each in unreached] == [time(0), time(0)]


@pytest.mark.parametrize(
    ("at", "moment"),
    [(time(9, 30), TEN), (TEN, TEN), (HALF, HALF), (ELEVEN, ELEVEN), (time(11, 30), ELEVEN)],
)
def test_a_time_outside_its_item_is_judged_at_the_nearest_of_it(at: time, moment: time) -> None:
    assert [each.at for each in bounds(THERE, SIX, at)] == [moment, moment]
    going = bounds(THERE, replace(SIX, ended=None), at)
    assert [each.at for each in going] == [max(at, TEN)] * 2


IT = {"meeting": "m"}
SEATED: list[Row] = [
    (
        "s1",
        "NHS provider, North",
        "Providers",
        "member",
        1,
        "North",
        "partnership",
        "ann",
        "Ann Ash",
    ),
    ("s2", "Provider", "Providers", "member", 1, "South", "partnership", "bob", "Bob Bay"),
]


def test_people_who_came_or_went_in_the_minute_leave_a_decision_open() -> None:
    here = ("present", "room", "member", "", "", 0)
    rows = kept(
        (account.SEATS, IT, SEATED),
        (account.TERMS, IT, [("t", 2, 1, 0)]),
        (account.ATTENDANCE, IT, [("a1", "ann", "Ann", *here), ("a2", "bob", "Bob", *here)]),
        (account.STAYS, IT, [("a1", "10:00", None, "", ""), ("a2", "10:00", "10:30", "", "")]),
        (account.ITEMS, IT, [("one", "", "a", None, None), ("six", "", "b", "10:00", "11:00")]),
    )
    assert left_open(rows, "m", "six", HALF)
    assert not left_open(rows, "m", "six", QUARTER)
    assert not left_open(rows, "m", "six", None)
    assert not left_open(rows, "m", "one", HALF)
    assert not left_open(rows, "m", "nowhere", HALF)


def test_the_chair_is_held_by_whoever_the_book_finds_in_it_that_day() -> None:
    rows = kept((CHAIRS, {"body": "b", "person": "ann", "on": "2026-12-03"}, [(1,)]))
    assert holds_chair(rows, "b", "ann", "2026-12-03")
    assert not holds_chair(rows, "b", "bob", "2026-12-03")
    nobody = kept((CHAIRS, {"body": "b", "person": "", "on": ""}, [(1,)]))
    assert holds_chair(nobody, "b", None, None)


# By e-mail


DAY = date(2026, 12, 3)
ON = {"body": "b", "on": "2026-12-03"}
GIVEN = {"circulation": "c", "on": "2026-12-03"}
OF_BODY: list[Row] = [
    *SEATED,
    ("s2", "Provider", "Providers", "member", 1, "South", "partnership", "cy", "Cy Cole"),
    ("s3", "Leader", "", "member", 0, "West", "", "dee", "Dee Dale"),
    ("s4", "Adviser", "", "in attendance", 1, "", "", "ann", "Ann Ash"),
    ("s5", "Adviser", "", "in attendance", 1, "", "", "gus", "Gus Gray"),
    ("s6", "Leader", "", "member", 1, "", "", None, None),
]
REPLIED: list[Row] = [
    ("ann", "Ann Ash", "agrees", "", "", 0),
    ("eve", "Eve Elm", "does not agree", "s2", "bob", 1),
    ("gus", "Gus Gray", "agrees", "s5", "", 0),
    ("hal", "Hal Hill", "abstains", "s1", "ann", 0),
]


def by_mail(replied: list[Row] = REPLIED, deputies: int = 1) -> Any:
    """A body that decides by e-mail, and its replies."""
    return kept(
        (replies.SEATS, ON, OF_BODY),
        (replies.REPLIES, GIVEN, replied),
        (replies.TERMS, ON, [("t", 2, deputies)]),
        (replies.NEEDS, {"terms": "t"}, [("Providers", 1)]),
    )


def test_who_replied_counts_as_present_and_a_deputy_for_the_member() -> None:
    check = replies_check(by_mail(), "b", DAY, "c")
    assert (check.state, check.item, check.at) == (QUORATE, "", time(9))
    assert (check.counted, check.members, check.needed, check.scale) == (2, 2, 2, "partnership")
    assert check.needs == (NeedCheck(QuorumNeed("Providers", 1), 2, 2, ()),)
    assert (check.places, check.all_places) == (("North", "South"), ("North", "South"))
    assert [(who.name, who.standing) for who in check.people] == [
        ("Ann Ash", Standing.COUNTED),
        ("Bob Bay", Standing.REPRESENTED),
        ("Cy Cole", Standing.EXPECTED),
        ("Dee Dale", Standing.EXPECTED),
        ("Gus Gray", Standing.NOT_MEMBER),
        ("Eve Elm", Standing.COUNTED),
        ("Hal Hill", Standing.DEPUTY),
    ]


def test_where_deputies_do_not_count_the_reply_of_one_does_not() -> None:
    check = replies_check(by_mail(deputies=0), "b", DAY, "c")
    assert (check.state, check.counted) == (LOST, 1)
    eve = next(who for who in check.people if who.person == "eve")
    assert eve.standing is Standing.DEPUTY


def test_a_deputy_who_does_not_say_for_whom_replies_for_nobody() -> None:
    check = replies_check(by_mail([("eve", "Eve Elm", "agrees", "s2", "", 1)]), "b", DAY, "c")
    assert (check.counted, check.names(Standing.NOT_MEMBER)) == (0, ("Gus Gray", "Eve Elm"))


def test_who_has_an_interest_takes_no_part() -> None:
    apart = [("ann", "Ann Ash", "takes no part: interest", "", "", 0), *REPLIED[1:]]
    check = replies_check(by_mail(apart), "b", DAY, "c")
    assert check.names(Standing.WITHDRAWN) == ("Ann Ash",)
    assert [each.missing for each in check.needs] == [("NHS provider, North",)]
    assert (check.state, check.counted) == (LOST, 1)


def test_only_the_replies_of_those_who_count_are_counted() -> None:
    rows = by_mail()
    assert count_of(rows, replies_check(rows, "b", DAY, "c"), "c", DAY) == Count(1, 1, 0, 2)
    bob = ("bob", "Bob Bay", "abstains", "", "", 0)
    rows = by_mail([REPLIED[0], bob])
    assert count_of(rows, replies_check(rows, "b", DAY, "c"), "c", DAY) == Count(1, 0, 1, 2)


def test_those_who_hold_a_voting_members_place_may_reply() -> None:
    assert voters(by_mail(), "b", DAY) == {"ann": "Ann Ash", "bob": "Bob Bay", "cy": "Cy Cole"}
    unnamed = (*SEATED[0][:8], "")
    rows = kept((replies.SEATS, ON, [unnamed]))
    assert voters(rows, "b", DAY) == {"ann": ""}
    check = replies_check(rows, "b", DAY, "c")
    assert (check.members, [who.person for who in check.people]) == (1, ["ann"])


def test_a_body_without_terms_or_places_has_no_quorum_by_e_mail_either() -> None:
    check = replies_check(kept(), "b", DAY, "c")
    assert (check.state, check.members, check.people) == (QuorumState.NOT_SET, 0, ())
    mixed = [SEATED[0], (*SEATED[1][:6], "place", *SEATED[1][7:])]
    assert replies_check(kept((replies.SEATS, ON, mixed)), "b", DAY, "c").scale == ""


def test_a_member_by_one_place_replies_as_a_member_whatever_else_they_hold() -> None:
    for seated in ([OF_BODY[0], OF_BODY[4]], [OF_BODY[4], OF_BODY[0]]):
        check = replies_check(kept((replies.SEATS, ON, seated)), "b", DAY, "c")
        assert [who.standing for who in check.people] == [Standing.EXPECTED]
    for seated in ([OF_BODY[5]], [OF_BODY[5], OF_BODY[5]]):
        check = replies_check(kept((replies.SEATS, ON, seated)), "b", DAY, "c")
        assert [who.standing for who in check.people] == [Standing.NOT_MEMBER]


@pytest.mark.parametrize(
    ("row", "terms"),
    [
        ((1, 0, None, "consensus"), Terms()),
        ((0, 1, 5, "majority"), Terms(False, True, 5, Needed.MAJORITY)),
        ((1, 0, 3, "of a newer program"), Terms(True, False, 3, Needed.CONSENSUS)),
    ],
)
def test_what_the_terms_say_of_deciding_by_e_mail_is_read(row: Row, terms: Terms) -> None:
    assert terms_of(kept((replies.RULE, {"body": "b"}, [row])), "b") == terms
    assert terms_of(kept(), "b") == Terms()
