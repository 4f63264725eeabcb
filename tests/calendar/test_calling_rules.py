"""R32, R36: what a call outside the plan rests on, and the figures terms of reference can mean."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from db.bodies.rules.kinds import DayUnit, OrgKind
from db.calendar.rules.calling import (
    Call,
    Caller,
    Ground,
    Parties,
    Terms,
    check_call,
    check_caller,
    check_notice,
    check_rule,
    check_told,
    consent_needed,
    notice,
    two_parties,
)
from db.calendar.rules.reviews import A_YEAR, FIRST_YEAR, check_chair, review_shortfall
from db.errors import Refusal

BOTH = Parties("region", "icb")
ABOUT_TRUST = Call(Ground.ESCALATION, "trust", "region")
ON = date(2026, 12, 3)


def refused(code: str, call: Call, parties: Parties = BOTH) -> None:
    with pytest.raises(Refusal) as found:
        check_call(call, parties)
    assert found.value.code == f"calendar.{code}"


def test_a_call_says_on_what_ground_about_whom_and_for_which_party() -> None:
    check_call(ABOUT_TRUST, BOTH)
    check_call(replace(ABOUT_TRUST, called_for="icb"), BOTH)
    refused("ground_missing", replace(ABOUT_TRUST, ground=Ground.NOT_SAID))
    refused("about_missing", replace(ABOUT_TRUST, about=""))
    refused("party_missing", replace(ABOUT_TRUST, called_for="trust"))
    check_call(Call(Ground.OTHER), BOTH)


def test_r32_an_urgent_call_is_the_icbs_need_name_nobody_and_is_told_to_the_region() -> None:
    urgent = Call(Ground.URGENT, "", "icb")
    check_call(urgent, BOTH)
    refused("urgent_is_the_icbs", replace(urgent, called_for="region"))
    refused("party_missing", replace(urgent, called_for=""))
    with pytest.raises(Refusal, match="region_not_told"):
        check_told(urgent, BOTH)
    check_told(replace(urgent, told_on=ON), BOTH)
    check_told(urgent, None)
    check_told(ABOUT_TRUST, BOTH)


def test_r36_an_escalation_for_nobodys_party_asks_nobody() -> None:
    assert consent_needed(replace(ABOUT_TRUST, called_for="trust"), BOTH) == ""


def test_r36_two_regional_offices_are_not_one_party() -> None:
    region, icb = OrgKind.REGION, OrgKind.ICB
    assert two_parties({"r": region, "s": region, "i": icb}) is None
    assert two_parties({"i": icb}) is None


def test_notice_too_short_is_told_with_what_was_given_and_what_is_needed() -> None:
    terms = Terms(5, DayUnit.CALENDAR)
    for convened, given in ((date(2026, 12, 1), 2), (ON, 0), (date(2026, 12, 5), 0)):
        with pytest.raises(Refusal) as found:
            check_notice(terms, convened, ON, "", {})
        assert found.value.values == {"given": given, "needed": 5}
        assert found.value.field == "short_notice"
    check_notice(Terms(), ON, ON, "", {})
    check_notice(Terms(0, DayUnit.CALENDAR), ON, ON, "", {})


def test_working_days_of_notice_leave_out_the_holidays() -> None:
    eve, after = date(2026, 12, 24), date(2026, 12, 29)
    holidays = {date(2026, 12, 25), date(2026, 12, 28)}
    assert notice(eve, after, DayUnit.WORKING, holidays) == 1
    assert notice(eve, after, DayUnit.CALENDAR, holidays) == 5


def test_one_member_is_enough_where_the_terms_give_no_number() -> None:
    terms = Terms(who_calls=Caller.MEMBERS)
    check_caller(terms, "member", {"chair"}, {"member"}, 0)
    check_caller(replace(terms, members_needed=3), "member", {"chair"}, {"member"}, 2)
    with pytest.raises(Refusal) as found:
        check_caller(replace(terms, members_needed=3), "member", {"chair"}, {"member"}, 1)
    assert found.value.values == {"needed": 3, "called": 2}


def test_where_members_call_the_chair_calls_only_as_one_of_them() -> None:
    terms = Terms(who_calls=Caller.MEMBERS, members_needed=1)
    check_caller(terms, "chair", {"chair"}, {"chair", "member"}, 0)
    with pytest.raises(Refusal, match="member_calls"):
        check_caller(terms, "chair", {"chair"}, {"member"}, 0)


@pytest.mark.parametrize(
    ("notice_days", "members", "reviews", "field"),
    [
        (-1, None, None, "notice_days"),
        (91, None, None, "notice_days"),
        (None, 0, None, "members_needed"),
        (None, 100, None, "members_needed"),
        (None, None, 0, "reviews_a_year"),
        (None, None, 13, "reviews_a_year"),
    ],
)
def test_figures_no_terms_of_reference_could_mean_are_refused(
    notice_days: int | None, members: int | None, reviews: int | None, field: str
) -> None:
    for fits in ((0, 1, 1), (90, 99, 12), (None, None, None)):
        check_rule(*fits)
    with pytest.raises(Refusal) as found:
        check_rule(notice_days, members, reviews)
    assert found.value.field == field


def test_the_figures_that_would_do_are_named() -> None:
    named = []
    for figures in ((-1, None, None), (None, 0, None), (None, None, 0)):
        with pytest.raises(Refusal) as found:
            check_rule(*figures)
        named.append(tuple(found.value.values.values()))
    assert named == [(0, 90), (1, 99), (1, 12)]


def test_r13_a_review_has_a_chair_and_one_who_may_take_it() -> None:
    check_chair("director", {"director"})
    for chair, code in (("", "review_chair_missing"), ("deputy", "review_chair")):
        with pytest.raises(Refusal) as found:
            check_chair(chair, {"director"})
        assert found.value.code == f"calendar.{code}"


def test_r13_before_the_first_year_of_operation_no_review_is_short() -> None:
    assert review_shortfall([], date(2022, 6, 30), FIRST_YEAR, A_YEAR) is None
    assert review_shortfall([], date(2023, 7, 1), FIRST_YEAR, None) is None
    short = review_shortfall([], date(2023, 7, 1), FIRST_YEAR, 1)
    assert short is not None
    assert short.due == 1


def test_who_may_call_by_the_words_of_a_newer_version_is_not_judged_by_this_one() -> None:
    newer: Any = "the county"
    check_caller(Terms(who_calls=newer), "stranger", set(), set(), 0)
