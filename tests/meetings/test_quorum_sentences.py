"""The quorum sentence reads like a minute."""

from dataclasses import replace
from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.meetings.rules.attendance import AttendanceStatus, Stay
from db.meetings.rules.course import check_item, check_now
from db.meetings.rules.sentences import quorum_heading, quorum_minute, quorum_sentence, spelt
from db.meetings.rules.sitting import (
    Attendee,
    ItemSpan,
    QuorumNeed,
    QuorumRule,
    QuorumSeat,
    Sitting,
)
from db.words import say

ICPS = ("North ICP", "South ICP", "East ICP", "West ICP")
NAMES = (
    *("Ambrose Tuckwell", "Clementine Oxshott", "Hattie Bramblewick", "Marigold Penhaligon"),
    *("Dorothea Plumstone", "Ptolemy Finchley", "Barnaby Thistlewood", "Una Pettigrew"),
    *("Lysander Crabtree", "Digby Nettlefold", "Ivo Larch", "Nell Quaife"),
)
TEN = time(10)


def group(present: int, number: int | None = 8) -> Sitting:
    """Twelve members, the first four providers for an ICP each, so many of them in the room."""
    seats = tuple(
        QuorumSeat(
            name,
            "Partnership providers" if place < 4 else "",
            ICPS[place] if place < 4 else "",
            holders=(name,),
            title=f"NHS provider for {ICPS[place]}" if place < 4 else "Clinical leader",
        )
        for place, name in enumerate(NAMES)
    )
    people = tuple(
        Attendee(name, name, AttendanceStatus.PRESENT, (Stay(TEN),))
        if place >= 12 - present
        else Attendee(name, name)
        for place, name in enumerate(NAMES)
    )
    return Sitting(QuorumRule(number), seats, people, scale="partnership")


def sentence(room: Sitting, at: time = TEN) -> str:
    return quorum_sentence(check_now(room, at), say)


def test_the_sentence_tells_present_needed_places_and_who_withdrew() -> None:
    item = ItemSpan("six", "6", TEN, withdrawn=frozenset({"Marigold Penhaligon"}))
    room = replace(group(11), items=(item,))
    assert sentence(room) == (
        "Ten of twelve members are present and eight are needed, with two of the four ICPs. "
        "Marigold Penhaligon has withdrawn for item 6."
    )


def test_a_lost_quorum_tells_since_when_and_whom_it_lacks() -> None:
    leaves = time(11, 24)
    room = group(8)
    gone = replace(room.attendees[4], stays=(Stay(TEN, leaves),))
    needs = (QuorumNeed("Partnership providers", 4),)
    present = tuple(
        replace(who, status=AttendanceStatus.PRESENT, stays=(Stay(TEN),))
        for who in room.attendees[1:4]
    )
    room = replace(
        room,
        rule=QuorumRule(11),
        attendees=(room.attendees[0], *present, gone, *room.attendees[5:]),
        items=(ItemSpan("six", "6", TEN),),
    )
    assert quorum_heading(check_now(room, leaves), say) == "Not quorate since 11:24"
    room = replace(room, rule=QuorumRule(11, needs))
    assert quorum_minute(check_now(room, leaves), say) == (
        "Not quorate: ten of twelve members are present and eleven are needed; "
        "no NHS provider for North ICP."
    )


def test_who_left_then_is_named() -> None:
    room = group(8)
    gone = replace(room.attendees[4], stays=(Stay(TEN, time(11, 24)),))
    room = replace(room, attendees=(*room.attendees[:4], gone, *room.attendees[5:]))
    assert quorum_minute(check_now(room, time(11, 30)), say) == (
        "Not quorate since 11:24: seven of twelve members are present and eight are needed. "
        "Dorothea Plumstone left at 11:24."
    )


def test_all_present_is_said_so() -> None:
    assert sentence(group(12)) == (
        "All twelve members are present and eight are needed, with all four ICPs."
    )


@pytest.mark.parametrize(
    ("present", "number", "words"),
    [
        (1, 1, "One of twelve members is present and one is needed, with none of the four ICPs."),
        (0, 8, "None of the members is present and eight are needed."),
        (0, None, "None of the members is present, with none of the four ICPs."),
    ],
)
def test_few_or_none_present_is_grammatical(present: int, number: int | None, words: str) -> None:
    assert sentence(group(present, number)) == words


def test_no_quorum_set_says_where_it_comes_from() -> None:
    words = quorum_minute(check_now(group(12, None), TEN), say)
    assert words.startswith("No quorum set: taken from your terms of reference. All twelve")


def test_nobody_representing_a_constituency_is_said() -> None:
    room = replace(group(8), rule=QuorumRule(8, (QuorumNeed("Partnership providers", 1),)))
    assert sentence(room).endswith("are needed; nobody representing Partnership providers.")


def test_too_few_representing_a_constituency_is_said_with_both_numbers() -> None:
    room = replace(group(9), rule=QuorumRule(8, (QuorumNeed("Partnership providers", 3),)))
    expected = "one representing Partnership providers, where three are needed."
    assert sentence(room).endswith(expected)


def test_one_missing_is_named_only_where_that_one_would_be_enough() -> None:
    room = replace(group(11), rule=QuorumRule(8, (QuorumNeed("Partnership providers", 5),)))
    expected = "three representing Partnership providers, where five are needed."
    assert sentence(room).endswith(expected)


def test_places_are_called_as_the_committee_calls_them() -> None:
    assert sentence(replace(group(11), called="patches")).endswith("three of the four patches.")


def test_remote_members_and_deputies_who_do_not_count_are_named() -> None:
    room = group(9)
    remote = replace(room.attendees[11], remote=True)
    deputy = Attendee(
        "d", "Pip Moss", AttendanceStatus.PRESENT, (Stay(TEN),), representing=NAMES[0], seat="x"
    )
    words = sentence(replace(room, attendees=(*room.attendees[:11], remote, deputy)))
    assert "Nell Quaife takes part by Teams, which does not count." in words
    assert words.endswith("Pip Moss stands in for another and does not count.")


def test_two_who_withdraw_share_one_sentence() -> None:
    item = ItemSpan("six", "6", TEN, TEN, frozenset(NAMES[10:]))
    words = quorum_sentence(check_item(group(12), item, TEN), say)
    assert words.endswith("Ivo Larch and Nell Quaife have withdrawn for item 6.")


@pytest.mark.parametrize(("number", "word"), [(0, "nobody"), (20, "twenty"), (21, "21")])
def test_numbers_are_in_words_up_to_twenty(number: int, word: str) -> None:
    assert spelt(number, say) == word


@given(st.integers(0, 12), st.sampled_from([None, 1, 7, 8, 13]))
def test_every_sentence_begins_with_a_capital_and_ends_with_a_stop(
    present: int, number: int | None
) -> None:
    words = quorum_minute(check_now(group(present, number), TEN), say)
    assert words[0].isupper()
    assert words.endswith(".")
    assert "{" not in words
    assert ".." not in words
