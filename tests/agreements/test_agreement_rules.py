"""Effective is not signed, reviews have a rhythm, a change needs everybody (T5, R52, R55)."""

from dataclasses import replace
from datetime import date

import pytest

from db.agreements.rules.agreements import (
    AgreementState,
    Clock,
    VariationState,
    check_all_agree,
    check_consented,
    check_months,
    check_removable,
    check_said,
    check_signed,
    check_terms,
    check_titled,
    check_variation,
    check_varied_from,
    next_review,
    role_key,
    standing,
    unsigned,
)
from db.agreements.rules.delegations import (
    EXEMPT,
    DelegationKind,
    Policy,
    against,
    check_function,
    check_other,
    check_policy,
    several,
)
from db.bodies.rules.kinds import OrgKind
from db.errors import Refusal

JULY = date(2022, 7, 1)


def test_an_agreement_is_in_force_from_its_first_day_to_its_last() -> None:
    """T5."""
    ends = date(2022, 12, 31)
    assert standing(None, None, JULY) is AgreementState.PROPOSED
    assert standing(JULY, None, date(2022, 6, 30)) is AgreementState.PROPOSED
    assert standing(JULY, ends, JULY) is AgreementState.IN_FORCE
    assert standing(JULY, ends, ends) is AgreementState.IN_FORCE
    assert standing(JULY, ends, date(2023, 1, 1)) is AgreementState.ENDED


def test_the_first_review_is_its_own_and_the_others_follow_each_other() -> None:
    """R55, T5: October 2022 first, then every twelve months."""
    clock = Clock(JULY, None, date(2022, 10, 1), 12)
    assert next_review(clock, []) == date(2022, 10, 1)
    assert next_review(clock, [date(2022, 10, 20)]) == date(2023, 10, 20)
    assert next_review(clock, [date(2023, 9, 4), date(2022, 10, 20)]) == date(2024, 9, 4)


def test_the_months_count_from_a_day_of_their_own_where_there_is_one() -> None:
    assert next_review(Clock(JULY, None, None, 12), []) == date(2023, 7, 1)
    assert next_review(Clock(JULY, date(2022, 9, 1), None, 12), []) == date(2023, 9, 1)
    assert next_review(Clock(None, None, None, 12), []) is None
    assert next_review(Clock(JULY, None, None, None), []) is None


def test_who_has_not_signed_is_named() -> None:
    assert unsigned([("NHSE", "Director", JULY), ("ICB", "Chair", None)]) == [("ICB", "")]


def test_r56_a_party_has_signed_when_each_of_its_signatories_has() -> None:
    chief, chair = ("ICB", "Chief Executive", JULY), ("ICB", "Chair", None)
    assert unsigned([chief, chair]) == [("ICB", "Chair")]
    assert unsigned([chief, ("ICB", "Chair", JULY)]) == []
    assert role_key(" Chief  executive ") == role_key("Chief Executive")
    assert role_key("Chair") != role_key("Chair designate")


def test_r56_who_signed_or_signs_alone_for_a_party_stays() -> None:
    check_removable(None, "Chair", 1, 2)
    check_removable(None, "", 0, 3)
    for signed_on, others, parties in ((JULY, 1, 2), (JULY, 0, 3), (None, 0, 2)):
        with pytest.raises(Refusal):
            check_removable(signed_on, "Chair", others, parties)


def test_nobody_signs_tomorrow() -> None:
    check_signed(JULY, JULY)
    with pytest.raises(Refusal):
        check_signed(date(2022, 7, 2), JULY)


def test_reviews_come_no_more_often_than_monthly() -> None:
    check_months(None)
    check_months(1)
    with pytest.raises(Refusal):
        check_months(0)


def test_a_variation_signed_by_one_party_is_refused_with_the_other_named() -> None:
    """R55."""
    check_all_agree(["ICB", "NHSE"], ["NHSE", "ICB"])
    with pytest.raises(Refusal) as refused:
        check_all_agree(["ICB", "NHSE"], ["ICB"])
    assert (refused.value.code, refused.value.values) == ("agreements.not_all", {"missing": "NHSE"})
    with pytest.raises(Refusal) as refused:
        check_all_agree(["ICB", "NHSE", "Council"], ["ICB"])
    assert refused.value.values == {"missing": "NHSE, Council"}


def test_an_agreement_has_a_title() -> None:
    check_titled("Memorandum of understanding")
    with pytest.raises(Refusal):
        check_titled(" ")
    with pytest.raises(Refusal) as refused:
        check_all_agree(["ICB"], ["ICB"])
    assert refused.value.code == "agreements.no_parties"


@pytest.mark.parametrize("state", [VariationState.AGREED, VariationState.WITHDRAWN])
def test_what_is_settled_is_not_settled_again(state: VariationState) -> None:
    check_variation(VariationState.PROPOSED, "More")
    with pytest.raises(Refusal):
        check_variation(state, "More")
    with pytest.raises(Refusal):
        check_variation(VariationState.PROPOSED, " ")


POLICY = Policy(
    date(2022, 4, 1),
    date(2023, 3, 31),
    frozenset({OrgKind.NHS_TRUST, OrgKind.COUNCIL}),
    frozenset(EXEMPT),
)


@pytest.mark.parametrize(
    ("kind", "recipient", "on", "is_against"),
    [
        (DelegationKind.AGREEMENT, OrgKind.NHS_TRUST, date(2022, 4, 1), True),
        (DelegationKind.AGREEMENT, OrgKind.NHS_TRUST, date(2023, 3, 31), True),
        (DelegationKind.AGREEMENT, OrgKind.NHS_TRUST, date(2023, 4, 1), False),
        (DelegationKind.AGREEMENT, OrgKind.NHS_TRUST, date(2022, 3, 31), False),
        (DelegationKind.AGREEMENT, OrgKind.ICB, date(2022, 7, 1), False),
        (DelegationKind.OTHER, OrgKind.COUNCIL, date(2022, 7, 1), True),
        (DelegationKind.COMMITTEE, OrgKind.COUNCIL, date(2022, 7, 1), False),
        (DelegationKind.COLLABORATIVE, OrgKind.NHS_TRUST, date(2022, 7, 1), False),
        (DelegationKind.SECTION_75, OrgKind.COUNCIL, date(2022, 7, 1), True),
        (DelegationKind.AGREEMENT, OrgKind.NHS_TRUST, None, False),
    ],
)
def test_the_policy_of_its_year_looks_at_a_delegation(
    kind: DelegationKind, recipient: OrgKind, on: date | None, is_against: bool
) -> None:
    """R52: not to trusts or councils in 2022/23, but for the three exempt kinds."""
    assert against([POLICY], kind, recipient, on) is is_against


def test_a_section_75_arrangement_that_stood_before_may_be_extended() -> None:
    """R52."""
    kind, taker, on = DelegationKind.SECTION_75, OrgKind.COUNCIL, date(2022, 7, 1)
    assert not against([POLICY], kind, taker, on, date(2022, 3, 31))
    assert against([POLICY], kind, taker, on, date(2022, 4, 1))
    unless = replace(POLICY, exempt=EXEMPT - {DelegationKind.SECTION_75})
    assert against([unless], kind, taker, on, date(2022, 3, 31)), "not every policy lets it be"
    always = replace(POLICY, from_on=None)
    assert not against([always], kind, taker, on), "what never began came before nothing"


def test_a_policy_of_another_year_does_not_hide_the_one_in_force() -> None:
    """R52."""
    earlier = replace(POLICY, from_on=date(2021, 4, 1), to_on=date(2022, 3, 31))
    kind, taker, on = DelegationKind.SECTION_75, OrgKind.COUNCIL, date(2022, 7, 1)
    assert against([earlier, POLICY], kind, taker, on, date(2022, 4, 1))


def test_a_departure_from_the_policy_has_a_reason() -> None:
    check_policy(is_against=True, reason="Winter pressure")
    check_policy(is_against=False, reason="")
    with pytest.raises(Refusal):
        check_policy(is_against=True, reason=" ")


def test_a_delegation_says_what_and_rests_on_something() -> None:
    check_function("Primary medical services", "", "an agreement")
    check_function("Primary medical services", "Delegation Agreement", None)
    for function, instrument in ((" ", "Agreement"), ("Dentistry", " ")):
        with pytest.raises(Refusal):
            check_function(function, instrument, None)
    with pytest.raises(Refusal):
        check_other("icb", "icb")


def test_several_words_of_one_field_come_apart() -> None:
    assert several("a; b ;; c; ") == {"a", "b", "c"}
    assert several("") == frozenset()


def test_a_role_is_one_however_it_is_typed() -> None:
    assert role_key("  Chief  Executive ") == role_key("chief executive") == "chief executive"


@pytest.mark.parametrize(
    ("what", "code"),
    [
        ("variation", "no_words"),
        ("outcome", "no_outcome"),
        ("policy", "no_policy"),
        ("source", "no_source"),
        ("signatory", "no_signatory"),
        ("role", "no_role"),
        ("consent", "who_agreed"),
    ],
)
def test_a_field_left_empty_is_asked_for_by_what_it_is_to_say(what: str, code: str) -> None:
    check_said("Said", what)
    with pytest.raises(Refusal, match=rf"^agreements\.{code}$") as refused:
        check_said(" ", what, "reason")
    assert refused.value.field == "reason"


def test_a_consent_follows_its_proposal_and_a_variation_what_it_varies() -> None:
    before = date(2022, 6, 30)
    for check, code in ((check_consented, "before_proposed"), (check_varied_from, "before_effect")):
        check(JULY, JULY)
        check(before, None)
        with pytest.raises(Refusal, match=rf"^agreements\.{code}$"):
            check(before, JULY)


def test_terms_are_corrected_until_somebody_signed() -> None:
    check_terms(["binding"], signed=False)
    check_terms([], signed=True)
    with pytest.raises(Refusal, match=r"^agreements\.by_variation$") as refused:
        check_terms(["review_months", "binding"], signed=True)
    assert refused.value.field == "review_months"
