"""The notice of a recording (P11), and the words the spelling check learns."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.errors import Refusal
from db.meetings.commands.session import (
    ConfirmRecordingDeleted,
    ForgetWord,
    LearnWord,
    NoteRecording,
)
from db.meetings.queries.session import known_words, recording_of
from db.meetings.rules.session import check_recording, check_word
from db.words import say
from tests.meetings.group import DAY, Group

LATER = DAY + timedelta(days=30)


def refused(code: str) -> pytest.RaisesExc[Refusal]:
    return pytest.raises(Refusal, match=f"^{code.replace('.', '[.]')}$")


def test_a_recording_is_announced_and_its_deletion_is_asked_for(group: Group) -> None:
    """P11: announced by, purpose, objections, delete-after task."""
    meeting = group.plan(DAY, "Recovery")
    chair = group.person("Plumstone")
    row = group.do(NoteRecording(meeting, chair, "To help with the minutes", LATER, "none"))
    with group.store.read() as book:
        line = recording_of(book, meeting)
    assert line is not None
    assert (line.announced_by, line.objections) == ("Dorothea Plumstone", "none")
    codes = [each for each in group.store.findings(LATER) if each.kind == "recording"]
    assert codes == []
    [found] = [
        each for each in group.store.findings(LATER + timedelta(days=1)) if each.kind == "recording"
    ]
    assert "was to be deleted by 2 January 2027" in say(found.code, **found.values)
    group.do(ConfirmRecordingDeleted(row, DAY))
    later = group.store.findings(LATER + timedelta(days=9))
    assert [each for each in later if each.kind == "recording"] == []
    with refused("recording.deleted_already"):
        group.do(ConfirmRecordingDeleted(row))


def test_a_recording_says_what_for_and_is_not_deleted_before_it_is_made() -> None:
    check_recording("minutes", DAY, DAY)
    check_recording("minutes", None, DAY)
    with refused("recording.no_purpose"):
        check_recording(" ", DAY, DAY)
    with refused("recording.no_deletion"):
        check_recording("minutes", DAY, None)
    with refused("recording.too_soon"):
        check_recording("minutes", DAY, DAY - timedelta(days=1))


def test_a_word_learnt_is_known_with_the_names_of_the_book(group: Group) -> None:
    group.do(LearnWord("teleclinic"))
    group.do(LearnWord("teleclinic"))
    with group.store.read() as book:
        known = known_words(book)
    assert known.count("teleclinic") == 1
    assert "Dorothea Plumstone" in known
    group.do(ForgetWord("teleclinic", "two words"))
    with group.store.read() as book:
        assert "teleclinic" not in known_words(book)


@pytest.mark.parametrize("word", ["", " ", "two words", "a1", "-x", "x-", "it''s"])
def test_what_is_not_one_word_is_refused(word: str) -> None:
    with refused("spelling.not_a_word"):
        check_word(word)


@given(st.text(alphabet="abcé'\u2019- ", max_size=12))
def test_a_word_that_is_kept_is_kept_once_and_for_all(typed: str) -> None:
    try:
        kept = check_word(typed)
    except Refusal:
        return
    assert check_word(kept) == kept
    assert " " not in kept
