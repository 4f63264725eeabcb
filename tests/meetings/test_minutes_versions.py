"""What changed between versions, how an amendment reads, and what the meeting may confirm."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.meetings.commands.confirming import AmendedMinute, ConfirmMinutes, ReturnMinutes
from db.meetings.commands.course import WriteMinute
from db.meetings.commands.minutes import CirculateMinutes
from db.meetings.queries import agenda, minute_text, minutes_text
from db.meetings.queries.versions import changes_listed, compare, minutes_versions
from db.meetings.rules.differences import PieceKind, amendment, words_difference
from db.meetings.rules.versions import Kept
from db.words import say
from tests.meetings.group import JANUARY, Group
from tests.meetings.test_minutes import PRESENTED, circulated, january, refused

WORDS = st.lists(st.sampled_from(["a", "plan", "by", "May", "£5m", "\n"]), max_size=12)


def later_minute(group: Group, later: str) -> str:
    with group.store.read() as book:
        item = next(each for each in agenda(book, later).items if "Minutes of" in each.title)
        return minute_text(book, item.id)


@given(WORDS, WORDS)
def test_a_difference_holds_both_texts_whole(was: list[str], now: list[str]) -> None:
    one, other = " ".join(was), " ".join(now)
    pieces = words_difference(one, other)
    before = "".join(each.words for each in pieces if each.kind is not PieceKind.NEW)
    after = "".join(each.words for each in pieces if each.kind is not PieceKind.GONE)
    assert before.split() == one.split()
    assert after.split() == other.split()
    if one == other:
        assert all(each.kind is PieceKind.SAME for each in pieces)


def test_a_changed_word_is_shown_and_nothing_around_it() -> None:
    pieces = words_difference("Members asked for a plan.", "Members asked for a joint plan.")
    assert [(each.kind, each.words.strip()) for each in pieces] == [
        (PieceKind.SAME, "Members asked for a"),
        (PieceKind.NEW, "joint"),
        (PieceKind.SAME, "plan."),
    ]


@pytest.mark.parametrize(
    ("was", "became", "told"),
    [
        ("Two trusts.", "Three trusts.", "“Two” to read “Three”"),
        ("A long plan.", "A plan.", "“long” to be taken out"),
        ("A plan.", "A joint plan.", "after “A” to add “joint”"),
        ("A plan.", "Agreed: A plan.", "before “A plan.” to add “Agreed:”"),
        ("", "Words.", "the minute to read “Words.”"),
        ("a b c d e f g", "A b C d E f G", "the minute to read “A b C d E f G”"),
        ("a b c d e", "A b C d E", "“a” to read “A”; “c” to read “C”; “e” to read “E”"),
    ],
)
def test_an_amendment_reads_as_a_secretary_would_put_it(was: str, became: str, told: str) -> None:
    assert amendment(was, became, say) == told


def test_the_amendment_is_drafted_by_itself_into_the_next_minutes(group: Group) -> None:
    meeting = circulated(group)
    later = january(group)
    with group.store.read() as book:
        item = minutes_text(book, meeting).shown["items"][1]["item"]
    agreed = PRESENTED.replace("Thistlewod", "Thistlewood")
    group.do(ConfirmMinutes(meeting, later, amended=(AmendedMinute(item, agreed),)))
    assert later_minute(group, later) == (
        "The minutes of the meeting of 3 December 2026 were agreed as a correct record, with this "
        "amendment: at item 2, “Thistlewod” to read “Thistlewood”."
    )


def test_words_nobody_was_sent_are_not_confirmed_and_two_ways_out_are_said(group: Group) -> None:
    """A confirmation of changed text is refused in words (bad input of the issue)."""
    meeting = circulated(group)
    item = group.items[1]
    later = january(group)
    group.do(WriteMinute(item, "Somebody else presented."))
    said = refused(group, "minutes.changed_since_circulated", ConfirmMinutes(meeting, later))
    assert "2 Mutual aid" in said
    assert "Circulate the minutes again" in said
    group.do(CirculateMinutes(meeting))
    group.do(ConfirmMinutes(meeting, later))
    assert later_minute(group, later).endswith("as a correct record.")


def test_changes_the_meeting_agreed_are_confirmed_as_amendments(group: Group) -> None:
    meeting = circulated(group)
    later = january(group)
    with group.store.read() as book:
        item = minutes_text(book, meeting).shown["items"][1]["item"]
    group.do(WriteMinute(item, PRESENTED.replace("proposal", "plan")))
    group.do(ConfirmMinutes(meeting, later, changes_agreed=True))
    assert "“proposal.” to read “plan.”" in later_minute(group, later)


def test_a_meeting_that_does_not_agree_returns_them_and_minutes_so(group: Group) -> None:
    meeting = circulated(group)
    later = january(group)
    refused(group, "minutes.not_later", ReturnMinutes(meeting, "item 2 is wrong", meeting))
    group.do(ReturnMinutes(meeting, "item 2 is wrong.", later))
    assert later_minute(group, later) == (
        "The minutes of the meeting of 3 December 2026 were not agreed and were returned, "
        "because: item 2 is wrong."
    )


def test_every_version_is_kept_and_any_two_can_be_compared(group: Group) -> None:
    meeting = circulated(group)
    item = group.items[1]
    later = january(group)
    group.do(WriteMinute(item, PRESENTED + " Members agreed."))
    group.do(ConfirmMinutes(meeting, later, changes_agreed=True))
    with group.store.read() as book:
        kept = minutes_versions(book, meeting)
        assert [each.why for each in kept] == [
            *(Kept.CONFIRMED, Kept.CIRCULATED, Kept.AGREED, Kept.SENT),
        ]
        (change,) = compare(book, meeting, kept[1].id, kept[0].id)
        assert list(changes_listed(book, kept[1].id, JANUARY)) == [change]
        assert changes_listed(book, kept[0].id, JANUARY) == []
    new = [each.words.strip() for each in change.pieces if each.kind is PieceKind.NEW]
    assert new == ["Members agreed."]


def frozen_row(group: Group, meeting: str) -> tuple[Any, ...]:
    with group.store.read() as book:
        row = book.row(
            "SELECT pdf_sha256, part2_pdf_sha256, pdf_version FROM minutes WHERE meeting = :m",
            m=meeting,
        )
    assert row is not None
    return row
