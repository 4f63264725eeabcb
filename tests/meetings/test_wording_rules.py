"""How quoracy, declarations and amendments read at their edges."""

from dataclasses import replace
from datetime import date, time
from typing import Any

import pytest

from db.errors import Refusal
from db.meetings.rules.attendance import Share, Stay, share
from db.meetings.rules.course import check_item, every_item, held_for, latest
from db.meetings.rules.declarations import Management, declared_words
from db.meetings.rules.differences import PieceKind, amendment, words_difference
from db.meetings.rules.intake import Place, item_for, likest, title_in
from db.meetings.rules.items import ItemState, check_move
from db.meetings.rules.leaving_out import Passage, in_public
from db.meetings.rules.minutes import MinutesState, may_move
from db.meetings.rules.papers import Marking, higher, is_lower
from db.meetings.rules.plan import check_month, kept_months, month_after
from db.meetings.rules.presiding import Presides, Unchaired, is_wanted, unchaired
from db.meetings.rules.quorum import (
    NeedCheck,
    PersonCheck,
    QuorumCheck,
    QuorumState,
    Standing,
)
from db.meetings.rules.sentences import listed, quorum_minute, quorum_sentence
from db.meetings.rules.session import check_word
from db.meetings.rules.sitting import ItemSpan, QuorumNeed, QuorumRule, Sitting
from db.record import Unknown
from db.words import say
from tests.meetings.test_quorum_sentences import NAMES, group

TEN, HALF, ELEVEN, NOON = time(10), time(10, 30), time(11), time(12)
HELD = QuorumCheck(
    QuorumState.QUORATE, "six", "6", ELEVEN, 8, 12, 8, (), (), (), (), held=((TEN, HALF),)
)
NEWER: Any = Unknown("ABOVE")


def test_where_it_was_quorate_for_part_the_minute_says_from_when_to_when() -> None:
    assert quorum_minute(HELD, say) == (
        "Eight of twelve members are present and eight are needed. "
        "It was quorate from 10:00 to 10:30."
    )
    twice = replace(HELD, held=((TEN, HALF), (ELEVEN, NOON)))
    assert quorum_minute(twice, say).endswith("from 10:00 to 10:30 and from 11:00 to 12:00.")
    brief = replace(HELD, held=((TEN, HALF), (NOON, NOON)))
    assert quorum_minute(brief, say).endswith("It was quorate from 10:00 to 10:30 and at 12:00.")
    lost = replace(HELD, state=QuorumState.NOT_QUORATE, counted=7, since=HALF)
    assert quorum_minute(lost, say) == (
        "Not quorate since 10:30: seven of twelve members are present and eight are needed. "
        "It was quorate from 10:00 to 10:30."
    )


def test_names_are_listed_as_in_a_sentence() -> None:
    assert listed([], say) == ""
    assert listed(["Ann"], say) == "Ann"
    assert listed(["Ann", "Bob"], say) == "Ann and Bob"
    assert listed(["Ann", "Bob", "Cy", "Dee"], say) == "Ann, Bob, Cy and Dee"


def test_a_group_of_one_and_one_of_nobody_are_counted_in_words() -> None:
    bare = replace(HELD, held=(), needed=None)
    nobody = quorum_sentence(replace(bare, counted=0, members=0), say)
    assert nobody == "There are no members yet."
    one = quorum_sentence(replace(bare, counted=0, members=1), say)
    assert one == "None of the members is present."
    alone = quorum_sentence(replace(bare, counted=1, members=1), say)
    assert (
        alone
        == say("quorum.only_one", members="one")[:1].upper()
        + f"{say('quorum.only_one', members='one')[1:]}."
    )


@pytest.mark.parametrize(
    ("places", "every", "scale", "told"),
    [
        (("N",), ("N",), "partnership", "."),
        (("N",), ("N", "S"), "partnership", ", with one of the two ICPs."),
        (("N", "S"), ("N", "S"), "neighbourhood", ", with all two neighbourhoods."),
        (("N",), ("N", "S"), "", ", with one of the two places."),
    ],
)
def test_one_place_is_no_matter_of_balance_and_mixed_ones_are_places(
    places: tuple[str, ...], every: tuple[str, ...], scale: str, told: str
) -> None:
    check = replace(HELD, held=(), places=places, all_places=every, scale=scale)
    words = "Eight of twelve members are present and eight are needed"
    assert quorum_sentence(check, say) == words + told


def test_too_few_of_a_constituency_is_said_with_how_many_there_are() -> None:
    need = NeedCheck(QuorumNeed("Partnership providers", 4), 2, 4, ("a", "b"))
    check = replace(HELD, state=QuorumState.NOT_QUORATE, held=(), needs=(need,))
    assert "two representing Partnership providers, where four are needed" in quorum_sentence(
        check, say
    )


def test_a_declaration_ends_once_and_then_says_how_it_was_managed() -> None:
    words = declared_words("Ann", " Shares in Unit X. ", Management.NOTED, say, withdrawn=True)
    first, *others = words.split(". ")
    assert first.endswith("Shares in Unit X")
    assert len(others) == 2
    assert "XX" not in words


def test_forty_changed_words_are_quoted_and_forty_one_are_not() -> None:
    added = " ".join(f"word{n}" for n in range(40))
    assert amendment("A plan.", f"A {added} plan.", say).startswith("after “A” to add")
    assert amendment("A plan.", f"A {added} more plan.", say).startswith("the minute to read")


def test_one_word_changed_in_a_long_minute_is_still_quoted_alone() -> None:
    before, after = "the group agreed and " * 60, "the group noted and " * 60
    told = amendment(f"{before}two {after}", f"{before}three {after}", say)
    assert told == "“two” to read “three”"
    kinds = [
        each.kind for each in words_difference(f"{before}two {after}", f"{before}three {after}")
    ]
    assert kinds == [PieceKind.SAME, PieceKind.GONE, PieceKind.NEW, PieceKind.SAME]


def test_the_last_word_is_compared_as_any_other() -> None:
    assert amendment("A plan", "A plan here", say) == "after “A plan” to add “here”"
    assert amendment("A plan", "A\nplan", say) == "", "only the line ends"
    assert amendment(" ", " A plan ", say) == amendment("", "A plan", say)
    assert amendment("Ward MAX shut", "Ward MA shut", say) == "“MAX” to read “MA”"
    gone, new = words_difference("one two", "three")
    assert (gone.words, new.words) == ("one two ", "three ")


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("00 Cover.pdf", "00 Cover"),
        ("Appendix X (item 7) Costs.pdf", "Appendix X Costs"),
        ("Scans (item 7)X-ray list.pdf", "Scans X-ray list"),
        ("7 X-ray capacity -.pdf", "X-ray capacity"),
        ("7 Annex X.pdf", "Annex X"),
        ("Finance report – v2.pdf", "Finance report"),
        ("Annex X v2.pdf", "Annex X"),
        ("v2.pdf", "v2"),
    ],
)
def test_a_letter_of_the_title_is_no_part_of_its_number_or_version(name: str, title: str) -> None:
    assert title_in(name) == title


def test_three_telling_words_of_five_are_enough_and_two_are_not() -> None:
    place = Place("i", "Winter beds staffing ambulance flow")
    assert likest("Winter beds staffing plans overview.pdf", [place]) == "i"
    assert likest("Winter beds rota plans overview.pdf", [place]) == ""
    assert likest("Winter.pdf", []) == ""
    assert item_for("7 Anything.pdf", [replace(place, number="7")]) == "i"


def test_a_stay_with_no_end_in_a_meeting_with_none_is_told_from_its_start() -> None:
    assert share([Stay(TEN)], TEN, None) == (Share.WHOLE, TEN, TEN)
    assert share([Stay(TEN, HALF), Stay(ELEVEN)], TEN, None)[0] is Share.WHOLE


def test_each_item_is_judged_at_its_own_end_and_the_one_under_way_now() -> None:
    room = group(8)
    leaver = replace(room.attendees[4], stays=(Stay(TEN, HALF),))
    people = (*room.attendees[:4], leaver, *room.attendees[5:])
    ended = ItemSpan("five", "5", TEN, ELEVEN)
    under_way = ItemSpan("six", "6", TEN)
    sitting = replace(room, attendees=people, items=(ended, under_way))
    assert [each.at for each in every_item(sitting)] == [ELEVEN]
    assert [(each.at, each.state) for each in every_item(sitting, NOON)] == [
        (ELEVEN, QuorumState.NOT_QUORATE),
        (NOON, QuorumState.NOT_QUORATE),
    ]


def test_r64_a_marking_of_a_newer_version_protects_more_than_any_known_one() -> None:
    none, low, high = Marking
    assert higher(low, high, none) is high
    assert higher() is none
    assert higher(high, NEWER, none) == "ABOVE"
    assert is_lower(none, low)
    assert is_lower(low, high)
    assert not is_lower(high, high)
    assert is_lower(high, NEWER)
    assert not is_lower(NEWER, high)
    assert not is_lower(low, none)


def test_an_item_in_a_state_of_a_newer_version_is_moved_nowhere() -> None:
    with pytest.raises(Refusal, match="state_refused"):
        check_move(NEWER, ItemState.TAKEN)
    assert not may_move(NEWER, MinutesState.CONFIRMED)


def test_months_are_kept_each_once_and_in_their_order() -> None:
    assert kept_months((10, 3, 12, 1, 3)) == "1 3 10 12"


def test_the_last_year_anybody_plans_for_is_planned_for() -> None:
    assert check_month("2199-12") == "2199-12"
    assert check_month(" 2000-01 ") == "2000-01"
    for month in ("2200-01", "1999-12", "2026-1", "2026-01-01"):
        with pytest.raises(Refusal, match="month_form"):
            check_month(month)


def test_the_month_after_december_is_of_the_next_year() -> None:
    assert month_after(date(2026, 12, 31)) == "2027-01"


def test_an_item_nothing_is_left_out_of_stands_whole_in_the_public_copy() -> None:
    item = {"item": "a", "text": "All of it", "why": "", "title": "Plan", "decisions": [],
            "actions": [], "declarations": []}  # fmt: skip
    other = item | {"item": "b", "text": "Pay of one person"}
    shown = in_public([item, other], [Passage("b", "one person", "personal data")], say)
    assert shown[0] == item
    assert "one person" not in shown[1]["text"]


def test_a_curved_apostrophe_is_kept_as_the_plain_one() -> None:
    assert check_word(" trust\u2019s ") == "trust's"


def present(*people: tuple[str, Standing]) -> QuorumCheck:
    return replace(HELD, people=tuple(PersonCheck(who, who, how) for who, how in people))


def test_the_chair_is_asked_for_only_where_somebody_is_here_to_be_asked() -> None:
    here, left, expected = ("b", Standing.COUNTED), ("a", Standing.LEFT), ("a", Standing.EXPECTED)
    assert is_wanted(present(left, here), "a", under_way=False)
    assert not is_wanted(present(left), "a", under_way=True)
    assert not is_wanted(present(("a", Standing.COUNTED), here), "a", under_way=True)
    assert is_wanted(present(expected, here), "a", under_way=True)
    assert not is_wanted(present(expected, here), "a", under_way=False)
    assert is_wanted(present(here), "", under_way=True)
    assert not is_wanted(present(here), "", under_way=False)
    assert not is_wanted(present(here), "stranger", under_way=True)


def test_business_without_whoever_presided_is_found_until_somebody_is_named() -> None:
    room: Sitting = replace(group(8), rule=QuorumRule(8), items=(ItemSpan("six", "6", TEN, NOON),))
    chair = NAMES[4]
    people = (*room.attendees[:4], replace(room.attendees[4], stays=(Stay(TEN, HALF),)),
              *room.attendees[5:])  # fmt: skip
    room = replace(room, attendees=people)
    assert unchaired(room, [Presides(chair, TEN)]) == Unchaired(chair, HALF)
    assert unchaired(room, [Presides(chair, TEN), Presides(NAMES[5], ELEVEN)]) is None
    assert unchaired(room, [Presides(chair, TEN), Presides(NAMES[5], HALF)]) is None
    assert unchaired(room, [Presides(chair, TEN), Presides(chair, HALF)]) == Unchaired(chair, HALF)
    late = replace(people[4], stays=(Stay(HALF, ELEVEN),))
    room = replace(room, attendees=(*people[:4], late, *people[5:]))
    assert unchaired(room, [Presides(chair, TEN)]) == Unchaired(chair, TEN)
    assert unchaired(room, []) is None
    no_word = replace(people[4], status=None, stays=())
    room = replace(room, attendees=(*people[:4], no_word, *people[5:]))
    assert unchaired(room, [Presides(chair, TEN)]) == Unchaired(chair, TEN)


def seen(*stays: Stay) -> Sitting:
    """Seven members there all the while, and the eighth, without whom there is no quorum."""
    room = group(8)
    last = replace(room.attendees[4], stays=stays)
    return replace(room, attendees=(*room.attendees[:4], last, *room.attendees[5:]))


@pytest.mark.parametrize(
    ("stays", "held"),
    [
        ((Stay(TEN),), ()),
        ((Stay(NOON),), ()),
        ((Stay(TEN, HALF),), ((TEN, HALF),)),
        ((Stay(HALF),), ((HALF, NOON),)),
        ((Stay(TEN, HALF), Stay(ELEVEN)), ((TEN, HALF), (ELEVEN, NOON))),
        ((Stay(TEN, NOON),), ((TEN, NOON),)),
    ],
)
def test_an_item_tells_from_when_to_when_it_was_quorate(
    stays: tuple[Stay, ...], held: tuple[tuple[time, time], ...]
) -> None:
    item = ItemSpan("six", "6", TEN, time(12, 30))
    other = group(8).attendees[11]
    room = seen(*stays)
    assert held_for(room, item, NOON) == held
    assert check_item(room, replace(item, ended=None), NOON).held == held
    guest = replace(other, person="x", member=False, stays=(Stay(TEN, time(10, 15)),))
    busy = replace(room, attendees=(*room.attendees, guest))
    assert held_for(busy, item, NOON) == held


def test_an_item_not_begun_or_just_begun_was_quorate_for_no_part() -> None:
    room = seen(Stay(TEN, HALF))
    assert held_for(room, ItemSpan("six", "6"), NOON) == ()
    assert held_for(room, ItemSpan("six", "6", HALF), HALF) == ()
    assert held_for(room, ItemSpan("six", "6", ELEVEN), HALF) == ()


def test_the_last_time_noted_is_that_of_people_and_items() -> None:
    assert latest(seen(Stay(TEN, HALF))) == HALF
    assert latest(replace(group(0), items=(ItemSpan("six", "6", TEN, ELEVEN),))) == ELEVEN
    assert latest(group(0)) is None


def test_three_on_teams_and_two_who_left_are_named_in_one_sentence_each() -> None:
    room = group(10)
    gone = tuple(replace(who, stays=(Stay(TEN, HALF),)) for who in room.attendees[2:6])
    remote = tuple(replace(who, remote=True) for who in room.attendees[6:8])
    room = replace(room, attendees=(*room.attendees[:2], *gone, *remote, *room.attendees[8:]))
    words = quorum_minute(check_item(room, ItemSpan("six", "6", TEN), ELEVEN), say)
    assert (
        "Hattie Bramblewick, Marigold Penhaligon, Dorothea Plumstone and Ptolemy Finchley left at"
        " 10:30. Barnaby Thistlewood and Una Pettigrew take part by Teams, which does not count."
    ) in words
