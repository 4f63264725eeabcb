"""The assurance framework as it is printed: pages, the picture with its numbers (R59)."""

from datetime import date
from io import BytesIO

import pikepdf
import pytest

from db.bodies.rules.purposes import Aim
from db.calendar.records import Meeting
from db.calendar.rules.states import MeetingState
from db.errors import Refusal
from db.meetings.rules.items import Part
from db.papers.catalogue import paper, printed
from db.papers.figures.steps import Goal, Step, steps
from db.papers.paper import Box, Facts, Figure, PageBreak, Paper, Section, Table
from db.risks.commands import (
    AddAssuranceLine,
    AddControl,
    AddTreatment,
    ChangeRisk,
    ConcludeBaf,
    LinkRisks,
    MarkStrategic,
    ScoreRisk,
    SetScale,
)
from db.risks.rules.baf import Confidence
from db.risks.rules.scores import ScoreKind
from tests.risks.conftest import System

TODAY = date(2026, 11, 30)


def strategic(system: System) -> str:
    risk = system.quality()
    system.do(
        MarkStrategic(risk, "Safe maternity care", (Aim.OUTCOMES,)),
        ScoreRisk(risk, 3, 4, on_date=date(2026, 6, 30)),
        ScoreRisk(risk, 2, 4, kind=ScoreKind.TARGET),
        AddControl(risk, "Shared triage", "Not at week-ends"),
        AddAssuranceLine(risk, "CQC inspection", 3, positive=False, on_date=date(2026, 3, 2)),
        LinkRisks(risk, system.noted(title="Too few midwives"), "It lengthens waits"),
    )
    with system.store.write("A meeting") as work:
        held = Meeting(body=system.committee, on_date=date(2026, 11, 5), state=MeetingState.HELD)
        meeting = work.add(held)
    system.do(ConcludeBaf(risk, meeting, Confidence.PARTLY, "Assured of week-days"))
    return risk


def made(system: System, name: str, thing: str) -> Paper:
    with system.store.read() as book:
        return paper(book, name, thing, TODAY)


def blocks(found: Paper) -> list[object]:
    return [
        each
        for block in found.blocks
        for each in (block.blocks if isinstance(block, Section) else (block,))
    ]


def test_a_page_draws_the_year_and_gives_its_numbers_in_words_and_as_a_table(
    system: System,
) -> None:
    page = blocks(made(system, "baf-page", strategic(system)))
    (figure,) = [each for each in page if isinstance(each, Figure)]
    assert figure.image.startswith(b"\x89PNG")
    assert "Jun 26 12, Jul 26 12" in figure.alt
    assert "Nov 26 16" in figure.alt
    assert "Target 8" in figure.alt
    table = page[page.index(figure) + 1]
    assert isinstance(table, Table)
    assert len(table.columns) == 13
    assert table.rows[0][1:] == ("–",) * 6 + ("12",) * 5 + ("16",)  # type: ignore[index]


def test_a_year_on_two_matrices_is_not_one_line_and_its_table_says_so(system: System) -> None:
    risk = strategic(system)
    system.do(SetScale("4x4; low 1-8; high 9-16", system.committee, TODAY, source="Policy 3"))
    system.do(ScoreRisk(risk, 2, 3))
    page = blocks(made(system, "baf-page", risk))
    (figure,) = [each for each in page if isinstance(each, Figure)]
    other = "On another matrix than the last, and not comparable with it: Jun 26, Jul 26"
    assert other in figure.alt
    table = page[page.index(figure) + 1]
    assert isinstance(table, Table)
    assert table.rows[0][1:] == ("–",) * 6 + ("12*",) * 5 + ("6",)  # type: ignore[index]
    assert "(* on another matrix" in str(table)
    joined = [Step("Oct", 16), Step("Nov", 12)]
    apart = [Step("Oct", 16), Step("Nov", 12, apart=True)]
    assert steps(joined, 25, None, "x", "").image != steps(apart, 25, None, "x", "").image


def test_a_page_says_objective_aims_scores_status_and_the_conclusion(system: System) -> None:
    page = blocks(made(system, "baf-page", strategic(system)))
    (facts,) = [each for each in page if isinstance(each, Facts)]
    told = dict(facts.pairs)
    assert told["Strategic objective"] == "Safe maternity care · Improve outcomes"
    scores = "Initial not scored. Current 16 Extreme. Target 8 High."
    assert told["Scores"] == scores
    assert told["Quality status"] == "Routine"
    assert "Quality Committee" in str(told["Owner, group, level"])
    (box,) = [each for each in page if isinstance(each, Box)]
    assert "Quality Committee, 5 November 2026" in box.label
    heads = [str(each.columns[0].head) for each in page if isinstance(each, Table)]
    assert heads == ["Month", "Control", "Assurance line", "Linked risk"]


def test_the_whole_framework_opens_each_risk_on_a_page_of_its_own(system: System) -> None:
    for _ in range(2):
        strategic(system)
    found = blocks(made(system, "baf", ""))
    assert sum(isinstance(each, PageBreak) for each in found) == 2
    assert len(blocks(made(system, "baf", system.group))) == 2


def test_what_holds_a_risk_and_a_year_of_its_scores_stand_on_one_side(system: System) -> None:
    """Three controls, three assurances, two actions and two linked risks are what a page has."""
    risk = strategic(system)
    for number in (2, 3):
        system.do(
            AddControl(risk, f"A rota shared by {number} units", "", date(2026, 3, 2)),
            AddAssuranceLine(risk, f"Review {number}", number, on_date=date(2026, 4, 2)),
            AddTreatment(risk, f"Agree the rota of unit {number}", system.ann, date(2026, 12, 18)),
        )
    system.do(LinkRisks(risk, system.noted(title="Old wards"), "Beds are where nobody is"))
    with system.store.read() as book:
        one = printed(book, "baf-page", risk, TODAY, ".pdf")
        whole = printed(book, "baf", "", TODAY, ".pdf")
    for content, pages in ((one, 1), (whole, 2)):
        with pikepdf.open(BytesIO(content)) as document:
            assert len(document.pages) == pages


def test_what_is_raised_in_private_is_on_no_page(system: System) -> None:
    risk = strategic(system)
    system.do(ChangeRisk(risk, part=Part.TWO))
    assert not [each for each in blocks(made(system, "baf", "")) if isinstance(each, Figure)]
    with pytest.raises(Refusal) as refused:
        made(system, "baf-page", risk)
    assert refused.value.code == "baf.not_strategic"


def test_a_risk_off_the_framework_has_no_page(system: System) -> None:
    with pytest.raises(Refusal) as refused:
        made(system, "baf-page", system.quality())
    assert refused.value.code == "baf.not_strategic"


@pytest.mark.parametrize("suffix", [".pdf", ".docx"])
def test_it_is_printed_in_both_forms(system: System, suffix: str) -> None:
    risk = strategic(system)
    with system.store.read() as book:
        assert len(printed(book, "baf-page", risk, TODAY, suffix)) > 5000


def test_the_same_figures_give_the_same_picture_and_others_another() -> None:
    year = [Step("Oct", None), Step("Nov", 16), Step("Dec", 20)]
    one = steps(year, 25, Goal(8, "Target 8"), "Scores", "")
    assert one == steps(year, 25, Goal(8, "Target 8"), "Scores", "")
    assert one.image != steps(year, 25, None, "Scores", "").image
    assert one.image != steps([*year[:2], Step("Dec", 12)], 25, Goal(8, "x"), "Scores", "").image
