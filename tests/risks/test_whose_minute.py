"""R12, T14: whose minute and whose region carry a change of status, and what a check finds."""

from datetime import date, timedelta

import pytest

from db.bodies.records import Body, Organisation
from db.bodies.rules.kinds import BodyKind, OrgKind
from db.bodies.rules.successors import Standing as Office
from db.decisions.records import Decision
from db.errors import Refusal
from db.risks.commands import MoveAssurance, NameAuthority
from db.risks.rules.assurance import AssuranceLevel
from db.risks.rules.offices import Named, check_region, notes_another, usual_on
from db.words import explain, say
from tests.risks.conftest import System
from tests.risks.test_assurance_commands import enhanced, intensive, refused

ROUTINE, ENHANCED, INTENSIVE = AssuranceLevel
TODAY = date(2026, 11, 30)
DAY = timedelta(days=1)
ENDED = date(2026, 11, 15)
ONLY = "assurance.find_only_recommends"


def minute(system: System, body: str) -> str:
    with system.store.write("Record the decision") as work:
        return work.add(Decision(body=body, words="The status is to change"))


def found(system: System) -> dict[str, str]:
    return {each.code: say(each.code, **each.values) for each in system.store.findings(TODAY)}


def departing(system: System, risk: str, decision: str) -> MoveAssurance:
    return intensive(
        system,
        risk,
        authority=system.icb,
        departure_reason="Agreed by telephone",
        decision=decision,
        decision_ref="",
    )


def test_r12_the_group_s_minute_carries_no_departure_to_or_from_intensive(system: System) -> None:
    risk, by_group = system.quality(), minute(system, system.group)
    told = refused(system, "assurance.may_only_recommend", departing(system, risk, by_group))
    assert "Record as recommendation to the Quality Committee" in explain(told)
    by_committee = departing(system, risk, minute(system, system.committee))
    system.do(by_committee)
    down = enhanced(
        system, risk, decision=by_group, decision_ref="", departure_reason="It is better now"
    )
    refused(system, "assurance.may_only_recommend", down)
    assert system.page(risk).line.level is INTENSIVE


def test_r12_the_group_s_minute_carries_no_move_to_enhanced(system: System) -> None:
    risk, by_group = system.quality(), minute(system, system.group)
    move = enhanced(system, risk, decision=by_group, decision_ref="")
    refused(system, "assurance.may_only_recommend", move)
    beside = enhanced(system, risk, decision=by_group, decision_ref="", body=system.committee)
    refused(system, "assurance.may_only_recommend", beside)


def test_r12_the_group_may_minute_what_nhs_england_itself_authorised(system: System) -> None:
    risk, by_group = system.quality(), minute(system, system.group)
    system.do(intensive(system, risk, decision=by_group, decision_ref=""))
    assert system.page(risk).line.level is INTENSIVE
    assert ONLY not in found(system)


def test_r12_a_board_named_for_intensive_does_not_authorise_by_the_group_s_minute(
    system: System,
) -> None:
    risk, by_group = system.quality(), minute(system, system.group)
    system.do(NameAuthority(INTENSIVE, system.icb, "Agreed with the region"))
    move = intensive(system, risk, authority=system.icb, decision=by_group, decision_ref="")
    refused(system, "assurance.may_only_recommend", move)


def test_a_review_meeting_s_minute_carries_intensive_and_not_enhanced(system: System) -> None:
    with system.store.write("The quarterly review") as work:
        review = work.add(Body(name="Formal review meeting", kind=BodyKind.REVIEW_MEETING))
    risk, there = system.quality(), minute(system, review)
    move = enhanced(system, risk, decision=there, decision_ref="")
    refused(system, "assurance.may_only_recommend", move)
    system.do(departing(system, risk, there))
    assert ONLY not in found(system)


def test_r12_a_check_finds_the_group_s_minute_under_a_move_that_came_from_elsewhere(
    system: System,
) -> None:
    risk, by_group = system.quality(), minute(system, system.group)
    move = system.do(departing(system, risk, minute(system, system.committee)))
    assert ONLY not in found(system)
    with system.store.write("As if from elsewhere") as work:
        work.run("UPDATE assurancemove SET decision = :d WHERE id = :id", d=by_group, id=move)
    assert "System Quality Group" in found(system)[ONLY]
    with system.store.write("As if from elsewhere") as work:
        work.run("UPDATE assurancemove SET body = :b WHERE id = :id", b=system.committee, id=move)
    assert "System Quality Group" in found(system)[ONLY]
    with system.store.write("As if from elsewhere") as work:
        work.run(
            "UPDATE assurancemove SET authority = :a, departure_reason = '' WHERE id = :id",
            a=system.nhse,
            id=move,
        )
    assert ONLY not in found(system)


def test_a_check_finds_the_group_even_where_the_level_stays_what_it_was(system: System) -> None:
    risk = system.quality()
    move = system.do(enhanced(system, risk))
    with system.store.write("As if from elsewhere") as work:
        work.run(
            "UPDATE assurancemove SET body = :b, was = 'enhanced' WHERE id = :id",
            b=system.group,
            id=move,
        )
    assert ONLY in found(system)


@pytest.mark.parametrize(
    ("level", "kind", "usual", "notes"),
    [
        (INTENSIVE, OrgKind.NATIONAL, True, True),
        (INTENSIVE, OrgKind.REGION, True, True),
        (INTENSIVE, OrgKind.NATIONAL, False, False),
        (INTENSIVE, OrgKind.ICB, True, False),
        (ENHANCED, OrgKind.NATIONAL, True, False),
    ],
)
def test_r12_a_minute_notes_another_s_authority_only_for_intensive_and_only_nhs_england_s(
    level: AssuranceLevel, kind: OrgKind, usual: bool, notes: bool
) -> None:
    assert notes_another(level, kind, usual=usual) is notes


def region(system: System) -> str:
    with system.store.write("A regional office") as work:
        return work.add(Organisation(name="Northern region", kind=OrgKind.REGION))


def end_nhs_england(system: System) -> None:
    with system.store.write("NHS England ends") as work:
        work.run(
            "UPDATE organisation SET closed_on = :on WHERE id = :id",
            on=ENDED.isoformat(),
            id=system.nhse,
        )


@pytest.mark.parametrize("named", [True, False])
def test_t14_a_regional_office_authorises_only_while_its_national_body_stands(
    system: System, named: bool
) -> None:
    office, risk = region(system), system.quality()
    if named:
        system.do(NameAuthority(INTENSIVE, office, "Letter of 2022", date(2022, 7, 1)))
    by_region = intensive(system, risk, authority=office)
    end_nhs_england(system)
    told = explain(refused(system, "assurance.region_passed", by_region))
    assert "The Department" in told
    assert "15 November 2026" in told
    system.do(intensive(system, system.quality(), authority=office, on_date=ENDED))
    system.do(intensive(system, risk, authority=system.department))
    assert "assurance.find_not_usual" not in found(system)


def test_t14_a_regional_office_named_after_its_national_body_ended_authorises(
    system: System,
) -> None:
    office, risk = region(system), system.quality()
    end_nhs_england(system)
    system.do(NameAuthority(INTENSIVE, office, "Letter of the Department", ENDED))
    refused(system, "assurance.region_passed", intensive(system, risk, authority=office))
    system.do(NameAuthority(INTENSIVE, office, "Letter of the Department", ENDED + DAY))
    system.do(intensive(system, risk, authority=office))
    assert system.page(risk).line.authority == "Northern region"


def test_t14_a_check_finds_a_regional_office_that_outlived_its_national_body(
    system: System,
) -> None:
    office, risk = region(system), system.quality()
    system.do(intensive(system, risk, authority=office))
    assert "assurance.find_not_usual" not in found(system)
    end_nhs_england(system)  # told later, for a day before the move
    assert "assurance.find_not_usual" in found(system)


OFFICES = {
    "nhse": Office(date(2013, 4, 1), ENDED, "dhsc"),
    "dhsc": Office(),
    "old": Office(None, ENDED, "new"),
    "new": Office(None, None),
    "open": Office(date(2019, 4, 1)),
    "late": Office(ENDED + DAY),
}
NAMES = {each: each for each in OFFICES}


def named(*kept: str) -> Named:
    return Named(dict.fromkeys(kept), (), ["nhse"], ["old", "new", "open", "late"])


def test_t14_a_region_s_successor_and_one_that_opened_later_hold_what_a_region_lost() -> None:
    after = ENDED + DAY
    assert usual_on(OFFICES, named("open"), ENDED) == {"open"}
    assert usual_on(OFFICES, named("open"), after) == {"dhsc"}
    assert usual_on(OFFICES, named("old"), after) == {"new"}
    assert usual_on(OFFICES, named("late"), after) == {"late"}
    assert usual_on(OFFICES, Named({"open": None}, (), [], ["open"]), after) == {"open"}
    nobody = OFFICES | {"nhse": Office(None, ENDED)}
    assert usual_on(nobody, named("open"), after) == frozenset()
    check_region(nobody, NAMES, named("open"), "open", after)
    check_region(OFFICES, NAMES, named("open"), "open", ENDED)
    check_region(OFFICES, NAMES, named("open"), "dhsc", after)
    with pytest.raises(Refusal):
        check_region(OFFICES, NAMES, named("open"), "open", after)
