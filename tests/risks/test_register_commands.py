"""The risk register through the store: noted in a line, completed, scored, held, closed."""

from datetime import date, timedelta

import pytest

from db.actions.commands import RaiseAction
from db.bodies.rules.purposes import Aim
from db.calendar.records import Meeting
from db.errors import Refusal
from db.meetings.rules.items import Part
from db.risks.commands import (
    AcceptRisk,
    AddAssuranceLine,
    AddControl,
    ChangeAssuranceLine,
    ChangeControl,
    ChangeRisk,
    CloseRisk,
    NoteRisk,
    RegisterRisk,
    ReopenRisk,
    ReviewRisk,
    ScoreRisk,
    SetScale,
    TreatRisk,
    UntreatRisk,
)
from db.risks.queries import (
    RegisterFilter,
    RegisterSort,
    RiskShown,
    heat_map,
    paper_register,
    register_counts,
    register_ids,
    register_lines,
    risks_treated_by,
    scale_of,
)
from db.risks.rules.risk import Dimension, Response, RiskCategory, RiskState
from db.risks.rules.scores import Band, Movement, ScoreKind
from db.words import explain, say
from tests.risks.conftest import System

TODAY = date(2026, 11, 30)
DAY = timedelta(days=1)


def refused(system: System, code: str, it: object) -> Refusal:
    with pytest.raises(Refusal) as found:
        system.store.do(it)
    assert found.value.code == code
    assert explain(found.value)
    return found.value


def found(system: System) -> set[str]:
    """Return what a check says, every finding put into words."""
    told = [each for each in system.store.findings(TODAY) if each.kind == "risk"]
    assert all(say(each.code, **each.values) for each in told)
    return {each.code for each in told}


def ids(system: System, given: RegisterFilter, sort: RegisterSort = RegisterSort.REF) -> list[str]:
    with system.store.read() as book:
        ns = register_ids(book, given, sort=sort, down=False)
        return [each.id for each in register_lines(book, ns)]


def test_a_risk_is_noted_in_one_line_with_its_number(system: System) -> None:
    risk = system.noted()
    page = system.page(risk)
    assert page.line.ref == "QC/R/26-27/001"
    assert (page.line.state, page.line.to_complete) == (RiskState.NOTED, 6)
    assert page.lacking == ("cause", "event", "effect", "owner", "category", "score")
    assert (page.line.movement, page.line.points) == (Movement.UNSCORED, None)
    assert found(system) == {"risk.find_to_complete"}
    refused(system, "risk.no_title", NoteRisk(system.committee, " "))
    refused(system, "risk.raised_later", NoteRisk(system.committee, "x", raised_on=TODAY + DAY))


def test_a_risk_noted_for_a_meeting_still_to_come_was_raised_today(system: System) -> None:
    for on, raised in ((TODAY, TODAY), (TODAY + DAY, TODAY), (TODAY - DAY, TODAY - DAY)):
        with system.store.write("Plan a meeting") as work:
            meeting = work.add(Meeting(body=system.committee, on_date=on))
        risk = system.noted(meeting=meeting)
        with system.store.read() as book:
            kept = book.value("SELECT raised_on FROM risk_live WHERE id = :id", id=risk)
        assert kept == raised.isoformat()


def test_its_fields_are_compulsory_before_it_goes_to_a_committee(system: System) -> None:
    risk = system.noted()
    assert refused(system, "risk.to_complete", RegisterRisk(risk)).field == "cause"
    complete = system.quality()
    system.do(RegisterRisk(complete))
    assert system.page(complete).line.state is RiskState.OPEN
    refused(system, "risk.open_already", RegisterRisk(complete))
    refused(system, "risk.to_complete", ChangeRisk(complete, cause=" "))


def test_a_change_leaves_alone_what_was_not_touched(system: System) -> None:
    risk = system.quality()
    system.do(ChangeRisk(risk, aims=(Aim.INEQUALITIES, Aim.OUTCOMES), regulators="CQC, NMC"))
    page = system.page(risk)
    assert page.aims == (Aim.OUTCOMES, Aim.INEQUALITIES)
    assert (page.dimensions, page.regulators) == ((Dimension.SAFE,), "CQC, NMC")
    assert page.line.owner == "Ann Other"
    system.do(ChangeRisk(risk, owner=None, owner_text="The trust's medical director"))
    assert system.page(risk).line.owner == "The trust's medical director"
    system.do(ChangeRisk(risk, owner=system.ann))
    assert system.page(risk).line.owner == "Ann Other"
    refused(system, "risk.two_owners", ChangeRisk(risk, owner_text="x"))


def test_a_score_outside_the_matrix_is_refused_and_nothing_is_written(system: System) -> None:
    risk = system.noted()
    assert refused(system, "risk.off_matrix", ScoreRisk(risk, 6, 1)).field == "likelihood"
    assert refused(system, "risk.no_impact", ScoreRisk(risk, 1, 0)).field == "impact"
    refused(system, "risk.scored_later", ScoreRisk(risk, 1, 1, on_date=TODAY + DAY))
    assert system.page(risk).scores == ()


def test_three_scores_with_their_bands(system: System) -> None:
    risk = system.noted()
    system.do(
        ScoreRisk(risk, 5, 5, ScoreKind.INITIAL),
        ScoreRisk(risk, 4, 3),
        ScoreRisk(risk, 1, 3, ScoreKind.TARGET),
    )
    line = system.page(risk).line
    assert (line.initial_points, line.initial_band) == (25, Band.EXTREME)
    assert (line.likelihood, line.impact, line.points, line.band) == (4, 3, 12, Band.HIGH)
    assert (line.target_points, line.target_band) == (3, Band.LOW)


def test_scores_are_only_added_and_the_last_stands(system: System) -> None:
    risk = system.noted()
    for impact in (2, 5, 3):
        system.do(ScoreRisk(risk, 3, impact))
    page = system.page(risk)
    assert page.line.points == 9
    assert [each.points for each in page.scores] == [9, 15, 6]
    system.do(ScoreRisk(risk, 5, 5, on_date=TODAY - DAY))
    assert system.page(risk).line.points == 9


def test_movement_is_since_the_last_meeting(system: System) -> None:
    risk = system.noted()
    system.do(ScoreRisk(risk, 3, 4, on_date=date(2026, 11, 4)))
    assert system.page(risk).line.movement is Movement.SAME
    system.do(ScoreRisk(risk, 4, 4, on_date=date(2026, 11, 5)))
    line = system.page(risk).line
    assert (line.movement, line.moved_by) == (Movement.UP, 4)
    newer = system.noted()
    system.do(ScoreRisk(newer, 3, 4))
    assert system.page(newer).line.movement is Movement.NEW


def test_changing_a_matrix_never_rescores_old_scores(system: System) -> None:
    risk, other = system.noted(), system.noted()
    system.do(ScoreRisk(risk, 3, 4))
    system.do(SetScale("5x5; low 1-12; extreme 15-25", body=system.committee, source="Policy 3"))
    assert system.page(risk).line.band is Band.HIGH
    system.do(ScoreRisk(other, 3, 4))
    assert system.page(other).line.band is Band.LOW
    with system.store.read() as book:
        assert scale_of(book, system.committee, TODAY).source == "Policy 3"
        assert scale_of(book, system.committee, TODAY - DAY).source == ""
        assert scale_of(book, system.group, TODAY).source == ""
    refused(system, "risk.scale_gap", SetScale("5x5; low 1-3"))
    refused(system, "risk.scale_words", SetScale("2x2; low 1-4", likelihoods="Rare"))
    refused(system, "risk.no_source", SetScale("2x2; low 1-4", source=" "))
    system.do(
        SetScale(
            "2x2; low 1-4", likelihoods="Rare\nLikely", impacts="Minor\nMajor", source="Policy 3"
        )
    )
    with system.store.read() as book:
        assert scale_of(book, system.group, TODAY).likelihoods == ("Rare", "Likely")
        assert scale_of(book, system.committee, TODAY).scale.size == 5


def test_controls_assurances_and_their_gaps(system: System) -> None:
    risk = system.noted()
    control = system.do(AddControl(risk, "Weekly rota review", in_place_on=TODAY))
    system.do(AddControl(risk, gap="No cover at night"))
    line = system.do(AddAssuranceLine(risk, "Audit", line=3, positive=False, source="Auditor"))
    system.do(ChangeControl(control, gap="Not at weekends"))
    system.do(ChangeAssuranceLine(line, positive=True, gap="None since June"))
    page = system.page(risk)
    assert [(each.words, each.gap) for each in page.controls] == [
        ("Weekly rota review", "Not at weekends"),
        ("", "No cover at night"),
    ]
    held = page.assurances[0]
    assert (held.line, held.positive, held.words, held.gap) == (3, True, "Audit", "None since June")
    refused(system, "risk.no_control", AddControl(risk))
    refused(system, "risk.no_control", ChangeControl(control, words="", gap=" "))
    refused(system, "risk.no_such_line", AddAssuranceLine(risk, "Audit", line=4))
    refused(system, "risk.no_such_line", ChangeAssuranceLine(line, line=0))


def test_an_acceptance_has_its_approver_and_its_end(system: System) -> None:
    risk = system.noted()
    system.do(AcceptRisk(risk, "Accountable officer", "Within appetite", TODAY))
    page = system.page(risk)
    assert (page.line.accepted_to, page.response) == (TODAY, Response.TOLERATE)
    assert "risk.find_acceptance_ended" not in found(system)
    ended = {each.code for each in system.store.findings(TODAY + DAY)}
    assert "risk.find_acceptance_ended" in ended
    refused(system, "risk.expires_before", AcceptRisk(risk, "A", "x", TODAY - DAY))
    refused(system, "risk.no_approver", AcceptRisk(risk, "", "x", TODAY))


def test_a_review_says_when_the_next_is_due(system: System) -> None:
    risk = system.noted()
    system.do(ReviewRisk(risk, next_on=TODAY, on_date=TODAY - DAY))
    line = system.page(risk).line
    assert (line.review_on, line.review_late) == (TODAY, False)
    system.store.rederive(TODAY + DAY)
    assert system.page(risk).line.review_late
    refused(system, "risk.next_review", ReviewRisk(risk, next_on=TODAY))
    refused(system, "risk.reviewed_later", ReviewRisk(risk, on_date=TODAY + DAY))


def test_a_risk_is_closed_and_reopened_with_reasons(system: System) -> None:
    risk = system.quality()
    system.do(RegisterRisk(risk))
    refused(system, "risk.close_reason", CloseRisk(risk, " "))
    system.do(CloseRisk(risk, "Target met"))
    page = system.page(risk)
    assert (page.line.state, page.closed_why, page.lacking) == (RiskState.CLOSED, "Target met", ())
    refused(system, "risk.closed_already", ScoreRisk(risk, 1, 1))
    refused(system, "risk.reopen_reason", ReopenRisk(risk, ""))
    system.do(ReopenRisk(risk, "It came back"))
    page = system.page(risk)
    assert (page.line.state, page.reopened_why) == (RiskState.NOTED, "It came back")
    assert page.closed_why == "Target met"
    refused(system, "risk.open_already", ReopenRisk(risk, "x"))


def test_an_action_that_treats_a_risk_is_linked_once(system: System) -> None:
    risk = system.noted()
    action = system.do(RaiseAction(system.committee, "Recruit", owner=system.ann))
    system.do(TreatRisk(risk, action))
    system.do(TreatRisk(risk, action))
    assert len(system.page(risk).actions) == 1
    with system.store.read() as book:
        assert risks_treated_by(book, action) == ["QC/R/26-27/001"]


def test_an_action_is_unlinked_from_a_risk_and_may_be_linked_again(system: System) -> None:
    risk = system.noted()
    action = system.do(RaiseAction(system.committee, "Recruit", owner=system.ann))
    refused(system, "risk.not_treated", UntreatRisk(risk, action))
    system.do(TreatRisk(risk, action), UntreatRisk(risk, action))
    assert system.page(risk).actions == ()
    refused(system, "risk.not_treated", UntreatRisk(risk, action))
    system.do(TreatRisk(risk, action))
    assert len(system.page(risk).actions) == 1
    system.do(CloseRisk(risk, "Target met"))
    refused(system, "risk.closed_already", UntreatRisk(risk, action))


def test_the_former_reference_of_a_risk_is_put_right(system: System) -> None:
    risk = system.noted(former_ref="R11")
    system.do(ChangeRisk(risk, former_ref=" R12 "))
    assert system.page(risk).line.former_ref == "R12"


def test_the_register_is_filtered_sorted_and_counted_in_one_place(system: System) -> None:
    grave, mild, noted = system.quality(5, 5), system.quality(1, 2), system.noted(part=Part.TWO)
    system.do(ChangeRisk(noted, title="A zebra"))
    system.do(ScoreRisk(mild, 1, 3))
    closed = system.noted()
    system.do(CloseRisk(closed, "Twice noted"))
    assert ids(system, RegisterFilter()) == [grave, mild, noted]
    assert ids(system, RegisterFilter(), RegisterSort.SCORE) == [mild, grave, noted]
    assert ids(system, RegisterFilter(shown=RiskShown.CLOSED)) == [closed]
    assert ids(system, RegisterFilter(shown=RiskShown.TO_COMPLETE)) == [noted]
    assert ids(system, RegisterFilter(likelihood=5, impact=5)) == [grave]
    assert ids(system, RegisterFilter(band=Band.LOW)) == [mild]
    assert ids(system, RegisterFilter(words="zeb")) == [noted]
    assert ids(system, RegisterFilter(part=Part.TWO)) == [noted]
    assert ids(system, RegisterFilter(category=RiskCategory.QUALITY)) == [grave, mild]
    for sort in RegisterSort:
        assert len(ids(system, RegisterFilter(shown=RiskShown.ALL), sort)) == 4
    with system.store.read() as book:
        counts = register_counts(book, RegisterFilter(body=system.committee))
    assert (counts.open, counts.awaiting, counts.raised, counts.to_complete) == (3, 0, 0, 1)


def test_the_heat_map_counts_every_open_risk_once(system: System) -> None:
    system.quality(5, 5)
    system.quality(5, 5)
    system.quality(1, 2)
    system.noted()
    with system.store.read() as book:
        shape = heat_map(book, RegisterFilter(body=system.committee, likelihood=1), TODAY)
        empty = heat_map(book, RegisterFilter(body=system.group), TODAY)
    assert shape.cells == {(5, 5): 2, (1, 2): 1}
    assert (shape.bands[Band.EXTREME], shape.bands[Band.LOW], shape.unscored) == (2, 1, 1)
    assert shape.total == 4
    assert shape.movements[Movement.NEW] == 3
    assert empty.total == 0


def test_the_printed_register_is_that_of_its_day(system: System) -> None:
    risk = system.noted(raised_on=date(2026, 10, 1))
    system.do(ScoreRisk(risk, 3, 4, on_date=date(2026, 10, 2)))
    system.do(ScoreRisk(risk, 4, 5, on_date=date(2026, 11, 20)))
    private = system.noted(part=Part.TWO)
    closed = system.noted(raised_on=date(2026, 10, 1))
    system.do(CloseRisk(closed, "Twice noted", date(2026, 11, 4)))
    with system.store.read() as book:
        october = paper_register(book, system.committee, date(2026, 10, 31))
        today = paper_register(book, system.committee, TODAY)
        both = paper_register(book, system.committee, TODAY, part=Part.TWO)
    assert {each.id for each in october} == {risk, closed}
    assert (october[0].points, october[0].band) == (12, Band.HIGH)
    assert [each.id for each in today] == [risk]
    assert (today[0].points, today[0].movement, today[0].moved_by) == (20, Movement.UP, 8)
    assert {each.id for each in both} == {risk, private}


def test_a_check_finds_what_a_careful_secretary_would(system: System) -> None:
    risk = system.quality(5, 4)
    system.do(RegisterRisk(risk), ScoreRisk(risk, 5, 5, ScoreKind.TARGET))
    assert found(system) == {
        *("risk.find_target_above", "risk.find_no_control", "risk.find_no_review"),
    }
    system.do(AddControl(risk, "Rota", in_place_on=TODAY - 90 * DAY))
    system.do(ScoreRisk(risk, 5, 3, on_date=TODAY - 60 * DAY))
    system.do(ScoreRisk(risk, 5, 2, ScoreKind.TARGET), ChangeRisk(risk, target_by=TODAY - DAY))
    assert found(system) == {"risk.find_past_target", "risk.find_no_review"}
    system.do(ScoreRisk(risk, 1, 3))
    assert found(system) == {
        *("risk.find_target_above", "risk.find_lowered", "risk.find_no_review"),
    }
    system.do(AddControl(risk, "Night cover", in_place_on=TODAY - DAY))
    with system.store.write("A leaver") as work:
        work.run("UPDATE person SET left_on = '2026-11-29' WHERE id = :id", id=system.ann)
    assert found(system) == {
        *("risk.find_target_above", "risk.find_owner_left", "risk.find_no_review"),
    }
