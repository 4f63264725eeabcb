"""Deciding by e-mail between meetings, replies counted as the terms of reference have it (P1)."""

from datetime import date, datetime, time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.bodies.rules.kinds import Capacity
from db.decisions.commands.circulations import (
    ChangeCirculation,
    RecordReply,
    RemoveReply,
    SetCirculationRule,
    StartCirculation,
)
from db.decisions.commands.closing import CloseCirculation, EndCirculation
from db.decisions.queries import (
    CirculationPage,
    DecisionLine,
    circulation_page,
    log_ids,
    log_lines,
)
from db.decisions.rules import (
    CirculationState,
    DecisionKind,
    DecisionState,
    Made,
    MemberAnswer,
    Needed,
)
from db.decisions.rules.circulation import Count, carried, is_early, state_at_close
from db.errors import Refusal
from db.meetings.rules.quorum import QuorumState
from tests.decisions.system import System
from tests.meetings.group import COMMISSIONERS, DAY, DEPUTY, EVERYBODY, GUEST, JANUARY, PROVIDERS

WORDS = "The revised escalation wording."
CLOSES = date(2026, 12, 8)
AFTER = "2026-12-08T17:00:00+00:00"


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Lets the clock go on to the closing time, or to another moment."""

    def go(moment: str = AFTER) -> None:
        monkeypatch.setenv("MINUTEBOOK_NOW", moment)

    return go


def start(system: System, **more: Any) -> str:
    return system.group.do(StartCirculation(system.group.body, WORDS, CLOSES, **more))


def reply(system: System, circulation: str, answer: MemberAnswer, *names: str) -> None:
    for name in names:
        system.group.do(RecordReply(circulation, system.group.person(name), answer))


def page(system: System, circulation: str) -> CirculationPage:
    with system.group.store.read() as book:
        found = circulation_page(book, circulation)
    assert found is not None
    return found


def decided(system: System) -> DecisionLine:
    with system.group.store.read() as book:
        (line,) = log_lines(book, log_ids(book))
    return line


def test_members_decide_by_e_mail_and_the_next_meeting_is_told(system: System, later: Any) -> None:
    """P1: paper, closing time, each member's reply, quorum by replies, reported at the next."""
    meeting = system.planned()
    made = start(system, paper="Escalation wording v4", why="Winter begins before January.")
    reply(system, made, MemberAnswer.AGREES, *EVERYBODY[:8])
    told = page(system, made)
    assert told.heading == "Quorate by replies"
    assert told.sentence == "8 of 12 members have replied; 8 are needed."
    assert [each.answer for each in told.replies].count(None) == 4
    later()
    system.group.do(CloseCirculation(made))
    line = decided(system)
    assert (line.made, line.state, line.decided_on) == (
        Made.CIRCULATION,
        DecisionState.TAKEN,
        CLOSES,
    )
    assert (line.votes_for, line.ref, line.quorate) == (None, "MG/D/26-27/001", QuorumState.QUORATE)
    (item,) = system.agenda(meeting)
    assert item.title == "Decided by e-mail, to report: The revised escalation wording"
    assert system.minute(item.id) == (
        "It was REPORTED that on 8 December 2026 members decided by e-mail: "
        "The revised escalation wording (MG/D/26-27/001)."
    )
    assert not page(system, made).line.early


def test_what_members_did_is_said_once_of_what_was_put_to_them(system: System, later: Any) -> None:
    system.planned()
    made = system.group.do(
        StartCirculation(system.group.body, "Agreed to recommend the wording", CLOSES)
    )
    reply(system, made, MemberAnswer.AGREES, *EVERYBODY[:8])
    later()
    system.group.do(CloseCirculation(made))
    line = decided(system)
    assert (line.kind, line.words) == (DecisionKind.RECOMMENDED, "the wording")


def test_quorum_by_replies_is_by_number_and_by_whom_they_represent(
    system: System, later: Any
) -> None:
    """P1: quorum by replies by number and representation, as the terms say."""
    made = start(system)
    reply(system, made, MemberAnswer.AGREES, *EVERYBODY[4:], PROVIDERS[0], PROVIDERS[1])
    later()
    told = page(system, made)
    missing = "still needed: 1 more of those representing Partnership providers."
    assert told.quorum.counted == 10
    assert told.sentence.endswith(missing)
    system.refused("circulation.not_quorate", "for_ratification", CloseCirculation(made))
    later("2026-12-08T16:00:00+00:00")
    reply(system, made, MemberAnswer.AGREES, PROVIDERS[2])
    later()
    system.group.do(CloseCirculation(made))
    assert decided(system).state is DecisionState.TAKEN


def test_too_few_replies_are_kept_for_ratification_or_end_without_a_decision(
    system: System, later: Any
) -> None:
    meeting = system.planned()
    made, other = start(system), start(system)
    reply(system, made, MemberAnswer.AGREES, *EVERYBODY[:7])
    later()
    system.refused("circulation.not_quorate", "for_ratification", CloseCirculation(made))
    system.refused("bodies.reason_missing", "reason", EndCirculation(other, " "))
    system.group.do(EndCirculation(other, "Nobody replied."))
    assert page(system, other).line.state is CirculationState.LAPSED
    system.group.do(CloseCirculation(made, for_ratification=True))
    line = decided(system)
    assert (line.state, line.shown) == (
        DecisionState.FOR_RATIFICATION,
        DecisionKind.RECOMMENDED,
    )
    (item,) = system.agenda(meeting)
    assert item.title == "For ratification: The revised escalation wording"


def test_dissent_is_kept_and_without_consensus_nothing_is_agreed(
    system: System, later: Any
) -> None:
    """A¶16: by consensus unless the terms of reference say otherwise."""
    made = start(system)
    reply(system, made, MemberAnswer.AGREES, *EVERYBODY[:9])
    reply(system, made, MemberAnswer.DISAGREES, EVERYBODY[9])
    reply(system, made, MemberAnswer.ABSTAINS, EVERYBODY[10])
    later()
    system.group.do(CloseCirculation(made))
    line = decided(system)
    assert (line.kind, line.dissent) == (DecisionKind.REJECTED, EVERYBODY[9])
    assert (line.votes_for, line.votes_against, line.abstained) == (9, 1, 1)


def test_a_majority_decides_where_the_terms_say_so(system: System, later: Any) -> None:
    body = system.group.body
    rule = SetCirculationRule(body, needed=Needed.MAJORITY, source="ToR 7.2")
    system.group.do(rule)
    made = start(system)
    reply(system, made, MemberAnswer.AGREES, *EVERYBODY[:5])
    reply(system, made, MemberAnswer.DISAGREES, *EVERYBODY[5:9])
    later()
    system.group.do(CloseCirculation(made))
    assert decided(system).kind is DecisionKind.AGREED


def test_a_member_with_an_interest_takes_no_part_and_is_not_counted(system: System) -> None:
    made = start(system)
    reply(system, made, MemberAnswer.AGREES, *EVERYBODY[:8])
    reply(system, made, MemberAnswer.CONFLICTED, EVERYBODY[7])
    told = page(system, made)
    assert (told.quorum.counted, told.quorum.state) == (7, QuorumState.NOT_QUORATE)
    assert len(told.replies) == 12


def test_a_reply_of_somebody_who_is_no_member_is_refused(system: System) -> None:
    """Bad input: a reply from somebody who is no member; a nominated deputy may."""
    made, group = start(system), system.group
    guest = RecordReply(made, group.person(GUEST), MemberAnswer.AGREES)
    system.refused("circulation.no_member", "person", guest)
    seat = group.run(
        "add_seat", body=group.body, title="Observer", capacity=Capacity.OBSERVER, voting=False
    )
    group.run("appoint_member", seat=seat, person=group.person(GUEST))
    system.refused("circulation.no_member", "person", guest)
    group.do(RecordReply(made, group.person(DEPUTY), MemberAnswer.AGREES))
    told = page(system, made)
    assert told.quorum.counted == 1
    assert told.replies[0].for_whom == COMMISSIONERS[3]


def test_a_member_and_the_deputy_who_both_reply_are_one(system: System) -> None:
    made = start(system)
    reply(system, made, MemberAnswer.AGREES, COMMISSIONERS[3], DEPUTY)
    assert page(system, made).quorum.counted == 1
    person = system.group.person(DEPUTY)
    system.refused("bodies.reason_missing", "reason", RemoveReply(made, person, ""))
    system.group.do(RemoveReply(made, person, "The member replied."))
    assert [each.name for each in page(system, made).replies if each.answer] == [COMMISSIONERS[3]]


def test_a_circulation_that_closes_in_the_past_is_refused(system: System) -> None:
    """Bad input: a closing time in the past, or before the paper goes out."""
    body = system.group.body
    past = StartCirculation(body, WORDS, DAY, time(9))
    system.refused("circulation.closes_past", "closes_on", past)
    system.group.do(StartCirculation(body, WORDS, DAY, time(9, 1)))
    before = StartCirculation(body, WORDS, CLOSES, sent_on=date(2026, 12, 9))
    system.refused("circulation.closes_before_sent", "closes_on", before)
    system.refused("decision.no_words", "words", StartCirculation(body, " ", CLOSES))


def test_members_are_given_longer_and_words_somebody_answered_stay(
    system: System, later: Any
) -> None:
    made = start(system)
    reply(system, made, MemberAnswer.AGREES, EVERYBODY[0])
    change = ChangeCirculation(made, words="Other words.")
    system.refused("circulation.replied_to", "words", change)
    past = ChangeCirculation(made, closes_on=date(2026, 12, 2))
    system.refused("circulation.closes_before_sent", "closes_on", past)
    later("2026-12-09T09:00:00+00:00")
    late = RecordReply(made, system.group.person(EVERYBODY[1]), MemberAnswer.AGREES)
    system.refused("circulation.reply_too_late", "replied_on", late)
    assert "circulations.finding.over" in system.codes(date(2026, 12, 9))
    assert "circulations.finding.over" not in system.codes(CLOSES)
    system.group.do(ChangeCirculation(made, closes_on=date(2026, 12, 11)))
    system.group.do(late)
    silent = RecordReply(made, late.person, MemberAnswer.NONE)
    system.refused("circulation.no_answer", "answer", silent)
    early = RecordReply(made, late.person, MemberAnswer.AGREES, date(2026, 12, 2))
    system.refused("circulation.reply_too_early", "replied_on", early)


def test_closing_early_is_a_warning_unless_the_terms_forbid_it(system: System, later: Any) -> None:
    """P1: a refusal to close early only where the terms say so, otherwise a warning."""
    made, group = start(system), system.group
    reply(system, made, MemberAnswer.AGREES, *EVERYBODY)
    later("2026-12-08T16:59:00+00:00")
    group.do(SetCirculationRule(group.body, no_early=True, least_days=6, source="ToR 7.1"))
    assert "circulations.finding.short" in system.codes(DAY)
    system.refused("circulation.early", "closed_on", CloseCirculation(made))
    group.do(SetCirculationRule(group.body, least_days=5, source="ToR 7.1"))
    assert "circulations.finding.short" not in system.codes(DAY)
    group.do(CloseCirculation(made))
    assert page(system, made).line.early
    assert "circulations.finding.early" in system.codes(DAY)


def test_a_committee_whose_terms_do_not_allow_it_does_not_decide_by_e_mail(
    system: System,
) -> None:
    group = system.group
    below = SetCirculationRule(group.body, least_days=-1)
    system.refused("circulation.days_below_nought", "least_days", below)
    group.do(SetCirculationRule(group.body, allowed=False, source="ToR 7"))
    it = StartCirculation(group.body, WORDS, CLOSES)
    system.refused("circulation.not_allowed", "body", it)


def test_what_is_closed_takes_no_reply_and_does_not_close_again(system: System, later: Any) -> None:
    made = start(system)
    reply(system, made, MemberAnswer.AGREES, *EVERYBODY[:8])
    later()
    again = CloseCirculation(made, for_ratification=True)
    system.refused("circulation.was_quorate", "for_ratification", again)
    moment = datetime.fromisoformat("2026-12-08T17:00:00+00:00")
    system.group.do(CloseCirculation(made, closed_at=moment))
    closed = "circulation.not_open"
    system.refused(closed, "circulation", CloseCirculation(made))
    system.refused(closed, "circulation", EndCirculation(made, "No."))
    person = system.group.person(EVERYBODY[8])
    system.refused(closed, "circulation", RecordReply(made, person, MemberAnswer.AGREES))


def test_an_item_of_another_committee_is_not_circulated(system: System) -> None:
    group = system.group
    other = group.run("add_body", name="Quality Committee", short="QC")
    group.plan(JANUARY, "Wording")
    item = group.items[0]
    wrong = StartCirculation(other, WORDS, CLOSES, item=item)
    system.refused("circulation.other_committee", "item", wrong)
    made = start(system, item=item)
    assert page(system, made).line.item == "MG/2027-01-07/1"
    group.do(EndCirculation(made, "It waits for the meeting after all."))
    assert page(system, made).line.state is CirculationState.WITHDRAWN


COUNTS = st.builds(
    Count, st.integers(0, 5), st.integers(0, 5), st.integers(0, 5), st.integers(0, 20)
)


@given(COUNTS)
def test_what_every_member_agrees_to_is_carried_by_any_rule(count: Count) -> None:
    if carried(Needed.EVERYBODY, count) and not count.disagree:
        assert carried(Needed.CONSENSUS, count)
        assert carried(Needed.MAJORITY, count)
    if carried(Needed.CONSENSUS, count):
        assert carried(Needed.MAJORITY, count)


@pytest.mark.parametrize(
    ("needed", "count", "so"),
    [
        (Needed.CONSENSUS, Count(1, 0, 9, 12), True),
        (Needed.CONSENSUS, Count(0, 0, 9, 12), False),
        (Needed.CONSENSUS, Count(11, 1, 0, 12), False),
        (Needed.MAJORITY, Count(5, 4, 3, 12), True),
        (Needed.MAJORITY, Count(4, 4, 4, 12), False),
        (Needed.EVERYBODY, Count(12, 0, 0, 12), True),
        (Needed.EVERYBODY, Count(11, 0, 0, 12), False),
        (Needed.EVERYBODY, Count(0, 0, 0, 0), False),
    ],
)
def test_replies_carry_at_their_boundary(needed: Needed, count: Count, so: bool) -> None:
    assert carried(needed, count) is so


def test_where_no_quorum_is_set_replies_decide_as_a_meeting_would() -> None:
    values = {"is_carried": True, "for_ratification": False}
    assert state_at_close(QuorumState.NOT_SET, 0, **values) is CirculationState.AGREED
    kept = state_at_close(QuorumState.NOT_SET, 1, is_carried=True, for_ratification=True)
    assert kept is CirculationState.AGREED
    with pytest.raises(Refusal):
        state_at_close(QuorumState.NOT_QUORATE, 7, is_carried=False, for_ratification=True)


def test_the_very_moment_given_is_not_early() -> None:
    closes = datetime.fromisoformat("2026-12-08T17:00:00+00:00")
    assert not is_early(closes, closes)
    assert is_early(closes, datetime.fromisoformat("2026-12-08T16:59:59+00:00"))
