"""A request for information from its receipt to its answer, as the record keeps it (P13)."""

from datetime import date, timedelta

import pytest

from db import clock
from db.bodies.records import Body
from db.calendar.records import Meeting
from db.calendar.rules.states import MeetingState
from db.custody.commands import (
    AnswerFoi,
    AskFoiClarification,
    ChangeFoi,
    DecideFoi,
    HoldForFoi,
    RecordFoi,
    RecordFoiClarification,
    ReleasePassage,
    ReopenFoi,
    WithdrawFoi,
    WithholdPassage,
)
from db.custody.queries import FoiPage, FoiShown, foi_counts, foi_ids, foi_lines, foi_page
from db.custody.rules import Exemption, FoiState, HeldState
from db.errors import Refusal
from db.meetings.commands.agenda import AddItem
from db.meetings.commands.course import WriteMinute
from db.meetings.rules.items import Part
from db.store import Store

TODAY = date(2026, 11, 30)
DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def _monday(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(clock.SET_BY, "2026-11-30T09:00:00+00:00")


def do(store: Store, it: object) -> str:
    return store.do(it).refs[0].id


def refused(store: Store, code: str, field: str, it: object) -> None:
    with pytest.raises(Refusal) as refusal:
        store.do(it)
    assert (refusal.value.code, refusal.value.field) == (code, field)


def page(store: Store, request: str) -> FoiPage:
    with store.read() as book:
        found = foi_page(book, request)
    assert found is not None
    return found


@pytest.fixture
def request_(store: Store) -> str:
    return do(store, RecordFoi("The minutes on the ward", "FOI/26/1", date(2026, 11, 2)))


@pytest.fixture
def item(store: Store) -> str:
    with store.write("Hold a meeting") as work:
        body = work.add(Body(name="Quality Committee", short="QC", custodian=work.device))
        meeting = work.add(Meeting(body=body, on_date=date(2026, 11, 5), state=MeetingState.HELD))
    item = do(store, AddItem(meeting, "Ward 4", part=Part.TWO))
    do(store, WriteMinute(item, "Mrs Larkspur complained. The ward was closed."))
    return item


def test_a_request_is_kept_with_its_last_day(store: Store, request_: str) -> None:
    line = page(store, request_).line
    assert (line.ref, line.asked, line.state) == (
        "FOI/26/1",
        "The minutes on the ward",
        FoiState.OPEN,
    )
    # 30 November is St Andrew's Day
    assert (line.received_on, line.due_on, line.late) == (date(2026, 11, 2), TODAY + DAY, 0)


def test_a_number_is_given_once(store: Store, request_: str) -> None:
    refused(store, "foi.number_used", "number", RecordFoi("Again", "foi/26/1"))
    other = do(store, RecordFoi("Again"))
    refused(store, "foi.number_used", "number", ChangeFoi(other, number="FOI/26/1"))
    do(store, ChangeFoi(request_, number="FOI/26/1", requester="A. Journalist"))
    refused(store, "foi.no_words", "asked", ChangeFoi(other, asked=" "))
    refused(store, "foi.received_later", "received_on", ChangeFoi(other, received_on=TODAY + DAY))
    assert page(store, request_).line.requester == "A. Journalist"


def test_the_clock_stands_still_and_starts_anew(store: Store, request_: str) -> None:
    do(store, AskFoiClarification(request_, date(2026, 11, 10)))
    line = page(store, request_).line
    assert (line.state, line.due_on) == (FoiState.CLARIFICATION, None)
    refused(store, "foi.before_received", "received_on", ChangeFoi(request_, received_on=TODAY))
    refused(store, "foi.awaits_clarification", "on", AnswerFoi(request_))
    do(store, RecordFoiClarification(request_, date(2026, 11, 27), "The minutes of Ward 4"))
    line = page(store, request_).line
    assert (line.state, line.due_on) == (FoiState.OPEN, date(2026, 12, 30))
    assert line.asked == "The minutes of Ward 4"


def test_a_late_request_is_told_and_one_near_its_end_too(
    store: Store, request_: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Reminders on Today come from what the check finds: five working days before the last."""

    def told(on: date) -> list[str]:
        found = store.findings(on)
        return [each.code for each in found if each.kind == "foirequest"]

    last = TODAY + DAY
    assert told(date(2026, 11, 20)) == []
    assert told(date(2026, 11, 23)) == ["foi.find_soon"]
    assert told(last) == ["foi.find_soon"]
    monkeypatch.setenv(clock.SET_BY, "2026-12-02T09:00:00+00:00")
    store.refresh(last + DAY)
    assert told(last + DAY) == ["foi.find_late"]
    assert page(store, request_).line.late == 1
    do(store, AnswerFoi(request_))
    assert told(last + DAY) == []
    assert page(store, request_).line.late == 1


def test_what_is_found_is_held_as_it_stood(store: Store, request_: str, item: str) -> None:
    """The hold set: later changes of the record do not change what was held."""
    do(store, HoldForFoi(request_, (item,), "ward  4"))
    do(store, WriteMinute(item, "Changed since"))
    do(store, HoldForFoi(request_, (item,), "ward 4"))
    do(store, HoldForFoi(request_, (), "Larkspur"))
    found = page(store, request_)
    (held,) = found.held
    assert found.line.looked_for == ("ward 4", "Larkspur")
    assert held.words == "Ward 4\nMrs Larkspur complained. The ward was closed."
    assert (held.private, held.body, held.found_on) == (True, "Quality Committee", TODAY)
    assert held.state is HeldState.TO_CONSIDER


def test_only_what_can_be_disclosed_is_held(store: Store, request_: str) -> None:
    refused(store, "foi.nothing_found", "things", HoldForFoi(request_))
    refused(store, "ref.unknown", "", HoldForFoi(request_, ("nothing",)))
    refused(store, "foi.not_disclosable", "things", HoldForFoi(request_, (request_,)))


def test_passages_are_withheld_one_by_one_with_exemption_and_reason(
    store: Store, request_: str, item: str
) -> None:
    do(store, HoldForFoi(request_, (item,)))
    held = page(store, request_).held[0].id
    deed = WithholdPassage(held, "mrs larkspur", Exemption.PERSONAL, "A patient's name")
    do(store, deed)
    do(store, WithholdPassage(held, "Mrs Larkspur", Exemption.CONFIDENCE, "Told in confidence"))
    line = page(store, request_).held[0]
    assert line.state is HeldState.IN_PART
    (passage,) = line.passages
    assert (passage.exemption, passage.reason) == (Exemption.CONFIDENCE, "Told in confidence")
    refused(store, "foi.whole_with_passages", "state", DecideFoi(held, HeldState.RELEASED))
    refused(store, "foi.no_reason", "reason", ReleasePassage(passage.id, ""))
    do(store, ReleasePassage(passage.id, "She agreed"))
    assert page(store, request_).held[0].state is HeldState.TO_CONSIDER
    refused(store, "foi.part_of_nothing", "state", DecideFoi(held, HeldState.IN_PART))
    do(store, DecideFoi(held, HeldState.RELEASED))


def test_an_answer_waits_for_every_decision_and_can_be_reopened(
    store: Store, request_: str, item: str
) -> None:
    do(store, HoldForFoi(request_, (item,)))
    held = page(store, request_).held[0].id
    refused(store, "foi.undecided", "on", AnswerFoi(request_))
    do(store, DecideFoi(held, HeldState.WITHHELD, "Legal advice throughout"))
    do(store, AnswerFoi(request_, outcome="Refused"))
    assert page(store, request_).line.state is FoiState.ANSWERED
    refused(store, "foi.over_already", "", DecideFoi(held, HeldState.TO_CONSIDER))
    refused(store, "foi.over_already", "", HoldForFoi(request_, (item,)))
    refused(store, "foi.no_reason", "reason", ReopenFoi(request_, " "))
    do(store, ReopenFoi(request_, "Internal review"))
    refused(store, "foi.open_already", "", ReopenFoi(request_, "Again"))
    refused(store, "foi.no_reason", "outcome", WithdrawFoi(request_, " "))
    do(store, WithdrawFoi(request_, "Withdrawn by the requester"))
    line = page(store, request_).line
    assert (line.state, line.ended_on) == (FoiState.WITHDRAWN, TODAY)


def test_the_list_is_counted_filtered_and_ordered_by_the_clock(store: Store) -> None:
    late = do(store, RecordFoi("First", "B", date(2026, 10, 1)))
    soon = do(store, RecordFoi("Second 100%", "A", date(2026, 11, 20)))
    stands = do(store, RecordFoi("Third", "C", date(2026, 11, 1)))
    over = do(store, RecordFoi("Fourth", "D", date(2026, 11, 1)))
    do(store, AskFoiClarification(stands, date(2026, 11, 20)))
    do(store, WithdrawFoi(over, "Not wanted any more"))

    def found(shown: FoiShown, words: str = "") -> list[str]:
        with store.read() as book:
            return [each.id for each in foi_lines(book, foi_ids(book, shown, words))]

    assert found(FoiShown.OPEN) == [late, soon, stands]
    assert found(FoiShown.LATE) == [late]
    assert found(FoiShown.ANSWERED) == [over]
    assert found(FoiShown.ALL, "100%") == [soon]
    with store.read() as book:
        counts = foi_counts(book)
    assert (counts.open, counts.late, counts.answered, counts.all) == (3, 1, 1, 4)
