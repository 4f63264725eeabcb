"""What a body may decide, and how it is then put (R6)."""

from contextlib import AbstractContextManager
from datetime import time
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.bodies.rules.kinds import Authority
from db.decisions import rules
from db.decisions.rules import DecisionKind, DecisionState
from db.decisions.rules.circulation import CirculationState, Count, Needed, carried, state_at_close
from db.errors import Refusal
from db.meetings.rules.footing import Footing
from db.meetings.rules.quorum import QuorumCheck, QuorumState
from db.meetings.rules.sitting import ItemSpan
from db.words import say

TEN, HALF, ELEVEN = time(10), time(10, 30), time(11)


def footing(state: QuorumState, *held: tuple[time, time], at: time | None = TEN) -> Footing:
    """Item 6 from ten to eleven, judged at a moment or as a whole."""
    check = QuorumCheck(state, "six", "6", ELEVEN, 0, 0, 8, (), (), (), (), held=held)
    return Footing(ItemSpan("six", "6", TEN, ELEVEN), check, at)


def refused(code: str) -> AbstractContextManager[pytest.ExceptionInfo[Refusal]]:
    return pytest.raises(Refusal, match=f"^{code}$")


def shown(kind: DecisionKind, authority: Authority, *, binds: bool) -> DecisionKind:
    return rules.kind_shown(kind, authority, DecisionState.TAKEN, binds_statutory=binds)


@pytest.mark.parametrize("kind", [DecisionKind.AGREED, DecisionKind.APPROVED])
def test_a_collaborative_body_recommends_what_would_bind_a_statutory_one(
    kind: DecisionKind,
) -> None:
    assert shown(kind, Authority.COLLABORATIVE, binds=True) is DecisionKind.RECOMMENDED


def test_its_own_business_a_collaborative_body_decides_as_usual() -> None:
    assert shown(DecisionKind.APPROVED, Authority.COLLABORATIVE, binds=False) == "approved"


@pytest.mark.parametrize("authority", [Authority.STATUTORY, Authority.DELEGATED])
def test_a_body_with_power_approves(authority: Authority) -> None:
    assert shown(DecisionKind.APPROVED, authority, binds=True) is DecisionKind.APPROVED


def test_only_what_binds_is_shown_as_a_recommendation_of_who_may_not_bind() -> None:
    for kind, authority, state in product(DecisionKind, Authority, DecisionState):
        found = rules.kind_shown(kind, authority, state, binds_statutory=True)
        powerless = authority is Authority.COLLABORATIVE or state is DecisionState.FOR_RATIFICATION
        recommended = powerless and kind in rules.BINDING
        assert found is (DecisionKind.RECOMMENDED if recommended else kind)


def test_words_that_decide_for_another_are_refused_to_a_collaborative_body() -> None:
    words = "The plan was Approved  on behalf of the foundation trusts."
    for said in (words, "To approve on behalf of all", "Agreed on behalf of all"):
        with refused("decision.on_behalf"):
            rules.check_words(said, Authority.COLLABORATIVE, binds_statutory=True)
    rules.check_words(words, Authority.DELEGATED, binds_statutory=True)
    rules.check_words(words, Authority.COLLABORATIVE, binds_statutory=False)


def test_words_that_speak_for_nobody_else_are_free() -> None:
    rules.check_words("The plan was approved.", Authority.COLLABORATIVE, binds_statutory=True)


def test_where_no_quorum_is_set_a_decision_may_still_be_kept_for_ratification() -> None:
    unset, agreed = footing(QuorumState.NOT_SET), DecisionKind.AGREED
    found = rules.check_quorum(agreed, unset, for_ratification=True)
    assert found is DecisionState.FOR_RATIFICATION
    assert rules.check_quorum(agreed, unset, for_ratification=False) is DecisionState.TAKEN


def test_a_decision_needs_words() -> None:
    with refused("decision.no_words"):
        rules.check_words(" ", Authority.STATUTORY, binds_statutory=False)


LOST, HELD = QuorumState.NOT_QUORATE, QuorumState.QUORATE


def test_a_decision_without_quorum_is_refused_and_kept_for_ratification_instead() -> None:
    for at in (HALF, None):
        with refused("decision.not_quorate"):
            rules.check_quorum(DecisionKind.AGREED, footing(LOST, at=at), for_ratification=False)
    state = rules.check_quorum(DecisionKind.AGREED, footing(LOST), for_ratification=True)
    assert state is DecisionState.FOR_RATIFICATION


@pytest.mark.parametrize("kind", [DecisionKind.NOTED, DecisionKind.DEFERRED])
def test_noting_and_deferring_need_no_quorum(kind: DecisionKind) -> None:
    state = rules.check_quorum(kind, footing(LOST), for_ratification=False)
    assert state is DecisionState.TAKEN


@pytest.mark.parametrize("quorum", [QuorumState.QUORATE, QuorumState.NOT_SET])
def test_a_quorate_meeting_decides_and_so_does_one_without_a_quorum_set(
    quorum: QuorumState,
) -> None:
    state = rules.check_quorum(DecisionKind.APPROVED, footing(quorum), for_ratification=False)
    assert state is DecisionState.TAKEN


def test_what_a_quorate_meeting_decided_needs_no_ratification() -> None:
    with refused("decision.was_quorate"):
        rules.check_quorum(DecisionKind.AGREED, footing(HELD), for_ratification=True)


def test_where_an_item_was_quorate_for_part_of_it_the_way_out_is_the_time() -> None:
    part = footing(LOST, (TEN, HALF), at=None)
    with refused("decision.not_quorate_part") as said:
        rules.check_quorum(DecisionKind.AGREED, part, for_ratification=False)
    values = {"number": "6", "begun": TEN, "over": HALF}
    assert (said.value.field, said.value.values) == ("at", values)
    state = rules.check_quorum(DecisionKind.AGREED, part, for_ratification=True)
    assert state is DecisionState.FOR_RATIFICATION
    gained = footing(HELD, (HALF, ELEVEN), at=None)
    with refused("decision.was_quorate_part") as told:
        rules.check_quorum(DecisionKind.AGREED, gained, for_ratification=True)
    assert told.value.field == "at"
    assert rules.check_quorum(DecisionKind.AGREED, gained, for_ratification=False) == "taken"


def test_a_time_given_is_judged_by_itself_whatever_the_rest_of_the_item_was() -> None:
    part = footing(LOST, (TEN, HALF), at=HALF)
    with refused("decision.not_quorate"):
        rules.check_quorum(DecisionKind.AGREED, part, for_ratification=False)


@pytest.mark.parametrize("quorum", list(QuorumState))
@pytest.mark.parametrize("kind", list(DecisionKind))
def test_what_was_noted_without_quorum_is_not_made_a_decision_later(
    kind: DecisionKind, quorum: QuorumState
) -> None:
    lost = quorum is LOST and kind not in rules.WITHOUT_QUORUM
    expected = DecisionState.FOR_RATIFICATION if lost else DecisionState.TAKEN
    assert rules.state_on(kind, quorum) is expected
    rules.check_kind(kind, quorum, DecisionState.FOR_RATIFICATION)
    if lost:
        with refused("decision.kind_needs_quorum"):
            rules.check_kind(kind, quorum, DecisionState.TAKEN)
    else:
        rules.check_kind(kind, quorum, DecisionState.TAKEN)


@pytest.mark.parametrize(
    ("votes", "code"),
    [
        ((None, None, None), ""),
        ((5, 3, 0), ""),
        ((4, 4, 0), ""),
        ((3, 4, 1), "decision.lost"),
        ((5, None, 0), "decision.votes_missing"),
        ((5, -1, 0), "decision.votes_missing"),
    ],
)
def test_votes_are_whole_and_carry_what_is_recorded(
    votes: tuple[int | None, int | None, int | None], code: str
) -> None:
    if code:
        with refused(code):
            rules.check_votes(DecisionKind.AGREED, votes)
    else:
        rules.check_votes(DecisionKind.AGREED, votes)


@pytest.mark.parametrize(("present", "over"), [(10, 0), (9, 0), (8, 1), (0, 9)])
def test_more_votes_than_were_present_and_voting_are_counted_for_a_warning(
    present: int, over: int
) -> None:
    assert rules.votes_over((5, 3, 1), present) == over
    assert rules.votes_over((None, None, None), present) == 0


def test_a_proposal_voted_down_is_recorded_as_not_agreed() -> None:
    for kind in (DecisionKind.REJECTED, DecisionKind.DEFERRED):
        rules.check_votes(kind, (3, 5, 0))


def test_a_decision_is_withdrawn_once_and_with_a_reason() -> None:
    rules.check_withdraw(DecisionState.TAKEN, "taken in error")
    with refused("decision.no_reason"):
        rules.check_withdraw(DecisionState.TAKEN, " ")
    with refused("decision.withdrawn_already"):
        rules.check_withdraw(DecisionState.WITHDRAWN, "taken in error")


def test_only_what_awaits_ratification_is_ratified() -> None:
    rules.check_ratify(DecisionState.FOR_RATIFICATION)
    with refused("decision.nothing_to_ratify"):
        rules.check_ratify(DecisionState.TAKEN)


@pytest.mark.parametrize(
    ("typed", "kind", "words"),
    [
        ("Agreed the plan", DecisionKind.AGREED, "the plan"),
        ("AGREED: that it is kept", DecisionKind.AGREED, "that it is kept"),
        ("agreed to recommend mutual aid", DecisionKind.RECOMMENDED, "mutual aid"),
        ("recommend mutual aid", DecisionKind.RECOMMENDED, "mutual aid"),
        ("Recommended: mutual aid", DecisionKind.RECOMMENDED, "mutual aid"),
        ("To recommend mutual aid", DecisionKind.RECOMMENDED, "mutual aid"),
        ("recommendations of the review", None, "recommendations of the review"),
        ("Noted \u2013 the report", DecisionKind.NOTED, "the report"),
        ("not agreed, the bid", DecisionKind.REJECTED, "the bid"),
        ("agree the ranked list", DecisionKind.AGREED, "the ranked list"),
        ("Approve: the bid", DecisionKind.APPROVED, "the bid"),
        ("Note the report", DecisionKind.NOTED, "the report"),
        ("Endorse the report", DecisionKind.ENDORSED, "the report"),
        ("agreement on the bid", None, "agreement on the bid"),
        ("the plan, agreed", None, "the plan, agreed"),
        ("Agreedly kept", None, "Agreedly kept"),
        ("Agreed", None, "Agreed"),
        ("Agreed.", None, "Agreed."),
        ("", None, ""),
        (" The plan ", None, "The plan"),
    ],
)
def test_what_the_words_begin_with_is_what_the_committee_did(
    typed: str, kind: DecisionKind | None, words: str
) -> None:
    assert rules.begun_with(typed) == (kind, words)


@given(st.sampled_from(DecisionKind), st.text("abc :,", max_size=12))
def test_the_kind_never_stands_twice_before_the_words(kind: DecisionKind, rest: str) -> None:
    typed = f"{kind.value.title()} {rest}"
    kept = rules.plain_words(kind, typed)
    if rest.strip(" :,"):
        assert not kept.casefold().startswith(kind.value)
    assert rules.plain_words(kind, kept) == kept


def test_agreed_to_recommend_is_not_said_twice_of_what_was_agreed() -> None:
    assert rules.plain_words(DecisionKind.AGREED, "Agreed to recommend it") == "to recommend it"
    assert rules.plain_words(DecisionKind.APPROVED, " Agreed the plan ") == "Agreed the plan"


def test_words_that_are_no_sentence_without_the_kind_are_said_with_it() -> None:
    assert rules.alone(DecisionKind.APPROVED, "the bid", say) == "Approved the bid"
    assert rules.alone(DecisionKind.APPROVED, "Open twelve beds", say) == "Open twelve beds"
    assert rules.alone("of a newer version", "the bid", say) == "the bid"


@pytest.mark.parametrize(
    ("kind", "typed", "kept"),
    [
        (DecisionKind.AGREED, "recommend mutual aid", (DecisionKind.RECOMMENDED, "mutual aid")),
        (DecisionKind.AGREED, "Agreed to recommend it", (DecisionKind.RECOMMENDED, "it")),
        (
            DecisionKind.RECOMMENDED,
            "recommend mutual aid",
            (DecisionKind.RECOMMENDED, "mutual aid"),
        ),
        (DecisionKind.AGREED, "Agreed the plan", (DecisionKind.AGREED, "the plan")),
        (DecisionKind.AGREED, "agree to recommend it", (DecisionKind.RECOMMENDED, "it")),
        (DecisionKind.AGREED, "approve the bid", (DecisionKind.AGREED, "approve the bid")),
        (DecisionKind.APPROVED, "recommend it", (DecisionKind.APPROVED, "recommend it")),
        (DecisionKind.REJECTED, "to recommend it", (DecisionKind.REJECTED, "to recommend it")),
    ],
)
def test_what_was_agreed_to_be_recommended_is_said_once(
    kind: DecisionKind, typed: str, kept: tuple[DecisionKind, str]
) -> None:
    assert rules.resolved(kind, typed) == kept
    assert rules.resolved(*kept) == kept


def test_a_circulation_to_one_member_is_carried_by_that_one() -> None:
    assert carried(Needed.EVERYBODY, Count(1, 0, 0, 1))
    assert not carried(Needed.EVERYBODY, Count(0, 0, 0, 0))
    lost = state_at_close(QuorumState.QUORATE, 5, is_carried=False, for_ratification=False)
    assert lost is CirculationState.NOT_AGREED
    won = state_at_close(QuorumState.QUORATE, 5, is_carried=True, for_ratification=False)
    assert won is CirculationState.AGREED


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("AGREED support the ten-year plan", "AGREED: support the ten-year plan"),
        ("AGREED to support the plan", "AGREED to support the plan"),
        ("agreed the plan", "AGREED the plan"),
        ("Agreed: that it is kept", "AGREED that it is kept"),
        ("Mutual aid from January.", "AGREED: Mutual aid from January."),
    ],
)
def test_the_kind_and_the_words_are_joined_to_one_sentence(words: str, sentence: str) -> None:
    kind, rest = rules.begun_with(words)
    assert kind in (DecisionKind.AGREED, None)
    assert f"AGREED{rules.between(rest)}{rest}" == sentence
