"""A recommendation's journey, and what comes back to a committee by itself."""

from contextlib import AbstractContextManager, nullcontext
from datetime import date
from typing import Any

import pytest

from db.bodies.rules.kinds import BodyKind
from db.decisions.rules import business, referrals
from db.decisions.rules.business import Business, BusinessLine, ReturnedLine, business_of, told
from db.decisions.rules.privacy import PRIVATE
from db.decisions.rules.referrals import Assessment, ChallengeState, Outcome, Stage, stage_of
from db.errors import Refusal
from db.meetings.rules.account import Row
from db.meetings.rules.items import Origin, Part, Purpose
from db.words import say
from tests.meetings.kept import kept

DAY, EVE = date(2026, 12, 3), date(2026, 12, 2)
AWAITED, REFUSED, AMENDED = Outcome.AWAITED, Outcome.REFUSED, Outcome.AMENDED
SUPPORTED = Assessment.SUPPORTED


def asks(code: str, **values: Any) -> AbstractContextManager[Any]:
    """A refusal by its code, or none where it is empty."""
    return pytest.raises(Refusal, match=f"^{code}$") if code else nullcontext(values)


@pytest.mark.parametrize(
    ("assessment", "stage"),
    [
        (Assessment.NOT_YET, Stage.TO_ASSESS),
        (Assessment.NOT_SUPPORTED, Stage.NOT_SUPPORTED),
        (Assessment.MORE_WORK, Stage.MORE_WORK),
        (SUPPORTED, Stage.TO_REFER),
        ("of a newer program", Stage.TO_ASSESS),
    ],
)
def test_before_anybody_is_asked_a_recommendation_is_as_it_was_assessed(
    assessment: Any, stage: Stage
) -> None:
    assert stage_of(assessment, [], reported=False, ended=False) is stage
    assert stage_of(assessment, [], reported=True, ended=False) is stage
    assert stage_of(assessment, [], reported=False, ended=True) is Stage.WITHDRAWN


def test_once_asked_it_is_out_until_all_have_answered_and_back_until_reported() -> None:
    some, every = iter([Outcome.RATIFIED, AWAITED]), [Outcome.RATIFIED, REFUSED]
    assert stage_of(SUPPORTED, some, reported=True, ended=False) is Stage.OUT
    assert stage_of(SUPPORTED, every, reported=False, ended=False) is Stage.BACK
    assert stage_of(SUPPORTED, every, reported=True, ended=False) is Stage.REPORTED
    assert stage_of(SUPPORTED, every, reported=True, ended=True) is Stage.WITHDRAWN


@pytest.mark.parametrize("source", ["workstream", "item", "from_body", "decision", ""])
def test_a_recommendation_comes_from_somewhere(source: str) -> None:
    given = dict.fromkeys(("workstream", "item", "from_body", "decision"), False)
    with asks("" if source else "recommendation.no_source"):
        referrals.check_source(**{**given, **({source: True} if source else {})})


@pytest.mark.parametrize(
    ("assessment", "words", "on", "referred", "code"),
    [
        (Assessment.NOT_YET, "why", DAY, False, "recommendation.no_assessment"),
        (Assessment.NOT_SUPPORTED, " ", DAY, False, "recommendation.no_reason"),
        (Assessment.MORE_WORK, "", DAY, False, "recommendation.no_reason"),
        (Assessment.MORE_WORK, "why", DAY, False, ""),
        (SUPPORTED, "", DAY, False, ""),
        (SUPPORTED, "", EVE, False, "recommendation.assessed_too_early"),
        (SUPPORTED, "", DAY, True, ""),
        (Assessment.MORE_WORK, "why", DAY, True, "recommendation.referred_already"),
    ],
)
def test_an_assessment_says_something_in_time(
    assessment: Assessment, words: str, on: date, referred: bool, code: str
) -> None:
    with asks(code):
        referrals.check_assessment(assessment, words, made_on=DAY, on=on, referred=referred)


def test_an_assessment_of_what_was_made_on_no_day_is_never_too_early() -> None:
    referrals.check_assessment(SUPPORTED, "", made_on=None, on=EVE, referred=False)


def test_an_assessment_names_its_item_or_decision_or_says_how_it_came_about() -> None:
    referrals.check_where(at_item=True, by_decision=False, words="")
    referrals.check_where(at_item=False, by_decision=True, words="")
    referrals.check_where(at_item=False, by_decision=False, words="by e-mail")
    with asks("recommendation.no_item"):
        referrals.check_where(at_item=False, by_decision=False, words=" ")
    referrals.check_how(at_item=True, words="")
    referrals.check_how(at_item=False, words="by e-mail")
    with asks("referral.no_item"):
        referrals.check_how(at_item=False, words=" ")


def test_only_what_an_assembly_recommends_of_its_own_is_not_assessed_first() -> None:
    assert referrals.recommends_direct(BodyKind.ASSEMBLY, workstream=False)
    assert not referrals.recommends_direct(BodyKind.ASSEMBLY, workstream=True)
    assert not referrals.recommends_direct(BodyKind.PARTNERSHIP, workstream=False)


@pytest.mark.parametrize(
    ("assessment", "ended", "direct", "code"),
    [
        (SUPPORTED, False, False, ""),
        (Assessment.NOT_YET, False, True, ""),
        (Assessment.NOT_YET, False, False, "referral.not_yet"),
        (Assessment.NOT_SUPPORTED, False, False, "referral.not_supported"),
        (Assessment.MORE_WORK, False, False, "referral.more_work"),
        (SUPPORTED, True, False, "recommendation.withdrawn_already"),
        (SUPPORTED, True, True, "recommendation.withdrawn_already"),
    ],
)
def test_what_is_supported_or_comes_direct_is_referred_unless_withdrawn(
    assessment: Assessment, ended: bool, direct: bool, code: str
) -> None:
    assert referrals.may_refer(assessment, ended=ended, direct=direct) is (not code)
    with asks(code):
        referrals.check_referable(assessment, ended=ended, direct=direct)


@pytest.mark.parametrize(
    ("outcome", "words", "code"),
    [
        (AWAITED, "new", "referral.sent_already"),
        (Outcome.RATIFIED, "new", "referral.agreed_already"),
        (AMENDED, "new", "referral.agreed_already"),
        (REFUSED, " ", "referral.nothing_new"),
        (REFUSED, "new", ""),
    ],
)
def test_a_body_is_asked_again_after_a_refusal_and_with_something_new(
    outcome: Outcome, words: str, code: str
) -> None:
    with asks(code):
        referrals.check_again(outcome, "North ICP", DAY, words)


def test_an_answer_is_not_due_before_the_question() -> None:
    referrals.check_due(DAY, None)
    referrals.check_due(DAY, DAY)
    with asks("referral.due_before_sent"):
        referrals.check_due(DAY, EVE)


@pytest.mark.parametrize(
    ("outcome", "words", "sent_on", "on", "code"),
    [
        (AWAITED, "why", DAY, DAY, "referral.no_outcome"),
        (Outcome.RATIFIED, "", DAY, DAY, ""),
        (Outcome.RATIFIED, "", DAY, EVE, "referral.outcome_before_sent"),
        (Outcome.RATIFIED, "", None, EVE, ""),
        (REFUSED, " ", DAY, DAY, "referral.no_reason"),
        (REFUSED, "why", DAY, DAY, ""),
        (AMENDED, " ", DAY, DAY, "referral.no_amendment"),
        (AMENDED, "how", DAY, DAY, ""),
    ],
)
def test_an_answer_comes_after_its_question_and_says_how_or_why(
    outcome: Outcome, words: str, sent_on: date | None, on: date, code: str
) -> None:
    with asks(code):
        referrals.check_outcome(outcome, words, sent_on, on)


def test_one_question_is_answered_once() -> None:
    for outcome in Outcome:
        code = {AWAITED: "", REFUSED: "refused_already"}.get(outcome, "answered_already")
        with asks(code and f"referral.{code}"):
            referrals.check_first_outcome(outcome, "North ICP", DAY)
        with asks("" if outcome is AWAITED else "referral.decided"):
            referrals.check_awaited(outcome)


@pytest.mark.parametrize(
    ("words", "state", "response", "code"),
    [
        (" ", ChallengeState.RAISED, None, "challenge.no_words"),
        ("Beds", ChallengeState.CLOSED, None, "challenge.closed_already"),
        ("Beds", ChallengeState.CONSIDERED, " ", "challenge.no_response"),
        ("Beds", ChallengeState.CONSIDERED, "more of them", ""),
        ("Beds", ChallengeState.RAISED, None, ""),
    ],
)
def test_a_challenge_and_its_answer_have_words(
    words: str, state: ChallengeState, response: str | None, code: str
) -> None:
    with asks(code):
        referrals.check_challenge(words, state, response)


# What comes back


IT = {"meeting": "m"}
RETURNED: list[Row] = [
    ("f1", "r1", "One record of Unit X.", "North ICP", "ratified", "2026-12-02", ""),
    (
        "f2",
        "r1",
        "One record of Unit X.",
        "South ICP",
        "refused",
        "2026-12-03",
        "Too dear for Unit X.",
    ),
    ("f3", "r2", "Beds", "North ICP", "of a newer program", None, ""),
]


def book() -> Any:
    """A committee with something of every kind to come back to it."""
    return kept(
        ("SELECT body FROM meeting WHERE id = :id", {"id": "m"}, [("b",)]),
        (business.RETURNED, {"body": "b", "meeting": "m"}, RETURNED),
        (business.TO_ASSESS, IT, [("r3", "Cars for Unit X.")]),
        (
            business.TO_REPORT,
            IT,
            [
                (
                    *("d1", "the bid for Unit X.", "chair's action", "MG/D/1", "2026-12-02"),
                    *("It closed for Unit X.", "the Treasurer of Unit X.", 0, "approved"),
                ),
                ("d2", "the plan.", "by e-mail", "MG/D/2", None, "", "", 1, "of a newer program"),
            ],
        ),
        (business.TO_RATIFY, IT, [("d3", "the site of Unit X.", "1"), ("d4", "the pay.", "2")]),
        (business.CHALLENGES, IT, [("c1", "North ICP", "Too few beds for Unit X.")]),
        *((PRIVATE, {"thing": each}, [(1,)]) for each in ("r2", "r3")),
    )


def test_the_answers_a_committee_has_not_been_told_of_are_read() -> None:
    assert business.returned_to(book(), "b", "m") == [
        ReturnedLine("f1", "r1", "One record of Unit X.", "North ICP", Outcome.RATIFIED, EVE, ""),
        ReturnedLine(
            "f2", "r1", "One record of Unit X.", "South ICP", REFUSED, DAY, "Too dear for Unit X."
        ),
        ReturnedLine("f3", "r2", "Beds", "North ICP", AWAITED, None, ""),
    ]
    assert business.returned_to(kept(), "b", "m") == []


def test_an_answer_is_told_in_one_line() -> None:
    first, second, _ = business.returned_to(book(), "b", "m")
    assert told(first, say) == "North ICP: ratified, 2 December 2026"
    assert told(second, say) == "South ICP: refused, 3 December 2026 (Too dear for Unit X)"


def test_business_of_every_kind_comes_back_in_its_order() -> None:
    ratify, report = Business.RATIFY, Business.REPORT
    back, assess, challenge = Business.BACK, Business.ASSESS, Business.CHALLENGE
    arising, asked = Origin.MATTERS_ARISING, Origin.RECOMMENDATION
    decision, discussion = Purpose.DECISION, Purpose.DISCUSSION
    assert business_of(book(), "m", say) == [
        BusinessLine(
            ratify, arising, "d3", "For ratification: the site of Unit X", decision, Part.ONE
        ),
        BusinessLine(ratify, arising, "d4", "For ratification: the pay", decision, Part.TWO),
        BusinessLine(
            *(report, arising, "d1", "Chair\u2019s action, to report: Approved the bid for Unit X"),
            *(Purpose.INFORMATION, Part.ONE),
            "It was REPORTED that on 2 December 2026 the Chair decided between meetings: Approved "
            "the bid for Unit X (MG/D/1). It could not wait: It closed for Unit X. Consulted: the "
            "Treasurer of Unit X.",
        ),
        BusinessLine(
            *(report, arising, "d2", "Decided by e-mail, to report: the plan"),
            *(Purpose.INFORMATION, Part.TWO),
            say("decision.reported_mail", words="the plan", ref="MG/D/2", on=None),
        ),
        BusinessLine(
            *(back, asked, "r1", "Answers received: One record of Unit X", discussion, Part.ONE),
            "The answers to this recommendation were RECEIVED. North ICP: ratified, 2 December "
            "2026; South ICP: refused, 3 December 2026 (Too dear for Unit X).",
        ),
        BusinessLine(
            *(back, asked, "r2", "Answers received: Beds", discussion, Part.TWO),
            say("business.minuted", told=told(business.returned_to(book(), "b", "m")[2], say)),
        ),
        BusinessLine(assess, asked, "r3", "For assessment: Cars for Unit X", decision, Part.TWO),
        BusinessLine(
            *(
                challenge,
                Origin.ESCALATION,
                "c1",
                "Local challenge, North ICP: Too few beds for Unit X",
            ),
            *(discussion, Part.ONE),
        ),
    ]
    assert business_of(kept(), "m", say) == []
