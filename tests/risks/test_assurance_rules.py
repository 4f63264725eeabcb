"""R20-R26, T4, T12, T14: who may move a quality risk between the three levels."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.bodies.rules.successors import Standing as Office
from db.errors import Refusal
from db.risks.rules.assurance import (
    CAUTION,
    Approved,
    ApprovedPart,
    Ask,
    AssuranceLevel,
    Criterion,
    Move,
    Status,
    Terms,
    changed_since,
    check_has_status,
    check_keeps_status,
    check_may_close,
    check_move,
    has_status,
    in_order,
    read_move,
    sound,
    status,
    steps_down,
    whose,
)
from db.risks.rules.offices import (
    Named,
    check_body,
    check_level_named,
    check_office,
    usual_on,
)
from db.risks.rules.proposals import (
    ProposalState,
    check_answer,
    check_proposal,
    check_proposed_on,
    check_waiting,
    pending,
)
from db.risks.rules.risk import HEALTH, Regime, RiskCategory, Sector
from db.risks.rules.scores import Band
from db.words import explain, known

ROUTINE, ENHANCED, INTENSIVE = AssuranceLevel
TODAY = date(2026, 12, 3)
DAY = timedelta(days=1)
ICB = {"icb": "Lancashire and South Cumbria ICB"}
NHSE = {"nhse": "NHS England"}
TERMS = Terms(
    frozenset({Criterion.COMPLEX}), "Maternity plan", "Nettie", "Support team", "Regional director"
)
NOTHING = Status(ROUTINE)


def ask(became: AssuranceLevel, of: Status = NOTHING, **changes: object) -> Ask:
    usual = NHSE if whose(of.level, became) is INTENSIVE else ICB
    given = Ask(of, became, TODAY, next(iter(usual)), usual, "Ann", "Recurrent", TERMS)
    given = replace(given, minute="QC/26-27/015", evidence="Audit of October")
    return replace(given, **changes)  # type: ignore[arg-type]


def refused(code: str, given: Ask) -> Refusal:
    with pytest.raises(Refusal) as found:
        check_move(given, TODAY)
    assert found.value.code == code
    assert explain(found.value)
    return found.value


def at(level: AssuranceLevel, on: date = TODAY - DAY) -> Status:
    return status([Move("m", level, on, frozenset(), "icb", "Ann", TERMS)])


def test_each_move_with_its_usual_authority_is_allowed() -> None:
    for was in AssuranceLevel:
        for became in AssuranceLevel:
            if was is not became:
                check_move(ask(became, at(was)), TODAY)


def test_t12_only_quality_risks_of_health_services_under_nhs_assurance_have_a_status() -> None:
    assert has_status(RiskCategory.QUALITY, Sector.INDEPENDENT, Regime.NHS)
    for category in RiskCategory:
        for sector in Sector:
            for regime in Regime:
                wanted = (
                    category is RiskCategory.QUALITY and sector in HEALTH and regime is Regime.NHS
                )
                assert has_status(category, sector, regime) == wanted


@pytest.mark.parametrize(
    ("category", "sector", "regime", "code"),
    [
        (RiskCategory.FINANCE, Sector.NHS, Regime.NHS, "assurance.not_quality"),
        (RiskCategory.QUALITY, Sector.NHS, Regime.LOCAL_AUTHORITY, "assurance.not_nhs"),
        (RiskCategory.QUALITY, Sector.SOCIAL_CARE, Regime.NHS, "assurance.not_health"),
    ],
)
def test_a_risk_without_a_status_says_what_keeps_it_from_one(
    category: RiskCategory, sector: Sector, regime: Regime, code: str
) -> None:
    with pytest.raises(Refusal) as found:
        check_has_status(category, sector, regime)
    assert found.value.code == code
    assert known(code)
    check_has_status(RiskCategory.QUALITY, Sector.NHS, Regime.NHS)


def test_r22_enhanced_needs_criteria_a_plan_and_a_lead() -> None:
    refused("assurance.no_criteria", ask(ENHANCED, terms=replace(TERMS, criteria=frozenset())))
    refused("assurance.no_plan", ask(ENHANCED, terms=replace(TERMS, plan=" ")))
    refused("assurance.no_lead", ask(ENHANCED, terms=replace(TERMS, lead=" ")))
    check_move(ask(ENHANCED, terms=replace(TERMS, support="", regulator_lead="")), TODAY)


def test_r23_intensive_needs_mandated_support_and_a_regulator_lead() -> None:
    refused("assurance.no_support", ask(INTENSIVE, terms=replace(TERMS, support=" ")))
    nobody = replace(TERMS, regulator_lead=" ")
    refused("assurance.no_regulator_lead", ask(INTENSIVE, terms=nobody))


def test_r23_intensive_needs_what_enhanced_needs_as_well() -> None:
    refused("assurance.no_criteria", ask(INTENSIVE, terms=replace(TERMS, criteria=frozenset())))
    refused("assurance.no_plan", ask(INTENSIVE, terms=replace(TERMS, plan=" ")))
    refused("assurance.no_lead", ask(INTENSIVE, terms=replace(TERMS, lead="")))


def test_routine_needs_neither_plan_nor_lead() -> None:
    check_move(ask(ROUTINE, at(ENHANCED), terms=Terms()), TODAY)


def test_r24_a_move_says_whose_authority_who_gave_it_where_that_stands_and_on_what() -> None:
    refused("assurance.no_authority", ask(ENHANCED, authority=""))
    refused("assurance.no_person", ask(ENHANCED, person=" "))
    refused("assurance.no_rationale", ask(ENHANCED, rationale=" "))
    assert refused("assurance.no_minute", ask(ENHANCED, minute=" ")).field == "decision_ref"
    assert refused("assurance.no_evidence", ask(ENHANCED, evidence=" ")).field == "evidence"
    refused("assurance.no_minute", ask(ROUTINE, at(ENHANCED), minute=""))


def test_r24_intensive_is_not_the_icb_s_to_authorise() -> None:
    found = refused("assurance.not_usual", ask(INTENSIVE, authority="icb"))
    assert found.field == "authority"
    assert "NHS England" in explain(found)


def test_two_usual_authorities_are_both_named() -> None:
    usual = {"nhse": "NHS England", "dhsc": "The Department"}
    found = refused("assurance.not_usual", ask(INTENSIVE, authority="icb", usual=usual))
    assert "NHS England / The Department" in explain(found)


def test_where_no_usual_authority_is_known_the_refusal_says_so() -> None:
    refused("assurance.nobody_usual", ask(INTENSIVE, usual={}))


def test_t4_another_authority_is_a_departure_with_its_reason_who_and_why() -> None:
    away = ask(INTENSIVE, authority="icb", departure_reason="Region asked the ICB to act tonight")
    check_move(away, TODAY)
    refused("assurance.no_person", replace(away, person=""))
    refused("assurance.not_usual", replace(away, departure_reason="  "))
    refused("assurance.no_support", replace(away, terms=replace(TERMS, support="")))


def test_stepping_down_needs_the_authority_of_the_level_left_and_says_it_is_assumed() -> None:
    assert whose(INTENSIVE, ROUTINE) is INTENSIVE
    assert whose(ENHANCED, ROUTINE) is ENHANCED
    assert whose(ROUTINE, ENHANCED) is ENHANCED
    assert steps_down(INTENSIVE, ENHANCED)
    assert not steps_down(ENHANCED, ENHANCED)
    assert not steps_down(ENHANCED, INTENSIVE)
    refused("assurance.not_usual", ask(ENHANCED, at(INTENSIVE), authority="icb"))


def test_a_move_to_the_level_it_has_is_refused_unless_something_approved_has_changed() -> None:
    refused("assurance.same", ask(ENHANCED, at(ENHANCED)))
    refused("assurance.same", ask(ROUTINE))
    check_move(ask(ENHANCED, at(ENHANCED), anew=True), TODAY)


def test_a_move_falls_between_the_last_one_and_today() -> None:
    check_move(ask(ENHANCED, on=TODAY), TODAY)
    refused("assurance.later", ask(ENHANCED, on=TODAY + DAY))
    check_move(ask(INTENSIVE, at(ENHANCED), on=TODAY - DAY), TODAY)
    refused("assurance.before_last", ask(INTENSIVE, at(ENHANCED), on=TODAY - 2 * DAY))
    moves = [
        Move(str(days), ENHANCED, TODAY - days * DAY, frozenset(), "icb", "Ann", TERMS)
        for days in (3, 1)
    ]
    two = ask(INTENSIVE, status(moves), on=TODAY - 2 * DAY)
    assert refused("assurance.before_last", two).values["last"] == TODAY - DAY


def test_the_usual_authorities_are_named_in_the_order_of_the_alphabet() -> None:
    either = {"nhse": "NHS England", "dhsc": "The Department", "icb": "An ICB"}
    given = replace(ask(ENHANCED), authority="phe", usual=either, departure_reason=" ")
    said = refused("assurance.not_usual", given).values["usual"]
    assert said == "An ICB / NHS England / The Department"


OFFICES = {
    "nhse": Office(date(2013, 4, 1), date(2027, 3, 31), "dhsc"),
    "dhsc": Office(date(1988, 7, 25)),
    "phe": Office(date(2013, 4, 1), date(2021, 9, 30)),
    "icb": Office(date(2022, 7, 1)),
}
NAMES = {"nhse": "NHS England", "dhsc": "The Department", "phe": "PHE", "icb": "The ICB"}


def test_t14_an_authority_is_the_office_or_its_successor_on_that_day() -> None:
    last = date(2027, 3, 31)
    assert usual_on(OFFICES, Named({"nhse": None}), last) == {"nhse"}
    assert usual_on(OFFICES, Named({"nhse": None}), last + DAY) == {"dhsc"}
    assert usual_on(OFFICES, Named({}, ["icb", "phe"]), last) == {"icb"}
    assert usual_on(OFFICES, Named({"phe": last}, ["icb"]), last) == frozenset()
    check_office(OFFICES, NAMES, "nhse", last)
    check_office(OFFICES, NAMES, "dhsc", last + DAY)


def test_t14_an_office_that_has_ended_is_refused_and_its_successor_named() -> None:
    with pytest.raises(Refusal) as found:
        check_office(OFFICES, NAMES, "nhse", date(2027, 4, 1))
    assert found.value.code == "assurance.office_passed"
    assert "The Department" in explain(found.value)
    assert NAMES["nhse"] in explain(found.value)


def test_t14_an_office_the_book_has_no_name_for_is_told_by_its_code() -> None:
    with pytest.raises(Refusal) as found:
        check_office(OFFICES, NAMES, "gone", TODAY)
    assert "gone" in explain(found.value)


@pytest.mark.parametrize(
    ("office", "on"), [("phe", date(2021, 10, 1)), ("icb", date(2022, 6, 30)), ("gone", TODAY)]
)
def test_t14_an_office_nothing_followed_or_not_yet_open_has_no_authority(
    office: str, on: date
) -> None:
    with pytest.raises(Refusal) as found:
        check_office(OFFICES, NAMES, office, on)
    assert found.value.code == "assurance.office_not_there"
    assert explain(found.value)


def test_r12_the_system_quality_group_may_only_recommend_and_is_shown_the_way_out() -> None:
    check_body(may_authorise=True, body="Quality Committee", committee="x")
    with pytest.raises(Refusal) as found:
        check_body(may_authorise=False, body="System Quality Group", committee="Quality Committee")
    assert "Record as recommendation to the Quality Committee" in explain(found.value)


def test_a_proposal_says_another_level_and_why() -> None:
    check_proposal(ROUTINE, ENHANCED, "Recurrent")
    with pytest.raises(Refusal) as found:
        check_proposal(ENHANCED, ENHANCED, "Recurrent")
    assert found.value.code == "assurance.same"
    with pytest.raises(Refusal) as found:
        check_proposal(ROUTINE, ENHANCED, " ")
    assert found.value.code == "assurance.no_rationale"


@pytest.mark.parametrize(
    ("was", "became", "now", "open_still"),
    [
        (ROUTINE, ENHANCED, ROUTINE, True),
        (ROUTINE, ENHANCED, ENHANCED, False),
        (ROUTINE, ENHANCED, INTENSIVE, False),
        (INTENSIVE, ENHANCED, INTENSIVE, True),
        (INTENSIVE, ENHANCED, ROUTINE, False),
        (INTENSIVE, ROUTINE, ENHANCED, True),
        ("", ENHANCED, ROUTINE, True),
        ("", ENHANCED, INTENSIVE, False),
        ("", ROUTINE, ENHANCED, True),
        ("", ROUTINE, ROUTINE, False),
    ],
)
def test_a_proposal_is_open_until_the_risk_has_got_that_far(
    was: str, became: AssuranceLevel, now: AssuranceLevel, *, open_still: bool
) -> None:
    assert pending(was, became, now) is open_still


def test_a_proposal_is_answered_once() -> None:
    check_waiting(ProposalState.WAITING)
    for state in set(ProposalState) - {ProposalState.WAITING}:
        with pytest.raises(Refusal):
            check_waiting(state)


NOW = Approved(Band.EXTREME, "Nettie Quillfeather", "Maternity plan, version 2")


def test_r24_a_change_of_band_lead_or_plan_asks_for_approval_anew() -> None:
    assert changed_since(ENHANCED, NOW, NOW) == ()
    assert changed_since(ENHANCED, NOW, replace(NOW, band=Band.HIGH)) == (ApprovedPart.BAND,)
    assert changed_since(INTENSIVE, NOW, replace(NOW, lead="Wilf", plan="x")) == (
        ApprovedPart.LEAD,
        ApprovedPart.PLAN,
    )


def test_r24_wording_never_asks_for_approval_anew() -> None:
    reworded = Approved(Band.EXTREME, "NETTIE  Quillfeather", "maternity plan — version 2.")
    assert changed_since(ENHANCED, NOW, reworded) == ()


def test_nothing_rests_on_routine() -> None:
    assert changed_since(ROUTINE, NOW, Approved(None, "", "")) == ()


def move(name: str, level: AssuranceLevel, *after: str) -> Move:
    return Move(name, level, TODAY, frozenset(after), "nhse", "Ann", TERMS)


def test_a_risk_with_no_move_is_routine() -> None:
    assert status([]) == Status(ROUTINE)


def test_the_last_of_a_chain_of_moves_stands() -> None:
    chain = [move("a", ENHANCED), move("b", INTENSIVE, "a"), move("c", ROUTINE, "b")]
    assert status(chain).level is ROUTINE
    assert not status(chain).contested


def test_two_moves_made_apart_show_the_more_cautious_until_a_person_decides() -> None:
    apart = [move("a", ENHANCED), move("b", INTENSIVE, "a"), move("c", ROUTINE, "a")]
    shown = status(apart)
    assert (shown.level, shown.contested) == (INTENSIVE, True)
    check_move(ask(INTENSIVE, shown), TODAY)
    decided = status([*apart, move("d", ROUTINE, "b", "c")])
    assert (decided.level, decided.contested) == (ROUTINE, False)


def test_a_decision_closes_only_the_moves_it_was_shown() -> None:
    shown = [move("a", ENHANCED), move("b", ROUTINE, "a"), move("c", INTENSIVE)]
    assert status(shown).level is INTENSIVE


def test_two_equal_moves_made_apart_need_no_decision() -> None:
    both = status([move("a", ENHANCED), move("b", ENHANCED)])
    assert (both.level, both.contested) == (ENHANCED, False)


@pytest.mark.parametrize(
    "broken",
    [
        replace(move("b", ROUTINE, "a"), authority=""),
        replace(move("b", ROUTINE, "a"), person=" "),
        replace(move("b", INTENSIVE, "a"), terms=replace(TERMS, support="")),
    ],
)
def test_a_move_that_lacks_what_it_needs_is_kept_but_changes_nothing(broken: Move) -> None:
    assert not sound(broken)
    assert status([move("a", ENHANCED), broken]).level is ENHANCED


def test_moves_that_claim_to_follow_each_other_lower_nothing() -> None:
    ring = [move("a", INTENSIVE, "b"), move("b", ROUTINE, "a")]
    assert status(ring).level is INTENSIVE
    assert status([move("a", INTENSIVE, "a")]).level is INTENSIVE


@st.composite
def histories(draw: st.DrawFn) -> list[Move]:
    moves: list[Move] = []
    for number in range(draw(st.integers(0, 9))):
        seen = draw(st.sets(st.sampled_from(moves).map(lambda each: each.id))) if moves else set()
        moves.append(move(f"m{number}", draw(st.sampled_from(AssuranceLevel)), *seen))
    return moves


@given(histories(), st.randoms())
def test_the_level_follows_from_the_set_of_moves_and_not_their_order(
    moves: list[Move], chance: object
) -> None:
    shuffled = list(moves)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert status(shuffled) == status(moves)
    assert status([*moves, *moves[:1]]).level is status(moves).level


@given(histories())
def test_no_standing_move_is_more_cautious_than_what_is_shown(moves: list[Move]) -> None:
    shown = status(moves)
    assert all(CAUTION[head.became] <= CAUTION[shown.level] for head in shown.heads)
    if moves:
        assert shown.heads


@given(histories(), st.sampled_from(AssuranceLevel))
def test_a_move_that_saw_everything_decides(moves: list[Move], became: AssuranceLevel) -> None:
    decision = move("z", became, *(each.id for each in status(moves).heads))
    assert status([*moves, decision]) == Status(became, (decision,))


def apart(moves: Sequence[Move], side: str) -> list[Move]:
    return [
        replace(each, id=each.id + side, after=frozenset(one + side for one in each.after))
        for each in moves
    ]


@given(histories(), histories())
def test_joining_two_laptops_never_shows_less_caution_than_either(
    mine: list[Move], theirs: list[Move]
) -> None:
    one, other = apart(mine, "k"), apart(theirs, "h")
    joined = status(one + other).level
    assert CAUTION[joined] == max(CAUTION[status(one).level], CAUTION[status(other).level])


def test_moves_of_one_day_are_told_in_the_order_they_followed_each_other() -> None:
    chain = [move("z", ENHANCED), move("m", INTENSIVE, "z"), move("a", ROUTINE, "m")]
    assert [each.id for each in in_order(chain[::-1])] == ["z", "m", "a"]
    ring = [move("a", ENHANCED, "b"), move("b", ROUTINE, "a")]
    assert len(in_order(ring)) == 2


def code_of(check: object, *given: object) -> str:
    with pytest.raises(Refusal) as found:
        check(*given)  # type: ignore[operator]
    assert explain(found.value)
    return found.value.code


def test_a_status_above_routine_is_stepped_down_before_the_risk_loses_or_leaves_it() -> None:
    quality = (RiskCategory.QUALITY, Sector.NHS, Regime.NHS)
    finance = (RiskCategory.FINANCE, Sector.NHS, Regime.NHS)
    check_keeps_status(INTENSIVE, *quality)
    check_keeps_status(ROUTINE, *finance)
    assert code_of(check_keeps_status, ENHANCED, *finance) == "assurance.stands"
    check_may_close(ROUTINE)
    assert code_of(check_may_close, ENHANCED) == "assurance.close_stands"


def test_a_proposal_is_made_by_today_and_answered_with_a_reason() -> None:
    check_proposed_on(TODAY, TODAY)
    assert code_of(check_proposed_on, TODAY + DAY, TODAY) == "assurance.later"
    check_answer(ProposalState.DECLINED, "Enhanced is enough")
    check_answer(ProposalState.WITHDRAWN, "Overtaken")
    assert code_of(check_answer, ProposalState.DECLINED, " ") == "assurance.no_answer"
    for state in (ProposalState.WAITING, ProposalState.AUTHORISED):
        assert code_of(check_answer, state, "x") == "assurance.not_an_answer"


def test_routine_has_no_authority_to_name() -> None:
    check_level_named(ENHANCED)
    check_level_named(INTENSIVE)
    assert code_of(check_level_named, ROUTINE) == "assurance.routine_authority"


def test_a_move_reads_back_from_its_columns() -> None:
    kept = ("m", "enhanced", "2026-12-03", "a b", "icb", "Ann", "complex", "P", "L", "S", "R")
    terms = Terms(frozenset({Criterion.COMPLEX}), "P", "L", "S", "R")
    assert read_move(kept) == Move("m", ENHANCED, TODAY, frozenset("ab"), "icb", "Ann", terms)
    assert read_move((None,) * 11) == Move("", INTENSIVE, date.min)


def test_a_level_of_a_newer_version_counts_as_intensive() -> None:
    kept = ("m", "special", None, "", "icb", "Ann", "", "P", "L", "S", "R")
    assert read_move(kept).became is INTENSIVE
