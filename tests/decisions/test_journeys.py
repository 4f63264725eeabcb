"""A recommendation's journey: workstream, assessment, each ICP, and back (R4, R8; A¶21, A¶24)."""

from datetime import date

import pytest

from db.bodies.rules.kinds import Authority, BodyKind
from db.decisions.commands.bringing import BringBusiness
from db.decisions.commands.decisions import RecordDecision
from db.decisions.commands.outcomes import (
    ChangeOutcome,
    PlanRatification,
    RecallReferral,
    RecordOutcome,
)
from db.decisions.commands.recommendations import (
    AssessRecommendation,
    ChangeRecommendation,
    RecordRecommendation,
    WithdrawRecommendation,
)
from db.decisions.commands.referrals import (
    ReferRecommendation,
    ReferToPartnerships,
    SeekRatification,
)
from db.decisions.queries import (
    ReferralFilter,
    Reply,
    inbox,
    recommendations,
    referral_ids,
    referral_lines,
)
from db.decisions.rules import Assessment, Outcome
from db.meetings.commands.agenda import RemoveItem
from db.meetings.commands.course import StartItem
from db.meetings.commands.room import OpenMeeting
from tests.decisions.system import WORDS, System
from tests.meetings.group import DAY, EVERYBODY, ICPS, JANUARY, clock

FIRST, SECOND, THIRD, FOURTH = ICPS
WHEN = date(2026, 12, 20)


def test_a_supported_recommendation_is_referred_to_each_icp(system: System) -> None:
    """R4 (A¶21, sixth heading): assessed, and referred on to the ICPs if supported."""
    made = system.recommended()
    assert system.stage(made) == "to be assessed"
    system.refused("referral.not_yet", "recommendation", ReferToPartnerships(made))
    system.group.do(AssessRecommendation(made, Assessment.SUPPORTED, "It pays back.", DAY))
    assert system.stage(made) == "to be referred"
    system.group.do(ReferToPartnerships(made, DAY, WHEN))
    assert system.stage(made) == "awaiting answers"
    with system.group.store.read() as book:
        (line,) = recommendations(book)
    assert [each.body for each in line.referrals] == sorted(f"{each} ICP Board" for each in ICPS)
    assert {each.due_on for each in line.referrals} == {WHEN}
    system.refused("referral.no_partnerships", "recommendation", ReferToPartnerships(made))


@pytest.mark.parametrize("assessment", [Assessment.NOT_SUPPORTED, Assessment.MORE_WORK])
def test_what_is_not_supported_needs_a_reason_and_goes_nowhere(
    system: System, assessment: Assessment
) -> None:
    made = system.recommended()
    bare = AssessRecommendation(made, assessment)
    system.refused("recommendation.no_reason", "words", bare)
    system.group.do(AssessRecommendation(made, assessment, "No figures for the coast."))
    code = f"referral.{assessment.name.lower()}"
    system.refused(code, "recommendation", ReferToPartnerships(made))
    system.group.do(AssessRecommendation(made, Assessment.SUPPORTED, "The figures came."))
    system.group.do(ReferToPartnerships(made))
    again = AssessRecommendation(made, assessment, "On second thoughts.")
    system.refused("recommendation.referred_already", "assessment", again)


def test_an_assessment_says_something_and_comes_after_the_recommendation(system: System) -> None:
    made = system.recommended(made_on=DAY)
    nothing = AssessRecommendation(made, Assessment.NOT_YET)
    system.refused("recommendation.no_assessment", "assessment", nothing)
    early = AssessRecommendation(made, Assessment.SUPPORTED, on=date(2026, 12, 2))
    system.refused("recommendation.assessed_too_early", "on", early)
    system.group.do(AssessRecommendation(made, Assessment.SUPPORTED, "It pays back.", DAY))


def test_r4_an_assessment_names_its_item_or_says_how_it_came_about(system: System) -> None:
    made, group = system.recommended(), system.group
    bare = AssessRecommendation(made, Assessment.SUPPORTED, on=DAY)
    system.refused("recommendation.no_item", "item", bare)
    system.refused("referral.not_yet", "recommendation", ReferToPartnerships(made, DAY))
    with group.store.read() as book:
        (line,) = recommendations(book)
    assert not line.may_be_referred
    group.do(AssessRecommendation(made, Assessment.SUPPORTED, "Agreed by e-mail.", DAY))
    with group.store.read() as book:
        (line,) = recommendations(book)
    assert line.may_be_referred


def test_r4_r5_only_an_assembly_refers_what_nobody_assessed_and_says_how_it_came_to_it(
    system: System,
) -> None:
    group = system.group
    strategy = group.run("add_body", name="Health Strategy Group", short="HSG")
    assembly = group.run("add_body", name="Assembly", short="PA", kind=BodyKind.ASSEMBLY)
    theirs = group.do(RecordRecommendation("One record.", from_body=strategy, made_on=DAY))
    system.refused("referral.not_yet", "recommendation", ReferToPartnerships(theirs, DAY))
    direct = group.do(RecordRecommendation("Warm homes.", from_body=assembly, made_on=DAY))
    system.refused("referral.no_item", "words", ReferToPartnerships(direct, DAY))
    group.do(ReferToPartnerships(direct, DAY, words="Shaped at the assembly of 26 November"))
    assert system.stage(direct) == "awaiting answers"


def test_a_meeting_that_is_not_quorate_can_only_ask_for_more_work(system: System) -> None:
    made, group = system.recommended(), system.group
    group.plan(DAY, "One record")
    group.arrive(*EVERYBODY[:7], at="10:00")
    group.do(OpenMeeting(group.meeting, clock("10:00")))
    group.do(StartItem(group.items[0], clock("10:05")))
    supported = AssessRecommendation(made, Assessment.SUPPORTED, item=group.items[0])
    system.refused("recommendation.not_quorate", "item", supported)
    more = AssessRecommendation(made, Assessment.MORE_WORK, "Cost it.", item=group.items[0])
    group.do(more)
    assert system.stage(made) == "more work asked for"


def test_answers_come_back_on_the_next_agenda_by_themselves(system: System) -> None:
    """R4: ratified, amended or refused there; back on the next agenda of the group."""
    sent = system.referred()
    meeting = system.planned()
    group = system.group
    group.do(RecordOutcome(sent[FIRST], Outcome.RATIFIED, WHEN))
    (item,) = system.agenda(meeting)
    assert item.title == f"Answers received: {WORDS}"
    amended = RecordOutcome(sent[SECOND], Outcome.AMENDED, WHEN, outcome_words="from July")
    group.do(amended)
    assert [each.id for each in system.agenda(meeting)] == [item.id]
    assert system.minute(item.id) == (
        "The answers to this recommendation were RECEIVED. "
        "Eastwater ICP Board: ratified as amended, 20 December 2026 (from July); "
        "Northmoor ICP Board: ratified, 20 December 2026."
    )
    assert system.returned(meeting) == ["Eastwater ICP Board", "Northmoor ICP Board"]


def test_what_was_reported_comes_back_only_with_what_is_new(system: System) -> None:
    sent = system.referred()
    meeting = system.planned()
    group = system.group
    for name in (FIRST, SECOND, THIRD):
        group.do(RecordOutcome(sent[name], Outcome.RATIFIED, WHEN))
    system.take(meeting, system.agenda(meeting)[0].id)
    later = system.planned(date(2027, 2, 4))
    assert system.returned(later) == []
    group.do(RecordOutcome(sent[FOURTH], Outcome.REFUSED, JANUARY.replace(day=20), None, "Money."))
    assert system.returned(later) == [f"{FOURTH} ICP Board"]
    with group.store.read() as book:
        (line,) = recommendations(book)
    assert line.stage == "answers back"
    system.take(later, system.agenda(later)[0].id)
    assert system.stage(line.id) == "reported back"


def test_an_answer_from_after_a_meeting_is_not_on_its_agenda(system: System) -> None:
    sent = system.referred()
    meeting = system.planned()
    system.group.do(RecordOutcome(sent[FIRST], Outcome.RATIFIED, date(2027, 1, 8)))
    assert system.returned(meeting) == []
    system.group.do(ChangeOutcome(sent[FIRST], outcome_on=JANUARY))
    assert system.returned(meeting) == [f"{FIRST} ICP Board"]


def test_what_was_taken_off_an_agenda_stays_off(system: System) -> None:
    sent = system.referred()
    meeting = system.planned()
    group = system.group
    group.run("record_outcome", referral=sent[FIRST], outcome=Outcome.RATIFIED, outcome_on=WHEN)
    (item,) = system.agenda(meeting)
    with group.store.write("Let go of the minute begun") as work:
        work.run("UPDATE minute SET deleted = 'let go' WHERE item = :id", id=item.id)
    group.do(RemoveItem(item.id, "The chair will take it in the round."))
    group.do(BringBusiness(meeting))
    assert system.agenda(meeting) == []


def test_an_issued_agenda_is_left_as_it_went_out(system: System) -> None:
    sent = system.referred()
    group = system.group
    meeting = group.plan(JANUARY, "Business")
    group.run("issue_agenda", meeting=meeting)
    group.do(RecordOutcome(sent[FIRST], Outcome.RATIFIED, WHEN))
    assert [each.title for each in system.agenda(meeting)] == ["Business"]
    group.do(BringBusiness(meeting))
    assert len(system.agenda(meeting)) == 2


def test_an_answer_needs_its_day_its_reason_and_its_words(system: System) -> None:
    """Bad input: an outcome dated before the referral; a refusal without a reason."""
    sent = system.referred()[FIRST]
    early = RecordOutcome(sent, Outcome.RATIFIED, date(2026, 12, 2))
    system.refused("referral.outcome_before_sent", "outcome_on", early)
    system.refused("referral.no_outcome", "outcome", RecordOutcome(sent, Outcome.AWAITED))
    system.refused("referral.no_reason", "outcome_words", RecordOutcome(sent, Outcome.REFUSED))
    bare = RecordOutcome(sent, Outcome.AMENDED, outcome_words="  ")
    system.refused("referral.no_amendment", "outcome_words", bare)
    system.group.do(RecordOutcome(sent, Outcome.RATIFIED, DAY))


def test_a_body_that_refuses_twice_is_corrected_or_asked_anew(system: System) -> None:
    """Bad input: a body refusing twice; the way out is to ask again, saying what has changed."""
    sent = system.referred()[FIRST]
    made = system.referral(_of(system), FIRST).recommendation
    group = system.group
    group.do(RecordOutcome(sent, Outcome.REFUSED, WHEN, outcome_words="No money."))
    again = RecordOutcome(sent, Outcome.REFUSED, WHEN, outcome_words="Still none.")
    system.refused("referral.refused_already", "outcome", again)
    bare = ReferRecommendation(made, system.icps[FIRST], JANUARY)
    system.refused("referral.nothing_new", "words", bare)
    icp = system.icps[FIRST]
    group.do(ReferRecommendation(made, icp, JANUARY, words="The region pays half."))
    second = system.referral(made, FIRST)
    assert (second.turn, second.outcome) == (2, Outcome.AWAITED)
    assert system.stage(made) == "awaiting answers"
    group.do(RecordOutcome(second.id, Outcome.REFUSED, JANUARY, outcome_words="The other half."))
    third = ReferRecommendation(made, icp, JANUARY, words="The region pays all.")
    group.do(third)
    asked = system.referral(made, FIRST)
    assert asked.turn == 3
    system.refused("referral.sent_already", "body", third)
    group.do(RecordOutcome(asked.id, Outcome.RATIFIED, JANUARY))
    system.refused("referral.agreed_already", "body", third)
    more = RecordOutcome(asked.id, Outcome.RATIFIED, JANUARY)
    system.refused("referral.answered_already", "outcome", more)


def _of(system: System) -> str:
    with system.group.store.read() as book:
        return recommendations(book)[0].id


def test_an_answer_recorded_by_mistake_is_put_right_or_taken_back(system: System) -> None:
    sent = system.referred()
    group = system.group
    group.do(RecordOutcome(sent[FIRST], Outcome.RATIFIED, WHEN))
    bare = ChangeOutcome(sent[FIRST], outcome=Outcome.REFUSED)
    system.refused("referral.no_reason", "outcome_words", bare)
    group.do(ChangeOutcome(sent[FIRST], outcome=Outcome.AWAITED))
    with group.store.read() as book:
        (line,) = referral_lines(book, referral_ids(book, ReferralFilter(system.icps[FIRST])))
    assert (line.outcome, line.outcome_on, line.outcome_body) == (Outcome.AWAITED, None, "")


def test_local_ratification_is_agreed_with_a_day_and_a_way(system: System) -> None:
    """R8 (A¶24): ICP Leads agree locally how a recommendation is best ratified."""
    sent = system.referred(due_on=WHEN)[FIRST]
    early = PlanRatification(sent, planned_on=date(2026, 12, 2))
    system.refused("referral.planned_before_sent", "planned_on", early)
    system.group.do(PlanRatification(sent, "By its own board, then each place.", WHEN))
    with system.group.store.read() as book:
        boxes = {each.id: each for each in inbox(book, DAY)}
        late = referral_ids(book, ReferralFilter(reply=Reply.LATE, today=JANUARY))
        due = referral_ids(book, ReferralFilter(reply=Reply.LATE, today=WHEN))
    box = boxes[system.icps[FIRST]]
    assert (box.lead, box.awaited, box.late, box.next_on) == ("Ada Lowther", 1, 0, WHEN)
    assert (len(late), due) == (4, [])
    assert system.codes(JANUARY).count("referrals.finding.late") == 4
    system.group.do(RecordOutcome(sent, Outcome.RATIFIED, WHEN))
    system.refused("referral.decided", "referral", PlanRatification(sent, "Again."))


def test_a_referral_sent_by_mistake_is_taken_back_until_it_is_answered(system: System) -> None:
    sent = system.referred()
    system.refused("bodies.reason_missing", "reason", RecallReferral(sent[FIRST], " "))
    system.group.do(RecallReferral(sent[FIRST], "It does not concern them."))
    system.group.do(RecordOutcome(sent[SECOND], Outcome.RATIFIED, DAY))
    system.refused("referral.decided", "referral", RecallReferral(sent[SECOND], "No."))
    with system.group.store.read() as book:
        assert len(recommendations(book)[0].referrals) == 3


def test_statutory_ratifications_of_a_decision_are_tracked_likewise(system: System) -> None:
    """R6: what would bind a statutory organisation waits for each of them to ratify it."""
    group = system.group
    trust = group.run("add_organisation", name="Wexholme Hospitals", code="WH")
    board = group.run(
        "add_body", name="Integrated Care Board", short="ICB", authority=Authority.STATUTORY
    )
    group.plan(DAY, "Mutual aid")
    group.opened(*EVERYBODY)
    group.do(StartItem(group.items[0], clock("10:05")))
    own = group.do(RecordDecision(group.items[0], "Its own programme."))
    system.refused("referral.own_business", "decision", SeekRatification(own, (board,)))
    binding = group.do(RecordDecision(group.items[0], "Mutual aid.", binds_statutory=True))
    system.refused("referral.to_whom", "bodies", SeekRatification(binding))
    made = group.do(SeekRatification(binding, (board,), (trust,), DAY))
    with group.store.read() as book:
        (line,) = recommendations(book)
    assert (line.id, line.decision_ref, line.words) == (made, "MG/D/26-27/002", "Mutual aid.")
    assert [each.body for each in line.referrals] == ["Integrated Care Board", "Wexholme Hospitals"]
    meeting = system.planned()
    for each in line.referrals:
        group.do(RecordOutcome(each.id, Outcome.RATIFIED, WHEN))
    assert len(system.returned(meeting)) == 2
    assert system.stage(made) == "answers back"


def test_an_assembly_recommends_to_those_who_decide_without_being_assessed(system: System) -> None:
    """R5: the Partnership Assembly's recommendations are tracked like referrals."""
    group = system.group
    assembly = group.run("add_body", name="Assembly", short="PA", kind=BodyKind.ASSEMBLY)
    made = group.do(RecordRecommendation("Warm homes.", from_body=assembly, made_on=DAY))
    icp = system.icps[FIRST]
    group.do(ReferRecommendation(made, icp, DAY, words="Shaped at the assembly of 26 November"))
    with group.store.read() as book:
        (line,) = recommendations(book)
    assert (line.source, line.referrals[0].body) == ("Assembly", f"{FIRST} ICP Board")
    bare = RecordRecommendation("Something.")
    system.refused("recommendation.no_source", "workstream", bare)


def test_a_recommendation_is_reworded_or_withdrawn_with_its_reason(system: System) -> None:
    made = system.recommended()
    system.refused("decision.no_words", "words", ChangeRecommendation(made, " "))
    system.group.do(ChangeRecommendation(made, "One record by 2028"))
    no_reason = WithdrawRecommendation(made, "")
    system.refused("bodies.reason_missing", "reason", no_reason)
    system.group.do(WithdrawRecommendation(made, "Overtaken by the national record."))
    assert system.stage(made) == "withdrawn"
    gone = "recommendation.withdrawn_already"
    system.refused(gone, "recommendation", ReferToPartnerships(made))
    again = AssessRecommendation(made, Assessment.SUPPORTED)
    system.refused(gone, "recommendation", again)
    system.refused(gone, "recommendation", WithdrawRecommendation(made, "Again."))
