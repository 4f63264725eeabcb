"""What was captured and is not finished is counted before a meeting closes and minutes go out."""

import json
from typing import Any

import pytest

from db import clock as clocks
from db.meetings.commands.drafts import clear_draft, save_draft
from db.meetings.commands.minutes import AgreeMinutes, CirculateMinutes, SendMinutes
from db.meetings.commands.room import CloseMeeting
from db.meetings.queries.drafts import half_made, half_made_words
from db.meetings.rules.minutes import capture_draft, minute_draft
from db.store import cautions
from tests.meetings.group import DAY, EVERYBODY, Group, clock


def begun(group: Group, *kinds_at: tuple[str, int]) -> None:
    """Leave forms unfinished: of which kind, at which item."""
    with group.store.local() as book:
        for n, (kind, item) in enumerate(kinds_at):
            said = json.dumps({"kind": kind, "typed": {"words": "x"}})
            save_draft(book, capture_draft(group.items[item], f"f{n}"), said, clocks.now())


def told(group: Group, it: Any) -> list[str]:
    with group.store.read() as book:
        return [each.words for each in cautions(book, it, DAY)]


@pytest.fixture
def met(group: Group) -> Group:
    """A meeting in session with three items."""
    group.plan(DAY, "One", "Two", "Three")
    group.opened(EVERYBODY[0])
    return group


@pytest.mark.parametrize(
    ("kinds_at", "words"),
    [
        ([("action", 0)], "One action is not finished (item 1): finish it or let it go."),
        (
            [("action", 0), ("action", 2)],
            "Two actions are not finished (items 1 and 3): finish them or let them go.",
        ),
        (
            [("action", 1), ("decision", 1), ("risk", 2), ("risk", 2)],
            (
                "One action, one decision and two risks are not finished (items 2 and 3): finish "
                "them or let them go."
            ),
        ),
    ],
)
def test_what_is_not_finished_is_said_before_the_close_and_before_minutes_go_out(
    met: Group, kinds_at: list[tuple[str, int]], words: str
) -> None:
    begun(met, *kinds_at)
    meeting = met.meeting
    for it in (CloseMeeting(meeting), SendMinutes(meeting), CirculateMinutes(meeting)):
        assert told(met, it) == [words]
    met.do(CloseMeeting(meeting, clock("12:00")))
    met.do(AgreeMinutes(meeting))
    assert told(met, CirculateMinutes(meeting)) == [words]


def test_nothing_is_said_of_what_was_let_go_of_words_or_of_another_meeting(met: Group) -> None:
    begun(met, ("action", 0))
    with met.store.local() as book:
        clear_draft(book, capture_draft(met.items[0], "f0"))
        save_draft(book, minute_draft(met.items[0]), "words", clocks.now())
    assert told(met, CloseMeeting(met.meeting)) == []
    begun(met, ("action", 0))
    first = met.meeting
    met.plan(DAY, "Other")
    with met.store.read() as book:
        assert half_made_words(half_made(book, met.meeting)) == ""
        assert len(half_made(book, first)) == 1
