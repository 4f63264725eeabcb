"""The decision log: what was decided, on which footing, and what became of it."""

from datetime import date
from typing import Any

import pytest

from db.bodies.rules.kinds import Authority
from db.clock import SET_BY
from db.decisions.commands.decisions import (
    ChangeDecision,
    JudgeQuoracy,
    RatifyDecision,
    RecordDecision,
    WithdrawDecision,
)
from db.decisions.queries import (
    DecisionFilter,
    DecisionLine,
    DecisionSort,
    advice,
    decisions_at,
    log_ids,
    log_lines,
)
from db.decisions.rules import DecisionKind, DecisionState
from db.errors import Refusal
from db.meetings.commands.course import EndItem, StartItem
from db.meetings.commands.people import ChangePresence, MarkArrived, MarkLeft
from db.meetings.commands.room import ChangeDeclaration, DeclareInterest, OpenMeeting
from db.meetings.queries import footing, live_meeting, minutes_text
from db.meetings.rules.declarations import Management
from db.meetings.rules.quorum import QuorumState
from db.papers.action_note import action_note
from db.papers.minutes import minutes
from db.papers.paper import Box, Table
from db.store import Caution, cautions
from tests.meetings.group import DAY, EVERYBODY, JANUARY, Group, clock

WORDS = "Mutual aid from January."


def refused(group: Group, code: str, it: Any) -> None:
    with pytest.raises(Refusal) as refusal:
        group.do(it)
    assert refusal.value.code == code


def session(group: Group, present: int = 10, on: date = DAY) -> str:
    """A meeting with its one item under way and so many members in the room."""
    group.plan(on, "Mutual aid")
    if present:
        group.arrive(*EVERYBODY[:present], at="10:00")
    group.do(OpenMeeting(group.meeting, clock("10:00")))
    group.do(StartItem(group.items[0], clock("10:05")))
    return group.items[0]


def line(group: Group, decision: str) -> DecisionLine:
    with group.store.read() as book:
        lines = log_lines(book, log_ids(book))
    return next(each for each in lines if each.id == decision)


def codes(group: Group, today: date = DAY) -> list[str]:
    return [each.code for each in group.store.findings(today)]


def test_a_collaborative_body_agrees_to_recommend_what_would_bind_others(group: Group) -> None:
    item = session(group)
    decision = group.do(RecordDecision(item, WORDS, DecisionKind.APPROVED, binds_statutory=True))
    found = line(group, decision)
    assert (found.kind, found.shown) == (DecisionKind.APPROVED, DecisionKind.RECOMMENDED)
    assert (found.authority, found.quorate) == (Authority.COLLABORATIVE, QuorumState.QUORATE)
    assert (found.ref, found.number, found.decided_on) == ("MG/D/26-27/001", "1", DAY)


def test_its_own_business_it_approves(group: Group) -> None:
    decision = group.do(RecordDecision(session(group), "The programme.", DecisionKind.APPROVED))
    assert line(group, decision).shown is DecisionKind.APPROVED


def test_the_footing_is_that_of_the_day_whatever_the_body_becomes(group: Group) -> None:
    decision = group.do(RecordDecision(session(group), WORDS, binds_statutory=True))
    group.run("change_body", body=group.body, authority=Authority.STATUTORY)
    assert line(group, decision).shown is DecisionKind.RECOMMENDED


def test_without_quorum_a_decision_is_refused_and_waits_for_ratification(group: Group) -> None:
    item = session(group, present=7)
    refused(group, "decision.not_quorate", RecordDecision(item, WORDS))
    decision = group.do(RecordDecision(item, WORDS, for_ratification=True))
    found = line(group, decision)
    assert (found.state, found.shown) == (DecisionState.FOR_RATIFICATION, DecisionKind.RECOMMENDED)
    assert "decisions.finding.unratified" not in codes(group)
    assert "decisions.finding.unratified" in codes(group, JANUARY)
    group.do(RecordDecision(item, "The report.", DecisionKind.NOTED))


def test_a_later_quorate_meeting_ratifies(group: Group) -> None:
    first = group.do(RecordDecision(session(group, present=7), WORDS, for_ratification=True))
    refused(group, "decision.not_later", RatifyDecision(first, first))
    second = group.do(RecordDecision(session(group, on=JANUARY), "Ratified: mutual aid."))
    group.do(RatifyDecision(first, second))
    found = line(group, first)
    assert (found.state, found.ratified_by) == (DecisionState.RATIFIED, "MG/D/26-27/002")
    refused(group, "decision.nothing_to_ratify", RatifyDecision(first, second))
    refused(group, "decision.settled", ChangeDecision(first, words="Other."))


def test_nothing_is_decided_at_an_item_nobody_has_reached(group: Group) -> None:
    group.plan(DAY, "Mutual aid")
    refused(group, "decision.not_reached", RecordDecision(group.items[0], WORDS))


def test_quoracy_is_asked_at_the_items_end_when_it_is_recorded_afterwards(group: Group) -> None:
    item = session(group, present=8)
    group.do(EndItem(item, clock("10:30")))
    with group.store.read() as book:
        presence = book.value("SELECT id FROM presence_live LIMIT 1")
    group.do(ChangePresence(presence, left_time=clock("10:29")))
    refused(group, "decision.not_quorate_part", RecordDecision(item, WORDS))
    group.do(ChangePresence(presence, left_time=clock("10:30")))
    group.do(RecordDecision(item, WORDS))


def presence(group: Group, name: str) -> str:
    """The one time somebody was in the room."""
    sql = """SELECT p.id FROM presence_live p JOIN attendance_live a ON a.id = p.attendance
      WHERE a.person = :person"""
    with group.store.read() as book:
        return str(book.value(sql, person=group.person(name)))


def minuted(group: Group) -> dict[str, Any]:
    """The one item of the meeting as it is minuted."""
    with group.store.read() as book:
        shown = minutes_text(book, group.meeting).shown
    return dict(shown["items"][0])


def lost_midway(group: Group, monkeypatch: pytest.MonkeyPatch) -> tuple[str, str]:
    """Eight members decide at 10:10 and one of them leaves at 10:20: the item, the decision."""
    item = session(group, present=8)
    monkeypatch.setenv(SET_BY, "2026-12-03T10:10:30+00:00")
    decision = group.do(RecordDecision(item, WORDS))
    monkeypatch.setenv(SET_BY, "2026-12-03T10:20:00+00:00")
    group.do(MarkLeft(group.meeting, group.person(EVERYBODY[0])))
    return item, decision


def test_a_decision_taken_before_quorum_was_lost_stands_and_none_is_taken_after(
    group: Group, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Issue of a member who leaves in the middle of an item: judged at the moment, and it stays."""
    item, decision = lost_midway(group, monkeypatch)
    refused(group, "decision.not_quorate", RecordDecision(item, "The winter plan."))
    later = group.do(RecordDecision(item, "The winter plan.", for_ratification=True))
    group.do(EndItem(item, clock("10:30")))
    group.do(ChangeDecision(decision, rationale="It saves beds."))
    assert line(group, decision).quorate is QuorumState.QUORATE
    assert line(group, decision).decided_time == clock("10:10")
    assert line(group, decision).state is DecisionState.TAKEN
    assert (line(group, later).state, line(group, later).quorate) == (
        DecisionState.FOR_RATIFICATION,
        QuorumState.NOT_QUORATE,
    )
    assert [each for each in codes(group) if "finding.not_quorate" in each or "rests" in each] == []
    with group.store.read() as book:
        assert advice(book, decision, DAY) == advice(book, later, DAY) == []
    shown = minuted(group)
    assert shown["quorum"].endswith("It was quorate from 10:05 to 10:20.")
    assert [each["quorate"] for each in shown["decisions"]] == ["quorate", "not quorate"]


def test_a_decision_entered_afterwards_is_judged_at_the_time_given(
    group: Group, monkeypatch: pytest.MonkeyPatch
) -> None:
    item, _ = lost_midway(group, monkeypatch)
    group.do(EndItem(item, clock("10:30")))
    monkeypatch.setenv(SET_BY, "2026-12-04T09:00:00+00:00")
    refused(group, "decision.not_quorate_part", RecordDecision(item, "Then."))
    refused(group, "decision.outside_item", RecordDecision(item, "Then.", at=clock("10:04")))
    refused(group, "decision.outside_item", RecordDecision(item, "Then.", at=clock("10:31")))
    refused(group, "decision.not_quorate", RecordDecision(item, "Then.", at=clock("10:21")))
    refused(group, "decision.not_quorate", RecordDecision(item, "Then.", at=clock("10:30")))
    then = group.do(RecordDecision(item, "Then.", at=clock("10:19")))
    assert (line(group, then).quorate, line(group, then).decided_time) == (
        QuorumState.QUORATE,
        clock("10:19"),
    )
    last = group.do(RecordDecision(item, "In the last minute.", at=clock("10:20")))
    assert line(group, last).state is DecisionState.TAKEN
    begun = group.do(RecordDecision(item, "At once.", at=clock("10:05")))
    assert line(group, begun).state is DecisionState.TAKEN


def test_without_a_time_it_is_the_item_as_a_whole_and_that_is_said(
    group: Group, monkeypatch: pytest.MonkeyPatch
) -> None:
    item, _ = lost_midway(group, monkeypatch)
    live = RecordDecision(item, "Then.", for_ratification=True)
    assert [each.code for each in minded(group, live)] == ["decision.mind_ratification"]
    group.do(EndItem(item, clock("10:30")))
    whole = minded(group, RecordDecision(item, "Then."))
    words = (
        "No time given, so item 1 as a whole, at its end at 10:30: not quorate, so only what is "
        "for ratification can be recorded. It was quorate from 10:05 to 10:20: give the time if "
        "it was decided then."
    )
    assert [each.words for each in whole] == [words]
    assert minded(group, RecordDecision(item, "Then.", at=clock("10:10"))) == ()
    made = group.do(RecordDecision(item, "Then.", for_ratification=True))
    assert line(group, made).decided_time is None


def minded(group: Group, it: RecordDecision) -> tuple[Caution, ...]:
    """What there is to mind about recording it."""
    with group.store.read() as book:
        return cautions(book, it, DAY)


def test_attendance_set_right_afterwards_is_told_of_the_decision_that_rested_on_it(
    group: Group, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was judged stays; that it rests on something else is found, with two ways out."""
    _, decision = lost_midway(group, monkeypatch)
    here = presence(group, EVERYBODY[1])
    for left, found in (("10:11", False), ("10:10", False), ("10:09", True)):
        group.do(ChangePresence(here, left_time=clock(left)))
        assert ("decisions.finding.rests_otherwise" in codes(group)) is found, left
    assert line(group, decision).quorate is QuorumState.QUORATE
    with group.store.read() as book:
        (told,) = advice(book, decision, DAY)
    assert "taken at 10:10 by a quorate meeting" in told
    group.do(JudgeQuoracy(decision))
    assert line(group, decision).state is DecisionState.FOR_RATIFICATION
    assert "decisions.finding.rests_otherwise" not in codes(group)
    group.do(ChangePresence(here, left_time=None))
    assert "decisions.finding.need_not_wait" in codes(group)
    group.do(JudgeQuoracy(decision))
    assert line(group, decision).state is DecisionState.TAKEN
    group.do(JudgeQuoracy(decision, clock("10:21")))
    assert line(group, decision).state is DecisionState.FOR_RATIFICATION


def test_who_came_within_the_minute_of_a_decision_may_have_come_after_it(
    group: Group, monkeypatch: pytest.MonkeyPatch
) -> None:
    item = session(group, present=7)
    monkeypatch.setenv(SET_BY, "2026-12-03T10:10:10+00:00")
    group.do(RecordDecision(item, WORDS, for_ratification=True))
    group.do(MarkArrived(group.meeting, group.person(EVERYBODY[8])))
    assert "decisions.finding.need_not_wait" not in codes(group)
    here = presence(group, EVERYBODY[8])
    group.do(ChangePresence(here, arrived_time=clock("10:09")))
    assert "decisions.finding.need_not_wait" in codes(group)


def test_what_was_judged_as_a_whole_is_compared_with_the_whole(group: Group) -> None:
    item = session(group, present=8)
    group.do(EndItem(item, clock("10:30")))
    decision = group.do(RecordDecision(item, WORDS))
    here = presence(group, EVERYBODY[0])
    group.do(ChangePresence(here, left_time=clock("10:29")))
    assert "decisions.finding.rests_otherwise_whole" in codes(group)
    group.do(JudgeQuoracy(decision))
    group.do(ChangePresence(here, left_time=None))
    assert "decisions.finding.need_not_wait_whole" in codes(group)


def test_what_was_noted_without_quorum_is_not_made_a_decision(group: Group) -> None:
    item = session(group, present=7)
    noted = group.do(RecordDecision(item, "The report.", DecisionKind.NOTED))
    refused(group, "decision.kind_needs_quorum", ChangeDecision(noted, kind=DecisionKind.AGREED))
    assert line(group, noted).quorate is QuorumState.NOT_QUORATE


def test_the_words_leave_out_what_is_printed_before_them(group: Group) -> None:
    item = session(group)
    decision = group.do(RecordDecision(item, "Agreed the winter plan."))
    assert line(group, decision).words == "the winter plan."
    group.do(ChangeDecision(decision, words="AGREED: the plan."))
    assert line(group, decision).words == "the plan."


def test_a_meeting_entered_on_another_day_stands_as_far_as_it_has_been_told(
    group: Group, monkeypatch: pytest.MonkeyPatch
) -> None:
    item = session(group, present=8)
    monkeypatch.setenv(SET_BY, "2026-12-04T08:00:00+00:00")
    first = group.do(RecordDecision(item, WORDS))
    assert line(group, first).decided_time == clock("10:05")
    group.do(MarkLeft(group.meeting, group.person(EVERYBODY[0]), clock("10:20")))
    refused(group, "decision.not_quorate", RecordDecision(item, WORDS))
    with group.store.read() as book:
        live = live_meeting(book, group.meeting, clock("08:00"), today=date(2026, 12, 4))
        found = footing(book, item, clock("08:00"), date(2026, 12, 4))
    assert (live.quorum.state, found.for_ratification) == (QuorumState.NOT_QUORATE, True)
    assert live.quorum.heading == found.heading == "Not quorate since 10:20"


def test_conflicts_managed_at_the_item_stand_with_the_decision(group: Group) -> None:
    item = session(group)
    declared = group.do(DeclareInterest(item, group.person("Finchley"), "Governor"))
    assert codes(group).count("decisions.finding.unmanaged") == 0
    decision = group.do(RecordDecision(item, WORDS))
    assert "decisions.finding.unmanaged" in codes(group)
    assert line(group, decision).conflicts == "Ptolemy Finchley: Not decided"
    group.do(ChangeDeclaration(declared, management=Management.NOTED))
    assert "decisions.finding.unmanaged" not in codes(group)


def test_votes_and_dissent_are_kept_and_what_was_lost_is_not_carried(group: Group) -> None:
    item = session(group, present=9)
    it = RecordDecision(
        item, WORDS, dissent="HB dissented.", votes_for=7, votes_against=2, abstained=0
    )
    decision = group.do(it)
    found = line(group, decision)
    assert (found.votes_for, found.votes_against, found.dissent) == (7, 2, "HB dissented.")
    refused(group, "decision.lost", ChangeDecision(decision, votes_for=2, votes_against=7))
    group.do(ChangeDecision(decision, votes_for=None, votes_against=None, abstained=None))


def test_words_that_bind_others_are_refused(group: Group) -> None:
    item = session(group)
    words = "Approved on behalf of the trusts."
    refused(group, "decision.on_behalf", RecordDecision(item, words, binds_statutory=True))
    decision = group.do(RecordDecision(item, words))
    refused(group, "decision.on_behalf", ChangeDecision(decision, binds_statutory=True))


def test_a_withdrawn_decision_keeps_number_and_reason(group: Group) -> None:
    item = session(group)
    decision = group.do(RecordDecision(item, WORDS))
    group.do(WithdrawDecision(decision, "taken in error"))
    group.do(RecordDecision(item, "Another."))
    found = line(group, decision)
    assert (found.state, found.ended_why, found.ref) == (
        DecisionState.WITHDRAWN,
        "taken in error",
        "MG/D/26-27/001",
    )


def test_where_another_laptop_issues_numbers_one_is_to_follow(group: Group) -> None:
    with group.store.write("another custodian") as work:
        work.run("UPDATE body SET custodian = 'other'")
    decision = group.do(RecordDecision(session(group), WORDS))
    assert line(group, decision).ref == f"new-{decision[-3:].upper()}"
    group.run("take_over_numbering", body=group.body, reason="off sick")
    group.run("issue_number", body=group.body, series="D", kind="decision", thing=decision, on=DAY)
    assert line(group, decision).ref == "MG/D/26-27/001"


def test_the_log_is_filtered_and_sorted(group: Group) -> None:
    item = session(group)
    first = group.do(RecordDecision(item, "Mutual aid."))
    second = group.do(RecordDecision(item, "Winter plan 100%."))
    with group.store.read() as book:
        newest = [each.id for each in log_lines(book, log_ids(book))]
        oldest = log_lines(book, log_ids(book, sort=DecisionSort.OLDEST))
        by_words = log_lines(book, log_ids(book, DecisionFilter(words="100%")))
        taken = log_ids(book, DecisionFilter(group.body, state=DecisionState.TAKEN))
        none = log_ids(book, DecisionFilter(body="another"))
        at_item = decisions_at(book, item)
    assert newest == [second, first]
    assert [each.id for each in oldest] == [first, second]
    assert [each.id for each in by_words] == [second]
    assert (len(taken), none) == (2, [])
    assert [each.id for each in at_item] == [first, second]


def test_note_and_minutes_say_which_decision_waits_for_ratification_and_which_stands(
    group: Group, monkeypatch: pytest.MonkeyPatch
) -> None:
    """P5: the note that goes out the same day tells the one from the other."""
    item, _ = lost_midway(group, monkeypatch)
    group.do(RecordDecision(item, "The winter plan.", for_ratification=True))
    group.do(EndItem(item, clock("10:30")))
    with group.store.read() as book:
        note = action_note(book, group.meeting, DAY)
        printed = minutes(book, group.meeting, DAY)
    table = next(each for each in note.blocks if isinstance(each, Table))
    waits = "For ratification: the meeting was not quorate."
    assert [waits in str(row) for row in table.rows] == [False, True]
    boxes = [each for each in printed.blocks if isinstance(each, Box)]
    assert [each.facts[-1][1] for each in boxes] == [
        "taken at 10:10, while the meeting was quorate",
        "not quorate, for ratification",
    ]
