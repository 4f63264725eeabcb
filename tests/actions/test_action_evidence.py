"""Evidence, chases of one day, the log by owner, and what a committee's next agenda carries."""

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.actions.commands import (
    AddEvidence,
    CloseAction,
    ProposeClosure,
    RaiseAction,
    RecordChase,
    RemoveEvidence,
    TransferAction,
    UpdateAction,
)
from db.actions.queries import (
    EventKind,
    LogFilter,
    Shown,
    action_page,
    evidence_of,
    log_counts,
    log_ids,
    log_lines,
    open_actions,
    owned_by,
    owner_groups,
)
from db.actions.rules import ActionState, check_file
from db.calendar.records import Meeting
from db.calendar.rules.states import MeetingState
from db.errors import Refusal
from db.meetings.rules.items import Part
from db.store import Store
from tests.actions.conftest import Room
from tests.actions.test_action_commands import DAY, TODAY, do, raised, refused

HASH = "ab" * 32


def test_a_file_is_kept_with_its_action_and_told_in_its_history(store: Store, room: Room) -> None:
    """Evidence is words and a file (P4): the file by its check code, like a paper's (D15)."""
    action = raised(store, room)
    one = do(store, AddEvidence(action, r"C:\mail\letter.pdf", HASH, 12, "The letter sent"))
    with store.read() as book:
        (line,) = evidence_of(book, action)
        page = action_page(book, action)
    assert (line.id, line.filename, line.sha256, line.size) == (one, "letter.pdf", HASH, 12)
    assert (line.on_date, line.words) == (TODAY, "The letter sent")
    assert page is not None
    shown = [each.words for each in page.events if each.kind is EventKind.SHOWN]
    assert shown == ["The letter sent (letter.pdf)"]


def test_the_same_file_twice_is_one_and_can_be_taken_off_and_put_back(
    store: Store, room: Room
) -> None:
    action = raised(store, room)
    one = do(store, AddEvidence(action, "letter.pdf", HASH, 12))
    assert do(store, AddEvidence(action, "letter 2.pdf", HASH, 12)) == one
    refused(store, "action.evidence_reason", RemoveEvidence(one, " "))
    do(store, RemoveEvidence(one, "Not this action's"))
    with store.read() as book:
        assert evidence_of(book, action) == []
    assert do(store, AddEvidence(action, "letter.pdf", HASH, 12)) == one
    with store.read() as book:
        assert [each.filename for each in evidence_of(book, action)] == ["letter.pdf"]


@pytest.mark.parametrize(
    ("name", "code", "size", "said"),
    [
        ("", HASH, 1, "action.file_no_name"),
        ("a", HASH[1:], 1, "action.file_no_code"),
        ("a", HASH.upper(), 1, "action.file_no_code"),
        ("a", HASH, 0, "action.file_empty"),
    ],
)
def test_a_file_has_a_name_a_check_code_and_bytes(
    name: str, code: str, size: int, said: str
) -> None:
    check_file("a", HASH, 1)
    with pytest.raises(Refusal) as refusal:
        check_file(name, code, size)
    assert refusal.value.code == said


def test_evidence_is_not_of_a_day_to_come(store: Store, room: Room) -> None:
    action = raised(store, room)
    refused(store, "action.evidence_later", AddEvidence(action, "a.pdf", HASH, 1, "", TODAY + DAY))
    do(store, AddEvidence(action, "a.pdf", HASH, 1, "", TODAY))


def test_two_chases_of_one_day_are_one(store: Store, room: Room) -> None:
    """The count is of days on which an owner was written to (P4), not of drafts made."""
    action = raised(store, room)
    do(store, RecordChase((action,)))
    do(store, RecordChase((action,)))
    do(store, RecordChase((action,), TODAY - DAY))
    with store.read() as book:
        (line,) = log_lines(book, log_ids(book, LogFilter(), TODAY))
    assert (line.chased, line.chased_on) == (2, TODAY)


def test_the_log_by_owner_leads_with_who_has_most_overdue(store: Store, room: Room) -> None:
    late, early = TODAY - DAY, TODAY + DAY
    ann = raised(store, room, owner=room.ann, due_on=early, raised_on=date(2026, 11, 1))
    bob = raised(store, room, owner=room.bob, due_on=late, raised_on=date(2026, 11, 1))
    raised(store, room, owner=None, owner_text="The place leads", due_on=early)
    raised(store, room, owner=room.bob, due_on=early, body=room.other)
    do(store, RecordChase((bob, ann), TODAY - DAY))
    do(store, RecordChase((bob,)))
    with store.read() as book:
        groups = owner_groups(book, LogFilter(), TODAY)
        narrowed = owner_groups(book, LogFilter(body=room.other), TODAY)
    assert [each.name for each in groups] == ["Bob Stone", "Ann Other", "The place leads"]
    told = [(len(each.actions), each.overdue, each.chased, each.chased_on) for each in groups]
    assert told == [(2, 1, 2, TODAY), (1, 0, 1, TODAY - DAY), (1, 0, 0, None)]
    assert groups[1].organisation == "WH"
    assert [(each.name, len(each.actions)) for each in narrowed] == [("Bob Stone", 1)]


def test_the_log_is_narrowed_by_state_and_by_words_of_owner_and_update(
    store: Store, room: Room
) -> None:
    one = raised(store, room, words="Write to the trusts")
    two = raised(store, room, words="Ask the places", owner=room.bob)
    do(store, ProposeClosure(one))
    do(store, UpdateAction(two, "Waiting for the audit committee"))

    def found(**given: object) -> list[str]:
        with store.read() as book:
            ns = log_ids(book, LogFilter(**given), TODAY)  # type: ignore[arg-type]
            return [each.id for each in log_lines(book, ns)]

    assert found(state=ActionState.PROPOSED) == [one]
    assert found(state=ActionState.OPEN) == [two]
    assert found(words="bob st") == [two]
    assert found(words="audit") == [two]
    assert found(words="100%") == []
    with store.read() as book:
        counts = log_counts(book, LogFilter(words="audit"), TODAY)
    assert (counts.current, counts.proposed) == (1, 0)


def test_the_next_agenda_carries_what_is_open_in_both_parts(store: Store, room: Room) -> None:
    """Carried to the next agenda: by due date, with those the meeting is asked to close."""
    later = raised(store, room, due_on=TODAY + 9 * DAY)
    private = raised(store, room, due_on=TODAY + DAY, part=Part.TWO)
    proposed = raised(store, room)
    closed = raised(store, room)
    elsewhere = raised(store, room)
    raised(store, room, body=room.other)
    do(store, ProposeClosure(proposed))
    do(store, CloseAction(closed))
    do(store, TransferAction(elsewhere, to_text="The board"))
    with store.read() as book:
        assert [each.id for each in open_actions(book, room.body, TODAY)] == [
            private,
            later,
            proposed,
        ]
        assert open_actions(book, room.body, TODAY - DAY) == []


def test_what_a_leaver_would_hand_on_is_what_is_unfinished(store: Store, room: Room) -> None:
    one = raised(store, room, owner=room.ann)
    done = raised(store, room, owner=room.ann)
    raised(store, room, owner=room.bob)
    do(store, CloseAction(done))
    with store.read() as book:
        assert [each.id for each in owned_by(book, room.ann, TODAY)] == [one]


@pytest.mark.parametrize(
    ("closed_on", "held_on", "shown"),
    [
        (date(2026, 11, 5), date(2026, 11, 5), True),
        (date(2026, 11, 4), date(2026, 11, 5), False),
        (date(2026, 11, 29), date(2026, 11, 29), True),
        (date(2026, 11, 28), date(2026, 11, 29), False),
        (date(2026, 11, 29), date(2026, 11, 30), True),
    ],
)
def test_what_was_closed_is_shown_for_one_cycle(
    store: Store, room: Room, closed_on: date, held_on: date, *, shown: bool
) -> None:
    """Closed at a meeting or since: until the next has been held, and its day has passed."""
    action = raised(store, room, raised_on=date(2026, 10, 1))
    do(store, CloseAction(action, closed_on))
    if held_on != date(2026, 11, 5):
        with store.write("Hold another meeting") as work:
            work.add(Meeting(body=room.body, on_date=held_on, state=MeetingState.HELD))
    with store.read() as book:
        found = log_ids(book, LogFilter(shown=Shown.JUST_CLOSED), TODAY)
    assert bool(found) is shown


@given(days=st.lists(st.integers(0, 5), max_size=8))
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_chases_are_counted_by_the_day_whatever_their_order(
    store: Store, room: Room, days: list[int]
) -> None:
    action = do(store, RaiseAction(body=room.body, words="Write", owner=room.ann))
    for each in days:
        do(store, RecordChase((action,), TODAY - timedelta(days=each)))
    with store.read() as book:
        page = action_page(book, action)
    assert page is not None
    assert page.line.chased == len(set(days))
