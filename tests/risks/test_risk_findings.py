"""Each finding of a risk comes when it should, and not before (R18-R26)."""

from datetime import date, timedelta

import pytest

from db.risks.commands import (
    AddAssuranceLine,
    ChangeAssuranceLine,
    ChangeRisk,
    RegisterRisk,
    ScoreRisk,
)
from db.risks.derived import findings
from db.risks.rules.scores import ScoreKind
from tests.risks.conftest import System
from tests.risks.test_assurance_commands import enhanced

TODAY = date(2026, 11, 30)
DAY = timedelta(days=1)


def codes(system: System, on: date = TODAY) -> set[str]:
    with system.store.read() as book:
        return {each.code for each in findings(book, on)}


def put(system: System, risk: str, column: str, value: str | None) -> None:
    """Change a risk as an update file may, past the rules of this laptop."""
    with system.store.write("As if from elsewhere") as work:
        work.run(f"UPDATE risk SET {column} = :value WHERE id = :id", value=value, id=risk)


@pytest.mark.parametrize(
    ("code", "column"),
    [("assurance.find_no_plan", "plan"), ("assurance.find_no_lead", "lead")],
)
def test_r21_a_risk_above_routine_wants_a_plan_and_a_lead(
    system: System, code: str, column: str
) -> None:
    risk = system.quality()
    put(system, risk, column, "")
    assert code not in codes(system)  # at routine nobody asks for it
    system.do(enhanced(system, risk))
    assert code not in codes(system)
    put(system, risk, column, " ")
    assert code in codes(system)
    put(system, risk, "state", "closed")
    assert code not in codes(system)


def test_r24_a_status_without_its_minute_is_found(system: System) -> None:
    risk = system.quality()
    system.do(enhanced(system, risk))
    assert "assurance.find_no_minute" not in codes(system)
    put(system, risk, "level_ref", "")
    assert "assurance.find_no_minute" in codes(system)


def test_r19_a_status_kept_by_a_risk_that_can_have_none_is_found(system: System) -> None:
    risk = system.quality()
    system.do(enhanced(system, risk))
    assert "assurance.find_no_status" not in codes(system)
    put(system, risk, "category", "finance")
    assert "assurance.find_no_status" in codes(system)


def test_a_risk_on_the_register_that_lost_a_field_is_incomplete_and_one_without_owner_too(
    system: System,
) -> None:
    risk = system.quality()
    system.do(RegisterRisk(risk))
    assert not codes(system) & {"risk.find_incomplete", "risk.find_no_owner"}
    put(system, risk, "owner", None)
    put(system, risk, "to_complete", "1")
    assert codes(system) >= {"risk.find_incomplete", "risk.find_no_owner"}
    put(system, risk, "owner_text", "The medical director")
    assert "risk.find_no_owner" not in codes(system)
    put(system, risk, "state", "noted")
    assert "risk.find_incomplete" not in codes(system)


def test_a_noted_risk_that_lacks_nothing_is_only_to_be_put_on_the_register(system: System) -> None:
    risk = system.quality()
    told = {"risk.find_to_complete", "risk.find_to_register"}
    assert codes(system) & told == {"risk.find_to_register"}
    system.do(ChangeRisk(risk, cause=" "))
    assert codes(system) & told == {"risk.find_to_complete"}
    system.do(ChangeRisk(risk, cause="Two rotas"), RegisterRisk(risk))
    assert codes(system) & told == set()


def test_a_review_is_overdue_from_the_day_after_it_was_due(system: System) -> None:
    risk = system.quality()
    system.do(RegisterRisk(risk))
    system.do(ChangeRisk(risk, review_on=TODAY))
    assert "risk.find_review_late" not in codes(system)
    system.do(ChangeRisk(risk, review_on=TODAY - DAY))
    assert "risk.find_review_late" in codes(system)


@pytest.mark.parametrize(
    ("code", "column"),
    [("risk.find_acceptance_ended", "accepted_to"), ("risk.find_past_target", "target_by")],
)
def test_an_acceptance_and_a_target_are_past_from_the_day_after(
    system: System, code: str, column: str
) -> None:
    risk = system.quality()
    system.do(ScoreRisk(risk, 2, 2, kind=ScoreKind.TARGET))
    put(system, risk, column, TODAY.isoformat())
    assert code not in codes(system, TODAY)
    assert code in codes(system, TODAY + DAY)


def test_an_assurance_says_of_which_day_it_is(system: System) -> None:
    risk = system.quality()
    system.do(AddAssuranceLine(risk, gap="Nobody looked yet"))
    system.do(AddAssuranceLine(risk, "Audit of triage", on_date=TODAY))
    assert "risk.find_undated" not in codes(system)
    undated = system.do(AddAssuranceLine(risk, "Ward visit"))
    system.do(AddAssuranceLine(risk, "Ward visit again"))
    found = {each.code: each for each in system.store.findings(TODAY)}["risk.find_undated"]
    assert (found.id, found.values["what"]) == (risk, 2)
    put(system, risk, "state", "closed")
    assert "risk.find_undated" not in codes(system)
    put(system, risk, "state", "noted")
    system.do(ChangeAssuranceLine(undated, on_date=TODAY))
    assert "risk.find_undated" in codes(system)


def test_an_owner_has_left_from_the_day_after_the_last_one(system: System) -> None:
    system.quality()
    with system.store.write("As if from elsewhere") as work:
        work.run("UPDATE person SET left_on = :on WHERE id = :id", on=str(TODAY), id=system.ann)
    assert "risk.find_owner_left" not in codes(system, TODAY)
    assert "risk.find_owner_left" in codes(system, TODAY + DAY)
