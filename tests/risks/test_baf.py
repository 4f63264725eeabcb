"""The Board Assurance Framework (R59): its pages, their year of scores, what was concluded."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.bodies.rules.purposes import Aim
from db.calendar.records import Meeting
from db.calendar.rules.states import MeetingState
from db.errors import Refusal
from db.risks.commands import (
    AddAssuranceLine,
    ChangeRisk,
    CloseRisk,
    ConcludeBaf,
    LinkRisks,
    MarkStrategic,
    ScoreRisk,
    UnlinkRisks,
    UnmarkStrategic,
)
from db.risks.queries import (
    BafPage,
    RegisterFilter,
    RiskShown,
    baf_page,
    feeds,
    register_ids,
    strategic_risks,
)
from db.risks.rules.baf import (
    MONTHS,
    Confidence,
    MonthScore,
    check_conclusion,
    check_link,
    check_linked,
    check_on_framework,
    check_strategic,
    check_taken_off,
    month_ends,
    year_of_scores,
)
from db.risks.rules.scores import Scored, ScoreKind
from db.words import explain, say
from tests.risks.conftest import System

TODAY = date(2026, 11, 30)
DAY = timedelta(days=1)
OBJECTIVE = "Safe maternity care in every place"


def code_of(check: Any, *given_: Any, **named: Any) -> str:
    with pytest.raises(Refusal) as found:
        check(*given_, **named)
    assert explain(found.value)
    return found.value.code


def test_a_year_ends_on_the_day_and_on_the_last_of_eleven_months_before() -> None:
    ends = month_ends(date(2026, 3, 5))
    assert len(ends) == MONTHS
    assert ends[-1] == date(2026, 3, 5)
    assert ends[-2] == date(2026, 2, 28)
    assert ends[0] == date(2025, 4, 30)
    assert month_ends(date(2024, 3, 31))[-2] == date(2024, 2, 29)


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_a_year_has_twelve_days_each_of_another_month_in_order(as_at: date) -> None:
    ends = month_ends(as_at)
    assert len({(each.year, each.month) for each in ends}) == MONTHS
    assert list(ends) == sorted(ends)
    assert all((each + DAY).day == 1 for each in ends[:-1])


def score(on: date, likelihood: int, impact: int, turn: int = 0) -> tuple[Scored, int, int]:
    return Scored(on, turn, f"{on}{turn}", likelihood * impact), likelihood, impact


def test_each_month_shows_the_score_in_force_at_its_end_and_none_before_any() -> None:
    given_ = [score(date(2026, 9, 30), 4, 4), score(date(2026, 10, 1), 5, 4)]
    year = year_of_scores([*given_, score(TODAY + DAY, 1, 1)], TODAY)
    assert [each.points for each in year] == [None] * 9 + [16, 20, 20]
    assert year[-1].steps == (5, 4)
    assert tuple(each.on for each in year) == month_ends(TODAY)
    assert year[0].steps == (0, 0)


def test_a_month_continues_the_one_before_only_on_the_same_matrix() -> None:
    day, same = date(2026, 3, 31), "5x5; low 1-3; moderate 4-6; high 8-12; extreme 15-25"
    before = MonthScore(day, 12, (3, 4), "")
    assert MonthScore(day, 9, (3, 3), same).follows(before)
    assert not MonthScore(day, 9, (3, 3), "4x4; low 1-16").follows(before)
    assert not MonthScore(day, None).follows(before)
    assert not before.follows(MonthScore(day, None))
    own = "4x4; low 1-16"
    assert MonthScore(day, 9, (3, 3), own).follows(MonthScore(day, 12, (3, 4), own))
    year = year_of_scores([(Scored(TODAY, 0, "s", 9, own), 3, 3)], TODAY)
    assert (year[0].scale, year[-1].scale) == ("", own)


def test_of_two_scores_of_one_day_the_later_is_in_force() -> None:
    year = year_of_scores([score(TODAY, 2, 2, 1), score(TODAY, 5, 5, 0)], TODAY)
    assert year[-1].points == 4


def test_what_a_page_needs_is_refused_in_words() -> None:
    check_strategic("Care", [Aim.OUTCOMES])
    assert code_of(check_strategic, " ", [Aim.OUTCOMES]) == "baf.no_objective"
    assert code_of(check_strategic, "Care", []) == "baf.no_aim"
    check_taken_off("Held")
    assert code_of(check_taken_off, " ") == "baf.off_reason"
    check_on_framework(on_framework=True)
    assert code_of(check_on_framework, on_framework=False) == "baf.not_strategic"
    check_conclusion("Partly", TODAY, TODAY)
    assert code_of(check_conclusion, "Partly", TODAY + DAY, TODAY) == "baf.later"
    assert code_of(check_conclusion, "Partly", None, TODAY) == "baf.later"
    assert code_of(check_conclusion, " ", TODAY, TODAY) == "baf.no_words"
    check_link("a", "b")
    assert code_of(check_link, "a", "a") == "baf.itself"
    check_linked(linked=True)
    assert code_of(check_linked, linked=False) == "baf.not_linked"


def strategic(system: System) -> str:
    risk = system.quality()
    system.do(MarkStrategic(risk, OBJECTIVE, (Aim.OUTCOMES, Aim.INEQUALITIES)))
    return risk


def page(system: System, risk: str) -> BafPage:
    with system.store.read() as book:
        found = baf_page(book, risk, TODAY)
    assert found
    return found


def meeting(system: System, on: date) -> str:
    with system.store.write("A meeting") as work:
        return work.add(Meeting(body=system.committee, on_date=on, state=MeetingState.HELD))


def refused(system: System, it: object) -> str:
    return code_of(system.store.do, it)


def test_r59_a_risk_goes_on_the_framework_with_its_objective_and_aims(system: System) -> None:
    risk = system.quality()
    assert refused(system, MarkStrategic(risk)) == "baf.no_objective"
    assert refused(system, MarkStrategic(risk, OBJECTIVE)) == "baf.no_aim"
    system.do(ChangeRisk(risk, objective=OBJECTIVE, aims=(Aim.OUTCOMES,)))
    system.do(MarkStrategic(risk))
    found = page(system, risk)
    assert (found.strategic.objective, found.strategic.aims, found.strategic.body) == (
        *(OBJECTIVE, "outcomes", "Quality Committee"),
    )
    assert [each.points for each in found.year] == [None] * 11 + [16]
    with system.store.read() as book:
        assert len(register_ids(book, RegisterFilter(RiskShown.STRATEGIC))) == 1
        assert not strategic_risks(book, system.group)


def test_a_page_is_changed_taken_off_with_a_reason_and_put_back(system: System) -> None:
    risk = strategic(system)
    system.do(MarkStrategic(risk, body=system.group, pos="02"))
    assert page(system, risk).strategic.body == "System Quality Group"
    assert refused(system, UnmarkStrategic(risk, "")) == "baf.off_reason"
    system.do(UnmarkStrategic(risk, "Held in the register"))
    assert refused(system, UnmarkStrategic(risk, "Again")) == "baf.not_strategic"
    with system.store.read() as book:
        assert baf_page(book, risk, TODAY) is None
        assert strategic_risks(book) == []
    system.do(MarkStrategic(risk))
    assert page(system, risk).strategic.ended_why == ""


def test_the_year_follows_the_scores_as_they_were_given(system: System) -> None:
    risk = strategic(system)
    system.do(ScoreRisk(risk, 5, 4, on_date=date(2026, 8, 31)), ScoreRisk(risk, 2, 2))
    system.do(ScoreRisk(risk, 1, 1, kind=ScoreKind.TARGET))
    assert [each.points for each in page(system, risk).year] == [None] * 8 + [20, 20, 20, 4]


def test_a_committee_concludes_once_a_meeting_and_the_latest_stands_first(system: System) -> None:
    risk = strategic(system)
    first, second = (meeting(system, on) for on in (date(2026, 10, 1), date(2026, 11, 5)))
    later = meeting(system, TODAY + DAY)
    system.do(ConcludeBaf(risk, first, Confidence.NOT_ASSURED, "The rota is not in place"))
    system.do(ConcludeBaf(risk, second, Confidence.PARTLY, "In place at one unit"))
    system.do(ConcludeBaf(risk, second, Confidence.PARTLY, "In place at both units"))
    told = [(each.on, each.confidence, each.words) for each in page(system, risk).conclusions]
    assert told == [
        (date(2026, 11, 5), Confidence.PARTLY, "In place at both units"),
        (date(2026, 10, 1), Confidence.NOT_ASSURED, "The rota is not in place"),
    ]
    late = ConcludeBaf(risk, later, Confidence.ASSURED, "Yes")
    assert refused(system, late) == "baf.later"
    other = ConcludeBaf(system.noted(), first, Confidence.ASSURED, "Yes")
    assert refused(system, other) == "baf.not_strategic"


def test_risks_that_feed_a_strategic_one_are_linked_once_and_let_go(system: System) -> None:
    risk, fed = strategic(system), system.quality(3, 3)
    for _ in range(2):
        system.do(LinkRisks(risk, fed, "Beds drive waits"))
    assert [(each.id, each.points) for each in page(system, risk).linked] == [(fed, 9)]
    with system.store.read() as book:
        assert [each.id for each in feeds(book, fed)] == [risk]
    assert refused(system, LinkRisks(risk, risk)) == "baf.itself"
    assert refused(system, LinkRisks(fed, risk)) == "baf.not_strategic"
    system.do(UnlinkRisks(risk, fed))
    assert page(system, risk).linked == ()
    assert refused(system, UnlinkRisks(risk, fed)) == "baf.not_linked"
    system.do(LinkRisks(risk, fed))
    assert len(page(system, risk).linked) == 1


def test_a_check_names_pages_without_conclusion_assurance_or_target(system: System) -> None:
    risk = strategic(system)

    def told(on: date) -> dict[str, str]:
        found = system.store.findings(on)
        return {each.code: say(each.code, **each.values) for each in found}

    now = told(TODAY)
    assert "baf.find_no_conclusion" not in now
    assert {"baf.find_no_assurance", "baf.find_no_target"} <= set(now)
    assert "30 November 2026" in told(TODAY + 101 * DAY)["baf.find_no_conclusion"]
    assert "baf.find_no_conclusion" not in told(TODAY + 100 * DAY)
    system.do(AddAssuranceLine(risk, "Audit", 3), ScoreRisk(risk, 1, 2, kind=ScoreKind.TARGET))
    system.do(ChangeRisk(risk, target_by=TODAY + DAY))
    assert not {"baf.find_no_assurance", "baf.find_no_target"} & set(told(TODAY))
    system.do(CloseRisk(risk, "Merged"))
    assert not [each for each in told(TODAY + 101 * DAY) if each.startswith("baf.")]
