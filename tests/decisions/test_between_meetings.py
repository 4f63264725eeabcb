"""Chair's actions and local challenges, on the next agenda by themselves (P1, P19, R5, R8, R59)."""

from datetime import date
from typing import Any

import pytest

from db.bodies.rules.kinds import Authority
from db.bodies.rules.purposes import Aim
from db.decisions.commands.chair import RecordChairsAction, ReportDecisions
from db.decisions.commands.challenges import AnswerChallenge, CloseChallenge, RaiseChallenge
from db.decisions.commands.decisions import ChangeDecision, RecordDecision
from db.decisions.queries import (
    DecisionFilter,
    DecisionLine,
    advice,
    challenge_ids,
    challenge_lines,
    log_ids,
    log_lines,
)
from db.decisions.rules import Assembly, DecisionKind, Made
from db.meetings.commands.course import EndItem, StartItem
from db.meetings.commands.people import ChangePresence
from db.papers.catalogue import paper
from tests.decisions.system import System
from tests.meetings.group import COMMISSIONERS, DAY, EVERYBODY, ICPS, JANUARY, OTHERS, clock

WORDS = "Open twelve escalation beds."
URGENT = "The region asked by noon."
ASKED = "vice-chair and two ICP leads by telephone"


def act(system: System, **more: Any) -> str:
    fields: dict[str, Any] = {"words": WORDS, "urgency": URGENT, "consulted": ASKED} | more
    return system.group.do(RecordChairsAction(system.group.body, **fields))


def line(system: System, row: str) -> DecisionLine:
    with system.group.store.read() as book:
        return next(each for each in log_lines(book, log_ids(book)) if each.id == row)


def test_what_the_chair_did_is_said_once_in_the_log_and_in_the_minute(system: System) -> None:
    meeting = system.planned()
    made = act(system, words="Approved the bid for winter money.")
    assert (line(system, made).kind, line(system, made).words) == (
        DecisionKind.APPROVED,
        "the bid for winter money.",
    )
    (item,) = system.agenda(meeting)
    assert item.title == "Chair’s action, to report: Approved the bid for winter money"
    assert "decided between meetings: Approved the bid for winter money (" in system.minute(item.id)


def test_a_chairs_action_is_on_the_next_agenda_with_its_minute(system: System) -> None:
    """P1: urgency, who was consulted, and reported to the next meeting, there by itself."""
    meeting = system.planned()
    made = act(system)
    found = line(system, made)
    assert (found.made, found.taken_by, found.decided_on) == (Made.CHAIR, OTHERS[0], DAY)
    assert (found.ref, found.kind) == ("MG/D/26-27/001", DecisionKind.APPROVED)
    (item,) = system.agenda(meeting)
    assert item.title == "Chair’s action, to report: Open twelve escalation beds"
    assert system.minute(item.id) == (
        "It was REPORTED that on 3 December 2026 the Chair decided between meetings: "
        "Open twelve escalation beds (MG/D/26-27/001). It could not wait: "
        "The region asked by noon. Consulted: vice-chair and two ICP leads by telephone."
    )
    system.take(meeting, item.id)
    assert line(system, made).reported == "MG/2027-01-07/1"
    assert "decisions.finding.unreported" not in system.codes(date(2027, 2, 1))


def test_one_that_no_meeting_was_told_of_is_found(system: System) -> None:
    made = act(system)
    group = system.group
    group.plan(JANUARY, "Business")
    group.opened(*EVERYBODY)
    group.run("close_meeting", meeting=group.meeting, at=clock("10:30"))
    assert "decisions.finding.unreported" not in system.codes(JANUARY)
    assert "decisions.finding.unreported" in system.codes(date(2027, 1, 8))
    group.do(ReportDecisions(group.items[0], (made,)))
    assert "decisions.finding.unreported" not in system.codes(date(2027, 1, 8))
    assert system.minute(group.items[0]).startswith("It was REPORTED that on 3 December 2026")


def test_only_what_was_decided_between_meetings_is_reported(system: System) -> None:
    group = system.group
    group.plan(DAY, "Mutual aid")
    group.opened(*EVERYBODY)
    group.do(StartItem(group.items[0], clock("10:05")))
    taken = group.do(RecordDecision(group.items[0], "Mutual aid."))
    item = group.items[0]
    system.refused("decision.nothing_to_report", "decisions", ReportDecisions(item, (taken,)))
    system.refused("decision.none_to_report", "decisions", ReportDecisions(item, ()))


@pytest.mark.parametrize(
    ("given", "code", "name"),
    [
        ({"urgency": " "}, "decision.no_urgency", "urgency"),
        ({"consulted": ""}, "decision.nobody_consulted", "consulted"),
        ({"decided_on": date(2026, 12, 4)}, "decision.to_come", "decided_on"),
        ({"words": ""}, "decision.no_words", "words"),
        (
            {"words": "Approved on behalf of the trusts.", "binds_statutory": True},
            "decision.on_behalf",
            "words",
        ),
    ],
)
def test_a_chairs_action_says_why_and_whom_the_chair_asked(
    system: System, given: dict[str, Any], code: str, name: str
) -> None:
    fields = {"words": WORDS, "urgency": URGENT, "consulted": ASKED} | given
    system.refused(code, name, RecordChairsAction(system.group.body, **fields))


def test_one_who_does_not_hold_the_chair_is_a_warning(system: System) -> None:
    group = system.group
    made = act(system, taken_by=group.person(COMMISSIONERS[0]))
    assert "decisions.finding.not_chair" in system.codes(DAY)
    with group.store.read() as book:
        told = advice(book, made, DAY)
    name = COMMISSIONERS[0]
    assert told == [f"MG/D/26-27/001: {name} did not hold the chair on 3 December 2026."]
    empty = group.run("add_body", name="Quality Committee", short="QC")
    nobody = RecordChairsAction(empty, WORDS, URGENT, ASKED)
    system.refused("decision.no_chair", "taken_by", nobody)


def test_a_private_one_is_kept_out_of_what_is_public(system: System) -> None:
    assert line(system, act(system, private=True)).part == "2"
    assert line(system, act(system)).part == "1"


@pytest.mark.parametrize("authority", list(Authority))
@pytest.mark.parametrize("binds", [True, False])
@pytest.mark.parametrize("kind", list(DecisionKind))
def test_the_footing_holds_between_meetings_as_it_does_in_them(
    system: System, authority: Authority, binds: bool, kind: DecisionKind
) -> None:
    """R6: only a collaborative body, and only where it would bind, agrees to recommend."""
    group = system.group
    group.run("change_body", body=group.body, authority=authority)
    found = line(system, act(system, kind=kind, binds_statutory=binds))
    binding = kind in {DecisionKind.AGREED, DecisionKind.APPROVED}
    recommends = binds and binding and authority is Authority.COLLABORATIVE
    assert found.shown is (DecisionKind.RECOMMENDED if recommends else kind)


def test_more_votes_than_were_present_and_voting_is_a_warning(system: System) -> None:
    """R6: votes cannot exceed those present and voting at the item; the list may be wrong."""
    group = system.group
    group.plan(DAY, "Mutual aid")
    group.opened(*EVERYBODY[:9])
    item = group.items[0]
    group.do(StartItem(item, clock("10:05")))
    made = group.do(RecordDecision(item, WORDS, votes_for=9, votes_against=0, abstained=0))
    group.do(EndItem(item, clock("10:20")))
    assert "decisions.finding.votes" not in system.codes(DAY)
    group.do(ChangeDecision(made, abstained=1))
    assert "decisions.finding.votes" in system.codes(DAY)
    with group.store.read() as book:
        (told,) = advice(book, made, DAY)
        assert told == (
            "MG/D/26-27/001: 10 votes are recorded, but 9 members were present and voting. "
            "Check the votes, or who was in the room."
        )
        presence = book.value("SELECT id FROM presence_live LIMIT 1")
    group.do(ChangeDecision(made, abstained=0), ChangePresence(presence, left_time=clock("10:04")))
    assert "decisions.finding.votes" in system.codes(DAY)


def test_a_decision_on_strategy_says_what_the_assembly_had_to_do_with_it(system: System) -> None:
    """R5: an HSG strategy decision records whether the Assembly shaped or endorsed it."""
    group = system.group
    group.plan(DAY, "Strategy")
    group.opened(*EVERYBODY)
    group.do(StartItem(group.items[0], clock("10:05")))
    it = RecordDecision(
        group.items[0], "The strategy.", strategy=True, aims=(Aim.OUTCOMES, Aim.SOCIAL)
    )
    made = group.do(it)
    assert "decisions.finding.assembly_not_said" in system.codes(DAY)
    group.do(ChangeDecision(made, assembly=Assembly.BOTH, assembly_words="Its meeting of May"))
    assert "decisions.finding.assembly_not_said" not in system.codes(DAY)
    assert line(system, made).assembly is Assembly.BOTH


def test_decisions_are_tagged_with_the_aims_they_serve(system: System) -> None:
    """R59: the four aims of an integrated care system are tags on decisions."""
    made = act(system, aims=(Aim.PRODUCTIVITY, Aim.INEQUALITIES))
    assert line(system, made).aims == (Aim.INEQUALITIES, Aim.PRODUCTIVITY)
    for aim in Aim:
        with system.group.store.read() as book:
            found = log_ids(book, DecisionFilter(aim=aim))
        assert len(found) == (aim in (Aim.PRODUCTIVITY, Aim.INEQUALITIES))
    system.group.do(ChangeDecision(made, aims=(), triple_aim="Fewer journeys for patients."))
    assert line(system, made).aims == ()


def test_r49_r59_the_log_prints_the_aims_and_the_triple_aim_and_is_narrowed_by_them(
    system: System,
) -> None:
    note = "Fewer journeys for patients."
    made = act(system, aims=(Aim.PRODUCTIVITY, Aim.INEQUALITIES))
    group = system.group
    with group.store.read() as book:
        printed = str(paper(book, "decision-log", group.body, JANUARY).blocks)
        assert "Aims: Tackle inequalities, Productivity and value for money" in printed
        assert "Triple aim" not in printed
        for words, found in {"Inequal": 1, "value": 1, "social": 0, "and": 0, "beds": 1}.items():
            assert len(log_ids(book, DecisionFilter(words=words))) == found, words
    group.do(ChangeDecision(made, aims=(), triple_aim=note))
    with group.store.read() as book:
        printed = str(paper(book, "decision-log", group.body, JANUARY).blocks)
    assert f"Triple aim: {note}" in printed
    assert "Aims:" not in printed


def test_a_review_before_it_takes_effect_is_refused_and_one_overdue_is_found(
    system: System,
) -> None:
    early = date(2027, 1, 6)
    body = system.group.body
    it = RecordChairsAction(body, WORDS, URGENT, ASKED, effective_on=JANUARY, review_on=early)
    system.refused("decision.review_too_early", "review_on", it)
    act(system, effective_on=JANUARY, review_on=JANUARY)
    assert "decisions.finding.review_due" not in system.codes(JANUARY)
    assert "decisions.finding.review_due" in system.codes(date(2027, 1, 8))


def test_p19_a_local_challenge_reaches_the_group_and_is_answered(system: System) -> None:
    """R8 (A¶24): ICP leads escalate local challenges to the Management Group."""
    group, icp = system.group, system.icps[ICPS[0]]
    meeting = system.planned()
    made = group.do(RaiseChallenge(icp, "No community paediatricians.", "Help to recruit."))
    (item,) = system.agenda(meeting)
    assert item.title == "Local challenge, Northmoor ICP Board: No community paediatricians"
    system.refused("challenge.no_response", "response", AnswerChallenge(made, " "))
    early = AnswerChallenge(made, "Yes.", considered_on=date(2026, 12, 2))
    system.refused("challenge.answered_too_early", "considered_on", early)
    system.take(meeting, item.id)
    group.do(AnswerChallenge(made, "A shared advertisement.", item.id))
    with group.store.read() as book:
        (found,) = challenge_lines(book, challenge_ids(book, body=icp))
    assert (found.to_name, found.considered_on, found.item) == (
        "Management Group",
        JANUARY,
        "MG/2027-01-07/1",
    )
    system.refused("bodies.reason_missing", "reason", CloseChallenge(made, ""))
    group.do(CloseChallenge(made, "Two were appointed."))
    system.refused("challenge.closed_already", "challenge", AnswerChallenge(made, "More."))


def test_a_challenge_nobody_considered_is_found_and_one_without_words_refused(
    system: System,
) -> None:
    group, icp = system.group, system.icps[ICPS[0]]
    system.refused("challenge.no_words", "words", RaiseChallenge(icp, ""))
    itself = RaiseChallenge(icp, "Money.", to_body=icp)
    system.refused("challenge.to_itself", "to_body", itself)
    lone = group.run("add_body", name="Quality Committee", short="QC")
    system.refused("challenge.no_committee", "to_body", RaiseChallenge(lone, "Money."))
    group.do(RaiseChallenge(icp, "Money.", raised_on=DAY))
    group.plan(JANUARY, "Business")
    group.opened(*EVERYBODY)
    assert "challenges.finding.waiting" not in system.codes(JANUARY)
    group.run("close_meeting", meeting=group.meeting, at=clock("10:30"))
    assert "challenges.finding.waiting" in system.codes(JANUARY)
