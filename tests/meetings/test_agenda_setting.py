"""Setting an agenda: suggestions taken, deferred or declined; what each answer becomes (P3)."""

from datetime import date
from typing import Any

import pytest

from db.across.suggested import Suggestion
from db.across.suggestions import setting_sheet, suggestions
from db.decisions.rules.referrals import Assessment
from db.errors import Refusal
from db.meetings.commands.agenda import AddItem, RemoveItem
from db.meetings.commands.course import DeferItem, EndItem, RestoreItem, StartItem
from db.meetings.commands.drafting import DraftAgenda
from db.meetings.commands.plan import AddPlanItem
from db.meetings.commands.room import CloseMeeting, OpenMeeting
from db.meetings.commands.setting import (
    DeclineProposal,
    DeferProposal,
    ReviseAnswer,
    TakeProposal,
)
from db.meetings.queries import agenda
from db.meetings.queries.plan import agenda_answers, forward_plan
from db.meetings.rules.items import Origin, Purpose
from tests.meetings.group import DAY, JANUARY, Group, clock

FEBRUARY = date(2027, 2, 4)
OTHERS = ("Barnaby", "Marigold", "Clementine", "Ptolemy", "Hattie", "Ambrose", "Dorothea", "Una")


def offered(group: Group, meeting: str) -> dict[str, Suggestion]:
    with group.store.read() as book:
        return {each.title: each for each in suggestions(book, meeting)}


def titles(group: Group, meeting: str) -> list[str]:
    with group.store.read() as book:
        return [item.title for item in agenda(book, meeting).items]


def refused(group: Group, code: str, *inputs: Any) -> Refusal:
    with pytest.raises(Refusal) as refusal:
        group.do(*inputs)
    assert refusal.value.code == code
    return refusal.value


@pytest.fixture
def held(group: Group) -> Group:
    """December held with an item taken, one deferred, one not reached; January is to come."""
    december = group.plan(DAY, "Estates", "Digital", "Workforce")
    group.run("raise_action", body=group.body, words="Report on beds", meeting=december,
              owner=group.person("Mope"), due_on=date(2027, 3, 1))  # fmt: skip
    group.run("raise_action", body=group.body, words="Ask the trusts", owner_text="A trust",
              due_on=date(2027, 1, 7))  # fmt: skip
    group.run("raise_action", body=group.body, words="Much later", owner_text="A trust",
              due_on=date(2027, 1, 8))  # fmt: skip
    group.opened(*OTHERS)
    group.do(StartItem(group.items[0], clock("10:00")))
    group.do(EndItem(group.items[0], clock("10:20")))
    group.do(DeferItem(group.items[1], "No figures yet"))
    group.do(CloseMeeting(december, clock("11:00")))
    group.meeting = group.plan(JANUARY)
    return group


def test_an_agenda_is_offered_what_was_deferred_not_reached_arose_or_is_due(held: Group) -> None:
    found = offered(held, held.meeting)
    assert {title: (each.kind, each.detail) for title, each in found.items()} == {
        "Digital": (Origin.CARRIED, "Deferred from MG/2026-12-03/2. No figures yet"),
        "Workforce": (Origin.MATTERS_ARISING, "Not reached at MG/2026-12-03/3"),
        "Report on beds": (Origin.MATTERS_ARISING, found["Report on beds"].detail),
        "Ask the trusts": (Origin.ACTION, found["Ask the trusts"].detail),
    }
    assert found["Report on beds"].lead == "Rosalind Mope"
    assert found["Ask the trusts"].detail.endswith("due 7 January 2027")


def test_each_is_taken_with_one_command_and_not_offered_again(held: Group) -> None:
    digital = offered(held, held.meeting)["Digital"].thing
    held.do(DraftAgenda(held.meeting))
    found = offered(held, held.meeting)
    for each in found.values():
        held.do(TakeProposal(held.meeting, each.kind, each.thing, each.title))
    assert offered(held, held.meeting) == {}
    shown = titles(held, held.meeting)
    assert shown.index("Report on beds") < shown.index("Any other business")
    assert shown.count("Digital") == 1
    refused(held, "plan.on_agenda", TakeProposal(held.meeting, Origin.CARRIED, digital))


def test_what_is_taken_by_its_kind_alone_needs_words_unless_the_plan_has_them(held: Group) -> None:
    action = offered(held, held.meeting)["Report on beds"]
    refused(held, "item.no_title", TakeProposal(held.meeting, action.kind, action.thing))
    digital = offered(held, held.meeting)["Digital"]
    held.do(TakeProposal(held.meeting, digital.kind, digital.thing))
    assert titles(held, held.meeting) == ["Digital"]


def test_what_is_declined_keeps_its_reason_and_may_be_proposed_again(held: Group) -> None:
    held.do(AddPlanItem(held.body, "Parking", minutes_long=10))
    parking = offered(held, held.meeting)["Parking"]
    key = (held.meeting, parking.kind, parking.thing)
    refused(held, "bodies.reason_missing", DeclineProposal(*key, reason=" "))
    answer = held.do(DeclineProposal(*key, reason="For the estates office"))
    assert "Parking" not in offered(held, held.meeting)
    with held.store.read() as book:
        (line,) = agenda_answers(book, held.meeting)
        assert (line.title, line.minutes_long, line.reason) == (
            *("Parking", 10),
            "For the estates office",
        )
        assert forward_plan(book, held.body)[0].reason == "For the estates office"
    held.do(ReviseAnswer(answer))
    assert "Parking" in offered(held, held.meeting)
    held.do(TakeProposal(*key))
    refused(held, "plan.on_agenda", DeclineProposal(*key, reason="No"))


def test_a_request_put_off_is_offered_to_the_meeting_it_was_put_off_to(held: Group) -> None:
    february = held.run("plan_meeting", body=held.body, on_date=FEBRUARY, start_time=clock("10:00"))
    held.do(AddPlanItem(held.body, "Parking"))
    parking = offered(held, held.meeting)["Parking"]
    key = (held.meeting, parking.kind, parking.thing)
    assert "Parking" not in offered(held, february)
    same = DeferProposal(*key, reason="No time", to_meeting=held.meeting)
    refused(held, "plan.not_later", same)
    held.do(DeferProposal(*key, reason="No time", to_meeting=february))
    assert "Parking" not in offered(held, held.meeting)
    assert "Parking" in offered(held, february)
    with held.store.read() as book:
        assert agenda_answers(book, held.meeting)[0].to_on == FEBRUARY


def test_what_is_put_off_without_a_meeting_waits_in_the_plan_for_the_next_month(
    held: Group,
) -> None:
    digital = offered(held, held.meeting)["Digital"]
    held.do(DeferProposal(held.meeting, digital.kind, digital.thing, reason="Still no figures"))
    with held.store.read() as book:
        (line,) = forward_plan(book, held.body)
    assert (line.title, line.month, line.from_kind) == ("Digital", "2027-02", Origin.CARRIED)
    february = held.run("plan_meeting", body=held.body, on_date=FEBRUARY, start_time=clock("10:00"))
    assert "Digital" in offered(held, february)
    held.do(DraftAgenda(held.meeting))
    assert "Digital" not in titles(held, held.meeting)


def test_a_declined_item_is_not_carried_by_the_draft(held: Group) -> None:
    digital = offered(held, held.meeting)["Digital"]
    held.do(DeclineProposal(held.meeting, digital.kind, digital.thing, reason="Overtaken"))
    held.do(DraftAgenda(held.meeting))
    assert "Digital" not in titles(held, held.meeting)


def test_a_risk_due_for_review_and_one_that_waits_for_a_status_are_offered(held: Group) -> None:
    risk = held.run("note_risk", body=held.body, title="Waits in triage")
    held.run("change_risk", risk=risk, review_on=JANUARY)
    found = offered(held, held.meeting)["Waits in triage"]
    assert (found.kind, found.purpose) == (Origin.RISK, Purpose.ASSURANCE)
    held.run("change_risk", risk=risk, review_on=date(2027, 1, 8))
    assert "Waits in triage" not in offered(held, held.meeting)


def test_a_recommendation_referred_to_the_committee_is_offered_until_it_is_answered(
    held: Group,
) -> None:
    stream = held.run("add_workstream", name="Digital care")
    other = held.run("add_body", name="Assembly", short="AS")
    values = {"words": "Share one record", "workstream": stream, "body": other}
    made = held.run("record_recommendation", **values)
    supported = {"assessment": Assessment.SUPPORTED, "words": "By e-mail on 2 December"}
    held.run("assess_recommendation", recommendation=made, **supported)
    referral = held.run("refer_recommendation", recommendation=made, body=held.body)
    found = offered(held, held.meeting)["Share one record"]
    assert (found.kind, found.thing) == (Origin.RECOMMENDATION, referral)
    assert found.detail == "Referred to this committee, from Digital care"
    held.do(TakeProposal(held.meeting, found.kind, found.thing, found.title))
    assert "Share one record" not in offered(held, held.meeting)


def test_the_sheet_sets_time_asked_against_time_there_is(held: Group) -> None:
    held.do(AddItem(held.meeting, "Beds", minutes_long=140))
    held.do(AddPlanItem(held.body, "Parking", minutes_long=11))
    with held.store.read() as book:
        sheet = setting_sheet(book, held.meeting)
    assert (sheet.time.asked, sheet.time.available, sheet.time.over) == (140, 150, 0)
    with_waiting = sum(each.minutes_long or 0 for each in sheet.waiting)
    assert sheet.with_waiting.over == 140 + with_waiting - 150
    assert [each.title for each in sheet.items] == ["Beds"]


def test_the_sheet_says_what_the_action_log_carries_besides(held: Group) -> None:
    def told(meeting: str) -> str:
        with held.store.read() as book:
            return setting_sheet(book, meeting).log

    assert told(held.meeting) == (
        "The action log is carried to this meeting: 3 open, 2 of them due later or without a date."
    )
    held.run("change_due", action=_action(held, "Much later"), due_on=JANUARY, reason="Sooner")
    held.run("change_due", action=_action(held, "Report on beds"), due_on=JANUARY, reason="Sooner")
    assert told(held.meeting) == "The action log is carried to this meeting: 3 open."
    other = held.run("add_body", name="Quality Committee", short="QC")
    theirs = held.run("plan_meeting", body=other, on_date=JANUARY, start_time=clock("10:00"))
    assert told(theirs) == ""


def test_an_item_taken_and_then_removed_is_offered_again(held: Group) -> None:
    held.do(AddPlanItem(held.body, "Parking"))
    parking = offered(held, held.meeting)["Parking"]
    key = (held.meeting, parking.kind, parking.thing)
    item = held.do(TakeProposal(*key))
    held.do(RemoveItem(item, "Not ready"))
    assert "Parking" in offered(held, held.meeting)
    again = held.do(TakeProposal(*key))
    assert again == item
    assert titles(held, held.meeting) == ["Parking"]


def test_nothing_is_offered_to_a_meeting_that_is_not_there(group: Group) -> None:
    with group.store.read() as book:
        assert suggestions(book, "none") == []
    group.do(AddPlanItem(group.body, "Parking"))
    other = group.run("add_body", name="Quality Committee", short="QC")
    theirs = group.run("plan_meeting", body=other, on_date=JANUARY, start_time=clock("10:00"))
    assert offered(group, theirs) == {}
    (plan,) = _plan(group)
    refused(group, "plan.other_committee", TakeProposal(theirs, Origin.FORWARD_PLAN, plan))


def _action(group: Group, words: str) -> str:
    with group.store.read() as book:
        return str(book.value("SELECT id FROM action WHERE words = :words", words=words))


def _plan(group: Group) -> list[str]:
    with group.store.read() as book:
        return [line.id for line in forward_plan(book, group.body)]


def test_restoring_what_was_deferred_lets_it_be_taken_where_it_was(group: Group) -> None:
    group.plan(DAY, "Estates")
    group.do(DeferItem(group.items[0], "No figures"))
    group.do(RestoreItem(group.items[0]))
    group.do(OpenMeeting(group.meeting, clock("10:00")))
    group.do(StartItem(group.items[0], clock("10:00")))
