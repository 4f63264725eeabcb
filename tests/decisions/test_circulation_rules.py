"""Deciding by e-mail, and a decision's dates, its report and its ratification, at their edges."""

from contextlib import AbstractContextManager, nullcontext
from datetime import date, datetime, time
from typing import Any

import pytest

from db.decisions.rules import DecisionState, Made, circulation
from db.decisions.rules import taking as rules
from db.decisions.rules.circulation import CirculationState, Count, MemberAnswer, Needed, Terms
from db.errors import Refusal
from db.meetings.rules.quorum import QuorumState

EVE, DAY, MORROW = date(2026, 12, 2), date(2026, 12, 3), date(2026, 12, 4)
NOW = datetime.combine(DAY, time(12))


def asks(code: str) -> AbstractContextManager[Any]:
    """A refusal by its code, or none where it is empty."""
    return pytest.raises(Refusal, match=f"^{code}$") if code else nullcontext()


@pytest.mark.parametrize(
    ("words", "allowed", "closes", "code"),
    [
        ("the plan", True, datetime.combine(DAY, time(12, 1)), ""),
        (" ", True, datetime.combine(DAY, time(12, 1)), "decision.no_words"),
        ("the plan", False, datetime.combine(DAY, time(12, 1)), "circulation.not_allowed"),
        ("the plan", True, NOW, "circulation.closes_past"),
        ("the plan", True, datetime.combine(EVE, time(13)), "circulation.closes_before_sent"),
    ],
)
def test_something_is_circulated_where_the_terms_let_one_until_a_time_to_come(
    words: str, allowed: bool, closes: datetime, code: str
) -> None:
    with asks(code):
        circulation.check_start(words, DAY, closes, NOW, allowed=allowed)


def test_a_reply_says_something() -> None:
    for answer in MemberAnswer:
        with asks("" if answer else "circulation.no_answer"):
            circulation.check_answer(answer)


@pytest.mark.parametrize(
    ("sent_on", "closes_on", "replied_on", "code"),
    [
        (DAY, DAY, DAY, ""),
        (DAY, MORROW, EVE, "circulation.reply_too_early"),
        (EVE, DAY, MORROW, "circulation.reply_too_late"),
        (None, DAY, EVE, ""),
        (DAY, None, MORROW, ""),
    ],
)
def test_a_reply_comes_while_it_is_open(
    sent_on: date | None, closes_on: date | None, replied_on: date, code: str
) -> None:
    with asks(code):
        circulation.check_reply(CirculationState.OPEN, sent_on, closes_on, replied_on)
    with asks("circulation.not_open"):
        circulation.check_reply(CirculationState.LAPSED, sent_on, closes_on, replied_on)


def test_only_who_has_a_vote_or_deputises_replies() -> None:
    circulation.check_member("Ann Ash", "MG", member=True)
    with asks("circulation.no_member"):
        circulation.check_member("Gus Gray", "MG", member=False)


@pytest.mark.parametrize(
    ("was", "becomes", "replied", "code"),
    [
        ("a.pdf", "b.pdf", True, "circulation.paper_replied_to"),
        ("a.pdf", "", True, "circulation.paper_replied_to"),
        ("a.pdf", "a.pdf", True, ""),
        ("a.pdf", "b.pdf", False, ""),
        ("", "b.pdf", True, ""),
    ],
)
def test_a_paper_somebody_has_replied_to_stays(
    was: str, becomes: str, replied: bool, code: str
) -> None:
    with asks(code):
        circulation.check_same_paper(was, becomes, replied=replied)


def test_replies_are_closed_early_only_where_the_terms_let_one() -> None:
    assert circulation.is_early(NOW, datetime.combine(DAY, time(11, 59)))
    assert not circulation.is_early(NOW, NOW)
    circulation.check_early(Terms(no_early=True), NOW, early=False)
    circulation.check_early(Terms(), NOW, early=True)
    with asks("circulation.early"):
        circulation.check_early(Terms(no_early=True), NOW, early=True)


@pytest.mark.parametrize(
    ("needed", "count", "carries"),
    [
        (Needed.CONSENSUS, Count(1, 0, 4, 5), True),
        (Needed.CONSENSUS, Count(0, 0, 5, 5), False),
        (Needed.CONSENSUS, Count(4, 1, 0, 5), False),
        (Needed.CONSENSUS, Count(0, 1, 0, 5), False),
        (Needed.MAJORITY, Count(2, 1, 2, 5), True),
        (Needed.MAJORITY, Count(2, 2, 1, 5), False),
        (Needed.EVERYBODY, Count(5, 0, 0, 5), True),
        (Needed.EVERYBODY, Count(4, 0, 1, 5), False),
    ],
)
def test_what_carries_is_what_the_terms_need(needed: Needed, count: Count, carries: bool) -> None:
    assert circulation.carried(needed, count) is carries


@pytest.mark.parametrize(
    ("quorum", "carries", "waits", "state"),
    [
        (QuorumState.NOT_QUORATE, True, True, CirculationState.FOR_RATIFICATION),
        (QuorumState.NOT_SET, True, True, CirculationState.AGREED),
        (QuorumState.NOT_SET, False, True, CirculationState.NOT_AGREED),
        (QuorumState.QUORATE, True, False, CirculationState.AGREED),
        (QuorumState.QUORATE, False, False, CirculationState.NOT_AGREED),
        (QuorumState.NOT_QUORATE, True, False, "circulation.not_quorate"),
        (QuorumState.NOT_QUORATE, False, True, "circulation.not_quorate"),
        (QuorumState.QUORATE, True, True, "circulation.was_quorate"),
    ],
)
def test_what_replies_come_to_when_they_are_closed(
    quorum: QuorumState, carries: bool, waits: bool, state: str
) -> None:
    refused = state not in set(CirculationState)
    with asks(state if refused else ""):
        found = circulation.state_at_close(quorum, 3, is_carried=carries, for_ratification=waits)
        assert found is state


# Any decision


def test_only_what_was_resolved_without_quorum_awaits_ratification() -> None:
    assert rules.awaits_ratification("agreed", "not quorate")
    assert not rules.awaits_ratification("agreed", "quorate")
    assert not rules.awaits_ratification("noted", "not quorate")


def test_a_decision_is_not_reviewed_before_it_takes_effect() -> None:
    for effective_on, review_on in ((DAY, DAY), (None, DAY), (DAY, None), (None, None)):
        rules.check_dates(effective_on, review_on)
    with asks("decision.review_too_early"):
        rules.check_dates(DAY, EVE)


def test_a_chairs_action_says_why_at_once_and_who_was_asked_and_is_not_to_come() -> None:
    rules.check_chairs_action("It closed.", "The Treasurer.", DAY, DAY)
    for urgency, consulted, on, code in (
        (" ", "The Treasurer.", DAY, "decision.no_urgency"),
        ("It closed.", " ", DAY, "decision.nobody_consulted"),
        ("It closed.", "The Treasurer.", MORROW, "decision.to_come"),
    ):
        with asks(code):
            rules.check_chairs_action(urgency, consulted, on, DAY)


@pytest.mark.parametrize(
    ("made", "decided_on", "meeting_on", "code"),
    [
        (Made.CHAIR, DAY, DAY, ""),
        (Made.CIRCULATION, DAY, EVE, "decision.reported_too_early"),
        (Made.CIRCULATION, None, EVE, ""),
        (Made.CIRCULATION, DAY, None, ""),
        (Made.MEETING, DAY, DAY, "decision.nothing_to_report"),
    ],
)
def test_what_was_decided_between_meetings_is_reported_at_one_after_it(
    made: Made, decided_on: date | None, meeting_on: date | None, code: str
) -> None:
    with asks(code):
        rules.check_reported(made, decided_on, meeting_on)


def test_what_is_settled_is_not_changed() -> None:
    for state in DecisionState:
        settled = state in {DecisionState.WITHDRAWN, DecisionState.RATIFIED}
        with asks("decision.settled" if settled else ""):
            rules.check_standing(state)


@pytest.mark.parametrize(
    ("later", "state", "quorate", "code"),
    [
        (("b", "2026-12-04"), DecisionState.TAKEN, True, ""),
        (("c", "2026-12-04"), DecisionState.TAKEN, True, "decision.other_body"),
        (("b", "2026-12-03"), DecisionState.TAKEN, True, "decision.not_later"),
        (("b", "2026-12-04"), DecisionState.TAKEN, False, "decision.cannot_ratify"),
        (("b", "2026-12-04"), DecisionState.WITHDRAWN, True, "decision.cannot_ratify"),
    ],
)
def test_a_decision_is_ratified_by_a_later_quorate_meeting_of_the_same_body(
    later: tuple[str, str], state: DecisionState, quorate: bool, code: str
) -> None:
    with asks(code):
        rules.check_ratified_by(("b", "2026-12-03"), later, state, quorate=quorate)


def test_words_read_on_after_their_first_whatever_stands_behind_it() -> None:
    assert rules.between("that, in the end, it is kept") == " "
    assert rules.between("to\u00a0keep it") == ": "
    assert rules.between(",to keep it") == ": "
